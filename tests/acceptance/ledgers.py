"""An office with one customer and one invoice, files to spoil, and every row of a book to compare."""

import csv
from pathlib import Path

from app.models import database
from app.services import books
from tests.acceptance.replay import assert_whole, make_book

HEADER = ["客户编码", "客户名称", "单据编号", "开单日期", "到期日", "价税合计"]
KNOWN = ["A-1", "甲商行", "XS-1", "2026-08-01", "2026-08-31", "10000.00"]
GOOD = ["A-1", "甲商行", "XS-2", "2026-09-01", "2026-09-30", "2500.50"]


def make_office(folder: Path) -> Path:
    """Make the office, closed."""
    return make_book(folder / "office.zxdb", ("invoices", write_csv(folder / "known.csv", [HEADER, KNOWN])))


def write_csv(path: Path, rows: list[list[str]], encoding: str = "utf-8") -> Path:
    """Write rows as CSV."""
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def but(**cells: str) -> list[str]:
    """Return a good row with some cells as told, by field."""
    places = {"code": 0, "name": 1, "number": 2, "dated": 3, "due": 4, "amount": 5}
    row = list(GOOD)
    for name, cell in cells.items():
        row[places[name]] = cell
    return row


def fingerprint(book: Path) -> dict[str, list[tuple]]:
    """Return every row of every table, after the book has proved itself whole."""
    books.open_book(book)
    try:
        assert_whole()
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        return {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in names}
    finally:
        books.close()


def documents(book: Path) -> list[tuple[str, int]]:
    books.open_book(book)
    try:
        return database.execute("SELECT number, amount_cents FROM invoice ORDER BY id").fetchall()
    finally:
        books.close()
