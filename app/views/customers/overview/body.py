"""The sections of the overview: one under the other in a pane, in two columns where there is room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from app.views import theme
from app.views.customers.overview.data import Overview
from app.views.customers.overview.figures import Figures, MoreFigures
from app.views.customers.overview.leads import Lead
from app.views.customers.overview.recent import AlertsSection, MovementsSection
from app.views.customers.overview.sections import AgeingSection, FactsSection, PaymentSection
from app.views.widgets.kpi import KpiCell
from app.views.widgets.labels import repolish_surface, rule

TWO_COLUMNS = 900


class OverviewBody(QScrollArea):
    """All there is to see at a glance; `in_page` leaves out what the head of the page says already."""

    def __init__(self, lead: Lead, *, in_page: bool = False) -> None:
        """Begin empty."""
        super().__init__()
        self.figures: Figures | MoreFigures = MoreFigures(lead) if in_page else Figures(lead)
        self.ageing, self.payment = AgeingSection(lead), PaymentSection()
        self.facts, self.alerts = FactsSection(lead), AlertsSection(lead)
        self.movements = MovementsSection(lead)
        self.shown: Overview | None = None
        self._wide: bool | None = None
        inner = QWidget()
        repolish_surface(inner)
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._middle = rule(vertical=True)
        self._middle.setParent(inner)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self._arrange(wide=False)
        theme.current().rows_changed.connect(self._on_rows_changed)

    def show_overview(self, shown: Overview) -> None:
        """Show a customer."""
        self.shown = shown
        for part in (self.figures, self.ageing, self.payment, self.facts, self.alerts, self.movements):
            part.show_overview(shown)

    def first(self) -> KpiCell:
        """Return the figure that takes the focus first."""
        return self.figures.cells[0]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take two columns where there is room for them."""
        super().resizeEvent(event)
        self._arrange(wide=self.viewport().width() >= TWO_COLUMNS)

    def _arrange(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        grid = self._grid
        while grid.count():
            grid.takeAt(0)
        for row in range(6):
            grid.setRowStretch(row, 0)
        (self._in_two_columns if wide else self._in_one_column)()

    def _in_two_columns(self) -> None:
        grid = self._grid
        grid.addWidget(self.figures, 0, 0, 1, 3)
        grid.addWidget(self.ageing, 1, 0)
        grid.addWidget(self.payment, 2, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._middle, 1, 1, 4, 1)
        grid.addWidget(self.facts, 1, 2)
        grid.addWidget(self.alerts, 2, 2)
        grid.addWidget(self.movements, 3, 2)
        grid.setColumnStretch(0, 58)
        grid.setColumnStretch(2, 42)
        grid.setRowStretch(4, 1)
        self._middle.show()

    def _in_one_column(self) -> None:
        grid = self._grid
        grid.addWidget(self.figures, 0, 0, 1, 3)
        grid.addWidget(self.ageing, 1, 0, 1, 3)
        grid.addWidget(self.payment, 2, 0)
        grid.addWidget(self.facts, 2, 2)
        grid.addWidget(self.alerts, 3, 0, 1, 3)
        grid.addWidget(self.movements, 4, 0, 1, 3)
        grid.setColumnStretch(0, 58)
        grid.setColumnStretch(2, 42)
        grid.setRowStretch(5, 1)
        self._middle.hide()

    def _on_rows_changed(self) -> None:
        if self.shown is not None:
            self.alerts.show_overview(self.shown)
