"""The numbers behind the sample office are the same everywhere and for ever."""

from hypothesis import given
from hypothesis import strategies as st

from app.services.demo.dice import Dice


def test_the_stream_is_the_published_one():
    dice = Dice("C-0001")
    assert [dice.between(0, 99) for _ in range(8)] == [52, 42, 49, 77, 25, 90, 55, 61]


@given(st.text(max_size=8), st.integers(1, 12), st.integers(1, 5_000_000))
def test_parts_are_positive_and_add_up(seed, count, steps):
    total = steps * 1_000 * count
    parts = Dice(seed).parts(total, count, 1_000)
    assert len(parts) == count
    assert sum(parts) == total
    assert all(part > 0 for part in parts)


@given(st.text(max_size=8), st.integers(-5, 5), st.integers(0, 9))
def test_between_keeps_its_bounds(seed, low, width):
    dice = Dice(seed)
    assert all(low <= dice.between(low, low + width) <= low + width for _ in range(20))


def test_chance_of_nothing_and_of_everything():
    dice = Dice("x")
    assert not any(dice.chance(0) for _ in range(50))
    assert all(dice.chance(100) for _ in range(50))
