"""The changes of a customer in words, around a day, with the proof that nobody altered them."""

from datetime import date, datetime

import pytest

from app import clock
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.customers import contacts, editing
from app.services.customers.contacts import ContactInput
from app.services.customers.editing import CustomerInput
from app.services.history import listing, proof, recording
from app.services.history.recording import Evidence, Subject
from app.services.writing import writing
from tests.factories import make_customer

pytestmark = pytest.mark.usefixtures("book")


def at(day: int):
    return clock.frozen_at(datetime(2026, 10, day, 10, 5))


@pytest.fixture
def customer() -> int:
    with audit.acting(Actor("财务主管", "lead")):
        with at(1):
            number = editing.add(CustomerInput("C-0001", "青禾渡", credit_limit_cents=100_00)).id
        with at(3):
            editing.update(number, CustomerInput("C-0001", "青禾渡", credit_limit_cents=300_00, terms_days=45))
            person = contacts.add(number, ContactInput("财务部 应付", phone="021-5550")).id
        with at(5):
            visit = Evidence("走访 10-04", "communication", 7, date(2026, 9, 1))
            contacts.update(person, ContactInput("财务部 应付", phone="021-5551"), visit)
    return number


def lines(customer, key="", day=None):
    found = listing.find(customer, key, day)
    rows = listing.page(found.ids)
    return [rows[each] for each in found.ids], found.unknown


def test_the_newest_change_comes_first_in_words(customer):
    told, unknown = lines(customer)
    assert [(line.label, line.old, line.new) for line in told] == [
        ("联系人电话", "021-5550", "021-5551"),
        ("联系人", "—", "财务部 应付"),
        ("授信额度", "100.00", "300.00"),
        ("账期", "—", "45 天"),
        ("客户", "—", "青禾渡"),
    ]
    assert unknown == 0
    first = told[0]
    assert (first.role, first.recorded_at) == ("lead", datetime(2026, 10, 5, 10, 5))
    assert (first.evidence, first.evidence_id, first.effective_on) == ("走访 10-04", 7, date(2026, 9, 1))
    assert first.detail.startswith("联系人 财务部 应付\n")
    assert told[1].effective_on is None


@pytest.mark.parametrize(("day", "unknown"), [(5, 0), (4, 1), (3, 1), (2, 4), (1, 4)])
def test_a_day_splits_the_list(customer, day, unknown):
    assert lines(customer, day=date(2026, 10, day))[1] == unknown


def test_one_field_alone(customer):
    keys = dict(listing.fields(customer))
    assert keys["customer.credit_limit_cents"] == "授信额度"
    assert [line.new for line in lines(customer, "customer.credit_limit_cents")[0]] == ["300.00"]
    assert [line.label for line in lines(customer, "contact.")[0]] == ["联系人"]


def test_what_a_visit_changed_is_found_by_the_visit(customer):
    (change,) = listing.caused_by(customer, "communication", 7)
    assert listing.page([change])[change].label == "联系人电话"


def test_one_line_of_a_statement_goes_by_its_own_name_several_are_counted():
    number = make_customer()
    with writing():
        subject = Subject("statement", 1, number)
        recording.changed(subject, {"lines": [{"cash": 100, "revenue": 5}, {"cash": 300, "revenue": 5}]})
        recording.changed(subject, {"lines": [{"cash": 100, "revenue": 5}, {"cash": 300, "revenue": 7}]})
        recording.removed(subject, {"period_end": date(2025, 12, 31), "period": "year"})
    gone, several, single = lines(number)[0]
    assert (single.label, single.old, single.new) == ("货币资金", "1.00", "3.00")
    assert (several.label, several.new) == ("财务报表报表项目", "2 行改动")
    assert "营业收入  0.05 → 0.07" in several.detail
    assert (gone.label, gone.old, gone.new) == ("财务报表", "2025 年", "—")


def test_an_untouched_history_is_proved(customer):
    found = proof.check(customer)
    assert found.ok
    assert found.entries == database.scalar("SELECT count(*) FROM audit_entry")
    assert "完整" in found.sentence()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE field_change SET old='1' WHERE field='credit_limit_cents'",
        "UPDATE field_change SET recorded_at='2026-09-01 08:00:00' WHERE kind='add'",
        "DELETE FROM field_change WHERE entity='contact' AND kind='update'",
        """UPDATE field_change SET new='{"name":"别人"}' WHERE entity='contact' AND kind='add'""",
    ],
)
def test_a_line_that_was_altered_or_taken_away_shows(customer, damage):
    database.execute(damage)
    found = proof.check(customer)
    assert not found.ok
    assert "与操作日志不一致" in found.sentence()


def test_a_broken_chain_names_its_entry(customer):
    database.execute("UPDATE audit_entry SET changes='{}' WHERE id=3")
    assert proof.check(customer).broken_at == 3
    assert "第 3 条" in proof.check(customer).sentence()


def test_the_sheet_carries_hashes_and_the_state_of_the_chain(customer):
    sheet = listing.sheet(customer, "", proof.check(customer))
    rows = list(sheet.rows)
    assert len(rows) == 5
    assert all(len(row) == len(sheet.columns) for row in rows)
    assert all(len(row[-1]) == 64 for row in rows)
    assert rows[0][1:9] == (
        "联系人 财务部 应付",
        "联系人电话",
        "021-5550",
        "021-5551",
        "财务主管",
        "财务主管",
        "走访 10-04",
        date(2026, 9, 1),
    )
    assert "完整" in sheet.notes[0]
