"""Bank flows of a file against the book: a line is known when a stored one agrees in everything, as often as it occurs."""

from collections import Counter
from typing import Any, Final

from app.models import database
from app.services.importing.book import CustomerIndex
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan

_COLUMNS: Final = (
    "account",
    "booked_on",
    "credit_cents",
    "debit_cents",
    "balance_cents",
    "counterparty",
    "counterparty_account",
    "memo",
)
_FIELDS: Final = (
    "account",
    "booked_on",
    "credit",
    "debit",
    "balance",
    "counterparty",
    "counterparty_account",
    "memo",
)
_Key = tuple[Any, ...]


def plan_bank_flows(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out which lines are new: statements of overlapping periods repeat lines, and equal lines may be several."""
    table = TablePlan("bank_flow", (*_COLUMNS, "ordinal"))
    found = Found((table,))
    rows = [(customer.id, _key(values)) for customer, values in owned(parsed, index, _FIELDS, found.issues)]
    stored = _load({customer_id for customer_id, _ in rows})
    seen: Counter[_Key] = Counter()
    for customer_id, key in rows:
        ordinal = seen[customer_id, key]
        seen[customer_id, key] += 1
        if ordinal < stored[customer_id, key]:
            found.unchanged += 1
        else:
            table.inserts.append(Insert(customer_id, (*key, ordinal)))
            found.new += 1
    if _latest_first(table.inserts):
        table.inserts.reverse()
    return found


def _latest_first(inserts: list[Insert]) -> bool:
    """Tell whether the file begins with its latest line: lines are stored in the order of time."""
    place = _COLUMNS.index("booked_on")
    return bool(inserts) and bool(inserts[0].values[place] > inserts[-1].values[place])


def _key(values: tuple[Any, ...]) -> _Key:
    account, booked_on, credit, debit, balance, counterparty, other_account, memo = values
    texts = (counterparty or "", other_account or "", memo or "")
    return (account or "", booked_on.isoformat(), credit, debit, balance, *texts)


def _load(customer_ids: set[int]) -> Counter[_Key]:
    """Return how often each line is stored."""
    counted: Counter[_Key] = Counter()
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, {', '.join(_COLUMNS)} FROM bank_flow WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        counted.update((customer_id, tuple(key)) for customer_id, *key in rows)
    return counted
