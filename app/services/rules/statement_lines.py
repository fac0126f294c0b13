"""The lines of a Chinese financial statement: stable keys, the order of the form, and what adds up to what."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

BALANCE: Final = "balance"
FLOW: Final = "flow"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `total` names the line it is part of, `major` ones are printed bold, `common` ones always shown."""

    key: str
    section: str
    total: str = ""
    major: bool = False
    common: bool = False


def _assets() -> tuple[Line, ...]:
    part = "current_assets"
    return (
        Line("cash", BALANCE, part, common=True),
        Line("trading_assets", BALANCE, part),
        Line("notes_receivable", BALANCE, part),
        Line("receivables", BALANCE, part, common=True),
        Line("prepayments", BALANCE, part),
        Line("other_receivables", BALANCE, part),
        Line("inventories", BALANCE, part, common=True),
        Line("other_current_assets", BALANCE, part),
        Line("current_assets", BALANCE, "total_assets", major=True, common=True),
        Line("long_term_investments", BALANCE, "non_current_assets"),
        Line("fixed_assets", BALANCE, "non_current_assets"),
        Line("construction", BALANCE, "non_current_assets"),
        Line("intangible", BALANCE, "non_current_assets", common=True),
        Line("other_non_current_assets", BALANCE, "non_current_assets"),
        Line("non_current_assets", BALANCE, "total_assets"),
        Line("total_assets", BALANCE, major=True, common=True),
    )


def _claims() -> tuple[Line, ...]:
    part = "current_liabilities"
    return (
        Line("short_term_loans", BALANCE, part),
        Line("notes_payable", BALANCE, part),
        Line("payables", BALANCE, part),
        Line("advances", BALANCE, part),
        Line("payroll_payable", BALANCE, part),
        Line("taxes_payable", BALANCE, part),
        Line("other_payables", BALANCE, part),
        Line("other_current_liabilities", BALANCE, part),
        Line("current_liabilities", BALANCE, "total_liabilities", common=True),
        Line("long_term_loans", BALANCE, "non_current_liabilities"),
        Line("other_non_current_liabilities", BALANCE, "non_current_liabilities"),
        Line("non_current_liabilities", BALANCE, "total_liabilities"),
        Line("total_liabilities", BALANCE, major=True, common=True),
        Line("paid_in_capital", BALANCE, "equity", common=True),
        Line("capital_reserve", BALANCE, "equity"),
        Line("surplus_reserve", BALANCE, "equity", common=True),
        Line("retained_earnings", BALANCE, "equity", common=True),
        Line("equity", BALANCE, major=True, common=True),
    )


def _flows() -> tuple[Line, ...]:
    return (
        Line("revenue", FLOW, major=True, common=True),
        Line("cost_of_sales", FLOW, common=True),
        Line("taxes_and_surcharges", FLOW),
        Line("selling_expenses", FLOW),
        Line("administrative_expenses", FLOW),
        Line("research_expenses", FLOW),
        Line("finance_expenses", FLOW),
        Line("interest_expense", FLOW, common=True),
        Line("operating_profit", FLOW),
        Line("profit_before_tax", FLOW, common=True),
        Line("income_tax", FLOW),
        Line("net_profit", FLOW, major=True, common=True),
        Line("operating_cash_flow", FLOW, major=True, common=True),
    )


LINES: Final = (*_assets(), *_claims(), *_flows())
BY_KEY: Final[Mapping[str, Line]] = {line.key: line for line in LINES}
KEYS: Final = tuple(BY_KEY)
TOTALS: Final = ("total_assets", "total_liabilities", "equity")
"""The three figures that must balance: the first is the sum of the others."""


def parts(total: str) -> tuple[str, ...]:
    """Return the lines a total is made of, as far as the form names them."""
    return tuple(line.key for line in LINES if line.total == total)


def retained(lines: Mapping[str, int]) -> int | None:
    """Return what was earned and kept, in fen: undistributed profit and surplus reserve; None without the former."""
    undistributed = lines.get("retained_earnings")
    return None if undistributed is None else undistributed + lines.get("surplus_reserve", 0)
