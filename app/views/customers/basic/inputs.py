"""One input for each field of a customer, for the page and for the form of a new one: shown, read and compared alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLayout, QLineEdit, QPlainTextEdit, QWidget

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.customers import credit_code, editing, tax_grade
from app.services.customers.field_checks import STATUSES, TEXT_LIMITS
from app.services.customers.sizes import SIZES, size_code, size_name
from app.services.customers.wording import status_name
from app.views.customers.basic import words
from app.views.customers.form import choice, line, paragraph
from app.views.customers.words import legal_forms
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import Text

E4: Final = Decimal(10_000)
BP: Final = Decimal(100)
NOTES_HEIGHT: Final = 72
_SEPARATORS: Final = str.maketrans({"，": ",", "、": ",", ";": ",", "；": ","})


@dataclass(frozen=True)
class Entry:
    """An input: `show` fills it, `read` returns its value (InvalidInputError where it is none), `text` what it says."""

    name: str
    widget: QWidget
    show: Callable[[Any], None]
    read: Callable[[], Any]
    text: Callable[[], str]

    def on_edited(self, run: Callable[[], None]) -> None:
        """Call `run` at every change a person makes."""
        if isinstance(self.widget, QComboBox):
            self.widget.currentTextChanged.connect(lambda _: run())
        elif isinstance(self.widget, QLineEdit):
            self.widget.textEdited.connect(lambda _: run())
        elif isinstance(self.widget, QPlainTextEdit):
            self.widget.textChanged.connect(run)

    def on_left(self, run: Callable[[], None]) -> None:
        """Call `run` once the input is left or confirmed."""
        if isinstance(self.widget, QComboBox):
            editor = self.widget.lineEdit()
            if editor is not None:
                editor.editingFinished.connect(run)
            self.widget.activated.connect(lambda _: run())
        elif isinstance(self.widget, QLineEdit):
            self.widget.editingFinished.connect(run)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed, or let it again."""
        if isinstance(self.widget, QComboBox):
            self.widget.setEnabled(not read_only)
        elif isinstance(self.widget, QLineEdit | QPlainTextEdit):
            self.widget.setReadOnly(read_only)


def add_unit(edit: QLineEdit, unit: str) -> None:
    """Write a unit inside the right edge of a field."""
    put_inside(edit, Text(unit, "caption"))


def put_inside(edit: QLineEdit, mark: QLabel | QWidget) -> None:
    """Place a small widget inside the right edge of a field."""
    row = QHBoxLayout(edit)
    row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    row.setContentsMargins(0, 0, 10, 0)
    row.addStretch(1)
    row.addWidget(mark)
    mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    edit.setTextMargins(0, 0, mark.sizeHint().width() + 6, 0)


def text_entry(name: str, placeholder: str = "") -> Entry:
    """Return a line of text."""
    edit = line(placeholder=placeholder, limit=TEXT_LIMITS.get(name, 0))
    return _entry(name, edit, lambda value: value, lambda text: text.strip())


def credit_code_entry() -> Entry:
    """Return the credit code, written in groups of four while it is not being typed."""
    edit = line(placeholder=translate("BasicInputs", "18 位"))

    def show(value: Any) -> None:
        edit.setText(credit_code.grouped(str(value)))

    edit.editingFinished.connect(lambda: show(edit.text()))
    edit.setToolTip(translate("BasicInputs", "统一社会信用代码"))
    folded: Callable[[], str] = lambda: credit_code.folded(edit.text())  # noqa: E731 - read and text are the same
    return Entry("credit_code", edit, show, folded, folded)


def choice_entry(name: str, offered: Sequence[str]) -> Entry:
    """Return a field that offers words and takes any other."""
    return _combo(name, choice(offered), str)


def tax_entry(as_of: date) -> Entry:
    """Return the tax grade, typed or chosen with its year."""
    return _combo("tax_grade", choice(words.tax_grades(as_of)), tax_grade.name)


def _combo(name: str, box: QComboBox, words_of: Callable[[str], str]) -> Entry:
    def show(value: Any) -> None:
        box.setCurrentText(words_of(value))
        editor = box.lineEdit()
        if editor is not None:
            editor.setCursorPosition(0)

    def read() -> str:
        return box.currentText().strip()

    editor = box.lineEdit()
    if editor is not None:
        editor.setMaxLength(TEXT_LIMITS.get(name, 60))
    return Entry(name, box, show, read, read)


def coded_entry(name: str, codes: Sequence[tuple[str, str]], fold: Callable[[str], str] = str) -> Entry:
    """Return a field that offers codes by their words; a stored code it does not know is kept as one more."""
    box = QComboBox()
    for code, word in codes:
        box.addItem(word, code)

    def show(value: Any) -> None:
        code = fold(value)
        if box.findData(code) < 0:
            box.addItem(code, code)
        box.setCurrentIndex(box.findData(code))

    return Entry(name, box, show, box.currentData, box.currentText)


def size_entry() -> Entry:
    """Return the declared size."""
    none = ("", translate("BasicInputs", "未声明"))
    return coded_entry("size", [none, *((code, size_name(code)) for code in SIZES)], size_code)


def status_entry() -> Entry:
    """Return how the trade stands."""
    return coded_entry("status", [(code, status_name(code)) for code in STATUSES])


def money_entry(name: str, tip: str = "") -> Entry:
    """Return an amount in yuan."""
    edit = MoneyEdit()
    add_unit(edit, translate("BasicInputs", "元"))
    edit.setToolTip(tip)

    def read() -> int | None:
        try:
            return edit.cents()
        except ValueError:
            raise InvalidInputError(
                translate("BasicInputs", "“{text}”不是金额").format(text=edit.text()), field=name
            ) from None

    return Entry(name, edit, edit.set_cents, read, edit.text)


def day_entry(name: str, base: date) -> Entry:
    """Return a day."""
    edit = DayEdit(None, base)

    def read() -> date | None:
        try:
            return edit.value()
        except ValueError:
            raise InvalidInputError(
                translate("BasicInputs", "“{text}”不是日期").format(text=edit.text()), field=name
            ) from None

    return Entry(name, edit, edit.set_value, read, edit.text)


def whole_entry(name: str, unit: str) -> Entry:
    """Return a whole number."""
    edit = line()
    edit.setAlignment(Qt.AlignmentFlag.AlignRight)
    add_unit(edit, unit)

    def to_int(text: str) -> int | None:
        try:
            return int(text) if text.strip() else None
        except ValueError:
            raise InvalidInputError(
                translate("BasicInputs", "“{text}”不是整数").format(text=text), field=name
            ) from None

    return _entry(name, edit, lambda value: "" if value is None else str(value), to_int)


def rate_entry(name: str, unit: str, scale: Decimal) -> Entry:
    """Return a percentage, stored as that many parts: `scale` parts make one per cent."""
    edit = line()
    edit.setAlignment(Qt.AlignmentFlag.AlignRight)
    add_unit(edit, unit)

    def said(value: Any) -> str:
        return "" if value is None else format((Decimal(value) / scale).normalize(), "f")

    def to_parts(text: str) -> int | None:
        folded = text.strip().rstrip("%％").strip()
        if not folded:
            return None
        try:
            return round(Decimal(folded) * scale)
        except (InvalidOperation, OverflowError, ValueError):
            raise InvalidInputError(
                translate("BasicInputs", "“{text}”不是百分比").format(text=text), field=name
            ) from None

    return _entry(name, edit, said, to_parts)


def tags_entry() -> Entry:
    """Return the tags, side by side with commas."""
    edit = line(placeholder=translate("BasicInputs", "用逗号分开"))

    def to_tags(text: str) -> tuple[str, ...]:
        return tuple(each.strip() for each in text.translate(_SEPARATORS).split(",") if each.strip())

    return _entry("tags", edit, "，".join, to_tags)


def notes_entry() -> Entry:
    """Return the notes, several lines."""
    edit = paragraph(height=NOTES_HEIGHT)
    return Entry("notes", edit, edit.setPlainText, lambda: edit.toPlainText().strip(), edit.toPlainText)


def _entry(name: str, edit: QLineEdit, say: Callable[[Any], str], read: Callable[[str], Any]) -> Entry:
    def show(value: Any) -> None:
        edit.setText(say(value))
        edit.setCursorPosition(0)

    return Entry(name, edit, show, lambda: read(edit.text()), edit.text)


def customer_entries(as_of: date) -> dict[str, Entry]:
    """Return an input for every field a person enters, by name; what changes by approval is not among them."""
    names = ("name", "code", "address", "business_address", "payment_account", "short_name", "region", "phone")
    made = [text_entry(name) for name in (*names, "email", "website", "owner")]
    made += [
        credit_code_entry(),
        choice_entry("legal_form", legal_forms()),
        choice_entry("industry", editing.industries()),
        tax_entry(as_of),
        size_entry(),
        choice_entry("settlement", words.settlements()),
        status_entry(),
        rate_entry("agreed_daily_rate_e6", translate("BasicInputs", "% / 日"), E4),
        tags_entry(),
        notes_entry(),
        *(money_entry(name) for name in ("registered_capital_cents", "paid_in_capital_cents")),
        *(day_entry(name, as_of) for name in ("established_on", "traded_since", "size_declared_on", "next_review_on")),
    ]
    return {entry.name: entry for entry in made}


def approved_entries(as_of: date) -> dict[str, Entry]:
    """Return an input for each field that changes by approval, by name."""
    none = translate("BasicInputs", "空着是未设额度，0 是不给额度")
    made = (
        money_entry("credit_limit_cents", none),
        whole_entry("terms_days", translate("BasicInputs", "天")),
        day_entry("limit_valid_to", as_of),
        rate_entry("limit_uplift_bp", "%", BP),
        rate_entry("discount_bp", "%", BP),
        whole_entry("discount_days", translate("BasicInputs", "天")),
    )
    return {entry.name: entry for entry in made}
