"""What a backtest says: plain values, kept with the run and read back from there."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final, Literal

from app.services.rules.calibration import Group
from app.services.rules.discrimination import AucRange, CurvePoint, widest

LEAST_BADS: Final = 10
"""Fewer than these, and nothing is said of how well the score separates."""
SAFE_BADS: Final = 30
"""From these on the figures are steady enough to act upon."""
LEAST_IN_GRADE: Final = 3

Direction = Literal["expected", "reversed", "unclear"]
Advice = Literal["keep", "lower", "repeats", "check_bins", "may_go", "no_data", ""]


@dataclass(frozen=True, slots=True)
class GradeRate:
    """How many of a grade went bad, with the nine-in-ten range of the share; None where the grade had nobody."""

    grade: str
    total: int
    bads: int
    rate: float | None
    low: float | None
    high: float | None

    @property
    def too_few(self) -> bool:
        """Say whether there are too few bads for a verdict."""
        return self.bads < LEAST_IN_GRADE


@dataclass(frozen=True, slots=True)
class IndicatorReport:
    """What one indicator is worth: `area` is the chance that the bad one of a pair had fewer points for it."""

    id: str
    area: float | None
    value: float | None
    direction: Direction | None
    missing: float
    shift: float | None
    advice: Advice


@dataclass(frozen=True, slots=True)
class ProposedBin:
    """The points of one bin today and as the data would have them; `low`, `high` and `category` name the bin."""

    indicator: str
    low: float | None
    high: float | None
    category: str
    missing: bool
    total: int
    bads: int
    points: int
    proposed: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Better points from the earlier days, judged on the later ones; never applied by itself.

    `reason` says in ASCII why there is none; both areas are those of the later days.
    """

    reason: str
    split_on: date | None
    bins: tuple[ProposedBin, ...]
    area_today: float | None
    area_proposed: float | None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a backtest found; a figure that cannot be computed is None, and the counts say why."""

    scorecard: str
    known_on: date | None
    days: tuple[date, ...]
    monthly: bool
    horizon_days: int
    late_days: int
    cut: bool
    customers: int
    bad_customers: int
    observations: int
    bads: int
    already_bad: int
    unscored: int
    undated: int
    enough_on: date | None
    area: AucRange | None
    ks: float | None
    gini: float | None
    curve: tuple[CurvePoint, ...]
    by_grade: tuple[GradeRate, ...]
    calibration: tuple[Group, ...]
    stability: float | None
    indicators: tuple[IndicatorReport, ...]
    proposal: Proposal

    @property
    def enough(self) -> bool:
        """Say whether there are bads enough, and others, to judge the score at all."""
        return self.area is not None

    @property
    def gap(self) -> CurvePoint | None:
        """Return the point of the curve at which the two groups are farthest apart."""
        return widest(self.curve)


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as what JSON can keep."""
    return asdict(report)


def from_json(kept: Mapping[str, Any]) -> Report:
    """Read a report back."""
    proposal = kept["proposal"]
    return Report(
        **{name: value for name, value in kept.items() if name not in _MADE},
        known_on=_day(kept["known_on"]),
        days=tuple(date.fromisoformat(day) for day in kept["days"]),
        enough_on=_day(kept["enough_on"]),
        area=None if kept["area"] is None else AucRange(**kept["area"]),
        curve=tuple(CurvePoint(**point) for point in kept["curve"]),
        by_grade=tuple(GradeRate(**rate) for rate in kept["by_grade"]),
        calibration=tuple(Group(**group) for group in kept["calibration"]),
        indicators=tuple(IndicatorReport(**line) for line in kept["indicators"]),
        proposal=Proposal(
            reason=proposal["reason"],
            split_on=_day(proposal["split_on"]),
            bins=tuple(ProposedBin(**each) for each in proposal["bins"]),
            area_today=proposal["area_today"],
            area_proposed=proposal["area_proposed"],
        ),
    )


_MADE: Final = {"known_on", "days", "enough_on", "area", "curve", "by_grade", "calibration", "indicators", "proposal"}


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
