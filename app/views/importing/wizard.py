"""The import wizard: file, check, confirm. Nothing is written before the last step, and then all of it at once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QStackedWidget, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.importing import intake
from app.services.importing.apply import Imported, apply
from app.services.importing.dates import Order
from app.services.importing.fields import Kind
from app.services.importing.headers import guess_kind
from app.services.importing.issues import Severity
from app.services.importing.plan import Plan
from app.services.importing.planned import planned_changes
from app.services.importing.reading import SourceTable, open_table
from app.services.importing.undo import Undone, undo
from app.services.job import JobContext
from app.views import messages, theme
from app.views.commands import shortcut
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import confirm, show_problem
from app.views.icons import pixmap
from app.views.importing.check_pane import CheckPane
from app.views.importing.file_page import FilePage
from app.views.importing.problems import export_problems
from app.views.importing.result_page import ResultPage
from app.views.importing.state import WizardState
from app.views.importing.steps import StepsRow
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text

Task = Callable[[JobContext], Any]
Heard = Callable[[Any], None]
Failed = Callable[[BaseException], None]
FOLDER = "import.folder"
FILE, CHECK, CONFIRM, DONE = range(4)


class ImportWizard(Dialog):
    """Reads in jobs, so that the window stays alive on long files; closing cancels what runs."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        file: Path | None = None,
        *,
        kind: Kind | None = None,
        customer_code: str | None = None,
    ) -> None:
        """Open at the first step, or with `file` already chosen.

        `kind` is what the rows are wherever it was opened for one kind; `customer_code` makes them all that customer's.
        """
        super().__init__(self.tr("导入数据"), parent, paper_footer=True)
        self._session = session
        self._kind, self._customer_code = kind, customer_code
        self.state = WizardState(session.as_of, customer_code=customer_code)
        self._step = FILE
        self._job: int | None = None
        self._turn = 0
        self._imported: Imported | None = None
        self.setModal(True)
        self._build_head()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.files = FilePage(str(session.settings.get(FOLDER, "")))
        self.check = CheckPane()
        self.outcome = ResultPage(self._undo)
        self.stack = QStackedWidget()
        for page in (self.files, self.check, self.outcome):
            self.stack.addWidget(page)
        self.steps = StepsRow()
        self.body.addWidget(self.steps)
        self.body.addWidget(self.stack, 1)
        self._build_footer()
        self._connect()
        self._fit(parent)
        self._show_step(FILE)
        if file is not None:
            self.read(file)

    def _build_head(self) -> None:
        close = Button("", kind="quiet", icon="x", tip=self.tr("关闭"), key="Esc")
        close.clicked.connect(self.reject)
        self.head.addWidget(close)

    def _build_footer(self) -> None:
        shield = QLabel()
        shield.setPixmap(pixmap("shield", 16, "accent"))
        self.buttons.insertWidget(0, shield)
        self.promise = Text("", "bold")
        self.explained = Text("", "label")
        self.buttons.insertWidget(1, self.promise)
        self.buttons.insertWidget(2, self.explained)
        self.cancel = self.add_button(self.tr("取消"), reject=True)
        self.back = self.add_button(self.tr("上一步"))
        self.next = self.add_button(self.tr("下一步"), kind="primary")
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_next)

    def _connect(self) -> None:
        self.files.chosen.connect(self.read)
        self.files.kind_chosen.connect(self._on_kind)
        self.check.edited.connect(self._on_edited)
        self.check.export_asked.connect(self._export_problems)
        self.check.mapping.changed.connect(self._on_mapping)
        self.check.mapping.terms_changed.connect(self._on_terms)
        self.check.mapping.order_changed.connect(self._on_order)
        self.check.mapping.direction_changed.connect(self._on_direction)
        self.steps.asked.connect(self._reopen)
        shortcut(self, "F8", self.check.next_issue)
        shortcut(self, "Alt+Left", self._go_back)
        shortcut(self, "Alt+Right", self._go_next)
        shortcut(self, "Ctrl+Return", self._go_next)

    def _fit(self, parent: QWidget | None) -> None:
        below = parent.window().size() if parent is not None else QSize(1440, 900)
        small = below.width() < 1300 or below.height() < 840
        size = below - QSize(24, 24) if small else QSize(1248, 788)
        self.setMinimumSize(min(1120, size.width()), min(640, size.height()))
        self.resize(size)
        self.check.fit(small=small or theme.current().small_window)

    # reading

    def read(self, file: Path) -> None:
        """Read a file in a job, then say what was found."""
        self.state = WizardState(self._session.as_of, file=file, customer_code=self._customer_code)
        self._session.settings.update({FOLDER: str(file.parent)})
        self._read()

    def _reopen(self, sheet: str | None, header_row: int | None) -> None:
        self.state.sheet, self.state.header_row = sheet, header_row
        self._read()

    def _read(self) -> None:
        state = self.state
        if state.file is None:
            return
        self.files.show_reading(state.file)
        task = partial(_open, state.file, state.sheet, state.header_row, self._kind)
        title = self.tr("读取 {file}").format(file=state.file.name)
        self._submit(task, title, self._on_read, self._on_unreadable)

    def _on_read(self, source: SourceTable) -> None:
        before = intake.remembered(source)
        self.state.use(source, self._kind or (before[0] if before else guess_kind(source.headers)))
        self.files.show_state(self.state)
        self.steps.show_source(source)
        if self._step == CHECK:
            self._plan()
        else:
            self._show_step(FILE)

    def _on_unreadable(self, error: BaseException) -> None:
        self.state.source = None
        self.files.show_error(str(error) if isinstance(error, AppError) else messages.problem(error).text)
        self._show_step(FILE)

    # planning

    def _plan(self) -> None:
        """Match at once, then hold the file against the book in a job."""
        state = self.state
        if state.source is None or state.kind is None:
            return
        try:
            state.mapping = intake.match(state.source, state.kind, state.choices())
        except AppError as error:
            show_problem(self, messages.problem(error))
            return
        if state.mapping.missing:
            state.plan = None
            self._show_plan()
            self._place_focus()
            return
        task = partial(_plan_job, state.source, state.kind, state.choices())
        self._submit(task, self.tr("检查 {file}").format(file=state.source.path.name), self._on_plan)

    def _on_plan(self, plan: Plan) -> None:
        self.state.plan = plan
        self._show_plan()

    def _show_plan(self) -> None:
        self.check.show_state(self.state)
        self._update_footer()

    def _on_kind(self, kind: Kind) -> None:
        self.state.use_kind(kind)
        self._update_footer()
        if not self.files.kinds.isAncestorOf(self.focusWidget()):  # with the arrow keys one goes on choosing
            self._place_focus()

    def _on_mapping(self, change: tuple[str, int | None]) -> None:
        field, column = change
        self.state.manual[field] = column
        self._plan()

    def _on_terms(self, days: int | None) -> None:
        if days != self.state.terms:
            self.state.terms = days
            self._plan()

    def _on_order(self, order: Order) -> None:
        self.state.date_order = order
        self._plan()

    def _on_direction(self, direction: str) -> None:
        self.state.direction = direction or None
        self._plan()

    def _on_edited(self, edit: tuple[int, int, str]) -> None:
        row, column, text = edit
        self.state.corrections[row, column] = text
        self._plan()

    # writing

    def _write(self) -> None:
        plan = self.state.plan
        if plan is None:
            return
        title = self.tr("导入 {file}").format(file=plan.file.name)
        self._submit(partial(apply, plan), title, self._on_written)

    def _on_written(self, done: Imported) -> None:
        self._imported = done
        self.outcome.show_result(done)
        self._show_step(DONE)
        if done.batch is not None:
            self._session.announce(Changed.CUSTOMERS | Changed.LEDGER | Changed.RECORDS)

    def _undo(self) -> None:
        if self._imported is None or self._imported.batch is None:
            return
        number = self._imported.batch
        self._submit(lambda _job: undo(number), self.tr("撤销导入 {number}").format(number=number), self._on_undone)

    def _on_undone(self, undone: Undone) -> None:
        self._imported = None
        self.outcome.show_undone(undone)
        self._session.announce(Changed.CUSTOMERS | Changed.LEDGER | Changed.RECORDS)
        self._update_footer()

    def _export_problems(self) -> None:
        if self.state.plan is not None:
            export_problems(self, self.state.plan)

    # steps

    def _go_next(self) -> None:
        if not self.next.isEnabled():
            return
        if self._step == FILE:
            self._show_step(CHECK)
            self._plan()
        elif self._step == CHECK and self.state.plan is not None:
            self.outcome.show_plan(self.state.plan, planned_changes(self.state.plan))
            self._show_step(CONFIRM)
        elif self._step == CONFIRM:
            self._write()
        elif self._step == DONE:
            self.accept()

    def _go_back(self) -> None:
        if self.back.isEnabled() and self._step in {CHECK, CONFIRM}:
            self._show_step(self._step - 1)
        elif self._step == DONE and self._imported is None:
            self._show_step(CHECK)
            self._plan()

    def _show_step(self, step: int) -> None:
        self._step = step
        self.stack.setCurrentIndex(min(step, CONFIRM))
        self.steps.set_current(min(step, CONFIRM))
        self._update_footer()
        if step == CHECK:
            self.check.show_state(self.state)
        self._place_focus()

    def _place_focus(self) -> None:
        """Stand where the next key belongs: on what is to be put right, else on the button that goes on."""
        if self._job is not None or (self._step == CHECK and self.check.focus_work()):
            return
        if self.next.isEnabled():
            self.next.setFocus()
        elif self._step == FILE:
            self.files.focus_work()

    def _update_footer(self) -> None:
        words = {
            FILE: self.tr("下一步：检查"),
            CHECK: self.tr("下一步：确认"),
            CONFIRM: self.tr("确认导入"),
            DONE: self.tr("完成"),
        }
        undone = self._step == DONE and self._imported is None
        self.next.setText(words[self._step])
        self.next.setEnabled(self._job is None and self._ready())
        self.back.setVisible(self._step in {CHECK, CONFIRM} or undone)
        self.back.setText(self.tr("再次导入") if undone else self.tr("上一步"))
        self.back.setEnabled(self._job is None)
        self.cancel.setVisible(self._step != DONE)
        self.promise.setText(self.tr("尚未写入任何数据") if self._step != DONE else "")
        self.explained.setText(self._explanation())

    def _ready(self) -> bool:
        if self._step == FILE:
            return self.state.source is not None and self.state.kind is not None
        return self._step == DONE or self.state.plan is not None

    def _explanation(self) -> str:
        plan = self.state.plan
        if self._job is not None:
            return self.tr("正在处理…")
        if self._step == CHECK and plan is None and self.state.mapping is not None:
            return self.tr("必填的列还没有对应，请在左侧选择。")
        if self._step not in {CHECK, CONFIRM} or plan is None:
            return ""
        errors = len(self.state.rows_with(Severity.ERROR))
        good = plan.rows - errors
        if errors:
            text = self.tr("确认后一次写入 {good} 行；{errors} 行错误不会导入，可在预览中改正，或修改文件后重试。")
            return text.format(good=f"{good:,}", errors=f"{errors:,}")
        return self.tr("确认后一次写入 {good} 行。").format(good=f"{good:,}")

    # jobs and closing

    def _submit(self, task: Task, title: str, on_done: Heard, on_failed: Failed | None = None) -> None:
        """Run one job at a time; the answer of a job that was overtaken is not heard."""
        if self._job is not None:
            self._session.jobs.cancel(self._job)
        self._turn += 1
        turn = self._turn

        def ended(answer: Callable[[], None]) -> None:
            if turn == self._turn:
                self._job = None
                answer()
                self._update_footer()
                self._place_focus()

        self._job = self._session.jobs.submit(
            task,
            title,
            on_done=lambda value: ended(lambda: on_done(value)),
            on_failed=lambda error: ended(lambda: (on_failed or self._on_failed)(error)),
            on_cancelled=lambda _: ended(lambda: None),
            owner=self,
        )
        self._update_footer()

    def _on_failed(self, error: BaseException) -> None:
        show_problem(self, messages.problem(error, self.tr("导入")))

    def reject(self) -> None:
        """Close; ask when choices made by hand would be lost, and stop what runs."""
        if self.state.edited and self._step != DONE and not self._may_leave():
            return
        if self._job is not None:
            self._session.jobs.cancel(self._job)
        super().reject()

    def _may_leave(self) -> bool:
        return confirm(
            self,
            title=self.tr("导入数据"),
            headline=self.tr("放弃这次导入"),
            text=self.tr("列映射和改正过的单元格不会保留。账套没有变化。"),
            action=self.tr("放弃"),
            danger=True,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button with the focus; in tables it presses none."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            if isinstance(focused, QAbstractButton):
                focused.click()
            event.accept()
            return
        super().keyPressEvent(event)


def _open(file: Path, sheet: str | None, header_row: int | None, kind: Kind | None, job: JobContext) -> SourceTable:
    return open_table(file, sheet, header_row, kind=kind, job=job)


def _plan_job(source: SourceTable, kind: Kind, choices: intake.Choices, job: JobContext) -> Plan:
    return intake.plan_import(source, kind, choices, job)
