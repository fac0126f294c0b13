"""Key figures and charts above the alerts, read in the background."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.views.live import Latest, LivePane
from app.views.messages import problem
from app.views.monitoring import figures
from app.views.monitoring.charts import ChartsBand
from app.views.monitoring.explain import DsoDialog
from app.views.monitoring.figures import Overview
from app.views.monitoring.kpis import Kpis
from app.views.session import Session


class OverviewPane(LivePane):
    """Key figures and charts; what they showed stays until new figures have been read."""

    def __init__(self, session: Session) -> None:
        """Show the book of `session`."""
        super().__init__()
        self._session = session
        self._read = Latest(session, self, self.tr("计算指标"))
        self._overview: Overview | None = None
        self.kpis = Kpis()
        self.charts = ChartsBand()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.kpis)
        layout.addWidget(self.charts)
        self.charts.dso.explain_asked.connect(self.explain)

    def refresh(self) -> None:
        """Read the figures in the background."""
        as_of = self._session.as_of
        self._read.ask(lambda: figures.read(as_of), self._show, self._on_failed)

    def _show(self, overview: Overview) -> None:
        self._overview = overview
        self.kpis.show_overview(overview)
        self.charts.show_overview(overview)

    def _on_failed(self, error: BaseException) -> None:
        said = problem(error, self.tr("计算指标"))
        self._session.notify(f"{said.title}：{said.text}", "high", self.tr("重试"), self.refresh)

    def explain(self) -> None:
        """Say how DSO is computed."""
        if self._overview is not None:
            dialog = DsoDialog(self._overview, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
