"""Going from customer to customer in a large book: how long the event loop stands still until the page is painted."""

import time
from contextlib import suppress
from statistics import median

import pytest
from PySide6.QtWidgets import QApplication

from app.models import database
from app.services import books
from app.services.audit import Actor
from app.services.worker import JobQueue
from app.settings import Settings
from app.views.customers.tab import CustomersTab
from app.views.session import BookFacts, Session
from app.views.widgets import charts
from tests.benchmarks import big_book
from tests.benchmarks.big_book import AS_OF

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
_LIMIT = 150  # milliseconds
_OPENED = 30
_BARE = (
    "SELECT * FROM customer WHERE id=?1",
    "SELECT * FROM contact WHERE customer_id=?1",
    (
        "SELECT SUM(open_cents), SUM(CASE WHEN due_date < ?2 THEN open_cents ELSE 0 END), MIN(due_date), COUNT(*)"
        " FROM invoice WHERE customer_id=?1 AND open_cents <> 0 AND invoice_date <= ?2"
    ),
    "SELECT SUM(amount_cents) FROM invoice WHERE customer_id=?1 AND invoice_date > date(?2, '-12 months')",
    "SELECT SUM(unallocated_cents) FROM receipt WHERE customer_id=?1",
    "SELECT * FROM receipt WHERE customer_id=?1 AND received_on <= ?2 ORDER BY received_on DESC LIMIT 1",
    "SELECT * FROM alert WHERE customer_id=?1 AND state <> 'closed'",
    "SELECT score, grade FROM assessment WHERE customer_id=?1 ORDER BY as_of DESC LIMIT 2",
    (
        "SELECT substr(a.allocated_on, 1, 7), SUM(a.amount_cents * (julianday(a.allocated_on) - julianday(i.due_date)))"
        " FROM allocation a JOIN invoice i ON i.id = a.invoice_id"
        " WHERE a.customer_id=?1 AND a.allocated_on > date(?2, '-12 months') GROUP BY 1"
    ),
    "SELECT * FROM invoice WHERE customer_id=?1 ORDER BY invoice_date DESC LIMIT 8",
    (
        "SELECT c.code, c.name, c.grade, (SELECT SUM(i.open_cents) FROM invoice i"
        "  WHERE i.customer_id=c.id AND i.open_cents > 0 AND i.due_date < ?2)"
        " FROM customer c WHERE c.id BETWEEN ?1 AND ?1 + 199"
    ),
)


def _floor(customer: int) -> float:
    """Return the milliseconds of the bare queries a page of a customer and the list beside it cannot do without."""
    began = time.perf_counter()
    for query in _BARE:
        wanted = (customer, AS_OF.isoformat()) if "?2" in query else (customer,)
        database.execute(query, wanted).fetchall()
    return (time.perf_counter() - began) * 1000


def _opened(tab: CustomersTab, customer: int) -> float:
    """Return the milliseconds until a customer is read, shown and painted."""
    began = time.perf_counter()
    tab.page.show_customer(customer)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def test_a_customer_opens_at_once(tmp_path, qtbot, home, ratio):
    size = big_book.wanted()
    path = tmp_path / "big.zxdb"
    books.create(path, "海岳商贸有限公司")
    big_book.fill(size)
    charts.loader().wait()
    jobs = JobQueue(database.connection)
    session = Session(
        as_of=AS_OF,
        operator=Actor("会计", "accountant"),
        facts=BookFacts("海岳商贸有限公司", path, 1),
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    tab = CustomersTab(session)
    qtbot.addWidget(tab)
    tab.resize(1440, 800)
    try:
        with qtbot.waitExposed(tab):
            tab.show()
        chosen = [1 + number * (size.customers // (2 * _OPENED)) for number in range(2 * _OPENED)]
        tab.open_page(chosen[0], "overview")
        floor = median(_floor(customer) for customer in chosen[::2])
        taken = sorted(_opened(tab, customer) for customer in chosen[1::2])
        tab.hide()
    finally:
        with suppress(RuntimeError):
            jobs.shutdown()
        jobs.deleteLater()
        session.deleteLater()
        books.close()
    book = f"one of {size.customers:,} customers with {size.invoices:,} invoices"
    ratio(f"opening {book}, beside the bare queries", median(taken), floor, 15, unit="ms")
    slow = taken[int(len(taken) * 0.9)]
    ratio(f"opening {book}, at p90 beside 150 ms", slow, _LIMIT, 1, unit="ms")
