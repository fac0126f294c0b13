"""What screens say of statements with: lines, balances, Z-scores and figures of the rules below."""

from app.services.rules.altman import DISTRESS, GREY, MANUFACTURER, OTHER, SAFE, Model
from app.services.rules.balance import SWAP, Balance, check
from app.services.rules.figure import Figure
from app.services.rules.statement_lines import BALANCE, FLOW, LINES, Line

__all__ = [
    "BALANCE",
    "DISTRESS",
    "FLOW",
    "GREY",
    "LINES",
    "MANUFACTURER",
    "OTHER",
    "SAFE",
    "SWAP",
    "Balance",
    "Figure",
    "Line",
    "Model",
    "check",
]
