"""Invoices of a file against the book: new, changed or known; a paid amount also makes the receipt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from app.i18n import translate
from app.models import database
from app.money import format_yuan
from app.services.importing.book import CustomerIndex, KnownCustomer, load_numbered
from app.services.importing.issues import Issue
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.importing.receipts import RECEIPT_COLUMNS, RECEIPT_FIXED
from app.services.importing.values import VOID

_COMPARED: Final = (
    "invoice_date",
    "due_date",
    "amount_cents",
    "net_cents",
    "tax_cents",
    "currency",
    "order_number",
    "disputed",
    "voided_on",
)
_COLUMNS: Final = ("number", *_COMPARED, "open_cents")
_FIXED: Final = {"credited_number": "''", "dispute_reason": "''", "by_hand": "0", "settled_on": "NULL"}
_FIELDS: Final = (
    "number",
    "invoice_date",
    "due_date",
    "amount",
    "net_amount",
    "tax_amount",
    "currency",
    "order_number",
    "disputed",
    "status",
    "paid_amount",
    "settled_on",
)
DERIVED: Final = "SK-"


@dataclass(slots=True)
class _Row:
    """One invoice of the file, ready to be compared; amounts in fen, dates as ISO text."""

    customer: KnownCustomer
    number: str
    dated: str
    due: str | None
    due_given: bool
    amount: int
    net: int | None
    tax: int | None
    currency: str | None
    order: str | None
    disputed: int | None
    voided: bool
    paid: int | None
    settled: str | None

    def wanted(self) -> tuple[Any, ...]:
        """Return the compared columns; None where the file says nothing."""
        return (
            self.dated,
            self.due if self.due_given else None,
            self.amount,
            self.net,
            self.tax,
            self.currency,
            self.order,
            self.disputed,
            self.dated if self.voided else None,
        )

    def inserted(self) -> tuple[Any, ...]:
        """Return a whole new row in the order of _COLUMNS."""
        voided = self.dated if self.voided else None
        return (
            self.number,
            self.dated,
            self.due,
            self.amount,
            self.net,
            self.tax,
            self.currency or "CNY",
            self.order or "",
            self.disputed or 0,
            voided,
            0 if voided else self.amount,
        )

    def paid_cents(self) -> int:
        """Return what the file says was received on it, in fen; 0 for nothing, a void or a credit note."""
        if self.voided or self.amount <= 0:
            return 0
        if self.paid is not None:
            return max(self.paid, 0)
        return self.amount if self.settled else 0


@dataclass(slots=True)
class _Paid:
    """What the book has already received on an invoice, and its derived receipts (id, date, amount)."""

    total: int = 0
    derived: list[tuple[int, str, int]] = field(default_factory=list)


def plan_invoices(parsed: ParsedTable, index: CustomerIndex, *, terms: int | None, today: date) -> Found:
    """Work out what a file of invoices changes; `terms` fills a missing due date, in days."""
    invoices, receipts = TablePlan("invoice", _COLUMNS, _FIXED), TablePlan("receipt", RECEIPT_COLUMNS, RECEIPT_FIXED)
    found = Found((invoices, receipts))
    rows = list(_rows(parsed, index, terms, found.issues))
    numbers = {row.number for row in rows}
    ids = {row.customer.id for row in rows}
    stored = load_numbered("invoice", _COMPARED, ids, numbers)
    paid = _load_paid(ids, numbers)
    undated = min(today.isoformat(), max((row.dated for row in rows), default=today.isoformat()))
    guessed = 0
    for row in rows:
        before = stored.get((row.customer.id, row.number))
        changed = _plan_invoice(row, before, invoices)
        if row.paid is not None or row.settled:
            known = paid.get((row.customer.id, row.number), _Paid())
            made = _plan_receipt(row, known, receipts, undated, found)
            changed = changed or made
            guessed += made and not row.settled
        if before is None:
            found.new += 1
        elif changed:
            found.changed += 1
        else:
            found.unchanged += 1
    if guessed:
        text = translate("Importing", "{count} 张单据有已收金额但没有收款日期，收款记在 {date}。")
        found.notes.append(text.format(count=guessed, date=undated))
    return found


def _rows(parsed: ParsedTable, index: CustomerIndex, terms: int | None, issues: list[Issue]) -> Iterator[_Row]:
    iso = _IsoDates()
    for customer, values in owned(parsed, index, _FIELDS, issues):
        number, dated, due, amount, net, tax, currency, order, disputed, status, paid, settled = values
        days = terms if terms is not None else customer.terms_days
        filled = due or (dated + timedelta(days=days) if days is not None else None)
        yield _Row(
            customer,
            number,
            iso[dated],
            iso[filled] if filled else None,
            due is not None,
            amount,
            net,
            tax,
            currency,
            order,
            None if disputed is None else int(disputed),
            status == VOID,
            paid,
            iso[settled] if settled else None,
        )


class _IsoDates(dict[date, str]):
    """ISO text of dates, each made once."""

    def __missing__(self, key: date) -> str:
        self[key] = text = key.isoformat()
        return text


def _plan_invoice(row: _Row, stored: Sequence[Any] | None, table: TablePlan) -> bool:
    if stored is None:
        table.inserts.append(Insert(row.customer.id, row.inserted()))
        return True
    old, new = difference(_COMPARED, tuple(stored[1:]), row.wanted())
    if new:
        table.updates.append(Update(stored[0], row.customer.id, old, new))
    return bool(new)


def _plan_receipt(row: _Row, known: _Paid, table: TablePlan, undated: str, found: Found) -> bool:
    """Add what the file shows as received beyond what the book has; tell whether anything changes."""
    target = row.paid_cents()
    if target > known.total:
        suffix = f"-{len(known.derived) + 1}" if known.derived else ""
        values = _derived(row, target - known.total, f"{DERIVED}{row.number}{suffix}", row.settled or undated)
        table.inserts.append(Insert(row.customer.id, values))
        return True
    if target < known.total:
        text = translate("Importing", "{number}：文件里已收 {paid}，账套里已记 {known}，没有减少。")
        found.notes.append(text.format(number=row.number, paid=format_yuan(target), known=format_yuan(known.total)))
        return False
    if row.settled and len(known.derived) == 1 and known.derived[0][1] != row.settled:
        number, on, _amount = known.derived[0]
        table.updates.append(Update(number, row.customer.id, {"received_on": on}, {"received_on": row.settled}))
        return True
    return False


def _derived(row: _Row, cents: int, number: str, on: str) -> tuple[Any, ...]:
    return (number, on, cents, "", row.number, "", cents)


def _load_paid(customer_ids: set[int], numbers: set[str]) -> dict[tuple[int, str], _Paid]:
    """Return what was received on the invoices a file names, from receipts that name them."""
    paid: dict[tuple[int, str], _Paid] = {}
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            "SELECT customer_id, invoice_number, id, number, received_on, amount_cents FROM receipt"
            f" WHERE invoice_number <> '' AND customer_id IN ({database.marks(part)})",
            part,
        )
        for customer_id, invoice, receipt_id, number, on, amount in rows:
            if invoice in numbers:
                known = paid.setdefault((customer_id, invoice), _Paid())
                known.total += amount
                if number.startswith(DERIVED + invoice):
                    known.derived.append((receipt_id, on, amount))
    return paid
