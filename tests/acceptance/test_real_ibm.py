"""A year and a half of a real receivables ledger (2,466 invoices, 100 customers), against figures made elsewhere."""

import csv
import json
import math
import shutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app import clock
from app.services import books
from app.services.figures.ageing import ageing
from app.services.figures.metrics import as_rates, metrics
from app.services.importing.undo import undo
from app.services.monitoring.check import check
from app.services.rules.ageing import BUCKETS
from tests.acceptance.replay import assert_archived, assert_whole, bring_in, counts, make_book, plan_of
from tests.commands import Cli

AS_OF = date(2012, 6, 30)
DATES = (date(2012, 1, 31), AS_OF, date(2012, 12, 31), date(2013, 5, 15), date(2013, 12, 31))
LATER = ("91-180", "181-365", ">365")


@dataclass(frozen=True)
class Line:
    """One invoice of the file, read without the program."""

    customer: str
    dated: date
    due: date
    settled: date
    cents: int


@pytest.fixture(scope="module")
def file(shared_data: Path) -> Path:
    return shared_data / "ibm_ar" / "invoices.csv"


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> dict:
    return json.loads((shared_data / "ibm_ar" / "expected_sample.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def lines(file: Path) -> list[Line]:
    with file.open(encoding="utf-8", newline="") as stream:
        return [
            Line(row["customerID"], *map(_day, (row["InvoiceDate"], row["DueDate"], row["SettledDate"])), _fen(row))
            for row in csv.DictReader(stream)
        ]


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()


def _fen(row: dict[str, str]) -> int:
    return int(Decimal(row["InvoiceAmount"]) * 100)


@pytest.fixture(scope="module")
def imported(file: Path, tmp_path_factory: pytest.TempPathFactory, _session_home) -> Path:
    return make_book(tmp_path_factory.mktemp("ibm") / "ibm.zxdb", ("invoices", file))


@pytest.fixture
def ledger(imported: Path, tmp_path: Path, frozen) -> Iterator[Path]:
    """Open a copy of the book with the ledger in it."""
    path = tmp_path / "ibm.zxdb"
    shutil.copyfile(imported, path)
    books.open_book(path)
    yield path
    books.close()


@pytest.fixture
def cli(capsys, tmp_path: Path, frozen) -> Cli:
    return Cli(capsys, tmp_path)


def _yuan(amount: float) -> int:
    return round(Decimal(str(amount)) * 100)


def test_what_was_imported(ledger, expected):
    assert counts("invoice", "receipt", "customer") == (expected["rows"], expected["rows"], expected["customers"])
    assert counts("customer WHERE needs_completion") == (expected["customers"],)
    assert counts("invoice WHERE disputed") == (561,)
    total = ageing(date(2013, 12, 31)).proof
    assert total.invoices_cents == _yuan(expected["total_amount"])


def test_ageing_equals_the_figures_made_elsewhere(ledger, expected):
    wanted = expected["ageing"][AS_OF.isoformat()]
    report = ageing(AS_OF)
    amounts, numbers = report.total.by_bucket(), report.total.counts_by_bucket()
    for bucket, figures in wanted["buckets"].items():
        names = LATER if bucket == ">90" else (bucket,)
        assert sum(amounts[name] for name in names) == _yuan(figures["amount"])
        assert sum(numbers[name] for name in names) == figures["n"]
    assert report.total.gross_cents == _yuan(wanted["open_total"])
    assert report.total.count == wanted["open_count"]
    assert (report.total.unallocated_cents, report.proof.ok) == (0, True)


def test_dso_equals_the_figures_made_elsewhere(ledger, expected):
    wanted = expected["dso"][AS_OF.isoformat()]
    portfolio = metrics(AS_OF).portfolio
    assert portfolio.open_cents == _yuan(wanted["open_ar"])
    assert portfolio.dso.value == pytest.approx(wanted["dso_simple_3m"], abs=5e-5)
    assert portfolio.dso_countback.value == pytest.approx(wanted["dso_countback_calendar_days"], abs=5e-5)


@pytest.mark.parametrize("as_of", DATES, ids=str)
def test_every_customer_on_many_dates_as_the_file_itself_adds_up(ledger, lines, as_of):
    wanted: dict[str, int] = defaultdict(int)
    for line in lines:
        if line.dated <= as_of < line.settled:
            wanted[line.customer] += line.cents
    report = ageing(as_of)
    assert {row.code: row.ageing.gross_cents for row in report.rows} == wanted
    assert report.proof.ok
    overdue = sum(line.cents for line in lines if line.dated <= as_of < line.settled and line.due < as_of)
    assert report.total.overdue_cents == overdue


def test_nothing_divided_by_nothing_is_not_a_figure(ledger):
    before = metrics(date(2011, 6, 30))
    rates = as_rates(before.portfolio)
    assert rates.pop("dso_countback") == 0.0, "where nothing is owed there is nothing to count back"
    assert set(rates.values()) == {None}
    reasons = before.notes()["portfolio"]
    assert all(reasons[name] for name in rates)
    on_the_day = as_rates(metrics(AS_OF).portfolio)
    assert all(value is None or math.isfinite(value) for value in on_the_day.values())


def test_the_import_again_changes_nothing_and_undone_nothing_is_left(ledger, file, expected):
    again = bring_in("invoices", file)
    assert (again.plan.new, again.plan.changed, again.plan.unchanged) == (0, 0, expected["rows"])
    assert again.batch is None
    done = undo(1)
    assert (done.removed, done.kept) == (2 * expected["rows"] + expected["customers"], 0)
    assert counts("invoice", "receipt", "customer", "allocation") == (0, 0, 0, 0)
    assert ageing(AS_OF).rows == ()
    plan = plan_of("invoices", file)
    assert (plan.new, plan.rejected, len(plan.made)) == (expected["rows"], 0, expected["customers"])
    assert_whole()


def test_check_archives_and_verification(ledger, tmp_path, expected):
    with clock.frozen_at(datetime(2012, 7, 2, 12, 0)):
        first = check(AS_OF, full=True)
        assert first.customers == expected["customers"]
        assert first.raised == len(first.alerts) > 0
        second = check(AS_OF, full=True)
        assert (second.raised, second.continuing) == (0, first.raised)
        assert_archived(tmp_path / "pdf", AS_OF, expected["customers"])
        assert_whole()


def test_the_same_by_commands(cli, file, expected, tmp_path):
    day = AS_OF.isoformat()
    cli.json("new", "--company", "海岳商贸有限公司")
    done = cli.json("import", "invoices", file)
    assert (done["rows"], done["new"], done["rejected"]) == (expected["rows"], expected["rows"], [])
    assert done["mapping"] == {
        "customer_code": "customerID",
        "number": "invoiceNumber",
        "invoice_date": "InvoiceDate",
        "due_date": "DueDate",
        "amount": "InvoiceAmount",
        "disputed": "Disputed",
        "settled_on": "SettledDate",
    }
    report = cli.json("ageing", "--as-of", day)
    assert report["buckets"] == list(BUCKETS)
    wanted = expected["ageing"][day]
    assert report["total"]["not_due"] == f"{wanted['buckets']['not_due']['amount']:.2f}"
    assert report["total"]["1-30"] == f"{wanted['buckets']['1-30']['amount']:.2f}"
    assert report["total"]["gross"] == f"{wanted['open_total']:.2f}"
    assert report["counts"]["1-30"] == wanted["buckets"]["1-30"]["n"]
    assert report["proof"]["ok"]
    portfolio = cli.json("metrics", "--as-of", day)["portfolio"]
    assert portfolio["dso"] == pytest.approx(expected["dso"][day]["dso_simple_3m"], abs=5e-5)
    assert portfolio["dso_countback"] == pytest.approx(expected["dso"][day]["dso_countback_calendar_days"], abs=5e-5)
    assert cli.json("import", "invoices", file)["unchanged"] == expected["rows"]
    checked = cli.json("check", "--as-of", day)
    assert checked["raised"] == len(checked["alerts"]) > 0
    made = cli.json("archive", "--all", "--out", tmp_path / "pdf", "--as-of", day)
    assert (len(made["made"]), made["failed"]) == (expected["customers"], [])
    assert cli.json("verify")["ok"]
    undone = cli.json("undo-import", done["batch"])
    assert undone["removed"] + undone["kept"] == 2 * expected["rows"] + expected["customers"]
    assert cli.json("ageing", "--as-of", day)["customers"] == []
    assert cli.json("verify")["ok"]
