"""The table of all customers on a date: one query that filters, sorts and sums, and pages of rows by id."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.customers.balances import figures

SEGMENTS: Final = ("all", "overdue", "over_limit", "review_due", "incomplete")
LADDER: Final = ("AAA", "AA", "A", "BBB", "BB", "B", "C", "D")


@dataclass(frozen=True, slots=True)
class Query:
    """What the table shows: `sort` is ((column, descending), ...), columns as TableRow names them without _cents."""

    as_of: date
    text: str = ""
    segment: str = "all"
    grade: str = ""
    sort: tuple[tuple[str, bool], ...] = (("overdue", True),)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One customer; money in fen; utilisation None without a limit above 0; severity is that of its worst alert."""

    id: int
    code: str
    name: str
    grade: str
    score: int | None
    severity: str
    balance_cents: int
    limit_cents: int | None
    utilisation: float | None
    overdue_cents: int
    max_days_overdue: int
    next_review_on: date | None
    needs_completion: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """The line under the table: sums over the customers shown; utilisation over those with a limit."""

    customers: int
    balance_cents: int
    limit_cents: int
    utilisation: float | None
    overdue_cents: int
    max_days_overdue: int


@dataclass(frozen=True, slots=True)
class Listing:
    """The customers of a query in order, their sums, and how many each segment would show."""

    ids: list[int]
    totals: Totals
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Line:
    """What sums and segments need of one customer."""

    id: int
    balance: int
    limit: int | None
    overdue: int
    days: int
    review_due: bool
    incomplete: bool

    def segments(self) -> tuple[bool, ...]:
        over = self.limit is not None and self.balance > self.limit
        return True, self.overdue > 0, over, self.review_due, self.incomplete


_DAYS: Final = "CAST(COALESCE(julianday(?1) - julianday(f.first_due), 0) AS INTEGER)"
_BALANCE: Final = "COALESCE(f.balance, 0)"
_USE: Final = f"CASE WHEN c.credit_limit_cents > 0 THEN 1.0 * MAX({_BALANCE}, 0) / c.credit_limit_cents END"
_RANK: Final = (
    "(SELECT customer_id, MAX(CASE severity WHEN 'high' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END) AS severity"
    " FROM alert WHERE state IN ('open', 'acknowledged', 'clearing') GROUP BY customer_id)"
)
_SEVERITY: Final = "CASE a.severity WHEN 3 THEN 'high' WHEN 2 THEN 'warning' WHEN 1 THEN 'watch' ELSE '' END"
_PLACES: Final = " ".join(f"WHEN '{grade}' THEN {place}" for place, grade in enumerate(LADDER))
_GRADE: Final = f"CASE c.grade {_PLACES} END"
_SORT: Final = {
    "code": "c.code",
    "name": "NULLIF(c.initials, '')",
    "grade": _GRADE,
    "score": "c.score",
    "severity": "a.severity",
    "balance": _BALANCE,
    "limit": "c.credit_limit_cents",
    "utilisation": _USE,
    "overdue": "COALESCE(f.overdue, 0)",
    "max_days_overdue": _DAYS,
    "next_review_on": "c.next_review_on",
}
_TEXT: Final = ("name", "short_name", "code", "initials", "credit_code", "phone")


def find(query: Query) -> Listing:
    """Return the ids in order with totals and segment counts; counts are of the text and the grade, whatever segment.

    Customers without a value in the sorted column come last either way; the code decides between equals.
    """
    where, values = _where(query)
    lines = database.fetch(
        _Line,
        f"SELECT c.id, {_BALANCE}, c.credit_limit_cents, COALESCE(f.overdue, 0), {_DAYS},"
        " c.next_review_on IS NOT NULL AND c.next_review_on <= ?1, c.needs_completion"
        f" FROM customer c LEFT JOIN ({figures(query.as_of)}) f ON f.customer_id = c.id"
        f"{_alerts_for(query)} WHERE {where} ORDER BY {_order(query)}",
        (query.as_of.isoformat(), *values),
    )
    place = SEGMENTS.index(query.segment)
    members = [line.segments() for line in lines]
    counts = {segment: sum(member[index] for member in members) for index, segment in enumerate(SEGMENTS)}
    shown = [line for line, member in zip(lines, members, strict=True) if member[place]]
    return Listing([line.id for line in shown], _totals(shown), counts)


def _alerts_for(query: Query) -> str:
    sorted_by_alert = any(column == "severity" for column, _ in query.sort)
    return f" LEFT JOIN {_RANK} a ON a.customer_id = c.id" if sorted_by_alert else ""


def _where(query: Query) -> tuple[str, list[str]]:
    """Return the conditions: every word of the text must occur in one of the columns."""
    conditions, values = ["1"], []
    for word in unicodedata.normalize("NFKC", query.text).split():
        values.append("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        mark = f"?{len(values) + 1}"
        conditions.append("(" + " OR ".join(f"c.{column} LIKE {mark} ESCAPE '\\'" for column in _TEXT) + ")")
    if query.grade:
        values.append(query.grade)
        conditions.append(f"c.grade = ?{len(values) + 1}")
    return " AND ".join(conditions), values


def _order(query: Query) -> str:
    keys = [(_SORT[column], "DESC" if descending else "ASC") for column, descending in query.sort]
    return ", ".join([*(f"({key}) IS NULL, {key} {way}" for key, way in keys), "c.code"])


def _totals(lines: Sequence[_Line]) -> Totals:
    limited = [line for line in lines if line.limit is not None]
    limit = sum(line.limit or 0 for line in limited)
    used = max(sum(line.balance for line in limited), 0)
    return Totals(
        customers=len(lines),
        balance_cents=sum(line.balance for line in lines),
        limit_cents=limit,
        utilisation=used / limit if limit else None,
        overdue_cents=sum(line.overdue for line in lines),
        max_days_overdue=max((line.days for line in lines), default=0),
    )


def page(ids: Sequence[int], as_of: date) -> dict[int, TableRow]:
    """Return the rows of these customers by id; one that has gone is missing."""
    rows: dict[int, TableRow] = {}
    for part in database.chunks(ids):
        found = database.fetch(
            TableRow,
            f"SELECT c.id, c.code, c.name, c.grade, c.score, {_SEVERITY}, {_BALANCE}, c.credit_limit_cents, {_USE},"
            f" COALESCE(f.overdue, 0), {_DAYS}, c.next_review_on, c.needs_completion"
            f" FROM customer c LEFT JOIN ({figures(as_of, part)}) f ON f.customer_id = c.id"
            f" LEFT JOIN {_RANK} a ON a.customer_id = c.id"
            f" WHERE c.id IN ({','.join(str(int(each)) for each in part)})",
            (as_of.isoformat(),),
        )
        rows.update((row.id, row) for row in found)
    return rows
