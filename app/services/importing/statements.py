"""Statements of a file against the book: by customer, end and kind of period; lines are merged into stored ones."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import clock
from app.i18n import translate
from app.models import database
from app.services import audit
from app.services.importing.book import CustomerIndex
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.rules import balance
from app.services.rules.statement_lines import KEYS
from app.services.statements.entry import CONFIRMED, DRAFT

_FACTS: Final = ("audited", "auditor", "source")
_STATE: Final = ("state", "confirmed_at", "confirmed_by", "confirmed_reason")
_COMPARED: Final = (*_FACTS, "lines")
_COLUMNS: Final = ("period_end", "period", *_COMPARED, *_STATE)
_FIXED: Final = {"notes": "''"}


@dataclass(frozen=True, slots=True)
class _Given:
    """What a row says of a statement; None where the file does not say it."""

    customer_id: int
    end: date
    kind: str
    facts: tuple[Any, ...]
    lines: dict[str, int]

    @property
    def key(self) -> tuple[int, str, str]:
        return self.customer_id, self.end.isoformat(), self.kind


def plan_statements(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what changes; one that balances counts at once, any other waits as a draft."""
    table = TablePlan("statement", _COLUMNS, _FIXED)
    found = Found((table,))
    rows = _rows(parsed, index, found)
    stored = _load({row.customer_id for row in rows})
    drafts = 0
    for row in rows:
        before = stored.get(row.key)
        lines = (json.loads(before[1 + _COMPARED.index("lines")]) if before else {}) | row.lines
        drafts += _plan(found, table, row, before, lines)
    if drafts:
        text = translate("Importing", "有 {count} 份报表不平或缺少合计，存为草稿，请在客户的财务状况中核对。")
        found.notes.append(text.format(count=drafts))
    return found


def _plan(found: Found, table: TablePlan, row: _Given, before: tuple[Any, ...] | None, lines: dict[str, int]) -> bool:
    """Plan one statement; return whether it becomes a draft."""
    state = _state(lines)
    wanted = (*row.facts, database.dump_json(lines))
    if before is None:
        facts = (row.facts[0] or False, row.facts[1] or "", row.facts[2] or "", wanted[-1])
        table.inserts.append(Insert(row.customer_id, (row.end.isoformat(), row.kind, *facts, *state)))
        found.new += 1
        return state[0] == DRAFT
    number, *known = before
    compared = len(_COMPARED)
    old, new = difference(_COMPARED, tuple(known[:compared]), wanted)
    if not new:
        found.unchanged += 1
        return False
    if "lines" in new:
        changed = {name: (was, now) for name, was, now in zip(_STATE, known[compared:], state, strict=True)}
        old |= {name: was for name, (was, now) in changed.items() if was != now}
        new |= {name: now for name, (was, now) in changed.items() if was != now}
    table.updates.append(Update(number, row.customer_id, old, new))
    found.changed += 1
    return state[0] == DRAFT


def _state(lines: dict[str, int]) -> tuple[str, str | None, str, str]:
    if balance.check(lines).balanced:
        return CONFIRMED, str(clock.now()), audit.actor().name, ""
    return DRAFT, None, "", ""


def _rows(parsed: ParsedTable, index: CustomerIndex, found: Found) -> list[_Given]:
    """Return the rows that can be taken; one whose period is not over yet is an issue."""
    present = tuple(key for key in KEYS if key in parsed.columns)
    today, rows = clock.today(), []
    ends = parsed.columns["period_end"]
    found.issues += [_too_early(parsed, at, ends[at]) for at in parsed.good if ends[at] > today]
    for customer, (end, kind, *rest) in owned(parsed, index, ("period_end", "period", *_FACTS, *present), found.issues):
        facts, amounts = tuple(rest[: len(_FACTS)]), rest[len(_FACTS) :]
        lines = {key: cents for key, cents in zip(present, amounts, strict=True) if cents is not None}
        if end <= today:
            rows.append(_Given(customer.id, end, kind, facts, lines))
    return rows


def _too_early(parsed: ParsedTable, at: int, end: date) -> Issue:
    return make_issue(
        Severity.ERROR,
        Reason.PERIOD_OPEN,
        {},
        row=parsed.row_numbers[at],
        field="period_end",
        header=parsed.mapping.matches["period_end"].header,
        value=end.isoformat(),
    )


def _load(customer_ids: set[int]) -> dict[tuple[int, str, str], tuple[Any, ...]]:
    """Return {(customer, end, kind): (id, *compared, *state)} of the stored statements."""
    stored: dict[tuple[int, str, str], tuple[Any, ...]] = {}
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, period_end, period, id, {', '.join((*_COMPARED, *_STATE))} FROM statement"
            f" WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        stored |= {(customer, end, kind): tuple(rest) for customer, end, kind, *rest in rows}
    return stored
