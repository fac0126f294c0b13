"""Which open invoices a payment is probably for: what is due first, what adds up exactly, or what its memo names."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

_MOST_SUMS: Final = 20_000
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
