"""The books that were opened in the window lately, newest first; kept in the program's settings."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from app import clock
from app.settings import Settings

_KEY: Final = "recent_books"
KEPT: Final = 12


@dataclass(frozen=True, slots=True)
class RecentBook:
    """One book of the list; `company` is the name it had when it was last open."""

    path: Path
    company: str
    opened_at: datetime

    @property
    def there(self) -> bool:
        """Tell whether the file is still there."""
        return self.path.is_file()


def books(settings: Settings) -> list[RecentBook]:
    """Return the list, newest first; an entry that makes no sense is left out."""
    stored = settings.get(_KEY, [])
    entries = [_entry(item) for item in stored] if isinstance(stored, list) else []
    return [entry for entry in entries if entry is not None]


def _entry(item: Any) -> RecentBook | None:
    try:
        return RecentBook(Path(item["path"]), str(item["company"]), datetime.fromisoformat(item["opened_at"]))
    except (KeyError, TypeError, ValueError):
        return None


def opened(settings: Settings, path: Path, company: str) -> None:
    """Put a book that was just opened at the head of the list."""
    path = path.resolve()
    others = [entry for entry in books(settings) if entry.path != path]
    entries = [RecentBook(path, company, clock.now()), *others][:KEPT]
    _store(settings, entries)


def forget(settings: Settings, path: Path) -> None:
    """Take a book off the list; its file is left alone."""
    _store(settings, [entry for entry in books(settings) if entry.path != path])


def _store(settings: Settings, entries: list[RecentBook]) -> None:
    items = [
        {"path": str(entry.path), "company": entry.company, "opened_at": entry.opened_at.isoformat(sep=" ")}
        for entry in entries
    ]
    settings.update({_KEY: items})


def last_path(settings: Settings) -> Path | None:
    """Return the book opened last that is still there; None where there is none."""
    return next((entry.path for entry in books(settings) if entry.there), None)
