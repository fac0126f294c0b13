"""Alert rules: strict thresholds, hysteresis, floors for trifles, and the life of an alert step by step."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import alerts
from app.services.rules.alerts import BY_ID, E4, RULES, SEVERITIES, Decision, Rule, Standing, Thresholds
from app.services.rules.figure import Figure, not_available

OVERDUE, UTILISATION, VOLUME = BY_ID["overdue_rate"], BY_ID["limit_utilisation"], BY_ID["order_volume_change"]
INDEX = Rule("index", "count", "down", Thresholds(watch_e4=60 * E4, high_e4=30 * E4, clear_e4=65 * E4))
VALUES = st.floats(-5, 5, allow_nan=False) | st.sampled_from([0.25, 0.3, 0.6, 1.0, 1.2])
LEVELS = st.none() | st.sampled_from(SEVERITIES)


def judge(rule, value, previous=None, **behind):
    return alerts.judge(rule, Figure(value), rule.defaults, previous=previous, **behind)


def test_every_rule_has_an_id_of_its_own_and_usable_thresholds():
    assert [rule.id for rule in RULES] == [
        "overdue_rate", "max_days_overdue", "limit_utilisation", "order_volume_change", "payment_cycle_change",
        "review_overdue", "concentration", "duplicate_invoice", "large_invoice",
    ]  # fmt: skip
    for rule in (*RULES, INDEX):
        assert alerts.problems(rule, rule.defaults) == ()


@pytest.mark.parametrize(
    ("rule", "value", "severity"),
    [
        ("overdue_rate", 0.428, "warning"), ("overdue_rate", 0.3, None), ("overdue_rate", 0.300001, "warning"),
        ("overdue_rate", 1.0, "high"), ("max_days_overdue", 213, "high"), ("max_days_overdue", 180, "warning"),
        ("limit_utilisation", 1.0, None), ("limit_utilisation", 1.06, "warning"), ("limit_utilisation", 1.28, "high"),
        ("order_volume_change", -0.385, "watch"), ("order_volume_change", 0.64, "watch"),
        ("order_volume_change", -0.3, None), ("payment_cycle_change", 12, "watch"), ("payment_cycle_change", -40, None),
        ("review_overdue", 9, "watch"), ("review_overdue", 0, None), ("review_overdue", 91, "warning"),
        ("concentration", 0.36, "warning"), ("duplicate_invoice", 1, "watch"), ("duplicate_invoice", 0, None),
        ("large_invoice", 5.2, "watch"),
    ],
)  # fmt: skip
def test_the_figures_of_the_screen_at_the_default_thresholds(rule, value, severity):
    assert judge(BY_ID[rule], float(value)) == severity


@pytest.mark.parametrize(
    ("rule", "value", "previous", "severity"),
    [
        (OVERDUE, 0.26, "warning", "warning"), (OVERDUE, 0.25, "warning", None), (OVERDUE, 0.26, None, None),
        (OVERDUE, 0.56, "high", "high"), (OVERDUE, 0.55, "high", "warning"), (OVERDUE, 0.26, "high", "warning"),
        (OVERDUE, 0.56, "warning", "warning"), (OVERDUE, 0.61, "warning", "high"),
        (UTILISATION, 1.16, "high", "high"), (UTILISATION, 1.15, "high", "warning"),
        (VOLUME, -0.21, "watch", "watch"), (VOLUME, 0.2, "watch", None),
        (INDEX, 59.0, None, "watch"), (INDEX, 60.0, None, None), (INDEX, 64.0, "watch", "watch"),
        (INDEX, 65.0, "watch", None), (INDEX, 29.0, "watch", "high"), (INDEX, 34.0, "high", "high"),
        (INDEX, 35.0, "high", "watch"),
    ],
)  # fmt: skip
def test_a_firing_level_holds_until_its_clearing_level(rule, value, previous, severity):
    assert judge(rule, value, previous) == severity


@pytest.mark.parametrize(
    ("previous", "behind", "severity"),
    [
        (None, {"amount_cents": 499_999}, None),
        (None, {"amount_cents": 500_000}, "warning"),
        ("warning", {"amount_cents": 250_000}, "warning"),
        ("warning", {"amount_cents": 249_999}, None),
        (None, {"amount_cents": 500_000, "count": 0}, "warning"),
    ],
)
def test_a_trifle_is_no_alert(previous, behind, severity):
    assert judge(OVERDUE, 0.5, previous, **behind) == severity


@pytest.mark.parametrize(
    ("previous", "count", "severity"), [(None, 2, None), (None, 3, "watch"), ("watch", 2, "watch"), ("watch", 1, None)]
)
def test_a_few_documents_are_no_alert(previous, count, severity):
    assert judge(VOLUME, -0.9, previous, count=count) == severity


def test_a_figure_that_is_not_available_does_not_fire():
    for rule in RULES:
        assert alerts.judge(rule, not_available("nothing_open"), rule.defaults, previous="watch") is None


def test_exposure_without_a_limit_to_hold_it_is_beyond_every_threshold():
    figure = not_available("limit_zero")
    assert alerts.judge(UTILISATION, figure, UTILISATION.defaults, amount_cents=100_000) == "high"
    assert alerts.judge(UTILISATION, figure, UTILISATION.defaults, amount_cents=99_999) is None
    assert alerts.judge(UTILISATION, figure, replace(UTILISATION.defaults, high_e4=None)) == "warning"


def test_a_rule_without_levels_never_fires():
    assert alerts.judge(OVERDUE, Figure(9.9), Thresholds()) is None
    assert alerts.judge(UTILISATION, not_available("limit_zero"), Thresholds()) is None


@pytest.mark.parametrize(
    ("rule", "thresholds", "found"),
    [
        (OVERDUE, Thresholds(), ("no_level",)),
        (OVERDUE, Thresholds(watch_e4=5, high_e4=4), ("order",)),
        (OVERDUE, Thresholds(watch_e4=5, high_e4=5), ("order",)),
        (OVERDUE, Thresholds(watch_e4=5, clear_e4=6), ("clear",)),
        (OVERDUE, Thresholds(watch_e4=5, minimum_cents=-1), ("minimum",)),
        (OVERDUE, Thresholds(watch_e4=5, minimum_count=-1), ("minimum",)),
        (INDEX, Thresholds(watch_e4=5, high_e4=6, clear_e4=4), ("order", "clear")),
    ],
)
def test_edited_thresholds_are_checked(rule, thresholds, found):
    assert alerts.problems(rule, thresholds) == found


def test_thresholds_survive_storage():
    for rule in RULES:
        stored = json.loads(json.dumps(rule.defaults.to_json()))
        assert Thresholds.from_json(stored) == rule.defaults
    assert Thresholds.from_json({"watch_e4": 5, "later": 7}) == Thresholds(watch_e4=5)
    assert OVERDUE.defaults.level("warning") == 3_000
    assert OVERDUE.defaults.level("watch") is None


@given(st.sampled_from([OVERDUE, UTILISATION, BY_ID["concentration"]]), VALUES, VALUES, LEVELS)
def test_worse_values_are_never_milder(rule, one, other, previous):
    low, high = judge(rule, min(one, other), previous), judge(rule, max(one, other), previous)
    assert _rank(low) <= _rank(high)


@given(st.sampled_from([*RULES, INDEX]), VALUES, LEVELS)
def test_a_firing_rule_is_judged_at_least_as_severely(rule, value, previous):
    assert _rank(judge(rule, value, previous)) >= _rank(judge(rule, value))


@given(st.sampled_from([*RULES, INDEX]), VALUES, LEVELS)
def test_the_same_value_again_changes_nothing(rule, value, previous):
    severity = judge(rule, value, previous)
    assert judge(rule, value, severity) == severity


def _rank(severity):
    return -1 if severity is None else SEVERITIES.index(severity)


@pytest.mark.parametrize(
    ("phase", "was", "now", "action"),
    [
        (None, None, None, None), (None, None, "watch", "raise"), (None, None, "high", "raise"),
        ("closed", "high", None, None), ("closed", "high", "watch", "raise"),
        ("open", "warning", None, "offer_closing"), ("open", "warning", "warning", "continue"),
        ("open", "warning", "high", "escalate"), ("open", "warning", "watch", "ease"),
        ("offered", "warning", None, None), ("offered", "warning", "watch", "refire"),
        ("offered", "warning", "high", "refire"),
        ("dismissed", "warning", None, "rearm"), ("dismissed", "warning", "warning", None),
        ("dismissed", "warning", "watch", None), ("dismissed", "warning", "high", "raise"),
    ],
)  # fmt: skip
def test_every_step_of_an_alert(phase, was, now, action):
    standing = None if phase is None else Standing(phase, was)
    assert alerts.transition(standing, now) == action


@pytest.mark.parametrize(
    ("standing", "value", "decision"),
    [
        (None, 0.28, Decision(None, None)),
        (Standing("open", "warning"), 0.28, Decision("warning", "continue")),
        (Standing("dismissed", "warning"), 0.28, Decision("warning", None)),
        (Standing("offered", "warning"), 0.28, Decision(None, None)),
        (Standing("closed", "warning"), 0.28, Decision(None, None)),
        (Standing("offered", "warning"), 0.31, Decision("warning", "refire")),
        (Standing("open", "warning"), 0.2, Decision(None, "offer_closing")),
    ],
)
def test_hysteresis_belongs_to_alerts_that_fire(standing, value, decision):
    assert alerts.decide(OVERDUE, Figure(value), OVERDUE.defaults, standing, amount_cents=10**7) == decision


@given(st.lists(st.floats(0, 1, allow_nan=False), max_size=30))
def test_a_value_that_trembles_within_the_margin_raises_once(values):
    """Between clearing level and threshold nothing but `continue` follows a raise."""
    standing, actions = None, []
    for value in [0.31, *(0.251 + each * 0.3 for each in values)]:
        decision = alerts.decide(OVERDUE, Figure(value), OVERDUE.defaults, standing)
        actions.append(decision.action)
        standing = Standing("open", decision.severity)
    assert actions == ["raise"] + ["continue"] * len(values)


@pytest.mark.parametrize(
    ("minimum", "sales", "expected"),
    [(500_000, 10**10, 500_000), (500_000, 7_300_000, 3_650), (500_000, 0, 0), (0, 10**10, 0)],
)
def test_what_is_a_trifle_depends_on_the_size_of_the_office(minimum: int, sales: int, expected: int) -> None:
    assert Thresholds(warning_e4=3_000, minimum_cents=minimum).scaled(sales).minimum_cents == expected
