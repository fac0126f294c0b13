"""How well each indicator of the invoice lists of 62 real firms tells who defaulted: printed as a table, and bounded."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.models import database
from app.services.activity.indicators import CustomerActivity, indicators
from app.services.rules.discrimination import auc, ks
from app.services.rules.figure import Figure, exact
from tests.acceptance.replay import bring_in, counts

AS_OF = date(2019, 12, 31)
FIGURES = (
    "level",
    "growth",
    "slope",
    "active_rate",
    "volatility",
    "top5_share",
    "largest_share",
    "void_rate",
    "red_count_rate",
    "red_amount_rate",
)
Read = Callable[[CustomerActivity], Figure]


@pytest.fixture
def firms(shared_data: Path, book: Path) -> dict[int, bool]:
    """Bring both lists in; return {customer: whether it defaulted}."""
    folder = shared_data / "cumcm2020c"
    for name in ("销项发票.csv", "进项发票.csv"):
        plan = bring_in("tax-invoices", folder / name).plan
        assert (plan.rejected, plan.new + plan.duplicates) == (0, plan.rows)
    with (folder / "企业信息.csv").open(encoding="utf-8-sig", newline="") as stream:
        defaulted = {row["企业代号"]: row["是否违约"] == "是" for row in csv.DictReader(stream)}
    ids = dict(database.execute("SELECT code, id FROM customer"))
    return {ids[code]: bad for code, bad in defaulted.items()}


def readers() -> dict[str, Read]:
    found: dict[str, Read] = {}
    for side in ("sales", "purchases"):
        for name in FIGURES:
            found[f"{side} {name}"] = lambda each, side=side, name=name: getattr(getattr(each, side), name)
        found[f"{side} counterparties"] = lambda each, side=side: exact(getattr(each, side).counterparties)
    found["margin"] = lambda each: each.margin
    return found


def test_indicators_against_default(firms, capsys):
    assert counts("tax_invoice", "customer") == (103_217 + 91_099, 62)
    found = indicators(AS_OF)
    assert found.keys() == firms.keys()
    table = [(name, *_row(read, found, firms)) for name, read in readers().items()]
    with capsys.disabled():
        _print(table, len(firms), sum(firms.values()))
    areas = {name: area for name, _, _, area, _ in table}
    # Defaulted firms sell little, seldom and unevenly, to few buyers: the direction must show, whatever the noise.
    for name in ("sales level", "sales active_rate", "sales counterparties", "purchases level"):
        assert areas[name] < 0.25
    for name in ("sales volatility", "sales top5_share", "purchases volatility"):
        assert areas[name] > 0.75
    assert all(0 <= area <= 1 for area in areas.values())


def _row(read: Read, found: dict[int, CustomerActivity], firms: dict[int, bool]) -> tuple[int, int, float, float]:
    pairs = [(figure.value, firms[firm]) for firm, each in found.items() if (figure := read(each)).value is not None]
    values, events = [value for value, _ in pairs], [bad for _, bad in pairs]
    area, gap = auc(values, events), ks(values, events)
    assert area.value is not None
    assert gap.value is not None
    return len(pairs), sum(events), area.value, gap.value


def _print(table: list[tuple[str, int, int, float, float]], firms: int, bad: int) -> None:
    print(f"\nInvoice lists of {firms} firms ({bad} defaulted), indicators on {AS_OF}; AUC: defaulted ones are higher")
    print(f"{'indicator':<28}{'firms':>6}{'bad':>5}{'AUC':>8}{'AUC*':>8}{'KS':>8}")
    for name, count, events, area, gap in sorted(table, key=lambda row: -abs(row[3] - 0.5)):
        print(f"{name:<28}{count:>6}{events:>5}{area:>8.3f}{max(area, 1 - area):>8.3f}{gap:>8.3f}")
