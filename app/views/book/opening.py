"""Coming to the desk: what is written of it, and on which day the balances stand at first."""

from datetime import date

from app import clock
from app.services import audit, books, office
from app.services.audit import Actor
from app.services.demo.profile import AS_OF_SETTING


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
