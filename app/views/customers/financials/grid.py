"""The grid in which statements are typed: Enter goes down, Tab to the next period, Ctrl+V pastes a column of a sheet."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from app.views import theme
from app.views.customers.financials import calculator
from app.views.customers.financials.grid_model import GridModel, Index, RowKind
from app.views.customers.financials.grid_names import NamesView
from app.views.customers.financials.grid_paint import GridDelegate, GridHeader

PERIOD_WIDTH = 112
LAST_WIDTH = 124
NAMES_WIDTH = 150
SIDES, NAME_SIDES = 30, 42
FEWEST, MOST_FITTED = 2, 5
_STARTERS = "0123456789.(+-=−－＋"
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class StatementGrid(QTableView):
    """A table that is edited cell by cell; it says when something typed is no amount, or may not be typed."""

    said = Signal(str)  # a sentence about what was typed or pasted
    moved = Signal()  # another cell is the current one

    def __init__(self, model: GridModel) -> None:
        """Show a model."""
        super().__init__()
        self.grid = model
        self.editing: QLineEdit | None = None
        self.setModel(model)
        self.setHorizontalHeader(GridHeader(self))
        self.setItemDelegate(GridDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("财务报表"))
        self.names = NamesView(self)
        self.names.pressed_name.connect(self._on_name)
        self._fit_rows()
        theme.current().rows_changed.connect(self._fit_rows)
        model.modelReset.connect(self._fit_columns)
        self.doubleClicked.connect(self._on_double_clicked)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(min(theme.current().row_height, 28))

    def _fit_columns(self) -> None:
        """Give every period its room and the names the rest; where that is too little the oldest periods give way."""
        count, room = len(self.grid.columns), self.viewport().width()
        widths = [self._width(number) for number in range(1, count + 1)]
        names = self._names_width()
        hidden = 0
        while count - hidden > FEWEST and count <= MOST_FITTED and names + sum(widths[hidden:]) > room:
            hidden += 1
        for number, width in enumerate(widths, start=1):
            self.setColumnHidden(number, number <= hidden)
            self.setColumnWidth(number, width)
        self.setColumnWidth(0, max(names, room - sum(widths[hidden:])))
        self.names.fit()

    def _width(self, number: int) -> int:
        """Return the room of a period: its longest amount and the two lines over it."""
        metrics, head = theme.current().metrics(13, bold=True), theme.current().metrics(12, bold=True)
        title = str(self.grid.headerData(number, Qt.Orientation.Horizontal) or "")
        texts = [metrics.horizontalAdvance(self.grid.cell(row, number).text) for row in range(self.grid.rowCount())]
        titles = [head.horizontalAdvance(text) for text in title.split("\n")]
        least = LAST_WIDTH if number == len(self.grid.columns) else PERIOD_WIDTH
        return max(least, max([*texts, *titles]) + SIDES)

    def _names_width(self) -> int:
        metrics = theme.current().metrics(13, bold=True)
        texts = (self.grid.cell(row, 0).text for row in range(self.grid.rowCount()))
        return max([NAMES_WIDTH, *(metrics.horizontalAdvance(text) + NAME_SIDES for text in texts)])

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; what is being typed stays over its cell."""
        super().scrollContentsBy(dx, dy)
        if self.editing is not None:
            self.editing.setGeometry(self.visualRect(self.currentIndex()))

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight beside the names, which are in sight wherever one is."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        room = self.names.room() if index.isValid() else 0  # Qt asks for an invalid one before there are names
        if room and index.column() == 0:
            bar.setValue(before)
        elif room:
            bar.setValue(bar.value() + min(self.visualRect(index).left() - room, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the periods leave."""
        super().resizeEvent(event)
        self._fit_columns()

    def select_cell(self, key: str, column: int) -> None:
        """Stand in the cell of a line and a period (0 the first), and show it."""
        row = max(self.grid.row_of(key), 0)
        index = self.grid.index(row, column + 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def current_period(self) -> int:
        """Return the period one stands in, 0 the first; -1 where there is none."""
        return self.currentIndex().column() - 1 if self.currentIndex().column() > 0 else -1

    # moving

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Repaint the frame of both cells."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.moved.emit()

    def step(self, *, down: int = 0, right: int = 0) -> None:
        """Go to the next line or the next period; rows without amounts are passed over, Tab wraps to the next line."""
        now = self.currentIndex()
        row, column = now.row(), max(now.column(), 1) + right
        count = len(self.grid.columns)
        first = next((number for number in range(1, count + 1) if not self.isColumnHidden(number)), 1)
        if right and not first <= column <= count:
            down, column = (1, first) if right > 0 else (-1, count)
        row += down
        while 0 <= row < len(self.grid.rows) and down and self.grid.rows[row].kind is not RowKind.LINE:
            row += down
        if 0 <= row < len(self.grid.rows):
            index = self.grid.index(row, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next or the last period with Tab; beyond the first and the last cell leave the grid."""
        before = self.currentIndex()
        self.step(right=1 if forward else -1)
        return self.currentIndex() != before or super().focusNextPrevChild(forward)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, move, paste, fold."""
        if not (self._on_command(event) or self._on_move(event) or self._on_typed(event)):
            super().keyPressEvent(event)

    def _on_command(self, event: QKeyEvent) -> bool:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_V and event.modifiers() & both == both:
            self.copy_last_period()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(calculator.typed(self._cents(), self.grid.unit))
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._write(None)
        else:
            return False
        return True

    def _on_move(self, event: QKeyEvent) -> bool:
        key = event.key()
        row = self.currentIndex().row()
        section = 0 <= row < len(self.grid.rows) and self.grid.rows[row].kind is RowKind.SECTION
        if section and key in _ENTER | {Qt.Key.Key_Space}:
            self._fold(row)
        elif key in _ENTER:
            self.step(down=-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            return False
        return True

    def _on_typed(self, event: QKeyEvent) -> bool:
        text = event.text()
        if event.key() == Qt.Key.Key_F2:
            self.begin_current()
        elif text and text in _STARTERS and not event.modifiers() & _MODIFIERS:
            adds = text in "+-−－＋" and self._cents() is not None
            before = calculator.typed(self._cents(), self.grid.unit) if adds else ""
            self.begin(before + ("" if text == "=" else text))
        else:
            return False
        return True

    def _fold(self, row: int) -> None:
        column = self.currentIndex().column()
        self.grid.fold(self.grid.rows[row].key)
        index = self.grid.index(row, max(column, 0))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a section by its name."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == 0:
            self._on_name(index)

    def _on_name(self, index: QModelIndex) -> None:
        if self.grid.rows[index.row()].kind is RowKind.SECTION:
            self._fold(index.row())

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.begin_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Repaint the frame of the current cell."""
        super().focusInEvent(event)
        self.viewport().update()
        self.names.viewport().update()

    # editing

    def begin_current(self) -> None:
        """Open the editor of the current cell with what is in it."""
        self.begin(calculator.typed(self._cents(), self.grid.unit))

    def begin(self, text: str) -> None:
        """Open the editor of the current cell with a text."""
        index = self.currentIndex()
        if not self.grid.editable(index):
            self._refuse()
            return
        self.finish()
        editor = QLineEdit(text, self.viewport())
        editor.setObjectName("cell")
        editor.setAccessibleName(self.tr("金额，可以写算式，如 1200+350"))
        editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        editor.setGeometry(self.visualRect(index))
        editor.installEventFilter(self)
        self.editing = editor
        editor.show()
        editor.setFocus()
        editor.setCursorPosition(len(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is in the editor with Enter, Tab and the arrows; forget it with Esc."""
        if watched is self.editing and event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.finish(take=False)
                return True
            steps = {
                Qt.Key.Key_Up: (-1, 0),
                Qt.Key.Key_Down: (1, 0),
                Qt.Key.Key_Tab: (0, 1),
                Qt.Key.Key_Backtab: (0, -1),
            }
            down, right = steps.get(Qt.Key(key), (1, 0) if key in _ENTER else (0, 0))
            if down or right:
                if self.finish():
                    self.step(down=down, right=right)
                return True
        if watched is self.editing and event.type() is QEvent.Type.FocusOut:
            self.finish()
        return super().eventFilter(watched, event)

    def finish(self, *, take: bool = True) -> bool:
        """Close the editor; False where what is in it is no amount, and then it stays open."""
        editor = self.editing
        if editor is None:
            return True
        try:
            cents = calculator.evaluate(editor.text(), self.grid.unit) if take else None
        except ValueError:
            self.said.emit(self.tr("“{text}”不是金额").format(text=editor.text()))
            return False
        self.editing = None
        editor.removeEventFilter(self)
        if editor.hasFocus():
            self.setFocus()  # before it goes: a hidden editor would hand the focus on as Tab does
        editor.hide()
        editor.deleteLater()
        if take:
            self._write(cents)
        return True

    def _cents(self) -> int | None:
        index = self.currentIndex()
        return self.grid.cents_at(index) if index.isValid() else None

    def _write(self, cents: int | None) -> None:
        index = self.currentIndex()
        if not self.grid.editable(index):
            self._refuse()
        elif self.grid.cents_at(index) != cents:
            self.grid.write(index, cents)

    def _refuse(self) -> None:
        period = self.grid.period_at(self.currentIndex().column())
        if period is not None and not period.editable:
            self.said.emit(self.tr("{period}已确认，不能直接修改；先改回草稿。").format(period=period.title))

    def paste(self, text: str) -> None:
        """Put a column of a sheet into the period, from the current line down; one amount fills one cell."""
        index = self.currentIndex()
        if not self.grid.editable(index):
            self._refuse()
            return
        try:
            amounts = calculator.column(text, self.grid.unit)
        except ValueError as error:
            self.said.emit(self.tr("“{text}”不是金额，没有粘贴").format(text=str(error)[:40]))
            return
        below = [row.key for row in self.grid.rows[index.row() :] if row.kind is RowKind.LINE]
        taken = dict(zip(below, amounts, strict=False))
        self.grid.write_column(index.column(), taken)
        if len(amounts) > len(below):
            text = self.tr("粘贴了 {count} 行，多出的 {rest} 行没有位置")
            self.said.emit(text.format(count=len(below), rest=len(amounts) - len(below)))

    def copy_last_period(self) -> None:
        """Take over the lines of the period before, where this one has nothing yet."""
        column = self.currentIndex().column()
        if not self.grid.editable(self.currentIndex()) or column < 2:
            self._refuse()
            return
        before, now = self.grid.columns[column - 2], self.grid.columns[column - 1]
        missing: dict[str, int | None] = {key: cents for key, cents in before.lines.items() if key not in now.lines}
        if missing:
            self.grid.write_column(column, missing)
