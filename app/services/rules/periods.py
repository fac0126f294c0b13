"""Calendar periods: months, and windows that end on the as-of date.

One convention holds everywhere. A window of N days or months is (as_of minus N, as_of]: the as-of date is in it, the
day N earlier is not, so that windows laid end to end share no day and leave none out. A month runs to the same day of
the month, clipped to the month's length, and from a month's end to a month's end: three months up to 30 June are
1 April to 30 June, three months up to 15 May are 16 February to 15 May.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return the number of calendar days."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        """Say whether a day lies in the period."""
        return self.first <= day <= self.last


def month_start(day: date) -> date:
    """Return the first day of the month."""
    return day.replace(day=1)


def month_end(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later (earlier if negative), clipped to the month's length."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def months_before(day: date, months: int) -> date:
    """Return the day `months` earlier; the end of a month goes to the end of a month."""
    earlier = add_months(day, -months)
    return month_end(earlier) if day == month_end(day) else earlier


def window(as_of: date, *, months: int = 0, days: int = 0) -> Period:
    """Return the window of exactly one of `months` or `days` (> 0) that ends on `as_of`."""
    if (months > 0) == (days > 0):
        raise ValueError((months, days))
    before = months_before(as_of, months) if months else as_of - timedelta(days=days)
    return Period(before + _DAY, as_of)


def window_before(period: Period, *, months: int = 0, days: int = 0) -> Period:
    """Return the window that ends on the day before `period` begins."""
    return window(period.first - _DAY, months=months, days=days)


def year_earlier(period: Period) -> Period:
    """Return a period of the same length that ends on the same day a year earlier."""
    last = add_months(period.last, -12)
    return Period(last - timedelta(days=period.days - 1), last)


def months_back(as_of: date, count: int) -> tuple[Period, ...]:
    """Return `count` calendar months, latest first; the first of them runs only up to `as_of`."""
    first = month_start(as_of)
    periods = [Period(first, as_of)]
    for back in range(1, count):
        start = add_months(first, -back)
        periods.append(Period(start, month_end(start)))
    return tuple(periods[:count])


def month_sequence(as_of: date, count: int) -> tuple[Period, ...]:
    """Return the same months oldest first, as trend charts draw them."""
    return months_back(as_of, count)[::-1]


def whole_months(first: date, as_of: date) -> int:
    """Return the completed months from `first` to `as_of`; 0 where `first` is later."""
    months = (as_of.year - first.year) * 12 + as_of.month - first.month
    if add_months(first, months) > as_of:
        months -= 1
    return max(months, 0)
