"""How customers pay and when: one table for all, drawn towards the book, and what follows for an open invoice."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.forecast import ENDS, Item, learn

DAY = date(2026, 6, 30)


def paid(customer: int, late: int, ago: int = 100, term: int = 30) -> Item:
    made = DAY - timedelta(days=ago)
    due = made + timedelta(days=term)
    return Item(customer, made, due, due + timedelta(days=late))


def two_kinds(seed: int = 1) -> list[Item]:
    """Ten customers that pay on time, ten that pay three weeks late, twelve invoices each."""
    chance = random.Random(seed)
    items = []
    for customer in range(20):
        for number in range(12):
            late = round(chance.gauss(-2 if customer < 10 else 21, 5))
            items.append(paid(customer, late, 90 + 20 * number))
    return items


def test_the_slow_are_late_and_the_quick_are_not():
    model = learn(two_kinds(), DAY)
    quick, slow = (model.chance(customer, DAY + timedelta(days=20), DAY) for customer in (3, 14))
    assert quick.late < 0.45
    assert slow.late > 0.8
    assert quick.late_30 < slow.late_30 < 0.3
    assert model.pace(3) > 1 > model.pace(14)
    assert abs((slow.expected_on - (DAY + timedelta(days=41))).days) <= 5


def test_a_customer_without_history_is_like_the_book():
    model = learn(two_kinds(), DAY)
    assert model.pace(99) == pytest.approx(1)
    assert model.hazard(99) == pytest.approx(model.book)
    assert [line.end for line in model.table(99)] == list(ENDS)
    assert all(line.at_risk == 0 for line in model.table(99))


def test_more_history_moves_a_customer_farther_from_the_book():
    due = DAY + timedelta(days=20)
    chances = [
        learn([*two_kinds(), *(paid(50, 40, 100 + n) for n in range(count))], DAY).chance(50, due, DAY).late
        for count in (0, 1, 3, 10)
    ]
    assert chances == sorted(chances)
    assert chances[-1] > 0.85


def test_what_has_waited_longer_is_later():
    model = learn(two_kinds(), DAY)
    by_age = [model.chance(3, DAY + timedelta(days=left), DAY - timedelta(days=10)).late for left in (20, 8, 3, 1, 0)]
    assert by_age == sorted(by_age)
    assert by_age[-1] == 1


def test_what_is_past_thirty_days_late_is_so_for_certain():
    model = learn(two_kinds(), DAY)
    over = model.chance(14, DAY - timedelta(days=31), DAY - timedelta(days=90))
    assert (over.late, over.late_30) == (1, 1)
    assert model.chance(14, DAY - timedelta(days=3000), DAY - timedelta(days=3100)).expected_on is None


def test_an_open_invoice_counts_as_not_paid_yet_never_as_paid():
    open_long = [Item(7, DAY - timedelta(days=90), DAY - timedelta(days=60), None)] * 5
    due = DAY + timedelta(days=20)
    before, after = (learn(items, DAY).chance(7, due, DAY) for items in (two_kinds(), [*two_kinds(), *open_long]))
    assert after.late > before.late
    assert learn(open_long, DAY).thin


def test_the_share_paid_by_a_day():
    chance = learn(two_kinds(), DAY).chance(14, DAY + timedelta(days=20), DAY)
    shares = [chance.paid_by(DAY + timedelta(days=days)) for days in (-5, 0, 10, 20, 40, 60, 5000)]
    assert shares[:2] == [0, 0]
    assert shares == sorted(shares)
    assert chance.paid_by(DAY + timedelta(days=20)) == pytest.approx(1 - chance.late)
    assert chance.paid_by(chance.expected_on) >= 0.5


items = st.builds(paid, st.integers(0, 4), st.integers(-40, 200), st.integers(0, 400), st.integers(0, 90))


@given(st.lists(items, max_size=30), st.integers(0, 300))
def test_what_came_later_changes_nothing(rows, back):
    """Cut at a day: later invoices gone, later settlements unknown."""
    day = DAY - timedelta(days=back)
    cut = [
        Item(row.customer_id, row.invoiced_on, row.due_on, row.settled_on if row.settled_on <= day else None)
        for row in rows
        if row.invoiced_on <= day
    ]
    whole, known = learn(rows, day), learn(cut, day)
    due = day + timedelta(days=15)
    for customer in range(5):
        chance = whole.chance(customer, due, day)
        assert chance == known.chance(customer, due, day)
        assert 0 <= chance.late_30 <= chance.late <= 1
