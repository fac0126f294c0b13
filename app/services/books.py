"""Account books: making, opening, upgrading and closing one .zxdb file."""

import logging
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database, migrations
from app.services import audit, backups, office
from app.services.customers import short_initials
from app.services.lock import BookLock
from app.services.storage import guarded

log = logging.getLogger(__name__)
SUFFIX: Final = ".zxdb"
_SYNCHRONISED: Final = ("onedrive", "坚果云", "nutstore", "dropbox", "google drive", "icloud", "百度网盘")


@dataclass(frozen=True, slots=True)
class Book:
    """The book that is open."""

    path: Path
    company: str
    regime: str
    schema: int
    read_only: bool
    synchronised: bool


class BookInUseError(RefusedError):
    """Another program has this book open; it may still be read."""


_lock: BookLock | None = None
_book: Book | None = None


def current() -> Book:
    """Return the open book; a bug when there is none."""
    if _book is None:
        raise RuntimeError("no book is open")
    return _book


def create(path: Path, company: str, regime: str = "cas") -> Book:
    """Make an empty book at `path`, which must not exist, and open it."""
    if regime not in office.REGIMES:
        raise InvalidInputError(translate("Books", "会计制度只能是 cas 或 sbe。"), field="regime")
    if path.exists():
        raise RefusedError(translate("Books", "{path} 已经存在，不会覆盖。请换一个文件名。").format(path=path))
    _require_folder(path)
    _take_lock(path)
    try:
        with guarded(path):
            database.open_database(path)
            migrations.create()
            with database.atomic():
                office.initialise(company, regime)
    except BaseException:
        discard(path)
        raise
    return _opened(path, read_only=False)


def open_book(path: Path, *, read_only: bool = False) -> Book:
    """Open an existing book: refuse what is not one, is newer, or is in use; upgrade an older one after a backup."""
    version = _inspect(path)
    if not read_only:
        _take_lock(path)
    try:
        with guarded(path):
            database.open_database(path, read_only=read_only)
            if not read_only:
                _prepare(path, version)
    except BaseException:
        close()
        raise
    return _opened(path, read_only=read_only)


def open_for_reading(path: Path) -> Book:
    """Open a book that is only to be looked at, without its lock; one of an older version is brought up first."""
    return open_book(path, read_only=not migrations.pending(_inspect(path)))


def _prepare(path: Path, version: int) -> None:
    """Back up, then bring an older book up to today's schema; without a backup nothing is changed."""
    steps = migrations.pending(version)
    if steps:
        backups.automatic(path)
        migrations.upgrade(steps)
        with database.atomic():
            short_initials.fill()


def back_up_daily() -> bool:
    """Make today's automatic backup where there is none yet; return whether it was made now.

    On a large book this takes seconds: the window does it in a job. Raises StorageError.
    """
    if current().read_only or backups.made_today(current().path):
        return False
    backups.automatic(current().path)
    return True


def close() -> None:
    """Close the book and give its lock back; harmless when none is open."""
    global _book, _lock
    database.close_database()
    if _lock is not None:
        _lock.release()
    _book, _lock = None, None


def _opened(path: Path, *, read_only: bool) -> Book:
    global _book
    _book = Book(
        path=path,
        company=office.company(),
        regime=office.regime(),
        schema=database.user_version(),
        read_only=read_only,
        synchronised=any(word in str(path).lower() for word in _SYNCHRONISED),
    )
    return _book


def _take_lock(path: Path) -> None:
    global _lock
    if _lock is not None:
        raise RuntimeError("a book is already open")
    lock = BookLock(path)
    with guarded(path):
        taken = lock.acquire()
    if not taken:
        raise BookInUseError(
            translate("Books", "{path} 已被另一个窗口或程序打开。").format(path=path),
            hint=translate("Books", "可以先关闭那个程序，或以只读方式打开。"),
        )
    _lock = lock


def discard(path: Path) -> None:
    """Close the open book and remove its files: for one that was only half made."""
    close()
    for extra in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + extra).unlink(missing_ok=True)


def _require_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise NotFoundError(translate("Books", "文件夹 {path} 不存在。请先建好文件夹。").format(path=path.parent))


def _inspect(path: Path) -> int:
    """Return the schema version of `path`, or say why it cannot be opened as a book."""
    if path.is_dir():
        raise InvalidInputError(translate("Books", "{path} 是文件夹，不是账套文件。").format(path=path))
    if not path.exists():
        raise NotFoundError(
            translate("Books", "找不到账套文件 {path}。").format(path=path),
            hint=translate("Books", "请检查位置，或从备份恢复。"),
        )
    with guarded(path):
        mark, version = database.probe(path)
    if mark != database.APPLICATION_ID:
        raise InvalidInputError(translate("Books", "{path} 不是资信管家的账套文件。").format(path=path))
    if version > migrations.SCHEMA_VERSION:
        raise RefusedError(
            translate("Books", "{path} 由更新版本的程序保存（结构 {found}，本程序支持到 {known}）。").format(
                path=path, found=version, known=migrations.SCHEMA_VERSION
            ),
            hint=translate("Books", "请升级程序后再打开，文件没有改动。"),
        )
    return version


def record_opening() -> None:
    """Write into the audit log who opened the book."""
    if not current().read_only:
        with guarded(current().path), database.atomic():
            audit.record("open", "book", None, {"schema": current().schema, "at": clock.now()})
