"""What the bins of an indicator tell: weight of evidence, information value, and the stability of a distribution.

WoE of a bin is ln(its share of the goods / its share of the bads), information value the sum of the differences of
these shares times WoE (Siddiqi 2006). Where a bin lacks one kind, half an observation is added to every cell of the
table, so that no logarithm is infinite.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """One bin: how many goods and bads it holds, its weight of evidence and its part of the information value."""

    goods: int
    bads: int
    woe: float
    value: float


def evidence(counts: Sequence[tuple[int, int]]) -> tuple[Evidence, ...]:
    """Return WoE and information value of bins of (goods, bads); empty unless there are both kinds."""
    held = [pair for pair in counts if sum(pair)]
    goods, bads = (sum(pair[side] for pair in held) for side in (0, 1))
    if not goods or not bads:
        return ()
    extra = 0.5 if any(0 in pair for pair in held) else 0.0
    all_goods, all_bads = goods + extra * len(held), bads + extra * len(held)
    found = []
    for good, bad in counts:
        if not good + bad:
            found.append(Evidence(0, 0, 0.0, 0.0))
            continue
        shares = (good + extra) / all_goods, (bad + extra) / all_bads
        woe = math.log(shares[0] / shares[1])
        found.append(Evidence(good, bad, woe, (shares[0] - shares[1]) * woe))
    return tuple(found)


def information_value(counts: Sequence[tuple[int, int]]) -> float | None:
    """Return the information value of bins of (goods, bads); None unless there are both kinds."""
    found = evidence(counts)
    return sum(each.value for each in found) if found else None


def stability(before: Sequence[int], after: Sequence[int]) -> float | None:
    """Return the population stability index of two distributions over the same cells; None where one is empty.

    The sum of (share after - share before) ln(share after / share before); under 0.1 nothing has changed to speak of,
    over 0.25 much has.
    """
    held = [pair for pair in zip(before, after, strict=True) if sum(pair)]
    if not sum(before) or not sum(after):
        return None
    extra = 0.5 if any(0 in pair for pair in held) else 0.0
    whole = sum(before) + extra * len(held), sum(after) + extra * len(held)
    shares = [((old + extra) / whole[0], (new + extra) / whole[1]) for old, new in held]
    return sum((new - old) * math.log(new / old) for old, new in shares)
