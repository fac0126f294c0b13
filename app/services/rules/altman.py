"""Altman's Z' for private manufacturers and Z'' for other companies, with X1..X5 and zones (formulas.md 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from app.services.rules.figure import Figure, exact, not_available
from app.services.rules.statement_lines import retained

SAFE: Final = "safe"
GREY: Final = "grey"
DISTRESS: Final = "distress"


@dataclass(frozen=True, slots=True)
class Model:
    """One Z-score: the weights of X1, X2 ... and its zones: safe above `safe`, distress below `distress`."""

    key: str
    weights: tuple[str, ...]
    distress: float
    safe: float

    def score(self, factors: Sequence[float | Fraction]) -> Fraction:
        """Return the weighted sum of X1, X2 ...; more factors than the model has are left aside."""
        pairs = zip(self.weights, factors, strict=False)
        return sum((Fraction(weight) * Fraction(factor) for weight, factor in pairs), Fraction(0))

    def zone(self, value: float) -> str:
        """Return safe, grey or distress; both limits themselves are grey."""
        if value > self.safe:
            return SAFE
        return DISTRESS if value < self.distress else GREY


MANUFACTURER: Final = Model("z_manufacturer", ("0.717", "0.847", "3.107", "0.420", "0.998"), 1.23, 2.9)
OTHER: Final = Model("z_other", ("6.56", "3.26", "6.72", "1.05"), 1.1, 2.6)
MODELS: Final = (MANUFACTURER, OTHER)


@dataclass(frozen=True, slots=True)
class Altman:
    """X1 to X5 of one statement, and both scores of them."""

    factors: tuple[Figure, ...]
    manufacturer: Figure
    other: Figure

    def score(self, model: Model) -> Figure:
        """Return the score of a model."""
        return self.manufacturer if model is MANUFACTURER else self.other


_Factor = Fraction | str  # a number, or the reason why there is none


def altman(lines: Mapping[str, int], annual: Fraction = Fraction(1)) -> Altman:
    """Return the scores of a statement; `annual` (12 / months) brings the flows in X3 and X5 to a year."""
    factors = (
        _over(lines, "total_assets", _difference(lines, "current_assets", "current_liabilities")),
        _over(lines, "total_assets", _kept(lines)),
        _over(lines, "total_assets", _ebit(lines), annual),
        _over(lines, "total_liabilities", _given(lines, "equity")),
        _over(lines, "total_assets", _given(lines, "revenue"), annual),
    )
    return Altman(tuple(map(_figure, factors)), _score(MANUFACTURER, factors), _score(OTHER, factors))


def _score(model: Model, factors: Sequence[_Factor]) -> Figure:
    used = factors[: len(model.weights)]
    numbers = [factor for factor in used if isinstance(factor, Fraction)]
    if len(numbers) < len(used):
        return not_available(next(factor for factor in used if isinstance(factor, str)))
    return exact(model.score(numbers))


def _figure(factor: _Factor) -> Figure:
    return not_available(factor) if isinstance(factor, str) else exact(factor)


def _over(lines: Mapping[str, int], base: str, amount: int | str, times: Fraction = Fraction(1)) -> _Factor:
    if isinstance(amount, str):
        return amount
    below = _given(lines, base)
    if isinstance(below, str):
        return below
    return amount * times / below if below > 0 else f"not_positive:{base}"


def _given(lines: Mapping[str, int], key: str) -> int | str:
    value = lines.get(key)
    return f"missing:{key}" if value is None else value


def _difference(lines: Mapping[str, int], first: str, second: str) -> int | str:
    one, other = _given(lines, first), _given(lines, second)
    if isinstance(one, str):
        return one
    return other if isinstance(other, str) else one - other


def _kept(lines: Mapping[str, int]) -> int | str:
    value = retained(lines)
    return "missing:retained_earnings" if value is None else value


def _ebit(lines: Mapping[str, int]) -> int | str:
    profit, interest = _given(lines, "profit_before_tax"), _given(lines, "interest_expense")
    if isinstance(profit, str):
        return profit
    return interest if isinstance(interest, str) else profit + interest
