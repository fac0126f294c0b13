"""What an import did to the files of customers, in their history: a line a record or field, none in the log."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from app.models import database
from app.services.history import recording
from app.services.history.recording import Evidence, Line, Subject
from app.services.history.records import Table, table

ENTITIES: Final = ("customer", "contact", "statement", "credit_report")
"""The tables of a customer's file whose rows name the import they came with."""
_DERIVED: Final = frozenset({"id", "customer_id", "batch_id", "created_at", "updated_at", "initials", "short_initials"})


def record(batch: int, file: str, entry: int, first_trades: Mapping[int, str | None]) -> None:
    """Write what an import that has just been written did; `first_trades` is the first trade it found customers with."""
    evidence = Evidence(file, "import_batch", batch)
    recording.write(_lines(batch, evidence, entry, first_trades), batch=batch)


def first_trades(customer_ids: Collection[int]) -> dict[int, str | None]:
    """Return {customer: day of the first trade as stored, or None}."""
    found: dict[int, str | None] = {}
    for part in database.chunks(sorted(customer_ids)):
        inside = database.marks(part)
        found |= dict(database.execute(f"SELECT id, traded_since FROM customer WHERE id IN ({inside})", part))
    return found


def leaving(batch: int) -> list[Line]:
    """Return the records of customers that taking an import back will remove, to be written once they are gone."""
    return [
        Line("remove", subject, "", filled, None) for entity in ENTITIES[1:] for subject, filled in _rows(entity, batch)
    ]


def undone(batch: int, file: str, entry: int, left: Collection[Line], gone: Collection[int]) -> None:
    """Write that an import was taken back; the history of customers that are `gone` went with them."""
    evidence = Evidence(file, "import_batch", batch)
    lines = [*left, *(_turned(line) for line in _updates(batch))]
    kept = (line for line in lines if line.subject.customer_id not in gone)
    recording.write((_because(line, evidence, entry) for line in kept), batch=batch)


def _lines(batch: int, evidence: Evidence, entry: int, before: Mapping[int, str | None]) -> Iterator[Line]:
    for entity in ENTITIES:
        for subject, filled in _rows(entity, batch):
            yield Line("add", subject, "", None, filled, evidence, entry)
    for line in _updates(batch):
        yield _because(line, evidence, entry)
    for customer, day in first_trades(before).items():
        if day != before[customer]:
            subject = Subject("customer", customer, customer)
            yield Line("update", subject, "traded_since", before[customer], day, evidence, entry)


def _because(line: Line, evidence: Evidence, entry: int) -> Line:
    return Line(line.kind, line.subject, line.field, line.old, line.new, evidence, entry)


def _turned(line: Line) -> Line:
    return Line(line.kind, line.subject, line.field, line.new, line.old)


def _rows(entity: str, batch: int) -> Iterator[tuple[Subject, dict[str, Any]]]:
    """Yield the records that came with an import, with what they say."""
    described = table(entity)
    owner = "id" if entity == "customer" else "customer_id"
    columns = ", ".join(f'"{name}"' for name in described.names)
    rows = database.execute(f"SELECT id, {owner}, {columns} FROM {entity} WHERE batch_id=? ORDER BY id", (batch,))
    for number, customer, *values in rows:
        yield Subject(entity, number, customer), _filled(described, tuple(values))


def _filled(described: Table, values: tuple[Any, ...]) -> dict[str, Any]:
    blank = described.blank()
    told = described.row(values)
    return {name: value for name, value in told.items() if name not in _DERIVED and value != blank[name]}


def _updates(batch: int) -> Iterator[Line]:
    """Yield the fields that an import changed, as its own journal has them."""
    for entity in ENTITIES:
        described = table(entity)
        owner = "id" if entity == "customer" else "customer_id"
        rows = database.execute(
            f"SELECT c.row_id, t.{owner}, c.old, c.new FROM import_change c JOIN {entity} t ON t.id = c.row_id"
            " WHERE c.batch_id=? AND c.entity=? ORDER BY c.id",
            (batch, entity),
        )
        for number, customer, old, new in rows.fetchall():
            before, after = described.stored(json.loads(old)), described.stored(json.loads(new))
            subject = Subject(entity, number, customer)
            for name in after.keys() - _DERIVED:
                yield Line("update", subject, name, before.get(name), after[name])
