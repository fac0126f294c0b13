"""The right pane: head of a customer and the overview under it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import AppError
from app.views import messages, theme
from app.views.customers import access, overview_data
from app.views.customers.elided import ElidedText
from app.views.customers.ledger.receipt_form import RECEIPT_KEY
from app.views.customers.overview_data import Overview
from app.views.customers.recent import AlertsSection, MovementsSection
from app.views.customers.sections import SIDE, AgeingSection, Figures, PaymentSection
from app.views.customers.words import alert_summary, level_of, meta_parts
from app.views.session import Session, Target
from app.views.widgets.badges import GradeBadge, RiskTag
from app.views.widgets.buttons import Button
from app.views.widgets.labels import repolish_surface, rule
from app.views.widgets.states import PaneError

PAUSE = 120
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
        worst = [alert for alert in shown.alerts if alert.severity == detail.severity]
        level = level_of(detail.severity)
        self.tag.set_level(level, alert_summary(level, len(worst)) if worst else "")
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


class DetailPane(QFrame):
    """Shows the customer the cursor stands on, 120 ms after it has come to rest."""

    edit_asked = Signal(object)  # id
    receipt_asked = Signal(object)  # id
    documents_asked = Signal(object)  # id

    def __init__(self, session: Session) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self._customer: int | None = None
        self.shown: Overview | None = None
        self._failed: PaneError | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.refresh)
        self.head = DetailHead(session)
        self.figures, self.ageing, self.payment = Figures(), AgeingSection(), PaymentSection()
        self.alerts, self.movements = AlertsSection(), MovementsSection()
        self._sections = (self.figures, self.ageing, self.payment, self.alerts, self.movements)
        self._scroll = self._scrolled()
        self._matter = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        inner = QVBoxLayout(self._matter)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for part in (self.head, rule(), self._scroll):
            inner.addWidget(part, 1 if part is self._scroll else 0)
        self._layout.addWidget(self._matter)
        self._matter.hide()
        self._connect()
        theme.current().rows_changed.connect(self._on_rows_changed)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in self._sections:
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _connect(self) -> None:
        def passing(signal: object) -> Callable[[], None]:
            return lambda: signal.emit(self._customer)  # type: ignore[attr-defined]

        self.head.edit_asked.connect(passing(self.edit_asked))
        self.head.receipt_asked.connect(passing(self.receipt_asked))
        self.head.archive_asked.connect(self.show_archive)
        self.ageing.documents_asked.connect(passing(self.documents_asked))
        self.movements.documents_asked.connect(passing(self.documents_asked))
        self.alerts.alert_asked.connect(lambda number: self._session.go(Target("monitoring", "alert", number)))
        self.alerts.all_asked.connect(lambda: self._session.go(Target("monitoring", "alerts")))

    def show_customer(self, customer_id: int | None) -> None:
        """Show a customer once the cursor has come to rest; None empties the pane at once."""
        self._customer = customer_id
        if customer_id is None:
            self._timer.stop()
            self.refresh()
        else:
            self._timer.start()

    def show_archive(self) -> None:
        """Go to the archives of the customer."""
        if self._customer is not None:
            self._session.go(Target("archive", "customer", self._customer))

    def refresh(self) -> None:
        """Read and show the customer anew."""
        self._timer.stop()
        self._set_error(None)
        if self._customer is None:
            self.shown = None
            self._matter.hide()
            return
        try:
            self.shown = overview_data.load(self._customer, self._session.as_of)
        except AppError as error:
            said = messages.problem(error, self.tr("读取客户"))
            self.shown = None
            self._set_error(PaneError(f"{said.text}{said.hint}", self.refresh))
            return
        self.head.show_overview(self.shown)
        for part in self._sections:
            part.show_overview(self.shown)
        self._matter.show()

    def _set_error(self, error: PaneError | None) -> None:
        if self._failed is not None:
            self._failed.hide()
            self._failed.deleteLater()
        self._failed = error
        if error is not None:
            self._matter.hide()
            self._layout.addWidget(error)

    def _on_rows_changed(self) -> None:
        if self.shown is not None:
            self.alerts.show_overview(self.shown)
