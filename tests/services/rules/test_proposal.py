"""Which invoices a payment is for: by due date, to the fen, by what the memo says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.proposal import Candidate, by_due_date, by_memo, exactly

ITEMS = [
    Candidate(1, "XS-260806-005", date(2026, 8, 6), date(2026, 9, 20), 1_650),
    Candidate(2, "XS-260808-013", date(2026, 8, 8), date(2026, 9, 22), 2_210),
    Candidate(3, "XS-260704-018", date(2026, 7, 4), date(2026, 8, 18), 3_150),
    Candidate(4, "YH/12", date(2026, 7, 25), None, 4_636),
]


def test_due_first_as_far_as_it_goes() -> None:
    assert by_due_date(8_000, ITEMS) == {4: 4_636, 3: 3_150, 1: 214}
    assert by_due_date(99_999, ITEMS) == {4: 4_636, 3: 3_150, 1: 1_650, 2: 2_210}


def test_fewest_invoices_that_add_up() -> None:
    assert exactly(3_860, ITEMS) == {1: 1_650, 2: 2_210}
    assert exactly(4_636, ITEMS) == {4: 4_636}
    assert exactly(4_637, ITEMS) == {}


@given(st.lists(st.integers(1, 50), max_size=9), st.integers(1, 200))
def test_exact_proposal_adds_up_whenever_some_invoices_do(amounts, money) -> None:
    items = [Candidate(n, f"N{n}", date(2026, 1, 1), None, amount) for n, amount in enumerate(amounts)]
    sums = {0}
    for amount in amounts:
        sums |= {total + amount for total in sums}
    found = exactly(money, items)
    assert sum(found.values()) == (money if money in sums else 0)


def test_search_for_an_exact_sum_ends() -> None:
    items = [Candidate(n, f"N{n:04d}", date(2026, 1, 1), None, 2**20 + 3**n % 999_983) for n in range(400)]
    assert exactly(10**15 + 1, items) == {}


@pytest.mark.parametrize(
    ("memo", "found"),
    [
        ("付 8/6、8/8 两单", {1: 1_650, 2: 2_210}),
        ("付8月6日货款", {1: 1_650}),
        ("2026-07-25 的货", {4: 4_636}),
        ("xs260704018 与 XS-260808-013", {2: 2_210, 3: 3_150}),
        ("货款 yh12", {4: 4_636}),
        ("货款", {}),
        ("", {}),
    ],
)
def test_memo_names_numbers_or_else_dates(memo, found) -> None:
    assert by_memo(10_000, ITEMS, memo) == found
