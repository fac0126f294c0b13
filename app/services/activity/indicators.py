"""The indicators of bank flows and invoice lists, of one customer or of all in one grouped pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.models import database
from app.services.activity.months import PURCHASE, SALES, bank_months, invoice_months
from app.services.rules.activity import (
    YEAR,
    BankActivity,
    Cover,
    InvoiceActivity,
    bank_activity,
    cover,
    invoice_activity,
    margin,
    whole_months_before,
)
from app.services.rules.figure import Figure
from app.services.rules.periods import month_end


@dataclass(frozen=True, slots=True)
class CustomerActivity:
    """All indicators of a customer on a date; those of what it gave no list of say `no_records`."""

    customer_id: int
    bank: BankActivity
    sales: InvoiceActivity
    purchases: InvoiceActivity
    margin: Figure


_Parties = dict[tuple[int, str], list[int]]
NOTHING: Final = Cover(None, None)
_ONE_IN: Final = " AND customer_id IN ({marks})"


def indicators(as_of: date, customer_ids: Sequence[int] | None = None) -> dict[int, CustomerActivity]:
    """Return {customer: indicators} of those with any record up to `as_of`, and of every customer asked for."""
    banks, invoices = bank_months(as_of, customer_ids), invoice_months(as_of, customer_ids)
    parties = _parties(as_of, customer_ids)
    wanted = customer_ids if customer_ids is not None else sorted(banks.keys() | invoices.keys())
    found: dict[int, CustomerActivity] = {}
    for customer in wanted:
        bank, lists = banks.get(customer, {}), invoices.get(customer, {})
        sales, purchases = lists.get(SALES, {}), lists.get(PURCHASE, {})
        span = cover([*sales, *purchases])
        both = _common(cover(list(sales)), cover(list(purchases))).within(as_of, YEAR)
        found[customer] = CustomerActivity(
            customer,
            bank=bank_activity(bank, cover(list(bank)), as_of),
            sales=invoice_activity(sales, parties.get((customer, SALES), []), span if sales else NOTHING, as_of),
            purchases=invoice_activity(
                purchases, parties.get((customer, PURCHASE), []), span if purchases else NOTHING, as_of
            ),
            margin=margin(sales, purchases, both),
        )
    return found


def _common(one: Cover, other: Cover) -> Cover:
    """Return the months both lists cover."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return NOTHING
    first, last = max(one.first, other.first), min(one.last, other.last)
    return Cover(first, last) if first <= last else NOTHING


def _parties(as_of: date, customer_ids: Sequence[int] | None) -> _Parties:
    """Return {(customer, direction): net amounts of the other sides} of the last 12 whole months."""
    months = whole_months_before(as_of, YEAR)
    days = (months[0].isoformat(), month_end(months[-1]).isoformat())
    found: _Parties = {}
    parts = [None] if customer_ids is None else list(database.chunks(list(customer_ids)))
    for part in parts:
        chosen = "" if part is None else _ONE_IN.format(marks=database.marks(part))
        rows = database.execute(
            "SELECT customer_id, direction, SUM(amount_cents) FROM tax_invoice WHERE status='valid'"
            f" AND issued_on >= ? AND issued_on <= ?{chosen} GROUP BY customer_id, direction, counterparty",
            (*days, *(part or ())),
        )
        for customer, direction, cents in rows:
            found.setdefault((customer, direction), []).append(cents)
    return found
