"""Sales orders of a file against the book: new, changed or known."""

from typing import Final

from app.services.importing.book import CustomerIndex, load_numbered
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference

_COLUMNS: Final = ("number", "ordered_on", "shipped_on", "amount_cents", "status", "terms_days")
_FIELDS: Final = ("number", "ordered_on", "shipped_on", "amount", "status", "terms_days")


def plan_orders(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a file of orders changes; an order without an amount counts as an order of 0."""
    table = TablePlan("sales_order", _COLUMNS)
    found = Found((table,))
    rows = list(owned(parsed, index, _FIELDS, found.issues))
    ids, numbers = {customer.id for customer, _ in rows}, {values[0] for _, values in rows}
    stored = load_numbered("sales_order", _COLUMNS[1:], ids, numbers)
    for customer, (number, ordered_on, shipped_on, amount, status, terms) in rows:
        shipped = shipped_on.isoformat() if shipped_on else None
        wanted = (ordered_on.isoformat(), shipped, amount, status, terms)
        before = stored.get((customer.id, number))
        if before is None:
            values = (number, wanted[0], shipped, amount or 0, status or "", terms)
            table.inserts.append(Insert(customer.id, values))
            found.new += 1
            continue
        old, new = difference(_COLUMNS[1:], tuple(before[1:]), wanted)
        if new:
            table.updates.append(Update(before[0], customer.id, old, new))
        found.changed += bool(new)
        found.unchanged += not new
    return found
