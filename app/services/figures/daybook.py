"""Sales and receivables of every day, from which any month-end, window and count-back is a sum."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from app.models import database
from app.services.figures import state
from app.services.rules import periods
from app.services.rules.dso import MonthSales
from app.services.rules.periods import Period


class Running:
    """Amounts by day, summed up: the sum over any range of days is two look-ups."""

    __slots__ = ("_days", "_sums")

    def __init__(self, amounts: Iterable[tuple[str, int]]) -> None:
        """Take (ISO day, fen) in any order."""
        by_day: dict[str, int] = defaultdict(int)
        for day, cents in amounts:
            by_day[day] += cents
        self._days = sorted(by_day)
        self._sums = [0, *accumulate(by_day[day] for day in self._days)]

    @property
    def first(self) -> date | None:
        """Return the first day with an amount."""
        return date.fromisoformat(self._days[0]) if self._days else None

    def up_to(self, day: date) -> int:
        """Return the sum up to and with `day`."""
        return self._sums[bisect_right(self._days, day.isoformat())]

    def within(self, period: Period) -> int:
        """Return the sum of a period."""
        return self.up_to(period.last) - self._sums[bisect_left(self._days, period.first.isoformat())]


@dataclass(frozen=True, slots=True)
class _Void:
    """A document that counted from its date to the day on which it was voided."""

    dated: date
    voided_on: date
    amount_cents: int


@dataclass(frozen=True, slots=True)
class DayBook:
    """Credit sales (net of credit notes) and gross receivables of a book or a customer, for any day up to `as_of`."""

    as_of: date
    _sales: Running
    _receivables: Running
    _voids: tuple[_Void, ...]

    def sales(self, period: Period, known: date) -> int:
        """Return the credit sales of a period in fen, tax included, without what had been voided by `known`."""
        voided = sum(void.amount_cents for void in self._voids if void.voided_on <= known and void.dated in period)
        return self._sales.within(period) - voided

    def receivables(self, day: date) -> int:
        """Return what was open at the close of a day, gross of money not yet allocated."""
        return self._receivables.up_to(day)

    def months(self, day: date) -> list[MonthSales]:
        """Return the sales of the months up to `day`, latest first, back to the first sale."""
        first = self._sales.first
        if first is None or first > day:
            return []
        count = (day.year - first.year) * 12 + day.month - first.month + 1
        return [MonthSales(month.days, self.sales(month, day)) for month in periods.months_back(day, count)]


def day_book(as_of: date, customer_id: int | None = None) -> DayBook:
    """Read the days up to `as_of`; a document that was void from its own date never counts."""
    only = "" if customer_id is None else f" AND customer_id = {customer_id:d}"
    day = as_of.isoformat()
    invoices = state.execute(
        "SELECT invoice_date, SUM(amount_cents), SUM(MAX(amount_cents, 0)) FROM invoice"
        f" WHERE invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > invoice_date){only} GROUP BY invoice_date",
        (day,),
    ).fetchall()
    allocated = state.execute(
        f"SELECT allocated_on, -SUM(amount_cents) FROM allocation WHERE allocated_on <= ?1{only} GROUP BY allocated_on",
        (day,),
    ).fetchall()
    voids = tuple(_voids(day, only))
    gone = ((void.voided_on.isoformat(), -void.amount_cents) for void in voids if void.amount_cents > 0)
    return DayBook(
        as_of,
        Running((on, net) for on, net, _ in invoices),
        Running([*((on, gross) for on, _, gross in invoices), *allocated, *gone]),
        voids,
    )


def _voids(day: str, only: str) -> list[_Void]:
    return database.fetch(
        _Void,
        "SELECT invoice_date, voided_on, amount_cents FROM invoice"
        f" WHERE voided_on <= ?1 AND voided_on > invoice_date{only}",
        (day,),
    )
