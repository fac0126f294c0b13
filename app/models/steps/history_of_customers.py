"""Version 2, its second part: what the log and the imports of a version 1 book say of customers, as their history."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from app.models import database

_ENTITIES: Final = ("customer", "contact")
_JSON: Final = frozenset({"tags", "external_ids", "credit_code_checked", "receives"})
_FLAGS: Final = frozenset({"needs_completion", "is_primary"})
_DERIVED: Final = frozenset({"id", "customer_id", "batch_id", "created_at", "updated_at", "initials"})
_ENTRY: Final = (
    "SELECT entry.id, action, entity, entity_id, entry.customer_id, changes, at, entry.operator_name, role"
    " FROM audit_entry AS entry"
)
_INSERT: Final = (
    "INSERT INTO field_change (audit_id, recorded_at, created_at, updated_at, operator_name, role, batch_id, evidence,"
    " evidence_entity, evidence_id, kind, entity, entity_id, customer_id, field, old, new)"
    " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    id: int
    action: str
    entity: str
    entity_id: int
    customer_id: int | None
    changes: str
    at: str
    operator_name: str
    role: str


@dataclass(frozen=True, slots=True)
class _Batch:
    id: int
    file: str


@dataclass(frozen=True, slots=True)
class _Line:
    kind: str
    entity: str
    entity_id: int
    customer_id: int
    field: str
    old: Any
    new: Any
    entry: _Entry
    batch: int | None = None
    evidence: tuple[str, str, int | None] = ("", "", None)


def run() -> None:
    """Write the history in the order of the log."""
    there = {row[0] for row in database.execute("SELECT id FROM customer")}
    lines = [line for line in (*_of_log(), *_of_imports()) if line.customer_id in there]
    lines += _made_by_imports(lines, there)
    lines.sort(key=lambda line: (line.entry.id, line.kind != "add"))
    database.executemany(_INSERT, (_values(line) for line in lines))


def _of_log() -> Iterator[_Line]:
    """Yield what was entered by hand, and what reviews changed."""
    entries = database.fetch(
        _Entry,
        f"{_ENTRY} WHERE entry.customer_id IS NOT NULL AND entity IN ('customer', 'contact', 'assessment') ORDER BY entry.id",
    )
    for entry in entries:
        yield from _of_entry(entry, json.loads(entry.changes))


def _of_entry(entry: _Entry, changes: Mapping[str, Any]) -> Iterator[_Line]:
    customer = int(entry.customer_id or 0)
    if entry.entity == "assessment":
        said = (str(changes.get("number", "")), "assessment", entry.entity_id)
        line = _Line("update", "customer", customer, customer, "", None, None, entry, evidence=said)
        yield from _updated(line, changes)
        return
    line = _Line("update", entry.entity, entry.entity_id, customer, "", None, None, entry)
    if entry.action == "add":
        yield replace(line, kind="add", new={name: pair[1] for name, pair in changes.items() if _is_pair(pair)})
    elif entry.action == "delete":
        yield replace(line, kind="remove", old=dict(changes))
    else:
        yield from _updated(line, changes)


def _updated(line: _Line, changes: Mapping[str, Any]) -> Iterator[_Line]:
    for name, pair in changes.items():
        if _is_pair(pair):
            yield replace(line, field=name, old=pair[0], new=pair[1])


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2


def _of_imports() -> Iterator[_Line]:
    """Yield the fields that imports changed, and changed back where they were undone."""
    entries = _entries_of_imports()
    for entity in _ENTITIES:
        owner = "t.id" if entity == "customer" else "t.customer_id"
        rows = database.execute(
            f"SELECT c.batch_id, b.file_name, c.row_id, {owner}, c.old, c.new FROM import_change AS c"
            f" JOIN import_batch AS b ON b.id = c.batch_id JOIN {entity} AS t ON t.id = c.row_id"
            " WHERE c.entity=? ORDER BY c.id",
            (entity,),
        )
        for batch, file, number, customer, old, new in rows:
            before, after = _read(json.loads(old)), _read(json.loads(new))
            pairs = {name: [before.get(name), value] for name, value in after.items()}
            for action, entry in entries.get(batch, {}).items():
                line = _imported(entity, number, customer, _Batch(batch, file), entry)
                turned = pairs if action == "import" else {name: pair[::-1] for name, pair in pairs.items()}
                yield from _updated(line, turned)


def _entries_of_imports() -> dict[int, dict[str, _Entry]]:
    """Return {batch: {import or undo_import: its entry in the log}}."""
    found: dict[int, dict[str, _Entry]] = {}
    for entry in database.fetch(_Entry, f"{_ENTRY} WHERE entity='import_batch' ORDER BY entry.id"):
        found.setdefault(entry.entity_id, {})[entry.action] = entry
    return found


def _imported(entity: str, number: int, customer: int, batch: _Batch, entry: _Entry) -> _Line:
    evidence = (batch.file, "import_batch", batch.id)
    return _Line("update", entity, number, customer, "", None, None, entry, batch.id, evidence)


def _made_by_imports(lines: Iterable[_Line], there: set[int]) -> Iterator[_Line]:
    """Yield the customers and contacts that came with a file, as they were before they were changed."""
    first: dict[tuple[str, int], dict[str, Any]] = {}
    for line in sorted(lines, key=lambda each: each.entry.id):
        if line.kind == "update":
            first.setdefault((line.entity, line.entity_id), {}).setdefault(line.field, line.old)
    entries = _entries_of_imports()
    for entity in _ENTITIES:
        names = [row[1] for row in database.execute(f"PRAGMA table_info({entity})")]
        rows = database.execute(
            f"SELECT t.*, b.file_name FROM {entity} AS t JOIN import_batch AS b ON b.id = t.batch_id ORDER BY t.id"
        )
        for *values, file in rows.fetchall():
            row = dict(zip(names, values, strict=True))
            entry = entries.get(row["batch_id"], {}).get("import")
            customer = row["id"] if entity == "customer" else row["customer_id"]
            if entry is not None and customer in there:
                was = _read(row) | first.get((entity, row["id"]), {})
                line = _imported(entity, row["id"], customer, _Batch(row["batch_id"], file), entry)
                yield replace(line, kind="add", new={name: value for name, value in was.items() if not _empty(value)})


def _empty(value: Any) -> bool:
    return value is None or value is False or value in ("", [], {})


def _read(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return columns as the table holds them as values of a change, without what follows from others."""
    return {name: _value(name, value) for name, value in values.items() if name not in _DERIVED}


def _value(name: str, value: Any) -> Any:
    if name in _JSON and isinstance(value, str):
        return json.loads(value)
    return bool(value) if name in _FLAGS else value


def _values(line: _Line) -> tuple[Any, ...]:
    entry = line.entry
    who = (entry.id, entry.at, entry.at, entry.at, entry.operator_name, entry.role, line.batch, *line.evidence)
    what = (line.kind, line.entity, line.entity_id, line.customer_id, line.field, _text(line.old), _text(line.new))
    return who + what


def _text(value: Any) -> str | None:
    return None if value is None else database.dump_json(value)
