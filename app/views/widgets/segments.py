"""Joined buttons with counts, of which one is on; and a labelled choice that opens a menu."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.views import icons, theme

HEIGHT = 32
SIDE = 12
GAP = 6
GLYPH = 12
_STEPS: Mapping[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice of a segment bar: its key, its word, perhaps a count and the glyph of a risk level."""

    key: str
    text: str
    count: int | None = None
    risk: str = ""


class _SegmentButton(QAbstractButton):
    """One part of the bar; the frame is drawn by the bar."""

    stepped = Signal(int)  # +1 or -1, by an arrow key

    def __init__(self, segment: Segment) -> None:
        super().__init__()
        self.segment = segment
        self.setCheckable(True)
        self.setText(segment.text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def set_count(self, count: int | None) -> None:
        self.segment = Segment(self.segment.key, self.segment.text, count, self.segment.risk)
        self.updateGeometry()
        self.update()

    def _count_text(self) -> str:
        return "" if self.segment.count is None else f"{self.segment.count:,}"

    def sizeHint(self) -> QSize:
        look = theme.current()
        width = 2 * SIDE + look.metrics(13, bold=True).horizontalAdvance(self.segment.text)
        if self._count_text():
            width += GAP + look.metrics(12).horizontalAdvance(self._count_text())
        return QSize(width + (GLYPH + GAP if self.segment.risk else 0), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        if not on and self.underMouse():
            painter.fillRect(self.rect().adjusted(0, 1, 0, -1), look.color("subtle"))
        left = SIDE
        if self.segment.risk:
            icons.paint_risk(painter, self.segment.risk, QPoint(left, (self.height() - GLYPH) // 2), GLYPH)
            left += GLYPH + GAP
        painter.setFont(look.font(13, on))
        painter.setPen(look.color("accent" if on else "text" if self.isEnabled() else "disabled"))
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, 0, self.width(), self.height()), line, self.segment.text)
        left += look.metrics(13, on).horizontalAdvance(self.segment.text) + GAP
        painter.setFont(look.font(12))
        painter.setPen(look.color("accent" if on else "text3"))
        painter.drawText(QRect(left, 0, self.width(), self.height()), line, self._count_text())
        painter.end()


class SegmentBar(QWidget):
    """Joined checkable buttons of which exactly one is on."""

    chosen = Signal(object)  # the key of the segment the user turned on

    def __init__(self, segments: Sequence[Segment], current: str = "") -> None:
        """Make the bar; the first segment is on unless `current` names another."""
        super().__init__()
        self._buttons: dict[str, _SegmentButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 0)
        layout.setSpacing(1)
        for segment in segments:
            button = _SegmentButton(segment)
            self._buttons[segment.key] = button
            self._group.addButton(button)
            layout.addWidget(button)
            button.toggled.connect(self._on_toggled)
            button.stepped.connect(partial(self._step, segment.key))
            button.clicked.connect(lambda _=False, key=segment.key: self.chosen.emit(key))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_current(current or segments[0].key)

    def current(self) -> str:
        """Return the key of the segment that is on."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Turn a segment on without announcing it."""
        self._buttons[key].setChecked(True)

    def _on_toggled(self) -> None:
        """Let Tab lead to the segment that is on."""
        for button in self._buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if button.isChecked() else Qt.FocusPolicy.NoFocus)
        self.update()

    def _step(self, key: str, step: int) -> None:
        """Turn on the neighbour of a segment, as an arrow key asks."""
        keys = [each for each, button in self._buttons.items() if not button.isHidden()]
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            self._buttons[keys[place]].setFocus(Qt.FocusReason.TabFocusReason)
            self._buttons[keys[place]].click()

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """Change the numbers behind the words."""
        for key, count in counts.items():
            self._buttons[key].set_count(count)

    def set_shown(self, key: str, shown: bool) -> None:
        """Show or hide a segment that only matters at times; one that is on stays."""
        self._buttons[key].setVisible(shown or self._buttons[key].isChecked())
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the common frame, the ground of the one that is on, the rules between and the focus ring."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.fillPath(outline, look.color("surface"))
        painter.setClipPath(outline)
        for number, button in enumerate(each for each in self._buttons.values() if not each.isHidden()):
            if button.isChecked():
                painter.fillRect(button.geometry().adjusted(-1, 0, 1, 0), look.color("accentSoft"))
            if number:
                painter.fillRect(QRect(button.x() - 1, 0, 1, self.height()), look.color("line2"))
        painter.setClipping(False)
        focused = any(button.hasFocus() for button in self._buttons.values())
        painter.setPen(QPen(look.color("accent" if focused else "line2"), 1))
        painter.drawPath(outline)
        painter.end()


class ChoiceButton(QAbstractButton):
    """A button that reads `label value` with an arrow, and opens a menu of values."""

    chosen = Signal(object)  # the key the user chose

    def __init__(self, label: str, choices: Sequence[tuple[str, str]], current: str = "") -> None:
        """Offer `choices`, (key, word) each; the first one holds unless `current` names another."""
        super().__init__()
        self._label = label
        self._choices = list(choices)
        self._current = current or self._choices[0][0]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def current(self) -> str:
        """Return the key that holds."""
        return self._current

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other values; the current one holds while it is among them."""
        self._choices = list(choices)
        if self._current not in {key for key, _ in choices}:
            self._current = self._choices[0][0]
        self.updateGeometry()
        self.update()

    def set_current(self, key: str) -> None:
        """Choose a value without announcing it."""
        self._current = key
        self.updateGeometry()
        self.update()

    def _word(self) -> str:
        return next((word for key, word in self._choices if key == self._current), "")

    def sizeHint(self) -> QSize:
        """Return the room for label, value and arrow."""
        metrics = theme.current().metrics()
        label = metrics.horizontalAdvance(self._label) + 8 if self._label else 0
        return QSize(2 * SIDE + label + metrics.horizontalAdvance(self._word()) + 22, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the label, the value and the arrow."""
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        half = width / 2
        painter.setPen(QPen(look.color("accent" if self.hasFocus() else "line2"), width))
        painter.setBrush(look.color("subtle" if self.underMouse() or self.isDown() else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 4, 4)
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        left = SIDE
        painter.setFont(look.font())
        if self._label:
            painter.setPen(look.color("text"))
            painter.drawText(QRect(left, 0, self.width(), self.height()), line, self._label)
            left += look.metrics().horizontalAdvance(self._label) + 8
        painter.setPen(look.color("text2" if self._label else "text"))
        painter.drawText(QRect(left, 0, self.width(), self.height()), line, self._word())
        icons.paint(painter, "down", QRect(self.width() - SIDE - 14, (self.height() - 14) // 2, 14, 14))
        painter.end()

    def _open(self) -> None:
        menu = QMenu(self)
        for key, word in self._choices:
            action = QAction(word, menu, checkable=True, checked=key == self._current)
            action.setData(key)
            menu.addAction(action)
        menu.triggered.connect(self._choose)  # a closure over self would own self: the menu dies with its parent
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _choose(self, action: QAction) -> None:
        key = str(action.data())
        self.set_current(key)
        self.chosen.emit(key)
