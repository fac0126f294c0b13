"""The figures of a past date are those of a book in which nothing later was ever written."""

import random
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.models import database
from app.services.figures import trends
from app.services.figures.ageing import ageing
from app.services.figures.metrics import metrics
from app.services.ledger.settle import settle
from tests.factories import make_customer

START = date(2026, 1, 1)
STAMP = "2026-11-02 12:00:00"
chances = st.integers(0, 2**32).map(random.Random)


def write_history(chance: random.Random) -> list[int]:
    """Write a random history of two customers: invoices, credits, receipts, refunds, voids, write-offs."""
    customers = [make_customer(credit_limit_cents=chance.choice([None, 0, 50])) for _ in range(2)]
    for customer in customers:
        for number in range(chance.randint(1, 12)):
            write_invoice(chance, customer, f"N{number}")
        for _ in range(chance.randint(0, 10)):
            cents = chance.choice([-3, *range(1, 30)])
            database.execute(
                "INSERT INTO receipt (customer_id, number, received_on, amount_cents, method, invoice_number, memo,"
                f" by_hand, unallocated_cents, created_at, updated_at) VALUES (?,'',?,?,'',?,'',0,?,'{STAMP}','{STAMP}')",
                (customer, day(chance), cents, chance.choice(["", "", "N1", "N2"]), cents),
            )
    settle(customers)
    for customer in customers:
        write_off_something(chance, customer)
    return customers


def day(chance: random.Random) -> str:
    return (START + timedelta(days=chance.randint(0, 300))).isoformat()


def write_invoice(chance: random.Random, customer: int, number: str) -> None:
    dated = START + timedelta(days=chance.randint(0, 250))
    due = chance.choice([None, dated + timedelta(days=chance.randint(0, 60))])
    voided = chance.choice([None, None, None, dated, dated + timedelta(days=chance.randint(1, 60))])
    cents = chance.choice([-5, -2, *range(1, 20)])
    left = 0 if voided else cents
    named = chance.choice(["", "N1"]) if cents < 0 else ""
    database.execute(
        "INSERT INTO invoice (customer_id, number, invoice_date, due_date, amount_cents, open_cents, voided_on,"
        " currency, order_number, credited_number, disputed, dispute_reason, by_hand, created_at, updated_at)"
        f" VALUES (?,?,?,?,?,?,?,'CNY','',?,?,'',0,'{STAMP}','{STAMP}')",
        (
            *(customer, number, dated.isoformat(), due.isoformat() if due else None, cents, left),
            *(voided.isoformat() if voided else None, named, chance.randint(0, 1)),
        ),
    )


def write_off_something(chance: random.Random, customer: int) -> None:
    """Write the rest of an open invoice off, late enough that no later money is taken away from it."""
    row = database.execute(
        "SELECT id, open_cents FROM invoice WHERE customer_id = ? AND open_cents > 0 LIMIT 1", (customer,)
    ).fetchone()
    if row and chance.random() < 0.5:
        on = (START + timedelta(days=305)).isoformat()
        database.execute(
            "INSERT INTO write_off (customer_id, invoice_id, written_off_on, amount_cents, reason, approved_by,"
            f" created_at, updated_at) VALUES (?,?,?,?,'','','{STAMP}','{STAMP}')",
            (customer, row[0], on, row[1]),
        )
        settle([customer])


def forget_after(day_: date, customers: list[int]) -> None:
    """Take everything dated later out of the book, as if it had never been written."""
    iso = (day_.isoformat(),)
    for statement in (
        "DELETE FROM write_off WHERE written_off_on > ?",
        "DELETE FROM receipt WHERE received_on > ?",
        "DELETE FROM invoice WHERE invoice_date > ?",
        "UPDATE invoice SET voided_on = NULL WHERE voided_on > ?",
    ):
        database.execute(statement, iso)
    settle(customers)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chances, st.integers(0, 310))
def test_figures_of_a_past_date_do_not_know_the_future(book, chance, days):
    as_of = START + timedelta(days=days)
    with database.atomic() as transaction:
        customers = write_history(chance)
        first = figures(as_of, customers)
        forget_after(as_of, customers)
        assert figures(as_of, customers) == first
        transaction.rollback()


def figures(as_of: date, customers: list[int]) -> tuple[object, ...]:
    due, invoice = ageing(as_of), ageing(as_of, "invoice")
    assert due.proof.ok
    assert due.total.net_cents == invoice.total.net_cents == due.proof.net_cents
    by_customer = {row.customer_id: row.ageing for row in due.rows}
    for customer in customers:
        points = trends.balance_history(as_of, customer, 3)
        for point in points:
            assert point.open_cents == ageing(point.on, customer_id=customer).total.gross_cents
        if customer in by_customer:
            alone = ageing(as_of, customer_id=customer)
            assert (alone.total, alone.proof.ok) == (by_customer[customer], True)
    open_by_day = [point.amount_cents for point in trends.dso_trend(as_of, months=2)]
    assert open_by_day[-1] == due.total.gross_cents
    return due, invoice, metrics(as_of), trends.behaviour_trend(as_of), trends.dso_trend(as_of)
