"""The alert check: every rule over every customer, computed first and written in one short transaction.

A check dated before the last stored one looks back: it takes the alerts as they stood on that date, and stores nothing.
Without `full` documents are examined for repeats and unusual amounts back over 30 days, with it over a year.
"""

import time
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from app.models import database
from app.services.figures import state, windows
from app.services.figures.state import State
from app.services.figures.windows import Windows
from app.services.job import JobContext, SilentJob
from app.services.monitoring import measures, outcomes, recording, standings, thresholds, wording
from app.services.monitoring.measures import EVIDENCE, Person, Scope
from app.services.monitoring.outcomes import Outcome
from app.services.monitoring.standings import Key, Known
from app.services.rules.alerts import BY_ID, E4, RULES, SEVERITIES, Severity


@dataclass(frozen=True, slots=True)
class AlertLine:
    """One alert that is not closed, after the check."""

    code: str
    rule: str
    severity: Severity
    value: float | None
    threshold: float | None
    since: date
    state: str

    def texts(self) -> tuple[str, str]:
        """Return value and threshold as people read them: +65.6% against ±30.0%, 213 天 against 180 天."""
        rule = BY_ID[self.rule]
        both = rule.direction == "both"
        value = None if self.value is None else round(self.value * E4)
        threshold = None if self.threshold is None else round(self.threshold * E4)
        signed = both or self.rule == "payment_cycle_change"
        limit = wording.value_text(rule.unit, threshold)
        return wording.value_text(rule.unit, value, signed=signed), f"±{limit}" if both else limit


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check did; `stored` is False where it only looked back."""

    as_of: date
    customers: int
    raised: int
    continuing: int
    resolved: int
    alerts: tuple[AlertLine, ...]
    seconds: float
    stored: bool


@dataclass(frozen=True, slots=True)
class LastCheck:
    """The last stored check, for the status bar."""

    as_of: date
    ran_at: datetime
    customers: int
    raised: int
    continuing: int
    resolved: int
    seconds: float
    open_alerts: int


def check(as_of: date, *, full: bool = False, job: JobContext | None = None) -> CheckResult:
    """Run the check; cancelling the job at any step leaves everything as it was."""
    started, job = time.perf_counter(), job or SilentJob()
    last = database.scalar("SELECT MAX(as_of) FROM check_run")
    looks_back = last is not None and as_of.isoformat() < last
    known = standings.as_of(as_of) if looks_back else standings.current()
    book, spans = state.at(as_of), windows.windows(as_of)
    sales = _sales(book, spans)
    rules = {each.rule: each.thresholds.scaled(sales) for each in thresholds.rule_settings() if each.enabled}
    since = standings.repeats_since(known.values())
    scope = Scope(book, spans, rules, full, since, standings.by_rule(known.values()))
    customers = measures.people(scope.book)
    found = _find(scope, customers, known, job)
    if not looks_back:
        job.check()
        recording.record(as_of, len(customers), found, customers, time.perf_counter() - started)
    return _result(as_of, customers, found, known, time.perf_counter() - started, stored=not looks_back)


def _sales(book: State, spans: Windows) -> int:
    """Return the sales of the last 12 months in fen: what the office's trifles are measured by."""
    rows = state.execute(
        "SELECT SUM(amount_cents) FROM invoice WHERE amount_cents > 0 AND invoice_date BETWEEN ?1 AND ?2"
        " AND (voided_on IS NULL OR voided_on > ?3)",
        (spans.behaviour.first.isoformat(), spans.behaviour.last.isoformat(), book.day),
    )
    return int(rows.fetchone()[0] or 0)


def _find(scope: Scope, customers: dict[int, Person], known: dict[Key, Known], job: JobContext) -> list[Outcome]:
    found: list[Outcome] = []
    total = len(customers)
    job.step(0, total)
    for done, (rule, values) in enumerate(measures.measure(scope, customers), start=1):
        found += outcomes.decide(rule, scope.thresholds[rule], values, known, measures.unmeasured(rule))
        job.step(done * total // (len(RULES) + 1), total)
    for off in [each for each in RULES if each.id not in scope.thresholds]:
        found += outcomes.decide(off.id, off.defaults, {}, known, measures.RULE_OFF)
    _add_evidence(scope, found)
    job.step(total, total)
    return found


def _add_evidence(scope: Scope, found: list[Outcome]) -> None:
    """Put the documents behind the figures to the steps that fire; rules with the same documents are asked once."""
    for source, rules in EVIDENCE:
        firing = [outcome for outcome in found if outcome.rule in rules and outcome.firing]
        behind = source(scope, {outcome.customer_id for outcome in firing}) if firing else {}
        for outcome in firing:
            evidence = behind.get(outcome.customer_id)
            if evidence is not None:
                outcome.documents = evidence.documents
                outcome.detail |= evidence.detail()


def _result(
    as_of: date,
    customers: dict[int, Person],
    found: list[Outcome],
    known: dict[Key, Known],
    seconds: float,
    *,
    stored: bool,
) -> CheckResult:
    counts = Counter(outcome.action for outcome in found)
    lines = [_line(outcome, customers, as_of) for outcome in found if outcome.action != "rearm"]
    moved = {(outcome.customer_id, outcome.rule) for outcome in found}
    lines += [_kept(each, customers) for each in known.values() if each.active and each.key not in moved]
    lines.sort(key=lambda line: (-SEVERITIES.index(line.severity), line.code, line.rule))
    return CheckResult(
        as_of=as_of,
        customers=len(customers),
        raised=sum(counts[action] for action in outcomes.RAISED),
        continuing=sum(counts[action] for action in outcomes.CONTINUED),
        resolved=counts["offer_closing"],
        alerts=tuple(lines),
        seconds=round(seconds, 3),
        stored=stored,
    )


def _line(outcome: Outcome, customers: dict[int, Person], as_of: date) -> AlertLine:
    return AlertLine(
        customers[outcome.customer_id].code,
        outcome.rule,
        outcome.severity,
        _value(outcome.value_e4),
        _value(outcome.threshold_e4),
        outcome.since(as_of),
        outcome.state,
    )


def _kept(known: Known, customers: dict[int, Person]) -> AlertLine:
    return AlertLine(
        customers[known.customer_id].code,
        known.rule,
        known.severity,
        _value(known.value_e4),
        _value(known.threshold_e4),
        known.first_seen,
        known.state,
    )


def _value(e4: int | None) -> float | None:
    return None if e4 is None else e4 / E4


def last_check() -> LastCheck | None:
    """Return the last stored check, or None before the first."""
    rows = database.fetch(
        LastCheck,
        "SELECT as_of, ran_at, customers, raised, continuing, resolved, seconds_e4 / 10000.0,"
        " (SELECT COUNT(*) FROM alert WHERE state <> 'closed') FROM check_run ORDER BY id DESC LIMIT 1",
    )
    return rows[0] if rows else None
