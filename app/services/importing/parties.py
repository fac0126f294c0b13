"""Which customer each row of a file belongs to: found, taken up as new, or named as unknown."""

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

from app.services.importing.book import CustomerIndex, KnownCustomer
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.parsing import ParsedTable
from app.services.importing.systems import System, detect, external_ids, is_record_id

_Key = tuple[str | None, str | None]


def take(parsed: ParsedTable, fields: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    """Yield the values of these fields for each good row; None where the file has no such column."""
    rows = zip(*(parsed.columns.get(name, repeat(None)) for name in fields), strict=False)
    return (values for values, outcome in zip(rows, parsed.outcomes, strict=False) if not outcome)


def owned(
    parsed: ParsedTable, index: CustomerIndex, fields: Sequence[str], issues: list[Issue]
) -> Iterator[tuple[KnownCustomer, tuple[Any, ...]]]:
    """Yield (customer, values) for each good row; a customer named for the first time is made in `index`.

    A code that is unknown in a file that also has names, but none in this row, is an issue of that row.
    """
    named = any(parsed.columns.get("customer_name", ()))
    system = detect(parsed.source.headers)
    seen: dict[_Key, KnownCustomer | None] = {}
    rows = zip(parsed.good, take(parsed, ("customer_code", "customer_name", *fields)), strict=True)
    for at, (code, name, *values) in rows:
        key = (code, name)
        if key not in seen:
            seen[key] = _look_up(index, code, name, named=named, system=system)
        customer = seen[key]
        if customer is None:
            issues.append(_unknown(parsed, at, code))
        else:
            yield customer, tuple(values)


def _look_up(
    index: CustomerIndex, code: str | None, name: str | None, *, named: bool, system: System
) -> KnownCustomer | None:
    found = index.find(code, name)
    if found or (code and named and not name):
        return found
    if code and is_record_id(code, system):
        return index.make(None, name, external=external_ids(code, system))
    return index.make(code, name)


def _unknown(parsed: ParsedTable, at: int, code: str | None) -> Issue:
    match = parsed.mapping.matches["customer_code"]
    return make_issue(
        Severity.ERROR,
        Reason.UNKNOWN_CUSTOMER,
        {},
        row=parsed.row_numbers[at],
        field="customer_code",
        header=match.header,
        value=code or "",
    )
