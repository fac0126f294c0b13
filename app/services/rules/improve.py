"""What would raise this customer: for every indicator the smallest change that brings it more points."""

from dataclasses import dataclass
from typing import Literal

from app.services.rules.scorecard import Bin, Closed, Indicator, IndicatorScore, Scorecard, ScoreResult, scaled

Relation = Literal["le", "lt", "ge", "gt", "is", "supply"]


@dataclass(frozen=True, slots=True)
class Improvement:
    """The smallest change that lifts one indicator, and what it brings.

    `to` is a number with its `relation`, a category with `is`, or None with `supply`: the data is missing and the gain
    is the most it could bring. `gain` is in points of the indicator; `score` is the score after this change alone.
    """

    id: str
    relation: Relation
    to: float | str | None
    gain: int
    score: int


@dataclass(frozen=True, slots=True)
class _Step:
    relation: Relation
    to: float | str | None
    points: int
    distance: float = 0.0


def improve(card: Scorecard, result: ScoreResult) -> tuple[Improvement, ...]:
    """Return the smallest rewarding change of every indicator, the largest gain first, then in the card's order.

    None for an indicator at its maximum, left out for want of data, or judged by the reason for which it has no value.
    """
    counted = [line for line in result.indicators if line.counted]
    found = []
    for indicator, line in zip(card.indicators, result.indicators, strict=True):
        step = _step(indicator, line) if line.counted and line.points < line.maximum else None
        if step is not None:
            gain = step.points - line.points
            found.append(Improvement(indicator.id, step.relation, step.to, gain, scaled(counted, gain)))
    return tuple(sorted(found, key=lambda each: -each.gain))


def _step(indicator: Indicator, line: IndicatorScore) -> _Step | None:
    value = line.value
    if line.missing:
        return _Step("supply", None, line.maximum)
    if value is None:
        return None
    if isinstance(value, str):
        better = (each for each in indicator.categories if each[1] > line.points)
        category, points = min(better, key=lambda each: each[1])
        return _Step("is", category, points)
    steps = (_reach(each, value, indicator.closed) for each in indicator.bins if each.points > line.points)
    return min(steps, key=lambda step: step.distance)


def _reach(each: Bin, value: float, closed: Closed) -> _Step:
    if each.low is not None and (value < each.low or (value == each.low and closed == "high")):
        return _Step("ge" if closed == "low" else "gt", each.low, each.points, each.low - value)
    assert each.high is not None  # the value is outside of the bin, hence above it
    return _Step("lt" if closed == "low" else "le", each.high, each.points, value - each.high)
