"""Amounts as files write them, into integer fen; how a column writes decimals is found from the whole column."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from app.money import MAX_CENTS, MINUS
from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure

_PLAIN = re.compile(r"[-+]?[0-9]{1,12}(?:\.[0-9]{1,2})?")
_UNIFORM = re.compile(
    r"(?:-?[0-9]{1,12}+\.[0-9]{2})?+(?:\n(?:-?[0-9]{1,12}+\.[0-9]{2})?+)*+"
)  # possessive: 6 times quicker
_SPACES = re.compile(r"(?<=\d)[\s'’](?=\d{3}(?!\d))", re.ASCII)
_SHAPE = re.compile(
    r"""(?P<open>\()?\s*(?P<sign>[-+])?\s*(?:¥|\$|€|£|CNY|RMB|人民币)?\s*(?P<inner>[-+])?\s*
    (?P<body>.*?)\s*(?P<unit>百万|亿|万|千)?\s*(?:元整|元|圆|CNY|RMB|€)?\s*(?P<trail>-)?\s*(?P<close>\))?""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_FACTORS = {"千": 1_000, "万": 10_000, "百万": 1_000_000, "亿": 100_000_000}
_POINT = re.compile(r"\d+(?:\.\d*)?|\.\d+|\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_COMMA = re.compile(r"\d+(?:,\d*)?|,\d+|\d{1,3}(?:\.\d{3})+(?:,\d*)?", re.ASCII)
_ONLY_POINT = re.compile(r"[\d,]*\.(?:\d{1,2}|\d{4,})|[\d]{1,3}(?:,\d{3})+\.\d*|\d{1,3}(?:,\d{3}){2,}", re.ASCII)
_ONLY_COMMA = re.compile(r"[\d.]*,(?:\d{1,2}|\d{4,})|[\d]{1,3}(?:\.\d{3})+,\d*|\d{1,3}(?:\.\d{3}){2,}", re.ASCII)
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?e[+-]?\d+", re.ASCII | re.IGNORECASE)
_LETTERS = {"O": "0", "o": "0", "〇": "0", "l": "1", "I": "1", "S": "5"}
_NOTHING = frozenset({"", "-", "--", "—", "——", "–", MINUS, "/"})


class Decimals(StrEnum):
    """The mark before the decimals of a column."""

    POINT = "point"
    COMMA = "comma"


def find_decimals(cells: Iterable[Cell]) -> Decimals:
    """Tell from the distinct cells of a column which mark it writes before the decimals; the point in doubt.

    A mark followed by three digits is no evidence: 1,234 and 1.234 may be either.
    """
    comma = False
    for cell in cells:
        if isinstance(cell, str) and not _PLAIN.fullmatch(cell):
            body = _body(cell)[0]
            if _ONLY_POINT.fullmatch(body):
                return Decimals.POINT
            comma = comma or _ONLY_COMMA.fullmatch(body) is not None
        elif isinstance(cell, str) and "." in cell:
            return Decimals.POINT
    return Decimals.COMMA if comma else Decimals.POINT


def read_uniform(cells: Sequence[Cell]) -> list[int | None] | None:
    """Read a column in which every cell has exactly two decimals or is empty, in one go; None where one has not."""
    try:
        joined = "\n".join(cells)  # type: ignore[arg-type]  # a workbook's column may hold other than text
    except TypeError:
        return None
    if not _UNIFORM.fullmatch(joined) or joined.count("\n") != len(cells) - 1:  # a cell may hold a line break itself
        return None
    return [int(digits) if digits else None for digits in joined.replace(".", "").split("\n")]


def read_amounts(cells: AbstractSet[Cell], scale: int = 1) -> dict[Cell, int | Failure | None]:
    """Read the distinct cells of a column: fen, None for an empty cell, or the Failure.

    `scale` multiplies what is written (a header in 万元: 10,000).
    """
    decimals = find_decimals(cells)
    plain = _PLAIN.fullmatch if decimals is Decimals.POINT and scale == 1 else _never
    return {
        # at most 14 digits: the product is within a thousandth of the whole number it rounds to
        cell: round(float(cell) * 100) if isinstance(cell, str) and plain(cell) else _read(cell, decimals, scale)
        for cell in cells
    }


def _never(_text: str) -> None:
    return None


def _read(cell: Cell, decimals: Decimals, scale: int) -> int | Failure | None:
    if isinstance(cell, str):
        return _from_text(cell, decimals, scale)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _from_number(cell, scale)
    return None if cell is None else Failure(Reason.BAD_AMOUNT)


def _from_number(number: float, scale: int) -> int | Failure:
    """Round a spreadsheet's number to fen; the noise of its binary fractions goes, a true half goes up."""
    fen = number * scale * 100
    whole = round(fen) if abs(fen) < 1e11 else 0
    if whole and abs(fen - whole) < 1e-4:
        return whole
    return _fen(Decimal(repr(number)), scale)


def _from_text(cell: str, decimals: Decimals, scale: int) -> int | Failure | None:
    body, factor, negative = _body(cell)
    if body in _NOTHING:
        return None
    if not _is_amount(body, decimals):
        return _failure(body, decimals)
    if decimals is Decimals.COMMA:
        body = body.replace(".", "").replace(",", ".")
    fen = _fen(Decimal(body.replace(",", "")), scale * factor)
    return -fen if negative and isinstance(fen, int) else fen


def _body(cell: str) -> tuple[str, int, bool]:
    """Return what is left of a cell without sign, currency and unit; the unit's factor; whether it is negative.

    Two signs, or a bracket without its other half, leave the cell as it is: no amount.
    """
    text = cell.strip()
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace(MINUS, "-").replace("负", "-").strip()
    found = _SHAPE.fullmatch(text)
    if text in _NOTHING or found is None:
        return "", 1, False
    signs = [sign for sign in found.group("sign", "inner", "trail") if sign]
    brackets = bool(found["open"])
    if len(signs) > 1 or brackets != bool(found["close"]):
        return text, 1, False
    return _SPACES.sub("", found["body"]), _FACTORS.get(found["unit"] or "", 1), brackets or "-" in signs


def _fen(yuan: Decimal, scale: int) -> int | Failure:
    fen = (yuan * scale * 100).to_integral_value(ROUND_HALF_UP)
    return int(fen) if abs(fen) <= MAX_CENTS else Failure(Reason.TOO_LARGE)


def _failure(body: str, decimals: Decimals) -> Failure:
    """Tell what keeps a cell from being an amount: a letter that looks like a digit, an exponent, or all of it."""
    if _SCIENTIFIC.fullmatch(body):
        return Failure(Reason.ROUNDED)
    for letter in body:
        digit = _LETTERS.get(letter)
        if digit and _is_amount("".join(_LETTERS.get(char, char) for char in body), decimals):
            return Failure(Reason.LETTER, {"letter": letter, "digit": digit})
    return Failure(Reason.BAD_AMOUNT)


def _is_amount(body: str, decimals: Decimals) -> bool:
    return (_POINT if decimals is Decimals.POINT else _COMMA).fullmatch(body) is not None
