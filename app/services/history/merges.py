"""What merges of customers moved from one to the other, as steps that can be taken back one by one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.models import database


@dataclass(frozen=True, slots=True)
class Step:
    """One change of one record, enough to go back before it; `at` is a moment and `old` JSON as the book writes them."""

    at: str
    kind: str
    entity_id: int
    field: str
    old: str | None
    customer_id: int


@dataclass(frozen=True, slots=True)
class _Merge:
    kept_id: int
    removed_id: int
    moved: str
    merged_at: str
    undone_at: str | None


def later(entity: str, owners: tuple[int, ...] | None, end: str) -> list[Step]:
    """Return what merges between these customers did to records of an entity from a moment on, the last one leading.

    Without owners, of all customers.
    """
    whose = "1" if owners is None else f"kept_id IN ({database.marks(owners)})"
    merges = database.fetch(
        _Merge,
        "SELECT kept_id, removed_id, moved, merged_at, undone_at FROM customer_merge"
        f" WHERE {whose} AND (merged_at >= ? OR undone_at >= ?) ORDER BY id DESC",
        (*(owners or ()), end, end),
    )
    found: list[Step] = []
    for merge in merges:
        moved = json.loads(merge.moved)["rows"]
        if merge.undone_at is not None and merge.undone_at >= end:
            found.extend(_steps(entity, merge, moved, merge.undone_at, undone=True))
        if merge.merged_at >= end:
            found.extend(_steps(entity, merge, moved, merge.merged_at, undone=False))
    return found


def _steps(entity: str, merge: _Merge, moved: dict[str, Any], at: str, *, undone: bool) -> Iterator[Step]:
    owner = merge.kept_id if undone else merge.removed_id
    for row_id in moved["ids"].get(entity, ()):
        yield Step(at, "update", row_id, "customer_id", str(owner), owner)
    for table, row_id, column, old, new in moved["patches"]:
        if table == entity:
            yield Step(at, "update", row_id, column, database.dump_json(new if undone else old), owner)
