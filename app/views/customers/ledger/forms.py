"""Entering and changing invoices, credit notes and orders."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from app.i18n import translate
from app.services.customers.wording import order_status_name
from app.services.ledger import invoices, orders
from app.services.ledger.invoices import InvoiceInput
from app.services.ledger.orders import STATUSES, OrderInput
from app.services.writing import Written
from app.views.customers.form import FormDialog, line
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit

WIDTH = 640


class InvoiceForm(FormDialog):
    """An invoice or a credit note; a credit note is typed as a positive amount and kept as a negative one."""

    def __init__(
        self,
        session: Session,
        customer_id: int,
        parent: QWidget,
        *,
        credit: bool = False,
        invoice_id: int | None = None,
    ) -> None:
        """Begin with an empty document, or with one that is there."""
        found = None if invoice_id is None else invoices.load(invoice_id)
        self.credit = credit if found is None else found.amount_cents < 0
        super().__init__(session, self._title(new=found is None), parent)
        self.customer_id = customer_id
        self.invoice_id = invoice_id
        self._kept = found
        self.setMinimumWidth(WIDTH)
        self._due_typed = found is not None
        self._make_fields(found)
        self.body.addLayout(pairs(list(self.fields.values())))
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存"))
        self.invoice_day.textEdited.connect(lambda _: self._propose_due())
        if found is None:
            self._propose_due()
        self.fields["number"].widget.setFocus()

    def _title(self, *, new: bool) -> str:
        if self.credit:
            return translate("InvoiceForm", "新增贷项") if new else translate("InvoiceForm", "修改贷项")
        return translate("InvoiceForm", "新增发票") if new else translate("InvoiceForm", "修改发票")

    def _make_fields(self, found: InvoiceInput | None) -> None:
        as_of = self.session.as_of
        sign = -1 if self.credit else 1
        self.invoice_day = DayEdit(as_of if found is None else found.invoice_date, as_of)
        self.due_day = DayEdit(None if found is None else found.due_date, as_of)
        self.due_day.textEdited.connect(lambda _: self._on_due_typed())
        self.add_field("number", self.tr("单据编号"), line("" if found is None else found.number, limit=60))
        self.add_field(
            "amount_cents", self.tr("金额（元）"), _amount(None if found is None else found.amount_cents, sign)
        )
        self.add_field("invoice_date", self.tr("开单日期"), self.invoice_day)
        self.add_field("due_date", self.tr("到期日"), self.due_day)
        self.add_field("net_cents", self.tr("不含税金额"), _amount(None if found is None else found.net_cents, sign))
        self.add_field("tax_cents", self.tr("税额"), _amount(None if found is None else found.tax_cents, sign))
        self.add_field("order_number", self.tr("订单编号"), line("" if found is None else found.order_number, limit=60))
        if self.credit:
            credited = line("" if found is None else found.credited_number, limit=60)
            self.add_field("credited_number", self.tr("冲销单据"), credited)

    def _on_due_typed(self) -> None:
        self._due_typed = True

    def _propose_due(self) -> None:
        """Count the term of the customer from the day of the document, until a due date was typed."""
        if self._due_typed or self.credit:
            return
        try:
            day = self.invoice_day.value()
        except ValueError:
            return
        if day is not None:
            self.due_day.set_value(invoices.proposed_due_date(self.customer_id, day))

    def _signed(self, cents: int | None) -> int | None:
        return -cents if cents is not None and self.credit else cents

    def write(self) -> Written | None:
        """Add or change the document."""
        amount = self.required_amount("amount_cents")
        entry = InvoiceInput(
            customer_id=self.customer_id,
            number=self.text("number"),
            invoice_date=self.required_day("invoice_date"),
            due_date=self.day("due_date"),
            amount_cents=-amount if self.credit else amount,
            net_cents=self._signed(self.amount("net_cents")),
            tax_cents=self._signed(self.amount("tax_cents")),
            order_number=self.text("order_number"),
            credited_number=self.text("credited_number") if self.credit else "",
            currency="CNY" if self._kept is None else self._kept.currency,
        )
        return invoices.add(entry) if self.invoice_id is None else invoices.update(self.invoice_id, entry)


class OrderForm(FormDialog):
    """An order."""

    def __init__(self, session: Session, customer_id: int, parent: QWidget, *, order_id: int | None = None) -> None:
        """Begin with an empty order, or with one that is there."""
        title = translate("OrderForm", "新增订单") if order_id is None else translate("OrderForm", "修改订单")
        super().__init__(session, title, parent)
        self.customer_id = customer_id
        self.order_id = order_id
        found = None if order_id is None else orders.load(order_id)
        self._terms_days = None if found is None else found.terms_days
        self.setMinimumWidth(WIDTH)
        self._make_fields(found, session.as_of)
        names = ("number", "amount_cents", "ordered_on", "shipped_on", "status")
        self.body.addLayout(pairs([self.fields[name] for name in names]))
        self.body.addStretch(1)
        self.add_confirm(self.tr("保存"))
        self.fields["number"].widget.setFocus()

    def _make_fields(self, found: OrderInput | None, as_of: date) -> None:
        self.add_field("number", self.tr("订单编号"), line("" if found is None else found.number, limit=60))
        self.add_field("amount_cents", self.tr("金额（元）"), MoneyEdit(None if found is None else found.amount_cents))
        ordered = DayEdit(as_of if found is None else found.ordered_on, as_of)
        self.add_field("ordered_on", self.tr("下单日期"), ordered)
        self.add_field("shipped_on", self.tr("发货日期"), DayEdit(None if found is None else found.shipped_on, as_of))
        box = QComboBox()
        for status in dict.fromkeys([*STATUSES, "open" if found is None else found.status]):
            box.addItem(order_status_name(status), status)
        box.setCurrentIndex(box.findData("open" if found is None else found.status))
        self.status = box
        self.add_field("status", self.tr("状态"), box)

    def write(self) -> Written | None:
        """Add or change the order."""
        entry = OrderInput(
            customer_id=self.customer_id,
            number=self.text("number"),
            ordered_on=self.required_day("ordered_on"),
            amount_cents=self.required_amount("amount_cents"),
            shipped_on=self.day("shipped_on"),
            status=self.status.currentData(),
            terms_days=self._terms_days,
        )
        return orders.add(entry) if self.order_id is None else orders.update(self.order_id, entry)


def _amount(cents: int | None, sign: int) -> MoneyEdit:
    return MoneyEdit(None if cents is None else sign * cents)


def pairs(parts: list[QWidget]) -> QGridLayout:
    """Return a grid with two fields a row."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    for place, part in enumerate(parts):
        grid.addWidget(part, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return grid
