"""How the customer pays and what it orders: the months, the measures and the latest documents of an archive."""

from datetime import date
from typing import Final

from app.models import database
from app.services.archive import wording
from app.services.archive.document import (
    DAYS,
    INDEX,
    MONEY,
    PERCENT,
    Measure,
    MonthAmount,
    MonthDays,
    OrderLine,
    Orders,
    Payments,
    ReceiptLine,
    Term,
)
from app.services.archive.gather import Ground
from app.services.figures import state, trends, volumes, windows
from app.services.figures.metrics import CustomerFigures
from app.services.figures.state import days_between
from app.services.figures.trends import MonthPoint
from app.services.ledger import documents
from app.services.rules.figure import Figure

_RECEIPTS: Final = 24
_ORDERS: Final = 12
_MEASURES: Final = (
    ("dbt", DAYS),
    ("payment_index", INDEX),
    ("days_to_pay", DAYS),
    ("payment_cycle_change", DAYS),
    ("late_rate", PERCENT),
    ("dso", DAYS),
    ("dispute_rate", PERCENT),
)
_LATE: Final = (
    "SELECT allocation.receipt_id,"
    f" SUM(allocation.amount_cents * {days_between('allocated_on', 'due_date')}) * 1.0 / SUM(allocation.amount_cents)"
    " FROM allocation JOIN invoice ON invoice.id = invoice_id WHERE allocation.customer_id = ? AND allocated_on <= ?"
    " AND allocation.receipt_id IS NOT NULL AND due_date IS NOT NULL"
    " GROUP BY allocation.receipt_id HAVING SUM(allocation.amount_cents) > 0"
)


def payments(customer_id: int, ground: Ground, months: tuple[MonthPoint, ...]) -> Payments:
    """Return the payment record; `months` are the late days of the last twelve, oldest first."""
    figures = ground.of(customer_id)
    return Payments(
        months=tuple(MonthDays(point.month.replace(day=1), point.value.value) for point in months),
        threshold_days=ground.threshold_days,
        measures=tuple(_measure(name, getattr(figures, name), unit) for name, unit in _MEASURES),
        receipts=_receipts(customer_id, ground.as_of),
    )


def _measure(code: str, figure: Figure, unit: str) -> Measure:
    return Measure(Term(code, wording.measure_name(code)), figure.value, unit, wording.reason(figure))


def _money(code: str, cents: int) -> Measure:
    return Measure(Term(code, wording.measure_name(code)), cents, MONEY)


def _receipts(customer_id: int, as_of: date) -> tuple[ReceiptLine, ...]:
    late = dict(database.execute(_LATE, (customer_id, as_of.isoformat())).fetchall())
    return tuple(
        ReceiptLine(
            received_on=item.received_on,
            number=item.number,
            amount_cents=item.amount_cents,
            unallocated_cents=item.unallocated_cents,
            average_late_days=_rounded(late.get(item.id)),
            method=wording.known(item.method, {}),
        )
        for item in documents.receipts(customer_id, as_of, _RECEIPTS)
    )


def _rounded(days: float | None) -> float | None:
    return None if days is None else round(days, 6)


def orders(customer_id: int, ground: Ground) -> Orders:
    """Return the months, how the volume of the last 90 days changed, and the latest orders."""
    as_of = ground.as_of
    points = trends.volume_trend(as_of, customer_id)
    return Orders(
        months=tuple(MonthAmount(point.month.replace(day=1), point.amount_cents) for point in points),
        measures=_volume(customer_id, as_of, ground.of(customer_id)),
        recent=tuple(
            OrderLine(item.ordered_on, item.number, item.amount_cents, wording.order_status(item.status))
            for item in documents.orders(customer_id, as_of, _ORDERS)
        ),
    )


def _volume(customer_id: int, as_of: date, figures: CustomerFigures) -> tuple[Measure, ...]:
    found = volumes.volumes(state.at(as_of, customer_id), windows.windows(as_of)).get(customer_id)
    if found is None:
        return ()
    before = "orders_year_ago" if figures.volume_basis == "year_ago" else "orders_previous"
    return (
        _money("orders_90" if found.source == "orders" else "invoiced_90", found.recent_cents),
        _money(before, found.base_cents),
        _measure("order_volume_change", figures.order_volume_change, PERCENT),
    )
