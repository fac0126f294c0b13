"""The scoring tab: the customer, the tree of points, the grade and what follows from it."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.changes import Changed
from app.views.scoring.backtest.page import BacktestPage
from app.views.scoring.page import AssessmentPage
from app.views.session import Command, Session, Target
from app.views.widgets.buttons import Button
from app.views.widgets.sub_tabs import SubTabs

ASSESSMENT = "assessment"
BACKTEST = "backtest"


class ScoringTab(QWidget):
    """Two sub-tabs: the assessment of a customer, and what past assessments were worth."""

    def __init__(self, session: Session) -> None:
        """Assess customers of the book of `session`."""
        super().__init__()
        self._session = session
        self.page = AssessmentPage(session)
        self.tabs = SubTabs()
        self.tabs.add(ASSESSMENT, self.tr("评估"), lambda: self.page)
        self.tabs.add(BACKTEST, self.tr("模型回测"), lambda: BacktestPage(session))
        self.again = Button(
            self.tr("重新评分"), icon="refresh", tip=self.tr("按基准日的数据给这家客户评分"), key="Ctrl+R"
        )
        self.everybody = Button(self.tr("全部评分"), icon="swap", tip=self.tr("给所有客户评分"))
        for button in (self.everybody, self.again):
            self.tabs.add_right(button)
            button.setVisible(not session.facts.read_only)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.again.clicked.connect(self.page.assess)
        self.everybody.clicked.connect(self.page.assess_everybody)
        self.page.assessing.running_changed.connect(self._on_running)
        QShortcut(QKeySequence("Ctrl+R"), self).activated.connect(self._assess)
        session.as_of_changed.connect(lambda _: self._invalidate())
        session.data_changed.connect(self._on_data)
        self.tabs.shown.connect(self._on_shown)

    def _on_shown(self, key: object) -> None:
        for button in (self.everybody, self.again):
            button.setVisible(key == ASSESSMENT and not self._session.facts.read_only)

    def _backtest(self) -> BacktestPage | None:
        """Return the page of the backtest while it is on top."""
        page = self.tabs.page(BACKTEST) if self.tabs.current() == BACKTEST else None
        return page if isinstance(page, BacktestPage) else None

    def _assess(self) -> None:
        if self._backtest() is None:
            self.page.assess()

    def _on_running(self, running: bool) -> None:
        self.again.setEnabled(not running)
        self.everybody.setEnabled(not running)

    def _invalidate(self) -> None:
        for page in (self.page, self.tabs.page(BACKTEST)):
            if isinstance(page, AssessmentPage | BacktestPage):
                page.invalidate()

    def _on_data(self, changed: Changed) -> None:
        if changed & (Changed.ASSESSMENTS | Changed.CUSTOMERS | Changed.LEDGER):
            self.page.invalidate()

    def handle(self, command: Command) -> bool:
        """Assess anew on Ctrl+N, or let the backtest answer."""
        backtest = self._backtest()
        if backtest is not None:
            return backtest.handle(command)
        if command is Command.NEW:
            self.page.assess()
            return True
        return False

    def show_target(self, target: Target) -> None:
        """Show the assessment of a customer, or the backtest."""
        if target.kind == BACKTEST:
            self.tabs.go(BACKTEST)
        if target.kind in {"customer", ASSESSMENT} and target.id is not None:
            self.tabs.go(ASSESSMENT)
            self.page.show_customer(target.id)

    def panes(self) -> list[QWidget]:
        """Return the panes F6 walks through."""
        backtest = self._backtest()
        return backtest.panes() if backtest is not None else [self.page.tree, self.page.picker]

    def next_sub_tab(self, step: int) -> None:
        """Show the next sub-tab, or the one before."""
        self.tabs.step(step)
