"""Receipts of a file against the book: by number where they have one, else by day, amount and invoice."""

from collections import Counter
from typing import Any, Final

from app.models import database
from app.services.importing.book import CustomerIndex, KnownCustomer
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference

RECEIPT_COLUMNS: Final = (
    "number",
    "received_on",
    "amount_cents",
    "method",
    "invoice_number",
    "memo",
    "unallocated_cents",
)
RECEIPT_FIXED: Final = {"by_hand": "0"}
_COMPARED: Final = ("received_on", "amount_cents", "method", "invoice_number", "memo")
_FIELDS: Final = ("number", "received_on", "amount", "method", "invoice_number", "memo")
_Key = tuple[int, str, int, str]


def plan_receipts(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of receipts changes; two equal receipts without a number are two receipts."""
    table = TablePlan("receipt", RECEIPT_COLUMNS, RECEIPT_FIXED)
    found = Found((table,))
    rows = list(owned(parsed, index, _FIELDS, found.issues))
    numbered, counted = _load({customer.id for customer, _ in rows}, {values[0] for _, values in rows if values[0]})
    for customer, (number, received_on, amount, method, invoice, memo) in rows:
        wanted = (received_on.isoformat(), amount, method, invoice, memo)
        if number:
            _plan_numbered(found, table, customer, number, wanted=wanted, numbered=numbered)
            continue
        key = (customer.id, wanted[0], amount, invoice or "")
        if counted[key] > 0:
            counted[key] -= 1
            found.unchanged += 1
        else:
            _insert(found, table, customer, "", wanted)
    return found


def _plan_numbered(
    found: Found,
    table: TablePlan,
    customer: KnownCustomer,
    number: str,
    *,
    wanted: tuple[Any, ...],
    numbered: dict[tuple[int, str], tuple[Any, ...]],
) -> None:
    stored = numbered.get((customer.id, number))
    if stored is None:
        _insert(found, table, customer, number, wanted)
        return
    old, new = difference(_COMPARED, tuple(stored[1:]), wanted)
    if new:
        table.updates.append(Update(stored[0], customer.id, old, new))
        found.changed += 1
    else:
        found.unchanged += 1


def _insert(found: Found, table: TablePlan, customer: KnownCustomer, number: str, wanted: tuple[Any, ...]) -> None:
    received_on, amount, method, invoice, memo = wanted
    values = (number, received_on, amount, method or "", invoice or "", memo or "", amount)
    table.inserts.append(Insert(customer.id, values))
    found.new += 1


def _load(customer_ids: set[int], numbers: set[str]) -> tuple[dict[tuple[int, str], tuple[Any, ...]], Counter[_Key]]:
    """Return the stored receipts with these numbers, and how often each one without a number is stored."""
    numbered: dict[tuple[int, str], tuple[Any, ...]] = {}
    counted: Counter[_Key] = Counter()
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, number, id, {', '.join(_COMPARED)} FROM receipt"
            f" WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        for customer_id, number, *rest in rows:
            if number in numbers:
                numbered[customer_id, number] = tuple(rest)
            elif not number:
                counted[customer_id, rest[1], rest[2], rest[4]] += 1
    return numbered, counted
