"""Money: parsing what people type, rounding once, printing for people and for files."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import money

CENTS = st.integers(-money.MAX_CENTS, money.MAX_CENTS)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [(1, 2, 1), (-1, 2, -1), (3, 2, 2), (-3, 2, -2), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (0, 7, 0), (10, 5, 2)],
)
def test_division_rounds_half_away_from_zero(numerator, denominator, expected):
    assert money.divide(numerator, denominator) == expected


@given(st.integers(-(10**20), 10**20), st.integers(1, 10**12))
def test_division_agrees_with_decimal(numerator, denominator):
    exact = Fraction(numerator, denominator)
    found = money.divide(numerator, denominator)
    assert abs(found - exact) <= Fraction(1, 2)
    assert money.divide(-numerator, denominator) == -found
    if denominator in {1, 2, 4, 5, 10, 100}:
        assert found == int((Decimal(numerator) / denominator).quantize(Decimal(1), rounding=ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (Fraction(1, 8), 2, "0.13"), (Fraction(-1, 8), 2, "-0.13"), (Decimal("2.675"), 2, "2.68"), (0.5, 0, "1"),
        (-0.5, 0, "-1"), (Fraction(2, 3), 4, "0.6667"), (3, 1, "3.0"), (Decimal("0.005"), 2, "0.01"),
    ],
)  # fmt: skip
def test_rounding_to_digits(value, digits, expected):
    assert str(money.round_half_away(value, digits)) == expected


def test_rounding_goes_to_whole_numbers_by_default():
    assert money.round_half_away(Fraction(5, 2)) == 3


@given(st.decimals(-(10**9), 10**9, allow_nan=False, places=6), st.integers(0, 5))
def test_rounding_agrees_with_decimal(value, digits):
    expected = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    assert money.round_half_away(value, digits) == expected


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1234.56", 123_456), ("1,234.56", 123_456), ("1，234.56", 123_456), ("¥1,234.56", 123_456),
        ("￥1,234.56", 123_456), ("1234.56元", 123_456), ("人民币1234.56元", 123_456), ("CNY 1 234.56", 123_456),
        ("1 234.56", 123_456), ("1\u00a0234.56", 123_456), ("1\u202f234.56", 123_456), ("１２３４．５６", 123_456),
        ("(1,234.56)", -123_456), ("（1,234.56）", -123_456), ("-1234.56", -123_456), ("\u22121234.56", -123_456),
        ("－1234.56", -123_456), ("+5", 500), ("-¥5.00", -500), ("¥-5.00", -500), ("(¥5.00)", -500),
        ("0", 0), (".5", 50), ("5.", 500), ("0.005", 1), ("-0.005", -1), ("1.004999", 100), ("5.00 元", 500),
        ("1'234.5", 123_450), ("1000000000000", 10**14), (" 7 ", 700),
    ],
)  # fmt: skip
def test_what_people_type(text, cents):
    assert money.parse_cents(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "()", "¥", "元", "abc", "1.2.3", "12-3", "--5", "+-5", "-¥-5", "(-5)", "(-5", "5)", "¥(5)",
        "12,5", "1,0000", "1,23,456", "1_000", "5²", "٣", "五百", "0x10", "1e3", "1e99", "1e-99999999999",
        "1e999999999", "NaN", "inf", "-Infinity", "sNaN", "1000000000000.01", "-1000000000001", "9" * 9_999,
        "1 " * 9_999, " " * 9_999 + "x",
    ],
)  # fmt: skip
def test_what_is_not_an_amount(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        money.parse_cents(text)


@given(CENTS)
def test_printing_and_reading_agree(cents):
    assert money.parse_cents(money.plain_yuan(cents)) == cents
    assert money.parse_cents(money.format_yuan(cents)) == cents
    assert money.parse_cents(money.format_yuan(cents, signed=True)) == cents


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_refused(text):
    try:
        cents = money.parse_cents(text)
    except ValueError:
        return
    assert abs(cents) <= money.MAX_CENTS


@pytest.mark.parametrize(
    ("cents", "people", "signed", "file", "wan"),
    [
        (31_800_000, "318,000.00", "+318,000.00", "318000.00", "31.8"),
        (-1_800_000, "\u221218,000.00", "\u221218,000.00", "-18000.00", "\u22121.8"),
        (0, "0.00", "0.00", "0.00", "0.0"),
        (-5, "\u22120.05", "\u22120.05", "-0.05", "0.0"),
        (50_000, "500.00", "+500.00", "500.00", "0.1"),
        (123_456_789_00, "123,456,789.00", "+123,456,789.00", "123456789.00", "12,345.7"),
    ],
)
def test_printing(cents, people, signed, file, wan):
    assert money.format_yuan(cents) == people
    assert money.format_yuan(cents, signed=True) == signed
    assert money.plain_yuan(cents) == file
    assert money.format_wan(cents) == wan
