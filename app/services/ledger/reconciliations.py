"""Account statements sent to customers, and what they answered: numbered, kept with their balances, in the history."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from app.errors import InvalidInputError, NotFoundError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.ledger import Reconciliation
from app.services import audit, checks
from app.services.history import recording
from app.services.history.recording import Subject
from app.services.ledger.account_statement import AccountStatement
from app.services.writing import Written, differences, insert, store, writing

ENTITY: Final = "reconciliation"
PREFIX: Final = "DZ"
AGREES: Final = "agrees"
DIFFERS: Final = "differs"
ANSWERS: Final = (AGREES, DIFFERS)


@dataclass(frozen=True, slots=True)
class Sent:
    """A statement that went out; answered_on is None until an answer came, difference_cents 0 where it agrees."""

    id: int
    number: str
    period_from: date
    period_to: date
    opening_cents: int
    closing_cents: int
    sent_on: date
    sent_by: str
    channel: str
    answered_on: date | None
    answer: str
    confirmed_cents: int | None
    notes: str

    @property
    def difference_cents(self) -> int:
        """Return what the customer confirmed less what the statement said; 0 where nothing else was said."""
        return 0 if self.confirmed_cents is None else self.confirmed_cents - self.closing_cents


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: on which day, whether it agrees, else what the customer's own books say in fen."""

    on: date
    answer: str
    confirmed_cents: int | None = None
    notes: str = ""


def send(statement: AccountStatement, on: date, channel: str = "") -> tuple[Written, str]:
    """Record that this statement goes out on a day; return its number, DZ-2026-0001, counted within its year."""
    label = translate("Statement", "寄出日期")
    checks.day(on, "sent_on", label)
    checks.not_before(on, statement.last, "sent_on", label, translate("Statement", "期末"))
    how = checks.text(channel, "channel", translate("Statement", "寄送方式"), limit=40)
    if statement.gap_cents:
        raise RefusedError(translate("Statement", "期初加发生额不等于期末余额，对账单不能寄出。请先校验账套。"))
    with writing():
        values = {
            "customer_id": statement.customer_id,
            "number": _next_number(on.year),
            "period_from": statement.first,
            "period_to": statement.last,
            "opening_cents": statement.opening_cents,
            "closing_cents": statement.closing_cents,
            "sent_on": on,
            "sent_by": audit.actor().name,
            "channel": how,
        }
        number = insert(Reconciliation, values | {"lines": [asdict(line) for line in statement.lines]})
        recording.added(Subject(ENTITY, number, statement.customer_id), values)
    return Written(ENTITY, number, (statement.customer_id,)), str(values["number"])


def answer(reconciliation_id: int, wanted: Answer) -> Written:
    """Record what came back; a second answer takes the place of the first."""
    with writing():
        row = _row(reconciliation_id)
        values = _checked(row, wanted)
        changes = differences({name: getattr(row, name) for name in values}, values)
        if changes:
            store(Reconciliation, reconciliation_id, values)
            recording.changed(Subject(ENTITY, reconciliation_id, row.customer_id), changes)
    return Written(ENTITY, reconciliation_id, (row.customer_id,))


def of_customer(customer_id: int, as_of: date, limit: int = 24) -> list[Sent]:
    """Return the statements sent up to a day, the latest first; an answer of a later day is not known yet."""
    return database.fetch(
        Sent,
        "SELECT id, number, period_from, period_to, opening_cents, closing_cents, sent_on, sent_by, channel,"
        " CASE WHEN answered_on <= ?2 THEN answered_on END, CASE WHEN answered_on <= ?2 THEN answer ELSE '' END,"
        " CASE WHEN answered_on <= ?2 THEN confirmed_cents END, CASE WHEN answered_on <= ?2 THEN notes ELSE '' END"
        " FROM reconciliation WHERE customer_id=?1 AND sent_on <= ?2 ORDER BY sent_on DESC, id DESC LIMIT ?3",
        (customer_id, as_of.isoformat(), limit),
    )


def unanswered(sent: Sequence[Sent]) -> list[Sent]:
    """Return those nobody has answered, the latest first."""
    return [each for each in sent if each.answered_on is None]


def _row(reconciliation_id: int) -> Any:
    row = Reconciliation.get_or_none(id=reconciliation_id)
    if row is None:
        raise NotFoundError(translate("Statement", "这份对账单已不存在，请刷新后再试。"))
    return row


def _checked(row: Any, wanted: Answer) -> dict[str, Any]:
    label = translate("Statement", "回函日期")
    checks.day(wanted.on, "answered_on", label)
    checks.not_before(wanted.on, row.sent_on, "answered_on", label, translate("Statement", "寄出日期"))
    if wanted.answer not in ANSWERS:
        raise InvalidInputError(translate("Statement", "请选择相符或不符。"), field="answer")
    label = translate("Statement", "对方余额")
    checks.amount(wanted.confirmed_cents, "confirmed_cents", label, negative=True, zero=True)
    confirmed = row.closing_cents if wanted.answer == AGREES else wanted.confirmed_cents
    if confirmed is None:
        raise InvalidInputError(translate("Statement", "不符时要填写对方余额。"), field="confirmed_cents")
    return {
        "answered_on": wanted.on,
        "answer": AGREES if confirmed == row.closing_cents else DIFFERS,
        "confirmed_cents": confirmed,
        "notes": checks.text(wanted.notes, "notes", translate("Statement", "说明"), limit=500),
    }


def _next_number(year: int) -> str:
    prefix = f"{PREFIX}-{year:04d}-"
    last = database.scalar(
        "SELECT COALESCE(MAX(CAST(SUBSTR(number, ?) AS INTEGER)), 0) FROM reconciliation WHERE number BETWEEN ? AND ?",
        (len(prefix) + 1, prefix, prefix + ":"),
    )
    return f"{prefix}{last + 1:04d}"


def period_of(as_of: date) -> tuple[date, date]:
    """Return the period that is proposed: the month of the as-of date and the two before it, up to that date."""
    months = as_of.year * 12 + as_of.month - 1 - 2
    return date(months // 12, months % 12 + 1, 1), as_of
