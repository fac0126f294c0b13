"""Where figures lead: to a sub-page of the customer, to its score, or to one of its alerts."""

from datetime import date
from typing import Final, Protocol

from app.services.ledger import documents
from app.views.session import Session, Target

SCORING: Final = "scoring"
ALERTS: Final = "alerts"
BUCKET: Final = "bucket"
_DAYS: Final = ((0, 0), (1, 30), (31, 60), (61, 90), (91, 180), (181, 99_999))


class Lead(Protocol):
    """Follows a figure to the documents behind it."""

    def __call__(self, to: str, kind: str = "", record: int | None = None) -> None:
        """Go to a sub-page, and in it to a part (`kind` alone) or a record; or to scoring or alerts."""
        ...


def elsewhere(session: Session, customer_id: int | None, to: str, record: int | None) -> bool:
    """Follow what leads out of the customer's file; False for what lies in it."""
    if to == SCORING:
        session.go(Target("scoring", "customer", customer_id))
    elif to == ALERTS:
        session.go(Target("monitoring", "alerts" if record is None else "alert", record))
    return to in {SCORING, ALERTS}


def in_bucket(customer_id: int, as_of: date, bucket: int) -> tuple[str, int | None]:
    """Return the part of the documents an ageing bucket lies in, and the first invoice of the bucket there."""
    low, high = _DAYS[bucket]
    items = documents.open_documents(customer_id, as_of)
    found = (item.id for item in items if item.kind == "invoice" and low <= item.days_overdue <= high)
    return ("overdue" if bucket else "open"), next(found, None)
