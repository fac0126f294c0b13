"""The lists of a customer's papers: the same figures as the documents one by one, at any day, in any order."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.services.ledger import (
    account_statement,
    allocations,
    documents,
    invoice_list,
    invoices,
    money_list,
    order_list,
    size,
)
from app.services.ledger.invoice_list import InvoiceQuery
from app.services.ledger.money_list import MoneyQuery
from app.services.ledger.order_list import OrderQuery
from app.services.ledger.past import Lifted
from tests.factories import make_customer, make_invoice, make_order, make_receipt
from tests.services.ledger.test_settle import START, Desk

DAY = date(2026, 6, 1)
END = date(2026, 7, 31)

chances = st.integers(0, 2**32).map(random.Random)


@pytest.fixture
def customer(book) -> int:
    """Return a customer with papers of every kind."""
    made = make_customer()
    make_invoice(made, "XS-1", DAY, date(2026, 6, 20), 1_234_500)
    make_invoice(made, "XS-2", DAY, date(2026, 8, 1), 500_000, disputed=True, disputed_cents=1_000, dispute_reason="短")
    make_invoice(made, "XS-3", date(2026, 6, 5), None, 20_000)
    make_invoice(made, "TH-1", date(2026, 6, 6), None, -7_000, credited_number="XS-3")
    make_receipt(made, date(2026, 6, 25), 234_500, number="SK-1", memo="付 XS-1")
    make_receipt(made, date(2026, 7, 2), -500, number="TK-1")
    return made


def numbers(query: InvoiceQuery) -> list[str]:
    found = invoice_list.find(query)
    rows = invoice_list.page(query, found.ids)
    return [rows[each].number for each in found.ids]


def test_segments_text_and_order(customer) -> None:
    query = InvoiceQuery(customer, END)
    found = invoice_list.find(query)
    assert found.counts == {"open": 2, "overdue": 1, "disputed": 1, "all": 3}
    assert (found.shown.count, found.shown.amount_cents, found.shown.open_cents) == (2, 1_734_500, 1_513_000)
    assert found.overdue_cents == 1_013_000
    assert numbers(query) == ["XS-1", "XS-2"]
    assert numbers(InvoiceQuery(customer, END, "all")) == ["XS-3", "XS-1", "XS-2"]
    assert numbers(InvoiceQuery(customer, END, "overdue")) == ["XS-1"]
    assert numbers(InvoiceQuery(customer, END, "disputed")) == ["XS-2"]
    assert numbers(InvoiceQuery(customer, END, "all", "12,345")) == ["XS-1"]
    assert numbers(InvoiceQuery(customer, END, "all", "xs-2")) == ["XS-2"]
    assert numbers(InvoiceQuery(customer, END, "all", "%")) == []
    assert numbers(InvoiceQuery(customer, END, "all", "", (("days", True),)))[0] == "XS-1"
    for key in ("number", "dated", "due", "amount", "settled", "open"):
        up = numbers(InvoiceQuery(customer, END, "all", "", ((key, False),)))
        assert len(up) == 3
        assert set(up) == {"XS-1", "XS-2", "XS-3"}
    rows = invoice_list.page(query, found.ids)
    [disputed] = [row for row in rows.values() if row.number == "XS-2"]
    assert (disputed.disputed_cents, disputed.dispute_reason, disputed.settled_cents) == (1_000, "短", 0)
    assert {row.number: row.days_overdue for row in rows.values()} == {"XS-1": 41, "XS-2": 0}


def test_money_that_is_chosen_anew_counts_as_free(customer) -> None:
    listing = money_list.find(MoneyQuery(customer, END))
    rows = money_list.page(MoneyQuery(customer, END), listing.ids)
    assert [rows[key].number for key in listing.ids] == ["TK-1", "SK-1", "TH-1"]
    receipt = rows[listing.ids[1]]
    assert (receipt.used_cents, receipt.days_late, receipt.memo) == (234_500, 5, "付 XS-1")
    lifted = InvoiceQuery(customer, END, lifted=Lifted("receipt", receipt.id))
    assert invoice_list.find(lifted).shown.open_cents == 1_747_500
    assert [each.open_cents for each in invoice_list.candidates(lifted)] == [13_000, 1_234_500, 500_000]
    credit = rows[listing.ids[2]]
    assert (credit.kind, credit.amount_cents, credit.used_cents, credit.names) == ("credit", 7_000, 7_000, "XS-3")
    assert money_list.key_of("credit", credit.id) == credit.key
    assert money_list.one(MoneyQuery(customer, DAY), credit.key) is None
    assert (listing.count, listing.free_count, listing.shown.count) == (3, 1, 3)
    recent = money_list.find(MoneyQuery(customer, END, since=date(2026, 7, 1)))
    assert (recent.count, recent.shown.count) == (1, 1)
    assert money_list.find(MoneyQuery(customer, END, only_free=True)).ids == [rows[listing.ids[0]].key]


def test_orders_say_what_was_delivered_and_invoiced(customer) -> None:
    make_order(customer, "DD-1", DAY, 900_000, shipped_on=date(2026, 6, 9))
    make_order(customer, "DD-2", DAY, 100_000, shipped_on=date(2026, 9, 9))
    make_invoice(customer, "XS-9", date(2026, 6, 10), None, 400_000, order_number="DD-1")
    query = OrderQuery(customer, END)
    found = order_list.find(query)
    assert (found.amount_cents, found.delivered_cents, found.invoiced_cents) == (1_000_000, 900_000, 400_000)
    rows = order_list.page(query, found.ids)
    assert {row.number: (row.delivered_cents, row.invoiced_cents) for row in rows.values()} == {
        "DD-1": (900_000, 400_000),
        "DD-2": (0, 0),
    }
    assert len(order_list.find(OrderQuery(customer, END, "dd-1")).ids) == 1


def test_only_a_large_customer_is_large(customer, monkeypatch) -> None:
    assert not size.is_large(customer)
    monkeypatch.setattr(size, "LARGE", 2)
    assert size.is_large(customer)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=chances)
def test_lists_and_statements_agree_with_the_documents_on_every_day(book, chance) -> None:
    desk = Desk(chance)
    for _ in range(20):
        desk.act()
    for back in range(0, 27, 6):
        day = START + timedelta(days=back)
        query = InvoiceQuery(desk.customer, day, "all")
        papers = documents.open_documents(desk.customer, day, include_settled=True)
        rows = invoice_list.page(query, invoice_list.find(query).ids)
        assert {row.id: (row.open_cents, row.days_overdue) for row in rows.values()} == {
            each.id: (each.open_cents, each.days_overdue) for each in papers if each.kind == "invoice"
        }
        money = MoneyQuery(desk.customer, day)
        listed = money_list.page(money, money_list.find(money).ids)
        wanted = {(False, each.id): each.unallocated_cents for each in documents.receipts(desk.customer, day)}
        wanted |= {(True, each.id): -each.open_cents for each in papers if each.kind == "credit"}
        assert {(row.kind == "credit", row.id): row.open_cents for row in listed.values()} == wanted
        first = START + timedelta(days=chance.randint(0, back))
        statement = account_statement.of_period(desk.customer, first, day)
        assert statement.gap_cents == 0
        assert not statement.lines or statement.lines[-1].balance_cents == statement.closing_cents


def test_a_settled_line_says_since_when(customer) -> None:
    receipt = make_receipt(customer, date(2026, 7, 5), 13_000)
    papers = documents.open_documents(customer, END, include_settled=True)
    [invoice] = [each.id for each in papers if each.number == "XS-3"]
    allocations.allocate_by_hand("receipt", receipt, {invoice: 13_000})
    lines = {line.number: line for line in account_statement.of_period(customer, DAY, END).lines}
    assert (lines["XS-3"].open_cents, lines["XS-3"].settled_on) == (0, date(2026, 6, 25))
    assert (lines["XS-1"].open_cents, lines["XS-1"].settled_on) == (1_000_500, None)
    assert (lines["SK-1"].settles, lines["SK-1"].open_cents) == (1, 500), "no invoice has it: it was paid back"
    assert (lines["TH-1"].settles, lines["TH-1"].first_settled) == (1, "XS-3")


def test_a_voided_paper_turns_back_on_its_day(customer) -> None:
    number = make_invoice(customer, "XS-7", DAY, None, 1_000)
    invoices.void(number, date(2026, 6, 30))
    lines = [line for line in account_statement.of_period(customer, DAY, END).lines if line.number == "XS-7"]
    assert [(line.kind, line.debit_cents, line.credit_cents) for line in lines] == [
        ("invoice", 1_000, 0),
        ("void_invoice", 0, 1_000),
    ]
    assert (
        account_statement.of_period(customer, DAY, date(2026, 6, 29)).closing_cents
        == account_statement.of_period(customer, date(2026, 6, 30), END).opening_cents
    )
