"""Bank flows and invoice lists by month, as tables and charts show them and as the indicators count them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.models import database
from app.services.rules.activity import BankMonth, Cover, InvoiceMonth, cover
from app.services.rules.periods import add_months

SALES, PURCHASE = "sales", "purchase"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many months the records of a customer span, from the first to the last; 0 without any."""

    bank_months: int
    invoice_months: int


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """One month of both directions."""

    month: date
    sales: InvoiceMonth
    purchases: InvoiceMonth


def bank_months(as_of: date, customer_ids: Sequence[int] | None = None) -> dict[int, dict[date, BankMonth]]:
    """Return {customer: {first day: month}} of all flows up to a day; None reads every customer in one pass.

    The balance of a month is the last one known of each account in it, added up over the accounts.
    """
    balances = _balances(as_of, customer_ids)
    found: dict[int, dict[date, BankMonth]] = {}
    for customer, month, inflow, outflow in _grouped(
        "SELECT customer_id, substr(booked_on, 1, 7) AS month, SUM(credit_cents), SUM(debit_cents) FROM bank_flow"
        " WHERE booked_on <= ?{chosen} GROUP BY customer_id, month ORDER BY customer_id, month",
        as_of,
        customer_ids,
    ):
        first = _first_day(month)
        own = found.setdefault(customer, {})
        own[first] = BankMonth(first, inflow, outflow, balances.get((customer, month)))
    return found


def invoice_months(
    as_of: date, customer_ids: Sequence[int] | None = None
) -> dict[int, dict[str, dict[date, InvoiceMonth]]]:
    """Return {customer: {direction: {first day: month}}} of all invoices up to a day; None reads every customer.

    Amounts are without tax; void ones are counted, and count for nothing else.
    """
    found: dict[int, dict[str, dict[date, InvoiceMonth]]] = {}
    for customer, direction, month, *counts in _grouped(
        "SELECT customer_id, direction, substr(issued_on, 1, 7) AS month, SUM(status='valid'),"
        " SUM(CASE WHEN status='valid' THEN amount_cents ELSE 0 END), SUM(status='valid' AND total_cents < 0),"
        " -SUM(CASE WHEN status='valid' AND total_cents < 0 THEN amount_cents ELSE 0 END), SUM(status='void')"
        " FROM tax_invoice WHERE issued_on <= ?{chosen} GROUP BY customer_id, direction, month"
        " ORDER BY customer_id, direction, month",
        as_of,
        customer_ids,
    ):
        first = _first_day(month)
        own = found.setdefault(customer, {}).setdefault(direction, {})
        own[first] = InvoiceMonth(first, *counts)
    return found


def both_directions(months: dict[str, dict[date, InvoiceMonth]]) -> tuple[InvoiceRow, ...]:
    """Return one row a month from the first record to the last, latest first."""
    sales, purchases = months.get(SALES, {}), months.get(PURCHASE, {})
    span = every_month(cover([*sales, *purchases]))
    return tuple(
        InvoiceRow(month, sales.get(month, InvoiceMonth(month)), purchases.get(month, InvoiceMonth(month)))
        for month in reversed(span)
    )


def every_month(covered: Cover) -> tuple[date, ...]:
    """Return the first days of all months covered, oldest first."""
    if covered.first is None or covered.last is None:
        return ()
    count = (covered.last.year - covered.first.year) * 12 + covered.last.month - covered.first.month + 1
    return tuple(add_months(covered.first, number) for number in range(count))


def coverage(customer_id: int, as_of: date) -> Coverage:
    """Return how many months of each kind a customer has, without reading the rows."""
    spans = (
        database.execute(
            f"SELECT MIN({column}), MAX({column}) FROM {table} WHERE customer_id=? AND {column} <= ?",
            (customer_id, as_of.isoformat()),
        ).fetchone()
        for table, column in (("bank_flow", "booked_on"), ("tax_invoice", "issued_on"))
    )
    bank, invoices = (len(every_month(cover([date.fromisoformat(day) for day in span if day]))) for span in spans)
    return Coverage(bank, invoices)


def _balances(as_of: date, customer_ids: Sequence[int] | None) -> dict[tuple[int, str], int]:
    """Return {(customer, month): closing balance}; lines were stored in the order of time."""
    found: dict[tuple[int, str], int] = {}
    for customer, month, cents in _grouped(
        "SELECT customer_id, month, SUM(balance_cents) FROM (SELECT customer_id, substr(booked_on, 1, 7) AS month,"
        " balance_cents, ROW_NUMBER() OVER (PARTITION BY customer_id, account, substr(booked_on, 1, 7)"
        " ORDER BY booked_on DESC, id DESC) AS place FROM bank_flow"
        " WHERE balance_cents IS NOT NULL AND booked_on <= ?{chosen}) AS line"
        " WHERE place=1 GROUP BY customer_id, month",
        as_of,
        customer_ids,
    ):
        found[customer, month] = cents
    return found


def _grouped(sql: str, as_of: date, customer_ids: Sequence[int] | None) -> Iterator[tuple[Any, ...]]:
    """Run a query for all customers, or for these in pieces; `{chosen}` is the place of the condition."""
    if customer_ids is None:
        yield from database.execute(sql.format(chosen=""), (as_of.isoformat(),))
        return
    for part in database.chunks(list(customer_ids)):
        chosen = f" AND customer_id IN ({database.marks(part)})"
        yield from database.execute(sql.format(chosen=chosen), (as_of.isoformat(), *part))


def _first_day(month: str) -> date:
    return date.fromisoformat(f"{month}-01")
