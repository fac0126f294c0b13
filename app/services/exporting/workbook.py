"""Write tables as one .xlsx: titles, frozen headers, filters, widths, real numbers and dates, text that stays text."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.exporting.neutral import is_formula
from app.services.job import JobContext, SilentJob
from app.services.storage import write_whole

MAX_TEXT: Final = 32_767  # characters a cell can hold; XlsxWriter leaves longer ones out
MAX_ROWS: Final = 1_048_000  # rows of data in a sheet, below the limit of the format by room for titles
_REPORT_EVERY: Final = 500
_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FIRST_EXCEL_YEAR: Final = 1900


class Kind(StrEnum):
    """What a column holds: amounts are fen, rates 0.25 for a quarter; None leaves a cell empty.

    In a SHOWN column each cell is what its value is: Decimal an amount in yuan, float a rate, int, date, datetime, text.
    """

    TEXT = "text"
    MONEY = "money"
    DATE = "date"
    MOMENT = "moment"
    WHOLE = "whole"
    RATE = "rate"
    NUMBER = "number"
    FLAG = "flag"
    DECIMAL = "decimal"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; the width is in characters, 0 takes the usual one of its kind."""

    title: str
    kind: Kind = Kind.TEXT
    width: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: `rows` may be a generator; `total` stands below it, `notes` below that."""

    name: str
    title: str
    caption: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Any]]
    total: Sequence[Any] | None = None
    notes: Sequence[str] = field(default_factory=tuple)


_FORMATS: Final = {
    Kind.MONEY: "#,##0.00",
    Kind.DATE: "yyyy-mm-dd",
    Kind.MOMENT: "yyyy-mm-dd hh:mm:ss",
    Kind.WHOLE: "0",
    Kind.RATE: "0.0%",
    Kind.NUMBER: "0.00",
    Kind.DECIMAL: "#,##0.00",
}
_WIDTHS: Final = {
    Kind.TEXT: 18,
    Kind.MONEY: 16,
    Kind.DATE: 12,
    Kind.MOMENT: 20,
    Kind.WHOLE: 10,
    Kind.RATE: 10,
    Kind.NUMBER: 12,
    Kind.FLAG: 8,
    Kind.DECIMAL: 16,
    Kind.SHOWN: 14,
}


def write(path: Path, sheets: Iterable[Sheet], job: JobContext | None = None) -> int:
    """Write the sheets to `path`, replacing it whole or leaving it as it was; return the rows of data."""
    if path.is_dir():
        raise InvalidInputError(translate("Export", "{path} 是文件夹，请给出文件名。").format(path=path))
    if path.suffix.lower() != ".xlsx":
        raise InvalidInputError(translate("Export", "{path} 不是 .xlsx 文件名。").format(path=path.name))
    return write_whole(path, lambda part: _write_part(part, sheets, job or SilentJob()))


def _write_part(part: Path, sheets: Iterable[Sheet], job: JobContext) -> int:
    part.touch()  # a folder that cannot be written to is told before the work, not after it
    packed = BytesIO()  # a ZipFile on a full disk would complain once more when it is thrown away
    with _workbook(packed) as book:
        writer = _Writer(book, job)
        for sheet in sheets:
            writer.add(sheet)
    part.write_bytes(packed.getbuffer())
    return writer.rows


@contextmanager
def _workbook(packed: BytesIO) -> Iterator[Any]:
    """Yield a workbook that is closed in the end; a disk that fails is an OSError, as everywhere else."""
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError

    with TemporaryDirectory(prefix="zixin-", ignore_cleanup_errors=True) as scratch:
        book = xlsxwriter.Workbook(packed, {**_OPTIONS, "tmpdir": scratch})
        try:
            yield book
            book.close()
        except FileCreateError as problem:
            cause = problem.args[0] if problem.args else None
            raise (cause if isinstance(cause, OSError) else OSError(str(problem))) from problem
        finally:
            book.fileclosed = True  # written or given up: its destructor has nothing left to do
            _close_scratch_files(book)


def _close_scratch_files(book: Any) -> None:
    for sheet in book.worksheets():
        handle = getattr(sheet, "row_data_fh", None)
        if handle is not None and not handle.closed:
            handle.close()


_Style = dict[Kind, Any]


class _Writer:
    """Adds sheets to one workbook and counts their rows."""

    def __init__(self, book: Any, job: JobContext) -> None:
        self.rows = 0
        self._book = book
        self._job = job
        self._names: set[str] = set()
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._caption = book.add_format({"font_color": "#4F5957"})
        self._head = book.add_format({"bold": True, "bg_color": "#F3F1EC", "bottom": 1, "text_wrap": True})
        self._cells = {kind: book.add_format({"num_format": code}) for kind, code in _FORMATS.items()}
        bold = {"bold": True, "top": 1}
        self._totals = {kind: book.add_format({**bold, "num_format": code}) for kind, code in _FORMATS.items()}
        self._totals[Kind.TEXT] = book.add_format(bold)
        self._quoted = book.add_format({"quote_prefix": True})

    def add(self, sheet: Sheet) -> None:
        """Write one table; what does not fit a sheet of the format continues in another."""
        rows = iter(sheet.rows)
        number = 1
        while True:
            following = self._add_part(sheet, rows, number)
            if following is None:
                return
            rows, number = following, number + 1

    def _add_part(self, sheet: Sheet, rows: Iterator[Sequence[Any]], number: int) -> Iterator[Sequence[Any]] | None:
        """Write as many rows as fit; return what is left, None when nothing is."""
        page = self._book.add_worksheet(self._free_name(sheet.name, number))
        self._lay_out(page, sheet)
        line = 3
        for row in islice(rows, MAX_ROWS):
            line += 1
            self._row(page, line, sheet.columns, row, self._cells)
        page.autofilter(3, 0, max(line, 4), len(sheet.columns) - 1)
        first = next(rows, None)
        if first is not None:
            return chain((first,), rows)
        if sheet.total is not None:
            line += 1
            self._row(page, line, sheet.columns, sheet.total, self._totals)
            self.rows -= 1
        for note in sheet.notes:
            line += 1
            page.write_string(line + 1, 0, note[:MAX_TEXT], self._caption)
        return None

    def _lay_out(self, page: Any, sheet: Sheet) -> None:
        for index, column in enumerate(sheet.columns):
            page.set_column(index, index, column.width or _WIDTHS[column.kind])
        page.write_string(0, 0, sheet.title[:MAX_TEXT], self._title)
        page.write_string(1, 0, sheet.caption[:MAX_TEXT], self._caption)
        for index, column in enumerate(sheet.columns):
            page.write_string(3, index, column.title, self._head)
        page.freeze_panes(4, 0)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        page.repeat_rows(3)

    def _row(self, page: Any, line: int, columns: Sequence[Column], row: Sequence[Any], style: _Style) -> None:
        self.rows += 1
        if self.rows % _REPORT_EVERY == 0:
            self._job.step(self.rows, 0)
        for index, (column, value) in enumerate(zip(columns, row, strict=True)):
            if value is not None and value != "":
                kind = _kind_of(value) if column.kind is Kind.SHOWN else column.kind
                quoted = isinstance(value, str) and is_formula(value)
                form = self._quoted if quoted else style.get(kind)
                _CELLS[kind](page, line, index, value, form)

    def _free_name(self, name: str, number: int) -> str:
        wanted = (name if number == 1 else f"{name} {number}")[:31]
        self._names.add(wanted)
        return wanted


def _kind_of(value: Any) -> Kind:
    """Return how a value of a SHOWN column is written; a datetime is a date too, so it comes first."""
    return next((kind for types, kind in _KINDS if isinstance(value, types)), Kind.TEXT)


_KINDS: Final[tuple[tuple[type, Kind], ...]] = (
    (bool, Kind.FLAG),
    (datetime, Kind.MOMENT),
    (date, Kind.DATE),
    (int, Kind.WHOLE),
    (float, Kind.RATE),
    (Decimal, Kind.DECIMAL),
)


def _text(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    page.write_string(line, index, str(value)[:MAX_TEXT], form)


def _money(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    if isinstance(value, str):
        _text(page, line, index, value, form)
    else:
        page.write_number(line, index, value / 100, form)


def _number(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    if isinstance(value, str):
        _text(page, line, index, value, form)
    else:
        page.write_number(line, index, value, form)


def _date(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    day = date.fromisoformat(value) if isinstance(value, str) else value
    if day.year < _FIRST_EXCEL_YEAR:
        _text(page, line, index, day.isoformat(), None)
    else:
        page.write_datetime(line, index, day, form)


def _moment(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    page.write_datetime(line, index, datetime.fromisoformat(value) if isinstance(value, str) else value, form)


def _flag(page: Any, line: int, index: int, value: Any, form: Any) -> None:
    _text(page, line, index, translate("Export", "是") if value else "", form)


_CELLS: Final[dict[Kind, Callable[[Any, int, int, Any, Any], None]]] = {
    Kind.TEXT: _text,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.MOMENT: _moment,
    Kind.WHOLE: _number,
    Kind.RATE: _number,
    Kind.NUMBER: _number,
    Kind.DECIMAL: _number,
    Kind.FLAG: _flag,
}
