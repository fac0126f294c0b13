"""The yearly 纳税信用等级 of the tax office: stored as "B 2025", however it was typed."""

import re
import unicodedata
from typing import Final

from app.i18n import translate

GRADES: Final = ("A", "B", "M", "C", "D")
_TYPED: Final = re.compile(r"([ABMCD])\s*级?\s*[(]?\s*(20\d\d)?\s*(?:年度?|YEAR)?\s*[)]?")


def parse(text: str) -> str:
    """Return "B 2025", or "B" without a year; ValueError where it is no grade of the tax office."""
    found = _TYPED.fullmatch(unicodedata.normalize("NFKC", text).strip().upper())
    if found is None:
        raise ValueError(text)
    return " ".join(part for part in found.groups() if part)


def name(code: str) -> str:
    """Return the grade for reading: B（2025 年度）; a text that is no grade is its own word."""
    try:
        grade, _, year = parse(code).partition(" ")
    except ValueError:
        return code
    return translate("Customers", "{grade}（{year} 年度）").format(grade=grade, year=year) if year else grade
