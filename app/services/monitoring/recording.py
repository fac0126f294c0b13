"""Writes what a check found: alerts, their events, the run and one audit entry, in one transaction."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from app import clock
from app.models import database
from app.models.alert import CheckRun
from app.services import audit
from app.services.monitoring import outcomes
from app.services.monitoring.measures import Person
from app.services.monitoring.outcomes import Outcome
from app.services.writing import writing

PREFIX: Final = "YJ"
_KINDS: Final = {
    "raise": "raised",
    "refire": "refired",
    "escalate": "escalated",
    "ease": "eased",
    "offer_closing": "cleared",
    "rearm": "rearmed",
}
_INSERT: Final = (
    "INSERT INTO alert (id, number, customer_id, rule, severity, state, value_e4, threshold_e4, documents, detail,"
    " first_seen, last_seen, owner, close_reason, created_at, updated_at)"
    " VALUES (?, ?, ?, ?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, '', ?, ?)"
)
_UPDATE: Final = (
    "UPDATE alert SET severity = ?, state = ?, value_e4 = ?, threshold_e4 = ?, documents = ?, detail = ?,"
    " last_seen = ?, cleared_on = NULL, updated_at = ? WHERE id = ?"
)
_CLEAR: Final = "UPDATE alert SET state = ?, value_e4 = ?, detail = JSON_PATCH(detail, ?), cleared_on = ?, updated_at = ? WHERE id = ?"
_REARM: Final = "UPDATE alert SET cleared_on = ?, updated_at = ? WHERE id = ?"
_EVENT: Final = (
    "INSERT INTO alert_event (alert_id, kind, happened_on, operator_name, role, text, data, created_at, updated_at)"
    " VALUES (?, ?, ?, '', 'system', '', ?, ?, ?)"
)


def record(as_of: date, customers: int, found: Sequence[Outcome], people: Mapping[int, Person], seconds: float) -> None:
    """Store every step of a check; `seconds` is how long the computation took."""
    with writing():
        stamp = str(clock.now())
        new = [outcome for outcome in found if outcome.new]
        first_id, numbers = _next_id(), _next_numbers(as_of, len(new))
        ids = {id(outcome): first_id + place for place, outcome in enumerate(new)}
        rows = [
            (
                ids[id(each)],
                number,
                *_new_values(each, as_of),
                people[each.customer_id].owner or "accountant",
                stamp,
                stamp,
            )
            for each, number in zip(new, numbers, strict=True)
        ]
        database.executemany(_INSERT, rows)
        _update(found, as_of, stamp)
        database.executemany(_EVENT, _event_rows(found, ids, as_of, stamp))
        _record_run(as_of, customers, found, seconds, numbers)


def _next_id() -> int:
    return int(database.scalar("SELECT COALESCE(MAX(id), 0) + 1 FROM alert"))


def _next_numbers(as_of: date, count: int) -> list[str]:
    prefix = f"{PREFIX}-{as_of.year:04d}-"
    last = database.scalar(
        "SELECT COALESCE(MAX(CAST(SUBSTR(number, ?) AS INTEGER)), 0) FROM alert WHERE number BETWEEN ? AND ?",
        (len(prefix) + 1, prefix, prefix + ":"),
    )
    return [f"{prefix}{number:04d}" for number in range(last + 1, last + 1 + count)]


def _new_values(outcome: Outcome, as_of: date) -> tuple[Any, ...]:
    """Return the columns from customer_id to last_seen of a new alert."""
    return (
        *(outcome.customer_id, outcome.rule, outcome.severity, outcome.value_e4, outcome.threshold_e4),
        *(database.dump_json(outcome.documents), database.dump_json(outcome.detail)),
        *(as_of.isoformat(), as_of.isoformat()),
    )


def _update(found: Sequence[Outcome], as_of: date, stamp: str) -> None:
    day = as_of.isoformat()
    known = [(outcome, outcome.known.id) for outcome in found if outcome.known is not None]
    database.executemany(
        _UPDATE,
        [
            (
                *(each.severity, each.state, each.value_e4, each.threshold_e4),
                *(database.dump_json(each.documents), database.dump_json(each.detail), day, stamp, number),
            )
            for each, number in known
            if each.firing
        ],
    )
    cleared = [
        (each.state, each.value_e4, database.dump_json(each.detail), day, stamp, number)
        for each, number in known
        if each.action == "offer_closing"
    ]
    database.executemany(_CLEAR, cleared)
    database.executemany(_REARM, [(day, stamp, number) for each, number in known if each.action == "rearm"])


def _event_rows(found: Sequence[Outcome], ids: Mapping[int, int], as_of: date, stamp: str) -> list[tuple[Any, ...]]:
    rows = []
    for outcome in found:
        kind = _KINDS.get(outcome.action)
        if kind is not None:
            alert_id = outcome.known.id if outcome.known is not None else ids[id(outcome)]
            data = database.dump_json(_event_data(outcome, as_of))
            rows.append((alert_id, kind, as_of.isoformat(), data, stamp, stamp))
    return rows


def _event_data(outcome: Outcome, as_of: date) -> dict[str, Any]:
    """Return the alert as it stands after the step: enough to replay it later."""
    before = outcome.known.severity if outcome.known else None
    return {
        "state": outcome.state,
        "severity": outcome.severity,
        "before": before,
        "value_e4": outcome.value_e4,
        "threshold_e4": outcome.threshold_e4,
        "cleared_on": None if outcome.firing else as_of.isoformat(),
        "reason": outcome.detail.get("reason"),
    }


def _record_run(as_of: date, customers: int, found: Sequence[Outcome], seconds: float, numbers: list[str]) -> None:
    actions = [outcome.action for outcome in found]
    counts = {
        "raised": sum(action in outcomes.RAISED for action in actions),
        "continuing": sum(action in outcomes.CONTINUED for action in actions),
        "resolved": actions.count("offer_closing"),
    }
    now = clock.now()
    run = CheckRun.insert(
        as_of=as_of,
        ran_at=now,
        seconds_e4=round(seconds * 10_000),
        customers=customers,
        operator_name=audit.actor().name,
        created_at=now,
        updated_at=now,
        **counts,
    ).execute()
    changes = {"as_of": as_of, "customers": customers, **counts, "new": [numbers[0], numbers[-1]] if numbers else []}
    audit.record("check", "check_run", int(run), changes)
