"""The head of the pane beside the table: grade, name, what can be done, and the facts that matter most."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.customers import access
from app.views.customers.elided import ElidedText
from app.views.customers.ledger.receipt_form import RECEIPT_KEY
from app.views.customers.overview.data import Overview
from app.views.customers.words import alert_summary, level_of, meta_parts
from app.views.session import Session
from app.views.widgets.badges import GradeBadge, RiskTag
from app.views.widgets.buttons import Button
from app.views.widgets.labels import repolish_surface

SIDE = 20
GAP = 8


class DetailHead(QWidget):
    """Grade, name, what can be done, and one line of the facts that matter most."""

    edit_asked = Signal()
    receipt_asked = Signal()
    archive_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        super().__init__()
        self.badge = GradeBadge(large=True)
        self.name = ElidedText(px=18, bold=True)
        self.edit = Button(self.tr("编辑"), icon="edit")
        self.receipt = Button(self.tr("登记回款"))
        self.archive = Button(self.tr("档案"), icon="doc")
        self.edit_short = Button(kind="icon", icon="edit", tip=self.tr("编辑"), key="F2")
        self.archive_short = Button(kind="icon", icon="doc", tip=self.tr("档案"), key="Ctrl+D")
        for button, key in ((self.edit, "F2"), (self.receipt, RECEIPT_KEY), (self.archive, "Ctrl+D")):
            button.setToolTip(f"{button.text()} ({key})")
        self.receipt.clicked.connect(self.receipt_asked)
        for button in (self.edit, self.edit_short):
            button.clicked.connect(self.edit_asked)
        for button in (self.archive, self.archive_short):
            button.clicked.connect(self.archive_asked)
        for button in (self.edit, self.edit_short, self.receipt):
            access.allow(button, session)
        self.tag = RiskTag()
        self.meta = ElidedText(px=12, tone="text2")
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(GAP)
        buttons = (self.edit, self.edit_short, self.receipt, self.archive, self.archive_short)
        for part in (self.badge, self.name, *buttons):
            first.addWidget(part, 1 if part is self.name else 0)
        first.insertSpacing(1, 4)
        second.setSpacing(8)
        second.addWidget(self.tag)
        second.addWidget(self.meta, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 12, SIDE, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        repolish_surface(self)

    def show_overview(self, shown: Overview) -> None:
        """Show a customer."""
        detail = shown.detail
        self.badge.set_grade(detail.grade)
        self.name.set_text(detail.profile.name)
        level = level_of(detail.severity)
        self.tag.set_level(level, alert_summary(level, detail.alerts_worst) if detail.alerts_worst else "")
        self.meta.set_text("  |  ".join(meta_parts(detail)))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words on the buttons where the name leaves room for them."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the width at which all is reachable: words have given way to icons."""
        parts = (self.badge, self.edit_short, self.receipt, self.archive_short)
        width = 2 * SIDE + 4 + sum(part.sizeHint().width() + GAP for part in parts)
        return QSize(width, super().minimumSizeHint().height())

    def first(self) -> Button:
        """Return the button that takes the focus for the pane: the pencil with its word, or without it."""
        return self.edit_short if self.edit.isHidden() else self.edit

    def _fit(self) -> None:
        """Let the archive give way to its icon first, then the pencil."""
        room = self.width() - 2 * SIDE - 4 - self.badge.width() - GAP - self.name.whole_width()
        for step in range(3):
            shown: dict[QWidget, bool] = {
                self.archive: step < 1,
                self.archive_short: step >= 1,
                self.edit: step < 2,
                self.edit_short: step >= 2,
            }
            parts = [self.receipt, *(part for part, wanted in shown.items() if wanted)]
            if sum(part.sizeHint().width() + GAP for part in parts) <= room or step == 2:
                for part, wanted in shown.items():
                    part.setVisible(wanted)
                return
