"""The five answers that stand for a customer's outside credit: what registers, suppliers and agencies say of it.

Nothing queried is not the same as no entry found; an answer that has expired is shown, and left out of the score.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.i18n import translate
from app.models import database
from app.services.credit_records import kinds, references, reports
from app.services.credit_records.events import attachment_word
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report

UNQUERIED, CLEAR, FOUND, EXPIRED, UNUSED = STATES = ("unqueried", "clear", "found", "expired", "unused")
_EXTERNAL: Final = "external"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: `state` is one of STATES, `value` what the score reads (a number of entries or a grade).

    `text` is the answer in words, `proof` where it comes from; `entity` and `id` name the record behind it, `level`
    is empty where there is nothing to judge. `counted` tells whether the score may use it.
    """

    state: str
    level: str
    value: int | str | None
    text: str
    proof: str
    on: date | None
    entity: str
    id: int | None

    @property
    def counted(self) -> bool:
        """Tell whether the score may use it."""
        return self.state in {CLEAR, FOUND}


@dataclass(frozen=True, slots=True)
class ExternalScore:
    """The points of the external group in the latest assessment; None where its scorecard has no such group."""

    points: int | None
    maximum: int | None
    assessment_id: int | None
    number: str


@dataclass(frozen=True, slots=True)
class ExternalIndicators:
    """What is known of a customer from outside, on a day."""

    as_of: date
    judicial: Answer
    filings: Answer
    references: Answer
    tax_grade: Answer
    score: ExternalScore


def external_indicators(customer_id: int, as_of: date, known_on: date | None = None) -> ExternalIndicators:
    """Return the five answers as of a day, as far as they were known at the end of `known_on` (None: now)."""
    found = reports.of(customer_id, as_of, known_on)
    return answers(customer_id, as_of, found, references.of(customer_id, as_of, known_on))


def answers(customer_id: int, as_of: date, found: list[Report], asked: list[Reference]) -> ExternalIndicators:
    """Return the five answers from records that have been read already."""
    judicial, filings, said, tax = judged(as_of, found, asked)
    return ExternalIndicators(as_of, judicial, filings, said, tax, _score(customer_id, as_of))


def judged(as_of: date, found: list[Report], asked: list[Reference]) -> tuple[Answer, Answer, Answer, Answer]:
    """Return what the registers of enforcement, the other registers, the references and the tax office say."""
    latest = reports.current(found)
    return (
        _counted([latest.get(kinds.JUDICIAL), latest.get(kinds.DISHONEST)], as_of),
        _counted([latest.get(kinds.ABNORMAL), latest.get(kinds.PENALTY)], as_of),
        _of_references(asked),
        _tax(latest.get(kinds.TAX_GRADE)),
    )


def _unqueried() -> Answer:
    text, proof = translate("CreditRecords", "未查询"), translate("CreditRecords", "没有登记过查询")
    return Answer(UNQUERIED, "", None, text, proof, None, reports.ENTITY, None)


def _counted(asked: list[Report | None], as_of: date) -> Answer:
    """Answer from the latest queries of two registers: those that count, the worst of them leading."""
    known = [each for each in asked if each is not None]
    if not known:
        return _unqueried()
    counting = [each for each in known if each.counts]
    pool = counting or known
    worst = max(pool, key=lambda each: (kinds.LEVELS.index(each.entry.level), each.entry.hits or 0))
    hits = sum(each.entry.hits or 0 for each in pool)
    state = FOUND if hits or worst.entry.level != kinds.OK else CLEAR
    if not counting:
        state = _left_out(worst)
    return Answer(
        state=state,
        level=worst.entry.level,
        value=hits,
        text=_hits_text(hits, worst),
        proof=_proof(worst, as_of),
        on=worst.entry.reported_on,
        entity=reports.ENTITY,
        id=worst.id,
    )


def _left_out(report: Report) -> str:
    return EXPIRED if report.days_expired else UNUSED


def _hits_text(hits: int, worst: Report) -> str:
    if hits:
        text = translate("CreditRecords", "{count} 条").format(count=hits)
        return translate("CreditRecords", "，").join(part for part in (text, worst.entry.rating) if part)
    return translate("CreditRecords", "无记录") if worst.entry.level == kinds.OK else worst.entry.conclusion


def _proof(report: Report, as_of: date) -> str:
    parts = [_asked(report, as_of)]
    if report.proofs:
        parts.append(attachment_word(report.proofs[-1].number))
    return " · ".join((*parts, *_caveat(report)))


def _asked(report: Report, as_of: date) -> str:
    on = report.entry.reported_on
    day = f"{on:%m-%d}" if on.year == as_of.year else on.isoformat()
    return f"{day} {kinds.method_name(report.entry.method)}".strip()


def _caveat(report: Report) -> tuple[str, ...]:
    if report.days_expired:
        return (translate("CreditRecords", "过期 {days} 天").format(days=report.days_expired),)
    return () if report.entry.used else (translate("CreditRecords", "不计分"),)


def _of_references(asked: list[Reference]) -> Answer:
    if not asked:
        text, proof = translate("CreditRecords", "未函询"), translate("CreditRecords", "没有发出过函询")
        return Answer(UNQUERIED, "", None, text, proof, None, references.ENTITY, None)
    answered = [each for each in asked if each.answered_on is not None]
    proof = translate("CreditRecords", "函询 {asked} 家，回复 {answered} 家").format(
        asked=len(asked), answered=len(answered)
    )
    counting = [each for each in answered if each.counts]
    if not counting:
        return _without_answers(asked, answered, proof)
    level = kinds.worst([each.level for each in counting])
    worst = [each for each in counting if each.level == level]
    text = translate("CreditRecords", "{count} 家{verdict}").format(
        count=len(worst), verdict=kinds.verdict_name(worst[-1].verdict)
    )
    on = max(each.answered_on for each in counting if each.answered_on)
    state = CLEAR if level == kinds.OK else FOUND
    late = sum(each.level != kinds.OK for each in counting)
    return Answer(state, level, late, text, proof, on, references.ENTITY, worst[-1].id)


def _without_answers(asked: list[Reference], answered: list[Reference], proof: str) -> Answer:
    if not answered:
        text = translate("CreditRecords", "未回复")
        return Answer(UNQUERIED, "", None, text, proof, None, references.ENTITY, asked[0].id)
    last = answered[-1]
    text = translate("CreditRecords", "已过期") if last.expired else translate("CreditRecords", "不采信")
    state = EXPIRED if last.expired else UNUSED
    return Answer(state, last.level, None, text, proof, last.answered_on, references.ENTITY, last.id)


def _tax(report: Report | None) -> Answer:
    if report is None:
        return _unqueried()
    year = translate("CreditRecords", "{year} 年度").format(year=report.entry.reported_on.year - 1)
    parts = [year, *(attachment_word(each.number) for each in report.proofs[-1:]), *_caveat(report)]
    return Answer(
        state=FOUND if report.counts else _left_out(report),
        level=report.entry.level,
        value=report.entry.rating,
        text=report.entry.rating or report.entry.conclusion,
        proof=" · ".join(parts),
        on=report.entry.reported_on,
        entity=reports.ENTITY,
        id=report.id,
    )


def _score(customer_id: int, as_of: date) -> ExternalScore:
    row = database.execute(
        "SELECT id, number, proposal FROM assessment WHERE customer_id = ? AND as_of <= ?"
        " ORDER BY as_of DESC, id DESC LIMIT 1",
        (customer_id, as_of.isoformat()),
    ).fetchone()
    if row is None:
        return ExternalScore(None, None, None, "")
    groups = json.loads(row[2]).get("groups", ())
    group: Mapping[str, int] = next((each for each in groups if each["id"] == _EXTERNAL), {})
    return ExternalScore(group.get("points"), group.get("maximum"), row[0], row[1])
