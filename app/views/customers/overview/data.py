"""All that the overview of one customer shows, read in one go."""

from dataclasses import dataclass
from datetime import date

from app.services.communication import follow_ups, timeline
from app.services.communication.follow_ups import Step
from app.services.communication.timeline import Entry
from app.services.customers import detail
from app.services.customers.detail import CustomerDetail
from app.services.figures import ageing as ageing_figures
from app.services.figures import trends
from app.services.figures.ageing import AgeingRow
from app.services.figures.trends import MonthPoint
from app.services.ledger import documents
from app.services.ledger.documents import Movement
from app.services.monitoring import alerts, thresholds
from app.services.monitoring.alerts import AlertRow

MONTHS = 12
MOVEMENTS = 8
TALKS = 5
_THRESHOLD_RULE = "payment_cycle_change"
_E4 = 10_000


@dataclass(frozen=True, slots=True)
class Overview:
    """One customer on the as-of date; `threshold_days` is the mildest level of the rule on payment, None if off."""

    detail: CustomerDetail
    ageing: AgeingRow
    trend: tuple[MonthPoint, ...]
    threshold_days: float | None
    alerts: tuple[AlertRow, ...]
    movements: tuple[Movement, ...]
    steps: tuple[Step, ...]
    talks: tuple[Entry, ...]


def load(customer_id: int, as_of: date, *, known: bool = False) -> Overview:
    """Read the overview, perhaps as it was known on that day; raises NotFoundError where there is no customer."""
    known_on = as_of if known else None
    return Overview(
        detail=detail.as_known(customer_id, as_of) if known else detail.load(customer_id, as_of),
        ageing=ageing_figures.ageing(as_of, customer_id=customer_id).rows[0],
        trend=trends.behaviour_trend(as_of, customer_id, MONTHS),
        threshold_days=_threshold(),
        alerts=tuple(alerts.list_alerts(customer_id=customer_id)),
        movements=tuple(documents.movements(customer_id, as_of, MOVEMENTS)),
        steps=tuple(follow_ups.of(customer_id, known_on=known_on)),
        talks=tuple(timeline.latest(customer_id, as_of, TALKS, known_on=known_on)),
    )


def _threshold() -> float | None:
    rule = next((each for each in thresholds.rule_settings() if each.rule == _THRESHOLD_RULE), None)
    if rule is None or not rule.enabled:
        return None
    levels = rule.thresholds.used()
    return levels[0][1] / _E4 if levels else None
