"""The strip of the three steps, painted: done, now, to come."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text

DISC = 22
GAP = 8
LINE = 64


class StepStrip(QWidget):
    """Numbered discs with their words; `current` counts from 0."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        """Begin at the first step."""
        super().__init__()
        self._titles = titles
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(0)

    def set_current(self, number: int) -> None:
        """Stand at this step."""
        self._current = number
        self.setAccessibleName(f"{number + 1} / {len(self._titles)} {self._titles[number]}")
        self.update()

    def _width(self, title: str) -> int:
        return DISC + GAP + theme.current().metrics(14, bold=True).horizontalAdvance(title)

    def sizeHint(self) -> QSize:
        """Return the room for all steps."""
        return QSize(sum(map(self._width, self._titles)) + LINE * (len(self._titles) - 1), 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the discs, the words and the lines between."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0, self.height() // 2
        for number, title in enumerate(self._titles):
            if number:
                painter.fillRect(QRect(left + 12, middle, LINE - 24, 1), look.color("line2"))
                left += LINE
            self._draw_disc(painter, QRect(left, middle - DISC // 2, DISC, DISC), number)
            words = QRect(left + DISC + GAP, 0, self._width(title), self.height())
            tone = "text" if number <= self._current else "text2"
            draw_text(painter, words, title, tone, px=14, bold=number == self._current)
            left += self._width(title)
        painter.end()

    def _draw_disc(self, painter: QPainter, box: QRect, number: int) -> None:
        look = theme.current()
        inner = QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75)
        now = number == self._current
        painter.setBrush(look.color("accent" if now else "surface"))
        painter.setPen(QPen(look.color("accent" if number <= self._current else "line2"), 1.5))
        painter.drawEllipse(inner)
        if number < self._current:
            icons.paint(painter, "check", box.adjusted(4, 4, -4, -4), "accent")
            return
        painter.setPen(Qt.PenStyle.NoPen)
        tone = "onAccent" if now else "text2"
        draw_text(painter, box, str(number + 1), tone, px=12, bold=True, align=Align.CENTER)
