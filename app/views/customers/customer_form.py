"""The form of a customer: all master data on one page, the contacts on the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.customers import editing
from app.services.customers.editing import STATUSES, CustomerInput
from app.services.customers.wording import status_name
from app.services.writing import Written
from app.views.customers.contacts_editor import ContactsEditor
from app.views.customers.customer_edit import CustomerEdit
from app.views.customers.form import FormDialog, choice, label_width, line, paragraph
from app.views.customers.words import legal_forms, sizes
from app.views.session import Session
from app.views.widgets.day_edit import DayEdit
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.labels import SectionTitle, Text, repolish_surface, rule
from app.views.widgets.sub_tabs import SubTabs

SIZE = (840, 640)
EXTRA = 16
_TEXTS = ("code", "name", "short_name", "credit_code", "industry", "region", "address", "phone", "email")
_SEPARATORS = str.maketrans({"，": ",", "、": ",", ";": ",", "；": ","})


class CustomerForm(FormDialog):
    """Adds a customer, or changes one; a credit code that looks wrong is said, never refused."""

    def __init__(self, session: Session, parent: QWidget, customer_id: int | None = None) -> None:
        """Begin with an empty form and a free code, or with a customer that is there."""
        title = translate("CustomerForm", "新增客户") if customer_id is None else translate("CustomerForm", "编辑客户")
        super().__init__(session, title, parent)
        self.customer_id = customer_id
        self.found = CustomerInput(editing.proposed_code(), "") if customer_id is None else editing.load(customer_id)
        self.resize(*SIZE)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.contacts = ContactsEditor(session, customer_id, self)
        self.contacts.hide()
        self._make_fields()
        self.tabs = SubTabs(in_pane=True)
        self._page = self._scrolled()
        self.tabs.add("basic", self.tr("基本信息"), lambda: self._page)
        self.tabs.add("contacts", self.tr("联系人"), lambda: self.contacts)
        self.body.addWidget(self.tabs, 1)
        self.contacts.changed.connect(self._count_contacts)
        self._count_contacts()
        self.add_confirm(self.tr("保存"))
        self.fields["name" if customer_id is None else "code"].widget.setFocus()

    def _make_fields(self) -> None:
        found, as_of = self.found, self.session.as_of
        for name, label in (
            ("code", self.tr("客户编码 *")),
            ("name", self.tr("客户名称 *")),
            ("short_name", self.tr("简称")),
            ("industry", self.tr("行业")),
            ("region", self.tr("地区")),
            ("address", self.tr("地址")),
            ("phone", self.tr("电话")),
            ("email", self.tr("邮箱")),
            ("owner", self.tr("经办")),
        ):
            self.add_field(name, label, line(getattr(found, name)), extra=EXTRA)
        self._make_credit_code()
        self.add_field("legal_form", self.tr("企业类型"), choice(legal_forms(), found.legal_form), extra=EXTRA)
        self.add_field("size", self.tr("企业规模"), choice(sizes(), found.size), extra=EXTRA)
        self._make_money()
        for name, label, value in (
            ("established_on", self.tr("成立日期"), found.established_on),
            ("traded_since", self.tr("合作起始"), found.traded_since),
            ("next_review_on", self.tr("下次复审"), found.next_review_on),
        ):
            self.add_field(name, label, DayEdit(value, as_of), extra=EXTRA)
        self._make_choices()
        self.add_field(
            "tags", self.tr("标签"), line("，".join(found.tags), placeholder=self.tr("用逗号分开")), extra=EXTRA
        )
        self.add_field("notes", self.tr("备注"), paragraph(found.notes, 72), extra=EXTRA)

    def _make_credit_code(self) -> None:
        edit = line(self.found.credit_code, placeholder=self.tr("18 位"))
        edit.setToolTip(self.tr("统一社会信用代码"))
        self.code_warning = Text("", "label", tone="watchFg")
        self.code_warning.setWordWrap(True)
        self.code_warning.setContentsMargins(label_width(EXTRA), 4, 0, 0)
        field = self.add_field("credit_code", self.tr("信用代码"), edit, extra=EXTRA)
        self._code_box = QWidget()
        column = QVBoxLayout(self._code_box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(field)
        column.addWidget(self.code_warning)
        edit.editingFinished.connect(self._check_credit_code)
        self._check_credit_code()

    def _check_credit_code(self) -> None:
        said = editing.check_credit_code(self.text("credit_code"))
        self.code_warning.setText(said)
        self.code_warning.setVisible(bool(said))

    def _make_money(self) -> None:
        found = self.found
        for name, label in (
            ("credit_limit_cents", self.tr("授信额度（元）")),
            ("registered_capital_cents", self.tr("注册资本（元）")),
            ("paid_in_capital_cents", self.tr("实缴资本（元）")),
        ):
            self.add_field(name, label, MoneyEdit(getattr(found, name)), extra=EXTRA)
        limit = self.fields["credit_limit_cents"].widget
        limit.setToolTip(self.tr("空着是未设额度，0 是不给额度"))
        terms = "" if found.terms_days is None else str(found.terms_days)
        self.add_field("terms_days", self.tr("账期（天）"), line(terms, placeholder=self.tr("0 为现结")), extra=EXTRA)

    def _make_choices(self) -> None:
        self.status = QComboBox()
        for status in dict.fromkeys([*STATUSES, self.found.status]):
            self.status.addItem(status_name(status), status)
        self.status.setCurrentIndex(self.status.findData(self.found.status))
        self.add_field("status", self.tr("状态"), self.status, extra=EXTRA)
        self.above = CustomerEdit(self.found.parent_id, self._parent_text())
        self.add_field("parent_id", self.tr("上级客户"), self.above, extra=EXTRA)

    def _parent_text(self) -> str:
        if self.found.parent_id is None:
            return ""
        parent = editing.load(self.found.parent_id)
        return f"{parent.code} {parent.name}"

    def _parent_id(self) -> int | None:
        try:
            return self.above.customer_id()
        except ValueError:
            raise InvalidInputError(self.tr("没有这个客户"), field="parent_id") from None

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        repolish_surface(inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        for number, (title, names) in enumerate(self._groups()):
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

    def _groups(self) -> list[tuple[str, tuple[str, ...]]]:
        return [
            (self.tr("身份"), ("code", "name", "short_name", "credit_code", "industry", "region", "phone", "email",
                               "address")),
            (self.tr("授信"), ("credit_limit_cents", "terms_days", "next_review_on", "traded_since", "owner", "status")),
            (self.tr("工商"), ("legal_form", "size", "registered_capital_cents", "paid_in_capital_cents",
                               "established_on", "parent_id")),
            (self.tr("其他"), ("tags", "notes")),
        ]  # fmt: skip

    def _group(self, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        place = 0
        for name in names:
            wide = name in {"address", "tags", "notes"}
            place += place % 2 if wide else 0
            part = self._code_box if name == "credit_code" else self.fields[name]
            grid.addWidget(part, place // 2, place % 2, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            place += 2 if wide else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _count_contacts(self) -> None:
        self.tabs.set_count("contacts", len(self.contacts.model.rows))

    def say_error(self, name: str, text: str) -> None:
        """Show the page of the field first."""
        if name in self.fields:
            self.tabs.go("basic")
        super().say_error(name, text)
        if name in self.fields:
            self._page.ensureWidgetVisible(self.fields[name])

    def write(self) -> Written | None:
        """Add or change the customer, then the contacts."""
        entry = self._entry()
        written = editing.add(entry) if self.customer_id is None else editing.update(self.customer_id, entry)
        self.customer_id = written.id
        self.contacts.write(written.id)
        return written

    def _entry(self) -> CustomerInput:
        texts = {name: self.text(name) for name in (*_TEXTS, "owner", "legal_form", "size", "notes")}
        tags = self.text("tags").translate(_SEPARATORS).split(",")
        return CustomerInput(
            **texts,
            established_on=self.day("established_on"),
            registered_capital_cents=self.amount("registered_capital_cents"),
            paid_in_capital_cents=self.amount("paid_in_capital_cents"),
            parent_id=self._parent_id(),
            status=self.status.currentData(),
            terms_days=self.whole("terms_days"),
            credit_limit_cents=self.amount("credit_limit_cents"),
            tags=tuple(tag.strip() for tag in tags if tag.strip()),
            traded_since=self.day("traded_since"),
            next_review_on=self.day("next_review_on"),
        )
