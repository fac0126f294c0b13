"""Inputs: a filter that waits for the typist, a day from a calendar, an amount, a labelled field with its error."""

from datetime import date

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app import money
from app.views import icons
from app.views.formats import day
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish

TYPING_PAUSE = 150


class FilterEdit(QLineEdit):
    """A search field: announces its text when the typist pauses, Esc clears it."""

    changed = Signal(object)  # str, stripped

    def __init__(self, placeholder: str, *, width: int = 0, icon: str = "filter") -> None:
        """Make the field."""
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._icon = icon
        self.setTextMargins(22, 0, 0, 0)
        if width:
            self.setFixedWidth(width)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self._announce)
        self.textChanged.connect(lambda _: self._timer.start())
        self.returnPressed.connect(self._announce)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then its icon."""
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, self._icon, QRect(11, (self.height() - 14) // 2, 14, 14))
        painter.end()

    def set_text(self, text: str) -> None:
        """Show a text without announcing it."""
        self.setText(text)
        self._timer.stop()

    def _announce(self) -> None:
        self._timer.stop()
        self.changed.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Esc; an empty field lets Esc pass."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._announce()
        else:
            super().keyPressEvent(event)


class DateButton(Button):
    """A button that shows a day and opens a calendar."""

    chosen = Signal(object)  # date

    def __init__(self, current: date, label: str = "") -> None:
        """Show `current` after the label."""
        super().__init__(day(current), icon="cal")
        self._label = label
        self._day = current
        self.set_date(current)
        self.clicked.connect(self._open)

    def value(self) -> date:
        """Return the day."""
        return self._day

    def set_date(self, value: date) -> None:
        """Show another day without announcing it."""
        self._day = value
        self.setText(f"{self._label}  {day(value)}" if self._label else day(value))

    def _open(self) -> None:
        from app.views.widgets.calendar import open_calendar  # 10 ms of enums no first window needs

        open_calendar(self, self._day).chosen.connect(self._choose)

    def _choose(self, value: date) -> None:
        self.set_date(value)
        self.chosen.emit(value)


class MoneyEdit(QLineEdit):
    """An amount in yuan; `cents` reads it, leaving the field writes it out in full."""

    def __init__(self, cents: int | None = None) -> None:
        """Show an amount, or nothing."""
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.set_cents(cents)
        self.editingFinished.connect(self._tidy)

    def set_cents(self, cents: int | None) -> None:
        """Show an amount in fen, or nothing."""
        self.setText("" if cents is None else money.format_yuan(cents))

    def cents(self) -> int | None:
        """Return the amount in fen, None while the field is empty; ValueError where it is no amount."""
        text = self.text().strip()
        return money.parse_cents(text) if text else None

    def _tidy(self) -> None:
        try:
            self.set_cents(self.cents())
        except ValueError:
            return


class Field(QWidget):
    """A label, an input, and under it the sentence that says what is wrong with it."""

    def __init__(self, label: str, widget: QWidget, *, label_width: int = 68) -> None:
        """Put `label` before `widget`."""
        super().__init__()
        self.widget = widget
        self._error = _ErrorLine()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(widget)
        column.addWidget(self._error)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if label:
            name = Text(label)
            name.setFixedSize(label_width, 32)
            name.setBuddy(widget)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        if isinstance(widget, QLineEdit):
            widget.textEdited.connect(lambda _: self.set_error(""))

    def set_error(self, text: str) -> None:
        """Say what is wrong; an empty text takes it back."""
        self._error.say(text)
        if bool(self.widget.property("error")) != bool(text):
            self.widget.setProperty("error", bool(text))
            repolish(self.widget)


class _ErrorLine(QWidget):
    """A glyph and a sentence in the colour of high risk."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = QLabel()
        self._glyph.setPixmap(icons.risk_icon("high").pixmap(14, 14))
        self._text = Text(role="caption", tone="highFg")
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, text: str) -> None:
        self._text.setText(text)
        self.setVisible(bool(text))
