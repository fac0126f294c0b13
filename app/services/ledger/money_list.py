"""Receipts, refunds and credit notes of one customer as one list of any length: ids, sums and counts by SQL."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.models import database
from app.money import divide
from app.services.ledger import past
from app.services.ledger.invoice_list import Sort, Sums
from app.services.rules.periods import months_before


@dataclass(frozen=True, slots=True)
class MoneyQuery:
    """Whose money, at the close of which day; since a day or ever; all or what is not allocated; in which order."""

    customer_id: int
    as_of: date
    only_free: bool = False
    since: date | None = None
    sort: Sort = (("on", True),)


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """Something that settles invoices; kind receipt, refund or credit; fen, positive but for a refund.

    `key` tells receipts from credit notes: twice the id of a receipt, and one more for a credit note. `days_late` is
    the mean of what it paid, weighed by money. `open_cents` is what no invoice has taken.
    """

    key: int
    kind: str
    id: int
    on: date
    number: str
    method: str
    amount_cents: int
    open_cents: int
    by_hand: bool
    on_account: bool
    memo: str
    names: str
    days_late: int | None = None

    @property
    def used_cents(self) -> int:
        """Return what invoices have taken."""
        return self.amount_cents - self.open_cents


@dataclass(frozen=True, slots=True)
class MoneyListing:
    """The keys in order, the sums of what is shown, how many there are since that day, and of them unallocated ever."""

    ids: list[int]
    shown: Sums
    count: int
    free_count: int
    free_cents: int


_ORDER: Final = {
    "on": "happened",
    "number": "number",
    "kind": "kind",
    "method": "method",
    "amount": "amount",
    "used": "amount - free",
    "free": "free",
}


def since_months(as_of: date, months: int) -> date:
    """Return the day so many months before, from which money is listed."""
    return months_before(as_of, months)


def key_of(kind: str, record: int) -> int:
    """Return the key of a receipt or refund, or of a credit note."""
    return 2 * record + (kind == "credit")


def find(query: MoneyQuery) -> MoneyListing:
    """Return the keys of a query in order, with what its total row and segments say."""
    rows, since = _rows(query), f"happened >= '{query.since.isoformat()}'" if query.since else "1"
    counts = database.execute(
        f"SELECT COALESCE(SUM({since}), 0), COALESCE(SUM(free <> 0), 0), COALESCE(SUM(free), 0) FROM ({rows})"
    ).fetchone()
    order = ", ".join(f"{_ORDER[key]} {'DESC' if descending else 'ASC'}" for key, descending in query.sort)
    where = "free <> 0" if query.only_free else since
    found = database.execute(
        f"SELECT key, amount, free FROM ({rows}) WHERE {where} ORDER BY {order}, happened DESC, key DESC"
    ).fetchall()
    shown = Sums(len(found), sum([row[1] for row in found]), sum([row[2] for row in found]))
    return MoneyListing([row[0] for row in found], shown, *counts)


def page(query: MoneyQuery, keys: Sequence[int]) -> dict[int, MoneyRow]:
    """Return the rows of some keys, as they stood at the close of the day."""
    rows = database.fetch(
        MoneyRow,
        "SELECT key, kind, id, happened, number, method, amount, free, by_hand, on_account, memo, names, NULL"
        f" FROM ({_rows(query, keys)})",
    )
    late = _days_late([row.id for row in rows if row.kind == "receipt"], query.as_of)
    return {row.key: replace(row, days_late=late.get(row.id)) if row.kind == "receipt" else row for row in rows}


def one(query: MoneyQuery, key: int) -> MoneyRow | None:
    """Return one row, None where it has gone or is of a later day."""
    return page(query, [key]).get(key)


def _rows(query: MoneyQuery, keys: Sequence[int] | None = None) -> str:
    money = None if keys is None else [key // 2 for key in keys if key % 2 == 0]
    notes = None if keys is None else [key // 2 for key in keys if key % 2]
    receipts = past.free_receipts(query.customer_id, query.as_of, money)
    credits_ = past.open_credits(query.customer_id, query.as_of, notes)
    return (
        "SELECT 2 * id AS key, CASE WHEN amount_cents > 0 THEN 'receipt' ELSE 'refund' END AS kind, id,"
        " received_on AS happened, number, method, amount_cents AS amount, free, by_hand, on_account, memo,"
        f" invoice_number AS names FROM ({receipts})"
        " UNION ALL SELECT 2 * id + 1, 'credit', id, invoice_date, number, '', amount_cents, free, by_hand, 0, '',"
        f" credited_number FROM ({credits_})"
    )


def _days_late(receipt_ids: Sequence[int], as_of: date) -> dict[int, int]:
    rows = database.execute(
        "SELECT a.receipt_id, SUM(a.amount_cents * CAST(julianday(a.allocated_on) - julianday(i.due_date) AS INTEGER)),"
        " SUM(a.amount_cents) AS paid FROM allocation a JOIN invoice i ON i.id=a.invoice_id"
        f" WHERE a.receipt_id IN ({database.marks(receipt_ids)}) AND a.allocated_on <= '{as_of.isoformat()}'"
        " AND i.due_date IS NOT NULL GROUP BY 1 HAVING paid > 0",
        tuple(receipt_ids),
    )
    return {receipt: divide(weighed, paid) for receipt, weighed, paid in rows}
