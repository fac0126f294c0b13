"""What a command says of a past date is what it says on a book in which nothing later was ever written."""

import csv
import json
import random
import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app import clock
from app.models import database
from app.services import books
from app.services.customers import editing
from app.services.history import in_force, recording
from app.services.history.recording import Evidence, Subject
from app.services.writing import writing
from tests.acceptance.replay import make_book
from tests.commands import Cli
from tests.factories import make_customer
from tests.services.figures.test_past_dates import START, forget_after, write_history

COMMANDS = (
    *(("ageing",), ("ageing", "--basis", "invoice"), ("metrics",), ("score", "--dry-run"), ("check", "--full")),
    ("forecast",),
)


@pytest.fixture
def cli(capsys, tmp_path: Path, frozen) -> Cli:
    return Cli(capsys, tmp_path)


def _answers(cli: Cli, book: Path, as_of: date) -> dict[str, object]:
    """Return what every command says of a day, each on a copy of its own."""
    found = {}
    for words in COMMANDS:
        copy = shutil.copyfile(book, cli.data.with_name("copy.zxdb"))
        answer = cli.json(*words, "--as-of", as_of.isoformat(), data=copy)
        for name in ("seconds", "stored"):  # how long it took, and whether it was kept: no part of what was found
            answer.pop(name, None)
        found[" ".join(words)] = answer
    return found


def _assert_same(first: dict[str, object], second: dict[str, object]) -> None:
    for command, answer in first.items():
        assert json.dumps(answer, sort_keys=True) == json.dumps(second[command], sort_keys=True), command


@pytest.mark.parametrize("seed", range(6))
def test_a_random_ledger(cli, tmp_path, template_book, seed):
    chance = random.Random(seed)
    whole = tmp_path / "whole.zxdb"
    shutil.copyfile(template_book, whole)
    books.open_book(whole)
    with database.atomic():
        customers = write_history(chance)
    books.close()
    for days in (40, chance.randrange(60, 250), 280):
        as_of = START + timedelta(days=days)
        cut = shutil.copyfile(whole, tmp_path / f"{days}.zxdb")
        books.open_book(cut)
        with database.atomic():
            forget_after(as_of, customers)
        books.close()
        _assert_same(_answers(cli, whole, as_of), _answers(cli, cut, as_of))


def _until(file: Path, as_of: date, cut: Path) -> Path:
    """Write what the ledger said on a day: no later invoice, and nothing settled later."""
    with file.open(encoding="utf-8", newline="") as stream, cut.open("w", encoding="utf-8", newline="") as target:
        reader = csv.DictReader(stream)
        writer = csv.DictWriter(target, reader.fieldnames)
        writer.writeheader()
        for row in reader:
            if datetime.strptime(row["InvoiceDate"], "%m/%d/%Y").date() <= as_of:
                settled = datetime.strptime(row["SettledDate"], "%m/%d/%Y").date()
                writer.writerow(row if settled <= as_of else row | {"SettledDate": ""})
    return cut


@pytest.fixture(scope="module")
def whole_ibm(shared_data: Path, tmp_path_factory: pytest.TempPathFactory, _session_home) -> tuple[Path, Path]:
    file = shared_data / "ibm_ar" / "invoices.csv"
    folder = tmp_path_factory.mktemp("ibm")
    with file.open(encoding="utf-8", newline="") as stream:
        codes = sorted({row["customerID"] for row in csv.DictReader(stream)})
    customers = folder / "customers.csv"
    customers.write_text("\n".join(["客户编码,客户名称", *[f"{code},{code}" for code in codes]]), "utf-8")
    return customers, make_book(folder / "whole.zxdb", ("customers", customers), ("invoices", file))


def test_customers_that_came_with_later_documents_are_not_known_yet(cli, shared_data, tmp_path):
    as_of = date(2012, 1, 9)
    file = shared_data / "ibm_ar" / "invoices.csv"
    whole = make_book(tmp_path / "whole.zxdb", ("invoices", file))
    cut = make_book(tmp_path / "cut.zxdb", ("invoices", _until(file, as_of, tmp_path / "until.csv")))
    first, second = _answers(cli, whole, as_of), _answers(cli, cut, as_of)
    assert second["check --full"]["customers"] == 21
    for command in ("ageing", "score --dry-run", "check --full"):
        assert first[command] == second[command]


@pytest.mark.parametrize("as_of", [date(2012, 2, 15), date(2012, 6, 30), date(2013, 3, 1), date(2013, 12, 2)], ids=str)
def test_a_real_ledger(cli, shared_data, whole_ibm, tmp_path, as_of):
    customers, whole = whole_ibm
    file = _until(shared_data / "ibm_ar" / "invoices.csv", as_of, tmp_path / "until.csv")
    cut = make_book(tmp_path / "cut.zxdb", ("customers", customers), ("invoices", file))
    _assert_same(_answers(cli, whole, as_of), _answers(cli, cut, as_of))


def test_what_was_done_later_is_not_known_either(cli, shared_data, whole_ibm, tmp_path):
    as_of = date(2012, 6, 30)
    customers, whole = whole_ibm
    worked_on = shutil.copyfile(whole, tmp_path / "worked_on.zxdb")
    for later in ("2012-12-31", "2013-06-30"):
        cli.json("check", "--as-of", later, data=worked_on)
        cli.json("score", "--as-of", later, data=worked_on)
    file = _until(shared_data / "ibm_ar" / "invoices.csv", as_of, tmp_path / "until.csv")
    cut = make_book(tmp_path / "cut.zxdb", ("customers", customers), ("invoices", file))
    _assert_same(_answers(cli, worked_on, as_of), _answers(cli, cut, as_of))


def test_a_later_change_of_a_limit_does_not_change_what_an_earlier_day_says(cli, tmp_path, template_book):
    before = shutil.copyfile(template_book, tmp_path / "before.zxdb")
    books.open_book(before)
    with database.atomic():
        customers = write_history(random.Random(3))
        database.execute("UPDATE customer SET credit_limit_cents=10")
    books.close()
    after = shutil.copyfile(before, tmp_path / "after.zxdb")
    books.open_book(after)
    for day, limit in ((date(2026, 9, 1), 5_000), (date(2026, 10, 1), 7_000)):
        with clock.frozen_at(datetime.combine(day, datetime.min.time())):
            editing.update(customers[0], replace(editing.load(customers[0]), credit_limit_cents=limit))
    books.close()
    for as_of in (date(2026, 8, 31), START + timedelta(days=100)):
        _assert_same(_answers(cli, before, as_of), _answers(cli, after, as_of))
    first, second = (_answers(cli, book, date(2026, 9, 30))["metrics"] for book in (before, after))
    assert first != second


def test_a_limit_holds_from_the_day_it_was_effective(book):
    number = make_customer(credit_limit_cents=10_000)
    told = Evidence("审批", effective_on=date(2026, 9, 1))
    with writing():
        database.execute("UPDATE customer SET credit_limit_cents=20000")
        recording.changed(Subject("customer", number, number), {"credit_limit_cents": [10_000, 20_000]}, told)
    assert in_force.limits(date(2026, 8, 31)) == {number: 10_000}
    assert in_force.limits(date(2026, 9, 1), number) == {}
    other = make_customer()
    with writing():
        recording.changed(Subject("customer", other, other), {"credit_limit_cents": [None, 5]})
    assert in_force.limits(date(2026, 8, 31), other) == {}
