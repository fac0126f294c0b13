"""The indicators of the book and of every customer as of a date, each a number or the reason why there is none."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from app.models import database
from app.services.figures import ageing, daybook, payments, portfolio, state, volumes, windows
from app.services.figures.notes import sentence
from app.services.figures.payments import NO_CYCLE, Cycle, Paid
from app.services.figures.portfolio import PORTFOLIO_RATES, Portfolio
from app.services.figures.volumes import NO_VOLUME, Volume, VolumeSource
from app.services.figures.windows import Windows
from app.services.history import in_force
from app.services.rules import behaviour, dso, exposure
from app.services.rules.ageing import Ageing
from app.services.rules.figure import Figure

CUSTOMER_RATES: Final = (
    "overdue_rate",
    "overdue_count_rate",
    "dbt",
    "payment_index",
    "days_to_pay",
    "payment_cycle_change",
    "order_volume_change",
    "utilisation",
    "late_rate",
    "dispute_rate",
    "dso",
)


@dataclass(frozen=True, slots=True)
class CustomerFigures:
    """One customer's figures; amounts are fen, `sales_cents` are those of the behaviour window net of credits."""

    customer_id: int
    code: str
    name: str
    ageing: Ageing
    limit_cents: int | None
    sales_cents: int
    volume_basis: str
    volume_source: VolumeSource
    overdue_rate: Figure
    overdue_count_rate: Figure
    dbt: Figure
    payment_index: Figure
    days_to_pay: Figure
    payment_cycle_change: Figure
    order_volume_change: Figure
    utilisation: Figure
    late_rate: Figure
    dispute_rate: Figure
    dso: Figure

    @property
    def open_cents(self) -> int:
        """Return everything open, gross of money paid ahead."""
        return self.ageing.gross_cents

    @property
    def overdue_cents(self) -> int:
        """Return what is past due."""
        return self.ageing.overdue_cents

    @property
    def unallocated_cents(self) -> int:
        """Return receipts and credits that no invoice has taken."""
        return self.ageing.unallocated_cents

    @property
    def max_days_overdue(self) -> int:
        """Return the days of the longest overdue, 0 where nothing is."""
        return self.ageing.max_days_overdue

    @property
    def exposure_cents(self) -> int:
        """Return what the credit limit is measured against."""
        return exposure.exposure_cents(self.open_cents, self.unallocated_cents)

    @property
    def available_cents(self) -> int | None:
        """Return what is left of the limit, negative beyond it; None without a limit."""
        return exposure.available_cents(self.exposure_cents, self.limit_cents)


@dataclass(frozen=True, slots=True)
class Metrics:
    """All figures of a date; `days` is the window that was asked for, None for the usual ones."""

    as_of: date
    days: int | None
    portfolio: Portfolio
    customers: tuple[CustomerFigures, ...]

    def notes(self) -> dict[str, dict[str, object]]:
        """Return {"portfolio": {field: sentence}, "customers": {code: {field: sentence}}} for what is missing."""
        by_code = {each.code: _missing(each, CUSTOMER_RATES) for each in self.customers}
        return {
            "portfolio": dict(_missing(self.portfolio, PORTFOLIO_RATES)),
            "customers": {code: missing for code, missing in by_code.items() if missing},
        }


def _missing(figures: object, names: tuple[str, ...]) -> dict[str, str]:
    pairs = ((name, getattr(figures, name)) for name in names)
    return {name: sentence(figure.reason) for name, figure in pairs if figure.value is None}


def as_rates(figures: CustomerFigures | Portfolio) -> dict[str, float | None]:
    """Return {name: number or None} of every rate, in a fixed order."""
    names = CUSTOMER_RATES if isinstance(figures, CustomerFigures) else PORTFOLIO_RATES
    return {name: getattr(figures, name).value for name in names}


@dataclass(frozen=True, slots=True)
class Sums:
    """What the database yields for all customers; the rules turn it into figures."""

    ageings: dict[int, Ageing]
    paid: dict[int, Paid]
    cycles: dict[int, Cycle]
    volumes: dict[int, Volume]


@dataclass(frozen=True, slots=True)
class _Customer:
    id: int
    code: str
    name: str
    limit_cents: int | None


def metrics(as_of: date, days: int | None = None, customer_id: int | None = None) -> Metrics:
    """Compute the figures of a date for the book (or one customer, which then is the portfolio).

    `days` replaces the windows of windows.windows(); the payment cycle and the order volume keep theirs.
    """
    spans = windows.windows(as_of, days)
    sums = collect(state.at(as_of, customer_id), spans)
    customers = _customers(sums, spans, customer_id)
    together = portfolio.portfolio(
        [(each.ageing, each.limit_cents) for each in customers],
        sum(sums.paid.values(), Paid()),
        daybook.day_book(as_of, customer_id),
        spans,
    )
    return Metrics(as_of, days, together, customers)


def customer_figures(as_of: date, customer_id: int | None = None) -> tuple[CustomerFigures, ...]:
    """Compute the figures of every customer (or of one) over the usual windows, without those of the book."""
    spans = windows.windows(as_of)
    return _customers(collect(state.at(as_of, customer_id), spans), spans, customer_id)


def _customers(sums: Sums, spans: Windows, customer_id: int | None) -> tuple[CustomerFigures, ...]:
    only, parameters = ("WHERE merged_into_id IS NULL", ()) if customer_id is None else ("WHERE id = ?", (customer_id,))
    people = database.fetch(
        _Customer, f"SELECT id, code, name, credit_limit_cents FROM customer {only} ORDER BY code", parameters
    )
    past = in_force.limits(spans.as_of, customer_id)
    known = (replace(person, limit_cents=past.get(person.id, person.limit_cents)) for person in people)
    return tuple(_figures(person, sums, spans) for person in known)


def collect(book: state.State, spans: Windows) -> Sums:
    """Read every sum that the figures need, a grouped pass each."""
    return Sums(
        ageing.by_customers(book),
        payments.paid(book, spans),
        payments.cycles(book, spans),
        volumes.volumes(book, spans),
    )


def _figures(person: _Customer, sums: Sums, spans: Windows) -> CustomerFigures:
    aged, paid = sums.ageings.get(person.id, Ageing()), sums.paid.get(person.id, Paid())
    cycle, volume = sums.cycles.get(person.id, NO_CYCLE), sums.volumes.get(person.id, NO_VOLUME)
    change = volume.change
    return CustomerFigures(
        customer_id=person.id,
        code=person.code,
        name=person.name,
        ageing=aged,
        limit_cents=person.limit_cents,
        sales_cents=paid.sales_cents,
        volume_basis=change.basis,
        volume_source=volume.source,
        overdue_rate=behaviour.overdue_rate(aged.overdue_cents, aged.gross_cents),
        overdue_count_rate=behaviour.overdue_count_rate(aged.overdue_count, aged.count),
        dbt=behaviour.weighted_days(paid.late),
        payment_index=behaviour.payment_index(paid.scores),
        days_to_pay=behaviour.weighted_days(paid.to_pay),
        payment_cycle_change=behaviour.payment_cycle_change(cycle.recent, cycle.before),
        order_volume_change=change.change,
        utilisation=behaviour.utilisation(
            exposure.exposure_cents(aged.gross_cents, aged.unallocated_cents), person.limit_cents
        ),
        late_rate=behaviour.late_rate(paid.paid_late_cents, paid.matured_cents),
        dispute_rate=behaviour.dispute_rate(paid.disputed_cents, paid.invoiced_cents),
        dso=dso.dso(aged.gross_cents, paid.sales_cents, spans.behaviour.days),
    )
