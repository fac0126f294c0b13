"""A file to a table: what it really is (by content, not by name), its header, its rows with their spreadsheet numbers."""

import re
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from app.errors import InvalidInputError, NotFoundError, StorageError
from app.i18n import translate
from app.services.importing import headers as matching
from app.services.importing import ole
from app.services.importing.delimited import read_records
from app.services.importing.encoding import decode
from app.services.importing.fields import Kind
from app.services.importing.headers import ColumnMap
from app.services.importing.locate import find_header
from app.services.importing.prescan import NO_FORMULAS, Formulas
from app.services.importing.refusals import (
    MAX_COLUMNS,
    MAX_UNPACKED,
    damaged,
    empty,
    not_a_table,
    too_large,
    too_wide,
    web_page,
)
from app.services.importing.sheets import read_sheet
from app.services.importing.values import Cell
from app.services.job import JobContext, SilentJob

_WEB = re.compile(rb"\s*(?:<!doctype\s+html|<html|<table|<meta|<head|<\?xml|mime-version:)", re.IGNORECASE)
_NOTHING = ("", None)
_LOOKED_AT = 500
LONG = 1e15  # from here on a spreadsheet's number has lost digits: it keeps fifteen


class FileKind(StrEnum):
    """What a file really is."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    XLSB = "xlsb"
    ODS = "ods"


@dataclass(frozen=True, slots=True)
class Notes:
    """What a person should know of the reading of a file, beside its cells."""

    encoding: str = ""
    delimiter: str = ""
    formulas: Formulas = NO_FORMULAS
    merged_headers: tuple[str, ...] = ()
    joined_headers: tuple[str, ...] = ()
    duplicate_headers: tuple[str, ...] = ()
    long_numbers: int = 0
    date1904: bool = False

    def sentences(self) -> tuple[str, ...]:
        """Return what of it concerns the user, in the language in use."""
        said: list[str] = []
        if self.formulas.count:
            text = translate(
                "Importing", "有 {count} 个公式单元格（{cells} 等），读取的是保存时的结果；未重算的公式可能为 0。"
            )
            said.append(text.format(count=self.formulas.count, cells="、".join(self.formulas.examples)))
        if self.joined_headers:
            text = translate("Importing", "表头占两行，已合并为：{headers}。")
            said.append(text.format(headers="、".join(self.joined_headers)))
        elif self.merged_headers:
            text = translate("Importing", "表头附近有合并单元格：{headers}。请核对列映射。")
            said.append(text.format(headers="、".join(self.merged_headers)))
        if self.duplicate_headers:
            text = translate("Importing", "列名重复：{headers}。按第一列读取。")
            said.append(text.format(headers="、".join(self.duplicate_headers)))
        if self.long_numbers:
            text = translate(
                "Importing", "有 {count} 个 16 位以上的数字，电子表格已改写其末几位；编号列请设为文本后重新导出。"
            )
            said.append(text.format(count=self.long_numbers))
        return tuple(said)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as read: every row as wide as the header; blank rows left out, `row_numbers` as a spreadsheet counts.

    `overlong` holds for the rows (by index) that were wider than the header how many filled cells they had beyond it.
    """

    path: Path
    kind: FileKind
    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    rows: list[list[Cell]]
    row_numbers: Sequence[int]
    overlong: dict[int, int]
    notes: Notes

    @property
    def signature(self) -> str:
        """Return the name under which a mapping of these headers is remembered."""
        return matching.signature(self.headers)

    def column(self, index: int) -> list[Cell]:
        """Return one column, from the first row under the header."""
        return [row[index] for row in self.rows]

    def samples(self, index: int, count: int = 1) -> list[Cell]:
        """Return the first filled cells of a column."""
        found: list[Cell] = []
        for row in self.rows:
            if row[index] not in _NOTHING:
                found.append(row[index])
                if len(found) == count:
                    break
        return found


def match_table(
    source: SourceTable,
    kind: Kind,
    *,
    remembered: Mapping[str, str] | None = None,
    manual: Mapping[str, str | int | None] | None = None,
) -> ColumnMap:
    """Assign the columns of a table to the fields of a kind (headers.match_headers); empty columns yield to filled ones."""
    columns = range(len(source.headers))
    filled = {column for row in source.rows[:_LOOKED_AT] for column in columns if row[column] not in _NOTHING}
    empty_columns = frozenset(columns) - filled if source.rows else frozenset()
    return matching.match_headers(source.headers, kind, remembered=remembered, manual=manual, empty=empty_columns)


@dataclass(frozen=True, slots=True)
class _Grid:
    """Rows of either reader, before the header is known."""

    rows: list[list[Cell]]
    first_row: int
    sheets: tuple[str, ...]
    sheet: str
    notes: Notes


def open_table(
    path: Path,
    sheet: str | None = None,
    header_row: int | None = None,
    *,
    kind: Kind | None = None,
    job: JobContext | None = None,
) -> SourceTable:
    """Read a file and find its header.

    `header_row` (1-based spreadsheet row) overrides the search; `kind` helps it. NotFoundError, StorageError (no
    permission, no file but a directory) or InvalidInputError, each with one sentence, where the file cannot be read.
    """
    job = job or SilentJob()
    file_kind = identify(path)
    job.step(0, 0)
    try:
        grid = _read_text(path, job) if file_kind is FileKind.CSV else _read_workbook(path, file_kind, sheet, kind)
    except OSError as error:
        raise _unreadable(path, error) from error
    job.check()
    return _table(path, file_kind, grid, header_row, kind)


def open_grid(path: Path, sheet: str | None = None) -> tuple[tuple[str, ...], list[list[Cell]]]:
    """Return the names of the sheets (none of a text file) and the cells of one as they stand; the errors of open_table."""
    file_kind = identify(path)
    try:
        text = file_kind is FileKind.CSV
        grid = _read_text(path, SilentJob()) if text else _read_workbook(path, file_kind, sheet, None)
    except OSError as error:
        raise _unreadable(path, error) from error
    return grid.sheets, grid.rows


def identify(path: Path) -> FileKind:
    """Tell by its content what a file is; the errors of open_table."""
    try:
        if not path.exists():
            message = translate("Importing", "没有找到文件 {name}。").format(name=path)
            raise NotFoundError(message, field="file", hint=translate("Importing", "请检查路径。"))
        if not path.is_file():
            message = translate("Importing", "{name} 是文件夹，不是文件。").format(name=path)
            raise InvalidInputError(message, field="file", hint=translate("Importing", "请选择其中的一个文件。"))
        with path.open("rb") as stream:
            head = stream.read(4096)
        return _kind_of(path, head)
    except OSError as error:
        raise _unreadable(path, error) from error


def _kind_of(path: Path, head: bytes) -> FileKind:
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf\xff\xfe"):
        raise empty(path.name)
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path)
    if head.startswith(ole.MAGIC):
        return FileKind.XLS
    if _WEB.match(head.removeprefix(b"\xef\xbb\xbf")):
        raise web_page(path.name)
    if head.startswith(
        (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"PK", b"Rar!", b"7z\xbc\xaf", b"SQLite format 3", b"MZ", b"GIF8")
    ):
        raise not_a_table(path.name)
    return FileKind.CSV


def _kind_of_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.lower().lstrip("/") for name in archive.namelist()}
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise damaged(path.name) from None
    parts = {"xl/workbook.xml": FileKind.XLSX, "xl/workbook.bin": FileKind.XLSB, "content.xml": FileKind.ODS}
    for part, kind in parts.items():
        if part in names:
            return kind
    raise not_a_table(path.name)


def _unreadable(path: Path, error: OSError) -> StorageError:
    message = translate("Importing", "无法打开 {name}：{reason}。").format(
        name=path.name, reason=error.strerror or error
    )
    hint = translate("Importing", "请检查权限；文件若正在其他程序中打开，请先关闭。")
    return StorageError(message, field="file", hint=hint)


def _read_text(path: Path, job: JobContext) -> _Grid:
    if path.stat().st_size > MAX_UNPACKED:
        raise too_large(path.name)
    text, encoding = decode(path.read_bytes(), path.name)
    records = read_records(text, path.name, job.step)
    notes = Notes(encoding=encoding, delimiter=records.delimiter)
    rows: list[list[Cell]] = records.rows  # type: ignore[assignment]  # lists of str, read and never written to
    return _Grid(rows, records.first_row, (), "", notes)


def _read_workbook(path: Path, file_kind: FileKind, sheet: str | None, kind: Kind | None) -> _Grid:
    found = read_sheet(path, zipped=file_kind is not FileKind.XLS, sheet=sheet, kind=kind)
    notes = Notes(
        formulas=found.formulas,
        merged_headers=found.merged,
        long_numbers=sum(cell.__class__ is float and cell >= LONG for row in found.rows for cell in row),
        date1904=found.date1904,
    )
    return _Grid(found.rows, found.first_row, found.sheets, found.sheet, notes)


def _table(path: Path, file_kind: FileKind, grid: _Grid, header_row: int | None, kind: Kind | None) -> SourceTable:
    """Cut a grid at its header and make every row as wide as it."""
    if not any(map(any, grid.rows)):
        raise empty(path.name)
    at = None if header_row is None else header_row - grid.first_row
    if at is not None and not 0 <= at < len(grid.rows):
        message = translate("Importing", "第 {row} 行没有内容，不能作为表头。").format(row=header_row)
        raise InvalidInputError(message, field="header_row")
    header = find_header(grid.rows, kind, at, path.name)
    names = _trim(header.names)
    if len(names) > MAX_COLUMNS:
        raise too_wide(path.name, len(names))
    start = header.row + header.span
    rows, numbers = _without_blanks(grid.rows[start:], grid.first_row + start)
    overlong = _fit(rows, len(names))
    notes = replace(grid.notes, joined_headers=header.joined, duplicate_headers=_duplicates(names))
    return SourceTable(
        path=path,
        kind=file_kind,
        sheets=grid.sheets,
        sheet=grid.sheet,
        header_row=grid.first_row + header.row,
        headers=names,
        rows=rows,
        row_numbers=numbers,
        overlong=overlong,
        notes=notes,
    )


def _trim(names: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the empty names at the right end of a header."""
    count = len(names)
    while count and not names[count - 1]:
        count -= 1
    return names[:count]


def _without_blanks(rows: list[list[Cell]], first: int) -> tuple[list[list[Cell]], Sequence[int]]:
    """Return the rows that hold something, and their spreadsheet numbers; 0 and False are something."""
    if all(map(any, rows)):
        return rows, range(first, first + len(rows))
    kept = [
        (number, row)
        for number, row in enumerate(rows, first)
        if 0 in row or any(not isinstance(cell, str) or cell.strip() for cell in row if cell)
    ]
    return [row for _, row in kept], [number for number, _ in kept]


def _fit(rows: list[list[Cell]], width: int) -> dict[int, int]:
    """Make every row `width` cells wide, in place; return where filled cells beyond it were cut, and how many."""
    overlong: dict[int, int] = {}
    if set(map(len, rows)) <= {width}:
        return overlong
    for index, row in enumerate(rows):
        if len(row) < width:
            rows[index] = [*row, *[""] * (width - len(row))]
        elif len(row) > width:
            beyond = sum(not isinstance(cell, str) or bool(cell.strip()) for cell in row[width:])
            if beyond:
                overlong[index] = beyond
            rows[index] = row[:width]
    return overlong


def _duplicates(names: tuple[str, ...]) -> tuple[str, ...]:
    counts = Counter(name for name in names if name)
    return tuple(name for name, count in counts.items() if count > 1)
