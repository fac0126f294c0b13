"""The figures of the whole book: the DSO family, turnover, concentration, and everybody's payments together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from app.services.figures.ageing import total_of
from app.services.figures.daybook import DayBook
from app.services.figures.payments import Paid
from app.services.figures.windows import Windows
from app.services.rules import behaviour, concentration, dso, exposure
from app.services.rules.ageing import Ageing
from app.services.rules.figure import Figure

PORTFOLIO_RATES: Final = (
    "overdue_rate",
    "overdue_count_rate",
    "dso",
    "dso_countback",
    "best_possible_dso",
    "add",
    "cei",
    "turnover",
    "turnover_days",
    "hhi",
    "top10_share",
    "dbt",
    "payment_index",
    "days_to_pay",
    "late_rate",
    "dispute_rate",
)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Portfolio:
    """All customers together; amounts are fen, `sales_cents` are those of the DSO window, net of credit notes.

    Receivables are gross of money not yet allocated, which stands in `unallocated_cents`; an item without a due date
    counts as current. CEI is in percent.
    """

    customers: int
    customers_open: int
    total: Ageing
    sales_cents: int
    over_limit: int
    over_limit_cents: int
    overdue_rate: Figure
    overdue_count_rate: Figure
    dso: Figure
    dso_countback: Figure
    best_possible_dso: Figure
    add: Figure
    cei: Figure
    turnover: Figure
    turnover_days: Figure
    hhi: Figure
    top10_share: Figure
    dbt: Figure
    payment_index: Figure
    days_to_pay: Figure
    late_rate: Figure
    dispute_rate: Figure

    @property
    def open_cents(self) -> int:
        """Return everything open."""
        return self.total.gross_cents

    @property
    def overdue_cents(self) -> int:
        """Return what is past due."""
        return self.total.overdue_cents

    @property
    def unallocated_cents(self) -> int:
        """Return receipts and credits that no invoice has taken."""
        return self.total.unallocated_cents

    @property
    def net_cents(self) -> int:
        """Return everything open less what is unallocated."""
        return self.total.net_cents

    @property
    def max_days_overdue(self) -> int:
        """Return the days of the longest overdue."""
        return self.total.max_days_overdue


def portfolio(customers: Sequence[tuple[Ageing, int | None]], paid: Paid, days: DayBook, spans: Windows) -> Portfolio:
    """Put the customers' (ageing, limit) together with the sales and receivables of the days."""
    total = total_of([aged for aged, _ in customers])
    receivables, current = total.gross_cents, total.gross_cents - total.overdue_cents
    sales, length = days.sales(spans.sales, spans.as_of), spans.sales.days
    year_sales = days.sales(spans.behaviour, spans.as_of)
    begin = days.receivables(spans.sales.first - _DAY)
    year_begin = days.receivables(spans.behaviour.first - _DAY)
    amounts = [aged.gross_cents for aged, _ in customers]
    over = _over_limits(customers)
    return Portfolio(
        customers=len(customers),
        customers_open=sum(1 for aged, _ in customers if aged.count),
        total=total,
        sales_cents=sales,
        over_limit=len(over),
        over_limit_cents=sum(over),
        overdue_rate=behaviour.overdue_rate(total.overdue_cents, receivables),
        overdue_count_rate=behaviour.overdue_count_rate(total.overdue_count, total.count),
        dso=dso.dso(receivables, sales, length),
        dso_countback=dso.countback(receivables, days.months(spans.as_of)),
        best_possible_dso=dso.best_possible(current, sales, length),
        add=dso.average_days_delinquent(receivables, current, sales, length),
        cei=dso.collection_effectiveness(begin, sales, receivables, current),
        turnover=dso.turnover(year_sales, year_begin, receivables),
        turnover_days=dso.turnover_days(year_sales, year_begin, receivables, spans.behaviour.days),
        hhi=concentration.hhi(amounts),
        top10_share=concentration.top_share(amounts),
        dbt=behaviour.weighted_days(paid.late),
        payment_index=behaviour.payment_index(paid.scores),
        days_to_pay=behaviour.weighted_days(paid.to_pay),
        late_rate=behaviour.late_rate(paid.paid_late_cents, paid.matured_cents),
        dispute_rate=behaviour.dispute_rate(paid.disputed_cents, paid.invoiced_cents),
    )


def _over_limits(customers: Sequence[tuple[Ageing, int | None]]) -> list[int]:
    exposed = ((exposure.exposure_cents(aged.gross_cents, aged.unallocated_cents), limit) for aged, limit in customers)
    left = (exposure.available_cents(cents, limit) for cents, limit in exposed)
    return [-cents for cents in left if cents is not None and cents < 0]
