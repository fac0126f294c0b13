"""The indicators a card may hold: group, unit, bins and points as proposed, and how missing data counts.

The points are those of an indicator at its usual weight; `weighted` brings them to another.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from app.money import divide
from app.services.rules.scorecard import Bin, Closed, Indicator, Missing

PROFILE, FINANCIAL, PAYMENT, EXTERNAL = GROUPS = ("profile", "financial", "payment", "external")


def bins(cuts: tuple[float, ...], points: tuple[int, ...]) -> tuple[Bin, ...]:
    """Return gapless bins from n ascending cuts and n + 1 points."""
    ends = (None, *cuts, None)
    return tuple(Bin(low, high, each) for low, high, each in zip(ends, ends[1:], points, strict=False))


def numeric(
    name: str,
    group: str,
    unit: str,
    cuts: tuple[float, ...],
    points: tuple[int, ...],
    *,
    missing: Missing = "leave_out",
    by_reason: tuple[tuple[str, int], ...] = (),
) -> Indicator:
    """Return an indicator by bins: falling points mean that less is better, and that a bin ends with its cut."""
    closed: Closed = "high" if points[0] > points[-1] else "low"
    return Indicator(name, group, unit, max(points), missing, bins(cuts, points), closed=closed, by_reason=by_reason)


def categories(
    name: str, group: str, points: tuple[tuple[str, int], ...], *, missing: Missing = "leave_out"
) -> Indicator:
    """Return an indicator by categories."""
    return Indicator(name, group, "category", max(each for _, each in points), missing, categories=points)


def weighted(indicator: Indicator, maximum: int) -> Indicator:
    """Return an indicator with its points in proportion to another maximum, rounded half away from zero."""

    def to(points: int) -> int:
        return divide(points * maximum, indicator.maximum)

    return replace(
        indicator,
        maximum=maximum,
        bins=tuple(replace(each, points=to(each.points)) for each in indicator.bins),
        categories=tuple((name, to(points)) for name, points in indicator.categories),
        missing_points=to(indicator.missing_points),
        by_reason=tuple((reason, to(points)) for reason, points in indicator.by_reason),
    )


_PROFILE: Final = (
    numeric("years_established", PROFILE, "years", (1, 3, 5, 10), (0, 1, 2, 3, 4), missing="zero"),
    numeric("paid_in_ratio", PROFILE, "ratio", (0.2, 0.5, 0.8), (0, 1, 2, 4), missing="zero"),
    categories("identity", PROFILE, (("verified", 2), ("unverified", 1), ("missing", 0)), missing="zero"),
    numeric("years_of_trade", PROFILE, "years", (0.5, 1, 2, 5), (0, 2, 3, 4, 5), missing="zero"),
    categories("size_declared", PROFILE, (("large", 4), ("public_body", 4), ("medium", 3), ("small", 2), ("micro", 2))),
    numeric("licences_expired", PROFILE, "count", (0, 1), (2, 1, 0)),
    categories("in_group", PROFILE, (("group", 2), ("alone", 1))),
    numeric("order_volume_change", PROFILE, "change", (-0.3, -0.1, 0, 0.1), (0, 1, 2, 3, 4)),
)
_STATEMENTS: Final = (
    numeric("debt_ratio", FINANCIAL, "ratio", (0.4, 0.5, 0.6, 0.7, 0.85), (7, 6, 5, 4, 2, 0)),
    numeric("current_ratio", FINANCIAL, "times", (0.8, 1.0, 1.5, 2.0), (0, 2, 4, 5, 6)),
    numeric("quick_ratio", FINANCIAL, "times", (0.4, 0.6, 0.8, 1.0), (0, 1, 2, 3, 4)),
    numeric(
        "interest_cover", FINANCIAL, "times", (1, 1.5, 3, 6), (0, 1, 2, 3, 4),
        by_reason=(("not_positive:interest_expense", 4),),
    ),
    numeric("gross_margin", FINANCIAL, "ratio", (0.05, 0.1, 0.15, 0.25), (0, 1, 2, 3, 4)),
    numeric("net_margin", FINANCIAL, "ratio", (0, 0.01, 0.03, 0.05, 0.1), (0, 1, 2, 4, 5, 6)),
    numeric("roe", FINANCIAL, "ratio", (0, 0.05, 0.1, 0.2), (0, 1, 2, 3, 4)),
    numeric("revenue_growth", FINANCIAL, "change", (-0.2, -0.1, 0, 0.1), (0, 1, 2, 3, 4)),
    numeric("cash_to_current_debt", FINANCIAL, "ratio", (0, 0.1, 0.2, 0.4), (0, 2, 3, 5, 6)),
    numeric("z_manufacturer", FINANCIAL, "times", (1.23, 1.8, 2.9), (0, 1, 2, 3)),
    numeric("z_other", FINANCIAL, "times", (1.1, 1.8, 2.6), (0, 1, 2, 3)),
    numeric("statement_age", FINANCIAL, "months", (6, 12, 18), (4, 3, 1, 0)),
)  # fmt: skip
_ACTIVITY: Final = (
    numeric("bank_net_rate", FINANCIAL, "ratio", (-0.1, -0.02, 0, 0.05), (0, 1, 2, 3, 4)),
    numeric("bank_volatility", FINANCIAL, "ratio", (0.2, 0.4, 0.7, 1.0), (4, 3, 2, 1, 0)),
    numeric("invoice_growth", FINANCIAL, "change", (-0.3, -0.1, 0, 0.15), (0, 1, 2, 3, 4)),
    numeric("invoice_active_rate", FINANCIAL, "ratio", (0.5, 0.75, 0.9, 1.0), (0, 1, 2, 3, 4)),
    numeric("invoice_volatility", FINANCIAL, "ratio", (0.3, 0.6, 1.0, 1.5), (4, 3, 2, 1, 0)),
    numeric("invoice_largest_share", FINANCIAL, "ratio", (0.2, 0.35, 0.5, 0.7), (4, 3, 2, 1, 0)),
    numeric("invoice_void_rate", FINANCIAL, "ratio", (0.02, 0.05, 0.1, 0.2), (4, 3, 2, 1, 0)),
)
_PAYMENT: Final = (
    numeric("payment_index", PAYMENT, "index", (30, 50, 60, 70, 80), (0, 1, 2, 3, 4, 5)),
    numeric("dbt", PAYMENT, "days", (0, 5, 10, 20, 35, 60), (12, 10, 8, 5, 3, 1, 0)),
    numeric("overdue_rate", PAYMENT, "ratio", (0, 0.1, 0.2, 0.3, 0.5), (10, 8, 6, 5, 3, 0)),
    numeric("max_days_overdue", PAYMENT, "days", (0, 30, 60, 90, 180), (8, 6, 4, 2, 1, 0)),
    numeric("late_rate", PAYMENT, "ratio", (0.05, 0.2, 0.4, 0.7), (8, 6, 4, 2, 0)),
    numeric("utilisation", PAYMENT, "ratio", (0.5, 0.7, 0.85, 1.0), (4, 3, 2, 1, 0), by_reason=(("limit_zero", 0),)),
    numeric("payment_cycle_change", PAYMENT, "days", (0, 5, 10, 20), (4, 3, 2, 1, 0)),
    numeric("dispute_rate", PAYMENT, "ratio", (0, 0.02, 0.1), (3, 2, 1, 0)),
    numeric("promises_kept", PAYMENT, "ratio", (0.5, 0.8, 1.0), (0, 3, 4, 6)),
)
_EXTERNAL: Final = (
    numeric("judicial", EXTERNAL, "count", (0, 1, 2), (5, 2, 1, 0)),
    numeric("filings", EXTERNAL, "count", (0, 1, 2), (4, 2, 1, 0)),
    numeric("references", EXTERNAL, "count", (0, 1, 2), (3, 2, 1, 0)),
    categories("tax_grade", EXTERNAL, (("A", 3), ("B", 2), ("M", 2), ("C", 1), ("D", 0))),
    numeric("third_party_score", EXTERNAL, "score", (400, 550, 650, 750), (0, 1, 2, 3, 4)),
    categories("events", EXTERNAL, (("ok", 4), ("watch", 3), ("warn", 1), ("high", 0))),
)
CATALOGUE: Final[Mapping[str, Indicator]] = {
    each.id: each for each in (*_PROFILE, *_STATEMENTS, *_ACTIVITY, *_PAYMENT, *_EXTERNAL)
}
"""Every indicator by its id, in the order in which a card shows them."""
