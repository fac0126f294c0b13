"""A small table whose rows are edited in their own place; as high as its rows, scrolled with what is around it."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.writing import Written
from app.views import messages
from app.views.columns import Column
from app.views.customers import access
from app.views.customers.basic.inline_editor import InlineEditor
from app.views.customers.place import CustomerPlace
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.table_view import TableView

T = TypeVar("T")
ROW = 28


class LowTable(TableView):
    """Rows of 28 px, no scroll bars of its own."""

    def __init__(self) -> None:
        """Make an empty table."""
        super().__init__()
        self.horizontalHeader().setFixedHeight(ROW)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _on_rows_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(ROW)

    def fit(self) -> None:
        """Become as high as the header and the rows."""
        self.setFixedHeight(ROW + self.verticalHeader().length())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the top row in sight: there is nothing to scroll."""
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(0)


class InlineTable(QFrame, Generic[T]):
    """Title, table, empty row. Subclasses say what is edited and how it is written.

    Enter or a double click edits a row, Insert or the link adds one, Delete removes one after a question.
    """

    closed = Signal()  # an editor went away
    counted = Signal(object)  # int: rows shown

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Show nothing yet."""
        super().__init__()
        title, add, empty = self.words()
        self.session, self.place = session, place
        self.model: RowsModel[T] = RowsModel(self.columns(), self.row_id, parent=self)
        self.title = SectionTitle(title, "", add)
        assert self.title.link is not None
        self.add: Button = self.title.link
        self.view = LowTable()
        self.view.setModel(self.model)
        self.view.setAccessibleName(title)
        self.empty = _EmptyRow(empty, add)
        self.editor: InlineEditor | None = None
        self._edited: T | None = None
        self._waiting: list[T] | None = None
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self.title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(head)
        self.column.addSpacing(6)
        self.column.addWidget(self.view)
        self.column.addWidget(self.empty)
        self.view.opened.connect(lambda _: self.edit_current())
        self.view.installEventFilter(self)
        self.add.clicked.connect(self.append)
        self.empty.add.clicked.connect(self.append)

    def columns(self) -> Sequence[Column[T]]:
        """Return the columns."""
        raise NotImplementedError

    def words(self) -> tuple[str, str, str]:
        """Return the title, the link that adds, and what an empty table says."""
        raise NotImplementedError

    def row_id(self, row: T) -> Any:
        """Return the identity of a row."""
        raise NotImplementedError

    def make_editor(self, row: T | None) -> InlineEditor:
        """Return the editor of a row, or of a new one, filled."""
        raise NotImplementedError

    def write(self, row: T | None, editor: InlineEditor) -> Written:
        """Write a changed or a new row."""
        raise NotImplementedError

    def remove(self, row: T) -> Written:
        """Take a row away."""
        raise NotImplementedError

    def named(self, row: T) -> str:
        """Return the row in words, for the question before it is removed."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these rows; while one is edited they wait."""
        if self.editor is not None:
            self._waiting = list(rows)
            return
        self.model.set_rows(rows)
        self.empty.setVisible(not rows)
        self.view.fit()
        self.counted.emit(len(rows))
        refusal = self.place.refusal()
        for button in (self.add, self.empty.add):
            button.setEnabled(not refusal)
            button.setToolTip(refusal or f"{button.text()} (Insert)")

    def current(self) -> T | None:
        """Return the row under the cursor."""
        return self.model.row_at(self.view.currentIndex().row())

    def append(self) -> None:
        """Open an editor for a new row below the others."""
        if self.editor is None and not self.place.refusal():
            editor = self._open(None)
            self.empty.hide()
            self.column.insertWidget(self.column.indexOf(self.empty), editor)
            editor.begin()

    def edit_current(self) -> None:
        """Open an editor in the place of the current row."""
        row = self.current()
        if row is None or self.editor is not None or self.place.refusal():
            return
        number = self.view.currentIndex().row()
        editor = self._open(row)
        self.view.setSpan(number, 0, 1, len(self.model.columns))
        self.view.setIndexWidget(self.model.index(number, 0), editor)
        self.view.setRowHeight(number, editor.sizeHint().height())
        self.view.fit()
        editor.begin()

    def _open(self, row: T | None) -> InlineEditor:
        self._edited = row
        self.editor = editor = self.make_editor(row)
        editor.save_asked.connect(self.save)
        editor.cancel_asked.connect(self.cancel)
        return editor

    def save(self) -> bool:
        """Write what the editor holds and close it; False where it does not fit."""
        editor = self.editor
        if editor is None:
            return True
        try:
            written = self.write(self._edited, editor)
        except AppError as error:
            editor.say(error, error.field)
            self._grow()
            return False
        self._close()
        access.announce(self.session, written)
        self.view.select_id(written.id)
        self.view.setFocus()
        return True

    def _grow(self) -> None:
        if self.editor is not None and self._edited is not None:
            self.view.setRowHeight(self.view.currentIndex().row(), self.editor.sizeHint().height())
            self.view.fit()

    def cancel(self) -> bool:
        """Close the editor without writing; False where none is open."""
        if self.editor is None:
            return False
        self._close()
        self.view.setFocus()
        return True

    def touched(self) -> bool:
        """Tell whether an open editor holds something that is not written."""
        return self.editor is not None and self.editor.touched()

    def _close(self) -> None:
        editor, self.editor, self._edited = self.editor, None, None
        if editor is not None:
            editor.hide()
            editor.deleteLater()
        rows, self._waiting = self._waiting, None
        self.view.clearSpans()
        self.view.verticalHeader().resetDefaultSectionSize()
        self.view._on_rows_changed()
        current = self.view.current_id()
        self.show_rows(list(self.model.rows) if rows is None else rows)
        for number in range(len(self.model.rows)):
            self.view.setRowHeight(number, ROW)
        self.view.fit()
        self.view.select_id(current)
        self.closed.emit()

    def ask_remove(self) -> None:
        """Remove the current row once it is confirmed."""
        row = self.current()
        if row is None or self.editor is not None or self.place.refusal():
            return
        sure = confirm(
            self.window(),
            title=self.tr("删除"),
            headline=self.tr("删除“{name}”？").format(name=self.named(row)),
            text=self.tr("修改记录会保留它的全部内容。"),
            action=self.tr("删除"),
            danger=True,
        )
        if not sure:
            return
        try:
            written = self.remove(row)
        except AppError as error:
            show_problem(self.window(), messages.problem(error, self.tr("删除")))
            return
        access.announce(self.session, written)
        self.view.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add with Insert, remove with Delete, edit with F2."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.editor is None:
            done = {
                Qt.Key.Key_Insert: self.append,
                Qt.Key.Key_F2: self.edit_current,
                Qt.Key.Key_Delete: self.ask_remove,
            }
            run = done.get(Qt.Key(event.key()))
            if run is not None:
                run()
                return True
        return super().eventFilter(watched, event)


class _EmptyRow(QWidget):
    """One grey row that says there is nothing, with the way to add something."""

    def __init__(self, text: str, add: str) -> None:
        super().__init__()
        self.setFixedHeight(ROW)
        self.add = Button(add, kind="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(12)
        row.addWidget(Text(text, "caption"))
        row.addWidget(self.add)
        row.addStretch(1)
