"""The right pane: head of a customer, the way to its sub-pages, and the overview."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.views import messages, theme
from app.views.customers import access, sub_pages
from app.views.customers.detail_head import DetailHead
from app.views.customers.overview import data
from app.views.customers.overview.body import OverviewBody
from app.views.customers.overview.data import Overview
from app.views.customers.overview.leads import elsewhere
from app.views.live import LivePane
from app.views.session import Session, Target
from app.views.widgets.labels import repolish_surface, rule
from app.views.widgets.states import PaneError
from app.views.widgets.tab_bars import SubTabBar

PAUSE = 120
TABS = 36
SIDE = 20
_GAPS = (28, 20, 14, 8, 4)
LEAST = 364


class PaneTabs(QWidget):
    """The sub-pages by name: the overview is here, every other one opens the page. The gaps give way first."""

    page_asked = Signal(object)  # key

    def __init__(self) -> None:
        """Show the overview as the one that is here."""
        super().__init__()
        repolish_surface(self)
        self.setFixedHeight(TABS)
        self._bar = SubTabBar(height=TABS - 1)
        for number, spec in enumerate(sub_pages.PAGES):
            self._bar.addTab(spec.title())
            self._bar.setTabToolTip(number, f"{spec.title()} (Alt+{sub_pages.number_of(spec.key)})")
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, 0, 1)
        row.addWidget(self._bar)
        row.addStretch(1)
        self._bar.currentChanged.connect(self._on_chosen)
        theme.current().rows_changed.connect(self._fit)

    def _on_chosen(self, number: int) -> None:
        if number > 0:
            self._bar.setCurrentIndex(0)
            self.page_asked.emit(sub_pages.PAGES[number].key)

    def set_count(self, key: str, count: int) -> None:
        """Show a number after the word of a sub-page."""
        keys = [spec.key for spec in sub_pages.PAGES]
        if key in keys:
            self._bar.set_count(keys.index(key), count)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the width with the smallest gaps; in a narrow window the end of the last word gives way."""
        return QSize(min(SIDE + self._bar.width_with(_GAPS[-1]), LEAST), TABS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words as far apart as the room allows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - SIDE
        self._bar.set_gap(next((gap for gap in _GAPS if self._bar.width_with(gap) - gap <= room), _GAPS[-1]))


class DetailPane(LivePane):
    """Shows the customer the cursor stands on, 120 ms after it has come to rest."""

    edit_asked = Signal(object)  # id
    receipt_asked = Signal(object)  # id
    page_asked = Signal(str, str, object)  # sub-page, part or kind of record in it, id | None

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
        self._timer.timeout.connect(self.invalidate)
        self.head, self.tabs = DetailHead(session), PaneTabs()
        self.body = OverviewBody(self._lead, session, lambda: access.refusal(session))
        self._matter = QWidget()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        inner = QVBoxLayout(self._matter)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for part in (self.head, self.tabs, rule(), self.body):
            inner.addWidget(part, 1 if part is self.body else 0)
        self._layout.addWidget(self._matter)
        self._matter.hide()
        self.head.edit_asked.connect(lambda: self.edit_asked.emit(self._customer))
        self.head.receipt_asked.connect(lambda: self.receipt_asked.emit(self._customer))
        self.head.archive_asked.connect(self.show_archive)
        self.tabs.page_asked.connect(lambda key: self.page_asked.emit(key, "", None))

    def show_customer(self, customer_id: int | None) -> None:
        """Show a customer once the cursor has come to rest; None empties the pane at once."""
        self._customer = customer_id
        if customer_id is None:
            self.invalidate()
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
            self.shown = data.load(self._customer, self._session.as_of)
        except AppError as error:
            said = messages.problem(error, self.tr("读取客户"))
            self.shown = None
            self._set_error(PaneError(f"{said.text}{said.hint}", self.refresh))
            return
        self.head.show_overview(self.shown)
        self.body.show_overview(self.shown)
        for key, count in sub_pages.counts(self._customer).items():
            self.tabs.set_count(key, count)
        self._matter.show()

    def _lead(self, to: str, kind: str = "", record: int | None = None) -> None:
        if not elsewhere(self._session, self._customer, to, record):
            self.page_asked.emit(to, kind, record)

    def _set_error(self, error: PaneError | None) -> None:
        if self._failed is not None:
            self._failed.hide()
            self._failed.deleteLater()
        self._failed = error
        if error is not None:
            self._matter.hide()
            self._layout.addWidget(error)
