"""The head of the history: how many changes, of which field, around which day, whether they can be relied on."""

from datetime import date

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from app.services.history.proof import Proof
from app.views import icons, theme
from app.views.delegates.cells import draw_text
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton

_HEIGHT, _PAD, _ICON, _CROSS = 32, 11, 14, 24


class KnownButton(QAbstractButton):
    """Reads 当时所知, and once a day is chosen that day with a cross that takes it back (Delete does too)."""

    chosen = Signal(object)  # date | None

    def __init__(self) -> None:
        """Begin without a day."""
        super().__init__()
        self._day: date | None = None
        self._proposed = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("选择一天，看当时知道什么；Delete 取消"))
        self.clicked.connect(self._open)
        self.set_day(None, date.min)

    def set_day(self, day: date | None, proposed: date) -> None:
        """Show a day, or none; the calendar opens at it, else at the one proposed."""
        self._day, self._proposed = day, proposed
        self.setText(self.tr("当时所知") if day is None else self.tr("当时所知 {day}").format(day=day.isoformat()))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def _open(self) -> None:
        from app.views.widgets.calendar import open_calendar  # 10 ms of enums no first window needs

        open_calendar(self, self._day or self._proposed).chosen.connect(self.chosen.emit)

    def sizeHint(self) -> QSize:
        """Return the room for icon, words and cross."""
        words = theme.current().metrics().horizontalAdvance(self.text())
        return QSize(2 * _PAD + _ICON + 8 + words + (_CROSS - _PAD if self._day else 0), _HEIGHT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the day back where the cross was clicked."""
        if self._day is not None and event.position().x() > self.width() - _CROSS:
            self.setDown(False)
            self.chosen.emit(None)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, take the day back with Delete."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif self._day is not None and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, in the accent while a day holds."""
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        ink = "accent" if self.hasFocus() or self._day else "line2"
        painter.setPen(QPen(look.color(ink), width))
        painter.setBrush(look.color("subtle" if self.underMouse() or self.isDown() else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)
        middle = (self.height() - _ICON) // 2
        icons.paint(painter, "cal", QRect(_PAD, middle, _ICON, _ICON), "accent" if self._day else "text2")
        draw_text(painter, self.rect().adjusted(_PAD + _ICON + 8, 0, -_PAD, 0), self.text())
        if self._day is not None:
            icons.paint(painter, "x", QRect(self.width() - _CROSS + 4, (self.height() - 12) // 2, 12, 12))
        painter.end()


class HistoryHead(QFrame):
    """Title, count and state of the chain; the field, the day, the export."""

    def __init__(self) -> None:
        """Begin without changes."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(48)
        self.title = Text(self.tr("修改记录"), "section")
        self.count = Text("", "label", yielding=True)
        self._glyph = RiskGlyph("high")
        self.broken = Text(self.tr("记录校验不符"), tone="highFg", yielding=True)
        self.field = ChoiceButton(self.tr("字段"), [("", self.tr("全部"))])
        self.known = KnownButton()
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出修改记录"), key="Ctrl+E")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        for part in (self.title, self.count, self._glyph, self.broken):
            self._row.addWidget(part)
        self._row.addStretch(1)
        for button in (self.field, self.known, self.export):
            self._row.addWidget(button)
        self.show_proof(None)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def set_count(self, count: int) -> None:
        """Say how many changes are listed."""
        self.count.setText(self.tr("{count} 项").format(count=f"{count:,d}"))

    def set_fields(self, fields: list[tuple[str, str]]) -> None:
        """Offer these fields, (key, word) each."""
        self.field.set_choices([("", self.tr("全部")), *fields])

    def show_proof(self, proof: Proof | None) -> None:
        """Warn where what is listed was altered; None is not checked yet."""
        broken = proof is not None and not proof.ok
        sentence = "" if proof is None else proof.sentence()
        for part in (self._glyph, self.broken):
            part.setVisible(broken)
            part.setToolTip(sentence)
        self.count.setVisible(not broken)
        self.count.setToolTip(sentence)

    def _fit(self) -> None:
        side = 16 if theme.current().small_window else 20
        self._row.setContentsMargins(side, 0, side, 0)
