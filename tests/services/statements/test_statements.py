"""Statements of a customer: entered, confirmed, taken back, and known on a day."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models.history import FieldChange
from app.services import audit
from app.services.audit import Actor
from app.services.changes import Changed
from app.services.rules.altman import MANUFACTURER, OTHER
from app.services.statements import analysis, entry, listing, periods, wording
from app.services.statements.entry import StatementInput
from tests.factories import make_customer

pytestmark = pytest.mark.usefixtures("book")
LINES = {"total_assets": 90_000, "total_liabilities": 50_000, "equity": 40_000, "revenue": 120_000}
YEAR = StatementInput(date(2025, 12, 31), "year", LINES, source="附件 2")


def _add(customer: int, given: StatementInput = YEAR) -> int:
    return entry.add(customer, given).id


def test_a_draft_is_saved_with_its_history() -> None:
    customer = make_customer()
    written = entry.add(customer, replace(YEAR, lines=LINES | {"equity": 1}))
    (period,) = listing.periods(customer)
    assert written.changed == Changed.RECORDS
    assert period.draft
    assert (period.lines["equity"], period.source) == (1, "附件 2")
    (change,) = FieldChange.select()
    assert (change.entity, change.kind, change.new["period_end"]) == ("statement", "add", "2025-12-31")


def test_a_change_is_recorded_line_by_line_in_one_field() -> None:
    customer = make_customer()
    number = _add(customer)
    entry.update(number, replace(YEAR, lines=LINES | {"cash": 7}, audited=True))
    found = {row.field: (row.old, row.new) for row in FieldChange.select().where(FieldChange.kind == "update")}
    assert found == {"lines": (LINES, LINES | {"cash": 7}), "audited": (False, True)}
    entry.update(number, replace(YEAR, lines=LINES | {"cash": 7}, audited=True))
    assert FieldChange.select().count() == 3


def test_a_period_is_entered_once() -> None:
    customer = make_customer()
    _add(customer)
    with pytest.raises(InvalidInputError, match="已经录入") as refused:
        _add(customer)
    assert refused.value.field == "period_end"
    other = _add(customer, replace(YEAR, period_end=date(2024, 12, 31)))
    with pytest.raises(InvalidInputError, match="已经录入"):
        entry.update(other, YEAR)
    assert _add(make_customer())


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (date(2025, 11, 30), "year"),
        (date(2025, 12, 30), "year"),
        (date(2025, 3, 31), "half"),
        (date(2025, 8, 31), "quarter"),
        (date(2025, 8, 30), "month"),
        (date(2025, 12, 31), "decade"),
        (date(2026, 12, 31), "year"),
    ],
)
def test_an_end_that_does_not_fit_is_refused(end: date, kind: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        _add(make_customer(), StatementInput(end, kind, LINES))
    assert refused.value.field == "period_end"


def test_lines_that_are_none_are_refused() -> None:
    customer = make_customer()
    with pytest.raises(InvalidInputError, match="没有这个报表项目"):
        _add(customer, replace(YEAR, lines={"goodness": 1}))
    with pytest.raises(InvalidInputError, match="1 万亿"):
        _add(customer, replace(YEAR, lines={"cash": 10**15}))
    with pytest.raises(NotFoundError):
        _add(99)
    with pytest.raises(NotFoundError):
        entry.update(99, YEAR)


def test_a_confirmed_statement_is_left_alone_until_it_is_reopened() -> None:
    customer = make_customer()
    number = _add(customer)
    with audit.acting(Actor("会计", "accountant")):
        entry.confirm(number)
    (period,) = listing.periods(customer)
    assert (period.state, period.confirmed_by, period.confirmed_at) == ("confirmed", "会计", clock.now())
    for refused in (
        lambda: entry.update(number, YEAR),
        lambda: entry.delete(number),
        lambda: entry.confirm(number),
    ):
        with pytest.raises(RefusedError):
            refused()
    with pytest.raises(InvalidInputError, match="理由"):
        entry.reopen(number, " ")
    entry.reopen(number, "客户补报")
    (period,) = listing.periods(customer)
    assert (period.state, period.confirmed_at, period.confirmed_by) == ("draft", None, "")
    assert FieldChange.select().where(FieldChange.evidence == "客户补报").count() == 3
    with pytest.raises(RefusedError):
        entry.reopen(number, "再来")
    entry.delete(number)
    assert listing.periods(customer) == []


def test_an_unbalanced_statement_takes_the_lead_and_a_reason() -> None:
    number = _add(make_customer(), replace(YEAR, lines=LINES | {"equity": 36_000}))
    with audit.acting(Actor("会计", "accountant")), pytest.raises(RefusedError, match=r"差 40\.00"):
        entry.confirm(number, "就这样")
    with audit.acting(Actor("财务主管", "lead")):
        with pytest.raises(InvalidInputError, match="写明理由"):
            entry.confirm(number)
        entry.confirm(number, "客户只有这一份")
    bare = _add(make_customer(), replace(YEAR, lines={"total_assets": 1}))
    with audit.acting(Actor("财务主管", "lead")), pytest.raises(RefusedError, match="负债合计、所有者权益合计"):
        entry.confirm(bare, "理由")


def test_a_score_sees_only_what_was_confirmed_by_its_day() -> None:
    customer = make_customer()
    with clock.frozen_at(datetime(2026, 3, 2, 9, 0)):
        first = _add(customer)
    with clock.frozen_at(datetime(2026, 4, 15, 9, 0)):
        entry.confirm(first)
    with clock.frozen_at(datetime(2026, 10, 9, 9, 0)):
        half = _add(customer, StatementInput(date(2026, 6, 30), "half", LINES))
    assert listing.scored(customer, date(2026, 4, 14)) is None
    assert [each.state for each in listing.periods(customer, date(2026, 4, 14))] == ["draft"]
    assert listing.scored(customer, date(2026, 11, 1)).id == first
    entry.confirm(half)
    assert listing.scored(customer, date(2026, 11, 1)).id == first
    assert listing.scored(customer, date(2026, 11, 2)).id == half
    entry.update(
        _add(customer, replace(YEAR, period_end=date(2024, 12, 31))), replace(YEAR, period_end=date(2023, 12, 31))
    )
    assert [each.period_end.year for each in listing.periods(customer)] == [2023, 2025, 2026]


def test_the_usual_table_shows_years_and_the_latest_part_after_them() -> None:
    customer = make_customer()
    ends = [("year", 2023, 12), ("year", 2024, 12), ("quarter", 2024, 9), ("half", 2025, 6), ("quarter", 2025, 9)]
    for kind, year, month in ends:
        _add(customer, StatementInput(periods.latest_end("month", date(year, month, 31 if month == 12 else 30)), kind))
    shown = listing.usual(listing.periods(customer))
    assert [(each.period, each.period_end.year) for each in shown] == [
        ("year", 2023),
        ("year", 2024),
        ("quarter", 2025),
    ]
    assert listing.usual([]) == []


def test_ratios_take_the_year_before_from_the_other_statements() -> None:
    customer = make_customer()
    _add(customer, StatementInput(date(2024, 12, 31), "year", LINES | {"net_profit": 1}))
    _add(customer, YEAR)
    _add(customer, StatementInput(date(2024, 2, 29), "month", {"revenue": 10}))
    _add(customer, StatementInput(date(2025, 2, 28), "month", {"revenue": 12, "equity": 40_000, "net_profit": 100}))
    found = {each.period.period_end: each.ratios.figures for each in analysis.analyse(listing.periods(customer))}
    assert found[date(2025, 2, 28)]["revenue_growth"].value == pytest.approx(0.2)
    assert found[date(2025, 2, 28)]["roe"].value == pytest.approx(100 * 6 / 40_000)
    assert found[date(2024, 12, 31)]["roe"].reason == "no_opening"
    assert found[date(2025, 12, 31)]["revenue_growth"].value == 0


def test_the_z_score_follows_the_line_of_business_until_it_is_chosen() -> None:
    maker, shop = make_customer(industry="食品制造"), make_customer(industry="食品批发")
    assert (analysis.model_of(maker), analysis.model_of(shop), analysis.model_of(99)) == (MANUFACTURER, OTHER, OTHER)
    analysis.choose_model(maker, OTHER.key)
    analysis.choose_model(shop, MANUFACTURER.key)
    assert (analysis.model_of(maker), analysis.model_of(shop)) == (OTHER, MANUFACTURER)
    with pytest.raises(ValueError, match="z_x"):
        analysis.choose_model(shop, "z_x")


def test_periods_are_called_by_their_months() -> None:
    assert wording.period_label(date(2026, 9, 30), "quarter") == "2026 年 1–9 月"
    assert wording.period_label(date(2026, 1, 31), "month") == "2026 年 1 月"
    assert wording.period_label(date(2025, 12, 31), "year") == "2025 年"
    assert [wording.short_label(date(2026, 9, 30), "quarter", year) for year in (2026, 2027)] == ["1–9 月", "2026-09"]
    assert wording.short_label(date(2026, 1, 31), "month", 2026) == "1 月"
    assert periods.latest_end("year", date(2026, 10, 31)) == date(2025, 12, 31)
    assert periods.latest_end("quarter", date(2026, 10, 31)) == date(2026, 9, 30)
    assert periods.kind_of(date(2026, 8, 31)) == "month"


def test_reasons_are_sentences() -> None:
    assert wording.reason("missing:cash") == "没有填写货币资金。"
    assert "年初数" in wording.reason("no_opening")
    assert wording.reason("not_positive:revenue").startswith("营业收入不大于零")
    assert wording.reason(None) == "不可计算。"
