"""The attachments of a customer: added, described, taken off the list, opened as a copy, exported whole."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from app import clock, paths
from app.errors import NotFoundError
from app.i18n import translate
from app.models import database
from app.models.attachment import Attachment as AttachmentTable
from app.models.attachment import StoredFile
from app.models.customer import Customer
from app.services import audit, books, checks
from app.services.attachments import store
from app.services.exporting.neutral import neutral
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.job import JobContext, SilentJob
from app.services.storage import guarded, write_whole
from app.services.writing import Written, differences, insert, writing
from app.services.writing import store as store_row

KINDS: Final = ("licence", "contract", "statement", "report", "reconciliation", "letter", "other")


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One attachment; size in bytes; `entity` and `entity_id` name the record it proves, where it proves one."""

    id: int
    customer_id: int
    number: int
    name: str
    kind: str
    size: int
    sha256: str
    entity: str
    entity_id: int | None
    notes: str
    added_at: datetime
    added_by: str
    role: str
    removed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Proves:
    """The record an attachment proves."""

    entity: str = ""
    entity_id: int | None = None


NOTHING: Final = Proves()


def of(customer_id: int, *, known_on: date | None = None) -> list[AttachmentRow]:
    """Return the attachments of a customer, the latest first: those of now, or those known at the end of a day."""
    if known_on is None:
        return _rows("a.customer_id=? AND a.removed_at IS NULL", (customer_id,))
    end = f"{known_on.isoformat()} 23:59:59.999999"
    where = "a.customer_id=? AND a.created_at <= ? AND (a.removed_at IS NULL OR a.removed_at > ?)"
    return _rows(where, (customer_id, end, end))


def proving(entity: str, ids: Sequence[int]) -> dict[int, AttachmentRow]:
    """Return the latest attachment of each of these records."""
    found: dict[int, AttachmentRow] = {}
    for part in database.chunks(list(ids)):
        where = f"a.entity=? AND a.removed_at IS NULL AND a.entity_id IN ({database.marks(part)})"
        for row in reversed(_rows(where, (entity, *part))):
            if row.entity_id is not None:
                found[row.entity_id] = row
    return found


def everything() -> list[AttachmentRow]:
    """Return the attachments of all customers, removed ones too, the latest first."""
    return _rows("1", ())


def count(customer_id: int) -> int:
    """Return how many attachments a customer has."""
    return int(
        database.scalar("SELECT count(*) FROM attachment WHERE customer_id=? AND removed_at IS NULL", (customer_id,))
    )


def load(attachment_id: int) -> AttachmentRow:
    """Return one attachment; raises NotFoundError where there is none."""
    rows = _rows("a.id=?", (attachment_id,))
    if not rows:
        raise NotFoundError(translate("Attachments", "这份附件已不存在，请刷新后再试。"))
    return rows[0]


def _rows(where: str, values: Sequence[Any]) -> list[AttachmentRow]:
    return database.fetch(
        AttachmentRow,
        "SELECT a.id, a.customer_id, a.number, a.name, a.kind, f.size, f.sha256, a.entity, a.entity_id, a.notes,"
        " a.created_at, a.added_by, a.role, a.removed_at FROM attachment a JOIN stored_file f ON f.id = a.file_id"
        f" WHERE {where} ORDER BY a.created_at DESC, a.id DESC",
        values,
    )


def add(
    customer_id: int,
    path: Path,
    proves: Proves = NOTHING,
    *,
    kind: str = "other",
    notes: str = "",
    job: JobContext | None = None,
) -> Written:
    """Copy a file into the store of the book and attach it; the file itself is left alone.

    The same content under the same name is not attached a second time to the same record: the warning says where it is.
    """
    kind = kind if kind in KINDS else "other"
    notes = checks.text(notes, "notes", translate("Attachments", "备注"), limit=1000)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
    content = store.take_in(path, _folder(), job)
    with writing():
        same = _same(customer_id, content.sha256, path.name, proves)
        if same is not None:
            said = translate("Attachments", "{name} 已经是附件 {number}，没有重复加入。").format(
                name=path.name, number=same[1]
            )
            return Written("attachment", same[0], (customer_id,), (said,))
        values = _new(customer_id, content, path.name, proves) | {"kind": kind, "notes": notes}
        row = insert(AttachmentTable, values)
        recording.added(Subject("attachment", row, customer_id), values)
    return Written("attachment", row, (customer_id,))


def _folder() -> Path:
    return store.folder_of(books.current().path)


def _same(customer_id: int, sha256: str, name: str, proves: Proves) -> tuple[int, int] | None:
    row = database.execute(
        "SELECT a.id, a.number FROM attachment a JOIN stored_file f ON f.id = a.file_id"
        " WHERE a.customer_id=? AND f.sha256=? AND a.name=? AND a.entity=? AND a.entity_id IS ? AND a.removed_at IS NULL",
        (customer_id, sha256, name[:200], proves.entity, proves.entity_id),
    ).fetchone()
    return None if row is None else (int(row[0]), int(row[1]))


def _new(customer_id: int, content: store.Content, name: str, proves: Proves) -> dict[str, Any]:
    file = database.scalar("SELECT id FROM stored_file WHERE sha256=?", (content.sha256,))
    if file is None:
        file = insert(StoredFile, {"sha256": content.sha256, "size": content.size})
    last = database.scalar("SELECT max(number) FROM attachment WHERE customer_id=?", (customer_id,))
    person = audit.actor()
    return {
        "customer": customer_id,
        "file": int(file),
        "number": (last or 0) + 1,
        "name": name[:200],
        "entity": proves.entity,
        "entity_id": proves.entity_id,
        "added_by": person.name,
        "role": person.role,
    }


def describe(attachment_id: int, *, kind: str, notes: str) -> Written:
    """Change what an attachment is called to be."""
    notes = checks.text(notes, "notes", translate("Attachments", "备注"), limit=1000)
    with writing():
        row = load(attachment_id)
        new = {"kind": kind if kind in KINDS else row.kind, "notes": notes}
        changes = differences({"kind": row.kind, "notes": row.notes}, new)
        if changes:
            store_row(AttachmentTable, attachment_id, new)
            recording.changed(Subject("attachment", attachment_id, row.customer_id), changes)
    return Written("attachment", attachment_id, (row.customer_id,))


def remove(attachment_id: int) -> Written:
    """Take an attachment off the list; its content stays in the store, for the past is still shown with it."""
    return _set_removed(attachment_id, clock.now())


def bring_back(attachment_id: int) -> Written:
    """Put a removed attachment back on the list."""
    return _set_removed(attachment_id, None)


def _set_removed(attachment_id: int, at: datetime | None) -> Written:
    with writing():
        row = load(attachment_id)
        if (row.removed_at is None) is not (at is None):
            store_row(AttachmentTable, attachment_id, {"removed_at": at})
            changes = {"removed_at": [row.removed_at, at]}
            recording.changed(Subject("attachment", attachment_id, row.customer_id), changes)
    return Written("attachment", attachment_id, (row.customer_id,))


def open_copy(attachment_id: int) -> Path:
    """Return a copy under the attachment's own name for another program to open: it cannot spoil the store."""
    row = load(attachment_id)
    folder = paths.home() / "opened" / row.sha256[:16]
    return store.give_out(row.sha256, _folder(), folder / paths.safe_file_name(row.name))


def content(attachment_id: int) -> Path | None:
    """Return where the content of an attachment lies, None where it is missing or was changed; reads all of it."""
    row = load(attachment_id)
    file = store.file_of(row.sha256, _folder())
    return file if store.is_whole(file, row.sha256) else None


def save_copy(attachment_id: int, target: Path) -> Path:
    """Copy one attachment to where the user says."""
    row = load(attachment_id)
    return store.give_out(row.sha256, _folder(), target, row.name)


@dataclass(frozen=True, slots=True)
class ExportedFiles:
    """The folder that was filled, how many files, and sentences on those that could not be given out."""

    folder: Path
    files: int
    failed: tuple[str, ...]


def export_all(folder: Path, customer_id: int | None = None, job: JobContext | None = None) -> ExportedFiles:
    """Write all attachments of one customer, or of all, into folders by customer, with a list of what each one is.

    A missing or damaged file is named and does not stop the rest; a name that is taken gets its number.
    """
    job = job or SilentJob()
    rows = _rows("a.removed_at IS NULL AND (?1 IS NULL OR a.customer_id=?1)", (customer_id,))
    names = {int(row): f"{code} {name}" for row, code, name in database.execute("SELECT id, code, name FROM customer")}
    failed: list[str] = []
    listed: list[list[str]] = []
    for done, row in enumerate(sorted(rows, key=lambda each: (names[each.customer_id], each.number))):
        job.step(done, len(rows), row.name)
        target = (
            folder / paths.safe_file_name(names[row.customer_id]) / f"{row.number:03d} {paths.safe_file_name(row.name)}"
        )
        try:
            store.give_out(row.sha256, _folder(), target)
        except NotFoundError as error:
            failed.append(error.message)
            continue
        listed.append([names[row.customer_id], str(row.number), row.name, str(target.relative_to(folder)), row.sha256])
    if listed:
        _write_list(folder, listed)
    return ExportedFiles(folder, len(listed), tuple(failed))


def _write_list(folder: Path, rows: list[list[str]]) -> None:
    head = [
        translate("Attachments", "客户"),
        translate("Attachments", "附件"),
        translate("Attachments", "名称"),
        translate("Attachments", "文件"),
        "SHA-256",
    ]

    def write(part: Path) -> None:
        with part.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([head, *([neutral(cell) for cell in row] for row in rows)])

    target = folder / translate("Attachments", "附件清单.csv")
    with guarded(target):
        write_whole(target, write)


def kind_name(kind: str) -> str:
    """Return what a kind of attachment is called."""
    return {
        "licence": translate("Attachments", "证照"),
        "contract": translate("Attachments", "合同"),
        "statement": translate("Attachments", "财务报表"),
        "report": translate("Attachments", "征信与查询"),
        "reconciliation": translate("Attachments", "对账"),
        "letter": translate("Attachments", "函件"),
    }.get(kind, translate("Attachments", "其他"))
