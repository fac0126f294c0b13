"""A small card to work examples on: twelve indicators of two groups, a knock-out and a bound for new customers."""

from fractions import Fraction

from app.services.rules.cards import LADDER, PAYMENT, PROFILE
from app.services.rules.indicators import numeric as _numeric
from app.services.rules.scorecard import Cap, Indicator, Scorecard

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
    minimum_coverage=Fraction(3, 5),
)
