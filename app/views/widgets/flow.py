"""Painted steps of a procedure: across (Stepper) and down (Timeline)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text

DOT = 16
TITLE_HEIGHT = 22
LINE_HEIGHT = 22
ITEM_GAP = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One node of a stepper; state is done, now or todo."""

    title: str
    who: str = ""
    when: str = ""
    state: str = "todo"


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One line under a node: an icon's name or nothing, text, and text at the right."""

    text: str
    right: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One node of a timeline; state is done, now or todo, level colours the current one."""

    title: str
    right: str = ""
    lines: tuple[TimelineLine, ...] = ()
    state: str = "done"
    level: str = "warn"


def draw_node(painter: QPainter, left: int, top: int, state: str, now_tone: str = "accent") -> None:
    """Draw a node of 16 px: a filled disc with a check, a ring with a dot, or an empty ring."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(left + 0.75, top + 0.75, DOT - 1.5, DOT - 1.5)
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(QRectF(left, top, DOT, DOT))
        painter.setPen(_round_pen("onAccent", 1.8))
        painter.drawPolyline(
            [QPointF(left + 4.5, top + 8.3), QPointF(left + 7, top + 10.8), QPointF(left + 11.5, top + 5.6)]
        )
    else:
        painter.setPen(QPen(look.color(now_tone if state == "now" else "line2"), 1.5))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(box)
    if state == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(now_tone))
        painter.drawEllipse(QRectF(left + 4.5, top + 4.5, 7, 7))
    painter.restore()


def _round_pen(tone: str, width: float) -> QPen:
    solid, cap, join = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(theme.current().color(tone), width, solid, cap, join)


class Stepper(QWidget):
    """Nodes from left to right with who and when; in a small window only the current one."""

    def __init__(self) -> None:
        """Begin without steps."""
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self.setFixedHeight(40)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.setAccessibleName(" → ".join(f"{step.title} {step.who} {step.when}" for step in steps))
        self.updateGeometry()
        self.update()

    def _shown(self) -> tuple[Step, ...]:
        if not theme.current().small_window:
            return self._steps
        return tuple(step for step in self._steps if step.state == "now") or self._steps[-1:]

    @staticmethod
    def _width(step: Step) -> int:
        look = theme.current()
        who = look.metrics().horizontalAdvance(f" · {step.who}") if step.who else 0
        title = look.metrics(13, bold=True).horizontalAdvance(step.title) + who
        return 30 + max(title, look.metrics(12).horizontalAdvance(step.when))

    def sizeHint(self) -> QSize:
        """Return the room for all steps."""
        shown = self._shown()
        return QSize(sum(self._width(step) for step in shown) + 52 * max(len(shown) - 1, 0), 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw nodes, words and the lines between."""
        look = theme.current()
        painter = QPainter(self)
        left = 0
        for number, step in enumerate(self._shown()):
            if number:
                painter.fillRect(QRect(left + 12, 12, 28, 1), look.color("line2"))
                left += 52
            draw_node(painter, left, 4, step.state)
            bold = step.state != "todo"
            box = QRect(left + 26, 1, self.width(), 22)
            used = draw_text(painter, box, step.title, "text" if bold else "text2", bold=bold)
            if step.who:
                draw_text(painter, box.adjusted(used, 0, 0, 0), f" · {step.who}", "text2")
            draw_text(painter, QRect(left + 26, 20, self.width(), 18), step.when, "text2", px=12)
            left += self._width(step)
        painter.end()


class Timeline(QWidget):
    """Nodes from top to bottom with lines of text under each."""

    def __init__(self) -> None:
        """Begin without items."""
        super().__init__()
        self._items: tuple[TimelineItem, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_items(self, items: Sequence[TimelineItem]) -> None:
        """Show these items."""
        self._items = tuple(items)
        self.setAccessibleName("; ".join(f"{item.title} {item.right}" for item in items))
        self.setFixedHeight(max(sum(self._height(item) for item in items), 1))
        self.update()

    @staticmethod
    def _height(item: TimelineItem) -> int:
        return TITLE_HEIGHT + LINE_HEIGHT * len(item.lines) + ITEM_GAP

    def sizeHint(self) -> QSize:
        """Return the height of all items."""
        return QSize(280, sum(self._height(item) for item in self._items))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, then nodes and words."""
        look = theme.current()
        painter = QPainter(self)
        top = 0
        for number, item in enumerate(self._items):
            height = self._height(item)
            if number + 1 < len(self._items):
                tone = "accentLine" if item.state == "done" else "line2"
                painter.fillRect(QRect(DOT // 2, top + DOT + 6, 1, height - DOT - 8), look.color(tone))
            draw_node(painter, 0, top + 3, item.state, f"{item.level}Fill")
            self._draw_words(painter, item, top)
            top += height
        painter.end()

    def _draw_words(self, painter: QPainter, item: TimelineItem, top: int) -> None:
        todo = item.state == "todo"
        box = QRect(30, top, self.width() - 30, TITLE_HEIGHT)
        drawn = draw_text(painter, box, item.title, "text2" if todo else "text", bold=not todo)
        rest = box.adjusted(drawn + 8, 0, 0, 0)
        draw_text(painter, rest, item.right, "text2", px=12, align=Align.RIGHT)
        for line in item.lines:
            box = box.translated(0, LINE_HEIGHT)
            left = 0
            if line.icon:
                icons.paint(painter, line.icon, QRect(box.left(), box.center().y() - 6, 14, 14))
                left = 22
            right = theme.current().metrics(12).horizontalAdvance(line.right)
            draw_text(painter, box.adjusted(left, 0, -right - 8 if right else 0, 0), line.text, "text2", px=12)
            draw_text(painter, box, line.right, "text2", px=12, align=Align.RIGHT)
