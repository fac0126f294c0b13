"""A trading firm's customers, orders and payments that name no invoice; a limit of 0 is not "no limit"."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.models import database
from app.services.customers import table
from app.services.figures.ageing import ageing
from app.services.figures.metrics import metrics
from app.services.importing.undo import undo
from app.services.monitoring.check import check
from tests.acceptance.replay import assert_archived, assert_whole, bring_in, counts
from tests.commands import Cli

AS_OF = date(2005, 6, 30)
KINDS = (("customers", "customers.csv"), ("orders", "orders.csv"), ("receipts", "payments.csv"))
CUSTOMERS, ORDERS, PAYMENTS, WITHOUT_CREDIT = 122, 326, 273, 24


@pytest.fixture(scope="module")
def folder(shared_data: Path) -> Path:
    return shared_data / "classicmodels"


@pytest.fixture
def office(folder: Path, book: Path) -> Iterator[Path]:
    for kind, file in KINDS:
        bring_in(kind, folder / file)
    return book


@pytest.fixture(scope="module")
def paid(folder: Path) -> dict[str, int]:
    """Return what each customer paid, in fen, added up without the program."""
    sums: dict[str, int] = defaultdict(int)
    with (folder / "payments.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            sums[row["customerNumber"]] += int(Decimal(row["amount"]) * 100)
    return sums


def test_what_was_imported(office):
    assert counts("customer", "sales_order", "receipt", "invoice") == (CUSTOMERS, ORDERS, PAYMENTS, 0)
    assert counts("customer WHERE needs_completion") == (0,)


def test_money_without_invoices_stays_on_account(office, paid):
    report = ageing(AS_OF)
    assert {row.code: row.ageing.unallocated_cents for row in report.rows} == paid
    assert (report.total.gross_cents, report.total.net_cents) == (0, -sum(paid.values()))
    assert report.proof.receipts_cents == sum(paid.values())
    assert report.proof.ok


def test_no_credit_is_not_no_limit(office):
    assert counts("customer WHERE credit_limit_cents = 0") == (WITHOUT_CREDIT,)
    assert counts("customer WHERE credit_limit_cents IS NULL") == (0,)
    listing = table.find(table.Query(as_of=AS_OF))
    rows = table.page(listing.ids, AS_OF).values()
    assert sum(row.limit_cents == 0 for row in rows) == WITHOUT_CREDIT
    figures = {each.code: each for each in metrics(AS_OF).customers}
    assert {each.limit_cents for each in figures.values() if each.code in {"125", "168"}} == {0}


def test_one_that_may_have_no_credit_and_owes_is_over_its_limit(office, tmp_path):
    without, unlimited = "125", "Z-1"
    file = tmp_path / "invoices.csv"
    file.write_text(
        "客户编码,客户名称,单据编号,开单日期,到期日,价税合计\n"
        f"{without},,I-1,2005-06-01,2005-07-01,100.00\n"
        f"{unlimited},新客户,I-2,2005-06-01,2005-07-01,100.00\n",
        "utf-8",
    )
    bring_in("customers", _customer(tmp_path, unlimited))
    bring_in("invoices", file)
    alerts = {line.code for line in check(AS_OF).alerts if line.rule == "limit_utilisation"}
    assert without in alerts
    assert unlimited not in alerts
    listing = table.find(table.Query(as_of=AS_OF, segment="over_limit"))
    assert {row.code for row in table.page(listing.ids, AS_OF).values()} == {without}


def _customer(folder: Path, code: str) -> Path:
    file = folder / "customers.csv"
    file.write_text(f"客户编码,客户名称\n{code},新客户\n", "utf-8")
    return file


def test_the_oldest_invoice_takes_the_money_first(office, paid, tmp_path):
    code = "103"
    file = tmp_path / "invoices.csv"
    lines = [f"{code},I-{n},2004-0{n}-01,2004-0{n}-28,{5000 * n}.00" for n in range(1, 4)]
    file.write_text("\n".join(["客户编码,单据编号,开单日期,到期日,价税合计", *lines]), "utf-8")
    bring_in("invoices", file)
    left, rest = paid[code], {}
    for number in range(1, 4):
        taken = min(left, 500_000 * number)
        left -= taken
        rest[f"I-{number}"] = 500_000 * number - taken
    stored = dict(database.execute("SELECT number, open_cents FROM invoice").fetchall())
    assert stored == rest
    report = ageing(AS_OF)
    assert report.total.unallocated_cents == sum(paid.values()) - paid[code] + left
    assert report.proof.ok
    assert_whole()


def test_again_and_undone(office, folder):
    for kind, file in KINDS:
        again = bring_in(kind, folder / file).plan
        assert (again.new, again.changed, again.rejected) == (0, 0, 0)
    for batch in (3, 2, 1):
        undo(batch)
    assert counts("customer", "sales_order", "receipt") == (0, 0, 0)
    assert_whole()


def test_check_archives_and_verification(office, tmp_path):
    assert check(AS_OF).customers == CUSTOMERS
    assert_archived(tmp_path / "pdf", AS_OF, CUSTOMERS)
    assert_whole()


def test_the_same_by_commands(folder, paid, capsys, tmp_path, frozen):
    cli, day = Cli(capsys, tmp_path), AS_OF.isoformat()
    cli.json("new", "--company", "海岳商贸有限公司")
    new = [cli.json("import", kind, folder / file)["new"] for kind, file in KINDS]
    assert new == [CUSTOMERS, ORDERS, PAYMENTS]
    report = cli.json("ageing", "--as-of", day)
    assert {row["code"]: row["unallocated"] for row in report["customers"]} == {
        code: f"{cents // 100}.{cents % 100:02d}" for code, cents in paid.items()
    }
    found = cli.json("metrics", "--as-of", day)
    volumes = [each for each in found["customers"] if each["order_volume_change"] is not None]
    assert all(isinstance(each["order_volume_change"], float | int) for each in volumes)
    assert all(each["dbt"] is None for each in found["customers"]), "nothing was invoiced"
    cli.json("check", "--as-of", day)
    assert cli.json("score", "--as-of", day, "--dry-run")["assessments"]
    assert cli.json("export", "everything", tmp_path / "all.xlsx")["rows"] >= CUSTOMERS + ORDERS + PAYMENTS
    assert cli.json("verify")["ok"]
