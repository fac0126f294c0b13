"""The bar under the invoices while money is given: whose, money less ticks is what is left, and what becomes of that."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from app.services.ledger.money_list import MoneyRow
from app.views import formats, theme
from app.views.customers.elided import ElidedText
from app.views.customers.ledger.ticking import DISCOUNT, FEE, ON_ACCOUNT, OPEN, WAITING, Ticking
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text, repolish
from app.views.widgets.segments import ChoiceButton

HEIGHT = 64
SIDE, SMALL_SIDE = 20, 12
AUTOMATIC = "automatic"


class _Figure(QWidget):
    """A label over a bold amount, right-aligned."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.label = Text(label, "label")
        self.value = Text("", "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.label, self.value):
            part.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(part)


class AllocationBar(QFrame):
    """Shows the sum of a Ticking; nothing is posted here, it is only asked for."""

    confirm_asked = Signal()
    cancel_asked = Signal()
    rule_asked = Signal(object)  # memo, due, exact, share, or automatic: back to the program

    def __init__(self, ticking: Ticking) -> None:
        """Follow the ticks."""
        super().__init__()
        self._ticking = ticking
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.title, self.caption = ElidedText(px=13, bold=True), ElidedText(px=12, tone="text2")
        self.amount = _Figure(self.tr("回款金额"))
        self.ticked = _Figure(self.tr("已勾选"))
        self.rest = _Figure(self.tr("未分配"))
        self._glyph = RiskGlyph("ok")
        self.left = ChoiceButton(self.tr("余额"), [(ON_ACCOUNT, self.tr("记为预收")), (WAITING, self.tr("留待核销"))])
        self.short = ChoiceButton(
            self.tr("差额"), [(OPEN, self.tr("留作未收")), (FEE, self.tr("记手续费")), (DISCOUNT, self.tr("记折扣"))]
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("折扣依据"))
        self.reason.setMinimumWidth(72)
        self.reason.setMaximumWidth(160)
        self.shorten = Button(" ", kind="link")
        self.rules = Button(self.tr("自动勾选"), icon="down")
        self.rules.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.cancel = Button(self.tr("取消"))
        self.confirm = Button(self.tr("确认核销"), kind="primary", key="Ctrl ↵")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.caption)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(10)
        self._row.addLayout(words, 1)
        for part in (self.amount, Text("−", "soft"), self.ticked, Text("=", "soft"), self.rest, self._glyph):
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(4)
        for offer in (self.left, self.short, self.reason, self.shorten):
            self._row.addWidget(offer, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(0)
        for button in (self.rules, self.cancel, self.confirm):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def _connect(self) -> None:
        self._ticking.changed.connect(self.refresh)
        self.shorten.clicked.connect(self._ticking.shorten)
        self.rules.clicked.connect(self._open_rules)
        self.cancel.clicked.connect(self.cancel_asked)
        self.confirm.clicked.connect(self.confirm_asked)
        self.confirm.setToolTip("Ctrl+Enter")
        self.cancel.setToolTip("Esc")
        self.short.chosen.connect(lambda _: self.refresh())
        self.reason.textEdited.connect(lambda _: self._mark_reason(missing=False))
        theme.current().rows_changed.connect(self._fit)

    def _fit(self) -> None:
        side = SMALL_SIDE if theme.current().small_window else SIDE
        self._row.setContentsMargins(side, 0, side, 0)

    def begin(self, source: MoneyRow, year: int, *, on_account: bool) -> None:
        """Name the money; what is left of it was a payment in advance, or waited."""
        number = source.number or formats.day(source.on)
        self.title.set_text(self.tr("核销 {number}").format(number=number))
        said = f"{formats.short_day(source.on, year)} {source.method}".strip()
        if source.memo:
            said = self.tr("{said} · 附言“{memo}”").format(said=said, memo=source.memo)
        self.caption.set_text(said)
        credit = source.kind == "credit"
        self.amount.label.setText(self.tr("贷项金额") if credit else self.tr("回款金额"))
        self.left.set_current(ON_ACCOUNT if on_account or not source.by_hand else WAITING)
        self.short.set_current(OPEN)
        self.reason.clear()
        self._mark_reason(missing=False)
        self.show()

    def choice(self) -> str:
        """Return what becomes of a difference, as it was chosen."""
        return self.short.current() if self._ticking.balance().rest_cents < 0 else self.left.current()

    def why(self) -> str:
        """Return what a discount rests on."""
        return self.reason.text().strip()

    def ask_reason(self) -> None:
        """Say that a discount needs something to rest on."""
        self._mark_reason(missing=True)
        self.reason.setFocus()

    def refresh(self) -> None:
        """Show the sum anew."""
        balance = self._ticking.balance()
        rest, credit = balance.rest_cents, self._ticking.source is not None and self._ticking.source.kind == "credit"
        self.amount.value.setText(formats.exact_money(balance.amount_cents))
        self.ticked.label.setText(self.tr("已勾选 {count} 张").format(count=balance.count))
        self.ticked.value.setText(formats.exact_money(balance.taken_cents))
        self.rest.value.setText(formats.exact_money(rest))
        over = rest < 0 and (not balance.short or credit)
        level = "high" if over else "watch" if rest else "ok"
        self._glyph.set_level(level)
        self.rest.value.set_tone("accent" if level == "ok" else f"{level}Fg")
        self.left.setVisible(rest > 0 and not credit)
        self.short.setVisible(rest < 0 and not over)
        self.reason.setVisible(rest < 0 and not over and self.short.current() == DISCOUNT)
        self.shorten.setVisible(over)
        self.shorten.setText(self.tr("{number} 改为部分核销").format(number=self._ticking.number_of_last()))
        self.confirm.setEnabled(not over)

    def _mark_reason(self, *, missing: bool) -> None:
        if bool(self.reason.property("error")) != missing:
            self.reason.setProperty("error", missing)
            repolish(self.reason)

    def _open_rules(self) -> None:
        menu = QMenu(self)
        for key, text in (
            ("memo", self.tr("按附言")),
            ("due", self.tr("按到期日")),
            ("exact", self.tr("按金额相符")),
            ("share", self.tr("按比例")),
            ("", ""),
            ("none", self.tr("全部取消勾选")),
            (AUTOMATIC, self.tr("恢复自动核销")),
        ):
            if not key:
                menu.addSeparator()
                continue
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, rule=key: self.rule_asked.emit(rule))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.rules.mapToGlobal(QPoint(0, self.rules.height() + 2)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rules above and below."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("select"))
        painter.fillRect(QRect(0, 0, self.width(), 1), look.color("line2"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line2"))
        painter.end()
