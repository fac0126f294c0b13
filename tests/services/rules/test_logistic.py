"""Penalised logistic regression: a closed example, the gradient at the optimum, and data that separates."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.rules.logistic import fit, probabilities


def test_two_groups_without_penalty_are_their_own_odds():
    columns = np.array([[0.0]] * 40 + [[1.0]] * 60)
    events = np.array([1.0] * 10 + [0.0] * 30 + [1.0] * 45 + [0.0] * 15)
    found = fit(columns, events, ridge=0.0)
    assert found.converged
    assert found.intercept == pytest.approx(math.log(10 / 30))
    assert found.weights[0] == pytest.approx(math.log(45 / 15) - math.log(10 / 30))
    assert found.predict(np.array([[1.0]]))[0] == pytest.approx(0.75)


@given(st.integers(0, 10_000), st.sampled_from([0.1, 1.0, 10.0]))
def test_the_gradient_is_zero_at_the_optimum(seed, ridge):
    chance = np.random.default_rng(seed)
    columns = chance.normal(size=(60, 4)) * [1, 5, 0.1, 1]
    events = (chance.random(60) < probabilities(columns[:, 0] - 0.5)).astype(float)
    events[:2] = (0, 1)
    found = fit(columns, events, ridge)
    rest = events - found.predict(columns)
    assert found.converged
    assert rest.sum() == pytest.approx(0, abs=1e-6)
    assert columns.T @ rest == pytest.approx(ridge * np.array(found.weights), abs=1e-5)


def test_what_separates_wholly_stays_finite():
    found = fit(np.array([[-1.0], [-2.0], [1.0], [2.0]]), np.array([0.0, 0.0, 1.0, 1.0]))
    assert found.converged
    assert 0 < found.weights[0] < 10


def test_two_columns_alike_share_the_weight():
    chance = np.random.default_rng(3)
    one = chance.normal(size=100)
    events = (one + chance.normal(size=100) > 0).astype(float)
    found = fit(np.column_stack([one, one]), events)
    assert found.weights[0] == pytest.approx(found.weights[1])


def test_one_kind_is_refused():
    with pytest.raises(ValueError, match="one group"):
        fit(np.array([[1.0], [2.0]]), np.array([1.0, 1.0]))
