"""The store beside the book: a content lies under its SHA-256, is never changed, and is found again by it."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import uuid4

from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models import database
from app.services.job import JobContext, SilentJob
from app.services.storage import guarded

SUFFIX: Final = ".files"
MOST_BYTES: Final = 2 * 1024**3
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Content:
    """One content of the store; size in bytes."""

    sha256: str
    size: int


def folder_of(book: Path) -> Path:
    """Return the folder of the contents of a book or of its backup."""
    return book.with_name(book.name + SUFFIX)


def shared_by(backup: Path) -> Path:
    """Return the folder that all backups in a place share: each content lies there once."""
    return backup.with_name(f"attachments{SUFFIX}")


def belonging_to(file: Path) -> Path:
    """Return where the contents of a book lie, or those of a backup that is looked at where it lies."""
    own = folder_of(file)
    return own if own.is_dir() or not shared_by(file).is_dir() else shared_by(file)


def file_of(sha256: str, folder: Path) -> Path:
    """Return where a content lies in a store."""
    return folder / sha256[:2] / sha256


def take_in(source: Path, folder: Path, job: JobContext | None = None) -> Content:
    """Copy a file into the store; a content that is there already is not copied again.

    Raises InvalidInputError for what is no file, is empty or too large, and where it is taken away or changed while it
    is read. A cancelled or failed copy leaves nothing behind.
    """
    job = job or SilentJob()
    size = _size(source)
    part = folder / f"{uuid4().hex}.part"
    with guarded(folder):
        folder.mkdir(exist_ok=True)
        try:
            content = _copied(source, part, size, job)
            _keep(part, file_of(content.sha256, folder))
        finally:
            part.unlink(missing_ok=True)
    return content


def _size(source: Path) -> int:
    try:
        size = source.stat().st_size
    except OSError:
        raise _gone(source) from None
    if not source.is_file():
        raise InvalidInputError(translate("Attachments", "{name} 不是文件。").format(name=source.name), field="file")
    if size == 0:
        raise InvalidInputError(translate("Attachments", "{name} 是空文件。").format(name=source.name), field="file")
    if size > MOST_BYTES:
        message = translate("Attachments", "{name} 超过 2 GB，不能作为附件。").format(name=source.name)
        raise InvalidInputError(message, field="file")
    return size


def _gone(source: Path) -> InvalidInputError:
    message = translate("Attachments", "读不到 {name}：文件已被移走、改名或正被占用。").format(name=source.name)
    return InvalidInputError(message, field="file", hint=translate("Attachments", "请确认文件还在原处后重试。"))


def _meddled(source: Path) -> InvalidInputError:
    message = translate("Attachments", "{name} 在读取时被改动，没有加入。").format(name=source.name)
    return InvalidInputError(message, field="file", hint=translate("Attachments", "请关闭正在编辑它的程序后重试。"))


def _copied(source: Path, part: Path, size: int, job: JobContext) -> Content:
    digest, done = hashlib.sha256(), 0
    with part.open("wb") as target:
        for block in _blocks(source):
            digest.update(block)
            target.write(block)
            done += len(block)
            if done > size:
                raise _meddled(source)
            job.step(done, size, source.name)
        target.flush()
        os.fsync(target.fileno())
    if done < size:
        raise _meddled(source)
    return Content(digest.hexdigest(), done)


def _blocks(source: Path) -> Iterator[bytes]:
    """Yield a file piece by piece; what goes wrong on the side of the source is the source's trouble."""
    try:
        with source.open("rb") as file:
            while block := _read(file.read, source):
                yield block
    except (FileNotFoundError, PermissionError):
        raise _gone(source) from None


def _read(read: Callable[[int], bytes], source: Path) -> bytes:
    try:
        return read(_BLOCK)
    except OSError:
        raise _gone(source) from None


def _keep(part: Path, target: Path) -> None:
    """Give a content its name and let nobody write to it; the same content is left as it lies, unless it was damaged."""
    if is_whole(target, target.name):
        return
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    os.replace(part, target)
    with suppress(OSError):
        target.chmod(0o444)


def is_whole(file: Path, sha256: str) -> bool:
    """Tell whether a file is there and still holds the content of this hash."""
    return hash_of(file) == sha256


def hash_of(file: Path) -> str | None:
    """Return the SHA-256 of a file, None where it is not there or cannot be read."""
    digest = hashlib.sha256()
    try:
        with file.open("rb") as handle:
            while block := handle.read(_BLOCK):
                digest.update(block)
    except OSError:
        return None
    return digest.hexdigest()


def give_out(sha256: str, folder: Path, target: Path, name: str = "") -> Path:
    """Copy a content out of the store under a name of its own; raises NotFoundError where it is missing or damaged.

    `name` is what the attachment is called, where the copy gets another name.
    """
    source = file_of(sha256, folder)
    if is_whole(target, sha256):
        return target
    with guarded(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        try:
            if hash_of(source) != sha256:
                raise NotFoundError(
                    translate("Attachments", "附件 {name} 的文件缺失或已被改动。").format(name=name or target.name),
                    hint=translate("Attachments", "可从备份恢复账套，附件会一起取回。"),
                )
            shutil.copyfile(source, part)
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
    return target


def discard(folder: Path) -> None:
    """Remove a whole store: for the book that was only half made."""
    for file in folder.glob("*/*"):
        with suppress(OSError):
            file.chmod(0o644)  # what is only to be read cannot be removed everywhere
    shutil.rmtree(folder, ignore_errors=True)


def copy_all(book: Path, source: Path, target: Path) -> list[str]:
    """Copy the contents that the open or closed book at `book` names from one folder to another; return those missing.

    Contents that lie in the target already are left as they are, so that the second backup costs little.
    """
    missing = []
    for sha256 in _named(book):
        there = file_of(sha256, target)
        if there.is_file():
            continue
        here = file_of(sha256, source)
        if not here.is_file():
            missing.append(sha256)
            continue
        there.parent.mkdir(parents=True, exist_ok=True)
        part = there.with_name(f"{sha256}.part")
        shutil.copyfile(here, part)
        os.replace(part, there)
    return missing


def _named(book: Path) -> Iterable[str]:
    """Return the contents a book names; one of the first version knows no attachments."""
    if not database.column_of(book, "SELECT name FROM sqlite_master WHERE name='stored_file'"):
        return []
    return database.column_of(book, "SELECT sha256 FROM stored_file ORDER BY id")


def problems(folder: Path) -> list[tuple[str, str, bool]]:
    """Return (customer code, name of the attachment, whether it is there) of those missing or changed in the store."""
    found = []
    for sha256, code, name in database.execute(
        "SELECT f.sha256, c.code, a.name FROM attachment a JOIN stored_file f ON f.id = a.file_id"
        " JOIN customer c ON c.id = a.customer_id ORDER BY a.id"
    ).fetchall():
        file = file_of(sha256, folder)
        if not is_whole(file, sha256):
            found.append((str(code), str(name), file.is_file()))
    return found
