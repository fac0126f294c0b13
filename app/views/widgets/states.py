"""What stands where there is nothing to show: empty, loading, unreadable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from app.views import theme
from app.views.table_model import TableModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish_surface


@dataclass(frozen=True, slots=True)
class Action:
    """A button under a state: what it says and does; the useful one is primary, at most three."""

    text: str
    run: Callable[[], None]
    icon: str = ""
    key: str = ""
    kind: str = ""  # "", primary or flat


class _Drawing(QWidget):
    """The line drawing of an empty table, 72 x 56, with a mark in a ring: plus or check."""

    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(72, 56)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setPen(QPen(look.color("line2"), 1.5))
        painter.drawRect(QRectF(4, 2, 64, 48))
        for y in (14, 26, 38):
            painter.drawLine(4, y, 68, y)
        painter.drawLine(22, 2, 22, 50)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = look.color("okFill" if self._mark == "check" else "accent")
        painter.setPen(QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(look.color("surface"))
        painter.drawEllipse(QRectF(47, 31, 22, 22))
        if self._mark == "check":
            painter.drawPolyline([QPointF(53, 42), QPointF(57, 46), QPointF(63.5, 38.5)])
        else:
            painter.drawLine(QPointF(53, 42), QPointF(63, 42))
            painter.drawLine(QPointF(58, 37), QPointF(58, 47))
        painter.end()


class EmptyState(QWidget):
    """A drawing, one bold line, one sentence and at most three buttons, in the middle of its place."""

    def __init__(self, title: str, text: str = "", actions: Sequence[Action] = (), mark: str = "plus") -> None:
        """Say what is missing; `mark` is plus (nothing yet) or check (nothing left to do)."""
        super().__init__()
        repolish_surface(self)
        layout = QVBoxLayout(self)
        layout.addStretch(3)
        layout.addWidget(_Drawing(mark), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        layout.addWidget(Text(title, "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        if text:
            sentence = Text(text, "soft")
            sentence.setWordWrap(True)
            sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(sentence)
        layout.addSpacing(12)
        layout.addLayout(_button_row(actions))
        layout.addStretch(4)


def _button_row(actions: Sequence[Action]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch(1)
    for action in actions:
        button = Button(action.text, kind=action.kind, icon=action.icon, key=action.key)
        button.clicked.connect(action.run)
        row.addWidget(button)
    row.addStretch(1)
    return row


class PaneError(QWidget):
    """A failure inside a pane: one sentence and a button to try again; the other panes stay usable."""

    def __init__(self, text: str, retry: Callable[[], None]) -> None:
        """Say what failed."""
        super().__init__()
        repolish_surface(self)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        sentence = Text(text, "soft", tone="highFg")
        sentence.setWordWrap(True)
        sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(sentence)
        layout.addSpacing(8)
        layout.addLayout(_button_row([Action(self.tr("重试"), retry, icon="refresh")]))
        layout.addStretch(1)


class Skeleton(QWidget):
    """Still bars where rows will be; under the columns of `table` where there is one."""

    def __init__(self, table: QTableView | None = None, rows: int = 8) -> None:
        """Draw `rows` lines of bars."""
        super().__init__()
        self._table = table
        self._rows = rows
        repolish_surface(self)

    def sizeHint(self) -> QSize:
        """Return the height of the lines."""
        return QSize(240, self._rows * theme.current().row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars and the rules between lines."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        height = look.row_height
        for number in range(self._rows):
            top = number * height
            painter.fillRect(QRect(0, top + height - 1, self.width(), 1), look.color("line"))
            for left, width in self._bars(number):
                painter.fillRect(QRect(left, top + (height - 8) // 2, width, 8), look.color("line"))
        painter.end()

    def _bars(self, number: int) -> list[tuple[int, int]]:
        shorter = 0.62 + 0.11 * (number * 7 % 4)
        model = self._table.model() if self._table is not None else None
        if self._table is None or not isinstance(model, TableModel):
            return [(16, round((self.width() - 32) * shorter))]
        bars = []
        for section, _ in enumerate(model.columns):
            if not self._table.isColumnHidden(section):
                left = max(self._table.columnViewportPosition(section) + 8, 16)
                bars.append((left, max(round((self._table.columnWidth(section) - 20) * shorter), 16)))
        return bars
