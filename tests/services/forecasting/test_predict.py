"""Forecasts of an office: every open invoice, the weeks, and honest refusals."""

from datetime import date, timedelta

import pytest

from app.services.forecasting.predict import forecast, table
from tests.factories import make_customer, make_invoice, make_receipt
from tests.services.backtesting.office import write_office

AS_OF = date(2026, 6, 30)


@pytest.fixture
def office(book):
    write_office(good=6, bad=2)


def test_every_open_invoice_is_foretold(office):
    found = forecast(AS_OF)
    assert found.reason == ""
    assert {each.due_on for each in found.invoices} >= {date(2026, 7, 10)}
    by_code = {each.code: each.chance for each in found.invoices if each.due_on > AS_OF}
    assert by_code["K-006"].late > 0.8
    assert by_code["K-000"].late < 0.3
    assert by_code["K-006"].expected_on > by_code["K-000"].expected_on > AS_OF
    assert all(each.chance.late == 1 for each in found.invoices if each.due_on <= AS_OF)


def test_the_weeks_hold_what_is_owed_and_no_more(office):
    found = forecast(AS_OF, weeks=100)
    owed = sum(each.open_cents for each in found.invoices)
    expected = sum(week.expected_cents for week in found.weeks)
    assert 0.9 * owed < expected <= owed + len(found.weeks)
    assert [week.first for week in found.weeks[:2]] == [AS_OF + timedelta(days=1), AS_OF + timedelta(days=8)]
    assert all(0 <= week.low_cents <= week.expected_cents <= week.high_cents for week in found.weeks)


def test_a_thin_book_is_refused(book):
    customer = make_customer("K-1")
    make_invoice(customer, "N-1", date(2026, 6, 1), date(2026, 7, 1))
    found = forecast(AS_OF)
    assert (found.weeks, found.reason) == ((), "thin_book")
    assert found.invoices[0].chance is None
    assert "0" in found.notes()["book"]
    assert "N-1" in found.notes()["invoices"]


def test_a_thin_customer_is_foretold_by_the_book_and_it_is_said(office):
    new = make_customer("K-900")
    make_invoice(new, "N-1", date(2026, 6, 20), date(2026, 7, 20))
    make_invoice(new, "N-2", date(2026, 6, 20), None)
    make_invoice(new, "N-3", date(2020, 6, 20), date(2020, 7, 20))
    lines = {each.number: each for each in forecast(AS_OF).invoices}
    assert (lines["N-1"].reason, lines["N-2"].reason, lines["N-3"].reason) == ("thin", "no_due_date", "beyond")
    assert 0 < lines["N-1"].chance.late < 1
    assert lines["N-2"].chance is None
    assert lines["N-3"].chance.expected_on is None
    assert set(forecast(AS_OF).notes()["invoices"]) == {"N-1", "N-2", "N-3"}


def test_later_records_change_nothing(office):
    before = forecast(date(2026, 3, 31))
    customer = make_customer()
    make_invoice(customer, "", date(2026, 4, 1), date(2026, 4, 2))
    make_receipt(customer, date(2026, 4, 3))
    assert forecast(date(2026, 3, 31)) == before


def test_the_table_behind_it(office):
    customer = forecast(AS_OF).invoices[0].customer_id
    lines = table(AS_OF, customer)
    assert sum(line.paid for line in lines) > 5
    assert all(0 <= line.own <= 1 and line.paid <= line.at_risk for line in lines)
