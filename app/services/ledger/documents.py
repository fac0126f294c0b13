"""The documents of one customer as they stood at the end of a day, whatever came later."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.models import database
from app.services.ledger.settle import free_receipts


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An invoice or credit note (kind invoice or credit; a credit note's amounts are negative), in fen."""

    id: int
    number: str
    kind: str
    invoice_date: date
    due_date: date | None
    amount_cents: int
    open_cents: int
    days_overdue: int
    disputed: bool


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """Money received (negative: a refund) and what of it no invoice had taken, in fen."""

    id: int
    number: str
    received_on: date
    amount_cents: int
    unallocated_cents: int
    method: str
    invoice_number: str
    memo: str
    by_hand: bool


@dataclass(frozen=True, slots=True)
class OrderItem:
    """An order, in fen, tax included."""

    id: int
    number: str
    ordered_on: date
    shipped_on: date | None
    amount_cents: int
    status: str


@dataclass(frozen=True, slots=True)
class Movement:
    """Something that happened with a customer; kind is invoice, credit, receipt, refund, write_off or alert.

    `text` is the method of a receipt, the reason of a write-off, the rule of an alert; `record` is the id of the
    document or the alert, of a write-off that of its invoice.
    """

    on: date
    kind: str
    number: str
    amount_cents: int | None
    text: str
    record: int


_OPEN: Final = (
    "SELECT id, number, CASE WHEN amount_cents > 0 THEN 'invoice' ELSE 'credit' END, invoice_date, due_date,"
    " amount_cents, left,"
    " CASE WHEN amount_cents > 0 AND left > 0 AND due_date < :day"
    " THEN CAST(julianday(:day) - julianday(due_date) AS INTEGER) ELSE 0 END, disputed"
    " FROM (SELECT i.*, CASE WHEN i.voided_on > :day THEN i.amount_cents ELSE i.open_cents END"
    "   + COALESCE((SELECT SUM(a.amount_cents) FROM allocation a WHERE a.invoice_id=i.id AND a.allocated_on > :day), 0)"
    "   - COALESCE((SELECT SUM(a.amount_cents) FROM allocation a WHERE a.credit_id=i.id AND a.allocated_on > :day), 0)"
    "   AS left"
    "  FROM invoice i WHERE i.customer_id=:customer AND i.invoice_date <= :day"
    "   AND (i.voided_on IS NULL OR i.voided_on > :day))"
)


def open_documents(customer_id: int, as_of: date, include_settled: bool = False) -> list[OpenItem]:
    """Return the invoices and credit notes that were open at the end of `as_of`, what is due first leading."""
    which = "" if include_settled else " WHERE left <> 0"
    return database.fetch(
        OpenItem,
        _named(f"{_OPEN}{which} ORDER BY COALESCE(due_date, invoice_date), invoice_date, number"),
        _values(customer_id, as_of),
    )


def _named(sql: str) -> str:
    return sql.replace(":day", "?1").replace(":customer", "?2")


def _values(customer_id: int, as_of: date) -> tuple[object, ...]:
    return as_of.isoformat(), customer_id


def receipts(customer_id: int, as_of: date, limit: int = 50) -> list[ReceiptItem]:
    """Return the receipts up to `as_of`, newest first, each with what was unallocated then."""
    rows = database.fetch(
        ReceiptItem,
        "SELECT id, number, received_on, amount_cents, unallocated_cents + COALESCE((SELECT SUM(a.amount_cents)"
        "  FROM allocation a WHERE a.receipt_id=receipt.id AND a.allocated_on > ?1), 0),"
        " method, invoice_number, memo, by_hand"
        " FROM receipt WHERE customer_id=?2 AND received_on <= ?1 ORDER BY received_on DESC, id DESC LIMIT ?3",
        (*_values(customer_id, as_of), limit),
    )
    if not database.scalar("SELECT 1 FROM receipt WHERE customer_id=? AND amount_cents < 0", (customer_id,)):
        return rows
    free = free_receipts(customer_id, as_of)
    return [replace(row, unallocated_cents=free[row.id]) for row in rows]


def orders(customer_id: int, as_of: date, limit: int = 50) -> list[OrderItem]:
    """Return the orders up to `as_of`, newest first."""
    return database.fetch(
        OrderItem,
        "SELECT id, number, ordered_on, shipped_on, amount_cents, status FROM sales_order"
        " WHERE customer_id=? AND ordered_on <= ? ORDER BY ordered_on DESC, id DESC LIMIT ?",
        (customer_id, as_of.isoformat(), limit),
    )


_MOVEMENTS: Final = (
    "SELECT invoice_date AS happened, CASE WHEN amount_cents > 0 THEN 'invoice' ELSE 'credit' END AS kind,"
    " number, amount_cents, '', id FROM invoice WHERE customer_id=:customer AND invoice_date <= :day"
    "  AND (voided_on IS NULL OR voided_on > :day)"
    " UNION ALL SELECT received_on, CASE WHEN amount_cents > 0 THEN 'receipt' ELSE 'refund' END,"
    " number, amount_cents, method, id FROM receipt WHERE customer_id=:customer AND received_on <= :day"
    " UNION ALL SELECT w.written_off_on, 'write_off', i.number, w.amount_cents, w.reason, i.id"
    " FROM write_off w JOIN invoice i ON i.id=w.invoice_id WHERE w.customer_id=:customer AND w.written_off_on <= :day"
    " UNION ALL SELECT first_seen, 'alert', number, NULL, rule, id FROM alert"
    " WHERE customer_id=:customer AND first_seen <= :day"
    " ORDER BY happened DESC, kind, number DESC LIMIT ?3"
)


def movements(customer_id: int, as_of: date, limit: int = 10) -> list[Movement]:
    """Return what happened with a customer up to `as_of`, newest first."""
    return database.fetch(Movement, _named(_MOVEMENTS), (*_values(customer_id, as_of), limit))
