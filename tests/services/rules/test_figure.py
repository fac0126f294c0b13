"""Figures: rounded once, half away from zero, or a reason."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.figure import Figure, exact, not_available, ratio


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [(1, 3, 0.333333), (2, 3, 0.666667), (-2, 3, -0.666667), (1, 2_000_000, 0.000001), (-1, 2_000_000, -0.000001)],
)
def test_a_ratio_is_rounded_half_away_from_zero(numerator, denominator, expected):
    assert ratio(numerator, denominator, "none") == Figure(expected)
    assert exact(Fraction(numerator, denominator)) == Figure(expected)


@pytest.mark.parametrize("denominator", [0, -5])
def test_a_ratio_without_a_denominator_tells_why(denominator):
    figure = ratio(5, denominator, "no_sales")
    assert figure == not_available("no_sales")
    assert not figure.known


def test_a_bound_can_be_known_where_the_value_is_not():
    assert not_available("beyond_history", at_least=92.0) == Figure(None, "beyond_history", 92.0)


@given(st.integers(-(10**14), 10**14), st.integers(1, 10**14))
def test_the_rounding_error_is_at_most_half_a_millionth(numerator, denominator):
    figure = ratio(numerator, denominator, "none")
    assert figure.known
    assert abs(Fraction(str(figure.value)) - Fraction(numerator, denominator)) <= Fraction(1, 2_000_000) or (
        abs(numerator / denominator) > 1e9  # there a float holds fewer than six decimals
    )
