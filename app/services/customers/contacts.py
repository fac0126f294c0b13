"""The people and desks at a customer."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from app.errors import NotFoundError
from app.i18n import translate
from app.models import database
from app.models.customer import Contact as ContactTable
from app.models.customer import Customer
from app.services import checks
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.writing import Written, differences, insert, store, writing


@dataclass(frozen=True, slots=True)
class ContactInput:
    """What a person enters for a contact."""

    name: str
    position: str = ""
    department: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    is_primary: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact as it is stored."""

    id: int
    name: str
    position: str
    department: str
    phone: str
    mobile: str
    email: str
    is_primary: bool
    notes: str


def of(customer_id: int) -> list[Contact]:
    """Return the contacts of a customer, the main one leading."""
    return database.fetch(
        Contact,
        "SELECT id, name, position, department, phone, mobile, email, is_primary, notes FROM contact"
        " WHERE customer_id=? ORDER BY is_primary DESC, id",
        (customer_id,),
    )


def add(customer_id: int, entry: ContactInput) -> Written:
    """Add a contact; a new main contact takes the place of the old one."""
    checked = _checked(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        _only_one_primary(customer_id, checked)
        values = asdict(checked)
        number = insert(ContactTable, values | {"customer": customer_id})
        recording.added(Subject("contact", number, customer_id), values)
    return Written("contact", number, (customer_id,))


def update(contact_id: int, entry: ContactInput) -> Written:
    """Change a contact."""
    checked = _checked(entry)
    with writing():
        row = _row(contact_id)
        changes = differences(_values(row), asdict(checked))
        if changes:
            _only_one_primary(row.customer_id, checked)
            store(ContactTable, contact_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject("contact", contact_id, row.customer_id), changes)
    return Written("contact", contact_id, (row.customer_id,))


def delete(contact_id: int) -> Written:
    """Delete a contact."""
    with writing():
        row = _row(contact_id)
        database.execute("DELETE FROM contact WHERE id=?", (contact_id,))
        recording.removed(Subject("contact", contact_id, row.customer_id), _values(row))
    return Written("contact", contact_id, (row.customer_id,))


def _row(contact_id: int) -> Any:
    row = ContactTable.get_or_none(id=contact_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这个联系人已不存在，请刷新后再试。"))
    return row


def _values(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(ContactInput)}


def _only_one_primary(customer_id: int, entry: ContactInput) -> None:
    if entry.is_primary:
        database.execute("UPDATE contact SET is_primary=0 WHERE customer_id=? AND is_primary=1", (customer_id,))


def _checked(entry: ContactInput) -> ContactInput:
    texts = (
        ("name", translate("Customers", "联系人姓名"), 60, True),
        ("position", translate("Customers", "职务"), 60, False),
        ("department", translate("Customers", "部门"), 60, False),
        ("phone", translate("Customers", "电话"), 60, False),
        ("mobile", translate("Customers", "手机"), 60, False),
        ("email", translate("Customers", "邮箱"), 120, False),
        ("notes", translate("Customers", "备注"), 1000, False),
    )
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit, required=required)
        for name, label, limit, required in texts
    }
    return replace(entry, **cleaned)
