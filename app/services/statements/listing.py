"""The statements of a customer, now or as they were known on a day, and the one that a score uses."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from app.models.statement import Statement
from app.services.history import known
from app.services.statements.entry import CONFIRMED, DRAFT, StatementInput

USUAL: Final = 4  # as many as stand side by side
_LENGTHS: Final = {"month": 1, "quarter": 2, "half": 3, "year": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """One statement as it is stored; `lines` in fen by key."""

    id: int
    customer_id: int
    period_end: date
    period: str
    audited: bool
    auditor: str
    state: str
    lines: Mapping[str, int]
    source: str
    notes: str
    confirmed_at: datetime | None
    confirmed_by: str
    confirmed_reason: str

    @property
    def draft(self) -> bool:
        """Tell whether it does not count yet."""
        return self.state == DRAFT

    def entry(self, lines: Mapping[str, int]) -> StatementInput:
        """Return what was entered, with other lines."""
        return StatementInput(
            self.period_end, self.period, dict(lines), self.audited, self.auditor, self.source, self.notes
        )


def periods(customer_id: int, known_on: date | None = None) -> list[Period]:
    """Return every statement of a customer, oldest first: as it is now, or as it was known on a day."""
    if known_on is None:
        rows = Statement.select().where(Statement.customer == customer_id)
        return _in_order(_period(row) for row in rows)
    states = known.rows("statement", customer_id, known_on).values()
    return _in_order(map(_known, states))


def _in_order(found: Iterable[Period]) -> list[Period]:
    """Return statements by the end of their period; of one end the longer kind comes last."""
    return sorted(found, key=lambda each: (each.period_end, _LENGTHS.get(each.period, 0), each.id))


def usual(found: Sequence[Period]) -> list[Period]:
    """Return the statements that a table shows at first: the last years, and the latest part of a year after them."""
    years = [each for each in found if each.period == "year"]
    last = years[-1].period_end if years else date.min
    later = [each for each in found if each.period != "year" and each.period_end > last]
    return [*years, *later[-1:]][-USUAL:]


def scored(customer_id: int, as_of: date) -> Period | None:
    """Return the latest statement confirmed by a day, as known on it: what the financial part of a score rests on."""
    found = confirmed(as_of, customer_id).get(customer_id)
    return found[-1] if found else None


def confirmed(as_of: date, customer_id: int | None = None) -> dict[int, list[Period]]:
    """Return {customer: statements confirmed by a day, as known on it} of all customers (or one), oldest first."""
    if customer_id is None:
        whole = known.everybody("statement", as_of)
    else:
        whole = {customer_id: known.rows("statement", customer_id, as_of)}
    found = {
        customer: _in_order(
            _known(state) for state in rows.values() if state["state"] == CONFIRMED and state["period_end"] <= as_of
        )
        for customer, rows in whole.items()
    }
    return {customer: rows for customer, rows in found.items() if rows}


def _known(state: Mapping[str, Any]) -> Period:
    return Period(**{name: state[name] for name in Period.__dataclass_fields__})


def _period(row: Any) -> Period:
    values = {name: getattr(row, name) for name in Period.__dataclass_fields__}
    return Period(**values)
