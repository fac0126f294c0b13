"""The file of a customer as it was known on a past day: today's rows, and every later change taken back.

What counts is when a change was recorded, not from when it was so. A record that nobody recorded adding is known
from the moment it was stored.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from app.models import database
from app.services.history import merges
from app.services.history.merges import Step
from app.services.history.records import Table, table
from app.services.pinyin import initials

State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """Grade ("" none), score, limit in fen and review dates of a customer, as known on a day."""

    grade: str
    score: int | None
    credit_limit_cents: int | None
    last_reviewed_on: date | None
    next_review_on: date | None


def customer(customer_id: int, day: date) -> State | None:
    """Return {column: value} of a customer as known at the end of `day`; None where it was not known yet.

    Dates and moments are date and datetime, lists and maps lists and dicts, money fen.
    """
    states = _walk_back(table("customer"), (customer_id,), day, "id")
    found = states.get(customer_id)
    if found is None:
        return None
    derived = {"initials": initials(found["name"]), "short_initials": initials(found["short_name"])}
    return found | derived


def rows(entity: str, customer_id: int, day: date) -> dict[int, State]:
    """Return {id: {column: value}} of the records of a customer known at the end of `day`, in the order of their ids.

    `entity` is one of history.records.MODELS that belongs to a customer; a customer not known yet has none.
    """
    states = _walk_back(table(entity), _family(customer_id), day, "customer_id")
    return {number: state for number, state in sorted(states.items()) if state["customer_id"] == customer_id}


def everybody(entity: str, day: date) -> dict[int, dict[int, State]]:
    """Return {customer: {id: {column: value}}} of all customers at once, as `rows` does for one."""
    found: dict[int, dict[int, State]] = {}
    for number, state in sorted(_walk_back(table(entity), None, day, "customer_id").items()):
        found.setdefault(state["customer_id"], {})[number] = state
    return found


def standing(customer_id: int, day: date) -> Standing | None:
    """Return how a customer stood as far as was known at the end of `day`; None where it was not known yet."""
    found = customer(customer_id, day)
    if found is None:
        return None
    return Standing(
        found["grade"],
        found["score"],
        found["credit_limit_cents"],
        found["last_reviewed_on"],
        found["next_review_on"],
    )


def after(day: date) -> str:
    """Return the first moment that is no longer part of `day`, as the book writes moments."""
    return str(datetime.combine(day + timedelta(days=1), datetime.min.time()))


def _family(customer_id: int) -> tuple[int, ...]:
    """Return the customer and those merged with it at any time: their records may have moved between them."""
    found, fresh = {customer_id}, {customer_id}
    while fresh:
        inside = database.marks(tuple(fresh))
        pairs = database.execute(
            f"SELECT kept_id, removed_id FROM customer_merge WHERE kept_id IN ({inside}) OR removed_id IN ({inside})",
            (*fresh, *fresh),
        )
        fresh = {number for pair in pairs for number in pair} - found
        found |= fresh
    return tuple(sorted(found))


def _walk_back(described: Table, owners: tuple[int, ...] | None, day: date, owner_column: str) -> dict[int, State]:
    """Return {id: record} of those the owners (None: all) have now or had since, as they were at the end of the day."""
    end = after(day)
    states: dict[int, State | None] = dict(_now(described, owners, end, owner_column))
    family = owners if owners is None or owner_column == "customer_id" else _family(owners[0])
    changes = [*_later(described.entity, owners, end), *merges.later(described.entity, family, end)]
    for change in sorted(changes, key=lambda each: each.at, reverse=True):
        states[change.entity_id] = _before(described, states.get(change.entity_id), change)
    return {number: state for number, state in states.items() if state is not None}


def _now(
    described: Table, owners: tuple[int, ...] | None, end: str, owner_column: str
) -> Iterable[tuple[int, State | None]]:
    whose = "1" if owners is None else f"{owner_column} IN ({database.marks(owners)})"
    columns = ", ".join(f'"{name}"' for name in described.names)
    found = database.execute(
        f"SELECT id, created_at < ?, {columns} FROM {described.entity} WHERE {whose}", (end, *(owners or ()))
    )
    for number, there, *values in found.fetchall():
        yield number, described.row(tuple(values)) if there else None


def _later(entity: str, owners: tuple[int, ...] | None, end: str) -> list[Step]:
    """Return the changes recorded after the day, the last one leading."""
    whose = "1" if owners is None else f"customer_id IN ({database.marks(owners)})"
    return database.fetch(
        Step,
        "SELECT recorded_at, kind, entity_id, field, old, customer_id FROM field_change"
        f" WHERE {whose} AND recorded_at >= ? AND entity = ? ORDER BY recorded_at DESC, id DESC",
        (*(owners or ()), end, entity),
    )


def _before(described: Table, state: State | None, change: Step) -> State | None:
    """Return the record as it was before one change; None where it was not there."""
    if change.kind == "add":
        return None
    old = None if change.old is None else json.loads(change.old)
    if change.kind == "remove":
        owner = {"id": change.entity_id, "customer_id": change.customer_id}
        return described.blank() | described.told(owner) | described.told(_as_map(old))
    return None if state is None else state | described.told({change.field: old})


def _as_map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
