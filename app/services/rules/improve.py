"""What would raise or lower this customer: for every indicator the smallest change that moves its points."""

from collections.abc import Iterator
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
    return tuple(sorted(_changes(card, result, up=True), key=lambda each: -each.gain))


def worsen(card: Scorecard, result: ScoreResult) -> tuple[Improvement, ...]:
    """Return the smallest change of every indicator that costs points (`gain` is negative), the largest loss first."""
    return tuple(sorted(_changes(card, result, up=False), key=lambda each: each.gain))


def _changes(card: Scorecard, result: ScoreResult, *, up: bool) -> Iterator[Improvement]:
    points = sum(line.points for line in result.indicators if line.counted)
    maximum = sum(line.maximum for line in result.indicators if line.counted)
    for indicator, line in zip(card.indicators, result.indicators, strict=True):
        step = _step(indicator, line, up=up) if line.counted and maximum else None
        if step is not None:
            gain = step.points - line.points
            yield Improvement(indicator.id, step.relation, step.to, gain, scaled(points + gain, maximum))


def _step(indicator: Indicator, line: IndicatorScore, *, up: bool) -> _Step | None:
    value = line.value
    if line.missing:
        return _Step("supply", None, line.maximum) if up and line.points < line.maximum else None
    if value is None:
        return None
    if isinstance(value, str):
        return _category_step(indicator, line.points, up=up)
    other = (each for each in indicator.bins if (each.points > line.points if up else each.points < line.points))
    steps = (_reach(each, value, indicator.closed) for each in other)
    return min(steps, key=lambda step: step.distance, default=None)


def _category_step(indicator: Indicator, points: int, *, up: bool) -> _Step | None:
    """Return the category nearest in points."""
    other = [each for each in indicator.categories if (each[1] > points if up else each[1] < points)]
    if not other:
        return None
    category, reached = min(other, key=lambda each: abs(each[1] - points))
    return _Step("is", category, reached)


def _reach(each: Bin, value: float, closed: Closed) -> _Step:
    if each.low is not None and (value < each.low or (value == each.low and closed == "high")):
        return _Step("ge" if closed == "low" else "gt", each.low, each.points, each.low - value)
    assert each.high is not None  # the value is outside of the bin, hence above it
    return _Step("lt" if closed == "low" else "le", each.high, each.points, value - each.high)
