"""The record of the archives that were made: which version, from which data, in which file, and whether it still is."""

import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, Literal

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database
from app.services import books
from app.services.archive.document import VersionLine
from app.services.storage import guarded, write_whole

FileState = Literal["ok", "missing", "changed"]
_COLUMNS: Final = (
    "id, customer_id, version, number, as_of, made_at, reason, operator_name, role, language, pages, size,"
    " content_hash, file_sha256, file_path, updated_at"
)


@dataclass(frozen=True, slots=True)
class Version:
    """One archive that was made; `made_at` and `confirmed_at` are the same until its data are found unchanged later."""

    id: int
    customer_id: int
    version: int
    number: str
    as_of: date
    made_at: datetime
    reason: str
    operator_name: str
    role: str
    language: str
    pages: int
    size: int
    content_hash: str
    file_sha256: str
    file_path: str
    confirmed_at: datetime

    @property
    def file(self) -> Path:
        """Return where the PDF was put; a path in the book's folder is kept relative, so that both may move."""
        return books.current().path.parent / self.file_path

    def line(self) -> VersionLine:
        """Return the version as later archives print it."""
        return VersionLine(self.version, self.as_of, self.made_at, self.operator_name, self.content_hash, self.reason)


def of(customer_id: int) -> tuple[Version, ...]:
    """Return every version of a customer's archive, the newest first."""
    return tuple(_fetch("WHERE customer_id = ? ORDER BY version DESC", (customer_id,)))


def load(version_id: int) -> Version:
    """Return one version; raises NotFoundError."""
    found = _fetch("WHERE id = ?", (version_id,))
    if not found:
        raise NotFoundError(translate("Archive", "这个档案版本已不存在，请刷新后再试。"))
    return found[0]


def latest() -> dict[int, Version]:
    """Return {customer id: the last version of its archive}."""
    newest = "WHERE (customer_id, version) IN (SELECT customer_id, MAX(version) FROM archive_version GROUP BY 1)"
    return {each.customer_id: each for each in _fetch(newest)}


def _fetch(tail: str, parameters: Sequence[Any] = ()) -> list[Version]:
    return database.fetch(Version, f"SELECT {_COLUMNS} FROM archive_version {tail}", parameters)


def verify_file(version: Version) -> FileState:
    """Compare the file of a version with its recorded SHA-256; raises StorageError where it cannot be read."""
    file = version.file
    if not file.is_file():
        return "missing"
    return "ok" if sha256_of(file) == version.file_sha256 else "changed"


def sha256_of(file: Path) -> str:
    """Return the SHA-256 of a file in hex; raises StorageError."""
    with guarded(file), file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def copy_whole(source: Path, target: Path) -> None:
    """Copy a PDF by way of `name.part`; raises StorageError, and then the target is as it was."""
    write_whole(target, lambda part: shutil.copyfile(source, part))


def stored_path(file: Path) -> str:
    """Return a path as it is kept: relative with slashes inside of the book's folder, absolute elsewhere."""
    absolute, folder = file.absolute(), books.current().path.absolute().parent
    return absolute.relative_to(folder).as_posix() if absolute.is_relative_to(folder) else str(absolute)
