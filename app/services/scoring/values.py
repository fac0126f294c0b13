"""The values that the first scorecard asks for: the profile of a customer beside its figures."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.customers.editing import check_credit_code
from app.services.figures.metrics import CustomerFigures
from app.services.rules import periods
from app.services.rules.figure import Figure, exact, not_available, ratio
from app.services.rules.scorecard import Value

_YEAR_DAYS: Final = 365.25
_FIGURES: Final = (
    "order_volume_change",
    "dbt",
    "overdue_rate",
    "late_rate",
    "utilisation",
    "payment_cycle_change",
    "dispute_rate",
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a customer besides its documents; `first_on` is the day of its first document."""

    id: int
    credit_code: str
    established_on: date | None
    registered_capital_cents: int | None
    paid_in_capital_cents: int | None
    terms_days: int | None
    traded_since: date | None
    first_on: date | None

    @property
    def trading_since(self) -> date | None:
        """Return the day since which the customer has been trading with us, as far as is known."""
        known = [day for day in (self.traded_since, self.first_on) if day is not None]
        return min(known, default=None)


def profiles(as_of: date) -> dict[int, Profile]:
    """Return the profile of every customer, with the first document dated up to `as_of`."""
    rows = database.fetch(
        Profile,
        "SELECT id, credit_code, established_on, registered_capital_cents, paid_in_capital_cents, terms_days,"
        " traded_since, (SELECT MIN(day) FROM ("
        "  SELECT (SELECT invoice_date FROM invoice WHERE customer_id = customer.id AND invoice_date <= ?1"
        "   AND (voided_on IS NULL OR voided_on > ?1) ORDER BY invoice_date LIMIT 1) AS day"
        "  UNION ALL SELECT (SELECT ordered_on FROM sales_order WHERE customer_id = customer.id AND ordered_on <= ?1"
        "   ORDER BY ordered_on LIMIT 1))) FROM customer WHERE merged_into_id IS NULL",
        (as_of.isoformat(),),
    )
    return {row.id: row for row in rows}


def values(profile: Profile, figures: CustomerFigures, as_of: date) -> dict[str, Value]:
    """Return {indicator or cap value id: value} for one customer."""
    since = profile.trading_since
    traded = since is not None and since <= as_of
    found: dict[str, Value] = {name: getattr(figures, name) for name in _FIGURES}
    longest = Figure(float(figures.max_days_overdue)) if profile.first_on else not_available("no_history")
    return found | {
        "years_established": _years(profile.established_on, as_of),
        "paid_in_ratio": _paid_in(profile),
        "identity": _identity(profile.credit_code),
        "years_of_trade": _years(since, as_of),
        "months_of_trade": float(periods.whole_months(since, as_of)) if traded and since else None,
        "max_days_overdue": longest,
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
