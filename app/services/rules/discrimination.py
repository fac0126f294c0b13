"""How well a number tells two groups apart: area under the curve, largest gap of the distributions, Gini.

All are exact: ties count half (midranks), and the result is rounded once.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from operator import itemgetter

from app.services.rules.figure import Figure, exact, not_available

ONE_GROUP = "one_group"


def auc(values: Sequence[float], events: Sequence[bool]) -> Figure:
    """Return the probability that an event has the higher value of a random pair; ties count half.

    One value and one flag an observation; 0.5 is no discrimination, below it the order is the other way round. Not
    available as `one_group` unless there are events and others. This is the Mann-Whitney statistic by midranks.
    """
    area = _area(values, events)
    return not_available(ONE_GROUP) if area is None else exact(area)


def gini(values: Sequence[float], events: Sequence[bool]) -> Figure:
    """Return 2 AUC - 1, from -1 to 1; not available as `one_group` where AUC is not."""
    area = _area(values, events)
    return not_available(ONE_GROUP) if area is None else exact(2 * area - 1)


def _area(values: Sequence[float], events: Sequence[bool]) -> Fraction | None:
    found, others = _counts(events)
    if not found or not others:
        return None
    ranks = Fraction(0)
    below = 0
    for inside, size in _ties(values, events):
        ranks += inside * (below + Fraction(size + 1, 2))
        below += size
    return (ranks - Fraction(found * (found + 1), 2)) / (found * others)


def ks(values: Sequence[float], events: Sequence[bool]) -> Figure:
    """Return the largest distance between the cumulative distributions of events and others, 0 to 1."""
    found, others = _counts(events)
    if not found or not others:
        return not_available(ONE_GROUP)
    widest = Fraction(0)
    seen = seen_others = 0
    for inside, size in _ties(values, events):
        seen += inside
        seen_others += size - inside
        widest = max(widest, abs(Fraction(seen, found) - Fraction(seen_others, others)))
    return exact(widest)


def _counts(events: Iterable[bool]) -> tuple[int, int]:
    flags = [bool(event) for event in events]
    return sum(flags), len(flags) - sum(flags)


def _ties(values: Sequence[float], events: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield for each distinct value, lowest first, how many events have it and how many observations."""
    ordered = sorted(zip(values, events, strict=True), key=itemgetter(0))
    for _, group in groupby(ordered, key=itemgetter(0)):
        flags = [bool(event) for _, event in group]
        yield sum(flags), len(flags)
