"""A table as a screen shows it, written as a sheet."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.services.exporting import words
from app.services.exporting.export import Exported
from app.services.exporting.workbook import Column, Kind, Sheet, write
from app.services.job import JobContext

_NARROWEST, _WIDEST, _PIXELS = 6, 60, 7


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of a screen: its title and its width in pixels."""

    title: str
    width: int


@dataclass(frozen=True, slots=True)
class ShownTable:
    """What a table shows: cells as typed.typed gives them, row by row, and the row of totals below."""

    title: str
    as_of: date
    columns: Sequence[ShownColumn]
    rows: Iterable[Sequence[Any]]
    total: Sequence[Any] | None = None


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
