"""Taking one import back as a whole: its rows go, the rows it changed get their old values again."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app import clock
from app.errors import NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.batch import ImportBatch
from app.services import audit, books
from app.services.customers import short_initials
from app.services.history import imported
from app.services.ledger.settle import settle
from app.services.storage import guarded

_OWNED: Final = (
    "receipt",
    "invoice",
    "sales_order",
    "contact",
    "bank_flow",
    "tax_invoice",
    "statement",
    "credit_report",
)
_HOLDING: Final = (
    "invoice",
    "receipt",
    "sales_order",
    "contact",
    "bank_flow",
    "tax_invoice",
    "statement",
    "credit_report",
    "alert",
    "assessment",
    "archive_version",
)


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back; `kept` customers have records that came later and stay."""

    batch: int
    removed: int
    restored: int
    kept: int


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One import of the history."""

    id: int
    kind: str
    file_name: str
    rows: int
    new: int
    changed: int
    unchanged: int
    rejected: int
    operator_name: str
    imported_at: datetime
    undone: bool


def batches(limit: int = 50) -> list[BatchLine]:
    """Return the latest imports, newest first."""
    return database.fetch(
        BatchLine,
        'SELECT id, kind, file_name, "rows", "new", changed, unchanged, rejected, operator_name, imported_at,'
        " undone_at IS NOT NULL FROM import_batch ORDER BY id DESC LIMIT ?",
        (limit,),
    )


def undo(number: int) -> Undone:
    """Take import `number` back; refused when something later builds on it, and then nothing changes."""
    with guarded(books.current().path), database.atomic():
        file = _require_open(number)
        _require_untouched(number)
        touched = _touched(number)
        restored = _restore(number)
        left = imported.leaving(number)
        removed = sum(_delete(table, number) for table in _OWNED)
        gone, kept = _delete_customers(number)
        short_initials.renew(_renamed(number))
        settle(sorted(touched - gone))
        now = str(clock.now())
        database.execute("UPDATE import_batch SET undone_at=?, updated_at=? WHERE id=?", (now, now, number))
        facts = {"removed": removed + len(gone), "restored": restored, "kept": kept}
        entry = audit.record("undo_import", "import_batch", number, facts)
        imported.undone(number, file, entry, left, gone)
    return Undone(number, removed + len(gone), restored, kept)


def _require_open(number: int) -> str:
    """Return the name of the file of an import that can be taken back."""
    batch = ImportBatch.get_or_none(id=number)
    if batch is None:
        raise NotFoundError(translate("Importing", "没有编号为 {batch} 的导入。").format(batch=number))
    if batch.undone_at is not None:
        raise RefusedError(translate("Importing", "导入 {batch} 已经撤销过。").format(batch=number))
    return str(batch.file_name)


def _require_untouched(number: int) -> None:
    """Refuse when a later import changed a row of this one, or a person allocated or edited one by hand."""
    later = database.scalar(
        "SELECT min(change.batch_id) FROM import_change AS change JOIN import_batch AS batch ON batch.id=change.batch_id"
        " WHERE change.batch_id > ? AND batch.undone_at IS NULL AND ("
        + " OR ".join(
            f"(change.entity='{table}' AND change.row_id IN (SELECT id FROM {table} WHERE batch_id=?))"
            for table in (*_OWNED, "customer")
        )
        + ")",
        (number, *[number] * (len(_OWNED) + 1)),
    )
    if later:
        text = translate("Importing", "导入 {later} 修改过这次导入的记录。请先撤销导入 {later}。")
        raise RefusedError(text.format(later=later))
    by_hand = database.scalar(
        "SELECT count(*) FROM allocation WHERE manual=1 AND (invoice_id IN (SELECT id FROM invoice WHERE batch_id=?)"
        " OR receipt_id IN (SELECT id FROM receipt WHERE batch_id=?))",
        (number, number),
    )
    if by_hand:
        text = translate("Importing", "这次导入的单据有 {count} 笔手工核销。请先取消这些核销，再撤销导入。")
        raise RefusedError(text.format(count=by_hand))


def _touched(number: int) -> set[int]:
    ids: set[int] = set()
    for table in _OWNED:
        rows = database.execute(
            f"SELECT customer_id FROM {table} WHERE batch_id=? UNION SELECT {table}.customer_id FROM import_change"
            f" JOIN {table} ON {table}.id=import_change.row_id WHERE import_change.batch_id=? AND entity='{table}'",
            (number, number),
        )
        ids |= {row[0] for row in rows}
    return ids


def _restore(number: int) -> int:
    """Give changed rows their old values; refused when one of them is no longer what the import made of it."""
    changes = database.execute("SELECT entity, row_id, old, new FROM import_change WHERE batch_id=?", (number,))
    restored = 0
    for entity, row_id, old, new in changes.fetchall():
        before, after = json.loads(old), json.loads(new)
        if not _still(entity, row_id, after):
            text = translate("Importing", "{entity} {row} 在导入之后又被修改，撤销会丢掉那次修改，因此没有撤销。")
            raise RefusedError(text.format(entity=entity, row=row_id))
        names = ", ".join(f"{column}=?" for column in before)
        database.execute(
            f"UPDATE {entity} SET {names}, updated_at=? WHERE id=?", (*before.values(), str(clock.now()), row_id)
        )
        restored += 1
    return restored


def _renamed(number: int) -> list[int]:
    rows = database.execute("SELECT row_id FROM import_change WHERE batch_id=? AND entity='customer'", (number,))
    return [int(row[0]) for row in rows]


def _still(entity: str, row_id: int, after: dict[str, Any]) -> bool:
    row = database.execute(f"SELECT {', '.join(after)} FROM {entity} WHERE id=?", (row_id,)).fetchone()
    return row is not None and list(row) == list(after.values())


def _delete(table: str, number: int) -> int:
    return int(database.execute(f"DELETE FROM {table} WHERE batch_id=?", (number,)).rowcount)


def _delete_customers(number: int) -> tuple[set[int], int]:
    """Delete the customers this import made, except those with records of another origin."""
    held = " OR ".join(f"EXISTS (SELECT 1 FROM {table} WHERE customer_id=customer.id)" for table in _HOLDING)
    made = {
        row[0]: bool(row[1])
        for row in database.execute(
            f"SELECT id, {held} OR EXISTS (SELECT 1 FROM customer AS child WHERE child.parent_id=customer.id)"
            " FROM customer WHERE batch_id=?",
            (number,),
        )
    }
    gone = {customer for customer, kept in made.items() if not kept}
    for part in database.chunks(sorted(gone)):
        database.execute(f"DELETE FROM customer WHERE id IN ({database.marks(part)})", part)
    return gone, len(made) - len(gone)
