"""Blocking customers (停货): nothing more on credit, or nothing at all. Invoices for what was shipped are never blocked."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.models.shipping import CustomerBlock
from app.services import audit, checks
from app.services.customers.editing import require_approver
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.ledger import lookup
from app.services.rules.shipping import ALL, NEW_ORDERS, NO_BLOCK
from app.services.writing import Written, insert, store, writing

LEVELS: Final = (NEW_ORDERS, ALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a customer; `level` is new_orders or all; it holds until the day before `lifted_on`."""

    id: int
    level: str
    blocked_on: date
    reason: str
    operator_name: str
    role: str
    lifted_on: date | None
    lifted_by: str
    made_at: datetime


_COLUMNS: Final = "id, level, blocked_on, reason, operator_name, role, lifted_on, lifted_by, created_at"


def in_force(customer_id: int, day: date) -> Block | None:
    """Return the block of a customer on a day; None where there is none."""
    found = database.fetch(
        Block,
        f"SELECT {_COLUMNS} FROM customer_block WHERE customer_id=?1 AND blocked_on <= ?2"
        " AND (lifted_on IS NULL OR lifted_on > ?2) ORDER BY blocked_on DESC, id DESC LIMIT 1",
        (customer_id, day.isoformat()),
    )
    return found[0] if found else None


def history(customer_id: int) -> list[Block]:
    """Return every block of a customer, the latest leading."""
    return database.fetch(
        Block,
        f"SELECT {_COLUMNS} FROM customer_block WHERE customer_id=? ORDER BY blocked_on DESC, id DESC",
        (customer_id,),
    )


def put(customer_id: int, level: str, reason: str, on: date | None = None) -> Written:
    """Block a customer from a day (today) at new_orders or all, lift a block with none.

    A block in force is replaced. RefusedError for the accountant, InvalidInputError without a reason.
    """
    require_approver()
    words = checks.text(reason, "reason", translate("Shipping", "原因"), limit=200, required=True)
    if level not in {*LEVELS, NO_BLOCK}:
        raise InvalidInputError(translate("Shipping", "没有这个停货级别。"), field="level")
    day = on or clock.today()
    checks.day(day, "blocked_on", translate("Shipping", "停货日"))
    with writing():
        lookup.row(Customer, customer_id)
        standing = in_force(customer_id, day)
        if standing is None and level == NO_BLOCK:
            raise RefusedError(translate("Shipping", "这个客户没有停货，不必解除。"))
        if standing is not None and standing.level == level:
            raise RefusedError(translate("Shipping", "这个客户已经是这个停货级别。"))
        if standing is not None:
            _lift(customer_id, standing, day, words)
        if level != NO_BLOCK:
            _add(customer_id, level, words, day)
    return Written("customer", customer_id, (customer_id,))


def _lift(customer_id: int, standing: Block, day: date, reason: str) -> None:
    who = audit.actor().name
    store(CustomerBlock, standing.id, {"lifted_on": day, "lifted_by": who})
    changes: dict[str, list[Any]] = {"lifted_on": [None, day.isoformat()], "lifted_by": ["", who]}
    subject = Subject("customer_block", standing.id, customer_id)
    recording.changed(subject, changes, recording.Evidence(reason), action="lift")


def _add(customer_id: int, level: str, reason: str, day: date) -> int:
    told = {"level": level, "blocked_on": day, "reason": reason}
    person = audit.actor()
    number = insert(CustomerBlock, told | {"customer": customer_id, "operator_name": person.name, "role": person.role})
    recording.added(
        Subject("customer_block", number, customer_id),
        told | {"blocked_on": day.isoformat(), "customer_id": customer_id},
    )
    return number
