"""What people do with an alert: confirm it, note something, hand it over, close it, open it again.

Every step is an event of the alert, an entry of the audit log, and both or neither.
"""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.alert import Alert, AlertEvent
from app.services import audit
from app.services.monitoring import wording
from app.services.writing import writing

_LONGEST: Final = 2000


def acknowledge(alert_id: int, note: str = "") -> None:
    """Confirm an open alert: somebody has looked and takes it on."""
    with writing():
        alert = _get(alert_id, {"open"}, translate("Monitoring", "确认"))
        _move(alert, "acknowledged", "acknowledged", _text(note), {"state": "acknowledged"})


def add_note(alert_id: int, text: str) -> None:
    """Write something down about an alert in any state."""
    with writing():
        alert = _get(alert_id, wording.STATES, "")
        _event(alert, "note", _required(text, translate("Monitoring", "备注不能为空。")), {})
        audit.record("note", "alert", alert.id, {"number": alert.number}, customer_id=alert.customer_id)


def assign(alert_id: int, owner: str) -> None:
    """Hand an alert that is not closed over to a role (accountant, lead, owner)."""
    if owner not in audit.ROLES:
        raise InvalidInputError(translate("Monitoring", "责任人只能是会计、财务主管或负责人。"), field="owner")
    with writing():
        alert = _get(alert_id, {"open", "acknowledged", "clearing"}, translate("Monitoring", "转交"))
        if alert.owner == owner:
            return
        change = [alert.owner, owner]
        alert.owner = owner
        alert.updated_at = clock.now()
        alert.save()
        _event(alert, "assigned", wording.owner_name(owner), {"owner": owner})
        audit.record(
            "assign", "alert", alert.id, {"number": alert.number, "owner": change}, customer_id=alert.customer_id
        )


def close(alert_id: int, reason: str) -> None:
    """Close an alert with a reason; one that still fires stays quiet until it worsens, or clears and fires anew."""
    with writing():
        alert = _get(alert_id, {"open", "acknowledged", "clearing"}, translate("Monitoring", "关闭"))
        text = _required(reason, translate("Monitoring", "关闭预警要写明原因。"))
        now = clock.now()
        alert.closed_at, alert.closed_on, alert.close_reason = now, now.date(), text
        _move(alert, "closed", "closed", text, {"state": "closed", "cleared_on": _iso(alert.cleared_on)})


def reopen(alert_id: int, reason: str = "") -> None:
    """Open a closed alert again, unless there is a newer one of the same rule for the customer."""
    with writing():
        alert = _get(alert_id, {"closed"}, translate("Monitoring", "重新打开"))
        if database.scalar(_NEWER, (alert.customer_id, alert.rule, alert.id)):
            raise RefusedError(
                translate("Monitoring", "该客户的“{rule}”已有更新的预警，不能再打开旧的一条。").format(
                    rule=wording.rule_name(alert.rule)
                )
            )
        alert.closed_at, alert.closed_on, alert.close_reason = None, None, ""
        state = "open" if alert.cleared_on is None else "clearing"
        _move(alert, "reopened", state, _text(reason), {"state": state, "cleared_on": _iso(alert.cleared_on)})


_NEWER: Final = "SELECT EXISTS (SELECT 1 FROM alert WHERE customer_id = ? AND rule = ? AND id > ?)"


def _get(alert_id: int, allowed: Collection[str], action: str) -> Any:
    alert = Alert.get_or_none(id=alert_id)
    if alert is None:
        raise NotFoundError(translate("Monitoring", "找不到这条预警，它可能已随客户一起删除。"))
    if alert.state not in allowed:
        raise RefusedError(
            translate("Monitoring", "预警 {number} 现在是“{state}”，不能{action}。").format(
                number=alert.number, state=wording.state_name(alert.state), action=action
            )
        )
    return alert


def _move(alert: Any, kind: str, state: str, text: str, data: dict[str, Any]) -> None:
    change = [alert.state, state]
    alert.state = state
    alert.updated_at = clock.now()
    alert.save()
    _event(alert, kind, text, data)
    changes = {"number": alert.number, "state": change, "text": text}
    audit.record(kind, "alert", alert.id, changes, customer_id=alert.customer_id)


def _event(alert: Any, kind: str, text: str, data: dict[str, Any]) -> None:
    now, actor = clock.now(), audit.actor()
    AlertEvent.insert(
        alert=alert.id,
        kind=kind,
        happened_on=now.date(),
        operator_name=actor.name,
        role=actor.role,
        text=text,
        data=data,
        created_at=now,
        updated_at=now,
    ).execute()


def _required(text: str, missing: str) -> str:
    cleaned = _text(text)
    if not cleaned:
        raise InvalidInputError(missing, field="text")
    return cleaned


def _text(text: str) -> str:
    cleaned = text.strip()
    if len(cleaned) > _LONGEST:
        raise InvalidInputError(
            translate("Monitoring", "文字太长，最多 {limit} 个字。").format(limit=_LONGEST), field="text"
        )
    return cleaned


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
