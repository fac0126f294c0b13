"""The frame of every form: labelled fields, a refusal said beside its field, one write when it is confirmed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from app import i18n
from app.errors import AppError, InvalidInputError
from app.services.writing import Written
from app.views import messages
from app.views.customers import access
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import show_problem
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import Field, MoneyEdit
from app.views.widgets.labels import Text

_LABELS = {"zh": 76, "en": 124}


class FormDialog(Dialog):
    """A dialog whose fields are known by the names the services use; Ctrl+Enter and Ctrl+S confirm it.

    Show it with `open`: it does not block, and `saved` says what it wrote.
    """

    saved = Signal(object)  # services.writing.Changed

    def __init__(self, session: Session, title: str, parent: QWidget) -> None:
        """Make an empty form."""
        super().__init__(title, parent, paper_footer=True)
        self.session = session
        self.fields: dict[str, Field] = {}
        self.written: Written | None = None
        self._message = Text("", "label", tone="highFg")
        self._message.setWordWrap(True)
        self.buttons.insertWidget(0, self._message, 1)
        self.buttons.setStretch(1, 0)
        self._confirm: Button | None = None
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add_field(self, name: str, label: str, widget: QWidget, *, extra: int = 0) -> Field:
        """Make a labelled field that answers to `name`; its label has `extra` px more than usual."""
        field = Field(label, widget, label_width=label_width(extra))
        widget.setAccessibleName(label)
        if isinstance(widget, QComboBox):
            widget.currentTextChanged.connect(lambda _: field.set_error(""))
        self.fields[name] = field
        return field

    def add_confirm(self, text: str, *, danger: bool = False, by_enter: bool = True) -> Button:
        """Add the buttons: cancel, and the one that confirms; `by_enter` False asks for Ctrl+Enter."""
        self.add_button(self.tr("取消"), reject=True)
        button = Button(text, kind="danger" if danger else "primary", key="" if by_enter else "Ctrl ↵")
        button.setToolTip("Ctrl+Enter")
        button.setDefault(by_enter)
        self.buttons.addWidget(button)
        button.clicked.connect(self.confirm)
        access.allow(button, self.session)
        self._confirm = button
        return button

    def write(self) -> Written | None:
        """Do what the form is for; None where a field could not be read."""
        raise NotImplementedError

    def confirm(self) -> None:
        """Write and close; a refusal is said beside the field it is about, and the form stays."""
        if self._confirm is not None and not self._confirm.isEnabled():
            return
        self.clear_errors()
        try:
            self.written = self.write()
        except InvalidInputError as error:
            self.say_error(error.field or "", str(error))
            return
        except AppError as error:
            show_problem(self, messages.problem(error, self.windowTitle()))
            return
        if self.written is not None:
            self.accept()

    def done(self, result: int) -> None:
        """Close; what was written is told to the other screens once the form has gone."""
        super().done(result)
        if self.written is not None:
            written, self.written = self.written, None
            access.announce(self.session, written)
            self.saved.emit(written)

    def clear_errors(self) -> None:
        """Take all refusals back."""
        self._message.setText("")
        for field in self.fields.values():
            field.set_error("")

    def say_error(self, name: str, text: str) -> None:
        """Say what is wrong beside its field, or at the foot of the form where it has none; go there."""
        field = self.fields.get(name)
        if field is None:
            self._message.setText(text)
            return
        field.set_error(text)
        field.widget.setFocus()

    def amount(self, name: str) -> int | None:
        """Return the fen of a field, None where it is empty; a text that is no amount raises InvalidInputError."""
        edit = self.fields[name].widget
        assert isinstance(edit, MoneyEdit)
        try:
            return edit.cents()
        except ValueError:
            raise InvalidInputError(self.tr("“{text}”不是金额").format(text=edit.text()), field=name) from None

    def day(self, name: str) -> date | None:
        """Return the day of a field, None where it is empty; a text that is no day raises InvalidInputError."""
        edit = self.fields[name].widget
        assert isinstance(edit, DayEdit)
        try:
            return edit.value()
        except ValueError:
            raise InvalidInputError(self.tr("“{text}”不是日期").format(text=edit.text()), field=name) from None

    def required_amount(self, name: str) -> int:
        """Return the fen of a field that may not be empty."""
        cents = self.amount(name)
        if cents is None:
            raise InvalidInputError(self.tr("还没有填写金额"), field=name)
        return cents

    def required_day(self, name: str) -> date:
        """Return the day of a field that may not be empty."""
        found = self.day(name)
        if found is None:
            raise InvalidInputError(self.tr("还没有填写日期"), field=name)
        return found

    def whole(self, name: str) -> int | None:
        """Return the whole number of a field, None where it is empty."""
        text = self.text(name)
        if not text:
            return None
        try:
            return int(text)
        except ValueError:
            raise InvalidInputError(self.tr("“{text}”不是整数").format(text=text), field=name) from None

    def text(self, name: str) -> str:
        """Return the text of a field, without spaces around it."""
        widget = self.fields[name].widget
        if isinstance(widget, QComboBox):
            return widget.currentText().strip()
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip()
        assert isinstance(widget, QLineEdit)
        return widget.text().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Confirm with Ctrl+Enter or Ctrl+S from anywhere."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S}:
            self.confirm()
        else:
            super().keyPressEvent(event)


def label_width(extra: int = 0) -> int:
    """Return the room of a label in px: English words are longer."""
    return _LABELS[i18n.language()] + extra


def choice(words: Sequence[str], current: str = "") -> QComboBox:
    """Return a field that offers words and takes any other."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(words))
    box.setCurrentText(current)
    return box


def line(text: str = "", *, placeholder: str = "", limit: int = 0) -> QLineEdit:
    """Return a one-line field."""
    edit = QLineEdit(text)
    edit.setPlaceholderText(placeholder)
    if limit:
        edit.setMaxLength(limit)
    return edit


def paragraph(text: str = "", height: int = 64) -> QPlainTextEdit:
    """Return a field of several lines, left with Tab."""
    edit = QPlainTextEdit(text)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(height)
    return edit
