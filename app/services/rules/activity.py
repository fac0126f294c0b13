"""What a customer's own bank account and invoice lists say of its business: level, growth, steadiness, concentration.

Months are whole calendar months. A list covers the months from its first record to its last: a month without a
record inside counts as nothing, months outside are not known. Levels, steadiness and shares are those of the last 12
months covered; a list that ends more than 12 months before the day says nothing of the present. Amounts are fen,
without tax where they come from invoices.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from heapq import nlargest
from math import isqrt
from typing import Final

from app.services.rules.figure import Figure, exact, not_available, ratio
from app.services.rules.periods import add_months, month_end, month_start, months_before

YEAR: Final = 12
LEAST_MONTHS: Final = 3
"""Fewer months say nothing of steadiness or trend."""
NO_RECORDS, NO_RECENT, SHORT, NOT_POSITIVE, NO_BALANCES = (
    "no_records",
    "no_recent_records",
    "short_history",
    "not_positive",
    "no_balances",
)
_ROOT_SCALE: Final = 10**12


@dataclass(frozen=True, slots=True)
class BankMonth:
    """One month of a bank account: what came in and went out, the last balance known in it, all in fen."""

    month: date
    inflow_cents: int = 0
    outflow_cents: int = 0
    balance_cents: int | None = None


@dataclass(frozen=True, slots=True)
class InvoiceMonth:
    """One month of one direction: valid invoices with red letters subtracted, and what was red or void of them.

    `count` are all valid ones, `red_count` and `red_cents` (positive) the negative ones among them.
    """

    month: date
    count: int = 0
    amount_cents: int = 0
    red_count: int = 0
    red_cents: int = 0
    void_count: int = 0


@dataclass(frozen=True, slots=True)
class BankActivity:
    """Monthly means in fen; `volatility` is the coefficient of variation of the inflow."""

    months: int
    inflow: Figure
    outflow: Figure
    net: Figure
    volatility: Figure
    average_balance: Figure


@dataclass(frozen=True, slots=True)
class InvoiceActivity:
    """The indicators of one direction; `level` is the monthly mean in fen, `slope` the monthly trend as a share of it."""

    months: int
    level: Figure
    growth: Figure
    slope: Figure
    active_rate: Figure
    volatility: Figure
    top5_share: Figure
    largest_share: Figure
    counterparties: int
    void_rate: Figure
    red_count_rate: Figure
    red_amount_rate: Figure


@dataclass(frozen=True, slots=True)
class Cover:
    """The months a list covers up to a day: its first and last month, None where it has no record."""

    first: date | None
    last: date | None

    def within(self, as_of: date, count: int) -> tuple[date, ...]:
        """Return the first days of the last `count` months covered and over on `as_of`, oldest first.

        There are none where the last of them lies further back than a year.
        """
        whole = whole_months_before(as_of, YEAR)
        if self.first is None or self.last is None or self.last < whole[0]:
            return ()
        last = min(self.last, whole[-1])
        months = (add_months(last, back - count + 1) for back in range(count))
        return tuple(month for month in months if month >= self.first)

    def missing(self, as_of: date) -> str:
        """Return why a figure of the last year cannot be computed; empty where a month of it is covered."""
        if self.first is None:
            return NO_RECORDS
        return "" if self.within(as_of, YEAR) else NO_RECENT


def cover(months: Sequence[date]) -> Cover:
    """Return what the months of any records cover."""
    return Cover(month_start(min(months)), month_start(max(months))) if months else Cover(None, None)


def whole_months_before(as_of: date, count: int) -> tuple[date, ...]:
    """Return the first days of the last `count` months that are over on `as_of`, oldest first."""
    last = month_start(as_of) if as_of == month_end(as_of) else months_before(month_start(as_of), 1)
    return tuple(add_months(last, back - count + 1) for back in range(count))


def bank_activity(months: Mapping[date, BankMonth], covered: Cover, as_of: date) -> BankActivity:
    """Return the indicators of bank flows by month (key: its first day)."""
    recent = covered.within(as_of, YEAR)
    reason = covered.missing(as_of)
    rows = [months.get(month, BankMonth(month)) for month in recent]
    inflows = [row.inflow_cents for row in rows]
    balances = [row.balance_cents for row in rows if row.balance_cents is not None]
    return BankActivity(
        months=len(recent),
        inflow=mean(inflows, reason),
        outflow=mean([row.outflow_cents for row in rows], reason),
        net=mean([row.inflow_cents - row.outflow_cents for row in rows], reason),
        volatility=variation(inflows, reason),
        average_balance=mean(balances, reason or NO_BALANCES),
    )


def invoice_activity(
    months: Mapping[date, InvoiceMonth], parties: Sequence[int], covered: Cover, as_of: date
) -> InvoiceActivity:
    """Return the indicators of one direction.

    `months` by first day; `parties` are the net amounts of the other sides in the last 12 months covered, in fen.
    """
    recent = covered.within(as_of, YEAR)
    reason = covered.missing(as_of)
    rows = [months.get(month, InvoiceMonth(month)) for month in recent]
    amounts = [row.amount_cents for row in rows]
    valid, void, red = (sum(values) for values in zip(*map(_counts, rows), strict=True)) if rows else (0, 0, 0)
    positive = [cents for cents in parties if cents > 0]
    red_cents = sum(row.red_cents for row in rows)
    return InvoiceActivity(
        months=len(recent),
        level=mean(amounts, reason),
        growth=_growth(months, covered, as_of),
        slope=slope(amounts, reason),
        active_rate=ratio(sum(row.count > row.red_count for row in rows), len(rows), reason or NO_RECORDS),
        volatility=variation(amounts, reason),
        top5_share=ratio(sum(nlargest(5, positive)), sum(positive), reason or NOT_POSITIVE),
        largest_share=ratio(max(positive, default=0), sum(positive), reason or NOT_POSITIVE),
        counterparties=len(positive),
        void_rate=ratio(void, valid + void, reason or NO_RECORDS),
        red_count_rate=ratio(red, valid, reason or NO_RECORDS),
        red_amount_rate=ratio(red_cents, sum(amounts) + red_cents, reason or NOT_POSITIVE),
    )


def _counts(row: InvoiceMonth) -> tuple[int, int, int]:
    return row.count, row.void_count, row.red_count


def margin(
    sales: Mapping[date, InvoiceMonth], purchases: Mapping[date, InvoiceMonth], months: Sequence[date]
) -> Figure:
    """Return (sales - purchases) / sales of the months both lists cover: what is bought need not be sold in them."""
    sold = sum(sales[month].amount_cents for month in months if month in sales)
    bought = sum(purchases[month].amount_cents for month in months if month in purchases)
    if not sales or not purchases:
        return not_available(NO_RECORDS)
    return ratio(sold - bought, sold, NOT_POSITIVE if months else NO_RECENT)


def mean(amounts: Sequence[int], reason: str) -> Figure:
    """Return the arithmetic mean; not available for `reason` where there is no amount."""
    return exact(Fraction(sum(amounts), len(amounts))) if amounts else not_available(reason)


def variation(amounts: Sequence[int], reason: str) -> Figure:
    """Return the coefficient of variation: the standard deviation (of the whole population) over the mean."""
    count, total = len(amounts), sum(amounts)
    if count < LEAST_MONTHS:
        return not_available(reason or SHORT)
    if total <= 0:
        return not_available(NOT_POSITIVE)
    squares = count * sum(amount * amount for amount in amounts) - total * total
    return exact(Fraction(isqrt(squares * _ROOT_SCALE * _ROOT_SCALE), total * _ROOT_SCALE))


def slope(amounts: Sequence[int], reason: str) -> Figure:
    """Return the least-squares trend a month, as a share of the mean: 0.02 grows by 2 % of it every month."""
    count, total = len(amounts), sum(amounts)
    if count < LEAST_MONTHS:
        return not_available(reason or SHORT)
    if total <= 0:
        return not_available(NOT_POSITIVE)
    moments = sum((2 * place - count + 1) * amount for place, amount in enumerate(amounts))
    return exact(Fraction(6 * moments, (count * count - 1) * total))


def _growth(months: Mapping[date, InvoiceMonth], covered: Cover, as_of: date) -> Figure:
    """Compare the last 12 months with the 12 before, where the list covers all of them."""
    span = covered.within(as_of, 2 * YEAR)
    if len(span) < 2 * YEAR:
        return not_available(covered.missing(as_of) or SHORT)
    before, now = (
        sum(months[month].amount_cents for month in part if month in months) for part in (span[:YEAR], span[YEAR:])
    )
    return ratio(now - before, before, NOT_POSITIVE)
