"""Events that follow from what the program wrote down elsewhere: alerts, assessments, answers of other suppliers.

They are read where they are stored, never copied; each names its source.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.credit_records import kinds
from app.services.credit_records.references import Reference
from app.services.history import known
from app.services.monitoring import wording
from app.services.rules.alerts import BY_ID
from app.services.rules.cards import LADDER

_LATEST: Final = date(9998, 12, 31)
_ALERT_LEVELS: Final = {"warning": kinds.WARN, "high": kinds.HIGH}
_GRADES: Final = tuple(grade for grade, _ in LADDER)
_SQL: Final = """
    SELECT e.happened_on AS happened_on, 'alert' AS kind, a.id AS source_id, a.number AS number, a.rule AS word,
           e.data AS facts, NULL AS score, NULL AS before_score, '' AS grade, '' AS before_grade
      FROM alert_event AS e JOIN alert AS a ON a.id = e.alert_id
     WHERE a.customer_id = ?1 AND e.kind IN ('raised', 'refired', 'escalated') AND e.happened_on <= ?2
       AND e.created_at < ?3 AND json_extract(e.data, '$.severity') IN ('warning', 'high')
    UNION ALL
    SELECT as_of, 'assessment', id, number, '', '', score, lag(score) OVER told, grade, lag(grade) OVER told
      FROM assessment WHERE customer_id = ?1 AND as_of <= ?2 AND created_at < ?3
    WINDOW told AS (ORDER BY as_of, id)
"""


@dataclass(frozen=True, slots=True)
class Written:
    """One event the program tells of; `number` is that of its source, empty where it has none."""

    happened_on: date
    kind: str
    level: str
    title: str
    detail: str
    source_id: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    happened_on: date
    kind: str
    source_id: int
    number: str
    word: str
    facts: str
    score: int | None
    before_score: int | None
    grade: str
    before_grade: str | None


def written(customer_id: int, as_of: date, known_on: date | None, asked: Sequence[Reference]) -> list[Written]:
    """Return what happened up to `as_of`, as far as it was stored by the end of `known_on` (None: by now)."""
    end = known.after(known_on or _LATEST - timedelta(days=1))
    rows = database.fetch(_Row, _SQL, (customer_id, as_of.isoformat(), end))
    told = [_alert(row) if row.kind == "alert" else _assessment(row) for row in rows]
    return [*told, *(_reference(each) for each in asked if each.level not in {"", kinds.OK})]


def _alert(row: _Row) -> Written:
    data: Mapping[str, Any] = json.loads(row.facts)
    unit = BY_ID[row.word].unit
    limit = wording.value_text(unit, data["threshold_e4"])
    return Written(
        happened_on=row.happened_on,
        kind="alert",
        level=_ALERT_LEVELS[data["severity"]],
        title=f"{wording.rule_name(row.word)} {wording.value_text(unit, data['value_e4'])}",
        detail=translate("CreditRecords", "阈值 {limit}").format(limit=limit),
        source_id=row.source_id,
        number=row.number,
    )


def _assessment(row: _Row) -> Written:
    if row.before_score is None:
        title = translate("CreditRecords", "首次评分 {score} · {grade}").format(score=row.score, grade=row.grade)
        return Written(row.happened_on, "assessment", kinds.OK, title, "", row.source_id, row.number)
    title = translate("CreditRecords", "评分 {before} → {score}").format(before=row.before_score, score=row.score)
    return Written(row.happened_on, "assessment", *_step(row, title), row.source_id, row.number)


def _step(row: _Row, title: str) -> tuple[str, str, str]:
    """Return level, title and detail of a score after another: a step down is to be watched, two are a warning."""
    before = row.before_grade or ""
    if row.grade == before:
        return kinds.OK, title, translate("CreditRecords", "维持 {grade}").format(grade=row.grade)
    steps = _rank(before) - _rank(row.grade)
    if steps < 0:
        return (
            kinds.OK,
            title,
            translate("CreditRecords", "{before} 升为 {grade}").format(before=before, grade=row.grade),
        )
    level = kinds.WATCH if steps == 1 else kinds.WARN
    detail = translate("CreditRecords", "{before} 降为 {grade}").format(before=before, grade=row.grade)
    return level, title, detail


def _rank(grade: str) -> int:
    """Return the place of a grade, higher is better."""
    return len(_GRADES) - _GRADES.index(grade) if grade in _GRADES else 0


def _reference(reference: Reference) -> Written:
    assert reference.answered_on is not None
    title = translate("CreditRecords", "同业反馈{verdict}").format(verdict=kinds.verdict_name(reference.verdict))
    late = late_text(reference.days_late_from, reference.days_late_to)
    detail = translate("CreditRecords", "，").join(part for part in (reference.party, late) if part)
    return Written(reference.answered_on, "reference", reference.level, title, detail, reference.id, reference.number)


def late_text(first: int | None, last: int | None) -> str:
    """Return a range of days late: 20–30 天; empty where nothing was said."""
    known_days = [days for days in (first, last) if days is not None]
    if not known_days:
        return ""
    number = "–".join(str(days) for days in dict.fromkeys(known_days))
    return translate("CreditRecords", "{days} 天").format(days=number)
