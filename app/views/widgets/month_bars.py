"""Bars over months, painted: for panes that change with every step of the cursor, where a figure would take 100 ms."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.formats import number
from app.views.widgets.chart_specs import BarChart, spoken

LEFT, RIGHT, TOP, BOTTOM = 30, 6, 20, 26
BAR_WIDTH = 0.55
TICKS = 4
MOST_LABELS = 14
_STEPS = (1, 2, 4, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """The span of the values and the step between the lines of the grid."""

    low: float
    high: float
    step: float

    def ticks(self) -> list[float]:
        """Return where the lines of the grid lie."""
        first, last = math.ceil(self.low / self.step - 1e-9), math.floor(self.high / self.step + 1e-9)
        return [place * self.step for place in range(first, last + 1)]


def scale_of(chart: BarChart) -> Scale:
    """Return a scale from 0, or from the lowest value below it, in at most four round steps."""
    known = [value for value in chart.values if value is not None] or [0.0]
    high = max(*known, chart.threshold or 0.0, 1e-9)
    low = min(*known, 0.0) * 1.15 - (high * 0.06 if min(known) < 0 else 0.0)
    rough = (high - low) / TICKS
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(one * size for one in (*_STEPS, 20) if one * size >= rough * 0.999)
    return Scale(low, high * 1.02, step)


class MonthBars(QWidget):
    """Bars that turn orange above the threshold; the last one has its value printed."""

    def __init__(self, height: int) -> None:
        """Begin without values."""
        super().__init__()
        self.chart: BarChart | None = None
        self.setFixedHeight(height)
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.current().changed.connect(self.update)

    def show_chart(self, chart: BarChart) -> None:
        """Show other values."""
        self.chart = chart
        self.setAccessibleName(spoken(chart))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw grid, bars, threshold and the names of the months."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().color("surface"))
        if self.chart is not None:
            scale = scale_of(self.chart)
            self._draw_grid(painter, scale)
            self._draw_bars(painter, self.chart, scale)
            self._draw_threshold(painter, self.chart, scale)
            self._draw_labels(painter, self.chart)
        painter.end()

    def _y(self, scale: Scale, value: float) -> float:
        room = self.height() - TOP - BOTTOM
        return TOP + room * (1 - (value - scale.low) / (scale.high - scale.low))

    def _slot(self, chart: BarChart) -> float:
        return (self.width() - LEFT - RIGHT) / max(len(chart.values), 1)

    def _draw_grid(self, painter: QPainter, scale: Scale) -> None:
        look = theme.current()
        for value in scale.ticks():
            y = round(self._y(scale, value))
            tone = "text3" if value == 0 else "grid"
            painter.fillRect(QRect(LEFT, y, self.width() - LEFT - RIGHT, 1), look.color(tone))
            digits = 0 if float(value).is_integer() else 1
            draw_text(
                painter, QRect(0, y - 8, LEFT - 6, 16), number(value, digits) or "0", "text3", px=11, align=Align.RIGHT
            )

    def _draw_bars(self, painter: QPainter, chart: BarChart, scale: Scale) -> None:
        look, slot = theme.current(), self._slot(chart)
        zero = round(self._y(scale, 0.0))
        limit = math.inf if chart.threshold is None else chart.threshold
        for place, value in enumerate(chart.values):
            if value is None:
                continue
            left, y = LEFT + slot * (place + (1 - BAR_WIDTH) / 2), self._y(scale, value)
            bar = QRectF(left, min(y, zero), slot * BAR_WIDTH, abs(y - zero))
            painter.fillRect(bar, look.color("warnFill" if value > limit else "okFill"))
        painter.fillRect(QRect(LEFT, zero, self.width() - LEFT - RIGHT, 1), look.color("text3"))
        last = chart.values[-1] if chart.values else None
        if last is not None:
            text = number(last, chart.digits) or "0"
            width = look.metrics(12, bold=True).horizontalAdvance(text) + 2
            left = min(LEFT + slot * (len(chart.values) - 0.5) - width / 2, self.width() - width)
            box = QRect(round(left), round(self._y(scale, max(last, 0.0))) - 18, width, 16)
            tone = "warnFg" if last > limit else "okFg"
            draw_text(painter, box, text, tone, bold=True, px=12, align=Align.CENTER)

    def _draw_threshold(self, painter: QPainter, chart: BarChart, scale: Scale) -> None:
        if chart.threshold is None:
            return
        look, y = theme.current(), round(self._y(scale, chart.threshold))
        pen = QPen(look.color("text2"), 1)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(LEFT, y + 0.5), QPointF(self.width() - RIGHT, y + 0.5))
        width = look.metrics(11).horizontalAdvance(chart.threshold_label)
        box = QRect(LEFT + 3, y - 17, width + 2, 15)
        painter.fillRect(box.adjusted(-1, 1, 1, -1), look.color("surface"))
        draw_text(painter, box, chart.threshold_label, px=11)

    def _draw_labels(self, painter: QPainter, chart: BarChart) -> None:
        slot, count = self._slot(chart), len(chart.labels)
        every = max(math.ceil(count / MOST_LABELS), 1)
        for place, label in enumerate(chart.labels):
            if (count - 1 - place) % every == 0:
                box = QRect(round(LEFT + slot * (place + 0.5) - 20), self.height() - BOTTOM + 6, 40, 16)
                draw_text(painter, box, label, "text3", px=11, align=Align.CENTER)
