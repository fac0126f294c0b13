"""Fills an open, empty book with invented documents by raw SQL: many customers, a hundred invoices each.

One customer in twelve leaves a fifth of its invoices unpaid; the others pay a little before or after the due date.
"""

import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from app.models import database

AS_OF = date(2026, 10, 31)
_DAYS = 1080
_STAMP = "2026-11-01 00:00:00"
_ISO = [(AS_OF - timedelta(days=back)).isoformat() for back in range(_DAYS, -61, -1)]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a book is to be."""

    customers: int
    invoices: int

    @property
    def each(self) -> int:
        """Return the invoices of one customer."""
        return self.invoices // self.customers


FULL, QUICK = Size(10_000, 1_000_000), Size(1_000, 100_000)


def wanted() -> Size:
    """Return the full size where ZIXIN_BENCH=full asks for it, else a tenth, so that the suite stays quick."""
    return FULL if os.environ.get("ZIXIN_BENCH") == "full" else QUICK


def fill(size: Size, seed: int = 1) -> None:
    """Write customers, invoices, receipts, allocations and some orders, all settled as the ledger would."""
    chance = random.Random(seed)
    with database.atomic():
        database.executemany(
            f"INSERT INTO customer ({_CUSTOMER}) VALUES ({_places(_CUSTOMER)})", _customers(size, chance)
        )
        database.executemany(f"INSERT INTO invoice ({_INVOICE}) VALUES ({_places(_INVOICE)})", _invoices(size, chance))
        database.execute(_RECEIPTS)
        database.execute(_ALLOCATIONS)
        database.executemany(f"INSERT INTO sales_order ({_ORDER}) VALUES ({_places(_ORDER)})", _orders(size, chance))


_CUSTOMER = (
    "code, name, short_name, initials, credit_code, industry, region, address, phone, email, legal_form, size, owner,"
    " status, tags, notes, external_ids, needs_completion, grade, credit_limit_cents, terms_days, traded_since,"
    " next_review_on, created_at, updated_at"
)
_INVOICE = (
    "customer_id, number, invoice_date, due_date, amount_cents, open_cents, settled_on, disputed, dispute_reason,"
    " currency, order_number, credited_number, by_hand, created_at, updated_at"
)
_ORDER = "customer_id, number, ordered_on, amount_cents, status, created_at, updated_at"
_RECEIPTS = f"""
    INSERT INTO receipt (id, customer_id, number, received_on, amount_cents, method, invoice_number, memo, by_hand,
        unallocated_cents, created_at, updated_at)
    SELECT id, customer_id, number, settled_on, amount_cents, '', number, '', 0, 0, '{_STAMP}', '{_STAMP}'
    FROM invoice WHERE settled_on IS NOT NULL
"""
_ALLOCATIONS = f"""
    INSERT INTO allocation (customer_id, invoice_id, receipt_id, amount_cents, allocated_on, manual, created_at,
        updated_at)
    SELECT customer_id, id, id, amount_cents, settled_on, 0, '{_STAMP}', '{_STAMP}'
    FROM invoice WHERE settled_on IS NOT NULL
"""


def _places(columns: str) -> str:
    return ",".join("?" * len(columns.split(",")))


def _customers(size: Size, chance: random.Random) -> Iterator[tuple[object, ...]]:
    blank = ("",) * 11
    for number in range(1, size.customers + 1):
        limit = None if number % 5 == 0 else size.each * 200_000 + chance.randrange(10**8)
        review = _ISO[_DAYS + chance.randrange(-3, 61)]
        name = (f"K{number:05d}", f"测试客户 {number:05d}")
        yield (*name, *blank, "active", "[]", "", "{}", 0, "", limit, 30, _ISO[0], review, _STAMP, _STAMP)


def _invoices(size: Size, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for customer in range(1, size.customers + 1):
        usual, slow = chance.lognormvariate(13.0, 0.8), chance.randrange(-15, 10)
        never = 0.2 if customer % 12 == 0 else 0.0
        for number in range(size.each):
            day = chance.randrange(_DAYS + 1)
            amount = max(round(usual * chance.lognormvariate(0, 0.5)), 100)
            paid = day + 30 + slow + chance.randrange(-10, 20)
            if chance.random() < never or paid > _DAYS:
                left, settled = amount, None
            else:
                left, settled = 0, _ISO[paid]
            name = f"XS-{customer:05d}-{number:04d}"
            disputed = int(chance.random() < 0.01)
            yield (
                *(customer, name, _ISO[day], _ISO[day + 30], amount, left, settled, disputed),
                *("", "CNY", "", "", 0, _STAMP, _STAMP),
            )


def _orders(size: Size, chance: random.Random) -> Iterator[tuple[object, ...]]:
    for customer in range(1, size.customers + 1, 10):
        usual = chance.lognormvariate(13.0, 0.8)
        for number in range(size.each):
            amount = max(round(usual * chance.lognormvariate(0, 0.5)), 100)
            yield (customer, f"DD-{number}", _ISO[chance.randrange(_DAYS + 1)], amount, "open", _STAMP, _STAMP)
