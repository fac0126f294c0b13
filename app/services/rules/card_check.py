"""What is wrong with a scorecard, each finding with its place: what stops it, and what is only worth a look."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from app.services.rules.scorecard import Bin, Indicator, Scorecard

Problem = Literal[
    "weights", "no_indicators", "twice", "zero_weight", "no_bins", "points", "missing_points", "gap", "overlap",
    "reversed", "no_catch_all", "ladder", "cap_grade", "coverage", "validity", "not_monotone",
]  # fmt: skip
_HINTS = frozenset({"not_monotone"})


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem: at an indicator, and there at a bin (by its place from 0); "" and None mean the whole card.

    `low` and `high` are the ends of a gap or an overlap, or the sum (`low`) that should be 100 (`high`).
    """

    problem: Problem
    indicator: str = ""
    place: int | None = None
    low: float | None = None
    high: float | None = None

    @property
    def error(self) -> bool:
        """Tell whether it keeps the card from being used."""
        return self.problem not in _HINTS


def findings(card: Scorecard) -> tuple[Finding, ...]:
    """Return what is wrong with a card, errors and hints in the order of the card: nothing for a sound one."""
    found = [*_of_card(card), *_of_ladder(card)]
    for indicator in card.indicators:
        found.extend(_of_indicator(indicator))
    return tuple(found)


def errors(card: Scorecard) -> tuple[Finding, ...]:
    """Return only what keeps the card from being used."""
    return tuple(each for each in findings(card) if each.error)


def _of_card(card: Scorecard) -> Iterator[Finding]:
    if not card.indicators:
        yield Finding("no_indicators")
    total = sum(indicator.maximum for indicator in card.indicators)
    if total != 100:
        yield Finding("weights", low=total, high=100)
    names = [indicator.id for indicator in card.indicators]
    yield from (Finding("twice", name) for name in sorted({name for name in names if names.count(name) > 1}))
    if not 0 <= card.minimum_coverage <= 1:
        yield Finding("coverage")
    if card.valid_days < 1:
        yield Finding("validity")


def _of_ladder(card: Scorecard) -> Iterator[Finding]:
    cuts = [lowest for _, lowest in card.ladder]
    if cuts != sorted(set(cuts), reverse=True) or cuts[-1:] != [0] or cuts[0] > 100:
        yield Finding("ladder")
    grades = {grade for grade, _ in card.ladder}
    yield from (Finding("cap_grade", cap.id) for cap in card.caps if cap.grade not in grades)


def _of_indicator(indicator: Indicator) -> Iterator[Finding]:
    points = [each.points for each in indicator.bins] + [each for _, each in indicator.categories]
    if indicator.maximum <= 0:
        yield Finding("zero_weight", indicator.id)
    if not points:
        yield Finding("no_bins", indicator.id)
        return
    yield from (Finding("points", indicator.id, n) for n, each in enumerate(points) if each > indicator.maximum)
    if max(points) < indicator.maximum:
        yield Finding("points", indicator.id)
    extra = [indicator.missing_points, *(each for _, each in indicator.by_reason)]
    if max(extra) > indicator.maximum:
        yield Finding("missing_points", indicator.id)
    yield from _of_bins(indicator)


def _of_bins(indicator: Indicator) -> Iterator[Finding]:
    for place, (left, right) in enumerate(pairwise(indicator.bins), start=1):
        if left.high != right.low:
            within = left.high is None or right.low is None or left.high > right.low
            yield Finding("overlap" if within else "gap", indicator.id, place, left.high, right.low)
    for place, each in enumerate(indicator.bins):
        if each.low is not None and each.high is not None and each.low >= each.high:
            yield Finding("reversed", indicator.id, place, each.low, each.high)
    if indicator.bins and (indicator.bins[0].low is not None or indicator.bins[-1].high is not None):
        yield Finding("no_catch_all", indicator.id)
    if not _monotone(indicator.bins):
        yield Finding("not_monotone", indicator.id)


def _monotone(bins: tuple[Bin, ...]) -> bool:
    points = [each.points for each in bins]
    return points in (sorted(points), sorted(points, reverse=True))
