"""Money as integer fen: parsing, rounding and printing."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

MAX_CENTS = 10**14  # 10^12 yuan: larger is a typing error, and sums stay far below 2^63
MINUS = "\u2212"
_STRIP = re.compile(r"[\s\u00a0\u202f,，'’]")
_CURRENCY = re.compile(r"^(?:[¥￥$€£]|CNY|RMB|人民币|元)+|(?:元|圆|CNY|RMB)+$", re.IGNORECASE)


def divide(numerator: int, denominator: int) -> int:
    """Return numerator / denominator rounded half away from zero (四舍五入); denominator > 0."""
    quotient, remainder = divmod(abs(numerator), denominator)
    if 2 * remainder >= denominator:
        quotient += 1
    return quotient if numerator >= 0 else -quotient


def round_half_away(value: Fraction | Decimal | float, digits: int = 0) -> Decimal:
    """Round once, half away from zero, to `digits` decimals."""
    exact = Fraction(value)
    scaled = divide(exact.numerator * 10**digits, exact.denominator)
    return Decimal(scaled).scaleb(-digits)


def parse_cents(text: str) -> int:
    """Read an amount in yuan as typed by people, in fen; ValueError where it is not one.

    Accepts 1,234.56, ¥1,234.56, (1,234.56), 1 234.56, full-width digits and either minus sign;
    more than two decimals are rounded half away from zero.
    """
    cleaned = _STRIP.sub("", text).translate(_FULL_WIDTH)
    negative = cleaned.startswith("(") and cleaned.endswith(")")
    if negative:
        cleaned = cleaned[1:-1]
    cleaned = _CURRENCY.sub("", cleaned)
    if cleaned[:1] in "-+" and _CURRENCY.match(cleaned[1:]):
        cleaned = cleaned[:1] + _CURRENCY.sub("", cleaned[1:])
    try:
        number = Decimal(cleaned)
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite() or abs(number) > MAX_CENTS // 100:
        raise ValueError(text)
    cents = int((number * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return -cents if negative else cents


_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－＋（）" + MINUS, "0123456789.-+()-")


def format_yuan(cents: int, *, signed: bool = False) -> str:
    """Print fen as yuan for people: 318,000.00, with a true minus sign; `signed` adds a plus."""
    sign = MINUS if cents < 0 else "+" if signed and cents > 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def plain_yuan(cents: int) -> str:
    """Print fen as yuan for files and the command line: 1234.50."""
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def format_wan(cents: int) -> str:
    """Print fen in 万元 with one decimal, as charts do."""
    tenths = divide(cents, 100_000)
    return f"{MINUS if tenths < 0 else ''}{abs(tenths) // 10:,}.{abs(tenths) % 10}"
