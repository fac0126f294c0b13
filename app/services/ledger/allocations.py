"""Which money settles which invoice, by a person's hand: proposing, deciding, handing back to the program."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from app import money
from app.errors import InvalidInputError, RefusedError
from app.i18n import translate
from app.models import database
from app.models.ledger import Invoice, Receipt
from app.services import audit
from app.services.ledger import documents, lookup, write_offs
from app.services.ledger.settle import settle
from app.services.rules import ticking
from app.services.writing import Written, store, writing

_COLUMN: Final = {"receipt": "receipt_id", "credit": "credit_id"}
_MODEL: Final = {"receipt": Receipt, "credit": Invoice}


@dataclass(frozen=True, slots=True)
class AllocationItem:
    """One source against one invoice on a date; negative where it was taken back; kind as in `source_kind`."""

    invoice_id: int
    invoice_number: str
    source_kind: str
    source_id: int
    source_number: str
    amount_cents: int
    allocated_on: date
    manual: bool


def propose(
    customer_id: int, amount_cents: int, mode: str, as_of: date, *, memo: str = "", receipt_id: int | None = None
) -> dict[int, int]:
    """Propose {invoice id: fen} for money received; mode is oldest, exact or memo.

    With `receipt_id` what this receipt settles now counts as open, as when its allocation is changed.
    """
    candidates = _candidates(customer_id, as_of, receipt_id)
    if mode == "oldest":
        return ticking.by_due_date(amount_cents, candidates)
    if mode == "exact":
        return ticking.exactly(amount_cents, candidates)
    if mode == "memo":
        return ticking.by_memo(amount_cents, candidates, memo)
    raise ValueError(mode)


def _candidates(customer_id: int, as_of: date, receipt_id: int | None) -> list[ticking.Candidate]:
    own: dict[int, int] = {}
    if receipt_id is not None:
        for item in of_source("receipt", receipt_id):
            if item.allocated_on <= as_of:
                own[item.invoice_id] = own.get(item.invoice_id, 0) + item.amount_cents
    items = documents.open_documents(customer_id, as_of, include_settled=bool(own))
    return [
        ticking.Candidate(item.id, item.number, item.invoice_date, item.due_date, left)
        for item in items
        if item.kind == "invoice" and (left := item.open_cents + own.get(item.id, 0)) > 0
    ]


def allocate_by_hand(kind: str, source_id: int, amounts: Mapping[int, int]) -> Written:
    """Let a receipt or credit note (kind receipt or credit) settle exactly {invoice id: fen}; the rest stays free.

    This replaces what was chosen for it before. Automatic allocations of other money to these invoices give way.
    """
    with writing():
        customer_id = pin(kind, source_id, amounts)
        settle([customer_id])
    return Written(_entity(kind), source_id, (customer_id,))


def allocate_automatically(kind: str, source_id: int) -> Written:
    """Drop what was chosen by hand for a receipt or credit note: it settles by its name and by due date again."""
    with writing():
        customer_id = unpin(kind, source_id)
        settle([customer_id])
    return Written(_entity(kind), source_id, (customer_id,))


def unpin(kind: str, source_id: int) -> int:
    """Forget what was chosen by hand, inside a running transaction, before settle(); return the customer's id."""
    row = lookup.row(_MODEL[kind], source_id)
    old = pins(kind, source_id)
    _clear(kind, source_id)
    store(_MODEL[kind], source_id, {"by_hand": False} | ({"on_account": False} if kind == "receipt" else {}))
    changes = {"by_hand": [bool(row.by_hand), False], "allocations": [_named(old), None]}
    audit.record("allocate", _entity(kind), source_id, changes, customer_id=row.customer_id)
    return int(row.customer_id)


def _clear(kind: str, source_id: int) -> None:
    """Take back what a source was chosen for, and what it was short by there."""
    if kind == "receipt":
        write_offs.drop_charges(source_id)
    database.execute(f"DELETE FROM allocation WHERE {_COLUMN[kind]}=? AND manual=1", (source_id,))


def pin(kind: str, source_id: int, amounts: Mapping[int, int], *, on_account: bool = False) -> int:
    """Store a hand-made allocation inside a running transaction, before settle(); return the customer's id.

    What is left of a receipt `on_account` is a payment in advance.
    """
    source = lookup.row(_MODEL[kind], source_id)
    _refuse_source(kind, source, sum(amounts.values()))
    dated = source.received_on if kind == "receipt" else source.invoice_date
    old = pins(kind, source_id)
    _clear(kind, source_id)
    for invoice_id, cents in sorted(amounts.items()):
        _insert(kind, source, dated, invoice_id, cents)
    changes: dict[str, list[Any]] = {"by_hand": [bool(source.by_hand), True]}
    if kind == "receipt" and on_account != bool(source.on_account):
        changes["on_account"] = [bool(source.on_account), on_account]
    store(_MODEL[kind], source_id, {name: new for name, (_, new) in changes.items()})
    changes["allocations"] = [_named(old), _named(amounts)]
    audit.record("allocate", _entity(kind), source_id, changes, customer_id=source.customer_id)
    return int(source.customer_id)


def _insert(kind: str, source: Any, dated: date, invoice_id: int, cents: int) -> None:
    invoice = lookup.row(Invoice, invoice_id)
    _refuse_invoice(invoice, source, cents)
    database.execute(
        f"INSERT INTO allocation (customer_id, invoice_id, {_COLUMN[kind]}, amount_cents, allocated_on, manual,"
        " created_at, updated_at) VALUES (?,?,?,?,?,1,?,?)",
        (
            source.customer_id,
            invoice_id,
            source.id,
            cents,
            max(dated, invoice.invoice_date).isoformat(),
            str(source.updated_at),
            str(source.updated_at),
        ),
    )


def _refuse_source(kind: str, source: Any, total: int) -> None:
    if kind == "credit" and (source.amount_cents > 0 or source.voided_on is not None):
        raise RefusedError(
            translate("Ledger", "单据 {number} 不是有效的红字，不能用来抵扣。").format(number=source.number)
        )
    if kind == "receipt" and source.amount_cents < 0:
        raise RefusedError(translate("Ledger", "退款不能核销单据。"))
    if total > abs(source.amount_cents):
        raise InvalidInputError(
            translate("Ledger", "已勾选 {total} 元，超出可核销的 {amount} 元。").format(
                total=money.format_yuan(total), amount=money.format_yuan(abs(source.amount_cents))
            ),
            field="amounts",
        )


def _refuse_invoice(invoice: Any, source: Any, cents: int) -> None:
    wrong = invoice.customer_id != source.customer_id or invoice.amount_cents <= 0 or invoice.voided_on is not None
    if wrong:
        raise InvalidInputError(
            translate("Ledger", "单据 {number} 不是这个客户的有效发票，不能核销。").format(number=invoice.number),
            field="amounts",
        )
    room = invoice.amount_cents - lookup.pinned_cents("invoice_id", invoice.id)
    if not 0 < cents <= room:
        raise InvalidInputError(
            translate("Ledger", "单据 {number} 的核销金额应大于 0，最多 {room} 元。").format(
                number=invoice.number, room=money.format_yuan(room)
            ),
            field="amounts",
        )


def pins(kind: str, source_id: int) -> dict[int, int]:
    """Return {invoice id: fen} that a person chose for a receipt or credit note."""
    return dict(
        database.execute(
            f"SELECT invoice_id, SUM(amount_cents) FROM allocation WHERE {_COLUMN[kind]}=? AND manual=1"
            " GROUP BY 1 HAVING SUM(amount_cents) <> 0",
            (source_id,),
        ).fetchall()
    )


def _named(amounts: Mapping[int, int]) -> dict[str, int]:
    return {str(invoice_id): cents for invoice_id, cents in amounts.items()}


def _entity(kind: str) -> str:
    return {"receipt": "receipt", "credit": "invoice"}[kind]


_ITEMS: Final = (
    "SELECT a.invoice_id, i.number,"
    " CASE WHEN a.receipt_id IS NOT NULL THEN 'receipt' WHEN a.credit_id IS NOT NULL THEN 'credit' ELSE 'write_off' END,"
    " COALESCE(a.receipt_id, a.credit_id, a.write_off_id), COALESCE(r.number, c.number, ''),"
    " a.amount_cents, a.allocated_on, a.manual"
    " FROM allocation a JOIN invoice i ON i.id=a.invoice_id"
    " LEFT JOIN receipt r ON r.id=a.receipt_id LEFT JOIN invoice c ON c.id=a.credit_id"
)


def of_source(kind: str, source_id: int) -> list[AllocationItem]:
    """Return what a receipt or credit note settled, in the order of dates."""
    return database.fetch(
        AllocationItem,
        f"{_ITEMS} WHERE a.{_COLUMN[kind]}=? ORDER BY a.allocated_on, a.amount_cents > 0, a.id",
        (source_id,),
    )


def of_invoice(invoice_id: int) -> list[AllocationItem]:
    """Return what settled an invoice, in the order of dates."""
    return database.fetch(
        AllocationItem,
        f"{_ITEMS} WHERE a.invoice_id=? ORDER BY a.allocated_on, a.amount_cents > 0, a.id",
        (invoice_id,),
    )
