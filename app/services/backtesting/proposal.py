"""Better points for the card from its own bins: a regression on the earlier days, judged on the later ones.

The weight of evidence of every bin is the column of its indicator (Siddiqi 2006); what the regression makes of it is
put on a scale on which the best bins of all indicators come to 100 points together.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from app.money import round_half_away
from app.services.backtesting.indicators import NO_DATA_SHARE, BinKey, bin_key, counts
from app.services.backtesting.observe import Observation
from app.services.backtesting.report import LEAST_BADS, Proposal, ProposedBin
from app.services.rules import logistic
from app.services.rules.discrimination import auc
from app.services.rules.woe import Evidence, evidence


@dataclass(frozen=True, slots=True)
class _Learnt:
    """One indicator: the evidence of its bins on the earlier days, and the points proposed for them."""

    number: int
    bins: dict[BinKey, Evidence]
    points: dict[BinKey, int]


def propose(rows: Sequence[Observation], horizon_days: int) -> Proposal:
    """Propose points; none, with the reason, where the earlier days have too few bads or the later ones one kind.

    The later days are the last third. Of the others only those count whose horizon ended before the first of these,
    so that nothing that the later days are judged by was known when the points were found. The points are those of
    the card by which most were scored: what other cards ask is not mixed in.
    """
    rows = _of_one_card(rows)
    days = sorted({row.on for row in rows})
    if len(days) < 3:
        return _none("too_short")
    split = days[len(days) - max(len(days) // 3, 1)]
    early = [row for row in rows if row.on + timedelta(days=horizon_days) <= split]
    late = [row for row in rows if row.on >= split]
    bads = sum(row.bad for row in early)
    if bads < LEAST_BADS or bads == len(early):
        return _none("too_few_bads")
    learnt = _learn(early)
    if not learnt:
        return _none("nothing_separates")
    flags = [row.bad for row in late]
    today = auc([-float(row.score) for row in late], flags)
    proposed = auc([-float(_points(row, learnt)) for row in late], flags)
    if today.value is None:
        return _none("later_one_kind")
    return Proposal("", split, _bins(learnt, early), today.value, proposed.value)


def _of_one_card(rows: Sequence[Observation]) -> list[Observation]:
    cards = Counter(tuple(line.id for line in row.lines) for row in rows)
    commonest = cards.most_common(1)[0][0] if cards else ()
    return [row for row in rows if tuple(line.id for line in row.lines) == commonest]


def _none(reason: str) -> Proposal:
    return Proposal(reason, None, (), None, None)


def _learn(rows: Sequence[Observation]) -> list[_Learnt]:
    bads = [row.bad for row in rows]
    found = []
    for number in range(len(rows[0].lines)):
        lines = [row.lines[number] for row in rows]
        if sum(line.missing for line in lines) <= NO_DATA_SHARE * len(lines):
            pairs = counts(lines, bads)
            found.append((number, dict(zip(pairs, evidence(list(pairs.values())), strict=True))))
    columns = np.array([[bins[bin_key(row.lines[number])].woe for number, bins in found] for row in rows])
    fitted = logistic.fit(columns, np.array(bads, dtype=float))
    worth = [
        (number, bins, {key: -weight * each.woe for key, each in bins.items()})
        for (number, bins), weight in zip(found, fitted.weights, strict=True)
        if weight < 0
    ]
    whole = sum(max(values.values()) - min(values.values()) for _, _, values in worth)
    if whole <= 0:
        return []
    return [_Learnt(number, bins, _scaled(values, whole)) for number, bins, values in worth]


def _scaled(values: dict[BinKey, float], whole: float) -> dict[BinKey, int]:
    least = min(values.values())
    return {key: int(round_half_away((value - least) * 100 / whole)) for key, value in values.items()}


def _points(row: Observation, learnt: Sequence[_Learnt]) -> int:
    """Return the sum of the proposed points; a bin that the earlier days never saw gets none."""
    return sum(each.points.get(bin_key(row.lines[each.number]), 0) for each in learnt)


def _bins(learnt: Sequence[_Learnt], rows: Sequence[Observation]) -> tuple[ProposedBin, ...]:
    found = []
    for each in learnt:
        today = {bin_key(row.lines[each.number]): row.lines[each.number].points for row in rows}
        for key in sorted(each.bins, key=_order):
            low, high, category, missing = key
            told = each.bins[key]
            name, total = rows[0].lines[each.number].id, told.goods + told.bads
            points = today[key], each.points[key]
            found.append(ProposedBin(name, low, high, category, missing, total, told.bads, *points))
    return tuple(found)


def _order(key: BinKey) -> tuple[bool, bool, float, str]:
    low, high, category, missing = key
    start = low if low is not None else float("-inf") if high is not None else 0.0
    return missing, bool(category), start, category
