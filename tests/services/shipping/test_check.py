"""The check at the order on a real book: limits of the day, season, releases, blocks, groups, ways out."""

from datetime import date

import pytest

from app.errors import InvalidInputError, RefusedError
from app.models import database
from app.models.customer import Customer
from app.models.shipping import ShippingCheck
from app.services import audit, verifying
from app.services.audit import Actor
from app.services.customers import merging
from app.services.figures.metrics import customer_figures
from app.services.history import listing
from app.services.ledger import invoices
from app.services.ledger.invoices import InvoiceInput
from app.services.rules.exposure import Components
from app.services.shipping import blocks, check, policy
from app.services.shipping.policy import ShippingPolicy
from tests.factories import make_assessment, make_customer, make_invoice, make_order, make_receipt

DAY = date(2026, 11, 2)
LEAD = Actor("财务主管", "lead")


@pytest.fixture
def customer(book) -> int:
    """A customer that owes 3,000.00 of a limit of 10,000.00, of which 1,000.00 is 43 days late."""
    number = make_customer("C-1", credit_limit_cents=1_000_000, terms_days=30, grade="BB")
    make_invoice(number, "XS-1", date(2026, 8, 21), date(2026, 9, 20), 100_000)
    make_invoice(number, "XS-2", date(2026, 10, 20), date(2026, 11, 19), 200_000)
    return number


def reasons(answer) -> dict[str, str]:
    return {each.id: each.code for each in answer.reasons if not each.passed}


def set_customer(number: int, **values) -> None:
    Customer.update(**values).where(Customer.id == number).execute()


def test_an_order_within_everything_may_go_out(customer) -> None:
    answer = check.decide(customer, 700_000, DAY)
    assert (answer.decision, answer.headline) == ("yes", "可以发货")
    assert (answer.exposure_cents, answer.limit_cents, answer.available_cents) == (300_000, 1_000_000, 700_000)
    assert (answer.not_due_cents, answer.overdue_cents) == (200_000, 100_000)
    assert answer.sentence == "发货后占用 100.0%，还能赊 0.00。"
    assert answer.pay_by == date(2026, 12, 2)
    assert answer.ways == ()
    assert all(each.text and each.name and each.source for each in answer.reasons)


def test_the_exposure_is_that_of_every_figure(customer) -> None:
    make_receipt(customer, date(2026, 10, 1), 30_000)
    make_invoice(customer, "HC-1", date(2026, 10, 2), None, -20_000)
    for day in (date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 25), DAY):
        [figures] = customer_figures(day, customer)
        assert check.decide(customer, 1, day).exposure_cents == figures.exposure_cents


@pytest.mark.parametrize(("amount", "prepaid"), [(0, 0), (-1, 0), (100, -1), (10**15, 0)])
def test_amounts_that_make_no_sense_are_refused(customer, amount, prepaid) -> None:
    with pytest.raises(InvalidInputError):
        check.decide(customer, amount, DAY, prepaid_cents=prepaid)


def test_no_limit_no_credit_and_a_limit_that_has_ended(customer) -> None:
    set_customer(customer, credit_limit_cents=None)
    answer = check.decide(customer, 100, DAY)
    assert (answer.decision, answer.limit_cents, reasons(answer)) == ("approval", None, {"limit": "no_limit"})
    set_customer(customer, credit_limit_cents=0)
    assert reasons(check.decide(customer, 100, DAY)) == {"limit": "no_credit"}
    set_customer(customer, credit_limit_cents=1_000_000, limit_valid_to=date(2026, 11, 2))
    assert check.decide(customer, 100, DAY).decision == "yes", "the last day is still one"
    answer = check.decide(customer, 100, DAY, ship_on=date(2026, 11, 3))
    assert (answer.decision, answer.limit_cents, reasons(answer)) == ("approval", None, {"limit": "expired"})
    assert answer.reasons[0].text == "额度已于 2026-11-02 到期，不再算数"


def test_the_season_raises_the_limit_in_its_months_only(customer) -> None:
    set_customer(customer, limit_uplift_bp=1_000)
    assert check.decide(customer, 1, DAY).limit_cents == 1_000_000
    answer = check.decide(customer, 1, DAY, ship_on=date(2026, 12, 1))
    assert answer.limit_cents == 1_100_000
    assert "季节上浮 10%" in next(each.text for each in answer.reasons if each.id == "limit")


def test_what_is_prepaid_is_not_counted_twice(customer) -> None:
    make_receipt(customer, date(2026, 11, 1), 50_000, by_hand=True, on_account=True)
    answer = check.decide(customer, 100_000, DAY)
    assert (answer.on_account_cents, answer.exposure_cents) == (50_000, 250_000)
    answer = check.decide(customer, 100_000, DAY, prepaid_cents=50_000)
    assert (answer.credit_cents, answer.exposure_cents, answer.exposure_after_cents) == (50_000, 300_000, 350_000)


def test_a_prepaid_order_passes_but_for_a_full_stop(customer) -> None:
    with audit.acting(LEAD):
        blocks.put(customer, "new_orders", "账户被冻结")
        assert check.decide(customer, 100, DAY).decision == "no"
        assert check.decide(customer, 10**9, DAY, prepaid=True).decision == "yes"
        blocks.put(customer, "all", "涉诉")
    answer = check.decide(customer, 100, DAY, prepaid=True)
    assert (answer.decision, answer.ways) == ("no", ())
    assert answer.sentence == "2026-11-02 起全部停货，财务主管批准。"
    assert check.decide(customer, 100, date(2026, 11, 1)).decision == "yes", "nobody was blocked the day before"


def test_billing_is_never_blocked(customer) -> None:
    with audit.acting(LEAD):
        blocks.put(customer, "all", "涉诉")
    made = invoices.add(InvoiceInput(customer, "XS-9", DAY, date(2026, 12, 2), 9_999_999))
    assert made.customer_ids == (customer,)


def test_the_ways_out_have_been_tried(customer) -> None:
    make_invoice(customer, "XS-3", date(2026, 8, 1), date(2026, 9, 1), 600_000)
    answer = check.decide(customer, 200_000, DAY)
    assert (answer.decision, reasons(answer)) == ("approval", {"limit": "over", "overdue": "long"})
    assert [(way.kind, way.cents) for way in answer.ways] == [("collect", 600_000), ("prepay", 200_000)]
    paid = frozenset(each.id for each in answer.ways[0].invoices)
    after = check.decide(customer, 200_000, DAY, collected=paid)
    assert (after.decision, after.exposure_after_cents) == ("yes", answer.ways[0].after_cents)
    assert check.decide(customer, 200_000, DAY, prepaid_cents=200_000).decision == "yes"
    assert check.record(answer), "an answer may be written down"
    with pytest.raises(InvalidInputError, match="试算"):
        check.record(after)


def test_a_smaller_order_is_offered_where_the_limit_alone_is_short(customer) -> None:
    answer = check.decide(customer, 800_000, DAY)
    assert [(way.kind, way.cents) for way in answer.ways] == [
        ("collect", 100_000),
        ("smaller", 700_000),
        ("prepay", 800_000),
    ]
    beyond = check.decide(customer, 2_000_000, DAY)
    assert (beyond.decision, [way.kind for way in beyond.ways]) == ("no", ["smaller", "prepay", "release"])


def test_a_group_is_held_against_its_own_limit(customer) -> None:
    set_customer(customer, group_limit_cents=500_000)
    make_customer("C-2", "青禾渡仓储有限公司", parent=customer)
    answer = check.decide(customer, 250_000, DAY)
    assert reasons(answer) == {"group": "over"}
    assert next(way for way in answer.ways if way.kind == "smaller").cents == 200_000


def test_orders_and_disputes_count_as_the_policy_says(customer) -> None:
    make_order(customer, "DD-1", date(2026, 10, 25), 40_000)
    make_order(customer, "DD-2", date(2026, 10, 20), 200_000)
    make_order(customer, "DD-3", date(2026, 10, 20), 90_000, status="cancelled")
    database.execute("UPDATE invoice SET order_number='DD-2' WHERE number='XS-2'")
    database.execute("UPDATE invoice SET disputed=1 WHERE number='XS-1'")
    assert check.decide(customer, 1, DAY).exposure_cents == 300_000
    with audit.acting(LEAD):
        policy.save(ShippingPolicy(components=Components(orders=True, disputed=False)))
    answer = check.decide(customer, 1, DAY)
    assert (answer.exposure_cents, answer.overdue_cents) == (240_000, 0)


def test_old_books_and_a_lower_proposal_are_told(customer) -> None:
    make_assessment(customer, date(2026, 10, 1), 41, "B")
    answer = check.decide(customer, 1, DAY, ship_on=date(2026, 11, 6))
    assert (answer.decision, answer.stale, answer.data_age) == ("yes", True, 4)
    assert [each.id for each in answer.reasons if each.level == "watch"][-1] == "data"


def test_a_past_day_is_judged_by_the_grade_of_that_day(customer) -> None:
    make_assessment(customer, date(2026, 6, 1), 30, "C")
    make_assessment(customer, date(2026, 10, 1), 55, "BB")
    assert check.decide(customer, 1, date(2026, 9, 1)).grade == "C"
    assert check.decide(customer, 1, DAY).grade == "BB"


def test_an_answer_is_written_down_with_its_reasons(customer) -> None:
    number = check.record(check.decide(customer, 700_000, DAY)).id
    row = ShippingCheck.get_by_id(number)
    assert (row.decision, row.amount_cents, row.exposure_cents, row.limit_cents) == (
        "yes",
        700_000,
        1_000_000,
        1_000_000,
    )
    assert ["limit", "ok", 1_000_000, 1_000_000] in row.reasons
    line = listing.page(listing.find(customer).ids)[listing.find(customer).ids[0]]
    assert line.label == "发货判断"
    assert verifying.verify(None).ok


def test_a_merged_customer_is_asked_elsewhere(customer) -> None:
    other = make_customer("C-3", "青禾渡冷链有限公司")
    with audit.acting(LEAD):
        merging.merge(other, [customer], {})
    with pytest.raises(RefusedError):
        check.decide(customer, 1, DAY)


def test_the_policy_is_changed_by_the_lead_within_reason(book) -> None:
    assert policy.load() == ShippingPolicy()
    with audit.acting(Actor("会计", "accountant")), pytest.raises(RefusedError):
        policy.save(ShippingPolicy(stop_days=60))
    with audit.acting(LEAD):
        policy.save(ShippingPolicy(stop_days=60, season=(9, 10)))
        assert policy.load() == ShippingPolicy(stop_days=60, season=(9, 10))
        for wrong in (ShippingPolicy(stop_bp=9_999), ShippingPolicy(season=(13,)), ShippingPolicy(small_cents=-1)):
            with pytest.raises(InvalidInputError):
                policy.save(wrong)
    assert policy.load().stop_days == 60


def test_blocks_are_put_and_lifted_by_the_lead_with_a_reason(customer) -> None:
    with audit.acting(Actor("会计", "accountant")), pytest.raises(RefusedError):
        blocks.put(customer, "all", "涉诉")
    with audit.acting(LEAD):
        for level, reason in (("all", " "), ("some", "涉诉")):
            with pytest.raises(InvalidInputError):
                blocks.put(customer, level, reason)
        with pytest.raises(RefusedError):
            blocks.put(customer, "none", "已结清")
        blocks.put(customer, "new_orders", "欠款", date(2026, 10, 1))
        with pytest.raises(RefusedError):
            blocks.put(customer, "new_orders", "欠款")
        blocks.put(customer, "none", "已结清")
    assert blocks.in_force(customer, DAY) is None
    assert blocks.in_force(customer, date(2026, 11, 1)).level == "new_orders"
    assert [each.lifted_on for each in blocks.history(customer)] == [DAY]
    assert verifying.verify(None).ok
