"""Changing tags, owner or terms of many customers at once: previewed, in one transaction, with a history for each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer
from app.services import checks
from app.services.customers.editing import require_approver
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.writing import Written, store, writing

_TABLE: Any = Customer
_TAG_LENGTH, _OWNER_LENGTH = 20, 40


@dataclass(frozen=True, slots=True)
class Change:
    """What to do to every customer: tags to add and to take away, and an owner and terms where they are set.

    `owner` None leaves it, "" clears it. `terms_days` counts only with `set_terms`; None then clears it.
    """

    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    owner: str | None = None
    set_terms: bool = False
    terms_days: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """How many of the chosen customers a change touches, by column and in all."""

    chosen: int
    changed: int
    by_field: dict[str, int]


@dataclass(frozen=True, slots=True)
class Done(Written):
    """What a bulk change wrote; `before` is what `undo` needs: {customer id: {column: [old, new]}}."""

    before: Mapping[int, Mapping[str, Sequence[Any]]] | None = None


def preview(customer_ids: Sequence[int], change: Change) -> Preview:
    """Return how many customers would change; raises InvalidInputError and RefusedError as `apply` would."""
    found = _changes(customer_ids, _checked(change))
    fields = ("tags", "owner", "terms_days")
    return Preview(
        len(customer_ids),
        len(found),
        {name: count for name in fields if (count := sum(name in each for each in found.values()))},
    )


def apply(customer_ids: Sequence[int], change: Change) -> Done:
    """Change those that are not so already, all or none of them; RefusedError where an accountant sets terms."""
    checked = _checked(change)
    with writing():
        found = _changes(customer_ids, checked)
        for customer_id, changes in found.items():
            _write(customer_id, changes, "update")
    return _done(found)


def undo(before: Mapping[int, Mapping[str, Sequence[Any]]]) -> Done:
    """Give each customer back what it had, where nobody changed it since."""
    with writing():
        rows = _rows(list(before))
        found = {}
        for customer_id, changes in before.items():
            row = rows.get(customer_id)
            back = {} if row is None else _back(row, changes)
            if back:
                found[customer_id] = back
                _write(customer_id, back, "update")
    return _done(found)


def _back(row: Any, changes: Mapping[str, Sequence[Any]]) -> dict[str, list[Any]]:
    return {name: [new, old] for name, (old, new) in changes.items() if getattr(row, name) == new}


def _done(found: Mapping[int, Mapping[str, Sequence[Any]]]) -> Done:
    ids = tuple(found)
    return Done("customer", ids[0] if ids else 0, ids, (), found)


def _write(customer_id: int, changes: Mapping[str, list[Any]], action: str) -> None:
    store(Customer, customer_id, {name: new for name, (_, new) in changes.items()})
    recording.changed(Subject("customer", customer_id, customer_id), changes, action=action)


def _checked(change: Change) -> Change:
    tag = translate("Bulk", "标签")
    add, remove = (
        tuple(dict.fromkeys(text for each in tags if (text := checks.text(each, "tags", tag, limit=_TAG_LENGTH))))
        for tags in (change.add_tags, change.remove_tags)
    )
    both = set(add) & set(remove)
    if both:
        raise InvalidInputError(
            translate("Bulk", "标签“{tag}”不能同时添加和移除。").format(tag=min(both)), field="tags"
        )
    owner = change.owner
    if owner is not None:
        owner = checks.text(owner, "owner", translate("Bulk", "经办"), limit=_OWNER_LENGTH)
    if change.set_terms:
        checks.days(change.terms_days, "terms_days", translate("Bulk", "账期"))
    return Change(add, remove, owner, change.set_terms, change.terms_days)


def _changes(customer_ids: Sequence[int], change: Change) -> dict[int, dict[str, list[Any]]]:
    found: dict[int, dict[str, list[Any]]] = {}
    for customer_id, row in _rows(customer_ids).items():
        old = {"tags": list(row.tags), "owner": row.owner, "terms_days": row.terms_days}
        new = {name: wanted(old[name]) for name, wanted in _wanted(change).items()}
        changes = {name: [old[name], value] for name, value in new.items() if value != old[name]}
        if changes:
            found[customer_id] = changes
    if any("terms_days" in changes for changes in found.values()):
        require_approver()
    return found


def _wanted(change: Change) -> dict[str, Callable[[Any], Any]]:
    """Return what becomes of each column that the change speaks of."""
    found: dict[str, Callable[[Any], Any]] = {}
    if change.add_tags or change.remove_tags:
        found["tags"] = lambda old: [
            tag for tag in dict.fromkeys((*old, *change.add_tags)) if tag not in change.remove_tags
        ]
    if change.owner is not None:
        found["owner"] = lambda _: change.owner
    if change.set_terms:
        found["terms_days"] = lambda _: change.terms_days
    return found


def _rows(customer_ids: Sequence[int]) -> dict[int, Any]:
    """Return the customers in the order given; one that is gone or merged meanwhile is left out."""
    rows: dict[int, Any] = {}
    for part in database.chunks(customer_ids):
        found = _TABLE.select().where(_TABLE.id.in_(list(part)), _TABLE.merged_into.is_null())
        rows |= {row.id: row for row in found}
    return {each: rows[each] for each in customer_ids if each in rows}
