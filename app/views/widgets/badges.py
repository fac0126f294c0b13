"""Painted tags: the grade on its ground, the risk level as glyph and word."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import icons, messages, theme
from app.views.delegates.cells import draw_badge, draw_text
from app.views.formats import DASH

TAG_HEIGHT = 22


class GradeBadge(QWidget):
    """A grade: 38 x 20, or 56 x 32 at the head of a page."""

    def __init__(self, grade: str = "", *, large: bool = False) -> None:
        """Show a grade; an empty one is a dash."""
        super().__init__()
        self._px = 18 if large else 12
        self.setFixedSize(QSize(56, 32) if large else QSize(38, 20))
        self._grade = ""
        self.set_grade(grade)

    def set_grade(self, grade: str) -> None:
        """Show another grade."""
        self._grade = grade or DASH
        self.setAccessibleName(self._grade)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        painter = QPainter(self)
        draw_badge(painter, self.rect(), self._grade, self._px)
        painter.end()


class Tag(QWidget):
    """A word on a soft ground, radius 2, perhaps after a glyph; neutral without a level."""

    def __init__(self, level: str = "", text: str = "") -> None:
        """Show the word of the level, or another text."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._level = level
        self._text = text
        self.set_level(level, text)

    def set_level(self, level: str, text: str = "") -> None:
        """Show another level; without a level and a text the tag hides."""
        self._level = level
        self._text = text or (messages.risk_name(level) if level else "")
        if not self._text:
            self.hide()
        elif self.parentWidget() is not None:
            self.show()
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for glyph and word."""
        width = theme.current().metrics(12).horizontalAdvance(self._text) + 16
        return QSize(width + (20 if self._level else 0), TAG_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, glyph and word."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{self._level}Soft" if self._level else "track"))
        painter.drawRoundedRect(self.rect(), 2, 2)
        left = 8
        if self._level:
            icons.paint_risk(painter, self._level, QPoint(6, (self.height() - 14) // 2))
            left = 26
        box = QRect(left, 0, self.width() - left, self.height())
        draw_text(painter, box, self._text, f"{self._level}Fg" if self._level else "text2", px=12)
        painter.end()


class RiskTag(Tag):
    """The tag of a risk level: shape and word first, colour third."""

    def __init__(self, level: str = "ok", text: str = "") -> None:
        """Show a level, with its own word or another text."""
        super().__init__(level, text)
