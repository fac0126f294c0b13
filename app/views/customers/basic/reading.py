"""Everything the page of the master data shows, read in one go: as it is, or as it was known on a past day."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from app.errors import NotFoundError
from app.i18n import translate
from app.services.customers import contacts, editing, evidence, groups, guarantees, licences
from app.services.customers.contacts import Contact
from app.services.customers.editing import CustomerInput, Sheet
from app.services.customers.groups import Group
from app.services.customers.guarantees import Guarantee
from app.services.customers.licences import Licence
from app.services.history import known
from app.services.history.recording import Evidence


@dataclass(frozen=True, slots=True)
class BasicData:
    """A customer with what hangs on it; `group` is that of today's links, with the figures of the day."""

    sheet: Sheet
    contacts: tuple[Contact, ...]
    group: Group
    licences: tuple[Licence, ...]
    guarantees: tuple[Guarantee, ...]
    offers: tuple[Evidence, ...]


def read(customer_id: int, as_of: date) -> BasicData:
    """Return a customer as it is; NotFoundError where it has gone."""
    return BasicData(
        editing.sheet(customer_id),
        tuple(contacts.of(customer_id)),
        groups.group(customer_id, as_of),
        tuple(licences.of(customer_id)),
        tuple(guarantees.of(customer_id)),
        tuple(evidence.offers(customer_id, as_of)),
    )


def read_known(customer_id: int, day: date) -> BasicData:
    """Return a customer as it was known at the end of a day; NotFoundError where it was not known yet."""
    values = known.customer(customer_id, day)
    if values is None:
        raise NotFoundError(translate("BasicPage", "{day} 时还没有这个客户的资料。").format(day=day))
    return BasicData(
        Sheet(_customer(values), editing.code_check(values["credit_code_checked"]), bool(values["needs_completion"])),
        tuple(_contact(number, row) for number, row in known.rows("contact", customer_id, day).items()),
        groups.group(customer_id, day),
        tuple(_built(Licence, number, row) for number, row in known.rows("licence", customer_id, day).items()),
        tuple(_built(Guarantee, number, row) for number, row in known.rows("guarantee", customer_id, day).items()),
        (),
    )


def _customer(values: Mapping[str, Any]) -> CustomerInput:
    taken = {field.name: values[field.name] for field in fields(CustomerInput)}
    return CustomerInput(**taken | {"tags": tuple(taken["tags"])})


def _contact(number: int, row: Mapping[str, Any]) -> Contact:
    made: Contact = _built(Contact, number, {**row, "receives": tuple(row["receives"])})
    return made


def _built(kind: Any, number: int, row: Mapping[str, Any]) -> Any:
    return kind(**{field.name: row[field.name] for field in fields(kind) if field.name != "id"}, id=number)
