"""Logistic regression with a penalty on large weights, by iteratively reweighted least squares."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_ROUNDS: Final = 100
_CLOSE: Final = 1e-10
_FARTHEST: Final = 30.0


@dataclass(frozen=True, slots=True)
class Fit:
    """The intercept and the weight of every column; `converged` says whether the optimum was reached."""

    intercept: float
    weights: tuple[float, ...]
    converged: bool

    def predict(self, columns: Floats) -> Floats:
        """Return the probability of every row."""
        return probabilities(columns @ np.asarray(self.weights) + self.intercept)


def probabilities(scores: Floats) -> Floats:
    """Return 1 / (1 + exp(-score)), without overflow."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(scores, -_FARTHEST, _FARTHEST))), dtype=float)


def fit(columns: Floats, events: Floats, ridge: float = 1.0) -> Fit:
    """Return the weights that maximise log-likelihood - ridge / 2 x (sum of squared weights); the intercept is free.

    `columns` is rows x columns, `events` 0 or 1 a row, both kinds present. Newton's steps are halved until they help.
    """
    if not 0 < events.sum() < len(events):
        raise ValueError("one group")
    design = np.column_stack([np.ones(len(events)), columns])
    penalty = np.full(design.shape[1], float(ridge))
    penalty[0] = 0.0
    weights = np.zeros(design.shape[1])
    weights[0] = np.log(events.mean() / (1 - events.mean()))
    value = _penalised(design, events, weights, penalty)
    for _ in range(_ROUNDS):
        step = _step(design, events, weights, penalty)
        size = 1.0
        while size > _CLOSE and _penalised(design, events, weights + size * step, penalty) < value:
            size /= 2
        weights = weights + size * step
        value = _penalised(design, events, weights, penalty)
        if float(np.abs(size * step).max()) < _CLOSE:
            return _fit(weights, converged=True)
    return _fit(weights, converged=False)


def _fit(weights: Floats, *, converged: bool) -> Fit:
    return Fit(float(weights[0]), tuple(float(weight) for weight in weights[1:]), converged)


def _penalised(design: Floats, events: Floats, weights: Floats, penalty: Floats) -> float:
    scores = design @ weights
    return float((events * scores - np.logaddexp(0, scores)).sum() - (penalty * weights**2).sum() / 2)


def _step(design: Floats, events: Floats, weights: Floats, penalty: Floats) -> Floats:
    chances = probabilities(design @ weights)
    gradient = design.T @ (events - chances) - penalty * weights
    curvature = (design * (chances * (1 - chances))[:, None]).T @ design + np.diag(penalty)
    return np.asarray(np.linalg.lstsq(curvature, gradient, rcond=None)[0], dtype=float)
