"""What a customer's own file says for a score: age, capital, identity, size, licences, group, time of trade."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, Final

from app.models import database
from app.services.customers.editing import check_credit_code
from app.services.customers.sizes import SIZES, size_code
from app.services.history import in_force, known
from app.services.rules import periods, trade_words
from app.services.rules.cards import NEW_MONTHS, Asked
from app.services.rules.figure import Figure, exact, not_available, ratio
from app.services.rules.scorecard import Value

_YEAR_DAYS: Final = 365.25
_DATES: Final = frozenset({"established_on", "traded_since"})


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a customer besides its documents; `first_on` is the day of its first document."""

    id: int
    industry: str
    legal_form: str
    size: str
    credit_code: str
    established_on: date | None
    registered_capital_cents: int | None
    paid_in_capital_cents: int | None
    terms_days: int | None
    parent_id: int | None
    affiliate_id: int | None
    traded_since: date | None
    first_on: date | None

    @property
    def trading_since(self) -> date | None:
        """Return the day since which the customer has been trading with us, as far as is known."""
        days = [day for day in (self.traded_since, self.first_on) if day is not None]
        return min(days, default=None)

    def months_of_trade(self, as_of: date) -> int | None:
        """Return the whole months of trade up to a day; None where there was none by then."""
        since = self.trading_since
        return None if since is None or since > as_of else periods.whole_months(since, as_of)

    def asked(self, as_of: date) -> Asked:
        """Return what decides on the card for the customer."""
        months = self.months_of_trade(as_of)
        individual = any(word in self.legal_form.casefold() for word in trade_words.INDIVIDUAL)
        return Asked(self.industry, months is None or months < NEW_MONTHS, individual)


_COLUMNS: Final = tuple(field.name for field in fields(Profile))[1:-1]


def profiles(as_of: date, customer_id: int | None = None) -> dict[int, Profile]:
    """Return the profile of every customer (or one) as of a day, with the first document dated up to it."""
    one = "" if customer_id is None else " AND id = ?2"
    rows = database.fetch(
        Profile,
        f"SELECT id, {', '.join(_COLUMNS)}, (SELECT MIN(day) FROM ("
        "  SELECT (SELECT invoice_date FROM invoice WHERE customer_id = customer.id AND invoice_date <= ?1"
        "   AND (voided_on IS NULL OR voided_on > ?1) ORDER BY invoice_date LIMIT 1) AS day"
        "  UNION ALL SELECT (SELECT ordered_on FROM sales_order WHERE customer_id = customer.id AND ordered_on <= ?1"
        f"   ORDER BY ordered_on LIMIT 1))) FROM customer WHERE merged_into_id IS NULL{one}",
        (as_of.isoformat(), *(() if customer_id is None else (customer_id,))),
    )
    past = in_force.facts(_COLUMNS, as_of, customer_id)
    return {row.id: replace(row, **_read(past[row.id])) if row.id in past else row for row in rows}


def _read(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: date.fromisoformat(value) if name in _DATES else value for name, value in facts.items()}


def expired_licences(as_of: date, customer_id: int | None = None) -> dict[int, int]:
    """Return {customer: licences that had run out on a day} of those that had any."""
    if customer_id is None:
        whole = known.everybody("licence", as_of)
    else:
        whole = {customer_id: known.rows("licence", customer_id, as_of)}
    return {
        customer: sum(row["valid_to"] is not None and row["valid_to"] < as_of for row in rows.values())
        for customer, rows in whole.items()
        if rows
    }


def profile_values(profile: Profile, as_of: date) -> dict[str, Value]:
    """Return the values of one profile."""
    months = profile.months_of_trade(as_of)
    size = size_code(profile.size)
    return {
        "years_established": _years(profile.established_on, as_of),
        "paid_in_ratio": _paid_in(profile),
        "identity": _identity(profile.credit_code),
        "size_declared": size if size in SIZES else None,
        "in_group": "alone" if profile.parent_id is None and profile.affiliate_id is None else "group",
        "years_of_trade": _years(profile.trading_since, as_of),
        "months_of_trade": None if months is None else float(months),
    }


def _years(since: date | None, as_of: date) -> Figure:
    if since is None or since > as_of:
        return not_available("no_data")
    return exact(round((as_of - since).days / _YEAR_DAYS, 2))


def _paid_in(profile: Profile) -> Figure:
    if profile.registered_capital_cents is None or profile.paid_in_capital_cents is None:
        return not_available("no_data")
    return ratio(profile.paid_in_capital_cents, profile.registered_capital_cents, "no_data")


def _identity(code: str) -> str:
    """Say whether the credit code is there and its check digit holds; a wrong one may still be in real use."""
    if not code.strip():
        return "missing"
    return "unverified" if check_credit_code(code) else "verified"
