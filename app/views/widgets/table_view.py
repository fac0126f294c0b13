"""The table view: row selection that survives a refresh by id, sorting by its header, copying, opening by Enter."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.views import theme
from app.views.columns import Column
from app.views.delegates.rows import RowDelegate
from app.views.table_model import Index, Role, TableModel
from app.views.widgets.table_header import TableHeader, column_width


class TableView(QTableView):
    """A table over a TableModel."""

    opened = Signal(object)  # the id of the row: Enter or double click
    current_id_changed = Signal(object)  # the id of the current row, None where there is none

    def __init__(self, parent: QWidget | None = None, *, multiple: bool = False) -> None:
        """Make an empty table; `multiple` lets several rows be selected."""
        super().__init__(parent)
        self._rows_look = RowDelegate(self)
        self._kept: tuple[Hashable, list[Hashable], int] = (None, [], 0)
        self._announced: Hashable = None
        self.setHorizontalHeader(TableHeader(self))
        self.setItemDelegate(self._rows_look)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if multiple else mode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setMinimumSectionSize(20)
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._on_rows_changed()
        theme.current().rows_changed.connect(self._on_rows_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model and set the widths of its columns, once."""
        super().setModel(model)
        if not isinstance(model, TableModel):
            return
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        self._fit()

    def table_model(self) -> TableModel[Any]:
        """Return the model; there must be one."""
        model = self.model()
        assert isinstance(model, TableModel)
        return model

    def current_id(self) -> Hashable:
        """Return the id of the current row, None where there is none."""
        return self.currentIndex().data(Role.ID) if self.currentIndex().isValid() else None

    def selected_ids(self) -> list[Hashable]:
        """Return the ids of the selected rows from top to bottom."""
        chosen = self.selectionModel().selectedRows()
        return [index.data(Role.ID) for index in sorted(chosen, key=QModelIndex.row)]

    def select_id(self, row_id: Hashable) -> bool:
        """Make the row with this id the current one and show it; False where it is not in the table."""
        number = self.table_model().number_of(row_id)
        if number < 0:
            return False
        self.selectRow(number)
        self.scrollTo(self.model().index(number, 0))
        return True

    def select_first(self) -> None:
        """Make the first row the current one, where there is one."""
        if self.model().rowCount():
            self.selectRow(0)

    def shown_columns(self) -> list[Column[Any]]:
        """Return the columns that are shown, in the order they stand in."""
        header, columns = self.horizontalHeader(), self.table_model().columns
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [columns[number] for number in order if not self.isColumnHidden(number)]

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard as tab-separated text."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        if numbers:
            QGuiApplication.clipboard().setText(self.table_model().tsv(numbers, self.shown_columns()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, copy with Ctrl+C, move with the arrows, with Alt+Up into the header."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_KEYPAD:
            if self.currentIndex().isValid():
                self.opened.emit(self.current_id())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.horizontalHeader().setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the stretching column what the others leave."""
        super().resizeEvent(event)
        self._stretch()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the row Qt made the current one; repaint: selected rows look different with focus."""
        super().focusInEvent(event)
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self.selectRow(self.currentIndex().row())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint: selected rows look different without focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Announce the id of the row when it is another one."""
        super().currentChanged(current, previous)
        row_id = current.data(Role.ID) if current.isValid() else None
        if row_id != self._announced:
            self._announced = row_id
            self.current_id_changed.emit(row_id)

    def set_hidden_columns(self, keys: set[str]) -> None:
        """Hide these columns and show the others."""
        for number, column in enumerate(self.table_model().columns):
            self.setColumnHidden(number, column.key in keys)
        self._stretch()

    def _hover(self, row: int) -> None:
        for one in {self._rows_look.hovered_row, row} - {-1}:
            top = self.rowViewportPosition(one)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(one))
        self._rows_look.hovered_row = row

    def _on_rows_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme.current().row_height)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(Role.ID))

    def _fit(self) -> None:
        for number in range(len(self.table_model().columns)):
            self.setColumnWidth(number, self._width(number))
        self._stretch()

    def _width(self, number: int) -> int:
        return column_width(self.table_model().columns[number], first=number == 0)

    def _stretch(self) -> None:
        model = self.model()
        if not isinstance(model, TableModel):
            return
        shown = [n for n in range(len(model.columns)) if not self.isColumnHidden(n)]
        grow = [n for n in shown if model.columns[n].stretch]
        if grow:
            rest = self.viewport().width() - sum(self.columnWidth(n) for n in shown if n not in grow)
            for number in grow:
                self.setColumnWidth(number, max(self._width(number), rest // len(grow)))

    def _remember(self) -> None:
        self._kept = (self.current_id(), self.selected_ids(), self.verticalScrollBar().value())

    def _restore(self) -> None:
        """Select by id what was selected before the reset; announce where the current row has gone."""
        current, chosen, scrolled = self._kept
        self._rows_look.hovered_row = -1
        model, selection = self.table_model(), self.selectionModel()
        number = model.number_of(current)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for one in (model.number_of(row_id) for row_id in chosen):
            if one >= 0:
                selection.select(model.index(one, 0), flags)
        if number >= 0:
            selection.setCurrentIndex(model.index(number, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        elif self._announced is not None:
            self._announced = None
            self.current_id_changed.emit(None)
        self.verticalScrollBar().setValue(scrolled)


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
