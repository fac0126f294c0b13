"""Dates: every way files write them, the order of day and month from the whole column, implausible years refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.importing.dates import Order, assumed_order, date_reader, find_order
from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure

HALLOWEEN = dt.date(2026, 10, 31)
dates = st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31))


def read(cell: Cell, order: Order = Order.MONTH_FIRST, *, date1904: bool = False) -> object:
    return date_reader(order, date1904=date1904)(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-10-31",
        "2026/10/31",
        "2026.10.31",
        "20261031",
        "2026年10月31日",
        "2026 年 10 月 31 日",
        "２０２６－１０－３１",
        "2026-10-31 12:33:10",
        "2026-10-31T00:00:00+08:00",
        "2026/10/31 9:05",
        "10/31/2026",
        "31 Oct 2026",
        "31-October-2026",
        "Oct 31, 2026",
        " 2026-10-31 ",
        "46326",
        46326.0,
        46326.75,
        46326,
        20261031.0,
        "1793376000",
        "1793376000000",
        1793376000000.0,
        dt.date(2026, 10, 31),
        dt.datetime(2026, 10, 31, 17, 30),
    ],
)
def test_one_day_written_in_many_ways(cell: Cell) -> None:
    assert read(cell) == HALLOWEEN


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("2026/13/02", Reason.BAD_DATE),
        ("2026-02-30", Reason.BAD_DATE),
        ("下周五", Reason.BAD_DATE),
        ("31/12", Reason.BAD_DATE),
        ("0202-10-31", Reason.YEAR_RANGE),
        ("9999-12-31", Reason.YEAR_RANGE),
        ("1989-12-31", Reason.YEAR_RANGE),
        (dt.date(9999, 12, 31), Reason.YEAR_RANGE),
        (dt.date(202, 10, 31), Reason.YEAR_RANGE),
        ("26-10-31", Reason.SHORT_YEAR),
        ("10/31/26", Reason.SHORT_YEAR),
        (60.0, Reason.YEAR_RANGE),
        (12.0, Reason.YEAR_RANGE),
        (-5.0, Reason.BAD_DATE),
        (1e20, Reason.BAD_DATE),
        (True, Reason.BAD_DATE),
        (dt.time(12, 0), Reason.BAD_DATE),
    ],
)
def test_what_is_no_date_says_why(cell: Cell, reason: Reason) -> None:
    found = read(cell)
    assert isinstance(found, Failure)
    assert found.reason is reason


def test_an_empty_cell_is_no_date_and_no_failure() -> None:
    assert read("") is None
    assert read("   ") is None


def test_a_workbook_that_counts_from_1904_is_four_years_later() -> None:
    assert read(46326.0 - 1462, date1904=True) == HALLOWEEN


@pytest.mark.parametrize(
    ("column", "order"),
    [
        (["2026-10-31"], None),
        ([], None),
        (["31/12/2026", "01/02/2026"], Order.DAY_FIRST),
        (["10/31/2026", "01/02/2026"], Order.MONTH_FIRST),
        (["01/02/2026", "3/4/2026"], Order.OPEN),
        (["31/12/2026", "12/31/2026"], Order.MIXED),
        (["13/13/2026", "12/31/2026"], Order.MONTH_FIRST),
        ([*(f"1/{day}/2026" for day in range(13, 33)), "31/12/2026"], Order.MONTH_FIRST),
    ],
)
def test_the_order_comes_from_the_whole_column(column: list[Cell], order: Order | None) -> None:
    assert find_order(column) is order


def test_an_open_order_is_proposed_by_custom() -> None:
    assert assumed_order(["01/02/2026"], ",") is Order.MONTH_FIRST
    assert assumed_order(["01/02/2026"], ";") is Order.DAY_FIRST
    assert assumed_order(["01.02.2026"], ",") is Order.DAY_FIRST


def test_a_mixed_column_reads_what_can_only_be_one_day() -> None:
    assert read("31/10/2026", Order.MIXED) == HALLOWEEN
    assert read("10/31/2026", Order.MIXED) == HALLOWEEN
    assert read("5/5/2026", Order.MIXED) == dt.date(2026, 5, 5)
    found = read("1/2/2026", Order.MIXED)
    assert isinstance(found, Failure)
    assert found.reason is Reason.MIXED_ORDER


@given(dates)
def test_every_plausible_day_is_read_back(date: dt.date) -> None:
    serial = (date - dt.date(1899, 12, 30)).days
    for text in (
        date.isoformat(),
        f"{date:%Y/%m/%d}",
        f"{date:%Y.%m.%d}",
        f"{date:%Y%m%d}",
        f"{date.year}年{date.month}月{date.day}日",
    ):
        assert read(text) == date
    assert read(f"{date.day}/{date.month}/{date.year}", Order.DAY_FIRST) == date
    assert read(f"{date.month}/{date.day}/{date.year}", Order.MONTH_FIRST) == date
    assert read(float(serial)) == date
    assert read(str(serial)) == date
    midnight = dt.datetime.combine(date, dt.time(), dt.timezone(dt.timedelta(hours=8)))
    if date >= dt.date(2001, 9, 10):  # ten digits from here on
        assert read(str(int(midnight.timestamp()))) == date
        assert read(str(int(midnight.timestamp() * 1000))) == date


@given(
    st.one_of(
        st.text(max_size=30),
        st.text("0123456789-/.年月日: ", max_size=20),
        st.floats(allow_nan=False, allow_infinity=False),
        st.dates(),
        st.datetimes(),
    ),
    st.sampled_from(Order),
)
def test_no_cell_raises(cell: Cell, order: Order) -> None:
    found = read(cell, order)
    assert found is None or isinstance(found, (dt.date, Failure))
