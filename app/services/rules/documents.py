"""Documents worth a second look: entered twice, or far larger than this customer's usual ones."""

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from app.services.rules.behaviour import Spread, spread_of
from app.services.rules.figure import Figure, ratio

_RUNS = re.compile(r"\d+|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Document:
    """One document of one customer, as far as these rules need it."""

    id: int
    number: str
    day: date
    amount_cents: int


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document and the earlier one that it seems to repeat: `same_number` or `same_day_and_amount`."""

    first_id: int
    second_id: int
    reason: str


def folded_number(number: str) -> str:
    """Return a document number without case, width, punctuation and leading zeros: INV-0012 and inv12 are one."""
    runs = _RUNS.findall(unicodedata.normalize("NFKC", number).upper())
    return "-".join(run.lstrip("0") or "0" if run.isdecimal() else run for run in runs)


def duplicates(documents: Iterable[Document]) -> tuple[Duplicate, ...]:
    """Find repeats among one customer's documents, in one pass; each is reported once, number before amount."""
    by_number: dict[str, int] = {}
    by_amount: dict[tuple[date, int], int] = {}
    found: list[Duplicate] = []
    for document in documents:
        number, amount = folded_number(document.number), (document.day, document.amount_cents)
        if number and number in by_number:
            found.append(Duplicate(by_number[number], document.id, "same_number"))
        elif amount in by_amount:
            found.append(Duplicate(by_amount[amount], document.id, "same_day_and_amount"))
        by_number.setdefault(number, document.id)
        by_amount.setdefault(amount, document.id)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class SizeProfile:
    """What a customer's invoices usually amount to: the median, and the spread of the logarithms."""

    median_cents: int
    logs: Spread

    def multiple(self, amount_cents: int) -> Figure:
        """Return the amount as a multiple of the median invoice."""
        return ratio(amount_cents, self.median_cents, "too_few")

    def unusual(self, amount_cents: int, *, multiple: float, z: float = 3.0) -> bool:
        """Say whether an amount is more than `multiple` medians and outside the spread of the logarithms."""
        times = self.multiple(amount_cents).value
        if times is None or times <= multiple or amount_cents <= 0:
            return False
        distance = self.logs.z(math.log(amount_cents)).value
        return distance is None or distance > z


def size_profile(history_cents: Iterable[int], *, minimum: int = 8) -> SizeProfile:
    """Build the profile of earlier invoice amounts; fewer than `minimum` positive ones judge nothing."""
    positive = [amount for amount in history_cents if amount > 0]
    if len(positive) < minimum:
        return SizeProfile(0, spread_of(()))
    return SizeProfile(round(median(positive)), spread_of([math.log(amount) for amount in positive]))
