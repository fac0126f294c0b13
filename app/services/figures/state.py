"""The invoices as they stood at the close of a date, as one SQL relation that every figure reads.

Its columns are id, customer_id, invoice_date, due_date, amount_cents, open_cents, settled_on and disputed. Where no
allocation is dated later than the as-of date it is the covering index of the invoice table as it is; for an earlier
date the later allocations are put back. An invoice was settled on the day since which nothing has been open at the
close of any day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.models import database

_PLACE: Final = re.compile(r"\?(\d+)")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_NOW: Final = """
    SELECT id, customer_id, invoice_date, due_date, amount_cents, settled_on, disputed,
        CASE WHEN voided_on IS NULL THEN open_cents ELSE amount_cents END AS open_cents
    FROM invoice WHERE invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1){only}
"""
_THEN: Final = """
    SELECT id, customer_id, invoice_date, due_date, amount_cents, disputed, open_cents,
        CASE WHEN NOT moved THEN settled_on
             WHEN open_cents = 0 AND amount_cents > 0 THEN (
                SELECT MAX(allocated_on) FROM (
                    SELECT allocated_on FROM allocation WHERE invoice_id = stood.id AND allocated_on <= ?1
                    GROUP BY allocated_on HAVING SUM(amount_cents) <> 0))
        END AS settled_on
    FROM (
        SELECT id, customer_id, invoice_date, due_date, amount_cents, settled_on, disputed,
            later.cents IS NOT NULL OR voided_on IS NOT NULL AS moved,
            CASE WHEN voided_on IS NULL THEN open_cents ELSE amount_cents END + COALESCE(later.cents, 0) AS open_cents
        FROM invoice LEFT JOIN (
            SELECT invoice_id, SUM(amount_cents) AS cents FROM allocation
            WHERE allocated_on > ?1{only} GROUP BY invoice_id
            UNION ALL
            SELECT credit_id, -SUM(amount_cents) FROM allocation
            WHERE allocated_on > ?1 AND credit_id IS NOT NULL{only} GROUP BY credit_id
        ) AS later ON later.invoice_id = invoice.id
        WHERE invoice_date <= ?1 AND (voided_on IS NULL OR voided_on > ?1){only}
    ) AS stood
"""


@dataclass(frozen=True, slots=True)
class State:
    """The book (or one customer's part of it) at the close of `as_of`.

    `past` tells that there are allocations of later days, which the relation puts back.
    """

    as_of: date
    past: bool
    customer_id: int | None = None

    @property
    def day(self) -> str:
        """Return the as-of date as ISO text, the parameter ?1 of the relation."""
        return self.as_of.isoformat()

    @property
    def only(self) -> str:
        """Return the SQL that narrows any table of documents to the customer, where there is one."""
        return "" if self.customer_id is None else f" AND customer_id = {self.customer_id:d}"

    def select(self, columns: str, tail: str, parameters: Sequence[Any] = ()) -> Any:
        """Run SELECT `columns` over the relation with `tail` (WHERE, GROUP BY ...); `parameters` are ?2, ?3, ..."""
        relation = (_THEN if self.past else _NOW).format(only=self.only)
        return execute(f"SELECT {columns} FROM ({relation}) AS item {tail}", (self.day, *parameters))


def execute(sql: str, parameters: Sequence[Any]) -> Any:
    """Run a statement with ?1, ?2 ...; days in ISO text are written into it, everything else is bound.

    A column of dates has numeric affinity: a bound text would be tried as a number at every comparison, which makes
    a pass over many rows half again as slow.
    """
    bound: list[Any] = []
    places: dict[int, int] = {}

    def put(match: re.Match[str]) -> str:
        number = int(match[1])
        value = parameters[number - 1]
        if isinstance(value, str) and _DAY.fullmatch(value):
            return f"'{value}'"
        if number not in places:
            bound.append(value)
            places[number] = len(bound)
        return f"?{places[number]}"

    return database.execute(_PLACE.sub(put, sql), bound)


def at(as_of: date, customer_id: int | None = None) -> State:
    """Return the state of the book, or of one customer, at the close of `as_of`."""
    later = database.scalar("SELECT EXISTS (SELECT 1 FROM allocation WHERE allocated_on > ?)", (as_of.isoformat(),))
    return State(as_of, bool(later), customer_id)


def days_between(later: str, earlier: str) -> str:
    """Return the SQL for the whole days from one column of ISO dates to another."""
    return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"
