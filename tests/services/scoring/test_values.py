"""The values a score rests on: ratios, registers, promises, licences and the past, each with the record behind it."""

from datetime import date, datetime

import pytest

from app import clock
from app.services.credit_records import events, references, reports
from app.services.credit_records.events import EventInput
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput
from app.services.customers import licences
from app.services.customers.licences import LicenceInput
from app.services.figures.metrics import customer_figures
from app.services.rules.figure import Figure
from app.services.scoring.assess import assess
from app.services.scoring.history import latest
from app.services.scoring.values import read
from app.services.statements import entry
from app.services.statements.entry import StatementInput
from tests.factories import make_customer, make_invoice

D = date(2026, 10, 31)
LINES = {
    "current_assets": 60_000, "inventories": 20_000, "total_assets": 100_000, "current_liabilities": 40_000,
    "total_liabilities": 60_000, "equity": 40_000, "retained_earnings": 20_000, "intangible": 0, "revenue": 120_000,
    "cost_of_sales": 90_000, "interest_expense": 1_000, "profit_before_tax": 5_000, "net_profit": 4_000,
    "operating_cash_flow": 8_000,
}  # fmt: skip


def at(day: date):
    return clock.frozen_at(datetime(day.year, day.month, day.day, 10))


def values(customer: int, as_of: date = D):
    (figures,) = customer_figures(as_of, customer)
    found = read(as_of, customer).values(figures)
    plain = {name: value.value if isinstance(value, Figure) else value for name, value in found.values.items()}
    return plain, found


@pytest.fixture
def customer(book) -> int:
    with at(date(2025, 1, 10)):
        return make_customer("C-1", industry="食品批发", size="小型", traded_since=date(2020, 1, 1))


def test_statements_give_ratios_the_age_and_the_worth(customer):
    with at(date(2026, 4, 20)):
        written = entry.add(customer, StatementInput(date(2025, 12, 31), "year", LINES))
        assert values(customer)[0]["debt_ratio"] is None
        entry.confirm(written.id)
    plain, found = values(customer)
    assert (plain["debt_ratio"], plain["current_ratio"], plain["quick_ratio"]) == (0.6, 1.5, 1.0)
    assert (plain["interest_cover"], plain["gross_margin"], plain["cash_to_current_debt"]) == (6.0, 0.25, 0.2)
    assert plain["z_other"] == pytest.approx(6.56 * 0.2 + 3.26 * 0.2 + 6.72 * 0.06 + 1.05 * 40 / 60, abs=1e-6)
    assert (plain["statement_age"], plain["equity"], found.worth) == (10.0, 40_000.0, (40_000, 120_000))
    assert found.sources["debt_ratio"] == ("statement", written.id)
    assert found.values["revenue_growth"].reason == "no_same_months"
    assert values(customer, date(2026, 4, 19))[0]["debt_ratio"] is None


def test_outside_answers_count_while_they_hold(customer):
    with at(date(2026, 10, 1)):
        court = reports.add(customer, ReportInput("judicial_executed", date(2026, 10, 1), hits=2, level="high")).id
        reports.add(customer, ReportInput("dishonest", date(2026, 5, 1), hits=1, level="high"))
        reports.add(customer, ReportInput("third_party", date(2026, 9, 1), "agency", score=612))
        reports.add(customer, ReportInput("tax_grade", date(2026, 4, 28), "customer", rating="B"))
        asked = references.ask(customer, Enquiry("同业甲", "包装", date(2026, 9, 1))).id
    with at(date(2026, 10, 5)):
        references.answer(asked, Answer(date(2026, 10, 5), "slow"))
    plain, found = values(customer)
    assert (plain["judicial"], plain["third_party_score"], plain["tax_grade"]) == (2.0, 612.0, "B")
    assert (plain["references"], plain["filings"]) == (1.0, None)
    assert (plain["dishonest"], found.values["dishonest"].reason) == (None, "expired")
    assert found.sources["judicial"] == ("credit_report", court)
    before = values(customer, date(2026, 10, 4))[0]
    assert (before["judicial"], before["references"]) == (2.0, None)
    assert values(customer, date(2026, 9, 30))[0]["judicial"] is None


def test_promises_and_events_are_those_known_and_not_corrected(customer):
    with at(date(2026, 8, 1)):
        for day, level in ((1, "ok"), (2, "warn")):
            events.add(customer, EventInput(date(2026, 7, day), "promise", "承诺", level=level))
    assert values(customer)[0]["promises_kept"] == 0.5
    assert values(customer, date(2026, 7, 31))[0]["promises_kept"] is None
    assert values(customer)[0].get("events") is None
    with at(date(2026, 9, 1)):
        events.add(customer, EventInput(date(2026, 8, 30), "litigation", "被告", level="watch"))
        events.add(customer, EventInput(date(2024, 8, 30), "penalty", "罚款", level="high"))
    plain, _ = values(customer)
    assert plain["events"] == "watch"


def test_licences_that_have_run_out_are_counted(customer):
    assert values(customer)[0]["licences_expired"] is None
    with at(date(2025, 2, 1)):
        licences.add(customer, LicenceInput("食品经营许可证", valid_to=date(2026, 6, 30)))
        licences.add(customer, LicenceInput("营业执照"))
    assert values(customer)[0]["licences_expired"] == 1.0
    assert values(customer, date(2026, 6, 30))[0]["licences_expired"] == 0.0
    assert (values(customer)[0]["size_declared"], values(customer)[0]["in_group"]) == ("small", "alone")


def test_a_score_of_the_past_does_not_know_what_came_later(customer):
    make_invoice(customer, "N1", date(2026, 5, 1), date(2026, 6, 1), 50_000)
    day = date(2026, 6, 30)
    with at(day):
        before = assess(day, store=False)
    with at(date(2026, 9, 1)):
        written = entry.add(customer, StatementInput(date(2025, 12, 31), "year", LINES))
        entry.confirm(written.id)
        reports.add(customer, ReportInput("dishonest", date(2026, 6, 1), hits=3, level="high"))
        events.add(customer, EventInput(date(2026, 6, 2), "litigation", "被告", level="high"))
        licences.add(customer, LicenceInput("许可证", valid_to=date(2026, 1, 1)))
    assert assess(day, store=False) == before
    assert assess(day, [customer], store=False) == before
    (after,) = assess(D, store=False)
    assert after.result.coverage > before[0].result.coverage


def test_a_listed_debtor_is_capped_whatever_the_points(customer):
    with at(date(2026, 10, 1)):
        report = reports.add(customer, ReportInput("dishonest", date(2026, 10, 1), hits=1, level="high")).id
    (made,) = assess(D)
    assert (made.result.grade, made.result.knock_outs) == ("D", ("dishonest",))
    stored = latest(customer)
    assert stored is not None
    line = next(each for each in stored.lines if each.id == "judicial")
    assert (line.record, line.source, line.source_name) == (("credit_report", report), "reports", "外部资料")
    assert all(each.gain < 0 for each in stored.worsen)
