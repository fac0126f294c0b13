"""A computed figure: a number rounded once, or the reason why there is none."""

from dataclasses import dataclass
from fractions import Fraction

from app.money import divide

DIGITS = 6
_SCALE = 10**DIGITS


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` to six decimals, or None with an ASCII `reason`; never 0 or NaN for "cannot be computed".

    `at_least` is a lower bound that is known although the value is not (count-back DSO beyond the history).
    """

    value: float | None
    reason: str | None = None
    at_least: float | None = None

    @property
    def known(self) -> bool:
        """Say whether there is a number."""
        return self.value is not None


def exact(value: float | Fraction) -> Figure:
    """Return a figure of an exact value, rounded half away from zero."""
    fraction = Fraction(value)
    return Figure(divide(fraction.numerator * _SCALE, fraction.denominator) / _SCALE)


def not_available(reason: str, *, at_least: float | None = None) -> Figure:
    """Return the figure that cannot be computed, with its reason."""
    return Figure(None, reason, at_least)


def ratio(numerator: int, denominator: int, reason: str) -> Figure:
    """Return numerator / denominator, rounded once; not available for `reason` where the denominator is <= 0."""
    if denominator <= 0:
        return Figure(None, reason)
    return Figure(divide(numerator * _SCALE, denominator) / _SCALE)
