"""Trends: one point a month, exact for its month-end, with no number where there was nothing."""

from datetime import date

import pytest

from app.services.figures import trends
from app.services.figures.metrics import metrics
from tests.factories import make_customer, make_invoice, make_order, make_receipt

D = date(2026, 10, 20)


@pytest.fixture
def customer(book) -> int:
    number = make_customer()
    make_invoice(number, "A", date(2026, 7, 1), date(2026, 7, 31), 1_000)
    make_invoice(number, "B", date(2026, 8, 1), date(2026, 8, 31), 3_000)
    make_invoice(number, "C", date(2026, 9, 10), date(2026, 10, 10), 2_000)
    make_receipt(number, date(2026, 8, 10), 1_000, invoice_number="A")
    make_receipt(number, date(2026, 9, 30), 3_000, invoice_number="B")
    return number


def test_behaviour_month_by_month(customer):
    points = trends.behaviour_trend(D, customer, months=4)
    assert [point.month for point in points] == [date(2026, 7, 31), date(2026, 8, 31), date(2026, 9, 30), D]
    assert [point.value.value for point in points] == [None, 10.0, 30.0, None]
    assert points[0].value.reason == "no_payments"
    assert points[2].amount_cents == 3_000
    assert [point.value.value for point in trends.days_to_pay_trend(D, customer, months=3)] == [40.0, 60.0, None]
    assert trends.behaviour_trend(D, months=4) == points


def test_dso_of_a_month_is_the_dso_of_its_last_day(customer):
    make_invoice(customer, "V", date(2026, 8, 5), date(2026, 9, 5), 9_000, voided_on=date(2026, 9, 20))
    points = trends.dso_trend(D, months=3)
    for point in points:
        then = metrics(point.month).portfolio
        assert (point.value, point.amount_cents) == (then.dso, then.open_cents)
    assert trends.dso_trend(D, customer, months=3) == points


def test_balances_at_month_ends(customer):
    points = trends.balance_history(D, customer, months=3)
    assert [point.open_cents for point in points] == [3_000, 2_000, 2_000]
    assert [point.overdue_cents for point in points] == [0, 0, 2_000]
    assert [point.max_days_overdue for point in points] == [0, 0, 10]
    assert points[-1].overdue_rate.value == 1.0
    assert trends.balance_history(date(2020, 1, 1), customer, months=1)[0].overdue_rate.value is None


def test_volume_by_month_from_orders_else_invoices(customer):
    assert [point.amount_cents for point in trends.volume_trend(D, customer, 3)] == [3_000, 2_000, 0]
    make_order(customer, ordered=date(2026, 10, 2), cents=750)
    make_order(customer, ordered=date(2026, 10, 21), cents=111)
    points = trends.volume_trend(D, customer, 3)
    assert [point.amount_cents for point in points] == [0, 0, 750]
    assert points[-1].value.value == 7.5
