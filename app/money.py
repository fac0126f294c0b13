"""Money as integer fen: parsing, rounding, printing and the capital figures of Chinese bills."""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

MAX_CENTS = 10**14  # 10^12 yuan: larger is a typing error, and sums stay far below 2^63
MINUS = "\u2212"
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
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


def _capital_group(number: int) -> str:
    """Spell 1..9999 in capital figures, with one 零 for each run of inner zeros."""
    text, pending = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if pending and text else "") + _DIGITS[digit] + _UNITS[place]
            pending = False
        else:
            pending = True
    return text


def _capital_yuan(yuan: int) -> str:
    groups = [yuan // 10 ** (4 * place) % 10_000 for place in range(4)]
    text, gap = "", False
    for place in range(3, -1, -1):
        group = groups[place]
        if not group:
            gap = bool(text)
            continue
        if text and (gap or group < 1000):
            text += "零"
        text += _capital_group(group) + _unit_of(place, groups)
        gap = False
    return text


def _unit_of(place: int, groups: list[int]) -> str:
    """Write 亿 once for 10^12 and 10^8 together (壹万零贰亿, not 壹万亿零贰亿)."""
    return "万" if place == 3 and groups[2] else _GROUPS[place]


def rmb_words(cents: int) -> str:
    """Spell an amount as 人民币大写 (支付结算办法 附一): 105.05 -> 壹佰零伍元零伍分."""
    yuan, jiao, fen = abs(cents) // 100, abs(cents) // 10 % 10, abs(cents) % 10
    if not cents:
        return "零元整"
    text = f"{_capital_yuan(yuan)}元" if yuan else ""
    if jiao:
        text += _DIGITS[jiao] + "角"
    elif fen and yuan:
        text += "零"
    text += _DIGITS[fen] + "分" if fen else "整"
    return ("负" if cents < 0 else "") + text
