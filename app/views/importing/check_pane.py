"""Step 2: mapping at the left, preview and findings at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.services.importing.issues import Reason, Severity
from app.views.importing.issue_table import IssueTable
from app.views.importing.mapping_pane import MappingPane
from app.views.importing.preview import PreviewTable
from app.views.importing.state import WizardState
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.states import EmptyState

MAPPING_WIDTH = 392
MAPPING_WIDTH_SMALL = 336


class CheckPane(QWidget):
    """What the file means and what is wrong with it; nothing here writes."""

    edited = Signal(object)  # (row index, column of the file, text)
    export_asked = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._state: WizardState | None = None
        self.mapping = MappingPane()
        self.preview = PreviewTable()
        self.preview.edited.connect(self.edited)
        self.issues = IssueTable()
        self.issues.view.current_id_changed.connect(self._on_issue)
        self.issues.view.opened.connect(self._on_issue_opened)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.mapping)
        edge = QFrame()
        edge.setObjectName("ruleV")
        edge.setFixedWidth(1)
        layout.addWidget(edge)
        layout.addWidget(self._right(), 1)

    def _right(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        self.segments = SegmentBar(
            [
                Segment("all", self.tr("全部"), 0),
                Segment("good", self.tr("可导入"), 0),
                Segment("error", self.tr("错误"), 0, "high"),
                Segment("hint", self.tr("提示"), 0, "watch"),
            ]
        )
        self.segments.chosen.connect(lambda _: self._show_rows())
        unit = Text(self.tr("按文件原样显示 · F2 改正一格"), "label")
        split.addWidget(_section(SectionTitle(self.tr("数据预览")), [self.segments], [unit], self.preview))
        export = Button(self.tr("导出问题清单"), icon="export", small=True)
        export.clicked.connect(self.export_asked)
        self._issues_title = SectionTitle(self.tr("检查结果"), self.tr("Enter 改正这一格，F8 下一个"))
        split.addWidget(_section(self._issues_title, [], [export], self.issues))
        split.setSizes([360, 240])
        return split

    def show_state(self, state: WizardState) -> None:
        """Show mapping, rows and findings of the state."""
        self._state = state
        plan = state.plan
        issues = plan.issues if plan else ()
        order_open = any(issue.reason is Reason.ORDER_ASSUMED for issue in issues) or state.date_order is not None
        self.mapping.show_state(state, order_open=order_open)
        errors, hints = state.rows_with(Severity.ERROR), state.rows_with(Severity.HINT)
        total = len(state.source.rows) if state.source else 0
        good = total - len(errors)
        self.segments.set_counts({"all": total, "good": good, "error": len(errors), "hint": len(hints)})
        self.issues.show_issues(issues)
        if not issues and plan is not None:
            self.issues.show_empty(EmptyState(self.tr("没有发现问题"), mark="check"))
        self._show_rows()

    def _show_rows(self) -> None:
        if self._state is not None:
            self.preview.show_state(self._state, self.segments.current())

    def _on_issue(self, row_id: object) -> None:
        issue = self.issues.issue(row_id)
        if issue is not None and self._state is not None:
            self.preview.show_issue(self._state, issue)

    def _on_issue_opened(self, row_id: object) -> None:
        """Edit the cell of the finding at once."""
        self._on_issue(row_id)
        index = self.preview.view.currentIndex()
        if index.isValid() and index.column() > 0:
            self.preview.view.setFocus()
            self.preview.view.edit(index)

    def focus_work(self) -> bool:
        """Stand on the first column still missing or on a finding; Enter there edits. False where all is well."""
        if self._state is None:
            return False
        if self._state.plan is None:
            return self.mapping.focus_open()
        errors = len(self._state.rows_with(Severity.ERROR))
        if not errors or not self.issues.count():
            return False
        row = min(max(self.issues.view.currentIndex().row(), 0), self.issues.count() - 1)
        self.issues.view.select_id(row)
        self._on_issue(row)
        self.issues.view.setFocus()
        return True

    def next_issue(self) -> None:
        """Go to the next finding, from the last one to the first."""
        count = self.issues.count()
        if count:
            row = self.issues.view.currentIndex().row()
            self.issues.view.select_id((row + 1) % count)

    def fit(self, *, small: bool) -> None:
        """Take the widths of the window's size."""
        self.mapping.setFixedWidth(MAPPING_WIDTH_SMALL if small else MAPPING_WIDTH)
        self.mapping.fit(small=small)


def _section(title: SectionTitle, after: list[QWidget], right: list[QWidget], content: QWidget) -> QWidget:
    """Return a pane with a head of 44: title, what follows it, what stands at the right."""
    pane = QFrame()
    pane.setObjectName("pane")
    rows = QVBoxLayout(pane)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    head = QFrame()
    head.setObjectName("tool")
    head.setFixedHeight(44)
    line = QHBoxLayout(head)
    line.setContentsMargins(16, 0, 16, 0)
    line.setSpacing(12)
    line.addWidget(title)
    for widget in after:
        line.addWidget(widget)
    line.addStretch(1)
    for widget in right:
        line.addWidget(widget)
    rows.addWidget(head)
    rows.addWidget(content, 1)
    return pane
