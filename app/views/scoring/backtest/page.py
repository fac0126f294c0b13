"""The backtest page: what is asked and the key figures above, charts and indicators at the left, the verdict at the right."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.services.backtesting import words
from app.services.backtesting.observe import Terms
from app.services.backtesting.run import StoredRun, backtest_and_keep, runs
from app.services.exporting import backtest as export_backtest
from app.services.job import Progress
from app.services.scoring import cards
from app.views import formats, theme
from app.views.live import LivePane
from app.views.messages import problem
from app.views.monitoring.saving import save_sheets
from app.views.scoring.backtest.charts import ChartsBand
from app.views.scoring.backtest.indicator_table import IndicatorTable
from app.views.scoring.backtest.kpis import Kpis
from app.views.scoring.backtest.verdict import VerdictPane
from app.views.session import Command, Session
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.panes import Panes
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import Action, EmptyState, PaneError

HEAD = 64
WIDTH, WIDTH_SMALL = 360, 320
PANES = "backtest"
LATE_DAYS = (30, 60, 90)
HORIZONS = (90, 180, 360)


class BacktestPage(LivePane):
    """Shows the latest backtest up to the day of the session, or an earlier one; runs one as a job."""

    def __init__(self, session: Session) -> None:
        """Begin with the latest run of the book."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self._job = 0
        self._runs: list[StoredRun] = []
        self._on_screen: date | None = None
        self.shown: StoredRun | None = None
        self.late = ChoiceButton(
            self.tr("变坏："), [(str(n), self.tr("逾期超过 {n} 天").format(n=n)) for n in LATE_DAYS]
        )
        self.horizon = ChoiceButton(
            "", [(str(n), self.tr("之后 {n} 个月").format(n=n // 30)) for n in HORIZONS], current="180"
        )
        self.earlier = Button(self.tr("以往回测"), icon="clock", tip=self.tr("打开以前保存的回测"))
        self.out = Button(self.tr("导出报告"), icon="export", tip=self.tr("把这次回测存为 Excel 工作簿 (Ctrl+E)"))
        self.again = Button(self.tr("重新回测"), icon="refresh", key="F5", tip=self.tr("按所选口径重算并保存"))
        self.facts = Text(role="label", selectable=True, yielding=True)
        self.kpis, self.charts = Kpis(), ChartsBand()
        self.table = IndicatorTable(self)
        self.verdict = VerdictPane()
        self._stack = QStackedWidget()
        self._panes = Panes(PANES, session.settings, [self._left(), self.verdict], [1080, WIDTH])
        self._stack.addWidget(self._panes)
        self._state: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._stack, 1)
        for choice in (self.late, self.horizon):
            choice.chosen.connect(lambda _: self._mark_stale())
        self.again.clicked.connect(self.run)
        self.again.setVisible(not session.facts.read_only)
        self.earlier.clicked.connect(self._open_earlier)
        self.out.clicked.connect(self.export)
        swap = QShortcut(QKeySequence("R"), self)
        swap.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        swap.activated.connect(self.charts.swap_curve)
        theme.current().rows_changed.connect(self._fit)

    def _left(self) -> QWidget:
        left = QFrame()
        left.setObjectName("pane")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.kpis)
        column.addWidget(self.charts)
        column.addWidget(self.table, 1)
        return left

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("section")
        head.setFixedHeight(HEAD)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(Text(self.tr("模型回测"), "name"))
        lines.addWidget(self.facts)
        lines.addStretch(1)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        for widget in (self.late, self.horizon, self.earlier, self.out, self.again):
            row.addWidget(widget)
        return head

    def refresh(self) -> None:
        """Read what was kept up to the day of the session."""
        if self._job:
            return
        self._runs = runs(self._session.as_of)
        wanted = self.shown.id if self.shown else None
        found = next((run for run in self._runs if run.id == wanted), None) or next(iter(self._runs), None)
        self.earlier.setText(self.tr("以往回测 {n}").format(n=len(self._runs)))
        self.earlier.setEnabled(bool(self._runs))
        self.out.setEnabled(found is not None)
        if found is None:
            self.shown = None
            self.facts.setText(self.tr("基准日 {day}").format(day=formats.day(self._session.as_of)))
            self._show_state(self._nothing_yet())
            return
        self._show(found)

    def _show(self, run: StoredRun) -> None:
        self.shown = run
        report = run.report
        self.late.set_current(str(report.late_days))
        self.horizon.set_current(str(report.horizon_days))
        text = self.tr("{card} · {moment} 完成，用时 {seconds} 秒").format(
            card=words.card_name(report.scorecard),
            moment=formats.moment(run.made_at),
            seconds=formats.number(run.seconds, 1),
        )
        self.facts.setText(text)
        self.facts.setToolTip(text)
        self.kpis.show_report(report)
        self.charts.show_report(report)
        self.table.show_report(report)
        self.verdict.show_report(report)
        self._mark_stale()
        self._show_state(None)

    def _asked(self) -> Terms:
        return Terms(horizon_days=int(self.horizon.current()), late_days=int(self.late.current()))

    def _mark_stale(self) -> None:
        """Grey what does not answer what is asked now, and let the button that answers it stand out."""
        asked, report = self._asked(), self.shown.report if self.shown else None
        stale = report is None or (asked.late_days, asked.horizon_days) != (report.late_days, report.horizon_days)
        stale = stale or report is None or report.scorecard != cards.label(report.known_on)
        self._panes.setEnabled(not stale)
        self.again.set_kind("primary" if stale else "", "refresh")

    def run(self) -> None:
        """Run a backtest as a job, and keep it."""
        if self._job or self._session.facts.read_only:
            return
        terms, known_on = self._asked(), self._session.as_of
        self._job = self._session.jobs.submit(
            lambda job: backtest_and_keep(terms, known_on, job),
            self.tr("模型回测"),
            on_done=self._on_done,
            on_failed=self._on_failed,
            on_cancelled=self._on_cancelled,
            owner=self,
        )
        self.again.setEnabled(False)

    def _end(self) -> None:
        self._job = 0
        self.again.setEnabled(True)

    def _on_done(self, run: StoredRun) -> None:
        self._end()
        self.shown = run
        self.refresh()
        self._session.notify(self.tr("回测已完成并保存。"))

    def _on_cancelled(self, progress: Progress) -> None:
        self._end()
        text = self.tr("回测已取消，没有保存（已算 {done} / {total} 个时点）。")
        self._session.notify(text.format(done=progress.done, total=progress.total), "watch")

    def _on_failed(self, error: BaseException) -> None:
        self._end()
        said = problem(error, self.tr("模型回测"))
        self._show_state(PaneError(f"{said.title}：{said.text}{said.hint}", self.run))

    def _open_earlier(self) -> None:
        menu = QMenu(self)
        for run in self._runs:
            words = self.tr("{moment} · 逾期超过 {late} 天 · 之后 {horizon} 天 · {operator}").format(
                moment=formats.moment(run.made_at),
                late=run.report.late_days,
                horizon=run.report.horizon_days,
                operator=run.operator_name,
            )
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self.shown is not None and run.id == self.shown.id)
            action.setData(run.id)
        menu.triggered.connect(lambda action: self.show_run(int(action.data())))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.earlier.mapToGlobal(QPoint(0, self.earlier.height() + 2)))

    def show_run(self, run_id: int) -> None:
        """Show a run that was kept."""
        found = next((run for run in self._runs if run.id == run_id), None)
        if found is not None:
            self._show(found)

    def handle(self, command: Command) -> bool:
        """Run on F5, export what is shown on Ctrl+E."""
        if command is Command.CHECK:
            self.run()
        elif command is Command.EXPORT and self.shown is not None:
            self.export()
        else:
            return False
        return True

    def export(self) -> None:
        """Save the run on screen as a workbook where the user says."""
        run = self.shown
        if run is not None:
            name = self.tr("模型回测_{day}.xlsx").format(day=run.made_at.date().isoformat())
            save_sheets(self._session, self, lambda: export_backtest.sheets(run), name)

    def panes(self) -> list[QWidget]:
        """Return the panes F6 walks through."""
        return [self.table.table.view, self.verdict]

    def _show_state(self, state: QWidget | None) -> None:
        if self._state is not None:
            self._stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._stack.addWidget(state)
        self._stack.setCurrentWidget(state or self._panes)

    def _nothing_yet(self) -> EmptyState:
        text = self.tr("回测用以往每个时点当时已知的数据重新评分，再看客户后来有没有变坏。")
        actions = [Action(self.tr("开始回测"), self.run, "refresh", "F5", "primary")]
        return EmptyState(self.tr("还没有回测"), text, [] if self._session.facts.read_only else actions)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the verdict the width of the window, until somebody drags it."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._session.settings.get(f"panes.{PANES}") is None:
            width = WIDTH_SMALL if theme.current().small_window else WIDTH
            self._panes.setSizes([max(self.width() - width, 1), width])
