"""Files to tables: what a file really is, where its header stands, which rows it has, and a clear refusal of the rest."""

import os
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from app.errors import AppError, Cancelled, InvalidInputError, NotFoundError, StorageError
from app.services.importing.fields import Kind
from app.services.importing.reading import FileKind, match_table, open_table
from app.services.job import JobContext

HERE = Path(__file__).parent
HEADER = ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "价税合计"]
ROW = ["C-0001", "丰谷粮油有限公司", "XS-1", "2026-10-08", "2026-12-07", "48600.00"]
Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_every_encoding_gives_the_same_table(csv_file: Write, encoding: str, named: str) -> None:
    table = open_table(csv_file([HEADER, ROW], encoding=encoding))
    assert table.headers == tuple(HEADER)
    assert table.rows == [ROW]
    assert table.notes.encoding == named
    assert table.kind is FileKind.CSV


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_gives_the_same_table(csv_file: Write, delimiter: str) -> None:
    awkward = ["C-0001", f"甲{delimiter}乙", 'a "b"\nc', "2026-10-08", "", "1,5"]
    table = open_table(csv_file([HEADER, awkward, ROW], delimiter=delimiter))
    assert table.rows == [awkward, ROW]
    assert table.notes.delimiter == delimiter
    assert list(table.row_numbers) == [2, 3]


def test_a_declared_delimiter_counts_as_a_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\n客户名称;单据编号\n甲;1\n", encoding="utf-8")
    table = open_table(path)
    assert (table.header_row, list(table.row_numbers), table.notes.delimiter) == (2, [3], ";")


def test_the_header_is_found_below_a_title_and_instructions(csv_file: Write) -> None:
    rows = [["应收账款明细表"], ["单位：元", "", "制表日期：2026-10-31"], [], HEADER, ROW, [], ROW]
    table = open_table(csv_file(rows))
    assert table.header_row == 4
    assert list(table.row_numbers) == [5, 7]
    assert table.rows == [ROW, ROW]


def test_the_header_row_can_be_chosen(csv_file: Write) -> None:
    path = csv_file([HEADER, ["a", "b", "c", "d", "e", "f"], ROW])
    assert open_table(path, header_row=2).headers == ("a", "b", "c", "d", "e", "f")
    with pytest.raises(InvalidInputError, match="第 9 行没有内容"):
        open_table(path, header_row=9)


def test_a_header_of_two_rows_is_joined(csv_file: Write) -> None:
    top = ["客户", "", "单据编号", "单据日期", "金额", ""]
    below = ["编码", "名称", "", "", "价税合计", "税额"]
    table = open_table(csv_file([["应收明细"], top, below, ["C-1", "甲", "XS-1", "2026-10-08", "113.00", "13.00"]]))
    assert table.headers == ("客户编码", "客户名称", "单据编号", "单据日期", "价税合计", "税额")
    assert (table.header_row, list(table.row_numbers)) == (2, [4])
    assert "表头占两行" in table.notes.sentences()[0]


def test_rows_are_as_wide_as_the_header_and_nothing_is_cut_silently(csv_file: Write) -> None:
    table = open_table(csv_file([[*HEADER, "", ""], ROW[:4], [*ROW, "", ""], [*ROW, "x", "y"]]))
    assert table.headers == tuple(HEADER)
    assert [len(row) for row in table.rows] == [6, 6, 6]
    assert table.overlong == {2: 2}


def test_duplicate_headers_are_named(csv_file: Write) -> None:
    table = open_table(csv_file([["客户名称", "单据编号", "金额", "金额"], ["甲", "1", "2", "3"]]))
    assert table.notes.duplicate_headers == ("金额",)
    assert "金额" in table.notes.sentences()[0]


def test_nul_bytes_and_huge_cells_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"客户名称,单据编号,备注\n甲\0乙,1,{'长' * 32_767}\n", encoding="utf-8")
    table = open_table(path)
    assert table.rows == [["甲乙", "1", "长" * 32_767]]


def test_two_hundred_columns_are_fine_and_six_hundred_are_not(csv_file: Write) -> None:
    names = [f"列{number}" for number in range(200)]
    assert len(open_table(csv_file([[*HEADER, *names], [*ROW, *names]])).headers) == 206
    with pytest.raises(InvalidInputError, match="606 列"):
        open_table(csv_file([[*HEADER, *names * 3], ROW]))


def test_progress_is_told_and_cancelling_is_heard(csv_file: Write) -> None:
    path = csv_file([HEADER, *[ROW] * 25_000])
    seen: list[tuple[int, int]] = []
    open_table(path, job=JobContext(lambda progress: seen.append((progress.done, progress.total))))
    assert (10_000, 25_002) in seen
    with pytest.raises(Cancelled):
        open_table(path, job=JobContext(cancelled=lambda: len(seen) > 0))


def test_a_workbook_is_read_with_its_types(xlsx_file: Write) -> None:
    rows = [HEADER, [*ROW[:3], date(2026, 10, 8), "", 48600.0]]
    table = open_table(xlsx_file(rows))
    assert (table.kind, table.sheet, table.sheets) == (FileKind.XLSX, "应收明细", ("应收明细",))
    assert table.rows == [[*ROW[:3], date(2026, 10, 8), "", 48600.0]]


def test_rows_of_a_sheet_keep_their_numbers(xlsx_file: Write) -> None:
    table = open_table(xlsx_file([[], [], ["应收明细"], HEADER, ROW, [], ROW]))
    assert (table.header_row, list(table.row_numbers)) == (4, [5, 7])


def test_a_sheet_is_chosen_by_its_headers_or_by_name(xlsx_file: Write) -> None:
    def more(_sheet: object, workbook: object) -> None:
        hidden = workbook.add_worksheet("隐藏")  # type: ignore[attr-defined]
        hidden.write_row(0, 0, HEADER)
        hidden.hide()
        second = workbook.add_worksheet("Q&A <1>")  # type: ignore[attr-defined]
        second.write_row(0, 0, HEADER)
        second.write_row(1, 0, ROW)
        second.write_formula(1, 5, "=1+1", None, 2)

    path = xlsx_file([["说明"], ["请看第二页"]], more)
    table = open_table(path, kind=Kind.INVOICES)
    assert (table.sheet, table.sheets) == ("Q&A <1>", ("应收明细", "Q&A <1>"))
    assert table.notes.formulas.examples == ("F2",)
    assert open_table(path, sheet="隐藏", kind=Kind.INVOICES).rows == []
    with pytest.raises(NotFoundError, match="没有名为“Sheet9”的工作表"):
        open_table(path, sheet="Sheet9")


def test_formulas_merged_headers_and_rounded_numbers_are_said(xlsx_file: Write) -> None:
    def edit(sheet: object, _workbook: object) -> None:
        sheet.merge_range(0, 0, 0, 5, "应收明细表")  # type: ignore[attr-defined]
        for row in range(2, 9):
            sheet.write_formula(row, 5, f"=100*{row}")  # type: ignore[attr-defined]

    table = open_table(xlsx_file([[], HEADER, *[[*ROW[:2], 12345678901234567, *ROW[3:5]]] * 7], edit))
    assert table.header_row == 2
    assert table.notes.formulas.count == 7
    assert table.notes.formulas.examples[0] == "F3"
    assert table.notes.long_numbers == 7
    formulas, merged, long = table.notes.sentences()
    assert "7 个公式单元格（F3、F4" in formulas
    assert "应收明细表" in merged
    assert "16 位以上" in long


def test_an_old_workbook_is_read() -> None:
    table = open_table(HERE / "files" / "ledger.xls")
    assert table.kind is FileKind.XLS
    assert table.headers == tuple(HEADER)
    assert table.rows[0] == ["C-0001", "甲1有限公司", "XS-1", date(2026, 10, 1), date(2026, 11, 1), 1000.1]


def test_names_do_not_matter_contents_do(csv_file: Write, xlsx_file: Write) -> None:
    assert open_table(xlsx_file([HEADER, ROW], name="really.csv")).kind is FileKind.XLSX
    assert open_table(csv_file([HEADER, ROW], name="really.xlsx")).kind is FileKind.CSV
    assert open_table(csv_file([HEADER, ROW], name="really.xls")).rows == [ROW]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "是空文件"),
        (b"\n\n , \n", "没有找到表头"),
        (b"\r\n\r\n", "是空文件"),
        (b"\xef\xbb\xbf", "是空文件"),
        (b"1,2026-10-08,300\n2,2026-10-09,400\n", "没有找到表头"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "是网页"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "是网页"),
        (b'<?xml version="1.0"?><Workbook/>', "是网页"),
        (b"%PDF-1.7 ...", "不是表格文件"),
        (b"\x89PNG\r\n\x1a\n", "不是表格文件"),
        (bytes(range(1, 9)) * 40, "不是表格文件"),
        (b"PK\x03\x04" + b"x" * 200, "已损坏"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "已损坏"),
        ("客户名称,单据编号\n甲,1\n".encode() + b"\xff\xff\xff,2\n", "第 3 行起不是有效的字符"),
        (("客户名称,单据编号\n" + "甲乙丙丁,1\n" * 40).encode() + b"\xe7\x94,2\n", "第 42 行起不是有效的字符"),
        ('客户名称,单据编号\n"甲,1\n乙,2\n'.encode(), "引号没有配对"),
        (('客户名称,单据编号\n甲,1\n"乙,2\n' + "丙,3\n" * 300_000).encode(), "第 3 行附近有一个引号没有配对"),
    ],
)
def test_a_bad_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "坏.csv"
    path.write_bytes(content)
    with pytest.raises(InvalidInputError, match=sentence) as caught:
        open_table(path)
    assert "坏.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="没有找到文件"):
        open_table(tmp_path / "nothing.csv")
    with pytest.raises(InvalidInputError, match="是文件夹"):
        open_table(tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_without_permission(csv_file: Write) -> None:
    path = csv_file([HEADER, ROW])
    path.chmod(0)
    with pytest.raises(StorageError, match="无法打开"):
        open_table(path)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and cannot be read")
def test_a_file_that_fails_while_it_is_read() -> None:
    with pytest.raises(AppError, match=r"无法打开|空文件|不是文件"):
        open_table(Path("/proc/self/mem"))


def test_another_office_file_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(InvalidInputError, match="不是表格文件"):
        open_table(path)


def test_an_empty_workbook(xlsx_file: Write) -> None:
    with pytest.raises(InvalidInputError, match="是空文件"):
        open_table(xlsx_file([]))


def test_samples_and_empty_columns(csv_file: Write) -> None:
    table = open_table(csv_file([["客户名称", "发票号码", "数电票号码"], ["甲", "", "1"], ["乙", "", "2"]]))
    assert table.samples(2, 5) == ["1", "2"]
    assert table.samples(1) == []
    assert table.column(0) == ["甲", "乙"]
    assert match_table(table, Kind.INVOICES).headers["number"] == "数电票号码"
    assert len(table.signature) == 32
