"""Money as integer fen: parsing, rounding and printing."""

import re
from decimal import Decimal
from fractions import Fraction

MAX_CENTS = 10**14  # 10^12 yuan: larger is a typing error, and sums stay far below 2^63
MINUS = "\u2212"
_FOLDED = str.maketrans("０１２３４５６７８９．，－＋（）￥’" + MINUS, "0123456789.,-+()¥'-")
_AMOUNT = re.compile(
    r"""(?P<open>\()?[ ]?(?P<sign>[-+])?[ ]?(?:[¥$€£]|CNY|RMB|人民币)?[ ]?(?P<inner>[-+])?[ ]?
    (?P<number>(?:\d+|\d{1,3}(?:[,'\ ]\d{3})+)(?:\.\d*)?|\.\d+)
    [ ]?(?:元|圆|CNY|RMB)?[ ]?(?P<close>\))?""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)


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

    Accepts 1,234.56, ¥1,234.56, (1,234.56), 1 234.56, 1234.56元, full-width digits and either minus sign; more than
    two decimals are rounded half away from zero. Separators stand between groups of three digits: 12,5 is refused,
    not read as 125.
    """
    found = _AMOUNT.fullmatch(" ".join(text.translate(_FOLDED).split()))
    if found is None or bool(found["open"]) != bool(found["close"]):
        raise ValueError(text)
    signs = [mark for mark in found.group("open", "sign", "inner") if mark]
    yuan = Fraction(re.sub("[,' ]", "", found["number"]))
    if len(signs) > 1 or yuan * 100 > MAX_CENTS:
        raise ValueError(text)
    cents = divide(yuan.numerator * 100, yuan.denominator)
    return -cents if signs and signs[0] != "+" else cents


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
