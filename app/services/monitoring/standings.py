"""The last alert of every customer and rule: as it is now, or as its events tell it stood on a past date."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.rules.alerts import Phase, Severity, Standing

Key = tuple[int, str]
ACTIVE: Final = ("open", "acknowledged", "clearing")


@dataclass(frozen=True, slots=True)
class Known:
    """An alert with what the check needs of it; `state` as stored, `cleared` where the rule no longer fires."""

    id: int
    number: str
    customer_id: int
    rule: str
    severity: Severity
    state: str
    value_e4: int | None
    threshold_e4: int | None
    first_seen: date
    cleared_on: date | None

    @property
    def key(self) -> Key:
        """Return (customer id, rule)."""
        return self.customer_id, self.rule

    @property
    def active(self) -> bool:
        """Say whether it has not been closed."""
        return self.state in ACTIVE

    @property
    def standing(self) -> Standing:
        """Return the standing for the rules of continuation."""
        if self.state == "closed":
            phase: Phase = "dismissed" if self.cleared_on is None else "closed"
        else:
            phase = "offered" if self.state == "clearing" else "open"
        return Standing(phase, self.severity)


def current() -> dict[Key, Known]:
    """Return the last alert of every customer and rule."""
    rows = database.fetch(
        Known,
        "SELECT id, number, customer_id, rule, severity, state, value_e4, threshold_e4, first_seen, cleared_on"
        " FROM alert WHERE id IN (SELECT MAX(id) FROM alert GROUP BY customer_id, rule)",
    )
    return {row.key: row for row in rows}


@dataclass(frozen=True, slots=True)
class _Event:
    alert_id: int
    number: str
    customer_id: int
    rule: str
    first_seen: date
    happened_on: date
    kind: str
    data: str


def as_of(day: date) -> dict[Key, Known]:
    """Return the same as it stood at the close of a past day, replayed from the events up to it."""
    events = database.fetch(
        _Event,
        "SELECT alert.id, number, customer_id, rule, first_seen, happened_on, kind, data FROM alert_event"
        " JOIN alert ON alert.id = alert_id WHERE happened_on <= ? AND first_seen <= ? ORDER BY alert_event.id",
        (day.isoformat(), day.isoformat()),
    )
    by_alert: dict[int, list[_Event]] = {}
    for event in events:
        by_alert.setdefault(event.alert_id, []).append(event)
    return {known.key: known for known in (_replay(by_alert[number]) for number in sorted(by_alert))}


def _replay(events: list[_Event]) -> Known:
    state: dict[str, object] = {}
    for event in events:
        state |= json.loads(event.data)
    first = events[0]
    cleared = state.get("cleared_on")
    return Known(
        first.alert_id,
        first.number,
        first.customer_id,
        first.rule,
        str(state["severity"]),  # type: ignore[arg-type]
        str(state["state"]),
        _whole(state.get("value_e4")),
        _whole(state.get("threshold_e4")),
        first.first_seen,
        date.fromisoformat(str(cleared)) if cleared else None,
    )


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def repeats_since(standings: Iterable[Known]) -> dict[int, date]:
    """Return {customer id: the day a repeat was first seen} where repeats are still being dealt with."""
    return {
        known.customer_id: known.first_seen for known in standings if known.active and known.rule == "duplicate_invoice"
    }


def by_rule(standings: Iterable[Known]) -> dict[str, set[int]]:
    """Return {rule: customers with an alert that is not closed}."""
    found: dict[str, set[int]] = {}
    for known in standings:
        if known.active:
            found.setdefault(known.rule, set()).add(known.customer_id)
    return found
