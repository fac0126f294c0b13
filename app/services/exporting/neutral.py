"""Text that leaves the program stays text: a spreadsheet must not take what somebody typed for a formula."""

import re
from typing import Final

_STARTS: Final = frozenset("=+-@\t\r\n＝＋－＠")
_NEGATIVE: Final = re.compile(r"-\d+(\.\d+)?%?")


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet may take this text for a formula; a plain negative number is none.

    Spaces before the sign do not protect, nor does the full-width form, which Chinese spreadsheets accept.
    """
    bare = text.lstrip(" \u3000\xa0\ufeff\0")
    return bare[:1] in _STARTS and _NEGATIVE.fullmatch(text) is None if bare else False


def neutral(text: str) -> str:
    """Return text for a CSV file or the clipboard that no spreadsheet runs: an apostrophe stands before a formula."""
    return f"'{text}" if is_formula(text) else text
