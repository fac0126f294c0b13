"""Pinyin initials of company names, so that qhd finds 青禾渡; stored with the customer, computed here alone."""

import unicodedata
from functools import lru_cache
from itertools import product
from typing import Final

_MOST: Final = 8


def initials(name: str) -> str:
    """Return the initials in lower-case ASCII: the likely reading first, then others of the first two characters.

    Readings are separated by a space (单 is s, d and c); Latin letters and digits stand as they are.
    """
    cleaned = unicodedata.normalize("NFKC", name).lower()
    likely = _likely(cleaned)
    if not likely:
        return ""
    heads = [readings for letter in cleaned[:2] if (readings := _readings(letter))]
    others = ("".join(head) + likely[len(head) :] for head in product(*heads))
    return " ".join(list(dict.fromkeys([likely, *others]))[:_MOST])


def _likely(text: str) -> str:
    from pypinyin import Style, lazy_pinyin

    return "".join(_ascii(part) for part in lazy_pinyin(text, style=Style.FIRST_LETTER))


@lru_cache(maxsize=4096)
def _readings(letter: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin

    found = [_ascii(reading) for reading in pinyin(letter, heteronym=True, style=Style.FIRST_LETTER)[0]]
    return tuple(reading for reading in found if reading)


def _ascii(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())
