"""A veil over a window while a dialog of the house stands on it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

VEIL = QColor(20, 40, 44, 107)


class Overlay(QWidget):
    """Covers `over` and follows its size until it is closed."""

    def __init__(self, over: QWidget) -> None:
        """Lay the veil."""
        super().__init__(over)
        over.installEventFilter(self)
        self.setGeometry(over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what is covered."""
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the veil."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), VEIL)
        painter.end()
