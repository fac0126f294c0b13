"""Moving the records of one customer to another and back, with what must change on them to fit there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from app import clock
from app.errors import RefusedError
from app.i18n import translate
from app.models import database
from app.models.activity import BankFlow, TaxInvoice
from app.models.alert import Alert
from app.models.assessment import Assessment
from app.models.attachment import Attachment
from app.models.communication import Communication, FollowUp
from app.models.credit_record import CreditEvent, CreditReport, TradeReference
from app.models.customer import Contact, Guarantee, Licence
from app.models.ledger import Invoice, Receipt, Reconciliation, SalesOrder, WriteOff
from app.models.shipping import CustomerBlock, LimitRelease, ShippingCheck
from app.models.statement import Statement
from app.services.history import recording
from app.services.history.recording import Subject

MOVING: Final[tuple[Any, ...]] = (
    *(SalesOrder, Invoice, Receipt, WriteOff, Reconciliation, Contact, Licence, Guarantee, Statement, BankFlow),
    *(TaxInvoice, CreditReport, TradeReference, CreditEvent, Communication, FollowUp, Attachment, Alert, Assessment),
    *(CustomerBlock, LimitRelease, ShippingCheck),
)
STAYING: Final = frozenset({"archive_version", "field_change", "audit_entry", "crm_export", "customer_merge"})
FOLLOWING: Final = frozenset({"allocation"})  # belongs to whoever its invoice belongs to
_NUMBERED: Final = ("sales_order", "invoice")
_NAMING: Final = {
    "invoice": (("receipt", "invoice_number"), ("invoice", "credited_number")),
    "sales_order": (("invoice", "order_number"),),
}
"""Where a document is named by its number."""
Patch = list[Any]  # table, row id, column, old, new


@dataclass(frozen=True, slots=True)
class Clash:
    """A record of the removed customer that the kept one has too.

    A document gets `new_number` and keeps its links; without one the record stays with the removed customer. `twin`
    tells that date and amount agree as well: probably one document that was entered twice.
    """

    table: str
    row_id: int
    number: str
    new_number: str
    twin: bool


@dataclass(slots=True)
class Moved:
    """What a merge moved and changed on the way, enough to give it back."""

    ids: dict[str, list[int]] = field(default_factory=dict)
    patches: list[Patch] = field(default_factory=list)
    events: list[int] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return it as the merge row keeps it."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "Moved":
        """Read it back."""
        return cls(**stored)


def _table(model: Any) -> str:
    return str(model._meta.table_name)


def counts(customer_id: int) -> dict[str, int]:
    """Return {table: records} of what would move, tables without any left out."""
    found = {
        _table(model): int(database.scalar(f"SELECT COUNT(*) FROM {_table(model)} WHERE customer_id=?", (customer_id,)))
        for model in MOVING
    }
    return {table: number for table, number in found.items() if number}


def clashes(kept_id: int, removed_id: int, removed_code: str) -> list[Clash]:
    """Return the records that cannot stand beside those of the kept customer as they are."""
    found: list[Clash] = []
    for model in MOVING:
        found.extend(_clashing(model, kept_id, removed_id, removed_code))
    return found


def _keys(model: Any) -> Iterator[list[str]]:
    """Yield the columns that are unique within a customer, from the model's own indexes."""
    for names, unique in model._meta.indexes:
        if unique and "customer" in names:
            yield [model._meta.fields[name].column_name for name in names if name != "customer"]


def _clashing(model: Any, kept_id: int, removed_id: int, code: str) -> Iterator[Clash]:
    table = _table(model)
    for columns in _keys(model):
        same = " AND ".join(f"mine.{name} IS theirs.{name}" for name in columns)
        rows = database.execute(
            f"SELECT theirs.id, {', '.join(f'theirs.{name}' for name in columns)}, {_twin(table)} FROM {table} theirs"
            f" JOIN {table} mine ON mine.customer_id=? AND {same} WHERE theirs.customer_id=? ORDER BY theirs.id",
            (kept_id, removed_id),
        )
        for row_id, *values, twin in rows.fetchall():
            number = " ".join(str(value) for value in values if value not in (None, ""))
            new = _free_number(table, number, code, (kept_id, removed_id)) if table in _NUMBERED else ""
            yield Clash(table, row_id, number, new, bool(twin))


def _twin(table: str) -> str:
    day = {"invoice": "invoice_date", "sales_order": "ordered_on"}.get(table)
    return f"mine.amount_cents = theirs.amount_cents AND mine.{day} = theirs.{day}" if day else "0"


def _free_number(table: str, number: str, code: str, customers: tuple[int, int]) -> str:
    wanted, count = f"{number}-{code}", 1
    while database.scalar(f"SELECT 1 FROM {table} WHERE number=? AND customer_id IN (?, ?)", (wanted, *customers)):
        count += 1
        wanted = f"{number}-{code}-{count}"
    return wanted


def move(kept_id: int, removed_id: int, removed_code: str) -> Moved:
    """Move all records of one customer to another; call it inside a transaction, settle both afterwards."""
    moved, staying = Moved(), set[tuple[str, int]]()
    for clash in clashes(kept_id, removed_id, removed_code):
        if clash.new_number:
            _renumber(moved, removed_id, clash)
        else:
            staying.add((clash.table, clash.row_id))
    _patch(moved, "attachment", "number", _attachment_numbers(kept_id, removed_id))
    _patch(moved, "contact", "is_primary", _second_contacts(kept_id, removed_id))
    _close_doubled_alerts(moved, kept_id, removed_id, removed_code)
    for model in MOVING:
        table = _table(model)
        rows = database.execute(f"SELECT id FROM {table} WHERE customer_id=? ORDER BY id", (removed_id,)).fetchall()
        ids = [int(row[0]) for row in rows if (table, row[0]) not in staying]
        if ids:
            moved.ids[table] = ids
            _set_customer(table, ids, kept_id)
    database.execute("UPDATE allocation SET customer_id=? WHERE customer_id=?", (kept_id, removed_id))
    _move_children(moved, kept_id, removed_id)
    return moved


def _set_customer(table: str, ids: Sequence[int], customer_id: int) -> None:
    for part in database.chunks(ids):
        database.execute(f"UPDATE {table} SET customer_id=? WHERE id IN ({database.marks(part)})", (customer_id, *part))


def _patch(moved: Moved, table: str, column: str, changes: Iterable[tuple[int, Any, Any]]) -> None:
    for row_id, old, new in list(changes):
        database.execute(f"UPDATE {table} SET {column}=? WHERE id=?", (new, row_id))
        moved.patches.append([table, row_id, column, old, new])


def _renumber(moved: Moved, removed_id: int, clash: Clash) -> None:
    """Give a document another number, and name it so wherever it is named."""
    _patch(moved, clash.table, "number", [(clash.row_id, clash.number, clash.new_number)])
    for table, column in _NAMING[clash.table]:
        rows = database.execute(
            f"SELECT id, {column} FROM {table} WHERE customer_id=? AND {column}=?", (removed_id, clash.number)
        )
        _patch(moved, table, column, [(row_id, old, clash.new_number) for row_id, old in rows.fetchall()])


def _attachment_numbers(kept_id: int, removed_id: int) -> Iterator[tuple[int, int, int]]:
    last = int(database.scalar("SELECT COALESCE(MAX(number), 0) FROM attachment WHERE customer_id=?", (kept_id,)))
    rows = database.execute("SELECT id, number FROM attachment WHERE customer_id=? ORDER BY number", (removed_id,))
    for place, (row_id, number) in enumerate(rows.fetchall(), start=1):
        yield row_id, number, last + place


def _second_contacts(kept_id: int, removed_id: int) -> list[tuple[int, int, int]]:
    if not database.scalar("SELECT 1 FROM contact WHERE customer_id=? AND is_primary=1", (kept_id,)):
        return []
    rows = database.execute("SELECT id FROM contact WHERE customer_id=? AND is_primary=1", (removed_id,))
    return [(row[0], 1, 0) for row in rows.fetchall()]


def _close_doubled_alerts(moved: Moved, kept_id: int, removed_id: int, code: str) -> None:
    """Close what is open for both customers: a rule has one open alert a customer."""
    live = "state IN ('open', 'acknowledged', 'clearing')"
    rows = database.execute(
        f"SELECT id, state, closed_at, closed_on, close_reason FROM alert WHERE customer_id=?1 AND {live}"
        f" AND rule IN (SELECT rule FROM alert WHERE customer_id=?2 AND {live})",
        (removed_id, kept_id),
    )
    now, today = str(clock.now()), clock.today().isoformat()
    reason = translate("Merging", "客户 {code} 已合并，同一指标的预警以保留客户的为准").format(code=code)
    for row_id, *old in rows.fetchall():
        new = ("closed", now, today, reason)
        for column, before, after in zip(("state", "closed_at", "closed_on", "close_reason"), old, new, strict=True):
            _patch(moved, "alert", column, [(row_id, before, after)])
        event = database.execute(
            "INSERT INTO alert_event (alert_id, kind, happened_on, operator_name, role, text, data, created_at,"
            " updated_at) VALUES (?, 'closed', ?, '', 'system', ?, '{}', ?, ?)",
            (row_id, today, reason, now, now),
        )
        moved.events.append(int(event.lastrowid))


def _move_children(moved: Moved, kept_id: int, removed_id: int) -> None:
    """Hang the subsidiaries on the kept customer, and what had been merged before."""
    above = database.scalar("SELECT parent_id FROM customer WHERE id=?", (removed_id,))
    rows = database.execute("SELECT id FROM customer WHERE parent_id=?", (removed_id,)).fetchall()
    parents = [(row[0], removed_id, _parent(row[0], kept_id, above)) for row in rows]
    _patch(moved, "customer", "parent_id", parents)
    _tell_parents(parents, "merge")
    earlier = database.execute("SELECT id FROM customer WHERE merged_into_id=?", (removed_id,)).fetchall()
    _patch(moved, "customer", "merged_into_id", [(row[0], removed_id, kept_id) for row in earlier])


def _parent(child: int, kept_id: int, above: int | None) -> int | None:
    if child != kept_id:
        return kept_id
    return None if above == kept_id else above


def _tell_parents(changes: Iterable[tuple[int, Any, Any]], action: str) -> None:
    for child, old, new in changes:
        recording.changed(Subject("customer", child, child), {"parent_id": [old, new]}, action=action)


def give_back(kept_id: int, removed_id: int, moved: Moved) -> None:
    """Move the records home and take the changes on them back; records that are gone stay gone."""
    for table, ids in moved.ids.items():
        for part in database.chunks(ids):
            database.execute(
                f"UPDATE {table} SET customer_id=? WHERE customer_id=? AND id IN ({database.marks(part)})",
                (removed_id, kept_id, *part),
            )
    parents = []
    for table, row_id, column, old, new in reversed(moved.patches):
        same = f"UPDATE {table} SET {column}=? WHERE id=? AND {column} IS ?"
        done = database.execute(same, (old, row_id, new)).rowcount
        if done and column == "parent_id":
            parents.append((row_id, new, old))
    _tell_parents(parents, "undo_merge")
    for part in database.chunks(moved.events):
        database.execute(f"DELETE FROM alert_event WHERE id IN ({database.marks(part)})", part)
    _part_ledgers(kept_id, removed_id)


_CROSSING: Final = (
    "FROM allocation a JOIN invoice i ON i.id = a.invoice_id LEFT JOIN receipt r ON r.id = a.receipt_id"
    " LEFT JOIN invoice k ON k.id = a.credit_id WHERE i.customer_id IN (?1, ?2)"
    " AND COALESCE(r.customer_id, k.customer_id, i.customer_id) <> i.customer_id"
)


def _part_ledgers(kept_id: int, removed_id: int) -> None:
    """Give every allocation to the customer of its invoice; money of one on an invoice of the other goes."""
    both = (kept_id, removed_id)
    by_hand = database.scalar(f"SELECT i.number {_CROSSING} AND a.manual = 1 LIMIT 1", both)
    if by_hand is not None:
        raise RefusedError(
            translate("Merging", "单据 {number} 在合并后手工核销了另一家的款项，不能撤销合并。").format(number=by_hand),
            hint=translate("Merging", "请先取消这笔手工核销。"),
        )
    database.execute(f"DELETE FROM allocation WHERE id IN (SELECT a.id {_CROSSING})", both)
    for table in ("write_off", "allocation"):
        database.execute(
            f"UPDATE {table} SET customer_id=(SELECT customer_id FROM invoice WHERE invoice.id = invoice_id)"
            " WHERE customer_id IN (?1, ?2)",
            both,
        )


_PIN: Final = "invoice_id, receipt_id, credit_id, amount_cents, allocated_on"


def pins(customer_ids: Sequence[int]) -> set[tuple[Any, ...]]:
    """Return what was allocated by hand: invoice, receipt, credit note, fen, day."""
    rows = database.execute(
        f"SELECT {_PIN} FROM allocation WHERE manual=1 AND amount_cents > 0 AND write_off_id IS NULL"
        f" AND customer_id IN ({database.marks(customer_ids)})",
        customer_ids,
    )
    return {tuple(row) for row in rows.fetchall()}


def pin_again(lost: Iterable[Sequence[Any]]) -> None:
    """Allocate by hand again what a settlement of both ledgers together had no room for."""
    now = str(clock.now())
    for invoice, receipt, credit, cents, on in lost:
        database.execute(
            "DELETE FROM allocation WHERE manual=1 AND invoice_id=? AND receipt_id IS ? AND credit_id IS ?"
            " AND allocated_on=?",
            (invoice, receipt, credit, on),
        )
        database.execute(
            f"INSERT INTO allocation (customer_id, {_PIN}, manual, created_at, updated_at)"
            " SELECT customer_id, id, ?2, ?3, ?4, ?5, 1, ?6, ?6 FROM invoice WHERE id=?1"
            " AND (?2 IS NULL OR EXISTS (SELECT 1 FROM receipt WHERE id=?2))"
            " AND (?3 IS NULL OR EXISTS (SELECT 1 FROM invoice WHERE id=?3))",
            (invoice, receipt, credit, cents, on, now),
        )
