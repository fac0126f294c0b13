"""Indicators of bank flows and invoice lists, by hand and in general."""

import statistics
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import activity
from app.services.rules.activity import BankMonth, Cover, InvoiceMonth, cover
from app.services.rules.figure import Figure, exact
from app.services.rules.periods import add_months

AS_OF = date(2026, 10, 31)
AMOUNTS = st.lists(st.integers(-(10**10), 10**12), min_size=3, max_size=12)


def months(*amounts: int, last: date = date(2026, 10, 1), **rest: int) -> dict[date, InvoiceMonth]:
    """Return one month an amount, the last of them `last`."""
    firsts = [add_months(last, back - len(amounts) + 1) for back in range(len(amounts))]
    return {first: InvoiceMonth(first, 1, cents, **rest) for first, cents in zip(firsts, amounts, strict=True)}


def test_a_list_covers_from_its_first_record_to_its_last():
    own = cover([date(2026, 7, 12), date(2026, 9, 30)])
    assert own == Cover(date(2026, 7, 1), date(2026, 9, 1))
    assert own.within(AS_OF, 12) == (date(2026, 7, 1), date(2026, 8, 1), date(2026, 9, 1))
    assert own.within(AS_OF, 2) == (date(2026, 8, 1), date(2026, 9, 1))
    assert own.missing(AS_OF) == ""


def test_a_month_that_is_not_over_does_not_count():
    own = cover([date(2026, 9, 1), date(2026, 10, 5)])
    assert own.within(date(2026, 10, 30), 12) == (date(2026, 9, 1),)
    assert own.within(AS_OF, 12) == (date(2026, 9, 1), date(2026, 10, 1))


def test_an_old_list_says_nothing_of_the_present():
    old = cover([date(2024, 1, 1), date(2025, 10, 31)])
    assert (old.within(AS_OF, 12), old.missing(AS_OF)) == ((), activity.NO_RECENT)
    assert old.within(date(2026, 9, 30), 3) == (date(2025, 8, 1), date(2025, 9, 1), date(2025, 10, 1))
    assert cover([]).missing(AS_OF) == activity.NO_RECORDS


def test_bank_months_by_hand():
    rows = {
        date(2026, 8, 1): BankMonth(date(2026, 8, 1), 100, 40, 60),
        date(2026, 10, 1): BankMonth(date(2026, 10, 1), 200, 260, None),
    }
    found = activity.bank_activity(rows, cover(list(rows)), AS_OF)
    assert (found.months, found.inflow, found.outflow, found.net) == (3, Figure(100.0), Figure(100.0), Figure(0.0))
    assert found.average_balance == Figure(60.0)
    assert found.volatility.value == pytest.approx((2 / 3) ** 0.5, abs=1e-6)


def test_invoice_months_by_hand():
    first = date(2026, 9, 1)
    rows = {
        first: InvoiceMonth(first, count=5, amount_cents=900, red_count=1, red_cents=100, void_count=3),
        date(2026, 10, 1): InvoiceMonth(date(2026, 10, 1), count=1, amount_cents=100),
    }
    found = activity.invoice_activity(rows, [600, 300, 80, 30, 20, 10, -40], cover(list(rows)), AS_OF)
    assert (found.level, found.active_rate) == (Figure(500.0), Figure(1.0))
    assert found.void_rate == exact(Fraction(3, 9))
    assert found.red_count_rate == exact(Fraction(1, 6))
    assert found.red_amount_rate == exact(Fraction(100, 1100))
    assert found.top5_share == exact(Fraction(1030, 1040))
    assert found.largest_share == exact(Fraction(600, 1040))
    assert found.counterparties == 6
    assert (found.growth.reason, found.volatility.reason, found.slope.reason) == (activity.SHORT,) * 3


def test_a_month_of_red_letters_alone_is_not_active():
    first = date(2026, 10, 1)
    rows = {first: InvoiceMonth(first, count=2, amount_cents=-500, red_count=2, red_cents=500)}
    found = activity.invoice_activity(rows, [-500], cover(list(rows)), AS_OF)
    assert found.active_rate == Figure(0.0)
    assert found.top5_share.reason == found.red_amount_rate.reason == activity.NOT_POSITIVE


def test_growth_compares_twelve_months_with_the_twelve_before():
    rows = months(*[100] * 12, *[150] * 12)
    assert activity.invoice_activity(rows, [], cover(list(rows)), AS_OF).growth == Figure(0.5)
    short = months(*[100] * 23)
    assert activity.invoice_activity(short, [], cover(list(short)), AS_OF).growth.reason == activity.SHORT
    nothing = months(*[0] * 12, *[100] * 12)
    assert activity.invoice_activity(nothing, [], cover(list(nothing)), AS_OF).growth.reason == activity.NOT_POSITIVE


def test_no_records_have_no_figures():
    found = activity.invoice_activity({}, [], cover([]), AS_OF)
    figures = [found.level, found.growth, found.slope, found.active_rate, found.volatility, found.top5_share]
    figures += [found.largest_share, found.void_rate, found.red_count_rate, found.red_amount_rate]
    assert {figure.reason for figure in figures} == {activity.NO_RECORDS}
    bank = activity.bank_activity({}, cover([]), AS_OF)
    assert {bank.inflow.reason, bank.net.reason, bank.volatility.reason} == {activity.NO_RECORDS}
    assert activity.margin({}, {}, ()).reason == activity.NO_RECORDS


def test_margin_is_what_is_left_of_sales():
    sales, purchases = months(100, 300), months(90, 230)
    assert activity.margin(sales, purchases, list(sales)) == Figure(0.2)
    assert activity.margin({}, purchases, list(purchases)).reason == activity.NO_RECORDS
    assert activity.margin(months(-5), months(1), list(sales)).reason == activity.NOT_POSITIVE
    assert activity.margin(sales, purchases, ()).reason == activity.NO_RECENT


def test_the_slope_of_a_straight_line():
    assert activity.slope([100, 200, 300], "") == Figure(0.5)
    assert activity.slope([300, 300, 300], "") == Figure(0.0)
    assert activity.slope([-1, 0, 1], "").reason == activity.NOT_POSITIVE


@given(AMOUNTS)
def test_the_volatility_is_the_coefficient_of_variation(amounts):
    figure = activity.variation(amounts, "")
    if sum(amounts) <= 0:
        assert figure.reason == activity.NOT_POSITIVE
        return
    mean = Fraction(sum(amounts), len(amounts))
    spread = sum((amount - mean) ** 2 for amount in amounts) / len(amounts)
    assert figure.value == pytest.approx(float(spread) ** 0.5 / float(mean), rel=1e-9, abs=1e-6)


@given(AMOUNTS)
def test_the_slope_is_that_of_least_squares(amounts):
    figure = activity.slope(amounts, "")
    if sum(amounts) <= 0:
        assert figure.reason == activity.NOT_POSITIVE
        return
    line = statistics.linear_regression(list(range(len(amounts))), amounts)
    assert figure.value == pytest.approx(line.slope * len(amounts) / sum(amounts), rel=1e-6, abs=1e-5)


@given(AMOUNTS, st.integers(2, 9))
def test_volatility_and_slope_do_not_ask_for_the_unit(amounts, factor):
    larger = [amount * factor for amount in amounts]
    assert activity.variation(amounts, "") == activity.variation(larger, "")
    assert activity.slope(amounts, "") == activity.slope(larger, "")
