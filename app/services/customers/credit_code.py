"""The 统一社会信用代码: folding what was typed, saying what looks wrong, grouping it for the eye; it never blocks."""

import unicodedata

from app.i18n import translate

LENGTH = 18
_GROUP = 4


def folded(text: str) -> str:
    """Return the code as it is stored: half-width capitals without spaces and hyphens."""
    return "".join(unicodedata.normalize("NFKC", text).upper().split()).replace("-", "")


def grouped(text: str) -> str:
    """Return the code in groups of four for reading: 9100 0000 MA00 0017 XX."""
    code = folded(text)
    return " ".join(code[start : start + _GROUP] for start in range(0, len(code), _GROUP))


def check(text: str) -> str:
    """Return a sentence when a code looks wrong (GB 32100-2015), empty when it is right or missing."""
    code = folded(text)
    if not code:
        return ""
    if len(code) != LENGTH:
        return translate("Customers", "统一社会信用代码应为 18 位，现在是 {length} 位。不影响保存。").format(
            length=len(code)
        )
    from stdnum.cn import uscc
    from stdnum.exceptions import ValidationError

    try:
        expected = uscc.calc_check_digit(code[:17])
        if code[17] != expected:
            return translate("Customers", "校验位不符，按规则末位应为 {letter}。不影响保存。").format(letter=expected)
        uscc.validate(code)
    except (ValidationError, ValueError):
        return translate("Customers", "统一社会信用代码里有不该出现的字符。不影响保存。")
    return ""
