"""Spreadsheets measured before they are loaded: a sheet is laid out as rows x columns, and a crafted one ends the process.

Two cells, A1 and XFD1048576, are 17 thousand million places. So the packed files are read once, by size and by
cell references, before the spreadsheet library sees them. Limits: 400 MB unpacked, 200 times the packed
size, 20 million places, 512 columns.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.services.importing import ole
from app.services.importing.refusals import (
    MAX_UNPACKED,
    check_extent,
    damaged,
    not_a_table,
    protected,
    too_large,
)

MAX_RATIO = 200
_SMALL = 1024 * 1024  # below this a high ratio is only tidy XML
_COLUMN = re.compile(rb"""[\s<]r\s*=\s*["']([A-Za-z]{1,3})[0-9]""")
_ROW = re.compile(rb"""[\s<]r\s*=\s*["'][A-Za-z]{0,3}([0-9]+)["']""")
_ROW_TAG = re.compile(rb"<(?:\w+:)?row[\s/>]")
_CELL_TAG = re.compile(rb"<(?:\w+:)?c[\s/>]")
# How programs write references: r="B7". A sheet with nothing else in it is bounded by a few quick searches.
_AFTER_EQUALS = re.compile(rb'=[^"]')
_ODD_BREAKS = (b"\t=", b"\r=", b"\n=", b"\tr=", b"\rr=", b"\nr=")
_SMALL_LETTER = re.compile(rb'r="[a-z]{1,3}[0-9]')
_BEYOND_Z = re.compile(rb'r="[A-Z]{2,3}[0-9]')
_BEYOND_700_000 = re.compile(rb'r="[A-Z]{0,3}(?:[0-9]{7}|[7-9][0-9]{5})')
_FORMULA = re.compile(rb"""<c\s[^>]*?r="([A-Z]{1,3}[0-9]+)"[^>]*>\s*<f[\s>/]""")
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)\b([^>]*?)(/?)>")
_ODS_REPEAT = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d{1,9})"')


@dataclass(frozen=True, slots=True)
class Formulas:
    """How many cells of a sheet hold a formula, and the first of them (B7, C7, ...)."""

    count: int = 0
    examples: tuple[str, ...] = ()


NO_FORMULAS = Formulas()


@dataclass(frozen=True, slots=True)
class Scan:
    """What the look into a packed file found: formulas a sheet (by its part's name), and whether dates count from 1904."""

    formulas: dict[str, Formulas]
    sheet_parts: dict[str, str]
    date1904: bool


def scan_archive(path: Path) -> Scan:
    """Measure a zip-based workbook (xlsx, xlsb, ods); InvalidInputError where it is damaged, too large or crafted."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_sizes(archive, path.name)
            return _scan_parts(archive, path.name)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        struct.error,
        ValueError,
        NotImplementedError,
        RuntimeError,
    ):
        raise damaged(path.name) from None


def scan_biff(path: Path) -> Scan:
    """Measure an xls; InvalidInputError where it is damaged, protected, too large or no workbook."""
    if path.stat().st_size > MAX_UNPACKED:
        raise too_large(path.name)
    data = path.read_bytes()
    try:
        found = ole.streams(data)
        if "EncryptedPackage" in found:
            raise protected(path.name)
        workbook = found.get("Workbook") or found.get("Book")
        if workbook is None:
            raise not_a_table(path.name)
        biff = ole.measure(ole.read_stream(data, workbook, found["Root Entry"]))
    except (ValueError, KeyError, struct.error):
        raise damaged(path.name) from None
    if biff.protected:
        raise protected(path.name)
    check_extent(path.name, biff.rows, biff.columns)
    return Scan({}, {}, biff.date1904)


def _check_sizes(archive: zipfile.ZipFile, name: str) -> None:
    unpacked = sum(item.file_size for item in archive.infolist())
    packed = sum(item.compress_size for item in archive.infolist())
    if unpacked > MAX_UNPACKED or (unpacked > _SMALL and unpacked > MAX_RATIO * max(packed, 1)):
        raise too_large(name)


def _scan_parts(archive: zipfile.ZipFile, name: str) -> Scan:
    """Read every part to its end (its checksum proves the declared size) and measure the sheets."""
    formulas: dict[str, Formulas] = {}
    parts: dict[str, str] = {}
    date1904 = False
    for item in archive.infolist():
        low = item.filename.lower().lstrip("/")
        if item.flag_bits & 1:
            raise protected(name)
        data = archive.read(item)
        if low.startswith("xl/worksheets/") and low.endswith(".xml"):
            _check_sheet(data, name)
            formulas[low] = _find_formulas(data)
        elif low.endswith(".bin") and low.startswith("xl/worksheets/"):
            check_extent(name, *_extent_of_records(data))
        elif low == "content.xml":
            _check_ods(data, name)
        elif low == "xl/workbook.xml":
            date1904 = re.search(rb"""date1904\s*=\s*["'](?:1|true)""", data) is not None
            parts |= _sheet_parts(archive, data)
    return Scan(formulas, parts, date1904)


def _check_sheet(data: bytes, name: str) -> None:
    """Bound a sheet's extent by its cell references; exactly only where it is odd, wide or long.

    Cells and rows without a reference follow the ones before them: they are added on top.
    """
    if not _is_odd(data) and not _BEYOND_Z.search(data) and not _BEYOND_700_000.search(data):
        return
    references = _COLUMN.findall(data)
    columns = max(map(_column_number, set(references)), default=0)
    rows = max(map(int, _ROW.findall(data)), default=0)
    lines = _ROW_TAG.split(data)
    if len(references) < sum(len(_CELL_TAG.findall(line)) for line in lines):
        columns += max(len(_CELL_TAG.findall(line)) for line in lines)
        rows += len(lines)
    check_extent(name, rows, columns)


def _is_odd(data: bytes) -> bool:
    """Tell whether a sheet may hold references spelt otherwise; also true of some harmless ones."""
    breaks = any(mark in data[200:] for mark in (b"\t", b"\r", b"\n"))
    return (
        b" =" in data
        or data.count(b"<c ") != data.count(b'<c r="')
        or any(mark in data for mark in (b"<c>", b"<c/", b":c ", b":c>", b":c/"))
        or _AFTER_EQUALS.search(data) is not None
        or _SMALL_LETTER.search(data) is not None
        or (breaks and any(mark in data for mark in _ODD_BREAKS))
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _find_formulas(data: bytes) -> Formulas:
    if b"<f" not in data:
        return Formulas()
    cells = _FORMULA.findall(data)
    return Formulas(len(cells), tuple(cell.decode() for cell in cells[:5]))


def _sheet_parts(archive: zipfile.ZipFile, workbook: bytes) -> dict[str, str]:
    """Return {sheet name: part} from the workbook and its relations, as far as they can be read."""
    try:
        relations = archive.read("xl/_rels/workbook.xml.rels")
    except KeyError:
        return {}
    targets = {
        _attribute(tag, b"Id"): _attribute(tag, b"Target") for tag in re.findall(rb"<Relationship\s[^>]*>", relations)
    }
    found: dict[str, str] = {}
    for tag in re.findall(rb"<(?:\w+:)?sheet\s[^>]*>", workbook):
        target = targets.get(_attribute(tag, rb"\w+:id"), "").lower().lstrip("/")
        found[_attribute(tag, b"name")] = target if target.startswith("xl/") else f"xl/{target}"
    return found


def _attribute(tag: bytes, name: bytes) -> str:
    found = re.search(rb"\s" + name + rb"""\s*=\s*["']([^"']*)["']""", tag)
    text = found[1].decode("utf-8", "replace") if found else ""
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        text = text.replace(entity, char)
    return text


def _extent_of_records(data: bytes) -> tuple[int, int]:
    """Return (rows, columns) of an xlsb sheet: its records of rows (0) and cells (1 to 11)."""
    rows = columns = 0
    for kind, body in _records(data):
        if kind == 0 and len(body) >= 4:
            rows = max(rows, int.from_bytes(body[:4], "little") + 1)
        elif 1 <= kind <= 11 and len(body) >= 4:
            columns = max(columns, int.from_bytes(body[:4], "little") + 1)
    return rows, columns


def _records(data: bytes) -> Iterator[tuple[int, memoryview]]:
    view, at = memoryview(data), 0
    while at < len(view):
        kind, at = _varying(view, at, 2)
        size, at = _varying(view, at, 4)
        yield kind, view[at : at + size]
        at += size


def _varying(view: memoryview, at: int, most: int) -> tuple[int, int]:
    """Read a number of 7 bits a byte; a record's kind keeps its high bit as Excel prints it."""
    value = 0
    for place in range(most):
        if at >= len(view):
            break
        byte = view[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if byte < 0x80:
            break
    return value, at


def _check_ods(data: bytes, name: str) -> None:
    """Measure the tables of an ods: repeats count only before a cell that holds something."""
    rows = columns = row_repeat = 0
    column = 0
    for found in _ODS_TAG.finditer(data):
        closing, tag, attributes, empty = found.groups()
        repeat = _ODS_REPEAT.search(attributes)
        times = int(repeat[1]) if repeat else 1
        if tag == b"table":
            rows = columns = 0
        elif tag == b"table-row":
            rows += row_repeat if closing else 0
            row_repeat, column = (times, 0)
        elif not closing:
            column += times
            if not empty:
                columns = max(columns, column)
                check_extent(name, rows + row_repeat, columns)
