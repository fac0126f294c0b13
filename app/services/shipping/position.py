"""Where a customer stands before an order: owed by kind, overdue, limit of the day, block, group, and how old that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.errors import RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.services.customers.groups import group_exposure
from app.services.history import in_force
from app.services.ledger import lookup, past
from app.services.rules import exposure
from app.services.rules.exposure import Parts
from app.services.rules.shipping import NO_BLOCK, Limit, Position
from app.services.shipping import blocks, stored
from app.services.shipping.blocks import Block
from app.services.shipping.policy import ShippingPolicy
from app.services.shipping.stored import Release


@dataclass(frozen=True, slots=True)
class OpenInvoice:
    """An invoice that is open, without what is disputed of it where the policy leaves that out; fen, days overdue."""

    id: int
    number: str
    due_date: date | None
    open_cents: int
    days_overdue: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A customer before the order; `on_account_cents` is money it paid ahead, `data_on` the day until which the books were kept."""

    customer_id: int
    code: str
    name: str
    grade: str
    terms_days: int | None
    parts: Parts
    position: Position
    invoices: tuple[OpenInvoice, ...]
    on_account_cents: int
    block: Block | None
    release: Release | None
    limit_until: date | None
    season_bp: int
    assessment: str
    data_on: date | None

    @property
    def overdue_cents(self) -> int:
        """Return what is past due."""
        return sum(each.open_cents for each in self.invoices if each.days_overdue > 0)


@dataclass(frozen=True, slots=True)
class _Owed:
    id: int
    number: str
    due_date: date | None
    left: int
    disputed: bool
    disputed_cents: int | None

    @property
    def in_dispute(self) -> int:
        if not self.disputed:
            return 0
        return self.left if self.disputed_cents is None else min(self.disputed_cents, self.left)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the state of the books at the end of `as_of`, for goods that leave on `ship_on`.

    `collected` are invoices looked at as if they had been paid; of `prepaid_cents` what lies on account is not
    counted a second time against what is owed.
    """

    customer_id: int
    as_of: date
    ship_on: date
    prepaid_cents: int = 0
    collected: frozenset[int] = frozenset()


def read(question: Question, policy: ShippingPolicy) -> Standing:
    """Return how a customer stands; NotFoundError where it is gone, RefusedError where it was merged into another."""
    row = lookup.row(Customer, question.customer_id)
    if row.merged_into_id is not None:
        raise RefusedError(translate("Shipping", "这个客户已合并到另一家客户，请判断那一家。"))
    parts, invoices, on_account = _ledger(question, policy)
    block = blocks.in_force(row.id, question.ship_on)
    lent = stored.active(row.id, question.ship_on)
    season = row.limit_uplift_bp or 0 if policy.seasonal(question.ship_on) else 0
    number, proposed = _assessment(question)
    data_on = _data_on(question.as_of)
    group, group_limit = _group(question)
    position = Position(
        exposure.of(parts, policy.components),
        _limit(row, question.ship_on, season, lent),
        tuple((each.days_overdue, each.open_cents) for each in invoices if each.days_overdue > 0),
        NO_BLOCK if block is None else block.level,
        group,
        group_limit,
        proposed,
        0 if data_on is None else max((question.ship_on - data_on).days, 0),
    )
    return Standing(
        customer_id=row.id,
        code=row.code,
        name=row.name,
        grade=_grade(row, question.as_of),
        terms_days=row.terms_days,
        parts=parts,
        position=position,
        invoices=invoices,
        on_account_cents=on_account,
        block=block,
        release=lent,
        limit_until=row.limit_valid_to,
        season_bp=season,
        assessment=number,
        data_on=data_on,
    )


def _ledger(question: Question, policy: ShippingPolicy) -> tuple[Parts, tuple[OpenInvoice, ...], int]:
    """Return what is owed by kind, the open invoices, and what was paid ahead."""
    owed = [each for each in _owed(question) if each.id not in question.collected]
    free, ahead = _free(question)
    parts = Parts(
        sum(each.left for each in owed),
        free - min(question.prepaid_cents, ahead),
        _orders(question),
        sum(each.in_dispute for each in owed),
    )
    return parts, _invoices(owed, question.as_of, keep_disputed=policy.components.disputed), ahead


def _group(question: Question) -> tuple[int | None, int | None]:
    """Return exposure and limit of the group the customer is in, both None without one."""
    found = group_exposure(question.customer_id, question.as_of)
    if found is None:
        return None, None
    paid = sum(each.left for each in _owed(question) if each.id in question.collected)
    return max(found.exposure_cents - paid, 0), found.limit_cents


def _limit(row: Any, day: date, season_bp: int, lent: Release | None) -> Limit:
    own = in_force.limits(day, row.id).get(row.id, row.credit_limit_cents)
    missing = "no_limit" if own is None else ""
    if own is not None and row.limit_valid_to is not None and row.limit_valid_to < day:
        own, missing = None, "expired"
    if own is not None:
        own += own * season_bp // 10_000
    return Limit(own, missing, None if lent is None else lent.limit_cents, 0 if lent is None else lent.amount_cents)


def _owed(question: Question) -> list[_Owed]:
    sql = past.open_invoices(question.customer_id, question.as_of)
    return database.fetch(
        _Owed,
        f"SELECT id, number, due_date, left, disputed, disputed_cents FROM ({sql}) WHERE left > 0"
        " ORDER BY COALESCE(due_date, '9999'), invoice_date, number",
    )


def _invoices(owed: Sequence[_Owed], as_of: date, *, keep_disputed: bool) -> tuple[OpenInvoice, ...]:
    found = (
        OpenInvoice(
            each.id,
            each.number,
            each.due_date,
            each.left - (0 if keep_disputed else each.in_dispute),
            0 if each.due_date is None else max((as_of - each.due_date).days, 0),
        )
        for each in owed
    )
    return tuple(each for each in found if each.open_cents > 0)


def _free(question: Question) -> tuple[int, int]:
    """Return what no invoice has taken, and what of it was paid ahead (on account)."""
    notes = past.open_credits(question.customer_id, question.as_of)
    money = past.free_receipts(question.customer_id, question.as_of)
    credit = int(database.scalar(f"SELECT COALESCE(SUM(free), 0) FROM ({notes})"))
    free, ahead = database.execute(
        f"SELECT COALESCE(SUM(free), 0), COALESCE(SUM(CASE WHEN on_account AND free > 0 THEN free END), 0) FROM ({money})"
    ).fetchone()
    return credit + int(free), int(ahead)


def _orders(question: Question) -> int:
    """Return the orders that no invoice names yet."""
    return int(
        database.scalar(
            "SELECT COALESCE(SUM(amount_cents), 0) FROM sales_order o WHERE customer_id=?1 AND ordered_on <= ?2"
            " AND status <> 'cancelled' AND amount_cents > 0 AND NOT EXISTS (SELECT 1 FROM invoice i"
            " WHERE i.customer_id=o.customer_id AND i.order_number=o.number AND i.invoice_date <= ?2)",
            (question.customer_id, question.as_of.isoformat()),
        )
    )


def _grade(row: Any, as_of: date) -> str:
    """Return the grade in force: the customer's own, for a past day the one of the last assessment up to it."""
    values = (row.id, as_of.isoformat())
    if not database.scalar("SELECT 1 FROM assessment WHERE customer_id=? AND as_of > ?", values):
        return str(row.grade or "")
    grade = database.scalar(
        "SELECT grade FROM assessment WHERE customer_id=? AND as_of <= ? ORDER BY as_of DESC, id DESC LIMIT 1", values
    )
    return str(grade or "")


def _assessment(question: Question) -> tuple[str, int | None]:
    """Return number and proposed limit of the last assessment."""
    found = database.execute(
        "SELECT number, json_extract(proposal, '$.proposed_cents') FROM assessment WHERE customer_id=? AND as_of <= ?"
        " ORDER BY as_of DESC, id DESC LIMIT 1",
        (question.customer_id, question.as_of.isoformat()),
    ).fetchone()
    return ("", None) if found is None else (str(found[0]), found[1])


def _data_on(as_of: date) -> date | None:
    """Return until when the ledger has been kept: the day the last document was entered, at most `as_of`."""
    moments = [
        database.scalar(f"SELECT created_at FROM {table} ORDER BY id DESC LIMIT 1") for table in ("invoice", "receipt")
    ]
    days = [date.fromisoformat(str(moment)[:10]) for moment in moments if moment is not None]
    return min(max(days), as_of) if days else None
