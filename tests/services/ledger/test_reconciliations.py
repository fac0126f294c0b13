"""Statements that go out: numbered, kept as they were sent, answered, and written into the history of the customer."""

from datetime import date

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.models import database
from app.services.changes import Changed
from app.services.ledger import account_statement, reconciliations
from app.services.ledger.reconciliations import Answer
from tests.factories import make_customer, make_invoice

FIRST, LAST = date(2026, 8, 1), date(2026, 10, 31)


@pytest.fixture
def statement(book):
    """Return the account of a customer with one invoice."""
    customer = make_customer()
    make_invoice(customer, "XS-1", date(2026, 8, 6), date(2026, 9, 20), 50_000)
    return account_statement.of_period(customer, FIRST, LAST)


def test_numbers_count_within_their_year(statement) -> None:
    assert reconciliations.send(statement, LAST)[1] == "DZ-2026-0001"
    assert reconciliations.send(statement, date(2026, 11, 2))[1] == "DZ-2026-0002"
    written, number = reconciliations.send(statement, date(2027, 1, 5), "快递")
    assert (number, written.changed) == ("DZ-2027-0001", Changed.LEDGER)
    assert database.scalar("SELECT COUNT(*) FROM field_change WHERE entity='reconciliation' AND kind='add'") == 3
    assert "XS-1" in database.scalar("SELECT lines FROM reconciliation LIMIT 1")


def test_an_answer_agrees_or_differs_and_is_known_from_its_day(statement) -> None:
    number = reconciliations.send(statement, LAST)[0].id
    customer = statement.customer_id
    for wrong, field in (
        (Answer(date(2026, 10, 30), "agrees"), "answered_on"),
        (Answer(date(2026, 11, 5), "maybe"), "answer"),
        (Answer(date(2026, 11, 5), "differs"), "confirmed_cents"),
        (Answer(date(2026, 11, 5), "differs", 1, "x" * 501), "notes"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            reconciliations.answer(number, wrong)
        assert caught.value.field == field
    reconciliations.answer(number, Answer(date(2026, 11, 5), "differs", 48_000, "少一箱"))
    [early] = reconciliations.of_customer(customer, date(2026, 11, 4))
    [late] = reconciliations.of_customer(customer, date(2026, 11, 5))
    assert reconciliations.unanswered([early, late]) == [early]
    assert (late.difference_cents, late.answer, late.notes) == (-2_000, "differs", "少一箱")
    reconciliations.answer(number, Answer(date(2026, 11, 9), "agrees"))
    assert reconciliations.of_customer(customer, date(2026, 11, 9))[0].difference_cents == 0
    assert database.scalar("SELECT COUNT(*) FROM field_change WHERE entity='reconciliation' AND kind='update'") > 0
    with pytest.raises(NotFoundError):
        reconciliations.answer(99, Answer(LAST, "agrees"))


def test_what_cannot_be_sent_is_refused(statement) -> None:
    with pytest.raises(InvalidInputError) as caught:
        reconciliations.send(statement, date(2026, 10, 30))
    assert caught.value.field == "sent_on"
    with pytest.raises(InvalidInputError) as caught:
        account_statement.of_period(statement.customer_id, LAST, FIRST)
    assert caught.value.field == "period"


def test_the_proposed_period_is_three_months() -> None:
    assert reconciliations.period_of(date(2026, 10, 31)) == (date(2026, 8, 1), date(2026, 10, 31))
    assert reconciliations.period_of(date(2026, 1, 15)) == (date(2025, 11, 1), date(2026, 1, 15))
