"""One customer with very many invoices: the page reads them beside the event loop, the first rows come as by hand."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models import database
from app.services import books
from app.services.audit import Actor
from app.services.ledger.invoice_list import InvoiceQuery, find, page
from app.services.worker import JobQueue
from app.settings import Settings
from app.views.columns import SortKey
from app.views.customers.ledger.page import LedgerPage
from app.views.customers.place import CustomerPlace
from app.views.session import BookFacts, Session
from tests.benchmarks import big_book
from tests.benchmarks.big_book import AS_OF, Size
from tests.benchmarks.test_responsiveness import Pulse

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
_LIMIT = 50  # milliseconds


@pytest.fixture
def session(tmp_path: Path, qapp) -> Iterator[Session]:
    """Return a session over a book of one customer with 200,000 invoices, or a fifth of them."""
    whole = big_book.wanted() == big_book.FULL
    books.create(tmp_path / "big.zxdb", "海岳商贸有限公司")
    big_book.fill(Size(1, 200_000 if whole else 40_000))
    jobs = JobQueue(database.connection)
    facts = BookFacts("海岳商贸有限公司", tmp_path / "big.zxdb", 0)
    settings = Settings(tmp_path / "settings.json")
    made = Session(as_of=AS_OF, operator=Actor("会计", "accountant"), facts=facts, jobs=jobs, settings=settings)
    yield made
    jobs.shutdown()
    jobs.deleteLater()
    made.deleteLater()
    books.close()


def test_many_invoices_are_listed_sorted_and_filtered_without_a_pause(session, qtbot, ratio):
    count = database.scalar("SELECT COUNT(*) FROM invoice")
    place = CustomerPlace(session, session)
    place.show_customer(1)
    shown = LedgerPage(session, place)
    qtbot.addWidget(shown)
    shown.resize(1180, 800)
    shown.tools.segments.set_current("all")
    shown._shown = 1
    model, view = shown.documents.invoices.model, shown.documents.invoices.table.view
    shown.show()
    qtbot.waitUntil(lambda: model.rowCount() == count, timeout=60_000)
    pulse = Pulse()
    pulse.start()
    shown.tools.segments.set_current("open")
    shown.refresh()
    qtbot.waitUntil(lambda: model.rowCount() < count, timeout=60_000)
    shown.tools.segments.set_current("all")
    shown.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == count, timeout=60_000)
    for part in range(20):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() * part // 20)
        qtbot.wait(5)
    for descending in (False, True) * 3:
        model.sort_by([SortKey("amount", descending)])
        qtbot.waitUntil(lambda wanted=descending: _is_sorted(model, descending=wanted), timeout=60_000)
    shown.tools.search.setText("XS-00001-01")
    qtbot.waitUntil(lambda: 0 < model.rowCount() < count, timeout=60_000)
    pulse.stop()
    worst = sorted(pulse.gaps)[int(len(pulse.gaps) * 0.99)]
    ratio(f"event loop at p99 while {count:,} invoices are listed, scrolled, sorted, filtered", worst, _LIMIT, 1, "ms")
    shown.hide()


def _is_sorted(model, *, descending: bool) -> bool:
    first, last = model.row_at(0), model.row_at(model.rowCount() - 1)
    return first is not None and last is not None and (first.amount_cents > last.amount_cents) is descending


def test_the_first_page_costs_what_its_query_costs(session, ratio):
    query = InvoiceQuery(1, AS_OF, "all")
    bare = _best(
        lambda: database.execute(
            "SELECT id, amount_cents, open_cents FROM invoice WHERE customer_id=1 AND amount_cents > 0"
            f" AND invoice_date <= '{AS_OF}' ORDER BY COALESCE(due_date, invoice_date), invoice_date, number"
        ).fetchall()
    )
    first = _best(lambda: page(query, find(query).ids[:200]))
    count = database.scalar("SELECT COUNT(*) FROM invoice")
    ratio(f"ids, sums, counts and first page of {count:,} invoices, beside the bare query", first, bare, 3)


def _best(run) -> float:
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return min(times)
