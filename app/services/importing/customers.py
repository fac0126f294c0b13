"""Customers and contacts of a file against the book: by external id, else by code, else by name."""

import json
from dataclasses import dataclass
from typing import Any, Final

from app.models import database
from app.services.importing.book import CustomerIndex, KnownCustomer, fold
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned, take
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.pinyin import initials

_TEXTS: Final = (
    "short_name",
    "credit_code",
    "industry",
    "region",
    "address",
    "phone",
    "email",
    "owner",
    "notes",
)
_COMPARED: Final = (
    "code",
    "name",
    *_TEXTS,
    "terms_days",
    "credit_limit_cents",
    "parent_id",
    "external_ids",
    "initials",
    "needs_completion",
)
_COLUMNS: Final = (
    "code",
    "name",
    *_TEXTS,
    "terms_days",
    "credit_limit_cents",
    "external_ids",
    "initials",
    "needs_completion",
)
_FIXED: Final = {"legal_form": "''", "size": "''", "status": "'active'", "tags": "'[]'", "grade": "''"}
_FIELDS: Final = ("code", "name", *_TEXTS, "terms_days", "credit_limit", "parent", "external_id")


@dataclass(slots=True)
class _Stored:
    """The customers of the book with the columns that a file may change, by every key."""

    rows: dict[int, tuple[Any, ...]]
    by_external: dict[str, int]


def plan_customers(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of customers changes; a row of the same file counts only once."""
    table = TablePlan("customer", _COLUMNS, _FIXED, owned=False)
    found = Found((table,))
    stored = _load()
    for values in take(parsed, _FIELDS):
        code, name, *texts, terms, limit, parent, external = values
        known = _known(index, stored, code, name, external)
        if known is None:
            made = index.make(code, name, terms)
            index.made.pop()
            _insert(table, made, tuple(text or "" for text in texts), (terms, limit, external, name is None))
            found.new += 1
            if parent:
                found.parents.append((made.code, parent))
        elif known.id > 0:
            _update(
                found,
                table,
                stored.rows[known.id],
                known,
                (name, texts, terms, limit, external, _parent(index, parent, known)),
            )
        else:
            found.unchanged += 1
    return found


def _known(
    index: CustomerIndex, stored: _Stored, code: str | None, name: str | None, external: str | None
) -> KnownCustomer | None:
    number = stored.by_external.get(external) if external else None
    if number is not None:
        return index.by_code[fold(stored.rows[number][1])]
    if code:
        return index.by_code.get(fold(code))
    return index.by_name.get(fold(name)) if name else None


def _parent(index: CustomerIndex, parent: str | None, child: KnownCustomer) -> int | None:
    known = index.find(parent, parent) if parent else None
    return known.id if known and known.id > 0 and known.id != child.id else None


def _insert(
    table: TablePlan, made: KnownCustomer, texts: tuple[str, ...], rest: tuple[int | None, int | None, str | None, bool]
) -> None:
    terms, limit, external, nameless = rest
    ids = database.dump_json(external_ids(external))
    values = (
        made.code,
        made.name,
        *texts,
        terms,
        limit,
        ids,
        initials(made.name),
        int(nameless),
    )
    table.inserts.append(Insert(made.id, values))


def external_ids(external: str | None) -> dict[str, str]:
    """Return the id under the name of the system it comes from: zcrm_... is Zoho, anything else is `crm`."""
    if not external:
        return {}
    return {"zoho" if external.startswith("zcrm_") else "crm": external}


def _update(found: Found, table: TablePlan, row: tuple[Any, ...], known: KnownCustomer, given: tuple[Any, ...]) -> None:
    name, texts, terms, limit, external, parent = given
    number, *before = row
    ids = json.loads(before[_COMPARED.index("external_ids")]) | external_ids(external)
    renamed = initials(name) if name and name != known.name else None
    wanted = (None, name, *texts, terms, limit, parent, database.dump_json(ids), renamed, 0)
    old, new = difference(_COMPARED, tuple(before), wanted)
    if new:
        table.updates.append(Update(number, number, old, new))
    found.changed += bool(new)
    found.unchanged += not new


def _load() -> _Stored:
    rows: dict[int, tuple[Any, ...]] = {}
    by_external: dict[str, int] = {}
    at = _COMPARED.index("external_ids") + 1
    for row in database.execute(f"SELECT id, {', '.join(_COMPARED)} FROM customer"):
        rows[row[0]] = tuple(row)
        for external in json.loads(row[at]).values():
            by_external[str(external)] = row[0]
    return _Stored(rows, by_external)


_CONTACT_TEXTS: Final = ("position", "department", "phone", "mobile", "email", "notes")
_CONTACT_COMPARED: Final = (*_CONTACT_TEXTS, "external_ids")
_CONTACT_COLUMNS: Final = ("name", *_CONTACT_COMPARED, "is_primary")


def plan_contacts(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of contacts changes; a contact is the same by its name within a customer."""
    table = TablePlan("contact", _CONTACT_COLUMNS)
    found = Found((table,))
    rows = list(owned(parsed, index, ("name", *_CONTACT_TEXTS, "external_id"), found.issues))
    stored = _load_contacts({customer.id for customer, _ in rows})
    for customer, (name, *texts, external) in rows:
        ids = database.dump_json(external_ids(external))
        before = stored.get((customer.id, name))
        if before is None:
            values = (name, *(text or "" for text in texts), ids, 0)
            table.inserts.append(Insert(customer.id, values))
            found.new += 1
            continue
        old, new = difference(_CONTACT_COMPARED, tuple(before[1:]), (*texts, ids if external else None))
        if new:
            table.updates.append(Update(before[0], customer.id, old, new))
        found.changed += bool(new)
        found.unchanged += not new
    return found


def _load_contacts(customer_ids: set[int]) -> dict[tuple[int, str], tuple[Any, ...]]:
    stored: dict[tuple[int, str], tuple[Any, ...]] = {}
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, name, id, {', '.join(_CONTACT_COMPARED)} FROM contact"
            f" WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        stored |= {(customer_id, name): tuple(rest) for customer_id, name, *rest in rows}
    return stored
