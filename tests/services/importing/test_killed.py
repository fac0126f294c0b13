"""A program killed in the middle of an import leaves a whole book: the import is there or it is not."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from services.importing.importing import write_csv

from app.models import database
from app.services import audit, books

ROOT = Path(__file__).resolve().parents[3]
ROWS = 3000
ROUNDS = 50
SCRIPT = """
import sys
from pathlib import Path
from app.services import books
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.reading import open_table
from app.services.job import SilentJob

for line in sys.stdin:
    book, file = map(Path, line.rstrip("\\n").split("\\t"))
    books.open_book(book)
    plan = plan_import(open_table(file, kind=Kind.INVOICES), Kind.INVOICES, Choices())
    print("go", flush=True)
    apply(plan, SilentJob())
    print("done", flush=True)
    books.close()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    head = ["客户编码", "单据编号", "开单日期", "到期日", "价税合计", "结清日期"]
    rows = [[f"K-{n % 40}", f"XS-{n}", "2026-08-01", "2026-09-01", "10.00", "2026-09-05"] for n in range(ROWS)]
    return write_csv(tmp_path / "i.csv", head, *rows)


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems")
@pytest.mark.timeout(300)
def test_fifty_kills_at_random_moments(template_book: Path, tmp_path: Path, file: Path) -> None:
    whole = _seconds_to_import(template_book, tmp_path, file)
    dice = random.Random(20261102)
    outcomes = [
        _kill(template_book, tmp_path / f"{number}.zxdb", file, dice.uniform(0, whole * 1.1))
        for number in range(ROUNDS)
    ]
    assert set(outcomes) <= {0, ROWS}
    assert outcomes.count(0) > 0, "no kill came before the end: the test would prove nothing"


def _start() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def _begin(process: subprocess.Popen[str], book: Path, file: Path) -> None:
    process.stdin.write(f"{book}\t{file}\n")
    process.stdin.flush()
    assert process.stdout.readline() == "go\n"


def _seconds_to_import(template: Path, folder: Path, file: Path) -> float:
    book = folder / "measure.zxdb"
    shutil.copyfile(template, book)
    process = _start()
    _begin(process, book, file)
    started = time.perf_counter()
    assert process.stdout.readline() == "done\n"
    seconds = time.perf_counter() - started
    process.communicate()
    return seconds


def _kill(template: Path, book: Path, file: Path, seconds: float) -> int:
    """Kill an import after some time; return how many invoices the book has, after it has proved itself whole."""
    shutil.copyfile(template, book)
    process = _start()
    _begin(process, book, file)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
    process.communicate()
    books.open_book(book)
    try:
        assert not database.integrity_problems()
        assert audit.verify().ok
        batches = database.scalar("SELECT count(*) FROM import_batch")
        invoices = database.scalar("SELECT count(*) FROM invoice")
        receipts = database.scalar("SELECT count(*) FROM receipt")
        settled = database.scalar("SELECT count(*) FROM invoice WHERE settled_on IS NOT NULL")
        assert invoices == receipts == settled == batches * ROWS
        return int(invoices)
    finally:
        books.close()
