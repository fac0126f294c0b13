"""Taking one customer into another, and taking that back.

Everything that hangs on the removed customer moves to the one that is kept and the ledger is settled anew. What tells of
the past stays where it was written: the log, the history of fields and the archives, whose pages name the old code. So
does a record that the kept customer has already (a statement of the same period). The removed customer stays as a row
with the status "merged", which no list shows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.customer import Customer, CustomerMerge
from app.services import audit
from app.services.customers import merge_fields, merge_rows
from app.services.customers.merge_fields import FieldChoice
from app.services.customers.merge_rows import Clash, Moved
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.ledger.settle import settle
from app.services.writing import Written, insert, store, writing

STATUS: Final = "merged"


@dataclass(frozen=True, slots=True)
class Party:
    """A customer of a merge: how many records of each table would move, and what it owes in fen, open less free."""

    id: int
    code: str
    name: str
    records: dict[str, int]
    balance_cents: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would do: the values to choose from, the records that move, the numbers that both use."""

    kept: Party
    removed: tuple[Party, ...]
    fields: tuple[FieldChoice, ...]
    clashes: tuple[Clash, ...]


@dataclass(frozen=True, slots=True)
class Merged(Written):
    """What a merge wrote, and the numbers under which it can be taken back."""

    merge_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One merge that was done, for a list of them."""

    id: int
    kept_id: int
    removed_id: int
    removed_code: str
    removed_name: str
    merged_at: str
    operator_name: str
    role: str


def preview(kept_id: int, removed_ids: Sequence[int]) -> Preview:
    """Return what merging would do; writes nothing. Raises NotFoundError, InvalidInputError as `merge` would."""
    kept, removed = _rows(kept_id, removed_ids)
    return Preview(
        _party(kept),
        tuple(_party(row) for row in removed),
        merge_fields.choices(kept, removed),
        tuple(clash for row in removed for clash in merge_rows.clashes(kept_id, row.id, row.code)),
    )


def merge(kept_id: int, removed_ids: Sequence[int], picks: Mapping[str, int] | None = None) -> Merged:
    """Take customers into another one; `picks` names the customer whose value of a field is kept.

    Fields without a pick take what `preview` proposes. Raises NotFoundError for a customer that is gone,
    InvalidInputError for one that is merged already or stands with itself, RefusedError for parents in a circle.
    """
    with writing():
        kept, removed = _rows(kept_id, removed_ids)
        values = merge_fields.chosen(kept, removed, picks or {})
        pinned = merge_rows.pins([kept_id, *removed_ids])
        ids = [_take_in(kept_id, row) for row in removed]
        changes = merge_fields.store_chosen(kept_id, values)
        if changes:
            recording.changed(_subject(kept_id), changes, action="merge")
        _refuse_circle(kept_id)
        settle([kept_id, *removed_ids])
        lost = sorted(pinned - merge_rows.pins([kept_id]), key=str)
        store(CustomerMerge, ids[-1], {"changed": {"kept": changes, "pins": lost}})
    return Merged("customer", kept_id, (kept_id, *removed_ids), (), tuple(ids))


def undo(merge_ids: Sequence[int]) -> Written:
    """Take merges back, the latest first: every record that moved goes home, fields become what they were.

    What was entered since stays with the kept customer; a field changed since stays as it is and is named in a warning.
    Raises RefusedError where a later merge builds on this one, or where money was allocated by hand across both.
    """
    touched: list[int] = []
    warnings: list[str] = []
    with writing():
        for merge_id in sorted(merge_ids, reverse=True):
            row = _open_merge(merge_id)
            warnings += _give_back(row)
            touched += [row.kept_id, row.removed_id]
        settle(touched)
    return Written("customer", touched[0], tuple(dict.fromkeys(touched)), tuple(warnings))


def history(kept_id: int) -> list[MergeRow]:
    """Return the merges into a customer that can be taken back, the latest first."""
    return database.fetch(
        MergeRow,
        "SELECT m.id, m.kept_id, m.removed_id, c.code, c.name, m.merged_at, m.operator_name, m.role"
        " FROM customer_merge m JOIN customer c ON c.id = m.removed_id"
        " WHERE m.kept_id=? AND m.undone_at IS NULL ORDER BY m.id DESC",
        (kept_id,),
    )


def _rows(kept_id: int, removed_ids: Sequence[int]) -> tuple[Any, list[Any]]:
    if not removed_ids or kept_id in removed_ids or len(set(removed_ids)) != len(removed_ids):
        raise InvalidInputError(translate("Merging", "至少要选择两家不同的客户。"), field="customers")
    kept, *removed = (_row(each) for each in (kept_id, *removed_ids))
    return kept, removed


def _row(customer_id: int) -> Any:
    row: Any = Customer.get_or_none(id=customer_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
    if row.merged_into_id is not None:
        raise InvalidInputError(
            translate("Merging", "客户 {code} 已经合并到另一家客户。").format(code=row.code), field="customers"
        )
    return row


def _party(row: Any) -> Party:
    balance = database.scalar(
        "SELECT (SELECT COALESCE(SUM(open_cents), 0) FROM invoice WHERE customer_id=?1)"
        " - (SELECT COALESCE(SUM(unallocated_cents), 0) FROM receipt WHERE customer_id=?1)",
        (row.id,),
    )
    return Party(row.id, row.code, row.name, merge_rows.counts(row.id), int(balance))


def _take_in(kept_id: int, row: Any) -> int:
    """Move what hangs on one customer; return the id of its merge."""
    moved = merge_rows.move(kept_id, row.id, row.code)
    before = {"status": row.status, "merged_into_id": None}
    now = {"status": STATUS, "merged_into_id": kept_id}
    store(Customer, row.id, {"status": STATUS, "merged_into": kept_id})
    recording.changed(_subject(row.id), {name: [before[name], now[name]] for name in now}, action="merge")
    person = audit.actor()
    values = {
        "kept": kept_id,
        "removed": row.id,
        "moved": {"rows": moved.as_json(), "status": row.status},
        "changed": {},
        "merged_at": clock.now(),
        "operator_name": person.name,
        "role": person.role,
    }
    return insert(CustomerMerge, values)


def _subject(customer_id: int) -> Subject:
    return Subject("customer", customer_id, customer_id)


def _refuse_circle(kept_id: int) -> None:
    above, seen = kept_id, set[int]()
    while above is not None:
        if above in seen:
            raise RefusedError(
                translate("Merging", "合并后上级客户会成为一个圈，没有合并。"),
                hint=translate("Merging", "请先改好这几家客户的上级。"),
            )
        seen.add(above)
        above = database.scalar("SELECT parent_id FROM customer WHERE id=?", (above,))


def _open_merge(merge_id: int) -> Any:
    row: Any = CustomerMerge.get_or_none(id=merge_id)
    if row is None:
        raise NotFoundError(translate("Merging", "没有这次合并。"))
    if row.undone_at is not None:
        raise RefusedError(translate("Merging", "这次合并已经撤销过。"))
    later = database.scalar(
        "SELECT c.code FROM customer_merge m JOIN customer c ON c.id = m.removed_id WHERE m.undone_at IS NULL"
        " AND m.id > ?1 AND (m.kept_id IN (?2, ?3) OR m.removed_id IN (?2, ?3)) ORDER BY m.id DESC LIMIT 1",
        (merge_id, row.kept_id, row.removed_id),
    )
    if later is not None:
        raise RefusedError(
            translate("Merging", "之后还合并了客户 {code}。").format(code=later),
            hint=translate("Merging", "请先撤销那次合并。"),
        )
    return row


def _give_back(row: Any) -> list[str]:
    moved = Moved.from_json(row.moved["rows"])
    merge_rows.give_back(row.kept_id, row.removed_id, moved)
    merge_rows.pin_again(row.changed.get("pins", ()))
    status = row.moved["status"]
    store(Customer, row.removed_id, {"status": status, "merged_into": None})
    changes = {"status": [STATUS, status], "merged_into_id": [row.kept_id, None]}
    recording.changed(_subject(row.removed_id), changes, action="undo_merge")
    restored, kept_as_is = merge_fields.give_back(row.kept_id, row.changed.get("kept", {}))
    if restored:
        recording.changed(_subject(row.kept_id), restored, action="undo_merge")
    store(CustomerMerge, row.id, {"undone_at": clock.now()})
    names = [merge_fields.word(name) for name in kept_as_is]
    said = translate("Merging", "{field}在合并之后改过，保持现在的内容。")
    return [said.format(field=name) for name in names]
