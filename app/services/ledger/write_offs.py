"""Write-offs: bad debts given up by lead or owner, and the small differences that came with a receipt."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import money
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.ledger import Invoice, WriteOff
from app.services import audit, checks
from app.services.ledger import lookup
from app.services.ledger.settle import settle
from app.services.rules import ticking
from app.services.writing import Written, differences, insert, store, writing

BAD_DEBT: Final = "bad_debt"
CHARGE_KINDS: Final = ("bank_charge", "early_payment")
"""What a receipt may fall short by: the bank's fee, or a discount for paying early."""


@dataclass(frozen=True, slots=True)
class Charge:
    """What a receipt was short by at one invoice, in fen, and why; kind is one of CHARGE_KINDS."""

    invoice_id: int
    amount_cents: int
    kind: str
    reason: str = ""
    approved_by: str = ""


def may_write_off() -> bool:
    """Tell whether who is at the desk may give up a claim: the lead or the owner, not the accountant."""
    return audit.actor().role != "accountant"


def add(invoice_id: int, amount_cents: int, on: date, reason: str, approved_by: str = "") -> Written:
    """Write off (part of) what is open of an invoice, in fen; a reason is required, and a lead or the owner."""
    _refuse_accountant()
    why = checks.text(reason, "reason", translate("Ledger", "核销原因"), limit=500, required=True)
    who = checks.text(approved_by, "approved_by", translate("Ledger", "批准人"), limit=40)
    checks.amount(amount_cents, "amount_cents", translate("Ledger", "核销金额"))
    label = translate("Ledger", "核销日期")
    checks.day(on, "written_off_on", label)
    with writing():
        invoice = lookup.row(Invoice, invoice_id)
        checks.not_before(on, invoice.invoice_date, "written_off_on", label, translate("Ledger", "开单日期"))
        _refuse_too_much(invoice, amount_cents)
        values = {
            "customer_id": invoice.customer_id,
            "invoice_id": invoice_id,
            "written_off_on": on,
            "amount_cents": amount_cents,
            "reason": why,
            "approved_by": who or audit.actor().name,
        }
        number = _insert(values)
        settle([invoice.customer_id])
    return Written("write_off", number, (invoice.customer_id,))


def take_back(write_off_id: int) -> Written:
    """Take a write-off back, as when the customer pays after all; the invoice is open again."""
    with writing():
        row = lookup.row(WriteOff, write_off_id)
        if row.kind == BAD_DEBT:
            _refuse_accountant()
        _remove(row)
        settle([row.customer_id])
    return Written("write_off", write_off_id, (row.customer_id,))


def charges_of(receipt_id: int) -> tuple[Charge, ...]:
    """Return what came short with a receipt, in the order it was entered."""
    return tuple(
        Charge(row.invoice_id, row.amount_cents, row.kind, row.reason, row.approved_by) for row in _with(receipt_id)
    )


def add_charges(receipt: Any, charges: Iterable[Charge]) -> None:
    """Write down what a receipt was short by, inside a running transaction, before settle()."""
    for charge in charges:
        invoice = lookup.row(Invoice, charge.invoice_id)
        _refuse_charge(invoice, receipt, charge)
        reason = checks.text(
            charge.reason,
            "reason",
            translate("Ledger", "折扣依据"),
            limit=500,
            required=charge.kind == "early_payment",
        )
        _insert(
            {
                "customer_id": receipt.customer_id,
                "invoice_id": charge.invoice_id,
                "written_off_on": max(receipt.received_on, invoice.invoice_date),
                "amount_cents": charge.amount_cents,
                "reason": reason,
                "approved_by": charge.approved_by or audit.actor().name,
                "kind": charge.kind,
                "receipt_id": receipt.id,
            }
        )


def drop_charges(receipt_id: int) -> None:
    """Take back what came short with a receipt, inside a running transaction, before settle()."""
    for row in _with(receipt_id):
        _remove(row)


def redate_charges(receipt_id: int, on: date) -> None:
    """Let what came short with a receipt follow it to another day, inside a running transaction, before settle()."""
    for row in _with(receipt_id):
        day = max(on, lookup.row(Invoice, row.invoice_id).invoice_date)
        if day != row.written_off_on:
            store(WriteOff, row.id, {"written_off_on": day})
            changes = {"written_off_on": [row.written_off_on, day]}
            audit.record("update", "write_off", row.id, changes, customer_id=row.customer_id)


def _with(receipt_id: int) -> list[Any]:
    rows: Any = WriteOff
    return list(rows.select().where(rows.receipt == receipt_id).order_by(rows.id))


def _insert(values: dict[str, Any]) -> int:
    number = insert(WriteOff, values)
    audit.record("add", "write_off", number, differences({}, values), customer_id=values["customer_id"])
    return number


def _remove(row: Any) -> None:
    names = ("invoice_id", "written_off_on", "amount_cents", "reason", "approved_by", "kind", "receipt_id")
    old = {name: [getattr(row, name), None] for name in names if getattr(row, name) is not None}
    database.execute("DELETE FROM write_off WHERE id=?", (row.id,))
    audit.record("delete", "write_off", row.id, old, customer_id=row.customer_id)


def _refuse_accountant() -> None:
    if not may_write_off():
        raise RefusedError(
            translate("Ledger", "核销坏账要由财务主管或负责人操作。"),
            hint=translate("Ledger", "请先更换操作人。"),
        )


def _refuse_charge(invoice: Any, receipt: Any, charge: Charge) -> None:
    if charge.kind not in CHARGE_KINDS or invoice.customer_id != receipt.customer_id:
        raise ValueError(charge)
    checks.amount(charge.amount_cents, "amounts", translate("Ledger", "差额"))
    held = lookup.pinned_cents("invoice_id", invoice.id)
    if held + charge.amount_cents > invoice.amount_cents or not ticking.is_small(
        charge.amount_cents, invoice.amount_cents
    ):
        raise InvalidInputError(
            translate("Ledger", "差额 {amount} 元太大，不能记手续费或折扣。").format(
                amount=money.format_yuan(charge.amount_cents)
            ),
            field="amounts",
        )


def _refuse_too_much(invoice: Invoice, amount_cents: int) -> None:
    if invoice.amount_cents <= 0 or invoice.voided_on is not None:
        raise RefusedError(
            translate("Ledger", "单据 {number} 是红字或已作废，没有可核销的应收。").format(number=invoice.number)
        )
    if amount_cents > invoice.open_cents:
        raise InvalidInputError(
            translate("Ledger", "核销金额超过未收金额 {open} 元。").format(open=money.format_yuan(invoice.open_cents)),
            field="amount_cents",
        )
