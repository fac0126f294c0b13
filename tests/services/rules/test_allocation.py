"""Settlement against a naive recomputation: random histories, any order of entry, every date."""

import random
import time
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.rules.allocation import Claim, Outcome, Pinned, Source, replay
from tests.services.rules.allocation_model import History, dates_of, known_on, recompute

START = date(2026, 1, 1)


def day(number: int) -> date:
    return START + timedelta(days=number)


days = st.integers(0, 20).map(day)
cents = st.integers(1, 12)


@st.composite
def claims_of(draw) -> list[Claim]:
    claims = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        dated = draw(days)
        due = draw(st.none() | st.integers(0, 10).map(lambda more, start=dated: start + timedelta(days=more)))
        void = draw(
            st.none() | st.none() | st.integers(0, 12).map(lambda more, start=dated: start + timedelta(days=more))
        )
        claims.append(Claim(number, f"N{number}", dated, due, draw(cents), void))
    return claims


@st.composite
def histories(draw) -> History:
    claims = draw(claims_of())
    names = st.sampled_from(["", "", "X9", *(claim.number for claim in claims)])
    sources, pinned = [], []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        kind = draw(st.sampled_from(["receipt", "receipt", "receipt", "credit"]))
        dated = draw(days)
        refund = kind == "receipt" and draw(st.integers(0, 5)) == 0
        held = not refund and draw(st.integers(0, 3)) == 0
        void = draw(st.none() | st.integers(1, 9)) if kind == "credit" else None
        sources.append(
            Source(
                kind,
                number,
                dated,
                -draw(cents) if refund else draw(cents),
                draw(names),
                dated + timedelta(days=void) if void else None,
                held,
                f"S{number}",
            )
        )
    for source in [source for source in sources if source.held]:
        pinned += [
            Pinned(source.kind, source.id, claim.id, draw(cents), max(source.dated, claim.dated))
            for claim in draw(st.lists(st.sampled_from(claims), max_size=2, unique=True))
        ]
    for number in range(1, draw(st.integers(0, 2)) + 1):
        claim = draw(st.sampled_from(claims))
        dated = max(draw(days), claim.dated)
        amount = draw(st.integers(1, claim.amount))
        sources.append(Source("write_off", number, dated, amount, held=True))
        pinned.append(Pinned("write_off", number, claim.id, amount, dated))
    return claims, sources, pinned


def settled(outcome: Outcome) -> dict[int, date]:
    return {claim: on for claim, on in outcome.settled_on.items() if on is not None}


@settings(max_examples=400, deadline=None)
@given(histories())
def test_equals_the_naive_recomputation(history: History) -> None:
    claims, sources, pinned = history
    outcome = replay(claims, sources, pinned)
    left, free, settled_on = recompute(claims, sources, pinned, date.max).state()
    assert outcome.open == left
    assert outcome.free == free
    assert settled(outcome) == settled_on


@settings(max_examples=300, deadline=None)
@given(histories())
def test_state_of_a_date_needs_only_the_documents_up_to_it(history: History) -> None:
    claims, sources, pinned = history
    whole = replay(claims, sources, pinned)
    for on in dates_of(claims, sources, pinned):
        known = known_on(history, on)
        then = replay(*known)
        naive = recompute(*known, on).state()
        assert (then.open, then.free, settled(then)) == naive
        assert [item for item in whole.allocations if item.dated <= on] == list(then.allocations)
        for claim in known[0]:
            later = sum(item.amount for item in whole.allocations if item.claim_id == claim.id and item.dated > on)
            voided_later = claim.voided_on is None and whole.open[claim.id] == 0 and _void(claims, claim.id) is not None
            base = claim.amount if voided_later else whole.open[claim.id]
            assert base + later == then.open[claim.id]


def _void(claims: list[Claim], number: int) -> date | None:
    return next(claim.voided_on for claim in claims if claim.id == number)


@settings(max_examples=300, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_order_of_entry_does_not_matter(history: History, chance: random.Random) -> None:
    claims, sources, pinned = ([*part] for part in history)
    outcome = replay(claims, sources, pinned)
    claim_ids = {claim.id: new for claim, new in zip(claims, _shuffled(len(claims), chance), strict=True)}
    source_ids = {source.id: new for source, new in zip(sources, _shuffled(len(sources), chance), strict=True)}
    new_claims = [replace(claim, id=claim_ids[claim.id]) for claim in claims]
    new_sources = [
        source if source.kind == "write_off" else replace(source, id=source_ids[source.id]) for source in sources
    ]
    new_pinned = [
        replace(
            pin,
            claim_id=claim_ids[pin.claim_id],
            source_id=pin.source_id if pin.kind == "write_off" else source_ids[pin.source_id],
        )
        for pin in pinned
    ]
    for part in (new_claims, new_sources, new_pinned):
        chance.shuffle(part)
    other = replay(new_claims, new_sources, new_pinned)
    assert other.open == {claim_ids[number]: left for number, left in outcome.open.items()}
    assert settled(other) == {claim_ids[number]: on for number, on in settled(outcome).items()}
    for source in sources:
        if source.kind != "write_off":
            assert other.free[source.kind, source_ids[source.id]] == outcome.free[source.kind, source.id]


def _shuffled(count: int, chance: random.Random) -> list[int]:
    numbers = list(range(1, count + 1))
    chance.shuffle(numbers)
    return numbers


@settings(max_examples=300, deadline=None)
@given(histories())
def test_nothing_is_lost_or_given_twice_on_any_date(history: History) -> None:
    claims, sources, pinned = history
    for on in dates_of(claims, sources, pinned):
        known_claims, known_sources, known_pins = known_on(history, on)
        outcome = replay(known_claims, known_sources, known_pins)
        invoices = sum(claim.amount for claim in known_claims if claim.voided_on is None)
        money = sum(source.amount for source in known_sources if source.voided_on is None)
        assert sum(outcome.open.values()) - sum(outcome.free.values()) == invoices - money
        assert all(left >= 0 for left in outcome.open.values())
        for source in known_sources:
            left = outcome.free[source.kind, source.id]
            assert 0 <= left <= source.amount if source.amount > 0 else source.amount <= left <= 0
        given_away: dict[tuple[str, int, int], int] = {}
        for item in outcome.allocations:
            place = (item.kind, item.source_id, item.claim_id)
            given_away[place] = given_away.get(place, 0) + item.amount
        assert all(amount >= 0 for amount in given_away.values())


@settings(max_examples=200, deadline=None)
@given(histories())
def test_hand_made_allocations_stay_whatever_money_comes(history: History) -> None:
    claims, sources, pinned = history
    alone = replay(claims, [source for source in sources if source.held], pinned)
    together = replay(claims, sources, pinned)
    assert _manual(alone) == _manual(together)


def _manual(outcome: Outcome) -> dict[tuple[str, int, int], int]:
    sums: dict[tuple[str, int, int], int] = {}
    for item in outcome.allocations:
        if item.manual:
            place = (item.kind, item.source_id, item.claim_id)
            sums[place] = sums.get(place, 0) + item.amount
    return {place: amount for place, amount in sums.items() if amount}


def test_names_first_then_what_is_due_first() -> None:
    claims = [
        Claim(1, "A", day(0), day(30), 100),
        Claim(2, "B", day(1), day(10), 100),
        Claim(3, "C", day(2), None, 50),
    ]
    sources = [Source("receipt", 1, day(5), 120, "A"), Source("receipt", 2, day(6), 60)]
    outcome = replay(claims, sources)
    assert outcome.open == {1: 0, 2: 70, 3: 0}
    assert outcome.settled_on == {1: day(5), 2: None, 3: day(6)}


def test_prepayment_moves_to_the_invoice_it_names() -> None:
    claims = [Claim(1, "OLD", day(0), day(10), 100), Claim(2, "NEW", day(8), day(40), 100)]
    sources = [Source("receipt", 1, day(5), 100, "NEW")]
    before, after = replay(claims[:1], sources), replay(claims, sources)
    assert before.open == {1: 0}
    assert after.open == {1: 100, 2: 0}
    assert [(item.claim_id, item.amount, item.dated) for item in after.allocations] == [
        (1, 100, day(5)),
        (1, -100, day(8)),
        (2, 100, day(8)),
    ]


def test_later_write_off_makes_automatic_money_give_way() -> None:
    claims = [Claim(1, "A", day(0), day(1), 100), Claim(2, "B", day(0), day(2), 100)]
    sources = [Source("receipt", 1, day(3), 100), Source("write_off", 1, day(9), 30, held=True)]
    outcome = replay(claims, sources, [Pinned("write_off", 1, 1, 30, day(9))])
    assert outcome.open == {1: 0, 2: 70}
    assert outcome.settled_on == {1: day(3), 2: None}


def test_refund_waits_for_money_that_is_free_and_leaves_credit_notes_alone() -> None:
    sources = [
        Source("credit", 1, day(0), 40),
        Source("receipt", 1, day(1), -30),
        Source("receipt", 2, day(2), 50),
    ]
    outcome = replay([], sources)
    assert outcome.free == {("credit", 1): 40, ("receipt", 1): 0, ("receipt", 2): 20}


def test_allocation_that_no_longer_fits_counts_as_far_as_it_does() -> None:
    claims = [Claim(1, "A", day(0), None, 60)]
    sources = [Source("receipt", 1, day(0), 100, held=True)]
    outcome = replay(claims, sources, [Pinned("receipt", 1, 1, 80, day(0))])
    assert (outcome.open, outcome.free) == ({1: 0}, {("receipt", 1): 40})


def test_hundred_thousand_documents_of_one_customer_are_quick() -> None:
    chance = random.Random(7)
    count = 50_000
    claims = [Claim(n, f"N{n}", day(n % 1500), day(n % 1500 + 30), chance.randint(1, 900)) for n in range(count)]
    sources = [
        Source(
            "receipt",
            n,
            day(chance.randint(0, 1600)),
            chance.randint(1, 900),
            f"N{chance.randrange(count)}" if n % 2 else "",
        )
        for n in range(count)
    ]
    began = time.perf_counter()
    small = replay(claims[:5_000], sources[:5_000])
    middle = time.perf_counter()
    whole = replay(claims, sources)
    ended = time.perf_counter()
    assert small.allocations
    assert whole.allocations
    assert ended - middle < 40 * (middle - began) + 1
