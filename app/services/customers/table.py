"""The table of all customers on a date: one query that filters, sorts and sums, and pages of rows by id.

A customer that was merged into another is in no table; its row stays for the history alone.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.customers import matching
from app.services.customers.balances import held

SEGMENTS: Final = ("all", "overdue", "over_limit", "review_due", "incomplete")
LADDER: Final = ("AAA", "AA", "A", "BBB", "BB", "B", "C", "D")
RISKS: Final = ("high", "warning", "watch", "none")


@dataclass(frozen=True, slots=True)
class Query:
    """What the table shows: `sort` is ((column, descending), ...), columns as TableRow names them without _cents.

    `tag`, `owner` and `grade` are "" for all; `risk` is one of RISKS or "": the worst open alert, none where there is
    none.
    """

    as_of: date
    text: str = ""
    segment: str = "all"
    grade: str = ""
    sort: tuple[tuple[str, bool], ...] = (("overdue", True),)
    tag: str = ""
    owner: str = ""
    risk: str = ""

    @property
    def narrowed(self) -> bool:
        """Tell whether anything but the date and the order was asked for."""
        return bool(self.text or self.grade or self.tag or self.owner or self.risk or self.segment != "all")


@dataclass(frozen=True, slots=True)
class TableRow:
    """One customer; money in fen; utilisation None without a limit above 0; severity is that of its worst alert.

    `parent` is the name of the customer above, `group` that of the firm the group hangs on, neither where there is none.
    """

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
    short_name: str
    credit_code: str
    industry: str
    region: str
    owner: str
    phone: str
    terms_days: int | None
    available_cents: int | None
    last_receipt_on: date | None
    last_reviewed_on: date | None
    traded_since: date | None
    parent: str
    group: str
    status: str
    tags: tuple[str, ...]


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
class Offered:
    """What the filters offer: the tags and the owners that occur in the book, in order; and its longest code."""

    tags: tuple[str, ...]
    owners: tuple[str, ...]
    longest_code: str


_DAYS: Final = "COALESCE(f.days, 0)"
_BALANCE: Final = "COALESCE(f.balance, 0)"
_LIMIT: Final = "COALESCE(l.cents, c.credit_limit_cents)"
_USE: Final = f"CASE WHEN {_LIMIT} > 0 THEN 1.0 * MAX({_BALANCE}, 0) / {_LIMIT} END"
_RANK: Final = (
    "(SELECT customer_id, MAX(CASE severity WHEN 'high' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END) AS severity"
    " FROM alert WHERE state IN ('open', 'acknowledged', 'clearing') GROUP BY customer_id)"
)
_SEVERITY: Final = "CASE a.severity WHEN 3 THEN 'high' WHEN 2 THEN 'warning' WHEN 1 THEN 'watch' ELSE '' END"
_PLACES: Final = " ".join(f"WHEN '{grade}' THEN {place}" for place, grade in enumerate(LADDER))
_GRADE: Final = f"CASE c.grade {_PLACES} END"
_LAST_RECEIPT: Final = (
    "(SELECT MAX(received_on) FROM receipt WHERE customer_id = c.id AND received_on <= ?1 AND amount_cents > 0)"
)
_PARENT: Final = "(SELECT name FROM customer p WHERE p.id = c.parent_id)"
_GROUP: Final = "(SELECT name FROM affiliate g WHERE g.id = c.affiliate_id)"
_SORT: Final = {
    "code": "c.code",
    "name": "NULLIF(c.initials, '')",
    "grade": _GRADE,
    "score": "c.score",
    "severity": "a.severity",
    "balance": _BALANCE,
    "limit": _LIMIT,
    "utilisation": _USE,
    "overdue": "COALESCE(f.overdue, 0)",
    "max_days_overdue": _DAYS,
    "next_review_on": "c.next_review_on",
    "short_name": "COALESCE(NULLIF(c.short_initials, ''), NULLIF(c.short_name, ''))",
    "credit_code": "NULLIF(c.credit_code, '')",
    "industry": "NULLIF(c.industry, '')",
    "region": "NULLIF(c.region, '')",
    "owner": "NULLIF(c.owner, '')",
    "phone": "NULLIF(c.phone, '')",
    "terms_days": "c.terms_days",
    "available": f"{_LIMIT} - {_BALANCE}",
    "last_receipt_on": _LAST_RECEIPT,
    "last_reviewed_on": "c.last_reviewed_on",
    "traded_since": "c.traded_since",
    "parent": _PARENT,
    "group": _GROUP,
    "status": "c.status",
    "tags": "NULLIF(c.tags, '[]')",
}
_COLUMNS: Final = (
    f"c.id, c.code, c.name, c.grade, c.score, {_SEVERITY}, {_BALANCE}, {_LIMIT}, {_USE},"
    f" COALESCE(f.overdue, 0), {_DAYS}, c.next_review_on, c.needs_completion, c.short_name, c.credit_code, c.industry,"
    f" c.region, c.owner, c.phone, c.terms_days, {_LIMIT} - {_BALANCE}, {_LAST_RECEIPT},"
    f" c.last_reviewed_on, c.traded_since, COALESCE({_PARENT}, ''), COALESCE({_GROUP}, ''), c.status, c.tags"
)
_OVERDUE: Final = "COALESCE(f.overdue, 0) > 0"
_OVER: Final = f"COALESCE({_BALANCE} > {_LIMIT}, 0)"
_REVIEW: Final = "COALESCE(c.next_review_on <= ?1, 0)"
_Line = tuple[int, int, int | None, int, int, int, int, int, int]


def find(query: Query) -> Listing:
    """Return the ids in order with totals and segment counts; the counts are those of the other filters together.

    Customers without a value in the sorted column come last either way; the code decides between equals.
    """
    where, values = _where(query)
    lines: list[_Line] = database.execute(
        f"SELECT c.id, {_BALANCE}, {_LIMIT}, COALESCE(f.overdue, 0), {_DAYS},"
        f" {_OVERDUE}, {_OVER}, {_REVIEW}, c.needs_completion"
        f" FROM customer c{held(query.as_of)}{_alerts_for(query)} WHERE {where} ORDER BY {_order(query)}",
        (query.as_of.isoformat(), *values),
    ).fetchall()
    counts = {"all": len(lines)}
    counts |= {segment: sum(line[place] or 0 for line in lines) for segment, place in _FLAGS.items()}
    place = _FLAGS.get(query.segment)
    shown = lines if place is None else [line for line in lines if line[place]]
    return Listing([line[0] for line in shown], _totals(shown), counts)


_FLAGS: Final = {segment: place for place, segment in enumerate(SEGMENTS[1:], start=5)}


def _alerts_for(query: Query) -> str:
    wanted = query.risk or any(column == "severity" for column, _ in query.sort)
    return f" LEFT JOIN {_RANK} a ON a.customer_id = c.id" if wanted else ""


def _where(query: Query) -> tuple[str, list[str]]:
    """Return the conditions with their values, numbered from ?2."""
    conditions, values = ["c.merged_into_id IS NULL"], list[str]()
    for condition, value in matching.conditions(query.text, first=2):
        conditions.append(condition)
        values.append(value)
    for template, value in (("c.grade = {}", query.grade), ("c.owner = {}", query.owner), (_TAGGED, query.tag)):
        if value:
            values.append(value)
            conditions.append(template.format(f"?{len(values) + 1}"))
    if query.risk:
        conditions.append(f"{_SEVERITY} = '{_RISK_SEVERITY[query.risk]}'")
    return " AND ".join(conditions), values


_RISK_SEVERITY: Final = {"high": "high", "warning": "warning", "watch": "watch", "none": ""}
_TAGGED: Final = "EXISTS (SELECT 1 FROM json_each(c.tags) WHERE value = {})"


def _order(query: Query) -> str:
    keys = [(_SORT[column], "DESC" if descending else "ASC") for column, descending in query.sort]
    return ", ".join([*(f"({key}) IS NULL, {key} {way}" for key, way in keys), "c.code"])


def _totals(lines: Sequence[_Line]) -> Totals:
    limited = [(line[1], line[2]) for line in lines if line[2] is not None]
    limit = sum(limit for _, limit in limited)
    used = max(sum(balance for balance, _ in limited), 0)
    return Totals(
        customers=len(lines),
        balance_cents=sum(line[1] for line in lines),
        limit_cents=limit,
        utilisation=used / limit if limit else None,
        overdue_cents=sum(line[3] for line in lines),
        max_days_overdue=max((line[4] for line in lines), default=0),
    )


def page(ids: Sequence[int], as_of: date) -> dict[int, TableRow]:
    """Return the rows of these customers by id; one that has gone is missing."""
    rows: dict[int, TableRow] = {}
    for part in database.chunks(ids):
        found = database.fetch(
            TableRow,
            f"SELECT {_COLUMNS} FROM customer c{held(as_of)} LEFT JOIN {_RANK} a ON a.customer_id = c.id"
            f" WHERE c.id IN ({','.join(str(int(each)) for each in part)}) AND c.merged_into_id IS NULL",
            (as_of.isoformat(),),
        )
        rows.update((row.id, row) for row in found)
    return rows


def offered() -> Offered:
    """Return the tags, the owners and the longest code that customers have."""
    tags = "SELECT DISTINCT value FROM customer, json_each(tags) WHERE tags <> '[]' AND merged_into_id IS NULL"
    owners = "SELECT DISTINCT owner FROM customer WHERE owner <> '' AND merged_into_id IS NULL"
    longest = "SELECT code FROM customer WHERE merged_into_id IS NULL ORDER BY length(code) DESC, code DESC LIMIT 1"
    code = str(database.scalar(longest) or "")
    return Offered(_sorted(database.execute(tags)), _sorted(database.execute(owners)), code)


def _sorted(rows: Iterable[tuple[object]]) -> tuple[str, ...]:
    return tuple(sorted(str(value) for (value,) in rows))
