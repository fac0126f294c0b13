"""Typing into the filter of the customers: what one letter costs beside the bare query, and beside 50 ms."""

import time
from collections.abc import Callable

import pytest

from app.models import database
from app.services import books
from app.services.customers import table
from app.services.customers.balances import figures
from app.services.customers.table import Query
from tests.benchmarks import big_book
from tests.benchmarks.big_book import AS_OF

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
_LIMIT = 0.05  # seconds
_BARE = (
    "SELECT c.id, f.balance, f.overdue FROM customer c LEFT JOIN temp.held_balance f ON f.customer_id = c.id"
    " WHERE c.name LIKE ?1 OR c.code LIKE ?1 OR c.initials LIKE ?1 ORDER BY f.overdue DESC, c.code"
)


def _best(run: Callable[[], object], times: int = 15) -> float:
    """Return the shortest of several runs in seconds."""
    found = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        found.append(time.perf_counter() - began)
    return min(found)


def test_a_letter_in_the_filter_costs_little(tmp_path, ratio) -> None:
    size = big_book.wanted()
    books.create(tmp_path / "big.zxdb", "海岳商贸有限公司")
    try:
        big_book.fill(size)
        day = AS_OF.isoformat()
        first = _best(lambda: database.execute(figures(AS_OF), (day,)).fetchall(), 3)
        began = time.perf_counter()
        assert len(table.find(Query(AS_OF)).ids) == size.customers
        opened = time.perf_counter() - began
        broad = _best(lambda: table.find(Query(AS_OF, text="k0")))
        bare = _best(lambda: database.execute(_BARE, ("%k0%",)).fetchall())
        narrow = _best(lambda: table.find(Query(AS_OF, text="k00999")))
        assert len(table.find(Query(AS_OF, text="k00999")).ids) == 1
    finally:
        books.close()
    ratio(f"first list of {size.customers:,} customers, beside their balances", opened, first, 5)
    ratio("a letter that most customers have, beside the bare query", broad, bare, 4)
    ratio(f"a letter that most of {size.customers:,} customers have, beside 50 ms", broad, _LIMIT, 1)
    ratio("a word that one customer has, beside 50 ms", narrow, _LIMIT, 1)
