"""Credit records of one customer as stored, or as they were known on a past day, and the attachments that prove them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.services.history import known

Rows = Iterable[tuple[int, Mapping[str, Any]]]
_NOW: Final = date(9998, 12, 31)
"""A day after everything recorded: what was known then is what is stored."""


@dataclass(frozen=True, slots=True)
class Proof:
    """An attachment that proves a record: its id, its number within the customer, its name."""

    id: int
    number: int
    name: str


def stored(entity: str, customer_id: int, known_on: date | None) -> list[tuple[int, Mapping[str, Any]]]:
    """Return (id, {column: value}) of the records of a customer, in the order of their ids."""
    return list(known.rows(entity, customer_id, known_on or _NOW).items())


def by_customer(entity: str, known_on: date, customer_id: int | None = None) -> Iterator[tuple[int, Rows]]:
    """Yield every customer (or one) that had such records at the end of a day, with them in the order of their ids."""
    if customer_id is not None:
        yield customer_id, known.rows(entity, customer_id, known_on).items()
        return
    yield from ((customer, rows.items()) for customer, rows in known.everybody(entity, known_on).items())


def proofs(customer_id: int, entity: str, known_on: date | None) -> dict[int, tuple[Proof, ...]]:
    """Return {record id: its attachments} for the records of one entity."""
    found: dict[int, tuple[Proof, ...]] = {}
    for number, row in stored("attachment", customer_id, known_on):
        if row["entity"] == entity and row["entity_id"] is not None and row["removed_at"] is None:
            proof = Proof(number, row["number"], row["name"])
            found[row["entity_id"]] = (*found.get(row["entity_id"], ()), proof)
    return found
