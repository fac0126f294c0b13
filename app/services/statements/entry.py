"""Entering statements: drafts are always saved, confirmed they must balance or carry a reason of the lead."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models.customer import Customer
from app.models.statement import Statement
from app.money import MAX_CENTS, format_yuan
from app.services import audit, checks
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.rules import balance
from app.services.rules.statement_lines import BY_KEY, TOTALS
from app.services.statements import periods, wording
from app.services.writing import Written, differences, insert, store, writing

DRAFT: Final = "draft"
CONFIRMED: Final = "confirmed"
MAY_OVERRULE: Final = ("lead", "owner")
_REASON: Final = 300


@dataclass(frozen=True, slots=True)
class StatementInput:
    """What a person enters for a period; `lines` in fen by key, a line that is not filled in is left out."""

    period_end: date
    period: str
    lines: Mapping[str, int] = field(default_factory=dict)
    audited: bool = False
    auditor: str = ""
    source: str = ""
    notes: str = ""


def add(customer_id: int, entry: StatementInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Add a draft; a second one for the same period is refused."""
    checked = _checked(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Statements", "这个客户已不存在，请刷新后再试。"))
        _require_free(customer_id, checked, None)
        values = asdict(checked) | {"state": DRAFT}
        number = insert(Statement, values | {"customer": customer_id})
        recording.added(Subject("statement", number, customer_id), values, evidence)
    return Written("statement", number, (customer_id,))


def update(statement_id: int, entry: StatementInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Change a draft; a confirmed statement has to be reopened before."""
    checked = _checked(entry)
    with writing():
        row = _row(statement_id)
        if row.state != DRAFT:
            raise RefusedError(
                translate("Statements", "本期报表已确认，不能直接修改。"),
                hint=translate("Statements", "先改回草稿。"),
            )
        changes = differences(_values(row), asdict(checked))
        if changes.keys() & {"period_end", "period"}:
            _require_free(row.customer_id, checked, statement_id)
        if changes:
            store(Statement, statement_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject("statement", statement_id, row.customer_id), changes, evidence)
    return Written("statement", statement_id, (row.customer_id,))


def confirm(statement_id: int, reason: str = "") -> Written:
    """Let a draft count: scores read it from now on. One that does not balance takes a lead and a reason."""
    why = checks.text(reason, "reason", translate("Statements", "理由"), limit=_REASON)
    with writing():
        row = _row(statement_id)
        if row.state == CONFIRMED:
            raise RefusedError(translate("Statements", "本期报表已经确认过。"))
        refusal = unconfirmable(row.lines, audit.actor().role)
        if refusal:
            raise RefusedError(refusal)
        if not balance.check(row.lines).balanced and not why:
            text = translate("Statements", "报表不平，确认时要写明理由。")
            raise InvalidInputError(text, field="reason")
        _mark(row, CONFIRMED, why)
    return Written("statement", statement_id, (row.customer_id,))


def reopen(statement_id: int, reason: str) -> Written:
    """Make a confirmed statement a draft again, for a reason."""
    why = checks.text(reason, "reason", translate("Statements", "理由"), limit=_REASON, required=True)
    with writing():
        row = _row(statement_id)
        if row.state != CONFIRMED:
            raise RefusedError(translate("Statements", "本期报表还是草稿。"))
        _mark(row, DRAFT, "", Evidence(why))
    return Written("statement", statement_id, (row.customer_id,))


def delete(statement_id: int) -> Written:
    """Delete a draft."""
    with writing():
        row = _row(statement_id)
        if row.state != DRAFT:
            raise RefusedError(translate("Statements", "已确认的报表不能删除。"))
        row.delete_instance()
        recording.removed(Subject("statement", statement_id, row.customer_id), _values(row) | {"state": row.state})
    return Written("statement", statement_id, (row.customer_id,))


def unconfirmable(lines: Mapping[str, int], role: str) -> str:
    """Return why someone of this role cannot confirm these lines, empty where he or she can."""
    missing = [key for key in TOTALS if key not in lines]
    if missing:
        names = "、".join(wording.line_label(key) for key in missing)
        return translate("Statements", "还没有填写：{lines}。").format(lines=names)
    difference = balance.check(lines).difference or 0
    if difference and role not in MAY_OVERRULE:
        text = translate("Statements", "资产与负债加权益差 {amount}，平衡后才能确认；财务主管可写明理由确认。")
        return text.format(amount=format_yuan(difference))
    return ""


def _mark(row: Any, state: str, reason: str, evidence: Evidence = NO_EVIDENCE) -> None:
    """Change the state of a statement, with who and when."""
    done = state == CONFIRMED
    values = {
        "state": state,
        "confirmed_at": clock.now() if done else None,
        "confirmed_by": audit.actor().name if done else "",
        "confirmed_reason": reason,
    }
    before = {name: getattr(row, name) for name in values}
    changes = differences(before, values)
    store(Statement, row.id, values)
    action = "confirm" if done else "reopened"
    recording.changed(Subject("statement", row.id, row.customer_id), changes, evidence, action=action)


def _row(statement_id: int) -> Any:
    row = Statement.get_or_none(id=statement_id)
    if row is None:
        raise NotFoundError(translate("Statements", "这份报表已不存在，请刷新后再试。"))
    return row


def _values(row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in StatementInput.__dataclass_fields__}


def _require_free(customer_id: int, entry: StatementInput, own: int | None) -> None:
    """Refuse a second statement for a period."""
    same = (
        (Statement.customer == customer_id)
        & (Statement.period_end == entry.period_end)
        & (Statement.period == entry.period)
    )
    found: Any = Statement.get_or_none(same)
    if found is not None and found.id != own:
        text = translate("Statements", "{period}的报表已经录入。")
        label = wording.period_label(entry.period_end, entry.period)
        raise InvalidInputError(text.format(period=label), field="period_end")


def _checked(entry: StatementInput) -> StatementInput:
    periods.check(entry.period, entry.period_end, clock.today())
    for key, cents in entry.lines.items():
        if key not in BY_KEY:
            raise InvalidInputError(translate("Statements", "没有这个报表项目：{key}。").format(key=key), field="lines")
        if abs(cents) > MAX_CENTS:
            raise InvalidInputError(translate("Statements", "金额超过 1 万亿元，请核对。"), field=key)
    return StatementInput(
        entry.period_end,
        entry.period,
        dict(entry.lines),
        entry.audited,
        checks.text(entry.auditor, "auditor", translate("Statements", "审计机构"), limit=100),
        checks.text(entry.source, "source", translate("Statements", "来源"), limit=100),
        checks.text(entry.notes, "notes", translate("Statements", "备注"), limit=1000),
    )
