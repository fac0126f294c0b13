"""Licences and permits of a customer, and how long they still hold."""

from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Final

from app.i18n import translate
from app.models import database
from app.services import checks
from app.services.customers import child_rows
from app.services.history.recording import NO_EVIDENCE, Evidence
from app.services.writing import Written

NOTICE_DAYS: Final = 60
"""An expiry this near is shown as a matter to watch."""


@dataclass(frozen=True, slots=True)
class LicenceInput:
    """What a person enters for a licence; without `valid_to` it does not expire."""

    kind: str
    number: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence as it is stored."""

    id: int
    kind: str
    number: str
    valid_from: date | None
    valid_to: date | None
    notes: str


def entry_of(licence: Licence) -> LicenceInput:
    """Return a licence as a form wants it."""
    return LicenceInput(**{field.name: getattr(licence, field.name) for field in fields(LicenceInput)})


def of(customer_id: int) -> list[Licence]:
    """Return the licences of a customer, those without an end first, then what ends first."""
    return database.fetch(
        Licence,
        "SELECT id, kind, number, valid_from, valid_to, notes FROM licence WHERE customer_id=?"
        " ORDER BY valid_to IS NOT NULL, valid_to, id",
        (customer_id,),
    )


def days_left(valid_to: date | None, as_of: date) -> int | None:
    """Return the days a licence still holds, negative once it has run out; None where it does not expire."""
    return None if valid_to is None else (valid_to - as_of).days


def level(valid_to: date | None, as_of: date) -> str:
    """Return how near the end is: high once expired, watch within 60 days, else ok."""
    left = days_left(valid_to, as_of)
    if left is None or left > NOTICE_DAYS:
        return "ok"
    return "high" if left < 0 else "watch"


def add(customer_id: int, entry: LicenceInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Add a licence."""
    return child_rows.add("licence", customer_id, asdict(_checked(entry)), proof)


def update(licence_id: int, entry: LicenceInput, proof: Evidence = NO_EVIDENCE) -> Written:
    """Change a licence."""
    return child_rows.update("licence", licence_id, asdict(_checked(entry)), proof)


def delete(licence_id: int, proof: Evidence = NO_EVIDENCE) -> Written:
    """Take a licence away."""
    return child_rows.delete("licence", licence_id, tuple(field.name for field in fields(LicenceInput)), proof)


def _checked(entry: LicenceInput) -> LicenceInput:
    start, end = translate("Customers", "有效期起"), translate("Customers", "有效至")
    checks.day(entry.valid_from, "valid_from", start)
    checks.day(entry.valid_to, "valid_to", end)
    checks.not_before(entry.valid_to, entry.valid_from, "valid_to", end, start)
    return replace(
        entry,
        kind=checks.text(entry.kind, "kind", translate("Customers", "证照名称"), limit=60, required=True),
        number=checks.text(entry.number, "number", translate("Customers", "编号"), limit=60),
        notes=checks.text(entry.notes, "notes", translate("Customers", "备注"), limit=1000),
    )
