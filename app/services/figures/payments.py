"""How customers paid: sums of settled, matured and disputed invoices for the rules of behaviour.

An invoice counts as paid on the day on which its last part was settled, by money, credit or write-off.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Final

from app.services.figures.state import State, days_between
from app.services.figures.windows import Windows
from app.services.rules.behaviour import Weighted, scaled_score
from app.services.rules.periods import Period

_LATE: Final = days_between("settled_on", "due_date")
_TO_PAY: Final = days_between("settled_on", "invoice_date")


@dataclass(slots=True)
class Paid:
    """Sums over the invoices of one customer; amounts are fen, `scores` are scaled payment scores."""

    late: Weighted = field(default_factory=Weighted)
    scores: Weighted = field(default_factory=Weighted)
    to_pay: Weighted = field(default_factory=Weighted)
    matured_cents: int = 0
    paid_late_cents: int = 0
    invoiced_cents: int = 0
    disputed_cents: int = 0
    sales_cents: int = 0

    def __add__(self, other: "Paid") -> "Paid":
        """Return both customers together."""
        return Paid(
            self.late + other.late,
            self.scores + other.scores,
            self.to_pay + other.to_pay,
            self.matured_cents + other.matured_cents,
            self.paid_late_cents + other.paid_late_cents,
            self.invoiced_cents + other.invoiced_cents,
            self.disputed_cents + other.disputed_cents,
            self.sales_cents + other.sales_cents,
        )


@dataclass(frozen=True, slots=True)
class Cycle:
    """Days-to-pay sums of the last 3 months and of the 12 months before them, and the invoices of the former."""

    recent: Weighted
    before: Weighted
    recent_count: int


NO_CYCLE: Final = Cycle(Weighted(), Weighted(), 0)


def paid(book: State, windows: Windows) -> dict[int, Paid]:
    """Return {customer id: sums} over the behaviour window."""
    found: dict[int, Paid] = defaultdict(Paid)
    _add_settled(book, windows.behaviour, found)
    _add_overdue(book, found)
    _add_matured(book, windows.behaviour, found)
    _add_invoiced(book, windows.behaviour, found)
    return found


def _add_settled(book: State, period: Period, found: dict[int, Paid]) -> None:
    rows = book.select(
        f"customer_id, {_LATE} AS late, SUM(amount_cents), SUM(amount_cents * {_TO_PAY})",
        "WHERE settled_on BETWEEN ?2 AND ?3 AND amount_cents > 0 GROUP BY customer_id, late ORDER BY customer_id",
        _ends(period),
    )
    for customer, lines in groupby(rows, itemgetter(0)):
        paid_cents = paid_days = dated_cents = late_days = scores = 0
        for _, late, cents, days in lines:
            paid_cents, paid_days = paid_cents + cents, paid_days + days
            if late is not None:
                dated_cents += cents
                late_days += cents * late
                scores += cents * scaled_score(late)
        found[customer] = Paid(
            Weighted(late_days, dated_cents), Weighted(scores, dated_cents), Weighted(paid_days, paid_cents)
        )


def _add_overdue(book: State, found: dict[int, Paid]) -> None:
    """Let what is open and overdue count in the index with the days it is late by now."""
    rows = book.select(
        f"customer_id, {days_between('?1', 'due_date')} AS late, SUM(open_cents)",
        "WHERE open_cents > 0 AND due_date < ?1 GROUP BY customer_id, late",
    )
    for customer, late, cents in rows:
        found[customer].scores += Weighted(cents * scaled_score(late), cents)


def _add_matured(book: State, period: Period, found: dict[int, Paid]) -> None:
    rows = book.select(
        "customer_id, SUM(amount_cents), COALESCE(SUM(amount_cents) FILTER (WHERE settled_on > due_date), 0)",
        "WHERE due_date BETWEEN ?2 AND ?3 AND amount_cents > 0 GROUP BY customer_id",
        _ends(period),
    )
    for customer, matured, late in rows:
        found[customer].matured_cents = matured
        found[customer].paid_late_cents = late


def _add_invoiced(book: State, period: Period, found: dict[int, Paid]) -> None:
    rows = book.select(
        "customer_id, SUM(MAX(amount_cents, 0)), SUM(disputed * MAX(amount_cents, 0)), SUM(amount_cents)",
        "WHERE invoice_date >= ?2 GROUP BY customer_id",
        (period.first.isoformat(),),
    )
    for customer, invoiced, disputed, sales in rows:
        sums = found[customer]
        sums.invoiced_cents, sums.disputed_cents, sums.sales_cents = invoiced, disputed, sales


def cycles(book: State, windows: Windows) -> dict[int, Cycle]:
    """Return {customer id: days-to-pay sums} of the two windows of the payment cycle, in one grouped pass."""
    days, recent = f"amount_cents * {_TO_PAY}", "settled_on >= ?3"
    rows = book.select(
        f"customer_id, SUM(CASE WHEN {recent} THEN {days} ELSE 0 END), SUM(CASE WHEN {recent} THEN 0 ELSE {days} END),"
        f" SUM(CASE WHEN {recent} THEN amount_cents ELSE 0 END), SUM(amount_cents), SUM({recent})",
        "WHERE settled_on >= ?2 AND amount_cents > 0 GROUP BY customer_id",
        (windows.before.first.isoformat(), windows.recent.first.isoformat()),
    )
    return {
        customer: Cycle(Weighted(new, weight), Weighted(old, both - weight), count)
        for customer, new, old, weight, both, count in rows
    }


def _ends(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()
