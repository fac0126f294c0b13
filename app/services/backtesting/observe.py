"""What a backtest looks at: customers assessed as of past days, and whether they went bad afterwards.

An observation is one customer on one day, assessed with what was known on that day. It went bad where an invoice
passed the last tolerated day of being overdue within the horizon after it. Customers that had passed it before are no
question any more and are counted apart; so are those without a score. In trade is who had an open item on the day or
an invoice in the year before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.models import database
from app.services.figures import state
from app.services.job import JobContext
from app.services.rules import periods
from app.services.rules.scorecard import IndicatorScore
from app.services.scoring.assess import assess

MONTHLY_AT_MOST: Final = 12
_HISTORY_DAYS: Final = 90
_TRADE_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Terms:
    """What is asked: bad is over `late_days` overdue within `horizon_days`; `first` and `last` bound the days."""

    first: date | None = None
    last: date | None = None
    horizon_days: int = 180
    late_days: int = 30


@dataclass(frozen=True, slots=True)
class Observation:
    """One customer on one day, and what came of it; `lines` are the indicators as they were scored."""

    customer_id: int
    code: str
    on: date
    score: int
    grade: str
    lines: tuple[IndicatorScore, ...]
    bad: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """The days to look at, how far apart they are, and the last day known; `cut` says that a later end was asked."""

    days: tuple[date, ...]
    monthly: bool
    known_on: date | None
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Observed:
    """All observations, and how many customers on a day were bad already or had no score."""

    plan: Plan
    rows: tuple[Observation, ...]
    already_bad: int
    unscored: int


def plan(terms: Terms, known_on: date | None = None) -> Plan:
    """Choose the month or quarter ends of a backtest, the horizon of each ending by the last day known.

    Month ends where they are twelve at most, else quarter ends. `known_on` bounds what is read of the book.
    """
    begun, newest = _span()
    if begun is None or newest is None:
        return Plan((), monthly=True, known_on=None)
    known = newest if known_on is None else min(newest, known_on)
    latest = known - timedelta(days=terms.horizon_days)
    last = latest if terms.last is None else min(terms.last, latest)
    first = terms.first or begun + timedelta(days=_HISTORY_DAYS)
    months = _month_ends(first, last)
    monthly = len(months) <= MONTHLY_AT_MOST
    days = months if monthly else [day for day in months if day.month % 3 == 0]
    return Plan(tuple(days), monthly, known, cut=terms.last is not None and terms.last > latest)


def _span() -> tuple[date | None, date | None]:
    """Return the day of the first invoice and the last day on which anything was invoiced or settled."""
    first, last = database.execute(
        "SELECT MIN(invoice_date), MAX(COALESCE((SELECT MAX(allocated_on) FROM allocation), ''), MAX(invoice_date))"
        " FROM invoice"
    ).fetchone()
    return (date.fromisoformat(first), date.fromisoformat(last)) if first else (None, None)


def _month_ends(first: date, last: date) -> list[date]:
    found = []
    day = periods.month_end(first)
    while day <= last:
        found.append(day)
        day = periods.month_end(day + timedelta(days=1))
    return found


def observe(chosen: Plan, terms: Terms, job: JobContext) -> Observed:
    """Assess everybody in trade on every day of the plan, and look up what came of it."""
    rows: list[Observation] = []
    already = unscored = 0
    passed = _passed(chosen, terms.late_days)
    for number, day in enumerate(chosen.days):
        job.step(number, len(chosen.days), day.isoformat())
        gone = _overdue_beyond(day, terms.late_days)
        trading = _in_trade(day)
        already += len(gone & trading)
        for each in assess(day, sorted(trading - gone), store=False, job=_Quiet(job)) if trading - gone else ():
            result = each.result
            if result.score is None or result.grade is None:
                unscored += 1
                continue
            bad = _went_bad(passed.get(each.customer_id, ()), day, terms.horizon_days)
            rows.append(
                Observation(each.customer_id, each.code, day, result.score, result.grade, result.indicators, bad)
            )
    job.step(len(chosen.days), len(chosen.days))
    return Observed(chosen, tuple(rows), already, unscored)


class _Quiet(JobContext):
    """Lets the steps of one day be stopped, but not be reported as those of the whole."""

    __slots__ = ()

    def __init__(self, job: JobContext) -> None:
        def stopped() -> bool:
            job.check()
            return False

        super().__init__(cancelled=stopped)


def _passed(chosen: Plan, late_days: int) -> Mapping[int, list[date]]:
    """Return the days on which an invoice of each customer became overdue by more than `late_days`."""
    found: dict[int, list[date]] = defaultdict(list)
    if chosen.known_on is None:
        return found
    rows = state.at(chosen.known_on).select(
        f"customer_id, date(due_date, '+{late_days + 1:d} days')",
        "WHERE due_date IS NOT NULL AND amount_cents > 0 AND (settled_on IS NULL AND open_cents > 0"
        f" OR {state.days_between('settled_on', 'due_date')} > {late_days:d})",
    )
    for customer, day in rows:
        found[customer].append(date.fromisoformat(day))
    return found


def _went_bad(passed: Iterable[date], on: date, horizon: int) -> bool:
    end = on + timedelta(days=horizon)
    return any(on < day <= end for day in passed)


def _overdue_beyond(day: date, late_days: int) -> set[int]:
    rows = state.at(day).select(
        "DISTINCT customer_id",
        f"WHERE open_cents > 0 AND {state.days_between('?1', 'due_date')} > {late_days:d}",
    )
    return {row[0] for row in rows}


def _in_trade(day: date) -> set[int]:
    since = (day - timedelta(days=_TRADE_DAYS)).isoformat()
    rows = state.at(day).select(
        "DISTINCT customer_id",
        "WHERE (open_cents > 0 OR invoice_date > ?2) AND customer_id IN"
        " (SELECT id FROM customer WHERE merged_into_id IS NULL)",
        (since,),
    )
    return {row[0] for row in rows}
