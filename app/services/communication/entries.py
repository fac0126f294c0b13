"""What was said and written, visits paid, training given: recorded with who and when, corrected with a history."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models.communication import Communication
from app.models.customer import Contact, Customer
from app.services import audit, checks
from app.services.communication import follow_ups
from app.services.communication.follow_ups import StepInput
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.writing import Written, differences, insert, store, writing

ENTITY: Final = "communication"
TRAINING: Final = "training"
KINDS: Final = ("call", "mail", "letter", "visit", TRAINING, "reconciliation", "inquiry", "other")
_MOST_PEOPLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class EntryInput:
    """What a person enters; `with_whom` is what the contact is called on that day, `participants` of a training."""

    happened_on: date
    kind: str
    contact_id: int | None = None
    with_whom: str = ""
    topic: str = ""
    content: str = ""
    result: str = ""
    participants: int | None = None


def load(entry_id: int) -> EntryInput:
    """Return an entry as a form wants it; raises NotFoundError."""
    return EntryInput(**_values(_row(entry_id)))


def add(customer_id: int, entry: EntryInput, step: StepInput | None = None) -> Written:
    """Record an entry, perhaps with the next step that follows from it; there is no deleting."""
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        checked = _checked(customer_id, entry)
        person = audit.actor()
        values = asdict(checked) | {"recorded_by": person.name, "role": person.role}
        number = insert(Communication, values | {"customer_id": customer_id})
        recording.added(Subject(ENTITY, number, customer_id), values)
        if step is not None:
            follow_ups.add_to(customer_id, step, number)
    return Written(ENTITY, number, (customer_id,))


def update(entry_id: int, entry: EntryInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Correct an entry; what it said before stays in the history."""
    with writing():
        row = _row(entry_id)
        old = _values(row)
        changes = differences(old, asdict(_checked(row.customer_id, entry, old)))
        if changes:
            store(Communication, entry_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject(ENTITY, entry_id, row.customer_id), changes, evidence)
    return Written(ENTITY, entry_id, (row.customer_id,))


def _row(entry_id: int) -> Any:
    row = Communication.get_or_none(id=entry_id)
    if row is None:
        raise NotFoundError(translate("Communication", "这条沟通记录已不存在，请刷新后再试。"))
    return row


def _values(row: Any) -> dict[str, Any]:
    return {field.name: getattr(row, field.name) for field in fields(EntryInput)}


def _checked(customer_id: int, entry: EntryInput, old: Mapping[str, Any] | None = None) -> EntryInput:
    if entry.kind not in KINDS:
        raise InvalidInputError(translate("Communication", "请选择沟通方式。"), field="kind")
    checks.day(entry.happened_on, "happened_on", translate("Communication", "日期"))
    kept = (old or {}).get("contact_id")
    if entry.contact_id not in (None, kept) and not _is_contact(entry.contact_id, customer_id):
        raise InvalidInputError(translate("Communication", "这个联系人不属于这家客户。"), field="with_whom")
    training = entry.kind == TRAINING
    texts = (
        ("with_whom", translate("Communication", "与谁"), 60, False),
        ("topic", translate("Communication", "主题"), 60, training),
        ("content", translate("Communication", "内容"), 4000, False),
        ("result", translate("Communication", "结果"), 100, False),
    )
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit, required=required)
        for name, label, limit, required in texts
    }
    if not (cleaned["content"] or cleaned["topic"]):
        raise InvalidInputError(translate("Communication", "请写明说了什么，一句话也好。"), field="content")
    people = entry.participants if training else None
    if people is not None and not 1 <= people <= _MOST_PEOPLE:
        raise InvalidInputError(translate("Communication", "参加人数应在 1 到 10,000 之间。"), field="participants")
    return replace(entry, **cleaned, participants=people)


def _is_contact(contact_id: int | None, customer_id: int) -> bool:
    return Contact.get_or_none(id=contact_id, customer=customer_id) is not None
