"""What a printed cell means to a spreadsheet: amounts, counts, rates and days become what they are."""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from app import money

_AMOUNT: Final = re.compile(r"[-+]?\d+\.\d\d")
_WHOLE: Final = re.compile(r"[-+]?\d{1,15}")
_NUMBER: Final = re.compile(r"[-+]?\d+\.\d+")
_RATE: Final = re.compile(r"[-+]?\d+(\.\d+)?%")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?")
_DASH: Final = "—"


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
