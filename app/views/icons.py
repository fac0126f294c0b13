"""Stroke icons and risk glyphs from SVG, coloured by the theme in force at the moment they are painted."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app import paths
from app.views import theme

STROKE = "#4F5957"
RISKS = ("ok", "watch", "warn", "high")
_GLYPH_FILLS = {"ok": "#4E9A96", "watch": "#DDB13A", "warn": "#D67430", "high": "#A3213A"}


@lru_cache(maxsize=256)
def _renderer(name: str, old: str, new: str) -> QSvgRenderer:
    text = (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")
    return QSvgRenderer(QByteArray(text.replace(old, new).encode()))


@lru_cache(maxsize=512)
def _pixmap(name: str, old: str, new: str, width: int, height: int) -> QPixmap:
    """Return the drawing in device pixels; the caller sets the pixel ratio on its own copy."""
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, old, new).render(painter, QRectF(0, 0, width, height))
    painter.end()
    return pixmap


def paint(painter: QPainter, name: str, rect: QRect, colour: str = "text2") -> None:
    """Draw a stroke icon into `rect` in the colour of a token."""
    _draw(painter, name, rect, STROKE, theme.current().hex(colour))


def paint_risk(painter: QPainter, level: str, at: QPoint, size: int = 14) -> None:
    """Draw the glyph of `ok`, `watch`, `warn` or `high` with its upper left corner at `at`."""
    fill = _GLYPH_FILLS[level]
    _draw(painter, f"risk-{level}", QRect(at, QSize(size, size)), fill, theme.current().hex(f"{level}Fill"))


def _draw(painter: QPainter, name: str, rect: QRect, old: str, new: str) -> None:
    ratio = painter.device().devicePixelRatioF()
    pixmap = _pixmap(name, old, new, round(rect.width() * ratio), round(rect.height() * ratio))
    painter.drawPixmap(QRectF(rect), pixmap, QRectF(QPointF(0, 0), pixmap.size().toSizeF()))


class _Engine(QIconEngine):
    """Paints the drawing anew in today's colours: an icon set once follows the theme by itself."""

    def __init__(self, name: str, colour: str, on_colour: str) -> None:
        super().__init__()
        self._drawing = (name, colour, on_colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, colour, on_colour = self._drawing
        side = min(rect.width(), rect.height())  # a wider icon keeps its drawing at the left: room before the text
        rect = QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)
        if name.startswith("risk-"):
            paint_risk(painter, name.removeprefix("risk-"), rect.topLeft(), rect.width())
        elif name == "app":
            _draw(painter, name, rect, STROKE, STROKE)
        elif mode is QIcon.Mode.Disabled:
            paint(painter, name, rect, "disabled")
        else:
            paint(painter, name, rect, on_colour if state is QIcon.State.On else colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(*self._drawing)


def icon(name: str, colour: str = "text2", on_colour: str = "accent") -> QIcon:
    """Return an icon of resources/icons; `colour` is a token, `on_colour` the one while its button is checked."""
    return QIcon(_Engine(name, colour, on_colour))


def risk_icon(level: str) -> QIcon:
    """Return the glyph of a risk level as an icon, for buttons and menus."""
    return QIcon(_Engine(f"risk-{level}", "", ""))


def pixmap(name: str, size: int, colour: str = "text2") -> QPixmap:
    """Return a stroke icon as a sharp picture for a label; ask again when the theme changes."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    drawn = _pixmap(name, STROKE, theme.current().hex(colour), round(size * ratio), round(size * ratio)).copy()
    drawn.setDevicePixelRatio(ratio)
    return drawn
