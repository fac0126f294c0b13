"""Which money settles which invoice: one customer's history replayed in the order of its dates.

The result is a function of the documents alone, whatever order they were entered in: a hand-made allocation stays;
money that names an invoice goes to it; everything else settles what is due first (an invoice without a due date
counts by its own date), the oldest money first. What happens on a day depends only on documents up to that day, so
the state of any past date is a prefix of this history. Where a later document has a better claim - a hand-made
allocation, a write-off, the invoice that earlier money named - automatic allocations give way on the day it comes,
the newest first, and their money settles what is due first again.
"""

import heapq
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
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
    A negative receipt is a refund: it uses up receipts that no invoice has taken. Held money is allocated by
    hand only, and so is whatever has a hand-made allocation.
    """

    kind: str
    id: int
    dated: date
    amount: int
    names: str = ""
    voided_on: date | None = None
    held: bool = False
    number: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """A hand-made allocation (or the one of a write-off), kept as it is; not dated before what it joins."""

    kind: str
    source_id: int
    claim_id: int
    amount: int
    dated: date


@dataclass(frozen=True, slots=True)
class Allocated:
    """One source against one invoice on a date; negative when a voiding or a better claim takes it back."""

    kind: str
    source_id: int
    claim_id: int
    amount: int
    dated: date
    manual: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """All allocations in order; what is left open per invoice id, and free per (kind, source id).

    `settled_on` is the first day from which the invoice was settled at the end of every day.
    """

    allocations: tuple[Allocated, ...]
    open: dict[int, int]
    settled_on: dict[int, date | None]
    free: dict[tuple[str, int], int]


SourceKey = tuple[str, int]


@dataclass(slots=True)
class _Piece:
    """What one source still gives to one claim."""

    key: SourceKey
    claim_id: int
    amount: int
    manual: bool


@dataclass(slots=True)
class _Day:
    """What one date brings, in the order in which it counts."""

    voided_sources: list[Source] = field(default_factory=list)
    voided_claims: list[Claim] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    pins: list[Pinned] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)


class _Queue:
    """What waits to be used, lowest rank first; a member is dropped when it turns out to be used up."""

    def __init__(self, left: dict[int, int]) -> None:
        """Take what is left of every member, by rank."""
        self._left = left
        self._heap: list[int] = []
        self._members: set[int] = set()

    def add(self, rank: int) -> None:
        """Put a member in its place; one that waits already stays where it is."""
        if rank not in self._members:
            self._members.add(rank)
            heapq.heappush(self._heap, rank)

    def first(self) -> int | None:
        """Return the rank of the first member with anything left."""
        while self._heap and self._left[self._heap[0]] <= 0:
            self._members.discard(heapq.heappop(self._heap))
        return self._heap[0] if self._heap else None


class _Replay:
    """The running state: claims and sources by rank, what is left of each, and the pieces that join them."""

    def __init__(self, claims: Sequence[Claim], sources: Sequence[Source], pinned: Iterable[Pinned]) -> None:
        """Rank everything by what the documents say; ids break ties only between equal documents."""
        self.claims: Final = sorted(claims, key=_claim_order)
        self.sources: Final = sorted(sources, key=_source_order)
        self.claim_rank: Final = {claim.id: rank for rank, claim in enumerate(self.claims)}
        self.source_rank: Final = {(source.kind, source.id): rank for rank, source in enumerate(self.sources)}
        self.open = {rank: 0 if _never_valid(claim) else claim.amount for rank, claim in enumerate(self.claims)}
        self.free = {rank: source.amount for rank, source in enumerate(self.sources)}
        self.by_number: Final = {claim.number: claim for claim in claims if not _never_valid(claim)}
        self.dead = {claim.id for claim in claims if _never_valid(claim)}
        self.gone: set[SourceKey] = set()
        self.held: Final = {(source.kind, source.id) for source in sources if source.held}
        self.held.update((pin.kind, pin.source_id) for pin in pinned)
        self.due = _Queue(self.open)
        self.money = {kind: _Queue(self.free) for kind in _SOURCE_ORDER}
        self.refunds: deque[int] = deque()
        self.waiting: dict[int, list[SourceKey]] = defaultdict(list)
        self.automatic: dict[int, list[_Piece]] = defaultdict(list)
        self.by_hand: dict[int, list[_Piece]] = defaultdict(list)
        self.given: dict[SourceKey, list[_Piece]] = defaultdict(list)
        self.today: dict[tuple[SourceKey, int, bool], int] = {}
        self.allocations: list[Allocated] = []
        self.settled: dict[int, date] = {}

    def day(self, on: date, what: _Day) -> None:
        """Let one day happen: voids, invoices, hand-made allocations, money, refunds, and what is due first."""
        for source in what.voided_sources:
            self._void_source((source.kind, source.id))
        for claim in what.voided_claims:
            self._void_claim(claim)
        for claim in what.claims:
            self._enter(claim)
        for pin in sorted(what.pins, key=self._pin_order):
            self._pin(pin)
        for source in sorted(what.sources, key=_source_order):
            self._receive(source)
        self._repay()
        self._drain()
        self._close(on)

    def _pin_order(self, pin: Pinned) -> tuple[int, int]:
        return self.claim_rank[pin.claim_id], self.source_rank[pin.kind, pin.source_id]

    def _book(self, key: SourceKey, claim_id: int, amount: int, *, manual: bool) -> None:
        self.open[self.claim_rank[claim_id]] -= amount
        self.free[self.source_rank[key]] -= amount
        place = (key, claim_id, manual)
        self.today[place] = self.today.get(place, 0) + amount

    def _give(self, key: SourceKey, claim_id: int, amount: int, *, manual: bool = False) -> None:
        if amount > 0:
            piece = _Piece(key, claim_id, amount, manual)
            (self.by_hand if manual else self.automatic)[claim_id].append(piece)
            self.given[key].append(piece)
            self._book(key, claim_id, amount, manual=manual)

    def _take_back(self, piece: _Piece, amount: int) -> None:
        """Undo (part of) a piece: its money is free and its invoice open again."""
        if amount > 0:
            piece.amount -= amount
            self._book(piece.key, piece.claim_id, -amount, manual=piece.manual)
            self._offer(piece.key)
            self._queue(piece.claim_id)

    def _offer(self, key: SourceKey) -> None:
        if key not in self.held and key not in self.gone:
            self.money[key[0]].add(self.source_rank[key])

    def _queue(self, claim_id: int) -> None:
        if claim_id not in self.dead:
            self.due.add(self.claim_rank[claim_id])

    def _enter(self, claim: Claim) -> None:
        """Bring an invoice in; earlier money that named it leaves what it has settled meanwhile."""
        if claim.id in self.dead:
            return
        for key in self.waiting.pop(claim.id, ()):
            wanted, source = self.open[self.claim_rank[claim.id]], self.source_rank[key]
            pieces = self.given[key]
            while pieces and self.free[source] < wanted:
                piece = pieces[-1]
                self._take_back(piece, min(piece.amount, wanted - self.free[source]))
                if not piece.amount:
                    pieces.pop()
            self._give(key, claim.id, min(self.free[source], wanted))
        self._queue(claim.id)

    def _pin(self, pin: Pinned) -> None:
        """Make a hand-made allocation as far as it fits; automatic ones make room, the newest first."""
        key, claim = (pin.kind, pin.source_id), self.claim_rank[pin.claim_id]
        if pin.claim_id in self.dead or key in self.gone:
            return
        amount = min(pin.amount, self.free[self.source_rank[key]])
        pieces = self.automatic[pin.claim_id]
        while pieces and self.open[claim] < amount:
            piece = pieces[-1]
            self._take_back(piece, min(piece.amount, amount - self.open[claim]))
            if not piece.amount:
                pieces.pop()
        self._give(key, pin.claim_id, min(amount, self.open[claim]), manual=True)

    def _receive(self, source: Source) -> None:
        key = (source.kind, source.id)
        if source.amount < 0:
            self.refunds.append(self.source_rank[key])
        elif key not in self.held:
            self._give_named(key, source)
            self._offer(key)

    def _give_named(self, key: SourceKey, source: Source) -> None:
        named = self.by_number.get(source.names) if source.names else None
        if named is None or named.id in self.dead:
            return
        if named.dated > source.dated:
            self.waiting[named.id].append(key)
        else:
            self._give(key, named.id, min(source.amount, self.open[self.claim_rank[named.id]]))

    def _repay(self) -> None:
        """Let refunds use up received money that no invoice has taken, the oldest first."""
        while self.refunds and (receipt := self.money["receipt"].first()) is not None:
            refund = self.refunds[0]
            amount = min(self.free[receipt], -self.free[refund])
            self.free[receipt] -= amount
            self.free[refund] += amount
            if not self.free[refund]:
                self.refunds.popleft()

    def _drain(self) -> None:
        """Let free money settle what is due first until one of the two is used up."""
        while (claim := self.due.first()) is not None:
            heads = [rank for queue in self.money.values() if (rank := queue.first()) is not None]
            if not heads:
                return
            source = self.sources[min(heads)]
            amount = min(self.free[min(heads)], self.open[claim])
            self._give((source.kind, source.id), self.claims[claim].id, amount)

    def _void_source(self, key: SourceKey) -> None:
        """Take a credit note back; the invoices it had settled are open again from that day."""
        self.gone.add(key)
        for piece in self.given.pop(key, ()):
            self._take_back(piece, piece.amount)
        self.free[self.source_rank[key]] = 0

    def _void_claim(self, claim: Claim) -> None:
        """Take back what had settled the invoice; the money is free from that day."""
        self.dead.add(claim.id)
        for piece in (*self.automatic.pop(claim.id, ()), *self.by_hand.pop(claim.id, ())):
            self._take_back(piece, piece.amount)
        self.open[self.claim_rank[claim.id]] = 0
        self.settled.pop(claim.id, None)

    def _close(self, on: date) -> None:
        """Write down what the day came to, each pair of source and invoice once."""
        for (key, claim_id, manual), amount in self.today.items():
            if amount:
                self.allocations.append(Allocated(*key, claim_id, amount, on, manual))
            if claim_id in self.dead or self.open[self.claim_rank[claim_id]]:
                self.settled.pop(claim_id, None)
            else:
                self.settled.setdefault(claim_id, on)
        self.today.clear()


def _never_valid(claim: Claim) -> bool:
    return claim.voided_on is not None and claim.voided_on <= claim.dated


_SOURCE_ORDER: Final = {"write_off": 0, "credit": 1, "receipt": 2}


def _claim_order(claim: Claim) -> tuple[date, date, str, int]:
    return claim.due or claim.dated, claim.dated, claim.number, claim.id


def _source_order(source: Source) -> tuple[date, int, bool, int, str, int]:
    return source.dated, _SOURCE_ORDER[source.kind], not source.names, source.amount, source.number, source.id


def replay(claims: Sequence[Claim], sources: Sequence[Source], pinned: Sequence[Pinned] = ()) -> Outcome:
    """Replay one customer's history; pinned amounts count as far as they fit their invoice and source.

    A credit note that was void from the start is left out by the caller.
    """
    state = _Replay(claims, sources, pinned)
    days = _days(claims, sources, pinned)
    for on in sorted(days):
        state.day(on, days[on])
    return Outcome(
        tuple(state.allocations),
        {claim.id: state.open[rank] for rank, claim in enumerate(state.claims)},
        {claim.id: state.settled.get(claim.id) for claim in state.claims},
        {(source.kind, source.id): state.free[rank] for rank, source in enumerate(state.sources)},
    )


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
