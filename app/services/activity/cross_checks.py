"""What a statement says against what the customer's bank and invoice lists say of the same three months."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from app.models import database
from app.models.statement import Statement
from app.money import divide
from app.services.rules.figure import Figure, exact, not_available, ratio
from app.services.rules.periods import Period, month_end, month_start, months_before

MONTHS: Final = 3
SALES_LINE: Final = "revenue"
RECEIPTS_OVER: Final = 0.10
INVOICES_OVER: Final = 0.10
BUYERS_OVER: Final = 0.20
LARGEST_OVER: Final = 0.10
"""From which difference a check stands out: of the amount, of the number, in points of the share."""
NO_FLOWS, NO_INVOICES, NO_STATEMENT, NO_TAX_RATE, NO_EARLIER = (
    "no_bank_flows",
    "no_invoices",
    "no_statement",
    "no_tax_rate",
    "no_earlier_invoices",
)


class Check(StrEnum):
    """What is checked."""

    RECEIPTS = "receipts"  # bank receipts against sales including tax, fen
    INVOICED = "invoiced"  # invoice list against sales excluding tax, fen
    BUYERS = "buyers"  # number of buyers against the three months before
    LARGEST = "largest"  # share of the largest buyer against the three months before


@dataclass(frozen=True, slots=True)
class CrossCheck:
    """One line: the figure, what it is compared with (fen, number or share), and by how much it differs.

    The difference is relative, for shares in points (0.055); `over` tells that it is beyond the threshold. A figure
    that is not there says why.
    """

    check: Check
    figure: Figure
    compared: Figure
    difference: Figure
    over: bool


@dataclass(frozen=True, slots=True)
class CrossChecks:
    """The checks of three months, and the three months before them; empty where the customer gave no lists."""

    period: Period
    before: Period
    rows: tuple[CrossCheck, ...]


@dataclass(frozen=True, slots=True)
class _Sales:
    """The sales list of a period: valid invoices less red letters, in fen; the net amounts of the buyers."""

    net_cents: int
    tax_cents: int
    buyers: tuple[int, ...]

    @property
    def largest(self) -> Figure:
        """Return the share of the largest buyer."""
        return ratio(max(self.buyers, default=0), sum(self.buyers), NO_INVOICES)


def checks(customer_id: int, period_end: date, as_of: date) -> CrossChecks:
    """Return the checks of the three months up to the end of a statement's period, by what is dated up to `as_of`."""
    last = month_end(period_end)
    period = Period(month_start(months_before(last, MONTHS - 1)), last)
    before = Period(month_start(months_before(last, 2 * MONTHS - 1)), months_before(last, MONTHS))
    inflow = _inflow(customer_id, period, as_of)
    now, earlier = _sales(customer_id, period, as_of), _sales(customer_id, before, as_of)
    if inflow is None and now is None:
        return CrossChecks(period, before, ())
    revenue = _revenue(customer_id, period)
    rows = (
        _relative(Check.RECEIPTS, _known(inflow, NO_FLOWS), _with_tax(revenue, now), RECEIPTS_OVER),
        _relative(Check.INVOICED, _known(now.net_cents if now else None, NO_INVOICES), revenue, INVOICES_OVER),
        _relative(Check.BUYERS, *_both(now, earlier, lambda sales: exact(len(sales.buyers))), BUYERS_OVER),
        _in_points(Check.LARGEST, *_both(now, earlier, lambda sales: sales.largest), LARGEST_OVER),
    )
    return CrossChecks(period, before, rows)


def _both(now: _Sales | None, earlier: _Sales | None, read: Callable[[_Sales], Figure]) -> tuple[Figure, Figure]:
    return (
        not_available(NO_INVOICES) if now is None else read(now),
        not_available(NO_EARLIER) if earlier is None else read(earlier),
    )


def _known(cents: int | None, reason: str) -> Figure:
    return not_available(reason) if cents is None else exact(cents)


def _relative(check: Check, figure: Figure, compared: Figure, limit: float) -> CrossCheck:
    if figure.value is None or compared.value is None:
        return CrossCheck(check, figure, compared, not_available(figure.reason or compared.reason or ""), over=False)
    difference = ratio(round(figure.value - compared.value), round(compared.value), NO_STATEMENT)
    return CrossCheck(check, figure, compared, difference, over=abs(difference.value or 0) > limit)


def _in_points(check: Check, figure: Figure, compared: Figure, limit: float) -> CrossCheck:
    if figure.value is None or compared.value is None:
        return CrossCheck(check, figure, compared, not_available(figure.reason or compared.reason or ""), over=False)
    difference = round(figure.value - compared.value, 6)
    return CrossCheck(check, figure, compared, Figure(difference), over=abs(difference) > limit)


def _inflow(customer_id: int, period: Period, as_of: date) -> int | None:
    """Return what came in on the bank accounts, in fen; None without any line of the period."""
    total = database.scalar(
        "SELECT SUM(credit_cents) FROM bank_flow WHERE customer_id=? AND booked_on >= ? AND booked_on <= ?",
        (customer_id, period.first.isoformat(), min(period.last, as_of).isoformat()),
    )
    return None if total is None else int(total)


def _sales(customer_id: int, period: Period, as_of: date) -> _Sales | None:
    """Return the sales list of a period; None without any line of it."""
    rows = database.execute(
        "SELECT SUM(amount_cents), SUM(tax_cents) FROM tax_invoice WHERE customer_id=? AND direction='sales'"
        " AND issued_on >= ? AND issued_on <= ? AND status='valid' GROUP BY counterparty",
        (customer_id, period.first.isoformat(), min(period.last, as_of).isoformat()),
    ).fetchall()
    if not rows:
        return None
    buyers = tuple(net for net, _ in rows if net > 0)
    return _Sales(sum(net for net, _ in rows), sum(tax for _, tax in rows), buyers)


def _with_tax(revenue: Figure, sales: _Sales | None) -> Figure:
    """Add the tax at the rate the invoices of the same months carry."""
    if revenue.value is None:
        return revenue
    if sales is None or sales.net_cents <= 0:
        return not_available(NO_TAX_RATE)
    cents = round(revenue.value)
    return exact(cents + divide(cents * sales.tax_cents, sales.net_cents))


def _revenue(customer_id: int, period: Period) -> Figure:
    """Return the sales of the period by the statements: the difference of two, which run from 1 January each."""
    now = _cumulative(customer_id, period.last)
    earlier = _cumulative(customer_id, months_before(period.last, MONTHS)) if period.first.month > 1 else 0
    return not_available(NO_STATEMENT) if now is None or earlier is None else exact(now - earlier)


def _cumulative(customer_id: int, end: date) -> int | None:
    """Return the sales since 1 January by the statement that ends on a day, in fen; None without it."""
    row = (
        Statement.select(Statement.lines).where(Statement.customer == customer_id, Statement.period_end == end).first()
    )
    value = row.lines.get(SALES_LINE) if row is not None else None
    return None if value is None else int(value)
