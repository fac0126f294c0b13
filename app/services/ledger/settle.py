"""Keep allocations, `open_cents`, `settled_on` and `unallocated_cents` equal to the replayed history."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, TypeVar

from app import clock
from app.models import database
from app.services.rules.allocation import Claim, Outcome, Pinned, Source, replay

_KINDS: Final = ("receipt", "credit", "write_off")
_Stored = tuple[object, ...]
Document = TypeVar("Document", Claim, Source)


@dataclass(slots=True)
class _History:
    """The documents of one customer, as the replay wants them, and what is stored of its result."""

    claims: list[Claim] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    pinned: list[Pinned] = field(default_factory=list)
    invoices: dict[int, tuple[int, str | None]] = field(default_factory=dict)
    credits: dict[int, int] = field(default_factory=dict)
    receipts: dict[int, int] = field(default_factory=dict)
    allocations: dict[int, _Stored] = field(default_factory=dict)
    dated: dict[tuple[str, int], date] = field(default_factory=dict)


@dataclass(slots=True)
class _Changes:
    """What must be written so that the book equals the replay."""

    invoices: list[tuple[int, str | None, int]] = field(default_factory=list)
    receipts: list[tuple[int, int]] = field(default_factory=list)
    gone: list[tuple[int]] = field(default_factory=list)
    added: list[tuple[Any, ...]] = field(default_factory=list)


def settle(customer_ids: Iterable[int], step: Callable[[int, int], None] | None = None) -> None:
    """Replay these customers and store what changed; call it inside the transaction of the change."""
    wanted = sorted(set(customer_ids))
    done = 0
    for part in database.chunks(wanted):
        changes = _Changes()
        for customer_id, history in _load(part).items():
            outcome = replay(history.claims, history.sources, history.pinned)
            _compare(customer_id, history, outcome, changes)
        _write(changes)
        done += len(part)
        if step:
            step(done, len(wanted))


def unsettled(customer_ids: Iterable[int], step: Callable[[int, int], None] | None = None) -> list[int]:
    """Return the customers whose stored settlement is not what the replay of their documents gives; writes nothing."""
    wanted, found, done = sorted(set(customer_ids)), [], 0
    for part in database.chunks(wanted):
        for customer_id, history in _load(part).items():
            changes = _Changes()
            _compare(customer_id, history, replay(history.claims, history.sources, history.pinned), changes)
            if changes != _Changes():
                found.append(customer_id)
        done += len(part)
        if step:
            step(done, len(wanted))
    return found


def free_receipts(customer_id: int, as_of: date) -> dict[int, int]:
    """Return {receipt id: fen} that no invoice and no refund had taken at the end of `as_of`.

    Refunds leave no allocation behind, so what was known on that day is replayed.
    """
    history = _load([customer_id])[customer_id]
    claims = [_known(claim, as_of) for claim in history.claims if claim.dated <= as_of]
    sources = [_known(source, as_of) for source in history.sources if source.dated <= as_of]
    outcome = replay(claims, sources, [pin for pin in history.pinned if pin.dated <= as_of])
    return {number: free for (kind, number), free in outcome.free.items() if kind == "receipt"}


def _known(document: Document, as_of: date) -> Document:
    """Return the document without a voiding that was still to come."""
    if document.voided_on is not None and document.voided_on > as_of:
        return replace(document, voided_on=None)
    return document


def _load(customer_ids: Sequence[int]) -> dict[int, _History]:
    histories: dict[int, _History] = defaultdict(_History)
    where = f"WHERE customer_id IN ({database.marks(customer_ids)})"
    _load_invoices(where, customer_ids, histories)
    _load_receipts(where, customer_ids, histories)
    _load_write_offs(where, customer_ids, histories)
    _load_allocations(where, customer_ids, histories)
    return histories


def _load_invoices(where: str, ids: Sequence[int], histories: dict[int, _History]) -> None:
    rows = database.execute(
        "SELECT customer_id, id, number, invoice_date, due_date, amount_cents, voided_on, credited_number,"
        f" by_hand, open_cents, settled_on FROM invoice {where}",
        ids,
    )
    for customer, number, name, dated, due, amount, voided, credited, by_hand, left, settled in rows:
        history = histories[customer]
        on, void = date.fromisoformat(dated), date.fromisoformat(voided) if voided else None
        if amount > 0:
            due_on = date.fromisoformat(due) if due else None
            history.claims.append(Claim(number, name, on, due_on, amount, void))
            history.invoices[number] = (left, settled)
            history.dated["claim", number] = on
            continue
        history.credits[number] = left
        if void is None or void > on:
            history.sources.append(Source("credit", number, on, -amount, credited, void, bool(by_hand), name))
            history.dated["credit", number] = on


def _load_receipts(where: str, ids: Sequence[int], histories: dict[int, _History]) -> None:
    rows = database.execute(
        "SELECT customer_id, id, number, received_on, amount_cents, invoice_number, by_hand, unallocated_cents"
        f" FROM receipt {where}",
        ids,
    )
    for customer, number, name, dated, amount, names, by_hand, free in rows:
        on = date.fromisoformat(dated)
        history = histories[customer]
        history.sources.append(Source("receipt", number, on, amount, names, None, bool(by_hand), name))
        history.receipts[number] = free
        history.dated["receipt", number] = on


def _load_write_offs(where: str, ids: Sequence[int], histories: dict[int, _History]) -> None:
    rows = database.execute(
        f"SELECT customer_id, id, invoice_id, written_off_on, amount_cents FROM write_off {where}", ids
    )
    for customer, number, invoice, dated, amount in rows:
        history = histories[customer]
        on = max(date.fromisoformat(dated), history.dated["claim", invoice])
        history.sources.append(Source("write_off", number, on, amount, "", None, True))
        history.pinned.append(Pinned("write_off", number, invoice, amount, on))


def _load_allocations(where: str, ids: Sequence[int], histories: dict[int, _History]) -> None:
    rows = database.execute(
        "SELECT customer_id, id, invoice_id, receipt_id, credit_id, write_off_id, amount_cents, allocated_on, manual"
        f" FROM allocation {where}",
        ids,
    )
    for customer, number, invoice, receipt, credit, write_off, amount, dated, manual in rows:
        history = histories[customer]
        history.allocations[number] = (invoice, receipt, credit, write_off, amount, dated, manual)
        if manual and amount > 0 and write_off is None:
            kind, source = ("receipt", receipt) if receipt is not None else ("credit", credit)
            if (kind, source) in history.dated:
                on = max(history.dated["claim", invoice], history.dated[kind, source])
                history.pinned.append(Pinned(kind, source, invoice, amount, on))


def _compare(customer_id: int, history: _History, outcome: Outcome, changes: _Changes) -> None:
    for number, (left, settled) in history.invoices.items():
        on = outcome.settled_on[number]
        new = (outcome.open[number], on.isoformat() if on else None)
        if new != (left, settled):
            changes.invoices.append((*new, number))
    for number, left in history.credits.items():
        free = -outcome.free.get(("credit", number), 0)
        if free != left:
            changes.invoices.append((free, None, number))
    for number, left in history.receipts.items():
        free = outcome.free["receipt", number]
        if free != left:
            changes.receipts.append((free, number))
    _compare_allocations(customer_id, history, outcome, changes)


def _compare_allocations(customer_id: int, history: _History, outcome: Outcome, changes: _Changes) -> None:
    stored: dict[_Stored, list[int]] = defaultdict(list)
    for number, row in history.allocations.items():
        stored[row].append(number)
    for item in outcome.allocations:
        source = [item.source_id if place == item.kind else None for place in _KINDS]
        row = (item.claim_id, *source, item.amount, item.dated.isoformat(), int(item.manual))
        if stored.get(row):
            stored[row].pop()
        else:
            changes.added.append((customer_id, *row))
    changes.gone.extend((number,) for numbers in stored.values() for number in numbers)


def _write(changes: _Changes) -> None:
    now = str(clock.now())
    database.executemany("UPDATE invoice SET open_cents=?, settled_on=? WHERE id=?", changes.invoices)
    database.executemany("UPDATE receipt SET unallocated_cents=? WHERE id=?", changes.receipts)
    database.executemany("DELETE FROM allocation WHERE id=?", changes.gone)
    database.executemany(
        "INSERT INTO allocation (customer_id, invoice_id, receipt_id, credit_id, write_off_id, amount_cents,"
        " allocated_on, manual, created_at, updated_at)"
        f" VALUES (?,?,?,?,?,?,?,?,'{now}','{now}')",
        changes.added,
    )
