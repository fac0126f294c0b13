"""A day that is typed: 2026-10-31, 10-31, 1031 or 20261031; the arrows move it, a calendar is one key away."""

import re
import unicodedata
from contextlib import suppress
from datetime import date, timedelta

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from app.views import icons
from app.views.formats import day
from app.views.widgets.calendar import open_calendar

_PARTS = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")
_DIGITS = re.compile(r"(\d{4})?(\d{2})(\d{2})")
_ICON = 16


def parse_day(text: str, year: int) -> date:
    """Read a day as people type it, `year` where they leave it out; ValueError where it is none."""
    folded = "".join(unicodedata.normalize("NFKC", text).split())
    found = _PARTS.fullmatch(folded) or _DIGITS.fullmatch(folded)
    if found is None:
        raise ValueError(text)
    return date(int(found[1] or year), int(found[2]), int(found[3]))


class DayEdit(QLineEdit):
    """Shows a day; `value` reads it. Up and Down move by a day, F4 or the icon opens the calendar."""

    changed = Signal()

    def __init__(self, value: date | None, base: date) -> None:
        """Show a day or nothing; `base` gives the year that is left out and where the calendar opens."""
        super().__init__()
        self._base = base
        self.setTextMargins(0, 0, 22, 0)
        self.setPlaceholderText(self.tr("年-月-日"))
        self.setToolTip(self.tr("可输入 10-31 或 1031；↑↓ 加减一天，F4 打开日历"))
        self.set_value(value)
        self.editingFinished.connect(self._tidy)
        self.textEdited.connect(lambda _: self.changed.emit())

    def value(self) -> date | None:
        """Return the day, None while the field is empty; ValueError where it is no day."""
        text = self.text().strip()
        return parse_day(text, self._base.year) if text else None

    def set_value(self, value: date | None) -> None:
        """Show another day, or nothing."""
        self.setText("" if value is None else day(value))

    def _set(self, value: date) -> None:
        self.set_value(value)
        self.textEdited.emit(self.text())

    def _tidy(self) -> None:
        with suppress(ValueError):
            self.set_value(self.value())

    def _known(self) -> date:
        try:
            return self.value() or self._base
        except ValueError:
            return self._base

    def _open(self) -> None:
        if not self.isReadOnly() and self.isEnabled():
            open_calendar(self, self._known()).chosen.connect(self._set)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, open the calendar with F4."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        key = Qt.Key(event.key())
        if key in steps and not self.isReadOnly():
            with suppress(OverflowError):
                self._set(self._known() + timedelta(days=steps[key]))
        elif key == Qt.Key.Key_F4:
            self._open()
        else:
            super().keyPressEvent(event)

    def _icon_box(self) -> QRect:
        return QRect(self.width() - _ICON - 8, (self.height() - _ICON) // 2, _ICON, _ICON)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the calendar by its icon."""
        if self._icon_box().adjusted(-4, -4, 8, 4).contains(event.position().toPoint()):
            self._open()
        else:
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, "cal", self._icon_box(), "text2" if self.isEnabled() else "disabled")
        painter.end()
