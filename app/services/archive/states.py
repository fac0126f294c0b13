"""How the archive of every customer stands: up to date, to be renewed, never made, or its file is not what was made."""

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.models import database
from app.services.archive import versions
from app.services.archive.changes import Changes, changes
from app.services.archive.versions import FileState, Version
from app.services.job import JobContext, SilentJob

State = Literal["current", "outdated", "none", "broken"]
STATES: Final[tuple[State, ...]] = ("current", "outdated", "none", "broken")
NOTHING: Final = Changes(())


@dataclass(frozen=True, slots=True)
class Standing:
    """One customer's archive; `version` is the last one, `file` what its file is found to be."""

    customer_id: int
    code: str
    name: str
    initials: str
    version: Version | None
    file: FileState
    changes: Changes

    @property
    def state(self) -> State:
        """Return broken before outdated: a file that is not what was made comes first."""
        if self.version is None:
            return "none"
        if self.file != "ok":
            return "broken"
        return "outdated" if self.changes.counts else "current"


@dataclass(frozen=True, slots=True)
class _Customer:
    id: int
    code: str
    name: str
    initials: str


def standings(as_of: date, job: JobContext | None = None) -> tuple[Standing, ...]:
    """Return every customer's archive as of a date, in the order of the codes; reads every file that is recorded."""
    job, latest = job or SilentJob(), versions.latest()
    changed = changes(latest, as_of)
    customers = database.fetch(
        _Customer, "SELECT id, code, name, initials FROM customer WHERE merged_into_id IS NULL ORDER BY code"
    )
    found = []
    for done, customer in enumerate(customers):
        job.step(done, len(customers))
        version = latest.get(customer.id)
        file: FileState = "ok" if version is None else versions.verify_file(version)
        since = changed.get(customer.id, NOTHING)
        found.append(Standing(customer.id, customer.code, customer.name, customer.initials, version, file, since))
    return tuple(found)


def standing(customer_id: int, as_of: date) -> Standing | None:
    """Return one customer's archive; None where the customer has gone."""
    rows = database.fetch(_Customer, "SELECT id, code, name, initials FROM customer WHERE id = ?", (customer_id,))
    if not rows:
        return None
    customer, history = rows[0], versions.of(customer_id)
    version = history[0] if history else None
    file: FileState = "ok" if version is None else versions.verify_file(version)
    since = changes({customer_id: version}, as_of).get(customer_id, NOTHING) if version else NOTHING
    return Standing(customer.id, customer.code, customer.name, customer.initials, version, file, since)
