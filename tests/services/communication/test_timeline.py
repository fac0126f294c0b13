"""The timeline: entries of people and what the program tells, what results lead to, and what was known on a day."""

from datetime import date, datetime

import pytest
from factories import make_alert, make_customer, make_invoice, make_receipt

from app import clock
from app.models.alert import AlertEvent
from app.services import audit
from app.services.audit import Actor
from app.services.communication import entries, follow_ups, timeline
from app.services.communication.entries import EntryInput
from app.services.communication.follow_ups import StepInput
from app.services.credit_records import references
from app.services.credit_records.references import Answer, Enquiry
from app.services.customers import contacts
from app.services.customers.contacts import ContactInput
from app.services.history.recording import Evidence
from app.services.ledger import account_statement, reconciliations
from app.services.ledger.reconciliations import AGREES, DIFFERS
from app.services.ledger.reconciliations import Answer as Reply
from app.services.ledger.settle import settle

AS_OF = date(2026, 10, 31)


@pytest.fixture
def customer(book):
    with audit.acting(Actor("会计", "accountant")):
        yield make_customer()


def talk(customer, on, kind="call", at=None, **more):
    with clock.frozen_at(at or datetime(on.year, on.month, on.day, 16, 0)):
        return entries.add(customer, EntryInput(on, kind, **({"content": "x"} | more))).id


def lines(customer, as_of=AS_OF, **more):
    return [(each.kind, each.text) for each in timeline.of(customer, as_of, **more)]


def test_entries_are_listed_latest_first_and_counted_by_segment(customer):
    talk(customer, date(2026, 9, 1), "letter", topic="催款函 第 1 封", content="31,500.00")
    talk(customer, date(2026, 10, 1), "mail")
    talk(customer, date(2026, 10, 2))
    talk(customer, date(2026, 10, 2), "training", topic="对账流程", participants=3, content="")
    talk(customer, date(2026, 11, 2), "visit")
    found = timeline.of(customer, AS_OF)
    assert [each.kind for each in found] == ["training", "call", "mail", "letter"]
    assert (found[0].title, found[0].text) == ("客户培训", "对账流程，3 人参加")
    assert (found[-1].title, found[-1].text, found[-1].role) == ("催款函 第 1 封", "31,500.00", "accountant")
    assert timeline.counts(found) == {"": 4, "call": 1, "letter": 2, "visit": 0, "training": 1, "other": 0}
    assert [each.kind for each in timeline.of(customer, AS_OF, kind="letter")] == ["mail", "letter"]
    assert timeline.latest(customer, AS_OF, 2) == found[:2]
    assert timeline.of(make_customer("C-9", "没有往来"), AS_OF) == []


def test_a_result_leads_to_what_came_of_it(customer):
    first = talk(customer, date(2026, 10, 1), result="登记承诺 2 笔")
    second = talk(customer, date(2026, 10, 2))
    third = talk(customer, date(2026, 10, 3), "visit")
    step = follow_ups.add(customer, StepInput(date(2026, 10, 15), "再联系"), second).id
    proof = Evidence("走访 10-03", "communication", third)
    contacts.add(customer, ContactInput("财务部 应付"), proof)
    found = {each.id: each for each in timeline.of(customer, AS_OF)}
    assert (found[first].result, found[first].leads) == ("登记承诺 2 笔", "")
    assert (found[second].result, found[second].leads, found[second].leads_to) == ("下一步 10-15", "follow_up", step)
    assert (found[third].result, found[third].leads, found[third].changes) == ("改资料 1 项", "changes", 1)
    follow_ups.tick(step, "好")
    done = next(each for each in timeline.of(customer, AS_OF) if each.id == second)
    assert done.result == f"已跟进 {clock.now():%m-%d}"


def test_money_is_told_where_it_was_long_awaited(customer):
    make_invoice(customer, "A", date(2026, 7, 1), date(2026, 8, 1), 100_000)
    make_invoice(customer, "B", date(2026, 9, 1), date(2026, 10, 1), 50_000)
    make_receipt(customer, date(2026, 8, 31), 100_000, number="SK-1")
    make_receipt(customer, date(2026, 9, 5), 50_000, number="SK-2")
    settle([customer])
    assert lines(customer) == []
    late = make_customer("C-2", "澄湾水产冷链有限公司")
    make_invoice(late, "C", date(2026, 6, 1), date(2026, 7, 1), 20_000)
    make_receipt(late, date(2026, 10, 20), 20_000, number="SK-3")
    settle([late])
    [told] = timeline.of(late, AS_OF)
    assert (told.result, told.text, told.leads) == ("SK-3", "200.00，核销 1 张单据", "receipt")
    assert told.role == "system"
    assert lines(late, date(2026, 10, 19)) == []


def test_statements_and_enquiries_are_told_not_copied(customer):
    statement = account_statement.of_period(customer, date(2026, 7, 1), date(2026, 7, 31))
    sent, number = reconciliations.send(statement, date(2026, 8, 10), "邮件")
    assert lines(customer) == [("reconciliation", "7 月对账单已寄出，未回函")]
    reconciliations.answer(sent.id, Reply(date(2026, 8, 20), AGREES))
    [told] = timeline.of(customer, AS_OF)
    assert (told.happened_on, told.text, told.result) == (date(2026, 8, 20), "7 月对账单回函，无差异", number)
    reconciliations.answer(sent.id, Reply(date(2026, 8, 20), DIFFERS, 500))
    assert lines(customer) == [("reconciliation", "7 月对账单回函，差异 +5.00")]
    assert lines(customer, date(2026, 8, 15)) == [("reconciliation", "7 月对账单已寄出，未回函")]
    asked = [references.ask(customer, Enquiry(f"同业{each}", "食品", date(2026, 9, 8))).id for each in "甲乙丙"]
    references.answer(asked[1], Answer(date(2026, 9, 20), "slow"))
    latest = timeline.of(customer, AS_OF)[0]
    assert (latest.whom, latest.text, latest.leads_to) == ("同业 3 家", "询付款情况，回复 1 家", asked[0])
    assert timeline.of(customer, date(2026, 9, 10))[0].text == "询付款情况，回复 0 家"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "7 至 9 月对账单"),
        (date(2026, 7, 2), date(2026, 9, 30), "2026-07-02 至 2026-09-30 对账单"),
    ],
)
def test_a_period_is_called_by_its_months_or_days(customer, first, last, said):
    reconciliations.send(account_statement.of_period(customer, first, last), date(2026, 10, 9))
    assert lines(customer)[0][1] == f"{said}已寄出，未回函"


def test_notes_on_alerts_are_told_unless_an_entry_of_that_day_says_it(customer):
    alert = make_alert(customer)
    for day in (date(2026, 10, 8), date(2026, 10, 15)):
        at = datetime(day.year, day.month, day.day, 15, 0)
        AlertEvent.insert(
            alert=alert, kind="note", happened_on=day, text="电话：休假", created_at=at, updated_at=at
        ).execute()
    talk(customer, date(2026, 10, 15))
    assert [(each.kind, each.leads) for each in timeline.of(customer, AS_OF)] == [("call", ""), ("alert", "alert")]


def test_what_was_known_on_a_day(customer):
    number = talk(customer, date(2026, 8, 1), at=datetime(2026, 8, 1, 9, 0), content="先前")
    with clock.frozen_at(datetime(2026, 9, 5, 9, 0)):
        entries.update(number, EntryInput(date(2026, 8, 1), "visit", content="更正"))
    talk(customer, date(2026, 8, 2), at=datetime(2026, 9, 6, 9, 0), content="补记")
    then = date(2026, 8, 31)
    assert lines(customer, then, known_on=then) == [("call", "先前")]
    assert lines(customer) == [("call", "补记"), ("visit", "更正")]
