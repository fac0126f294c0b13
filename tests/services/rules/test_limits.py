"""Limit proposals: the worked examples, what binds, and never more than any method gives."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import cards, limits
from app.services.rules.limits import BY_GRADE, LimitProposal, MethodResult

CENTS = st.none() | st.integers(-(10**12), 10**12)


def test_the_worked_examples():
    assert limits.sales_term(360_000_000, 60, 8_000) == MethodResult("sales_term", 48_000_000)
    assert limits.net_worth(8_000_000, 70_000_000) == MethodResult("net_worth", 2_800_000)


def test_the_example_of_the_picture():
    policy = BY_GRADE["BB"]
    by_sales = limits.sales_term(270_000_000, policy.term_days, policy.factor_bp)
    proposal = limits.propose((by_sales, limits.net_worth(None, None), limits.grade_cap(policy)))
    assert proposal == LimitProposal(
        18_000_000,
        "sales_term",
        (
            MethodResult("sales_term", 18_000_000),
            MethodResult("net_worth", None, "no_statement"),
            MethodResult("grade_cap", 30_000_000),
        ),
    )


def test_the_smallest_binds_and_is_rounded_down_to_the_step():
    methods = (MethodResult("sales_term", 48_099_999), MethodResult("net_worth", 2_899_999))
    assert limits.propose(methods) == LimitProposal(2_800_000, "net_worth", methods)
    assert limits.propose(methods, step_cents=1_000_000).proposed_cents == 2_000_000


def test_the_cap_alone_proposes_nothing():
    methods = (limits.sales_term(None, 60, 15_000), limits.grade_cap(BY_GRADE["AAA"]))
    assert methods[0] == MethodResult("sales_term", None, "no_sales")
    assert limits.propose(methods) == LimitProposal(None, None, methods)


def test_shorter_sales_count_by_their_months():
    assert limits.sales_term(90_000_000, 60, 8_000, months=3).cents == 48_000_000


@pytest.mark.parametrize(("worth", "turnover"), [(None, 5), (5, None), (None, None)])
def test_a_statement_must_be_whole(worth, turnover):
    assert limits.net_worth(worth, turnover).reason == "no_statement"


def test_the_policy_has_every_grade_and_never_rises_downwards():
    assert [policy.grade for policy in limits.POLICY] == [grade for grade, _ in cards.LADDER]
    for better, worse in pairwise(limits.POLICY):
        assert (better.factor_bp, better.cap_cents, better.term_days, better.review_months) >= (
            worse.factor_bp, worse.cap_cents, worse.term_days, worse.review_months,
        )  # fmt: skip
        assert better.discount_bp >= worse.discount_bp


@given(CENTS, CENTS, CENTS, st.sampled_from(limits.POLICY), st.integers(1, 10**7))
def test_a_proposal_is_within_every_method(sales, worth, turnover, policy, step):
    methods = (
        limits.sales_term(sales, policy.term_days, policy.factor_bp),
        limits.net_worth(worth, turnover),
        limits.grade_cap(policy),
    )
    proposal = limits.propose(methods, step_cents=step)
    if proposal.proposed_cents is None:
        assert methods[0].cents is None
        assert methods[1].cents is None
        return
    assert proposal.proposed_cents >= 0
    assert proposal.proposed_cents % step == 0
    assert all(m.cents is None or proposal.proposed_cents <= m.cents for m in methods)
    binding = next(m for m in methods if m.id == proposal.binding)
    assert binding.cents - proposal.proposed_cents < step


@given(st.integers(0, 10**12), st.integers(0, 10**9), st.integers(0, 120))
def test_more_sales_never_propose_less(sales, more, term):
    assert limits.sales_term(sales + more, term, 8_000).cents >= limits.sales_term(sales, term, 8_000).cents
