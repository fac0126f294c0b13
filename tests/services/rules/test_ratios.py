"""Ratios and Z-scores: the published examples, the years of the pictured customer, and what cannot be computed."""

import csv
import json
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules import altman, ratios
from app.services.rules.statement_lines import BY_KEY, KEYS, LINES, parts

EXAMPLE = {
    "current_assets": 120_000,
    "current_liabilities": 80_000,
    "total_assets": 200_000,
    "total_liabilities": 110_000,
    "equity": 90_000,
    "surplus_reserve": 10_000,
    "retained_earnings": 20_000,
    "profit_before_tax": 15_000,
    "interest_expense": 3_000,
    "revenue": 300_000,
}
LAST = {
    "receivables": 498_731_206,
    "inventories": 392_455_033,
    "current_assets": 1_083_137_720,
    "intangible": 10_800_000,
    "total_assets": 1_395_016_645,
    "current_liabilities": 852_862_030,
    "total_liabilities": 892_811_030,
    "surplus_reserve": 31_920_000,
    "retained_earnings": 170_285_615,
    "equity": 502_205_615,
    "revenue": 3_847_936_675,
    "cost_of_sales": 3_343_856_971,
    "interest_expense": 24_630_560,
    "profit_before_tax": 174_400_612,
    "net_profit": 130_800_459,
    "operating_cash_flow": 118_503_340,
}
FIRST = {"receivables": 421_508_055, "equity": 451_393_169, "revenue": 3_612_410_820}


def test_the_example_of_the_formulas() -> None:
    scores = altman.altman(EXAMPLE)
    assert scores.manufacturer.value == pytest.approx(2.3907, abs=5e-5)
    assert scores.other.value == pytest.approx(3.2649, abs=5e-5)
    assert altman.MANUFACTURER.zone(scores.manufacturer.value or 0) == altman.GREY
    assert altman.OTHER.zone(scores.other.value or 0) == altman.SAFE
    assert [round(factor.value or 0, 4) for factor in scores.factors] == [0.2, 0.15, 0.09, 0.8182, 1.5]


def test_the_published_cases(shared_data: Path) -> None:
    cases = json.loads((shared_data / "worked" / "altman.json").read_text("utf-8"))
    assert cases["cutoffs"]["Zp"] == [altman.MANUFACTURER.distress, altman.MANUFACTURER.safe]
    assert cases["cutoffs"]["Zpp"] == [altman.OTHER.distress, altman.OTHER.safe]
    tried = 0
    for case in cases["cases"]:
        if case["model"] != "Zpp":
            continue
        tried += 1
        score = float(altman.OTHER.score(case["x"]))
        assert score == pytest.approx(case["recomputed"], abs=5e-4), case["id"]
        assert case["zone"] in {None, altman.OTHER.zone(score)}
    assert tried == 5


def test_a_whole_file_agrees_with_numpy(shared_data: Path) -> None:
    path = shared_data / "us_bankruptcy" / "sample_tenth.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    names = (
        "Current assets", "Total Current Liabilitie", "Total Assets", "Total Liabilities", "Retained Earnings", "EBIT",
    )  # fmt: skip
    table = np.array([[float(row[name]) for name in names] for row in rows])
    current, owed, assets, debts, kept, ebit = table.T
    with np.errstate(divide="ignore", invalid="ignore"):
        expected = (
            6.56 * (current - owed) / assets + 3.26 * kept / assets + 6.72 * ebit / assets
            + 1.05 * (assets - debts) / debts
        )  # fmt: skip
    compared = 0
    for values, wanted in zip(table, expected, strict=True):
        now = [round(value * 1_000_000) for value in values]  # millions with up to four decimals, whole here
        lines = dict(zip(_KEYS, (*now, now[2] - now[3], 0), strict=True))
        score = altman.altman(lines).other
        if score.value is None:
            assert not np.isfinite(wanted) or min(now[2], now[3]) <= 0
            continue
        assert score.value == pytest.approx(wanted, rel=1e-6, abs=1e-6)
        compared += 1
    assert compared > 0.99 * len(rows) > 7000


_KEYS = (
    "current_assets",
    "current_liabilities",
    "total_assets",
    "total_liabilities",
    "retained_earnings",
    "profit_before_tax",
    "equity",
    "interest_expense",
)


def test_a_year_of_the_pictured_customer() -> None:
    opening = FIRST | {"receivables": 421_508_055}
    found = ratios.ratios(ratios.Period(date(2024, 12, 31), LAST, opening, FIRST)).figures
    assert {key: round(figure.value or 0, 4) for key, figure in found.items()} == {
        "z_manufacturer": 3.6735,
        "z_other": 3.1048,
        "current_ratio": 1.27,
        "quick_ratio": 0.8098,
        "debt_ratio": 0.64,
        "interest_cover": 8.0807,
        "gross_margin": 0.131,
        "net_margin": 0.034,
        "roe": 0.2743,
        "revenue_growth": 0.0652,
        "cash_to_current_debt": 0.1389,
        "receivable_days": 43.6451,
        "tangible_net_worth": 491_405_615,
    }


def test_part_of_a_year_is_brought_to_a_year_where_a_flow_meets_a_stock() -> None:
    part = {key: value * 3 // 4 if BY_KEY[key].section == "flow" else value for key, value in LAST.items()}
    before = {"revenue": FIRST["revenue"] * 3 // 4}
    whole = ratios.ratios(ratios.Period(date(2024, 12, 31), LAST, FIRST, FIRST)).figures
    three = ratios.ratios(ratios.Period(date(2024, 9, 30), part, FIRST, before)).figures
    for key, figure in whole.items():
        assert three[key].value == pytest.approx(figure.value, rel=1e-6), key


@pytest.mark.parametrize(
    ("key", "lines", "reason"),
    [
        ("current_ratio", {"current_assets": 5, "current_liabilities": 0}, "not_positive:current_liabilities"),
        ("current_ratio", {"current_liabilities": 5}, "missing:current_assets"),
        ("quick_ratio", {"current_assets": 5, "current_liabilities": 2}, "missing:inventories"),
        ("debt_ratio", {"total_liabilities": 5}, "missing:total_assets"),
        ("interest_cover", {"profit_before_tax": 5, "interest_expense": 0}, "not_positive:interest_expense"),
        ("gross_margin", {"revenue": 0, "cost_of_sales": 0}, "not_positive:revenue"),
        ("roe", {"net_profit": 5, "equity": 9}, "no_opening"),
        ("revenue_growth", {"revenue": 5}, "no_same_months"),
        ("revenue_growth", {}, "missing:revenue"),
        ("receivable_days", {"receivables": 5, "revenue": 9}, "no_opening"),
        ("cash_to_current_debt", {"current_liabilities": 3}, "missing:operating_cash_flow"),
        ("tangible_net_worth", {"equity": 3}, "missing:intangible"),
        ("z_other", EXAMPLE | {"total_liabilities": 0}, "not_positive:total_liabilities"),
    ],
)
def test_what_cannot_be_computed_says_why(key: str, lines: dict[str, int], reason: str) -> None:
    figure = ratios.ratios(ratios.Period(date(2025, 12, 31), lines)).figures[key]
    assert (figure.value, figure.reason) == (None, reason)


def test_the_rest_of_the_reasons() -> None:
    opening = {"equity": -20, "receivables": 4}
    lines = {"net_profit": 5, "equity": 10, "receivables": 4, "revenue": 0}
    found = ratios.ratios(ratios.Period(date(2025, 12, 31), lines, opening, {"revenue": 0})).figures
    assert found["roe"].reason == "not_positive:equity"
    assert found["receivable_days"].reason == "not_positive:revenue"
    assert found["revenue_growth"].reason == "no_same_months"
    bare = ratios.ratios(ratios.Period(date(2025, 12, 31), {"receivables": 4}, opening)).figures
    assert bare["receivable_days"].reason == "missing:revenue"
    assert bare["roe"].reason == "missing:net_profit"
    for key in ("current_liabilities", "profit_before_tax", "interest_expense", "retained_earnings", "revenue"):
        less = {name: value for name, value in EXAMPLE.items() if name != key}
        assert altman.altman(less).manufacturer.reason == f"missing:{key}"


def test_the_limits_of_a_zone_are_grey() -> None:
    for model in altman.MODELS:
        assert model.zone(model.safe) == model.zone(model.distress) == altman.GREY
        assert model.zone(model.distress - 0.001) == altman.DISTRESS


def test_every_part_names_a_total_that_comes_later() -> None:
    for line in LINES:
        assert not line.total or KEYS.index(line.total) > KEYS.index(line.key)
    assert parts("equity") == ("paid_in_capital", "capital_reserve", "surplus_reserve", "retained_earnings")


_amounts = st.integers(-(10**13), 10**13)


@given(st.dictionaries(st.sampled_from(KEYS), _amounts), st.integers(1, 12), st.booleans())
def test_any_lines_give_a_number_or_a_reason(lines: dict[str, int], month: int, past: bool) -> None:
    period = ratios.Period(date(2026, month, 28), lines, lines if past else None, lines if past else None)
    for figure in ratios.ratios(period).figures.values():
        assert (figure.value is None) == bool(figure.reason)


@given(st.integers(1, 10**6), st.lists(st.integers(1, 10**9), min_size=10, max_size=10))
def test_the_size_of_a_company_changes_no_score(times: int, values: list[int]) -> None:
    lines = dict(zip(EXAMPLE, values, strict=True))
    large = {key: value * times for key, value in lines.items()}
    assert altman.altman(lines) == altman.altman(large)
