"""The monitoring tab: sub-tabs 预警, 账龄分析 and 预警指标, and the commands they answer to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.changes import Changed
from app.services.monitoring.alerts import alert_counts
from app.views.monitoring.ageing_page import AgeingPage
from app.views.monitoring.alerts_page import AlertsPage
from app.views.monitoring.thresholds_page import ThresholdsPage
from app.views.session import Command, Session, Target
from app.views.widgets.sub_tabs import SubTabs

ALERTS, AGEING, THRESHOLDS = "alerts", "ageing", "thresholds"


class MonitoringTab(QWidget):
    """Shows one sub-tab at a time; each is read anew when what it shows has changed."""

    def __init__(self, session: Session) -> None:
        """Watch the book of `session`."""
        super().__init__()
        self._session = session
        self.alerts = AlertsPage(session)
        self.ageing: AgeingPage | None = None
        self.thresholds: ThresholdsPage | None = None
        self.tabs = SubTabs()
        self.tabs.add(ALERTS, self.tr("预警"), lambda: self.alerts)
        self.tabs.add(AGEING, self.tr("账龄分析"), self._make_ageing)
        self.tabs.add(THRESHOLDS, self.tr("预警指标"), self._make_thresholds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        session.as_of_changed.connect(self._on_as_of)
        session.data_changed.connect(self._on_data)
        self._count()

    def _make_ageing(self) -> AgeingPage:
        self.ageing = AgeingPage(self._session)
        return self.ageing

    def _make_thresholds(self) -> ThresholdsPage:
        self.thresholds = ThresholdsPage(self._session)
        return self.thresholds

    def _count(self) -> None:
        self.tabs.set_count(ALERTS, alert_counts().open)

    def _on_as_of(self, _: object) -> None:
        self.alerts.overview.invalidate()

    def _on_data(self, changed: Changed) -> None:
        if changed & (Changed.ALERTS | Changed.CUSTOMERS | Changed.LEDGER):
            self.alerts.invalidate()
            self._count()
        if changed & (Changed.LEDGER | Changed.CUSTOMERS) and self.ageing is not None:
            self.ageing.invalidate()
        if changed & (Changed.LEDGER | Changed.CUSTOMERS | Changed.SETTINGS):
            self.alerts.overview.invalidate()
        if changed & Changed.SETTINGS and self.thresholds is not None:
            self.thresholds.invalidate()

    def handle(self, command: Command) -> bool:
        """Check, export and save where the sub-tab on top can."""
        if command is Command.CHECK:
            self.tabs.go(ALERTS)
            self.alerts.checking.start()
            return True
        page = self.tabs.page(self.tabs.current())
        if command is Command.EXPORT and isinstance(page, AlertsPage | AgeingPage):
            page.export()
            return True
        if command is Command.SAVE and isinstance(page, ThresholdsPage):
            page.save()
            return True
        return False

    def show_target(self, target: Target) -> None:
        """Show an alert, the alerts, the ageing or the thresholds."""
        if target.kind in {"alert", ALERTS}:
            self.tabs.go(ALERTS)
            if target.id is not None:
                self.alerts.show_alert(target.id)
        elif target.kind in {AGEING, THRESHOLDS}:
            self.tabs.go(target.kind)

    def next_sub_tab(self, step: int) -> None:
        """Go to the next sub-tab, or the one before."""
        self.tabs.step(step)

    def panes(self) -> list[QWidget]:
        """Return the panes F6 walks through."""
        page = self.tabs.page(self.tabs.current())
        if isinstance(page, AgeingPage):
            return [page.table.view, page.filter]
        if isinstance(page, ThresholdsPage):
            return [page]
        shown: list[QWidget] = [self.alerts.table.view]
        first = next(iter(self.alerts.panel.steps.buttons.values()), None)
        return [*shown, first] if first is not None and first.isVisible() else shown
