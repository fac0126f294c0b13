"""The orders of one customer as a list of any length, with what was delivered and invoiced of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.ledger.invoice_list import Sort


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """Whose orders up to which day, a part of the number, and in which order."""

    customer_id: int
    as_of: date
    text: str = ""
    sort: Sort = (("ordered", True),)


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order in fen, tax included: all of it is delivered once it was shipped; invoices name its number."""

    id: int
    number: str
    ordered_on: date
    shipped_on: date | None
    amount_cents: int
    delivered_cents: int
    invoiced_cents: int
    status: str
    terms_days: int | None


@dataclass(frozen=True, slots=True)
class OrderListing:
    """The ids in order, and the sums of what is shown in fen."""

    ids: list[int]
    amount_cents: int
    delivered_cents: int
    invoiced_cents: int


_ORDER: Final = {
    "number": "number",
    "ordered": "ordered_on",
    "shipped": "shipped_on",
    "amount": "amount_cents",
    "delivered": "delivered",
    "invoiced": "invoiced",
    "status": "status",
}


def find(query: OrderQuery) -> OrderListing:
    """Return the ids of a query in order, with the sums."""
    order = ", ".join(f"{_ORDER[key]} {'DESC' if descending else 'ASC'}" for key, descending in query.sort)
    found = database.execute(
        f"SELECT id, amount_cents, delivered, invoiced FROM ({_rows(query)})"
        f" WHERE INSTR(UPPER(number), ?) ORDER BY {order}, id DESC",
        (query.text.upper().strip(),),
    ).fetchall()
    return OrderListing([row[0] for row in found], *(sum([row[place] for row in found]) for place in (1, 2, 3)))


def page(query: OrderQuery, ids: Sequence[int]) -> dict[int, OrderRow]:
    """Return the rows of some ids."""
    rows = database.fetch(
        OrderRow,
        "SELECT id, number, ordered_on, shipped_on, amount_cents, delivered, invoiced, status, terms_days"
        f" FROM ({_rows(query)}) WHERE id IN ({database.marks(ids)})",
        tuple(ids),
    )
    return {row.id: row for row in rows}


def _rows(query: OrderQuery) -> str:
    day, customer = query.as_of.isoformat(), int(query.customer_id)
    return (
        f"SELECT o.id, o.number, o.ordered_on, CASE WHEN o.shipped_on <= '{day}' THEN o.shipped_on END AS shipped_on,"
        f" o.amount_cents, CASE WHEN o.shipped_on <= '{day}' THEN o.amount_cents ELSE 0 END AS delivered,"
        " COALESCE(billed.cents, 0) AS invoiced, o.status, o.terms_days FROM sales_order o"
        f" LEFT JOIN (SELECT order_number, SUM(amount_cents) AS cents FROM invoice WHERE customer_id={customer}"
        f"  AND order_number <> '' AND invoice_date <= '{day}' AND (voided_on IS NULL OR voided_on > '{day}')"
        "  GROUP BY order_number) billed ON billed.order_number=o.number"
        f" WHERE o.customer_id={customer} AND o.ordered_on <= '{day}'"
    )
