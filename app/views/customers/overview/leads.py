"""Where figures lead: to a sub-page of the customer, to its score, or to one of its alerts."""

from typing import Final, Protocol

from app.views.session import Session, Target

SCORING: Final = "scoring"
ALERTS: Final = "alerts"


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
