"""下一步 across customers: what is due, ticked or moved to another day where it stands."""

from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.communication import follow_ups
from app.services.communication.follow_ups import Reminder
from app.views import formats, messages, theme
from app.views.columns import Align, Column, Kind
from app.views.customers import access
from app.views.customers.communication.step_forms import MoveForm
from app.views.customers.communication.step_list import ResultLine
from app.views.customers.communication.step_writes import tick
from app.views.customers.communication.words import roles, step_tip
from app.views.dialogs.base import Dialog
from app.views.messages import role_name
from app.views.session import Session, Target
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

WIDE: Final = (960, 600)
SMALL: Final = (920, 540)
SOON: Final = timedelta(days=7)
DUE, WEEK, ALL = "due", "week", "all"
EVERYBODY: Final = "*"


class RemindersDialog(Dialog):
    """Space asks for the result, F2 for another day, Enter shows the step in the file of its customer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Begin with what is due within a week, of whoever it is."""
        super().__init__(self.tr("下一步"), parent, paper_footer=True)
        self.setModal(True)
        self.resize(*(SMALL if theme.current().small_window else WIDE))
        self._session = session
        words = ((DUE, self.tr("到期")), (WEEK, self.tr("七天内")), (ALL, self.tr("全部")))
        self.span = SegmentBar([Segment(key, word, 0) for key, word in words], WEEK)
        self.role = ChoiceButton(self.tr("由谁"), [(EVERYBODY, self.tr("全部")), *roles()[1:], roles()[0]])
        self.day = Text("", "caption")
        self.table = Table()
        self.model: RowsModel[Reminder] = RowsModel(self._columns(), lambda row: row.step.id, parent=self)
        self.table.set_model(self.model)
        self.line = ResultLine()
        self.line.setMaxLength(100)
        self.line.setPlaceholderText(self.tr("结果如何，一行即可；Enter 完成，Esc 取消"))
        self._asked = Text("", "bold", yielding=True)
        self._ask = self._ask_row()
        self._asking: Reminder | None = None
        self._found: list[Reminder] = []
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 0, 16, 0)
        tools.setSpacing(8)
        tools.addWidget(self.span)
        tools.addWidget(self.role)
        tools.addStretch(1)
        tools.addWidget(self.day)
        self.body.setContentsMargins(0, 12, 0, 0)
        self.body.addLayout(tools)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._ask)
        self.done_button = Button(self.tr("完成…"), icon="check", tip=self.tr("写一行结果 (空格)"))
        self.move_button = Button(self.tr("改期…"), icon="cal", tip=self.tr("改到另一天") + " (F2)")
        for place, button in enumerate((self.done_button, self.move_button)):
            self.buttons.insertWidget(place, button)
        self.add_button(self.tr("关闭"), reject=True)
        self.show_button = self.add_button(self.tr("打开客户"), kind="primary")
        self.show_button.setToolTip("Enter")

    def _ask_row(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("actions")
        row = QVBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 10)
        row.setSpacing(6)
        row.addWidget(self._asked)
        row.addWidget(self.line)
        bar.hide()
        return bar

    def _connect(self) -> None:
        self.span.chosen.connect(lambda _: self._show())
        self.role.chosen.connect(lambda _: self.refresh())
        self.table.view.opened.connect(lambda _: self.open_customer())
        self.table.view.current_id_changed.connect(lambda _: self.stop_asking())
        self.table.view.installEventFilter(self)
        self.line.returnPressed.connect(self._finish)
        self.line.left.connect(self.stop_asking)
        self.done_button.clicked.connect(self.ask_result)
        self.move_button.clicked.connect(self.move_step)
        self.show_button.clicked.connect(self.open_customer)
        self._session.data_changed.connect(self._on_changed)

    def _columns(self) -> list[Column[Reminder]]:
        as_of = self._session.as_of
        return [
            Column(
                "due_on", self.tr("到期日"), lambda row: formats.day(row.step.due_on), 112,
                tone=lambda row: "highFg" if row.step.days_overdue(as_of) else "",
            ),
            Column(
                "late", self.tr("已过"), lambda row: _late(row, self._session), 84, Align.RIGHT, Kind.DAYS_OVERDUE,
                value=lambda row: row.step.days_overdue(as_of),
            ),
            Column("code", self.tr("编码"), lambda row: row.code, 84, kind=Kind.SOFT),
            Column("name", self.tr("客户名称"), lambda row: row.name, 220, tip=lambda row: row.name),
            Column(
                "text", self.tr("下一步"), lambda row: row.step.text, stretch=True,
                tip=lambda row: step_tip(row.step, as_of),
            ),
            Column("role", self.tr("由谁"), lambda row: role_name(row.step.role) or formats.DASH, 104, kind=Kind.SOFT),
        ]  # fmt: skip

    def refresh(self) -> None:
        """Read what is not done."""
        chosen = self.role.current()
        self.day.setText(self.tr("基准日 {day}").format(day=formats.day(self._session.as_of)))
        try:
            found = follow_ups.across("" if chosen in {EVERYBODY, ""} else chosen)
        except AppError as error:
            said = messages.problem(error, self.tr("读取下一步"))
            self.table.show_error(f"{said.text}{said.hint}", self.refresh)
            return
        self._found = [each for each in found if chosen or not each.step.role]
        self._show()

    def _show(self) -> None:
        ends = {DUE: self._session.as_of, WEEK: self._session.as_of + SOON}
        shown = {
            key: [each for each in self._found if key not in ends or each.step.due_on <= ends[key]]
            for key in (DUE, WEEK, ALL)
        }
        self.span.set_counts({key: len(rows) for key, rows in shown.items()})
        self.model.set_rows(shown[self.span.current()])
        if self.model.rowCount():
            self.table.show_rows()
            if self.table.view.current_id() is None:
                self.table.view.select_first()
        else:
            self.table.show_empty(
                EmptyState(self.tr("没有要做的"), self.tr("在客户的沟通与培训里添加下一步。"), mark="check")
            )
        self._allow()
        self.table.view.setFocus()

    def _allow(self) -> None:
        there = bool(self.model.rowCount())
        self.show_button.setEnabled(there)
        for button in (self.done_button, self.move_button):
            access.allow(button, self._session, otherwise=there)

    def current(self) -> Reminder | None:
        """Return the reminder under the cursor."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def ask_result(self) -> None:
        """Ask what came of the step under the cursor."""
        row = self.current()
        if row is None or access.refusal(self._session):
            return
        self._asking = row
        self._asked.setText(f"{row.name} · {row.step.text}")
        self.line.setText(self.tr("已完成"))
        self.line.selectAll()
        self._ask.show()
        self.line.setFocus()

    def stop_asking(self) -> None:
        """Take the question back."""
        if self._asking is not None:
            self._asking = None
            self._ask.hide()
            self.table.view.setFocus()
            self.refresh()

    def _finish(self) -> None:
        row, text = self._asking, self.line.text().strip()
        if row is not None and text:
            self.stop_asking()
            tick(self._session, row.step, text, self)

    def move_step(self) -> None:
        """Ask for another day."""
        row = self.current()
        if row is not None and not access.refusal(self._session):
            MoveForm(self._session, row.step, self).open()

    def open_customer(self) -> None:
        """Show the step in the file of its customer."""
        row = self.current()
        if row is not None:
            self.accept()
            self._session.go(Target("customers", follow_ups.ENTITY, row.step.id))

    def _on_changed(self, changed: Changed) -> None:
        if changed & (Changed.RECORDS | Changed.CUSTOMERS) and self._asking is None:
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space and F2 before the table does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            keys = {Qt.Key.Key_Space: self.ask_result, Qt.Key.Key_F2: self.move_step}
            run = keys.get(Qt.Key(event.key()))
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)


def _late(row: Reminder, session: Session) -> str:
    late = row.step.days_overdue(session.as_of)
    return formats.days(late) if late else formats.DASH
