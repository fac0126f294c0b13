"""How well a number tells two groups apart: area under the curve with its range, largest gap, Gini, both curves.

The figures are exact: ties count half (midranks), and the result is rounded once.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from app.services.rules.figure import Figure, exact, not_available
from app.services.rules.proportion import Z_NINETY

Floats = npt.NDArray[np.float64]
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


@dataclass(frozen=True, slots=True)
class AucRange:
    """An area with its standard error; `low` and `high` are the ends of the range in which it lies nine times of ten."""

    value: float
    error: float
    low: float
    high: float


def auc_range(
    values: Sequence[float], events: Sequence[bool], clusters: Sequence[int] | None = None, z: float = Z_NINETY
) -> AucRange | None:
    """Return the area with the range of DeLong (1988); None unless there are two events and two others.

    Observations of one cluster (the same customer on several dates) are not independent: with `clusters` the variance
    is that of Obuchowski (1997), which is DeLong's where every observation is a cluster of its own.
    """
    found, others = _counts(events)
    if found < 2 or others < 2:
        return None
    x, flags = np.asarray(values, dtype=float), np.asarray(events, dtype=bool)
    owners = np.unique(np.arange(len(x)) if clusters is None else np.asarray(clusters), return_inverse=True)[1]
    above, below = _placements(x[flags], x[~flags])
    area = float(above.mean())
    own, rest = _summed(owners[flags], above - area, owners), _summed(owners[~flags], below - area, owners)
    variance = _spread(own, owners[flags]) / found**2 + _spread(rest, owners[~flags]) / others**2
    many = len(np.unique(owners))
    variance += 2 * many / (many - 1) * float((own * rest).sum()) / (found * others) if many > 1 else 0.0
    error = math.sqrt(max(variance, 0.0))
    return AucRange(area, error, max(area - z * error, 0.0), min(area + z * error, 1.0))


def _placements(events: Floats, others: Floats) -> tuple[Floats, Floats]:
    """Return for each event the share of others below it, and for each other the share of events above; ties half."""
    low, high = np.sort(others), np.sort(events)
    above = (np.searchsorted(low, events, "left") + np.searchsorted(low, events, "right")) / (2 * len(low))
    below = (np.searchsorted(high, others, "left") + np.searchsorted(high, others, "right")) / (2 * len(high))
    return above, 1 - below


def _summed(places: npt.NDArray[Any], values: Floats, owners: npt.NDArray[Any]) -> Floats:
    return np.asarray(np.bincount(places, weights=values, minlength=int(owners.max()) + 1), dtype=float)


def _spread(sums: Floats, owners: npt.NDArray[Any]) -> float:
    """Return the sum of squares of the clusters that have such observations, with its small-sample factor."""
    many = len(np.unique(owners))
    return float((sums**2).sum()) * many / (many - 1) if many > 1 else float((sums**2).sum())


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How many of the events and of the others have at most this value, as shares."""

    value: float
    events: float
    others: float


def curve(values: Sequence[float], events: Sequence[bool]) -> tuple[CurvePoint, ...]:
    """Return the cumulative distributions at every distinct value, lowest first; empty without both groups."""
    found, others = _counts(events)
    if not found or not others:
        return ()
    points = []
    seen = seen_others = 0
    ordered = sorted(zip(values, events, strict=True), key=itemgetter(0))
    for value, group in groupby(ordered, key=itemgetter(0)):
        flags = [bool(event) for _, event in group]
        seen, seen_others = seen + sum(flags), seen_others + len(flags) - sum(flags)
        points.append(CurvePoint(float(value), seen / found, seen_others / others))
    return tuple(points)


def widest(points: Sequence[CurvePoint]) -> CurvePoint | None:
    """Return the point at which the two distributions are farthest apart, where KS is read; None without points."""
    return max(points, key=lambda point: abs(point.events - point.others), default=None)
