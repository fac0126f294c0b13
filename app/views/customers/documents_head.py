"""The head of the documents page: the way back, grade, name, and the four figures the documents explain."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.customers.detail import CustomerDetail
from app.views import formats, theme
from app.views.customers.elided import ElidedText
from app.views.customers.words import meta_parts
from app.views.widgets.badges import GradeBadge
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, rule

HEIGHT, SMALL_HEIGHT = 64, 52


class _Figure(QWidget):
    """A label, a bold amount, a caption."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.value = Text("", "title", selectable=True)
        self.caption = Text("", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for part in (Text(label, "label"), self.value, self.caption):
            column.addWidget(part)
        column.addStretch(1)

    def set_figure(self, value: str, caption: str = "", tone: str = "") -> None:
        self.value.setText(value)
        self.value.set_tone(tone)
        self.caption.setText(caption)


class DocumentsHead(QFrame):
    """Whose documents these are."""

    back_asked = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.back = Button(kind="icon", icon="left", tip=self.tr("返回"), key="Esc")
        self.back.clicked.connect(self.back_asked)
        self.badge = GradeBadge(large=True)
        self.name, self.meta = ElidedText(px=18, bold=True), ElidedText(px=12, tone="text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.meta)
        words.addStretch(1)
        self.balance, self.available = _Figure(self.tr("应收余额")), _Figure(self.tr("可用额度"))
        self.overdue, self.free = _Figure(self.tr("逾期金额")), _Figure(self.tr("未核销回款"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.badge)
        row.addLayout(words, 1)
        for figure in (self.balance, self.available, self.overdue, self.free):
            row.addWidget(rule(vertical=True))
            row.addWidget(figure, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        small = theme.current().small_window
        self.setFixedHeight(SMALL_HEIGHT if small else HEIGHT + 8)
        for figure in (self.balance, self.available, self.overdue, self.free):
            figure.caption.setVisible(not small)

    def show_customer(self, detail: CustomerDetail) -> None:
        """Show a customer on the as-of date."""
        self.badge.set_grade(detail.grade)
        self.name.set_text(detail.profile.name)
        self.meta.set_text("  |  ".join([self.tr("基准日 {day}").format(day=detail.as_of), *meta_parts(detail)]))
        change = self.tr("较上月 {change}").format(change=formats.money(detail.balance_change_cents, signed=True))
        self.balance.set_figure(formats.exact_money(detail.balance_cents), change)
        over = detail.available_cents is not None and detail.available_cents < 0
        used = self.tr("占用 {percent}").format(percent=formats.percent(detail.utilisation))
        self.available.set_figure(formats.exact_money(detail.available_cents), used, "highFg" if over else "")
        share = self.tr("占 {percent}").format(percent=formats.percent(detail.overdue_share))
        self.overdue.set_figure(formats.money(detail.overdue_cents), share if detail.overdue_cents else "")
        self.free.set_figure(formats.money(detail.unallocated_cents), self.tr("含预收"))
