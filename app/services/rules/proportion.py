"""What a share of few says about many: the range of Wilson (1927)."""

import math
from typing import Final

Z_NINETY: Final = 1.6448536269514722
"""The quantile of the normal distribution beyond which one case of twenty lies at each end."""


def wilson(found: int, total: int, z: float = Z_NINETY) -> tuple[float, float]:
    """Return the range of the share behind `found` of `total` (> 0), nine times of ten by default, within 0 and 1."""
    if not 0 <= found <= total or total <= 0:
        raise ValueError((found, total))
    share, square = found / total, z * z
    middle = (share + square / (2 * total)) / (1 + square / total)
    half = z * math.sqrt(share * (1 - share) / total + square / (4 * total * total)) / (1 + square / total)
    low = 0.0 if found == 0 else max(middle - half, 0.0)
    return low, 1.0 if found == total else min(middle + half, 1.0)


def overlap(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Return how much of the narrower of two ranges lies within the other one, from 0 to 1."""
    shared = min(first[1], second[1]) - max(first[0], second[0])
    narrower = min(first[1] - first[0], second[1] - second[0])
    if narrower <= 0:
        return 1.0 if shared >= 0 else 0.0
    return max(shared, 0.0) / narrower
