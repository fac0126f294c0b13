"""Trade references: other suppliers of a customer, named by their trade, what they were asked and what they answered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Final

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.credit_record import TradeReference
from app.models.customer import Customer
from app.services import checks
from app.services.credit_records import ages, kinds
from app.services.credit_records.stored import Proof, by_customer, proofs, stored
from app.services.history import recording
from app.services.history.recording import NO_EVIDENCE, Evidence, Subject
from app.services.writing import Written, differences, insert, store, writing

ENTITY: Final = "trade_reference"
_MOST_YEARS: Final = 100


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A question to another supplier: `party` is what it is called here (同业甲), `trade` what it deals in."""

    party: str
    trade: str
    asked_on: date
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the other supplier said; money in fen, `verdict` one of kinds.VERDICTS."""

    answered_on: date
    verdict: str
    years: int | None = None
    terms_days: int | None = None
    highest_cents: int | None = None
    days_late_from: int | None = None
    days_late_to: int | None = None
    used: bool = True
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference as it is stored; `expired` where its answer is older than the age rule allows."""

    id: int
    number: str
    party: str
    trade: str
    asked_on: date
    reminded_on: date | None
    answered_on: date | None
    years: int | None
    terms_days: int | None
    highest_cents: int | None
    days_late_from: int | None
    days_late_to: int | None
    verdict: str
    used: bool
    notes: str
    expired: bool = False
    proofs: tuple[Proof, ...] = ()

    @property
    def level(self) -> str:
        """Return the level of the verdict, empty without an answer."""
        return kinds.VERDICT_LEVELS.get(self.verdict, "")

    @property
    def counts(self) -> bool:
        """Tell whether the score may use it."""
        return self.answered_on is not None and self.used and not self.expired


def of(customer_id: int, as_of: date, known_on: date | None = None) -> list[Reference]:
    """Return the references asked for up to `as_of`, in the order they were asked; a later answer is not there yet."""
    attached = proofs(customer_id, ENTITY, known_on)
    longest = ages.ages()[ages.REFERENCE]
    return [
        _reference(number, row, as_of, longest, attached.get(number, ()))
        for number, row in stored(ENTITY, customer_id, known_on)
        if row["asked_on"] <= as_of
    ]


def of_customers(as_of: date, customer_id: int | None = None) -> dict[int, list[Reference]]:
    """Return {customer: references} of all customers (or one) as known at the end of `as_of`, without their proofs."""
    longest = ages.ages()[ages.REFERENCE]
    return {
        customer: [_reference(number, row, as_of, longest, ()) for number, row in rows if row["asked_on"] <= as_of]
        for customer, rows in by_customer(ENTITY, as_of, customer_id)
    }


def load(reference_id: int) -> Reference:
    """Return one reference as stored; raises NotFoundError."""
    row = _row(reference_id)
    return Reference(**{name: getattr(row, name) for name in _NAMES})


def next_number(on: date) -> str:
    """Return the number the next letter of enquiry of that year gets: XH-2026-0004."""
    last = database.scalar("SELECT max(number) FROM trade_reference WHERE number LIKE ?", (f"XH-{on.year}-%",))
    return f"XH-{on.year}-{int(str(last)[8:]) + 1 if last else 1:04d}"


def ask(customer_id: int, entry: Enquiry) -> Written:
    """Record that another supplier is asked; the enquiry gets its number."""
    checked = _checked_enquiry(entry)
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        values = asdict(checked) | {"number": next_number(checked.asked_on)}
        number = insert(TradeReference, values | {"customer": customer_id})
        recording.added(Subject(ENTITY, number, customer_id), values)
    return Written(ENTITY, number, (customer_id,))


def remind(reference_id: int, on: date) -> Written:
    """Record that the other supplier was asked again; refused once it has answered."""
    row = _row(reference_id)
    if row.answered_on is not None:
        raise RefusedError(translate("CreditRecords", "{party} 已经回复，不用再催。").format(party=row.party))
    label, asked = translate("CreditRecords", "催复日期"), translate("CreditRecords", "函询日期")
    checks.day(on, "reminded_on", label)
    checks.not_before(on, row.asked_on, "reminded_on", label, asked)
    return _change(reference_id, {"reminded_on": on})


def answer(reference_id: int, entry: Answer, evidence: Evidence = NO_EVIDENCE) -> Written:
    """Record what the other supplier answered, or correct it."""
    checked = _checked_answer(entry, _row(reference_id).asked_on)
    values = asdict(checked)
    if not values["notes"]:
        del values["notes"]
    return _change(reference_id, values, evidence)


def set_used(reference_id: int, used: bool) -> Written:
    """Let the score use an answer, or leave it out."""
    return _change(reference_id, {"used": used})


def _change(reference_id: int, values: Mapping[str, Any], evidence: Evidence = NO_EVIDENCE) -> Written:
    with writing():
        row = _row(reference_id)
        changes = differences({name: getattr(row, name) for name in values}, values)
        if changes:
            store(TradeReference, reference_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject(ENTITY, reference_id, row.customer_id), changes, evidence)
    return Written(ENTITY, reference_id, (row.customer_id,))


def _row(reference_id: int) -> Any:
    row = TradeReference.get_or_none(id=reference_id)
    if row is None:
        raise NotFoundError(translate("CreditRecords", "这次函询已不存在，请刷新后再试。"))
    return row


_NAMES: Final = tuple(each.name for each in fields(Reference))[:-2]
_UNANSWERED: Final = {
    "answered_on": None,
    "years": None,
    "terms_days": None,
    "highest_cents": None,
    "days_late_from": None,
    "days_late_to": None,
    "verdict": "",
}


def _reference(number: int, row: Mapping[str, Any], as_of: date, longest: int, proof: tuple[Proof, ...]) -> Reference:
    told = dict(row) | {"id": number}
    if told["answered_on"] is not None and told["answered_on"] > as_of:
        told |= _UNANSWERED
    if told["reminded_on"] is not None and told["reminded_on"] > as_of:
        told["reminded_on"] = None
    since = told["answered_on"]
    expired = since is not None and (as_of - since).days > longest
    return Reference(**{name: told[name] for name in _NAMES}, expired=expired, proofs=proof)


def _checked_enquiry(entry: Enquiry) -> Enquiry:
    checks.day(entry.asked_on, "asked_on", translate("CreditRecords", "函询日期"))
    return replace(
        entry,
        party=checks.text(entry.party, "party", translate("CreditRecords", "反馈方代称"), limit=40, required=True),
        trade=checks.text(entry.trade, "trade", translate("CreditRecords", "行业"), limit=40),
        notes=checks.text(entry.notes, "notes", translate("CreditRecords", "备注"), limit=500),
    )


def _checked_answer(entry: Answer, asked_on: date) -> Answer:
    label, asked = translate("CreditRecords", "回复日期"), translate("CreditRecords", "函询日期")
    checks.day(entry.answered_on, "answered_on", label)
    checks.not_before(entry.answered_on, asked_on, "answered_on", label, asked)
    if entry.verdict not in kinds.VERDICTS:
        raise InvalidInputError(translate("CreditRecords", "请选择付款情况。"), field="verdict")
    checks.amount(entry.highest_cents, "highest_cents", translate("CreditRecords", "最高欠款"), zero=True)
    checks.days(entry.terms_days, "terms_days", translate("CreditRecords", "账期"))
    if entry.years is not None and not 0 <= entry.years <= _MOST_YEARS:
        raise InvalidInputError(translate("CreditRecords", "合作年数应在 0 到 100 之间。"), field="years")
    _checked_range(entry)
    notes = checks.text(entry.notes, "notes", translate("CreditRecords", "备注"), limit=500)
    return replace(entry, notes=notes)


def _checked_range(entry: Answer) -> None:
    checks.days(entry.days_late_from, "days_late_from", translate("CreditRecords", "迟付天数"))
    checks.days(entry.days_late_to, "days_late_to", translate("CreditRecords", "迟付天数"))
    first, last = entry.days_late_from, entry.days_late_to
    if first is not None and last is not None and last < first:
        raise InvalidInputError(translate("CreditRecords", "迟付天数的上限小于下限。"), field="days_late_to")
