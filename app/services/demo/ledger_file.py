"""What the sample office holds beside documents: a disputed part, and account statements with what came back."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import partial
from typing import Final

from app.models import database
from app.services.demo.filing import ACCOUNTANT, Filed
from app.services.ledger import account_statement, invoices, reconciliations
from app.services.ledger.invoices import Dispute
from app.services.ledger.reconciliations import AGREES, DIFFERS, Answer

_CHANNEL: Final = "电子邮件"
_SENT: Final[tuple[tuple[str, date, date, date, date | None, int, str], ...]] = (
    ("C-0017", date(2026, 7, 1), date(2026, 7, 31), date(2026, 8, 10), date(2026, 8, 20), 0, ""),
    ("C-0017", date(2026, 8, 1), date(2026, 8, 31), date(2026, 9, 8), date(2026, 9, 15), 0, ""),
    ("C-0017", date(2026, 9, 1), date(2026, 9, 30), date(2026, 10, 12), None, 0, ""),
    ("C-0001", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 9), date(2026, 10, 14), 0, ""),
    (
        *("C-0008", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 9), date(2026, 10, 20)),
        *(-185_000, "对方未入 9 月最后一张发票，已补寄"),
    ),
    ("C-0018", date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 9), None, 0, ""),
)


def parts(ids: Mapping[str, int]) -> Iterable[Filed]:
    """Yield the dispute of the pictures, and the statements of some customers with their answers."""
    yield Filed(datetime(2026, 9, 2, 15, 20), ACCOUNTANT, partial(_dispute, ids["C-0017"]))
    for code, first, last, sent_on, answered_on, difference, notes in _SENT:
        customer = ids[code]
        yield Filed(_at(sent_on), ACCOUNTANT, partial(_send, customer, first, last, sent_on))
        if answered_on is not None:
            yield Filed(_at(answered_on), ACCOUNTANT, partial(_answer, customer, last, answered_on, difference, notes))


def _at(day: date) -> datetime:
    return datetime.combine(day, time(16, 5))


def _dispute(customer: int) -> None:
    number = database.scalar("SELECT id FROM invoice WHERE customer_id=? AND number='XS-260826-007'", (customer,))
    found = invoices.dispute_of(number)
    reason = found.reason if found is not None else "短少，待核对签收单"
    invoices.dispute(number, Dispute(reason, 218_000, date(2026, 9, 2)))


def _send(customer: int, first: date, last: date, on: date) -> None:
    reconciliations.send(account_statement.of_period(customer, first, last), on, _CHANNEL)


def _answer(customer: int, last: date, on: date, difference: int, notes: str) -> None:
    [sent] = [each for each in reconciliations.of_customer(customer, on) if each.period_to == last]
    kind = DIFFERS if difference else AGREES
    reconciliations.answer(sent.id, Answer(on, kind, sent.closing_cents + difference, notes))
