"""The row under the title: the three steps, painted, and which sheet and which row of names are read."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.services.importing.reading import SourceTable
from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton

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


class StepsRow(QFrame):
    """The steps at the left; at the right the file, and while it is checked its sheet and its row of names."""

    asked = Signal(object, object)  # sheet or None, row of the names or None

    def __init__(self) -> None:
        """Begin at the first step, without a file."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(56)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(8)
        self._strip = StepStrip((self.tr("选择文件"), self.tr("映射与检查"), self.tr("确认导入")))
        line.addWidget(self._strip)
        line.addStretch(1)
        self._source: SourceTable | None = None
        self._name = Text("", "label")
        self._sheet = ChoiceButton(self.tr("工作表"), [("", "")])
        self._header = ChoiceButton(self.tr("列名"), [("1", "")])
        self._sheet.chosen.connect(lambda key: self.asked.emit(str(key), None))
        self._header.chosen.connect(self._on_header)
        for widget in (self._name, self._sheet, self._header):
            line.addWidget(widget)

    def _on_header(self, key: object) -> None:
        self.asked.emit(self._source.sheet if self._source else None, int(str(key)))

    def show_source(self, source: SourceTable) -> None:
        """Name the file, its sheets and the first rows."""
        self._source = source
        self._name.setText(source.path.name)
        self._sheet.set_choices([(name, name) for name in source.sheets] or [("", "")])
        self._sheet.set_current(source.sheet)
        rows = sorted({*range(1, 11), source.header_row})
        self._header.set_choices([(str(row), self.tr("第 {row} 行").format(row=row)) for row in rows])
        self._header.set_current(str(source.header_row))

    def set_current(self, step: int) -> None:
        """Stand at this step; sheet and row of names can be changed in the second."""
        self._strip.set_current(step)
        self._name.setVisible(step > 0)
        self._sheet.setVisible(step == 1 and self._source is not None and len(self._source.sheets) > 1)
        self._header.setVisible(step == 1)
