"""Temporary releases: who asks and who decides, how long they hold, that they end, and how they turned out."""

from datetime import date, datetime

import pytest

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.services import audit, verifying
from app.services.audit import Actor
from app.services.shipping import check, release, stored, wording
from app.services.shipping.release import ReleaseInput
from tests.factories import make_customer, make_invoice

DAY = date(2026, 11, 2)
ACCOUNTANT, LEAD, OWNER = Actor("会计", "accountant"), Actor("财务主管", "lead"), Actor("负责人", "owner")


@pytest.fixture
def customer(book) -> int:
    """A customer of grade BB over its limit, with 1,000,000 fen 73 days late."""
    number = make_customer("C-1", credit_limit_cents=3_000_000, terms_days=45, grade="BB")
    make_invoice(number, "XS-1", date(2026, 7, 7), date(2026, 8, 21), 3_180_000)
    return number


def ask(customer: int, amount: int = 500_000, days: int = 3, reason: str = "客户备货，周五前付清") -> int:
    with audit.acting(ACCOUNTANT):
        return release.request(ReleaseInput(customer, amount, days, reason)).id


def grant(number: int, who: Actor = LEAD, **more) -> None:
    with audit.acting(who):
        release.grant(number, DAY, **more)


def test_a_release_lets_one_shipment_go_and_is_used_up(customer) -> None:
    assert check.decide(customer, 500_000, DAY).decision == "no"
    number = ask(customer)
    assert check.decide(customer, 500_000, DAY).decision == "no", "asking alone changes nothing"
    grant(number, days=10, note="只此一次")
    lent = stored.load(number)
    assert (lent.valid_from, lent.valid_to, lent.limit_cents) == (DAY, date(2026, 11, 11), 3_680_000)
    answer = check.decide(customer, 500_000, DAY)
    assert (answer.decision, answer.limit_cents, answer.available_cents) == ("yes", 3_680_000, 500_000)
    assert (answer.own_limit_cents, answer.release.number) == (3_000_000, "TP-2026-0001")
    assert check.decide(customer, 600_000, DAY).decision == "no", "more than was released"
    check.record(answer)
    lent = stored.load(number)
    assert (lent.state_on(DAY), lent.used_cents) == ("used", 500_000)
    assert check.decide(customer, 500_000, DAY).decision == "no"
    with audit.acting(ACCOUNTANT):
        release.record_outcome(number, "paid_in_time", "11-10 到账")
        with pytest.raises(RefusedError):
            release.record_outcome(number, "not_shipped")
    assert stored.load(number).outcome == "paid_in_time"
    assert verifying.verify(None).ok


def test_it_expires_by_itself(customer) -> None:
    number = ask(customer)
    grant(number)
    assert check.decide(customer, 500_000, DAY, ship_on=date(2026, 11, 4)).decision == "yes"
    assert check.decide(customer, 500_000, DAY, ship_on=date(2026, 11, 5)).decision == "no"
    lent = stored.load(number)
    assert [lent.state_on(day) for day in (date(2026, 11, 1), DAY, date(2026, 11, 5))] == [
        "coming",
        "active",
        "expired",
    ]


def test_an_order_that_needs_no_release_leaves_it_alone(customer) -> None:
    number = ask(customer)
    grant(number)
    check.record(check.decide(customer, 500_000, DAY, prepaid=True))
    assert stored.load(number).state_on(DAY) == "active"


def test_only_others_with_the_role_decide(customer) -> None:
    number = ask(customer)
    with audit.acting(Actor("出纳", "accountant")), pytest.raises(RefusedError, match="财务主管或负责人"):
        release.grant(number, DAY)
    with audit.acting(LEAD):
        own = release.request(ReleaseInput(make_customer("C-2"), 100, 3, "急")).id
        for decide in (lambda: release.grant(own, DAY), lambda: release.refuse(own, "不")):
            with pytest.raises(RefusedError, match="自己"):
                decide()
    with audit.acting(Actor("财务主管", "owner")), pytest.raises(RefusedError, match="自己"):
        release.grant(own, DAY)
    large = ask(make_customer("C-3"), 10_000_001)
    with audit.acting(LEAD), pytest.raises(RefusedError, match="负责人"):
        release.grant(large, DAY)
    grant(large, OWNER)
    assert stored.load(number).state == "requested"


def test_of_two_reviewers_the_second_is_told(customer) -> None:
    number = ask(customer)
    grant(number, days=10)
    with audit.acting(OWNER):
        with pytest.raises(RefusedError, match="财务主管处理"):
            release.grant(number, DAY, days=1)
        with pytest.raises(RefusedError):
            release.refuse(number, "太多")
        with pytest.raises(RefusedError):
            release.withdraw(number)
    assert stored.load(number).days == 10


def test_a_validity_in_the_past_is_refused(customer) -> None:
    number = ask(customer, days=3)
    with audit.acting(LEAD):
        with pytest.raises(InvalidInputError, match="已经过去"):
            release.grant(number, DAY, start=date(2026, 10, 30))
        release.grant(number, DAY, start=date(2026, 10, 31))
    assert stored.load(number).valid_to == DAY


@pytest.mark.parametrize(
    ("amount", "days", "reason"),
    [(0, 3, "急"), (-1, 3, "急"), (1, 0, "急"), (1, 91, "急"), (1, 3, " "), (1, 3, "急" * 201)],
)
def test_a_request_must_make_sense(customer, amount, days, reason) -> None:
    with pytest.raises(InvalidInputError):
        ask(customer, amount, days, reason)
    assert stored.waiting() == []


def test_one_request_a_customer_waits_and_may_be_taken_back(customer) -> None:
    number = ask(customer)
    with pytest.raises(RefusedError, match="TP-2026-0001"):
        ask(customer)
    with audit.acting(Actor("出纳", "accountant")), pytest.raises(RefusedError):
        release.withdraw(number)
    with audit.acting(ACCOUNTANT):
        release.withdraw(number)
    second = ask(customer)
    assert [each.number for each in stored.waiting()] == ["TP-2026-0002"]
    with audit.acting(LEAD):
        with pytest.raises(InvalidInputError):
            release.refuse(second, "")
        release.refuse(second, "先收回逾期")
        with pytest.raises(RefusedError):
            release.record_outcome(second, "unpaid")
    assert [each.state for each in stored.decided()] == ["refused", "withdrawn"]
    assert [each.id for each in stored.of_customer(customer)] == [second, number]


def test_a_used_release_cannot_be_used_again(customer) -> None:
    number = ask(customer)
    grant(number)
    answer = check.decide(customer, 500_000, DAY)
    check.record(answer)
    with pytest.raises(InvalidInputError):
        check.record(answer)
    with pytest.raises(RefusedError):
        release.use(number, DAY, 1)
    with audit.acting(LEAD), pytest.raises(InvalidInputError):
        release.record_outcome(number, "lost")
    with pytest.raises(NotFoundError):
        stored.load(99)


def test_numbers_begin_anew_each_year_and_states_have_words(customer) -> None:
    ask(customer)
    with clock.frozen_at(datetime(2027, 1, 4, 9, 0)):
        ask(make_customer("C-2"))
    assert [each.number for each in stored.waiting()] == ["TP-2026-0001", "TP-2027-0001"]
    states = ("requested", "refused", "withdrawn", "coming", "active", "used", "expired")
    assert all(wording.state_name(state) for state in states)
    assert all(wording.outcome_name(outcome) for outcome in stored.OUTCOMES)
