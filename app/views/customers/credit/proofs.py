"""The files behind records and events: which one opens, and attaching more of them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.attachments.listing import Proves
from app.services.credit_records import reports
from app.services.credit_records.events import Event
from app.services.credit_records.reports import Report
from app.views.customers.attachments import doing
from app.views.customers.place import CustomerPlace
from app.views.session import Session


def proof_of(event: Event, known: Iterable[Report]) -> int | None:
    """Return the attachment that proves an event: its own, else the latest of the report it comes from."""
    if event.source == "attachment":
        return event.source_id
    if event.source != reports.ENTITY:
        return None
    return next((each.proofs[-1].id for each in known if each.id == event.source_id and each.proofs), None)


def attach(session: Session, place: CustomerPlace, parent: QWidget, record: Report | Event | None) -> None:
    """Ask for files and attach them to a report, or to an event that a person recorded."""
    if record is None or place.customer_id is None or place.refusal():
        return
    if record.id is None:
        session.notify(translate("CreditPage", "这条由程序记录，请把文件附到它的来源。"), "watch")
        return
    proves = Proves("credit_event" if isinstance(record, Event) else reports.ENTITY, record.id)
    files = doing.choose_files(session, parent)
    doing.attach(session, parent, place.customer_id, files, proves, kind="report")
