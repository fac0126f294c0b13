"""Trade references: asked with a number, reminded, answered; an old answer no longer counts."""

from datetime import date

import pytest
from factories import make_customer

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.services.credit_records import references
from app.services.credit_records.references import Answer, Enquiry

AS_OF = date(2026, 10, 31)
ASKED = date(2026, 9, 8)


@pytest.fixture
def customer(book):
    return make_customer()


def ask(customer, party="同业甲", on=ASKED):
    return references.ask(customer, Enquiry(party, "调味品", on)).id


def test_enquiries_are_numbered_within_their_year(customer):
    other = make_customer(name="另一家有限公司")
    ask(customer)
    ask(other)
    ask(customer, on=date(2027, 1, 4))
    numbers = [each.number for who in (customer, other) for each in references.of(who, date(2027, 12, 31))]
    assert numbers == ["XH-2026-0001", "XH-2027-0001", "XH-2026-0002"]
    assert references.next_number(ASKED) == "XH-2026-0003"


def test_asked_reminded_answered(customer):
    number = ask(customer)
    references.remind(number, date(2026, 9, 20))
    references.answer(number, Answer(date(2026, 9, 22), "slow", 2, 45, 24_000_000, 20, 30))
    (found,) = references.of(customer, AS_OF)
    assert (found.reminded_on, found.answered_on, found.level, found.counts) == (
        date(2026, 9, 20),
        date(2026, 9, 22),
        "watch",
        True,
    )
    with pytest.raises(RefusedError):
        references.remind(number, date(2026, 9, 23))
    references.set_used(number, False)
    assert not references.of(customer, AS_OF)[0].counts


def test_before_the_answer_there_is_none(customer):
    number = ask(customer)
    references.remind(number, date(2026, 9, 20))
    references.answer(number, Answer(date(2026, 9, 22), "on_time", 4))
    (found,) = references.of(customer, date(2026, 9, 15))
    assert (found.answered_on, found.verdict, found.years, found.reminded_on) == (None, "", None, None)
    assert references.of(customer, date(2026, 9, 7)) == []


def test_an_answer_of_last_year_no_longer_counts(customer):
    number = ask(customer, on=date(2025, 9, 1))
    references.answer(number, Answer(date(2025, 10, 30), "on_time"))
    assert references.of(customer, date(2026, 10, 30))[0].counts
    assert references.of(customer, AS_OF)[0].expired


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (Answer(date(2026, 9, 1), "slow"), "answered_on"),
        (Answer(AS_OF, "perhaps"), "verdict"),
        (Answer(AS_OF, "slow", years=101), "years"),
        (Answer(AS_OF, "slow", terms_days=-1), "terms_days"),
        (Answer(AS_OF, "slow", highest_cents=-5), "highest_cents"),
        (Answer(AS_OF, "slow", days_late_from=30, days_late_to=20), "days_late_to"),
        (Answer(AS_OF, "slow", days_late_from=5000), "days_late_from"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(customer, answer, field):
    number = ask(customer)
    with pytest.raises(InvalidInputError) as refused:
        references.answer(number, answer)
    assert refused.value.field == field


def test_nobody_is_asked_without_a_name_about_nobody_or_reminded_before(customer):
    with pytest.raises(InvalidInputError):
        ask(customer, party="  ")
    with pytest.raises(NotFoundError):
        ask(999_999)
    with pytest.raises(InvalidInputError):
        references.remind(ask(customer), date(2026, 9, 1))
    with pytest.raises(NotFoundError):
        references.load(999_999)
