"""Whether what is predicted comes true: predicted shares against what happened, in groups of equal size."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from app.services.rules import logistic
from app.services.rules.proportion import wilson

Floats = npt.NDArray[np.float64]
FEW_EVENTS: Final = 50
_FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Observations with like predictions: the mean of these, what happened, and the nine-in-ten range of that."""

    total: int
    events: int
    expected: float
    actual: float
    low: float
    high: float

    @property
    def within(self) -> bool:
        """Say whether the prediction lies in the range of what happened."""
        return self.low <= self.expected <= self.high


def groups(expected: Sequence[float], events: Sequence[bool]) -> tuple[Group, ...]:
    """Return five groups of equal size by prediction, lowest first; ten from 50 events; never more than observations."""
    flags = np.asarray(events, dtype=bool)
    chances = np.asarray(expected, dtype=float)
    order = np.argsort(chances, kind="stable")
    count = min(5 if flags.sum() < FEW_EVENTS else 10, len(order))
    pieces = np.array_split(order, count) if count else []
    return tuple(_group(chances[piece], flags[piece]) for piece in pieces)


def _group(chances: Floats, flags: "npt.NDArray[np.bool_]") -> Group:
    total, found = len(flags), int(flags.sum())
    return Group(total, found, float(chances.mean()), found / total, *wilson(found, total))


def expected_of_others(values: Sequence[float], events: Sequence[bool], clusters: Sequence[int]) -> tuple[float, ...]:
    """Return for every observation the chance that the other clusters give to its value, one in five left out in turn.

    A logistic line through value and event of the clusters not left out; so no customer helps to predict itself.
    Where those are of one kind only, their plain share (with half an event added to both kinds) is the prediction.
    """
    scores, flags = np.asarray(values, dtype=float), np.asarray(events, dtype=float)
    folds = np.unique(np.asarray(clusters), return_inverse=True)[1] % _FOLDS
    centre, width = scores.mean(), float(scores.std()) or 1.0
    column = ((scores - centre) / width)[:, None]
    found = np.zeros(len(scores))
    for fold in range(_FOLDS):
        inside = folds == fold
        if inside.any():
            found[inside] = _predicted(column[~inside], flags[~inside], column[inside])
    return tuple(float(chance) for chance in found)


def _predicted(column: Floats, flags: Floats, wanted: Floats) -> Floats:
    if not len(flags) or flags.sum() in {0, len(flags)}:
        return np.full(len(wanted), (flags.sum() + 0.5) / (len(flags) + 1))
    return logistic.fit(column, flags).predict(wanted)
