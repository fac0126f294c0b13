"""Groups of customers: who stands above and below whom, what the whole group owes, and against which limit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app.models import database
from app.models.customer import Affiliate, Customer
from app.services.customers.balances import figures
from app.services.ledger import lookup
from app.services.rules.exposure import exposure_cents


@dataclass(frozen=True, slots=True)
class Member:
    """One firm of a group; `relation` is seen from the customer that was asked about.

    `relation`: self, parent (stands directly above), above, child, below (further down) or sister. `customer_id` is
    None for a firm that is no customer: its figures are None too. Money in fen, `share_bp` is what the firm above holds.
    """

    customer_id: int | None
    affiliate_id: int | None
    name: str
    relation: str
    depth: int
    share_bp: int | None
    balance_cents: int | None
    exposure_cents: int | None
    limit_cents: int | None
    overdue_cents: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """A group on a date, its firms from the top down; a customer by itself is a group of one.

    `exposure_cents` sums the exposures of the members: what one has paid ahead does not lessen another's debt.
    """

    members: tuple[Member, ...]
    limit_cents: int | None
    balance_cents: int
    exposure_cents: int
    overdue_cents: int

    @property
    def alone(self) -> bool:
        """Tell whether there is no other firm."""
        return len(self.members) == 1

    @property
    def utilisation(self) -> float | None:
        """Return exposure / limit; None without a limit or with a limit of 0."""
        return self.exposure_cents / self.limit_cents if self.limit_cents else None


@dataclass(frozen=True, slots=True)
class GroupExposure:
    """What a whole group owes on a date, and its limit, in fen."""

    members: int
    exposure_cents: int
    limit_cents: int | None


@dataclass(frozen=True, slots=True)
class Firm:
    """A customer as its group sees it."""

    id: int
    name: str
    parent_id: int | None
    affiliate_id: int | None
    parent_share_bp: int | None
    credit_limit_cents: int | None
    group_limit_cents: int | None


@dataclass(frozen=True, slots=True)
class _Owed:
    customer_id: int
    open: int
    free: int
    balance: int
    overdue: int


_COLUMNS: Final = "id, name, parent_id, affiliate_id, parent_share_bp, credit_limit_cents, group_limit_cents"


def group(customer_id: int, as_of: date) -> Group:
    """Return the group of a customer; raises NotFoundError where it has gone."""
    lookup.row(Customer, customer_id)
    top = top_of(customer_id)
    firm = _affiliate(top.affiliate_id)
    rows = _below([top] if firm is None else _held_by(firm.id), _chain_up(customer_id))
    owed = _owed([row.id for row, _ in rows], as_of)
    relations = _relations(customer_id, [row for row, _ in rows])
    lift = 0 if firm is None else 1
    members = [_member(row, relations[row.id], depth + lift, owed) for row, depth in rows]
    if firm is not None:
        members.insert(0, _head(firm, customer_id, rows))
    return Group(
        tuple(members),
        top.group_limit_cents if firm is None else firm.group_limit_cents,
        sum(each.balance_cents or 0 for each in members),
        sum(each.exposure_cents or 0 for each in members),
        sum(each.overdue_cents or 0 for each in members),
    )


def group_exposure(customer_id: int, as_of: date) -> GroupExposure | None:
    """Return what the group of a customer owes and its limit; None for a customer that stands alone."""
    found = group(customer_id, as_of)
    if found.alone:
        return None
    return GroupExposure(len(found.members), found.exposure_cents, found.limit_cents)


def top_of(customer_id: int) -> Firm:
    """Return the highest customer above this one; a circle in a damaged book ends where it began."""
    return _line(customer_id)[-1]


def _chain_up(customer_id: int) -> set[int]:
    return {row.id for row in _line(customer_id)}


def _line(customer_id: int) -> list[Firm]:
    """Return a customer and the customers above it, the nearest leading."""
    found = _fetch("id=?", (customer_id,))
    while found[-1].parent_id is not None and found[-1].parent_id not in {row.id for row in found}:
        found += _fetch("id=?", (found[-1].parent_id,))
    return found


def _fetch(where: str, values: Sequence[Any]) -> list[Firm]:
    return database.fetch(Firm, f"SELECT {_COLUMNS} FROM customer WHERE {where} ORDER BY code", tuple(values))


def _held_by(affiliate_id: int) -> list[Firm]:
    return _fetch("affiliate_id=? AND parent_id IS NULL AND merged_into_id IS NULL", (affiliate_id,))


def _affiliate(affiliate_id: int | None) -> Any:
    return None if affiliate_id is None else Affiliate.get_or_none(id=affiliate_id)


def _below(tops: list[Firm], leading: set[int]) -> list[tuple[Firm, int]]:
    """Return these and all below them, each with its depth, every firm followed by its own; `leading` come first."""
    found: list[tuple[Firm, int]] = []
    seen: set[int] = set()

    def order(rows: list[Firm], depth: int) -> list[tuple[Firm, int]]:
        return [(row, depth) for row in sorted(rows, key=lambda row: row.id not in leading)][::-1]

    waiting = order(tops, 0)
    while waiting:
        row, depth = waiting.pop()
        if row.id not in seen:
            seen.add(row.id)
            found.append((row, depth))
            waiting += order(_fetch("parent_id=?", (row.id,)), depth + 1)
    return found


def _relations(customer_id: int, rows: list[Firm]) -> dict[int, str]:
    by_id = {row.id: row for row in rows}
    own = by_id[customer_id]
    above = _chain(own, by_id)
    found = {row.id: _relation(row, own, by_id) for row in rows}
    found |= dict.fromkeys(above, "above")
    if own.parent_id is not None:
        found[own.parent_id] = "parent"
    found[customer_id] = "self"
    return found


def _relation(row: Firm, own: Firm, by_id: dict[int, Firm]) -> str:
    if row.parent_id == own.id:
        return "child"
    return "below" if own.id in _chain(row, by_id) else "sister"


def _chain(row: Firm, by_id: dict[int, Firm]) -> list[int]:
    """Return the ids above a firm, the nearest leading."""
    found: list[int] = []
    while row.parent_id is not None and row.parent_id in by_id and row.parent_id not in found:
        found.append(row.parent_id)
        row = by_id[row.parent_id]
    return found


def _owed(ids: list[int], as_of: date) -> dict[int, _Owed]:
    rows = database.fetch(
        _Owed,
        f"SELECT customer_id, open, free, balance, overdue FROM ({figures(as_of, ids)})",
        (as_of.isoformat(),),
    )
    return {row.customer_id: row for row in rows}


def _member(row: Firm, relation: str, depth: int, owed: dict[int, _Owed]) -> Member:
    own = owed.get(row.id) or _Owed(row.id, 0, 0, 0, 0)
    return Member(
        row.id,
        None,
        row.name,
        relation,
        depth,
        row.parent_share_bp,
        own.balance,
        exposure_cents(own.open, own.free),
        row.credit_limit_cents,
        own.overdue,
    )


def _head(firm: Any, customer_id: int, rows: list[tuple[Firm, int]]) -> Member:
    """Return the firm at the top that is no customer, with its share in the one that was asked about."""
    own = next((row for row, _ in rows if row.id == customer_id), None)
    direct = own is not None and own.parent_id is None
    share = own.parent_share_bp if own is not None and direct else None
    return Member(None, firm.id, firm.name, "parent" if direct else "above", 0, share, None, None, None, None)
