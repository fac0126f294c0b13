"""The contacts of a customer: what each desk is there for, how it is reached, and what it is sent."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QCheckBox

from app.i18n import translate
from app.services.customers import contacts
from app.services.customers.contacts import RECEIVES, ROLES, Contact, ContactInput, receives_name, role_name
from app.services.writing import Written
from app.views.columns import Column, Kind
from app.views.customers.basic.inline_editor import InlineEditor
from app.views.customers.basic.inline_table import InlineTable
from app.views.customers.basic.inputs import choice_entry, text_entry
from app.views.formats import DASH

_TEXTS: Final = ("name", "phone", "email", "position", "department", "mobile", "notes")


class ContactsTable(InlineTable[Contact]):
    """Rows of contacts."""

    def columns(self) -> Sequence[Column[Contact]]:
        """Return the columns."""
        roles = tuple(role_name(each) for each in ROLES)
        return (
            Column[Contact](
                "role", self.tr("角色"), lambda row: role_name(row.role) or DASH, 76, bold=_main, words=roles
            ),
            Column[Contact]("name", self.tr("岗位"), _desk, 92, tip=_whole, stretch=True),
            Column[Contact]("phone", self.tr("电话"), lambda row: row.phone or row.mobile or DASH, 132, tip=_whole),
            Column[Contact]("email", self.tr("邮箱"), lambda row: row.email or DASH, 182, kind=Kind.SOFT, tip=_whole),
            Column[Contact]("receives", self.tr("接收"), receives_text, 92, tip=receives_text),
        )

    def words(self) -> tuple[str, str, str]:
        """Return the words around the table."""
        return (self.tr("联系人"), self.tr("+ 添加"), self.tr("还没有联系人"))

    def row_id(self, row: Contact) -> int:
        """Return the id of the contact."""
        return row.id

    def make_editor(self, row: Contact | None) -> InlineEditor:
        """Return the inputs of a contact."""
        entry = ContactInput("") if row is None else contacts.entry_of(row)
        main = QCheckBox(self.tr("主要联系人"))
        main.setChecked(entry.is_primary)
        boxes = [QCheckBox(receives_name(kind)) for kind in RECEIVES]
        for kind, box in zip(RECEIVES, boxes, strict=True):
            box.setChecked(kind in entry.receives)
        role = choice_entry("role", [role_name(each) for each in ROLES])
        made = {name: text_entry(name) for name in _TEXTS}
        rows = (
            (
                (self.tr("角色"), role, 3),
                (self.tr("岗位或姓名"), made["name"], 3),
                (self.tr("电话"), made["phone"], 4),
                (self.tr("邮箱"), made["email"], 4),
            ),
            (
                (self.tr("职务"), made["position"], 2),
                (self.tr("部门"), made["department"], 2),
                (self.tr("手机"), made["mobile"], 3),
                (self.tr("备注"), made["notes"], 3),
            ),
        )
        editor = InlineEditor(rows, [main, *boxes])
        values = {name: getattr(entry, name) for name in _TEXTS}
        editor.show_values(values | {"role": role_name(entry.role)})
        return editor

    def write(self, row: Contact | None, editor: InlineEditor) -> Written:
        """Write a contact."""
        main, *boxes = editor.checks
        values = editor.values()
        codes = {role_name(each): each for each in ROLES}
        values["role"] = codes.get(values["role"], values["role"])
        chosen = tuple(kind for kind, box in zip(RECEIVES, boxes, strict=True) if box.isChecked())
        entry = replace(ContactInput(**values), is_primary=main.isChecked(), receives=chosen)
        if row is not None:
            return contacts.update(row.id, entry)
        assert self.place.customer_id is not None
        return contacts.add(self.place.customer_id, entry)

    def remove(self, row: Contact) -> Written:
        """Delete a contact."""
        return contacts.delete(row.id)

    def named(self, row: Contact) -> str:
        """Return the desk."""
        return row.name


def _main(row: Contact) -> bool:
    return row.is_primary


def _desk(row: Contact) -> str:
    return f"{row.name} · {row.position}" if row.position and row.position not in row.name else row.name


def _whole(row: Contact) -> str:
    parts = (row.name, row.position, row.department, row.phone, row.mobile, row.email, row.notes)
    return "\n".join(part for part in parts if part)


def receives_text(row: Contact) -> str:
    """Print what is sent to a contact."""
    return translate("BasicWords", "、").join(receives_name(kind) for kind in row.receives) or DASH
