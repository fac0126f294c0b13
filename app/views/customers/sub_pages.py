"""The sub-pages of a customer: their keys, their words, and what makes each of them when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import translate
from app.services.attachments import listing as attachments
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Session

Factory = Callable[[Session, CustomerPlace], SubPage]
ORDER: Final = ("overview", "basic", "financials", "ledger", "credit", "communication", "attachments")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A sub-page: its key, its word in the language in use, and its factory."""

    key: str
    title: Callable[[], str]
    make: Factory


def _overview(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.overview.page import OverviewPage

    return OverviewPage(session, place)


def _basic(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.basic.page import BasicPage

    return BasicPage(session, place)


def _financials(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.financials.page import FinancialsPage

    return FinancialsPage(session, place)


def _ledger(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.ledger.page import LedgerPage

    return LedgerPage(session, place)


def _credit(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.credit.page import CreditPage

    return CreditPage(session, place)


def _attachments(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.attachments.page import AttachmentsPage

    return AttachmentsPage(session, place)


def _communication(session: Session, place: CustomerPlace) -> SubPage:
    from app.views.customers.communication.page import CommunicationPage

    return CommunicationPage(session, place)


PAGES: Final[tuple[PageSpec, ...]] = (
    PageSpec("overview", lambda: translate("SubPages", "概览"), _overview),
    PageSpec("basic", lambda: translate("SubPages", "基本信息"), _basic),
    PageSpec("financials", lambda: translate("SubPages", "财务状况"), _financials),
    PageSpec("ledger", lambda: translate("SubPages", "交易与回款"), _ledger),
    PageSpec("credit", lambda: translate("SubPages", "信用记录"), _credit),
    PageSpec("communication", lambda: translate("SubPages", "沟通与培训"), _communication),
    PageSpec("attachments", lambda: translate("SubPages", "附件"), _attachments),
)

PAGE_OF: Final = {
    "contact": "basic",
    "affiliate": "basic",
    "licence": "basic",
    "guarantee": "basic",
    "statement": "financials",
    "bank_flow": "financials",
    "tax_invoice": "financials",
    "invoice": "ledger",
    "credit": "ledger",
    "receipt": "ledger",
    "order": "ledger",
    "write_off": "ledger",
    "reconciliation": "ledger",
    "credit_report": "credit",
    "trade_reference": "credit",
    "credit_event": "credit",
    "communication": "communication",
    "follow_up": "communication",
    "attachment": "attachments",
}


def number_of(key: str) -> int:
    """Return which of Alt+1 to Alt+7 leads to a sub-page."""
    return ORDER.index(key) + 1


def counts(customer_id: int, known_on: date | None = None) -> dict[str, int]:
    """Return {sub-page: the number beside its name}, now or as known on a day."""
    count = attachments.count(customer_id) if known_on is None else len(attachments.of(customer_id, known_on=known_on))
    return {"attachments": count}


def offered(key: str) -> bool:
    """Tell whether there is such a sub-page."""
    return any(spec.key == key for spec in PAGES)
