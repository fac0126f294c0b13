"""The ruler of a Z-score: zones in soft fills, a dot a period, the one a score uses solid, drafts behind a dashed way."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.statements.terms import DISTRESS, GREY, OTHER, SAFE, Model
from app.services.statements.wording import zone_label
from app.views import formats, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text

HEIGHT = 66
BAND_TOP, BAND_BOTTOM = 24, 44
DOT = 4.5
SOLID = 6.5
GAP = 10
TEXT = 18


@dataclass(frozen=True, slots=True)
class Dot:
    """A period on the ruler: its short name and score; `used` by the score in force, `draft` not confirmed."""

    label: str
    value: float
    used: bool = False
    draft: bool = False


class ZoneRuler(QWidget):
    """Shows where the periods stand between distress and safety."""

    def __init__(self) -> None:
        """Begin without periods."""
        super().__init__()
        self._model = OTHER
        self._dots: tuple[Dot, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_dots(self, model: Model, dots: Sequence[Dot]) -> None:
        """Show these periods, oldest first."""
        self._model, self._dots = model, tuple(dots)
        said = (f"{dot.label} {formats.number(dot.value, 2)} {zone_label(model.zone(dot.value))}" for dot in dots)
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height; the width is whatever there is."""
        return QSize(320, HEIGHT)

    def _scale(self) -> tuple[float, float]:
        """Return the ends of the ruler: the grey zone in the middle, and room for every dot."""
        span = self._model.safe - self._model.distress
        low, high = self._model.distress - 0.73 * span, self._model.safe + 0.94 * span
        values = [dot.value for dot in self._dots]
        return min([low, *(value - 0.1 * span for value in values)]), max(
            [high, *(value + 0.15 * span for value in values)]
        )

    def x_of(self, value: float) -> float:
        """Return where a score stands, in px."""
        low, high = self._scale()
        return (value - low) / (high - low) * self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw zones, words, the way between the dots, the dots and their scores."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._zones(painter)
        self._way(painter)
        for dot in self._dots:
            self._dot(painter, dot)
        self._labels(painter)
        painter.end()

    def _zones(self, painter: QPainter) -> None:
        look = theme.current()
        model = self._model
        left, right = round(self.x_of(model.distress)), round(self.x_of(model.safe))
        bounds = ((0, left), (left + 1, right), (right + 1, self.width()))
        words = (
            (DISTRESS, "high", f"< {model.distress:g}"),
            (GREY, "watch", f"{model.distress:g}–{model.safe:g}"),
            (SAFE, "ok", f"> {model.safe:g}"),
        )
        for (start, end), (zone, level, limits) in zip(bounds, words, strict=True):
            painter.fillRect(QRect(start, BAND_TOP, end - start, BAND_BOTTOM - BAND_TOP), look.color(f"{level}Soft"))
            box = QRect(start, BAND_BOTTOM + 3, end - start, TEXT)
            text = f"{zone_label(zone)} {limits}"
            draw_text(painter, box, text, f"{level}Fg", px=12, align=Align.CENTER)

    def _way(self, painter: QPainter) -> None:
        middle = (BAND_TOP + BAND_BOTTOM) / 2
        for one, other in zip(self._dots, self._dots[1:], strict=False):
            pen = QPen(theme.current().color("text2"), 1.5)
            if one.draft or other.draft:
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(self.x_of(one.value), middle), QPointF(self.x_of(other.value), middle))

    def _dot(self, painter: QPainter, dot: Dot) -> None:
        look = theme.current()
        size = SOLID if dot.used else DOT
        painter.setPen(QPen(look.color("accent" if dot.used else "text2"), 1.5))
        painter.setBrush(look.color("accent" if dot.used else "surface"))
        painter.drawEllipse(QPointF(self.x_of(dot.value), (BAND_TOP + BAND_BOTTOM) / 2), size, size)

    def _labels(self, painter: QPainter) -> None:
        """Write the scores over their dots; the used one first, any that would touch another is left out."""
        taken: list[QRect] = []
        look = theme.current()
        for dot in sorted(self._dots, key=lambda each: (not each.used, not each.draft)):
            text = f"{dot.label} {formats.number(dot.value, 2)}"
            width = look.metrics(12, dot.used).horizontalAdvance(text) + 2
            left = min(max(round(self.x_of(dot.value)) - width // 2, 0), self.width() - width)
            box = QRect(left, 2, width, TEXT)
            if any(box.adjusted(-GAP, 0, GAP, 0).intersects(other) for other in taken):
                box = self._beside(box, taken)
            if any(box.intersects(other) for other in taken):
                continue
            taken.append(box)
            draw_text(painter, box, text, "accent" if dot.used else "text2", bold=dot.used, px=12, align=Align.CENTER)

    def _beside(self, box: QRect, taken: Sequence[QRect]) -> QRect:
        """Move a label off the nearest one: to the side on which its dot stands."""
        other = min(taken, key=lambda each: abs(each.center().x() - box.center().x()))
        moved = QRect(box)
        if box.center().x() < other.center().x():
            moved.moveRight(other.left() - GAP)
        else:
            moved.moveLeft(other.right() + GAP)
        inside = moved.left() >= 0 and moved.right() <= self.width()
        return moved if inside else box
