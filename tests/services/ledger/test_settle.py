"""Random histories entered through the services, in any order, against the naive recomputation on every date."""

import random
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.models import database
from app.services import audit
from app.services.customers.balances import figures
from app.services.figures.state import at
from app.services.ledger import allocations, documents, invoices, receipts, write_offs
from app.services.ledger.settle import settle, unsettled
from app.services.rules.allocation import Claim, Pinned, Source
from tests.factories import make_customer, make_invoice
from tests.services.rules.allocation_model import History, dates_of, known_on, recompute

START = date(2026, 3, 1)

chances = st.integers(0, 2**32).map(random.Random)


class Desk:
    """A person who enters things at random; what the program refuses is not entered."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.customer = make_customer()
        self.invoices: list[int] = []
        self.credits: list[int] = []
        self.receipts: list[int] = []
        self.numbers = 0

    def day(self) -> date:
        return START + timedelta(days=self.chance.randint(0, 25))

    def number(self) -> str:
        self.numbers += 1
        return f"N{self.numbers}"

    def name(self) -> str:
        return self.chance.choice(["", "", f"N{self.chance.randint(1, 9)}"])

    def add_invoice(self) -> None:
        dated = self.day()
        due = self.chance.choice([None, dated + timedelta(days=self.chance.randint(0, 12))])
        entry = invoices.InvoiceInput(self.customer, self.number(), dated, due, self.chance.randint(1, 20))
        self.invoices.append(invoices.add(entry).id)

    def add_credit(self) -> None:
        entry = invoices.InvoiceInput(
            self.customer, self.number(), self.day(), None, -self.chance.randint(1, 20), credited_number=self.name()
        )
        self.credits.append(invoices.add(entry).id)

    def add_receipt(self) -> None:
        cents = self.chance.choice([-4, *range(1, 25)])
        entry = receipts.ReceiptInput(self.customer, self.day(), cents, self.number(), invoice_number=self.name())
        self.receipts.append(receipts.add(entry).id)

    def add_receipt_by_hand(self) -> None:
        invoice = self.chance.choice(self.invoices)
        entry = receipts.ReceiptInput(self.customer, self.day(), self.chance.randint(1, 25), self.number())
        self.receipts.append(receipts.add(entry, {invoice: self.chance.randint(1, 12)}).id)

    def change_receipt(self) -> None:
        receipt = self.chance.choice(self.receipts)
        old = receipts.load(receipt)
        new = receipts.ReceiptInput(self.customer, self.day(), old.amount_cents, old.number, invoice_number=self.name())
        receipts.update(receipt, new)

    def delete_receipt(self) -> None:
        receipt = self.chance.choice(self.receipts)
        receipts.delete(receipt)
        self.receipts.remove(receipt)

    def change_invoice(self) -> None:
        invoice = self.chance.choice(self.invoices)
        old = invoices.load(invoice)
        new = invoices.InvoiceInput(self.customer, old.number, self.day(), None, self.chance.randint(1, 20))
        invoices.update(invoice, new)

    def void(self) -> None:
        invoices.void(self.chance.choice(self.invoices + self.credits), self.day())

    def restore(self) -> None:
        invoices.restore(self.chance.choice(self.invoices + self.credits))

    def allocate(self) -> None:
        kind, source = self.source()
        chosen = self.chance.sample(self.invoices, min(2, len(self.invoices)))
        amounts = {invoice: self.chance.randint(1, 9) for invoice in chosen[: self.chance.randint(0, 2)]}
        allocations.allocate_by_hand(kind, source, amounts)

    def hand_back(self) -> None:
        allocations.allocate_automatically(*self.source())

    def source(self) -> tuple[str, int]:
        return self.chance.choice([("receipt", each) for each in self.receipts] + [("credit", e) for e in self.credits])

    def write_off(self) -> None:
        write_offs.add(self.chance.choice(self.invoices), self.chance.randint(1, 9), self.day(), "已破产")

    def act(self) -> None:
        usual = [self.add_invoice, self.add_receipt, self.add_receipt]
        rare = [self.add_credit, self.add_receipt_by_hand, self.change_receipt, self.delete_receipt]
        rare += [self.change_invoice, self.void, self.restore, self.allocate, self.hand_back, self.write_off]
        with suppress(AppError, IndexError):
            self.chance.choice(usual + usual + rare)()


def history_of(customer: int) -> History:
    """Read the documents, and nothing that settlement computed, from the book."""
    claims, sources, pinned = [], [], []
    dated: dict[tuple[str, int], date] = {}
    for number, name, on, due, cents, void, names, held in database.execute(
        "SELECT id, number, invoice_date, due_date, amount_cents, voided_on, credited_number, by_hand FROM invoice"
        " WHERE customer_id=?",
        (customer,),
    ):
        day, voided = date.fromisoformat(on), date.fromisoformat(void) if void else None
        if cents > 0:
            claims.append(Claim(number, name, day, date.fromisoformat(due) if due else None, cents, voided))
            dated["claim", number] = day
        elif voided is None or voided > day:
            sources.append(Source("credit", number, day, -cents, names, voided, bool(held), name))
            dated["credit", number] = day
    for number, name, on, cents, names, held in database.execute(
        "SELECT id, number, received_on, amount_cents, invoice_number, by_hand FROM receipt WHERE customer_id=?",
        (customer,),
    ):
        sources.append(Source("receipt", number, date.fromisoformat(on), cents, names, None, bool(held), name))
        dated["receipt", number] = date.fromisoformat(on)
    for number, invoice, on, cents in database.execute(
        "SELECT id, invoice_id, written_off_on, amount_cents FROM write_off WHERE customer_id=?", (customer,)
    ):
        day = max(date.fromisoformat(on), dated["claim", invoice])
        sources.append(Source("write_off", number, day, cents, held=True))
        pinned.append(Pinned("write_off", number, invoice, cents, day))
    for invoice, receipt, credit, cents in database.execute(
        "SELECT invoice_id, receipt_id, credit_id, amount_cents FROM allocation"
        " WHERE customer_id=? AND manual=1 AND amount_cents > 0 AND write_off_id IS NULL",
        (customer,),
    ):
        kind, source = ("receipt", receipt) if receipt else ("credit", credit)
        day = max(dated["claim", invoice], dated[kind, source])
        pinned.append(Pinned(kind, source, invoice, cents, day))
    return claims, sources, pinned


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chances, st.integers(3, 25))
def test_book_equals_the_naive_recomputation_on_every_date(book, chance: random.Random, steps: int) -> None:
    desk = Desk(chance)
    for _ in range(steps):
        desk.act()
    history = history_of(desk.customer)
    final = recompute(*history, date.max).state()
    stored = dict(database.execute("SELECT id, settled_on FROM invoice WHERE customer_id=?", (desk.customer,)))
    assert {each: date.fromisoformat(on) for each, on in stored.items() if on} == final[2]
    for on in [*dates_of(*history), START - timedelta(days=1), START + timedelta(days=90)]:
        _compare(desk.customer, history, on)


def _compare(customer: int, history: History, on: date) -> None:
    known = known_on(history, on)
    naive_open, naive_free, naive_settled = recompute(*known, on).state()
    voided = {thing.id for thing in (*known[0], *known[1]) if thing.voided_on is not None and not _receipt(thing)}
    items = documents.open_documents(customer, on, include_settled=True)
    invoices_then = {item.id: item.open_cents for item in items if item.kind == "invoice"}
    credits_then = {item.id: -item.open_cents for item in items if item.kind == "credit"}
    receipts_then = {item.id: item.unallocated_cents for item in documents.receipts(customer, on)}
    assert invoices_then == {each: left for each, left in naive_open.items() if each not in voided}
    assert credits_then == {
        each: left for (kind, each), left in naive_free.items() if kind == "credit" and each not in voided
    }
    assert receipts_then == {each: left for (kind, each), left in naive_free.items() if kind == "receipt"}
    relation = {
        each: (left, settled) for each, left, settled in at(on, customer).select("id, open_cents, settled_on", "")
    }
    expected = {each: (left, _iso(naive_settled.get(each))) for each, left in invoices_then.items()}
    assert relation == expected | {each: (-left, None) for each, left in credits_then.items()}
    row = database.execute(f"SELECT * FROM ({figures(on, [customer])})", (on.isoformat(),)).fetchone()
    left = sum(invoices_then.values()) - sum(credits_then.values())
    free = sum(receipts_then.values())
    overdue = sum(item.open_cents for item in items if item.days_overdue and item.open_cents > 0)
    first = min((item.due_date for item in items if item.days_overdue), default=None)
    assert (row or (customer, 0, 0, 0, 0, None, 0))[1:6] == (
        left,
        free,
        left - free,
        overdue,
        first.isoformat() if first else None,
    )


def _iso(on: date | None) -> str | None:
    return on.isoformat() if on else None


def _receipt(thing: Claim | Source) -> bool:
    return isinstance(thing, Source) and thing.kind != "credit"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chances)
def test_settling_again_changes_nothing(book, chance: random.Random) -> None:
    desk = Desk(chance)
    for _ in range(15):
        desk.act()
    before = _derived(desk.customer)
    with database.atomic():
        settle([desk.customer])
    assert unsettled([desk.customer]) == []
    assert _derived(desk.customer) == before
    assert audit.verify().ok


def _derived(customer: int) -> list[list[tuple[object, ...]]]:
    queries = (
        "SELECT id, open_cents, settled_on FROM invoice WHERE customer_id=? ORDER BY id",
        "SELECT id, unallocated_cents FROM receipt WHERE customer_id=? ORDER BY id",
        "SELECT * FROM allocation WHERE customer_id=? ORDER BY id",
    )
    return [database.execute(query, (customer,)).fetchall() for query in queries]


def test_what_was_touched_behind_the_service_shows(book) -> None:
    customers = [make_customer() for _ in range(3)]
    for customer in customers:
        make_invoice(customer)
    database.execute("UPDATE invoice SET open_cents=1 WHERE customer_id=?", (customers[1],))
    assert unsettled(customers) == [customers[1]]


def test_steps_are_reported(book) -> None:
    customers, seen = [make_customer() for _ in range(502)], []
    with database.atomic():
        settle(customers, lambda done, total: seen.append((done, total)))
    unsettled(customers, lambda done, total: seen.append((done, total)))
    assert seen == [(500, 502), (502, 502)] * 2


@pytest.mark.parametrize("reverse", [False, True])
def test_order_of_entry_does_not_matter(book, reverse: bool) -> None:
    customer = make_customer()
    entries = [
        lambda: invoices.add(invoices.InvoiceInput(customer, "A", date(2026, 1, 5), date(2026, 2, 4), 500)),
        lambda: invoices.add(invoices.InvoiceInput(customer, "B", date(2026, 1, 9), date(2026, 1, 20), 300)),
        lambda: receipts.add(receipts.ReceiptInput(customer, date(2026, 2, 1), 350)),
        lambda: receipts.add(receipts.ReceiptInput(customer, date(2026, 1, 25), 100, invoice_number="A")),
        lambda: invoices.add(invoices.InvoiceInput(customer, "C", date(2026, 1, 30), None, -60, credited_number="B")),
    ]
    for entry in reversed(entries) if reverse else entries:
        entry()
    items = documents.open_documents(customer, date(2026, 12, 31), include_settled=True)
    assert {item.number: item.open_cents for item in items} == {"A": 290, "B": 0, "C": 0}
