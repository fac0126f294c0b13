"""Credit events: recorded for ever, countered, and those the program tells of itself."""

from datetime import date, datetime

import pytest
from factories import make_alert, make_assessment, make_customer

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models.alert import AlertEvent
from app.services.credit_records import events, references, reports
from app.services.credit_records.events import EventInput
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput

AS_OF = date(2026, 10, 31)
LISTED = EventInput(date(2024, 11, 6), "abnormal", "列入经营异常名录", "未按期公示年报", "high")


@pytest.fixture
def customer(book):
    return make_customer()


def tell(alert, on, severity, value=4280, kind="raised"):
    now = clock.now()
    data = {"severity": severity, "value_e4": value, "threshold_e4": 3000, "state": "open"}
    AlertEvent.insert(alert=alert, kind=kind, happened_on=on, data=data, created_at=now, updated_at=now).execute()


def titles(customer, as_of=AS_OF, known_on=None):
    return [each.title for each in events.of(customer, as_of, known_on)]


def test_an_event_is_recorded_with_who_and_when(customer):
    number = events.add(customer, LISTED).id
    (found,) = events.of(customer, AS_OF)
    assert (found.id, found.title, found.level, found.recorded_at) == (number, LISTED.title, "high", clock.now())
    assert found.key == f"event:{number}"
    assert titles(customer, date(2024, 11, 5)) == []


def test_a_counter_entry_takes_it_back_and_both_stay(customer):
    number = events.add(customer, LISTED).id
    events.counter(number, AS_OF, "登记错了客户")
    taken, first = events.of(customer, AS_OF)
    assert (taken.title, taken.detail, taken.counters, taken.level) == (
        "更正：列入经营异常名录",
        "登记错了客户",
        number,
        "ok",
    )
    assert first.countered
    with pytest.raises(RefusedError):
        events.counter(number, AS_OF, "再来一次")
    with pytest.raises(RefusedError):
        events.counter(taken.id, AS_OF, "更正的更正")
    with pytest.raises(NotFoundError):
        events.counter(999_999, AS_OF, "没有")


@pytest.mark.parametrize(("on", "reason"), [(AS_OF, " "), (date(2024, 1, 1), "早了")])
def test_a_counter_entry_needs_a_reason_and_a_later_day(customer, on, reason):
    number = events.add(customer, LISTED).id
    with pytest.raises(InvalidInputError):
        events.counter(number, on, reason)
    assert len(events.of(customer, AS_OF)) == 1


def test_the_program_tells_of_alerts_scores_and_slow_payers(customer):
    alert = make_alert(customer, number="YJ-2026-0231")
    tell(alert, date(2026, 9, 30), "watch")
    tell(alert, AS_OF, "warning", kind="escalated")
    make_assessment(customer, date(2025, 10, 31), 71, "A")
    make_assessment(customer, date(2026, 4, 30), 66, "BBB")
    make_assessment(customer, date(2026, 10, 30), 44, "B")
    asked = references.ask(customer, Enquiry("同业乙", "冷冻食品", date(2026, 9, 8))).id
    references.answer(asked, Answer(date(2026, 9, 22), "slow", days_late_from=20, days_late_to=30))
    on_time = references.ask(customer, Enquiry("同业甲", "调味品", date(2026, 9, 8))).id
    references.answer(on_time, Answer(date(2026, 9, 15), "on_time"))
    found = events.of(customer, AS_OF)
    assert [(each.title, each.detail, each.level) for each in found] == [
        ("逾期率 42.8%", "阈值 30.0%", "warn"),
        ("评分 66 → 44", "BBB 降为 B", "warn"),
        ("同业反馈偏慢", "同业乙，20–30 天", "watch"),
        ("评分 71 → 66", "A 降为 BBB", "watch"),
        ("首次评分 71 · A", "", "ok"),
    ]
    assert [(each.source, each.link) for each in found][:3] == [
        ("alert", "YJ-2026-0231"),
        ("assessment", found[1].link),
        ("trade_reference", "同业函询"),
    ]
    assert all(each.id is None for each in found)
    assert len({each.key for each in found}) == 5


def test_a_better_and_an_equal_grade_are_good_news(customer):
    for on, score, grade in ((1, 50, "BB"), (2, 52, "BB"), (3, 75, "A")):
        make_assessment(customer, date(2026, 5, on), score, grade)
    assert [(each.detail, each.level) for each in events.of(customer, AS_OF)] == [
        ("BB 升为 A", "ok"),
        ("维持 BB", "ok"),
        ("", "ok"),
    ]


def test_a_past_day_knows_only_what_was_stored_by_then(customer):
    with clock.frozen_at(datetime(2026, 11, 5, 9, 0)):
        events.add(customer, LISTED)
        make_assessment(customer, AS_OF, 50, "BB")
    assert titles(customer, known_on=date(2026, 11, 4)) == []
    assert len(titles(customer, known_on=date(2026, 11, 5))) == 2


def test_an_event_links_the_report_it_comes_from(customer):
    report = reports.add(customer, ReportInput("abnormal_operations", date(2026, 10, 30), hits=1)).id
    events.add(
        customer,
        EventInput(date(2025, 3, 18), "positive", "移出", level="ok", source="credit_report", source_id=report),
    )
    (found,) = events.of(customer, AS_OF)
    assert (found.source, found.source_id, found.link) == ("credit_report", report, "外部资料")


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (EventInput(AS_OF, "alert", "x"), "kind"),
        (EventInput(AS_OF, "other", " "), "title"),
        (EventInput(AS_OF, "other", "x", level="odd"), "level"),
        (EventInput(date(1900, 1, 1), "other", "x"), "happened_on"),
        (EventInput(AS_OF, "other", "x", amount_cents=-1), "amount_cents"),
        (EventInput(AS_OF, "other", "x", source="odd"), None),
    ],
)
def test_what_cannot_be_is_refused(customer, entry, field):
    with pytest.raises(InvalidInputError) as refused:
        events.add(customer, entry)
    assert refused.value.field == field
