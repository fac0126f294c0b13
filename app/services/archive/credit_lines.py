"""What others say of a customer, as an archive prints it; part of its content hash, words of codes apart."""

from dataclasses import dataclass
from datetime import date

from app.services.archive.document import Term


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One answer of a register or an agency; `hits` 0 is no entry, None where the kind does not count."""

    kind: Term
    method: Term | None
    agency: str
    reported_on: date
    score: int | None
    rating: str
    hits: int | None
    conclusion: str
    level: str
    ends_on: date | None
    days_expired: int
    used: bool


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """What another supplier, named by its trade, was asked and answered; `days_late` is a range of up to two numbers."""

    party: str
    trade: str
    number: str
    asked_on: date
    answered_on: date | None
    verdict: Term | None
    level: str
    years: int | None
    terms_days: int | None
    highest_cents: int | None
    days_late: tuple[int, ...]
    used: bool


@dataclass(frozen=True, slots=True)
class CreditEventLine:
    """Something a person recorded about the customer's credit, perhaps taken back later."""

    happened_on: date
    kind: Term
    level: str
    title: str
    detail: str = ""
    origin: str = ""
    countered: bool = False


@dataclass(frozen=True, slots=True)
class CreditRecords:
    """What others say: reports by kind, references as they were asked, events the latest first."""

    reports: tuple[ReportLine, ...] = ()
    references: tuple[ReferenceLine, ...] = ()
    events: tuple[CreditEventLine, ...] = ()
