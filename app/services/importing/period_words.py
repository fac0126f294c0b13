"""How files write the period of a statement: 年报, 季报, 2026年1-9月, 2025年度, 2025-12, 2025/12/31."""

import datetime as dt
import re
import unicodedata
from typing import Final

from app.services.importing.dates import Order, date_reader
from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure, as_text
from app.services.rules.periods import month_end

_KINDS: Final = (
    ("half", ("半年", "中报", "half", "h1", "h2", "semi")),
    ("quarter", ("季", "quarter", "q1", "q2", "q3", "q4")),
    ("month", ("月", "month")),
    ("year", ("年", "全年", "annual", "year", "fy")),
)
_SPAN: Final = re.compile(r"(?:\d{4}年?)?(?:1|01)(?:月)?[-–—~至到](\d{1,2})月")
_YEAR: Final = re.compile(r"(?:fy)?(\d{4})(?:年度?|年报|年年报|年末|年底)?")
_MONTH: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})月?(?:末|底)?")
_MONTHS: Final = re.compile(r"(\d{4})年?(?:1|01)(?:月)?[-–—~至到](\d{1,2})月")
_QUARTER: Final = re.compile(r"(\d{4})年?(?:第?([1-4一二三四])季度?|q([1-4]))(?:报|末)?")
_HALF: Final = re.compile(r"(\d{4})年?(?:上半年|半年度?|中期|h1)(?:报)?")
_DIGITS: Final = {"一": 1, "二": 2, "三": 3, "四": 4}
_FIRST, _LAST = 1990, 2100
_LENGTHS: Final = {3: "quarter", 6: "half", 9: "quarter", 12: "year"}


def read_period(cell: Cell) -> str | Failure | None:
    """Read the kind of a period: year, half, quarter or month; 1-9月 is a quarterly statement, 1-6月 a half-yearly one."""
    text = _folded(cell)
    if not text:
        return None
    found = _SPAN.fullmatch(text)
    if found:
        return _LENGTHS.get(int(found[1]), "month") if 1 <= int(found[1]) <= 12 else Failure(Reason.BAD_PERIOD)
    for kind, words in _KINDS:
        if any(word in text for word in words):
            return kind
    return Failure(Reason.BAD_PERIOD)


def read_period_end(cell: Cell) -> dt.date | Failure | None:
    """Read the last day of a period; a month or a year alone means its last day, and so does the first of a month."""
    text = _folded(cell)
    if not text:
        return None
    named = _named(text)
    if named is not None:
        return named
    for order in (Order.MONTH_FIRST, Order.DAY_FIRST):
        day = date_reader(order)(cell)
        if isinstance(day, dt.date):
            return month_end(day) if day.day == 1 else day
    return Failure(Reason.BAD_PERIOD_END)


def _named(text: str) -> dt.date | Failure | None:
    """Read a year, a month, a quarter or the months from January on; None where it is none of these."""
    for pattern, months in ((_YEAR, 12), (_HALF, 6)):
        found = pattern.fullmatch(text)
        if found:
            return _end(found[1], months)
    for pattern in (_MONTH, _MONTHS):
        found = pattern.fullmatch(text)
        if found:
            return _end(found[1], int(found[2]))
    found = _QUARTER.fullmatch(text)
    if found:
        number = found[2] or found[3]
        return _end(found[1], 3 * (_DIGITS.get(number) or int(number)))
    return None


def _end(year: str, month: int) -> dt.date | Failure:
    if not _FIRST <= int(year) <= _LAST or not 1 <= month <= 12:
        return Failure(Reason.BAD_PERIOD_END)
    return month_end(dt.date(int(year), month, 1))


def _folded(cell: Cell) -> str:
    return "".join(unicodedata.normalize("NFKC", as_text(cell)).casefold().split())
