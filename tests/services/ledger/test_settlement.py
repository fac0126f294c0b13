"""What a receipt settles, as a whole: put in place in one step, taken back as it was, with what it was short by."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError, InvalidInputError, RefusedError
from app.models import database
from app.services.customers.balances import figures
from app.services.ledger import invoices, receipts, settlement, write_offs
from app.services.ledger.receipts import ReceiptInput
from app.services.ledger.settle import unsettled
from app.services.ledger.settlement import Settlement
from app.services.ledger.write_offs import Charge
from tests.factories import free_of, make_customer, make_invoice, make_receipt, open_of

DAY = date(2026, 6, 1)
PAID = date(2026, 6, 20)


@pytest.fixture
def customer(book) -> int:
    """Return a customer without documents."""
    return make_customer()


def balance(customer: int, on: date = date(2026, 12, 31)) -> int:
    row = database.execute(f"SELECT balance FROM ({figures(on, [customer])})", (on.isoformat(),)).fetchone()
    return row[0] if row else 0


def documents_sum(customer: int) -> int:
    """Return what the papers say: invoices and credit notes, less money, less what was given up."""
    return int(
        database.scalar(
            "SELECT (SELECT COALESCE(SUM(amount_cents), 0) FROM invoice WHERE customer_id=?1 AND voided_on IS NULL)"
            " - (SELECT COALESCE(SUM(amount_cents), 0) FROM receipt WHERE customer_id=?1)"
            " - (SELECT COALESCE(SUM(amount_cents), 0) FROM write_off WHERE customer_id=?1)",
            (customer,),
        )
    )


def test_a_settlement_is_put_in_place_and_taken_back(customer) -> None:
    first = make_invoice(customer, "A", DAY, DAY, 50_000)
    second = make_invoice(customer, "B", DAY, DAY, 30_000)
    receipt = make_receipt(customer, PAID, 30_000)
    assert (open_of(first), open_of(second)) == (20_000, 30_000)
    written, before = settlement.apply(Settlement("receipt", receipt, True, {second: 30_000}))
    assert (written.entity, written.id, written.customer_ids) == ("receipt", receipt, (customer,))
    assert before == Settlement("receipt", receipt, False)
    assert (open_of(first), open_of(second)) == (50_000, 0)
    _, chosen = settlement.apply(before)
    assert (open_of(first), open_of(second)) == (20_000, 30_000)
    assert chosen.amounts == {second: 30_000}


def test_a_fee_comes_and_goes_with_its_receipt(customer) -> None:
    invoice = make_invoice(customer, "A", DAY, DAY, 38_600_00)
    receipt = make_receipt(customer, PAID, 38_580_00)
    fee = Charge(invoice, 20_00, "bank_charge")
    _, before = settlement.apply(Settlement("receipt", receipt, True, {invoice: 38_580_00}, charges=(fee,)))
    assert (open_of(invoice), balance(customer), documents_sum(customer)) == (0, 0, 0)
    row = database.execute("SELECT kind, receipt_id, written_off_on, amount_cents FROM write_off").fetchone()
    assert row == ("bank_charge", receipt, "2026-06-20", 2_000)
    with pytest.raises(RefusedError, match="手续费"):
        invoices.void(invoice, PAID)
    _, after = settlement.apply(before)
    assert (open_of(invoice), database.scalar("SELECT COUNT(*) FROM write_off")) == (2_000, 0)
    settlement.apply(after)
    assert (open_of(invoice), settlement.current("receipt", receipt)) == (0, after)
    earlier = receipts.load(receipt)
    receipts.update(receipt, ReceiptInput(customer, date(2026, 6, 10), earlier.amount_cents))
    assert database.scalar("SELECT written_off_on FROM write_off") == "2026-06-10"
    assert balance(customer, date(2026, 6, 9)) == 38_600_00
    receipts.delete(receipt)
    assert (open_of(invoice), database.scalar("SELECT COUNT(*) FROM write_off")) == (38_600_00, 0)


def test_a_fee_may_be_taken_back_alone(customer) -> None:
    invoice = make_invoice(customer, "A", DAY, DAY, 100_000)
    receipt = make_receipt(customer, PAID, 99_000)
    fee = Charge(invoice, 1_000, "bank_charge")
    settlement.apply(Settlement("receipt", receipt, True, {invoice: 99_000}, charges=(fee,)))
    write_offs.take_back(database.scalar("SELECT id FROM write_off"))
    assert open_of(invoice) == 1_000


@pytest.mark.parametrize(
    ("charge", "field"),
    [
        (Charge(0, 2_000, "early_payment"), "reason"),
        (Charge(0, 5_001, "bank_charge"), "amounts"),
        (Charge(0, 0, "bank_charge"), "amounts"),
    ],
)
def test_a_charge_that_does_not_fit_leaves_all_as_it_was(customer, charge, field) -> None:
    invoice = make_invoice(customer, "A", DAY, DAY, 100_000)
    receipt = make_receipt(customer, PAID, 94_000)
    before = settlement.current("receipt", receipt)
    wrong = Charge(invoice, charge.amount_cents, charge.kind, charge.reason)
    with pytest.raises(InvalidInputError) as caught:
        settlement.apply(Settlement("receipt", receipt, True, {invoice: 94_000}, charges=(wrong,)))
    assert caught.value.field == field
    assert (settlement.current("receipt", receipt), open_of(invoice)) == (before, 6_000)


def test_a_rest_is_a_payment_in_advance_or_waits(customer) -> None:
    receipt = make_receipt(customer, PAID, 500)
    settlement.apply(Settlement("receipt", receipt, True, {}, on_account=True))
    assert settlement.current("receipt", receipt).on_account
    make_invoice(customer, "A", PAID, PAID, 500)
    assert free_of(receipt) == 500
    settlement.apply(Settlement("receipt", receipt, False))
    assert not settlement.current("receipt", receipt).on_account
    assert free_of(receipt) == 0


def test_a_dispute_has_an_amount_a_reason_and_a_day(customer) -> None:
    invoice = make_invoice(customer, "A", DAY, DAY, 58_240_00)
    wanted = invoices.Dispute("短少，待核对", 2_180_00, date(2026, 6, 3))
    invoices.dispute(invoice, wanted)
    assert invoices.dispute_of(invoice) == wanted
    assert balance(customer) == 58_240_00
    for wrong, field in (
        (invoices.Dispute("x", 58_240_01), "disputed_cents"),
        (invoices.Dispute("x", -1), "disputed_cents"),
        (invoices.Dispute("x", 0), "disputed_cents"),
        (invoices.Dispute("x", None, date(2026, 5, 31)), "disputed_on"),
        (invoices.Dispute(" "), "dispute_reason"),
    ):
        with pytest.raises(InvalidInputError) as caught:
            invoices.dispute(invoice, wrong)
        assert caught.value.field == field
    invoices.dispute(invoice, None)
    assert invoices.dispute_of(invoice) is None


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_allocating_and_undoing_never_changes_a_balance(book, chance) -> None:
    customer = make_customer()
    papers = [make_invoice(customer, "", DAY, DAY, chance.randint(1, 20) * 1_000) for _ in range(4)]
    money = [make_receipt(customer, PAID, chance.randint(1, 25) * 1_000) for _ in range(3)]
    credit = make_invoice(customer, "", PAID, None, -4_000)
    sources = [("receipt", each) for each in money] + [("credit", credit)]
    start, undo = balance(customer), []
    for _ in range(8):
        if undo and chance.random() < 0.4:
            settlement.apply(undo.pop())
        else:
            kind, source = chance.choice(sources)
            chosen = {each: chance.randint(1, 9) * 500 for each in chance.sample(papers, chance.randint(0, 3))}
            try:
                undo.append(settlement.apply(Settlement(kind, source, chance.random() < 0.8, chosen))[1])
            except AppError:
                continue
        assert balance(customer) == documents_sum(customer) == start
        assert unsettled([customer]) == []
