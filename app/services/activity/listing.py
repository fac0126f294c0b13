"""Single bank flows and invoices of a customer for tables: ids by one query, rows by id, and the largest other sides."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.rules.periods import Period

LARGEST: Final = 10


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One bank flow; amounts in fen, `balance_cents` None where the bank printed none."""

    id: int
    booked_on: date
    account: str
    counterparty: str
    memo: str
    credit_cents: int
    debit_cents: int
    balance_cents: int | None


@dataclass(frozen=True, slots=True)
class InvoiceLine:
    """One invoice of a list; a negative total is a red letter, `status` is valid or void."""

    id: int
    direction: str
    number: str
    issued_on: date
    counterparty: str
    amount_cents: int
    tax_cents: int
    total_cents: int
    status: str


@dataclass(frozen=True, slots=True)
class Party:
    """One other side: its net amount in fen, how many lines, and its share of all that is positive."""

    name: str
    cents: int
    lines: int
    share: float | None


_FLOW_ORDER: Final = {
    "booked_on": "booked_on",
    "counterparty": "counterparty",
    "memo": "memo",
    "credit": "credit_cents",
    "debit": "debit_cents",
    "balance": "balance_cents",
}
_INVOICE_ORDER: Final = {
    "issued_on": "issued_on",
    "direction": "direction",
    "number": "number",
    "counterparty": "counterparty",
    "amount": "amount_cents",
    "tax": "tax_cents",
    "total": "total_cents",
    "status": "status",
}
Sorting = Sequence[tuple[str, bool]]
"""Pairs (column, descending); columns that are not known are left out."""


def flow_ids(customer_id: int, period: Period, sorting: Sorting = ()) -> list[int]:
    """Return the ids of the flows of a period, the latest first where nothing else is asked for."""
    order = _order(_FLOW_ORDER, sorting, "booked_on DESC, id DESC")
    rows = database.execute(
        f"SELECT id FROM bank_flow WHERE customer_id=? AND booked_on >= ? AND booked_on <= ? ORDER BY {order}",
        (customer_id, period.first.isoformat(), period.last.isoformat()),
    )
    return [row[0] for row in rows]


def flow_rows(ids: Iterable[int]) -> dict[int, FlowRow]:
    """Return the flows with these ids."""
    found: dict[int, FlowRow] = {}
    for part in database.chunks(list(ids)):
        rows = database.fetch(
            FlowRow,
            "SELECT id, booked_on, account, counterparty, memo, credit_cents, debit_cents, balance_cents"
            f" FROM bank_flow WHERE id IN ({database.marks(part)})",
            part,
        )
        found |= {row.id: row for row in rows}
    return found


def invoice_ids(customer_id: int, period: Period, direction: str = "", sorting: Sorting = ()) -> list[int]:
    """Return the ids of the invoices of a period, of one direction or of both; the latest first by default."""
    order = _order(_INVOICE_ORDER, sorting, "issued_on DESC, id DESC")
    chosen, parameters = (" AND direction=?", (direction,)) if direction else ("", ())
    rows = database.execute(
        "SELECT id FROM tax_invoice WHERE customer_id=? AND issued_on >= ? AND issued_on <= ?"
        f"{chosen} ORDER BY {order}",
        (customer_id, period.first.isoformat(), period.last.isoformat(), *parameters),
    )
    return [row[0] for row in rows]


def invoice_rows(ids: Iterable[int]) -> dict[int, InvoiceLine]:
    """Return the invoices with these ids."""
    found: dict[int, InvoiceLine] = {}
    for part in database.chunks(list(ids)):
        rows = database.fetch(
            InvoiceLine,
            "SELECT id, direction, number, issued_on, counterparty, amount_cents, tax_cents, total_cents, status"
            f" FROM tax_invoice WHERE id IN ({database.marks(part)})",
            part,
        )
        found |= {row.id: row for row in rows}
    return found


def flow_parties(customer_id: int, period: Period, *, inflow: bool = True, count: int = LARGEST) -> list[Party]:
    """Return who paid most (or was paid most) in a period; lines without a name are left out."""
    column = "credit_cents" if inflow else "debit_cents"
    rows = database.execute(
        f"SELECT counterparty, SUM({column}), SUM({column} <> 0) FROM bank_flow WHERE customer_id=? AND booked_on >= ?"
        f" AND booked_on <= ? GROUP BY counterparty HAVING SUM({column}) > 0",
        (customer_id, period.first.isoformat(), period.last.isoformat()),
    ).fetchall()
    return _largest(rows, count)


def invoice_parties(customer_id: int, period: Period, direction: str, count: int = LARGEST) -> list[Party]:
    """Return the largest other sides of a direction in a period, by valid invoices less red letters, without tax."""
    rows = database.execute(
        "SELECT counterparty, SUM(amount_cents), COUNT(*) FROM tax_invoice WHERE customer_id=? AND direction=?"
        " AND issued_on >= ? AND issued_on <= ? AND status='valid' GROUP BY counterparty HAVING SUM(amount_cents) > 0",
        (customer_id, direction, period.first.isoformat(), period.last.isoformat()),
    ).fetchall()
    return _largest(rows, count)


def _largest(rows: Sequence[tuple[str, int, int]], count: int) -> list[Party]:
    total = sum(cents for _, cents, _ in rows)
    named = sorted((row for row in rows if row[0]), key=lambda row: (-row[1], row[0]))
    return [Party(name, cents, lines, cents / total if total else None) for name, cents, lines in named[:count]]


def _order(known: dict[str, str], sorting: Sorting, usual: str) -> str:
    parts = [f"{known[key]}{' DESC' if descending else ''}" for key, descending in sorting if key in known]
    return ", ".join([*parts, usual])
