"""Limit, terms and discount of a customer: changed by the lead or the owner only, each change with its reason."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.services.customers import editing
from app.services.customers.editing import APPROVED, CustomerInput
from app.services.history.recording import Evidence
from app.services.writing import Written


@dataclass(frozen=True, slots=True)
class TermsInput:
    """On what terms a customer buys; a limit of None is none set, of 0 is no credit. Rates in basis points."""

    credit_limit_cents: int | None = None
    terms_days: int | None = None
    limit_valid_to: date | None = None
    limit_uplift_bp: int | None = None
    discount_bp: int | None = None
    discount_days: int | None = None


@dataclass(frozen=True, slots=True)
class TermsChange:
    """One line of the 授信台账: `old` and `new` are fen, days, basis points, a day or a grade, as `field` says.

    `evidence` is what it rests on; a grade rests on an assessment, whose number it is then.
    """

    at: datetime
    field: str
    old: Any
    new: Any
    operator_name: str
    role: str
    evidence: str


DAYS_OF: Final = {"limit_valid_to"}


def load(customer_id: int) -> TermsInput:
    """Return the terms in force."""
    return of(editing.load(customer_id))


def of(entry: CustomerInput) -> TermsInput:
    """Return the terms that a customer's data hold."""
    return TermsInput(**{field.name: getattr(entry, field.name) for field in fields(TermsInput)})


def change(customer_id: int, entry: TermsInput, reason: Evidence, *, loaded: TermsInput | None = None) -> Written:
    """Change the terms; RefusedError for the accountant, InvalidInputError without a reason or half a discount."""
    editing.require_approver()
    if not reason.text.strip():
        raise InvalidInputError(translate("Customers", "请写明依据：谁批准、凭什么。"), field="reason")
    if (entry.discount_bp is None) != (entry.discount_days is None):
        missing = "discount_days" if entry.discount_days is None else "discount_bp"
        raise InvalidInputError(translate("Customers", "现金折扣要同时写折扣率和天数。"), field=missing)
    stored = editing.load(customer_id)
    began = stored if loaded is None else replace(stored, **asdict(loaded))
    return editing.update(customer_id, replace(began, **asdict(entry)), reason, loaded=began)


def ledger(customer_id: int) -> list[TermsChange]:
    """Return every change of limit, terms and grade, the latest leading, as it was recorded."""
    return sorted(
        [*_recorded(customer_id), *_grades(customer_id)], key=lambda each: (each.at, each.field), reverse=True
    )


def _recorded(customer_id: int) -> list[TermsChange]:
    rows = database.execute(
        "SELECT recorded_at, kind, field, old, new, operator_name, role, evidence FROM field_change"
        " WHERE customer_id=?1 AND entity='customer' AND entity_id=?1"
        f" AND (kind='add' OR field IN ({database.marks(APPROVED)}, 'group_limit_cents'))",
        (customer_id, *APPROVED),
    ).fetchall()
    return [each for row in rows for each in _lines(row)]


def _lines(row: Any) -> list[TermsChange]:
    at, kind, field, old, new, *who = row
    moment = datetime.fromisoformat(str(at))
    if kind != "add":
        return [TermsChange(moment, field, _value(field, old), _value(field, new), *who)]
    values = json.loads(new)
    return [
        TermsChange(moment, name, None, _typed(name, values[name]), *who)
        for name in APPROVED
        if values.get(name) is not None
    ]


def _value(field: str, stored: str | None) -> Any:
    return _typed(field, None if stored is None else json.loads(stored))


def _typed(field: str, value: Any) -> Any:
    return date.fromisoformat(value) if field in DAYS_OF and value else value


def _grades(customer_id: int) -> list[TermsChange]:
    rows = database.execute(
        "SELECT created_at, grade, number FROM assessment WHERE customer_id=? ORDER BY as_of, id", (customer_id,)
    ).fetchall()
    found: list[TermsChange] = []
    before = ""
    for at, grade, number in rows:
        if grade != before:
            found.append(TermsChange(datetime.fromisoformat(str(at)), "grade", before or None, grade, "", "", number))
        before = grade
    return found
