"""Temporary releases (特批): asked for by the accountant, decided by another person, for one shipment and some days.

A release lends a limit: what was allowed or already owed when it was granted, and the shipment. It ends by itself when
its last day is over or the shipment has gone out; how it turned out is written down afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.models.shipping import LimitRelease
from app.money import format_yuan
from app.services import audit, checks
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.ledger import lookup
from app.services.shipping import policy, position, stored
from app.services.shipping.position import Question
from app.services.shipping.stored import GRANTED, OUTCOMES, REFUSED, REQUESTED, WITHDRAWN, Release
from app.services.writing import Written, insert, store, writing

MOST_DAYS: Final = 90


@dataclass(frozen=True, slots=True)
class ReleaseInput:
    """What is asked for: one shipment on credit in fen, for how many days, and why."""

    customer_id: int
    amount_cents: int
    days: int
    reason: str


def request(entry: ReleaseInput) -> Written:
    """Ask for a release; refused while another request of this customer waits."""
    checks.amount(entry.amount_cents, "amount_cents", translate("Shipping", "特批金额"))
    _check_days(entry.days)
    why = checks.text(entry.reason, "reason", translate("Shipping", "理由"), limit=200, required=True)
    with writing():
        row = lookup.row(Customer, entry.customer_id)
        if row.merged_into_id is not None:
            raise RefusedError(translate("Shipping", "这个客户已合并到另一家客户，请判断那一家。"))
        _refuse_second(row.id)
        on, person = clock.today(), audit.actor()
        told = {
            "number": _next_number(on.year),
            "state": REQUESTED,
            "amount_cents": entry.amount_cents,
            "days": entry.days,
            "reason": why,
            "requested_by": person.name,
            "requested_role": person.role,
        }
        number = insert(LimitRelease, told | {"customer": row.id, "requested_on": on})
        values = told | {"customer_id": row.id, "requested_on": on.isoformat()}
        recording.added(Subject("limit_release", number, row.id), values)
    return Written("limit_release", number, (row.id,))


def _refuse_second(customer_id: int) -> None:
    other = database.scalar(
        "SELECT number FROM limit_release WHERE customer_id=? AND state='requested'", (customer_id,)
    )
    if other is not None:
        raise RefusedError(
            translate("Shipping", "这个客户已有一份特批申请 {number} 在等审批。").format(number=other),
            hint=translate("Shipping", "请等它批下来，或先撤回它。"),
        )


def grant(
    release_id: int, as_of: date, *, days: int | None = None, start: date | None = None, note: str = ""
) -> Written:
    """Grant a request for some days from `start` (today) on; the limit it lends is worked out as of `as_of`.

    RefusedError for the accountant, for who asked for it, beyond what the lead may grant, and where somebody else has
    decided already; InvalidInputError where the last day has passed.
    """
    words = checks.text(note, "note", translate("Shipping", "审批意见"), limit=200)
    with writing():
        asked = _open(release_id)
        _refuse_reviewer(asked)
        count = asked.days if days is None else days
        _check_days(count)
        first = start or clock.today()
        last = first + timedelta(days=count - 1)
        if last < clock.today():
            raise InvalidInputError(
                translate("Shipping", "有效期 {first} 至 {last} 已经过去。").format(first=first, last=last),
                field="start",
            )
        lent = _lent(asked, as_of, first)
        span = {"valid_from": first, "valid_to": last, "days": count, "limit_cents": lent}
        _decide(asked, GRANTED, words, span)
    return Written("limit_release", asked.id, (asked.customer_id,))


def refuse(release_id: int, note: str) -> Written:
    """Refuse a request with a reason; the same people may as may grant it."""
    words = checks.text(note, "note", translate("Shipping", "审批意见"), limit=200, required=True)
    with writing():
        asked = _open(release_id)
        _refuse_reviewer(asked)
        _decide(asked, REFUSED, words, {})
    return Written("limit_release", asked.id, (asked.customer_id,))


def withdraw(release_id: int) -> Written:
    """Take a request back: who asked for it may, and whoever may decide it."""
    with writing():
        asked = _open(release_id)
        person = audit.actor()
        if person.role == "accountant" and person.name != asked.requested_by:
            raise RefusedError(translate("Shipping", "只有申请人或审批人可以撤回。"))
        _changed(asked, {"state": WITHDRAWN}, "update")
    return Written("limit_release", asked.id, (asked.customer_id,))


def use(release_id: int, on: date, cents: int) -> None:
    """Note that the shipment went out; part of the writing that records it. Refused where it no longer holds."""
    lent = stored.load(release_id)
    if lent.state_on(on) != "active":
        raise RefusedError(translate("Shipping", "特批 {number} 已用掉或不在有效期内。").format(number=lent.number))
    _changed(lent, {"used_on": on, "used_cents": cents}, "use")


def record_outcome(release_id: int, outcome: str, note: str = "", on: date | None = None) -> Written:
    """Write down how a release turned out: not_shipped, unpaid, paid_in_time or paid_late."""
    words = checks.text(note, "outcome_note", translate("Shipping", "说明"), limit=200)
    if outcome not in OUTCOMES:
        raise InvalidInputError(translate("Shipping", "没有这种结果。"), field="outcome")
    with writing():
        lent = stored.load(release_id)
        if lent.state != GRANTED:
            raise RefusedError(translate("Shipping", "没有批准的申请没有结果可记。"))
        if outcome == "not_shipped" and lent.used_on is not None:
            raise RefusedError(translate("Shipping", "这份特批已经发过货。"), field="outcome")
        day = on or clock.today()
        _changed(lent, {"outcome": outcome, "outcome_on": day, "outcome_note": words}, "update")
    return Written("limit_release", lent.id, (lent.customer_id,))


def may_decide(asked: Release) -> str:
    """Return why who is at the desk may not decide a request; empty where he or she may."""
    person = audit.actor()
    if person.role not in {"lead", "owner"}:
        return translate("Shipping", "特批由财务主管或负责人批准。")
    if person.name == asked.requested_by:
        return translate("Shipping", "申请人不能审批自己的申请。")
    most = policy.load().lead_cents
    if person.role == "lead" and asked.amount_cents > most:
        return translate("Shipping", "超过 {amount} 由负责人批准。").format(amount=format_yuan(most))
    return ""


def _refuse_reviewer(asked: Release) -> None:
    why = may_decide(asked)
    if why:
        raise RefusedError(why)


def _open(release_id: int) -> Release:
    """Return a request that waits; refused where somebody has decided it in the meantime."""
    found = stored.load(release_id)
    if found.state != REQUESTED:
        who = found.decided_by or found.requested_by
        raise RefusedError(
            translate("Shipping", "特批申请 {number} 已由{who}处理，没有再改。").format(number=found.number, who=who),
            hint=translate("Shipping", "请刷新后查看。"),
        )
    return found


def _lent(asked: Release, as_of: date, first: date) -> int:
    """Return the limit to lend: the larger of the limit in force and what is owed, and the shipment."""
    standing = position.read(Question(asked.customer_id, as_of, first), policy.load())
    return max(standing.position.limit.own_cents or 0, standing.position.exposure_cents) + asked.amount_cents


def _decide(asked: Release, state: str, note: str, more: Mapping[str, Any]) -> None:
    person = audit.actor()
    values = {"state": state, "note": note, "decided_by": person.name, "decided_role": person.role, **more}
    _changed(asked, values | {"decided_at": clock.now()}, "grant" if state == GRANTED else "refuse")


def _changed(lent: Release, values: Mapping[str, Any], action: str) -> None:
    changes = {
        name: [_plain(getattr(lent, name)), _plain(value)]
        for name, value in values.items()
        if getattr(lent, name) != value
    }
    store(LimitRelease, lent.id, values)
    recording.changed(Subject("limit_release", lent.id, lent.customer_id), changes, action=action)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _check_days(days: int) -> None:
    if not 1 <= days <= MOST_DAYS:
        raise InvalidInputError(
            translate("Shipping", "有效天数应在 1 到 {most} 之间。").format(most=MOST_DAYS), field="days"
        )


def _next_number(year: int) -> str:
    last = database.scalar("SELECT MAX(number) FROM limit_release WHERE number LIKE ?", (f"TP-{year}-%",))
    return f"TP-{year}-{int(str(last)[-4:]) + 1 if last else 1:04d}"
