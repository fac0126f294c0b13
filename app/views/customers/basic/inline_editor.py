"""The editor that takes the place of a table row: a few fields, Enter saves, Esc cancels, mistakes are said below."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.views.customers.basic.inputs import Entry
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish


class InlineEditor(QFrame):
    """Rows of labelled inputs; `entries` knows them by the names that the services use."""

    save_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, rows: Sequence[Sequence[tuple[str, Entry, int]]], checks: Sequence[QCheckBox] = ()) -> None:
        """Lay out `rows` of (label, input, stretch) and boxes to tick below them."""
        super().__init__()
        self.setObjectName("facts")
        self.entries = {entry.name: entry for row in rows for _, entry, _ in row}
        self.checks = tuple(checks)
        self._began: list[str] = []
        self.message = Text("", "caption", tone="highFg")
        self.message.setWordWrap(True)
        self.keep = Button(self.tr("保存"), kind="primary", small=True, tip=self.tr("保存这一行"), key="Enter")
        self.throw = Button(self.tr("取消"), small=True, tip=self.tr("不保存"), key="Esc")
        for button, word in ((self.keep, self.tr("保存")), (self.throw, self.tr("取消"))):
            button.setText(word)
        self.keep.clicked.connect(self.save_asked)
        self.throw.clicked.connect(self.cancel_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        for row in rows:
            column.addLayout(self._row(row))
        if self.checks:
            column.addLayout(self._ticks())
        column.addLayout(self._foot())
        for entry in self.entries.values():
            entry.widget.installEventFilter(self)
            entry.on_edited(self._forget)
        for box in self.checks:
            box.installEventFilter(self)

    def _row(self, parts: Sequence[tuple[str, Entry, int]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for label, entry, stretch in parts:
            cell = QVBoxLayout()
            cell.setSpacing(2)
            caption = Text(label, "caption")
            caption.setBuddy(entry.widget)
            entry.widget.setAccessibleName(label)
            entry.widget.setMinimumWidth(40)
            cell.addWidget(caption)
            cell.addWidget(entry.widget)
            row.addLayout(cell, stretch)
        return row

    def _ticks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for box in self.checks:
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.message, 1)
        foot.addWidget(self.throw)
        foot.addWidget(self.keep)
        return foot

    def show_values(self, values: dict[str, Any]) -> None:
        """Fill the inputs and remember how they began."""
        for name, entry in self.entries.items():
            entry.show(values[name])
        self._began = self._said()

    def touched(self) -> bool:
        """Tell whether anything differs from what the editor began with."""
        return self._said() != self._began

    def _said(self) -> list[str]:
        return [entry.text() for entry in self.entries.values()] + [str(box.isChecked()) for box in self.checks]

    def values(self) -> dict[str, Any]:
        """Return what was typed, by name; raises InvalidInputError where an input cannot be read."""
        return {name: entry.read() for name, entry in self.entries.items()}

    def say(self, error: InvalidInputError | Exception, field: str | None) -> None:
        """Say what is wrong, mark its input and go there."""
        self._forget()
        self.message.setText(str(error))
        if field in self.entries:
            self._mark(self.entries[field].widget, wrong=True)
            self.entries[field].widget.setFocus()

    def _forget(self) -> None:
        self.message.setText("")
        for entry in self.entries.values():
            self._mark(entry.widget, wrong=False)

    def _mark(self, widget: QWidget, *, wrong: bool) -> None:
        if bool(widget.property("error")) != wrong:
            widget.setProperty("error", wrong)
            repolish(widget)

    def begin(self) -> None:
        """Put the focus into the first input."""
        first = next(iter(self.entries.values())).widget
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Enter, cancel with Esc, wherever the focus is; the wheel changes no choice."""
        if event.type() is QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _take_key(self, key: Qt.Key) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save_asked.emit()
        elif key == Qt.Key.Key_Escape:
            self.cancel_asked.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with Esc from the buttons too."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_asked.emit()
        else:
            super().keyPressEvent(event)
