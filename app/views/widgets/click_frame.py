"""A frame that does what a button does: by click, by Enter and by Space."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame


class ClickFrame(QFrame):
    """Announces a click; one with `leads` False is only looked at."""

    clicked = Signal()
    leads = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Announce a click."""
        if self.leads and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Space do what a click does."""
        if self.leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
