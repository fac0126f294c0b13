"""What a spreadsheet might run is told from what is only text."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.exporting.neutral import is_formula, neutral


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+86 532", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u3000=1", "＝1", "＋1", "－1", "＠x", "\ufeff=1"],
)  # fmt: skip
def test_formulas_get_an_apostrophe(text: str) -> None:
    assert is_formula(text)
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "青禾渡", "A=B", "-12.50", "-3%", "−5", "'=1", "1-2", "—"])
def test_plain_text_and_negative_numbers_stay(text: str) -> None:
    assert neutral(text) == text


@given(st.text())
def test_what_is_neutral_stays_so_and_reads_back(text: str) -> None:
    once = neutral(text)
    assert neutral(once) == once
    assert once.removeprefix("'") == text or once == text
    row = next(csv.reader(io.StringIO('"' + once.replace('"', '""') + '"', newline="")), [""])
    assert row[0] == once
