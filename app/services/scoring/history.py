"""Stored assessments as people read them, each beside the one before."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.models import database
from app.services.scoring import wording
from app.services.scoring.indicator_words import indicator_name, source_id, source_name


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One indicator of an assessment; `change` is in points against the assessment before, None without one.

    `record` is the entity and id of the record behind the value, where it rests on a single one.
    """

    id: str
    name: str
    group: str
    unit: str
    value: float | str | None
    value_text: str
    rule_text: str
    points: int
    maximum: int
    missing: bool
    counted: bool
    source: str
    source_name: str
    record: tuple[str, int] | None
    change: int | None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """The points of a group, and their change against the assessment before."""

    id: str
    name: str
    points: int
    maximum: int
    change: int | None


@dataclass(frozen=True, slots=True)
class MethodLine:
    """One way to find the limit, with its amount or the reason for none."""

    id: str
    name: str
    cents: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class StoredLimit:
    """The limit that followed from the grade, the method that bound it, and the limit in force at the time."""

    proposed_cents: int | None
    binding: str | None
    methods: tuple[MethodLine, ...]
    current_cents: int | None


@dataclass(frozen=True, slots=True)
class ImproveLine:
    """What would raise or lower the customer: the smallest change of one indicator, its gain, the score after it."""

    id: str
    name: str
    relation: str
    to: float | str | None
    to_text: str
    gain: int
    score: int


@dataclass(frozen=True, slots=True)
class Previous:
    """The assessment before."""

    number: str
    as_of: date
    score: int
    grade: str


@dataclass(frozen=True, slots=True)
class StoredAssessment:
    """One assessment as it was stored."""

    id: int
    number: str
    customer_id: int
    as_of: date
    made_at: datetime
    scorecard: str
    score: int
    grade: str
    uncapped_grade: str
    provisional: bool
    coverage: float
    lines: tuple[StoredLine, ...]
    groups: tuple[GroupLine, ...]
    knock_outs: tuple[str, ...]
    caps: tuple[str, ...]
    limit: StoredLimit
    term_days: int | None
    next_review_on: date | None
    improve: tuple[ImproveLine, ...]
    worsen: tuple[ImproveLine, ...]
    operator_name: str
    role: str
    previous: Previous | None

    @property
    def change(self) -> int | None:
        """Return the change of the score against the assessment before."""
        return None if self.previous is None else self.score - self.previous.score


@dataclass(frozen=True, slots=True)
class _Row:
    id: int
    number: str
    customer_id: int
    as_of: date
    scorecard: str
    score: int
    grade: str
    provisional: bool
    coverage_e4: int
    indicators: str
    proposal: str
    operator_name: str
    role: str
    made_at: datetime


def latest(customer_id: int, as_of: date | None = None) -> StoredAssessment | None:
    """Return the last assessment of a customer dated up to `as_of` (None: of all)."""
    found = _read(customer_id, as_of, limit=2)
    return found[0] if found else None


def history(customer_id: int, as_of: date | None = None) -> tuple[StoredAssessment, ...]:
    """Return every assessment of a customer dated up to `as_of`, newest first."""
    return tuple(_read(customer_id, as_of, limit=-1))


def _read(customer_id: int, as_of: date | None, *, limit: int) -> list[StoredAssessment]:
    until = as_of.isoformat() if as_of else date.max.isoformat()
    rows = database.fetch(
        _Row,
        "SELECT id, number, customer_id, as_of, scorecard, score, grade, provisional, coverage_e4, indicators,"
        " proposal, operator_name, role, created_at FROM assessment WHERE customer_id = ? AND as_of <= ?"
        " ORDER BY as_of DESC, id DESC LIMIT ?",
        (customer_id, until, limit),
    )
    return [_stored(row, before) for row, before in zip(rows, [*rows[1:], None], strict=False)]


def _stored(row: _Row, before: _Row | None) -> StoredAssessment:
    proposal: dict[str, Any] = json.loads(row.proposal)
    old_lines = {} if before is None else {line["id"]: line["points"] for line in json.loads(before.indicators)}
    old_groups = {} if before is None else {g["id"]: g["points"] for g in json.loads(before.proposal)["groups"]}
    due = proposal["next_review_on"]
    return StoredAssessment(
        id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        as_of=row.as_of,
        made_at=row.made_at,
        scorecard=row.scorecard,
        score=row.score,
        grade=row.grade,
        uncapped_grade=proposal["uncapped_grade"] or row.grade,
        provisional=row.provisional,
        coverage=row.coverage_e4 / 10_000,
        lines=tuple(_line(line, old_lines) for line in json.loads(row.indicators)),
        groups=tuple(_group(group, old_groups) for group in proposal["groups"]),
        knock_outs=tuple(proposal["knock_outs"]),
        caps=tuple(proposal["caps"]),
        limit=_limit(proposal),
        term_days=proposal["term_days"],
        next_review_on=date.fromisoformat(due) if due else None,
        improve=_steps(proposal["improve"], row),
        worsen=_steps(proposal.get("worsen", []), row),
        operator_name=row.operator_name,
        role=row.role,
        previous=None if before is None else Previous(before.number, before.as_of, before.score, before.grade),
    )


def _line(line: Mapping[str, Any], before: Mapping[str, int]) -> StoredLine:
    unit, value = line["unit"], line["value"]
    ends = (line["low"], line["high"])
    return StoredLine(
        id=line["id"],
        name=indicator_name(line["id"]),
        group=line["group"],
        unit=unit,
        value=value,
        value_text=wording.value_text(unit, value, line["reason"]),
        rule_text=wording.rule_text(unit, value, ends, line["closed"], line["points"]),
        points=line["points"],
        maximum=line["maximum"],
        missing=line["missing"],
        counted=line["counted"],
        source=source_id(line["id"]),
        source_name=source_name(line["id"]),
        record=(line["record"][0], line["record"][1]) if line.get("record") else None,
        change=_change(line, before),
    )


def _change(now: Mapping[str, Any], before: Mapping[str, int]) -> int | None:
    old = before.get(now["id"])
    return None if old is None else int(now["points"]) - old


def _group(group: Mapping[str, Any], before: Mapping[str, int]) -> GroupLine:
    name = wording.group_name(group["id"])
    return GroupLine(group["id"], name, group["points"], group["maximum"], _change(group, before))


def _limit(proposal: Mapping[str, Any]) -> StoredLimit:
    methods = tuple(
        MethodLine(method["id"], wording.method_name(method["id"]), method["cents"], method["reason"])
        for method in proposal["methods"]
    )
    return StoredLimit(proposal["proposed_cents"], proposal["binding"], methods, proposal["current_cents"])


def _steps(steps: list[Mapping[str, Any]], row: _Row) -> tuple[ImproveLine, ...]:
    lines = json.loads(row.indicators)
    return tuple(_improve(step, lines) for step in steps)


def _improve(step: Mapping[str, Any], lines: list[Mapping[str, Any]]) -> ImproveLine:
    unit = next(line["unit"] for line in lines if line["id"] == step["id"])
    text = "" if step["to"] is None else wording.value_text(unit, step["to"])
    name = indicator_name(step["id"])
    return ImproveLine(step["id"], name, step["relation"], step["to"], text, step["gain"], step["score"])
