"""Months and windows: one convention, laid end to end without a gap."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import periods
from app.services.rules.periods import Period, window

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
        (date(2024, 1, 15), -1, date(2023, 12, 15)),
        (date(2024, 12, 1), 1, date(2025, 1, 1)),
        (date(2024, 5, 7), 0, date(2024, 5, 7)),
    ],
)
def test_add_months_clips_the_day(day, months, expected):
    assert periods.add_months(day, months) == expected


@pytest.mark.parametrize(
    ("as_of", "size", "first"),
    [
        (date(2012, 6, 30), {"months": 3}, date(2012, 4, 1)),
        (date(2024, 5, 15), {"months": 3}, date(2024, 2, 16)),
        (date(2024, 2, 29), {"months": 12}, date(2023, 3, 1)),
        (date(2024, 5, 30), {"months": 3}, date(2024, 3, 1)),
        (date(2026, 10, 31), {"days": 90}, date(2026, 8, 3)),
        (date(2026, 10, 31), {"days": 1}, date(2026, 10, 31)),
    ],
)
def test_a_window_ends_on_the_as_of_date(as_of, size, first):
    assert window(as_of, **size) == Period(first, as_of)


@pytest.mark.parametrize("size", [{}, {"months": 1, "days": 1}, {"months": -1}, {"days": 0}])
def test_a_window_has_exactly_one_size(size):
    with pytest.raises(ValueError, match=r"^\("):
        window(date(2026, 1, 1), **size)


def test_the_window_before_ends_where_the_window_begins():
    recent = window(date(2026, 10, 31), months=3)
    assert periods.window_before(recent, months=12) == Period(date(2025, 8, 1), date(2026, 7, 31))


def test_the_same_days_a_year_earlier_have_the_same_length():
    recent = window(date(2024, 2, 29), days=90)
    assert periods.year_earlier(recent) == Period(date(2022, 12, 1), date(2023, 2, 28))


def test_months_back_begin_with_the_days_so_far():
    assert periods.months_back(date(2024, 3, 10), 3) == (
        Period(date(2024, 3, 1), date(2024, 3, 10)),
        Period(date(2024, 2, 1), date(2024, 2, 29)),
        Period(date(2024, 1, 1), date(2024, 1, 31)),
    )
    assert periods.months_back(date(2024, 3, 10), 0) == ()
    assert [p.last.month for p in periods.month_sequence(date(2024, 3, 10), 3)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("first", "as_of", "expected"),
    [
        (date(2024, 1, 31), date(2024, 2, 29), 1),
        (date(2024, 1, 31), date(2024, 2, 28), 0),
        (date(2020, 5, 7), date(2024, 5, 6), 47),
        (date(2020, 5, 7), date(2024, 5, 7), 48),
        (date(2024, 5, 7), date(2024, 1, 1), 0),
    ],
)
def test_whole_months_are_completed_months(first, as_of, expected):
    assert periods.whole_months(first, as_of) == expected


@given(DAYS)
def test_a_month_holds_its_day(day):
    month = Period(periods.month_start(day), periods.month_end(day))
    assert day in month
    assert month.first.day == 1
    assert (month.last + timedelta(days=1)).day == 1
    assert month.first - timedelta(days=1) not in month


@given(DAYS, st.integers(1, 400))
def test_windows_of_days_are_as_long_as_they_say(as_of, days):
    period = window(as_of, days=days)
    assert period.days == days
    assert period.last == as_of


@given(DAYS, st.integers(1, 36), st.integers(1, 36))
def test_windows_of_months_lie_end_to_end(as_of, recent, before):
    later = window(as_of, months=recent)
    earlier = periods.window_before(later, months=before)
    assert earlier.last + timedelta(days=1) == later.first
    assert earlier.first <= earlier.last


@given(DAYS, st.integers(2, 48))
def test_months_back_lie_end_to_end(as_of, count):
    months = periods.month_sequence(as_of, count)
    assert len(months) == count
    assert months[-1].last == as_of
    assert all(a.last + timedelta(days=1) == b.first for a, b in pairwise(months))
