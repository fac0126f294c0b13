"""Days sales outstanding and its family, after formulas.md section 3.

Receivables and sales are fen including tax. "Simple over three months" takes the window of periods.window(D, months=3):
for a month's end three whole calendar months with their actual days (91 up to 30 June), and the receivables open
at the close of D. Count-back takes calendar months latest first, each with its actual days, the latest only up to D.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.services.rules.figure import Figure, not_available, ratio


@dataclass(frozen=True, slots=True)
class MonthSales:
    """Credit sales of one month (or of its days so far) and the number of those days."""

    days: int
    sales_cents: int


def dso(receivables_cents: int, sales_cents: int, days: int) -> Figure:
    """Return receivables / credit sales x days."""
    if receivables_cents < 0:
        return not_available("credit_balance")
    return ratio(receivables_cents * days, sales_cents, "no_sales")


def countback(receivables_cents: int, months: Iterable[MonthSales]) -> Figure:
    """Return count-back DSO: whole months while their sales fit into the receivables, then a part of the next.

    `months` come latest first. A month without sales (or with net credits) explains nothing and adds its days. Where
    the history ends first the figure is not available as `beyond_history`, with the days of the history as `at_least`.
    """
    if receivables_cents < 0:
        return not_available("credit_balance")
    residual, counted, any_sales = receivables_cents, 0, False
    for month in months:
        if residual == 0:
            break
        sales = max(month.sales_cents, 0)
        any_sales = any_sales or sales > 0
        if sales > residual:
            return ratio(counted * sales + residual * month.days, sales, "")
        residual -= sales
        counted += month.days
    if residual == 0:
        return Figure(float(counted))
    return not_available("beyond_history" if any_sales else "no_sales", at_least=float(counted))


def best_possible(current_cents: int, sales_cents: int, days: int) -> Figure:
    """Return best-possible DSO: receivables not yet due / credit sales x days."""
    return dso(current_cents, sales_cents, days)


def average_days_delinquent(receivables_cents: int, current_cents: int, sales_cents: int, days: int) -> Figure:
    """Return ADD = DSO - best-possible DSO."""
    if receivables_cents < 0 or current_cents < 0:
        return not_available("credit_balance")
    return ratio((receivables_cents - current_cents) * days, sales_cents, "no_sales")


def collection_effectiveness(begin_cents: int, sales_cents: int, end_cents: int, end_current_cents: int) -> Figure:
    """Return CEI in percent: what was collected of what could have been collected."""
    possible = begin_cents + sales_cents - end_current_cents
    return ratio((begin_cents + sales_cents - end_cents) * 100, possible, "nothing_to_collect")


def turnover(sales_cents: int, begin_cents: int, end_cents: int) -> Figure:
    """Return credit sales / average receivables (the mean of both ends)."""
    return ratio(2 * sales_cents, begin_cents + end_cents, "no_receivables")


def turnover_days(sales_cents: int, begin_cents: int, end_cents: int, days: int) -> Figure:
    """Return days / turnover."""
    return ratio((begin_cents + end_cents) * days, 2 * sales_cents, "no_sales")
