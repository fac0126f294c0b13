"""Predicted against actual shares: groups of equal size, and predictions that no customer helps to make of itself."""

import numpy as np
import pytest

from app.services.rules.calibration import expected_of_others, groups


def test_five_groups_and_ten_from_fifty_events():
    assert len(groups([n / 100 for n in range(100)], [n >= 51 for n in range(100)])) == 5
    assert len(groups([n / 100 for n in range(100)], [n >= 50 for n in range(100)])) == 10
    assert len(groups([0.1, 0.2], [True, False])) == 2
    assert groups([], []) == ()


def test_a_group_says_what_was_expected_and_what_came():
    first, *_, last = groups([n / 100 for n in range(100)], [n >= 60 for n in range(100)])
    assert (first.total, first.events, first.actual) == (20, 0, 0)
    assert first.expected == pytest.approx(0.095)
    assert (last.events, last.actual, last.high) == (20, 1, 1)
    assert not last.within or last.low <= last.expected


def test_a_score_that_tells_is_predicted_so():
    chance = np.random.default_rng(5)
    scores = chance.normal(size=500)
    events = chance.random(500) < 1 / (1 + np.exp(-2 * scores))
    expected = expected_of_others(scores.tolist(), events.tolist(), [n // 5 for n in range(500)])
    assert sum(each.within for each in groups(expected, events.tolist())) >= 7


def test_a_customer_does_not_predict_itself():
    """The one customer that went bad is alone: the others know no bads, so little is expected of him."""
    expected = expected_of_others(
        [1.0, 1.0, 5.0, 5.0, 1.0, 2.0], [False, False, True, True, False, False], [1, 1, 2, 2, 3, 4]
    )
    assert expected[2] == expected[3] == pytest.approx(0.5 / 5)
    assert expected_of_others([1.0, 1.0], [True, False], [1, 1]) == (0.5, 0.5)
