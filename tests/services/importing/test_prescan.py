"""Workbooks that would fill the memory or end the process, damaged and protected ones: all refused before they are loaded."""

import random
import re
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from app.errors import InvalidInputError
from app.services.importing import ole
from app.services.importing.prescan import scan_archive
from app.services.importing.reading import FileKind, open_table

HERE = Path(__file__).parent
XLS = HERE / "files" / "ledger.xls"
HEADER = ["客户名称", "单据编号", "单据日期", "金额"]
ROW = ["甲", "XS-1", "2026-10-08", 5.0]
Write = Callable[..., Path]


def rewrite(path: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    """Change one part of a zip file."""
    with zipfile.ZipFile(path) as archive:
        parts = {item.filename: archive.read(item) for item in archive.infolist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


SHEET = "xl/worksheets/sheet1.xml"


def test_two_cells_far_apart_do_not_end_the_process(xlsx_file: Write) -> None:
    path = xlsx_file([["A"]], lambda sheet, _book: sheet.write(1_048_575, 16_383, 1))
    with pytest.raises(InvalidInputError, match="16384 列"):
        open_table(path)


def test_many_rows_are_fine_while_they_are_narrow(xlsx_file: Write) -> None:
    path = xlsx_file([HEADER, ROW], lambda sheet, _book: sheet.write(150_000, 3, 1))
    assert list(open_table(path).row_numbers) == [2, 150_001]
    wide = xlsx_file([HEADER, ROW], lambda sheet, _book: sheet.write(1_048_575, 40, 1))
    with pytest.raises(InvalidInputError, match="2000 万个单元格"):
        open_table(wide)


@pytest.mark.parametrize("reference", [b"r = 'XFD1048576'", b'r="xfd1048576"', b"\tr=\n'XFD1048576'"])
def test_references_may_be_spelt_otherwise(xlsx_file: Write, reference: bytes) -> None:
    path = rewrite(xlsx_file([HEADER, ROW]), SHEET, lambda data: re.sub(rb'r="D2"', reference, data))
    with pytest.raises(InvalidInputError):
        open_table(path)


def test_cells_without_references_are_counted(xlsx_file: Write) -> None:
    cells = b"<c><v>1</v></c>" * 5_000
    path = rewrite(
        xlsx_file([HEADER, ROW]),
        SHEET,
        lambda data: data.replace(
            b"</sheetData>", b'<row r="9">' + cells + b'</row><row r="1048576"><c/></row></sheetData>'
        ),
    )
    with pytest.raises(InvalidInputError):
        open_table(path)


def test_a_few_cells_without_references_are_fine(xlsx_file: Write) -> None:
    path = rewrite(xlsx_file([HEADER, ROW]), SHEET, lambda data: re.sub(rb'<c r="[A-Z]2"', b"<c", data))
    assert open_table(path).rows == [ROW]


def test_a_zip_bomb(xlsx_file: Write) -> None:
    path = rewrite(xlsx_file([HEADER, ROW]), SHEET, lambda data: data + b" " * 50_000_000)
    assert path.stat().st_size < 200_000
    with pytest.raises(InvalidInputError, match="展开后过大"):
        open_table(path)


def test_a_bomb_that_lies_about_its_size(xlsx_file: Write) -> None:
    path = rewrite(xlsx_file([HEADER, ROW]), SHEET, lambda data: data + b" " * 50_000_000)
    data = bytearray(path.read_bytes())
    for header, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        for found in re.finditer(re.escape(header), bytes(data)):
            at = found.start() + offset
            if struct.unpack_from("<I", data, at)[0] > 1_000_000:
                struct.pack_into("<I", data, at, 1_000)
    path.write_bytes(data)
    with pytest.raises(InvalidInputError, match="已损坏"):
        open_table(path)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_workbook(xlsx_file: Write, share: float) -> None:
    path = xlsx_file([HEADER, *[ROW] * 500])
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InvalidInputError, match="已损坏"):
        open_table(path)


def test_a_workbook_with_flipped_bytes(xlsx_file: Write) -> None:
    whole = xlsx_file([HEADER, *[[f"甲{number}", number, "2026-10-08", number] for number in range(500)]])
    data = whole.read_bytes()
    rng = random.Random(5)
    for _ in range(30):
        broken = bytearray(data)
        for _ in range(5):
            broken[rng.randrange(len(broken))] ^= 1 << rng.randrange(8)
        whole.write_bytes(broken)
        try:
            open_table(whole)
        except InvalidInputError as error:
            assert str(error)  # noqa: PT017 - most flips hit something, some hit padding


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/styles.xml", SHEET])
def test_a_workbook_whose_xml_is_broken(xlsx_file: Write, part: str) -> None:
    path = rewrite(xlsx_file([HEADER, ROW]), part, lambda data: data[: len(data) // 2] + b"<<&")
    try:
        open_table(path)
    except InvalidInputError as error:
        assert "ledger.xlsx" in str(error)  # noqa: PT017 - the library forgives broken styles


def test_a_protected_workbook(tmp_path: Path) -> None:
    data = bytearray(XLS.read_bytes())
    name, other = "Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
    at = data.index(name)
    data[at : at + len(other)] = other
    struct.pack_into("<H", data, at + 64, len(other) + 2)
    path = tmp_path / "locked.xlsx"
    path.write_bytes(data)
    with pytest.raises(InvalidInputError, match="有打开密码"):
        open_table(path)


def test_a_protected_old_workbook(tmp_path: Path) -> None:
    data = bytearray(XLS.read_bytes())
    stream = data.index(b"\x09\x08\x10\x00")
    size = struct.unpack_from("<H", data, stream + 2)[0]
    struct.pack_into("<H", data, stream + 4 + size, 0x2F)
    path = tmp_path / "locked.xls"
    path.write_bytes(data)
    with pytest.raises(InvalidInputError, match="有打开密码"):
        open_table(path)


def test_an_old_workbook_with_cells_far_apart_does_not_end_the_process(tmp_path: Path) -> None:
    data = bytearray(XLS.read_bytes())
    last = data.rindex(struct.pack("<HH", 0xFD, 10))
    struct.pack_into("<HH", data, last + 4, 65_535, 65_535)
    path = tmp_path / "far.xls"
    path.write_bytes(data)
    with pytest.raises(InvalidInputError, match="65536 列"):
        open_table(path)


def test_the_records_of_an_old_workbook() -> None:
    data = XLS.read_bytes()
    found = ole.streams(data)
    biff = ole.measure(ole.read_stream(data, found["Workbook"], found["Root Entry"]))
    assert (biff.rows, biff.columns, biff.protected, biff.date1904) == (4, 6, False, False)


def test_broken_chains_of_an_old_workbook_end_in_a_sentence(tmp_path: Path) -> None:
    data = XLS.read_bytes()
    path = tmp_path / "broken.xls"
    rng = random.Random(7)
    for _ in range(300):
        broken = bytearray(data)
        for _ in range(rng.randrange(1, 6)):
            broken[rng.randrange(8, len(broken))] = rng.randrange(256)
        path.write_bytes(broken[: rng.choice([len(broken), rng.randrange(600, len(broken))])])
        try:
            open_table(path)
        except InvalidInputError as error:
            assert str(error)  # noqa: PT017 - some changes do no harm


def ods(path: Path, table: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="甲">{table}</table:table></office:spreadsheet></office:body></office:document-content>',
        )
    return path


def cell(text: str, repeat: int = 1) -> str:
    return f'<table:table-cell table:number-columns-repeated="{repeat}" office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def test_an_open_document_sheet_is_read_and_measured(tmp_path: Path) -> None:
    head = "".join(cell(name) for name in HEADER)
    body = "".join(cell(str(value)) for value in ROW)
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    rows = f"<table:table-row>{head}</table:table-row><table:table-row>{body}</table:table-row>"
    table = open_table(ods(tmp_path / "a.ods", rows + empty))
    assert (table.kind, table.headers, table.rows) == (
        FileKind.ODS,
        tuple(HEADER),
        [["甲", "XS-1", "2026-10-08", "5.0"]],
    )
    wide = f"<table:table-row>{cell('x', 16_384)}</table:table-row>"
    with pytest.raises(InvalidInputError, match="16384 列"):
        open_table(ods(tmp_path / "b.ods", rows + wide))
    tall = f'<table:table-row table:number-rows-repeated="1000000">{cell("x", 100)}</table:table-row>'
    with pytest.raises(InvalidInputError, match="展开后过大"):
        open_table(ods(tmp_path / "c.ods", rows + tall))


def test_a_binary_sheet_is_measured_by_its_records(tmp_path: Path) -> None:
    def record(kind: int, body: bytes) -> bytes:
        return bytes([kind, len(body)]) + body

    far = record(0, struct.pack("<I", 1_048_575)) + record(5, struct.pack("<I", 16_383) + b"\0" * 12)
    path = tmp_path / "a.xlsb"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"")
        archive.writestr("xl/worksheets/sheet1.bin", far)
    with pytest.raises(InvalidInputError, match="16384 列"):
        open_table(path)


def test_a_workbook_that_counts_from_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(HEADER)
    book.active.append(["甲", "XS-1", 44_864, 5])
    path = tmp_path / "mac.xlsx"
    book.save(path)
    assert scan_archive(path).date1904
    assert open_table(path).notes.date1904


def test_formulas_are_found_whatever_writes_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    book.active.append(["甲", "XS-1", "2026-10-08", "=1+1"])
    path = tmp_path / "formula.xlsx"
    book.save(path)
    table = open_table(path)
    assert table.notes.formulas.examples == ("D2",)
    assert table.rows[0][3] == ""
