"""One line at the top of the work area: glyph, sentence, one action; closed by the action or the cross."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from app.views import icons
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish


class RiskGlyph(QLabel):
    """A risk glyph that follows the theme."""

    def __init__(self, level: str, size: int = 14) -> None:
        """Show the glyph of a level."""
        super().__init__()
        self._level = level
        self.setFixedSize(QSize(size, size))

    def set_level(self, level: str) -> None:
        """Show another glyph."""
        self._level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glyph."""
        painter = QPainter(self)
        icons.paint_risk(painter, self._level, QPoint(0, 0), self.width())
        painter.end()


HEIGHT = 36


class InfoBar(QFrame):
    """Says one thing until it is closed or says another."""

    closed = Signal()

    def __init__(self, *, closable: bool = True, wrapping: bool = False) -> None:
        """Begin hidden; a `wrapping` one grows over several lines, any other cuts its sentence at the right."""
        super().__init__()
        self.setObjectName("info")
        self._run: Callable[[], None] | None = None
        self._glyph = RiskGlyph("ok")
        self._text = Text()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._action = Button(" ", kind="link")
        self._cross = Button(kind="quiet", icon="x", tip=self.tr("关闭"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8 if closable else 16, 0)
        row.setSpacing(8)
        row.addWidget(self._glyph)
        row.addWidget(self._text, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cross)
        self._cross.setVisible(closable)
        if wrapping:
            self._text.setWordWrap(True)
            self.setMinimumHeight(HEIGHT)
            row.setContentsMargins(16, 8, 16, 8)
        else:
            self.setFixedHeight(HEIGHT)
        self._action.clicked.connect(self._act)
        self._cross.clicked.connect(self.dismiss)
        self.hide()

    def say(self, text: str, level: str = "ok", action: str = "", run: Callable[[], None] | None = None) -> None:
        """Show a sentence of level ok, watch, warn or high, with at most one action."""
        self._run = run
        self._glyph.set_level(level)
        self._text.setText(text)
        self._text.setToolTip(text)
        self._text.set_tone(f"{level}Fg")
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setProperty("level", level)
        repolish(self)
        self._action.setProperty("level", level)
        repolish(self._action)
        self.setAccessibleName(text)
        self.show()

    def dismiss(self) -> None:
        """Close the bar."""
        self.hide()
        self.closed.emit()

    def _act(self) -> None:
        run = self._run
        self.dismiss()
        if run is not None:
            run()
