"""May an order go out: every reason for and against it, each with its value and its threshold; amounts are fen.

Only what is shipped on credit is judged: an order that is paid in advance passes unless the customer is blocked for
everything. Nothing here concerns invoices: what has been shipped may always be billed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.money import divide

BP: Final = 10_000
YES, APPROVAL, NO = "yes", "approval", "no"
OK, WATCH = "ok", "watch"
NO_BLOCK, NEW_ORDERS, ALL = "none", "new_orders", "all"
_WORST: Final = (OK, WATCH, APPROVAL, NO)


@dataclass(frozen=True, slots=True)
class GradeRule:
    """What a grade is allowed: days overdue that are tolerated, an overdue sum too small to count, the deposit."""

    overdue_days: int
    overdue_cents: int
    deposit_bp: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """The lines of the check: `stop_bp` of the limit and `stop_days` overdue are where approval ends.

    An excess over the limit up to `small_cents` passes; data older than `stale_days` are worth a look.
    """

    grade: GradeRule
    stop_bp: int = 12_000
    stop_days: int = 90
    small_cents: int = 100
    stale_days: int = 3


@dataclass(frozen=True, slots=True)
class Limit:
    """The limit in force: `own_cents` with its seasonal part, None with the reason `missing` (no_limit, expired).

    A release lends `release_cents` as the limit, for one shipment of at most `shipment_cents`.
    """

    own_cents: int | None
    missing: str = ""
    release_cents: int | None = None
    shipment_cents: int = 0

    @property
    def in_force(self) -> int | None:
        """Return the limit that holds, the one that was lent where it is larger."""
        if self.release_cents is None:
            return self.own_cents
        return max(self.own_cents or 0, self.release_cents)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a customer stands before the order: `overdue` are (days, open fen), the group's sums None without one."""

    exposure_cents: int
    limit: Limit
    overdue: tuple[tuple[int, int], ...] = ()
    block: str = NO_BLOCK
    group_cents: int | None = None
    group_limit_cents: int | None = None
    proposed_cents: int | None = None
    data_age: int = 0


@dataclass(frozen=True, slots=True)
class Order:
    """What is to go out, and what of it was paid in advance."""

    amount_cents: int
    prepaid_cents: int = 0

    @property
    def credit_cents(self) -> int:
        """Return what is shipped on credit."""
        return max(self.amount_cents - self.prepaid_cents, 0)

    @property
    def prepaid_bp(self) -> int:
        """Return the share that is paid in advance, at most all of it."""
        return min(divide(self.prepaid_cents * BP, self.amount_cents), BP)


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason: `level` is ok, watch, approval or no; `value` and `threshold` in `unit` (cents, days, bp, code).

    `code` says which case of the reason it is; `stop` is where approval ends, None where it does not.
    """

    id: str
    level: str
    code: str
    unit: str
    value: int | None = None
    threshold: int | None = None
    stop: int | None = None

    @property
    def passed(self) -> bool:
        """Tell whether it stands in nobody's way."""
        return self.level in {OK, WATCH}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision (yes, approval, no) with its reasons, what failed leading."""

    decision: str
    findings: tuple[Finding, ...]
    exposure_after_cents: int

    @property
    def releasable(self) -> bool:
        """Tell whether a person may let the order go all the same: only the limit and tolerances stand against it."""
        final = {each.id for each in self.findings if each.level == NO and each.code != "over_stop"}
        return self.decision != YES and not final


def decide(order: Order, position: Position, rule: Rule) -> Verdict:
    """Judge an order; its amount is > 0."""
    found = list(_paid_ahead(position) if order.credit_cents == 0 else _on_credit(order, position, rule))
    if position.data_age > rule.stale_days:
        found.append(Finding("data", WATCH, "stale", "days", position.data_age, rule.stale_days))
    found.sort(key=lambda each: -_WORST.index(each.level))
    worst = found[0].level
    decision = worst if worst in {APPROVAL, NO} else YES
    return Verdict(decision, tuple(found), position.exposure_cents + order.credit_cents)


def _paid_ahead(position: Position) -> Iterator[Finding]:
    yield Finding("prepaid", OK, "in_full", "bp", BP, BP)
    yield Finding("block", NO if position.block == ALL else OK, position.block, "code")


def _on_credit(order: Order, position: Position, rule: Rule) -> Iterator[Finding]:
    covered = _covered(order, position)
    yield _limit(order, position, rule)
    yield _overdue(position, rule, covered)
    if position.group_cents is not None and position.group_limit_cents is not None:
        yield _group(order, position, rule, covered)
    if _lower(position):
        yield Finding("review", WATCH, "lower", "cents", position.proposed_cents, position.limit.own_cents)
    yield _deposit(order, rule, covered)
    yield Finding("block", OK if position.block == NO_BLOCK else NO, position.block, "code")


def _covered(order: Order, position: Position) -> bool:
    """Tell whether a release in force is large enough for this shipment."""
    return position.limit.release_cents is not None and order.credit_cents <= position.limit.shipment_cents


def _lower(position: Position) -> bool:
    own, proposed = position.limit.own_cents, position.proposed_cents
    return own is not None and proposed is not None and proposed < own


def _limit(order: Order, position: Position, rule: Rule) -> Finding:
    after, limit = position.exposure_cents + order.credit_cents, position.limit
    allowed = limit.in_force
    if allowed is None:
        return Finding("limit", APPROVAL, limit.missing or "no_limit", "cents", after)
    stop = max(divide((limit.own_cents or 0) * rule.stop_bp, BP), allowed)
    if after <= allowed:
        return Finding("limit", OK, "within", "cents", after, allowed, stop)
    if limit.own_cents is None:
        return Finding("limit", APPROVAL, limit.missing or "no_limit", "cents", after, allowed)
    if allowed == 0:
        return Finding("limit", NO, "no_credit", "cents", after, 0, 0)
    if after <= allowed + rule.small_cents:
        return Finding("limit", OK, "small", "cents", after, allowed, stop)
    if after > stop:
        return Finding("limit", NO, "over_stop", "cents", after, allowed, stop)
    return Finding("limit", APPROVAL, "over", "cents", after, allowed, stop)


def _overdue(position: Position, rule: Rule, covered: bool) -> Finding:
    """Judge by days and by sum: what is overdue longer than tolerated counts once it is more than a small sum."""
    longest = max((days for days, _ in position.overdue), default=0)
    tolerated, stop = rule.grade.overdue_days, max(rule.stop_days, rule.grade.overdue_days)

    def beyond(line: int) -> bool:
        return sum(cents for days, cents in position.overdue if days > line) > rule.grade.overdue_cents

    if beyond(stop):
        return Finding("overdue", NO, "too_long", "days", longest, tolerated, stop)
    if beyond(tolerated):
        level, code = (OK, "released") if covered else (APPROVAL, "long")
        return Finding("overdue", level, code, "days", longest, tolerated, stop)
    code = "none" if longest == 0 else "small" if longest > tolerated else "tolerated"
    return Finding("overdue", OK, code, "days", longest, tolerated, stop)


def _group(order: Order, position: Position, rule: Rule, covered: bool) -> Finding:
    after = (position.group_cents or 0) + order.credit_cents
    allowed = position.group_limit_cents or 0
    stop = divide(allowed * rule.stop_bp, BP)
    if after <= allowed + rule.small_cents:
        return Finding("group", OK, "within", "cents", after, allowed, stop)
    if covered:
        return Finding("group", OK, "released", "cents", after, allowed, stop)
    if after > stop:
        return Finding("group", NO, "over_stop", "cents", after, allowed, stop)
    return Finding("group", APPROVAL, "over", "cents", after, allowed, stop)


def _deposit(order: Order, rule: Rule, covered: bool) -> Finding:
    asked = rule.grade.deposit_bp
    if asked == 0:
        return Finding("deposit", OK, "not_asked", "bp", order.prepaid_bp, 0)
    if order.prepaid_cents * BP >= order.amount_cents * asked:
        return Finding("deposit", OK, "paid", "bp", order.prepaid_bp, asked)
    if asked >= BP:
        return Finding("deposit", NO, "in_full", "bp", order.prepaid_bp, asked)
    level, code = (OK, "released") if covered else (APPROVAL, "short")
    return Finding("deposit", level, code, "bp", order.prepaid_bp, asked)
