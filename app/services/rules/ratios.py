"""Ratios of financial statements (formulas.md 4): flows of a part of a year are annualised where they meet a stock.

The annualisation factor is 12 / months. Growth compares the same months of the year before; an average of a stock is
that of the beginning of the year and the end of the period. A ratio that cannot be computed says why: `missing:LINE`,
`not_positive:LINE`, `no_opening` or `no_same_months`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from app.services.rules.altman import Altman, altman
from app.services.rules.figure import Figure, exact, not_available

MONTHS: Final = 12
DAYS: Final = 365
NO_OPENING: Final = "no_opening"
NO_SAME_MONTHS: Final = "no_same_months"
Lines = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Period:
    """One statement: flows run from 1 January to `end`; `lines` in fen.

    `opening` are the lines at the end of the year before, `before` those of the same months a year earlier.
    """

    end: date
    lines: Lines
    opening: Lines | None = None
    before: Lines | None = None

    @property
    def annual(self) -> Fraction:
        """Return what brings a flow of the period to a year."""
        return Fraction(MONTHS, self.end.month)


@dataclass(frozen=True, slots=True)
class Ratios:
    """The ratios of one period by key, in the order of ORDER, and the Altman scores with their factors."""

    figures: Mapping[str, Figure]
    altman: Altman


ORDER: Final = (
    "z_manufacturer",
    "z_other",
    "current_ratio",
    "quick_ratio",
    "debt_ratio",
    "interest_cover",
    "gross_margin",
    "net_margin",
    "roe",
    "revenue_growth",
    "cash_to_current_debt",
    "receivable_days",
    "tangible_net_worth",
)
FALLING_IS_GOOD: Final = frozenset({"debt_ratio", "receivable_days"})


def ratios(period: Period) -> Ratios:
    """Return every ratio of a period; tangible net worth is in fen, receivable days in days, the others are ratios."""
    scores = altman(period.lines, period.annual)
    found = {"z_manufacturer": scores.manufacturer, "z_other": scores.other}
    found |= _standing(period.lines) | _earning(period.lines) | _moving(period)
    return Ratios({key: found[key] for key in ORDER}, scores)


def _standing(lines: Lines) -> dict[str, Figure]:
    """Return what the balance sheet alone says."""
    quick = _sum(lines, ("current_assets", 1), ("inventories", -1))
    worth = _sum(lines, ("equity", 1), ("intangible", -1))
    return {
        "current_ratio": _ratio(lines.get("current_assets"), lines, "current_liabilities", "current_assets"),
        "quick_ratio": _ratio(quick, lines, "current_liabilities", _missing(lines, "current_assets", "inventories")),
        "debt_ratio": _ratio(lines.get("total_liabilities"), lines, "total_assets", "total_liabilities"),
        "tangible_net_worth": not_available(_lack(lines, "equity", "intangible")) if worth is None else exact(worth),
    }


def _earning(lines: Lines) -> dict[str, Figure]:
    """Return what compares flows of the same months, which needs no annualisation."""
    gross = _sum(lines, ("revenue", 1), ("cost_of_sales", -1))
    ebit = _sum(lines, ("profit_before_tax", 1), ("interest_expense", 1))
    return {
        "interest_cover": _ratio(ebit, lines, "interest_expense", _missing(lines, "profit_before_tax")),
        "gross_margin": _ratio(gross, lines, "revenue", _missing(lines, "revenue", "cost_of_sales")),
        "net_margin": _ratio(lines.get("net_profit"), lines, "revenue", "net_profit"),
    }


def _moving(period: Period) -> dict[str, Figure]:
    """Return what sets a flow beside a stock, or beside the flow of a year earlier."""
    lines, annual = period.lines, period.annual
    cash = lines.get("operating_cash_flow")
    yearly = None if cash is None else cash * annual
    return {
        "roe": _per_average(period, "net_profit", "equity"),
        "revenue_growth": _growth(period),
        "cash_to_current_debt": _ratio(yearly, lines, "current_liabilities", "operating_cash_flow"),
        "receivable_days": _receivable_days(period),
    }


def _per_average(period: Period, flow: str, stock: str) -> Figure:
    amount, average = period.lines.get(flow), _average(period, stock)
    if amount is None:
        return not_available(f"missing:{flow}")
    if isinstance(average, str):
        return not_available(average)
    return exact(amount * period.annual / average) if average > 0 else not_available(f"not_positive:{stock}")


def _receivable_days(period: Period) -> Figure:
    average, revenue = _average(period, "receivables"), period.lines.get("revenue")
    if isinstance(average, str):
        return not_available(average)
    if revenue is None or revenue <= 0:
        return not_available("missing:revenue" if revenue is None else "not_positive:revenue")
    return exact(average * DAYS / (revenue * period.annual))


def _growth(period: Period) -> Figure:
    now = period.lines.get("revenue")
    if now is None:
        return not_available("missing:revenue")
    before = (period.before or {}).get("revenue")
    if before is None:
        return not_available(NO_SAME_MONTHS)
    return exact(Fraction(now - before, before)) if before > 0 else not_available(NO_SAME_MONTHS)


def _average(period: Period, key: str) -> Fraction | str:
    """Return the mean of a stock at the beginning of the year and at the end of the period, or why there is none."""
    if key not in period.lines:
        return f"missing:{key}"
    if period.opening is None or key not in period.opening:
        return NO_OPENING
    return Fraction(period.opening[key] + period.lines[key], 2)


def _ratio(amount: int | Fraction | None, lines: Lines, base: str, wanted: str) -> Figure:
    """Return amount / base; `wanted` names the line that lacks where there is no amount."""
    below = lines.get(base)
    if amount is None or below is None:
        return not_available(f"missing:{base if below is None else wanted}")
    return exact(Fraction(amount) / below) if below > 0 else not_available(f"not_positive:{base}")


def _sum(lines: Lines, *terms: tuple[str, int]) -> int | None:
    """Return the signed sum of lines, None where one of them lacks."""
    if any(key not in lines for key, _ in terms):
        return None
    return sum(lines[key] * sign for key, sign in terms)


def _missing(lines: Lines, *keys: str) -> str:
    return next((key for key in keys if key not in lines), keys[0])


def _lack(lines: Lines, *keys: str) -> str:
    return f"missing:{_missing(lines, *keys)}"
