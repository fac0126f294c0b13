"""What stood open on a day, as SQL over the kept figures: whatever later days took or gave is put back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database

_SOURCE_COLUMN: Final = {"receipt": "receipt_id", "credit": "credit_id"}


@dataclass(frozen=True, slots=True)
class Lifted:
    """Money (kind receipt or credit) whose allocations are looked away from, as while they are chosen anew."""

    kind: str
    id: int


def is_past(as_of: date) -> bool:
    """Tell whether anything after the day changed what had been open on it; two looks into an index."""
    return bool(
        database.scalar(
            "SELECT EXISTS (SELECT 1 FROM allocation WHERE allocated_on > ?1)"
            " OR EXISTS (SELECT 1 FROM invoice WHERE voided_on > ?1)",
            (as_of.isoformat(),),
        )
    )


def open_invoices(
    customer_id: int, as_of: date, lifted: Lifted | None = None, only: Sequence[int] | None = None
) -> str:
    """Return the SELECT of invoices (not credit notes) with `left`, the fen open at the close of the day.

    With `only` it is of these ids and costs no more than they do.
    """
    day, past = as_of.isoformat(), is_past(as_of)
    left, joins = "i.open_cents", ""
    if past:
        left = f"CASE WHEN i.voided_on > '{day}' THEN i.amount_cents ELSE i.open_cents END + COALESCE(later.cents, 0)"
        joins = f" LEFT JOIN ({_later(customer_id, day, 'invoice_id', only)}) later ON later.key=i.id"
    if lifted is not None:
        left += " + COALESCE(own.cents, 0)"
        joins += (
            " LEFT JOIN (SELECT invoice_id AS key, SUM(amount_cents) AS cents FROM allocation"
            f" WHERE {_SOURCE_COLUMN[lifted.kind]}={lifted.id:d} AND allocated_on <= '{day}' GROUP BY 1) own"
            " ON own.key=i.id"
        )
    return (
        "SELECT i.id, i.number, i.invoice_date, i.due_date, i.amount_cents, i.disputed, i.disputed_cents,"
        f" i.dispute_reason, {left} AS left FROM invoice i{joins}"
        f" WHERE {_whose('i', customer_id, only)} AND i.amount_cents > 0 AND +i.invoice_date <= '{day}'"
        f" AND (i.voided_on IS NULL OR i.voided_on > '{day}'){_among('i.id', only)}"
    )


def open_credits(customer_id: int, as_of: date, only: Sequence[int] | None = None) -> str:
    """Return the SELECT of credit notes with `free`, the fen (positive) no invoice had taken at the close of the day."""
    day = as_of.isoformat()
    free, joins = "-i.open_cents", ""
    if is_past(as_of):
        free = f"COALESCE(later.cents, 0) - CASE WHEN i.voided_on > '{day}' THEN i.amount_cents ELSE i.open_cents END"
        joins = f" LEFT JOIN ({_later(customer_id, day, 'credit_id', only)}) later ON later.key=i.id"
    return (
        "SELECT i.id, i.number, i.invoice_date, -i.amount_cents AS amount_cents, i.credited_number, i.by_hand,"
        f" {free} AS free FROM invoice i{joins}"
        f" WHERE {_whose('i', customer_id, only)} AND i.amount_cents < 0 AND +i.invoice_date <= '{day}'"
        f" AND (i.voided_on IS NULL OR i.voided_on > '{day}'){_among('i.id', only)}"
    )


def free_receipts(customer_id: int, as_of: date, only: Sequence[int] | None = None) -> str:
    """Return the SELECT of receipts and refunds with `free`, the fen no invoice had taken at the close of the day.

    Refunds leave no allocation behind: what they took later is replayed where there are any, and comes in as JSON.
    """
    day = as_of.isoformat()
    free, joins = "r.unallocated_cents", ""
    if _refund_later(customer_id, day):
        free, joins = "known.value", f" JOIN json_each('{_replayed(customer_id, as_of)}') known ON known.key=r.id"
    elif is_past(as_of):
        free = "r.unallocated_cents + COALESCE(later.cents, 0)"
        joins = f" LEFT JOIN ({_later(customer_id, day, 'receipt_id', only)}) later ON later.key=r.id"
    return (
        "SELECT r.id, r.number, r.received_on, r.amount_cents, r.method, r.memo, r.invoice_number, r.by_hand,"
        f" r.on_account, {free} AS free FROM receipt r{joins}"
        f" WHERE {_whose('r', customer_id, only)} AND +r.received_on <= '{day}'{_among('r.id', only)}"
    )


def _whose(table: str, customer_id: int, only: Sequence[int] | None) -> str:
    """Return the condition on the customer; the index of the ids is better than that of the customer (the plus)."""
    return f"{'' if only is None else '+'}{table}.customer_id={customer_id:d}"


def _among(column: str, only: Sequence[int] | None) -> str:
    return "" if only is None else f" AND {column} IN ({','.join(str(int(each)) for each in only)})"


def _later(customer_id: int, day: str, column: str, only: Sequence[int] | None) -> str:
    return (
        f"SELECT {column} AS key, SUM(amount_cents) AS cents FROM allocation"
        f" WHERE {_whose('allocation', customer_id, only)} AND +allocated_on > '{day}' AND {column} IS NOT NULL{_among(column, only)} GROUP BY 1"
    )


def _refund_later(customer_id: int, day: str) -> bool:
    """Tell whether a refund may have used up, after the day, money that was free on it."""
    return bool(
        database.scalar(
            "SELECT EXISTS (SELECT 1 FROM receipt WHERE customer_id=?1 AND amount_cents < 0) AND ("
            " EXISTS (SELECT 1 FROM receipt WHERE customer_id=?1 AND received_on > ?2)"
            " OR EXISTS (SELECT 1 FROM allocation WHERE customer_id=?1 AND allocated_on > ?2)"
            " OR EXISTS (SELECT 1 FROM invoice WHERE customer_id=?1 AND voided_on > ?2))",
            (customer_id, day),
        )
    )


def _replayed(customer_id: int, as_of: date) -> str:
    from app.services.ledger.settle import free_receipts as replayed

    return database.dump_json({str(key): cents for key, cents in replayed(customer_id, as_of).items()})
