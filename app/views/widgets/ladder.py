"""The score scale: a vertical ruler beside the table of grades, with the score of last time and of now."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text

MARK = 10


class Ladder(QWidget):
    """A ruler whose bands are equally high, highest grade on top, as the rows of the table beside it.

    `bounds` are the lower bounds of the bands from the highest down (90, 80 ... 0); the top of the first is 100.
    """

    def __init__(self, bounds: tuple[int, ...], band_height: int = 21) -> None:
        """Draw the ruler for these bands."""
        super().__init__()
        self._bounds = bounds
        self._band_height = band_height
        self._now: int | None = None
        self._last: int | None = None
        self.setFixedSize(84, band_height * len(bounds) + 1)

    def set_scores(self, now: int | None, last: int | None = None) -> None:
        """Mark the score of now, and of last time where there is one."""
        self._now, self._last = now, last
        said = [self._word(now, current=True)] if now is not None else []
        said += [self._word(last, current=False)] if last is not None else []
        self.setAccessibleName(", ".join(said))
        self.update()

    def _word(self, score: int, *, current: bool) -> str:
        text = self.tr("本次 {score}") if current else self.tr("上次 {score}")
        return text.format(score=score)

    def _y(self, score: int) -> int:
        """Return where a score stands: within its band in proportion."""
        upper = 100
        for band, lower in enumerate(self._bounds):
            if score >= lower:
                share = (upper - score) / (upper - lower) if upper > lower else 0.0
                return round((band + min(max(share, 0.0), 1.0)) * self._band_height)
            upper = lower
        return self._band_height * len(self._bounds)

    def sizeHint(self) -> QSize:
        """Return the size of the ruler."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ruler, the way from last time to now, and both marks."""
        look = theme.current()
        painter = QPainter(self)
        x = self.width() - MARK
        for band in range(len(self._bounds) + 1):
            painter.fillRect(QRect(x - 5, band * self._band_height, 10, 1), look.color("line2"))
        painter.fillRect(QRect(x, 0, 1, self.height()), look.color("text3"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._last is not None and self._now is not None:
            top, bottom = sorted((self._y(self._last), self._y(self._now)))
            worse = self._now < self._last
            painter.fillRect(QRect(x - 1, top, 2, bottom - top), look.color("warnFill" if worse else "okFill"))
        if self._last is not None and self._last != self._now:
            self._mark(painter, x, self._last, current=False)
        if self._now is not None:
            self._mark(painter, x, self._now, current=True)
        painter.end()

    def _mark(self, painter: QPainter, x: int, score: int, *, current: bool) -> None:
        look = theme.current()
        y = self._y(score)
        size = MARK if current else MARK - 2
        painter.setPen(QPen(look.color("accent"), 1.5) if current else QPen(look.color("text2"), 1.5))
        painter.setBrush(look.color("accent" if current else "surface"))
        painter.drawEllipse(QRectF(x + 0.5 - size / 2, y - size / 2, size, size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRect(0, min(max(y - 9, 0), self.height() - 18), x - MARK, 18)
        tone = "accent" if current else "text2"
        draw_text(painter, box, self._word(score, current=current), tone, px=12, bold=current, align=Align.RIGHT)
