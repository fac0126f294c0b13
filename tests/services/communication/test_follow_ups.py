"""Next steps: ticked with a result, taken back, moved, and listed across customers in the order they are due."""

from datetime import date, datetime

import pytest
from factories import make_customer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.communication import follow_ups
from app.services.communication.follow_ups import StepInput

AS_OF = date(2026, 10, 31)
FOLLOW = StepInput(date(2026, 11, 4), "跟进承诺付款", "accountant")


@pytest.fixture
def customer(book):
    with audit.acting(Actor("会计", "accountant")):
        yield make_customer()


def test_a_step_is_ticked_with_a_line_and_taken_back(customer):
    number = follow_ups.add(customer, FOLLOW).id
    with pytest.raises(InvalidInputError) as refused:
        follow_ups.tick(number, "  ")
    assert refused.value.field == "result"
    follow_ups.tick(number, "已到账 46,360.00")
    assert follow_ups.of(customer) == []
    [done] = follow_ups.of(customer, open_only=False)
    assert (done.result, done.done_by, done.done_at) == ("已到账 46,360.00", "会计", clock.now())
    assert done.days_overdue(date(2027, 1, 1)) == 0
    with pytest.raises(RefusedError):
        follow_ups.tick(number, "再来一次")
    with pytest.raises(RefusedError):
        follow_ups.postpone(number, date(2026, 12, 1))
    follow_ups.untick(number)
    follow_ups.untick(number)
    assert follow_ups.load(number).done_at is None
    assert database.scalar("SELECT count(*) FROM field_change WHERE entity='follow_up'") == 1 + 3 + 3


def test_a_step_is_moved_to_another_day(customer):
    number = follow_ups.add(customer, FOLLOW).id
    follow_ups.postpone(number, date(2026, 11, 9))
    follow_ups.postpone(number, date(2026, 11, 9))
    assert follow_ups.load(number).due_on == date(2026, 11, 9)
    assert database.scalar("SELECT count(*) FROM field_change WHERE field='due_on'") == 1
    with pytest.raises(InvalidInputError):
        follow_ups.postpone(number, date(1900, 1, 1))


def test_what_does_not_fit_is_refused(customer):
    for entry, field in (
        (StepInput(AS_OF, ""), "text"),
        (StepInput(AS_OF, "x" * 101), "text"),
        (StepInput(AS_OF, "x", "boss"), "role"),
        (StepInput(date(2200, 1, 1), "x"), "due_on"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            follow_ups.add(customer, entry)
        assert refused.value.field == field
    for act in (lambda: follow_ups.tick(9, "x"), lambda: follow_ups.load(9), lambda: follow_ups.add(999, FOLLOW)):
        with pytest.raises(NotFoundError):
            act()


def test_the_list_across_customers_is_narrowed_by_role_and_day(customer):
    other = make_customer("C-0002", "丰谷粮油有限公司")
    for who, day, role in ((customer, 30, "accountant"), (other, 29, "lead"), (other, 31, "accountant")):
        follow_ups.add(who, StepInput(date(2026, 10, day), f"第 {day} 日", role))
    done = follow_ups.add(customer, FOLLOW).id
    follow_ups.tick(done, "好")
    assert [each.step.text for each in follow_ups.across()] == ["第 29 日", "第 30 日", "第 31 日"]
    assert [each.step.text for each in follow_ups.across("accountant")] == ["第 30 日", "第 31 日"]
    assert [each.name for each in follow_ups.across(until=date(2026, 10, 29))] == ["丰谷粮油有限公司"]
    assert follow_ups.across()[0].step.days_overdue(AS_OF) == 2


def test_steps_as_they_were_known(customer):
    with clock.frozen_at(datetime(2026, 9, 1, 9, 0)):
        number = follow_ups.add(customer, FOLLOW).id
    with clock.frozen_at(datetime(2026, 9, 20, 9, 0)):
        follow_ups.postpone(number, date(2026, 12, 1))
        follow_ups.tick(number, "好")
    assert follow_ups.of(customer, known_on=date(2026, 8, 31)) == []
    [then] = follow_ups.of(customer, known_on=date(2026, 9, 10))
    assert (then.due_on, then.done_at, then.result) == (FOLLOW.due_on, None, "")
    assert follow_ups.of(customer, known_on=date(2026, 9, 20)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    days=st.lists(st.dates(date(2026, 1, 1), date(2027, 12, 31)), max_size=12),
    until=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_reminders_are_in_the_order_they_are_due(customer, days, until):
    database.execute("DELETE FROM follow_up")
    for number, day in enumerate(days):
        follow_ups.add(customer, StepInput(day, f"第 {number} 步"))
    found = follow_ups.across(until=until)
    expected = sorted(day for day in days if until is None or day <= until)
    assert [each.step.due_on for each in found] == expected
    assert [each.step.due_on for each in found] == [
        each.due_on for each in follow_ups.of(customer) if until is None or each.due_on <= until
    ]
    overdue = [each.step.days_overdue(AS_OF) for each in found]
    assert overdue == sorted(overdue, reverse=True)
