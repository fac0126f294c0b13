"""Credit reports of a file against the book: each by customer, kind, agency and day; never of an unknown customer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import clock
from app.models import database
from app.services import audit
from app.services.credit_records import kinds
from app.services.credit_records.reports import MOST_SCORE
from app.services.importing.book import CustomerIndex, KnownCustomer
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import take
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.importing.report_words import read_kind, read_level, read_method, read_number, says_nothing_found

_FIELDS: Final = (
    "customer_code",
    "customer_name",
    "report_type",
    "agency",
    "method",
    "reported_on",
    "score",
    "rating",
    "conclusion",
    "valid_to",
    "hits",
    "level",
    "used",
)
_COMPARED: Final = ("method", "score", "rating", "conclusion", "level", "hits", "valid_to", "used")
_COLUMNS: Final = ("kind", "agency", "reported_on", *_COMPARED, "recorded_by", "role")
_MOST_HITS: Final = 100_000
_Key = tuple[int, str, str, str]


def plan_credit_reports(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out which reports are new or say something else than the stored one of that day."""
    fixed = {"details": "'[]'", "recorded_at": f"'{clock.now()}'"}
    table = TablePlan("credit_report", _COLUMNS, fixed)
    found = Found((table,))
    rows = list(_Reader(parsed, index, found.issues).rows())
    stored = _load({key[0] for key, _, _ in rows})
    first: dict[_Key, tuple[tuple[Any, ...], int]] = {}
    person = audit.actor()
    for key, wanted, at in rows:
        if key in first:
            _again(parsed, found, wanted, first[key], at)
            continue
        first[key] = (wanted, parsed.row_numbers[at])
        before = stored.get(key)
        if before is None:
            table.inserts.append(Insert(key[0], (*key[1:], *_filled(wanted), person.name, person.role)))
            found.new += 1
            continue
        old, new = difference(_COMPARED, before[1:], wanted)
        if new:
            table.updates.append(Update(before[0], key[0], old, new))
        found.changed += bool(new)
        found.unchanged += not new
    return found


def _again(
    parsed: ParsedTable, found: Found, wanted: tuple[Any, ...], first: tuple[tuple[Any, ...], int], at: int
) -> None:
    """Pass over a row that repeats an earlier one; keep out one that contradicts it."""
    if wanted == first[0]:
        found.unchanged += 1
    else:
        found.issues.append(_issue(parsed, at, "report_type", Reason.DUPLICATE, row=first[1]))


def _filled(wanted: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return what a new report holds: what the file left out is empty, level and use are what they are by nature."""
    method, score, rating, conclusion, level, hits, valid_to, used = wanted
    used = 1 if used is None else used
    return method or "imported", score, rating or "", conclusion or "", level or kinds.OK, hits, valid_to, used


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the good rows; what is wrong with one becomes an issue and the row stays out."""

    parsed: ParsedTable
    index: CustomerIndex
    issues: list[Issue]

    def rows(self) -> Iterator[tuple[_Key, tuple[Any, ...], int]]:
        """Yield (key, compared values, place in the file) of each row that can be imported."""
        for at, values in zip(self.parsed.good, take(self.parsed, _FIELDS), strict=True):
            row = dict(zip(_FIELDS, values, strict=True))
            before = len(self.issues)
            customer, kind = self._customer(at, row), self._kind(at, row)
            wanted = self._wanted(at, row, kind or "")
            if len(self.issues) == before and customer is not None and kind is not None:
                yield (customer.id, kind, row["agency"] or "", row["reported_on"].isoformat()), wanted, at

    def _customer(self, at: int, row: dict[str, Any]) -> KnownCustomer | None:
        known = self.index.find(row["customer_code"], row["customer_name"])
        if known is None:
            name = "customer_code" if row["customer_code"] else "customer_name"
            self._say(at, name, Reason.UNKNOWN_CUSTOMER)
        return known

    def _kind(self, at: int, row: dict[str, Any]) -> str | None:
        kind = read_kind(row["report_type"] or "")
        if kind is None:
            self._say(at, "report_type", Reason.UNKNOWN_REPORT)
        return kind

    def _wanted(self, at: int, row: dict[str, Any], kind: str) -> tuple[Any, ...]:
        score = self._number(at, row, "score", MOST_SCORE)
        hits = self._number(at, row, "hits", _MOST_HITS)
        if hits is None and kind in kinds.COUNTED and says_nothing_found(row["conclusion"] or ""):
            hits = 0
        ends: date | None = row["valid_to"]
        if ends is not None and ends < row["reported_on"]:
            self._say(at, "valid_to", Reason.ENDS_BEFORE)
        used = None if row["used"] is None else int(row["used"])
        level = self._level(at, row, kind, hits)
        valid_to = ends.isoformat() if ends else None
        return read_method(row["method"]), score, row["rating"], row["conclusion"], level, hits, valid_to, used

    def _number(self, at: int, row: dict[str, Any], name: str, most: int) -> int | None:
        if row[name] is None:
            return None
        value = read_number(row[name])
        if value is None:
            self._say(at, name, Reason.NOT_WHOLE)
        elif value > most:
            self._say(at, name, Reason.OUT_OF_RANGE, most=f"{most:,}")
        return value

    def _level(self, at: int, row: dict[str, Any], kind: str, hits: int | None) -> str | None:
        """Return the level a row names; where it names none, entries in a court's register are bad, others to watch."""
        if row["level"] is not None:
            level = read_level(row["level"])
            if level is None:
                self._say(at, "level", Reason.UNKNOWN_LEVEL)
            return level
        if not hits:
            return None if hits is None else kinds.OK
        return kinds.HIGH if kind in {kinds.JUDICIAL, kinds.DISHONEST} else kinds.WATCH

    def _say(self, at: int, name: str, reason: Reason, **details: object) -> None:
        self.issues.append(_issue(self.parsed, at, name, reason, **details))


def _issue(parsed: ParsedTable, at: int, name: str, reason: Reason, **details: object) -> Issue:
    match = parsed.mapping.matches.get(name)
    value = parsed.columns[name][at] if name in parsed.columns else None
    return make_issue(
        Severity.ERROR,
        reason,
        details,
        row=parsed.row_numbers[at],
        field=name,
        header=match.header if match else "",
        value="" if value is None else str(value),
    )


def _load(customer_ids: set[int]) -> dict[_Key, tuple[Any, ...]]:
    """Return {key: (id, *compared)} of the stored reports of these customers."""
    found: dict[_Key, tuple[Any, ...]] = {}
    for part in database.chunks(sorted(customer_ids)):
        rows = database.execute(
            f"SELECT customer_id, kind, agency, reported_on, id, {', '.join(_COMPARED)} FROM credit_report"
            f" WHERE customer_id IN ({database.marks(part)}) ORDER BY id",
            part,
        )
        for customer, kind, agency, on, *rest in rows:
            found[customer, kind, agency, on] = tuple(rest)
    return found
