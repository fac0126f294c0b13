"""Customers and contacts of a file against the book: by external id, code, credit code or name, in this order."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.services.importing.book import CustomerIndex, KnownCustomer, fold
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned, take
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.importing.systems import System, detect, external_ids
from app.services.pinyin import initials

_TEXTS: Final = (
    "short_name",
    "credit_code",
    "industry",
    "region",
    "address",
    "phone",
    "email",
    "website",
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
    """The customers of the book with the columns that a file may change, by every key.

    `claimed` are those the file names by code or external id: nobody else of the file is taken for one of them.
    """

    rows: dict[int, tuple[Any, ...]]
    by_external: dict[str, int]
    by_credit_code: dict[str, int | None]
    claimed: set[int] = field(default_factory=set)


def plan_customers(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of customers changes; a row of the same file counts only once."""
    table = TablePlan("customer", _COLUMNS, _FIXED, owned=False)
    found = Found((table,))
    stored, system = _load(), detect(parsed.source.headers)
    rows = list(take(parsed, _FIELDS))
    stored.claimed.update(_claimed(index, stored, rows))
    recoded = 0
    for values in rows:
        code, name, *texts, terms, limit, parent, external = values
        known = _known(index, stored, values)
        if known is None:
            made = index.make(code, name, terms)
            index.made.pop()
            if code:
                stored.claimed.add(made.id)
            ids = _ids(system, code, external, None)
            _insert(table, made, tuple(text or "" for text in texts), (terms, limit, ids, name is None))
            found.new += 1
            if parent:
                found.parents.append((made.code, parent))
        elif known.id > 0:
            recoded += bool(code) and fold(code) != fold(known.code)
            ids = _ids(system, code, external, known)
            given = (name, texts, terms, limit, ids, _parent(index, parent, known))
            _update(found, table, stored.rows[known.id], known, given)
        else:
            found.unchanged += 1
    if recoded:
        text = translate(
            "Importing", "{count} 家的编码与账套里不同，按外部编号、信用代码或名称对上，保留账套里的编码。"
        )
        found.notes.append(text.format(count=recoded))
    return found


def _ids(system: System, code: str | None, external: str | None, known: KnownCustomer | None) -> dict[str, str]:
    """Return what the other system calls the customer; 纷享销客 knows it by its code and by an id."""
    if system is System.FXIAOKE:
        pairs = {"fxiaoke": code, "fxiaoke_id": external}
        return {key: value for key, value in pairs.items() if value}
    ids = external_ids(external, system)
    if code and known is not None and fold(code) != fold(known.code):
        ids[f"{system.value}_code"] = code
    return ids


def _named(index: CustomerIndex, stored: _Stored, code: str | None, external: str | None) -> KnownCustomer | None:
    """Return the customer a row names outright, by its external id or its code."""
    for key in (external, code):
        number = stored.by_external.get(key) if key else None
        if number is not None:
            return index.by_code[fold(stored.rows[number][1])]
    return index.by_code.get(fold(code)) if code else None


def _claimed(index: CustomerIndex, stored: _Stored, rows: list[tuple[Any, ...]]) -> set[int]:
    named = (_named(index, stored, row[0], row[-1]) for row in rows)
    return {known.id for known in named if known is not None}


def _known(index: CustomerIndex, stored: _Stored, values: tuple[Any, ...]) -> KnownCustomer | None:
    """Return whom a row means; credit code and name serve only for customers that no row names outright."""
    code, name = values[0], values[1]
    known = _named(index, stored, code, values[-1])
    if known is None:
        known = _alike(index, stored, name, values[_FIELDS.index("credit_code")])
        if known is not None and code and known.id in stored.claimed:
            return None
        if known is not None and code:
            stored.claimed.add(known.id)
    return known


def _alike(index: CustomerIndex, stored: _Stored, name: str | None, credit_code: str | None) -> KnownCustomer | None:
    number = stored.by_credit_code.get(credit_code) if credit_code else None
    if number is not None:
        return index.by_code[fold(stored.rows[number][1])]
    return index.by_name.get(fold(name)) if name else None


def _parent(index: CustomerIndex, parent: str | None, child: KnownCustomer) -> int | None:
    known = index.find(parent, parent) if parent else None
    return known.id if known and known.id > 0 and known.id != child.id else None


def _insert(
    table: TablePlan,
    made: KnownCustomer,
    texts: tuple[str, ...],
    rest: tuple[int | None, int | None, dict[str, str], bool],
) -> None:
    terms, limit, external, nameless = rest
    ids = database.dump_json(external)
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


def _update(found: Found, table: TablePlan, row: tuple[Any, ...], known: KnownCustomer, given: tuple[Any, ...]) -> None:
    name, texts, terms, limit, external, parent = given
    number, *before = row
    ids = json.loads(before[_COMPARED.index("external_ids")])
    ids |= {system: key for system, key in external.items() if key not in ids.values()}
    renamed = initials(name) if name and name != known.name else None
    wanted = (None, name, *texts, terms, limit, parent, database.dump_json(ids), renamed, 0)
    old, new = difference(_COMPARED, tuple(before), wanted)
    if new:
        table.updates.append(Update(number, number, old, new))
    found.changed += bool(new)
    found.unchanged += not new


def _load() -> _Stored:
    stored = _Stored({}, {}, {})
    external, credit = _COMPARED.index("external_ids") + 1, _COMPARED.index("credit_code") + 1
    for row in database.execute(f"SELECT id, {', '.join(_COMPARED)} FROM customer WHERE merged_into_id IS NULL"):
        stored.rows[row[0]] = tuple(row)
        stored.by_external |= dict.fromkeys(map(str, json.loads(row[external]).values()), row[0])
        if row[credit]:
            stored.by_credit_code[row[credit]] = None if row[credit] in stored.by_credit_code else row[0]
    return stored


_CONTACT_TEXTS: Final = ("position", "department", "phone", "mobile", "email", "notes")
_CONTACT_COMPARED: Final = (*_CONTACT_TEXTS, "external_ids")
_CONTACT_COLUMNS: Final = ("name", *_CONTACT_COMPARED, "is_primary")


def plan_contacts(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of contacts changes; a contact is the same by its name within a customer."""
    table = TablePlan("contact", _CONTACT_COLUMNS)
    found = Found((table,))
    rows = list(owned(parsed, index, ("name", *_CONTACT_TEXTS, "external_id"), found.issues))
    stored, system = _load_contacts({customer.id for customer, _ in rows}), detect(parsed.source.headers)
    for customer, (name, *texts, external) in rows:
        ids = database.dump_json(external_ids(external, system))
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
