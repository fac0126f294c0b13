"""Which invoices a payment is for: by due date, to the fen, by what the memo says; what a tick takes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.ticking import (
    Candidate,
    by_due_date,
    by_memo,
    exactly,
    is_small,
    mean_days_late,
    proportionally,
    shortened,
    ticked,
)

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


amounts_of = st.lists(st.integers(1, 10**12), min_size=1, max_size=12)


def candidates(amounts) -> list[Candidate]:
    return [Candidate(n, f"N{n}", date(2026, 1, 1), None, amount) for n, amount in enumerate(amounts)]


@given(amounts_of, st.integers(-5, 10**13))
def test_every_rule_gives_at_most_the_money_and_what_is_open(amounts, money) -> None:
    items = candidates(amounts)
    for found in (by_due_date(money, items), exactly(money, items), proportionally(money, items)):
        assert all(0 < cents <= amounts[invoice] for invoice, cents in found.items())
        assert sum(found.values()) <= max(money, 0)


@given(amounts_of, st.integers(0, 10**13))
def test_shares_use_up_the_money_in_proportion(amounts, money) -> None:
    found = proportionally(money, candidates(amounts))
    opened = sum(amounts)
    assert sum(found.values()) == min(money, opened)
    if money < opened:
        assert all(abs(found.get(n, 0) - money * amount / opened) <= 1 + 1e-3 for n, amount in enumerate(amounts))


@pytest.mark.parametrize(
    ("opened", "remainder", "takes"),
    [
        (1_650_000, 3_860_000, 1_650_000),
        (2_210_000, 2_210_000, 2_210_000),
        (2_210_000, 1_000_000, 1_000_000),
        (2_210_000, 2_208_000, 2_210_000),
        (3_150_000, 0, 3_150_000),
        (3_150_000, -1, 3_150_000),
        (2_000, 1_500, 2_000),
    ],
)
def test_a_tick_takes_what_is_open_and_left(opened, remainder, takes) -> None:
    assert ticked(opened, remainder) == takes


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_a_tick_takes_too_much_only_by_little(opened, remainder) -> None:
    taken = ticked(opened, remainder)
    assert 0 < taken <= opened
    assert taken <= remainder or is_small(taken - remainder, opened)


@given(st.dictionaries(st.integers(1, 30), st.integers(1, 10**9), min_size=1), st.integers(0, 10**9))
def test_shortening_takes_exactly_what_is_too_much(amounts, short) -> None:
    left = shortened(amounts, short, next(iter(amounts)))
    assert sum(left.values()) == max(sum(amounts.values()) - short, 0)
    assert all(0 < left[invoice] <= amounts[invoice] for invoice in left)


def test_shortening_begins_with_the_last_tick() -> None:
    assert shortened({1: 500, 2: 300, 3: 200}, 250, 1) == {1: 250, 2: 300, 3: 200}
    assert shortened({1: 500, 2: 300, 3: 200}, 250) == {1: 500, 2: 250}
    assert shortened({1: 500}, 0, 9) == {1: 500}


def test_days_late_are_weighed_by_money() -> None:
    assert mean_days_late([(1_650_000, 31), (2_210_000, 29)]) == 30
    assert mean_days_late([(100, -3)]) == -3
    assert mean_days_late([]) is None
