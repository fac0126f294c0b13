"""The changes of a customer's file as a list in words, newest first: filtered by field, around a day, page by page."""

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.audit_values import DASH, line_changes, record_title, value_text
from app.services.audit_words import entity_name, field_name, role_name
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.history.known import after
from app.services.history.proof import Proof
from app.services.history.records import MODELS

_LINES: Final = "lines"


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One change in words.

    `label` names the field, `detail` the record with all that a narrow column leaves out; `effective_on` is set where
    it was so from another day than the one on which it was recorded.
    """

    id: int
    kind: str
    entity: str
    entity_id: int
    label: str
    detail: str
    old: str
    new: str
    role: str
    operator_name: str
    recorded_at: datetime
    evidence: str
    evidence_entity: str
    evidence_id: int | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    kind: str
    entity: str
    entity_id: int
    field: str
    old: str | None
    new: str | None
    recorded_at: datetime
    operator_name: str
    role: str
    evidence: str
    evidence_entity: str
    evidence_id: int | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of changes, newest first; the first `unknown` of them were recorded after the day asked about."""

    ids: tuple[int, ...]
    unknown: int


def fields(customer_id: int) -> list[tuple[str, str]]:
    """Return (key, word) of the fields that were ever changed, in the order of their words."""
    rows = database.execute("SELECT DISTINCT entity, field FROM field_change WHERE customer_id=?", (customer_id,))
    return sorted(((f"{entity}.{field}", _label(entity, field)) for entity, field in rows), key=lambda each: each[1])


def find(customer_id: int, key: str = "", day: date | None = None) -> Found:
    """Return the changes of a customer, of one field where `key` names it; `day` splits them."""
    entity, _, field = key.partition(".")
    rows = database.execute(
        "SELECT id, recorded_at FROM field_change WHERE customer_id=?1 AND (?2='' OR entity=?2 AND field=?3)"
        " ORDER BY recorded_at DESC, id DESC",
        (customer_id, entity, field),
    ).fetchall()
    unknown = 0 if day is None else len(rows) - bisect_left([row[1] for row in reversed(rows)], after(day))
    return Found(tuple(row[0] for row in rows), unknown)


def caused_by(customer_id: int, entity: str, record: int) -> list[int]:
    """Return the changes that rest on a record, such as a communication, newest first."""
    rows = database.execute(
        "SELECT id FROM field_change WHERE customer_id=? AND evidence_entity=? AND evidence_id=?"
        " ORDER BY recorded_at DESC, id DESC",
        (customer_id, entity, record),
    )
    return [int(row[0]) for row in rows]


def page(ids: Sequence[int]) -> dict[int, HistoryLine]:
    """Return {id: line} of these changes."""
    rows = database.fetch(
        _Row,
        "SELECT id, kind, entity, entity_id, field, old, new, recorded_at, operator_name, role, evidence,"
        f" evidence_entity, evidence_id, effective_on FROM field_change WHERE id IN ({database.marks(ids)})",
        tuple(ids),
    )
    titles = _titles(rows)
    return {row.id: _line(row, titles) for row in rows}


def _line(row: _Row, titles: Mapping[tuple[str, int], str]) -> HistoryLine:
    label, old, new, more = _words(row)
    title = titles.get((row.entity, row.entity_id), "")
    about = " ".join(part for part in (entity_name(row.entity), title) if part)
    return HistoryLine(
        id=row.id,
        kind=row.kind,
        entity=row.entity,
        entity_id=row.entity_id,
        label=label,
        detail="\n".join([about, *(more or [f"{label}  {old} → {new}"])]),
        old=old,
        new=new,
        role=row.role,
        operator_name=row.operator_name,
        recorded_at=row.recorded_at,
        evidence=row.evidence,
        evidence_entity=row.evidence_entity,
        evidence_id=row.evidence_id,
        effective_on=None if row.effective_on == row.recorded_at.date() else row.effective_on,
    )


def _words(row: _Row) -> tuple[str, str, str, list[str]]:
    """Return the label, old and new in words, and the lines that a tooltip adds."""
    old, new = _value(row.old), _value(row.new)
    if row.kind != "update":
        whole = new if row.kind == "add" else old
        title = record_title(row.entity, whole if isinstance(whole, dict) else {})
        told = [f"{field_name(name, row.entity)}  {value_text(name, each, row.entity)}" for name, each in _said(whole)]
        before, now = (DASH, title) if row.kind == "add" else (title, DASH)
        return entity_name(row.entity), before, now, told
    if row.field == _LINES:
        return _statement_words(row, old, new)
    before, now = (value_text(row.field, each, row.entity) for each in (old, new))
    return _label(row.entity, row.field), before, now, []


def _statement_words(row: _Row, old: Any, new: Any) -> tuple[str, str, str, list[str]]:
    changes = line_changes(old, new)
    if len(changes) == 1:
        return changes[0][0], changes[0][1], changes[0][2], []
    told = [f"{name}  {before} → {now}" for name, before, now in changes]
    count = translate("History", "{count} 行改动").format(count=len(changes))
    return _label(row.entity, row.field), value_text(_LINES, old), count, told


def _said(whole: Any) -> list[tuple[str, Any]]:
    if not isinstance(whole, dict):
        return []
    return [(name, value) for name, value in whole.items() if value not in (None, "", [], {}, False)]


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _label(entity: str, field: str) -> str:
    """Return the word for a field, led by what it belongs to where that is not the customer itself."""
    if not field:
        return entity_name(entity)
    if entity == "customer":
        return field_name(field, entity)
    return translate("History", "{record}{field}").format(record=entity_name(entity), field=field_name(field, entity))


def _titles(rows: Sequence[_Row]) -> dict[tuple[str, int], str]:
    """Return what the records are called now; one that is gone has no name here."""
    found: dict[tuple[str, int], str] = {}
    for entity in {row.entity for row in rows} & MODELS.keys():
        ids = sorted({row.entity_id for row in rows if row.entity == entity})
        model = MODELS[entity]
        for row in model.select().where(model.id.in_(ids)).dicts():
            found[entity, row["id"]] = record_title(entity, row)
    return found


def sheet(customer_id: int, key: str, proof: Proof) -> Sheet:
    """Return the changes of a customer as a table for a spreadsheet, with the hash of each and the state of the chain."""
    code, name = database.execute("SELECT code, name FROM customer WHERE id=?", (customer_id,)).fetchone()
    ids = find(customer_id, key).ids
    columns = [
        Column(translate("History", "登记时间"), Kind.MOMENT),
        Column(translate("History", "对象"), width=28),
        Column(translate("History", "字段")),
        Column(translate("History", "原值"), width=30),
        Column(translate("History", "新值"), width=30),
        Column(translate("History", "经办")),
        Column(translate("History", "角色")),
        Column(translate("History", "依据"), width=24),
        Column(translate("History", "生效日"), Kind.DATE),
        Column(translate("History", "校验"), width=66),
    ]
    title = translate("History", "修改记录")
    caption = translate("History", "{code} {name}，{count} 项").format(code=code, name=name, count=len(ids))
    return Sheet(title, title, caption, columns, _sheet_rows(ids), notes=[proof.sentence()])


def _sheet_rows(ids: Sequence[int]) -> Iterator[Sequence[Any]]:
    for part in database.chunks(ids):
        lines, hashes = page(part), _hashes(part)
        for line in (lines[each] for each in part if each in lines):
            yield (
                line.recorded_at,
                line.detail.partition("\n")[0],
                line.label,
                line.old,
                line.new,
                line.operator_name,
                role_name(line.role),
                line.evidence,
                line.effective_on,
                hashes.get(line.id, ""),
            )


def _hashes(ids: Sequence[int]) -> dict[int, str]:
    rows = database.execute(
        "SELECT change.id, entry.hash FROM field_change AS change JOIN audit_entry AS entry ON entry.id = change.audit_id"
        f" WHERE change.id IN ({database.marks(ids)})",
        tuple(ids),
    )
    return dict(rows.fetchall())
