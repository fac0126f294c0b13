"""What the sample office did before today: reviews, checks, and how its alerts were handled."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from app import clock
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.demo.filing import ACCOUNTANT, LEAD, OWNER, Filing
from app.services.demo.others import OTHERS
from app.services.demo.pictured import PICTURED
from app.services.demo.profile import AS_OF
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.monitoring import alerts, check, handling
from app.services.scoring import assess

_EVENTS: Final = (
    (datetime(2025, 11, 3, 15, 20), "review", date(2025, 10, 31)),
    (datetime(2026, 5, 6, 10, 5), "review", date(2026, 4, 30)),
    (datetime(2026, 8, 4, 9, 35), "due", date(2026, 7, 31)),
    (datetime(2026, 9, 1, 8, 50), "check", date(2026, 8, 31)),
    (datetime(2026, 9, 2, 9, 20), "alerted", date(2026, 8, 31)),
    (datetime(2026, 10, 1, 8, 47), "check", date(2026, 9, 30)),
    (datetime(2026, 10, 12, 11, 15), "single", date(2026, 10, 12)),
    (datetime(2026, 11, 1, 16, 40), "now", AS_OF),
    (datetime(2026, 11, 1, 17, 58), "check", AS_OF),
)
"""When what was done for which day: reviews of all, of those due, of single ones, of the rest; and checks."""
_ALERTED: Final = "C-0017"
_SINGLE: Final = "C-0018"
_NOT_REVIEWED_NOW: Final = (_SINGLE, "C-0026", "C-0056")
"""Customers whose review is overdue on the as-of date, so that the last one does not count for them."""
Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Handled:
    """What someone did about an alert, found by customer and rule, on a day of its own."""

    code: str
    rule: str
    at: datetime
    actor: Actor
    action: str
    text: str


_AFTER_AUGUST: Final = (
    _Handled("C-0017", "overdue_rate", datetime(2026, 9, 2, 9, 30), ACCOUNTANT, "acknowledge", "属实：7 月后单据未付"),
    _Handled("C-0018", "max_days_overdue", datetime(2026, 9, 2, 10, 10), LEAD, "acknowledge", "已停止赊销"),
    _Handled("C-0041", "max_days_overdue", datetime(2026, 9, 3, 14, 0), OWNER, "acknowledge", "准备法务函"),
    _Handled("C-0008", "limit_utilisation", datetime(2026, 9, 4, 9, 5), LEAD, "acknowledge", "超额部分须先付后发"),
)
_AFTER_SEPTEMBER: Final = (
    _Handled("C-0029", "overdue_rate", datetime(2026, 10, 8, 11, 0), ACCOUNTANT, "note", "电话：负责付款人员休假"),
    _Handled("C-0017", "overdue_rate", datetime(2026, 10, 8, 15, 40), ACCOUNTANT, "note", "电话：负责付款人员休假"),
    _Handled("C-0017", "overdue_rate", datetime(2026, 10, 15, 10, 20), ACCOUNTANT, "note", "第 2 封催款函，已签收"),
    _Handled("C-0024", "overdue_rate", datetime(2026, 10, 9, 16, 15), ACCOUNTANT, "acknowledge", "门店在转让，盯紧"),
    _Handled("C-0057", "concentration", datetime(2026, 10, 12, 9, 0), OWNER, "acknowledge", "战略客户，每月看一次"),
    _Handled("C-0021", "order_volume_change", datetime(2026, 10, 13, 9, 0), ACCOUNTANT, "note", "电话了解原因"),
)
_AFTER_OCTOBER: Final = (
    _Handled(
        "C-0017",
        "overdue_rate",
        datetime(2026, 11, 1, 18, 5),
        ACCOUNTANT,
        "note",
        "10-28 电话：承诺 11-04 付 46,360.00",
    ),
    _Handled(
        "C-0006", "order_volume_change", datetime(2026, 11, 1, 18, 8), ACCOUNTANT, "acknowledge", "核对订单与库存"
    ),
    _Handled("C-0032", "duplicate_invoice", datetime(2026, 11, 1, 18, 12), LEAD, "close", "两张都有签收单，不是重复"),
)


def live_through(filing: Filing, step: Step) -> None:
    """Go through the past in the order of its days; `step(done, total)` tells how far."""
    handled = iter((_AFTER_AUGUST, _AFTER_SEPTEMBER, _AFTER_OCTOBER))
    for done, (at, kind, on) in enumerate(_EVENTS, start=1):
        filing.enter_until(at)
        with clock.frozen_at(at):
            if kind == "check":
                check.check(on, full=True)
            else:
                assess.assess(on, _reviewed(kind, on))
                _plan_reviews(kind)
        if kind == "check":
            _close_cleared(at)
            _handle(next(handled))
        step(done, len(_EVENTS))
    filing.enter_until(None)


def _reviewed(kind: str, on: date) -> list[int]:
    """Return the customers that a review covers: those in trade, due, alone, or all but the ones left over."""
    left_out = database.marks(_NOT_REVIEWED_NOW)
    wheres = {
        "review": ("julianday(traded_since) + 30 <= julianday(?)", (on.isoformat(),)),
        "due": ("next_review_on <= ?", (on.isoformat(),)),
        "alerted": ("code = ?", (_ALERTED,)),
        "single": ("code = ?", (_SINGLE,)),
        "now": (f"code NOT IN ({left_out})", _NOT_REVIEWED_NOW),
    }
    where, values = wheres[kind]
    in_use = "status = 'active' AND needs_completion = 0"
    rows = database.execute(f"SELECT id FROM customer WHERE {in_use} AND {where} ORDER BY id", values)
    return [int(row[0]) for row in rows]


def _close_cleared(at: datetime) -> None:
    """Close what the check offered for closing, as the accountant does the same evening."""
    with clock.frozen_at(at), audit.acting(ACCOUNTANT):
        for row in alerts.list_alerts(states=("clearing",)):
            handling.close(row.id, "指标已恢复，核对单据后关闭")


def _handle(steps: Sequence[_Handled]) -> None:
    """Do what was done about single alerts; one that did not fire is passed over."""
    standing = {(row.code, row.rule): row.id for row in alerts.list_alerts()}
    for step in steps:
        alert_id = standing.get((step.code, step.rule))
        if alert_id is not None:
            with clock.frozen_at(step.at), audit.acting(step.actor):
                _ACTIONS[step.action](alert_id, step.text)


_ACTIONS: Final[dict[str, Callable[[int, str], object]]] = {
    "acknowledge": handling.acknowledge,
    "note": handling.add_note,
    "close": handling.close,
}


def _plan_reviews(kind: str) -> None:
    """Set the next reviews that the office planned by hand after its last one."""
    if kind != "now":
        return
    with database.atomic(), audit.acting(LEAD):
        for profile in (*PICTURED, *OTHERS):
            if profile.review is not None:
                row = database.execute(
                    "SELECT id, next_review_on FROM customer WHERE code=?", (profile.code,)
                ).fetchone()
                planned = profile.review.isoformat()
                database.execute("UPDATE customer SET next_review_on=? WHERE id=?", (planned, row[0]))
                changes = {"next_review_on": [row[1], planned]}
                recording.changed(Subject("customer", row[0], row[0]), changes)
