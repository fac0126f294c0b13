"""The sub-tab of alerts: key figures, charts, the table with its filters, and the panel of the one chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.exporting import alerts as export_alerts
from app.services.monitoring.alerts import AlertDetail, alert_counts, alert_detail
from app.services.monitoring.check import last_check
from app.services.monitoring.thresholds import rule_settings
from app.views import formats, theme
from app.views.columns import SortKey
from app.views.dialogs.base import Dialog
from app.views.live import LivePane
from app.views.messages import problem
from app.views.monitoring.alert_panel import WIDTH, WIDTH_SMALL, AlertPanel
from app.views.monitoring.alert_table import columns
from app.views.monitoring.checking import Checking
from app.views.monitoring.filters import AlertFilters, Choice
from app.views.monitoring.handling import Handling
from app.views.monitoring.overview import OverviewPane
from app.views.monitoring.saving import save_sheet
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table

NARROW = 1180
DETAIL_DELAY = 120


class AlertsPage(LivePane):
    """Alerts and what to do about them."""

    def __init__(self, session: Session) -> None:
        """Show the alerts of the book."""
        super().__init__()
        self._session = session
        self._handling = Handling(session, self)
        self.checking = Checking(session, self)
        self.overview = OverviewPane(session)
        self.filters = AlertFilters()
        self.model = RowsModel(columns(session.as_of.year), lambda row: row.id, parent=self)
        self.model.sort_by([SortKey("severity", True)])
        self.table = Table()
        self.table.set_model(self.model)
        self.panel = AlertPanel(read_only=session.facts.read_only)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DETAIL_DELAY)
        self._dialog: _PanelDialog | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QFrame()
        left.setObjectName("pane")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.overview)
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        self._panes = Panes("monitoring", self._session.settings, [left, self.panel], [1064, WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._panes)

    def _connect(self) -> None:
        view = self.table.view
        self.overview.kpis.rule_chosen.connect(self._filter_rule)
        self.filters.chosen.connect(lambda _: self.refresh())
        self.filters.check_asked.connect(self.checking.start)
        self.filters.export_asked.connect(self.export)
        self.checking.running_changed.connect(self._on_checking)
        view.current_id_changed.connect(lambda _: self._pause.start())
        view.opened.connect(self._open)
        self._pause.timeout.connect(self.show_current)
        self.panel.step_asked.connect(self._step)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(lambda: self._step("acknowledge"))
        theme.current().rows_changed.connect(self._fit)

    def _on_checking(self, running: bool) -> None:
        self.filters.check.setEnabled(not running)
        if not running:
            self.overview.invalidate()

    def refresh(self) -> None:
        """Read the alerts of the filter; the chosen one stays chosen."""
        choice = self.filters.choice()
        try:
            everybody = choice.rows()
            self.filters.set_counts(alert_counts())
        except AppError as error:
            self.table.show_error(problem(error).text, self.refresh)
            return
        rows = [row for row in everybody if choice.owned(row)]
        self.filters.set_owners(row.owner for row in everybody)
        self.model.set_rows(rows)
        if rows:
            self.table.show_rows()
            if self.table.view.current_id() is None:
                self.table.view.select_first()
        else:
            self.table.show_empty(self._empty(choice))
        self.show_current()

    def _empty(self, choice: Choice) -> EmptyState:
        check_now = Action(self.tr("立即检查"), self.checking.start, "refresh", "F5")
        if not choice.plain:
            title = self.tr("没有符合条件的预警")
            return EmptyState(title, "", [Action(self.tr("清除筛选"), self.filters.choose)], mark="check")
        last = last_check()
        if last is None:
            check_now = Action(self.tr("立即检查"), self.checking.start, "refresh", "F5", "primary")
            text = self.tr("检查会按预警指标核对每个客户的账龄、额度、采购和付款。")
            return EmptyState(self.tr("还没有检查过"), text, [check_now])
        rules = sum(rule.enabled for rule in rule_settings())
        text = self.tr("{moment} 检查了 {customers} 家客户、{rules} 项指标。").format(
            moment=formats.moment(last.ran_at), customers=formats.number(last.customers), rules=rules
        )
        closed = alert_counts().closed
        see = Action(self.tr("查看已关闭 {n} 条").format(n=closed), lambda: self.filters.choose("closed"))
        actions = [see, check_now] if closed else [check_now]
        return EmptyState(self.tr("没有未关闭的预警"), text, actions, mark="check")

    def show_current(self) -> None:
        """Show the chosen alert in the panel."""
        self._pause.stop()
        detail = self._detail()
        self.panel.show_detail(detail)
        if self._dialog is not None and detail is not None:
            self._dialog.panel.show_detail(detail)

    def _detail(self) -> AlertDetail | None:
        chosen = self.table.view.current_id()
        try:
            return alert_detail(chosen) if isinstance(chosen, int) else None
        except AppError:
            return None

    def show_alert(self, alert_id: int) -> None:
        """Show one alert, whatever the filter was."""
        try:
            closed = alert_detail(alert_id).row.state == "closed"
        except AppError as error:
            self._session.notify(problem(error).text, "watch")
            return
        if self.model.number_of(alert_id) < 0:
            self.filters.choose("closed" if closed else "open")
        self.table.view.select_id(alert_id)
        self.table.view.setFocus()
        self.show_current()

    def _filter_rule(self, rule: str) -> None:
        if rule:
            self.filters.choose_rule(rule)
        else:
            self.filters.choose()

    def _step(self, step: str) -> None:
        """Do a step of the alert now shown; a step is never done to one that is not on the screen yet."""
        if self._pause.isActive():
            self.show_current()
        detail = self.panel.detail()
        if detail is None or (self._session.facts.read_only and step != "customer"):
            return
        panel = self._dialog.panel if self._dialog is not None else self.panel
        self._handling.run(step, detail, panel.steps.buttons.get(step))
        if not self._dialog:
            self.table.view.setFocus()

    def _open(self, _: object) -> None:
        detail = self._detail()
        if detail is None:
            return
        if self.panel.isVisible():
            self._session.open_customer(detail.row.customer_id)
            return
        self.show_current()
        self._dialog = _PanelDialog(self, detail, self._step)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def export(self) -> None:
        """Write all alerts to a sheet."""
        name = self.tr("预警清单 {day}.xlsx").format(day=formats.day(self._session.as_of))
        save_sheet(self._session, self, export_alerts.sheet, name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the panel out of a narrow window: Enter opens it as a dialog."""
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= NARROW)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panel the width that goes with the window, until somebody drags it."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._session.settings.get("panes.monitoring") is None:
            width = WIDTH_SMALL if theme.current().small_window else WIDTH
            self._panes.setSizes([max(self.width() - width, 1), width])


class _PanelDialog(Dialog):
    """The panel in a window of its own."""

    def __init__(self, page: QWidget, detail: AlertDetail, step: Callable[[str], None]) -> None:
        super().__init__(detail.row.number, page)
        self.resize(480, 600)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.panel = AlertPanel()
        self.panel.show_detail(detail)
        self.panel.step_asked.connect(step)
        self.body.addWidget(self.panel)
        self.add_button(self.tr("关闭"), reject=True)
