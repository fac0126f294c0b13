"""How much customers order: from their sales orders, and from their invoices where the book has no orders of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, Literal

from app.services.figures import state
from app.services.figures.state import State
from app.services.figures.windows import VOLUME_DAYS, Windows
from app.services.rules import behaviour
from app.services.rules.behaviour import Spread, VolumeChange

VolumeSource = Literal["orders", "invoices"]
_BLOCKS: Final = 12
_BLOCK_DAYS: Final = VOLUME_DAYS // 3
SOURCES: Final[tuple[VolumeSource, ...]] = ("orders", "invoices")
_INVOICES: Final = (
    "SELECT customer_id, invoice_date AS day, amount_cents FROM invoice WHERE amount_cents > 0"
    " AND invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1)"
)
_ORDERS: Final = (
    "SELECT customer_id, ordered_on AS day, amount_cents FROM sales_order WHERE ordered_on <= ?1"
    " AND status NOT IN ('cancelled', 'void')"
)
_TABLES: Final[tuple[tuple[VolumeSource, str], ...]] = (("invoices", _INVOICES), ("orders", _ORDERS))


@dataclass(frozen=True, slots=True)
class Volume:
    """Fen and number of documents in the last 90 days, and in the days they are compared with.

    `year_ago_cents` is None where the customer's documents do not reach back to the beginning of those days.
    """

    source: VolumeSource
    recent_cents: int
    recent_count: int
    year_ago_cents: int | None
    year_ago_count: int
    previous_cents: int
    previous_count: int

    @property
    def change(self) -> VolumeChange:
        """Return the order volume change."""
        return behaviour.order_volume_change(self.recent_cents, self.year_ago_cents, self.previous_cents)

    @property
    def base_cents(self) -> int:
        """Return the volume that the change is measured from."""
        return (self.year_ago_cents or 0) if self.change.basis == "year_ago" else self.previous_cents

    @property
    def largest(self) -> tuple[int, int]:
        """Return fen and number of documents of the larger side: what stands behind a change."""
        count = self.year_ago_count if self.change.basis == "year_ago" else self.previous_count
        return max(self.recent_cents, self.base_cents), max(self.recent_count, count)


NO_VOLUME: Final = Volume("invoices", 0, 0, None, 0, 0, 0)


def volumes(book: State, windows: Windows) -> dict[int, Volume]:
    """Return {customer id: volumes}; orders go before invoices."""
    return invoiced(book, windows, _grouped(book, _INVOICES, windows)) | ordered(book, windows)


def invoiced(book: State, windows: Windows, sums: Iterable[Sequence[int]]) -> dict[int, Volume]:
    """Return the volumes of invoices from rows of (customer id, fen and number: recent, year ago, before)."""
    return _volumes(book, windows, "invoices", sums)


def ordered(book: State, windows: Windows) -> dict[int, Volume]:
    """Return the volumes of sales orders, of customers that have any."""
    return _volumes(book, windows, "orders", _grouped(book, _ORDERS, windows))


def _volumes(book: State, windows: Windows, source: VolumeSource, sums: Iterable[Sequence[int]]) -> dict[int, Volume]:
    firsts = _first_days(book, dict(_TABLES)[source])
    begin = windows.volume_year_ago.first.isoformat()
    found: dict[int, Volume] = {}
    for customer, recent, recent_count, year_ago, year_ago_count, previous, previous_count in sums:
        known = year_ago if firsts.get(customer, begin) <= begin else None
        found[customer] = Volume(source, recent, recent_count, known, year_ago_count, previous, previous_count)
    return found


def _grouped(book: State, table: str, windows: Windows) -> list[tuple[int, int, int, int, int, int, int]]:
    year_ago, previous, recent = windows.volume_year_ago, windows.volume_before, windows.volume
    sums = [
        f"COALESCE(SUM(amount_cents) FILTER (WHERE {inside}), 0), COUNT(*) FILTER (WHERE {inside})"
        for inside in ("day >= ?4", "day <= ?3", "day BETWEEN ?5 AND ?6")
    ]
    rows = state.execute(
        f"SELECT customer_id, {', '.join(sums)} FROM ({table}{book.only}) WHERE day >= ?2 GROUP BY customer_id",
        (
            *(book.day, year_ago.first.isoformat(), year_ago.last.isoformat(), recent.first.isoformat()),
            *(previous.first.isoformat(), previous.last.isoformat()),
        ),
    )
    return list(rows)


def _first_days(book: State, table: str) -> dict[int, str]:
    """Return the day of each customer's first document, one step into the index each."""
    only = "" if book.customer_id is None else f" AND id = {book.customer_id:d}"
    rows = state.execute(
        f"SELECT customer.id, (SELECT MIN(day) FROM ({table}) AS d WHERE d.customer_id = customer.id) FROM customer"
        f" WHERE merged_into_id IS NULL{only}",
        (book.day,),
    )
    return {customer: day for customer, day in rows if day}


def spreads(book: State, windows: Windows, source: VolumeSource, customer_ids: Sequence[int]) -> dict[int, Spread]:
    """Return {customer id: the spread of the volume of 30 days}, from the twelve blocks before the recent 90 days."""
    last = windows.volume_before.last
    block_of = {(last - timedelta(days=back)).isoformat(): back // _BLOCK_DAYS for back in range(_BLOCKS * _BLOCK_DAYS)}
    rows = state.execute(
        f"SELECT customer_id, day, amount_cents FROM ({dict(_TABLES)[source]}) WHERE day BETWEEN ?2 AND ?3"
        " AND customer_id IN (SELECT value FROM json_each(?4))",
        (book.day, min(block_of), last.isoformat(), json.dumps(list(customer_ids))),
    )
    sums: dict[int, list[int]] = {customer: [0] * _BLOCKS for customer in customer_ids}
    for customer, day, cents in rows:
        sums[customer][block_of[day]] += cents
    return {customer: behaviour.spread_of(blocks) for customer, blocks in sums.items()}


def beyond_spread(volume: Volume, spread: Spread) -> bool:
    """Say whether the mean of the recent 30-day volumes lies outside of what is usual for the customer."""
    return behaviour.beyond_spread(spread.z(volume.recent_cents / 3))
