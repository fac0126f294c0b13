"""Amounts: every way files write them, found per column, to the fen; and what is not one, with the reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.money import MAX_CENTS, format_yuan, plain_yuan
from app.services.importing.amounts import Decimals, find_decimals, read_amounts, read_uniform
from app.services.importing.issues import Reason
from app.services.importing.values import Cell, Failure

fen = st.integers(-MAX_CENTS, MAX_CENTS)


def read(cell: Cell, *others: Cell, scale: int = 1) -> object:
    """Read one cell of a column that holds others too."""
    return read_amounts({cell, *others}, scale)[cell]


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1234.56", 123_456),
        ("1,234.56", 123_456),
        ("1，234.56", 123_456),
        ("¥1,234.56", 123_456),
        ("￥ 1,234.56", 123_456),
        ("-¥1,234.56", -123_456),
        ("¥-1,234.56", -123_456),
        ("(1,234.56)", -123_456),
        ("（1,234.56）", -123_456),
        ("1,234.56-", -123_456),
        ("\u22121234.5", -123_450),
        ("负1234.5", -123_450),
        ("+5", 500),
        ("1 234.56", 123_456),
        ("1\u00a0234\u202f567.8", 123_456_780),
        ("1'234.56", 123_456),
        (".5", 50),
        ("5.", 500),
        ("12.5万", 12_500_000),
        ("12.5万元", 12_500_000),
        ("1234.56元", 123_456),
        ("RMB 1,234.56", 123_456),
        ("１２３４．５６", 123_456),
        ("1.005", 101),
        ("-1.005", -101),
        ("0.004", 0),
        ("", None),
        ("  ", None),
        ("-", None),
        ("—", None),
        ("1000000000000", MAX_CENTS),
    ],
)
def test_amounts_as_people_write_them(text: str, cents: int | None) -> None:
    assert read(text) == cents


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("abc", Reason.BAD_AMOUNT),
        ("12,34.56", Reason.BAD_AMOUNT),
        ("--5", Reason.BAD_AMOUNT),
        ("(5", Reason.BAD_AMOUNT),
        ("1.2.3", Reason.BAD_AMOUNT),
        ("1_000", Reason.BAD_AMOUNT),
        ("nan", Reason.BAD_AMOUNT),
        ("inf", Reason.BAD_AMOUNT),
        ("12,80O.00", Reason.LETTER),
        ("l234.00", Reason.LETTER),
        ("1.23E+11", Reason.ROUNDED),
        ("1000000000000.01", Reason.TOO_LARGE),
        ("99999999999999999999", Reason.TOO_LARGE),
        (True, Reason.BAD_AMOUNT),
        (1e13, Reason.TOO_LARGE),
    ],
)
def test_what_is_no_amount_says_why(text: Cell, reason: Reason) -> None:
    found = read(text)
    assert isinstance(found, Failure)
    assert found.reason is reason


def test_the_letter_and_its_digit_are_named() -> None:
    found = read("12,80O.00")
    assert isinstance(found, Failure)
    assert found.details == {"letter": "O", "digit": "0"}


def test_a_column_with_decimal_commas_is_read_with_them() -> None:
    column: set[Cell] = {"1.234,56", "12,5", "1.234", "7"}
    assert find_decimals(column) is Decimals.COMMA
    assert read_amounts(column) == {"1.234,56": 123_456, "12,5": 1_250, "1.234": 123_400, "7": 700}
    assert read("1 234,56") == 123_456


def test_thousands_alone_are_no_evidence_and_one_point_settles_it() -> None:
    assert find_decimals({"1,234"}) is Decimals.POINT
    assert read("1,234") == 123_400
    assert find_decimals({"12,5", "3.50"}) is Decimals.POINT
    assert isinstance(read("12,5", "3.50"), Failure)


def test_a_header_in_wan_multiplies_without_losing_fen() -> None:
    assert read("12.345678", scale=10_000) == 12_345_678
    assert read(0.0001, scale=10_000) == 100


@pytest.mark.parametrize(
    ("number", "cents"),
    [
        (0.1 + 0.2, 30),
        (1.005, 101),
        (-1.005, -101),
        (19480.000000001, 1_948_000),
        (3, 300),
        (1e12, MAX_CENTS),
        (0.0, 0),
    ],
)
def test_the_noise_of_binary_fractions_goes(number: float, cents: int) -> None:
    assert read(number) == cents


@given(fen)
def test_what_is_printed_is_read_back(cents: int) -> None:
    plain = plain_yuan(cents)
    assert read(plain) == cents
    assert read(format_yuan(cents)) == cents
    assert read(f"({format_yuan(abs(cents))})") == -abs(cents)


@given(fen)
def test_decimal_commas_are_read_back(cents: int) -> None:
    text = f"{abs(cents) // 100:,}".replace(",", ".") + f",{abs(cents) % 100:02d}"
    assert read(text, "0,5") == abs(cents)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_spreadsheet_number_is_its_fen(value: Decimal) -> None:
    assert read(float(value)) == int(value * 100)


@given(st.lists(fen.filter(lambda cents: abs(cents) < MAX_CENTS), max_size=20))
def test_the_quick_way_reads_what_the_careful_way_reads(amounts: list[int]) -> None:
    texts: list[Cell] = ["", *(plain_yuan(cents) for cents in amounts)]
    careful = read_amounts(set(texts))
    assert read_uniform(texts) == [careful[text] for text in texts]


@pytest.mark.parametrize("other", ["1.5", "1,234.00", "x", " 1.00", "1.00\n", "١.٠٠", "1_0.00"])
def test_the_quick_way_leaves_other_columns_alone(other: str) -> None:
    assert read_uniform(["1.00", other]) is None


@given(st.one_of(st.text(max_size=40), st.floats(allow_nan=False, allow_infinity=False), st.booleans()))
def test_no_cell_raises(cell: Cell) -> None:
    found = read(cell)
    assert found is None or isinstance(found, (int, Failure))
