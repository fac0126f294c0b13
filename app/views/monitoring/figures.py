"""The key figures and charts above the alerts: read from the services in one go, in a background job."""

from dataclasses import dataclass
from datetime import date

from app.services.figures.ageing import ageing, last_month_end
from app.services.figures.metrics import metrics
from app.services.figures.portfolio import Portfolio
from app.services.figures.trends import MonthPoint, dso_trend
from app.services.monitoring.alerts import list_alerts
from app.services.monitoring.thresholds import rule_settings
from app.views.monitoring.levels import worst

_RISING = 3


@dataclass(frozen=True, slots=True)
class Overview:
    """The book at a date beside the end of the month before; amounts are fen in the six buckets of the charts."""

    as_of: date
    now: Portfolio
    amounts: tuple[int, ...]
    last_amounts: tuple[int, ...]
    last_open_cents: int
    last_net_cents: int
    last_overdue_cents: int
    no_due_date_cents: int
    dso: tuple[MonthPoint, ...]
    overdue_level: str
    limit_level: str

    @property
    def rising_months(self) -> int:
        """Return for how many months in a row DSO has risen."""
        values = [point.value.value for point in self.dso]
        count = 0
        for later, earlier in zip(values[::-1], values[-2::-1], strict=False):
            if later is None or earlier is None or later <= earlier:
                break
            count += 1
        return count

    @property
    def dso_level(self) -> str:
        """Return `watch` where DSO has risen for a quarter, an empty text otherwise."""
        return "watch" if self.rising_months >= _RISING else ""


def read(as_of: date) -> Overview:
    """Compute everything above the table of alerts."""
    now = metrics(as_of).portfolio
    before = ageing(last_month_end(as_of)).total
    over = list_alerts(rule="limit_utilisation")
    return Overview(
        as_of=as_of,
        now=now,
        amounts=six(now.total.cents),
        last_amounts=six(before.cents),
        last_open_cents=before.gross_cents,
        last_net_cents=before.net_cents,
        last_overdue_cents=before.overdue_cents,
        no_due_date_cents=now.total.cents[-1],
        dso=dso_trend(as_of),
        overdue_level=_overdue_level(now),
        limit_level=worst([row.severity for row in over]) or ("warn" if now.over_limit else ""),
    )


def six(cents: tuple[int, ...]) -> tuple[int, ...]:
    """Return the six amounts of the charts: without a due date counts as not due, over 180 days is one part."""
    not_due, *overdue, year, older, undated = cents
    return (not_due + undated, *overdue, year + older)


def _overdue_level(now: Portfolio) -> str:
    """Judge the overdue rate of the whole book by the thresholds of the rule; an empty text below them."""
    rate = now.overdue_rate.value
    if rate is None:
        return ""
    rule = next(each for each in rule_settings() if each.rule == "overdue_rate")
    return worst([severity for severity, limit in rule.thresholds.used() if rate * 10_000 > limit])
