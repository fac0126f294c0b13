"""The bar under an allocation: money less what was ticked is what remains, and what becomes of the rest."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views import formats, theme
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton

HEIGHT = 64
ON_ACCOUNT, LATER = "on-account", "later"


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
    """Shows the sum; offers what to do with a rest, or to shorten the last invoice where too much was ticked."""

    shorten_asked = Signal()

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.amount = _Figure(self.tr("回款金额"))
        self.ticked = _Figure(self.tr("已勾选"))
        self.rest = _Figure(self.tr("未分配"))
        self._glyph = RiskGlyph("ok")
        self.later = ChoiceButton(
            self.tr("余额"), [(ON_ACCOUNT, self.tr("记为预收")), (LATER, self.tr("留待以后的单据自动核销"))]
        )
        self._fixed = Text(self.tr("余额记为预收"), "soft")
        self._shorten = Button(" ", kind="link")
        self._shorten.clicked.connect(self.shorten_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        for part in (self.amount, Text("−", "soft"), self.ticked, Text("=", "soft"), self.rest, self._glyph):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(12)
        for offer in (self.later, self._fixed, self._shorten):
            row.addWidget(offer, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.show_sum(0, 0, 0)

    def show_sum(self, amount: int, taken: int, count: int, *, by_hand: bool = False, last_number: str = "") -> None:
        """Show the money in fen and what of it `count` ticked invoices take."""
        rest = amount - taken
        self.amount.value.setText(formats.exact_money(amount))
        self.ticked.label.setText(self.tr("已勾选 {count} 张").format(count=count))
        self.ticked.value.setText(formats.exact_money(taken))
        self.rest.value.setText(formats.exact_money(rest))
        level = "high" if rest < 0 else "watch" if rest > 0 else "ok"
        self._glyph.set_level(level)
        self.rest.value.set_tone(f"{level}Fg")
        self.later.setVisible(rest > 0 and not by_hand)
        self._fixed.setVisible(rest > 0 and by_hand)
        self._shorten.setVisible(rest < 0 and bool(last_number))
        self._shorten.setText(self.tr("{number} 改为部分核销").format(number=last_number))

    def keeps_on_account(self) -> bool:
        """Tell whether a rest is to stay on account, whatever invoices come later."""
        return self.later.current() == ON_ACCOUNT

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rule above."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("select"))
        painter.fillRect(QRect(0, 0, self.width(), 1), look.color("line2"))
        painter.end()
