"""The audit log as a list: filtered, newest first, in words; and as a sheet to keep."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.audit_values import value_text
from app.services.audit_words import action_name, entity_name, field_name
from app.services.exporting.workbook import Column, Kind, Sheet

_LONGEST: Final = 60
_LISTS: Final = frozenset({"corrected", "added"})  # facts that are lists, which may have two items
_WHERE: Final = (
    " FROM audit_entry AS entry LEFT JOIN customer ON customer.id = entry.customer_id WHERE (?1 = '' OR entity = ?1)"
    " AND (?2 = '' OR entry.role = ?2) AND (?3 = '' OR INSTR(LOWER(entry.operator_name || ' ' || changes || ' '"
    " || COALESCE(customer.name || ' ' || customer.code, '')), ?3))"
)


@dataclass(frozen=True, slots=True)
class LogQuery:
    """What to list: an entity and a role ("" is any), and a text in the operator, the customer or the change."""

    entity: str = ""
    role: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry in words; `role` is a code, `customer` the code and name of whom it is about, or nothing."""

    id: int
    at: datetime
    operator_name: str
    role: str
    action: str
    entity: str
    customer: str
    change: str


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    at: datetime
    operator_name: str
    role: str
    action: str
    entity: str
    entity_id: int | None
    code: str | None
    name: str | None
    changes: str


def find(query: LogQuery) -> list[int]:
    """Return the ids of the entries that fit, the newest first."""
    parameters = (query.entity, query.role, query.text.strip().lower())
    return [row[0] for row in database.execute(f"SELECT entry.id{_WHERE} ORDER BY entry.id DESC", parameters)]


def page(ids: Sequence[int]) -> dict[int, LogLine]:
    """Return {id: line} of these entries."""
    rows = database.fetch(
        _Row,
        "SELECT entry.id, at, operator_name, role, action, entity, entity_id, customer.code, customer.name, changes"
        " FROM audit_entry AS entry LEFT JOIN customer ON customer.id = entry.customer_id"
        f" WHERE entry.id IN ({database.marks(ids)})",
        tuple(ids),
    )
    return {row.id: _line(row) for row in rows}


def _line(row: _Row) -> LogLine:
    customer = " ".join(part for part in (row.code, row.name) if part)
    return LogLine(
        id=row.id,
        at=row.at,
        operator_name=row.operator_name,
        role=row.role,
        action=action_name(row.action),
        entity=entity_name(row.entity),
        customer=customer,
        change=_change(row.entity, json.loads(row.changes)),
    )


def _change(entity: str, changes: Mapping[str, Any]) -> str:
    """Put a change into one line, the number first: field old → new; facts as they are."""
    ordered = sorted(changes.items(), key=lambda item: item[0] != "number")
    return " · ".join(f"{field_name(name, entity)} {_pair(entity, name, value)}" for name, value in ordered)


def _pair(entity: str, name: str, value: Any) -> str:
    if isinstance(value, list) and len(value) == 2 and name not in _LISTS:
        return f"{_cut(value_text(name, value[0], entity))} → {_cut(value_text(name, value[1], entity))}"
    return _cut(value_text(name, value, entity))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def sheet(query: LogQuery) -> Sheet:
    """Return the entries that fit as a table for a spreadsheet, with the hash of each."""
    ids = find(query)
    columns = [
        Column(translate("AuditLog", "序号"), Kind.WHOLE),
        Column(translate("AuditLog", "时间"), Kind.MOMENT),
        Column(translate("AuditLog", "操作员")),
        Column(translate("AuditLog", "角色")),
        Column(translate("AuditLog", "动作")),
        Column(translate("AuditLog", "对象")),
        Column(translate("AuditLog", "客户"), width=30),
        Column(translate("AuditLog", "变更"), width=60),
        Column(translate("AuditLog", "校验"), width=66),
    ]
    title = translate("AuditLog", "操作日志")
    caption = translate("AuditLog", "{count} 条，每条的校验包含前一条").format(count=len(ids))
    return Sheet(title, title, caption, columns, _sheet_rows(ids))


def _sheet_rows(ids: Sequence[int]) -> Iterator[Sequence[Any]]:
    for part in database.chunks(ids):
        lines = page(part)
        hashes = dict(
            database.execute(f"SELECT id, hash FROM audit_entry WHERE id IN ({database.marks(part)})", tuple(part))
        )
        for number in part:
            line = lines[number]
            yield (
                number,
                line.at,
                line.operator_name,
                line.role,
                line.action,
                line.entity,
                line.customer,
                line.change,
                hashes[number],
            )
