"""Entries of communication: what they must say, how they are corrected, and what the history keeps."""

from datetime import date

import pytest
from factories import make_customer

from app.errors import InvalidInputError, NotFoundError
from app.models import database
from app.services import audit, verifying
from app.services.audit import Actor
from app.services.changes import Changed
from app.services.communication import entries, follow_ups
from app.services.communication.entries import EntryInput
from app.services.communication.follow_ups import StepInput
from app.services.customers import contacts
from app.services.customers.contacts import ContactInput
from app.services.history import known

DAY = date(2026, 10, 28)
CALL = EntryInput(DAY, "call", with_whom="财务部", content="承诺 11-04 付款")


@pytest.fixture
def customer(book):
    with audit.acting(Actor("会计", "accountant")):
        yield make_customer()


def test_an_entry_is_recorded_with_who_and_its_history(customer):
    written = entries.add(customer, CALL)
    assert entries.load(written.id) == CALL
    assert written.changed == Changed.RECORDS
    assert database.execute("SELECT recorded_by, role FROM communication").fetchone() == ("会计", "accountant")
    kinds = database.execute("SELECT kind, entity, entity_id FROM field_change").fetchall()
    assert kinds == [("add", "communication", written.id)]
    assert verifying.verify().ok


def test_a_correction_keeps_what_was_said_before(customer):
    number = entries.add(customer, CALL).id
    entries.update(number, EntryInput(DAY, "call", with_whom="财务部", content="承诺 11-05 付款"))
    assert entries.load(number).content == "承诺 11-05 付款"
    rows = database.execute("SELECT field, old, new FROM field_change WHERE kind='update'").fetchall()
    assert rows == [("content", '"承诺 11-04 付款"', '"承诺 11-05 付款"')]
    entries.update(number, entries.load(number))
    assert database.scalar("SELECT count(*) FROM field_change") == 2


def test_the_next_step_is_planned_with_it_or_not_at_all(customer):
    number = entries.add(customer, CALL, StepInput(date(2026, 11, 4), "跟进承诺付款", "accountant")).id
    [step] = follow_ups.of(customer)
    assert (step.communication_id, step.text, step.role) == (number, "跟进承诺付款", "accountant")
    with pytest.raises(InvalidInputError) as refused:
        entries.add(customer, CALL, StepInput(date(2026, 11, 4), " "))
    assert refused.value.field == "text"
    assert database.scalar("SELECT count(*) FROM communication") == 1


def test_a_contact_is_one_of_the_customer_and_may_leave_later(customer):
    desk = contacts.add(customer, ContactInput("财务部 应付")).id
    stranger = contacts.add(make_customer("C-2", "别家"), ContactInput("采购部")).id
    entry = EntryInput(DAY, "call", desk, "财务部 应付", content="对账")
    number = entries.add(customer, entry).id
    with pytest.raises(InvalidInputError) as refused:
        entries.add(customer, EntryInput(DAY, "call", stranger, "采购部", content="对账"))
    assert refused.value.field == "with_whom"
    contacts.delete(desk)
    assert entries.load(number).with_whom == "财务部 应付"
    assert known.rows("communication", customer, date(9998, 12, 31))[number]["contact_id"] is None


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (EntryInput(DAY, "fax", content="x"), "kind"),
        (EntryInput(DAY, "call"), "content"),
        (EntryInput(date(1900, 1, 1), "call", content="x"), "happened_on"),
        (EntryInput(DAY, "training", content="x"), "topic"),
        (EntryInput(DAY, "training", topic="对账", participants=0), "participants"),
        (EntryInput(DAY, "call", content="x" * 4001), "content"),
        (EntryInput(DAY, "call", content="x", result="y" * 101), "result"),
        (EntryInput(DAY, "call", content="坏\x00字"), "content"),
        (EntryInput(DAY, "call", content="x", topic="长" * 61), "topic"),
    ],
)
def test_what_does_not_fit_is_refused_beside_its_field(customer, entry, field):
    with pytest.raises(InvalidInputError) as refused:
        entries.add(customer, entry)
    assert refused.value.field == field
    assert database.scalar("SELECT count(*) FROM communication") == 0


def test_participants_belong_to_a_training_alone(customer):
    training = entries.add(customer, EntryInput(DAY, "training", topic="对账", participants=3)).id
    call = entries.add(customer, EntryInput(DAY, "call", content="x", participants=3)).id
    assert entries.load(training).participants == 3
    assert entries.load(call).participants is None


def test_what_is_not_there(customer):
    with pytest.raises(NotFoundError):
        entries.add(999, CALL)
    with pytest.raises(NotFoundError):
        entries.update(999, CALL)
    with pytest.raises(NotFoundError):
        entries.load(999)
