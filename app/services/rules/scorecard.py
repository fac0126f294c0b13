"""The scorecard engine: from figures to points, score, grade, and the reasons for them.

A card is data. Every indicator has bins (or categories) with points, a maximum that is its weight (all together 100),
and a rule for missing data; caps hold the grade down whatever the score. Points may be negative; the score itself stays
between 0 and 100. Nothing is lost on the way: the result keeps the value, the bin, the points and the maximum of every
indicator.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from app.money import divide
from app.services.rules.figure import Figure, exact, ratio
from app.services.rules.periods import add_months

Closed = Literal["low", "high"]
Missing = Literal["zero", "points", "leave_out"]
Customers = Literal["all", "new", "existing"]
Parties = Literal["all", "firm", "individual"]
Value = Figure | float | str | None


@dataclass(frozen=True, slots=True)
class Bin:
    """A range of values and its points; None is open-ended. Which end belongs to it the indicator says."""

    low: float | None
    high: float | None
    points: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """One line of a card: numeric with `bins` in ascending order, or by `categories` of (id, points).

    `closed` says which end of a bin belongs to it: `low` is [a, b), `high` is (a, b]. Without data: `zero` points,
    fixed `missing_points`, or `leave_out` (the rest of the card is scaled to 100). `by_reason` gives points to
    figures that are not available for a reason that says enough, such as a limit of zero.
    """

    id: str
    group: str
    unit: str
    maximum: int
    missing: Missing
    bins: tuple[Bin, ...] = ()
    categories: tuple[tuple[str, int], ...] = ()
    closed: Closed = "low"
    missing_points: int = 0
    by_reason: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cap:
    """A bound on the grade: where `value` lies above (or below) `bound`, the grade is `grade` at best.

    A `knock_out` is a fact so bad that points do not matter; `when_missing` applies the cap without data too.
    """

    id: str
    value: str
    side: Literal["above", "below"]
    bound: float
    grade: str
    knock_out: bool = False
    when_missing: bool = False

    def applies(self, value: float | str | None) -> bool:
        """Say whether the cap holds for a value."""
        if not isinstance(value, (int, float)):
            return self.when_missing
        return value > self.bound if self.side == "above" else value < self.bound


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A versioned card with its ladder of (grade, lowest score), best grade first, the last one from 0.

    It is for `customers` and `parties` whose line of business contains one of the words of `industries`; a `general`
    card takes those that no other one names. A grade holds for at most `valid_days`.
    """

    id: str
    version: int
    indicators: tuple[Indicator, ...]
    caps: tuple[Cap, ...]
    ladder: tuple[tuple[str, int], ...]
    minimum_coverage: Fraction = Fraction(7, 10)
    valid_days: int = 365
    customers: Customers = "all"
    parties: Parties = "all"
    industries: tuple[str, ...] = ()
    general: bool = False

    @property
    def groups(self) -> tuple[str, ...]:
        """Return the groups in the order of the card."""
        return tuple(dict.fromkeys(indicator.group for indicator in self.indicators))


@dataclass(frozen=True, slots=True)
class IndicatorScore:
    """What one indicator was given: the value or the `reason` for none, the bin that was hit, the points."""

    id: str
    group: str
    unit: str
    value: float | str | None
    reason: str | None
    low: float | None
    high: float | None
    closed: Closed
    points: int
    maximum: int
    missing: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class GroupScore:
    """The points of a group; `maximum` leaves out what was left out."""

    id: str
    points: int
    maximum: int


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """A score 0-100 with its grade; both None where no indicator had data (算不出).

    `uncapped_grade` is the grade by points alone, `coverage` the share of weight that had data; under the card's
    minimum the grade is `provisional`. `knock_outs` and `caps` are the ids of the caps that hold (not only those
    that bite).
    """

    scorecard: str
    version: int
    score: int | None
    grade: str | None
    uncapped_grade: str | None
    provisional: bool
    coverage: float
    indicators: tuple[IndicatorScore, ...]
    groups: tuple[GroupScore, ...]
    knock_outs: tuple[str, ...]
    caps: tuple[str, ...]


def score(card: Scorecard, values: Mapping[str, Value]) -> ScoreResult:
    """Apply a card to {indicator or cap value id: figure, number, category or None}."""
    lines = tuple(_line(indicator, values.get(indicator.id)) for indicator in card.indicators)
    counted = [line for line in lines if line.counted]
    weight = sum(line.maximum for line in lines)
    covered = sum(line.maximum for line in lines if not line.missing)
    points = scaled(sum(line.points for line in counted), sum(line.maximum for line in counted)) if covered else None
    uncapped = None if points is None else grade_of(points, card.ladder)
    holding = [cap for cap in card.caps if cap.applies(_plain(values.get(cap.value))[0])]
    grade = None if uncapped is None else worst([uncapped, *(cap.grade for cap in holding)], card.ladder)
    return ScoreResult(
        scorecard=card.id,
        version=card.version,
        score=points,
        grade=grade,
        uncapped_grade=uncapped,
        provisional=covered < card.minimum_coverage * weight,
        coverage=ratio(covered, weight, "no_indicators").value or 0.0,
        indicators=lines,
        groups=tuple(_group(name, counted) for name in card.groups),
        knock_outs=tuple(cap.id for cap in holding if cap.knock_out),
        caps=tuple(cap.id for cap in holding if not cap.knock_out),
    )


def scaled(points: int, maximum: int) -> int:
    """Return points out of a maximum on the scale from 0 to 100, within its bounds."""
    return min(max(divide(points * 100, maximum), 0), 100)


def _plain(value: Value) -> tuple[float | str | None, str | None]:
    if isinstance(value, Figure):
        return value.value, value.reason
    if value is None:
        return None, "no_data"
    return (value, None) if isinstance(value, str) else (exact(value).value, None)


def _line(indicator: Indicator, given: Value) -> IndicatorScore:
    value, reason = _plain(given)
    found = find(indicator, value)
    told = dict(indicator.by_reason).get(reason or "")
    missing = found is None and told is None
    if found is not None:
        points = found.points
    elif told is not None:
        points = told
    else:
        points = indicator.missing_points if indicator.missing == "points" else 0
    return IndicatorScore(
        id=indicator.id,
        group=indicator.group,
        unit=indicator.unit,
        value=value,
        reason=reason if found is None else None,
        low=found.low if found else None,
        high=found.high if found else None,
        closed=indicator.closed,
        points=points,
        maximum=indicator.maximum,
        missing=missing,
        counted=not (missing and indicator.missing == "leave_out"),
    )


def find(indicator: Indicator, value: float | str | None) -> Bin | None:
    """Return the bin of a value; a category is a bin without ends; None for no data or an unknown category."""
    if isinstance(value, str):
        points = dict(indicator.categories).get(value)
        return None if points is None else Bin(None, None, points)
    if value is None:
        return None
    return next((each for each in indicator.bins if _holds(each, value, indicator.closed)), None)


def _holds(each: Bin, value: float, closed: Closed) -> bool:
    if closed == "low":
        return (each.low is None or value >= each.low) and (each.high is None or value < each.high)
    return (each.low is None or value > each.low) and (each.high is None or value <= each.high)


def _group(name: str, lines: Sequence[IndicatorScore]) -> GroupScore:
    own = [line for line in lines if line.group == name]
    return GroupScore(name, sum(line.points for line in own), sum(line.maximum for line in own))


def grade_of(points: int, ladder: Sequence[tuple[str, int]]) -> str:
    """Return the grade of a score on a ladder; below every cut-off it is the last grade."""
    return next((grade for grade, lowest in ladder if points >= lowest), ladder[-1][0])


def worst(grades: Sequence[str], ladder: Sequence[tuple[str, int]]) -> str:
    """Return the lowest of the grades on a ladder."""
    order = [grade for grade, _ in ladder]
    return max(grades, key=order.index)


def valid_until(as_of: date, months: int, days: int) -> date:
    """Return the last day on which a grade holds: the policy's review interval, and no longer than the card says."""
    return min(add_months(as_of, months), as_of + timedelta(days=days))
