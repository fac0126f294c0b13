"""A table as a screen shows it, written as a sheet: amounts, counts, rates and days become what they are."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from app import money
from app.services.exporting import words
from app.services.exporting.export import Exported
from app.services.exporting.workbook import Column, Kind, Sheet, write
from app.services.job import JobContext

_AMOUNT: Final = re.compile(r"[-+]?\d+\.\d\d")
_WHOLE: Final = re.compile(r"[-+]?\d{1,15}")
_NUMBER: Final = re.compile(r"[-+]?\d+\.\d+")
_RATE: Final = re.compile(r"[-+]?\d+(\.\d+)?%")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?")
_DASH: Final = "—"
_NARROWEST, _WIDEST, _PIXELS = 6, 60, 7


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of a screen: its title and its width in pixels."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class ShownTable:
    """What a table shows: cells as `typed` gives them, row by row, and the row of totals below."""

    title: str
    as_of: date
    columns: Sequence[ShownColumn]
    rows: Iterable[Sequence[Any]]
    total: Sequence[Any] | None = None


def typed(text: str, *, number: bool) -> Any:
    """Return what a printed cell means: a Decimal, an int, a float rate, a day, a moment, or the text itself.

    Only cells of a `number` column become numbers: a code of digits stays text. A dash is nothing.
    """
    bare = text.strip()
    if bare in {"", _DASH}:
        return None
    plain = bare.replace(money.MINUS, "-").replace(",", "")
    if number and _RATE.fullmatch(plain):
        return float(Decimal(plain.rstrip("%")) / 100)
    if number and (_AMOUNT.fullmatch(plain) or _NUMBER.fullmatch(plain)):
        return Decimal(plain)
    if number and _WHOLE.fullmatch(plain):
        return int(plain)
    return _dated(bare) or bare


def _dated(text: str) -> date | datetime | None:
    """Return the day or moment a text is, None where it is neither."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if _MOMENT.fullmatch(text) else None
    except ValueError:
        return None


def write_shown(path: Path, table: ShownTable, job: JobContext | None = None) -> Exported:
    """Write a table as .xlsx; an existing file is replaced whole or stays as it was. Raises StorageError."""
    sheet = Sheet(
        name=re.sub(r"[\[\]:*?/\\]", " ", table.title).strip("' ")[:31] or "1",
        title=table.title,
        caption=words.caption(table.as_of),
        columns=[Column(each.title, Kind.SHOWN, _characters(each)) for each in table.columns],
        rows=table.rows,
        total=table.total,
    )
    return Exported(path, write(path, [sheet], job))


def _characters(column: ShownColumn) -> int:
    """Return the width of a column in characters, wide enough for its title."""
    title = sum(2 if ord(letter) > 0x2E7F else 1 for letter in column.title) + 2
    return min(max(column.width // _PIXELS, title, _NARROWEST), _WIDEST)
