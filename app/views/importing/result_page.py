"""Step 3: what will be written; afterwards, what was."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.services.importing.apply import Imported
from app.services.importing.fields import kind_label
from app.services.importing.issues import Severity
from app.services.importing.plan import Plan
from app.services.importing.planned import MOST, PlannedChange
from app.services.importing.undo import Undone
from app.views.formats import exact_money
from app.views.importing.changes_table import ChangesTable
from app.views.importing.issue_table import IssueTable
from app.views.widgets.buttons import Button
from app.views.widgets.facts import FactGrid
from app.views.widgets.kpi import KpiBand, KpiCell
from app.views.widgets.labels import Text, repolish_surface


class ResultPage(QWidget):
    """Counts of new, changed, unchanged and rejected rows, and the facts of the import."""

    def __init__(self, undo: Callable[[], None]) -> None:
        """Begin empty; `undo` takes the written import back."""
        super().__init__()
        repolish_surface(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 32, 48, 24)
        layout.setSpacing(16)
        self.title = Text("", "title")
        layout.addWidget(self.title)
        self.cells = {
            "new": KpiCell(self.tr("新增")),
            "changed": KpiCell(self.tr("变更")),
            "unchanged": KpiCell(self.tr("无变化")),
            "rejected": KpiCell(self.tr("不导入")),
        }
        layout.addWidget(_boxed(KpiBand(list(self.cells.values())), 0))
        self.facts = FactGrid(left_values=True)
        layout.addWidget(self.facts)
        self.notes = Text("", "label", tone="watchFg")
        self.notes.setWordWrap(True)
        layout.addWidget(self.notes)
        self.issues = IssueTable()
        self.left_out = _boxed(self.issues, 1)
        self._left_title = Text(self.tr("不导入的行"), "bold")
        row = QHBoxLayout()
        self.undo = Button(self.tr("撤销本次导入"), icon="swap")
        self.undo.clicked.connect(undo)
        row.addWidget(self.undo)
        row.addStretch(1)
        layout.addLayout(row)
        self.changes = ChangesTable()
        self._changes_title = Text("", "bold")
        self._changes_box = _boxed(self.changes, 1)
        layout.addWidget(self._changes_title)
        layout.addWidget(self._changes_box, 2)
        layout.addWidget(self._left_title)
        layout.addWidget(self.left_out, 1)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)
        self.undo.hide()

    def show_plan(self, plan: Plan, changes: Sequence[PlannedChange] = ()) -> None:
        """Say what confirming would write, and field by field what it would change."""
        self.title.setText(self.tr("确认后一次写入，之后可以整体撤销"))
        self.changes.show_changes(changes)
        text = self.tr("将要变更的 {count} 处") if len(changes) < MOST else self.tr("将要变更，列出前 {count} 处")
        self._changes_title.setText(text.format(count=f"{len(changes):,}"))
        self._show_counts(plan)
        self.undo.hide()

    def show_result(self, done: Imported) -> None:
        """Say what was written."""
        self._show_counts(done.plan)
        if done.batch is None:
            self.title.setText(self.tr("文件与账套一致，没有写入"))
        else:
            self.title.setText(self.tr("已写入，导入编号 {number}").format(number=done.batch))
        self.undo.setVisible(done.batch is not None)

    def show_undone(self, undone: Undone) -> None:
        """Say that it was taken back."""
        self.undo.hide()
        text = self.tr("已撤销：删除 {removed} 条，恢复 {restored} 条")
        self.title.setText(text.format(removed=undone.removed, restored=undone.restored))

    def _show_counts(self, plan: Plan) -> None:
        unit = self.tr("条")
        for key, count in (
            ("new", plan.new),
            ("changed", plan.changed),
            ("unchanged", plan.unchanged),
            ("rejected", plan.rejected),
        ):
            tone = "highFg" if key == "rejected" and count else ""
            self.cells[key].set_figure(f"{count:,}", unit=unit, tone=tone)
        facts = [
            (self.tr("文件"), plan.file.name),
            (self.tr("种类"), kind_label(plan.kind)),
            (self.tr("读到"), self.tr("{count} 行").format(count=f"{plan.rows:,}")),
        ]
        if plan.new_cents is not None:
            facts.append((self.tr("新增金额合计"), self.tr("{amount} 元").format(amount=exact_money(plan.new_cents))))
        if plan.duplicates or plan.skipped:
            text = self.tr("重复 {duplicates} 行已合并，草稿和合计 {skipped} 行不计")
            facts.append((self.tr("未计"), text.format(duplicates=plan.duplicates, skipped=plan.skipped)))
        if plan.made:
            text = self.tr("{count} 家，标记为待完善").format(count=len(plan.made))
            facts.append((self.tr("新建客户"), text))
        if plan.corrected:
            text = self.tr("{count} 格，记入操作日志").format(count=len(plan.corrected))
            facts.append((self.tr("手工改正"), text))
        self.facts.set_facts(facts)
        errors = [issue for issue in plan.issues if issue.severity is Severity.ERROR]
        self.issues.show_issues(errors)
        for part in (self._left_title, self.left_out):
            part.setVisible(bool(errors))
        changes = self.changes.model.rowCount() > 0
        for part in (self._changes_title, self._changes_box):
            part.setVisible(changes)
        self._rest.setVisible(not errors and not changes)
        self.notes.setText("\n".join(plan.notes[:6]))


def _boxed(widget: QWidget, margin: int) -> QFrame:
    """Return a widget in a thin frame."""
    box = QFrame()
    box.setObjectName("box")
    rows = QVBoxLayout(box)
    rows.setContentsMargins(margin, margin, margin, margin)
    rows.addWidget(widget)
    return box
