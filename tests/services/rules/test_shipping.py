"""The rules at the order: one table of cases, and what must hold whatever the numbers are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.shipping import (
    ALL,
    APPROVAL,
    NEW_ORDERS,
    NO,
    NO_BLOCK,
    YES,
    GradeRule,
    Limit,
    Order,
    Position,
    Rule,
    decide,
)

BB = Rule(GradeRule(30, 100_000))
B = Rule(GradeRule(15, 50_000, 3_000))
D = Rule(GradeRule(0, 0, 10_000))
LIMIT = Limit(1_000_000)
LENT = Limit(1_000_000, "", 1_300_000, 200_000)


@pytest.mark.parametrize(
    ("order", "position", "rule", "decision", "failed"),
    [
        (Order(100_000), Position(0, LIMIT), BB, YES, {}),
        (Order(1_000_000), Position(0, LIMIT), BB, YES, {}),
        (Order(1_000_100), Position(0, LIMIT), BB, YES, {}),  # an excess too small to count
        (Order(1_000_101), Position(0, LIMIT), BB, APPROVAL, {"limit": "over"}),
        (Order(200_000), Position(1_000_000, LIMIT), BB, APPROVAL, {"limit": "over"}),  # just at the stop line
        (Order(200_001), Position(1_000_000, LIMIT), BB, NO, {"limit": "over_stop"}),
        (Order(100_000), Position(0, Limit(None, "no_limit")), BB, APPROVAL, {"limit": "no_limit"}),
        (Order(100_000), Position(0, Limit(None, "expired")), BB, APPROVAL, {"limit": "expired"}),
        (Order(100_000), Position(0, Limit(0)), BB, NO, {"limit": "no_credit"}),
        (Order(1), Position(0, Limit(0)), BB, NO, {"limit": "no_credit"}),  # no credit is no small sum either
        (Order(100_000), Position(0, LIMIT, ((30, 900_000),)), BB, YES, {}),
        (Order(100_000), Position(0, LIMIT, ((31, 100_000),)), BB, YES, {}),  # longer, but a small sum
        (Order(100_000), Position(0, LIMIT, ((31, 100_001),)), BB, APPROVAL, {"overdue": "long"}),
        (Order(100_000), Position(0, LIMIT, ((31, 60_000), (50, 60_000))), BB, APPROVAL, {"overdue": "long"}),
        (Order(100_000), Position(0, LIMIT, ((90, 900_000),)), BB, APPROVAL, {"overdue": "long"}),
        (Order(100_000), Position(0, LIMIT, ((91, 900_000),)), BB, NO, {"overdue": "too_long"}),
        (Order(100_000), Position(0, LIMIT, block=NEW_ORDERS), BB, NO, {"block": NEW_ORDERS}),
        (Order(100_000), Position(0, LIMIT, block=ALL), BB, NO, {"block": ALL}),
        (Order(100_000, 100_000), Position(9_999_999, LIMIT, ((400, 9_000_000),), NEW_ORDERS), D, YES, {}),
        (Order(100_000, 100_000), Position(0, LIMIT, block=ALL), BB, NO, {"block": ALL}),
        (Order(100_000, 30_000), Position(0, LIMIT), B, YES, {}),
        (Order(100_000, 29_999), Position(0, LIMIT), B, APPROVAL, {"deposit": "short"}),
        (Order(100_000, 99_999), Position(0, LIMIT), D, NO, {"deposit": "in_full"}),
        (Order(100_000), Position(0, LIMIT, group_cents=900_000, group_limit_cents=1_000_000), BB, YES, {}),
        (Order(100_101), Position(0, LIMIT, group_cents=900_000, group_limit_cents=1_000_000), BB, APPROVAL, {"group": "over"}),
        (Order(300_001), Position(0, LIMIT, group_cents=900_000, group_limit_cents=1_000_000), BB, NO, {"group": "over_stop"}),
        (Order(900_000), Position(0, LIMIT, group_cents=900_000), BB, YES, {}),  # a group without a limit
        (Order(200_000), Position(1_100_000, LENT, ((80, 900_000),)), BB, YES, {}),  # lent, and overdue waived
        (Order(200_000), Position(1_100_001, LENT), BB, YES, {}),
        (Order(200_000), Position(1_100_101, LENT), BB, NO, {"limit": "over_stop"}),
        (Order(200_001), Position(900_000, LENT, ((80, 900_000),)), BB, APPROVAL, {"overdue": "long"}),  # too large for it
        (Order(200_000), Position(0, LENT, ((91, 900_000),)), BB, NO, {"overdue": "too_long"}),
        (Order(200_000), Position(0, LENT, block=ALL), BB, NO, {"block": ALL}),
        (Order(200_000), Position(0, Limit(None, "no_limit", 200_000, 200_000)), BB, YES, {}),
        (Order(200_200), Position(0, Limit(None, "no_limit", 200_000, 200_000)), BB, APPROVAL, {"limit": "no_limit"}),
        (Order(200_000), Position(0, LIMIT, data_age=4), BB, YES, {}),  # a watch line only
        (Order(200_000), Position(0, LIMIT, proposed_cents=100_000), BB, YES, {}),
    ],
)  # fmt: skip
def test_every_case(order: Order, position: Position, rule: Rule, decision: str, failed: dict[str, str]) -> None:
    verdict = decide(order, position, rule)
    assert verdict.decision == decision
    assert {each.id: each.code for each in verdict.findings if not each.passed} == failed
    levels = [each.level for each in verdict.findings]
    assert levels == sorted(levels, key=["no", "approval", "watch", "ok"].index), "what failed leads"


def test_only_limits_and_tolerances_may_be_released() -> None:
    def releasable(order: Order, position: Position, rule: Rule = BB) -> bool:
        return decide(order, position, rule).releasable

    assert releasable(Order(200_001), Position(1_000_000, LIMIT))
    assert releasable(Order(1), Position(0, Limit(None, "no_limit")))
    assert not releasable(Order(1), Position(0, LIMIT)), "what may go out needs nobody"
    assert not releasable(Order(1), Position(0, Limit(0)))
    assert not releasable(Order(200_001), Position(1_000_000, LIMIT, ((91, 200_000),)))
    assert not releasable(Order(200_001), Position(1_000_000, LIMIT, block=NEW_ORDERS))
    assert not releasable(Order(1), Position(0, LIMIT), D)


def test_what_is_worth_a_look_is_told() -> None:
    verdict = decide(Order(1), Position(0, LIMIT, proposed_cents=999_999, data_age=4), BB)
    assert {
        each.id: (each.level, each.value, each.threshold) for each in verdict.findings if each.level == "watch"
    } == {
        "review": ("watch", 999_999, 1_000_000),
        "data": ("watch", 4, 3),
    }


CENTS = st.integers(0, 10**10)
LIMITS = st.builds(
    Limit, st.none() | CENTS, st.sampled_from(["no_limit", "expired"]), st.none() | st.integers(1, 10**10), CENTS
)
POSITIONS = st.builds(
    Position,
    CENTS,
    LIMITS,
    st.lists(st.tuples(st.integers(1, 400), st.integers(1, 10**9)), max_size=4).map(tuple),
    st.sampled_from([NO_BLOCK, NEW_ORDERS, ALL]),
    st.none() | CENTS,
    st.none() | CENTS,
    st.none() | CENTS,
    st.integers(0, 30),
)
RULES = st.builds(
    Rule, st.builds(GradeRule, st.integers(0, 120), CENTS, st.integers(0, 10_000)), st.integers(10_000, 20_000)
)
ORDER = {YES: 0, APPROVAL: 1, NO: 2}


@given(POSITIONS, RULES, st.integers(1, 10**10), st.integers(0, 10**10), CENTS)
def test_more_is_never_easier(position: Position, rule: Rule, amount: int, more: int, prepaid: int) -> None:
    less, larger = Order(amount, min(prepaid, amount)), Order(amount + more, min(prepaid, amount))
    assert ORDER[decide(less, position, rule).decision] <= ORDER[decide(larger, position, rule).decision]


@given(POSITIONS, RULES, st.integers(1, 10**10))
def test_what_is_paid_goes_out_unless_all_is_blocked(position: Position, rule: Rule, amount: int) -> None:
    expected = NO if position.block == ALL else YES
    assert decide(Order(amount, amount), position, rule).decision == expected


@given(POSITIONS, RULES, st.integers(1, 10**10))
def test_a_block_is_never_released(position: Position, rule: Rule, amount: int) -> None:
    verdict = decide(Order(amount), replace(position, block=NEW_ORDERS), rule)
    assert verdict.decision == NO
    assert not verdict.releasable
