"""Invoices and credit notes: entering, changing, voiding, disputing."""

from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from typing import Any

from app import money
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.models.ledger import Invoice
from app.services import audit, checks
from app.services.ledger import lookup
from app.services.ledger.settle import settle
from app.services.writing import Written, differences, insert, store, writing


@dataclass(frozen=True, slots=True)
class InvoiceInput:
    """What a person enters for an invoice, or with a negative amount for a credit note; fen, tax included."""

    customer_id: int
    number: str
    invoice_date: date
    due_date: date | None
    amount_cents: int
    net_cents: int | None = None
    tax_cents: int | None = None
    order_number: str = ""
    credited_number: str = ""
    currency: str = "CNY"


def load(invoice_id: int) -> InvoiceInput:
    """Return an invoice as a form wants it."""
    return _input(lookup.row(Invoice, invoice_id))


def _input(row: Any) -> InvoiceInput:
    return InvoiceInput(
        customer_id=row.customer_id,
        number=row.number,
        invoice_date=row.invoice_date,
        due_date=row.due_date,
        amount_cents=row.amount_cents,
        net_cents=row.net_cents,
        tax_cents=row.tax_cents,
        order_number=row.order_number,
        credited_number=row.credited_number,
        currency=row.currency,
    )


def proposed_due_date(customer_id: int, invoice_date: date) -> date | None:
    """Return the due date by the customer's term; None where the customer has none."""
    terms = lookup.row(Customer, customer_id).terms_days
    return None if terms is None else invoice_date + timedelta(days=terms)


def add(entry: InvoiceInput) -> Written:
    """Enter an invoice or a credit note and settle it with the money that is there."""
    checked = _checked(entry)
    with writing():
        lookup.row(Customer, checked.customer_id)
        lookup.unique_number("invoice", checked.customer_id, checked.number, None)
        values = asdict(checked)
        number = insert(Invoice, values | {"open_cents": checked.amount_cents})
        audit.record("add", "invoice", number, differences({}, values), customer_id=checked.customer_id)
        settle([checked.customer_id])
    return Written("invoice", number, (checked.customer_id,))


def update(invoice_id: int, entry: InvoiceInput) -> Written:
    """Change an invoice; its customer and the sign of its amount stay, hand-made allocations must still fit."""
    checked = _checked(entry)
    with writing():
        row = lookup.row(Invoice, invoice_id)
        _refuse_void(row)
        old = _input(row)
        _refuse_another_kind(old, checked)
        _refuse_too_small(invoice_id, checked)
        lookup.unique_number("invoice", checked.customer_id, checked.number, invoice_id)
        changes = differences(asdict(old), asdict(checked))
        if changes:
            store(Invoice, invoice_id, {name: new for name, (_, new) in changes.items()})
            audit.record("update", "invoice", invoice_id, changes, customer_id=old.customer_id)
            settle([old.customer_id])
    return Written("invoice", invoice_id, (old.customer_id,))


def void(invoice_id: int, on: date) -> Written:
    """Void an invoice or credit note from a date on; what had settled it is free again from that day."""
    with writing():
        row = lookup.row(Invoice, invoice_id)
        _refuse_void(row)
        checks.day(on, "voided_on", translate("Ledger", "作废日期"))
        checks.not_before(
            on, row.invoice_date, "voided_on", translate("Ledger", "作废日期"), translate("Ledger", "开单日期")
        )
        if database.scalar("SELECT 1 FROM write_off WHERE invoice_id=?", (invoice_id,)):
            raise RefusedError(
                translate("Ledger", "单据 {number} 有坏账核销、手续费或折扣，不能作废。").format(number=row.number),
                hint=translate("Ledger", "请先撤销它们。"),
            )
        return _store_change(row, {"voided_on": on}, "void")


def restore(invoice_id: int) -> Written:
    """Take a voiding back; the invoice is settled again with the money that is there."""
    with writing():
        row = lookup.row(Invoice, invoice_id)
        if row.voided_on is None:
            raise RefusedError(translate("Ledger", "单据 {number} 没有作废。").format(number=row.number))
        return _store_change(row, {"voided_on": None}, "restore")


@dataclass(frozen=True, slots=True)
class Dispute:
    """What a customer does not accept of an invoice: why, since when, and how many fen of it; None is all of it."""

    reason: str
    amount_cents: int | None = None
    on: date | None = None


def dispute(invoice_id: int, wanted: Dispute | None) -> Written:
    """Mark an invoice as disputed, in whole or in part, or with None as no longer disputed; its balance stays."""
    values: dict[str, Any] = {"disputed": False, "dispute_reason": "", "disputed_cents": None, "disputed_on": None}
    with writing():
        row = lookup.row(Invoice, invoice_id)
        _refuse_void(row)
        if wanted is not None:
            values = _disputed(row, wanted)
        return _store_change(row, values, "dispute")


def set_dispute(invoice_id: int, disputed: bool, reason: str = "") -> Written:
    """Mark the whole of an invoice as disputed, with the reason, or as no longer disputed."""
    return dispute(invoice_id, Dispute(reason) if disputed else None)


def dispute_of(invoice_id: int) -> Dispute | None:
    """Return the dispute of an invoice, None where there is none."""
    row = lookup.row(Invoice, invoice_id)
    return Dispute(row.dispute_reason, row.disputed_cents, row.disputed_on) if row.disputed else None


def _disputed(row: Any, wanted: Dispute) -> dict[str, Any]:
    label, day_label = translate("Ledger", "争议金额"), translate("Ledger", "争议日期")
    reason = checks.text(wanted.reason, "dispute_reason", translate("Ledger", "争议原因"), limit=500, required=True)
    checks.amount(wanted.amount_cents, "disputed_cents", label)
    checks.day(wanted.on, "disputed_on", day_label)
    checks.not_before(wanted.on, row.invoice_date, "disputed_on", day_label, translate("Ledger", "开单日期"))
    if wanted.amount_cents is not None and wanted.amount_cents > abs(row.amount_cents):
        raise InvalidInputError(
            translate("Ledger", "争议金额超过单据金额 {amount} 元。").format(
                amount=money.format_yuan(abs(row.amount_cents))
            ),
            field="disputed_cents",
        )
    return {
        "disputed": True,
        "dispute_reason": reason,
        "disputed_cents": wanted.amount_cents,
        "disputed_on": wanted.on,
    }


def _store_change(row: Any, new: dict[str, Any], action: str) -> Written:
    changes = differences({name: getattr(row, name) for name in new}, new)
    if changes:
        store(Invoice, row.id, new)
        audit.record(action, "invoice", row.id, changes, customer_id=row.customer_id)
        settle([row.customer_id])
    return Written("invoice", row.id, (row.customer_id,))


def _checked(entry: InvoiceInput) -> InvoiceInput:
    """Return the entry with its texts cleaned; raises InvalidInputError for the first field that does not fit."""
    number = checks.text(entry.number, "number", translate("Ledger", "单据编号"), limit=60, required=True)
    invoice_label, due_label = translate("Ledger", "开单日期"), translate("Ledger", "到期日")
    checks.day(entry.invoice_date, "invoice_date", invoice_label)
    checks.day(entry.due_date, "due_date", due_label)
    if entry.amount_cents > 0:
        checks.not_before(entry.due_date, entry.invoice_date, "due_date", due_label, invoice_label)
    checks.amount(entry.amount_cents, "amount_cents", translate("Ledger", "金额"), negative=True)
    checks.amount(entry.net_cents, "net_cents", translate("Ledger", "不含税金额"), negative=True, zero=True)
    checks.amount(entry.tax_cents, "tax_cents", translate("Ledger", "税额"), negative=True, zero=True)
    _check_tax(entry)
    return replace(
        entry,
        number=number,
        order_number=checks.text(entry.order_number, "order_number", translate("Ledger", "订单编号"), limit=60),
        credited_number=checks.text(
            entry.credited_number, "credited_number", translate("Ledger", "被冲单据编号"), limit=60
        ),
        currency=checks.text(entry.currency, "currency", translate("Ledger", "币种"), limit=3, required=True),
    )


def _check_tax(entry: InvoiceInput) -> None:
    if entry.net_cents is None or entry.tax_cents is None:
        return
    if entry.net_cents + entry.tax_cents != entry.amount_cents:
        gap = money.format_yuan(entry.amount_cents - entry.net_cents - entry.tax_cents, signed=True)
        raise InvalidInputError(
            translate("Ledger", "不含税金额加税额不等于金额，差 {gap} 元。").format(gap=gap), field="tax_cents"
        )


def _refuse_void(row: Any) -> None:
    if row.voided_on is not None:
        raise RefusedError(
            translate("Ledger", "单据 {number} 已于 {on} 作废，不能修改。").format(number=row.number, on=row.voided_on)
        )


def _refuse_another_kind(old: InvoiceInput, new: InvoiceInput) -> None:
    if old.customer_id != new.customer_id:
        raise InvalidInputError(
            translate("Ledger", "单据不能改到另一个客户名下。请作废后重新录入。"), field="customer_id"
        )
    if (old.amount_cents > 0) != (new.amount_cents > 0):
        raise InvalidInputError(
            translate("Ledger", "发票不能改成红字，红字也不能改成发票。请作废后重新录入。"), field="amount_cents"
        )


def _refuse_too_small(invoice_id: int, new: InvoiceInput) -> None:
    held = lookup.pinned_cents("invoice_id" if new.amount_cents > 0 else "credit_id", invoice_id)
    if abs(new.amount_cents) < held:
        raise InvalidInputError(
            translate("Ledger", "手工核销和坏账核销已占 {held} 元，金额不能更小。请先改核销。").format(
                held=money.format_yuan(held)
            ),
            field="amount_cents",
        )
