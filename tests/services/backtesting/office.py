"""Customers that pay on time and customers that come to pay too late, over two years, for backtests."""

from datetime import date, timedelta

from app.models import database
from app.services import audit
from app.services.ledger.settle import settle
from app.services.rules import periods
from tests.factories import make_customer

FIRST = date(2024, 7, 10)
MONTHS = 27
KNOWN_ON = date(2026, 10, 20)
STAMP = "2026-11-02 12:00:00"


def write_office(good: int = 12, bad: int = 4) -> None:
    """Write the office: the bad pay ten days late, and ever later from some month on; every invoice has a term of 30 days."""
    with database.atomic(), audit.acting(audit.actor()):
        ids = [make_customer(f"K-{number:03d}", terms_days=30, traded_since=FIRST) for number in range(good + bad)]
        for number, customer in enumerate(ids):
            for month in range(MONTHS):
                dated = periods.add_months(FIRST, month) + timedelta(days=number % 5)
                late = -5 + number % 4 if number < good else 10 + max(month - 6 - 3 * (number % 4), 0) * 4
                _write(customer, month, dated, late)
        settle(ids)


def _write(customer: int, month: int, dated: date, late: int) -> None:
    due = dated + timedelta(days=30)
    paid = due + timedelta(days=late)
    database.execute(
        "INSERT INTO invoice (customer_id, number, invoice_date, due_date, amount_cents, open_cents, currency,"
        " order_number, credited_number, disputed, dispute_reason, by_hand, created_at, updated_at)"
        f" VALUES (?,?,?,?,100000,100000,'CNY','','',0,'',0,'{STAMP}','{STAMP}')",
        (customer, f"X-{customer}-{month}", dated.isoformat(), due.isoformat()),
    )
    if paid <= KNOWN_ON:
        database.execute(
            "INSERT INTO receipt (customer_id, number, received_on, amount_cents, method, invoice_number, memo,"
            f" by_hand, unallocated_cents, created_at, updated_at) VALUES (?,'',?,100000,'',?,'',0,100000,'{STAMP}','{STAMP}')",
            (customer, paid.isoformat(), f"X-{customer}-{month}"),
        )
