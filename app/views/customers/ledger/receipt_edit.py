"""Correcting a receipt that is there; what it settles is changed elsewhere."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.ledger import receipts
from app.services.ledger.receipts import ReceiptInput
from app.services.writing import Written
from app.views.customers.form import FormDialog, choice, line
from app.views.customers.ledger.forms import pairs
from app.views.customers.words import methods
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit

WIDTH = 640


class ReceiptEdit(FormDialog):
    """Date, amount, method, number, named invoice and memo of one receipt or refund."""

    def __init__(self, session: Session, receipt_id: int, parent: QWidget) -> None:
        """Show the receipt."""
        super().__init__(session, translate("ReceiptEdit", "修改回款"), parent)
        self.receipt_id = receipt_id
        self.found = receipts.load(receipt_id)
        self.setMinimumWidth(WIDTH)
        self.add_field("received_on", self.tr("回款日期"), DayEdit(self.found.received_on, session.as_of))
        self.add_field("amount_cents", self.tr("金额（元）"), MoneyEdit(self.found.amount_cents))
        self.add_field("method", self.tr("方式"), choice(methods(), self.found.method))
        self.add_field("number", self.tr("单号"), line(self.found.number, limit=60))
        self.add_field("invoice_number", self.tr("指明的单据"), line(self.found.invoice_number, limit=60))
        self.add_field("memo", self.tr("附言"), line(self.found.memo, limit=500))
        self.body.addLayout(pairs(list(self.fields.values())))
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存"))

    def write(self) -> Written | None:
        """Change the receipt."""
        entry = ReceiptInput(
            customer_id=self.found.customer_id,
            received_on=self.required_day("received_on"),
            amount_cents=self.required_amount("amount_cents"),
            number=self.text("number"),
            method=self.text("method"),
            invoice_number=self.text("invoice_number"),
            memo=self.text("memo"),
        )
        return receipts.update(self.receipt_id, entry)
