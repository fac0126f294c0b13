"""The alerts of one customer as they were known on a date, replayed from their events: what came later is not there.

A check that finds the same again leaves no event, so that running it once more does not change an archive.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.archive.document import AlertEvent, AlertLine, OpenItem, Term
from app.services.figures.metrics import CustomerFigures
from app.services.monitoring import wording
from app.services.rules.alerts import BY_ID, E4
from app.services.rules.periods import months_before

_MONTHS_CLOSED: Final = 24
_LIVE: Final = frozenset(
    {"overdue_rate", "max_days_overdue", "limit_utilisation", "order_volume_change", "payment_cycle_change"}
)
_OVERDUE: Final = frozenset({"overdue_rate", "max_days_overdue"})
_OPEN: Final = frozenset({"limit_utilisation", "concentration"})
_SIGNED: Final = "payment_cycle_change"
_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class _Alert:
    id: int
    number: str
    rule: str
    severity: str
    value_e4: int | None
    threshold_e4: int | None
    documents: str
    first_seen: date


@dataclass(frozen=True, slots=True)
class _Event:
    alert_id: int
    kind: str
    happened_on: date
    operator_name: str
    text: str
    data: str


@dataclass(slots=True)
class _Standing:
    """An alert as its events leave it."""

    stored: _Alert
    now: dict[str, Any]
    events: list[_Event] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        return bool(self.now["state"] == "closed")

    @property
    def ended_on(self) -> date:
        return self.events[-1].happened_on if self.events else self.stored.first_seen


def alerts(customer_id: int, as_of: date, figures: CustomerFigures, items: Sequence[OpenItem]) -> tuple[AlertLine, ...]:
    """Return the alerts raised up to `as_of`, those closed for more than two years left out.

    `items` are the open invoices of that date, the oldest due first: what stands behind an alert about them.
    """
    oldest = months_before(as_of, _MONTHS_CLOSED)
    shown = [each for each in _standings(customer_id, as_of) if not each.closed or each.ended_on > oldest]
    return tuple(_line(each, figures, items) for each in shown)


def _standings(customer_id: int, as_of: date) -> list[_Standing]:
    limits = (customer_id, as_of.isoformat())
    stored = database.fetch(
        _Alert,
        "SELECT id, number, rule, severity, value_e4, threshold_e4, documents, first_seen FROM alert"
        " WHERE customer_id = ? AND first_seen <= ? ORDER BY first_seen, id",
        limits,
    )
    found = {each.id: _Standing(each, _at_first(each)) for each in stored}
    events = database.fetch(
        _Event,
        "SELECT alert_id, kind, happened_on, operator_name, text, data FROM alert_event WHERE alert_id IN"
        " (SELECT id FROM alert WHERE customer_id = ?1 AND first_seen <= ?2) AND happened_on <= ?2 ORDER BY id",
        limits,
    )
    for event in events:
        found[event.alert_id].events.append(event)
        found[event.alert_id].now |= json.loads(event.data)
    return list(found.values())


def _at_first(alert: _Alert) -> dict[str, Any]:
    """Return the alert as stored, for what no event tells; its state is that of the first day."""
    return {
        "state": "open",
        "severity": alert.severity,
        "value_e4": alert.value_e4,
        "threshold_e4": alert.threshold_e4,
    }


def _line(standing: _Standing, figures: CustomerFigures, items: Sequence[OpenItem]) -> AlertLine:
    stored, now = standing.stored, standing.now
    value, threshold = _value(standing, figures), now["threshold_e4"]
    state = str(now["state"])
    return AlertLine(
        number=stored.number,
        level=str(now["severity"]),
        rule=Term(stored.rule, wording.rule_name(stored.rule)),
        value=None if value is None else value / E4,
        threshold=None if threshold is None else threshold / E4,
        value_text=_text(stored.rule, value),
        threshold_text=_threshold_text(stored.rule, threshold),
        first_seen=stored.first_seen,
        state=Term(state, wording.state_name(state)),
        closed=standing.closed,
        documents=_documents(standing, items),
        handling=_handling(standing),
        events=tuple(_event(each, stored.rule) for each in standing.events),
    )


def _documents(standing: _Standing, items: Sequence[OpenItem]) -> tuple[str, ...]:
    """Return the invoices behind an alert: those open on the date, or those kept with it since its last event."""
    stored, rule = standing.stored, standing.stored.rule
    if not standing.closed and rule in _OVERDUE:
        return tuple(item.number for item in items if item.days_overdue)[:_SHOWN]
    if not standing.closed and rule in _OPEN:
        largest = sorted(items, key=lambda item: -item.open_cents)
        return tuple(item.number for item in largest[:_SHOWN])
    if standing.now["value_e4"] != stored.value_e4:
        return ()
    return tuple(str(each["number"]) for each in json.loads(stored.documents))


def _value(standing: _Standing, figures: CustomerFigures) -> int | None:
    """Return the figure on the as-of date where it is one, and what the last event says of any other or a closed alert."""
    at_event = standing.now["value_e4"]
    rule = standing.stored.rule
    if standing.closed or rule not in _LIVE:
        return None if at_event is None else int(at_event)
    if rule == "max_days_overdue":
        return figures.max_days_overdue * E4
    figure = figures.utilisation if rule == "limit_utilisation" else getattr(figures, rule)
    if figure.value is not None:
        return round(figure.value * E4)
    return None if at_event is None else int(at_event)


def _text(rule: str, value_e4: int | None) -> str:
    kind = BY_ID[rule]
    return wording.value_text(kind.unit, value_e4, signed=kind.direction == "both" or rule == _SIGNED)


def _threshold_text(rule: str, threshold_e4: int | None) -> str:
    kind = BY_ID[rule]
    return ("±" if kind.direction == "both" else "") + wording.value_text(kind.unit, threshold_e4)


def _handling(standing: _Standing) -> str:
    """Return what somebody wrote last about the alert, else what is to be done next."""
    written = [event.text for event in standing.events if event.text and event.kind != "assigned"]
    return written[-1] if written else wording.next_step(str(standing.now["state"]))


def _event(event: _Event, rule: str) -> AlertEvent:
    return AlertEvent(
        happened_on=event.happened_on,
        action=Term(event.kind, wording.event_title(event.kind)),
        operator=event.operator_name,
        text=event.text or _what(json.loads(event.data), rule),
    )


def _what(data: Mapping[str, Any], rule: str) -> str:
    if data.get("value_e4") is None:
        return ""
    value = _text(rule, data["value_e4"])
    if data.get("threshold_e4") is None:
        return translate("Archive", "当时 {value}").format(value=value)
    threshold = _threshold_text(rule, data["threshold_e4"])
    return translate("Archive", "当时 {value}，阈值 {threshold}").format(value=value, threshold=threshold)
