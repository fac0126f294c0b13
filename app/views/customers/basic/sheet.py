"""The form of the master data: every field always open, what was changed marked, what is wrong said beside it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app import i18n
from app.errors import InvalidInputError
from app.services.customers import field_checks
from app.services.customers.editing import CustomerInput, Sheet
from app.services.customers.field_checks import REQUIRED
from app.services.customers.terms import of as terms_of
from app.views.customers.basic import words
from app.views.customers.basic.credit_code import CreditCodeBox
from app.views.customers.basic.inputs import Entry, add_unit, customer_entries
from app.views.customers.basic.words import label
from app.views.formats import DASH, day, exact_money
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import Field
from app.views.widgets.labels import SectionTitle, Text, repolish, repolish_surface, rule

_LABELS: Final = {"zh": (84, 72), "en": (86, 78)}
_IDENTITY: Final = (
    ("name",),
    ("code", "legal_form"),
    ("credit_code",),
    ("industry", "tax_grade"),
    ("established_on", "traded_since"),
    ("registered_capital_cents", "paid_in_capital_cents"),
    ("size", "size_declared_on"),
    ("address",),
    ("business_address",),
)
_TERMS: Final = (
    ("credit_limit_cents", "terms_days"),
    ("limit_valid_to", "limit_uplift_bp"),
    ("settlement", "discount_bp"),
    ("agreed_daily_rate_e6", "payment_account"),
)
_CONTACT: Final = (
    ("short_name", "region"),
    ("phone", "email"),
    ("website", "owner"),
    ("status", "next_review_on"),
    ("tags",),
    ("notes",),
)


class MasterSheet(QScrollArea):
    """Shows a customer and reads what was typed; `changed` tells that something else differs from the book."""

    changed = Signal()
    complete_asked = Signal()

    def __init__(self, session: Session) -> None:
        """Make the fields, empty."""
        super().__init__()
        self._loaded: CustomerInput | None = None
        self._shown: dict[str, str] = {}
        self.entries = customer_entries(session.as_of)
        self.fields: dict[str, Field] = {}
        self.labels: dict[str, Text] = {}
        self.approved: dict[str, QLineEdit] = {}
        self.code_box = CreditCodeBox(self.entries["credit_code"], hint=True)
        self.identity = SectionTitle(self.tr("主体信息"), self.tr("* 必填"), self.tr("标为完整"))
        self.terms = SectionTitle(self.tr("结算条件"), self.tr("额度与账期由授信审批改变"), self.tr("授信台账"))
        self.contact = SectionTitle(self.tr("联络与管理"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        if self.identity.link is not None:
            self.identity.link.clicked.connect(self.complete_asked)
        for entry in self.entries.values():
            self._follow(entry)

    @property
    def ledger(self) -> Button:
        """Return the link to the 授信台账."""
        assert self.terms.link is not None
        return self.terms.link

    def _follow(self, entry: Entry) -> None:
        entry.widget.setAccessibleName(label(entry.name))
        entry.on_edited(lambda: self._mark(entry.name))
        entry.on_left(lambda: self._check(entry.name))
        if isinstance(entry.widget, QComboBox):
            entry.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            entry.widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the form, not the choice under the pointer."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(8)
        parts: tuple[tuple[SectionTitle, Sequence[Sequence[str]]], ...] = (
            (self.identity, _IDENTITY),
            (self.terms, _TERMS),
            (self.contact, _CONTACT),
        )
        for number, (title, rows) in enumerate(parts):
            if number:
                column.addWidget(rule())
            column.addWidget(title)
            column.addLayout(self._grid(rows))
        column.addStretch(1)
        self.setWidget(inner)

    def _grid(self, rows: Sequence[Sequence[str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        first, second = _LABELS[i18n.language()]
        grid.setColumnMinimumWidth(0, first)
        grid.setColumnMinimumWidth(2, second)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        top = Qt.AlignmentFlag.AlignTop
        for number, names in enumerate(rows):
            for place, name in enumerate(names):
                grid.addWidget(self._label(name), number, place * 2, top)
                grid.addWidget(self._field(name), number, place * 2 + 1, 1, 3 if len(names) == 1 else 1, top)
        return grid

    def _label(self, name: str) -> QWidget:
        text = Text(label(name))
        self.labels[name] = text
        box = QWidget()
        box.setFixedHeight(32)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(text)
        if name in REQUIRED:
            row.addWidget(Text("*", tone="highFg"))
        row.addStretch(1)
        return box

    def _field(self, name: str) -> QWidget:
        if name not in self.entries:
            return self._approved(name)
        widget = self.entries[name].widget
        if name != "credit_code":
            widget.setMinimumWidth(40)
        field = Field("", self.code_box if name == "credit_code" else widget)
        self.labels[name].setBuddy(widget)
        self.fields[name] = field
        return field

    def _approved(self, name: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setReadOnly(True)
        edit.setMinimumWidth(40)
        edit.setToolTip(self.tr("由授信审批改变，见授信台账"))
        edit.setAccessibleName(label(name))
        units = {"credit_limit_cents": self.tr("元"), "terms_days": self.tr("天")}
        if name in units:
            edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            add_unit(edit, units[name])
        self.approved[name] = edit
        return edit

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a customer as the book has it."""
        self._loaded = None
        for name, entry in self.entries.items():
            entry.show(getattr(sheet.entry, name))
            self.fields[name].set_error("")
        self._shown = {name: entry.text() for name, entry in self.entries.items()}
        self._loaded = sheet.entry
        self.code_box.set_check(sheet.code_check)
        self._show_approved(sheet.entry)
        if self.identity.link is not None:
            self.identity.link.setVisible(sheet.needs_completion)
        self.identity.set_caption(
            self.tr("* 必填 · 由导入生成，资料待完善") if sheet.needs_completion else self.tr("* 必填")
        )
        for name in self.entries:
            self._look_changed(name)
        self.changed.emit()

    def _show_approved(self, entry: CustomerInput) -> None:
        terms = terms_of(entry)
        limit = "" if terms.credit_limit_cents is None else exact_money(terms.credit_limit_cents)
        said = {
            "credit_limit_cents": limit or self.tr("未设"),
            "terms_days": DASH if terms.terms_days is None else str(terms.terms_days),
            "limit_valid_to": day(terms.limit_valid_to),
            "limit_uplift_bp": words.uplift_text(terms.limit_uplift_bp),
            "discount_bp": words.discount_text(terms),
        }
        for name, edit in self.approved.items():
            edit.setText(said[name])

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed, or let it again; the code of a customer never changes here."""
        for name, entry in self.entries.items():
            entry.set_read_only(read_only or name == "code")
        self.code_box.look()
        if self.identity.link is not None:
            self.identity.link.setEnabled(not read_only)

    def changed_names(self) -> list[str]:
        """Return the fields that differ from the book, in the order of the form."""
        order = [name for rows in (_IDENTITY, _TERMS, _CONTACT) for names in rows for name in names]
        return [name for name in order if name in self.entries and self._differs(name)]

    def _differs(self, name: str) -> bool:
        return self._loaded is not None and self.entries[name].text() != self._shown[name]

    @property
    def loaded(self) -> CustomerInput:
        """Return the customer as it was when the form was filled."""
        assert self._loaded is not None
        return self._loaded

    def entry(self) -> CustomerInput:
        """Return the customer with what was typed; raises InvalidInputError for the first field that cannot be read."""
        typed: dict[str, Any] = {name: self.entries[name].read() for name in self.changed_names()}
        return replace(self.loaded, **typed)

    def rebase(self, now: CustomerInput) -> None:
        """Count from what the book holds now, keeping what was typed and showing what others changed elsewhere."""
        mine = self.changed_names()
        for name, entry in self.entries.items():
            if name not in mine:
                entry.show(getattr(now, name))
                self._shown[name] = entry.text()
        self._loaded = now
        self._show_approved(now)

    def check(self, name: str) -> bool:
        """Check a changed field as it stands and say beside it what is wrong; False where something is."""
        if not self._differs(name):
            self.fields[name].set_error("")
            return True
        try:
            field_checks.checked(name, self.entries[name].read())
        except InvalidInputError as error:
            self.say_error(name, str(error), go=False)
            return False
        self.fields[name].set_error("")
        return True

    def _check(self, name: str) -> None:
        self.check(name)

    def check_all(self) -> bool:
        """Check every changed field; go to the first that is wrong."""
        wrong = [name for name in self.changed_names() if not self.check(name)]
        if wrong:
            self.go_to(wrong[0])
        return not wrong

    def say_error(self, name: str, text: str, *, go: bool = True) -> None:
        """Say what is wrong beside a field, and go there."""
        self.fields[name].set_error(text)
        if go:
            self.go_to(name)

    def go_to(self, name: str) -> None:
        """Put the focus into a field and show it."""
        widget = self.entries[name].widget if name in self.entries else self.approved[name]
        self.ensureWidgetVisible(widget, 20, 60)
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, name: str) -> None:
        if self._loaded is None:
            return
        self.fields[name].set_error("")
        self._look_changed(name)
        self.changed.emit()

    def _look_changed(self, name: str) -> None:
        differs = self._differs(name)
        widget = self.entries[name].widget
        if bool(widget.property("changed")) != differs:
            widget.setProperty("changed", differs)
            repolish(widget)
            self.labels[name].set_tone("accent" if differs else "")
