"""Receipts and refunds: entering, changing, deleting."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from app import money
from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.models.ledger import Receipt
from app.services import audit, checks
from app.services.ledger import allocations, lookup, write_offs
from app.services.ledger.settle import settle
from app.services.writing import Written, differences, insert, store, writing


@dataclass(frozen=True, slots=True)
class ReceiptInput:
    """What a person enters for money received, or with a negative amount for a refund; fen."""

    customer_id: int
    received_on: date
    amount_cents: int
    number: str = ""
    method: str = ""
    invoice_number: str = ""
    memo: str = ""


def load(receipt_id: int) -> ReceiptInput:
    """Return a receipt as a form wants it."""
    return _input(lookup.row(Receipt, receipt_id))


def _input(row: Any) -> ReceiptInput:
    return ReceiptInput(
        customer_id=row.customer_id,
        received_on=row.received_on,
        amount_cents=row.amount_cents,
        number=row.number,
        method=row.method,
        invoice_number=row.invoice_number,
        memo=row.memo,
    )


def add(entry: ReceiptInput, by_hand: Mapping[int, int] | None = None) -> Written:
    """Enter a receipt; with `by_hand` {invoice id: fen} it settles exactly these, the rest stays on account."""
    checked = _checked(entry)
    with writing():
        lookup.row(Customer, checked.customer_id)
        values = asdict(checked)
        number = insert(Receipt, values | {"unallocated_cents": checked.amount_cents})
        audit.record("add", "receipt", number, differences({}, values), customer_id=checked.customer_id)
        if by_hand is not None:
            allocations.pin("receipt", number, by_hand)
        settle([checked.customer_id])
    return Written("receipt", number, (checked.customer_id,))


def update(receipt_id: int, entry: ReceiptInput) -> Written:
    """Change a receipt; its customer stays, and its hand-made allocations must still fit."""
    checked = _checked(entry)
    with writing():
        row = lookup.row(Receipt, receipt_id)
        old = _input(row)
        if old.customer_id != checked.customer_id:
            raise InvalidInputError(
                translate("Ledger", "回款不能改到另一个客户名下。请删除后重新录入。"), field="customer_id"
            )
        _refuse_too_small(receipt_id, checked)
        changes = differences(asdict(old), asdict(checked))
        if changes:
            store(Receipt, receipt_id, {name: new for name, (_, new) in changes.items()})
            audit.record("update", "receipt", receipt_id, changes, customer_id=old.customer_id)
            write_offs.redate_charges(receipt_id, checked.received_on)
            settle([old.customer_id])
    return Written("receipt", receipt_id, (old.customer_id,))


def delete(receipt_id: int) -> Written:
    """Delete a receipt that was entered by mistake; what it had settled, or was short by, is open again."""
    with writing():
        row = lookup.row(Receipt, receipt_id)
        write_offs.drop_charges(receipt_id)
        old = {name: [value, None] for name, value in asdict(_input(row)).items()}
        database.execute("DELETE FROM receipt WHERE id=?", (receipt_id,))
        audit.record("delete", "receipt", receipt_id, old, customer_id=row.customer_id)
        settle([row.customer_id])
    return Written("receipt", receipt_id, (row.customer_id,))


def _checked(entry: ReceiptInput) -> ReceiptInput:
    checks.day(entry.received_on, "received_on", translate("Ledger", "回款日期"))
    checks.amount(entry.amount_cents, "amount_cents", translate("Ledger", "回款金额"), negative=True)
    return replace(
        entry,
        number=checks.text(entry.number, "number", translate("Ledger", "回款单号"), limit=60),
        method=checks.text(entry.method, "method", translate("Ledger", "付款方式"), limit=40),
        invoice_number=checks.text(entry.invoice_number, "invoice_number", translate("Ledger", "单据编号"), limit=60),
        memo=checks.text(entry.memo, "memo", translate("Ledger", "附言"), limit=500),
    )


def _refuse_too_small(receipt_id: int, new: ReceiptInput) -> None:
    held = lookup.pinned_cents("receipt_id", receipt_id)
    if held and new.amount_cents < held:
        raise InvalidInputError(
            translate("Ledger", "手工核销已占 {held} 元，金额不能更小。请先改核销。").format(
                held=money.format_yuan(held)
            ),
            field="amount_cents",
        )
