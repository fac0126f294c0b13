"""The running account of a customer over a period: opening, every paper with the balance after it, the proof at its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.models import database
from app.services.customers.balances import of_customer

MOST_LINES: Final = 20_000


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One paper: kind invoice, credit, receipt, refund, write_off, void_invoice or void_credit.

    `debit_cents` raises what is owed, `credit_cents` lowers it; fen, one of them is 0. Of an invoice `open_cents` is
    what is open at the end of the period, `settled_on` the day since which nothing is; of money `open_cents` is what
    no invoice has taken, `settles` how many invoices it went to and `first_settled` the number of one of them.
    """

    on: date
    kind: str
    id: int
    number: str
    due_date: date | None
    debit_cents: int
    credit_cents: int
    balance_cents: int
    open_cents: int
    settled_on: date | None
    settles: int
    first_settled: str


@dataclass(frozen=True, slots=True)
class AccountStatement:
    """A period, both days included; `closing_cents` is the balance of the ledger, proved by the lines; fen."""

    customer_id: int
    first: date
    last: date
    opening_cents: int
    closing_cents: int
    lines: tuple[StatementLine, ...]

    @property
    def debit_cents(self) -> int:
        """Return what the papers of the period raised."""
        return sum(line.debit_cents for line in self.lines)

    @property
    def credit_cents(self) -> int:
        """Return what the papers of the period lowered."""
        return sum(line.credit_cents for line in self.lines)

    @property
    def gap_cents(self) -> int:
        """Return closing less what opening and lines come to: 0 where the account is proved."""
        return self.closing_cents - self.opening_cents - self.debit_cents + self.credit_cents


@dataclass(frozen=True, slots=True)
class _Paper:
    """A line before its balance; `cents` with its sign."""

    on: date
    kind: str
    id: int
    number: str
    due_date: date | None
    cents: int
    open_cents: int
    settled_on: date | None
    settles: int
    first_settled: str


_PAPERS: Final = """
    SELECT i.invoice_date, CASE WHEN i.amount_cents > 0 THEN 'invoice' ELSE 'credit' END, i.id, i.number,
        CASE WHEN i.amount_cents > 0 THEN i.due_date END, i.amount_cents,
        CASE WHEN i.voided_on <= ?3 THEN 0
             WHEN i.amount_cents > 0 THEN i.amount_cents - COALESCE((SELECT SUM(a.amount_cents) FROM allocation a
                WHERE a.invoice_id=i.id AND a.allocated_on <= ?3), 0)
             ELSE -i.amount_cents - COALESCE((SELECT SUM(a.amount_cents) FROM allocation a
                WHERE a.credit_id=i.id AND a.allocated_on <= ?3), 0) END,
        CASE WHEN i.voided_on <= ?3 THEN i.voided_on WHEN i.settled_on <= ?3 THEN i.settled_on
             ELSE (SELECT MAX(a.allocated_on) FROM allocation a WHERE a.invoice_id=i.id AND a.allocated_on <= ?3) END,
        (SELECT COUNT(DISTINCT a.invoice_id) FROM allocation a WHERE a.credit_id=i.id AND a.allocated_on <= ?3),
        COALESCE((SELECT MIN(s.number) FROM allocation a JOIN invoice s ON s.id=a.invoice_id
            WHERE a.credit_id=i.id AND a.allocated_on <= ?3), '')
    FROM invoice i WHERE i.customer_id=?1 AND i.invoice_date BETWEEN ?2 AND ?3
        AND (i.voided_on IS NULL OR i.voided_on > i.invoice_date)
    UNION ALL SELECT i.voided_on, CASE WHEN i.amount_cents > 0 THEN 'void_invoice' ELSE 'void_credit' END, i.id,
        i.number, NULL, -i.amount_cents, 0, NULL, 0, ''
    FROM invoice i WHERE i.customer_id=?1 AND i.voided_on BETWEEN ?2 AND ?3 AND i.voided_on > i.invoice_date
    UNION ALL SELECT r.received_on, CASE WHEN r.amount_cents > 0 THEN 'receipt' ELSE 'refund' END, r.id, r.number, NULL,
        -r.amount_cents,
        r.amount_cents - COALESCE((SELECT SUM(a.amount_cents) FROM allocation a
            WHERE a.receipt_id=r.id AND a.allocated_on <= ?3), 0), NULL,
        (SELECT COUNT(*) FROM (SELECT 1 FROM allocation a WHERE a.receipt_id=r.id AND a.allocated_on <= ?3
            GROUP BY a.invoice_id HAVING SUM(a.amount_cents) <> 0)), ''
    FROM receipt r WHERE r.customer_id=?1 AND r.received_on BETWEEN ?2 AND ?3
    UNION ALL SELECT MAX(w.written_off_on, i.invoice_date) AS given_up, w.kind, w.id, i.number, NULL, -w.amount_cents,
        0, NULL, 0, ''
    FROM write_off w JOIN invoice i ON i.id=w.invoice_id WHERE w.customer_id=?1 AND given_up BETWEEN ?2 AND ?3
    ORDER BY 1, 4, 3
"""


def of_period(customer_id: int, first: date, last: date) -> AccountStatement:
    """Return the account from one day to another; raises InvalidInputError where they are the wrong way round."""
    if last < first:
        raise InvalidInputError(translate("Statement", "期末早于期初。"), field="period")
    opening = of_customer(customer_id, first - timedelta(days=1))
    papers = database.fetch(_Paper, _PAPERS, (customer_id, first.isoformat(), last.isoformat()))
    lines = tuple(_running(opening, papers))
    return AccountStatement(customer_id, first, last, opening, of_customer(customer_id, last), lines)


def _running(balance: int, papers: Iterable[_Paper]) -> Iterable[StatementLine]:
    for each in papers:
        balance += each.cents
        yield StatementLine(
            each.on,
            each.kind,
            each.id,
            each.number,
            each.due_date,
            max(each.cents, 0),
            max(-each.cents, 0),
            balance,
            each.open_cents,
            each.settled_on if not each.open_cents else None,
            each.settles,
            each.first_settled,
        )
