"""Reports and queries about a customer: registers, agencies, what the customer shows; no hit is an answer and kept."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError
from app.i18n import translate
from app.models.credit_record import CreditReport
from app.models.customer import Customer
from app.services import audit, checks
from app.services.credit_records import ages, kinds
from app.services.credit_records.stored import Proof, by_customer, proofs, stored
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.writing import Written, differences, insert, store, writing

ENTITY: Final = "credit_report"
MOST_SCORE: Final = 1000
_MOST_HITS: Final = 100_000
_MOST_DETAILS: Final = 12


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What a person enters; `details` are pairs of a label and what stands there, `valid_to` None follows the age rule.

    `hits` is the number of entries found (0: 无记录), None where the kind does not count; `score` is 0 to 1000.
    """

    kind: str
    reported_on: date
    method: str = "manual"
    agency: str = ""
    score: int | None = None
    rating: str = ""
    conclusion: str = ""
    level: str = kinds.OK
    hits: int | None = None
    details: tuple[tuple[str, str], ...] = ()
    valid_to: date | None = None
    used: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """A report as it is stored; `days_expired` is 0 while it counts on the as-of date."""

    id: int
    entry: ReportInput
    ends_on: date | None
    days_expired: int
    recorded_at: datetime
    recorded_by: str
    role: str
    proofs: tuple[Proof, ...] = field(default=())

    @property
    def counts(self) -> bool:
        """Tell whether the score may use it: chosen by a person and not expired."""
        return self.entry.used and not self.days_expired


def of(customer_id: int, as_of: date, known_on: date | None = None) -> list[Report]:
    """Return the reports of a customer dated up to `as_of`: in the order of their kinds, the latest of a kind first.

    `known_on` shows them as they were known at the end of that day.
    """
    attached = proofs(customer_id, ENTITY, known_on)
    table = ages.ages()
    return _in_order(
        _report(number, row, as_of, table, attached.get(number, ()))
        for number, row in stored(ENTITY, customer_id, known_on)
        if row["reported_on"] <= as_of
    )


def of_customers(as_of: date, customer_id: int | None = None) -> dict[int, list[Report]]:
    """Return {customer: reports} of all customers (or one) as known at the end of `as_of`, without their proofs."""
    table = ages.ages()
    return {
        customer: _in_order(
            _report(number, row, as_of, table, ()) for number, row in rows if row["reported_on"] <= as_of
        )
        for customer, rows in by_customer(ENTITY, as_of, customer_id)
    }


def current(reports: list[Report]) -> dict[str, Report]:
    """Return {kind: the latest report of it}."""
    latest: dict[str, Report] = {}
    for each in reports:
        latest.setdefault(each.entry.kind, each)
    return latest


def load(report_id: int) -> ReportInput:
    """Return a report as a person would enter it."""
    return _entry({name: getattr(_row(report_id), name) for name in _NAMES})


def add(customer_id: int, entry: ReportInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Add a report; the operator and the moment are kept with it."""
    checked = _checked(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        person = audit.actor()
        values = _values(checked) | {"recorded_at": clock.now(), "recorded_by": person.name, "role": person.role}
        number = insert(CreditReport, values | {"customer": customer_id})
        recording.added(Subject(ENTITY, number, customer_id), values, evidence)
    return Written(ENTITY, number, (customer_id,))


def update(report_id: int, entry: ReportInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Change a report; what it said before stays in its history."""
    checked = _checked(entry)
    with writing():
        row = _row(report_id)
        changes = differences({name: getattr(row, name) for name in _NAMES}, _values(checked))
        if changes:
            store(CreditReport, report_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject(ENTITY, report_id, row.customer_id), changes, evidence)
    return Written(ENTITY, report_id, (row.customer_id,))


def set_used(report_id: int, used: bool) -> Written:
    """Let the score use a report, or leave it out."""
    return update(report_id, replace(load(report_id), used=used))


def _row(report_id: int) -> Any:
    row = CreditReport.get_or_none(id=report_id)
    if row is None:
        raise NotFoundError(translate("CreditRecords", "这份外部资料已不存在，请刷新后再试。"))
    return row


_NAMES: Final = tuple(each.name for each in fields(ReportInput))


def _in_order(found: Iterable[Report]) -> list[Report]:
    return sorted(found, key=lambda each: (_place(each.entry.kind), -each.entry.reported_on.toordinal(), -each.id))


def _place(kind: str) -> int:
    return kinds.REPORT_KINDS.index(kind) if kind in kinds.REPORT_KINDS else len(kinds.REPORT_KINDS)


def _report(number: int, row: Mapping[str, Any], as_of: date, table: Mapping[str, int], proof: Any) -> Report:
    entry = _entry(row)
    ends_on = entry.valid_to
    if ends_on is None and entry.kind in table:
        ends_on = date.fromordinal(entry.reported_on.toordinal() + table[entry.kind])
    late = max((as_of - ends_on).days, 0) if ends_on else 0
    return Report(number, entry, ends_on, late, row["recorded_at"], row["recorded_by"], row["role"], proof)


def _entry(row: Mapping[str, Any]) -> ReportInput:
    return ReportInput(**({name: row[name] for name in _NAMES} | {"details": pairs(row["details"])}))


def pairs(details: Any) -> tuple[tuple[str, str], ...]:
    """Return stored details as pairs of label and text."""
    items = details.items() if isinstance(details, dict) else details or ()
    return tuple((str(label), str(text)) for label, text in items)


def _values(entry: ReportInput) -> dict[str, Any]:
    return asdict(entry) | {"details": [list(pair) for pair in entry.details]}


def _checked(entry: ReportInput) -> ReportInput:
    _known(entry.kind, kinds.REPORT_KINDS, "kind", translate("CreditRecords", "资料种类"))
    _known(entry.level, kinds.LEVELS, "level", translate("CreditRecords", "级别"))
    day_label = translate("CreditRecords", "报告日期")
    checks.day(entry.reported_on, "reported_on", day_label)
    checks.day(entry.valid_to, "valid_to", translate("CreditRecords", "有效期至"))
    checks.not_before(entry.valid_to, entry.reported_on, "valid_to", translate("CreditRecords", "有效期至"), day_label)
    _within(entry.score, MOST_SCORE, "score", translate("CreditRecords", "评分"))
    _within(entry.hits, _MOST_HITS, "hits", translate("CreditRecords", "命中条数"))
    texts = (
        ("method", translate("CreditRecords", "取得方式"), 40),
        ("agency", translate("CreditRecords", "机构"), 100),
        ("rating", translate("CreditRecords", "评级或状态"), 40),
        ("conclusion", translate("CreditRecords", "结论"), 300),
    )
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit) for name, label, limit in texts
    }
    return replace(entry, **cleaned, details=_checked_details(entry.details))


def _known(code: str, codes: tuple[str, ...], name: str, label: str) -> None:
    if code not in codes:
        raise InvalidInputError(
            translate("CreditRecords", "{label}“{code}”不认识。").format(label=label, code=code), field=name
        )


def _within(value: int | None, most: int, name: str, label: str) -> None:
    if value is not None and not 0 <= value <= most:
        raise InvalidInputError(
            translate("CreditRecords", "{label}应在 0 到 {most} 之间。").format(label=label, most=f"{most:,}"),
            field=name,
        )


def _checked_details(details: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    label = translate("CreditRecords", "明细")
    if len(details) > _MOST_DETAILS:
        raise InvalidInputError(
            translate("CreditRecords", "明细最多 {most} 行。").format(most=_MOST_DETAILS), field="details"
        )
    return tuple(
        (
            checks.text(name, "details", label, limit=20, required=True),
            checks.text(text, "details", label, limit=200),
        )
        for name, text in details
    )
