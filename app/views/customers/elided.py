"""One line of text that gives way: cut with an ellipsis where it does not fit, whole in its tooltip."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import theme
from app.views.delegates.cells import draw_text


class ElidedText(QWidget):
    """Painted in a size, a weight and a token; takes whatever width is left."""

    def __init__(self, *, px: int = 13, bold: bool = False, tone: str = "text") -> None:
        """Begin empty."""
        super().__init__()
        self._look = (px, bold, tone)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def whole_width(self) -> int:
        """Return the width the whole text would take."""
        px, bold, _ = self._look
        return theme.current().metrics(px, bold).horizontalAdvance(self._text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line."""
        px, bold, _ = self._look
        return QSize(40, theme.current().metrics(px, bold).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        px, bold, tone = self._look
        painter = QPainter(self)
        draw_text(painter, self.rect(), self._text, tone, bold=bold, px=px)
        painter.end()
