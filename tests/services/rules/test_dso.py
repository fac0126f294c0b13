"""The DSO family: published examples, real data, and its own identities."""

import csv
import json
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import dso
from app.services.rules.dso import MonthSales
from app.services.rules.figure import Figure
from app.services.rules.periods import Period, months_back, window

CENTS = st.integers(0, 10**12)
MONTHS = st.lists(st.builds(MonthSales, st.integers(28, 31), st.integers(-(10**6), 10**10)), max_size=24)


def test_simple_dso_of_a_published_guide():
    assert dso.dso(1_086_900, 553_800 + 456_600 + 757_000, 90).value == pytest.approx(55.35, abs=0.005)


def test_published_examples_in_the_stored_cases(shared_data):
    metrics = json.loads((shared_data / "worked" / "metrics.json").read_text("utf-8"))
    countback, yearly, _ = metrics["dso"]
    months = [MonthSales(countback["days_per_month"], sales) for sales in countback["month_sales_newest_first"]]
    assert dso.countback(countback["ar"], months).value == pytest.approx(countback["recomputed"], abs=5e-5)
    assert dso.dso(yearly["ar"], yearly["sales"], yearly["days"]).value == yearly["expected"]
    case = metrics["cei"][0]
    assert dso.collection_effectiveness(
        case["beginning_ar"], case["credit_sales"], case["ending_total"], case["ending_current"]
    ) == Figure(case["expected_pct"])


def test_countback_against_simple_dso_on_the_same_sales():
    months = [MonthSales(30, 100_000), MonthSales(30, 80_000), MonthSales(30, 70_000)]
    assert dso.countback(212_000, months) == Figure(73.714286)
    assert dso.dso(212_000, 250_000, 90) == Figure(76.32)


def test_best_possible_and_days_delinquent():
    assert dso.best_possible(8_000, 30_000, 30) == Figure(8.0)
    assert dso.dso(120_000, 1_000_000, 365) == Figure(43.8)
    assert dso.best_possible(100_000, 1_000_000, 365) == Figure(36.5)
    assert dso.average_days_delinquent(120_000, 100_000, 1_000_000, 365) == Figure(7.3)


def test_turnover():
    assert dso.turnover(1_200_000, 90_000, 110_000) == Figure(12.0)
    assert dso.turnover_days(1_200_000, 90_000, 110_000, 365) == Figure(30.416667)


def test_a_history_that_ends_first_gives_a_lower_bound():
    assert dso.countback(500, [MonthSales(31, 100), MonthSales(30, 200)]) == Figure(None, "beyond_history", 61.0)
    assert dso.countback(500, [MonthSales(31, 0)]) == Figure(None, "no_sales", 31.0)
    assert dso.countback(500, []) == Figure(None, "no_sales", 0.0)


def test_receivables_that_fit_exactly_are_whole_months():
    assert dso.countback(300, [MonthSales(31, 100), MonthSales(30, 200)]) == Figure(61.0)
    assert dso.countback(0, [MonthSales(31, 100)]) == Figure(0.0)


def test_a_month_without_sales_adds_its_days():
    months = [MonthSales(10, 0), MonthSales(30, -50), MonthSales(31, 100)]
    assert dso.countback(50, months) == Figure(55.5)


@pytest.mark.parametrize(
    ("figure", "reason"),
    [
        (dso.dso(5, 0, 90), "no_sales"),
        (dso.dso(-5, 10, 90), "credit_balance"),
        (dso.countback(-5, [MonthSales(30, 5)]), "credit_balance"),
        (dso.best_possible(5, -1, 90), "no_sales"),
        (dso.average_days_delinquent(-1, -2, 5, 90), "credit_balance"),
        (dso.average_days_delinquent(5, -2, 5, 90), "credit_balance"),
        (dso.average_days_delinquent(5, 2, 0, 90), "no_sales"),
        (dso.collection_effectiveness(0, 100, 100, 100), "nothing_to_collect"),
        (dso.turnover(100, 0, 0), "no_receivables"),
        (dso.turnover_days(0, 50, 50, 365), "no_sales"),
    ],
)
def test_what_cannot_be_computed_says_why(figure, reason):
    assert figure == Figure(None, reason)


@given(CENTS, CENTS, st.integers(1, 10**12), st.integers(1, 400))
def test_days_delinquent_is_the_difference(one, other, sales, days):
    receivables, current = max(one, other), min(one, other)
    difference = dso.dso(receivables, sales, days).value - dso.best_possible(current, sales, days).value
    found = dso.average_days_delinquent(receivables, current, sales, days).value
    assert found == pytest.approx(difference, rel=1e-12, abs=1.1e-6)


@given(st.integers(0, 10**11), st.integers(1, 10**9), MONTHS)
def test_countback_grows_with_the_receivables(receivables, more, months):
    low, high = dso.countback(receivables, months), dso.countback(receivables + more, months)
    if high.known:
        assert low.known
        assert low.value <= high.value <= sum(month.days for month in months)
    if not low.known:
        assert low.at_least == sum(month.days for month in months)


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()


def test_the_real_ledger_reproduces_its_expected_figures(shared_data):
    """Three calendar months with their 91 days; count-back within June of 30 days; paid on D counts as paid."""
    as_of = date(2012, 6, 30)
    expected = json.loads((shared_data / "ibm_ar" / "expected_sample.json").read_text("utf-8"))["dso"]["2012-06-30"]
    with (shared_data / "ibm_ar" / "invoices.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            (_day(row["InvoiceDate"]), _day(row["SettledDate"]), round(float(row["InvoiceAmount"]) * 100))
            for row in csv.DictReader(file)
        ]

    def sales(period: Period) -> int:
        return sum(cents for invoiced, _, cents in rows if invoiced in period)

    receivables = sum(cents for invoiced, settled, cents in rows if invoiced <= as_of < settled)
    assert receivables == round(expected["open_ar"] * 100)
    quarter = window(as_of, months=3)
    assert quarter.days == 91
    simple = dso.dso(receivables, sales(quarter), quarter.days)
    assert simple.value == pytest.approx(expected["dso_simple_3m"], abs=5e-5)
    months = [MonthSales(period.days, sales(period)) for period in months_back(as_of, 12)]
    assert dso.countback(receivables, months).value == pytest.approx(expected["dso_countback_calendar_days"], abs=5e-5)
