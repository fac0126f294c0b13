"""The list of changes on the screen, and the titles over its columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from app.services.history.listing import HistoryLine
from app.views import theme
from app.views.customers.history.delegate import BAND, HistoryDelegate, leads_somewhere, link_box, spans
from app.views.customers.history.rows import HistoryRows
from app.views.delegates.cells import draw_text
from app.views.table_model import Index, Role


class Titles(QWidget):
    """Field, old, new: over the columns of the rows below."""

    def __init__(self) -> None:
        """Take the width of the list."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a band."""
        return QSize(200, BAND)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the titles."""
        painter, look, columns = QPainter(self), theme.current(), spans(self.width())
        painter.fillRect(self.rect(), look.color("subtle"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line2"))
        parts = ((self.tr("字段"), columns.label), (self.tr("原值"), columns.old), (self.tr("新值"), columns.new))
        for text, (left, width) in parts:
            draw_text(painter, QRect(left, 0, width, self.height() - 1), text, "text2", px=12)
        painter.end()


class HistoryView(QListView):
    """Changes under a cursor; Enter, a double click or a click on its evidence opens what a change rests on."""

    opened = Signal(object)  # HistoryLine
    chosen = Signal(object)  # HistoryLine | None under the cursor, moved there by the user

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.rows = HistoryRows(self)
        self._delegate = HistoryDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("修改记录"))
        self.activated.connect(self._open)

    def mark(self, ids: Sequence[int]) -> None:
        """Show which changes belong together, and bring the first of them into sight."""
        self._delegate.marked = frozenset(ids)
        number = min((place for place in map(self.rows.number_of, ids) if place >= 0), default=-1)
        if number >= 0:
            self.scrollTo(self.rows.index(number, 0))
        self.viewport().update()

    def marked(self) -> frozenset[int]:
        """Return the changes that are marked."""
        return self._delegate.marked

    def current_line(self) -> HistoryLine | None:
        """Return the change under the cursor."""
        row = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, HistoryLine) else None

    def _open(self, index: Index) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, HistoryLine) and leads_somewhere(row):
            self.opened.emit(row)

    def _link_at(self, at: QPoint) -> HistoryLine | None:
        index = self.indexAt(at)
        row = index.data(Role.ROW)
        if not isinstance(row, HistoryLine) or not leads_somewhere(row):
            return None
        return row if link_box(self.visualRect(index), self.width(), row).contains(at) else None

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step from a band to the change below it."""
        index = super().moveCursor(action, modifiers)
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            below = self.rows.index(index.row() + 1, 0)
            return below if below.isValid() else self.currentIndex()
        return index

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Announce the change under the cursor."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.chosen.emit(self.current_line())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be opened."""
        super().mouseMoveEvent(event)
        over = self._link_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the evidence that was clicked."""
        super().mouseReleaseEvent(event)
        line = self._link_at(event.position().toPoint())
        if line is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(line)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell all that a row leaves out, while the pointer rests on it."""
        if event.type() is QEvent.Type.ToolTip:
            from PySide6.QtGui import QHelpEvent
            from PySide6.QtWidgets import QToolTip

            assert isinstance(event, QHelpEvent)
            row = self.indexAt(event.pos()).data(Role.ROW)
            QToolTip.showText(event.globalPos(), row.detail if isinstance(row, HistoryLine) else "", self)
            return True
        return super().viewportEvent(event)
