"""Whatever the bytes of a file are: a table, or one sentence; never another exception."""

import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.errors import AppError
from app.services.importing.fields import Kind
from app.services.importing.headers import guess_kind
from app.services.importing.parsing import Options, parse_table
from app.services.importing.reading import match_table, open_table

HERE = Path(__file__).parent
STARTS = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"<html",
    b"sep=;\n",
    b"\xff\xfe\0\0",
]
HEADER = "客户名称,单据编号,单据日期,到期日,金额,已收金额,状态,争议,币别\n"
BOUNDED = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def try_whole_way(path: Path) -> None:
    """Read, match and parse a file as every kind; only an AppError with a sentence may come out."""
    try:
        source = open_table(path)
        kind = guess_kind(source.headers) or Kind.INVOICES
        parse_table(source, match_table(source, kind), Options())
    except AppError as error:
        assert error.message  # noqa: PT017 - not raising is as good


@BOUNDED
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=3_000))
@example(start=b"", rest=b"\x00" * 100)
@example(start=b"", rest=b"a,b\n" + b"\x00" * 100)
@example(start=b"\xff\xfe", rest=b"\x00\xd8")
def test_any_bytes(tmp_path: Path, start: bytes, rest: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(start + rest)
    try_whole_way(path)


@BOUNDED
@given(text=st.text(max_size=800), encoding=st.sampled_from(["utf-8", "gb18030", "utf-16"]))
def test_any_text_under_a_good_header(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes((HEADER + text).encode(encoding, "replace"))
    try_whole_way(path)


@BOUNDED
@given(places=st.lists(st.tuples(st.integers(8, 5_631), st.integers(0, 255)), max_size=12), cut=st.integers(0, 5_632))
def test_any_damage_to_an_old_workbook(tmp_path: Path, places: list[tuple[int, int]], cut: int) -> None:
    data = bytearray((HERE / "files" / "ledger.xls").read_bytes())
    for place, value in places:
        data[place] = value
    path = tmp_path / "any.xls"
    path.write_bytes(data[: max(cut, 16)] if len(places) % 2 else data)
    try_whole_way(path)


@BOUNDED
@given(
    parts=st.dictionaries(
        st.sampled_from(
            [
                "xl/workbook.xml",
                "xl/workbook.bin",
                "content.xml",
                "xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.bin",
                "xl/_rels/workbook.xml.rels",
                "xl/sharedStrings.xml",
                "mimetype",
            ]
        ),
        st.binary(max_size=300),
    )
)
@example(parts={"xl/workbook.bin": b"", "xl/worksheets/sheet1.bin": b"\x00\x08" + struct.pack("<II", 1, 1)})
def test_any_parts_of_a_zip(tmp_path: Path, parts: dict[str, bytes]) -> None:
    path = tmp_path / "any.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    try_whole_way(path)


@pytest.mark.parametrize("size", [1, 2, 3, 511, 512, 513])
def test_tiny_pieces_of_an_old_workbook(tmp_path: Path, size: int) -> None:
    path = tmp_path / "any.xls"
    path.write_bytes((HERE / "files" / "ledger.xls").read_bytes()[:size])
    try_whole_way(path)
