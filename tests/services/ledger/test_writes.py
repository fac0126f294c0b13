"""Entering documents: what is refused and where, what is recorded, and that a refusal leaves nothing behind."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.models import database
from app.services import audit
from app.services.changes import Changed
from app.services.ledger import allocations, invoices, orders, receipts, write_offs
from app.services.ledger.invoices import InvoiceInput
from app.services.ledger.orders import OrderInput
from app.services.ledger.receipts import ReceiptInput
from tests.factories import free_of, make_customer, make_invoice, make_receipt, open_of

DAY = date(2026, 6, 1)


@pytest.fixture
def customer(book) -> int:
    """A customer with 45 days."""
    return make_customer(terms_days=45)


def invoice(customer: int, **more) -> InvoiceInput:
    return replace(InvoiceInput(customer, "XS-1", DAY, date(2026, 7, 16), 11_300), **more)


def entries() -> int:
    return int(database.scalar("SELECT COUNT(*) FROM audit_entry"))


def test_invoice_reads_back_and_is_recorded(customer) -> None:
    entry = invoice(customer, net_cents=10_000, tax_cents=1_300)
    written = invoices.add(replace(entry, number=" XS-1 "))
    assert invoices.load(written.id) == entry
    assert (written.customer_ids, written.changed) == ((customer,), Changed.LEDGER)
    assert json.loads(audit.history(customer)[0].changes)["amount_cents"] == [None, 11_300]
    assert invoices.proposed_due_date(customer, DAY) == date(2026, 7, 16)
    assert invoices.proposed_due_date(make_customer(), DAY) is None


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("number", {"number": " "}),
        ("number", {"number": "9" * 61}),
        ("invoice_date", {"invoice_date": date(202, 6, 1)}),
        ("due_date", {"due_date": date(9999, 1, 1)}),
        ("due_date", {"due_date": date(2026, 5, 31)}),
        ("amount_cents", {"amount_cents": 0}),
        ("amount_cents", {"amount_cents": 10**14 + 1}),
        ("amount_cents", {"amount_cents": -(10**14) - 1}),
        ("tax_cents", {"net_cents": 10_000, "tax_cents": 1_299}),
        ("currency", {"currency": ""}),
    ],
)
def test_wrong_invoice_is_refused_at_its_field(customer, field, more) -> None:
    before = entries()
    with pytest.raises(InvalidInputError) as caught:
        invoices.add(invoice(customer, **more))
    assert caught.value.field == field
    assert entries() == before


def test_number_is_unique_within_the_customer(customer) -> None:
    first = invoices.add(invoice(customer)).id
    with pytest.raises(InvalidInputError) as caught:
        invoices.add(invoice(customer))
    assert caught.value.field == "number"
    invoices.add(invoice(make_customer()))
    invoices.update(first, invoice(customer, amount_cents=500))
    assert open_of(first) == 500


def test_missing_rows_are_named(book) -> None:
    with pytest.raises(NotFoundError, match="客户"):
        invoices.add(invoice(99))
    with pytest.raises(NotFoundError, match="单据"):
        invoices.load(99)
    with pytest.raises(NotFoundError, match="回款"):
        receipts.delete(99)
    with pytest.raises(NotFoundError, match="订单"):
        orders.load(99)
    with pytest.raises(NotFoundError, match="坏账"):
        write_offs.take_back(99)


def test_change_keeps_customer_and_kind(customer) -> None:
    number = invoices.add(invoice(customer)).id
    with pytest.raises(InvalidInputError) as caught:
        invoices.update(number, invoice(make_customer()))
    assert caught.value.field == "customer_id"
    with pytest.raises(InvalidInputError) as caught:
        invoices.update(number, invoice(customer, amount_cents=-1))
    assert caught.value.field == "amount_cents"
    before = entries()
    invoices.update(number, invoices.load(number))
    assert entries() == before


def test_voiding_frees_the_money_and_can_be_taken_back(customer) -> None:
    number = invoices.add(invoice(customer)).id
    receipt = make_receipt(customer, date(2026, 6, 20), 11_300)
    assert (open_of(number), free_of(receipt)) == (0, 0)
    with pytest.raises(InvalidInputError) as caught:
        invoices.void(number, date(2026, 5, 1))
    assert caught.value.field == "voided_on"
    invoices.void(number, date(2026, 7, 1))
    assert (open_of(number), free_of(receipt)) == (0, 11_300)
    for action in (
        lambda: invoices.void(number, DAY),
        lambda: invoices.update(number, invoice(customer)),
        lambda: invoices.set_dispute(number, True, "数量不符"),
    ):
        with pytest.raises(RefusedError, match="作废"):
            action()
    invoices.restore(number)
    assert (open_of(number), free_of(receipt)) == (0, 0)
    with pytest.raises(RefusedError):
        invoices.restore(number)


def test_credit_note_void_on_its_own_day_gives_back_what_it_was_given_by_hand(customer) -> None:
    number = invoices.add(invoice(customer)).id
    credit = make_invoice(customer, "TH-1", DAY, None, -2_000)
    allocations.allocate_by_hand("credit", credit, {number: 1_500})
    assert open_of(number) == 9_800
    invoices.void(credit, DAY)
    assert (open_of(number), open_of(credit)) == (11_300, 0)


def test_dispute_needs_a_reason_and_moves_no_money(customer) -> None:
    number = invoices.add(invoice(customer)).id
    with pytest.raises(InvalidInputError) as caught:
        invoices.set_dispute(number, True, " ")
    assert caught.value.field == "dispute_reason"
    invoices.set_dispute(number, True, "短少 2 箱")
    assert database.execute("SELECT disputed, dispute_reason FROM invoice").fetchone() == (1, "短少 2 箱")
    invoices.set_dispute(number, False, "已补货")
    assert database.execute("SELECT disputed, dispute_reason, open_cents FROM invoice").fetchone() == (0, "", 11_300)


def test_receipt_with_chosen_invoices_keeps_the_rest_on_account(customer) -> None:
    first = make_invoice(customer, "A", DAY, DAY, 500)
    second = make_invoice(customer, "B", DAY, DAY, 500)
    number = receipts.add(ReceiptInput(customer, date(2026, 6, 9), 800, memo="付 B"), {second: 500}).id
    assert (open_of(first), open_of(second), free_of(number)) == (500, 0, 300)
    allocations.allocate_by_hand("receipt", number, {first: 100, second: 200})
    assert (open_of(first), open_of(second), free_of(number)) == (400, 300, 500)
    allocations.allocate_by_hand("receipt", number, {})
    assert (open_of(first), open_of(second), free_of(number)) == (500, 500, 800)
    allocations.allocate_automatically("receipt", number)
    assert (open_of(first), open_of(second), free_of(number)) == (0, 200, 0)
    changes = json.loads(audit.history(customer)[0].changes)
    assert changes == {"by_hand": [True, False], "allocations": [{}, None]}


def test_hand_made_allocation_takes_the_place_of_automatic_money(customer) -> None:
    first = make_invoice(customer, "A", DAY, DAY, 500)
    second = make_invoice(customer, "B", DAY, date(2026, 6, 2), 500)
    early = make_receipt(customer, date(2026, 6, 5), 500)
    late = receipts.add(ReceiptInput(customer, date(2026, 6, 9), 500)).id
    allocations.allocate_by_hand("receipt", late, {first: 500})
    assert [
        (item.source_id, item.amount_cents, item.allocated_on.day, item.manual)
        for item in allocations.of_invoice(first)
    ] == [
        (early, 500, 5, False),
        (early, -500, 9, False),
        (late, 500, 9, True),
    ]
    assert [(item.invoice_id, item.amount_cents) for item in allocations.of_source("receipt", early)][-1] == (
        second,
        500,
    )


@pytest.mark.parametrize("amounts", [{1: 0}, {1: -5}, {1: 501}, {1: 400, 2: 500}, {3: 1}, {4: 1}, {5: 1}])
def test_allocation_that_does_not_fit_is_refused_whole(customer, amounts) -> None:
    make_invoice(customer, "A", DAY, DAY, 500)
    make_invoice(customer, "B", DAY, DAY, 500)
    make_invoice(customer, "V", DAY, DAY, 500, voided_on=DAY)
    make_invoice(customer, "R", DAY, None, -1)
    make_invoice(make_customer(), "X", DAY, DAY, 500)
    number = make_receipt(customer, DAY, 700)
    before = database.execute("SELECT * FROM allocation").fetchall()
    with pytest.raises(InvalidInputError) as caught:
        allocations.allocate_by_hand("receipt", number, amounts)
    assert caught.value.field == "amounts"
    assert database.execute("SELECT * FROM allocation").fetchall() == before


def test_what_cannot_be_a_source_is_refused(customer) -> None:
    number = make_invoice(customer, "A", DAY, DAY, 500)
    refund = make_receipt(customer, DAY, -100)
    with pytest.raises(RefusedError, match="退款"):
        allocations.allocate_by_hand("receipt", refund, {number: 1})
    with pytest.raises(RefusedError, match="红字"):
        allocations.allocate_by_hand("credit", number, {number: 1})


def test_receipt_changes_and_goes(customer) -> None:
    number = make_invoice(customer, "A", DAY, DAY, 500)
    receipt = receipts.add(ReceiptInput(customer, DAY, 300)).id
    receipts.update(receipt, replace(receipts.load(receipt), amount_cents=450))
    assert open_of(number) == 50
    allocations.allocate_by_hand("receipt", receipt, {number: 400})
    with pytest.raises(InvalidInputError) as caught:
        receipts.update(receipt, replace(receipts.load(receipt), amount_cents=399))
    assert caught.value.field == "amount_cents"
    with pytest.raises(InvalidInputError) as caught:
        receipts.update(receipt, replace(receipts.load(receipt), customer_id=make_customer()))
    assert caught.value.field == "customer_id"
    receipts.delete(receipt)
    assert open_of(number) == 500
    assert database.scalar("SELECT COUNT(*) FROM allocation") == 0


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("received_on", {"received_on": date(1900, 1, 1)}),
        ("amount_cents", {"amount_cents": 0}),
        ("memo", {"memo": "长" * 501}),
        ("number", {"number": "a\x07"}),
    ],
)
def test_wrong_receipt_is_refused_at_its_field(customer, field, more) -> None:
    with pytest.raises(InvalidInputError) as caught:
        receipts.add(replace(ReceiptInput(customer, DAY, 5), **more))
    assert caught.value.field == field


def test_invoice_may_not_shrink_below_what_is_held_by_hand(customer) -> None:
    number = make_invoice(customer, "A", DAY, DAY, 500)
    receipts.add(ReceiptInput(customer, DAY, 300), {number: 300})
    write_offs.add(number, 100, DAY, "尾差")
    with pytest.raises(InvalidInputError, match=r"4\.00") as caught:
        invoices.update(number, replace(invoices.load(number), amount_cents=399))
    assert caught.value.field == "amount_cents"
    invoices.update(number, replace(invoices.load(number), amount_cents=400))
    assert open_of(number) == 0


def test_write_off_names_reason_and_person_and_can_be_taken_back(customer) -> None:
    number = make_invoice(customer, "A", DAY, DAY, 500)
    with audit.acting(audit.Actor("会计", "accountant")), pytest.raises(RefusedError, match="财务主管"):
        write_offs.add(number, 200, date(2026, 9, 1), "已注销")
    with audit.acting(audit.Actor("财务主管", "lead")):
        written = write_offs.add(number, 200, date(2026, 9, 1), "已注销")
    assert open_of(number) == 300
    assert database.execute("SELECT approved_by, kind FROM write_off").fetchone() == ("财务主管", "bad_debt")
    with audit.acting(audit.Actor("会计", "accountant")), pytest.raises(RefusedError, match="财务主管"):
        write_offs.take_back(written.id)
    with pytest.raises(RefusedError, match="坏账"):
        invoices.void(number, date(2026, 9, 2))
    write_offs.take_back(written.id)
    assert (open_of(number), database.scalar("SELECT COUNT(*) FROM write_off")) == (500, 0)


@pytest.mark.parametrize(
    ("field", "cents", "on", "reason"),
    [
        ("amount_cents", 501, DAY, "x"),
        ("amount_cents", 0, DAY, "x"),
        ("amount_cents", -1, DAY, "x"),
        ("written_off_on", 5, date(2026, 5, 1), "x"),
        ("reason", 5, DAY, " "),
    ],
)
def test_wrong_write_off_is_refused_at_its_field(customer, field, cents, on, reason) -> None:
    number = make_invoice(customer, "A", DAY, DAY, 500)
    with pytest.raises(InvalidInputError) as caught:
        write_offs.add(number, cents, on, reason)
    assert caught.value.field == field


def test_credit_note_has_nothing_to_write_off(customer) -> None:
    with pytest.raises(RefusedError):
        write_offs.add(make_invoice(customer, "R", DAY, None, -100), 50, DAY, "x")


def test_orders(customer) -> None:
    entry = OrderInput(customer, "DD-1", DAY, 5_000, shipped_on=date(2026, 6, 3), terms_days=30)
    number = orders.add(entry).id
    orders.update(number, replace(entry, status="shipped"))
    assert orders.load(number) == replace(entry, status="shipped")
    wrong = {
        "number": {"number": ""},
        "shipped_on": {"shipped_on": date(2026, 5, 30)},
        "amount_cents": {"amount_cents": -1},
        "status": {"status": "lost"},
        "terms_days": {"terms_days": 4000},
        "customer_id": {"customer_id": make_customer()},
    }
    for field, more in wrong.items():
        with pytest.raises(InvalidInputError) as caught:
            orders.update(number, replace(entry, **more))
        assert caught.value.field == field
    with pytest.raises(InvalidInputError):
        orders.add(entry)


def test_proposals_look_at_what_is_open_then(customer) -> None:
    first = make_invoice(customer, "A-100", date(2026, 6, 1), date(2026, 6, 30), 500)
    second = make_invoice(customer, "A-200", date(2026, 7, 1), date(2026, 7, 30), 300)
    make_invoice(customer, "R-1", date(2026, 6, 1), None, -100, by_hand=True)
    receipt = make_receipt(customer, date(2026, 7, 5), 200)
    day = date(2026, 7, 9)
    assert allocations.propose(customer, 400, "oldest", day) == {first: 300, second: 100}
    assert allocations.propose(customer, 600, "exact", day) == {first: 300, second: 300}
    assert allocations.propose(customer, 400, "memo", day, memo="A200") == {second: 300}
    assert allocations.propose(customer, 500, "exact", day, receipt_id=receipt) == {first: 500}
    assert allocations.propose(customer, 900, "oldest", date(2026, 6, 20)) == {first: 500}
    with pytest.raises(ValueError, match="guess"):
        allocations.propose(customer, 1, "guess", day)
