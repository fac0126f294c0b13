"""The people and desks at a customer."""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any, Final

from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models import database
from app.models.customer import Contact as ContactTable
from app.models.customer import Customer
from app.services import checks
from app.services.customers import field_checks
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.writing import Written, differences, insert, store, writing

ROLES: Final = ("payment", "ordering", "receiving", "management", "legal")
"""What a contact is there for; other words may be typed."""
RECEIVES: Final = ("statements", "dunning", "limits", "letters")
"""What is sent to a contact."""


@dataclass(frozen=True, slots=True)
class ContactInput:
    """What a person enters for a contact; `role` and `receives` hold codes of `ROLES` and `RECEIVES`."""

    name: str
    position: str = ""
    department: str = ""
    phone: str = ""
    mobile: str = ""
    email: str = ""
    is_primary: bool = False
    notes: str = ""
    role: str = ""
    receives: tuple[str, ...] = ()


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
    role: str = ""
    receives: tuple[str, ...] = ()


def entry_of(contact: Contact) -> ContactInput:
    """Return a contact as a form wants it."""
    return ContactInput(**{field.name: getattr(contact, field.name) for field in fields(ContactInput)})


def of(customer_id: int) -> list[Contact]:
    """Return the contacts of a customer, the main one leading."""
    names = [field.name for field in fields(Contact)]
    rows = database.execute(
        f"SELECT {', '.join(names)} FROM contact WHERE customer_id=? ORDER BY is_primary DESC, id", (customer_id,)
    ).fetchall()
    return [_contact(dict(zip(names, row, strict=True))) for row in rows]


def _contact(values: dict[str, Any]) -> Contact:
    values["is_primary"] = bool(values["is_primary"])
    values["receives"] = tuple(json.loads(values["receives"]))
    return Contact(**values)


def role_name(role: str) -> str:
    """Return the word for what a contact is there for; an unknown one is its own word."""
    names = {
        "payment": translate("Customers", "付款"),
        "ordering": translate("Customers", "订货"),
        "receiving": translate("Customers", "收货签收"),
        "management": translate("Customers", "负责人"),
        "legal": translate("Customers", "法务"),
    }
    return names.get(role, role)


def receives_name(kind: str) -> str:
    """Return the word for something that is sent to a contact; an unknown one is its own word."""
    names = {
        "statements": translate("Customers", "对账"),
        "dunning": translate("Customers", "催款"),
        "limits": translate("Customers", "额度提醒"),
        "letters": translate("Customers", "函件"),
    }
    return names.get(kind, kind)


def add(customer_id: int, entry: ContactInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Add a contact; a new main contact takes the place of the old one."""
    checked = _checked(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        _only_one_primary(customer_id, None, checked, proof)
        values = asdict(checked)
        number = insert(ContactTable, values | {"customer": customer_id})
        recording.added(Subject("contact", number, customer_id), values, proof)
    return Written("contact", number, (customer_id,))


def update(contact_id: int, entry: ContactInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Change a contact; what an import left in the fields that stay as they are may stay."""
    with writing():
        row = _row(contact_id)
        old = _values(row)
        checked = _checked(entry, old)
        changes = differences(old, asdict(checked))
        if changes:
            _only_one_primary(row.customer_id, contact_id, checked, proof)
            store(ContactTable, contact_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject("contact", contact_id, row.customer_id), changes, proof)
    return Written("contact", contact_id, (row.customer_id,))


def delete(contact_id: int, proof: Evidence = NO_EVIDENCE) -> Written:
    """Delete a contact."""
    with writing():
        row = _row(contact_id)
        database.execute("DELETE FROM contact WHERE id=?", (contact_id,))
        recording.removed(Subject("contact", contact_id, row.customer_id), _values(row), proof)
    return Written("contact", contact_id, (row.customer_id,))


def _row(contact_id: int) -> Any:
    row = ContactTable.get_or_none(id=contact_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这个联系人已不存在，请刷新后再试。"))
    return row


def _values(row: Any) -> dict[str, Any]:
    values = {field.name: getattr(row, field.name) for field in fields(ContactInput)}
    return values | {"receives": tuple(row.receives)}


def _only_one_primary(customer_id: int, own_id: int | None, entry: ContactInput, proof: Evidence) -> None:
    """Let the contact that is main from now on take the place of the one that was."""
    if not entry.is_primary:
        return
    others = database.execute(
        "SELECT id FROM contact WHERE customer_id=? AND is_primary=1 AND id IS NOT ?", (customer_id, own_id)
    )
    for (other,) in others.fetchall():
        store(ContactTable, other, {"is_primary": False})
        recording.changed(Subject("contact", other, customer_id), {"is_primary": [True, False]}, proof)


def _checked(entry: ContactInput, old: dict[str, Any] | None = None) -> ContactInput:
    texts = (
        ("name", translate("Customers", "岗位或姓名"), 60, True),
        ("position", translate("Customers", "职务"), 60, False),
        ("department", translate("Customers", "部门"), 60, False),
        ("phone", translate("Customers", "电话"), 60, False),
        ("mobile", translate("Customers", "手机"), 60, False),
        ("email", translate("Customers", "邮箱"), 120, False),
        ("notes", translate("Customers", "备注"), 1000, False),
        ("role", translate("Customers", "角色"), 20, False),
    )
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit, required=required)
        for name, label, limit, required in texts
    }
    kept = old or {}
    for name, rule in (("phone", field_checks.phone), ("mobile", field_checks.phone), ("email", field_checks.mail)):
        if cleaned[name] and cleaned[name] != kept.get(name):
            rule(cleaned[name], name)
    unknown = [kind for kind in entry.receives if kind not in RECEIVES]
    if unknown:
        raise InvalidInputError(
            translate("Customers", "没有“{kind}”这种接收内容。").format(kind=unknown[0]), field="receives"
        )
    return replace(entry, **cleaned, receives=tuple(kind for kind in RECEIVES if kind in entry.receives))
