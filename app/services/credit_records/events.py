"""Credit events of a customer: what people recorded, corrected by counter-entries alone, and what the program wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models.credit_record import CreditEvent
from app.models.customer import Customer
from app.services import audit, checks
from app.services.credit_records import kinds, references
from app.services.credit_records import written as program
from app.services.credit_records.references import Reference
from app.services.credit_records.reports import Report
from app.services.credit_records.stored import Proof, proofs, stored
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.writing import Written, insert, writing

ENTITY: Final = "credit_event"
SOURCES: Final = ("", "credit_report", "communication", "attachment")


@dataclass(frozen=True, slots=True)
class EventInput:
    """What a person records; `origin` says in words where it is known from, `source` and its id name a record."""

    happened_on: date
    kind: str
    title: str
    detail: str = ""
    level: str = kinds.WATCH
    amount_cents: int | None = None
    origin: str = ""
    source: str = ""
    source_id: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event as people read it, recorded by a person (`id`) or told by the program (`id` None).

    `source` is what opens: alert, assessment, trade_reference, credit_report, communication, attachment or nothing;
    `link` is its word. `countered` is one that a counter-entry took back, `counters` the id of the one it takes back.
    """

    id: int | None
    happened_on: date
    kind: str
    level: str
    title: str
    detail: str
    amount_cents: int | None
    origin: str
    source: str
    source_id: int | None
    link: str
    counters: int | None = None
    countered: bool = False
    recorded_at: datetime | None = None
    recorded_by: str = ""
    role: str = ""

    @property
    def can_be_countered(self) -> bool:
        """Tell whether a counter-entry may take it back: recorded by a person, once, and no counter-entry itself."""
        return self.id is not None and not self.countered and self.counters is None

    @property
    def key(self) -> str:
        """Return what tells it from any other event of the customer."""
        return f"event:{self.id}" if self.id else f"{self.source}:{self.source_id}:{self.happened_on}"


def of(
    customer_id: int,
    as_of: date,
    known_on: date | None = None,
    reports: Sequence[Report] = (),
    asked: Sequence[Reference] | None = None,
) -> list[Event]:
    """Return everything that happened up to `as_of`, the latest first; as it was known on `known_on`.

    `reports` lends the words of links to reports; without them a link names the kind of source only. `asked` are the
    references, where they have been read already.
    """
    told = references.of(customer_id, as_of, known_on) if asked is None else asked
    own = [(number, row) for number, row in stored(ENTITY, customer_id, known_on) if row["happened_on"] <= as_of]
    taken_back = {row["counters_id"] for _, row in own if row["counters_id"] is not None}
    links = _Links({each.id: each.proofs for each in reports}, proofs(customer_id, ENTITY, known_on))
    events = [_own(number, row, links, countered=number in taken_back) for number, row in own]
    events += [_told(each) for each in program.written(customer_id, as_of, known_on, told)]
    return sorted(events, key=lambda each: (each.happened_on, str(each.recorded_at or "")), reverse=True)


def add(customer_id: int, entry: EventInput, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Record an event; it stays for ever, a mistake is corrected by `counter`."""
    checked = _checked(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        number = _insert(customer_id, asdict(checked), evidence)
    return Written(ENTITY, number, (customer_id,))


def counter(event_id: int, on: date, reason: str) -> Written:
    """Take an event back by an entry against it, with the reason; refused for a counter-entry, and a second time."""
    said = checks.text(reason, "reason", translate("CreditRecords", "更正原因"), limit=300, required=True)
    checks.day(on, "on", translate("CreditRecords", "更正日期"))
    with writing():
        row: Any = CreditEvent.get_or_none(id=event_id)
        if row is None:
            raise NotFoundError(translate("CreditRecords", "这条信用事件已不存在，请刷新后再试。"))
        if row.counters_id is not None:
            raise RefusedError(translate("CreditRecords", "这条本身就是更正，不能再更正；请重新登记事件。"))
        if CreditEvent.get_or_none(counters=event_id) is not None:
            raise RefusedError(translate("CreditRecords", "这条信用事件已经更正过。"))
        checks.not_before(
            on,
            row.happened_on,
            "on",
            translate("CreditRecords", "更正日期"),
            translate("CreditRecords", "事件日期"),
        )
        title = translate("CreditRecords", "更正：{title}").format(title=row.title)[:100]
        values = {
            "happened_on": on,
            "kind": row.kind,
            "level": kinds.OK,
            "title": title,
            "detail": said,
            "counters": event_id,
        }
        number = _insert(row.customer_id, values, Evidence(said))
    return Written(ENTITY, number, (row.customer_id,))


def _insert(customer_id: int, values: Mapping[str, Any], evidence: Evidence) -> int:
    person = audit.actor()
    whole = {**values, "recorded_at": clock.now(), "recorded_by": person.name, "role": person.role}
    number = insert(CreditEvent, whole | {"customer": customer_id})
    recording.added(Subject(ENTITY, number, customer_id), whole, evidence)
    return number


@dataclass(frozen=True, slots=True)
class _Links:
    """The attachments behind reports and behind events themselves."""

    reports: Mapping[int, tuple[Proof, ...]]
    events: Mapping[int, tuple[Proof, ...]]

    def of(self, number: int, source: str, source_id: int | None) -> tuple[str, int | None, str]:
        """Return source, id and word of what an event opens: its own attachment first."""
        attached = self.events.get(number, ())
        if attached:
            return "attachment", attached[-1].id, attachment_word(attached[-1].number)
        if source == "credit_report" and source_id is not None:
            behind = self.reports.get(source_id, ())
            word = attachment_word(behind[-1].number) if behind else translate("CreditRecords", "外部资料")
            return source, source_id, word
        if source == "communication":
            return source, source_id, translate("CreditRecords", "沟通记录")
        return source, source_id, ""


def attachment_word(number: int) -> str:
    """Return what an attachment is called by its number."""
    return translate("CreditRecords", "附件 {number}").format(number=number)


def _own(number: int, row: Mapping[str, Any], links: _Links, *, countered: bool) -> Event:
    source, source_id, link = links.of(number, row["source"], row["source_id"])
    return Event(
        id=number,
        happened_on=row["happened_on"],
        kind=row["kind"],
        level=row["level"],
        title=row["title"],
        detail=row["detail"],
        amount_cents=row["amount_cents"],
        origin=row["origin"],
        source=source if source_id is not None else "",
        source_id=source_id,
        link=link or row["origin"],
        counters=row["counters_id"],
        countered=countered,
        recorded_at=row["recorded_at"],
        recorded_by=row["recorded_by"],
        role=row["role"],
    )


def _told(each: program.Written) -> Event:
    source = "trade_reference" if each.kind == "reference" else each.kind
    link = kinds.event_kind_name("reference") if each.kind == "reference" else each.number
    return Event(
        id=None,
        happened_on=each.happened_on,
        kind=each.kind,
        level=each.level,
        title=each.title,
        detail=each.detail,
        amount_cents=None,
        origin="",
        source=source,
        source_id=each.source_id,
        link=link,
    )


def _checked(entry: EventInput) -> EventInput:
    if entry.kind not in kinds.EVENT_KINDS:
        raise InvalidInputError(translate("CreditRecords", "请选择事件类型。"), field="kind")
    if entry.level not in kinds.LEVELS:
        raise InvalidInputError(translate("CreditRecords", "请选择级别。"), field="level")
    if entry.source not in SOURCES:
        raise InvalidInputError(translate("CreditRecords", "没有这种来源：{source}。").format(source=entry.source))
    checks.day(entry.happened_on, "happened_on", translate("CreditRecords", "事件日期"))
    checks.amount(entry.amount_cents, "amount_cents", translate("CreditRecords", "金额"))
    texts = (
        ("title", translate("CreditRecords", "事件"), 100, True),
        ("detail", translate("CreditRecords", "说明"), 300, False),
        ("origin", translate("CreditRecords", "来源"), 60, False),
    )
    cleaned: dict[str, Any] = {
        name: checks.text(getattr(entry, name), name, label, limit=limit, required=required)
        for name, label, limit, required in texts
    }
    return replace(entry, **cleaned)
