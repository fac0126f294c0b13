"""The built-in scorecard and grade ladder, a starting point for the office's own policy, and the check of a card."""

from itertools import pairwise

from app.services.rules.scorecard import Bin, Cap, Closed, Indicator, Missing, Scorecard

PROFILE, FINANCIAL, PAYMENT, EXTERNAL = "profile", "financial", "payment", "external"
GROUPS = (PROFILE, FINANCIAL, PAYMENT, EXTERNAL)
LADDER = (("AAA", 90), ("AA", 80), ("A", 70), ("BBB", 60), ("BB", 50), ("B", 40), ("C", 30), ("D", 0))


def bins(cuts: tuple[float, ...], points: tuple[int, ...]) -> tuple[Bin, ...]:
    """Return gapless bins from n ascending cuts and n + 1 points."""
    ends = (None, *cuts, None)
    return tuple(Bin(low, high, each) for low, high, each in zip(ends, ends[1:], points, strict=False))


def _numeric(
    name: str,
    group: str,
    unit: str,
    cuts: tuple[float, ...],
    points: tuple[int, ...],
    *,
    missing: Missing = "leave_out",
    by_reason: tuple[tuple[str, int], ...] = (),
) -> Indicator:
    """Falling points mean that less is better: their bins end with the cut ("at most 15 days")."""
    closed: Closed = "high" if points[0] > points[-1] else "low"
    return Indicator(name, group, unit, max(points), missing, bins(cuts, points), closed=closed, by_reason=by_reason)


FIRST = Scorecard(
    id="first",
    version=1,
    indicators=(
        _numeric("years_established", PROFILE, "years", (1, 3, 5, 10), (0, 2, 3, 5, 6), missing="zero"),
        _numeric("paid_in_ratio", PROFILE, "ratio", (0.2, 0.5, 0.8), (0, 1, 3, 4), missing="zero"),
        Indicator(
            "identity",
            PROFILE,
            "category",
            4,
            "zero",
            categories=(("verified", 4), ("unverified", 2), ("missing", 0)),
        ),
        _numeric("years_of_trade", PROFILE, "years", (0.5, 1, 2, 5), (0, 3, 5, 8, 10), missing="zero"),
        _numeric("order_volume_change", PROFILE, "change", (-0.5, -0.3, -0.1, 0.1), (0, 1, 3, 5, 6)),
        _numeric("dbt", PAYMENT, "days", (0, 7, 15, 30, 60), (18, 15, 12, 7, 3, 0)),
        _numeric("overdue_rate", PAYMENT, "ratio", (0, 0.1, 0.2, 0.3, 0.5), (14, 12, 9, 6, 3, 0)),
        _numeric("max_days_overdue", PAYMENT, "days", (0, 30, 60, 90, 180), (12, 10, 6, 3, 1, 0)),
        _numeric("late_rate", PAYMENT, "ratio", (0.05, 0.2, 0.4, 0.7), (10, 8, 5, 2, 0)),
        _numeric(
            "utilisation", PAYMENT, "ratio", (0.6, 0.8, 1.0, 1.2), (7, 6, 4, 1, 0), by_reason=(("limit_zero", 0),)
        ),
        _numeric("payment_cycle_change", PAYMENT, "days", (0, 5, 10, 20), (6, 5, 3, 1, 0)),
        _numeric("dispute_rate", PAYMENT, "ratio", (0, 0.02, 0.1), (3, 2, 1, 0)),
    ),
    caps=(
        Cap("overdue_180", "max_days_overdue", "above", 180, "C", knock_out=True),
        Cap("new_customer", "months_of_trade", "below", 6, "A", when_missing=True),
    ),
    ladder=LADDER,
)


def problems(card: Scorecard) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with a card as (problem, indicator id or grade): nothing for a usable card.

    `weights` (not 100 together), `points` (none, negative or not up to the maximum), `gap`, `overlap`, `no_catch_all`,
    `ladder` (not falling to 0) and `cap_grade` (a cap to a grade that the ladder lacks).
    """
    found: list[tuple[str, str]] = []
    if sum(indicator.maximum for indicator in card.indicators) != 100:
        found.append(("weights", card.id))
    for indicator in card.indicators:
        found.extend((problem, indicator.id) for problem in _indicator_problems(indicator))
    cuts = [lowest for _, lowest in card.ladder]
    if cuts != sorted(set(cuts), reverse=True) or cuts[-1:] != [0]:
        found.append(("ladder", card.id))
    grades = {grade for grade, _ in card.ladder}
    found.extend(("cap_grade", cap.id) for cap in card.caps if cap.grade not in grades)
    return tuple(found)


def _indicator_problems(indicator: Indicator) -> list[str]:
    points = [each.points for each in indicator.bins] + [each for _, each in indicator.categories]
    extra = [indicator.missing_points, *(each for _, each in indicator.by_reason)]
    found = []
    if max(points, default=-1) != indicator.maximum or min(points + extra) < 0 or max(extra) > indicator.maximum:
        found.append("points")
    for left, right in pairwise(indicator.bins):
        if left.high != right.low:
            within = left.high is None or right.low is None or left.high > right.low
            found.append("overlap" if within else "gap")
    if indicator.bins and (indicator.bins[0].low is not None or indicator.bins[-1].high is not None):
        found.append("no_catch_all")
    return found
