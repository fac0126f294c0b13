"""What every indicator of the card is worth on its own, from the points and bins it was given."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import numpy as np

from app.services.backtesting.observe import Observation
from app.services.backtesting.report import Advice, Direction, IndicatorReport
from app.services.rules.discrimination import auc, auc_range
from app.services.rules.scorecard import IndicatorScore
from app.services.rules.woe import information_value, stability

NO_DATA_SHARE: Final = 0.5
NOTHING, WEAK, STRONG = 0.02, 0.1, 0.3
_LIKE: Final = 0.8
_HEAVY: Final = 6
_PAIRS: Final = 3

BinKey = tuple[float | None, float | None, str, bool]
"""The ends of a bin, its category or the reason it was judged by, and whether the data was missing."""


def bin_key(line: IndicatorScore) -> BinKey:
    """Return what tells the bin of a line from the others of its indicator."""
    if line.missing:
        return None, None, "", True
    category = line.value if isinstance(line.value, str) else line.reason or ""
    return line.low, line.high, category, False


Asked = list[tuple[Observation, IndicatorScore]]
"""The observations whose card asks for an indicator, each with its line."""


def asked(rows: Sequence[Observation]) -> dict[str, Asked]:
    """Return {indicator: who was asked for it}, in the order of the cards."""
    found: dict[str, Asked] = {}
    for row in rows:
        for line in row.lines:
            found.setdefault(line.id, []).append((row, line))
    return found


def counts(lines: Sequence[IndicatorScore], bads: Sequence[bool]) -> dict[BinKey, tuple[int, int]]:
    """Return {bin: (goods, bads)}."""
    good, bad = Counter[BinKey](), Counter[BinKey]()
    for line, went_bad in zip(lines, bads, strict=True):
        (bad if went_bad else good)[bin_key(line)] += 1
    return {key: (good[key], bad[key]) for key in dict.fromkeys([*good, *bad])}


def indicators(rows: Sequence[Observation], middle: date | None, *, enough: bool) -> tuple[IndicatorReport, ...]:
    """Report on every indicator, the strongest first; values only where there are `enough` bads to say anything."""
    if not rows:
        return ()
    columns = asked(rows)
    places = {id(row): place for place, row in enumerate(rows)}
    reports = [_report(found, middle, enough=enough) for found in columns.values()]
    points = {name: _points(found, places) for name, found in columns.items()}
    maximum = {name: max(line.maximum for _, line in found) for name, found in columns.items()}
    ordered = sorted(reports, key=lambda report: -1.0 if report.value is None else report.value, reverse=True)
    return tuple(
        _advised(report, maximum[report.id], [points[each.id] for each in ordered[:place]], points[report.id])
        for place, report in enumerate(ordered)
    )


def _points(found: Asked, places: Mapping[int, int]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return the points of an indicator by observation, not a number where its card does not ask for it."""
    column = np.full(len(places), np.nan)
    for row, line in found:
        column[places[id(row)]] = line.points
    return column


def _report(found: Asked, middle: date | None, *, enough: bool) -> IndicatorReport:
    rows, lines = [row for row, _ in found], [line for _, line in found]
    missing = sum(line.missing for line in lines) / len(lines)
    judged = enough and missing <= NO_DATA_SHARE
    bads = [row.bad for row in rows]
    known = [(line, row) for row, line in found if not line.missing]
    fewer, flags = [-float(line.points) for line, _ in known], [row.bad for _, row in known]
    return IndicatorReport(
        id=lines[0].id,
        area=auc(fewer, flags).value if judged else None,
        value=information_value(list(counts(lines, bads).values())) if judged else None,
        direction=_direction(fewer, flags, [row.customer_id for _, row in known]) if judged else None,
        missing=missing,
        shift=_shift(lines, rows, middle),
        advice="no_data" if missing > NO_DATA_SHARE else "",
    )


def _direction(fewer: list[float], bads: list[bool], customers: list[int]) -> Direction | None:
    """Say whether fewer points go with going bad, the other way round, or neither for sure."""
    found = auc_range(fewer, bads, customers)
    if found is None:
        return None
    if found.low > 0.5:
        return "expected"
    return "reversed" if found.high < 0.5 else "unclear"


def _shift(lines: Sequence[IndicatorScore], rows: Sequence[Observation], middle: date | None) -> float | None:
    """Return the stability index of the bins, the later half of the days against the earlier one."""
    if middle is None:
        return None
    later = [row.on >= middle for row in rows]
    pairs = list(counts(lines, later).values())
    return stability([early for early, _ in pairs], [late for _, late in pairs])


def _advised(
    report: IndicatorReport,
    maximum: int,
    stronger: "list[np.ndarray[tuple[int], np.dtype[np.float64]]]",
    own: "np.ndarray[tuple[int], np.dtype[np.float64]]",
) -> IndicatorReport:
    advice = report.advice
    if not advice and report.value is not None:
        advice = _advice(report, report.value, maximum, repeats=any(_alike(own, each) for each in stronger))
    return IndicatorReport(report.id, report.area, report.value, report.direction, report.missing, report.shift, advice)


def _advice(report: IndicatorReport, value: float, maximum: int, *, repeats: bool) -> Advice:
    if report.direction == "reversed":
        return "check_bins"
    if value < NOTHING:
        return "may_go"
    if repeats:
        return "repeats"
    return "lower" if value < WEAK and maximum >= _HEAVY else "keep"


def _alike(
    first: "np.ndarray[tuple[int], np.dtype[np.float64]]", second: "np.ndarray[tuple[int], np.dtype[np.float64]]"
) -> bool:
    both = ~(np.isnan(first) | np.isnan(second))
    first, second = first[both], second[both]
    if first.size < _PAIRS or not first.std() or not second.std():
        return False
    return float(np.corrcoef(first, second)[0, 1]) > _LIKE
