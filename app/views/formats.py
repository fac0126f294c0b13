"""Numbers, money, dates and sizes as people read them on the screen: tabular, true minus sign, a dash for nothing."""

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QLocale

from app.i18n import language, translate
from app.money import MINUS, format_wan, format_yuan, round_half_away

DASH = "—"


def money(cents: int | None, *, signed: bool = False) -> str:
    """Print fen as yuan, 318,000.00; zero and no data are a dash."""
    return format_yuan(cents, signed=signed) if cents else DASH


def exact_money(cents: int | None) -> str:
    """Print fen as yuan, with 0.00 for zero: where a zero is an answer."""
    return DASH if cents is None else format_yuan(cents)


def wan(cents: int | None) -> str:
    """Print fen in 万元 with one decimal; for charts."""
    return format_wan(cents) if cents else DASH


def number(value: float | Decimal | None, digits: int = 0, *, signed: bool = False) -> str:
    """Print a number with thousands separators and a true minus, rounded half away from zero; None is a dash."""
    if value is None:
        return DASH
    text = f"{round_half_away(abs(Decimal(str(value))), digits):,.{digits}f}"
    zero = not text.strip("0.,")
    return ("" if zero else MINUS if value < 0 else "+" if signed else "") + text


def percent(ratio: float | None, digits: int = 1, *, signed: bool = False) -> str:
    """Print a ratio (0.428) as a percentage, 42.8%; None is a dash."""
    return DASH if ratio is None else number(Decimal(str(ratio)) * 100, digits, signed=signed) + "%"


def percent_bp(basis_points: int | None, digits: int = 1) -> str:
    """Print basis points (4280) as a percentage, 42.8%; None is a dash."""
    return DASH if basis_points is None else percent(basis_points / 10_000, digits)


def days(count: float | None, digits: int = 0) -> str:
    """Print a number of days, 74 天; None is a dash."""
    return DASH if count is None else translate("Formats", "{n} 天").format(n=number(count, digits))


def day(value: date | None) -> str:
    """Print a date, 2026-10-31; None is a dash."""
    return DASH if value is None else value.isoformat()


def short_day(value: date | None, year: int) -> str:
    """Print a date without the year where it is that of `year`, 10-31; for narrow columns."""
    if value is None:
        return DASH
    return f"{value:%m-%d}" if value.year == year else value.isoformat()


def month(value: date) -> str:
    """Print the month of a date for an axis: 2月, Feb."""
    return QLocale(language()).monthName(value.month, QLocale.FormatType.ShortFormat)


def moment(value: datetime | None) -> str:
    """Print a date with time, 2026-11-02 09:12; None is a dash."""
    return DASH if value is None else f"{value:%Y-%m-%d %H:%M}"


def size(count: int) -> str:
    """Print a number of bytes, 4.6 MB."""
    for unit, factor in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if count >= factor:
            return f"{count / factor:.1f} {unit}"
    return f"{count} B"
