"""The range of a share: published values, its ends, and how far two ranges lie over each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.proportion import overlap, wilson


def test_a_published_range():
    """Newcombe 1998, table I: 81 of 263 at 95 % is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611; 1 of 29 is 0.0061."""
    assert wilson(81, 263, 1.959964) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(0, 20, 1.959964) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(1, 29, 1.959964) == pytest.approx((0.0061, 0.1718), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_the_share_lies_within_and_both_sides_mirror(pair):
    found, total = pair
    low, high = wilson(found, total)
    assert 0 <= low <= found / total <= high <= 1
    assert wilson(total - found, total) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize("pair", [(0, 0), (2, 1), (-1, 3)])
def test_what_is_no_share_is_refused(pair):
    with pytest.raises(ValueError, match=str(pair[0])):
        wilson(*pair)


def test_overlap():
    assert overlap((0.0, 0.4), (0.3, 0.9)) == pytest.approx(0.25)
    assert overlap((0.0, 0.4), (0.5, 0.9)) == 0
    assert overlap((0.2, 0.3), (0.0, 1.0)) == pytest.approx(1)
    assert overlap((0.2, 0.2), (0.0, 1.0)) == 1
    assert overlap((0.2, 0.2), (0.3, 1.0)) == 0
