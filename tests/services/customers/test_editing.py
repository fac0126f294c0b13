"""Adding and changing customers: what is refused, what only warns, and what is written down of it."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit, books
from app.services.customers import contacts, editing
from app.services.customers.editing import CustomerInput
from tests.factories import make_customer

ENTRY = CustomerInput(
    code="C-0001",
    name="青禾渡食品商贸有限公司",
    credit_code="91350100M000100Y43",
    industry="食品批发",
    established_on=date(2015, 6, 8),
    registered_capital_cents=500_000_000,
    terms_days=45,
    credit_limit_cents=30_000_000,
    tags=("重点", "重点", " "),
    traded_since=date(2020, 8, 14),
)


def test_added_customer_reads_back(book) -> None:
    written = editing.add(replace(ENTRY, name=" 青禾渡食品商贸有限公司 "))
    assert written.warnings == ()
    assert editing.load(written.id) == replace(ENTRY, tags=("重点",))
    assert database.scalar("SELECT initials FROM customer WHERE id=?", (written.id,)).startswith("qhdspsmyxgs")
    entry = audit.history(written.id)[0]
    assert (entry.action, json.loads(entry.changes)["name"]) == ("add", [None, ENTRY.name])


def test_change_is_recorded_with_old_and_new(book) -> None:
    number = editing.add(ENTRY).id
    editing.update(number, replace(editing.load(number), name="单县青禾有限公司", credit_limit_cents=None))
    entry = audit.history(number)[0]
    assert json.loads(entry.changes) == {
        "name": [ENTRY.name, "单县青禾有限公司"],
        "credit_limit_cents": [30_000_000, None],
    }
    assert "sxqhyxgs" in database.scalar("SELECT initials FROM customer WHERE id=?", (number,)).split()
    editing.update(number, editing.load(number))
    assert len(audit.history(number)) == 2


def test_saving_an_imported_customer_completes_it(book) -> None:
    number = make_customer("N-1", needs_completion=True)
    editing.update(number, editing.load(number))
    assert not database.scalar("SELECT needs_completion FROM customer WHERE id=?", (number,))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", " "),
        ("code", "x" * 41),
        ("name", ""),
        ("name", "长" * 121),
        ("name", "a\x00b"),
        ("name", "\ud800"),
        ("established_on", date(202, 1, 1)),
        ("established_on", date(2027, 1, 1)),
        ("traded_since", date(2014, 1, 1)),
        ("next_review_on", date(9999, 12, 31)),
        ("terms_days", -1),
        ("terms_days", 3651),
        ("credit_limit_cents", -1),
        ("credit_limit_cents", 10**14 + 1),
        ("registered_capital_cents", -5),
        ("status", "gone"),
        ("parent_id", 999),
        ("tags", ("x" * 21,)),
    ],
)
def test_wrong_value_is_refused_at_its_field(book, field, value) -> None:
    with pytest.raises(InvalidInputError) as caught:
        editing.add(replace(ENTRY, **{field: value}))
    assert caught.value.field == field
    assert database.scalar("SELECT COUNT(*) FROM customer") == 0


def test_taken_code_is_refused_with_the_name_of_the_other(book) -> None:
    editing.add(ENTRY)
    with pytest.raises(InvalidInputError, match="青禾渡") as caught:
        editing.add(replace(ENTRY, name="另一家有限公司"))
    assert caught.value.field == "code"


def test_parents_may_not_form_a_circle(book) -> None:
    top = editing.add(ENTRY).id
    below = editing.add(replace(ENTRY, code="C-2", parent_id=top)).id
    with pytest.raises(InvalidInputError):
        editing.update(top, replace(ENTRY, parent_id=below))
    with pytest.raises(InvalidInputError):
        editing.update(top, replace(ENTRY, parent_id=top))


@pytest.mark.parametrize(
    ("code", "warning"),
    [
        ("11320000MB151840XJ", ""),
        ("91512081MA62K0260E", ""),
        ("9131 0000 6315 9284 xq", ""),
        ("９１３５０１００M000100Y43", ""),
        ("", ""),
        ("91350100M000100Y4Z", "按规则末位应为 3"),
        ("91350211M0000XUF46", "校验位不符"),
        ("9135", "18 位"),
        ("91350211M0000XUFI6", "字符"),
    ],
)
def test_credit_code_warns_and_never_blocks(book, code, warning) -> None:
    found = editing.check_credit_code(code)
    assert warning in found
    assert bool(found) == bool(warning)
    assert bool(editing.add(replace(ENTRY, credit_code=code)).warnings) == bool(warning)


def test_same_name_warns(book) -> None:
    editing.add(ENTRY)
    assert "C-0001" in editing.add(replace(ENTRY, code="C-2", credit_code="")).warnings[0]


def test_proposed_code_follows_the_highest(book) -> None:
    assert editing.proposed_code() == "C-0001"
    make_customer("C-0041")
    make_customer("C-9X")
    assert editing.proposed_code() == "C-0042"


def test_missing_customer_is_named(book) -> None:
    for action in (editing.load, lambda number: editing.update(number, ENTRY)):
        with pytest.raises(NotFoundError):
            action(77)
    with pytest.raises(NotFoundError):
        contacts.add(77, contacts.ContactInput("财务"))


def test_read_only_book_takes_nothing(book) -> None:
    books.close()
    books.open_book(book, read_only=True)
    with pytest.raises(RefusedError, match="只读"):
        editing.add(ENTRY)


def test_contacts_have_one_main_person(book) -> None:
    customer = editing.add(ENTRY).id
    first = contacts.add(customer, contacts.ContactInput("财务部", is_primary=True)).id
    second = contacts.add(customer, contacts.ContactInput(" 采购部 ", phone="0000-1", is_primary=True)).id
    assert [(each.id, each.name, each.is_primary) for each in contacts.of(customer)] == [
        (second, "采购部", True),
        (first, "财务部", False),
    ]
    contacts.update(first, contacts.ContactInput("财务部", is_primary=True))
    assert contacts.of(customer)[0].id == first
    contacts.delete(second)
    assert [each.id for each in contacts.of(customer)] == [first]
    assert [entry.action for entry in audit.history(customer)][:2] == ["delete", "update"]
    with pytest.raises(InvalidInputError):
        contacts.add(customer, contacts.ContactInput(""))
    with pytest.raises(NotFoundError):
        contacts.delete(second)
