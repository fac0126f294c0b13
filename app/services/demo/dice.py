"""A small generator of repeatable numbers (SplitMix64), so that the sample office never depends on the library's."""

import hashlib
from collections.abc import Sequence
from typing import Final, TypeVar

_MASK: Final = 2**64 - 1
Item = TypeVar("Item")


class Dice:
    """A stream of numbers that depends on its seed text alone."""

    __slots__ = ("_state",)

    def __init__(self, seed: str) -> None:
        """Start the stream that belongs to `seed`."""
        self._state = int.from_bytes(hashlib.sha256(seed.encode("utf-8")).digest()[:8], "big")

    def _next(self) -> int:
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        return mixed ^ (mixed >> 31)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from `low` to `high`, both included."""
        return low + self._next() % (high - low + 1)

    def chance(self, percent: int) -> bool:
        """Say yes in so many cases of a hundred."""
        return self.between(1, 100) <= percent

    def pick(self, items: Sequence[Item]) -> Item:
        """Return one of the items."""
        return items[self.between(0, len(items) - 1)]

    def parts(self, total: int, count: int, step: int) -> list[int]:
        """Cut `total` into `count` uneven positive parts in multiples of `step`; the last one takes the rest."""
        weights = [self.between(70, 130) for _ in range(count)]
        cut = [max(total * weight // sum(weights) // step * step, step) for weight in weights[:-1]]
        return [*cut, total - sum(cut)]
