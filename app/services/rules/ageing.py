"""Open items by age: one table of buckets, addable totals, and the proof that they equal the ledger.

The basis is chosen by the date that is handed in. By due date an invoice due on the as-of date or later is `not_due`.
By invoice date the age counts from the invoice date; a document dated on the as-of date has age 0 and stands in
`not_due`, which a screen names 当日 on this basis. Every item falls in exactly one bucket on either basis, so the
total is the same.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

BUCKETS = ("not_due", "1-30", "31-60", "61-90", "91-180", "181-365", ">365", "no_due_date")
NOT_DUE, NO_DUE_DATE = BUCKETS[0], BUCKETS[-1]
OVERDUE_BUCKETS = BUCKETS[1:-1]
_LAST_DAYS = (30, 60, 90, 180, 365)
_INDEX = {bucket: index for index, bucket in enumerate(BUCKETS)}
_EARLIEST_ORDINAL = date.min.toordinal()


@dataclass(frozen=True, slots=True)
class Bounds:
    """The due dates of a bucket as ISO text, both ends included; None is open-ended."""

    bucket: str
    first_due: str | None
    last_due: str | None


def bucket_of_days(days: int) -> str:
    """Return the bucket of so many days past due (0 or less: not due)."""
    if days <= 0:
        return NOT_DUE
    for index, last in enumerate(_LAST_DAYS, start=1):
        if days <= last:
            return BUCKETS[index]
    return BUCKETS[len(_LAST_DAYS) + 1]


def bucket_of(due: date | None, as_of: date) -> str:
    """Return the bucket of a due date (or, on the other basis, of an invoice date)."""
    return NO_DUE_DATE if due is None else bucket_of_days((as_of - due).days)


def days_overdue(due: date | None, as_of: date) -> int:
    """Return the days past due, 0 where it is not due or has no due date."""
    return 0 if due is None else max((as_of - due).days, 0)


def bucket_bounds(as_of: date) -> tuple[Bounds, ...]:
    """Return the due dates of every dated bucket, so that SQL sorts by the same table as `bucket_of`."""

    def iso(days: int) -> str:
        ordinal = max(as_of.toordinal() - days, _EARLIEST_ORDINAL)
        return date.fromordinal(ordinal).isoformat()

    bounds = [Bounds(NOT_DUE, iso(0), None)]
    first = 1
    for index, last in enumerate(_LAST_DAYS, start=1):
        bounds.append(Bounds(BUCKETS[index], iso(last), iso(first)))
        first = last + 1
    bounds.append(Bounds(BUCKETS[len(_LAST_DAYS) + 1], None, iso(first)))
    return tuple(bounds)


@dataclass(frozen=True, slots=True)
class Ageing:
    """Open fen and counts in the order of BUCKETS, with what customers paid ahead (a positive number)."""

    cents: tuple[int, ...] = (0,) * len(BUCKETS)
    counts: tuple[int, ...] = (0,) * len(BUCKETS)
    unallocated_cents: int = 0
    max_days_overdue: int = 0

    @property
    def gross_cents(self) -> int:
        """Return the sum of all buckets."""
        return sum(self.cents)

    @property
    def net_cents(self) -> int:
        """Return the buckets less unallocated receipts and credits."""
        return self.gross_cents - self.unallocated_cents

    @property
    def overdue_cents(self) -> int:
        """Return the sum of the buckets past due."""
        return sum(self.cents[1:-1])

    @property
    def count(self) -> int:
        """Return the number of open items."""
        return sum(self.counts)

    @property
    def overdue_count(self) -> int:
        """Return the number of items past due."""
        return sum(self.counts[1:-1])

    def of(self, bucket: str) -> int:
        """Return the fen of one bucket."""
        return self.cents[_INDEX[bucket]]

    def by_bucket(self) -> dict[str, int]:
        """Return {bucket: fen} in the order of BUCKETS."""
        return dict(zip(BUCKETS, self.cents, strict=True))

    def counts_by_bucket(self) -> dict[str, int]:
        """Return {bucket: number of items} in the order of BUCKETS."""
        return dict(zip(BUCKETS, self.counts, strict=True))

    def __add__(self, other: "Ageing") -> "Ageing":
        """Return both ledgers together."""
        return Ageing(
            tuple(map(sum, zip(self.cents, other.cents, strict=True))),
            tuple(map(sum, zip(self.counts, other.counts, strict=True))),
            self.unallocated_cents + other.unallocated_cents,
            max(self.max_days_overdue, other.max_days_overdue),
        )


def age(items: Iterable[tuple[int, date | None]], as_of: date, *, unallocated_cents: int = 0) -> Ageing:
    """Age items of (open fen, due or invoice date); items of 0 are settled and not counted."""
    cents, counts, longest = [0] * len(BUCKETS), [0] * len(BUCKETS), 0
    for amount, due in items:
        if amount:
            index = _INDEX[bucket_of(due, as_of)]
            cents[index] += amount
            counts[index] += 1
            longest = max(longest, days_overdue(due, as_of))
    return Ageing(tuple(cents), tuple(counts), unallocated_cents, longest)


def from_buckets(
    sums: Mapping[str, tuple[int, int]], *, unallocated_cents: int = 0, max_days_overdue: int = 0
) -> Ageing:
    """Build an ageing of {bucket: (fen, number of items)} as a grouped query yields it; absent buckets are 0."""
    pairs = [sums.get(bucket, (0, 0)) for bucket in BUCKETS]
    return Ageing(tuple(p[0] for p in pairs), tuple(p[1] for p in pairs), unallocated_cents, max_days_overdue)


@dataclass(frozen=True, slots=True)
class Proof:
    """What the documents say is owed, beside what the buckets say; both must be the same fen."""

    invoices_cents: int
    receipts_cents: int
    credits_cents: int
    write_offs_cents: int
    aged_cents: int

    @property
    def net_cents(self) -> int:
        """Return invoices less receipts, credits and write-offs up to the as-of date."""
        return self.invoices_cents - self.receipts_cents - self.credits_cents - self.write_offs_cents

    @property
    def difference_cents(self) -> int:
        """Return what the buckets hold more than the documents."""
        return self.aged_cents - self.net_cents

    @property
    def ok(self) -> bool:
        """Say whether buckets and documents agree to the fen."""
        return self.difference_cents == 0


def prove(
    ageing: Ageing, *, invoices_cents: int, receipts_cents: int, credits_cents: int, write_offs_cents: int
) -> Proof:
    """Prove an ageing: sum of buckets - unallocated = invoices - receipts - credits - write-offs (all positive)."""
    return Proof(invoices_cents, receipts_cents, credits_cents, write_offs_cents, ageing.net_cents)
