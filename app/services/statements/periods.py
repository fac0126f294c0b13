"""Kinds of periods: which ends fit them, and the next one to be entered."""

from datetime import date
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.rules.periods import add_months, month_end

YEAR: Final = "year"
HALF: Final = "half"
QUARTER: Final = "quarter"
MONTH: Final = "month"
KINDS: Final = (YEAR, HALF, QUARTER, MONTH)
_EVERY: Final = {YEAR: 12, HALF: 6, QUARTER: 3, MONTH: 1}


def fits(period: str, end: date) -> bool:
    """Tell whether a kind of period can end on this day."""
    return period in _EVERY and end == month_end(end) and end.month % _EVERY[period] == 0


def kind_of(end: date) -> str:
    """Return the longest kind of period that ends in this month."""
    return next(kind for kind in KINDS if end.month % _EVERY[kind] == 0)


def latest_end(period: str, today: date) -> date:
    """Return the last end of a kind of period that is not after today."""
    end = month_end(today)
    if end > today:
        end = month_end(add_months(today.replace(day=1), -1))
    while not fits(period, end):
        end = month_end(add_months(end.replace(day=1), -1))
    return end


def check(period: str, end: date, today: date) -> None:
    """Refuse an end that does not fit its period or lies in the future."""
    if not fits(period, end):
        message = {
            YEAR: translate("Statements", "年报的期末是 12 月 31 日。"),
            HALF: translate("Statements", "半年报的期末是 6 月 30 日或 12 月 31 日。"),
            QUARTER: translate("Statements", "季报的期末是一个季度的最后一天。"),
            MONTH: translate("Statements", "期末是一个月的最后一天。"),
        }.get(period, translate("Statements", "期间只能是年、半年、季或月。"))
        raise InvalidInputError(message, field="period_end")
    if end > today:
        raise InvalidInputError(translate("Statements", "期末还没有到。"), field="period_end")
