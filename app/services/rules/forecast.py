"""When open invoices will be paid: how fast the book pays, how fast a customer, and both in one table.

Lateness is cut into steps of days relative to the due date. For every step the table holds how many invoices were
still open at its start and how many of these were paid in it (a discrete hazard), so that an invoice not yet paid
counts for as long as it has been open and never as paid. A customer's own table is drawn twice towards the book:
first the hazard of the book is multiplied by the pace of the customer (gamma prior of mean 1 whose shape is the
maximum-likelihood one of the portfolio), then each step of it counts as so many observations beside the customer's
own (beta prior; its weight again by maximum likelihood over all customers). Nothing else is chosen but the steps, and
that an invoice of a year ago counts half.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

ENDS: Final = (-60, -45, -30, -21, -14, -7, -3, 0, 3, 7, 14, 21, 30, 45, 60, 90, 120, 180, 360)
"""Days late at which a step ends; the first step has no beginning, after the last one nothing is foretold."""
STEPS: Final = len(ENDS)
HALF_LIFE_DAYS: Final = 365
LEAST_PAID: Final = 20
"""Fewer invoices paid in the whole book, and nothing is foretold."""
THIN: Final = 3
"""A customer with fewer invoices paid is foretold mainly by the book, and that is said."""
_SHAPES: Final[tuple[float, ...]] = tuple(2.0 ** (step / 2) for step in range(-8, 25))
_HIGHEST: Final = 0.95


@dataclass(frozen=True, slots=True)
class Item:
    """One invoice: whose it is, its days, and how it ended; `settled_on` None is open by the day of the book."""

    customer_id: int
    invoiced_on: date
    due_on: date
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class Chance:
    """What is foretold of one open invoice; `expected_on` is the median day of payment, None beyond the table."""

    late: float
    late_30: float
    expected_on: date | None
    by_day: tuple[tuple[date, float], ...]
    """The chance that the money has come by these days, in ascending order."""

    def paid_by(self, day: date) -> float:
        """Return the chance that it is paid by a day, on a straight line between the days of the table."""
        before_day, before = self.by_day[0]
        if day <= before_day:
            return before if day == before_day else 0.0
        for on, share in self.by_day[1:]:
            if day <= on:
                return before + (share - before) * (day - before_day).days / (on - before_day).days
            before_day, before = on, share
        return before


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a customer's table: what was seen of him, and the chance to pay in it of him, and of the book."""

    end: int
    at_risk: float
    paid: float
    book: float
    own: float


@dataclass(frozen=True)
class Model:
    """What a book tells about paying: seen (paid, at risk) by customer and step; `paid` counts whole invoices."""

    as_of: date
    seen: Mapping[int, tuple[Floats, Floats]]
    paid: Mapping[int, int]

    @property
    def thin(self) -> bool:
        """Say whether the book has too few payments to foretell anything."""
        return sum(self.paid.values()) < LEAST_PAID

    @cached_property
    def book(self) -> Floats:
        """Return the hazard of the whole book by step, below one."""
        events = sum((paid for paid, _ in self.seen.values()), np.zeros(STEPS))
        risk = sum((risk for _, risk in self.seen.values()), np.zeros(STEPS))
        return np.minimum(np.divide(events, risk, out=np.zeros(STEPS), where=risk > 0), _HIGHEST)

    @cached_property
    def _rates(self) -> Floats:
        return -np.log1p(-self.book)

    @cached_property
    def _sums(self) -> dict[int, tuple[float, float]]:
        """Return {customer: (payments, payments expected at the pace of the book)}."""
        return {
            customer: (float(events.sum()), float((risk * self._rates).sum()))
            for customer, (events, risk) in self.seen.items()
        }

    @cached_property
    def shape(self) -> float:
        """Return the shape of the paces of the customers: the larger, the more alike they are."""
        sums = list(self._sums.values())

        def likelihood(shape: float) -> float:
            return sum(_pace_likelihood(shape, *each) for each in sums)

        return max(_SHAPES, key=likelihood)

    def pace(self, customer_id: int) -> float:
        """Return how much faster than the book a customer pays (1 = like the book), drawn towards 1."""
        events, expected = self._sums.get(customer_id, (0.0, 0.0))
        return (self.shape + events) / (self.shape + expected)

    def _paced(self, customer_id: int) -> Floats:
        return np.asarray(-np.expm1(-self._rates * self.pace(customer_id)), dtype=float)

    @cached_property
    def weight(self) -> float:
        """Return how many invoices of his own the paced table of the book is worth in every step of a customer."""
        found = [
            cell
            for customer, (paid, risk) in self.seen.items()
            for cell in zip(paid.tolist(), risk.tolist(), self._paced(customer).tolist(), strict=True)
            if cell[1] > 0 and 0 < cell[2] < 1
        ]

        def likelihood(weight: float) -> float:
            return sum(_beta_likelihood(weight, *cell) for cell in found)

        return max(_SHAPES, key=likelihood)

    def hazard(self, customer_id: int) -> Floats:
        """Return the chance of a customer to pay in each step what is open at its start."""
        paced = self._paced(customer_id)
        paid, risk = self.seen.get(customer_id, (np.zeros(STEPS), np.zeros(STEPS)))
        return np.asarray((paid + self.weight * paced) / (risk + self.weight), dtype=float)

    def table(self, customer_id: int) -> tuple[Line, ...]:
        """Return what stands behind the predictions of a customer."""
        paid, risk = self.seen.get(customer_id, (np.zeros(STEPS), np.zeros(STEPS)))
        columns = (risk.tolist(), paid.tolist(), self.book.tolist(), self.hazard(customer_id).tolist())
        return tuple(Line(end, *cells) for end, *cells in zip(ENDS, *columns, strict=True))

    def chance(self, customer_id: int, due_on: date, invoiced_on: date) -> Chance:
        """Foretell one invoice that is open at the close of the day of the book.

        The steps that lie wholly behind it are over; of the one it stands in, only the rest is left.
        """
        hazard = self.hazard(customer_id)
        start = max(self.as_of, invoiced_on)
        days_late = (start - due_on).days
        by_day = [(start, 0.0)]
        open_still = 1.0
        begin = ENDS[0] - 30
        for end, chance in zip(ENDS, hazard.tolist(), strict=True):
            if days_late < end:
                left = min((end - days_late) / (end - begin), 1.0)
                open_still *= (1 - chance) ** left
                by_day.append((due_on + timedelta(days=end), 1 - open_still))
            begin = end
        paid = Chance(0.0, 0.0, None, tuple(by_day))
        late = _late(paid, due_on, start, 0)
        return Chance(late, min(late, _late(paid, due_on, start, 30)), _median(by_day), tuple(by_day))


def _late(paid: Chance, due_on: date, start: date, days: int) -> float:
    """Return the chance that it is paid more than `days` after the due date: certain once that day has passed."""
    last = due_on + timedelta(days=days)
    return 1.0 if start >= last else 1 - paid.paid_by(last)


def _median(by_day: Sequence[tuple[date, float]]) -> date | None:
    before_day, before = by_day[0]
    for day, share in by_day[1:]:
        if share >= 0.5:
            part = (0.5 - before) / (share - before)
            return before_day + timedelta(days=math.ceil(part * (day - before_day).days))
        before_day, before = day, share
    return None


def learn(items: Sequence[Item], as_of: date) -> Model:
    """Count what the invoices dated up to `as_of` tell; a settlement of a later day is not known yet."""
    seen: dict[int, tuple[Floats, Floats]] = {}
    paid: dict[int, int] = {}
    for item in items:
        if item.invoiced_on > as_of:
            continue
        settled = item.settled_on if item.settled_on is not None and item.settled_on <= as_of else None
        events, risk = seen.setdefault(item.customer_id, (np.zeros(STEPS), np.zeros(STEPS)))
        weight = 0.5 ** ((as_of - item.invoiced_on).days / HALF_LIFE_DAYS)
        late = ((settled or as_of) - item.due_on).days
        step = int(np.searchsorted(ENDS, late))
        if settled is None:
            risk[: step + (step < STEPS and late == ENDS[step])] += weight
            continue
        risk[: step + 1] += weight
        if step < STEPS:
            events[step] += weight
        paid[item.customer_id] = paid.get(item.customer_id, 0) + 1
    return Model(as_of, seen, paid)


def _pace_likelihood(shape: float, events: float, expected: float) -> float:
    """Return the log-likelihood of a customer's payments: Poisson with a gamma pace of mean 1 and this shape."""
    if expected <= 0:
        return 0.0
    whole = shape + expected
    return (
        math.lgamma(shape + events)
        - math.lgamma(shape)
        + shape * math.log(shape / whole)
        + events * math.log(expected / whole)
    )


def _beta_likelihood(weight: float, paid: float, risk: float, chance: float) -> float:
    """Return the log-likelihood of a step: binomial with a beta chance of this mean and weight."""
    yes, no = weight * chance, weight * (1 - chance)
    return (
        math.lgamma(yes + paid)
        - math.lgamma(yes)
        + math.lgamma(no + risk - paid)
        - math.lgamma(no)
        - math.lgamma(weight + risk)
        + math.lgamma(weight)
    )
