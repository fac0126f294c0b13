"""The ready scorecards and the grade ladder, a starting point for the office's own, and the choice among cards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.services.rules import trade_words
from app.services.rules.indicators import CATALOGUE, EXTERNAL, FINANCIAL, GROUPS, PAYMENT, PROFILE, weighted
from app.services.rules.scorecard import Cap, Customers, Parties, Scorecard

__all__ = ["EXTERNAL", "FINANCIAL", "GROUPS", "LADDER", "NEW_MONTHS", "PAYMENT", "PROFILE", "READY", "Asked", "choose"]

LADDER: Final = (("AAA", 90), ("AA", 80), ("A", 70), ("BBB", 60), ("BB", 50), ("B", 40), ("C", 30), ("D", 0))
NEW_MONTHS: Final = 6
"""Whoever has traded for fewer months is a new customer."""

_CAPS: Final = (
    Cap("dishonest", "dishonest", "above", 0, "D", knock_out=True),
    Cap("overdue_180", "max_days_overdue", "above", 180, "C", knock_out=True),
    Cap("negative_equity", "equity", "below", 0, "C", knock_out=True),
    Cap("new_customer", "months_of_trade", "below", NEW_MONTHS, "A", when_missing=True),
)
"""A weak Z'' lowers points and never caps: a third of sound companies lie in its distress zone."""


def _card(
    name: str,
    weights: Mapping[str, int],
    *,
    industries: tuple[str, ...] = (),
    customers: Customers = "all",
    parties: Parties = "all",
    valid_days: int = 365,
    general: bool = False,
) -> Scorecard:
    chosen = tuple(weighted(each, weights[key]) for key, each in CATALOGUE.items() if weights.get(key))
    return Scorecard(
        name,
        1,
        chosen,
        _CAPS,
        LADDER,
        valid_days=valid_days,
        customers=customers,
        parties=parties,
        industries=industries,
        general=general,
    )


_WHOLESALE: Final = {
    "years_established": 3, "paid_in_ratio": 3, "identity": 2, "years_of_trade": 4, "size_declared": 1,
    "licences_expired": 2, "in_group": 1, "order_volume_change": 4,
    "debt_ratio": 5, "current_ratio": 4, "quick_ratio": 1, "interest_cover": 3, "gross_margin": 1, "net_margin": 4,
    "roe": 1, "revenue_growth": 1, "cash_to_current_debt": 3, "z_other": 2, "statement_age": 1,
    "bank_net_rate": 1, "invoice_growth": 1, "invoice_active_rate": 1,
    "payment_index": 3, "dbt": 9, "overdue_rate": 7, "max_days_overdue": 4, "late_rate": 4, "utilisation": 2,
    "payment_cycle_change": 3, "dispute_rate": 1, "promises_kept": 2,
    "judicial": 5, "filings": 4, "references": 3, "tax_grade": 2, "third_party_score": 1, "events": 1,
}  # fmt: skip
_MANUFACTURE: Final = {
    "years_established": 3, "paid_in_ratio": 3, "identity": 2, "years_of_trade": 4, "size_declared": 1,
    "licences_expired": 2, "in_group": 1, "order_volume_change": 4,
    "debt_ratio": 6, "current_ratio": 4, "quick_ratio": 2, "interest_cover": 4, "gross_margin": 2, "net_margin": 3,
    "roe": 1, "revenue_growth": 2, "cash_to_current_debt": 4, "z_manufacturer": 3, "statement_age": 1,
    "bank_net_rate": 1, "invoice_growth": 1, "invoice_active_rate": 1,
    "payment_index": 3, "dbt": 8, "overdue_rate": 6, "max_days_overdue": 4, "late_rate": 3, "utilisation": 2,
    "payment_cycle_change": 2, "dispute_rate": 1, "promises_kept": 1,
    "judicial": 5, "filings": 3, "references": 3, "tax_grade": 2, "third_party_score": 1, "events": 1,
}  # fmt: skip
_SERVICE: Final = {
    "years_established": 3, "paid_in_ratio": 3, "identity": 2, "years_of_trade": 5, "size_declared": 1,
    "licences_expired": 2, "in_group": 1, "order_volume_change": 5,
    "debt_ratio": 3, "current_ratio": 3, "interest_cover": 2, "net_margin": 4, "revenue_growth": 2,
    "cash_to_current_debt": 3, "z_other": 1, "bank_net_rate": 1, "bank_volatility": 1, "invoice_growth": 1,
    "invoice_largest_share": 1, "invoice_active_rate": 1,
    "payment_index": 4, "dbt": 10, "overdue_rate": 8, "max_days_overdue": 4, "late_rate": 4, "utilisation": 2,
    "payment_cycle_change": 3, "dispute_rate": 3, "promises_kept": 2,
    "judicial": 5, "filings": 3, "references": 3, "tax_grade": 2, "third_party_score": 1, "events": 1,
}  # fmt: skip
_NEWCOMER: Final = {
    "years_established": 8, "paid_in_ratio": 7, "identity": 6, "size_declared": 2, "licences_expired": 3, "in_group": 2,
    "debt_ratio": 7, "current_ratio": 5, "net_margin": 5, "revenue_growth": 3, "cash_to_current_debt": 4, "z_other": 2,
    "statement_age": 2, "bank_net_rate": 2, "invoice_growth": 2, "invoice_active_rate": 2,
    "dbt": 4, "overdue_rate": 4, "max_days_overdue": 2,
    "judicial": 8, "filings": 5, "references": 5, "tax_grade": 4, "third_party_score": 3, "events": 3,
}  # fmt: skip
_INDIVIDUAL: Final = {
    "years_established": 4, "identity": 4, "years_of_trade": 8, "licences_expired": 3, "order_volume_change": 6,
    "payment_index": 5, "dbt": 16, "overdue_rate": 13, "max_days_overdue": 8, "late_rate": 7, "utilisation": 3,
    "payment_cycle_change": 4, "dispute_rate": 2, "promises_kept": 2,
    "judicial": 7, "filings": 3, "references": 3, "third_party_score": 1, "events": 1,
}  # fmt: skip

READY: Final = (
    _card(
        "wholesale",
        _WHOLESALE,
        industries=trade_words.WHOLESALE,
        general=True,
    ),
    _card("manufacture", _MANUFACTURE, industries=trade_words.MANUFACTURE),
    _card(
        "service",
        _SERVICE,
        industries=trade_words.SERVICE,
    ),
    _card("newcomer", _NEWCOMER, customers="new", parties="firm", valid_days=183, general=True),
    _card("individual", _INDIVIDUAL, parties="individual", valid_days=183, general=True),
)
"""The cards that are there from the beginning, each until the office puts another version in its place."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What decides on the card of a customer."""

    industry: str = ""
    new: bool = False
    individual: bool = False


def choose(cards: Iterable[Scorecard], asked: Asked) -> Scorecard | None:
    """Return the card for a customer: the most particular of those made for it, the first of equals.

    A card for individuals or firms only, or for new or existing customers only, goes before one for all, and one that
    names the line of business before a general one.
    """
    fitting = [(rank, card) for card in cards if (rank := _rank(card, asked)) is not None]
    return max(fitting, key=lambda each: each[0], default=(None, None))[1]


def _rank(card: Scorecard, asked: Asked) -> tuple[int, int] | None:
    audience = (
        (card.customers, "new" if asked.new else "existing"),
        (card.parties, "individual" if asked.individual else "firm"),
    )
    if any(wanted not in {"all", actual} for wanted, actual in audience):
        return None
    named = any(word in asked.industry.casefold() for word in card.industries)
    if not named and not card.general:
        return None
    return sum(wanted != "all" for wanted, _ in audience), int(named)
