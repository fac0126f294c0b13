"""The usual upright form of one company: 项目 | 期末余额 | 上年年末余额, 本期金额 | 上期金额, one or two halves beside each other."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.importing.amounts import read_amounts
from app.services.importing.fields import Kind
from app.services.importing.headers import fold, lookup
from app.services.importing.period_words import read_period_end
from app.services.importing.reading import open_grid
from app.services.importing.values import Cell, as_text
from app.services.rules.periods import month_end
from app.services.rules.statement_lines import BY_KEY

_NOW: Final = (
    "期末余额",
    "期末数",
    "期末金额",
    "期末",
    "本期金额",
    "本期数",
    "本年累计金额",
    "本年累计",
    "本年累计数",
    "本年金额",
)
_BEFORE: Final = (
    "上年年末余额", "年初余额", "年初数", "上年末余额", "期初余额", "期初数", "上期金额", "上年同期金额", "上年同期", "上年金额", "上年数",
)  # fmt: skip
_UNIT: Final = re.compile(r"单位[:：]?\s*(?:人民币)?\s*(元|千元|万元|百万元|亿元)")
_UNITS: Final = {"元": 1, "千元": 1_000, "万元": 10_000, "百万元": 1_000_000, "亿元": 100_000_000}
_DAY: Final = re.compile(r"(\d{4})(?:\s*年\s*(?=\d{1,2}\s*月)|[/.-])(\d{1,2})\s*(?:月|[/.-])\s*\d{1,2}")
_SPAN: Final = re.compile(r"(\d{4})\s*年\s*(?:0?1\s*月?\s*[-–—~至到]\s*)?(\d{1,2})\s*月(?!\s*[-–—~至到])")
_YEARLY: Final = re.compile(r"(\d{4})\s*年度")
_NUMBERING: Final = re.compile(
    r"^(?:其中|减|加|[一二三四五六七八九十]+|[(（][一二三四五六七八九十\d]+[)）]|\d+)[、.．:：]\s*"
)
_PLAUSIBLE: Final = (1990, 2100)
_SEARCHED: Final = 12


@dataclass(slots=True)
class SheetLines:
    """What a form says: the end of its period where it names one, lines of the period and of the comparison, in fen."""

    end: date | None = None
    lines: dict[str, int] = field(default_factory=dict)
    before: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Block:
    """Where names and amounts of one half of a form stand."""

    names: int
    now: int | None
    before: int | None


def read_sheets(path: Path) -> SheetLines:
    """Read every sheet of a file as an upright form; InvalidInputError where no line of a statement is in it."""
    sheets, rows = open_grid(path)
    found = SheetLines()
    for each in [open_grid(path, sheet)[1] for sheet in sheets] or [rows]:
        _read(each, found)
    if not found.lines and not found.before:
        message = translate("Importing", "{name} 中没有找到报表项目。").format(name=path.name)
        hint = translate("Importing", "表头要有“期末余额”或“本期金额”这样的列，项目名称在它的左边。")
        raise InvalidInputError(message, field="file", hint=hint)
    return found


def _read(rows: list[list[Cell]], found: SheetLines) -> None:
    """Take the lines of one sheet up; what an earlier sheet said stays."""
    texts = [as_text(cell) for row in rows[:_SEARCHED] for cell in row]
    scale = next((_UNITS[unit[1]] for text in texts if (unit := _UNIT.search(text))), 1)
    found.end = found.end or next(filter(None, map(_end, texts)), None)
    for at, row in enumerate(rows[:_SEARCHED]):
        blocks = list(_blocks(row))
        if blocks:
            for block in blocks:
                _take(rows[at + 1 :], block, scale, found)
            return


def _blocks(row: Sequence[Cell]) -> Iterator[_Block]:
    """Find the columns of amounts in a header; the names stand left of them, up to the amounts of another half."""
    names = [fold(as_text(cell)) for cell in row]
    start = 0
    while start < len(names):
        now = next((at for at in range(start, len(names)) if names[at] in _folded(_NOW)), None)
        before = next((at for at in range(start, len(names)) if names[at] in _folded(_BEFORE)), None)
        if now is None:
            return
        if before is not None and abs(before - now) > 1:
            before = None
        first = min(at for at in (now, before) if at is not None)
        yield _Block(start, now, before)
        start = max(at for at in (now, before) if at is not None) + 1
        if first == 0:
            return


def _take(rows: Sequence[Sequence[Cell]], block: _Block, scale: int, found: SheetLines) -> None:
    for column, lines in ((block.now, found.lines), (block.before, found.before)):
        if column is None:
            continue
        filled = [row for row in rows if len(row) > max(column, block.names)]
        known = read_amounts({row[column] for row in filled}, scale)
        for row in filled:
            key = _line(as_text(row[block.names]))
            cents = known[row[column]]
            if key and isinstance(cents, int):
                lines.setdefault(key, cents)


@cache
def _line(name: str) -> str:
    """Return the line a name means, empty where it means none."""
    text = unicodedata.normalize("NFKC", name).strip()
    for _ in range(2):
        text = _NUMBERING.sub("", text)
    fields = [item.field for item in lookup(Kind.STATEMENTS, text)[0]] or [
        item.field for item in lookup(Kind.STATEMENTS, re.sub(r"\(.*?\)", "", text))[0]
    ]
    return next((name for name in fields if name in BY_KEY), "")


@cache
def _folded(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _end(text: str) -> date | None:
    """Return the end of the period that a text over the form names."""
    for pattern in (_DAY, _SPAN, _YEARLY):
        named = pattern.search(text)
        if named and _PLAUSIBLE[0] <= int(named[1]) <= _PLAUSIBLE[1]:
            month = int(named[2]) if pattern is not _YEARLY else 12
            return month_end(date(int(named[1]), month, 1)) if 1 <= month <= 12 else None
    whole = read_period_end(text) if text.isdigit() else None
    return whole if isinstance(whole, date) else None
