"""External records, trade references and credit events of an archive, as dated up to its day."""

from datetime import date
from typing import Final

from app.models import database
from app.services.archive.credit_lines import CreditEventLine, CreditRecords, ReferenceLine, ReportLine
from app.services.archive.document import HIGH, NORMAL, WARNING, WATCH, Term
from app.services.credit_records import events, kinds, references, reports
from app.services.credit_records.events import Event
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report

_LEVELS: Final = {kinds.OK: NORMAL, kinds.WATCH: WATCH, kinds.WARN: WARNING, kinds.HIGH: HIGH}
_ANY: Final = "SELECT " + " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE customer_id = ?1)"
    for table in (reports.ENTITY, references.ENTITY, events.ENTITY)
)


def credit_records(customer_id: int, as_of: date) -> CreditRecords | None:
    """Return what others say of a customer, None where nothing was recorded.

    Events the program tells of are left out: the archive has its alerts and its score in sections of their own.
    """
    if not database.scalar(_ANY, (customer_id,)):
        return None
    found, asked = reports.of(customer_id, as_of), references.of(customer_id, as_of)
    happened = [each for each in events.of(customer_id, as_of, None, found, asked) if each.id is not None]
    if not (found or asked or happened):
        return None
    return CreditRecords(
        tuple(_report(each) for each in found),
        tuple(_reference(each) for each in asked),
        tuple(_event(each) for each in happened),
    )


def _report(report: Report) -> ReportLine:
    entry = report.entry
    return ReportLine(
        kind=Term(entry.kind, kinds.kind_name(entry.kind)),
        method=Term(entry.method, kinds.method_name(entry.method)) if entry.method else None,
        agency=entry.agency,
        reported_on=entry.reported_on,
        score=entry.score,
        rating=entry.rating,
        hits=entry.hits,
        conclusion=entry.conclusion,
        level=_LEVELS[entry.level],
        ends_on=report.ends_on,
        days_expired=report.days_expired,
        used=entry.used,
    )


def _reference(reference: Reference) -> ReferenceLine:
    verdict = reference.verdict
    return ReferenceLine(
        party=reference.party,
        trade=reference.trade,
        number=reference.number,
        asked_on=reference.asked_on,
        answered_on=reference.answered_on,
        verdict=Term(verdict, kinds.verdict_name(verdict)) if verdict else None,
        level=_LEVELS.get(reference.level, ""),
        years=reference.years,
        terms_days=reference.terms_days,
        highest_cents=reference.highest_cents,
        days_late=tuple(days for days in (reference.days_late_from, reference.days_late_to) if days is not None),
        used=reference.counts,
    )


def _event(event: Event) -> CreditEventLine:
    return CreditEventLine(
        happened_on=event.happened_on,
        kind=Term(event.kind, kinds.event_kind_name(event.kind)),
        level=_LEVELS[event.level],
        title=event.title,
        detail=event.detail,
        origin=event.origin,
        countered=event.countered,
    )
