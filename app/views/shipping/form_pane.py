"""The question: which customer, how much, what of it is paid already, and on which day the goods leave."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.shipping.position import Standing
from app.views import formats
from app.views.scoring.picker import CustomerPicker
from app.views.widgets.badges import GradeBadge
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import TYPING_PAUSE, Field, MoneyEdit
from app.views.widgets.labels import Text, rule

WIDTH = 300


class FormPane(QFrame):
    """The left half of the dialog; `changed` follows typing after a pause, `customer_chosen` a choice in the list."""

    changed = Signal()
    customer_chosen = Signal(object)  # int

    def __init__(self, ship_on: date) -> None:
        """Begin without a customer."""
        super().__init__()
        self.setObjectName("pane")
        self.setFixedWidth(WIDTH)
        self.picker = CustomerPicker()
        self.grade, self.terms = GradeBadge(), Text("", "label", yielding=True)
        self.amount, self.prepaid = MoneyEdit(), MoneyEdit()
        self.day = DayEdit(ship_on, ship_on)
        self.account, self.credit = Text("", "caption"), Text("", "section")
        self.stale = Text("", "caption")
        self.stale.setWordWrap(True)
        self._fields = {
            "amount": Field("", self.amount),
            "prepaid": Field("", self.prepaid),
            "day": Field("", self.day),
        }
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self.changed)
        self._build()
        for edit in (self.amount, self.prepaid, self.day):
            edit.textEdited.connect(lambda _: self._timer.start())
        self.picker.chosen.connect(self.customer_chosen)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(5)
        facts = QHBoxLayout()
        facts.setSpacing(8)
        facts.addWidget(self.grade)
        facts.addWidget(self.terms, 1)
        self._labelled(column, self.tr("客户"), self.picker)
        column.addLayout(facts)
        column.addSpacing(8)
        self._labelled(column, self.tr("这次发货金额（含税，元）"), self._fields["amount"], self.amount)
        column.addSpacing(8)
        self._labelled(column, self.tr("已预付（元）"), self._fields["prepaid"], self.prepaid)
        column.addWidget(self.account)
        column.addSpacing(6)
        column.addWidget(rule())
        credit = QHBoxLayout()
        credit.addWidget(Text(self.tr("赊销部分"), "label"))
        credit.addStretch(1)
        credit.addWidget(self.credit)
        column.addLayout(credit)
        column.addWidget(rule())
        column.addSpacing(8)
        self._labelled(column, self.tr("发货日期"), self._fields["day"], self.day)
        column.addStretch(1)
        column.addWidget(self.stale)

    def _labelled(self, column: QVBoxLayout, words: str, shown: QWidget, buddy: QWidget | None = None) -> None:
        label = Text(words, "label")
        label.setBuddy(buddy or shown)
        (buddy or shown).setAccessibleName(words)
        column.addWidget(label)
        column.addWidget(shown)

    def show_customer(self, standing: Standing, as_of: date, *, prefill: bool) -> None:
        """Show whom it is about; with `prefill` what the customer paid ahead is taken over."""
        self.picker.show_customer(standing.customer_id, standing.name, as_of)
        self.grade.set_grade(standing.grade)
        limit = standing.position.limit.in_force
        room = None if limit is None else max(limit - standing.position.exposure_cents, 0)
        words = [
            self.tr("没有额度") if limit is None else self.tr("额度 {limit}").format(limit=formats.exact_money(limit))
        ]
        if standing.terms_days is not None:
            words.append(self.tr("账期 {days} 天").format(days=standing.terms_days))
        self.terms.setText(" · ".join(words))
        self.terms.setToolTip("" if room is None else self.tr("还能赊 {room}").format(room=formats.exact_money(room)))
        ahead = standing.on_account_cents
        self.account.setText(self.tr("从预收账款带出，可改") if ahead else self.tr("账上没有预收账款"))
        if prefill:
            self.prepaid.set_cents(ahead or None)

    def show_age(self, as_of: date, age: int, *, stale: bool) -> None:
        """Say until when the receivables are known; data that are too old stand out."""
        said = self.tr("应收截至 {day}。之后的收款和发货还没登记的，先登记再判断。")
        old = self.tr("应收截至 {day}，离发货已 {age} 天，可能不准。请先登记之后的收款和发货。")
        self.stale.setText((old if stale else said).format(day=as_of, age=age))
        self.stale.set_tone("watchFg" if stale else "")

    def show_credit(self, cents: int | None) -> None:
        """Show what goes out on credit."""
        self.credit.setText(formats.exact_money(cents))

    def flush(self) -> bool:
        """End the pause of typing; tell whether there was one."""
        waited = self._timer.isActive()
        self._timer.stop()
        return waited

    def say_error(self, name: str, text: str) -> None:
        """Say what is wrong with amount, prepaid or day."""
        self._fields[name].set_error(text)

    def clear_errors(self) -> None:
        """Take all refusals back."""
        for field in self._fields.values():
            field.set_error("")

    def values(self) -> tuple[int | None, int, date | None] | str:
        """Return amount, prepayment and day, or the name of the field that cannot be read."""
        read: list[object] = []
        for name, edit in (("amount", self.amount), ("prepaid", self.prepaid), ("day", self.day)):
            try:
                read.append(edit.value() if isinstance(edit, DayEdit) else edit.cents())
            except ValueError:
                return name
        amount, prepaid, day = read
        assert amount is None or isinstance(amount, int)
        assert day is None or isinstance(day, date)
        return amount, prepaid if isinstance(prepaid, int) else 0, day

    def focus_amount(self) -> None:
        """Put the cursor into the amount."""
        self.amount.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.amount.selectAll()
