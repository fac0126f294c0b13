"""What would let an order go out that may not: money in first, a smaller order, full prepayment, or a release.

Every way but the release has been tried by the same rules before it is offered.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from app.services.rules.shipping import APPROVAL, NO, YES, Order, Verdict, decide
from app.services.shipping import position
from app.services.shipping.policy import ShippingPolicy
from app.services.shipping.position import OpenInvoice, Question, Standing

MOST: Final = 3
COLLECT, SMALLER, PREPAY, RELEASE = "collect", "smaller", "prepay", "release"


@dataclass(frozen=True, slots=True)
class Way:
    """One way out, and what it would lead to.

    `cents` is to be collected (collect), the new amount (smaller), what is to be prepaid (prepay) or the shipment to
    release. After it the exposure is `after_cents` of `limit_cents`, the longest overdue `days`.
    """

    kind: str
    cents: int
    after_cents: int
    limit_cents: int | None
    days: int
    invoices: tuple[OpenInvoice, ...] = ()


def find(
    order: Order, question: Question, standing: Standing, verdict: Verdict, lines: ShippingPolicy
) -> tuple[Way, ...]:
    """Return at most three ways; none for an order that may go out."""
    if verdict.decision == YES:
        return ()
    found = list(_tried(order, question, standing, lines))
    if verdict.decision == NO and verdict.releasable:
        lent = Way(RELEASE, order.credit_cents, verdict.exposure_after_cents, standing.position.limit.in_force,
                   _longest(standing.invoices))  # fmt: skip
        return (*found[: MOST - 1], lent)
    return tuple(found[:MOST])


def _tried(order: Order, question: Question, standing: Standing, lines: ShippingPolicy) -> Iterator[Way]:
    for way in (_collect(order, question, standing, lines), _smaller(order, standing, lines)):
        if way is not None:
            yield way
    in_full = Order(order.amount_cents, order.amount_cents)
    if decide(in_full, standing.position, lines.rule(standing.grade)).decision == YES:
        exposed = standing.position.exposure_cents
        limit = standing.position.limit.in_force
        yield Way(PREPAY, order.credit_cents, exposed, limit, _longest(standing.invoices))


def _collect(order: Order, question: Question, standing: Standing, lines: ShippingPolicy) -> Way | None:
    """Return the fewest invoices, the longest overdue leading, whose payment lets the order go out."""
    if not _helped_by_money(order, standing, lines):
        return None
    low, high = 1, len(standing.invoices)
    best: Way | None = None
    while low <= high:
        count = (low + high) // 2
        tried = _with(standing.invoices[:count], order, question, lines)
        best, low, high = (tried, low, count - 1) if tried is not None else (best, count + 1, high)
    return best


def _helped_by_money(order: Order, standing: Standing, lines: ShippingPolicy) -> bool:
    """Tell whether anything but a limit, an overdue or a group's limit stands against the order."""
    found = decide(order, standing.position, lines.rule(standing.grade)).findings
    failed = {each.id for each in found if each.level in {APPROVAL, NO}}
    return failed <= {"limit", "overdue", "group"} and standing.position.limit.in_force is not None


def _with(invoices: tuple[OpenInvoice, ...], order: Order, question: Question, lines: ShippingPolicy) -> Way | None:
    paid = question.collected | {each.id for each in invoices}
    then = position.read(replace(question, collected=paid), lines)
    verdict = decide(order, then.position, lines.rule(then.grade))
    if verdict.decision != YES:
        return None
    cents = sum(each.open_cents for each in invoices)
    after = verdict.exposure_after_cents
    return Way(COLLECT, cents, after, then.position.limit.in_force, _longest(then.invoices), invoices)


def _smaller(order: Order, standing: Standing, lines: ShippingPolicy) -> Way | None:
    """Return the largest amount, with the same prepayment, that may go out: what the limit has left, and it."""
    limit = standing.position.limit.in_force
    if limit is None:
        return None
    room = max(limit - standing.position.exposure_cents, 0)
    if standing.position.group_cents is not None and standing.position.group_limit_cents is not None:
        room = min(room, max(standing.position.group_limit_cents - standing.position.group_cents, 0))
    smaller = Order(order.prepaid_cents + room, order.prepaid_cents)
    if room == 0 or not 0 < smaller.amount_cents < order.amount_cents:
        return None
    verdict = decide(smaller, standing.position, lines.rule(standing.grade))
    if verdict.decision != YES:
        return None
    after = verdict.exposure_after_cents
    return Way(SMALLER, smaller.amount_cents, after, limit, _longest(standing.invoices))


def _longest(invoices: tuple[OpenInvoice, ...]) -> int:
    return max((each.days_overdue for each in invoices), default=0)
