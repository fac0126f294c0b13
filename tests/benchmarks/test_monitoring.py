"""Ageing and the alert check over many customers, beside plain SQL over the covering index that yields the same sums.

The floor of ageing looks only at open rows, and adds the document totals that the proof needs; that of the check is
one grouped pass. Neither reads a document or writes a row. ZIXIN_BENCH=full takes 10,000 customers and 1,000,000
invoices.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.models import database
from app.services import books
from app.services.figures.ageing import ageing
from app.services.figures.windows import windows
from app.services.monitoring.check import check
from app.services.rules.ageing import bucket_bounds
from tests.benchmarks import big_book
from tests.benchmarks.big_book import AS_OF

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
_ROUNDS = 4 if big_book.wanted() == big_book.FULL else 10


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory, _session_home) -> Iterator[Path]:
    """Make the big book once and hold it open for the tests of this module."""
    path = tmp_path_factory.mktemp("big") / "big.zxdb"
    books.create(path, "海岳商贸有限公司")
    big_book.fill(big_book.wanted())
    yield path
    books.close()


def name(what: str) -> str:
    size = big_book.wanted()
    return f"{what}, {size.customers:,} customers, {size.invoices:,} invoices"


def best(
    action: Callable[[], object], floor: Callable[[], object], before: Callable[[], object]
) -> tuple[float, float]:
    """Return the best times of both, taken in turns so that a busy machine meets both alike."""
    times: list[tuple[float, float]] = []
    for _ in range(_ROUNDS):
        before()
        started = time.perf_counter()
        floor()
        middle = time.perf_counter()
        action()
        times.append((time.perf_counter() - middle, middle - started))
    return min(each[0] for each in times), min(each[1] for each in times)


def rows(*statements: str) -> list[list[tuple]]:
    return [database.execute(statement).fetchall() for statement in statements]


def ageing_floor() -> list[list[tuple]]:
    day = AS_OF.isoformat()
    dated = [(bounds.first_due or "0", bounds.last_due or "9999-12-31") for bounds in bucket_bounds(AS_OF)]
    conditions = ["due_date IS NULL", *(f"due_date BETWEEN '{first}' AND '{last}'" for first, last in dated)]
    sums = [f"SUM(CASE WHEN {each} THEN open_cents ELSE 0 END), SUM({each})" for each in conditions]
    valid = f"invoice_date <= '{day}' AND (voided_on IS NULL OR voided_on > '{day}')"
    return rows(
        f"SELECT customer_id, {', '.join(sums)}, MIN(due_date) FROM invoice WHERE open_cents <> 0 AND {valid}"
        " GROUP BY customer_id",
        f"SELECT customer_id, SUM(amount_cents), SUM(MIN(amount_cents, 0)) FROM invoice WHERE {valid}"
        " GROUP BY customer_id",
        "SELECT customer_id, SUM(amount_cents), SUM(unallocated_cents) FROM receipt"
        f" WHERE received_on <= '{day}' GROUP BY customer_id",
    )


def check_floor() -> list[list[tuple]]:
    spans, day = windows(AS_OF), AS_OF.isoformat()
    days = "amount_cents * CAST(julianday(settled_on) - julianday(invoice_date) AS INTEGER)"
    sums = ["SUM(open_cents)", f"SUM(CASE WHEN due_date < '{day}' THEN open_cents ELSE 0 END)"]
    sums.append("MIN(CASE WHEN open_cents <> 0 THEN due_date END)")
    for period in (spans.recent, spans.before):
        inside = f"settled_on BETWEEN '{period.first}' AND '{period.last}'"
        sums += [f"SUM(CASE WHEN {inside} THEN {days} ELSE 0 END)", f"SUM(CASE WHEN {inside} THEN amount_cents END)"]
    for period in (spans.volume, spans.volume_before, spans.volume_year_ago):
        inside = f"invoice_date BETWEEN '{period.first}' AND '{period.last}'"
        sums += [f"SUM(CASE WHEN {inside} THEN amount_cents ELSE 0 END)", f"SUM({inside})"]
    return rows(
        f"SELECT customer_id, {', '.join(sums)} FROM invoice"
        f" WHERE invoice_date <= '{day}' AND (voided_on IS NULL OR voided_on > '{day}') GROUP BY customer_id"
    )


def test_ageing(big, ratio):
    floor = ageing_floor()
    report = ageing(AS_OF)
    assert report.total.gross_cents == sum(sum(row[1:-1:2]) for row in floor[0])
    assert report.proof.invoices_cents == sum(row[1] for row in floor[1])
    assert report.proof.ok
    measured = best(lambda: ageing(AS_OF), ageing_floor, lambda: None)
    ratio(name("ageing"), *measured, 2)


def forget_alerts() -> None:
    with database.atomic():
        for table in ("alert_event", "alert", "check_run"):
            database.execute(f"DELETE FROM {table}")


def test_check_that_raises(big, ratio):
    measured = best(lambda: check(AS_OF), check_floor, forget_alerts)
    ratio(name("alert check, all new"), *measured, 3)


def test_check_that_continues(big, ratio):
    forget_alerts()
    first = check(AS_OF)
    assert 0 < first.raised < first.customers
    assert sum(row[1] for row in check_floor()[0]) == ageing(AS_OF).total.gross_cents
    measured = best(lambda: check(AS_OF), check_floor, lambda: None)
    assert check(AS_OF).raised == 0
    ratio(name("alert check, continuing"), *measured, 3)
