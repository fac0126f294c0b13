"""Writing down a change of a customer's file: in the log of the book, and field by field in its history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import clock
from app.models import database
from app.services import audit


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a change rests on: words, perhaps the record they name, and the day from which it was so."""

    text: str = ""
    entity: str = ""
    entity_id: int | None = None
    effective_on: date | None = None


NO_EVIDENCE: Final = Evidence()


@dataclass(frozen=True, slots=True)
class Subject:
    """The record that changed: its entity and id, and the customer it belongs to."""

    entity: str
    id: int
    customer_id: int


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history: `kind` is add, update or remove, `entry` the id of what the log says of it."""

    kind: str
    subject: Subject
    field: str
    old: Any
    new: Any
    evidence: Evidence = NO_EVIDENCE
    entry: int | None = None


def added(subject: Subject, values: Mapping[str, Any], evidence: Evidence = NO_EVIDENCE) -> None:
    """Record a new record with all its columns; call it inside the transaction that adds it."""
    filled = {name: [None, value] for name, value in values.items() if value not in (None, "", [], {}, ())}
    entry = _logged("add", subject, filled)
    write([Line("add", subject, "", None, dict(values), evidence, entry)])


def changed(
    subject: Subject, changes: Mapping[str, list[Any]], evidence: Evidence = NO_EVIDENCE, *, action: str = "update"
) -> None:
    """Record fields that went from old to new ({field: [old, new]}); `action` names it in the log of the book."""
    entry = _logged(action, subject, dict(changes))
    write(traced(subject, changes, evidence, entry=entry))


def removed(subject: Subject, values: Mapping[str, Any], evidence: Evidence = NO_EVIDENCE) -> None:
    """Record a record that was taken away, with all the columns it had."""
    entry = _logged("delete", subject, dict(values))
    write([Line("remove", subject, "", dict(values), None, evidence, entry)])


def traced(
    subject: Subject, changes: Mapping[str, list[Any]], evidence: Evidence = NO_EVIDENCE, *, entry: int | None = None
) -> list[Line]:
    """Return fields that went from old to new as lines for `write`, for what the log of the book has as `entry`."""
    return [Line("update", subject, name, old, new, evidence, entry) for name, (old, new) in changes.items()]


def write(lines: Iterable[Line], *, batch: int | None = None) -> None:
    """Write lines of the history alone, many at once; the log of the book tells of them by other entries."""
    now, person = str(clock.now()), audit.actor()
    same = (now, now, now, person.name, person.role, batch)
    database.executemany(_INSERT, ((*_values(line), *same) for line in lines))


_INSERT: Final = (
    "INSERT INTO field_change (kind, entity, entity_id, customer_id, field, old, new, evidence, evidence_entity,"
    " evidence_id, effective_on, audit_id, created_at, updated_at, recorded_at, operator_name, role, batch_id)"
    f" VALUES ({database.marks(range(18))})"
)


def _values(line: Line) -> tuple[Any, ...]:
    subject, proof = line.subject, line.evidence
    on = None if proof.effective_on is None else proof.effective_on.isoformat()
    told = (_json(line.old), _json(line.new), proof.text, proof.entity, proof.entity_id, on, line.entry)
    return (line.kind, subject.entity, subject.id, subject.customer_id, line.field, *told)


def _json(value: Any) -> str | None:
    return None if value is None else database.dump_json(value)


def _logged(action: str, subject: Subject, changes: dict[str, Any]) -> int:
    return audit.record(action, subject.entity, subject.id, changes, customer_id=subject.customer_id)
