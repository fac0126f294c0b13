"""Alerts as people see them: lists, counts, and one alert with its documents, its history and its course."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services.figures import ageing, state, trends
from app.services.figures.notes import sentence
from app.services.history import in_force
from app.services.monitoring import thresholds, wording
from app.services.monitoring.standings import ACTIVE
from app.services.rules.alerts import BY_ID, E4, Severity, Unit
from app.services.rules.figure import Figure

Sort = Literal["severity", "customer", "code", "rule", "value", "since", "owner", "state", "number"]
_RANK: Final = "CASE severity WHEN 'high' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END"
_ORDER: Final[Mapping[Sort, str]] = {
    "severity": _RANK,
    "customer": "customer.name",
    "code": "customer.code",
    "rule": "rule",
    "value": "ABS(value_e4)",
    "since": "first_seen",
    "owner": "alert.owner",
    "state": "CASE state WHEN 'open' THEN 0 WHEN 'clearing' THEN 1 WHEN 'acknowledged' THEN 2 ELSE 3 END",
    "number": "number",
}
_COLUMNS: Final = (
    "SELECT alert.id, number, customer_id, customer.code, customer.name, rule, severity, value_e4, threshold_e4,"
    " first_seen, last_seen, alert.owner, state, detail, closed_on, close_reason"
    " FROM alert JOIN customer ON customer.id = customer_id"
)


@dataclass(frozen=True, slots=True)
class AlertRow:
    """One line of the alert table; value and threshold are fractions, days, numbers or multiples as `unit` says."""

    id: int
    number: str
    customer_id: int
    code: str
    customer: str
    rule: str
    rule_name: str
    severity: Severity
    unit: Unit
    value: float | None
    threshold: float | None
    value_text: str
    threshold_text: str
    first_seen: date
    last_seen: date
    owner: str
    state: str
    state_name: str
    next_step: str
    reason: str
    closed_on: date | None
    close_reason: str


@dataclass(frozen=True, slots=True)
class _Stored:
    id: int
    number: str
    customer_id: int
    code: str
    customer: str
    rule: str
    severity: Severity
    value_e4: int | None
    threshold_e4: int | None
    first_seen: date
    last_seen: date
    owner: str
    state: str
    detail: str
    closed_on: date | None
    close_reason: str


def list_alerts(
    states: Collection[str] | None = None,
    *,
    severity: str | None = None,
    rule: str | None = None,
    customer_id: int | None = None,
    owner: str | None = None,
    text: str = "",
    sort: Sort = "severity",
    descending: bool = False,
) -> tuple[AlertRow, ...]:
    """Return the alerts in these states (None: all that are not closed) that fit every filter that is given.

    Sorted by severity the worst comes first; within equals the worst, then the oldest, then by code.
    """
    wanted = tuple(ACTIVE if states is None else states)
    conditions, parameters = [f"state IN ({database.marks(wanted)})"], [*wanted]
    for column, value in (("severity", severity), ("rule", rule), ("alert.owner", owner)):
        if value is not None:
            conditions.append(f"{column} = ?")
            parameters.append(value)
    if customer_id is not None:
        conditions.append(f"customer_id = {customer_id:d}")
    if text.strip():
        conditions.append("(INSTR(LOWER(customer.name), ?) OR INSTR(LOWER(customer.code || ' ' || number), ?))")
        parameters += [text.strip().lower()] * 2
    direction = "DESC" if descending else "ASC"
    rows = database.fetch(
        _Stored,
        f"{_COLUMNS} WHERE {' AND '.join(conditions)}"
        f" ORDER BY {_ORDER[sort]} {direction}, {_RANK}, first_seen, customer.code, rule",
        parameters,
    )
    return tuple(_row(row) for row in rows)


def _row(row: _Stored) -> AlertRow:
    rule = BY_ID[row.rule]
    both, detail = rule.direction == "both", json.loads(row.detail)
    reason = "" if row.value_e4 is not None else sentence(detail.get("reason"))
    return AlertRow(
        id=row.id,
        number=row.number,
        customer_id=row.customer_id,
        code=row.code,
        customer=row.customer,
        rule=row.rule,
        rule_name=wording.rule_name(row.rule),
        severity=row.severity,
        unit=rule.unit,
        value=_plain(row.value_e4),
        threshold=_plain(row.threshold_e4),
        value_text=wording.value_text(rule.unit, row.value_e4, signed=both or row.rule == "payment_cycle_change"),
        threshold_text=("±" if both else "") + wording.value_text(rule.unit, row.threshold_e4),
        first_seen=row.first_seen,
        last_seen=row.last_seen,
        owner=row.owner,
        state=row.state,
        state_name=wording.state_name(row.state),
        next_step=wording.next_step(row.state),
        reason=reason,
        closed_on=row.closed_on,
        close_reason=row.close_reason,
    )


def _plain(value_e4: int | None) -> float | None:
    return None if value_e4 is None else value_e4 / E4


@dataclass(frozen=True, slots=True)
class AlertCounts:
    """How many alerts there are; the levels count what is not closed."""

    open: int
    high: int
    warning: int
    watch: int
    clearing: int
    closed: int


def alert_counts() -> AlertCounts:
    """Count alerts by level and state."""
    counts = {(state_, level): int(n) for state_, level, n in database.execute(_COUNTED)}
    active = {key: n for key, n in counts.items() if key[0] != "closed"}
    by_level = {level: sum(n for key, n in active.items() if key[1] == level) for level in ("high", "warning", "watch")}
    return AlertCounts(
        open=sum(active.values()),
        **by_level,
        clearing=sum(n for key, n in active.items() if key[0] == "clearing"),
        closed=sum(counts.values()) - sum(active.values()),
    )


_COUNTED: Final = "SELECT state, severity, COUNT(*) FROM alert GROUP BY state, severity"


def highest_severity() -> dict[int, Severity]:
    """Return {customer id: the worst level of the alerts that still fire}."""
    rows = database.execute(
        f"SELECT customer_id, MIN({_RANK}) FROM alert WHERE state IN ('open', 'acknowledged') GROUP BY customer_id"
    )
    levels: tuple[Severity, ...] = ("high", "warning", "watch")
    return {customer: levels[rank] for customer, rank in rows}


@dataclass(frozen=True, slots=True)
class AlertDocument:
    """One document behind an alert; what `days` and `day` mean is said by `kind`.

    overdue and open: days past due, due date · settled: days from invoice to payment, day of payment ·
    invoice and order: no days, their date · same_number and same_day_and_amount: the documents that seem to repeat.
    """

    number: str
    amount_cents: int
    days: int | None
    day: date
    kind: str


@dataclass(frozen=True, slots=True)
class AlertEventLine:
    """One step in the life of an alert: what the program did is worded, what a person wrote stands as it is."""

    kind: str
    title: str
    text: str
    happened_on: date
    at: datetime
    operator_name: str
    role: str
    role_name: str


@dataclass(frozen=True, slots=True)
class MonthValue:
    """One point of the course of an alert's figure."""

    on: date
    value: float | None


@dataclass(frozen=True, slots=True)
class AlertDetail:
    """One alert with all that its pane shows; `points` is empty for rules without a course over months."""

    row: AlertRow
    grade: str
    open_cents: int
    overdue_cents: int
    documents: tuple[AlertDocument, ...]
    document_count: int
    document_cents: int
    events: tuple[AlertEventLine, ...]
    points: tuple[MonthValue, ...]
    clear_text: str


def alert_detail(alert_id: int, months: int = 9) -> AlertDetail:
    """Return an alert with its documents, events and the course of its figure up to the day it was last seen."""
    rows = database.fetch(_Stored, f"{_COLUMNS} WHERE alert.id = ?", (alert_id,))
    if not rows:
        raise NotFoundError(translate("Monitoring", "找不到这条预警，它可能已随客户一起删除。"))
    row = rows[0]
    as_of = row.last_seen
    aged = ageing.by_customers(state.at(as_of, row.customer_id)).get(row.customer_id)
    grade, documents = database.execute(
        "SELECT customer.grade, documents FROM alert JOIN customer ON customer.id = customer_id WHERE alert.id = ?",
        (alert_id,),
    ).fetchone()
    detail = json.loads(row.detail)
    return AlertDetail(
        row=_row(row),
        grade=grade,
        open_cents=aged.gross_cents if aged else 0,
        overdue_cents=aged.overdue_cents if aged else 0,
        documents=tuple(_document(each) for each in json.loads(documents)),
        document_count=detail.get("count", 0),
        document_cents=detail.get("amount_cents", 0),
        events=_events(alert_id, row.rule),
        points=_course(row.rule, row.customer_id, as_of, months),
        clear_text=_clear_text(row.rule),
    )


def _document(stored: Mapping[str, object]) -> AlertDocument:
    days = stored["days"]
    return AlertDocument(
        number=str(stored["number"]),
        amount_cents=int(str(stored["amount_cents"])),
        days=days if isinstance(days, int) else None,
        day=date.fromisoformat(str(stored["day"])),
        kind=str(stored["kind"]),
    )


@dataclass(frozen=True, slots=True)
class _Event:
    kind: str
    happened_on: date
    at: datetime
    operator_name: str
    role: str
    text: str
    data: str


def _events(alert_id: int, rule: str) -> tuple[AlertEventLine, ...]:
    rows = database.fetch(
        _Event,
        "SELECT kind, happened_on, created_at, operator_name, role, text, data FROM alert_event WHERE alert_id = ?"
        " ORDER BY id",
        (alert_id,),
    )
    return tuple(
        AlertEventLine(
            row.kind,
            wording.event_title(row.kind),
            row.text or wording.event_text(row.kind, rule, json.loads(row.data)),
            row.happened_on,
            row.at,
            row.operator_name,
            row.role,
            wording.owner_name(row.role),
        )
        for row in rows
    )


def _course(rule: str, customer_id: int, as_of: date, months: int) -> tuple[MonthValue, ...]:
    """Return the figure of the rule at the end of each month, where it has a course."""
    courses: dict[str, Callable[[trends.BalancePoint], Figure]] = {
        "overdue_rate": lambda point: point.overdue_rate,
        "max_days_overdue": lambda point: Figure(float(point.max_days_overdue)),
        "limit_utilisation": lambda point: Figure(point.open_cents / limit) if limit else Figure(None),
    }
    if rule == "payment_cycle_change":
        paid = trends.days_to_pay_trend(as_of, customer_id, months)
        return tuple(MonthValue(point.month, point.value.value) for point in paid)
    if rule == "order_volume_change":
        volume = trends.volume_trend(as_of, customer_id, months)
        return tuple(MonthValue(point.month, point.amount_cents / 100) for point in volume)
    if rule not in courses:
        return ()
    stored = database.scalar("SELECT credit_limit_cents FROM customer WHERE id = ?", (customer_id,))
    limit = in_force.limits(as_of, customer_id).get(customer_id, stored)
    history = trends.balance_history(as_of, customer_id, months)
    return tuple(MonthValue(point.on, courses[rule](point).value) for point in history)


def _clear_text(rule_id: str) -> str:
    """Say when the alert will be offered for closing."""
    settings = next(each for each in thresholds.rule_settings() if each.rule == rule_id)
    limit = wording.value_text(settings.unit, settings.thresholds.clear_e4)
    return translate("Monitoring", "{rule} ≤ {limit} 时提示关闭").format(rule=settings.name, limit=limit)


def summary(detail: AlertDetail) -> str:
    """Return one line on a customer for the head of the pane: everything open and what of it is overdue."""
    return translate("Monitoring", "应收合计 {open} · 逾期 {overdue}").format(
        open=format_yuan(detail.open_cents), overdue=format_yuan(detail.overdue_cents)
    )
