"""All credit records of one customer in one reading: what the page and the archive show."""

from dataclasses import dataclass
from datetime import date

from app.services.credit_records import events, indicators, references, reports
from app.services.credit_records.events import Event
from app.services.credit_records.indicators import ExternalIndicators
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report


@dataclass(frozen=True, slots=True)
class CreditFile:
    """Reports by kind, references in the order they were asked, events the latest first, and the five answers."""

    reports: tuple[Report, ...]
    references: tuple[Reference, ...]
    events: tuple[Event, ...]
    answers: ExternalIndicators

    @property
    def expired(self) -> int:
        """Return how many reports no longer count because of their age."""
        return sum(each.days_expired > 0 for each in self.reports)

    @property
    def answered(self) -> int:
        """Return how many of the suppliers that were asked have answered."""
        return sum(each.answered_on is not None for each in self.references)


def load(customer_id: int, as_of: date, known_on: date | None = None) -> CreditFile:
    """Read the records dated up to `as_of`, as known at the end of `known_on` (None: now)."""
    found = reports.of(customer_id, as_of, known_on)
    asked = references.of(customer_id, as_of, known_on)
    happened = events.of(customer_id, as_of, known_on, found, asked)
    return CreditFile(tuple(found), tuple(asked), tuple(happened), indicators.answers(customer_id, as_of, found, asked))
