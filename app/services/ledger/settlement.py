"""What one receipt or credit note settles, as a whole: read, put in place of what was, and put back as it was."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.models.ledger import Invoice, Receipt
from app.services.ledger import allocations, lookup, write_offs
from app.services.ledger.settle import settle
from app.services.ledger.write_offs import Charge
from app.services.writing import Written, writing


@dataclass(frozen=True, slots=True)
class Settlement:
    """What a source (kind receipt or credit) settles: {invoice id: fen} by hand, or by the program.

    `charges` is what a receipt fell short by, written off with it; what is left of a receipt `on_account` is a
    payment in advance, of any other it waits for its invoices.
    """

    kind: str
    source_id: int
    by_hand: bool = True
    amounts: Mapping[int, int] = field(default_factory=dict)
    on_account: bool = False
    charges: tuple[Charge, ...] = ()


def current(kind: str, source_id: int) -> Settlement:
    """Return what a source settles now, as `apply` takes it."""
    row: Any = lookup.row(Receipt if kind == "receipt" else Invoice, source_id)
    return Settlement(
        kind,
        source_id,
        bool(row.by_hand),
        allocations.pins(kind, source_id),
        kind == "receipt" and bool(row.on_account),
        write_offs.charges_of(source_id) if kind == "receipt" else (),
    )


def apply(wanted: Settlement) -> tuple[Written, Settlement]:
    """Put this in place of what the source settles, in one transaction; return what it settled before, for undoing."""
    with writing():
        before = current(wanted.kind, wanted.source_id)
        if wanted.by_hand:
            customer_id = allocations.pin(wanted.kind, wanted.source_id, wanted.amounts, on_account=wanted.on_account)
            if wanted.charges:
                write_offs.add_charges(lookup.row(Receipt, wanted.source_id), wanted.charges)
        else:
            customer_id = allocations.unpin(wanted.kind, wanted.source_id)
        settle([customer_id])
    entity = "receipt" if wanted.kind == "receipt" else "invoice"
    return Written(entity, wanted.source_id, (customer_id,)), before
