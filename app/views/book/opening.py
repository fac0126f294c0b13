"""Coming to the desk: who was there last, on which day the balances stand, what is written of an opening."""

from datetime import date
from typing import Final

from app import clock
from app.services import audit, books, office
from app.services.audit import Actor
from app.services.demo.making import AS_OF_SETTING
from app.settings import Settings
from app.views.messages import role_name

OPERATOR: Final = "operator.name"
ROLE: Final = "operator.role"


def last_operator(settings: Settings) -> tuple[str, str]:
    """Return name and role of whoever was at the desk last; at first the accountant."""
    role = str(settings.get(ROLE, "accountant"))
    if role not in audit.ROLES:
        role = "accountant"
    return str(settings.get(OPERATOR, "")) or role_name(role), role


def take_the_desk(name: str, role: str) -> Actor:
    """Let this person be named by everything written in the open book, and write that it was opened."""
    actor = Actor(name, role)
    if not books.current().read_only:
        person = office.ensure_operator(name, role)
        actor = Actor(person.name, person.role)
    audit.set_actor(actor)
    books.record_opening()
    return actor


def first_as_of() -> date:
    """Return the as-of date to begin with: today, or the one of the sample office."""
    stored = office.value(AS_OF_SETTING)
    return date.fromisoformat(stored) if isinstance(stored, str) else clock.today()
