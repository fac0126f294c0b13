"""Entering money received, and which invoices it settles."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from app.i18n import translate
from app.services.customers import detail as customers
from app.services.ledger import allocations, documents, receipts
from app.services.ledger.receipts import ReceiptInput
from app.services.writing import Written
from app.views import formats
from app.views.customers.allocation_model import Line
from app.views.customers.allocation_table import AllocationTable
from app.views.customers.form import FormDialog, choice, line
from app.views.customers.ledger.allocation_bar import AllocationBar
from app.views.customers.money_figures import preview
from app.views.customers.words import methods
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton

RECEIPT_KEY = "Ctrl+R"
SIZE = (960, 660)
SIDE = 24


class ReceiptForm(FormDialog):
    """Date, amount, method, number and memo; the invoices the money settles; what that does to the figures.

    Untouched, the proposal is left to the program: it settles what is due first. Once a person ticks or types, it
    settles exactly that. Nothing is written before the form is confirmed.
    """

    def __init__(self, session: Session, customer_id: int, parent: QWidget) -> None:
        """Propose a receipt of the as-of date."""
        self._detail = customers.load(customer_id, session.as_of)
        title = translate("ReceiptForm", "登记回款 · {name}").format(name=self._detail.profile.name)
        super().__init__(session, title, parent)
        self.resize(*SIZE)
        self.body.setContentsMargins(0, 16, 0, 0)
        self.body.setSpacing(0)
        self._make_fields()
        self.body.addLayout(self._field_grid())
        self.body.addWidget(self._strip())
        self.table = AllocationTable()
        self.bar = AllocationBar()
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.bar)
        self.confirm_button = self.add_confirm(self.tr("确认核销"), by_enter=False)
        self._connect()
        self._load_lines()

    def _make_fields(self) -> None:
        self.day_edit = DayEdit(self.session.as_of, self.session.as_of)
        self.amount_edit = MoneyEdit()
        self.memo_edit = line(limit=500, placeholder=self.tr("银行附言，可含单据编号"))
        self.add_field("received_on", self.tr("回款日期"), self.day_edit)
        self.add_field("amount_cents", self.tr("金额（元）"), self.amount_edit)
        self.add_field("method", self.tr("方式"), choice(methods()))
        self.add_field("number", self.tr("单号"), line(limit=60))
        self.add_field("memo", self.tr("附言"), self.memo_edit)

    def _field_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(SIDE, 0, SIDE, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(("received_on", "amount_cents", "method", "number")):
            grid.addWidget(self.fields[name], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["memo"], 2, 0, 1, 2)
        self.hint = Text("", "label", tone="watchFg")
        self.hint.hide()
        grid.addWidget(self.hint, 3, 0, 1, 2)
        return grid

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setObjectName("tool")
        strip.setFixedHeight(44)
        self.mode = ChoiceButton(
            self.tr("自动勾选"),
            [("oldest", self.tr("按到期日")), ("exact", self.tr("按金额相符")), ("memo", self.tr("按附言"))],
        )
        row = QHBoxLayout(strip)
        row.setContentsMargins(SIDE, 0, SIDE, 6)
        row.setSpacing(12)
        row.addWidget(self.mode)
        row.addWidget(Text(self.tr("空格勾选，F2 改金额，Ctrl+Enter 确认"), "caption"))
        row.addStretch(1)
        self.effect = Text("", "label")
        row.addWidget(self.effect)
        return strip

    def _connect(self) -> None:
        self.day_edit.textEdited.connect(lambda _: self._load_lines())
        self.amount_edit.textEdited.connect(lambda _: self._on_amount())
        self.memo_edit.textEdited.connect(lambda _: self._on_memo())
        self.mode.chosen.connect(lambda _: self._propose())
        self.table.changed.connect(self._on_changed)
        self.bar.shorten_asked.connect(self.table.shorten_last)
        self.saved.connect(self._on_saved)
        self.amount_edit.setFocus()

    def _received_on(self) -> date:
        try:
            return self.day_edit.value() or self.session.as_of
        except ValueError:
            return self.session.as_of

    def _received(self) -> int:
        try:
            return self.amount_edit.cents() or 0
        except ValueError:
            return 0

    def _load_lines(self) -> None:
        """Show what is open on the as-of date, or on the day of the receipt where that is later."""
        day = max(self._received_on(), self.session.as_of)
        items = documents.open_documents(self._detail.id, day)
        self.table.show_lines([Line(item, item.open_cents) for item in items if item.open_cents > 0])
        late = self._received_on() > self.session.as_of
        self.hint.setVisible(late)
        if late:
            self.hint.setText(
                self.tr("回款日期晚于基准日 {day}，基准日的余额不含这一笔。").format(
                    day=formats.day(self.session.as_of)
                )
            )
        self._on_amount()

    def _on_amount(self) -> None:
        self.table.set_available(self._received())
        if self.table.touched:
            self._on_changed()
        else:
            self._propose()

    def _on_memo(self) -> None:
        if self.mode.current() == "memo" and not self.table.touched:
            self._propose()

    def _propose(self) -> None:
        cents = self._received()
        day = max(self._received_on(), self.session.as_of)
        found: dict[int, int] = {}
        if cents > 0:
            found = allocations.propose(self._detail.id, cents, self.mode.current(), day, memo=self.text("memo"))
        self.table.propose(found)

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

    def _by_hand(self) -> bool:
        return self.table.touched or self.mode.current() != "oldest"

    def _on_changed(self) -> None:
        cents, taken = self._received(), self.table.model.taken()
        number = self.table.number_of(self.table.last_taken)
        self.bar.show_sum(cents, sum(taken.values()), len(taken), by_hand=self._by_hand(), last_number=number)
        rows = self.table.model.rows
        overdue = sum(row.taken_cents for row in rows if row.item.days_overdue)
        self.effect.setText(preview(self._detail, cents, overdue).text() if cents else "")
        self.confirm_button.setEnabled(self.session.facts.read_only is False and self._fits())

    def _fits(self) -> bool:
        return self._received() < 0 or self.table.remainder() >= 0

    def write(self) -> Written | None:
        """Write the receipt, settled as it is shown."""
        entry = ReceiptInput(
            customer_id=self._detail.id,
            received_on=self.required_day("received_on"),
            amount_cents=self.required_amount("amount_cents"),
            number=self.text("number"),
            method=self.text("method"),
            memo=self.text("memo"),
        )
        rest = self.table.remainder()
        automatic = not self._by_hand() and (rest <= 0 or not self.bar.keeps_on_account())
        if automatic or entry.amount_cents < 0:
            return receipts.add(entry)
        return receipts.add(entry, self.table.model.taken())
