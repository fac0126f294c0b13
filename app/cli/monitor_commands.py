"""Commands that judge customers: check, score."""

from argparse import Namespace
from typing import Any

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer, amount
from app.i18n import translate
from app.services.customers import codes
from app.services.figures.notes import sentence
from app.services.monitoring.check import AlertLine, CheckResult
from app.services.monitoring.check import check as run_check
from app.services.monitoring.wording import rule_name, severity_name, state_name
from app.services.scoring.assess import Assessed, assess
from app.services.scoring.indicator_words import source_id


def check(args: Namespace) -> Answer:
    """Run the alert check."""
    with book.writing(args):
        found = run_check(as_of(args), full=args.full, job=output.job())
    messages = [] if found.stored else [translate("Cli", "基准日早于最近一次检查，结果没有保存。")]
    data = {
        "as_of": found.as_of.isoformat(),
        "customers": found.customers,
        "raised": found.raised,
        "continuing": found.continuing,
        "resolved": found.resolved,
        "alerts": [_alert(line) for line in found.alerts],
        "seconds": round(found.seconds, 3),
        "stored": found.stored,
        "notes": _alert_notes(found),
    }
    return Answer(data, _check_lines(found), tuple(messages))


def _alert(line: AlertLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "rule": line.rule,
        "severity": line.severity,
        "value": line.value,
        "threshold": line.threshold,
        "since": line.since.isoformat(),
        "state": line.state,
    }


def _alert_notes(found: CheckResult) -> dict[str, dict[str, str]]:
    """Return {code: {rule: why there is no value}}."""
    notes: dict[str, dict[str, str]] = {}
    for line in found.alerts:
        if line.value is None:
            reason = "limit_zero" if line.rule == "limit_utilisation" else None
            notes.setdefault(line.code, {})[line.rule] = sentence(reason)
    return notes


def _check_lines(found: CheckResult) -> list[str]:
    head = translate(
        "Cli", "预警检查，基准日 {day}：{customers} 家客户，新增 {raised}，持续 {continuing}，解除 {resolved}。"
    ).format(
        day=found.as_of.isoformat(),
        customers=found.customers,
        raised=found.raised,
        continuing=found.continuing,
        resolved=found.resolved,
    )
    titles = (
        translate("Cli", "编码"),
        translate("Cli", "级别"),
        translate("Cli", "指标"),
        translate("Cli", "当前值"),
        translate("Cli", "阈值"),
        translate("Cli", "触发日"),
        translate("Cli", "状态"),
    )
    rows = [
        [
            line.code,
            severity_name(line.severity),
            rule_name(line.rule),
            *line.texts(),
            line.since.isoformat(),
            state_name(line.state),
        ]
        for line in found.alerts
    ]
    return [head, *output.table(titles, rows, right=(3, 4))]


def score(args: Namespace) -> Answer:
    """Apply the active scorecard; with --dry-run nothing is stored."""
    with book.reading(args) if args.dry_run else book.writing(args):
        ids = None if args.customer is None else [codes.id_of(args.customer)]
        found = assess(as_of(args), ids, store=not args.dry_run, job=output.job())
    cards = dict.fromkeys(f"{each.result.scorecard} v{each.result.version}" for each in found)
    data = {
        "as_of": as_of(args).isoformat(),
        "scorecard": ", ".join(cards),
        "assessments": [_assessment(each) for each in found],
        "notes": _score_notes(found),
    }
    return Answer(data, _score_lines(found))


def _assessment(each: Assessed) -> dict[str, Any]:
    result, proposal = each.result, each.proposal
    return {
        "code": each.code,
        "name": each.name,
        "number": each.number,
        "scorecard": f"{each.result.scorecard} v{each.result.version}",
        "score": result.score,
        "grade": result.grade,
        "provisional": result.provisional,
        "coverage": result.coverage,
        "indicators": [_indicator(line) for line in result.indicators],
        "knock_outs": [*result.knock_outs, *result.caps],
        "limit": {
            "proposed": amount(proposal.proposed_cents),
            "binding": proposal.binding,
            "methods": {method.id: amount(method.cents) for method in proposal.methods},
        },
        "term_days": each.term_days,
        "next_review": each.next_review_on.isoformat() if each.next_review_on else None,
        "improve": [{"id": step.id, "to": step.to, "gain": step.gain} for step in each.improve],
    }


def _indicator(line: Any) -> dict[str, Any]:
    return {
        "id": line.id,
        "group": line.group,
        "value": line.value,
        "points": line.points,
        "max": line.maximum,
        "bin": None if line.missing else [line.low, line.high],
        "source": source_id(line.id),
    }


def _score_notes(found: tuple[Assessed, ...]) -> dict[str, dict[str, str]]:
    """Return {code: {indicator: why it has no value}}."""
    notes = {
        each.code: {line.id: sentence(line.reason) for line in each.result.indicators if line.value is None}
        for each in found
    }
    return {code: missing for code, missing in notes.items() if missing}


def _score_lines(found: tuple[Assessed, ...]) -> list[str]:
    titles = (
        translate("Cli", "编码"),
        translate("Cli", "客户"),
        translate("Cli", "评分"),
        translate("Cli", "等级"),
        translate("Cli", "建议额度"),
    )
    rows = [
        [
            each.code,
            each.name,
            output.NONE if each.result.score is None else str(each.result.score),
            each.result.grade or output.NONE,
            amount(each.proposal.proposed_cents) or output.NONE,
        ]
        for each in found
    ]
    return output.table(titles, rows, right=(2, 4))
