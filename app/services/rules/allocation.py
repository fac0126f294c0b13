"""Which money settles which invoice: one customer's history replayed in the order of its dates.

The result is a function of the documents alone, whatever order they were entered in: a hand-made
allocation stays; money that names an invoice of the book goes to it; everything else settles what
is due first (an invoice without a due date counts by its own date). What happens on a day depends
only on documents up to that day, so the state of any past date is a prefix of this history.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Claim:
    """An invoice with a positive amount, in fen."""

    id: int
    number: str
    dated: date
    due: date | None
    amount: int
    voided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Money or a credit that settles invoices; kind is receipt, credit or write_off; amount in fen.

    `names` is the number of the invoice it is for, empty when it is for whatever is due first.
    A negative receipt is a refund: it uses up money that no invoice has taken yet. Held money is
    allocated by hand only.
    """

    kind: str
    id: int
    dated: date
    amount: int
    names: str = ""
    voided_on: date | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Pinned:
    """A hand-made allocation (or the one of a write-off), kept as it is."""

    kind: str
    source_id: int
    claim_id: int
    amount: int
    dated: date


@dataclass(frozen=True, slots=True)
class Allocated:
    """One source against one invoice on a date; negative when a voiding takes it back."""

    kind: str
    source_id: int
    claim_id: int
    amount: int
    dated: date
    manual: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """All allocations in order; what is left open per invoice id, and free per (kind, source id)."""

    allocations: tuple[Allocated, ...]
    open: dict[int, int]
    settled_on: dict[int, date | None]
    free: dict[tuple[str, int], int]


SourceKey = tuple[str, int]


@dataclass(slots=True)
class _Day:
    """What one date brings, in the order in which it counts."""

    claims: list[Claim] = field(default_factory=list)
    pins: list[Pinned] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    voided_claims: list[Claim] = field(default_factory=list)
    voided_sources: list[Source] = field(default_factory=list)


class _Replay:
    """The running state: `room` and `auto` leave out what hand-made allocations have reserved."""

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Source], pinned: Sequence[Pinned]) -> None:
        self.by_number: Final = {claim.number: claim for claim in claims if not _never_valid(claim)}
        self.claims: Final = {claim.id: claim for claim in claims}
        self.open = {claim.id: 0 if _never_valid(claim) else claim.amount for claim in claims}
        self.room = {claim.id: claim.amount for claim in claims}
        self.free: dict[SourceKey, int] = {(source.kind, source.id): source.amount for source in sources}
        self.auto = dict(self.free)
        self.dead = {claim.id for claim in claims if _never_valid(claim)}
        self.allocations: list[Allocated] = []
        self.last: dict[int, date] = {}
        self.heap: list[tuple[date, date, str, int]] = []
        self.pool: deque[SourceKey] = deque()
        self.pooled: set[SourceKey] = set()
        self.held = {(source.kind, source.id) for source in sources if source.held}
        self.reserved: dict[int, list[SourceKey]] = {}
        for pin in pinned:
            self.room[pin.claim_id] -= pin.amount
            self.auto[pin.kind, pin.source_id] -= pin.amount

    def day(self, on: date, what: _Day) -> None:
        """Let one day happen: invoices, hand-made allocations, named money, other money, voids."""
        for claim in what.claims:
            self._enter(claim)
        for pin in what.pins:
            self._pin(pin, on)
        self._drain(on)
        for source in sorted(what.sources, key=_source_order):
            self._receive(source, on)
        self._drain(on)
        for credit in what.voided_sources:
            self._void_source(credit, on)
        for claim in what.voided_claims:
            self._void_claim(claim, on)
        self._drain(on)

    def _allocate(self, key: SourceKey, claim_id: int, amount: int, on: date) -> None:
        if amount > 0:
            self.room[claim_id] -= amount
            self.auto[key] -= amount
            self._post(key, claim_id, amount, on, manual=False)

    def _post(self, key: SourceKey, claim_id: int, amount: int, on: date, *, manual: bool) -> None:
        self.open[claim_id] -= amount
        self.free[key] -= amount
        self.allocations.append(Allocated(*key, claim_id, amount, on, manual))
        self.last[claim_id] = on

    def _enter(self, claim: Claim) -> None:
        if claim.id in self.dead:
            return
        for key in self.reserved.pop(claim.id, ()):
            self._allocate(key, claim.id, min(self.auto[key], self.room[claim.id]), claim.dated)
            self._to_pool(key)
        self._queue(claim)

    def _queue(self, claim: Claim) -> None:
        heapq.heappush(self.heap, (claim.due or claim.dated, claim.dated, claim.number, claim.id))

    def _pin(self, pin: Pinned, on: date) -> None:
        key = (pin.kind, pin.source_id)
        if pin.claim_id in self.dead:
            self.auto[key] += pin.amount
            self._to_pool(key)
        else:
            self._post(key, pin.claim_id, pin.amount, on, manual=True)

    def _receive(self, source: Source, on: date) -> None:
        key = (source.kind, source.id)
        if source.amount < 0:
            self._refund(key)
            return
        if source.held:
            return
        named = self.by_number.get(source.names) if source.names else None
        if named and named.dated > source.dated:
            self.reserved.setdefault(named.id, []).append(key)
            return
        if named and named.id not in self.dead:
            self._allocate(key, named.id, min(self.auto[key], self.room[named.id]), on)
        self._to_pool(key)

    def _refund(self, key: SourceKey) -> None:
        while self.pool and self.free[key] < 0:
            first = self.pool[0]
            amount = min(self.auto[first], -self.free[key])
            self.auto[first] -= amount
            self.free[first] -= amount
            self.free[key] += amount
            if not self.auto[first]:
                self._use_up()

    def _to_pool(self, key: SourceKey) -> None:
        if self.auto[key] > 0 and key not in self.pooled and key not in self.held:
            self.pool.append(key)
            self.pooled.add(key)

    def _use_up(self) -> None:
        self.pooled.discard(self.pool.popleft())

    def _drain(self, on: date) -> None:
        """Let free money settle what is due first until one of the two is used up."""
        while self.pool and self.heap:
            key, claim_id = self.pool[0], self.heap[0][3]
            if claim_id in self.dead or self.room[claim_id] <= 0:
                heapq.heappop(self.heap)
                continue
            self._allocate(key, claim_id, min(self.auto[key], self.room[claim_id]), on)
            if self.auto[key] <= 0:
                self._use_up()

    def _void_claim(self, claim: Claim, on: date) -> None:
        """Take back what had settled the invoice; the money is free from that day."""
        self.dead.add(claim.id)
        for old in self._standing(lambda item: item.claim_id == claim.id):
            key = (old.kind, old.source_id)
            self._post(key, claim.id, -old.amount, on, manual=old.manual)
            self.auto[key] += old.amount
            self._to_pool(key)
        self.open[claim.id] = 0

    def _void_source(self, source: Source, on: date) -> None:
        """Take a credit note back; the invoices it had settled are open again from that day."""
        key = (source.kind, source.id)
        for old in self._standing(lambda item: (item.kind, item.source_id) == key):
            self._post(key, old.claim_id, -old.amount, on, manual=old.manual)
            self.room[old.claim_id] += old.amount
            self._queue(self.claims[old.claim_id])
        self.auto[key] = self.free[key] = 0
        if key in self.pooled:
            self.pool.remove(key)
            self.pooled.discard(key)

    def _standing(self, wanted: Callable[[Allocated], bool]) -> list[Allocated]:
        """Return the matching allocations that no reversal has taken back yet."""
        sums: dict[tuple[str, int, int, bool], int] = {}
        for item in filter(wanted, self.allocations):
            place = (item.kind, item.source_id, item.claim_id, item.manual)
            sums[place] = sums.get(place, 0) + item.amount
        return [Allocated(k, s, c, amount, date.min, m) for (k, s, c, m), amount in sums.items() if amount]


def _never_valid(claim: Claim) -> bool:
    return claim.voided_on is not None and claim.voided_on <= claim.dated


_SOURCE_ORDER: Final = {"write_off": 0, "credit": 1, "receipt": 2}


def _source_order(source: Source) -> tuple[int, bool, int, int]:
    return _SOURCE_ORDER[source.kind], not source.names, source.amount, source.id


def replay(claims: Sequence[Claim], sources: Sequence[Source], pinned: Sequence[Pinned] = ()) -> Outcome:
    """Replay one customer's history; the caller checks that pinned amounts fit their invoice and source.

    A credit note that was void from the start is left out by the caller.
    """
    state = _Replay(claims, sources, pinned)
    days = _days(claims, sources, pinned)
    for on in sorted(days):
        state.day(on, days[on])
    settled = {
        number: state.last.get(number) if not left and number not in state.dead else None
        for number, left in state.open.items()
    }
    return Outcome(tuple(state.allocations), state.open, settled, state.free)


def _days(claims: Sequence[Claim], sources: Sequence[Source], pinned: Sequence[Pinned]) -> dict[date, _Day]:
    days: dict[date, _Day] = defaultdict(_Day)
    for claim in claims:
        days[claim.dated].claims.append(claim)
        if claim.voided_on is not None and claim.voided_on > claim.dated:
            days[claim.voided_on].voided_claims.append(claim)
    for pin in pinned:
        days[pin.dated].pins.append(pin)
    for source in sources:
        days[source.dated].sources.append(source)
        if source.voided_on is not None:
            days[source.voided_on].voided_sources.append(source)
    return days
