"""What an import would do, worked out before anything is written: the dry run and the thing that is applied."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from app.services.importing.book import KnownCustomer
from app.services.importing.fields import Kind
from app.services.importing.issues import Issue


class Insert(NamedTuple):
    """A row to be added; `values` in the order of the table's columns, the customer apart.

    A tuple, because a file has a hundred thousand of them.
    """

    customer_id: int
    values: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Update:
    """A stored row to be changed: only the columns that differ, before and after."""

    row_id: int
    customer_id: int
    old: Mapping[str, Any]
    new: Mapping[str, Any]


@dataclass(slots=True)
class TablePlan:
    """What one table gets: rows to add (all with the same columns) and rows to change.

    `fixed` are columns that hold the same SQL literal in every new row. Rows of the customer table itself are not
    `owned` by a customer.
    """

    table: str
    columns: tuple[str, ...]
    fixed: Mapping[str, str] = field(default_factory=dict)
    owned: bool = True
    inserts: list[Insert] = field(default_factory=list)
    updates: list[Update] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Correction:
    """A cell that a person put right before importing."""

    row: int
    header: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One file against one book.

    `new`, `changed`, `unchanged` count documents of the file (rows folded into one count once);
    `duplicates` counts rows folded away, `skipped` drafts, suppliers and totals, `rejected` rows left out. `tables` are written in order; `made` are customers named for
    the first time, `parents` pairs (code, code or name of the parent) of customers of this file.
    """

    kind: Kind
    file: Path
    sha256: str
    rows: int
    new: int
    changed: int
    unchanged: int
    duplicates: int
    skipped: int
    rejected: int
    issues: tuple[Issue, ...]
    mapping: Mapping[str, str]
    signature: str
    made: tuple[KnownCustomer, ...]
    tables: tuple[TablePlan, ...]
    parents: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    corrected: tuple[Correction, ...] = ()

    @property
    def new_cents(self) -> int | None:
        """Return what the new documents of the file's own kind come to, None where they have no amount."""
        own = next(iter(self.tables), None)
        if own is None or "amount_cents" not in own.columns:
            return None
        place = own.columns.index("amount_cents")
        return sum(int(insert.values[place]) for insert in own.inserts)

    @property
    def writes(self) -> bool:
        """Tell whether applying it would change the book."""
        return bool(self.made) or any(table.inserts or table.updates for table in self.tables)


@dataclass(slots=True)
class Found:
    """What the rows of a file come to, while they are gone through."""

    tables: tuple[TablePlan, ...]
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    issues: list[Issue] = field(default_factory=list)
    parents: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def difference(
    columns: tuple[str, ...], stored: tuple[Any, ...], wanted: tuple[Any, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return ({column: stored}, {column: wanted}) where a wanted value (not None) differs from the stored one."""
    old: dict[str, Any] = {}
    new: dict[str, Any] = {}
    for column, before, after in zip(columns, stored, wanted, strict=True):
        if after is not None and after != before:
            old[column], new[column] = before, after
    return old, new
