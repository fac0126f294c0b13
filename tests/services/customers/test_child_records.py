"""Contacts, licences and guarantees: what is refused where, what the history keeps, how near an end is."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError, NotFoundError
from app.models import database
from app.services.customers import contacts, guarantees, licences
from app.services.customers.contacts import ContactInput
from app.services.customers.guarantees import GuaranteeInput
from app.services.customers.licences import LicenceInput
from tests.factories import make_customer

FOOD = LicenceInput("食品经营许可证", "JY-示例-0117", date(2021, 12, 16), date(2026, 12, 15))
INSURED = GuaranteeInput("insurance", "云栖示例信用保险公司", "保单限额", 20_000_000, 8_000, None, date(2026, 12, 31))


@pytest.fixture
def customer(book) -> int:
    """Return the id of a customer."""
    return make_customer("C-0001")


def kinds(entity: str) -> list[tuple[str, str]]:
    rows = database.execute("SELECT kind, field FROM field_change WHERE entity=? ORDER BY id", (entity,)).fetchall()
    return [(row[0], row[1]) for row in rows]


def test_a_licence_lives_in_the_history(customer) -> None:
    number = licences.add(customer, FOOD).id
    licences.update(number, replace(FOOD, valid_to=date(2031, 12, 15)))
    licences.update(number, replace(FOOD, valid_to=date(2031, 12, 15)))
    found = licences.of(customer)
    assert [licences.entry_of(each) for each in found] == [replace(FOOD, valid_to=date(2031, 12, 15))]
    licences.delete(number)
    assert licences.of(customer) == []
    assert kinds("licence") == [("add", ""), ("update", "valid_to"), ("remove", "")]
    for again in (lambda: licences.delete(number), lambda: licences.update(number, FOOD)):
        with pytest.raises(NotFoundError):
            again()
    with pytest.raises(NotFoundError):
        licences.add(999, FOOD)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", " "),
        ("kind", "证" * 61),
        ("number", "1" * 61),
        ("valid_to", date(2021, 12, 15)),
        ("valid_from", date(21, 1, 1)),
        ("valid_to", date(9999, 1, 1)),
        ("notes", "\x00"),
    ],
)
def test_a_wrong_licence_is_refused_at_its_field(customer, field, value) -> None:
    with pytest.raises(InvalidInputError) as caught:
        licences.add(customer, replace(FOOD, **{field: value}))
    assert caught.value.field == field
    assert kinds("licence") == []


@pytest.mark.parametrize(
    ("valid_to", "left", "level"),
    [
        (None, None, "ok"),
        (date(2026, 10, 30), -1, "high"),
        (date(2026, 10, 31), 0, "watch"),
        (date(2026, 12, 15), 45, "watch"),
        (date(2026, 12, 30), 60, "watch"),
        (date(2026, 12, 31), 61, "ok"),
    ],
)
def test_an_end_is_near_within_sixty_days(valid_to, left, level) -> None:
    as_of = date(2026, 10, 31)
    assert (licences.days_left(valid_to, as_of), licences.level(valid_to, as_of)) == (left, level)


def test_a_guarantee_lives_in_the_history(customer) -> None:
    number = guarantees.add(customer, INSURED).id
    guarantees.update(number, replace(INSURED, cover_bp=9_000))
    (found,) = guarantees.of(customer)
    assert guarantees.entry_of(found) == replace(INSURED, cover_bp=9_000)
    assert guarantees.covered_cents(found) == 18_000_000
    guarantees.delete(number)
    assert kinds("guarantee") == [("add", ""), ("update", "cover_bp"), ("remove", "")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "promise"),
        ("party", ""),
        ("party", "保" * 121),
        ("content", "内" * 201),
        ("amount_cents", 0),
        ("amount_cents", -1),
        ("amount_cents", 10**15),
        ("cover_bp", None),
        ("cover_bp", 0),
        ("cover_bp", 10_001),
        ("valid_from", date(2027, 1, 1)),
    ],
)
def test_a_wrong_guarantee_is_refused(customer, field, value) -> None:
    with pytest.raises(InvalidInputError) as caught:
        guarantees.add(customer, replace(INSURED, **{field: value}))
    assert caught.value.field == ("valid_to" if field == "valid_from" else field)


def test_a_guarantee_says_something(customer) -> None:
    with pytest.raises(InvalidInputError):
        guarantees.add(customer, GuaranteeInput("surety"))


@given(st.integers(1, 10**13), st.integers(1, 10_000))
def test_an_insurance_never_pays_more_than_its_share(amount, cover) -> None:
    paid = guarantees.covered_cents(replace(INSURED, amount_cents=amount, cover_bp=cover))
    assert paid is not None
    assert 0 <= paid * 10_000 <= amount * cover
    assert (paid + 1) * 10_000 > amount * cover


def test_contacts_have_roles_and_receive(customer) -> None:
    entry = ContactInput("财务部 应付", role="payment", receives=("dunning", "statements"))
    number = contacts.add(customer, entry).id
    (found,) = contacts.of(customer)
    assert (found.role, found.receives) == ("payment", ("statements", "dunning"))
    contacts.update(number, replace(contacts.entry_of(found), receives=()))
    assert kinds("contact") == [("add", ""), ("update", "receives")]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("phone", "前台"),
        ("mobile", "1x"),
        ("email", "x@"),
        ("role", "角" * 21),
        ("receives", ("gifts",)),
        ("position", "职" * 61),
    ],
)
def test_a_wrong_contact_is_refused_at_its_field(customer, field, value) -> None:
    with pytest.raises(InvalidInputError) as caught:
        contacts.add(customer, replace(ContactInput("采购部"), **{field: value}))
    assert caught.value.field == field
