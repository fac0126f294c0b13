"""The header of a table: titles, sort arrows with their order, and sorting by the mouse or the keyboard."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from app.views import theme
from app.views.columns import Align, Column, Kind, SortKey
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import FIRST_SIDE, SIDE
from app.views.table_model import TableModel

HEADER_HEIGHT = 32
SMALLEST_COLUMN = 40
ARROW_GAP = 4
ARROW_LEND = 8  # what a title and its arrow may take of the space beside them
RISK_ROOM = 20


def column_width(column: Column[Any], *, first: bool = False) -> int:
    """Return the width of a column: what it asks for, more where its title or its words need it in this language."""
    look = theme.current()
    arrow = look.metrics(12, bold=True).horizontalAdvance("↓") + ARROW_GAP - ARROW_LEND if column.can_sort() else 0
    title = look.metrics(12).horizontalAdvance(column.title) + arrow
    glyph = RISK_ROOM if column.kind in {Kind.RISK, Kind.RISK_NAME} else 0
    words = max((look.metrics().horizontalAdvance(word) + glyph for word in column.words), default=0)
    return max(column.width, max(title, words) + (FIRST_SIDE if first else SIDE) + SIDE)


class TableHeader(QHeaderView):
    """Titles with the sort arrow after them; a click sorts, a click with Shift adds a further key.

    With several keys each arrow has its number. Alt+Up in the table leads here: Left and Right choose a column, Enter
    sorts by it, Shift+Enter adds it, Down or Esc lead back.
    """

    def __init__(self, parent: QWidget) -> None:
        """Make a clickable header of 32 px."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(SMALLEST_COLUMN)
        self.setFixedHeight(HEADER_HEIGHT)
        self.sectionClicked.connect(self._on_clicked)
        self._table = parent
        self._chosen = -1

    def sizeHint(self) -> QSize:
        """Return the height of the header."""
        return QSize(0, HEADER_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one title and, where the table is sorted by it, the arrow."""
        look = theme.current()
        painter.fillRect(rect, look.color("subtle"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line2"))
        model = self.model()
        if not isinstance(model, TableModel) or logical >= len(model.columns):
            return
        column = model.columns[logical]
        first = rect.left() == -self.offset()
        box = rect.adjusted(FIRST_SIDE if first else SIDE, 0, -SIDE, -1)
        arrow = self._mark(model, column)
        tone = "text" if arrow else "text2"
        if not arrow:
            draw_text(painter, box, column.title, tone, px=12, align=column.align)
            self._ring(painter, rect, logical)
            return
        width = look.metrics(12, bold=True).horizontalAdvance(arrow) + ARROW_GAP
        if look.metrics(12).horizontalAdvance(column.title) + width > box.width():
            most = ARROW_LEND if len(arrow) == 1 else 2 * ARROW_LEND
            lend = most if column.align is Align.RIGHT else 0
            box = box.adjusted(-lend, 0, most - lend, 0)
        room = box.adjusted(0, 0, -width, 0)
        drawn = draw_text(painter, room, column.title, tone, px=12, align=column.align)
        if column.align is not Align.RIGHT:
            room.setRight(room.left() + drawn)
        at = QRect(room.right() + 4, box.top(), width, box.height())
        draw_text(painter, at, arrow, "accent", px=12, bold=True)
        self._ring(painter, rect, logical)

    def _mark(self, model: TableModel[Any], column: Column[Any]) -> str:
        """Return the arrow of a column the table is sorted by, numbered where there are several; else nothing."""
        for place, key in enumerate(model.sort_keys, start=1):
            if key.key == column.key:
                return ("↓" if key.descending else "↑") + (str(place) if len(model.sort_keys) > 1 else "")
        return ""

    def _ring(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw the frame of the column that the keyboard has chosen."""
        if self.hasFocus() and logical == self._chosen:
            painter.setPen(QPen(theme.current().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the part right of the last column too."""
        painter = QPainter(self.viewport())
        look = theme.current()
        painter.fillRect(self.viewport().rect(), look.color("subtle"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line2"))
        painter.end()
        super().paintEvent(event)

    def _on_clicked(self, logical: int) -> None:
        self._sort(logical, add=bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _sort(self, logical: int, *, add: bool) -> None:
        model = self.model()
        if not isinstance(model, TableModel) or not model.columns[logical].can_sort():
            return
        column = model.columns[logical]
        now = next((key for key in model.sort_keys if key.key == column.key), None)
        descending = not now.descending if now is not None else column.align is Align.RIGHT
        wanted = SortKey(column.key, descending)
        if not add:
            model.sort_by([wanted])
        elif now is not None:
            model.sort_by([wanted if key is now else key for key in model.sort_keys])
        else:
            model.sort_by([*model.sort_keys, wanted])
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a column, sort by it, add it to the order, or go back into the rows."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self._chosen >= 0:
            self._sort(self._chosen, add=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab}:
            self._table.setFocus()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Choose the next column that is shown and sorts, in the order they stand in."""
        shown = [n for n in map(self.logicalIndex, range(self.count())) if not self.isSectionHidden(n)]
        model = self.model()
        sorting = [n for n in shown if isinstance(model, TableModel) and model.columns[n].can_sort()]
        if not sorting:
            return
        place = sorting.index(self._chosen) + step if self._chosen in sorting else 0
        self._chosen = sorting[min(max(place, 0), len(sorting) - 1)]
        self._show_chosen()

    def _show_chosen(self) -> None:
        model = self.model()
        if isinstance(self._table, QTableView) and model.rowCount():
            self._table.scrollTo(model.index(max(self._table.rowAt(0), 0), self._chosen))
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the column the table is sorted by, else the first that sorts."""
        super().focusInEvent(event)
        model = self.model()
        if isinstance(model, TableModel):
            keys = [key.key for key in model.sort_keys[:1]]
            self._chosen = next((n for n, column in enumerate(model.columns) if column.key in keys), -1)
            if self._chosen < 0 or self.isSectionHidden(self._chosen):
                self._chosen = -1
                self._step(1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()
