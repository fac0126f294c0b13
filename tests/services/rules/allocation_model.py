"""Settlement recomputed the slow way, from the rules as an accountant would say them; lists only, no heaps.

It shares the document types with the program and nothing else: the tests of allocation and of the ledger compare
both day by day.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from app.services.rules.allocation import Claim, Pinned, Source

History = tuple[list[Claim], list[Source], list[Pinned]]


@dataclass
class Link:
    """Some money of one source that stands against one invoice, in the order in which it was put there."""

    source: Source
    claim: Claim
    amount: int
    manual: bool


@dataclass
class Naive:
    """The documents known so far, and what stands between them."""

    claims: list[Claim] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    refunded: list[tuple[Source, Source, int]] = field(default_factory=list)
    voided: list[Claim | Source] = field(default_factory=list)
    settled_on: dict[int, date] = field(default_factory=dict)

    def open(self, claim: Claim) -> int:
        if claim in self.voided:
            return 0
        return claim.amount - sum(link.amount for link in self.links if link.claim == claim)

    def free(self, source: Source) -> int:
        if source in self.voided:
            return 0
        used = sum(link.amount for link in self.links if link.source == source)
        paid_back = sum(amount for money, _, amount in self.refunded if money == source)
        covered = sum(amount for _, refund, amount in self.refunded if refund == source)
        return source.amount - used - paid_back + covered

    def state(self) -> tuple[dict[int, int], dict[tuple[str, int], int], dict[int, date]]:
        return (
            {claim.id: self.open(claim) for claim in self.claims},
            {(source.kind, source.id): self.free(source) for source in self.sources},
            dict(self.settled_on),
        )


def oldest(source: Source) -> tuple[object, ...]:
    order = ["write_off", "credit", "receipt"].index(source.kind)
    return (source.dated, order, source.names == "", source.amount, source.number, source.id)


def due_first(claim: Claim) -> tuple[object, ...]:
    return (claim.due or claim.dated, claim.dated, claim.number, claim.id)


def put(book: Naive, source: Source, claim: Claim, amount: int, *, manual: bool = False) -> None:
    if amount > 0:
        book.links.append(Link(source, claim, amount, manual))


def automatic_money(book: Naive, held: list[tuple[str, int]]) -> list[Source]:
    return [
        source
        for source in sorted(book.sources, key=oldest)
        if source.amount > 0 and (source.kind, source.id) not in held and book.free(source) > 0
    ]


def give_way(book: Naive, links: list[Link], amount: int) -> None:
    for link in reversed(links):
        taken = min(link.amount, amount)
        link.amount -= taken
        amount -= taken
    book.links = [link for link in book.links if link.amount > 0]


def one_day(book: Naive, today: date, claims: list[Claim], sources: list[Source], pinned: list[Pinned]) -> None:
    held = [(source.kind, source.id) for source in sources if source.held]
    held += [(pin.kind, pin.source_id) for pin in pinned]
    for thing in (*book.claims, *book.sources):
        if thing.voided_on == today:
            book.voided.append(thing)
            book.links = [link for link in book.links if thing not in (link.claim, link.source)]
    for claim in sorted((claim for claim in claims if claim.dated == today), key=due_first):
        bring_in(book, claim, held)
    book.sources += [source for source in sources if source.dated == today]
    by_hand(book, today, pinned)
    for source in sorted((source for source in sources if source.dated == today), key=oldest):
        if source.amount > 0 and (source.kind, source.id) not in held:
            pay_named(book, source)
    pay_back(book, held)
    settle_due(book, held)
    for claim in book.claims:
        if claim in book.voided or book.open(claim):
            book.settled_on.pop(claim.id, None)
        else:
            book.settled_on.setdefault(claim.id, today)


def bring_in(book: Naive, claim: Claim, held: list[tuple[str, int]]) -> None:
    book.claims.append(claim)
    if claim.voided_on and claim.voided_on <= claim.dated:
        book.voided.append(claim)
        return
    for source in sorted(book.sources, key=oldest):
        named = source.names == claim.number and source.dated < claim.dated and source.amount > 0
        if named and (source.kind, source.id) not in held and source not in book.voided:
            wanted = book.open(claim)
            mine = [link for link in book.links if link.source == source]
            give_way(book, mine, max(wanted - book.free(source), 0))
            put(book, source, claim, min(book.free(source), wanted))


def pay_named(book: Naive, source: Source) -> None:
    for claim in book.claims:
        if source.names and claim.number == source.names and claim not in book.voided:
            put(book, source, claim, min(book.free(source), book.open(claim)))


def by_hand(book: Naive, today: date, pinned: list[Pinned]) -> None:
    for claim in sorted(book.claims, key=due_first):
        for source in sorted(book.sources, key=oldest):
            for pin in pinned:
                mine = (pin.kind, pin.source_id, pin.claim_id) == (source.kind, source.id, claim.id)
                if not mine or pin.dated != today or claim in book.voided or source in book.voided:
                    continue
                amount = min(pin.amount, book.free(source))
                movable = [link for link in book.links if link.claim == claim and not link.manual]
                give_way(book, movable, max(amount - book.open(claim), 0))
                put(book, source, claim, min(amount, book.open(claim)), manual=True)


def pay_back(book: Naive, held: list[tuple[str, int]]) -> None:
    for refund in sorted((source for source in book.sources if source.amount < 0), key=oldest):
        for money in automatic_money(book, held):
            amount = min(book.free(money), -book.free(refund))
            if money.kind == "receipt" and amount > 0:
                book.refunded.append((money, refund, amount))


def settle_due(book: Naive, held: list[tuple[str, int]]) -> None:
    for claim in sorted(book.claims, key=due_first):
        for money in automatic_money(book, held):
            if claim not in book.voided:
                put(book, money, claim, min(book.free(money), book.open(claim)))


def dates_of(claims: list[Claim], sources: list[Source], pinned: list[Pinned]) -> list[date]:
    found = {thing.dated for thing in (*claims, *sources, *pinned)}
    found |= {thing.voided_on for thing in (*claims, *sources) if thing.voided_on}
    return sorted(found)


def recompute(claims: list[Claim], sources: list[Source], pinned: list[Pinned], until: date) -> Naive:
    """Simulate day after day up to `until`."""
    book = Naive()
    for today in dates_of(claims, sources, pinned):
        if today <= until:
            one_day(book, today, claims, sources, pinned)
    return book


def known_on(history: History, on: date) -> History:
    """Return what the book holds of these documents on a date; a later voiding is not yet known."""
    claims, sources, pinned = history

    def voided(when: date | None) -> date | None:
        return when if when is not None and when <= on else None

    return (
        [replace(claim, voided_on=voided(claim.voided_on)) for claim in claims if claim.dated <= on],
        [replace(source, voided_on=voided(source.voided_on)) for source in sources if source.dated <= on],
        [pin for pin in pinned if pin.dated <= on],
    )
