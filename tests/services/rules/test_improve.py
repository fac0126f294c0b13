"""What would raise a customer: the nearest better bin, and that going there brings what was promised."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import cards, indicators, scorecard
from app.services.rules.cards import READY
from app.services.rules.figure import Figure, not_available
from app.services.rules.improve import Improvement, improve, worsen
from app.services.rules.indicators import CATALOGUE
from app.services.rules.scorecard import Bin, Indicator, Scorecard
from tests.services.rules.first_card import FIRST

BASE = {
    "years_established": 2, "paid_in_ratio": 0.3, "identity": "unverified", "years_of_trade": 1.5,
    "months_of_trade": 18, "order_volume_change": -0.2, "dbt": 23.6, "overdue_rate": 0.428, "max_days_overdue": 74,
    "late_rate": 0.5, "utilisation": 1.06, "payment_cycle_change": 12, "dispute_rate": 0.01,
}  # fmt: skip
HUMP = Scorecard(
    "hump",
    1,
    (
        Indicator(
            "growth", "profile", "change", 100, "zero",
            (Bin(None, -0.3, 0), Bin(-0.3, 0.5, 100), Bin(0.5, 1.0, 40), Bin(1.0, None, 10)),
        ),
    ),
    (),
    cards.LADDER,
)  # fmt: skip


def _found(values, card=FIRST):
    return {each.id: each for each in improve(card, scorecard.score(card, values))}


def test_the_smallest_changes_are_ranked_by_gain():
    result = scorecard.score(FIRST, BASE)
    found = improve(FIRST, result)
    assert [each.gain for each in found] == sorted((each.gain for each in found), reverse=True)
    by_id = {each.id: each for each in found}
    assert (by_id["dbt"].relation, by_id["dbt"].to, by_id["dbt"].gain) == ("le", 15, 5)
    assert (by_id["overdue_rate"].relation, by_id["overdue_rate"].to, by_id["overdue_rate"].gain) == ("le", 0.3, 3)
    assert (by_id["years_of_trade"].relation, by_id["years_of_trade"].to) == ("ge", 2)
    assert by_id["identity"] == Improvement("identity", "is", "verified", 2, result.score + 2)


def test_the_best_have_nothing_left():
    best = {
        "years_established": 30, "paid_in_ratio": 1, "identity": "verified", "years_of_trade": 9,
        "order_volume_change": 0.2, "dbt": -1, "overdue_rate": 0, "max_days_overdue": 0, "late_rate": 0,
        "utilisation": 0, "payment_cycle_change": 0, "dispute_rate": 0,
    }  # fmt: skip
    assert _found(best) == {}


def test_missing_data_can_be_supplied_unless_it_was_left_out():
    found = _found(BASE | {"paid_in_ratio": None, "late_rate": not_available("nothing_matured")})
    assert (found["paid_in_ratio"].relation, found["paid_in_ratio"].to, found["paid_in_ratio"].gain) == (
        "supply",
        None,
        4,
    )
    assert "late_rate" not in found


def test_a_limit_of_zero_has_no_smallest_change():
    assert "utilisation" not in _found(BASE | {"utilisation": not_available("limit_zero")})


@pytest.mark.parametrize(
    ("value", "relation", "to", "gain"),
    [(-0.9, "ge", -0.3, 100), (0.6, "lt", 0.5, 60), (5.0, "lt", 1.0, 30), (1.0, "lt", 1.0, 30), (0.5, "lt", 0.5, 60)],
)
def test_the_nearest_better_bin_may_lie_on_either_side(value, relation, to, gain):
    each = _found({"growth": value}, HUMP)["growth"]
    assert (each.relation, each.to, each.gain) == (relation, to, gain)


def test_a_bin_that_is_open_below_is_reached_from_its_end():
    card = Scorecard(
        "card", 1,
        (Indicator("x", "profile", "days", 100, "zero", indicators.bins((0,), (10, 100)), closed="high"),), (), cards.LADDER,
    )  # fmt: skip
    assert _found({"x": 0}, card)["x"].relation == "gt"
    assert _found({"x": -3}, card)["x"].to == 0


@given(
    st.sampled_from([indicator.id for indicator in FIRST.indicators if indicator.bins]),
    st.integers(-500_000_000, 500_000_000),
)
def test_going_there_brings_what_was_promised(name, millionths):
    values = BASE | {name: Figure(millionths / 1_000_000)}
    before = scorecard.score(FIRST, values)
    step = next((each for each in improve(FIRST, before) if each.id == name), None)
    line = next(each for each in before.indicators if each.id == name)
    if step is None:
        assert line.points == line.maximum
        return
    assert isinstance(step.to, (int, float))
    nudge = {"le": 0.0, "ge": 0.0, "lt": -0.000001, "gt": 0.000001}[step.relation]
    after = scorecard.score(FIRST, values | {name: step.to + nudge})
    assert after.score == step.score
    reached = next(each for each in after.indicators if each.id == name)
    assert reached.points - line.points == step.gain > 0
    toward = math.copysign(1, step.to - line.value)
    short = scorecard.find(next(i for i in FIRST.indicators if i.id == name), step.to - toward * 0.000001)
    assert abs(step.to - line.value) <= 0.000001 or short.points <= line.points


def test_the_smallest_losses_are_ranked_too():
    result = scorecard.score(FIRST, BASE)
    found = worsen(FIRST, result)
    assert [each.gain for each in found] == sorted(each.gain for each in found)
    by_id = {each.id: each for each in found}
    assert (by_id["dbt"].relation, by_id["dbt"].to, by_id["dbt"].gain) == ("gt", 30, -4)
    assert by_id["identity"] == Improvement("identity", "is", "missing", -2, result.score - 2)
    assert worsen(FIRST, scorecard.score(FIRST, BASE | {"dbt": None}))
    assert "dbt" not in {each.id for each in worsen(FIRST, scorecard.score(FIRST, BASE | {"dbt": None}))}


@given(st.sampled_from(READY), st.dictionaries(st.sampled_from(sorted(CATALOGUE)), st.floats(-1e6, 1e6)))
def test_every_ready_card_keeps_its_bounds(card, values):
    result = scorecard.score(card, values)
    assert 0 <= result.coverage <= 1
    assert result.score is None or 0 <= result.score <= 100
    assert all(0 <= line.points <= line.maximum for line in result.indicators)
    assert sum(line.maximum for line in result.indicators) == 100
    assert result.provisional == (result.coverage < 0.7)
    assert all(step.gain > 0 for step in improve(card, result))
    assert all(step.gain < 0 for step in worsen(card, result))
