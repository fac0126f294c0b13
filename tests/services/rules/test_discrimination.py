"""How well a number tells two groups apart: worked numbers, and the definition by all pairs."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.discrimination import ONE_GROUP, auc, gini, ks
from app.services.rules.figure import Figure, exact

OBSERVATIONS = st.lists(st.tuples(st.integers(-5, 5), st.booleans()), min_size=1, max_size=40)


def split(observations):
    return [value for value, _ in observations], [event for _, event in observations]


def test_worked_numbers():
    values, events = [1, 2, 3, 4, 5], [False, False, True, False, True]
    assert auc(values, events) == exact(Fraction(5, 6))
    assert gini(values, events) == exact(Fraction(2, 3))
    assert ks(values, events) == exact(Fraction(2, 3))


def test_ties_count_half():
    assert auc([7, 7, 7, 7], [True, False, True, False]) == Figure(0.5)
    assert ks([7, 7, 7, 7], [True, False, True, False]) == Figure(0.0)
    assert auc([1, 2, 2, 3], [False, True, False, True]) == exact(Fraction(7, 8))


def test_perfect_order_either_way():
    assert (auc([1, 2], [False, True]), auc([2, 1], [False, True])) == (Figure(1.0), Figure(0.0))
    assert (ks([1, 2], [False, True]), ks([2, 1], [False, True])) == (Figure(1.0), Figure(1.0))
    assert gini([2, 1], [False, True]) == Figure(-1.0)


@pytest.mark.parametrize("events", [[True, True], [False, False], []])
def test_one_group_cannot_be_told_from_another(events):
    values = list(range(len(events)))
    for figure in (auc(values, events), gini(values, events), ks(values, events)):
        assert figure == Figure(None, ONE_GROUP)


def test_every_value_needs_a_flag():
    with pytest.raises(ValueError, match="zip"):
        auc([1, 2, 3], [True, False])


@given(OBSERVATIONS)
def test_the_area_is_the_share_of_pairs_in_order(observations):
    values, events = split(observations)
    found = [value for value, event in observations if event]
    others = [value for value, event in observations if not event]
    if not found or not others:
        assert auc(values, events) == Figure(None, ONE_GROUP)
        return
    won = sum(Fraction(2 if one > other else one == other, 2) for one, other in product(found, others))
    assert auc(values, events) == exact(won / (len(found) * len(others)))


@given(OBSERVATIONS)
def test_the_largest_gap_is_that_of_the_two_distributions(observations):
    values, events = split(observations)
    found = [value for value, event in observations if event]
    others = [value for value, event in observations if not event]
    if not found or not others:
        assert ks(values, events) == Figure(None, ONE_GROUP)
        return
    gaps = [
        abs(
            Fraction(sum(one <= cut for one in found), len(found))
            - Fraction(sum(one <= cut for one in others), len(others))
        )
        for cut in values
    ]
    assert ks(values, events) == exact(max(gaps))


@given(OBSERVATIONS)
def test_turning_the_values_round_turns_the_area_round(observations):
    values, events = split(observations)
    area, turned = auc(values, events), auc([-value for value in values], events)
    if area.value is not None and turned.value is not None:
        assert area.value + turned.value == pytest.approx(1, abs=2e-6)
        assert ks(values, events) == ks([-value for value in values], events)
