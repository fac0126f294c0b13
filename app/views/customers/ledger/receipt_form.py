"""Entering money received; what it settles is decided on the page behind, once it is there."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.customers import detail as customers
from app.services.ledger import documents, receipts
from app.services.ledger.documents import OpenItem
from app.services.ledger.receipts import ReceiptInput
from app.services.writing import Written
from app.views import formats
from app.views.customers.form import FormDialog, choice, line
from app.views.customers.ledger.forms import pairs
from app.views.customers.ledger.money_figures import preview
from app.views.customers.words import methods
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

RECEIPT_KEY = "Ctrl+R"
WIDTH = 640


class ReceiptForm(FormDialog):
    """Date, amount, method, number and memo, and what the money makes of the figures of the customer.

    The program lets it settle what is due first; `saved` lets the page offer another allocation.
    """

    def __init__(self, session: Session, customer_id: int, parent: QWidget) -> None:
        """Propose a receipt of the as-of date."""
        self._detail = customers.load(customer_id, session.as_of)
        title = translate("ReceiptForm", "登记回款 · {name}").format(name=self._detail.profile.name)
        super().__init__(session, title, parent)
        self.setMinimumWidth(WIDTH)
        self._open: list[OpenItem] = [
            each for each in documents.open_documents(customer_id, session.as_of) if each.open_cents > 0
        ]
        self.day_edit = DayEdit(session.as_of, session.as_of)
        self.amount_edit = MoneyEdit()
        self.memo_edit = line(limit=500, placeholder=self.tr("银行附言，可含单据编号"))
        self.add_field("received_on", self.tr("回款日期"), self.day_edit)
        self.add_field("amount_cents", self.tr("金额（元）"), self.amount_edit)
        self.add_field("method", self.tr("方式"), choice(methods()))
        self.add_field("number", self.tr("单号"), line(limit=60))
        grid = pairs(list(self.fields.values()))
        grid.addWidget(self.add_field("memo", self.tr("附言"), self.memo_edit), 2, 0, 1, 2)
        self.body.addLayout(grid)
        self.effect, self.hint = Text("", "label"), Text("", "label", tone="watchFg")
        self.effect.setWordWrap(True)
        for part in (self.effect, self.hint):
            self.body.addWidget(part)
        self.hint.hide()
        self.body.addStretch(1)
        self.confirm_button = self.add_confirm(self.tr("保存并核销"), by_enter=False)
        self.day_edit.textEdited.connect(lambda _: self._on_day())
        self.amount_edit.textEdited.connect(lambda _: self._show_effect())
        self.saved.connect(self._on_saved)
        self.amount_edit.setFocus()

    def _received_on(self) -> date:
        try:
            return self.day_edit.value() or self.session.as_of
        except ValueError:
            return self.session.as_of

    def _on_day(self) -> None:
        late = self._received_on() > self.session.as_of
        self.hint.setVisible(late)
        if late:
            self.hint.setText(
                self.tr("回款日期晚于基准日 {day}，基准日的余额不含这一笔。").format(
                    day=formats.day(self.session.as_of)
                )
            )
        self._show_effect()

    def _show_effect(self) -> None:
        """Say what the money makes of balance, overdue and use of the limit, where it settles what is due first."""
        try:
            cents = self.amount_edit.cents() or 0
        except ValueError:
            cents = 0
        self.effect.setText(preview(self._detail, cents, _overdue_part(self._open, cents)).text() if cents else "")

    def _on_saved(self) -> None:
        """Offer to move the as-of date where the receipt lies after it."""
        day, session = self._received_on(), self.session
        if day > session.as_of:
            session.notify(
                self.tr("已登记 {day} 的回款，基准日 {as_of} 的余额不含这一笔。").format(
                    day=formats.day(day), as_of=formats.day(session.as_of)
                ),
                "watch",
                self.tr("基准日改为 {day}").format(day=formats.day(day)),
                lambda: session.set_as_of(day),
            )

    def write(self) -> Written | None:
        """Write the receipt."""
        return receipts.add(
            ReceiptInput(
                customer_id=self._detail.id,
                received_on=self.required_day("received_on"),
                amount_cents=self.required_amount("amount_cents"),
                number=self.text("number"),
                method=self.text("method"),
                memo=self.text("memo"),
            )
        )


def _overdue_part(items: list[OpenItem], cents: int) -> int:
    """Return what of the money overdue invoices take, where what is due first comes first."""
    taken = 0
    for item in items:
        part = min(item.open_cents, max(cents, 0))
        cents -= part
        taken += part if item.days_overdue else 0
    return taken
