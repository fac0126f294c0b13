"""A table with its total row, and what stands in its place while it is empty, loading or unreadable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_figure, draw_text
from app.views.delegates.rows import FIRST_SIDE, SIDE
from app.views.table_model import TableModel
from app.views.widgets.states import EmptyState, PaneError, Skeleton
from app.views.widgets.table_view import TableView

LOADING_DELAY = 300


@dataclass(frozen=True, slots=True)
class Total:
    """One cell of the total row."""

    text: str
    bold: bool = True
    tone: str = "text"
    span: bool = False  # may run over the empty cells at its right


class TotalBar(QWidget):
    """The total row: drawn under the columns of its table and scrolled with them."""

    def __init__(self, view: TableView) -> None:
        """Stand under `view`."""
        super().__init__()
        self._view = view
        self._cells: Mapping[str, Total] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = view.horizontalHeader()
        header.sectionResized.connect(self.update)
        header.sectionMoved.connect(self.update)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        theme.current().rows_changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    def set_cells(self, cells: Mapping[str, Total]) -> None:
        """Show these totals, by the key of their column."""
        self._cells = dict(cells)
        self.setAccessibleName("  ".join(cell.text for cell in cells.values()))
        self.update()

    @property
    def cells(self) -> Mapping[str, Total]:
        """Return the totals by the key of their column."""
        return self._cells

    def _on_rows_changed(self) -> None:
        self.setFixedHeight(theme.current().row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the rule above and each total in its column."""
        painter = QPainter(self)
        look = theme.current()
        painter.fillRect(self.rect(), look.color("subtle"))
        painter.fillRect(QRect(0, 0, self.width(), 1), look.color("line2"))
        model = self._view.model()
        if isinstance(model, TableModel):
            for number, column in enumerate(model.columns):
                total = self._cells.get(column.key)
                if total is not None and not self._view.isColumnHidden(number):
                    align = Align.LEFT if column.align is Align.CENTER else column.align
                    box = self._box(number, span=total.span)
                    draw = draw_figure if align is Align.RIGHT else draw_text
                    draw(painter, box, total.text, total.tone, bold=total.bold, align=align)
        painter.end()

    def _box(self, number: int, *, span: bool) -> QRect:
        header = self._view.horizontalHeader()
        columns = self._view.shown_columns()
        place = columns.index(self._view.table_model().columns[number])
        left = header.sectionViewportPosition(number)
        side = FIRST_SIDE if left + header.offset() == 0 else SIDE
        width = header.sectionSize(number)
        while span and place + 1 < len(columns) and columns[place + 1].key not in self._cells:
            place += 1
            width += header.sectionSize(self._view.table_model().columns.index(columns[place]))
        return QRect(left, 1, width, self.height() - 1).adjusted(side, 0, -SIDE, 0)


class Table(QFrame):
    """A TableView with an optional total row and its states. `view` is the table itself."""

    def __init__(self, parent: QWidget | None = None, *, multiple: bool = False) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.view = TableView(self, multiple=multiple)
        self.total = TotalBar(self.view)
        self.total.hide()
        self._state: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LOADING_DELAY)
        self._timer.timeout.connect(self._show_skeleton)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.total)
        self.setFocusProxy(self.view)
        self.view.viewport().installEventFilter(self)

    def set_model(self, model: TableModel[Any]) -> None:
        """Show a model."""
        self.view.setModel(model)

    def set_total(self, cells: Mapping[str, Total]) -> None:
        """Show the total row with these cells, by the key of their column; none hides it."""
        self.total.set_cells(cells)
        self.total.setVisible(bool(cells))

    def show_rows(self) -> None:
        """Show the rows of the model."""
        self._timer.stop()
        self._set_state(None)

    def show_empty(self, state: EmptyState) -> None:
        """Show why there are no rows and what to do, under the header."""
        self._timer.stop()
        self._set_state(state)

    def show_error(self, text: str, retry: Callable[[], None]) -> None:
        """Say what failed in place of the rows, with a button to try again."""
        self._timer.stop()
        self._set_state(PaneError(text, retry))

    def show_loading(self) -> None:
        """Show still bars in place of the rows, if it takes longer than 300 ms; old rows stay until then."""
        if self._state is None or not isinstance(self._state, Skeleton):
            self._timer.start()

    def _show_skeleton(self) -> None:
        self._set_state(Skeleton(self.view))

    def _set_state(self, state: QWidget | None) -> None:
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        if state is not None:
            state.setParent(self.view.viewport())
            state.setGeometry(self.view.viewport().rect())
            state.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            state.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the state as large as the place of the rows."""
        if event.type() is QEvent.Type.Resize and self._state is not None:
            self._state.setGeometry(self.view.viewport().rect())
        return False
