"""The range of an area and the two curves: against resampling, against the area itself, and with few observations."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.discrimination import auc, auc_range, curve, ks, widest


def sample(seed: int, size: int = 300) -> tuple[list[float], list[bool]]:
    chance = np.random.default_rng(seed)
    events = chance.random(size) < 0.3
    return (chance.normal(size=size) + events).round(1).tolist(), events.tolist()


@given(st.lists(st.tuples(st.integers(0, 6), st.booleans()), min_size=4, max_size=40))
def test_the_middle_is_the_area(rows):
    values, events = [float(value) for value, _ in rows], [event for _, event in rows]
    found = auc_range(values, events)
    if found is None:
        assert min(sum(events), len(events) - sum(events)) < 2
    else:
        assert found.value == pytest.approx(auc(values, events).value, abs=1e-6)
        assert 0 <= found.low <= found.value <= found.high <= 1


def test_as_wide_as_resampling_says():
    values, events = sample(4)
    chance = np.random.default_rng(1)
    x, flags = np.array(values), np.array(events)
    areas = []
    for _ in range(800):
        drawn = chance.integers(0, len(x), len(x))
        areas.append(auc(x[drawn].tolist(), flags[drawn].tolist()).value)
    assert auc_range(values, events).error == pytest.approx(np.std(areas), rel=0.1)


def test_the_same_customers_over_and_over_tell_no_more():
    """Every observation four times over: taken as independent it looks twice as sure, by customer it does not."""
    values, events = sample(7, 80)
    once = auc_range(values, events)
    four = auc_range(values * 4, events * 4)
    by_customer = auc_range(values * 4, events * 4, list(range(80)) * 4)
    assert four.error == pytest.approx(once.error / 2, rel=0.03)
    assert by_customer.error == pytest.approx(once.error, rel=0.03)


def test_one_of_a_kind_has_no_range():
    assert auc_range([1.0, 2.0, 3.0], [True, False, False]) is None
    assert curve([1.0, 2.0], [True, True]) == ()
    assert widest(()) is None


def test_the_curves_end_at_one_and_show_ks():
    values, events = sample(2)
    points = curve(values, events)
    assert (points[-1].events, points[-1].others) == (1, 1)
    gap = widest(points)
    assert abs(gap.events - gap.others) == pytest.approx(ks(values, events).value, abs=1e-6)
