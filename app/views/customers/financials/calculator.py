"""Amounts as they are typed into a grid: plain, with separators, as a small sum 1200+350, pasted from a sheet."""

import re
import unicodedata
from fractions import Fraction
from typing import Final

from app.money import MAX_CENTS, MINUS, divide

YUAN: Final = 1
WAN: Final = 10_000
_TERM: Final = re.compile(r"\s*([-+])?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)\s*(?:元|万元)?")


def evaluate(text: str, unit: int = YUAN) -> int | None:
    """Return the fen of a sum typed in units of `unit` yuan, None of an empty text; ValueError where it is none."""
    plain = _plain(text)
    if not plain or plain in {"-", "—", "--", "/"}:
        return None
    negative = plain.startswith("(") and plain.endswith(")")
    body = plain[1:-1] if negative else plain
    total, at = Fraction(0), 0
    while at < len(body):
        found = _TERM.match(body, at)
        if found is None or (at and not found[1]):
            raise ValueError(text)
        number = Fraction(found[2].replace(",", ""))
        total += -number if found[1] == "-" else number
        at = found.end()
    cents = divide((total * unit * 100).numerator, (total * unit * 100).denominator)
    if abs(cents) > MAX_CENTS:
        raise ValueError(text)
    return -cents if negative else cents


def column(text: str, unit: int = YUAN) -> list[int | None]:
    """Return the amounts of a pasted column, one a line; of several cells in a line the last amount counts.

    ValueError names the first text that is no amount.
    """
    lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
    return [evaluate(_last(line.split("\t"), unit), unit) for line in lines]


def _last(cells: list[str], unit: int) -> str:
    for cell in reversed(cells):
        try:
            if evaluate(cell, unit) is not None:
                return cell
        except ValueError:
            continue
    return cells[-1] if len(cells) == 1 else ""


def shown(cents: int | None, unit: int = YUAN) -> str:
    """Print fen in units of `unit` yuan: 318,000.00, 31.80 in 万元; nothing for None."""
    if cents is None:
        return ""
    hundredths = cents if unit == YUAN else divide(cents, unit)
    sign = MINUS if hundredths < 0 else ""
    return f"{sign}{abs(hundredths) // 100:,}.{abs(hundredths) % 100:02d}"


def typed(cents: int | None, unit: int = YUAN) -> str:
    """Print fen for an editor, without separators and without losing a fen."""
    if cents is None:
        return ""
    yuan = Fraction(abs(cents), 100 * unit)
    digits = 2 if unit == YUAN else 6
    scaled = divide(yuan.numerator * 10**digits, yuan.denominator)
    text = f"{scaled // 10**digits}.{scaled % 10**digits:0{digits}d}"
    if unit != YUAN:
        text = text.rstrip("0").rstrip(".")
    return f"-{text}" if cents < 0 else text


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(MINUS, "-").replace("¥", "").strip()
