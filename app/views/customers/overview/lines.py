"""Lines of what happened, painted one under the other: a click, or Enter, opens the one it stands on."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import theme

LINE = 28


class Lines(QWidget):
    """What stands in a line is drawn and said by a subclass."""

    opened = Signal(object)  # what the line shows

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.items: Sequence[Any] = ()
        self._lit = -1
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def draw(self, painter: QPainter, box: QRect, item: Any) -> None:
        """Draw one line."""
        raise NotImplementedError

    def said(self, item: Any) -> str:
        """Return a line as a screen reader says it."""
        raise NotImplementedError

    def set_items(self, items: Sequence[Any]) -> None:
        """Show these."""
        self.items, self._at = items, 0
        self.setAccessibleName(", ".join(self.said(each) for each in items))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(240, len(self.items) * LINE)

    def _light(self, place: int) -> None:
        if place != self._lit:
            self._lit = place
            self.setToolTip(self.said(self.items[place]) if 0 <= place < len(self.items) else "")
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the line under the pointer."""
        self._light(int(event.position().y()) // LINE)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._light(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the line under the pointer."""
        self._open(int(event.position().y()) // LINE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, open with Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self.items:
            self._at = max(0, min(self._at + steps[Qt.Key(event.key())], len(self.items) - 1))
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the cursor stands."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _open(self, place: int) -> None:
        if 0 <= place < len(self.items):
            self.opened.emit(self.items[place])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines and the rules between."""
        painter = QPainter(self)
        look = theme.current()
        for place, item in enumerate(self.items):
            box = QRect(0, place * LINE, self.width(), LINE)
            marked = self.hasFocus() and place == self._at
            if marked or place == self._lit:
                painter.fillRect(box, look.color("select" if marked else "subtle"))
            painter.fillRect(QRect(0, box.bottom(), self.width(), 1), look.color("line"))
            self.draw(painter, box, item)
        painter.end()
