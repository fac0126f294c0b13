"""The rows of the history: changes page by page, with two bands where a day splits them into unknown and known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt

from app.services.history import listing
from app.services.history.listing import Found, HistoryLine
from app.views.columns import Column
from app.views.table_model import Index, PagedRows

LATER, KNOWN = -1, -2


@dataclass(frozen=True, slots=True)
class Band:
    """The title over the changes recorded after a day (`later`), or over those up to it, and how many there are."""

    day: date
    later: bool
    count: int


class HistoryRows(PagedRows[Any]):
    """Changes by id, newest first; a band has a negative id and cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__([Column("change", "", _plain)], lambda _: (), self._fetch, parent)
        self._found = Found((), 0)
        self.day: date | None = None

    def show_found(self, found: Found, day: date | None) -> None:
        """Show these changes, split at the day where there is one."""
        self._found, self.day = found, day
        if day is None:
            self.set_ids(found.ids)
        else:
            self.set_ids((LATER, *found.ids[: found.unknown], KNOWN, *found.ids[found.unknown :]))

    def unknown(self, number: int) -> bool:
        """Tell whether the row in this place was not known yet on the day."""
        return self.day is not None and number <= self._found.unknown

    def _fetch(self, ids: Sequence[int]) -> dict[int, HistoryLine | Band]:
        found: dict[int, HistoryLine | Band] = dict(listing.page([each for each in ids if each > 0]))
        if self.day is not None:
            found[LATER] = Band(self.day, True, self._found.unknown)
            found[KNOWN] = Band(self.day, False, len(self._found.ids) - self._found.unknown)
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor pass over bands."""
        number = self.id_at(index.row())
        if isinstance(number, int) and number < 0:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


def _plain(row: HistoryLine | Band) -> str:
    if isinstance(row, Band):
        return row.day.isoformat()
    return f"{row.label}  {row.old} → {row.new}"
