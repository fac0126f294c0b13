"""What the book already knows that a file may speak of: customers by code and name, documents by number."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.models import database


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer of the book, as far as an import asks; `id` is negative for one still to be made.

    `external` is what the other system calls a new one, by the name of that system.
    """

    id: int
    code: str
    name: str
    terms_days: int | None
    external: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class CustomerIndex:
    """Finds customers by code, else by name, and takes up those a file names for the first time."""

    by_code: dict[str, KnownCustomer]
    by_name: dict[str, KnownCustomer | None]
    by_external: dict[str, KnownCustomer]
    made: list[KnownCustomer]

    def find(self, code: str | None, name: str | None) -> KnownCustomer | None:
        """Return the customer with this code or external id; without a hit, the only one of this name."""
        known = (self.by_code.get(fold(code)) or self.by_external.get(code)) if code else None
        return known or (self.by_name.get(fold(name)) if name else None)

    def make(
        self,
        code: str | None,
        name: str | None,
        terms_days: int | None = None,
        external: Mapping[str, str] | None = None,
    ) -> KnownCustomer:
        """Take up a new customer; its id is a negative place-holder until the import is written."""
        given = code or self._free_code()
        customer = KnownCustomer(-len(self.made) - 1, given, name or given, terms_days, external or {})
        self.made.append(customer)
        self.by_code[fold(given)] = customer
        self.by_external |= dict.fromkeys(customer.external.values(), customer)
        folded = fold(customer.name)
        self.by_name[folded] = None if folded in self.by_name else customer
        return customer

    def _free_code(self) -> str:
        number = len(self.by_code) + 1
        while fold(f"C-{number:04d}") in self.by_code:
            number += 1
        return f"C-{number:04d}"


def fold(text: str) -> str:
    """Return the form in which codes and names are compared: no outer spaces, no case."""
    return text.strip().casefold()


def load_customers() -> CustomerIndex:
    """Return the index of every customer of the book; a name that two share finds nobody.

    What a merged customer was known by finds the one it was merged into.
    """
    index = CustomerIndex({}, {}, {}, [])
    rows = database.execute(
        "SELECT id, code, name, terms_days, external_ids FROM customer WHERE merged_into_id IS NULL ORDER BY id"
    )
    known: dict[int, KnownCustomer] = {}
    for number, code, name, terms, external in rows:
        customer = known[number] = KnownCustomer(number, code, name, terms)
        index.by_external |= dict.fromkeys(map(str, json.loads(external).values()), customer)
        index.by_code[fold(code)] = customer
        index.by_name[fold(name)] = None if fold(name) in index.by_name else customer
    _add_merged(index, known)
    return index


def _add_merged(index: CustomerIndex, known: dict[int, KnownCustomer]) -> None:
    rows = database.execute(
        "SELECT merged_into_id, code, name, external_ids FROM customer WHERE merged_into_id IS NOT NULL ORDER BY id"
    )
    for kept, code, name, external in rows:
        customer = known[kept]
        index.by_code.setdefault(fold(code), customer)
        index.by_name.setdefault(fold(name), customer)
        for key in json.loads(external).values():
            index.by_external.setdefault(str(key), customer)


def load_numbered(
    table: str, columns: Sequence[str], customer_ids: Iterable[int], numbers: set[str]
) -> dict[tuple[int, str], tuple[Any, ...]]:
    """Return {(customer id, number): (id, *columns)} of the stored documents that a file names."""
    found: dict[tuple[int, str], tuple[Any, ...]] = {}
    for part in database.chunks(sorted(number for number in set(customer_ids) if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, number, id, {', '.join(columns)} FROM {table}"
            f" WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        for customer_id, number, *rest in rows:
            if number in numbers:
                found[customer_id, number] = tuple(rest)
    return found
