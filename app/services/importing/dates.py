"""Dates as files write them: Excel serials, ISO, Chinese, day or month first, digits, seconds and milliseconds."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable
from enum import StrEnum

from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure

FIRST_YEAR, LAST_YEAR = 1990, 2100
_TIME = r"(?:[T\s]\s*(?:[上下]午)?\s*\d{1,2}:.*)?"
_YMD = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?{_TIME}", re.ASCII)
_XXY = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})[-/.](\d{{4}}){_TIME}", re.ASCII)
_SHORT = re.compile(rf"\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_TIME}", re.ASCII)
_DAY_NAME = re.compile(rf"(\d{{1,2}})[-\s]([a-z]{{3,9}})\.?,?[-\s](\d{{4}}){_TIME}", re.ASCII | re.IGNORECASE)
_NAME_DAY = re.compile(rf"([a-z]{{3,9}})\.?\s(\d{{1,2}}),?\s(\d{{4}}){_TIME}", re.ASCII | re.IGNORECASE)
_NUMBER = re.compile(r"(\d{5}|\d{8}|\d{10}|\d{13})(?:\.\d*)?", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\s*\d{6}|\s+\d{1,2}:.*)", re.ASCII)  # 20260930143005, 20260930 14:30
_MONTHS = {"janfebmaraprmayjunjulaugsepoctnovdec"[3 * month : 3 * month + 3]: month + 1 for month in range(12)}
_EPOCH_1900 = dt.date(1899, 12, 30)  # right from 1900-03-01 on: Excel counts a 29 February 1900 that never was
_EPOCH_1904 = dt.date(1904, 1, 1)
_CHINA = dt.timezone(dt.timedelta(hours=8))  # systems here write midnight of China time into their timestamps


class Order(StrEnum):
    """How day and month stand in a column that writes both as digits before the year."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    MIXED = "mixed"
    OPEN = "open"


def find_order(cells: Iterable[Cell]) -> Order | None:
    """Tell from the distinct cells of a column whether the day or the month comes first.

    None where no cell is written so; OPEN where every such date could be read both ways; MIXED where some can
    only be read one way and some only the other, unless the latter are fewer than one in twenty: slips.
    """
    seen = day_first = month_first = 0
    for cell in cells:
        found = _XXY.fullmatch(_normal(cell)) if isinstance(cell, str) else None
        if found:
            first, second = int(found[1]) > 12, int(found[3]) > 12
            seen += 1
            day_first += first and not second
            month_first += second and not first
    if not seen:
        return None
    if not day_first and not month_first:
        return Order.OPEN
    if min(day_first, month_first) * 20 > max(day_first, month_first):
        return Order.MIXED
    return Order.DAY_FIRST if day_first > month_first else Order.MONTH_FIRST


def assumed_order(cells: Iterable[Cell], delimiter: str) -> Order:
    """Return the order to propose where the column leaves it open: day first where points or ; show such a custom."""
    points = any(
        isinstance(cell, str) and (found := _XXY.fullmatch(_normal(cell))) and found[2] == "." for cell in cells
    )
    return Order.DAY_FIRST if points or delimiter == ";" else Order.MONTH_FIRST


def date_reader(order: Order, *, date1904: bool = False) -> Callable[[Cell], dt.date | Failure | None]:
    """Return the reader of one column's cells: a date, None for an empty cell, or the Failure."""

    def read(cell: Cell) -> dt.date | Failure | None:
        if isinstance(cell, str):
            return _from_text(cell, order, date1904=date1904)
        if isinstance(cell, dt.datetime):
            return _plausible(cell.date())
        if isinstance(cell, dt.date):
            return _plausible(cell)
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return _from_number(float(cell), date1904=date1904)
        return Failure(Reason.BAD_DATE)

    return read


def _from_text(cell: str, order: Order, *, date1904: bool) -> dt.date | Failure | None:
    text = _normal(cell)
    if not text:
        return None
    found = _YMD.fullmatch(text)
    if found:
        return _date(found[1], found[2], found[3])
    found = _XXY.fullmatch(text)
    if found:
        return _ordered(found[1], found[3], found[4], order)
    found = _COMPACT.fullmatch(text)
    if found:
        return _date(found[1], found[2], found[3])
    if _NUMBER.fullmatch(text):
        return _from_number(float(text), date1904=date1904)
    return _from_names(text)


def _normal(cell: str) -> str:
    text = cell.strip()
    return text if text.isascii() else unicodedata.normalize("NFKC", text).strip()


def _from_names(text: str) -> dt.date | Failure:
    """Read 31 Oct 2026 and Oct 31, 2026; anything else is no date."""
    found = _DAY_NAME.fullmatch(text)
    day, name, year = found.groups() if found else ("", "", "")
    if not found and (found := _NAME_DAY.fullmatch(text)):
        name, day, year = found.groups()
    month = _MONTHS.get(name[:3].lower())
    if month is None:
        return Failure(Reason.SHORT_YEAR if _SHORT.fullmatch(text) else Reason.BAD_DATE)
    return _date(year, str(month), day)


def _ordered(first: str, second: str, year: str, order: Order) -> dt.date | Failure:
    if order is Order.MIXED:
        if first != second and int(first) <= 12 and int(second) <= 12:
            return Failure(Reason.MIXED_ORDER)
        order = Order.DAY_FIRST if int(first) > 12 else Order.MONTH_FIRST
    day, month = (first, second) if order is Order.DAY_FIRST else (second, first)
    return _date(year, month, day)


def _from_number(number: float, *, date1904: bool) -> dt.date | Failure:
    """Read yyyymmdd, seconds or milliseconds since 1970 (China time), or an Excel serial."""
    whole = int(number)
    digits = len(str(abs(whole)))
    if digits == 8:
        return _date(str(whole // 10_000), str(whole // 100 % 100), str(whole % 100))
    if digits in {10, 13}:
        seconds = whole // 1000 if digits == 13 else whole
        return _plausible(dt.datetime.fromtimestamp(seconds, _CHINA).date())
    if digits > 6 or whole < 0:
        return Failure(Reason.BAD_DATE)
    return _plausible((_EPOCH_1904 if date1904 else _EPOCH_1900) + dt.timedelta(days=whole))


def _date(year: str, month: str, day: str) -> dt.date | Failure:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return Failure(Reason.YEAR_RANGE, {"year": year})
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return Failure(Reason.BAD_DATE)


def _plausible(date: dt.date) -> dt.date | Failure:
    if FIRST_YEAR <= date.year <= LAST_YEAR:
        return date
    return Failure(Reason.YEAR_RANGE, {"year": f"{date.year:04d}"})
