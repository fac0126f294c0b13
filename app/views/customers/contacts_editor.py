"""The contacts of a customer inside its form: nothing is written before the form is saved."""

from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.customers import contacts
from app.services.customers.contacts import ContactInput
from app.services.writing import Written
from app.views.columns import Column, Kind
from app.views.customers import access
from app.views.customers.form import FormDialog, line, paragraph
from app.views.customers.ledger.forms import pairs
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish_surface
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table

WIDTH = 640


@dataclass(frozen=True, slots=True)
class Draft:
    """A contact as it stands in the form; `stored_id` None is one the book does not have yet."""

    key: int
    stored_id: int | None
    entry: ContactInput


class ContactForm(FormDialog):
    """One contact; `accepted_entry` is what was typed. It writes nothing itself."""

    def __init__(self, session: Session, entry: ContactInput | None, parent: QWidget) -> None:
        """Show a contact, or an empty form."""
        title = translate("ContactForm", "新增联系人") if entry is None else translate("ContactForm", "修改联系人")
        super().__init__(session, title, parent)
        found = entry or ContactInput("")
        self.accepted_entry: ContactInput | None = None
        self.setMinimumWidth(WIDTH)
        for name, label, limit in (
            ("name", self.tr("姓名 *"), 60),
            ("position", self.tr("职务"), 60),
            ("department", self.tr("部门"), 60),
            ("mobile", self.tr("手机"), 60),
            ("phone", self.tr("电话"), 60),
            ("email", self.tr("邮箱"), 120),
        ):
            self.add_field(name, label, line(getattr(found, name), limit=limit))
        self.body.addLayout(pairs(list(self.fields.values())))
        self.body.addWidget(self.add_field("notes", self.tr("备注"), paragraph(found.notes)))
        self.primary = QCheckBox(self.tr("主要联系人"))
        self.primary.setChecked(found.is_primary)
        self.body.addWidget(self.primary)
        self.body.addStretch(1)
        self.add_confirm(self.tr("确定"))
        self.fields["name"].widget.setFocus()

    def write(self) -> Written | None:
        """Keep what was typed for the form below."""
        texts = {name: self.text(name) for name in self.fields}
        if not texts["name"]:
            raise InvalidInputError(self.tr("姓名不能为空"), field="name")
        self.accepted_entry = ContactInput(**texts, is_primary=self.primary.isChecked())
        self.accept()
        return None


class ContactsEditor(QWidget):
    """The table of contacts: Enter changes one, Insert adds one, Delete takes one away."""

    changed = Signal()

    def __init__(self, session: Session, customer_id: int | None, parent: QWidget) -> None:
        """Show the contacts that are there."""
        super().__init__(parent)
        repolish_surface(self)
        self._session = session
        self._keys = 0
        self._stored = {} if customer_id is None else {each.id: each for each in contacts.of(customer_id)}
        self.model: RowsModel[Draft] = RowsModel(_columns(), lambda row: row.key, parent=self)
        self.table = Table()
        self.table.set_model(self.model)
        self.add = Button(self.tr("添加"), icon="plus", small=True)
        self.edit = Button(self.tr("修改"), small=True)
        self.remove = Button(self.tr("删除"), small=True)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        bar.setSpacing(8)
        bar.addWidget(Text(self.tr("保存客户时一起写入"), "caption"))
        bar.addStretch(1)
        for button in (self.edit, self.remove, self.add):
            bar.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._remove)
        self.table.view.opened.connect(lambda _: self._edit())
        self.table.view.installEventFilter(self)
        self._show([self._draft(each.id, _entry(each)) for each in self._stored.values()])

    def write(self, customer_id: int) -> None:
        """Write what was changed; called while the form of the customer is saved."""
        rows = list(self.model.rows)
        kept = {row.stored_id for row in rows}
        for stored_id in [each for each in self._stored if each not in kept]:
            contacts.delete(stored_id)
            del self._stored[stored_id]
        for row in rows:
            if row.stored_id is None:
                contacts.add(customer_id, row.entry)
            elif _entry(self._stored[row.stored_id]) != row.entry:
                contacts.update(row.stored_id, row.entry)

    def _draft(self, stored_id: int | None, entry: ContactInput) -> Draft:
        self._keys += 1
        return Draft(self._keys, stored_id, entry)

    def _show(self, rows: list[Draft]) -> None:
        self.model.set_rows(rows)
        if rows:
            self.table.show_rows()
        else:
            add = Action(self.tr("添加"), self._add, icon="plus")
            actions = [] if access.refusal(self._session) else [add]
            self.table.show_empty(EmptyState(self.tr("还没有联系人"), "", actions))
        if self.table.view.current_id() is None:
            self.table.view.select_first()
        access.allow(self.add, self._session)
        for button in (self.edit, self.remove):
            access.allow(button, self._session, otherwise=bool(rows))
        self.changed.emit()

    def _current(self) -> Draft | None:
        return self.model.row_at(self.table.view.currentIndex().row())

    def _add(self) -> None:
        self._ask(None)

    def _edit(self) -> None:
        current = self._current()
        if current is not None:
            self._ask(current)

    def _ask(self, draft: Draft | None) -> None:
        form = ContactForm(self._session, draft.entry if draft else None, self.window())
        form.accepted.connect(lambda: self._take(draft, form.accepted_entry))
        form.open()

    def _take(self, draft: Draft | None, entry: ContactInput | None) -> None:
        if entry is None:
            return
        rows = list(self.model.rows)
        if entry.is_primary:
            rows = [replace(row, entry=replace(row.entry, is_primary=False)) for row in rows]
        if draft is None:
            rows.append(self._draft(None, entry))
        else:
            rows = [replace(row, entry=entry) if row.key == draft.key else row for row in rows]
        self._show(rows)

    def _remove(self) -> None:
        current = self._current()
        if current is not None:
            self._show([row for row in self.model.rows if row.key != current.key])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add with Insert, change with F2, take away with Delete."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            done = {Qt.Key.Key_Insert: self.add, Qt.Key.Key_F2: self.edit, Qt.Key.Key_Delete: self.remove}
            button = done.get(Qt.Key(event.key()))
            if button is not None:
                button.click()
                return True
        return False


def _entry(contact: contacts.Contact) -> ContactInput:
    return ContactInput(**{field.name: getattr(contact, field.name) for field in fields(ContactInput)})


def _columns() -> tuple[Column[Draft], ...]:
    return (
        Column("name", translate("Contacts", "姓名"), lambda row: row.entry.name, 140, stretch=True),
        Column("position", translate("Contacts", "职务"), lambda row: row.entry.position, 110, kind=Kind.SOFT),
        Column("mobile", translate("Contacts", "手机"), lambda row: row.entry.mobile, 120),
        Column("phone", translate("Contacts", "电话"), lambda row: row.entry.phone, 150),
        Column("email", translate("Contacts", "邮箱"), lambda row: row.entry.email, 160, kind=Kind.SOFT),
        Column(
            "primary",
            translate("Contacts", "主要"),
            lambda row: translate("Contacts", "主要") if row.entry.is_primary else "",
            64,
            kind=Kind.CHECK,
            value=lambda row: row.entry.is_primary,
        ),
    )
