"""Thresholds as people write them: 30 for 30 %, 90 for 90 days; stored as the value times 10,000."""

import unicodedata
from decimal import Decimal, InvalidOperation

from app.i18n import translate
from app.money import format_yuan, parse_cents

E4 = 10_000
_E4_OF = {"ratio": 100, "days": E4, "count": E4, "times": E4}
UNITS = tuple(_E4_OF)
_LARGEST = 10**12


def unit_word(unit: str) -> str:
    """Return what stands behind a threshold of this unit."""
    return {
        "ratio": "%",
        "days": translate("Monitoring", "天"),
        "count": translate("Monitoring", "张"),
        "times": translate("Monitoring", "倍"),
    }[unit]


def direction_word(direction: str) -> str:
    """Return in which direction a figure fires."""
    return {
        "up": lambda: translate("Monitoring", "高于"),
        "down": lambda: translate("Monitoring", "低于"),
        "both": lambda: translate("Monitoring", "增减超过"),
    }[direction]()


def shown(unit: str, value_e4: int | None) -> str:
    """Print a threshold in its unit, without trailing zeros; empty where there is none."""
    if value_e4 is None:
        return ""
    number = Decimal(value_e4) / _E4_OF[unit]
    return f"{number:f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"


def read(unit: str, text: str) -> int | None:
    """Read a threshold, None for an empty field; ValueError where it is no number or finer than is stored."""
    cleaned = unicodedata.normalize("NFKC", text).strip().removesuffix("%").replace(",", "").strip()
    if not cleaned:
        return None
    try:
        number = Decimal(cleaned) * _E4_OF[unit]
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number) > _LARGEST or number % 1:
        raise ValueError(text)
    return int(number)


def shown_money(cents: int) -> str:
    """Print an amount, empty for none."""
    return format_yuan(cents) if cents else ""


def read_money(text: str) -> int:
    """Read an amount in yuan, 0 for an empty field; ValueError where it is none."""
    return parse_cents(text) if text.strip() else 0
