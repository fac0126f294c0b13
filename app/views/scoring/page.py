"""One assessment: head with the customer, the tree of points at the left, the summary at the right."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.customers import table
from app.services.customers.detail import CustomerDetail, load
from app.services.scoring.history import StoredAssessment, history
from app.views import formats, theme
from app.views.live import LivePane
from app.views.messages import problem
from app.views.scoring.assessing import Assessing
from app.views.scoring.nodes import tree
from app.views.scoring.picker import CustomerPicker
from app.views.scoring.score_tree import ScoreTree
from app.views.scoring.summary import Summary
from app.views.session import Command, Session, Target
from app.views.widgets.labels import Text
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState, PaneError

HEAD = 64
WIDTH, WIDTH_SMALL = 504, 440
PANES = "scoring"
SOURCE_PAGES = {
    "profile": "basic",
    "trade": "basic",
    "orders": "ledger",
    "statement": "financials",
    "bank": "financials",
    "tax_invoices": "financials",
    "payments": "ledger",
    "ageing": "ledger",
    "limit": "ledger",
    "invoices": "ledger",
    "reports": "credit",
    "references": "credit",
    "events": "credit",
}
"""What a value was read from -> the sub-page of the customer's file that shows it."""


class AssessmentPage(LivePane):
    """Shows the latest assessment of a customer up to the day of the session, or an earlier one."""

    def __init__(self, session: Session) -> None:
        """Begin with the first customer of the book."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self.customer_id: int | None = None
        self.shown: StoredAssessment | None = None
        self.assessing = Assessing(session, self)
        self.picker = CustomerPicker()
        self.facts = Text(role="label", selectable=True)
        self.tree = ScoreTree()
        self.summary = Summary()
        self._panes = Panes(PANES, session.settings, [self.tree, self.summary], [936, WIDTH])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._panes)
        self._state: QWidget | None = None
        self._head = self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._stack, 1)
        self.picker.chosen.connect(self.show_customer)
        self.summary.version_chosen.connect(self._show_version)
        self.tree.opened.connect(self._open_source)
        theme.current().rows_changed.connect(self._fit)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("section")
        head.setFixedHeight(HEAD)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.picker)
        lines.addWidget(self.facts)
        lines.addStretch(1)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addLayout(lines, 1)
        return head

    def show_customer(self, customer_id: int) -> None:
        """Show the latest assessment of another customer."""
        self.customer_id = self._session.customer_id = customer_id
        self.shown = None
        self.invalidate()

    def assess(self) -> None:
        """Assess the customer shown, with the figures of the day of the session."""
        if self.customer_id is not None and not self._session.facts.read_only:
            self.shown = None
            self.assessing.start(self.customer_id)

    def assess_everybody(self) -> None:
        """Assess all customers."""
        if not self._session.facts.read_only:
            self.shown = None
            self.assessing.start()

    def refresh(self) -> None:
        """Read the customer and the assessments."""
        try:
            self._read()
        except AppError as error:
            self.customer_id = None
            self._show_state(PaneError(problem(error).text, self.refresh))

    def _read(self) -> None:
        as_of = self._session.as_of
        if self.customer_id is None:
            ids = table.find(table.Query(as_of)).ids
            self.customer_id = ids[0] if ids else None
        self._head.setVisible(self.customer_id is not None)
        if self.customer_id is None:
            self._show_state(self._no_customers())
            return
        customer = load(self.customer_id, as_of)
        versions = history(self.customer_id, as_of)
        self.picker.show_customer(customer.id, customer.profile.name, as_of)
        if not versions:
            self.shown = None
            self.facts.setText(self.tr("基准日 {day}").format(day=formats.day(as_of)))
            self._show_state(self._not_assessed())
            return
        wanted = self.shown.id if self.shown else versions[0].id
        chosen = next((each for each in versions if each.id == wanted), versions[0])
        self._show(chosen, versions, customer)

    def _show(self, shown: StoredAssessment, versions: tuple[StoredAssessment, ...], customer: CustomerDetail) -> None:
        self.shown = shown
        known = sum(not line.missing for line in shown.lines)
        parts = [
            self.tr("评估单 {number}").format(number=shown.number),
            self.tr("基准日 {day}").format(day=formats.day(shown.as_of)),
            self.tr("指标 {known} / {all} 已取数").format(known=known, all=len(shown.lines)),
            self.tr("{who} {moment}").format(who=shown.operator_name, moment=formats.moment(shown.made_at)),
        ]
        if shown.id != versions[0].id:
            parts.append(self.tr("不是最近一次"))
        self.facts.setText(" · ".join(parts))
        self.tree.show_nodes(tree(shown))
        self.summary.show_assessment(shown, versions, customer)
        self._show_state(None)

    def _show_version(self, assessment_id: int) -> None:
        if self.customer_id is None:
            return
        versions = history(self.customer_id, self._session.as_of)
        self.shown = next((each for each in versions if each.id == assessment_id), None)
        self.invalidate()

    def _show_state(self, state: QWidget | None) -> None:
        """Show a state in the place of the panes, or the panes."""
        if self._state is not None:
            self._stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._stack.addWidget(state)
        self._stack.setCurrentWidget(state or self._panes)

    def _not_assessed(self) -> EmptyState:
        text = self.tr("评分卡按基本面、财务、付款行为和外部信用给出分数、等级和信用政策建议。")
        actions = [Action(self.tr("新建评估"), self.assess, "plus", "Ctrl+N", "primary")]
        return EmptyState(self.tr("尚未评估"), text, [] if self._session.facts.read_only else actions)

    def _no_customers(self) -> EmptyState:
        bring = Action(self.tr("导入数据"), lambda: self._session.ask(Command.IMPORT), "import", "Ctrl+I", "primary")
        return EmptyState(self.tr("还没有客户"), self.tr("导入客户与应收明细后就能评分。"), [bring])

    def _open_source(self, indicator: object) -> None:
        """Show the record behind an indicator, or the page of the customer's file that it is read from."""
        if self.customer_id is None or self.shown is None:
            return
        line = next((each for each in self.shown.lines if each.id == indicator), None)
        if line is None or line.source not in SOURCE_PAGES:
            self._session.open_customer(self.customer_id)
        elif line.record is not None:
            self._session.go(Target("customers", *line.record))
        else:
            self._session.go(Target("customers", SOURCE_PAGES[line.source], self.customer_id))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the customer in sight; give the summary the width of the window, until somebody drags it."""
        wanted = self._session.customer_id
        if wanted not in {None, self.customer_id}:
            self.customer_id, self.shown, self._stale = wanted, None, True
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._session.settings.get(f"panes.{PANES}") is None:
            width = WIDTH_SMALL if theme.current().small_window else WIDTH
            self._panes.setSizes([max(self.width() - width, 1), width])
