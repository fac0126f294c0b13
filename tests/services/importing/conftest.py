"""What the tests of importing share: files written on the spot, and the whole way from a file to parsed columns."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import xlsxwriter

from app.services.importing.fields import Kind
from app.services.importing.parsing import Options, ParsedTable, parse_table
from app.services.importing.reading import match_table, open_table

Rows = Sequence[Sequence[object]]


@pytest.fixture
def csv_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of CSV files: rows in, path out."""

    def write(rows: Rows, encoding: str = "utf-8", delimiter: str = ",", name: str = "ledger.csv") -> Path:
        path = tmp_path / name
        with path.open("w", encoding=encoding, newline="") as stream:
            csv.writer(stream, delimiter=delimiter).writerows(rows)
        return path

    return write


@pytest.fixture
def xlsx_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of XLSX files: rows in, path out; `edit(sheet, workbook)` adds what rows cannot say."""

    def write(
        rows: Rows, edit: Callable[..., None] | None = None, name: str = "ledger.xlsx", **options: object
    ) -> Path:
        path = tmp_path / name
        workbook = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd", "strings_to_urls": False, **options})
        sheet = workbook.add_worksheet("应收明细")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        if edit is not None:
            edit(sheet, workbook)
        workbook.close()
        return path

    return write


@pytest.fixture
def parse(csv_file: Callable[..., Path]) -> Callable[..., ParsedTable]:
    """Return the way from rows (header first) to a ParsedTable."""

    def run(
        rows: Rows, kind: Kind = Kind.INVOICES, options: Options | None = None, **manual: str | None
    ) -> ParsedTable:
        source = open_table(csv_file(rows), kind=kind)
        return parse_table(source, match_table(source, kind, manual=manual), options)

    return run
