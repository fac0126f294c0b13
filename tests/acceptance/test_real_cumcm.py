"""Sales ledgers of real firms in Chinese: void and red invoices, rows there twice, no due dates and no receipts."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.services.figures.ageing import ageing
from app.services.importing.undo import undo
from app.services.monitoring.check import check
from tests.acceptance.replay import assert_archived, assert_whole, bring_in, counts
from tests.commands import Cli

AS_OF = date(2020, 3, 31)
LARGEST = "E3"


@dataclass(frozen=True)
class Firm:
    """The sales of one firm as a file of its own, and what they come to without the program."""

    file: Path
    rows: int
    twice: int
    void: int
    red: int
    net: dict[str, int]  # by buyer, in fen, where it is not nothing

    @property
    def documents(self) -> int:
        return self.rows - self.twice


@pytest.fixture(scope="module")
def sales(shared_data: Path) -> dict[str, list[list[str]]]:
    """Return the rows of every firm; the header under the empty name."""
    with (shared_data / "cumcm2020c" / "销项发票.csv").open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.reader(stream)
        found: dict[str, list[list[str]]] = defaultdict(list, {"": [next(reader)]})
        for row in reader:
            found[row[0]].append(row)
    return found


@pytest.fixture
def firm(request, sales, tmp_path: Path) -> Firm:
    rows = sales[request.param]
    file = tmp_path / "销项发票.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows([*sales[""], *rows])
    once = list(dict.fromkeys(map(tuple, rows)))
    net: dict[str, int] = defaultdict(int)
    for _, _, _, buyer, _, _, total, state in once:
        net[buyer] += int(Decimal(total) * 100) if state == "有效发票" else 0
    return Firm(
        file=file,
        rows=len(rows),
        twice=len(rows) - len(once),
        void=sum(row[7] == "作废发票" for row in once),
        red=sum(Decimal(row[6]) < 0 for row in once),
        net={buyer: cents for buyer, cents in net.items() if cents},
    )


@pytest.fixture
def office(firm: Firm, book: Path) -> Iterator[Firm]:
    bring_in("invoices", firm.file)
    return firm


def firms(*names: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("firm", names, indirect=True)


@firms("E1", LARGEST, "E61", "E75")
def test_every_buyer_owes_what_its_valid_invoices_come_to(office):
    report = ageing(AS_OF)
    assert {row.code: row.ageing.net_cents for row in report.rows if row.ageing.net_cents} == office.net
    assert report.total.net_cents == sum(office.net.values()) == report.proof.net_cents
    assert report.proof.ok
    assert counts("invoice", "receipt") == (office.documents, 0)
    assert counts("invoice WHERE voided_on IS NOT NULL") == (office.void,)
    assert counts("invoice WHERE amount_cents < 0") == (office.red,)
    assert report.total.by_bucket()["no_due_date"] == report.total.gross_cents, "no terms were given"


@firms("E1", "E61")
def test_rows_there_twice_count_once_and_the_same_file_changes_nothing(office):
    again = bring_in("invoices", office.file).plan
    assert (again.rows, again.duplicates, again.rejected) == (office.rows, office.twice, 0)
    assert (again.new, again.changed, again.unchanged) == (0, 0, office.documents)
    undo(1)
    assert counts("invoice", "customer", "allocation") == (0, 0, 0)


@firms("E1")
def test_check_archives_and_verification_of_a_firm(office, tmp_path):
    buyers = counts("customer")[0]
    assert check(AS_OF).customers == buyers
    assert_archived(tmp_path / "pdf", AS_OF, buyers)
    assert_whole()


@firms(LARGEST)
def test_check_and_verification_of_the_largest_firm(office):
    assert check(AS_OF, full=True).customers == counts("customer")[0]
    assert_whole()


@firms(LARGEST)
def test_the_largest_firm_by_commands(firm, capsys, tmp_path, frozen):
    cli, day = Cli(capsys, tmp_path), AS_OF.isoformat()
    cli.json("new", "--company", "海岳商贸有限公司")
    done = cli.json("import", "invoices", firm.file, "--terms", 30)
    assert (done["rows"], done["new"], done["rejected"]) == (firm.rows, firm.documents, [])
    assert done["mapping"]["customer_code"] == "购方单位代号"
    report = cli.json("ageing", "--as-of", day)
    owed = {row["code"]: int(Decimal(row["net"]) * 100) for row in report["customers"]}
    assert {code: cents for code, cents in owed.items() if cents} == firm.net
    assert report["total"]["no_due_date"] == "0.00"
    assert report["proof"]["ok"]
    assert cli.json("check", "--as-of", day)["raised"] > 0
    codes = [row["code"] for row in report["customers"]][:10]
    made = cli.json("archive", "--customer", *codes, "--out", tmp_path / "pdf", "--as-of", day)
    assert (len(made["made"]), made["failed"]) == (10, [])
    assert cli.json("verify")["ok"]
