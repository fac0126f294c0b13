"""The balance of a statement and the one slip that would explain a difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.balance import MISSING, SWAP, Fix, check

GOOD = {"total_assets": 1_748_031_092, "total_liabilities": 1_212_648_025, "equity": 535_383_067}


def test_equal_totals_balance() -> None:
    found = check(GOOD)
    assert (found.difference, found.balanced, found.fix, found.exceeding) == (0, True, None, ())


def test_two_digits_that_changed_places_are_found() -> None:
    found = check(GOOD | {"total_liabilities": 1_216_248_025})
    assert found.difference == -3_600_000
    assert found.fix == Fix(SWAP, "total_liabilities", 1_212_648_025)


def test_an_entry_that_was_left_out_is_found() -> None:
    lines = {"total_assets": 100_000, "intangible": 7_700, "fixed_assets": 31_000, "total_liabilities": 60_000}
    found = check(lines | {"equity": 47_700})
    assert found.fix == Fix(MISSING, "total_assets", 107_700, "intangible")


def test_a_total_that_its_entries_prove_is_not_suspected() -> None:
    lines = {"total_assets": 21, "total_liabilities": 3, "equity": 9, "paid_in_capital": 5, "retained_earnings": 4}
    assert check(lines).fix == Fix(SWAP, "total_assets", 12)
    assert check(lines | {"equity": 90, "total_assets": 12, "paid_in_capital": 86}).fix is None


@pytest.mark.parametrize(
    "lines",
    [
        {"total_assets": 100_000, "total_liabilities": 50_000, "equity": 43_217},
        {"total_assets": 21, "total_liabilities": 12, "equity": 0},  # either total may be turned round
    ],
)
def test_no_cause_or_more_than_one_offers_nothing(lines: dict[str, int]) -> None:
    found = check(lines)
    assert found.difference
    assert found.fix is None


def test_a_missing_total_leaves_the_difference_open() -> None:
    found = check({"total_assets": 5, "equity": 5})
    assert (found.difference, found.balanced, found.fix) == (None, False, None)


def test_a_part_larger_than_its_total_is_named() -> None:
    assert check(GOOD | {"current_assets": 2 * 10**9}).exceeding == (("current_assets", "total_assets"),)
    assert check({"current_assets": 5}).exceeding == ()


_totals = st.integers(10, 10**12)


@given(_totals, _totals, st.data())
def test_any_offer_makes_the_statement_balance(liabilities: int, equity: int, data: st.DataObject) -> None:
    lines = {"total_assets": liabilities + equity, "total_liabilities": liabilities, "equity": equity}
    key = data.draw(st.sampled_from(sorted(lines)))
    digits = str(lines[key])
    at = data.draw(st.integers(0, len(digits) - 2))
    turned = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
    wrong = lines | {key: turned}
    found = check(wrong)
    if turned == lines[key]:
        assert found.balanced
    elif found.fix is not None:
        assert check(wrong | {found.fix.line: found.fix.value}).balanced
