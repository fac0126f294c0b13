"""What the program wrote down elsewhere and the timeline tells: receipts, statements, enquiries, notes on alerts."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services.credit_records import references
from app.services.credit_records.stored import proofs, stored
from app.services.history import known
from app.services.monitoring import wording

LONG_OVERDUE: Final = 30
"""Days beyond the due date after which people write and call, so that the money is an answer."""
RECEIPTS: Final = 500
"""How many of the latest receipts are looked at."""
_STATEMENT: Final = "reconciliation"
_REFERENCE: Final = "trade_reference"
_LATEST: Final = date(9998, 12, 30)


@dataclass(frozen=True, slots=True)
class Told:
    """One line the program tells: what it is and reads like, and the record it leads to."""

    source: str
    id: int
    happened_on: date
    kind: str
    title: str
    whom: str
    text: str
    result: str
    leads: str
    leads_to: int


@dataclass(frozen=True, slots=True)
class _Paid:
    id: int
    number: str
    received_on: date
    amount_cents: int
    invoices: int


def receipts(customer_id: int, as_of: date) -> list[Told]:
    """Return the receipts, among the latest, that paid an invoice more than LONG_OVERDUE days late.

    Documents have dates of their own and no history: they are told by the day the money came.
    """
    rows = database.fetch(
        _Paid,
        "SELECT r.id, r.number, r.received_on, r.amount_cents, count(DISTINCT a.invoice_id)"
        " FROM (SELECT id, number, received_on, amount_cents FROM receipt WHERE customer_id=?1 AND received_on <= ?2"
        "  AND amount_cents > 0 ORDER BY received_on DESC LIMIT ?3) r"
        " JOIN allocation a ON a.receipt_id = r.id AND a.allocated_on <= ?2 JOIN invoice i ON i.id = a.invoice_id"
        " GROUP BY r.id HAVING sum(a.amount_cents) > 0"
        "  AND max(julianday(r.received_on) - julianday(i.due_date)) > ?4",
        (customer_id, as_of.isoformat(), RECEIPTS, LONG_OVERDUE),
    )
    text = translate("Communication", "{amount}，核销 {count} 张单据")
    return [
        Told(
            source="receipt",
            id=row.id,
            happened_on=row.received_on,
            kind="receipt",
            title=translate("Communication", "回款核销"),
            whom=translate("Communication", "系统"),
            text=text.format(amount=format_yuan(row.amount_cents), count=row.invoices),
            result=row.number or translate("Communication", "回款"),
            leads="receipt",
            leads_to=row.id,
        )
        for row in rows
    ]


def statements(customer_id: int, as_of: date, known_on: date | None) -> list[Told]:
    """Return the account statements: on the day of the answer where one came, else on the day they were sent."""
    attached = proofs(customer_id, _STATEMENT, known_on)
    rows = stored(_STATEMENT, customer_id, known_on)
    return [
        _statement(number, row, as_of, bool(attached.get(number))) for number, row in rows if row["sent_on"] <= as_of
    ]


def _statement(number: int, row: Any, as_of: date, attached: bool) -> Told:
    answered = row["answered_on"] if row["answered_on"] is not None and row["answered_on"] <= as_of else None
    difference = 0 if answered is None else (row["confirmed_cents"] or 0) - row["closing_cents"]
    if answered is None:
        text = translate("Communication", "{period}对账单已寄出，未回函")
    elif difference:
        text = translate("Communication", "{period}对账单回函，差异 {amount}")
    else:
        text = translate("Communication", "{period}对账单回函，无差异")
    amount = format_yuan(difference, signed=True)
    return Told(
        source=_STATEMENT,
        id=number,
        happened_on=answered or row["sent_on"],
        kind=_STATEMENT,
        title=translate("Communication", "对账"),
        whom=row["channel"],
        text=text.format(period=_period(row["period_from"], row["period_to"]), amount=amount),
        result=translate("Communication", "附回函") if attached else row["number"],
        leads=_STATEMENT,
        leads_to=number,
    )


def _period(first: date, last: date) -> str:
    """Return what a period is called: 7 月 for a whole month, else its months or its days."""
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    if not whole:
        return translate("Communication", "{first} 至 {last} ").format(first=first, last=last)
    if (first.year, first.month) == (last.year, last.month):
        return translate("Communication", "{month} 月").format(month=first.month)
    return translate("Communication", "{first} 至 {last} 月").format(first=first.month, last=last.month)


def enquiries(customer_id: int, as_of: date, known_on: date | None) -> list[Told]:
    """Return the enquiries among other suppliers, those of one day as one line."""
    asked = sorted(references.of(customer_id, as_of, known_on), key=lambda each: (each.asked_on, each.id))
    found = []
    for day, group in groupby(asked, key=lambda each: each.asked_on):
        each = list(group)
        answered = sum(one.answered_on is not None for one in each)
        found.append(
            Told(
                source=_REFERENCE,
                id=each[0].id,
                happened_on=day,
                kind="inquiry",
                title=translate("Communication", "同业函询"),
                whom=translate("Communication", "同业 {count} 家").format(count=len(each)),
                text=translate("Communication", "询付款情况，回复 {count} 家").format(count=answered),
                result=translate("Communication", "信用记录"),
                leads=_REFERENCE,
                leads_to=each[0].id,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class _Note:
    id: int
    happened_on: date
    alert_id: int
    number: str
    rule: str
    text: str


def notes(customer_id: int, as_of: date, known_on: date | None) -> list[Told]:
    """Return what people noted about alerts of the customer."""
    rows = database.fetch(
        _Note,
        "SELECT e.id, e.happened_on, a.id, a.number, a.rule, e.text FROM alert_event e JOIN alert a ON a.id = e.alert_id"
        " WHERE a.customer_id=? AND e.kind='note' AND e.happened_on <= ? AND e.created_at < ?",
        (customer_id, as_of.isoformat(), known.after(known_on or _LATEST)),
    )
    return [
        Told(
            source="alert_event",
            id=row.id,
            happened_on=row.happened_on,
            kind="alert",
            title=translate("Communication", "预警备注"),
            whom=wording.rule_name(row.rule),
            text=row.text,
            result=row.number,
            leads="alert",
            leads_to=row.alert_id,
        )
        for row in rows
    ]
