"""How figures developed month by month, each point with what was known at the as-of date."""

from dataclasses import dataclass
from datetime import date

from app.models import database
from app.services.figures import daybook, state
from app.services.figures.state import days_between
from app.services.rules import ageing as rule
from app.services.rules import behaviour, dso, periods
from app.services.rules.ageing import Ageing
from app.services.rules.behaviour import Weighted
from app.services.rules.figure import Figure


@dataclass(frozen=True, slots=True)
class MonthPoint:
    """One month of a trend; `month` is its last day, the as-of date for the month that still runs."""

    month: date
    value: Figure
    amount_cents: int


@dataclass(frozen=True, slots=True)
class BalancePoint:
    """What a customer owed at the end of a month."""

    on: date
    ageing: Ageing

    @property
    def open_cents(self) -> int:
        """Return everything open."""
        return self.ageing.gross_cents

    @property
    def overdue_cents(self) -> int:
        """Return what was past due."""
        return self.ageing.overdue_cents

    @property
    def max_days_overdue(self) -> int:
        """Return the days of the longest overdue."""
        return self.ageing.max_days_overdue

    @property
    def overdue_rate(self) -> Figure:
        """Return the overdue share."""
        return behaviour.overdue_rate(self.overdue_cents, self.open_cents)


def behaviour_trend(as_of: date, customer_id: int | None = None, months: int = 12) -> tuple[MonthPoint, ...]:
    """Return the average days beyond terms of what was settled in each month, weighted by amount."""
    return _settled_trend(as_of, customer_id, months, "due_date")


def days_to_pay_trend(as_of: date, customer_id: int | None = None, months: int = 12) -> tuple[MonthPoint, ...]:
    """Return the average days from invoice to payment of what was settled in each month, weighted by amount."""
    return _settled_trend(as_of, customer_id, months, "invoice_date")


def _settled_trend(as_of: date, customer_id: int | None, months: int, since: str) -> tuple[MonthPoint, ...]:
    sequence = periods.month_sequence(as_of, months)
    rows = state.at(as_of, customer_id).select(
        f"SUBSTR(settled_on, 1, 7) AS month, SUM(amount_cents * {days_between('settled_on', since)}),"
        " SUM(amount_cents)",
        f"WHERE settled_on >= ?2 AND {since} IS NOT NULL AND amount_cents > 0 GROUP BY month",
        (sequence[0].first.isoformat(),),
    )
    sums = {month: Weighted(total, weight) for month, total, weight in rows}
    by_month = [(period, sums.get(period.last.isoformat()[:7], Weighted())) for period in sequence]
    return tuple(MonthPoint(period.last, behaviour.weighted_days(found), found.weight) for period, found in by_month)


def dso_trend(as_of: date, customer_id: int | None = None, months: int = 12) -> tuple[MonthPoint, ...]:
    """Return DSO over three months at the end of each month; `amount_cents` are the receivables."""
    days = daybook.day_book(as_of, customer_id)
    points = []
    for month in periods.month_sequence(as_of, months):
        window, receivables = periods.window(month.last, months=3), days.receivables(month.last)
        sales = days.sales(window, month.last)
        points.append(MonthPoint(month.last, dso.dso(receivables, sales, window.days), receivables))
    return tuple(points)


def volume_trend(as_of: date, customer_id: int, months: int = 12) -> tuple[MonthPoint, ...]:
    """Return what the customer ordered in each month (invoiced, where the book has no orders of the customer)."""
    sequence = periods.month_sequence(as_of, months)
    parameters = (customer_id, sequence[0].first.isoformat(), as_of.isoformat())
    sums = dict(database.execute(_ORDERED, parameters).fetchall())
    if not sums:
        sums = dict(database.execute(_INVOICED, parameters).fetchall())
    amounts = [(period, int(sums.get(period.last.isoformat()[:7], 0))) for period in sequence]
    return tuple(MonthPoint(period.last, Figure(cents / 100), cents) for period, cents in amounts)


_ORDERED = (
    "SELECT SUBSTR(ordered_on, 1, 7) AS month, SUM(amount_cents) FROM sales_order WHERE customer_id = ?1"
    " AND ordered_on BETWEEN ?2 AND ?3 AND status NOT IN ('cancelled', 'void') GROUP BY month"
)
_INVOICED = (
    "SELECT SUBSTR(invoice_date, 1, 7) AS month, SUM(amount_cents) FROM invoice WHERE customer_id = ?1"
    " AND invoice_date BETWEEN ?2 AND ?3 AND amount_cents > 0 AND (voided_on IS NULL OR voided_on > ?3)"
    " GROUP BY month"
)


@dataclass(frozen=True, slots=True)
class _Document:
    id: int
    dated: date
    due: date | None
    amount_cents: int
    voided_on: date | None


def balance_history(as_of: date, customer_id: int, months: int = 9) -> tuple[BalancePoint, ...]:
    """Return what one customer owed at the end of each month and on `as_of`, exactly as it stood then."""
    ends = [month.last for month in periods.month_sequence(as_of, months)]
    documents = database.fetch(
        _Document,
        "SELECT id, invoice_date, due_date, amount_cents, voided_on FROM invoice"
        " WHERE customer_id = ? AND invoice_date <= ? AND amount_cents > 0",
        (customer_id, as_of.isoformat()),
    )
    settled: dict[int, list[tuple[date, int]]] = {}
    for number, day, cents in database.execute(
        "SELECT invoice_id, allocated_on, amount_cents FROM allocation WHERE customer_id = ? AND allocated_on <= ?",
        (customer_id, as_of.isoformat()),
    ):
        settled.setdefault(number, []).append((date.fromisoformat(day), cents))
    return tuple(BalancePoint(end, rule.age(_items(end, documents, settled), end)) for end in ends)


def _items(
    end: date, documents: list[_Document], settled: dict[int, list[tuple[date, int]]]
) -> list[tuple[int, date | None]]:
    items = []
    for document in documents:
        if document.dated > end or (document.voided_on is not None and document.voided_on <= end):
            continue
        paid = sum(cents for day, cents in settled.get(document.id, ()) if day <= end)
        items.append((document.amount_cents - paid, document.due))
    return items
