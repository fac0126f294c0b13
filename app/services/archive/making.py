"""Making one archive: a new version with its file and its record, or the file of an unchanged one as it was."""

import zlib
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from itertools import count
from pathlib import Path

from app import clock, i18n
from app.i18n import translate
from app.models import database
from app.models.archive import ArchiveVersion
from app.paths import safe_file_name
from app.services import audit, books
from app.services.archive import versions, wording
from app.services.archive.build import build
from app.services.archive.document import ArchiveDocument, Stamp, VersionLine, content_hash, snapshot
from app.services.archive.gather import Ground
from app.services.archive.pdf import RenderedArchive, render
from app.services.archive.versions import Version
from app.services.rules.periods import month_end
from app.services.storage import write_whole
from app.services.writing import insert, store, writing


@dataclass(frozen=True, slots=True)
class Made:
    """An archive that lies in `file`; `new` is False where the data had not changed since this version."""

    customer_id: int
    code: str
    name: str
    file: Path
    version: int
    pages: int
    sha256: str
    new: bool


def make(customer_id: int, out: Path, as_of: date, *, reason: str = "", ground: Ground | None = None) -> Made:
    """Make a customer's archive as of a date in the folder `out`, which is there.

    Where the last version of that date has the same content, no version is added: its own file is put in place, with
    the bytes that were recorded. Raises NotFoundError, RefusedError (read-only book), StorageError.
    """
    earlier = versions.of(customer_id)
    stamp = Stamp("", _next(earlier), clock.now(), audit.actor().name, wording.role(audit.actor().role))
    document = build(customer_id, as_of, stamp, _history(earlier), ground)
    same = next((each for each in earlier if each.as_of == as_of), None)
    if same is not None and same.content_hash == content_hash(document):
        file = _put_back(same, document, earlier, out, ground)
        if file is not None:
            return _made(document, customer_id, file, same)
        reason = reason or translate("Archive", "原文件无法重现")
    return _add(customer_id, document, out, reason or _occasion(document, earlier))


def _occasion(document: ArchiveDocument, earlier: tuple[Version, ...]) -> str:
    """Say why a version is made, where nobody did: the first one, a month's end, a later day, changed data."""
    if not earlier:
        return translate("Archive", "首次")
    if document.as_of == earlier[0].as_of:
        return translate("Archive", "更新")
    return translate("Archive", "月末") if document.as_of == month_end(document.as_of) else translate("Archive", "日常")


def _next(earlier: tuple[Version, ...]) -> int:
    return earlier[0].version + 1 if earlier else 1


def _history(earlier: tuple[Version, ...], before: int | None = None) -> tuple[VersionLine, ...]:
    """Return the versions before a version (None: all), oldest first."""
    return tuple(each.line() for each in reversed(earlier) if before is None or each.version < before)


def _made(document: ArchiveDocument, customer_id: int, file: Path, version: Version) -> Made:
    code, name = document.profile.code, document.profile.name
    return Made(customer_id, code, name, file, version.version, version.pages, version.file_sha256, new=False)


def _put_back(
    version: Version, document: ArchiveDocument, earlier: tuple[Version, ...], out: Path, ground: Ground | None
) -> Path | None:
    """Put the recorded file of a version into `out`: left where it is, copied, or drawn again; None if it cannot be."""
    intact = versions.verify_file(version) == "ok"
    target = _place(out, document, version.version, version)
    if not (target.is_file() and versions.sha256_of(target) == version.file_sha256):
        if intact:
            versions.copy_whole(version.file, target)
        elif not _draw_again(version, document, earlier, target, ground):
            return None
    if not books.current().read_only:
        with writing():
            kept = {} if intact else {"file_path": versions.stored_path(target)}
            store(ArchiveVersion, version.id, kept)
    return target


def _draw_again(
    version: Version, document: ArchiveDocument, earlier: tuple[Version, ...], target: Path, ground: Ground | None
) -> bool:
    """Draw a version from its stamp in its language; nothing is written unless the bytes are those recorded."""
    drawn = BytesIO()
    with i18n.speaking(version.language):
        stamp = Stamp(
            version.number, version.version, version.made_at, version.operator_name, wording.role(version.role)
        )
        history = _history(earlier, version.version)
        again = build(version.customer_id, document.as_of, stamp, history, ground)
        if render(again, drawn).sha256 != version.file_sha256:
            return False
    write_whole(target, lambda part: part.write_bytes(drawn.getvalue()))
    return True


def _place(out: Path, document: ArchiveDocument, version: int, own: Version | None = None) -> Path:
    """Return the path of a version in `out`: never that of another file, unless it is the version's own."""
    stem = safe_file_name(f"{document.profile.code}_{document.profile.name}", limit=60)
    for number in count(1):
        path = out / (f"{stem}_v{version}.pdf" if number == 1 else f"{stem}_v{version}_{number}.pdf")
        if not path.exists():
            return path
        if own is not None and (_is_own(path, own) or versions.sha256_of(path) == own.file_sha256):
            return path
    raise AssertionError("counting never ends")


def _is_own(path: Path, own: Version) -> bool:
    return own.file.exists() and path.samefile(own.file)


def _number(customer_id: int, code: str, as_of: date, version: int) -> str:
    """Return DA-2026-C0017-07; a code that differs from another one in signs only gets the customer's id as well."""
    letters = "".join(sign for sign in code.upper() if sign.isalnum())[:20]
    number = f"DA-{as_of.year:04d}-{letters}-{version:02d}"
    taken = "SELECT EXISTS (SELECT 1 FROM archive_version WHERE number = ? AND customer_id <> ?)"
    if letters and not database.scalar(taken, (number, customer_id)):
        return number
    return f"DA-{as_of.year:04d}-{letters}K{customer_id}-{version:02d}"


def _add(customer_id: int, document: ArchiveDocument, out: Path, reason: str) -> Made:
    stamp = document.stamp
    number = _number(customer_id, document.profile.code, document.as_of, stamp.version)
    document = replace(document, stamp=replace(stamp, number=number))
    file = _place(out, document, stamp.version)
    drawn = render(document, file)
    try:
        with writing():
            _record(customer_id, document, drawn, file, reason)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    profile = document.profile
    return Made(customer_id, profile.code, profile.name, file, stamp.version, drawn.pages, drawn.sha256, new=True)


def _record(customer_id: int, document: ArchiveDocument, drawn: RenderedArchive, file: Path, reason: str) -> None:
    stamp = document.stamp
    values = {
        "customer": customer_id,
        "version": stamp.version,
        "number": stamp.number,
        "as_of": document.as_of,
        "made_at": stamp.made_at,
        "reason": reason,
        "operator_name": stamp.operator,
        "role": stamp.role.code if stamp.role else "",
        "language": i18n.language(),
        "pages": drawn.pages,
        "size": drawn.size,
        "content_hash": content_hash(document),
        "file_sha256": drawn.sha256,
        "file_path": versions.stored_path(file),
        "snapshot": zlib.compress(snapshot(document)),
    }
    row = insert(ArchiveVersion, values)
    facts = {name: values[name] for name in ("number", "version", "as_of", "content_hash", "file_sha256", "reason")}
    audit.record("make", "archive", row, facts, customer_id=customer_id)
