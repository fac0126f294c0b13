"""An import of invoices from CSV beside reading with csv and inserting with executemany, and how much memory it takes.

The floor fills the same tables, customers included, in one transaction, checks nothing and matches nothing. Both
are timed in turns on fresh books; the memory is that of a program of its own which imports the file. ZIXIN_BENCH=full
takes 100,000 invoices.
"""

import csv
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from app.models import database
from app.services import books
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.reading import open_table
from app.services.job import SilentJob

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
ROOT = Path(__file__).resolve().parents[2]
INVOICES = 100_000 if os.environ.get("ZIXIN_BENCH") == "full" else 20_000
EACH = 50
HEADER = ["客户编码", "客户名称", "单据编号", "开单日期", "到期日", "价税合计"]
_STAMP = "2026-11-02 12:00:00"
_ROUNDS = 3
_GIB = 1024  # MB


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the invoices of many customers, mixed as a sales ledger mixes them."""
    chance = random.Random(20261102)
    path = tmp_path_factory.mktemp("ledger") / "invoices.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER)
        for number in range(INVOICES):
            customer = chance.randrange(INVOICES // EACH)
            dated = date(2024, 1, 1) + timedelta(days=chance.randrange(1000))
            who = (f"K{customer:05d}", f"测试客户 {customer:05d}")
            amount = f"{chance.randrange(10**4, 10**8) / 100:.2f}"
            writer.writerow([*who, f"XS-{number:06d}", dated, dated + timedelta(days=30), amount])
    return path


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """Return what opens another empty book."""
    numbers = count(1)

    def make() -> None:
        books.close()
        books.create(tmp_path / f"{next(numbers)}.zxdb", "海岳商贸有限公司")

    yield make
    books.close()


def by_hand(file: Path) -> None:
    """Do it without the program: csv.reader, executemany, one transaction."""
    with file.open(encoding="utf-8", newline="") as stream:
        reader = csv.reader(stream)
        next(reader)
        rows = list(reader)
    names = {row[0]: row[1] for row in rows}
    ids = {code: number for number, code in enumerate(names, start=1)}
    with database.atomic():
        database.executemany(
            "INSERT INTO customer (id, code, name, initials, needs_completion, short_name, credit_code, industry, region,"
            " address, phone, email, legal_form, size, owner, status, tags, notes, external_ids, grade, created_at,"
            " updated_at) VALUES (?,?,?,'',1,'','','','','','','','','','','active','[]','','{}','',?,?)",
            [(ids[code], code, name, _STAMP, _STAMP) for code, name in names.items()],
        )
        database.executemany(
            "INSERT INTO invoice (customer_id, number, invoice_date, due_date, amount_cents, open_cents, disputed,"
            " dispute_reason, currency, order_number, credited_number, by_hand, created_at, updated_at)"
            " VALUES (?,?,?,?,?,?,0,'','CNY','','',0,?,?)",
            [
                (
                    ids[code],
                    number,
                    dated,
                    due,
                    int(amount.replace(".", "")),
                    int(amount.replace(".", "")),
                    *[_STAMP] * 2,
                )
                for code, _, number, dated, due, amount in rows
            ],
        )


def imported(file: Path) -> None:
    """Do it as the program does it: read, match, check, plan, write."""
    plan = plan_import(open_table(file, kind=Kind.INVOICES), Kind.INVOICES, Choices())
    apply(plan, SilentJob())


def sums() -> tuple[int, ...]:
    totals = "SELECT COUNT(*), SUM(amount_cents), SUM(open_cents), COUNT(DISTINCT customer_id) FROM invoice"
    return tuple(database.execute(totals).fetchone())


def test_import_of_invoices(file, fresh, ratio):
    times: list[tuple[float, float]] = []
    for _ in range(_ROUNDS):
        taken, found = [], []
        for action in (imported, by_hand):
            fresh()
            started = time.perf_counter()
            action(file)
            taken.append(time.perf_counter() - started)
            found.append(sums())
        assert found[0] == found[1]
        assert found[0][0] == INVOICES
        times.append((taken[0], taken[1]))
    measured, floor = (min(each[number] for each in times) for number in (0, 1))
    ratio(f"import of {INVOICES:,} invoices (CSV)", measured, floor, 4)


_PROGRAM = """
import sys
from app.application import main
code = main(["--data", sys.argv[1], "--json", "import", "invoices", sys.argv[2]])
with open("/proc/self/status") as status:
    peak = next(line.split()[1] for line in status if line.startswith("VmHWM"))
print(peak if code == 0 else "", file=sys.stderr)
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of a process is read from /proc")
def test_memory_of_an_import(file, tmp_path, ratio):
    book = tmp_path / "office.zxdb"
    books.create(book, "海岳商贸有限公司")
    books.close()
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(book), str(file)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert f'"new": {INVOICES}' in done.stdout
    peak = int(done.stderr.split()[-1]) / 1024
    ratio(f"peak memory of importing {INVOICES:,} invoices, beside 1 GiB", peak, _GIB, 1, unit="MB")
