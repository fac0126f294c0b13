"""The scorecard engine: bins, missing data, caps, coverage, and that better figures never score worse."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import indicators, scorecard
from app.services.rules.cards import LADDER
from app.services.rules.figure import Figure, not_available
from app.services.rules.scorecard import Bin, Cap, Indicator, Scorecard
from tests.services.rules.first_card import FIRST

GOOD = {
    "years_established": 11.4, "paid_in_ratio": 1.0, "identity": "verified", "years_of_trade": 6.2,
    "months_of_trade": 74, "order_volume_change": Figure(0.12), "dbt": Figure(-3.0), "overdue_rate": Figure(0.0),
    "max_days_overdue": 0, "late_rate": Figure(0.0), "utilisation": Figure(0.5),
    "payment_cycle_change": Figure(-2.0), "dispute_rate": Figure(0.0),
}  # fmt: skip
TROUBLED = GOOD | {
    "paid_in_ratio": 0.6, "order_volume_change": Figure(-0.184), "dbt": Figure(23.6), "overdue_rate": Figure(0.428),
    "max_days_overdue": 74, "late_rate": Figure(0.55), "utilisation": Figure(1.06),
    "payment_cycle_change": Figure(12.0),
}  # fmt: skip
SIMPLE = Scorecard(
    id="simple",
    version=3,
    indicators=(
        Indicator("days", "payment", "days", 60, "leave_out", indicators.bins((0, 30), (60, 20, 0)), closed="high"),
        Indicator("years", "profile", "years", 30, "points", indicators.bins((1, 5), (0, 15, 30)), missing_points=10),
        Indicator("size", "profile", "category", 10, "zero", categories=(("large", 10), ("small", 4))),
    ),
    caps=(Cap("knocked", "days", "above", 180, "C", knock_out=True),),
    ladder=LADDER,
)


def test_the_best_customer():
    result = scorecard.score(FIRST, GOOD)
    assert (result.scorecard, result.version) == ("first", 1)
    assert (result.score, result.grade, result.provisional, result.coverage) == (100, "AAA", False, 1.0)
    assert result.caps == result.knock_outs == ()
    assert [(group.id, group.points, group.maximum) for group in result.groups] == [
        ("profile", 30, 30),
        ("payment", 70, 70),
    ]


def test_a_troubled_customer_line_by_line():
    result = scorecard.score(FIRST, TROUBLED)
    points = {line.id: line.points for line in result.indicators}
    assert points == {
        "years_established": 6, "paid_in_ratio": 3, "identity": 4, "years_of_trade": 10, "order_volume_change": 3,
        "dbt": 7, "overdue_rate": 3, "max_days_overdue": 3, "late_rate": 2, "utilisation": 1,
        "payment_cycle_change": 1, "dispute_rate": 3,
    }  # fmt: skip
    assert (result.score, result.grade) == (46, "B")
    dbt = next(line for line in result.indicators if line.id == "dbt")
    assert (dbt.value, dbt.low, dbt.high, dbt.closed, dbt.maximum) == (23.6, 15, 30, "high", 18)
    assert dbt.reason is None
    assert not dbt.missing


@pytest.mark.parametrize(("value", "points"), [(-1, 60), (0, 60), (0.000001, 20), (30, 20), (30.000001, 0), (10**6, 0)])
def test_a_bin_closed_above_holds_its_upper_end(value, points):
    assert scorecard.find(SIMPLE.indicators[0], value).points == points


@pytest.mark.parametrize(("value", "points"), [(0.999999, 0), (1, 15), (4.999999, 15), (5, 30)])
def test_a_bin_closed_below_holds_its_lower_end(value, points):
    assert scorecard.find(SIMPLE.indicators[1], value).points == points


def test_a_category():
    assert scorecard.find(SIMPLE.indicators[2], "small") == Bin(None, None, 4)
    assert scorecard.find(SIMPLE.indicators[2], "unknown") is None


def test_missing_data_follows_the_rule_of_the_indicator():
    result = scorecard.score(SIMPLE, {"size": "large", "days": not_available("no_payments")})
    days, years, size = result.indicators
    assert (days.missing, days.counted, days.points, days.reason) == (True, False, 0, "no_payments")
    assert (years.missing, years.counted, years.points, years.reason) == (True, True, 10, "no_data")
    assert (size.missing, size.counted, size.points, size.reason) == (False, True, 10, None)
    assert result.score == 50  # 20 of 40
    assert (result.coverage, result.provisional) == (0.1, True)


def test_an_unknown_category_is_missing_data():
    line = scorecard.score(SIMPLE, {"days": 0, "years": 9, "size": "huge"}).indicators[2]
    assert (line.missing, line.counted, line.points, line.value) == (True, True, 0, "huge")


def test_a_reason_can_say_enough():
    result = scorecard.score(FIRST, GOOD | {"utilisation": not_available("limit_zero")})
    line = next(each for each in result.indicators if each.id == "utilisation")
    assert (line.points, line.missing, line.counted, line.reason) == (0, False, True, "limit_zero")
    assert (result.score, result.coverage) == (93, 1.0)


def test_what_is_left_out_is_scaled_away():
    result = scorecard.score(FIRST, GOOD | {"utilisation": not_available("no_limit")})
    assert (result.score, result.coverage) == (100, 0.93)
    assert result.groups[1].maximum == 63


def test_without_any_data_there_is_no_score():
    result = scorecard.score(FIRST, {})
    assert (result.score, result.grade, result.uncapped_grade, result.coverage) == (None, None, None, 0.0)
    assert result.provisional


def test_the_minimum_coverage_is_enough():
    card = replace(SIMPLE, minimum_coverage=Fraction(3, 5))
    assert not scorecard.score(card, {"days": 0}).provisional
    assert scorecard.score(card, {"years": 9, "size": "large"}).provisional


@pytest.mark.parametrize(("days", "grade", "knock_outs"), [(180, "AA", ()), (181, "C", ("overdue_180",))])
def test_a_long_overdue_document_knocks_out(days, grade, knock_outs):
    result = scorecard.score(FIRST, GOOD | {"max_days_overdue": days})
    assert (result.uncapped_grade, result.grade, result.knock_outs) == ("AA", grade, knock_outs)


@pytest.mark.parametrize(
    ("months", "grade", "caps"), [(6, "AAA", ()), (5, "A", ("new_customer",)), (None, "A", ("new_customer",))]
)
def test_a_new_customer_stays_below_aa(months, grade, caps):
    result = scorecard.score(FIRST, GOOD | {"months_of_trade": months})
    assert (result.grade, result.caps, result.uncapped_grade) == (grade, caps, "AAA")


def test_a_cap_never_lifts():
    bad = GOOD | {"max_days_overdue": 400, "overdue_rate": 1.0, "dbt": 200, "late_rate": 1.0, "utilisation": 2.0,
                  "years_of_trade": 0, "years_established": 0, "payment_cycle_change": 90}  # fmt: skip
    result = scorecard.score(FIRST, bad)
    assert (result.uncapped_grade, result.grade) == ("D", "D")


@pytest.mark.parametrize(
    ("points", "grade"), [(100, "AAA"), (90, "AAA"), (89, "AA"), (54, "BB"), (30, "C"), (29, "D"), (0, "D"), (-1, "D")]
)
def test_the_ladder(points, grade):
    assert scorecard.grade_of(points, LADDER) == grade


def test_a_grade_holds_for_its_interval():
    assert scorecard.valid_until(date(2026, 10, 31), 4, 365) == date(2027, 2, 28)
    assert scorecard.valid_until(date(2026, 10, 31), 4, 30) == date(2026, 11, 30)


NUMERIC = [indicator for indicator in FIRST.indicators if indicator.bins]


@given(st.sampled_from(NUMERIC), st.floats(-500, 500, allow_nan=False), st.floats(-500, 500, allow_nan=False))
def test_better_figures_never_score_worse(indicator, one, other):
    worse, better = (max(one, other), min(one, other)) if indicator.closed == "high" else sorted((one, other))
    low = scorecard.score(FIRST, TROUBLED | {indicator.id: worse})
    high = scorecard.score(FIRST, TROUBLED | {indicator.id: better})
    assert low.score <= high.score


@given(st.dictionaries(st.sampled_from(list(GOOD)), st.none() | st.floats(-1e6, 1e6, allow_nan=False)))
def test_a_score_is_the_sum_of_its_lines(changed):
    result = scorecard.score(FIRST, GOOD | changed)
    counted = [line for line in result.indicators if line.counted]
    exact = Fraction(100 * sum(line.points for line in counted), sum(line.maximum for line in counted))
    assert abs(result.score - exact) <= Fraction(1, 2)
    assert 0 <= result.score <= 100
    assert all(0 <= line.points <= line.maximum for line in result.indicators)
    assert sum(group.points for group in result.groups) == sum(line.points for line in counted)
    assert scorecard.worst([result.grade, result.uncapped_grade], LADDER) == result.grade
