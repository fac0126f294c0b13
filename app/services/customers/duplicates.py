"""Customers that may be one and the same: found by code, name, credit code and telephone, in groups with the reason."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from app.models import database
from app.services.job import JobContext, SilentJob
from app.services.rules.likeness import same_code, same_credit_code, same_name, same_phones

KINDS: Final = ("credit_code", "code", "name", "phone")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer of a group, with what tells it from the others."""

    id: int
    code: str
    name: str
    credit_code: str
    phone: str
    documents: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why these customers stand together: what agrees (one of KINDS), in which compared form, and who shares it."""

    kind: str
    value: str
    customer_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Customers that hang together by at least one reason, the one with the most documents first."""

    customers: tuple[Candidate, ...]
    reasons: tuple[Reason, ...]

    @property
    def ids(self) -> tuple[int, ...]:
        """Return their ids."""
        return tuple(each.id for each in self.customers)


_KEYS: Final[dict[str, Callable[[Candidate], Iterable[str]]]] = {
    "credit_code": lambda each: [same_credit_code(each.credit_code)],
    "code": lambda each: [same_code(each.code)],
    "name": lambda each: [same_name(each.name)],
    "phone": lambda each: sorted(same_phones(each.phone)),
}


def find(job: JobContext | None = None) -> tuple[Group, ...]:
    """Return every group of the book, the most certain first: by credit code, code, name, telephone."""
    job = job or SilentJob()
    found = _candidates()
    reasons: list[Reason] = []
    for done, kind in enumerate(KINDS):
        job.step(done, len(KINDS))
        reasons.extend(_reasons(kind, found))
    by_id = {each.id: each for each in found}
    groups = [_group(ids, by_id, reasons) for ids in _joined(reasons)]
    return tuple(sorted(groups, key=_certainty))


def like(customer_id: int) -> Group | None:
    """Return the group that one customer stands in, None where it stands alone."""
    return next((group for group in find() if customer_id in group.ids), None)


def _candidates() -> list[Candidate]:
    return database.fetch(
        Candidate,
        "SELECT id, code, name, credit_code, phone,"
        " (SELECT COUNT(*) FROM invoice WHERE customer_id = customer.id)"
        " + (SELECT COUNT(*) FROM receipt WHERE customer_id = customer.id)"
        " FROM customer WHERE merged_into_id IS NULL ORDER BY code",
    )


def _reasons(kind: str, found: Iterable[Candidate]) -> Iterator[Reason]:
    sharing: dict[str, list[int]] = defaultdict(list)
    for each in found:
        for value in _KEYS[kind](each):
            if value:
                sharing[value].append(each.id)
    for value, ids in sharing.items():
        if len(ids) > 1:
            yield Reason(kind, value, tuple(ids))


def _joined(reasons: Iterable[Reason]) -> list[set[int]]:
    """Return the customers that hang together by any chain of reasons."""
    above: dict[int, int] = {}

    def top(one: int) -> int:
        while above.setdefault(one, one) != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    for reason in reasons:
        for other in reason.customer_ids[1:]:
            above[top(other)] = top(reason.customer_ids[0])
    groups: dict[int, set[int]] = defaultdict(set)
    for one in above:
        groups[top(one)].add(one)
    return list(groups.values())


def _group(ids: set[int], by_id: dict[int, Candidate], reasons: Iterable[Reason]) -> Group:
    customers = sorted((by_id[one] for one in ids), key=lambda each: (-each.documents, each.code))
    return Group(tuple(customers), tuple(reason for reason in reasons if reason.customer_ids[0] in ids))


def _certainty(group: Group) -> tuple[int, int, str]:
    kinds = {reason.kind for reason in group.reasons}
    return min(KINDS.index(kind) for kind in kinds), -len(kinds), group.customers[0].code
