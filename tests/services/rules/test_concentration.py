"""Concentration of the receivables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import concentration
from app.services.rules.figure import Figure

AMOUNTS = st.lists(st.integers(-(10**9), 10**12), max_size=50)


def test_a_small_ledger():
    amounts = [50, 30, 20, 0, -10]
    assert concentration.hhi(amounts) == Figure(0.38)
    assert concentration.top_share(amounts, 2) == Figure(0.8)
    assert concentration.share(50, 100) == Figure(0.5)
    assert concentration.share(-10, 100) == Figure(0.0)


def test_an_empty_ledger_has_no_concentration():
    for figure in (concentration.hhi([]), concentration.top_share([0, -5]), concentration.share(0, 0)):
        assert figure == Figure(None, "nothing_open")


@given(AMOUNTS)
def test_the_index_lies_between_even_and_one(amounts):
    positive = [amount for amount in amounts if amount > 0]
    index = concentration.hhi(amounts).value
    if positive:
        assert index is not None
        assert 1 / len(positive) - 1e-6 <= index <= 1
        assert concentration.top_share(amounts, len(amounts)).value == 1
        assert index <= (concentration.top_share(amounts, 1).value or 0) + 1e-6
        assert concentration.top_share(amounts, 3).value >= concentration.top_share(amounts, 2).value
    else:
        assert index is None


@pytest.mark.parametrize("count", [1, 10])
def test_one_customer_is_everything(count):
    assert concentration.hhi([7]) == concentration.top_share([7], count) == Figure(1.0)
