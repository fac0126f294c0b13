"""Next steps: what is to be done with a customer, by which day and by whom; done with one line of result."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.communication import FollowUp
from app.models.customer import Customer
from app.services import audit, checks
from app.services.history import known, recording
from app.services.history.recording import Subject
from app.services.writing import Written, insert, store, writing

ENTITY: Final = "follow_up"
TRAINING: Final = "training"
"""The source of a step that plans a training."""
_NOW: Final = date(9998, 12, 31)
"""A day after everything recorded: what was known then is what is stored."""


@dataclass(frozen=True, slots=True)
class StepInput:
    """What a person enters; `role` is accountant, lead, owner or empty, `training` plans one."""

    due_on: date
    text: str
    role: str = ""
    training: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A next step as it is stored; done where `done_at` says when. `source` is training for a planned one."""

    id: int
    customer_id: int
    due_on: date
    text: str
    role: str
    communication_id: int | None
    source: str
    done_at: datetime | None
    done_by: str
    result: str

    @property
    def training(self) -> bool:
        """Tell whether it plans a training."""
        return self.source == TRAINING

    def days_overdue(self, as_of: date) -> int:
        """Return the days since it was due, 0 while it is not or once it is done."""
        return 0 if self.done_at is not None else max((as_of - self.due_on).days, 0)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A step that is not done, with the customer it is about."""

    step: Step
    code: str
    name: str


_NAMES: Final = tuple(field.name for field in fields(Step))


def of(customer_id: int, *, open_only: bool = True, known_on: date | None = None) -> list[Step]:
    """Return the steps of a customer, what is due first leading; as they were known at the end of a day (None: now)."""
    rows = known.rows(ENTITY, customer_id, known_on or _NOW)
    steps = [Step(id=number, **{name: row[name] for name in _NAMES[1:]}) for number, row in rows.items()]
    return sorted((each for each in steps if not (open_only and each.done_at)), key=lambda each: (each.due_on, each.id))


def across(role: str = "", until: date | None = None) -> list[Reminder]:
    """Return what is not done for any customer: of one role, due up to a day; what is due first leading."""
    columns = ", ".join(f"f.{name}" for name in _NAMES)
    rows = database.execute(
        f"SELECT {columns}, c.code, c.name FROM follow_up f JOIN customer c ON c.id = f.customer_id"
        " WHERE f.done_at IS NULL AND (?1 = '' OR f.role = ?1) AND (?2 IS NULL OR f.due_on <= ?2)"
        " ORDER BY f.due_on, c.code, f.id",
        (role, None if until is None else until.isoformat()),
    )
    return [_reminder(row) for row in rows.fetchall()]


def _reminder(row: tuple[Any, ...]) -> Reminder:
    values = dict(zip(_NAMES, row[:-2], strict=True))
    values["due_on"] = date.fromisoformat(values["due_on"])
    return Reminder(Step(**values), row[-2], row[-1])


def load(step_id: int) -> Step:
    """Return one step; raises NotFoundError."""
    row = _row(step_id)
    return Step(**{name: getattr(row, name) for name in _NAMES})


def add(customer_id: int, entry: StepInput, communication_id: int | None = None) -> Written:
    """Plan a step; `communication_id` is the entry it follows from."""
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        number = add_to(customer_id, entry, communication_id)
    return Written(ENTITY, number, (customer_id,))


def add_to(customer_id: int, entry: StepInput, communication_id: int | None) -> int:
    """Plan a step inside a transaction that is open; return its id."""
    if entry.role not in ("", *audit.ROLES):
        raise InvalidInputError(translate("Communication", "请选择由谁来做。"), field="role")
    checks.day(entry.due_on, "due_on", _due())
    text = checks.text(entry.text, "text", translate("Communication", "下一步"), limit=100, required=True)
    values = {
        "due_on": entry.due_on,
        "text": text,
        "role": entry.role,
        "communication_id": communication_id,
        "source": TRAINING if entry.training else "",
    }
    number = insert(FollowUp, values | {"customer_id": customer_id})
    recording.added(Subject(ENTITY, number, customer_id), values)
    return number


def tick(step_id: int, result: str) -> Written:
    """Note that a step is done, with one line of what came of it; refused a second time."""
    said = checks.text(result, "result", translate("Communication", "结果"), limit=100, required=True)
    with writing():
        row = _row(step_id)
        if row.done_at is not None:
            raise RefusedError(translate("Communication", "这一步已经完成。"))
        _change(row, {"done_at": clock.now(), "done_by": audit.actor().name, "result": said})
    return Written(ENTITY, step_id, (row.customer_id,))


def untick(step_id: int) -> Written:
    """Take back that a step was done; nothing changes where it was not."""
    with writing():
        row = _row(step_id)
        _change(row, {"done_at": None, "done_by": "", "result": ""})
    return Written(ENTITY, step_id, (row.customer_id,))


def postpone(step_id: int, due_on: date) -> Written:
    """Move a step to another day; refused once it is done."""
    checks.day(due_on, "due_on", _due())
    with writing():
        row = _row(step_id)
        if row.done_at is not None:
            raise RefusedError(translate("Communication", "这一步已经完成，不用改期。"))
        _change(row, {"due_on": due_on})
    return Written(ENTITY, step_id, (row.customer_id,))


def _change(row: Any, values: dict[str, Any]) -> None:
    changes = {name: [getattr(row, name), new] for name, new in values.items() if getattr(row, name) != new}
    if changes:
        store(FollowUp, row.id, values)
        recording.changed(Subject(ENTITY, row.id, row.customer_id), changes)


def _row(step_id: int) -> Any:
    row = FollowUp.get_or_none(id=step_id)
    if row is None:
        raise NotFoundError(translate("Communication", "这一步已不存在，请刷新后再试。"))
    return row


def _due() -> str:
    return translate("Communication", "到期日")
