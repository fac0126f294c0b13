"""The form of a new customer: the same fields as its page, on one sheet."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.customers import editing
from app.services.customers.editing import CustomerInput
from app.services.customers.field_checks import REQUIRED
from app.services.writing import Written
from app.views.customers.basic.credit_code import CreditCodeBox
from app.views.customers.basic.inputs import Entry, approved_entries, customer_entries
from app.views.customers.basic.words import label
from app.views.customers.form import FormDialog
from app.views.session import Session
from app.views.widgets.labels import SectionTitle, repolish_surface, rule

SIZE: Final = (840, 640)
EXTRA: Final = 16
_WIDE: Final = {"address", "business_address", "tags", "notes"}
_IDENTITY: Final = (
    "code",
    "name",
    "short_name",
    "credit_code",
    "legal_form",
    "industry",
    "region",
    "phone",
    "email",
    "website",
    "address",
    "business_address",
)
_TERMS: Final = (
    "credit_limit_cents",
    "terms_days",
    "limit_valid_to",
    "settlement",
    "agreed_daily_rate_e6",
    "payment_account",
)
_OFFICE: Final = (
    "size",
    "size_declared_on",
    "registered_capital_cents",
    "paid_in_capital_cents",
    "established_on",
    "tax_grade",
)
_TRADE: Final = ("traded_since", "next_review_on", "owner", "status", "tags", "notes")


class CustomerForm(FormDialog):
    """Adds a customer; contacts, group, licences and guarantees follow on its page."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Begin with an empty form and a free code."""
        super().__init__(session, translate("CustomerForm", "新增客户"), parent)
        self.found = CustomerInput(editing.proposed_code(), "")
        self.resize(*SIZE)
        self.body.setContentsMargins(0, 0, 0, 0)
        approved = approved_entries(session.as_of)
        self.entries = customer_entries(session.as_of) | {name: approved[name] for name in _TERMS if name in approved}
        for name, entry in self.entries.items():
            self._add(name, entry)
        self._page = self._scrolled()
        self.body.addWidget(self._page, 1)
        self.add_confirm(self.tr("保存"))
        self.fields["name"].widget.setFocus()

    def _add(self, name: str, entry: Entry) -> None:
        entry.show(getattr(self.found, name))
        shown = f"{label(name)} *" if name in REQUIRED else label(name)
        if name != "credit_code":
            self.add_field(name, shown, entry.widget, extra=EXTRA)
            return
        self.code_box = CreditCodeBox(entry, hint=False)
        self.code_box.checked.connect(self._mark_code)
        self.add_field(name, shown, self.code_box, extra=EXTRA)
        self._verified = ""

    def _mark_code(self, code: str) -> None:
        self._verified = code
        self.code_box.expect(code, self.session.operator.role, self.session.as_of)

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        groups = (
            (self.tr("身份"), _IDENTITY),
            (self.tr("结算条件"), _TERMS),
            (self.tr("工商"), _OFFICE),
            (self.tr("往来"), _TRADE),
        )
        for number, (title, names) in enumerate(groups):
            if number:
                column.addWidget(rule())
            column.addWidget(SectionTitle(title))
            column.addLayout(self._group(names))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        return scroll

    def _group(self, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        place = 0
        for name in names:
            wide = name in _WIDE
            place += place % 2 if wide else 0
            field = self.fields[name]
            grid.addWidget(field, place // 2, place % 2, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            place += 2 if wide else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def say_error(self, name: str, text: str) -> None:
        """Show the field that is wrong."""
        super().say_error(name, text)
        if name in self.fields:
            self._page.ensureWidgetVisible(self.fields[name])
            self.entries[name].widget.setFocus()

    def write(self) -> Written | None:
        """Add the customer."""
        values: dict[str, Any] = {name: entry.read() for name, entry in self.entries.items()}
        if not str(values["name"]):
            raise InvalidInputError(self.tr("客户名称不能为空。"), field="name")
        written = editing.add(replace(self.found, **values))
        if self._verified and self._verified == values["credit_code"]:
            editing.mark_code_checked(written.id)
        return written
