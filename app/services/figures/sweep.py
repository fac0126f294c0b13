"""What the alert check needs of every customer's invoices, from one grouped pass over the covering index.

Only invoices are ever settled, so a day of settlement is asked for without looking at the sign of the amount.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from app.services.figures import volumes
from app.services.figures.ageing import unallocated
from app.services.figures.payments import Cycle
from app.services.figures.state import State, days_between
from app.services.figures.volumes import Volume
from app.services.figures.windows import Windows
from app.services.rules import ageing as rule
from app.services.rules.behaviour import Weighted

_DAYS: Final = f"amount_cents * {days_between('settled_on', 'invoice_date')}"
_RECENT: Final = "settled_on >= ?3"
_BEFORE: Final = "settled_on >= ?2 AND settled_on < ?3"
_VOLUMES: Final = ("invoice_date >= ?4", "invoice_date BETWEEN ?7 AND ?8", "invoice_date BETWEEN ?5 AND ?6")
_COLUMNS: Final = ", ".join(
    [
        "customer_id",
        "SUM(MAX(open_cents, 0))",
        "SUM(CASE WHEN due_date < ?1 THEN MAX(open_cents, 0) ELSE 0 END)",
        "MIN(CASE WHEN open_cents > 0 THEN due_date END)",
        f"SUM(CASE WHEN {_RECENT} THEN {_DAYS} ELSE 0 END)",
        f"SUM(CASE WHEN {_BEFORE} THEN {_DAYS} ELSE 0 END)",
        f"SUM(CASE WHEN {_RECENT} THEN amount_cents ELSE 0 END)",
        f"SUM(CASE WHEN {_BEFORE} THEN amount_cents ELSE 0 END)",
        f"COALESCE(SUM({_RECENT}), 0)",
        *(
            f"SUM(CASE WHEN {inside} THEN MAX(amount_cents, 0) ELSE 0 END), SUM({inside} AND amount_cents > 0)"
            for inside in _VOLUMES
        ),
        "-SUM(MIN(open_cents, 0))",
    ]
)


@dataclass(frozen=True, slots=True)
class Owed:
    """What one customer owes: open and overdue fen, the days of the longest overdue, and what was paid ahead."""

    open_cents: int
    overdue_cents: int
    max_days_overdue: int
    unallocated_cents: int


@dataclass(frozen=True, slots=True)
class Swept:
    """The sums of all customers: what they owe, how long they take to pay, how much they buy."""

    owed: dict[int, Owed]
    cycles: dict[int, Cycle]
    volumes: dict[int, Volume]


def sweep(book: State, windows: Windows) -> Swept:
    """Return the sums of everybody with an invoice that is open or recent enough to count."""
    year_ago, previous = windows.volume_year_ago, windows.volume_before
    rows = book.select(
        _COLUMNS,
        "WHERE open_cents <> 0 OR settled_on >= ?2 OR invoice_date >= ?7 GROUP BY customer_id",
        (
            *(windows.before.first.isoformat(), windows.recent.first.isoformat(), windows.volume.first.isoformat()),
            *(previous.first.isoformat(), previous.last.isoformat()),
            *(year_ago.first.isoformat(), year_ago.last.isoformat()),
        ),
    ).fetchall()
    invoices = volumes.invoiced(book, windows, ((row[0], *row[9:-1]) for row in rows))
    ahead = dict(unallocated(book))
    return Swept(
        owed={row[0]: _owed(row[1:4], row[-1] + ahead.get(row[0], 0), book.as_of) for row in rows if row[1]},
        cycles={row[0]: Cycle(Weighted(row[4], row[6]), Weighted(row[5], row[7]), row[8]) for row in rows},
        volumes=invoices | volumes.ordered(book, windows),
    )


def _owed(sums: tuple[int, int, str | None], ahead: int, as_of: date) -> Owed:
    left, overdue, earliest = sums
    due = date.fromisoformat(earliest) if earliest else None
    return Owed(left, overdue, rule.days_overdue(due, as_of), ahead)
