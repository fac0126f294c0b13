"""Sheets as a spreadsheet reads them: typed, bounded, harmless, whole or not at all."""

from datetime import date, datetime

import openpyxl
import pytest

from app.errors import Cancelled, InvalidInputError, StorageError
from app.services.exporting import workbook
from app.services.exporting.workbook import Column, Kind, Sheet, write
from app.services.job import JobContext

COLUMNS = (
    Column("名称", width=20),
    Column("金额", Kind.MONEY),
    Column("日期", Kind.DATE),
    Column("时间", Kind.MOMENT),
    Column("比率", Kind.RATE),
    Column("天数", Kind.WHOLE),
    Column("争议", Kind.FLAG),
)
ROW = ("甲", 123_456, date(2026, 10, 31), datetime(2026, 11, 2, 9, 12), 0.428, 74, True)


def _sheet(rows, **more):
    return Sheet("表", "标题", "说明", COLUMNS, rows, **more)


def _read(path):
    return openpyxl.load_workbook(path)


def test_cells_have_the_types_of_their_columns(tmp_path):
    path = tmp_path / "a.xlsx"
    assert write(path, [_sheet([ROW])]) == 1
    page = _read(path).active
    assert [cell.value for cell in page[5]] == [
        "甲",
        1234.56,
        datetime(2026, 10, 31),
        datetime(2026, 11, 2, 9, 12),
        0.428,
        74,
        "是",
    ]
    assert page["B5"].number_format == "#,##0.00"
    assert page["C5"].number_format == "yyyy-mm-dd"
    assert page["E5"].number_format == "0.0%"


def test_titles_frozen_headers_filter_and_widths(tmp_path):
    path = tmp_path / "a.xlsx"
    write(path, [_sheet([ROW, ROW])])
    page = _read(path).active
    assert page["A1"].value == "标题"
    assert page["A2"].value == "说明"
    assert [cell.value for cell in page[4]] == [column.title for column in COLUMNS]
    assert page.freeze_panes == "A5"
    assert page.auto_filter.ref == "A4:G6"
    assert page.column_dimensions["A"].width == pytest.approx(20, abs=1)


def test_totals_and_notes_are_no_data(tmp_path):
    path = tmp_path / "a.xlsx"
    total = ("合计", 500, None, None, None, None, None)
    assert write(path, [_sheet([ROW], total=total, notes=("核对",))]) == 1
    page = _read(path).active
    assert page["B6"].value == 5.0
    assert page["B6"].font.bold
    assert page["A8"].value == "核对"


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(0)", "http://x.example", "mailto:a@b.example"]
)
def test_nothing_that_a_spreadsheet_would_run(tmp_path, text):
    path = tmp_path / "a.xlsx"
    write(path, [_sheet([(text, None, None, None, None, None, None)])])
    cell = _read(path).active["A5"]
    assert cell.data_type == "s"
    assert cell.value.replace("_x000D_", "\r").strip() == text.strip()
    assert cell.hyperlink is None


def test_a_long_text_is_cut_at_what_a_cell_holds(tmp_path):
    path = tmp_path / "a.xlsx"
    write(path, [_sheet([("长" * 40_000, None, None, None, None, None, None)])])
    assert len(_read(path).active["A5"].value) == workbook.MAX_TEXT


def test_days_before_excel_and_texts_in_number_columns_stay_text(tmp_path):
    path = tmp_path / "a.xlsx"
    row = ("甲", "面议", date(202, 1, 1), "2026-11-02 09:12:00", "—", "n.a.", False)
    write(path, [_sheet([row])])
    page = _read(path).active
    assert page["B5"].value == "面议"
    assert page["C5"].value == "0202-01-01"
    assert page["D5"].value == datetime(2026, 11, 2, 9, 12)


def test_more_rows_than_a_sheet_holds_continue_in_another(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MAX_ROWS", 2)
    path = tmp_path / "a.xlsx"
    assert write(path, [_sheet([ROW] * 5)]) == 5
    assert _read(path).sheetnames == ["表", "表 2", "表 3"]


def test_an_empty_table_has_its_headers(tmp_path):
    path = tmp_path / "a.xlsx"
    assert write(path, [_sheet([])]) == 0
    assert _read(path).active["A4"].value == "名称"


def test_an_existing_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    write(path, [_sheet([ROW])])
    assert _read(path).active["A5"].value == "甲"
    assert _files(tmp_path) == [path]


def _files(folder):
    return [file for file in folder.iterdir() if file.is_file()]


def _failing():
    yield ROW
    raise OSError(28, "No space left on device")


def test_a_failure_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(StorageError):
        write(path, [_sheet(_failing())])
    assert path.read_bytes() == b"old"
    assert _files(tmp_path) == [path]


def test_cancelling_leaves_nothing(tmp_path):
    asked = iter([False, True])
    job = JobContext(cancelled=lambda: next(asked, True))
    with pytest.raises(Cancelled):
        write(tmp_path / "a.xlsx", [_sheet(ROW for _ in range(5_000))], job)
    assert _files(tmp_path) == []


def test_a_folder_and_another_kind_of_file_are_refused(tmp_path):
    with pytest.raises(InvalidInputError):
        write(tmp_path, [_sheet([])])
    with pytest.raises(InvalidInputError):
        write(tmp_path / "a.csv", [_sheet([])])
    with pytest.raises(StorageError):
        write(tmp_path / "missing" / "a.xlsx", [_sheet([])])
