"""When two ways of writing a code, a name or a telephone mean the same: the forms in which they are compared."""

import re
import unicodedata
from typing import Final

_BRACKETS: Final = re.compile(r"[(\[{<〔【〈《「『]([^()\[\]{}<>〔〕【】〈〉《》「」『』]*)[)\]}>〕】〉》」』]")
_LEGAL: Final = re.compile(
    r"(有限责任公司|股份有限公司|股份公司|有限公司|股份合作公司|集团公司|总公司|(?<![分子])公司"
    r"|co\.?,?\s*ltd\.?|company\s+limited|limited|ltd\.?|inc\.?|llc|corp\.?|corporation)$"
)
_PLACE: Final = re.compile(r"^([\u4e00-\u9fff]{2,3}?)(?:省|(?<![超城都门])市|自治区|特别行政区)(?=[\u4e00-\u9fff]{2})")
_ZEROS: Final = re.compile(r"(?<!\d)0+(?=\d)")
_LOOSE: Final = re.compile(r"(?<!\d)-|-(?!\d)")
_SEVERAL: Final = re.compile(r"[,;/、|]|\s+(?=1\d{10}|0\d{9})")
_COUNTRY: Final = ("0086", "86")
FEWEST_DIGITS: Final = 7
_MOBILE_DIGITS: Final = 11


def same_code(code: str) -> str:
    """Return a code without what people vary: width, case, spaces, separators and leading zeros (C-0017 is c17)."""
    folded = unicodedata.normalize("NFKC", code).casefold()
    return _LOOSE.sub("", _ZEROS.sub("", re.sub(r"[^\w]+|_", "-", folded)))


def same_credit_code(code: str) -> str:
    """Return a credit code without case, width, spaces and separators; its zeros count."""
    return _bare(unicodedata.normalize("NFKC", code).casefold())


def same_name(name: str) -> str:
    """Return a company's name without what people vary; "" only where nothing can be compared.

    Width, case, spaces and punctuation go; so does the legal form at the end, and what stands in brackets after it. A
    place in brackets counts as if it led the name, without 省 or 市: 青禾渡(上海)食品有限公司 is 上海青禾渡食品.
    """
    folded = unicodedata.normalize("NFKC", name).casefold().strip()
    rest, places = _without_brackets(folded)
    bare = _bare(_without_legal_form(rest.strip(" ·.,、。-")))
    return _without_ranks("".join(map(_without_ranks, places)) + _without_ranks(bare)) or _bare(folded)


def same_phones(text: str) -> frozenset[str]:
    """Return the telephone numbers of a field as digits, without country code and leading zeros; too short ones are none."""
    parts = (_digits(part) for part in _SEVERAL.split(unicodedata.normalize("NFKC", text)))
    return frozenset(part for part in parts if len(part) >= FEWEST_DIGITS)


def _digits(text: str) -> str:
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    for country in _COUNTRY:
        if digits.startswith(country) and len(digits) - len(country) >= _MOBILE_DIGITS - 1:
            digits = digits.removeprefix(country)
            break
    return digits.lstrip("0")


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """Return the text without its brackets, and what stood in those before the legal form."""
    places: list[str] = []
    while (found := _BRACKETS.search(text)) is not None:
        if text[found.end() :].strip(" ·.,、。-"):
            places.append(_bare(found.group(1)))
        text = text[: found.start()] + text[found.end() :]
    return text, places


def _without_legal_form(text: str) -> str:
    shorter = _LEGAL.sub("", text)
    return shorter if _bare(shorter) else text


def _without_ranks(text: str) -> str:
    return _PLACE.sub(r"\1", text)


def _bare(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
