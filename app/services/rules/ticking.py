"""Which open invoices a payment is probably for, what one tick takes, and what becomes of a small difference."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.money import divide

_MOST_SUMS: Final = 20_000
_SMALL_CENTS: Final = 5_000
_SMALL_SHARE: Final = 50
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})(?:[/.\-]|月)(\d{1,2})(?!\d)日?")
_ISO: Final = re.compile(r"(?<!\d)\d{4}([/.\-年])(\d{1,2})(?:[/.\-]|月)(\d{1,2})(?!\d)")
_SEPARATORS: Final = re.compile(r"[\s\-_/#:：、，,.]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An open invoice; amounts in fen."""

    id: int
    number: str
    dated: date
    due: date | None
    open_cents: int


def by_due_date(amount_cents: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    """Return {invoice id: fen}: what is due first, as far as the money goes."""
    return _fill(amount_cents, sorted(candidates, key=_due_first))


def exactly(amount_cents: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    """Return the fewest invoices whose open amounts add up to the money to the fen; empty when none do.

    Ties go to what is due first. The search gives up, with what it has, after 20,000 different sums.
    """
    best: dict[int, tuple[Candidate, ...]] = {0: ()}
    for candidate in sorted(candidates, key=_due_first):
        for total, chosen in list(best.items()):
            new = total + candidate.open_cents
            if new <= amount_cents and (new not in best or len(best[new]) > len(chosen) + 1):
                best[new] = (*chosen, candidate)
        if len(best) > _MOST_SUMS:
            break
    return {candidate.id: candidate.open_cents for candidate in best.get(amount_cents, ())}


def by_memo(amount_cents: int, candidates: Sequence[Candidate], memo: str) -> dict[int, int]:
    """Return the invoices whose number, or else whose invoice date (8/6, 8月6日, 2026-08-06), stands in the memo."""
    text = unicodedata.normalize("NFKC", memo)
    folded = _folded(text)
    named = [each for each in candidates if len(_folded(each.number)) >= 3 and _folded(each.number) in folded]
    if not named:
        days = {(int(month), int(day)) for _, month, day in _ISO.findall(text)}
        days |= {(int(month), int(day)) for month, day in _DAY.findall(_ISO.sub(" ", text))}
        named = [each for each in candidates if (each.dated.month, each.dated.day) in days]
    return _fill(amount_cents, sorted(named, key=_due_first))


def proportionally(amount_cents: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    """Return every invoice's share of the money after what is open of it, to the fen; the money it is at most."""
    opened = sum(each.open_cents for each in candidates)
    if opened <= amount_cents:
        return _fill(amount_cents, candidates)
    shares = {each.id: max(amount_cents, 0) * each.open_cents // opened for each in candidates}
    left = max(amount_cents, 0) - sum(shares.values())
    ranked = sorted(candidates, key=lambda each: (-(amount_cents * each.open_cents % opened), _due_first(each)))
    for each in ranked[:left]:
        shares[each.id] += 1
    return {invoice: cents for invoice, cents in shares.items() if cents > 0}


def ticked(open_cents: int, remainder_cents: int) -> int:
    """Return what one tick takes of an invoice: what is open and left of the money.

    All that is open where the money falls short by little, which a bank charge or a discount may explain, and where
    nothing is left: then too much is ticked, and is said to be.
    """
    short = open_cents - remainder_cents
    if remainder_cents <= 0 or is_small(short, open_cents):
        return open_cents
    return min(open_cents, remainder_cents)


def is_small(short_cents: int, of_cents: int) -> bool:
    """Tell whether a payment falls short by little: at most 50 yuan or 2 % of what it is for, and not all of it."""
    return 0 < short_cents < of_cents and short_cents <= max(_SMALL_CENTS, of_cents // _SMALL_SHARE)


def shortened(amounts: Mapping[int, int], short_cents: int, last: int | None = None) -> dict[int, int]:
    """Return {invoice id: fen} with so much less, taken from `last` and then from what was ticked before it."""
    left = dict(amounts)
    order = [each for each in (last,) if each in left] + [each for each in reversed(left) if each != last]
    for invoice in order:
        less = min(left[invoice], max(short_cents, 0))
        left[invoice] -= less
        short_cents -= less
    return {invoice: cents for invoice, cents in left.items() if cents}


def mean_days_late(paid: Iterable[tuple[int, int]]) -> int | None:
    """Return the days late weighed by money, of (fen, days) pairs; None where nothing was paid."""
    pairs = list(paid)
    whole = sum(cents for cents, _ in pairs)
    return divide(sum(cents * days for cents, days in pairs), whole) if whole > 0 else None


def _folded(text: str) -> str:
    return _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper()


def _due_first(candidate: Candidate) -> tuple[date, date, str]:
    return candidate.due or candidate.dated, candidate.dated, candidate.number


def _fill(amount_cents: int, candidates: Sequence[Candidate]) -> dict[int, int]:
    proposal: dict[int, int] = {}
    for candidate in candidates:
        taken = min(amount_cents, candidate.open_cents)
        if taken > 0:
            proposal[candidate.id] = taken
            amount_cents -= taken
    return proposal
