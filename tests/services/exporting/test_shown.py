"""A table of a screen as a spreadsheet: cells have types, formulas do not run, files are whole."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.errors import InvalidInputError, StorageError
from app.money import format_yuan
from app.services.exporting.shown import ShownColumn, ShownTable, write_shown
from app.services.exporting.typed import typed


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("318,000.00", True, Decimal("318000.00")),
        ("−18,000.00", True, Decimal("-18000.00")),
        ("74", True, 74),
        ("42.8%", True, 0.428),
        ("+12", True, 12),
        ("31.2", True, Decimal("31.2")),
        ("—", True, None),
        ("", False, None),
        ("0017", False, "0017"),
        ("318.00", False, "318.00"),
        ("2026-10-31", False, date(2026, 10, 31)),
        ("2026-02-31", False, "2026-02-31"),
        ("2026-11-02 09:12", False, datetime(2026, 11, 2, 9, 12)),
        ("74 天", True, "74 天"),
        ("9" * 20, True, "9" * 20),
    ],
)
def test_cells_are_what_they_are(text, number, value) -> None:
    found = typed(text, number=number)
    assert (found, type(found)) == (value, type(value))


@given(st.integers(-(10**14), 10**14))
def test_printed_money_reads_back(cents: int) -> None:
    assert typed(format_yuan(cents), number=True) == Decimal(cents) / 100


@given(st.text(), st.booleans())
def test_any_text_can_be_exported(text: str, number: bool) -> None:
    assert isinstance(typed(text, number=number), str | int | float | Decimal | date | None)


def _table(rows, title="客户") -> ShownTable:
    columns = [ShownColumn("客户名称", 128), ShownColumn("逾期金额", 100), ShownColumn("下次复审", 92)]
    return ShownTable(title, date(2026, 10, 31), columns, rows, ["合计", Decimal("1.50"), None])


def test_a_sheet_has_typed_cells_and_no_formulas(book, tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [["=1+1", Decimal("1.50"), date(2026, 10, 22)], ["甲", None, None]]
    assert write_shown(path, _table(iter(rows), "客户/[全部]: *?")).rows == 2
    sheet = CalamineWorkbook.from_path(path)
    cells = sheet.get_sheet_by_index(0).to_python()
    assert cells[3:7] == [
        ["客户名称", "逾期金额", "下次复审"],
        ["=1+1", 1.5, date(2026, 10, 22)],
        ["甲", "", ""],
        ["合计", 1.5, ""],
    ]


def test_a_bad_place_leaves_nothing(book, tmp_path) -> None:
    with pytest.raises(StorageError):
        write_shown(tmp_path / "none" / "a.xlsx", _table([]))
    with pytest.raises(InvalidInputError):
        write_shown(tmp_path / "a.csv", _table([]))

    def broken():
        yield ["甲", None, None]
        raise ValueError("mine")

    target = tmp_path / "out" / "a.xlsx"
    target.parent.mkdir()
    with pytest.raises(ValueError, match="mine"):
        write_shown(target, _table(broken()))
    assert list(target.parent.iterdir()) == []
