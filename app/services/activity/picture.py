"""All that a screen shows of the bank flows or the invoice lists of one customer, read in one go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from app.services.activity import listing
from app.services.activity.indicators import CustomerActivity, indicators
from app.services.activity.listing import Party, Sorting
from app.services.activity.months import (
    PURCHASE,
    SALES,
    InvoiceRow,
    bank_months,
    both_directions,
    every_month,
    invoice_months,
)
from app.services.rules.activity import BankMonth, cover
from app.services.rules.figure import Figure
from app.services.rules.periods import Period, add_months, month_start

FlowMonth: TypeAlias = BankMonth
Indicator: TypeAlias = Figure


@dataclass(frozen=True, slots=True)
class BankPicture:
    """The months of a period, latest first, the indicators, the largest payers and payees, the ids of the lines.

    `spanned` is how many months there are in all, 0 where the customer gave no bank statement.
    """

    spanned: int
    period: Period
    months: tuple[BankMonth, ...]
    activity: CustomerActivity
    payers: tuple[Party, ...]
    payees: tuple[Party, ...]
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class InvoicePicture:
    """The months of a period, latest first, the indicators, the largest buyers and suppliers, the ids of the lines."""

    spanned: int
    period: Period
    months: tuple[InvoiceRow, ...]
    activity: CustomerActivity
    buyers: tuple[Party, ...]
    suppliers: tuple[Party, ...]
    ids: Sequence[int]


def bank_picture(customer_id: int, as_of: date, count: int, sorting: Sorting = ()) -> BankPicture:
    """Return the bank flows of the last `count` months (0: of all) up to a day; the latest month may be a part of one."""
    found = bank_months(as_of, [customer_id]).get(customer_id, {})
    span = every_month(cover(list(found)))
    period = _period(span, as_of, count)
    return BankPicture(
        spanned=len(span),
        period=period,
        months=tuple(found.get(month, BankMonth(month)) for month in reversed(span) if month in period),
        activity=indicators(as_of, [customer_id])[customer_id],
        payers=tuple(listing.flow_parties(customer_id, period)),
        payees=tuple(listing.flow_parties(customer_id, period, inflow=False)),
        ids=listing.flow_ids(customer_id, period, sorting),
    )


def invoice_picture(
    customer_id: int, as_of: date, count: int, direction: str = "", sorting: Sorting = ()
) -> InvoicePicture:
    """Return the invoices of the last `count` months (0: of all) up to a day; `direction` chooses single lines."""
    rows = both_directions(invoice_months(as_of, [customer_id]).get(customer_id, {}))
    period = _period(tuple(row.month for row in reversed(rows)), as_of, count)
    return InvoicePicture(
        spanned=len(rows),
        period=period,
        months=tuple(row for row in rows if row.month in period),
        activity=indicators(as_of, [customer_id])[customer_id],
        buyers=tuple(listing.invoice_parties(customer_id, period, SALES)),
        suppliers=tuple(listing.invoice_parties(customer_id, period, PURCHASE)),
        ids=listing.invoice_ids(customer_id, period, direction, sorting),
    )


def _period(span: Sequence[date], as_of: date, count: int) -> Period:
    """Return the days from the first month shown to `as_of`; months are counted back from the last with records."""
    if not span:
        return Period(month_start(as_of), as_of)
    first = add_months(span[-1], 1 - count) if count else span[0]
    return Period(max(first, span[0]), as_of)
