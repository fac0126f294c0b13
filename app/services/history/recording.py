"""Writing down a change of a customer's file: in the log of the book, and field by field in its history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import clock
from app.models.history import FieldChange
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


def added(subject: Subject, values: Mapping[str, Any], evidence: Evidence = NO_EVIDENCE) -> None:
    """Record a new record with all its columns; call it inside the transaction that adds it."""
    filled = {name: [None, value] for name, value in values.items() if value not in (None, "", [], {}, ())}
    entry = _logged("add", subject, filled)
    _write("add", subject, [("", None, dict(values))], evidence, entry)


def changed(
    subject: Subject, changes: Mapping[str, list[Any]], evidence: Evidence = NO_EVIDENCE, *, action: str = "update"
) -> None:
    """Record fields that went from old to new ({field: [old, new]}); `action` names it in the log of the book."""
    entry = _logged(action, subject, dict(changes))
    _write("update", subject, [(name, old, new) for name, (old, new) in changes.items()], evidence, entry)


def removed(subject: Subject, values: Mapping[str, Any], evidence: Evidence = NO_EVIDENCE) -> None:
    """Record a record that was taken away, with all the columns it had."""
    entry = _logged("delete", subject, dict(values))
    _write("remove", subject, [("", dict(values), None)], evidence, entry)


def _logged(action: str, subject: Subject, changes: dict[str, Any]) -> int:
    return audit.record(action, subject.entity, subject.id, changes, customer_id=subject.customer_id)


def _write(kind: str, subject: Subject, rows: list[tuple[str, Any, Any]], evidence: Evidence, entry: int) -> None:
    now, person = clock.now(), audit.actor()
    same = {
        "created_at": now,
        "updated_at": now,
        "customer": subject.customer_id,
        "kind": kind,
        "entity": subject.entity,
        "entity_id": subject.id,
        "recorded_at": now,
        "operator_name": person.name,
        "role": person.role,
        "evidence": evidence.text,
        "evidence_entity": evidence.entity,
        "evidence_id": evidence.entity_id,
        "effective_on": evidence.effective_on,
        "audit": entry,
    }
    if rows:
        FieldChange.insert_many([same | {"field": name, "old": old, "new": new} for name, old, new in rows]).execute()
