"""The office that keeps the book: its name and regime, and the people who work in it."""

from dataclasses import dataclass
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.models.office import BookSetting, Operator
from app.services import audit

REGIMES: Final = ("cas", "sbe")
DEFAULT_OPERATORS: Final = (("会计", "accountant"), ("财务主管", "lead"), ("负责人", "owner"))


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may be chosen at the start; role is accountant, lead or owner."""

    id: int
    name: str
    role: str


def initialise(company: str, regime: str) -> None:
    """Write the first settings and one operator a role; inside the transaction that makes the book."""
    set_value("company", company.strip())
    set_value("regime", regime)
    for name, role in DEFAULT_OPERATORS:
        _insert_operator(name, role)
    audit.record("create", "book", None, {"company": company.strip(), "regime": regime})


def value(key: str, default: Any = None) -> Any:
    """Return a setting of the book."""
    row = BookSetting.get_or_none(BookSetting.key == key)
    return default if row is None else row.value


def set_value(key: str, new: Any) -> None:
    """Store a setting of the book; the caller holds the transaction and writes the audit entry."""
    now = clock.now()
    BookSetting.insert(key=key, value=new, created_at=now, updated_at=now).on_conflict(
        conflict_target=[BookSetting.key], update={BookSetting.value: new, BookSetting.updated_at: now}
    ).execute()


def company() -> str:
    """Return the company whose book this is."""
    return str(value("company", ""))


def regime() -> str:
    """Return the accounting regime: cas (企业会计准则) or sbe (小企业会计准则)."""
    return str(value("regime", "cas"))


def operators() -> list[Person]:
    """Return the active operators in the order they were added."""
    return database.fetch(Person, "SELECT id, name, role FROM operator WHERE active=1 ORDER BY id")


def ensure_operator(name: str, role: str) -> Person:
    """Return the operator with this name and role, adding him or her with an audit entry when new."""
    cleaned = name.strip()
    if role not in audit.ROLES:
        raise InvalidInputError(translate("Office", "角色只能是会计、财务主管或负责人。"), field="role")
    if not cleaned or len(cleaned) > 40:
        raise InvalidInputError(translate("Office", "姓名不能为空，也不能超过 40 个字。"), field="name")
    for person in operators():
        if (person.name, person.role) == (cleaned, role):
            return person
    with database.atomic():
        number = _insert_operator(cleaned, role)
        audit.record("add", "operator", number, {"name": [None, cleaned], "role": [None, role]})
    return Person(number, cleaned, role)


def _insert_operator(name: str, role: str) -> int:
    now = clock.now()
    return int(Operator.insert(name=name, role=role, created_at=now, updated_at=now).execute())
