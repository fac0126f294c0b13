"""The answer at the order: may it go out, why, and what would let it go out."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from app import clock
from app.errors import InvalidInputError
from app.i18n import translate
from app.models.shipping import ShippingCheck
from app.services import audit, checks
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.rules import shipping as rules
from app.services.rules.exposure import available_cents
from app.services.rules.shipping import Finding, Order, Verdict
from app.services.shipping import policy, position, release, ways, wording
from app.services.shipping.policy import ShippingPolicy
from app.services.shipping.position import Question, Standing
from app.services.shipping.stored import Release
from app.services.shipping.ways import Way
from app.services.writing import Written, insert, writing


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason with its words: `value`, `threshold` and `stop` in `unit` (cents, days, bp, code).

    `level` is ok, watch, approval or no; `source` names the record it comes from.
    """

    id: str
    code: str
    level: str
    passed: bool
    unit: str
    value: int | None
    threshold: int | None
    stop: int | None
    name: str
    text: str
    threshold_text: str
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked and what was found; money in fen.

    `exposure_cents` is before the order, `limit_cents` the limit in force that day (a release and the season in it),
    None where there is none; `own_limit_cents` is it without a release. `releasable` tells that a release may be asked
    for. `pay_by` is the last day to pay where the order goes out on credit.
    """

    customer_id: int
    code: str
    name: str
    grade: str
    terms_days: int | None
    decision: str
    amount_cents: int
    prepaid_cents: int
    credit_cents: int
    exposure_cents: int
    exposure_after_cents: int
    not_due_cents: int
    overdue_cents: int
    limit_cents: int | None
    own_limit_cents: int | None
    stop_cents: int | None
    available_cents: int | None
    on_account_cents: int
    reasons: tuple[Reason, ...]
    ways: tuple[Way, ...]
    releasable: bool
    release: Release | None
    request_days: int
    lead_cents: int
    as_of: date
    ship_on: date
    pay_by: date | None
    data_on: date | None
    data_age: int
    stale: bool
    headline: str
    sentence: str

    @property
    def use_bp(self) -> int | None:
        """Return the use of the limit after the order in basis points; None without a limit."""
        return self.exposure_after_cents * rules.BP // self.limit_cents if self.limit_cents else None


def decide(
    customer_id: int,
    amount_cents: int,
    as_of: date,
    *,
    prepaid_cents: int = 0,
    prepaid: bool = False,
    ship_on: date | None = None,
    collected: frozenset[int] = frozenset(),
) -> Answer:
    """Say whether goods of this amount may go out on `ship_on` (the as-of date), and why; writes nothing.

    `prepaid` says that all of it has been paid. `collected` are invoices looked at as if they had been paid. An amount
    of 0 or less, or a negative prepayment, raises InvalidInputError.
    """
    paid = amount_cents if prepaid else prepaid_cents
    _check(amount_cents, paid)
    order = Order(amount_cents, min(paid, amount_cents))
    question = Question(customer_id, as_of, ship_on or as_of, order.prepaid_cents, collected)
    lines = policy.load()
    standing = position.read(question, lines)
    verdict = rules.decide(order, standing.position, lines.rule(standing.grade))
    return _answer(order, question, standing, verdict, lines)


def _check(amount_cents: int, prepaid_cents: int) -> None:
    checks.amount(amount_cents, "amount_cents", translate("Shipping", "发货金额"))
    checks.amount(prepaid_cents, "prepaid_cents", translate("Shipping", "已预付"), zero=True)


def standing(customer_id: int, as_of: date, ship_on: date) -> Standing:
    """Return how a customer stands before anything is asked."""
    return position.read(Question(customer_id, as_of, ship_on), policy.load())


def _answer(order: Order, question: Question, standing: Standing, verdict: Verdict, lines: ShippingPolicy) -> Answer:
    limit = standing.position.limit
    return Answer(
        customer_id=standing.customer_id,
        code=standing.code,
        name=standing.name,
        grade=standing.grade,
        terms_days=standing.terms_days,
        decision=verdict.decision,
        amount_cents=order.amount_cents,
        prepaid_cents=order.prepaid_cents,
        credit_cents=order.credit_cents,
        limit_cents=limit.in_force,
        own_limit_cents=limit.own_cents,
        on_account_cents=standing.on_account_cents,
        reasons=tuple(_reason(each, order, standing) for each in verdict.findings),
        ways=ways.find(order, question, standing, verdict, lines),
        releasable=verdict.releasable,
        release=standing.release if _rests_on_release(order, standing, lines) else None,
        request_days=lines.request_days,
        lead_cents=lines.lead_cents,
        headline=wording.headline(verdict.decision),
        sentence=wording.sentence(verdict, order, standing, lines),
        **_owed(standing, verdict),
        **_days(order, question, standing, lines),
    )


def _owed(standing: Standing, verdict: Verdict) -> dict[str, Any]:
    exposed = standing.position.exposure_cents
    overdue = min(standing.overdue_cents, exposed)
    limit = next((each for each in verdict.findings if each.id == "limit"), None)
    return {
        "exposure_cents": exposed,
        "exposure_after_cents": verdict.exposure_after_cents,
        "not_due_cents": exposed - overdue,
        "overdue_cents": overdue,
        "stop_cents": None if limit is None else limit.stop,
        "available_cents": available_cents(exposed, standing.position.limit.in_force),
    }


def _days(order: Order, question: Question, standing: Standing, lines: ShippingPolicy) -> dict[str, Any]:
    term = standing.terms_days if order.credit_cents else None
    return {
        "as_of": question.as_of,
        "ship_on": question.ship_on,
        "pay_by": None if term is None else question.ship_on + timedelta(days=term),
        "data_on": standing.data_on,
        "data_age": standing.position.data_age,
        "stale": standing.position.data_age > lines.stale_days,
    }


def _rests_on_release(order: Order, standing: Standing, lines: ShippingPolicy) -> bool:
    """Tell whether the order goes out only because of the release in force."""
    if standing.release is None or order.credit_cents == 0:
        return False
    own = replace(standing.position.limit, release_cents=None, shipment_cents=0)
    without = rules.decide(order, replace(standing.position, limit=own), lines.rule(standing.grade))
    return without.decision != rules.YES


def _reason(found: Finding, order: Order, standing: Standing) -> Reason:
    return Reason(
        id=found.id,
        code=found.code,
        level=found.level,
        passed=found.passed,
        unit=found.unit,
        value=found.value,
        threshold=found.threshold,
        stop=found.stop,
        name=wording.name(found),
        text=wording.text(found, order, standing),
        threshold_text=wording.threshold(found, standing),
        source=wording.source(found, standing),
    )


def record(answer: Answer) -> Written:
    """Write an answer down; one that rests on a release uses the release up. Refused for a trial that is not so."""
    with writing():
        now = decide(
            answer.customer_id,
            answer.amount_cents,
            answer.as_of,
            prepaid_cents=answer.prepaid_cents,
            ship_on=answer.ship_on,
        )
        if now.decision != answer.decision:
            raise InvalidInputError(
                translate("Shipping", "这是试算或数据已变，现在的判断是“{now}”。请重新判断后再记下。").format(
                    now=now.headline
                )
            )
        number = _insert(now)
        if now.release is not None and now.decision == rules.YES:
            release.use(now.release.id, now.ship_on, now.credit_cents)
    return Written("shipping_check", number, (answer.customer_id,))


def _insert(now: Answer) -> int:
    person = audit.actor()
    told = {
        "amount_cents": now.amount_cents,
        "prepaid_cents": now.prepaid_cents,
        "decision": now.decision,
        "exposure_cents": now.exposure_after_cents,
        "limit_cents": now.limit_cents,
        "release_id": None if now.release is None or now.decision != rules.YES else now.release.id,
    }
    columns = {name: value for name, value in told.items() if name != "release_id"} | {
        "customer": now.customer_id,
        "as_of": now.as_of,
        "ship_on": now.ship_on,
        "release": told["release_id"],
        "reasons": [[each.id, each.level, each.value, each.threshold] for each in now.reasons],
        "operator_name": person.name,
        "role": person.role,
    }
    number = insert(ShippingCheck, columns)
    days = {"as_of": now.as_of.isoformat(), "ship_on": now.ship_on.isoformat(), "customer_id": now.customer_id}
    recording.added(Subject("shipping_check", number, now.customer_id), told | days)
    return number


def today_or(as_of: date) -> date:
    """Return the day goods leave when nobody says: today, but not before the as-of date."""
    return max(clock.today(), as_of)
