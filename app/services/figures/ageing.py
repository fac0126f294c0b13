"""Open items by age, per customer and together, with the proof from the documents themselves."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.models import database
from app.services.figures import state
from app.services.figures.state import State
from app.services.rules import ageing as rule
from app.services.rules import periods
from app.services.rules.ageing import BUCKETS, NO_DUE_DATE, Ageing, Proof

Basis = Literal["due", "invoice"]
_AHEAD: Final = len(BUCKETS)
_COLUMN: Final = {"due": "due_date", "invoice": "invoice_date"}


@dataclass(frozen=True, slots=True)
class AgeingRow:
    """One customer's open items."""

    customer_id: int
    code: str
    name: str
    ageing: Ageing


@dataclass(frozen=True, slots=True)
class AgeingReport:
    """Customers with anything open or paid ahead, in the order of their codes; `proof` is for the whole report."""

    as_of: date
    basis: Basis
    rows: tuple[AgeingRow, ...]
    total: Ageing
    proof: Proof


@dataclass(frozen=True, slots=True)
class OpenItem:
    """One invoice that was open at the as-of date; days_overdue is 0 where it is not due or has no due date."""

    invoice_id: int
    customer_id: int
    number: str
    invoice_date: date
    due_date: date | None
    amount_cents: int
    open_cents: int
    days_overdue: int
    bucket: str
    disputed: bool


class _Sums:
    """The buckets of one customer while the rows come in; the last place of `cents` is what is paid ahead."""

    __slots__ = ("cents", "counts", "earliest")

    def __init__(self) -> None:
        self.cents = [0] * (_AHEAD + 1)
        self.counts = [0] * (_AHEAD + 1)
        self.earliest: str | None = None


@dataclass(frozen=True, slots=True)
class _Customer:
    id: int
    code: str
    name: str


def ageing(as_of: date, basis: Basis = "due", customer_id: int | None = None) -> AgeingReport:
    """Age the book at the close of `as_of`; the days overdue count from the due date on either basis.

    With `customer_id` the report has this one customer, whether or not anything is open.
    """
    where, parameters = (
        ("WHERE merged_into_id IS NULL", ()) if customer_id is None else ("WHERE id = ?", (customer_id,))
    )
    customers = database.fetch(_Customer, f"SELECT id, code, name FROM customer {where} ORDER BY code", parameters)
    book = state.at(as_of, customer_id)
    by_customer = by_customers(book, basis)
    rows = tuple(
        AgeingRow(customer.id, customer.code, customer.name, by_customer.get(customer.id, Ageing()))
        for customer in customers
        if customer_id is not None or customer.id in by_customer
    )
    total = total_of([row.ageing for row in rows])
    return AgeingReport(as_of, basis, rows, total, _prove(total, book))


def last_month_end(as_of: date) -> date:
    """Return the last day of the month before that of `as_of`, with which charts compare."""
    return periods.months_back(as_of, 2)[1].last


def by_customers(book: State, basis: Basis = "due") -> dict[int, Ageing]:
    """Return {customer id: ageing} of everybody with anything open or paid ahead, in one grouped pass."""
    sums: dict[int, _Sums] = defaultdict(_Sums)
    rows = book.select(
        f"customer_id, {_bucket_case(_COLUMN[basis], book.as_of)} AS bucket, SUM(open_cents), COUNT(*), MIN(due_date)",
        "WHERE open_cents <> 0 GROUP BY customer_id, bucket",
    )
    for customer, bucket, cents, count, earliest in rows:
        found = sums[customer]
        found.cents[bucket] = cents
        found.counts[bucket] = count
        if earliest is not None and bucket != _AHEAD and (found.earliest is None or earliest < found.earliest):
            found.earliest = earliest
    for customer, cents in unallocated(book):
        sums[customer].cents[_AHEAD] -= cents
    return {customer: _ageing(found, book.as_of) for customer, found in sums.items()}


def _ageing(found: _Sums, as_of: date) -> Ageing:
    due = date.fromisoformat(found.earliest) if found.earliest else None
    cents, counts = tuple(found.cents[:_AHEAD]), tuple(found.counts[:_AHEAD])
    return Ageing(cents, counts, -found.cents[_AHEAD], rule.days_overdue(due, as_of))


def _bucket_case(column: str, as_of: date) -> str:
    """Return the SQL for the place of an item's bucket by the table of the rules; credits are paid ahead."""
    whens = [f"WHEN amount_cents < 0 THEN {_AHEAD}", f"WHEN {column} IS NULL THEN {BUCKETS.index(NO_DUE_DATE)}"]
    *dated, oldest = rule.bucket_bounds(as_of)
    whens += [f"WHEN {column} >= '{bounds.first_due}' THEN {BUCKETS.index(bounds.bucket)}" for bounds in dated]
    return f"CASE {' '.join(whens)} ELSE {BUCKETS.index(oldest.bucket)} END"


def unallocated(book: State) -> list[tuple[int, int]]:
    """Return (customer id, fen of receipts that no invoice had taken by the as-of date) where it is not 0."""
    later = "CASE WHEN received_on > ?1 THEN amount_cents ELSE 0 END"
    table = (
        f"SELECT customer_id, unallocated_cents - {later} AS cents FROM receipt"
        f" WHERE (unallocated_cents <> 0 OR received_on > ?1){book.only}"
    )
    if book.past:
        table += (
            " UNION ALL SELECT customer_id, amount_cents FROM allocation"
            f" WHERE allocated_on > ?1 AND receipt_id IS NOT NULL{book.only}"
        )
    rows = state.execute(
        f"SELECT customer_id, SUM(cents) AS cents FROM ({table}) GROUP BY customer_id HAVING SUM(cents) <> 0",
        (book.day,),
    )
    return [(int(customer), int(cents)) for customer, cents in rows]


def total_of(ageings: list[Ageing]) -> Ageing:
    """Return all ageings together."""
    if not ageings:
        return Ageing()
    return Ageing(
        tuple(map(sum, zip(*(each.cents for each in ageings), strict=True))),
        tuple(map(sum, zip(*(each.counts for each in ageings), strict=True))),
        sum(each.unallocated_cents for each in ageings),
        max(each.max_days_overdue for each in ageings),
    )


def _prove(total: Ageing, book: State) -> Proof:
    """Sum the documents themselves, without looking at open amounts or allocations."""
    invoices, credits_ = state.execute(
        "SELECT COALESCE(SUM(amount_cents) FILTER (WHERE amount_cents > 0), 0),"
        " COALESCE(SUM(amount_cents) FILTER (WHERE amount_cents < 0), 0)"
        f" FROM invoice WHERE invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1){book.only}",
        (book.day,),
    ).fetchone()
    (receipts,) = state.execute(
        f"SELECT COALESCE(SUM(amount_cents), 0) FROM receipt WHERE received_on <= ?1{book.only}", (book.day,)
    ).fetchone()
    (write_offs,) = state.execute(
        "SELECT COALESCE(SUM(given_up), 0) FROM (SELECT write_off.amount_cents AS given_up, invoice.customer_id"
        " FROM write_off JOIN invoice ON invoice.id = invoice_id"
        " WHERE MAX(written_off_on, invoice_date) <= ?1 AND (voided_on IS NULL OR voided_on > ?1))"
        f" WHERE 1{book.only}",
        (book.day,),
    ).fetchone()
    return rule.prove(
        total, invoices_cents=invoices, receipts_cents=receipts, credits_cents=-credits_, write_offs_cents=write_offs
    )


def open_items(as_of: date, customer_id: int | None = None) -> tuple[OpenItem, ...]:
    """Return the invoices open at `as_of`, the oldest due first and those without a due date last."""
    rows = state.at(as_of, customer_id).select(
        "item.id, item.customer_id, invoice.number, item.invoice_date, item.due_date, item.amount_cents,"
        " item.open_cents, item.disputed",
        "JOIN invoice ON invoice.id = item.id WHERE item.open_cents <> 0 AND item.amount_cents > 0"
        " ORDER BY item.due_date IS NULL, item.due_date, item.invoice_date, invoice.number",
    )
    return tuple(_item(row, as_of) for row in rows)


def _item(row: tuple[int, int, str, str, str | None, int, int, int], as_of: date) -> OpenItem:
    number, customer, name, dated, due, amount, left, disputed = row
    due_on = date.fromisoformat(due) if due else None
    days, bucket = rule.days_overdue(due_on, as_of), rule.bucket_of(due_on, as_of)
    return OpenItem(
        number, customer, name, date.fromisoformat(dated), due_on, amount, left, days, bucket, bool(disputed)
    )
