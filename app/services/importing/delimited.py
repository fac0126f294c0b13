"""Delimited text: which mark separates the cells, and the records with their quotes and line breaks."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.importing.collector import collector_off

DELIMITERS = (",", "\t", ";", "|")
MAX_CELL = 1_000_000
_SAMPLE = 64 * 1024
_CHUNK = 10_000
_SEP_LINE = re.compile(r"\s*sep=(.)\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a text, blank ones included; the first is spreadsheet row `first_row`."""

    rows: list[list[str]]
    delimiter: str
    first_row: int


def read_records(text: str, name: str, step: Callable[[int, int], None]) -> Records:
    """Split a text into records; `step(done, about)` is called now and then.

    A record counts as one row whatever line breaks its quoted cells hold, as a spreadsheet shows it.
    InvalidInputError where a quote is never closed.
    """
    declared = _SEP_LINE.match(text)
    delimiter = declared[1] if declared else find_delimiter(text[:_SAMPLE])
    body = text[declared.end() :] if declared else text
    csv.field_size_limit(MAX_CELL)
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=delimiter)
    rows: list[list[str]] = []
    about = body.count("\n") + 1
    try:
        with collector_off():
            while _take(reader, rows):
                step(len(rows), about)
    except csv.Error:  # a cell of a million characters: everything after a quote that is never closed
        raise _open_quote(name, len(rows) + 1) from None
    if body.count('"') % 2 and rows and any("\n" in cell for cell in rows[-1]):
        raise _open_quote(name, len(rows) + (1 if declared else 0))
    return Records(rows, delimiter, 2 if declared else 1)


def _take(reader: Iterator[list[str]], rows: list[list[str]]) -> bool:
    """Append the next records; those before an error are kept, so that its row is known."""
    before = len(rows)
    rows.extend(islice(reader, _CHUNK))
    return len(rows) > before


def find_delimiter(sample: str) -> str:
    """Return the mark by which the most records of a sample have the same number of cells, two at least."""
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        try:
            widths = [len(row) for row in islice(reader, 50) if any(row)]
        except csv.Error:
            continue
        many = Counter(width for width in widths if width > 1)
        if many:
            width, count = max(many.items(), key=lambda item: (item[1], item[0]))
            best, best_score = max(
                (best, best_score), (delimiter, (count / len(widths), width)), key=lambda item: item[1]
            )
    return best


def _open_quote(name: str, row: int) -> InvalidInputError:
    message = translate("Importing", "{name} 在第 {row} 行附近有一个引号没有配对。").format(name=name, row=row)
    return InvalidInputError(message, field="file", hint=translate("Importing", "请补上引号，或另存为 XLSX 后重试。"))
