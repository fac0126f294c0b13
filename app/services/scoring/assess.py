"""Assessing customers: the card in force on the figures of a date, with the limit that follows from the grade."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from app import clock
from app.models import database
from app.services import audit
from app.services.figures.known import unknown_at
from app.services.figures.metrics import CustomerFigures, customer_figures
from app.services.history import recording
from app.services.history.recording import Evidence, Subject
from app.services.job import JobContext, SilentJob
from app.services.rules import limits, periods, scorecard
from app.services.rules.cards import choose
from app.services.rules.improve import Improvement, improve, worsen
from app.services.rules.limits import LimitProposal
from app.services.rules.scorecard import Scorecard, ScoreResult
from app.services.scoring import cards
from app.services.scoring.profile_values import Profile
from app.services.scoring.record_values import Source
from app.services.scoring.values import Records, read
from app.services.writing import writing

PREFIX: Final = "PG"
_STEP: Final = 200
_INSERT: Final = (
    "INSERT INTO assessment (number, customer_id, as_of, scorecard, score, grade, provisional, coverage_e4, indicators,"
    " proposal, operator_name, role, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class Assessed:
    """One customer's assessment; `new` is False where the same one had been stored for the date before.

    `id` and `number` are None and empty where nothing is stored. `limit_cents` is the limit in force; `sources` names
    the record (entity, id) behind an indicator that rests on a single one.
    """

    id: int | None
    number: str
    customer_id: int
    code: str
    name: str
    as_of: date
    result: ScoreResult
    proposal: LimitProposal
    limit_cents: int | None
    term_days: int | None
    next_review_on: date | None
    improve: tuple[Improvement, ...]
    worsen: tuple[Improvement, ...]
    sources: Mapping[str, Source]
    new: bool


def assess(
    as_of: date, customer_ids: Collection[int] | None = None, *, store: bool = True, job: JobContext | None = None
) -> tuple[Assessed, ...]:
    """Assess these customers (None: all known by then) with what was known on `as_of`; cancelling stores nothing."""
    job = job or SilentJob()
    found = _compute(as_of, customer_ids, job)
    if not store:
        return tuple(found)
    job.check()
    with writing():
        return tuple(_store(found, as_of))


def _compute(as_of: date, customer_ids: Collection[int] | None, job: JobContext) -> list[Assessed]:
    only = next(iter(customer_ids)) if customer_ids is not None and len(customer_ids) == 1 else None
    job.check()
    unknown = unknown_at(as_of) if customer_ids is None else frozenset()
    figures = [
        each
        for each in customer_figures(as_of, only)
        if (each.customer_id not in unknown if customer_ids is None else each.customer_id in customer_ids)
    ]
    records, in_force = read(as_of, only), cards.in_force(as_of)
    found: list[Assessed] = []
    for done, each in enumerate(figures):
        if done % _STEP == 0:
            job.step(done, len(figures))
        found.append(_assess(each, records, in_force))
    job.step(len(figures), len(figures))
    return found


def _assess(figures: CustomerFigures, records: Records, in_force: Sequence[Scorecard]) -> Assessed:
    profile, as_of = records.profiles[figures.customer_id], records.as_of
    card = choose(in_force, profile.asked(as_of)) or in_force[0]
    found = records.values(figures)
    result = scorecard.score(card, found.values)
    policy = limits.BY_GRADE.get(result.grade or "")
    term = None if policy is None else min(profile.terms_days or policy.term_days, policy.term_days)
    return Assessed(
        id=None,
        number="",
        customer_id=figures.customer_id,
        code=figures.code,
        name=figures.name,
        as_of=as_of,
        result=result,
        proposal=_propose(figures, _months(profile, as_of), policy, term, found.worth),
        limit_cents=figures.limit_cents,
        term_days=term,
        next_review_on=None if policy is None else scorecard.valid_until(as_of, policy.review_months, card.valid_days),
        improve=improve(card, result),
        worsen=worsen(card, result),
        sources={line.id: found.sources[line.id] for line in result.indicators if line.id in found.sources},
        new=True,
    )


def _months(profile: Profile, as_of: date) -> int:
    since = profile.trading_since
    return min(max(periods.whole_months(since, as_of), 1), 12) if since else 12


def _propose(
    figures: CustomerFigures,
    months: int,
    policy: limits.GradePolicy | None,
    term: int | None,
    worth: tuple[int | None, int | None],
) -> LimitProposal:
    """Propose a limit from the sales of the last 12 months, or of as many as the customer has been trading."""
    if policy is None or term is None:
        return LimitProposal(None, None, ())
    sales = figures.sales_cents if figures.sales_cents > 0 else None
    return limits.propose(
        (
            limits.sales_term(sales, term, policy.factor_bp, months=months),
            limits.net_worth(*worth),
            limits.grade_cap(policy),
        )
    )


def _store(found: list[Assessed], as_of: date) -> list[Assessed]:
    before = _stored_on(as_of)
    number = _last_number(as_of)
    stored: list[Assessed] = []
    lines: list[recording.Line] = []
    for each in found:
        content, last = _content(each), before.get(each.customer_id)
        if each.result.score is None or each.result.grade is None:
            stored.append(each)
        elif last is not None and last[2:] == content:
            stored.append(replace(each, id=last[0], number=last[1], new=False))
        else:
            number += 1
            stored.append(_insert(each, f"{PREFIX}-{as_of.year:04d}-{number:04d}", content, lines))
    recording.write(lines)
    return stored


def _stored_on(as_of: date) -> dict[int, tuple[int, str, str, str]]:
    """Return {customer id: (id, number, indicators, proposal)} of the last assessment of everybody on this very date."""
    rows = database.execute(
        "SELECT customer_id, id, number, indicators, proposal FROM assessment WHERE as_of = ? ORDER BY id",
        (as_of.isoformat(),),
    )
    return {customer: (number, name, lines, proposal) for customer, number, name, lines, proposal in rows}


def _last_number(as_of: date) -> int:
    prefix = f"{PREFIX}-{as_of.year:04d}-"
    last = database.scalar(
        "SELECT COALESCE(MAX(CAST(SUBSTR(number, ?) AS INTEGER)), 0) FROM assessment WHERE number BETWEEN ? AND ?",
        (len(prefix) + 1, prefix, prefix + ":"),
    )
    return int(last)


def _content(each: Assessed) -> tuple[str, str]:
    """Return what is stored of the indicators and beside them, as JSON."""
    return database.dump_json(_indicators(each)), database.dump_json(_proposal(each))


def _indicators(each: Assessed) -> list[dict[str, Any]]:
    return [_fields(line) | {"record": each.sources.get(line.id)} for line in each.result.indicators]


def _fields(flat: Any) -> dict[str, Any]:
    """Return the fields of a dataclass that holds no other one."""
    return {name: getattr(flat, name) for name in flat.__dataclass_fields__}


def _proposal(each: Assessed) -> dict[str, Any]:
    """Return what is stored beside the points: the score's standing, the limit, the term, the ways up."""
    result, proposal = each.result, each.proposal
    return {
        "score": result.score,
        "grade": result.grade,
        "uncapped_grade": result.uncapped_grade,
        "knock_outs": result.knock_outs,
        "caps": result.caps,
        "groups": [_fields(group) for group in result.groups],
        "proposed_cents": proposal.proposed_cents,
        "binding": proposal.binding,
        "methods": [_fields(method) for method in proposal.methods],
        "current_cents": each.limit_cents,
        "term_days": each.term_days,
        "next_review_on": each.next_review_on,
        "improve": [_fields(step) for step in each.improve],
        "worsen": [_fields(step) for step in each.worsen],
    }


def _insert(each: Assessed, number: str, content: tuple[str, str], lines: list[recording.Line]) -> Assessed:
    """Store one assessment, and append what it changed of the customer to the lines of its history."""
    now, actor, result = str(clock.now()), audit.actor(), each.result
    sheet = (number, each.customer_id, each.as_of.isoformat(), f"{result.scorecard}-{result.version}")
    judged = (result.score, result.grade, result.provisional, round(result.coverage * 10_000))
    row = database.execute(_INSERT, (*sheet, *judged, *content, actor.name, actor.role, now, now)).lastrowid
    changes = _update_customer(each)
    facts: dict[str, Any] = {**changes} or {"score": each.result.score, "grade": each.result.grade}
    entry = audit.record("assess", "assessment", int(row), {"number": number, **facts}, customer_id=each.customer_id)
    subject = Subject("customer", each.customer_id, each.customer_id)
    lines += recording.traced(subject, changes, Evidence(number, "assessment", int(row)), entry=entry)
    return replace(each, id=int(row), number=number)


def _update_customer(each: Assessed) -> dict[str, list[Any]]:
    """Carry score, grade and review dates to the customer, unless a later assessment has done so already."""
    columns = ("score", "grade", "last_reviewed_on", "next_review_on")
    old = database.execute(f"SELECT {', '.join(columns)} FROM customer WHERE id = ?", (each.customer_id,)).fetchone()
    day = each.as_of.isoformat()
    if old[2] is not None and old[2] > day:
        return {}
    due = each.next_review_on.isoformat() if each.next_review_on else None
    new = (each.result.score, each.result.grade, day, due)
    database.execute(
        f"UPDATE customer SET {', '.join(f'{column} = ?' for column in columns)}, updated_at = ? WHERE id = ?",
        (*new, str(clock.now()), each.customer_id),
    )
    pairs = zip(columns, old, new, strict=True)
    return {column: [before, after] for column, before, after in pairs if before != after}
