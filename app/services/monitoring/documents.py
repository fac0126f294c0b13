"""The documents behind an alert: those worth a second look, and those that make up a figure."""

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from app.services.figures import state
from app.services.figures.state import State, days_between
from app.services.figures.windows import Windows
from app.services.rules import documents as rule
from app.services.rules.documents import Document, SizeProfile

RECENT_DAYS: Final = 30
FULL_DAYS: Final = 365
_SHOWN: Final = 6


@dataclass(slots=True)
class Evidence:
    """The first documents behind a figure, and how many there are of how much."""

    documents: list[dict[str, Any]] = field(default_factory=list)
    count: int = 0
    amount_cents: int = 0

    def add(self, number: str, cents: int, days: int | None, day: str, kind: str) -> None:
        """Count a document; only the first few are kept."""
        self.count += 1
        self.amount_cents += cents
        if self.count <= _SHOWN:
            self.documents.append({"number": number, "amount_cents": cents, "days": days, "day": day, "kind": kind})

    def detail(self) -> dict[str, Any]:
        """Return the number and the sum, as stored with the alert."""
        return {"count": self.count, "amount_cents": self.amount_cents}


def recent(book: State, *, full: bool, since: Mapping[int, date], minimum_cents: int) -> dict[int, list[Document]]:
    """Return the invoices of the last 30 days (365 for a full check) of at least `minimum_cents`, by customer.

    `since` reaches further back for customers whose repeats are being dealt with.
    """
    first = book.as_of - timedelta(days=FULL_DAYS if full else RECENT_DAYS)
    valid = " AND invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1) AND amount_cents >= MAX(?2, 1)"
    columns = "SELECT customer_id, id, number, invoice_date, amount_cents FROM invoice"
    parameters = (book.day, minimum_cents, first.isoformat())
    rows = state.execute(f"{columns} WHERE invoice_date > ?3{valid}", parameters).fetchall()
    for customer, day in since.items():
        further = (*parameters, customer, (day - timedelta(days=RECENT_DAYS)).isoformat())
        rows += state.execute(
            f"{columns} WHERE customer_id = ?4 AND invoice_date BETWEEN ?5 AND ?3{valid}", further
        ).fetchall()
    found: dict[int, list[Document]] = defaultdict(list)
    for customer, number, name, day, cents in sorted(rows, key=lambda row: (row[0], row[3], row[1])):
        found[customer].append(Document(number, name, date.fromisoformat(day), cents))
    return found


def without_credited(book: State, documents: Mapping[int, list[Document]]) -> dict[int, list[Document]]:
    """Return the documents without those that a credit note takes back in full."""
    rows = state.execute(
        "SELECT customer_id, credited_number, -amount_cents FROM invoice WHERE amount_cents < 0"
        " AND customer_id IN (SELECT value FROM json_each(?2)) AND invoice_date <= ?1"
        " AND (voided_on IS NULL OR voided_on > ?1)",
        (book.day, _ids(documents)),
    )
    credited = {(customer, number, cents) for customer, number, cents in rows if number}
    return {
        customer: [each for each in known if (customer, each.number, each.amount_cents) not in credited]
        for customer, known in documents.items()
    }


def repeats(documents: Collection[Document]) -> tuple[tuple[Document, str], ...]:
    """Return both sides of every repeat among one customer's documents, with the reason."""
    by_id = {document.id: document for document in documents}
    found: dict[int, str] = {}
    for pair in rule.duplicates(documents):
        found.setdefault(pair.first_id, pair.reason)
        found.setdefault(pair.second_id, pair.reason)
    return tuple((by_id[number], reason) for number, reason in found.items())


def profiles(book: State, largest: Mapping[int, int], multiple_e4: int, minimum: int) -> dict[int, SizeProfile]:
    """Return the size profile of the year before, of customers whose largest recent invoice may be unusual.

    `largest` is {customer id: fen}. An amount beyond `multiple_e4` / 10,000 medians is larger than as many times at
    least half of the history: the database counts that half, and only what passes is read.
    """
    last = book.as_of - timedelta(days=RECENT_DAYS)
    window = ((last - timedelta(days=FULL_DAYS)).isoformat(), last.isoformat())
    history = (
        " FROM invoice WHERE invoice.customer_id = asked.key AND amount_cents > 0 AND invoice_date BETWEEN ?2 AND ?3"
        " AND (voided_on IS NULL OR voided_on > ?4)"
    )
    rows = state.execute(
        "SELECT asked.key, amount_cents FROM (SELECT CAST(key AS INTEGER) AS key, value FROM json_each(?1)) AS asked,"
        " invoice WHERE invoice.customer_id = asked.key AND amount_cents > 0 AND invoice_date BETWEEN ?2 AND ?3"
        " AND (voided_on IS NULL OR voided_on > ?4)"
        f" AND (SELECT COUNT(*) >= ?6 AND SUM(amount_cents * ?5 < asked.value * 10000) * 2 >= COUNT(*){history})",
        (json.dumps(dict(largest)), *window, book.day, multiple_e4, minimum),
    )
    amounts: dict[int, list[int]] = defaultdict(list)
    for customer, cents in rows:
        amounts[customer].append(cents)
    return {customer: rule.size_profile(known, minimum=minimum) for customer, known in amounts.items()}


def overdue(book: State, customer_ids: Collection[int]) -> dict[int, Evidence]:
    """Return the overdue invoices of these customers, the longest overdue first."""
    rows = book.select(
        f"item.customer_id, invoice.number, item.open_cents, {days_between('?1', 'item.due_date')}, item.due_date",
        "JOIN invoice ON invoice.id = item.id WHERE item.open_cents > 0 AND item.due_date < ?1"
        " AND item.customer_id IN (SELECT value FROM json_each(?2)) ORDER BY item.due_date, item.id",
        (_ids(customer_ids),),
    )
    return _collect(rows, "overdue")


def open_items(book: State, customer_ids: Collection[int]) -> dict[int, Evidence]:
    """Return the open invoices of these customers, the largest first; days are those past due."""
    rows = book.select(
        "item.customer_id, invoice.number, item.open_cents,"
        f" {days_between('?1', 'item.due_date')} AS days, COALESCE(item.due_date, item.invoice_date)",
        "JOIN invoice ON invoice.id = item.id WHERE item.open_cents > 0"
        " AND item.customer_id IN (SELECT value FROM json_each(?2)) ORDER BY item.open_cents DESC, item.id",
        (_ids(customer_ids),),
    )
    return _collect(rows, "open")


def slowest(book: State, windows: Windows, customer_ids: Collection[int]) -> dict[int, Evidence]:
    """Return the invoices settled in the last 3 months, the slowest first; days are those from invoice to payment."""
    rows = book.select(
        "item.customer_id, invoice.number, item.amount_cents,"
        f" {days_between('item.settled_on', 'item.invoice_date')} AS days, item.settled_on",
        "JOIN invoice ON invoice.id = item.id WHERE item.settled_on >= ?3 AND item.amount_cents > 0"
        " AND item.customer_id IN (SELECT value FROM json_each(?2)) ORDER BY days DESC, item.id",
        (_ids(customer_ids), windows.recent.first.isoformat()),
    )
    return _collect(rows, "settled")


def ordered(book: State, windows: Windows, customer_ids: Collection[int]) -> dict[int, Evidence]:
    """Return the orders of the last 90 days, or the invoices where a customer has no orders, the largest first."""
    parameters = (book.day, _ids(customer_ids), windows.volume.first.isoformat())
    found = _collect(state.execute(_RECENT_ORDERS, parameters), "order")
    rest = [customer for customer in customer_ids if customer not in found]
    return found | _collect(state.execute(_RECENT_INVOICES, (book.day, _ids(rest), parameters[2])), "invoice")


_RECENT_ORDERS: Final = (
    "SELECT customer_id, number, amount_cents, NULL, ordered_on FROM sales_order"
    " WHERE customer_id IN (SELECT value FROM json_each(?2)) AND ordered_on BETWEEN ?3 AND ?1"
    " AND status NOT IN ('cancelled', 'void') ORDER BY amount_cents DESC, id"
)
_RECENT_INVOICES: Final = (
    "SELECT customer_id, number, amount_cents, NULL, invoice_date FROM invoice"
    " WHERE customer_id IN (SELECT value FROM json_each(?2)) AND invoice_date BETWEEN ?3 AND ?1"
    " AND amount_cents > 0 AND (voided_on IS NULL OR voided_on > ?1) ORDER BY amount_cents DESC, id"
)


def _ids(customer_ids: Collection[int]) -> str:
    return json.dumps(sorted(customer_ids))


def _collect(rows: Any, kind: str) -> dict[int, Evidence]:
    found: dict[int, Evidence] = defaultdict(Evidence)
    for customer, number, cents, days, day in rows:
        found[customer].add(number, cents, days, day, kind)
    return dict(found)
