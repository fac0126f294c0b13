"""The sections of the overview: one under the other in a pane, in two columns where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.views import theme
from app.views.customers.overview.contact import Refusal, StepsSection, TalksSection
from app.views.customers.overview.data import Overview
from app.views.customers.overview.figures import Figures, MoreFigures
from app.views.customers.overview.leads import Lead
from app.views.customers.overview.recent import AlertsSection, MovementsSection
from app.views.customers.overview.sections import AgeingSection, FactsSection, PaymentSection
from app.views.session import Session
from app.views.widgets.kpi import KpiCell
from app.views.widgets.labels import repolish_surface, rule

TWO_COLUMNS = 900
LEFT, RIGHT = 58, 42
NARROW, NARROW_RIGHT = 560, 46


class OverviewBody(QScrollArea):
    """All there is to see at a glance; `in_page` leaves out what the head of the page says already."""

    def __init__(self, lead: Lead, session: Session, refusal: Refusal, *, in_page: bool = False) -> None:
        """Begin empty, in one column; `refusal` says why nothing can be changed."""
        super().__init__()
        self.figures: Figures | MoreFigures = MoreFigures(lead) if in_page else Figures(lead)
        self.ageing, self.payment = AgeingSection(lead), PaymentSection(tall=in_page)
        self.facts, self.alerts = FactsSection(lead, in_page=in_page), AlertsSection(lead)
        self.steps, self.talks = StepsSection(lead, session, refusal), TalksSection(lead, session, refusal)
        self.movements = MovementsSection(lead)
        self._sections = (
            *(self.figures, self.ageing, self.payment, self.facts),
            *(self.alerts, self.steps, self.talks, self.movements),
        )
        self.shown: Overview | None = None
        self._wide: bool | None = None
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lines = [rule(), rule(), rule(vertical=True)]
        for part in (*self._sections, *self._lines):
            part.setParent(inner)
        column.addWidget(self.figures)
        column.addLayout(self._rows, 1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self._arrange(wide=False)
        theme.current().rows_changed.connect(self._on_rows_changed)

    def show_overview(self, shown: Overview) -> None:
        """Show a customer."""
        self.shown = shown
        for part in self._sections:
            part.show_overview(shown)

    def first(self) -> KpiCell:
        """Return the figure that takes the focus first."""
        return self.figures.cells[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where there is room for them."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self._arrange(wide=width >= TWO_COLUMNS)
        if not self._wide:
            facts = NARROW_RIGHT if width < NARROW else RIGHT
            self._pair.setStretch(0, 100 - facts)
            self._pair.setStretch(1, facts)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        _clear(self._rows)
        across, below, down = self._lines
        for line in (below, down):
            line.setVisible(wide)
        if wide:
            pair = _side_by_side(
                self._column(self.ageing, self.payment, below, self.talks),
                self._column(self.facts, across, self.alerts, self.steps, self.movements),
                down,
            )
            self._rows.addLayout(pair, 1)
            return
        self._rows.addWidget(self.ageing)
        self._pair = _side_by_side(self._column(self.payment), self._column(self.facts))
        self._rows.addLayout(self._pair)
        self._rows.addWidget(across)
        for part in (self.alerts, self.steps, self.talks, self.movements):
            self._rows.addWidget(part)
        self._rows.addStretch(1)

    def _column(self, *parts: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _on_rows_changed(self) -> None:
        if self.shown is not None:
            self.alerts.show_overview(self.shown)


def _side_by_side(left: QVBoxLayout, right: QVBoxLayout, between: QWidget | None = None) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addLayout(left, LEFT)
    if between is not None:
        row.addWidget(between)
    row.addLayout(right, RIGHT)
    return row


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Take everything out of a layout and the layouts in it; the widgets stay where they belong."""
    while layout.count():
        item = layout.takeAt(0)
        inner = item.layout() if item is not None else None
        if isinstance(inner, QHBoxLayout | QVBoxLayout):
            _clear(inner)
            inner.deleteLater()
