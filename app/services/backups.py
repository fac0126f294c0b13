"""Backups of the book: automatic ones in the user's folder, others wherever the user says, and restoring."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from app import clock, paths
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.services.attachments import store
from app.services.storage import guarded, write_whole

KEPT: Final = 30
SUFFIX: Final = ".zxbak"
_STAMP: Final = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file; `size` in bytes."""

    path: Path
    made_at: datetime
    size: int


def folder_of(book: Path) -> Path:
    """Return the folder of a book's automatic backups: one per book, even for equal names."""
    mark = hashlib.sha256(str(book.resolve()).encode()).hexdigest()[:8]
    return paths.home() / "backups" / f"{paths.safe_file_name(book.stem)}-{mark}"


def existing(book: Path) -> list[Backup]:
    """Return the automatic backups of a book, newest first."""
    found: list[Backup] = []
    for file in folder_of(book).glob(f"*{SUFFIX}"):
        try:
            made_at = datetime.strptime(file.stem, _STAMP)
        except ValueError:
            continue
        found.append(Backup(file, made_at, file.stat().st_size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def made_today(book: Path) -> bool:
    """Tell whether an automatic backup of today is there."""
    return any(backup.made_at.date() == clock.today() for backup in existing(book))


def automatic(book: Path) -> Backup:
    """Back the open book up into its folder and let go of all but the newest 30."""
    folder = folder_of(book)
    target = folder / f"{clock.now():{_STAMP}}{SUFFIX}"
    with guarded(target):
        folder.mkdir(parents=True, exist_ok=True)
        database.backup_to(target)
        store.copy_all(target, store.folder_of(book), store.shared_by(target))
        for old in existing(book)[KEPT:]:
            old.path.unlink(missing_ok=True)
    return Backup(target, clock.now(), target.stat().st_size)


def backup(target: Path, progress: Callable[[int, int], None] | None = None) -> Backup:
    """Back the open book up to a file of the user's choice; an existing file is replaced whole or not at all."""
    if target.is_dir():
        raise InvalidInputError(translate("Backups", "{path} 是文件夹，请给出备份文件名。").format(path=target))
    with guarded(target):
        database.backup_to(target, progress)
        store.copy_all(target, store.folder_of(database.path()), store.shared_by(target))
    return Backup(target, clock.now(), target.stat().st_size)


def restore(source: Path, target: Path) -> Path:
    """Put a checked copy of a backup at `target`, which must not exist; the old book is left alone.

    Attached files come along from beside the backup; what is missing there is seen by `verify`.
    """
    if not source.is_file():
        raise NotFoundError(translate("Backups", "找不到备份文件 {path}。").format(path=source))
    if target.exists():
        raise RefusedError(
            translate("Backups", "{path} 已经存在，恢复不会覆盖它。").format(path=target),
            hint=translate("Backups", "请给恢复后的账套另起一个文件名。"),
        )
    with guarded(source):
        mark, _version = database.probe(source)
        problems = database.check_file(source)
    if mark != database.APPLICATION_ID or problems:
        raise InvalidInputError(
            translate("Backups", "{path} 不是完好的备份，没有恢复。").format(path=source),
            hint=translate("Backups", "请换一份备份。"),
        )
    write_whole(target, lambda part: shutil.copyfile(source, part))
    for folder in sorted(source.parent.glob(f"*{store.SUFFIX}")):
        with guarded(target):
            store.copy_all(target, folder, store.folder_of(target))
    return target


def proposed_target(book: Path) -> Path:
    """Return a free file name beside the book for a restored copy."""
    stamp = f"{clock.today():%Y%m%d}"
    candidates = [book.with_name(f"{book.stem}-{stamp}{book.suffix}")]
    candidates += [book.with_name(f"{book.stem}-{stamp}-{number}{book.suffix}") for number in range(2, 100)]
    return next(path for path in candidates if not path.exists())
