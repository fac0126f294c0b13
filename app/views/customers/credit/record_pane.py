"""A section with its heading, buttons at the right, and a table as high as its rows while there is room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.views import theme
from app.views.columns import Column
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

BAR, EMPTY, LEAST_ROWS = 44, 190, 2
KEYS = (Qt.Key.Key_F2, Qt.Key.Key_Space)


class RecordPane(QFrame):
    """A list of records; F2 and Space on a row are told to the page."""

    key_pressed = Signal(int)

    def __init__(self, title: str, columns: list[Column]) -> None:  # type: ignore[type-arg]
        """Make an empty section."""
        super().__init__()
        self.setObjectName("pane")
        self.head = SectionTitle(title)
        self.model: RowsModel = RowsModel(columns, lambda row: row.id)  # type: ignore[type-arg]
        self.table = Table()
        self.table.set_model(self.model)
        self._empty = False
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(BAR)
        self._bar = QHBoxLayout(bar)
        self._bar.setContentsMargins(16, 0, 16, 0)
        self._bar.setSpacing(8)
        self._bar.addWidget(self.head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusProxy(self.table)
        self.table.view.installEventFilter(self)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def add_button(self, button: Button) -> None:
        """Put a button at the right of the heading."""
        self._bar.addWidget(button)

    def show_rows(self, rows: object) -> None:
        """Show these rows, the cursor on the first where it stood on none."""
        self.model.set_rows(rows)  # type: ignore[arg-type]
        self._empty = False
        self.table.show_rows()
        if self.table.view.current_id() is None:
            self.table.view.select_first()
        self._fit()

    def show_empty(self, state: EmptyState) -> None:
        """Say that there is nothing yet."""
        self.model.set_rows([])
        self._empty = True
        self.table.show_empty(state)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of heading, header and all rows."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def _fit(self) -> None:
        """Be as high as the rows, and give way to two of them where the page is low."""
        row, header = theme.current().row_height, self.table.view.horizontalHeader().sizeHint().height()
        rows = self.model.rowCount()
        wanted = EMPTY if self._empty else header + rows * row + 2
        least = EMPTY if self._empty else header + min(rows, LEAST_ROWS) * row + 2
        self.table.setMaximumHeight(wanted)
        self.table.setMinimumHeight(min(least, wanted))
        self.setMaximumHeight(BAR + wanted)
        self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the rows before the table does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in KEYS:
            self.key_pressed.emit(event.key())
            return True
        return super().eventFilter(watched, event)
