"""Invoice lists of customers against the book: whose list it is, sales or purchases, and what is new in it."""

from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from app.models import database
from app.services.importing.book import CustomerIndex, KnownCustomer, fold
from app.services.importing.findings import Outcome
from app.services.importing.issues import Issue, Reason, Severity, make_issue
from app.services.importing.parsing import ParsedTable
from app.services.importing.parties import owned
from app.services.importing.plan import Found, Insert, TablePlan, Update, difference
from app.services.importing.values import PURCHASE, SALES, VOID

_KEY: Final = ("direction", "number", "counterparty", "issued_on")
_COMPARED: Final = ("amount_cents", "tax_cents", "total_cents", "status")
_FIELDS: Final = (*_KEY, "amount", "tax_amount", "total", "status")


class _Row(NamedTuple):
    """What a row says of the two sides of its invoice."""

    code: str | None
    name: str | None
    direction: str | None
    buyer: str | None
    seller: str | None


@dataclass(frozen=True, slots=True)
class _Sides:
    """Whose invoice it is, seen from that customer; `problem` where that cannot be told."""

    code: str | None = None
    name: str | None = None
    direction: str | None = None
    counterparty: str | None = None
    problem: Reason | None = None


def plan_tax_invoices(parsed: ParsedTable, index: CustomerIndex) -> Found:
    """Work out what a list of invoices changes; one that was voided or corrected since is changed."""
    table = TablePlan("tax_invoice", (*_KEY, *_COMPARED))
    found = Found((table,))
    parsed = _with_sides(parsed, index, found.issues)
    rows = [(customer.id, *_split(values)) for customer, values in owned(parsed, index, _FIELDS, found.issues)]
    stored = _load({row[0] for row in rows}, {row[1][1] for row in rows})
    for customer_id, key, wanted in rows:
        before = stored.get((customer_id, *key))
        if before is None:
            table.inserts.append(Insert(customer_id, (*key, *wanted)))
            found.new += 1
            continue
        old, new = difference(_COMPARED, before[1:], wanted)
        if new:
            table.updates.append(Update(before[0], customer_id, old, new))
        found.changed += bool(new)
        found.unchanged += not new
    return found


def _split(values: tuple[Any, ...]) -> tuple[tuple[str, str, str, str], tuple[int, int, int, str]]:
    direction, number, counterparty, issued_on, amount, tax, total, status = values
    return (
        (direction, number, counterparty or "", issued_on.isoformat()),
        (amount, tax, total, "void" if status == VOID else "valid"),
    )


def _with_sides(parsed: ParsedTable, index: CustomerIndex, issues: list[Issue]) -> ParsedTable:
    """Return the table with customer, direction and counterparty in every good row; the others are issues."""
    two_sided = {"buyer", "seller"} <= parsed.columns.keys()
    if not two_sided and None not in parsed.columns["direction"]:
        return parsed
    outcomes = bytearray(parsed.outcomes)
    size = len(outcomes)
    columns = {name: list(column) for name, column in parsed.columns.items()}
    for name in ("customer_code", "customer_name", "counterparty", "buyer", "seller"):
        columns.setdefault(name, [None] * size)
    known: dict[_Row, _Sides] = {}
    for at in parsed.good:
        row = _Row(*(columns[name][at] for name in ("customer_code", "customer_name", "direction", "buyer", "seller")))
        if row not in known:
            known[row] = _sides(row, index, two_sided=two_sided)
        sides = known[row]
        if sides.problem is not None:
            outcomes[at] = Outcome.REJECTED
            issues.append(_issue(parsed, at, sides.problem))
        elif two_sided:
            for name in ("code", "name"):
                columns[f"customer_{name}"][at] = getattr(sides, name)
            columns["direction"][at], columns["counterparty"][at] = sides.direction, sides.counterparty
    return replace(parsed, columns=columns, outcomes=bytes(outcomes))


def _sides(row: _Row, index: CustomerIndex, *, two_sided: bool) -> _Sides:
    direction = row.direction
    own = index.find(row.code, row.name) if row.code or row.name else None
    if direction is None and two_sided:
        direction = _direction(row, own, index)
    if direction is None:
        return _Sides(problem=Reason.NOT_A_PARTY if own and two_sided else Reason.NO_DIRECTION)
    ours, theirs = (row.seller, row.buyer) if direction == SALES else (row.buyer, row.seller)
    name = row.name if row.code or row.name else ours
    if not (row.code or name):
        return _Sides(problem=Reason.NO_CUSTOMER)
    return _Sides(row.code, name, direction, theirs)


def _direction(row: _Row, own: KnownCustomer | None, index: CustomerIndex) -> str | None:
    """Tell by names: the customer's own is the seller's of its sales; without one, the only side the book knows."""
    if own is not None:
        sells, buys = (bool(side) and fold(side or "") == fold(own.name) for side in (row.seller, row.buyer))
    elif row.code or row.name:
        sells, buys = (bool(side) and side == row.name for side in (row.seller, row.buyer))
    else:
        sells, buys = (index.find(side, side) is not None for side in (row.seller, row.buyer))
    if sells == buys:
        return None
    return SALES if sells else PURCHASE


def _issue(parsed: ParsedTable, at: int, reason: Reason) -> Issue:
    name = next((name for name in ("counterparty", "seller", "buyer") if name in parsed.mapping.matches), "direction")
    match = parsed.mapping.matches.get(name)
    return make_issue(
        Severity.ERROR,
        reason,
        {},
        row=parsed.row_numbers[at],
        field=name,
        header=match.header if match else "",
        value=(parsed.columns.get(name) or [None] * (at + 1))[at] or "",
    )


def _load(customer_ids: set[int], numbers: set[str]) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    """Return {(customer id, *key): (id, *compared)} of the stored invoices with these numbers."""
    found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    for part in database.chunks(sorted(number for number in customer_ids if number > 0)):
        rows = database.execute(
            f"SELECT customer_id, {', '.join(_KEY)}, id, {', '.join(_COMPARED)} FROM tax_invoice"
            f" WHERE customer_id IN ({database.marks(part)})",
            part,
        )
        for row in rows:
            if row[2] in numbers:
                found[row[:5]] = row[5:]
    return found
