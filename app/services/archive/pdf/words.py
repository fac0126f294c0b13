"""Figures, dates and fixed words of the printed page in the language in use."""

from datetime import date, datetime
from fractions import Fraction

from app import i18n
from app.i18n import translate
from app.money import MINUS, format_wan, format_yuan, round_half_away
from app.services.archive.document import Measure
from app.services.archive.pdf.table import NO_VALUE


def ordinal(number: int) -> str:
    """Return the number of a section, counted from 1: 一, 二 in Chinese, 1, 2 in English."""
    return translate("Archive", "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五").split()[number - 1]


def ordinal_mark(number: int) -> str:
    """Return the number of a section as it stands before the title."""
    return translate("Archive", "{number}、").format(number=ordinal(number))


def yuan(cents: int | None, *, signed: bool = False) -> str:
    """Return an amount in yuan; a dash for nothing."""
    return format_yuan(cents, signed=signed) if cents else NO_VALUE


def wan(cents: int) -> str:
    """Return an amount in 万元 with one decimal, the unit of charts."""
    return format_wan(cents)


def decimal(value: float | Fraction, digits: int = 1) -> str:
    """Return a number rounded half away from zero, with thousands separators and a true minus sign."""
    exact = value if isinstance(value, Fraction) else Fraction(repr(value))
    text = f"{round_half_away(exact, digits):,.{digits}f}"
    return text.replace("-", MINUS) if text.strip("-0.") else text.lstrip("-")


def percent(ratio: float | None) -> str:
    """Return a ratio as a percentage with one decimal; a dash where there is none."""
    return NO_VALUE if ratio is None else f"{decimal(Fraction(repr(ratio)) * 100)}%"


def days(value: float | None) -> str:
    """Return a number of days, whole or with one decimal."""
    if value is None:
        return NO_VALUE
    number = f"{value:,d}" if isinstance(value, int) else decimal(value)
    return translate("Archive", "{days} 天").format(days=number.replace("-", MINUS))


def day(value: date | None) -> str:
    """Return a date as 2026-10-31; a dash where there is none."""
    return NO_VALUE if value is None else value.isoformat()


def long_day(value: date) -> str:
    """Return a date in words: 2026 年 10 月 31 日; in English as `day` does."""
    if i18n.language() != "zh":
        return value.isoformat()
    text = translate("Archive", "{year} 年 {month} 月 {day} 日")
    return text.format(year=value.year, month=value.month, day=value.day)


def minute(value: datetime) -> str:
    """Return a moment as 2026-11-02 17:42."""
    return value.strftime("%Y-%m-%d %H:%M")


def month_names(months: list[date]) -> list[str]:
    """Return the numbers of months for an axis, with the year where it changes."""
    return [
        f"{month.year % 100:02d}-{month.month}" if index == 0 or month.month == 1 else str(month.month)
        for index, month in enumerate(months)
    ]


def hash_groups(digest: str, length: int = 12) -> str:
    """Return the beginning of a hash in groups of four."""
    return " ".join(digest[start : start + 4] for start in range(0, length, 4))


def measure(figure: Measure) -> str:
    """Return a figure with its unit, or that it cannot be computed."""
    if figure.value is None:
        return translate("Archive", "不可计算")
    match figure.unit:
        case "days":
            return days(float(figure.value))
        case "percent":
            return percent(figure.value)
        case "money":
            return format_yuan(round(figure.value))
        case "count":
            return f"{round(figure.value):,d}"
        case "times":
            return translate("Archive", "{times} 次").format(times=decimal(figure.value))
        case _:
            return decimal(figure.value)


def level_names() -> dict[str, str]:
    """Return the words of the risk levels."""
    return {
        "normal": translate("Archive", "正常"),
        "watch": translate("Archive", "关注"),
        "warning": translate("Archive", "预警"),
        "high": translate("Archive", "高危"),
    }


def bucket_names() -> dict[str, str]:
    """Return the words of the ageing buckets."""
    return {
        "not_due": translate("Archive", "未到期"),
        "1-30": translate("Archive", "1–30 天"),
        "31-60": translate("Archive", "31–60 天"),
        "61-90": translate("Archive", "61–90 天"),
        "91-180": translate("Archive", "91–180 天"),
        "181-365": translate("Archive", "181–365 天"),
        ">365": translate("Archive", "365 天以上"),
        "no_due_date": translate("Archive", "无到期日"),
    }
