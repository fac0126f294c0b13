"""What statements, the customer's own business, and others say for a score, each value with the record behind it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from app.services.activity.indicators import CustomerActivity
from app.services.credit_records import kinds
from app.services.credit_records.indicators import Answer, judged
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report, current
from app.services.history import known
from app.services.rules import periods
from app.services.rules.activity import NO_RECORDS
from app.services.rules.figure import Figure, exact, not_available, ratio
from app.services.rules.scorecard import Value
from app.services.statements.analysis import latest_ratios
from app.services.statements.listing import Period

RATIOS: Final = (
    "debt_ratio", "current_ratio", "quick_ratio", "interest_cover", "gross_margin", "net_margin", "roe",
    "revenue_growth", "cash_to_current_debt", "z_manufacturer", "z_other",
)  # fmt: skip
ACTIVITY: Final = (
    "bank_net_rate", "bank_volatility", "invoice_growth", "invoice_active_rate", "invoice_volatility",
    "invoice_largest_share", "invoice_void_rate",
)  # fmt: skip
_LEAST_PROMISES: Final = 2
_EVENT_DAYS: Final = 365
_PROMISE: Final = "promise"
_KEPT: Final = (kinds.OK, kinds.WATCH)
Source = tuple[str, int]


@dataclass(slots=True)
class Found:
    """Values by indicator, and the record (entity, id) behind those that rest on a single one.

    `worth` is the tangible net worth and the turnover of a year, both in fen, from the last statement.
    """

    values: dict[str, Value] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    worth: tuple[int | None, int | None] = (None, None)

    def put(self, name: str, value: Value, source: Source | None = None) -> None:
        """Add a value."""
        self.values[name] = value
        if source is not None:
            self.sources[name] = source

    def add(self, other: "Found") -> None:
        """Add all of another."""
        self.values |= other.values
        self.sources |= other.sources
        self.worth = other.worth if other.worth != (None, None) else self.worth


def statement_values(statements: list[Period] | None, as_of: date) -> Found:
    """Return the ratios of the last statement confirmed by then, its age in months, and its equity in fen."""
    found = Found()
    if not statements:
        for name in (*RATIOS, "statement_age", "equity"):
            found.put(name, not_available("no_statement"))
        return found
    last = statements[-1]
    source = ("statement", last.id)
    figures = latest_ratios(statements).figures
    for name in RATIOS:
        found.put(name, figures[name], source)
    found.put("statement_age", float(periods.whole_months(last.period_end, as_of)), source)
    found.worth = (_whole(figures["tangible_net_worth"]), _yearly(last))
    equity = last.lines.get("equity")
    found.put("equity", not_available("missing:equity") if equity is None else exact(equity), source)
    return found


def _whole(figure: Figure) -> int | None:
    return None if figure.value is None else round(figure.value)


def _yearly(statement: Period) -> int | None:
    revenue = statement.lines.get("revenue")
    return None if revenue is None else revenue * 12 // statement.period_end.month


def activity_values(activity: CustomerActivity | None) -> dict[str, Value]:
    """Return what bank flows and the list of sales invoices say."""
    if activity is None:
        return dict.fromkeys(ACTIVITY, not_available(NO_RECORDS))
    bank, sales = activity.bank, activity.sales
    return {
        "bank_net_rate": _share(bank.net, bank.inflow),
        "bank_volatility": bank.volatility,
        "invoice_growth": sales.growth,
        "invoice_active_rate": sales.active_rate,
        "invoice_volatility": sales.volatility,
        "invoice_largest_share": sales.largest_share,
        "invoice_void_rate": sales.void_rate,
    }


def _share(part: Figure, whole: Figure) -> Figure:
    if part.value is None or whole.value is None:
        return not_available(part.reason or whole.reason or "no_data")
    return ratio(round(part.value), round(whole.value), "not_positive")


def external_values(as_of: date, reports: list[Report], asked: list[Reference]) -> Found:
    """Return what registers, suppliers, the tax office and agencies say, as far as it counts on the day."""
    found = Found()
    names = ("judicial", "filings", "references", "tax_grade")
    for name, answer in zip(names, judged(as_of, reports, asked), strict=True):
        found.put(name, _answered(answer), None if answer.id is None else (answer.entity, answer.id))
    latest = current(reports)
    for name, kind in (("third_party_score", kinds.THIRD_PARTY), ("dishonest", kinds.DISHONEST)):
        report = latest.get(kind)
        number = None if report is None else report.entry.score if kind == kinds.THIRD_PARTY else report.entry.hits
        if report is None or number is None or not report.counts:
            found.put(name, _uncounted(report))
        else:
            found.put(name, float(number), ("credit_report", report.id))
    return found


def _answered(answer: Answer) -> Value:
    if answer.counted and answer.value is not None:
        return answer.value if isinstance(answer.value, str) else float(answer.value)
    return not_available(answer.state if answer.state in {"expired", "unused"} else "no_data")


def _uncounted(report: Report | None) -> Figure:
    if report is None:
        return not_available("no_data")
    return not_available("expired" if report.days_expired else "unused")


def events(as_of: date, customer_id: int | None = None) -> dict[int, list[Mapping[str, Any]]]:
    """Return {customer: credit events} up to a day as known on it, without those corrected and their corrections."""
    if customer_id is None:
        whole = known.everybody("credit_event", as_of)
    else:
        whole = {customer_id: known.rows("credit_event", customer_id, as_of)}
    return {customer: _standing(rows, as_of) for customer, rows in whole.items()}


def _standing(rows: Mapping[int, Mapping[str, Any]], as_of: date) -> list[Mapping[str, Any]]:
    countered = {row["counters_id"] for row in rows.values() if row["counters_id"] is not None}
    return [
        {**row, "id": number}
        for number, row in rows.items()
        if number not in countered and row["counters_id"] is None and row["happened_on"] <= as_of
    ]


def event_values(rows: list[Mapping[str, Any]], as_of: date) -> Found:
    """Return how promises were kept, and the worst event of the last year that a person entered."""
    found = Found()
    promises = [row for row in rows if row["kind"] == _PROMISE]
    kept = sum(row["level"] in _KEPT for row in promises)
    few = len(promises) < _LEAST_PROMISES
    source = ("credit_event", max(row["id"] for row in promises)) if promises else None
    found.put("promises_kept", not_available("too_few") if few else ratio(kept, len(promises), "no_data"), source)
    since = as_of - timedelta(days=_EVENT_DAYS)
    own = [row for row in rows if row["kind"] in kinds.EVENT_KINDS and row["kind"] != _PROMISE]
    recent = [row for row in own if row["happened_on"] > since]
    worst = max(recent, key=lambda row: kinds.LEVELS.index(row["level"]), default=None)
    if worst is not None:
        found.put("events", worst["level"], ("credit_event", worst["id"]))
    elif own:
        found.put("events", kinds.OK)
    return found
