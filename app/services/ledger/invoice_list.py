"""The invoices of one customer as a list of any length: ids in order, sums and counts by SQL, rows by the page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.ledger import past
from app.services.ledger.past import Lifted
from app.services.rules.ticking import Candidate

SEGMENTS: Final = ("open", "overdue", "disputed", "all")
MOST_CANDIDATES: Final = 20_000
Sort = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class InvoiceQuery:
    """Whose invoices, at the close of which day, which of them, in which order ((column, descending), ...).

    `lifted` is money that is being allocated: what it settled counts as open.
    """

    customer_id: int
    as_of: date
    segment: str = "open"
    text: str = ""
    sort: Sort = (("due", False),)
    lifted: Lifted | None = None


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """An invoice, in fen; `disputed_cents` is 0 where nothing is disputed."""

    id: int
    number: str
    invoice_date: date
    due_date: date | None
    amount_cents: int
    open_cents: int
    days_overdue: int
    disputed_cents: int
    dispute_reason: str

    @property
    def settled_cents(self) -> int:
        """Return what money, credit notes and write-offs have taken."""
        return self.amount_cents - self.open_cents


@dataclass(frozen=True, slots=True)
class Sums:
    """How many, of how much, and what of it is open; fen."""

    count: int
    amount_cents: int
    open_cents: int


@dataclass(frozen=True, slots=True)
class InvoiceListing:
    """The ids in order, the sums of what is shown and of all invoices, how many each segment has."""

    ids: list[int]
    shown: Sums
    whole: Sums
    counts: dict[str, int]
    overdue_cents: int


_ORDER: Final = {
    "number": "number",
    "dated": "invoice_date",
    "due": "COALESCE(due_date, invoice_date)",
    "days": "CASE WHEN left > 0 THEN COALESCE(due_date, '9999') ELSE '9999-12-31' END",
    "amount": "amount_cents",
    "settled": "amount_cents - left",
    "open": "left",
}
_TURNED: Final = {"days"}


def find(query: InvoiceQuery) -> InvoiceListing:
    """Return the ids of a query in order, with what the total row and the segments say."""
    rows, day = past.open_invoices(query.customer_id, query.as_of, query.lifted), query.as_of.isoformat()
    whole = database.execute(
        "SELECT COUNT(*), COALESCE(SUM(amount_cents), 0), COALESCE(SUM(left), 0), COALESCE(SUM(left <> 0), 0),"
        f" COALESCE(SUM(left > 0 AND due_date < '{day}'), 0), COALESCE(SUM(disputed), 0),"
        f" COALESCE(SUM(CASE WHEN left > 0 AND due_date < '{day}' THEN left END), 0) FROM ({rows})"
    ).fetchone()
    where, values = _where(query, day)
    order = ", ".join(_order(key, descending=descending) for key, descending in query.sort)
    found = database.execute(
        f"SELECT id, amount_cents, left FROM ({rows}){where} ORDER BY {order}, invoice_date, number", values
    ).fetchall()
    counts = dict(zip(("open", "overdue", "disputed", "all"), (*whole[3:6], whole[0]), strict=True))
    shown = Sums(len(found), sum([row[1] for row in found]), sum([row[2] for row in found]))
    return InvoiceListing([row[0] for row in found], shown, Sums(*whole[:3]), counts, whole[6])


def page(query: InvoiceQuery, ids: Sequence[int]) -> dict[int, InvoiceRow]:
    """Return the rows of some ids, as they stood at the close of the day."""
    day = query.as_of.isoformat()
    rows = database.fetch(
        InvoiceRow,
        "SELECT id, number, invoice_date, due_date, amount_cents, left,"
        f" CASE WHEN left > 0 AND due_date < '{day}'"
        f" THEN CAST(julianday('{day}') - julianday(due_date) AS INTEGER) ELSE 0 END,"
        " CASE WHEN disputed THEN COALESCE(disputed_cents, left) ELSE 0 END, dispute_reason"
        f" FROM ({past.open_invoices(query.customer_id, query.as_of, query.lifted, ids)})",
    )
    return {row.id: row for row in rows}


def candidates(query: InvoiceQuery) -> list[Candidate]:
    """Return what is open for money, what is due first leading; at most 20,000 invoices."""
    return database.fetch(
        Candidate,
        "SELECT id, number, invoice_date, due_date, left"
        f" FROM ({past.open_invoices(query.customer_id, query.as_of, query.lifted)}) WHERE left > 0"
        f" ORDER BY {_ORDER['due']}, invoice_date, number LIMIT {MOST_CANDIDATES}",
    )


def _order(key: str, *, descending: bool) -> str:
    return f"{_ORDER[key]} {'DESC' if descending is not (key in _TURNED) else 'ASC'}"


def _where(query: InvoiceQuery, day: str) -> tuple[str, tuple[object, ...]]:
    """Return the WHERE of the segment and of the text: part of a number, or of an amount as it is printed."""
    parts = {
        "open": ["left <> 0"],
        "overdue": ["left > 0", f"due_date < '{day}'"],
        "disputed": ["disputed"],
        "all": [],
    }[query.segment]
    values: tuple[object, ...] = ()
    wanted = query.text.upper().replace(",", "").strip()
    if wanted:
        parts.append(
            f"(INSTR(UPPER(number), ?) OR INSTR({_printed('amount_cents')}, ?) OR INSTR({_printed('left')}, ?))"
        )
        values = (wanted,) * 3
    return (f" WHERE {' AND '.join(parts)}" if parts else ""), values


def _printed(column: str) -> str:
    return f"PRINTF('%d.%02d', {column} / 100, {column} % 100)"
