"""How much of the receivables hangs on a few customers."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from app.services.rules.figure import Figure, ratio


def hhi(amounts: Iterable[int]) -> Figure:
    """Return the Herfindahl index of the positive amounts, 0 to 1 (1: a single customer)."""
    positive = [amount for amount in amounts if amount > 0]
    total = sum(positive)
    return ratio(sum(amount * amount for amount in positive), total * total, "nothing_open")


def top_share(amounts: Sequence[int], count: int = 10) -> Figure:
    """Return the share that the `count` largest hold of the positive amounts."""
    positive = [amount for amount in amounts if amount > 0]
    return ratio(sum(nlargest(count, positive)), sum(positive), "nothing_open")


def share(amount_cents: int, total_cents: int) -> Figure:
    """Return one customer's share of the receivables; `total_cents` is the sum of the positive amounts."""
    return ratio(max(amount_cents, 0), total_cents, "nothing_open")
