"""All values a card may ask for, read for all customers in grouped passes: only what was known on the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.services.activity import indicators as activity
from app.services.activity.indicators import CustomerActivity
from app.services.credit_records import references, reports
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report
from app.services.figures.metrics import CustomerFigures
from app.services.rules.figure import Figure, not_available
from app.services.scoring.profile_values import Profile, expired_licences, profile_values, profiles
from app.services.scoring.record_values import (
    Found,
    activity_values,
    event_values,
    events,
    external_values,
    statement_values,
)
from app.services.statements import listing
from app.services.statements.listing import Period

_FIGURES: Final = (
    "order_volume_change",
    "payment_index",
    "dbt",
    "overdue_rate",
    "late_rate",
    "utilisation",
    "payment_cycle_change",
    "dispute_rate",
)


@dataclass(frozen=True, slots=True)
class Records:
    """What is on file of all customers (or one) on a day, beside the documents of the ledger."""

    as_of: date
    profiles: Mapping[int, Profile]
    licences: Mapping[int, int]
    statements: Mapping[int, list[Period]]
    activity: Mapping[int, CustomerActivity]
    reports: Mapping[int, list[Report]]
    references: Mapping[int, list[Reference]]
    events: Mapping[int, list[Mapping[str, Any]]]

    def values(self, figures: CustomerFigures) -> Found:
        """Return everything known of one customer, by the ids of indicators and of the values of caps."""
        number, as_of = figures.customer_id, self.as_of
        profile = self.profiles[number]
        found = Found()
        found.values |= profile_values(profile, as_of)
        found.put("licences_expired", _count(self.licences.get(number)))
        found.values |= {name: getattr(figures, name) for name in _FIGURES}
        longest = Figure(float(figures.max_days_overdue)) if profile.first_on else not_available("no_history")
        found.put("max_days_overdue", longest)
        found.add(statement_values(self.statements.get(number), as_of))
        found.values |= activity_values(self.activity.get(number))
        found.add(external_values(as_of, self.reports.get(number, []), self.references.get(number, [])))
        found.add(event_values(self.events.get(number, []), as_of))
        return found


def read(as_of: date, customer_id: int | None = None) -> Records:
    """Read the records of all customers, or of one, as known at the end of a day."""
    return Records(
        as_of=as_of,
        profiles=profiles(as_of, customer_id),
        licences=expired_licences(as_of, customer_id),
        statements=listing.confirmed(as_of, customer_id),
        activity=activity.indicators(as_of, None if customer_id is None else [customer_id]),
        reports=reports.of_customers(as_of, customer_id),
        references=references.of_customers(as_of, customer_id),
        events=events(as_of, customer_id),
    )


def _count(number: int | None) -> Figure:
    return not_available("no_data") if number is None else Figure(float(number))
