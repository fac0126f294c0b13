"""Files no program likes to be given: each gets one clear sentence or a reason a row, and the book loses nothing."""

import io
import os
import shutil
import struct
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from app.errors import AppError, InvalidInputError, StorageError
from app.services import books
from app.services.importing.reading import open_table
from tests.acceptance.ledgers import GOOD, HEADER, KNOWN, but, documents, fingerprint, make_office, write_csv
from tests.acceptance.replay import assert_whole, bring_in, plan_of
from tests.commands import Cli

Maker = Callable[[Path], Path]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, _session_home) -> Path:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture
def cli(template: Path, capsys, tmp_path: Path, frozen) -> Cli:
    made = Cli(capsys, tmp_path)
    shutil.copyfile(template, made.data)
    return made


def _rows(*rows: list[str], header: list[str] = HEADER) -> Maker:
    return lambda folder: write_csv(folder / "发票.csv", [header, *rows])


def _bytes(content: bytes, name: str = "发票.csv") -> Maker:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def _workbook(write: Callable[[xlsxwriter.Workbook, object], None]) -> Maker:
    def make(folder: Path) -> Path:
        path = folder / "发票.xlsx"
        workbook = xlsxwriter.Workbook(path)
        write(workbook, workbook.add_worksheet("应收明细"))
        workbook.close()
        return path

    return make


def _plain(_workbook: object, sheet) -> None:
    for number, row in enumerate([HEADER, GOOD]):
        sheet.write_row(number, 0, row)


def _truncated(folder: Path) -> Path:
    path = _workbook(_plain)(folder)
    path.write_bytes(path.read_bytes()[:-600])
    return path


def _cut_in_the_middle(folder: Path) -> Path:
    """Keep the table of contents of a workbook and spoil the sheet it speaks of."""
    path = _workbook(_plain)(folder)
    with zipfile.ZipFile(path) as archive:
        sheet = archive.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    name, extra = struct.unpack_from("<HH", content, sheet.header_offset + 26)
    start = sheet.header_offset + 30 + name + extra
    content[start : start + sheet.compress_size // 2] = b"\x00" * (sheet.compress_size // 2)
    path.write_bytes(content)
    return path


@cache
def _bomb_bytes() -> bytes:
    cell = b"<row><c t='inlineStr'><is><t>" + b"9" * 4000 + b"</t></is></c></row>"
    packed, plain = io.BytesIO(), io.BytesIO()
    workbook = xlsxwriter.Workbook(plain)
    _plain(workbook, workbook.add_worksheet())
    workbook.close()
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
    ):
        for item in source.infolist():
            if not item.filename.startswith("xl/worksheets/"):
                target.writestr(item, source.read(item))
        with target.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(
                b"<?xml version='1.0'?><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                b"<sheetData>"
            )
            for _ in range(256):
                sheet.write(cell * 512)
            sheet.write(b"</sheetData></worksheet>")
    return packed.getvalue()


def _bomb(folder: Path) -> Path:
    """Return a workbook of some megabytes whose only sheet unpacks to half a gigabyte."""
    (folder / "bomb.xlsx").write_bytes(_bomb_bytes())
    return folder / "bomb.xlsx"


def _folder(folder: Path) -> Path:
    (folder / "发票").mkdir()
    return folder / "发票"


REFUSED: dict[str, tuple[Maker, str]] = {
    "empty file": (_bytes(b""), "是空文件"),
    "only blank lines": (_bytes(b"\r\n \r\n"), "是空文件"),
    "wrong encoding": (_bytes(",".join(HEADER).encode() + b"\nA-1,\xff\xfe\xfd\xff\xff,XS-2\n"), "文字编码无法识别"),
    "no header": (_rows(GOOD, header=KNOWN), "没有找到表头"),
    "columns missing": (_rows(["A-1", "1"], header=["客户编码", "备注"]), "列"),
    "600 columns": (_rows(GOOD, header=[*HEADER, *[f"列{n}" for n in range(600)]]), "606 列"),
    "truncated workbook": (_truncated, "已损坏或不完整"),
    "spoilt workbook": (_cut_in_the_middle, "已损坏或不完整"),
    "zip bomb": (_bomb, "展开后过大"),
    "directory": (_folder, "是文件夹"),
    "not there": (lambda folder: folder / "没有.csv", "没有找到文件"),
    "web page": (_bytes(b"<html><table><tr><td>1</td></tr></table></html>", "发票.xls"), "网页"),
    "picture": (_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 64), "不是表格文件"),
    "open quote": (_bytes(",".join(HEADER).encode() + b'\nA-1,"abc,XS-2\nB,c,d\n'), "引号没有配对"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(cli, tmp_path, case):
    make, sentence = REFUSED[case]
    file = make(tmp_path)
    before = fingerprint(cli.data)
    said = cli.refused("import", "invoices", file)
    assert sentence in said
    assert "Traceback" not in said
    assert fingerprint(cli.data) == before
    with pytest.raises(AppError, match=sentence):
        _plan(cli.data, file)


def _plan(book: Path, file: Path) -> None:
    books.open_book(book)
    try:
        plan_of("invoices", file)
    finally:
        books.close()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_languages_say_what_to_do(cli, tmp_path, language):
    for number, (make, _) in enumerate(REFUSED.values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        said = cli.refused("--lang", language, "import", "invoices", make(folder))
        assert len(said.strip()) > 10
        if language == "en":
            mine = said.replace(str(folder), "").replace("发票", "").replace("没有.csv", "")
            assert not any("\u4e00" <= letter <= "\u9fff" for letter in mine if letter not in "".join(HEADER)), said


REJECTED: dict[str, tuple[dict[str, str], str, str]] = {
    "zero amount": ({"amount": "0.00"}, "价税合计", "金额为零"),
    "amount above 10^12": ({"amount": "1000000000000.01"}, "价税合计", "超过 1 万亿元"),
    "amount far above": ({"amount": "9" * 40}, "价税合计", "超过 1 万亿元"),
    "amount in words": ({"amount": "八百"}, "价税合计", "不是金额"),
    "letter in an amount": ({"amount": "12,80O.00"}, "价税合计", "含字母 O"),
    "no amount": ({"amount": ""}, "价税合计", "没有填写"),
    "not a number": ({"amount": "NaN"}, "价税合计", "不是金额"),
    "infinite": ({"amount": "inf"}, "价税合计", "不是金额"),
    "year 0202": ({"dated": "0202-09-01"}, "开单日期", "年份 0202 不在 1990 至 2100 之间"),
    "year 9999": ({"due": "9999-12-31"}, "到期日", "年份 9999 不在 1990 至 2100 之间"),
    "13th month": ({"dated": "2026-13-01"}, "开单日期", "不是有效日期"),
    "30 February": ({"dated": "2026-02-30"}, "开单日期", "不是有效日期"),
    "no date": ({"dated": ""}, "开单日期", "没有填写"),
    "no number": ({"number": ""}, "单据编号", "没有填写"),
    "number of 32k letters": ({"number": "X" * 32_767}, "单据编号", "32767 字，超过"),
    "nobody": ({"code": "", "name": ""}, "客户编码", "没有客户编码，也没有客户名称"),
    "unknown code without a name": ({"code": "Z-9", "name": ""}, "客户编码", "客户不存在"),
}


@pytest.mark.parametrize("case", REJECTED)
def test_a_bad_row_is_named_and_the_good_ones_wait_for_a_decision(cli, tmp_path, case):
    cells, column, reason = REJECTED[case]
    file = write_csv(tmp_path / "发票.csv", [HEADER, but(number="XS-3"), but(**cells)])
    before = fingerprint(cli.data)
    found = cli.json("import", "invoices", file, code=1)
    (line,) = found["rejected"]
    assert (line["row"], line["column"]) == (3, column)
    assert reason in line["reason"]
    assert len(line["value"]) <= 120
    assert "--skip-bad" in cli.err
    assert fingerprint(cli.data) == before, "one bad row, and nothing is written"
    done = cli.json("import", "invoices", file, "--skip-bad", code=1)
    assert (done["new"], len(done["rejected"])) == (1, 1)
    assert cli.json("verify")["ok"]
    cli.json("undo-import", done["batch"])
    assert documents(cli.data) == [("XS-1", 1_000_000)]


def test_two_rows_of_one_number_that_differ_are_an_error(cli, tmp_path):
    file = write_csv(tmp_path / "发票.csv", [HEADER, GOOD, GOOD, but(amount="9.00")])
    found = cli.json("import", "invoices", file, code=1)
    assert {line["row"] for line in found["rejected"]} == {3, 4} or {line["row"] for line in found["rejected"]} == {4}
    assert "与第 2 行重复，内容不同" in found["rejected"][-1]["reason"]


def test_a_negative_amount_is_a_credit_note(cli, tmp_path):
    file = write_csv(tmp_path / "发票.csv", [HEADER, but(amount="-1,000.00")])
    assert cli.json("import", "invoices", file)["new"] == 1
    report = cli.json("ageing", "--as-of", "2026-10-31")
    assert (report["total"]["net"], report["proof"]["credits"]) == ("9000.00", "1000.00")


def test_due_before_invoice_date_is_taken_and_pointed_out(cli, tmp_path):
    file = write_csv(tmp_path / "发票.csv", [HEADER, but(due="2026-08-15")])
    done = cli.json("import", "invoices", file)
    assert (done["new"], done["rejected"]) == (1, [])
    assert done["hints"] == [{"row": 2, "column": "到期日", "value": "2026-08-15", "reason": "早于开单日期 2026-09-01"}]
    assert cli.json("ageing", "--as-of", "2026-10-31")["proof"]["ok"]


def test_two_hundred_columns_are_read(cli, tmp_path):
    more = [f"列{number}" for number in range(200)]
    file = write_csv(tmp_path / "发票.csv", [[*more, *HEADER], [*more, *GOOD]])
    assert cli.json("import", "invoices", file)["new"] == 1


def test_a_name_of_32k_letters_is_cut_and_said(cli, tmp_path):
    file = write_csv(tmp_path / "发票.csv", [HEADER, but(code="B-1", name="长" * 32_767)])
    found = cli.json("import", "invoices", file, code=None)
    said = [*found["rejected"], *found["hints"]]
    assert any("32767 字" in line["reason"] for line in said)
    assert all(len(line["value"]) <= 120 for line in said)


def test_duplicate_headers_are_said_and_the_first_counts(cli, tmp_path):
    file = write_csv(tmp_path / "发票.csv", [[*HEADER, "价税合计"], [*GOOD, "1.00"]])
    assert cli.json("import", "invoices", file)["new"] == 1
    assert "列名重复：价税合计" in cli.err
    assert documents(cli.data)[-1] == ("XS-2", 250_050)


def test_formula_cells_count_as_last_calculated(cli, tmp_path):
    def write(_workbook: object, sheet) -> None:
        _plain(_workbook, sheet)
        sheet.write_formula(1, 5, "=1000*2.5", None, 2500)
        sheet.write_row(2, 0, but(number="XS-3"))
        sheet.write_formula(2, 5, "=1000*3")  # never calculated: it stands there as 0

    file = _workbook(write)(tmp_path)
    found = cli.json("import", "invoices", file, "--skip-bad", code=1)
    assert "2 个公式单元格（F2、F3" in cli.err
    assert [(line["row"], line["reason"]) for line in found["rejected"]] == [(3, "金额为零")]
    assert documents(cli.data)[-1] == ("XS-2", 250_000)


def test_a_formula_as_text_stays_text_all_the_way_out(cli, tmp_path):
    name = '=HYPERLINK("http://example.com","甲")'
    file = write_csv(tmp_path / "发票.csv", [HEADER, but(code="+1", name=name)])
    cli.json("import", "invoices", file)
    cli.json("export", "customers", tmp_path / "out.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value in {name, "+1"}]
    assert {cell.data_type for cell in cells} == {"s"}
    assert len(cells) == 2


def test_merged_headers_are_read_and_said(cli, tmp_path):
    def write(_workbook: object, sheet) -> None:
        sheet.merge_range(0, 0, 0, 5, "应收账款明细表")
        sheet.merge_range(1, 0, 1, 1, "客户")
        for column, name in enumerate(["单据编号", "开单日期", "到期日", "价税合计"], start=2):
            sheet.merge_range(1, column, 2, column, name)
        sheet.write_row(2, 0, ["编码", "名称"])
        sheet.write_row(3, 0, GOOD)

    found = cli.json("import", "invoices", _workbook(write)(tmp_path))
    assert found["mapping"]["customer_code"] == "客户编码"
    assert (found["new"], found["rejected"]) == (1, [])
    assert "表头" in cli.err


def test_a_bomb_is_refused_before_it_goes_off(tmp_path):
    bomb = _bomb(tmp_path)
    assert bomb.stat().st_size < 10_000_000
    with pytest.raises(InvalidInputError, match="展开后过大"):
        open_table(bomb)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="permissions are those of POSIX systems")
def test_a_file_nobody_may_read(tmp_path):
    file = write_csv(tmp_path / "发票.csv", [HEADER, GOOD])
    file.chmod(0)
    me = os.geteuid()
    try:
        if me == 0:  # the administrator may read everything: be somebody else for a moment
            os.seteuid(65534)
        with pytest.raises(StorageError, match="无法打开") as caught:
            open_table(file)
    finally:
        os.seteuid(me)
    assert "权限" in str(caught.value)


def test_a_good_file_goes_in_after_all_of_this(cli, tmp_path):
    books.open_book(cli.data)
    done = bring_in("invoices", write_csv(tmp_path / "发票.csv", [HEADER, GOOD], "gb18030"))
    assert (done.plan.new, done.plan.rejected) == (1, 0)
    assert_whole()
    books.close()
