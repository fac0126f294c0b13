"""The tamper-evident log: every change that matters, written in the transaction that makes it."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app import clock
from app.models import database

ROLES: Final = ("accountant", "lead", "owner")
GENESIS: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is at the desk; role is accountant, lead, owner, or system for the program itself."""

    name: str
    role: str


SYSTEM: Final = Actor("", "system")
_actor: Actor = SYSTEM


def actor() -> Actor:
    """Return who is at the desk now."""
    return _actor


def set_actor(person: Actor) -> None:
    """Name the person for everything written from now on."""
    global _actor
    _actor = person


@contextmanager
def acting(person: Actor) -> Iterator[None]:
    """Write as `person` for a while, as the sample office and a background check do."""
    before = _actor
    set_actor(person)
    try:
        yield
    finally:
        set_actor(before)


_INSERT: Final = (
    "INSERT INTO audit_entry (created_at, updated_at, at, operator_name, role, action, entity, entity_id, customer_id,"
    " changes, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def record(
    action: str, entity: str, entity_id: int | None, changes: dict[str, Any], *, customer_id: int | None = None
) -> int:
    """Append one entry and return its id; call it inside the transaction of the change it tells of.

    `changes` maps a field to [old, new], or names facts of the action; amounts are fen.
    """
    at = clock.now()
    previous = database.scalar("SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1") or GENESIS
    text = database.dump_json(changes)
    digest = _digest(previous, at, _actor.name, _actor.role, action, entity, entity_id, customer_id, text)
    said = (_actor.name, _actor.role, action, entity, entity_id, customer_id, text)
    entry = database.execute(_INSERT, (str(at), str(at), str(at), *said, previous, digest))
    return int(entry.lastrowid)


def _digest(previous: str, at: datetime, *columns: object) -> str:
    text = database.dump_json([previous, at.isoformat(sep=" "), *columns])
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class ChainState:
    """How far the chain holds: `broken_at` is the id of the first entry that does not fit."""

    entries: int
    broken_at: int | None

    @property
    def ok(self) -> bool:
        """Tell whether every entry fits."""
        return self.broken_at is None


def verify() -> ChainState:
    """Walk the chain from its first entry and recompute every hash."""
    previous, expected_id, count = GENESIS, 1, 0
    rows = database.execute(
        "SELECT id, at, operator_name, role, action, entity, entity_id, customer_id, changes, previous_hash, hash"
        " FROM audit_entry ORDER BY id"
    )
    for row in rows:
        number, at, *columns, stored_previous, stored = row
        digest = _digest(previous, datetime.fromisoformat(at), *columns)
        if number != expected_id or stored_previous != previous or stored != digest:
            return ChainState(count, int(number))
        previous, expected_id, count = stored, expected_id + 1, count + 1
    return ChainState(count, None)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the history, newest first in lists."""

    id: int
    at: datetime
    operator_name: str
    role: str
    action: str
    entity: str
    entity_id: int | None
    changes: str


def history(customer_id: int, limit: int = 200) -> list[Entry]:
    """Return what was changed about a customer, newest first; `changes` is JSON text."""
    return database.fetch(
        Entry,
        "SELECT id, at, operator_name, role, action, entity, entity_id, changes FROM audit_entry"
        " WHERE customer_id=? ORDER BY id DESC LIMIT ?",
        (customer_id, limit),
    )
