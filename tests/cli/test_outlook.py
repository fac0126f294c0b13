"""Looking back and ahead by commands: what is promised stands there, and what cannot be computed says why."""

import json
from datetime import date

import pytest

from app.services import books
from tests.commands import Cli
from tests.services.backtesting.office import write_office


@pytest.fixture
def office(cli: Cli) -> Cli:
    cli.json("new", "--company", "海岳商贸有限公司")
    books.open_book(cli.data)
    write_office()
    books.close()
    return cli


def test_backtest(office: Cli):
    found = office.json("backtest")
    assert found["observations"] > found["bads"] >= 10
    assert 0.5 < found["auc_low"] <= found["auc"] <= found["auc_high"] <= 1
    assert found["gini"] == pytest.approx(2 * found["auc"] - 1, abs=1e-5)
    assert sum(rate["observations"] for rate in found["by_grade"]) == found["observations"]
    assert sum(group["bads"] for group in found["calibration"]) == found["bads"]
    assert {"id", "auc", "iv", "direction", "missing", "psi", "advice"} == set(found["indicators"][0])
    assert (found["horizon"], found["late"]) == (180, 30)
    narrow = office.json("backtest", "--from", "2025-06-01", "--to", "2025-08-31", "--horizon", "60", "--late", "10")
    assert narrow["dates"] == ["2025-06-30", "2025-07-31", "2025-08-31"]


def test_better_points_stand_beside_those_of_the_card(cli: Cli):
    cli.json("new", "--company", "海岳商贸有限公司")
    books.open_book(cli.data)
    write_office(good=16, bad=16)
    books.close()
    made = cli.json("backtest", "--horizon", "90")["proposal"]
    assert made["validated_from"]
    assert made["auc_proposed"] > 0.5
    assert {"id", "bin", "observations", "bads", "points", "proposed"} == set(made["bins"][0])


def test_what_cannot_be_computed_is_null_with_its_reason(office: Cli):
    found = office.json("backtest", "--late", "3000")
    assert found["bads"] == 0
    for name in ("auc", "ks", "gini", "proposal"):
        assert found[name] is None
        assert found["notes"][name]
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_backtest_and_forecast_in_words(office: Cli):
    _, said = office.run("backtest")
    assert "AUC" in said
    assert "变坏" in said
    _, said = office.run("forecast", "--as-of", "2026-06-30")
    assert "预期回款" in said
    assert "K-001" in said


def test_days_the_wrong_way_round_are_refused(office: Cli):
    assert "晚于" in office.refused("backtest", "--from", "2026-02-01", "--to", "2026-01-01")


@pytest.mark.parametrize("words", [("--horizon", "0"), ("--horizon", "x"), ("--late", "-1"), ("--from", "2026-2-1")])
def test_arguments_that_make_no_sense_are_refused(office: Cli, words: tuple[str, ...]):
    assert office.refused("backtest", *words)


def test_forecast(office: Cli):
    found = office.json("forecast", "--as-of", "2026-06-30", "--weeks", "4")
    assert [week["from"] for week in found["weeks"]] == ["2026-07-01", "2026-07-08", "2026-07-15", "2026-07-22"]
    for week in found["weeks"]:
        assert float(week["low"]) <= float(week["expected"]) <= float(week["high"])
    late = {each["code"]: each["p_late"] for each in found["invoices"] if each["due"] > "2026-06-30"}
    assert late["K-012"] > late["K-000"]
    assert all(0 <= each["p_late30"] <= each["p_late"] <= 1 for each in found["invoices"])
    assert all(date.fromisoformat(each["expected_on"]) for each in found["invoices"] if each["p_late"] < 1)


def test_an_empty_book(cli: Cli):
    cli.json("new", "--company", "海岳商贸有限公司")
    assert cli.json("backtest")["observations"] == 0
    found = cli.json("forecast")
    assert (found["weeks"], found["invoices"]) == ([], [])
    assert found["notes"]["book"]
    assert cli.run("forecast")[0] == 0
    assert cli.run("backtest")[0] == 0
