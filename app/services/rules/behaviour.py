"""Payment behaviour after formulas.md section 2: days beyond terms, payment index, rates, cycle and volume changes.

Late days are payment date (or as-of date) minus due date, negative when early. Everything is a sum of integers that a
grouped query can yield as well as these loops; it is divided and rounded once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median

from app.services.rules.figure import Figure, exact, not_available, ratio

SCORE_SCALE = 84  # least common multiple of the slopes: a scaled score is a whole number on every whole day
_KNOTS = ((-30, 100), (-20, 90), (0, 80), (15, 70), (22, 60), (30, 50), (60, 40), (90, 30), (120, 20))
_BEYOND, _STEP_DAYS, _WORST = 19, 30, 1
_MAD_TO_SIGMA = 1.4826
_MINIMUM_SPREAD = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """One straight piece of the payment score: base + slope x (late - first_late), scaled by SCORE_SCALE."""

    first_late: int
    last_late: int
    base: int
    slope: int


def _segments() -> tuple[Segment, ...]:
    pieces = []
    for (left, high), (right, low) in pairwise(_KNOTS):
        slope = (low - high) * SCORE_SCALE // (right - left)
        pieces.append(Segment(left, right, high * SCORE_SCALE, slope))
    return tuple(pieces)


SEGMENTS = _segments()


def late_days(due: date | None, paid_or_as_of: date) -> int | None:
    """Return the days beyond the due date, negative when early; None without a due date."""
    return None if due is None else (paid_or_as_of - due).days


def _score(late: int) -> int:
    if late <= _KNOTS[0][0]:
        return _KNOTS[0][1] * SCORE_SCALE
    for piece in SEGMENTS:
        if late <= piece.last_late:
            return piece.base + piece.slope * (late - piece.first_late)
    further = (late - _KNOTS[-1][0]) // _STEP_DAYS
    return max(_BEYOND - further, _WORST) * SCORE_SCALE


_FIRST, _LAST = -30, 660  # outside of these the score no longer moves
_TABLE = tuple(_score(late) for late in range(_FIRST, _LAST + 1))


def scaled_score(late: int) -> int:
    """Return the payment score of so many days late, times SCORE_SCALE (8,400 is the best).

    Piecewise linear to 120 days; beyond them 19, one less for every 30 further days completed, never below 1.
    """
    return _TABLE[min(max(late, _FIRST), _LAST) - _FIRST]


def score(late: int) -> Figure:
    """Return the payment score, 1 to 100, of so many days late."""
    return ratio(scaled_score(late), SCORE_SCALE, "")


@dataclass(frozen=True, slots=True)
class Weighted:
    """A sum of amount x something beside the sum of the amounts; the amounts are fen."""

    total: int = 0
    weight: int = 0

    def __add__(self, other: "Weighted") -> "Weighted":
        """Return both sums together."""
        return Weighted(self.total + other.total, self.weight + other.weight)


def weigh(items: Iterable[tuple[int, int]]) -> Weighted:
    """Sum items of (amount fen, days)."""
    total = weight = 0
    for amount, days in items:
        total += amount * days
        weight += amount
    return Weighted(total, weight)


def weigh_scores(items: Iterable[tuple[int, int]]) -> Weighted:
    """Sum items of (amount fen, late days) by their scaled payment score."""
    return weigh((amount, scaled_score(late)) for amount, late in items)


def weighted_days(sums: Weighted) -> Figure:
    """Return the amount-weighted days: DBT of late days, days-to-pay of days from invoice to payment."""
    return ratio(sums.total, sums.weight, "no_payments")


def payment_index(sums: Weighted) -> Figure:
    """Return the payment index 1-100 of `weigh_scores` sums: settled invoices, and open overdue ones with late at D."""
    return ratio(sums.total, sums.weight * SCORE_SCALE, "no_payments")


def overdue_rate(overdue_cents: int, open_cents: int) -> Figure:
    """Return overdue / open, gross of unallocated receipts."""
    return ratio(overdue_cents, open_cents, "nothing_open")


def overdue_count_rate(overdue: int, items: int) -> Figure:
    """Return the share of open items that are overdue, by number."""
    return ratio(overdue, items, "nothing_open")


def late_rate(paid_late_cents: int, matured_cents: int) -> Figure:
    """Return what was paid late, of the amounts that fell due in the window."""
    return ratio(paid_late_cents, matured_cents, "nothing_matured")


def dispute_rate(disputed_cents: int, invoiced_cents: int) -> Figure:
    """Return the disputed share of what was invoiced in the window."""
    return ratio(disputed_cents, invoiced_cents, "no_sales")


def utilisation(exposure_cents: int, limit_cents: int | None) -> Figure:
    """Return exposure / limit; without a limit `no_limit`, with limit 0 and exposure `limit_zero` (over any limit)."""
    if limit_cents is None:
        return not_available("no_limit")
    if limit_cents <= 0:
        return not_available("limit_zero") if exposure_cents > 0 else Figure(0.0)
    return ratio(exposure_cents, limit_cents, "limit_zero")


def payment_cycle_change(recent: Weighted, before: Weighted) -> Figure:
    """Return the weighted days-to-pay of the last 3 months minus those of the 12 months before them, in days."""
    if recent.weight <= 0:
        return not_available("no_recent_payments")
    if before.weight <= 0:
        return not_available("no_earlier_payments")
    difference = recent.total * before.weight - before.total * recent.weight
    return ratio(difference, recent.weight * before.weight, "")


@dataclass(frozen=True, slots=True)
class VolumeChange:
    """The change of order volume and what it was compared with: `year_ago` or `previous`."""

    change: Figure
    basis: str


def order_volume_change(recent_cents: int, year_ago_cents: int | None, previous_cents: int) -> VolumeChange:
    """Return the change of the last 90 days against the same days a year ago, else against the 90 days before.

    `year_ago_cents` is None where the history does not reach back so far; 0 then counts as no history too. With
    nothing to compare the figure is not available: `new` where there are orders now, `no_orders` where there are none.
    """
    basis = "year_ago" if year_ago_cents and year_ago_cents > 0 else "previous"
    base = year_ago_cents if basis == "year_ago" and year_ago_cents else previous_cents
    return VolumeChange(ratio(recent_cents - base, base, "new" if recent_cents > 0 else "no_orders"), basis)


@dataclass(frozen=True, slots=True)
class Spread:
    """The median and the median absolute deviation of a history, computed once for many questions."""

    count: int
    middle: float
    deviation: float

    def z(self, value: float) -> Figure:
        """Return (value - median) / (1.4826 x MAD); needs 4 values that differ."""
        if self.count < _MINIMUM_SPREAD:
            return not_available("too_few")
        if self.deviation == 0:
            return not_available("no_spread")
        return exact((value - self.middle) / (_MAD_TO_SIGMA * self.deviation))


def spread_of(history: Sequence[float]) -> Spread:
    """Measure the spread of a history; an empty one has none."""
    if not history:
        return Spread(0, 0.0, 0.0)
    middle = median(history)
    return Spread(len(history), middle, median([abs(each - middle) for each in history]))


def beyond_spread(z: Figure, limit: float = 3.0) -> bool:
    """Say whether a change is beyond the customer's own spread; without a spread it is not excused by one."""
    return z.value is None or abs(z.value) > limit
