"""Metrics of a date against figures worked out by hand, and the reason for every one that cannot be computed."""

from datetime import date

import pytest

from app.services.figures import metrics as module
from app.services.figures.metrics import as_rates, metrics
from app.services.figures.notes import sentence
from app.services.figures.windows import windows
from tests.factories import make_customer, make_invoice, make_order, make_receipt

D = date(2026, 10, 31)


def pay(customer, number, dates, cents, paid, **more):
    make_invoice(customer, number, *dates, cents, **more)
    make_receipt(customer, paid, cents, invoice_number=number)


@pytest.fixture
def payer(book) -> int:
    """Three settled invoices 5 days early, on time and 12 days late, and one open 45 days overdue."""
    customer = make_customer("C-1", credit_limit_cents=10_000)
    pay(customer, "A", (date(2026, 6, 1), date(2026, 7, 1)), 10_000, date(2026, 6, 26))
    pay(customer, "B", (date(2026, 7, 1), date(2026, 7, 31)), 25_000, date(2026, 7, 31), disputed=True)
    pay(customer, "C", (date(2026, 8, 1), date(2026, 8, 31)), 40_000, date(2026, 9, 12))
    make_invoice(customer, "O", date(2026, 8, 17), date(2026, 9, 16), 5_000)
    return customer


def only(as_of=D, **more):
    (figures,) = metrics(as_of, **more).customers
    return figures


def test_behaviour_by_hand(payer):
    figures = only()
    assert figures.dbt.value == pytest.approx((-50_000 + 480_000) / 75_000, abs=1e-6)
    # scores 82.5, 80, 72 and 45 of formulas.md section 2, the open invoice with the days it is late by now
    assert figures.payment_index.value == pytest.approx((825 + 2_000 + 2_880 + 225) / 80, abs=1e-6)
    assert figures.days_to_pay.value == pytest.approx((25 * 10 + 30 * 25 + 42 * 40) / 75, abs=1e-6)
    assert figures.late_rate.value == pytest.approx(40 / 80)
    assert figures.dispute_rate.value == pytest.approx(25 / 80)
    assert figures.utilisation.value == 0.5
    assert (figures.available_cents, figures.exposure_cents) == (5_000, 5_000)
    assert (figures.overdue_rate.value, figures.max_days_overdue) == (1.0, 45)


def test_an_invoice_settled_later_is_not_settled_yet(payer):
    figures = only(date(2026, 9, 11))
    assert figures.dbt.value == pytest.approx(-50_000 / 35_000, abs=1e-6)
    assert (figures.open_cents, figures.overdue_cents, figures.max_days_overdue) == (45_000, 40_000, 11)
    assert figures.late_rate.value == 0.0


def test_the_payment_cycle_compares_three_months_with_the_twelve_before(payer):
    pay(payer, "Z", (date(2025, 8, 1), date(2025, 8, 31)), 1_000, date(2025, 8, 11))
    # settled since 1 August 2026: C after 42 days; before, back to 1 August 2025: A 25, B 30, Z 10 days
    assert only().payment_cycle_change.value == pytest.approx(42 - (250 + 750 + 10) / 36, abs=1e-6)


def test_order_volume_comes_from_orders_and_falls_back_to_invoices(payer):
    figures = only()
    assert (figures.volume_source, figures.order_volume_change.reason) == ("invoices", None)
    # invoices C (1 August, outside of the 90 days from 3 August) and O; before them A, B, C since 5 May
    assert figures.order_volume_change.value == pytest.approx(5_000 / 75_000 - 1, abs=1e-6)
    make_order(payer, ordered=date(2025, 7, 1), cents=100)
    make_order(payer, ordered=date(2025, 9, 1), cents=400)
    make_order(payer, ordered=date(2026, 9, 1), cents=500)
    make_order(payer, ordered=date(2026, 9, 2), cents=9_999, status="cancelled")
    figures = only()
    assert (figures.volume_source, figures.volume_basis) == ("orders", "year_ago")
    assert figures.order_volume_change.value == 0.25


def test_a_year_that_the_history_does_not_cover_is_not_compared_with(book):
    customer = make_customer()
    make_order(customer, ordered=date(2025, 9, 1), cents=400)
    make_order(customer, ordered=date(2026, 6, 1), cents=200)
    make_order(customer, ordered=date(2026, 9, 1), cents=500)
    figures = only()
    assert (figures.volume_basis, figures.order_volume_change.value) == ("previous", 1.5)


def test_what_cannot_be_computed_is_nothing_with_a_reason(book):
    make_customer("C-9")
    found = metrics(D)
    assert set(as_rates(found.customers[0]).values()) == {None}
    assert found.notes()["customers"]["C-9"]["utilisation"] == sentence("no_limit")
    assert set(found.notes()["customers"]["C-9"]) == set(module.CUSTOMER_RATES)
    assert found.portfolio.open_cents == 0
    assert found.portfolio.dso.value is None
    assert found.notes()["portfolio"]["dso"] == sentence("no_sales")
    assert "不可计算" in sentence("never heard of")


def test_a_limit_of_zero_is_not_no_limit(book):
    customer = make_customer("C-0", credit_limit_cents=0)
    make_invoice(customer, dated=date(2026, 10, 1), due=date(2026, 11, 1), cents=500)
    figures = only()
    assert (figures.utilisation.value, figures.utilisation.reason) == (None, "limit_zero")
    portfolio = metrics(D).portfolio
    assert (portfolio.over_limit, portfolio.over_limit_cents) == (1, 500)


def test_the_portfolio_by_hand(payer):
    other = make_customer("C-2", credit_limit_cents=4_000)
    make_invoice(other, "P", date(2026, 10, 10), date(2026, 11, 9), 15_000)
    make_invoice(other, "K", date(2026, 10, 11), None, -3_000, by_hand=True)
    p = metrics(D).portfolio
    assert (p.open_cents, p.overdue_cents, p.unallocated_cents, p.net_cents) == (20_000, 5_000, 3_000, 17_000)
    sales = 40_000 + 5_000 + 15_000 - 3_000
    assert (p.sales_cents, p.over_limit, p.over_limit_cents) == (sales, 1, 8_000)
    assert p.dso.value == pytest.approx(20_000 * 92 / sales, abs=1e-6)
    assert p.best_possible_dso.value == pytest.approx(15_000 * 92 / sales, abs=1e-6)
    assert p.add.value == pytest.approx(p.dso.value - p.best_possible_dso.value, abs=2e-6)
    # at the beginning of the three months nothing was open
    assert p.cei.value == pytest.approx(100 * (sales - 20_000) / (sales - 15_000), abs=1e-6)
    assert p.turnover.value == pytest.approx((sales + 35_000) / 10_000, abs=1e-6)
    # October 12,000; September 0; August 45,000: 31 + 30 days and 8,000 of 45,000
    assert p.dso_countback.value == pytest.approx(31 + 30 + 31 * 8 / 45, abs=1e-6)
    assert p.hhi.value == pytest.approx((0.25**2 + 0.75**2), abs=1e-6)
    assert p.top10_share.value == 1.0
    assert p.max_days_overdue == 45


def test_days_replace_the_windows(payer):
    assert windows(D, 30).sales == windows(D, 30).behaviour
    assert windows(D, 30).sales.days == 30
    found = metrics(D, days=30)
    assert found.portfolio.dso.reason == "no_sales"
    assert found.customers[0].dbt.reason == "no_payments"


def test_one_customer_is_its_own_portfolio(payer):
    make_invoice(make_customer("C-2"), cents=7_777)
    assert metrics(D, customer_id=payer).portfolio.open_cents == 5_000
    assert [each.code for each in module.customer_figures(D)] == ["C-1", "C-2"]
