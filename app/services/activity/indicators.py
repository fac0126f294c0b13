"""The indicators of bank flows and invoice lists, of one customer or of all in one grouped pass."""

from collections.abc import Mapping, Sequence
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


def indicators(as_of: date, customer_ids: Sequence[int] | None = None) -> dict[int, CustomerActivity]:
    """Return {customer: indicators} of those with any record up to `as_of`, and of every customer asked for."""
    banks, invoices = bank_months(as_of, customer_ids), invoice_months(as_of, customer_ids)
    spans = {
        customer: cover([day for months in lists.values() for day in months]) for customer, lists in invoices.items()
    }
    parties = _parties({customer: span.within(as_of, YEAR) for customer, span in spans.items()})
    wanted = customer_ids if customer_ids is not None else sorted(banks.keys() | invoices.keys())
    found: dict[int, CustomerActivity] = {}
    for customer in wanted:
        bank, lists = banks.get(customer, {}), invoices.get(customer, {})
        sales, purchases = lists.get(SALES, {}), lists.get(PURCHASE, {})
        span = spans.get(customer, NOTHING)
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


def _parties(recent: Mapping[int, Sequence[date]]) -> _Parties:
    """Return {(customer, direction): net amounts of the other sides} in the months of each customer."""
    by_span: dict[tuple[date, date], list[int]] = {}
    for customer, months in recent.items():
        if months:
            by_span.setdefault((months[0], month_end(months[-1])), []).append(customer)
    found: _Parties = {}
    for (first, last), customers in by_span.items():
        for part in database.chunks(customers):
            rows = database.execute(
                "SELECT customer_id, direction, SUM(amount_cents) FROM tax_invoice WHERE status='valid'"
                f" AND issued_on >= ? AND issued_on <= ? AND customer_id IN ({database.marks(part)})"
                " GROUP BY customer_id, direction, counterparty",
                (first.isoformat(), last.isoformat(), *part),
            )
            for customer, direction, cents in rows:
                found.setdefault((customer, direction), []).append(cents)
    return found
