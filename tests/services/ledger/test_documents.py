"""The documents of a customer as they stood on a date: open items, receipts, orders, movements."""

from datetime import date

from app.services.ledger import documents, invoices, receipts, write_offs
from tests.factories import make_alert, make_customer, make_invoice, make_order, make_receipt


def test_open_items_as_of_a_date(book) -> None:
    customer = make_customer()
    late = make_invoice(customer, "A", date(2026, 6, 1), date(2026, 7, 1), 1_000, disputed=True)
    undated = make_invoice(customer, "B", date(2026, 6, 2), None, 400)
    credit = make_invoice(customer, "R", date(2026, 6, 3), None, -50, by_hand=True)
    make_receipt(customer, date(2026, 8, 1), 1_300)
    then = documents.open_documents(customer, date(2026, 7, 15))
    assert [(item.id, item.kind, item.open_cents, item.days_overdue, item.disputed) for item in then] == [
        (undated, "invoice", 400, 0, False),
        (credit, "credit", -50, 0, False),
        (late, "invoice", 1_000, 14, True),
    ]
    now = documents.open_documents(customer, date(2026, 8, 1))
    assert [(item.id, item.open_cents) for item in now] == [(credit, -50), (late, 100)]
    assert len(documents.open_documents(customer, date(2026, 8, 1), include_settled=True)) == 3
    assert documents.open_documents(customer, date(2026, 5, 31)) == []


def test_voided_invoice_was_open_until_then(book) -> None:
    customer = make_customer()
    number = make_invoice(customer, "A", date(2026, 6, 1), None, 1_000)
    invoices.void(number, date(2026, 6, 10))
    assert [item.open_cents for item in documents.open_documents(customer, date(2026, 6, 9))] == [1_000]
    assert documents.open_documents(customer, date(2026, 6, 10)) == []


def test_receipts_show_what_was_free_then(book) -> None:
    customer = make_customer()
    receipt = make_receipt(customer, date(2026, 6, 1), 500, number="SK-1", method="银行转账", memo="货款")
    make_invoice(customer, "A", date(2026, 6, 10), None, 200)
    receipts.add(receipts.ReceiptInput(customer, date(2026, 6, 20), -300))
    for day, free in ((1, [500]), (10, [300]), (20, [0, 0])):
        found = documents.receipts(customer, date(2026, 6, day))
        assert [item.unallocated_cents for item in found] == free
    item = documents.receipts(customer, date(2026, 6, 1))[0]
    assert item == documents.ReceiptItem(
        receipt, "SK-1", date(2026, 6, 1), 500, 500, "银行转账", "", "货款", by_hand=False
    )
    assert len(documents.receipts(customer, date(2026, 7, 1), limit=1)) == 1


def test_orders_newest_first(book) -> None:
    customer = make_customer()
    make_order(customer, "DD-1", date(2026, 5, 1))
    make_order(customer, "DD-2", date(2026, 6, 1), shipped_on=date(2026, 6, 2))
    assert [item.number for item in documents.orders(customer, date(2026, 6, 30))] == ["DD-2", "DD-1"]
    assert [item.number for item in documents.orders(customer, date(2026, 5, 30))] == ["DD-1"]


def test_movements_newest_first(book) -> None:
    customer = make_customer()
    number = make_invoice(customer, "A", date(2026, 6, 1), None, 1_000)
    make_invoice(customer, "V", date(2026, 6, 1), None, 1_000, voided_on=date(2026, 6, 1))
    make_invoice(customer, "R", date(2026, 6, 2), None, -50)
    make_receipt(customer, date(2026, 6, 3), 100, method="现金")
    make_receipt(customer, date(2026, 6, 4), -20)
    write_offs.add(number, 30, date(2026, 6, 5), "尾差")
    make_alert(customer, first_seen=date(2026, 6, 6))
    found = documents.movements(customer, date(2026, 12, 31))
    assert [(item.on.day, item.kind, item.amount_cents) for item in found] == [
        (6, "alert", None),
        (5, "write_off", 30),
        (4, "refund", -20),
        (3, "receipt", 100),
        (2, "credit", -50),
        (1, "invoice", 1_000),
    ]
    assert [item.record for item in found if item.kind in {"write_off", "invoice"}] == [number, number]
    assert len(documents.movements(customer, date(2026, 6, 2))) == 2
    assert len(documents.movements(customer, date(2026, 12, 31), limit=3)) == 3
