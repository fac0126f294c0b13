"""One backtest: observe past days, judge the scores by what came after, and keep what was found."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from app.models import database
from app.models.backtest import BacktestRun
from app.services import audit
from app.services.backtesting import report as reports
from app.services.backtesting.indicators import indicators
from app.services.backtesting.observe import Observation, Observed, Terms, observe, plan
from app.services.backtesting.proposal import propose
from app.services.backtesting.report import LEAST_BADS, GradeRate, Report
from app.services.job import JobContext, SilentJob
from app.services.rules import calibration, discrimination, periods
from app.services.rules.cards import LADDER
from app.services.rules.proportion import wilson
from app.services.rules.woe import stability
from app.services.scoring import cards
from app.services.writing import insert, writing

GRADES: Final = tuple(grade for grade, _ in LADDER)


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A backtest that was kept: when and by whom it was made, and how long it took."""

    id: int
    made_at: datetime
    operator_name: str
    seconds: float
    report: Report


def backtest(terms: Terms, known_on: date | None = None, job: JobContext | None = None) -> Report:
    """Rebuild the assessments of past days and judge them; nothing is stored. Cancelled between two days."""
    observed = observe(plan(terms, known_on), terms, job or SilentJob())
    return judge(observed, terms)


def backtest_and_keep(terms: Terms, known_on: date | None = None, job: JobContext | None = None) -> StoredRun:
    """Run a backtest and keep what it found, so that other screens can show past rates of going bad."""
    job, started = job or SilentJob(), time.perf_counter()
    found = backtest(terms, known_on, job)
    job.check()
    return _keep(found, terms, time.perf_counter() - started)


def _keep(found: Report, terms: Terms, seconds: float) -> StoredRun:
    actor = audit.actor()
    values: dict[str, Any] = {
        "known_on": found.known_on or terms.last or date.min,
        "scorecard": found.scorecard,
        "horizon_days": found.horizon_days,
        "late_days": found.late_days,
        "observations": found.observations,
        "bads": found.bads,
        "duration_ms": round(seconds * 1000),
        "result": reports.as_json(found),
        "operator_name": actor.name,
        "role": actor.role,
    }
    with writing():
        number = insert(BacktestRun, values)
        audit.record("add", "backtest_run", number, {"observations": found.observations, "bads": found.bads})
    return runs()[0]


def runs(up_to: date | None = None) -> list[StoredRun]:
    """Return the backtests kept, the latest first; `up_to` leaves out those that knew a later day."""
    table: Any = BacktestRun
    query = table.select().order_by(table.created_at.desc(), table.id.desc())
    if up_to is not None:
        query = query.where(table.known_on <= up_to)
    return [
        StoredRun(row.id, row.created_at, row.operator_name, row.duration_ms / 1000, reports.from_json(row.result))
        for row in query
    ]


def judge(observed: Observed, terms: Terms) -> Report:
    """Compute everything that is said of these observations."""
    rows, days = observed.rows, observed.plan.days
    bads = sum(row.bad for row in rows)
    middle = days[len(days) // 2] if len(days) > 1 else None
    enough = bads >= LEAST_BADS and len(rows) - bads >= 2
    report = Report(
        scorecard=cards.label(observed.plan.known_on),
        known_on=observed.plan.known_on,
        days=days,
        monthly=observed.plan.monthly,
        horizon_days=terms.horizon_days,
        late_days=terms.late_days,
        cut=observed.plan.cut,
        customers=len({row.customer_id for row in rows}),
        bad_customers=len({row.customer_id for row in rows if row.bad}),
        observations=len(rows),
        bads=bads,
        already_bad=observed.already_bad,
        unscored=observed.unscored,
        undated=_undated(rows, days),
        enough_on=_enough_on(observed, terms, bads),
        area=None,
        ks=None,
        gini=None,
        curve=(),
        by_grade=_by_grade(rows),
        calibration=(),
        stability=_stability(rows, middle),
        indicators=indicators(rows, middle, enough=enough),
        proposal=propose(rows, terms.horizon_days),
    )
    return _discriminated(report, rows) if enough else report


def _discriminated(report: Report, rows: Sequence[Observation]) -> Report:
    """Add what only enough bads allow: how well the score separates them from the others, and the predictions."""
    bads, customers = [row.bad for row in rows], [row.customer_id for row in rows]
    low_scores = [-float(row.score) for row in rows]
    expected = calibration.expected_of_others(low_scores, bads, customers)
    return replace(
        report,
        area=discrimination.auc_range(low_scores, bads, customers),
        ks=discrimination.ks(low_scores, bads).value,
        gini=discrimination.gini(low_scores, bads).value,
        curve=discrimination.curve([float(row.score) for row in rows], bads),
        calibration=calibration.groups(expected, bads),
    )


def _by_grade(rows: Sequence[Observation]) -> tuple[GradeRate, ...]:
    found = []
    for grade in GRADES:
        own = [row.bad for row in rows if row.grade == grade]
        bads = sum(own)
        low, high = wilson(bads, len(own)) if own else (None, None)
        found.append(GradeRate(grade, len(own), bads, bads / len(own) if own else None, low, high))
    return tuple(found)


def _stability(rows: Sequence[Observation], middle: date | None) -> float | None:
    """Return how much the grades of the later half of the days differ from those of the earlier one."""
    if middle is None:
        return None
    halves = [[row.grade for row in rows if (row.on >= middle) is later] for later in (False, True)]
    return stability(*([half.count(grade) for grade in GRADES] for half in halves))


def _enough_on(observed: Observed, terms: Terms, bads: int) -> date | None:
    """Return when there may be bads enough at the present pace; None where there are, or where no pace is seen."""
    days = observed.plan.days
    if not bads or bads >= LEAST_BADS:
        return None
    more = -(-(LEAST_BADS - bads) * len(days) // bads)
    months = more * (1 if observed.plan.monthly else 3)
    return periods.add_months(days[-1], months) + timedelta(days=terms.horizon_days)


def _undated(rows: Sequence[Observation], days: Sequence[date]) -> int:
    """Count the marks of a dispute that were used on a day before their own, or have none."""
    if not rows:
        return 0
    marks = database.execute(
        "SELECT invoice_date, disputed_on FROM invoice WHERE disputed AND invoice_date <= ? AND voided_on IS NULL",
        (days[-1].isoformat(),),
    )
    texts = [day.isoformat() for day in days]
    return sum(any(dated <= day and (marked is None or marked > day) for day in texts) for dated, marked in marks)
