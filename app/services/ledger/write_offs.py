"""Write-offs: claims given up, in whole or in part, and taken back where that was wrong."""

from datetime import date

from app import money
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.ledger import Invoice, WriteOff
from app.services import audit, checks
from app.services.ledger import lookup
from app.services.ledger.settle import settle
from app.services.writing import Written, differences, insert, writing


def add(invoice_id: int, amount_cents: int, on: date, reason: str, approved_by: str = "") -> Written:
    """Write off (part of) what is open of an invoice, in fen; a reason is required."""
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
        number = insert(WriteOff, values)
        audit.record("add", "write_off", number, differences({}, values), customer_id=invoice.customer_id)
        settle([invoice.customer_id])
    return Written("write_off", number, (invoice.customer_id,))


def take_back(write_off_id: int) -> Written:
    """Take a write-off back, as when the customer pays after all; the invoice is open again."""
    with writing():
        row = lookup.row(WriteOff, write_off_id)
        old = {
            "invoice_id": [row.invoice_id, None],
            "written_off_on": [row.written_off_on, None],
            "amount_cents": [row.amount_cents, None],
            "reason": [row.reason, None],
            "approved_by": [row.approved_by, None],
        }
        database.execute("DELETE FROM write_off WHERE id=?", (write_off_id,))
        audit.record("delete", "write_off", write_off_id, old, customer_id=row.customer_id)
        settle([row.customer_id])
    return Written("write_off", write_off_id, (row.customer_id,))


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
