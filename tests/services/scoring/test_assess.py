"""Assessments: from the book to points, grade and limit, stored once and compared with the one before."""

from datetime import date

import pytest

from app.errors import Cancelled, RefusedError
from app.models import database
from app.services import audit, books
from app.services.job import JobContext
from app.services.rules import cards, indicators
from app.services.scoring import indicator_words, wording
from app.services.scoring.assess import assess
from app.services.scoring.history import history, latest
from tests.factories import make_customer, make_invoice, make_receipt

D = date(2026, 10, 31)
GOOD_CODE = "9131000063159284XQ"


def buy_and_pay(customer: int, months: range, late: int, cents: int = 6_000_000) -> None:
    for month in months:
        dated = date(2025 + (month - 1) // 12, (month - 1) % 12 + 1, 5)
        number = f"N{month}"
        due = date.fromordinal(dated.toordinal() + 30)
        make_invoice(customer, number, dated, due, cents)
        paid = date.fromordinal(due.toordinal() + late)
        if paid <= D:
            make_receipt(customer, paid, cents, invoice_number=number)


@pytest.fixture
def good(book) -> int:
    customer = make_customer(
        "C-1",
        "青禾渡食品商贸有限公司",
        credit_code=GOOD_CODE,
        established_on=date(2010, 1, 1),
        registered_capital_cents=100,
        paid_in_capital_cents=60,
        traded_since=date(2020, 8, 1),
        terms_days=45,
        credit_limit_cents=30_000_000,
    )
    buy_and_pay(customer, range(1, 22), -2)
    return customer


def test_points_grade_limit_and_what_goes_to_the_customer(good):
    (made,) = assess(D)
    values = {line.id: line.value for line in made.result.indicators}
    assert values["years_established"] == 16.83
    assert values["paid_in_ratio"] == 0.6
    assert values["identity"] == "verified"
    assert values["years_of_trade"] == 6.25
    assert values["dbt"] == -2.0
    assert values["max_days_overdue"] == 0.0
    assert (made.number, made.result.provisional, made.new) == ("PG-2026-0001", True, True)
    assert (made.result.scorecard, made.result.grade) == ("wholesale", "AA")
    sales = next(method for method in made.proposal.methods if method.id == "sales_term")
    assert sales.cents == 11 * 6_000_000 * 45 * 13_000 // (12 * 30 * 10_000)
    assert made.proposal.binding == "sales_term"
    assert (made.term_days, made.next_review_on) == (45, date(2027, 10, 31))
    row = database.execute("SELECT grade, score, last_reviewed_on, next_review_on FROM customer").fetchone()
    assert row == ("AA", made.result.score, "2026-10-31", "2027-10-31")
    (entry,) = [each for each in audit.history(good) if each.action == "assess"]
    assert "PG-2026-0001" in entry.changes


def test_the_same_again_on_the_same_date_stores_nothing(good):
    (first,) = assess(D)
    (again,) = assess(D)
    assert (again.id, again.number, again.new) == (first.id, first.number, False)
    make_invoice(good, dated=date(2026, 8, 1), due=date(2026, 8, 2), cents=900_000)
    (changed,) = assess(D)
    assert (changed.number, changed.new) == ("PG-2026-0002", True)
    assert len(history(good)) == 2


def test_each_assessment_stands_beside_the_one_before(good):
    assess(date(2026, 4, 30))
    make_invoice(good, "LATE", date(2026, 3, 1), date(2026, 4, 1), 9_000_000)
    assess(D)
    now = latest(good)
    assert (now.previous.number, now.previous.as_of) == ("PG-2026-0001", date(2026, 4, 30))
    assert now.change == now.score - now.previous.score < 0
    lines = {line.id: line for line in now.lines}
    overdue = lines["max_days_overdue"]
    assert (overdue.value_text, overdue.rule_text, overdue.source_name) == ("213 天", ">180 天 得 0", "账龄")
    assert overdue.change < 0
    assert lines["years_established"].rule_text == "≥10 年 得 3"
    assert lines["paid_in_ratio"].rule_text == "50%–80% 得 2"
    assert lines["identity"].value_text == "已核对"
    assert sum(line.points for line in now.lines) == sum(group.points for group in now.groups)
    assert now.knock_outs == ("overdue_180",)
    assert (now.grade, now.uncapped_grade != "C") == ("C", True)
    assert now.limit.current_cents == 30_000_000
    assert now.improve
    assert now.improve[0].gain >= now.improve[-1].gain
    first = latest(good, date(2026, 10, 30))
    assert (first.number, first.previous, first.change) == ("PG-2026-0001", None, None)
    assert latest(good, date(2025, 1, 1)) is None


def test_an_assessment_of_the_past_does_not_overwrite_a_later_one(good):
    assess(D)
    later = database.execute("SELECT grade, score, last_reviewed_on, next_review_on FROM customer").fetchone()
    assess(date(2026, 4, 30))
    assert database.execute("SELECT grade, score, last_reviewed_on, next_review_on FROM customer").fetchone() == later


def test_the_past_uses_what_was_known_then(good):
    (before,) = assess(date(2026, 4, 30), store=False)
    make_receipt(good, D, 100)
    make_invoice(good, "LATER", date(2026, 5, 1), date(2026, 5, 2), 10_000)
    (after,) = assess(date(2026, 4, 30), store=False)
    assert after == before
    assert database.scalar("SELECT COUNT(*) FROM assessment") == 0


def test_a_customer_of_whom_nothing_is_known_is_provisional_and_has_no_limit(book):
    make_customer("C-2", "空白客户", credit_code="91350100M000100Y4Z")
    (made,) = assess(D)
    assert made.result.provisional
    assert made.result.caps == ("new_customer",)
    assert made.proposal.proposed_cents is None
    stored = latest(made.customer_id)
    texts = {line.id: line.value_text for line in stored.lines}
    assert (texts["years_established"], texts["identity"]) == ("缺数据", "校验不符")
    assert (texts["debt_ratio"], texts["dbt"]) == ("没有财务报表", "期间内没有结清的单据")


def test_choosing_customers(good):
    other = make_customer("C-2")
    third = make_customer("C-3")
    assert [made.code for made in assess(D, [other])] == ["C-2"]
    assert [made.code for made in assess(D, [good, third])] == ["C-1", "C-3"]
    assert assess(D, []) == ()
    assert database.scalar("SELECT COUNT(*) FROM assessment") == 3


def test_new_customers_of_three_months_are_judged_by_their_own_months(book):
    customer = make_customer("C-4", credit_code=GOOD_CODE)
    buy_and_pay(customer, range(20, 23), 0, 1_000_000)
    (made,) = assess(D)
    sales = next(method for method in made.proposal.methods if method.id == "sales_term")
    factor = {line.grade: line.factor for line in wording.ladder()}[made.result.grade]
    assert sales.cents == round(3_000_000 * made.term_days / (2 * 30) * factor)
    assert made.result.caps == ("new_customer",)


def test_cancelling_and_reading_only_store_nothing(good, book):
    with pytest.raises(Cancelled):
        assess(D, job=JobContext(cancelled=lambda: True))
    books.close()
    books.open_book(book, read_only=True)
    with pytest.raises(RefusedError):
        assess(D)
    assert len(assess(D, store=False)) == 1


def test_everything_on_the_card_has_a_name():
    for name, indicator in indicators.CATALOGUE.items():
        assert indicator_words.indicator_name(name) != name
        assert indicator_words.source_name(name)
        assert wording.group_name(indicator.group)
        assert all(wording.value_text("category", category) for category, _ in indicator.categories)
    assert all(wording.cap_name(cap.id) != cap.id for card in cards.READY for cap in card.caps)
    assert [line.grade for line in wording.ladder()] == ["AAA", "AA", "A", "BBB", "BB", "B", "C", "D"]
    assert [(line.low, line.high) for line in wording.ladder()][:2] == [(90, 100), (80, 89)]
    assert all(wording.settlement_name(line.settlement) for line in wording.ladder())
    assert all(wording.method_name(method) for method in ("sales_term", "net_worth", "grade_cap"))


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [
        ("ratio", 0.428, "42.8%"),
        ("change", -0.184, "−18.4%"),
        ("change", 0.1, "+10%"),
        ("days", 23.6, "23.6 天"),
        ("years", 11.4, "11.4 年"),
        ("category", "somewhere", "somewhere"),
        ("ratio", None, "缺数据"),
    ],
)
def test_values_as_people_read_them(unit, value, text):
    assert wording.value_text(unit, value) == text


def test_bins_as_people_read_them():
    assert wording.rule_text("days", 23.6, (15, 30), "high", 7) == "15–30 天 得 7"
    assert wording.rule_text("change", -0.6, (None, -0.5), "low", 0) == "<−50% 得 0"
    assert wording.rule_text("change", -0.355, (-0.5, -0.3), "low", 1) == "−50% 至 −30% 得 1"
    assert wording.rule_text("days", -1, (None, 0), "high", 18) == "≤0 天 得 18"
    assert wording.rule_text("ratio", None, (None, None), "low", 0) == ""


def test_one_customer_is_judged_as_among_all(good):
    make_customer("C-2", "另一家")
    every = assess(D, store=False)
    assert [assess(D, [each.customer_id], store=False)[0] for each in every] == list(every)
