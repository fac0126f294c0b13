"""A card from invoice lists alone against the defaults of 62 real firms: fitted inside each fold, judged outside of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from statistics import median

from app.services.activity.indicators import CustomerActivity, indicators
from app.services.rules.card_check import errors
from app.services.rules.cards import LADDER
from app.services.rules.discrimination import auc, ks
from app.services.rules.figure import Figure, exact
from app.services.rules.indicators import bins
from app.services.rules.scorecard import Indicator, Scorecard, score
from tests.acceptance.test_activity_auc import AS_OF, firms

__all__ = ["firms"]

FOLDS = 5
NAMES = ("level", "active_rate", "volatility", "counterparties", "void_rate", "largest_share", "growth", "slope")
Values = Mapping[str, Figure]


def values_of(activity: CustomerActivity) -> Values:
    """Return what both invoice lists say of a firm, under the names of the card."""
    found: dict[str, Figure] = {}
    for side, lists in (("sales", activity.sales), ("purchases", activity.purchases)):
        for name in NAMES:
            value = getattr(lists, name)
            found[f"{side}_{name}"] = value if isinstance(value, Figure) else exact(value)
    return found


def fitted(rows: Sequence[tuple[Values, bool]]) -> Scorecard:
    """Make a card of these firms alone: three bins at the thirds, weights after how far each indicator tells."""
    strengths: dict[str, float] = {}
    for name in rows[0][0]:
        known = [(values[name].value, bad) for values, bad in rows if values[name].value is not None]
        area = auc([value for value, _ in known], [bad for _, bad in known]).value if known else None
        strengths[name] = 0.0 if area is None else area - 0.5
    weights = shares({name: abs(strength) ** 2 for name, strength in strengths.items()})
    lines = [_indicator(name, weights[name], strengths[name] > 0, rows) for name in weights if weights[name]]
    return Scorecard("fitted", 1, tuple(lines), (), LADDER)


def shares(parts: Mapping[str, float]) -> dict[str, int]:
    """Share 100 points among the parts, the rest of the division to the largest."""
    total = sum(parts.values())
    found = {name: int(100 * part / total) for name, part in parts.items()}
    found[max(parts, key=lambda name: parts[name])] += 100 - sum(found.values())
    return found


def _indicator(name: str, maximum: int, high_is_bad: bool, rows: Sequence[tuple[Values, bool]]) -> Indicator:
    known = sorted(values[name].value for values, _ in rows if values[name].value is not None)
    cuts = sorted({known[len(known) // 3], median(known), known[2 * len(known) // 3]})
    steps = [round(maximum * place / len(cuts)) for place in range(len(cuts) + 1)]
    points = tuple(reversed(steps)) if high_is_bad else tuple(steps)
    return Indicator(name, "financial", "ratio", maximum, "leave_out", bins(tuple(cuts), points))


def test_a_card_from_invoices_alone_tells_who_defaulted(firms, capsys):
    found = indicators(AS_OF)
    rows = [(values_of(found[firm]), firms[firm]) for firm in sorted(firms)]
    assert (len(rows), AS_OF) == (62, date(2019, 12, 31))
    judged: list[tuple[int, bool]] = []
    table = []
    for fold in range(FOLDS):
        card = fitted([row for place, row in enumerate(rows) if place % FOLDS != fold])
        assert errors(card) == ()
        outside = [row for place, row in enumerate(rows) if place % FOLDS == fold]
        results = [(score(card, values).score, bad) for values, bad in outside]
        table.append((fold + 1, len(outside), sum(bad for _, bad in outside), len(card.indicators)))
        judged += [(0 if points is None else points, bad) for points, bad in results]
    risk, bad = [float(-points) for points, _ in judged], [bad for _, bad in judged]
    area, gap = auc(risk, bad), ks(risk, bad)
    with capsys.disabled():
        _print(table, judged, area, gap)
    assert area.value is not None
    assert area.value >= 0.80


def _print(table: list[tuple[int, ...]], judged: list[tuple[int, bool]], area: Figure, gap: Figure) -> None:
    print("\nA card from invoice lists alone, fitted without the fold it judges")
    print(f"{'fold':<6}{'firms':>6}{'bad':>5}{'indicators':>12}")
    for row in table:
        print(f"{row[0]:<6}{row[1]:>6}{row[2]:>5}{row[3]:>12}")
    print(f"{'score':<10}{'firms':>6}{'bad':>5}")
    for low in range(0, 100, 20):
        inside = [bad for points, bad in judged if low <= points < low + 20 or (points == 100 and low == 80)]
        print(f"{f'{low}-{low + 20}':<10}{len(inside):>6}{sum(inside):>5}")
    print(f"out of fold: AUC {area.value:.3f}, KS {gap.value:.3f}, {len(judged)} firms")
