"""What a typed text is looked for in: names, codes, pinyin initials, credit code, phone, tags and owner."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_COLUMNS: Final = ("name", "short_name", "code", "initials", "short_initials", "credit_code", "phone", "owner")
_PHONE_MARKS: Final = ("-", " ", "(", ")", "+", "/", ".", "－", "（", "）")
_NUMBER: Final = re.compile(r"[\d()+./-]*\d[\d()+./-]*")
_FEWEST_DIGITS: Final = 3


def conditions(text: str, first: int) -> Iterator[tuple[str, str]]:
    """Yield (condition over customer c, its value) for each word of the text; values are numbered from ?`first`.

    Every word must occur somewhere. A word of digits is compared with the digits of the phone, however it is written.
    """
    for place, word in enumerate(unicodedata.normalize("NFKC", text).split(), start=first):
        mark = f"?{place}"
        places = [f"c.{column} LIKE {mark} ESCAPE '\\'" for column in _COLUMNS]
        tagged = f"EXISTS (SELECT 1 FROM json_each(c.tags) WHERE value LIKE {mark} ESCAPE '\\')"
        places.append(f"(c.tags <> '[]' AND {tagged})")
        digits = digits_of(word)
        if _NUMBER.fullmatch(word) and len(digits) >= _FEWEST_DIGITS:
            places.append(f"(c.phone <> '' AND {_phone_digits()} LIKE '%{digits}%')")
        yield f"({' OR '.join(places)})", "%" + _literal(word) + "%"


def digits_of(text: str) -> str:
    """Return the ASCII digits of a text, full-width ones folded."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text) if "0" <= letter <= "9")


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _phone_digits() -> str:
    expression = "c.phone"
    for mark in _PHONE_MARKS:
        expression = f"replace({expression}, '{mark}', '')"
    return expression
