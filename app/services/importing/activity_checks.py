"""Checks of what a customer shows of its own business: bank flows that follow on each other, invoices that add up."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from app.money import format_yuan
from app.services.importing import synonyms
from app.services.importing.fields import Kind
from app.services.importing.findings import Columns, Findings
from app.services.importing.headers import fold_unit
from app.services.importing.issues import Reason
from app.services.importing.values import CREDIT, DEBIT, PURCHASE, SALES, as_text

_OPENING: Final = ("期初", "上期", "承前", "上页", "结转", "上年", "opening", "broughtforward")
_ROUNDING: Final = 1  # fen by which net, tax and total may miss each other


def check_bank_flows(findings: Findings) -> None:
    """Bring every row to what came in and what went out, then point at balances that do not follow."""
    columns = findings.columns
    size = len(findings.outcomes)
    _join(columns, "memo", "purpose", size)
    _sides(columns, size)
    for name in (CREDIT, DEBIT):
        _turn_if_all_negative(columns[name])
    for index in findings.good():
        if columns[CREDIT][index] or columns[DEBIT][index]:
            _point_at_reversals(findings, index)
        elif _opens(findings.source.rows[index]):
            findings.skip(index, "", Reason.TOTAL_ROW)
        else:
            findings.error(index, _movement_field(columns), Reason.NO_MOVEMENT)
    for group in _accounts(findings):
        _follow(findings, group)


def _join(columns: Columns, first: str, second: str, size: int) -> None:
    """Put a second text behind the first, where it says something else."""
    if second not in columns:
        return
    own = columns.get(first) or [None] * size
    columns[first] = [
        " · ".join(dict.fromkeys(text for text in pair if text)) or None
        for pair in zip(own, columns[second], strict=True)
    ]


def _sides(columns: Columns, size: int) -> None:
    """Fill credit and debit: from their own columns, else from one amount with its mark, else from its sign."""
    came, went, amounts, marks = (columns.get(name) or [None] * size for name in (CREDIT, DEBIT, "amount", "side"))
    signed = _signed_marks(amounts, marks)
    pairs = [
        (credit or 0, debit or 0) if credit or debit or not amount else _split(amount, mark, signed=signed)
        for credit, debit, amount, mark in zip(came, went, amounts, marks, strict=True)
    ]
    columns[CREDIT], columns[DEBIT] = [credit for credit, _ in pairs], [debit for _, debit in pairs]


def _signed_marks(amounts: Sequence[int | None], marks: Sequence[str | None]) -> bool:
    """Tell whether amounts that have a mark carry their sign as well: every one that went out is negative."""
    out = [amount for amount, mark in zip(amounts, marks, strict=True) if amount and mark == DEBIT]
    return bool(out) and all(amount < 0 for amount in out)


def _split(amount: int, mark: str | None, *, signed: bool) -> tuple[int, int]:
    if mark == CREDIT:
        return amount, 0
    if mark == DEBIT:
        return 0, -amount if signed else amount
    return (amount, 0) if amount > 0 else (0, -amount)


def _turn_if_all_negative(amounts: list[int]) -> None:
    """Read a column that writes everything that went out with a minus as what it means."""
    moved = [amount for amount in amounts if amount]
    if moved and all(amount < 0 for amount in moved):
        amounts[:] = [-amount for amount in amounts]


def _point_at_reversals(findings: Findings, index: int) -> None:
    for name in (CREDIT, DEBIT):
        if findings.columns[name][index] < 0:
            findings.hint(index, name, Reason.REVERSED)


def _movement_field(columns: Columns) -> str:
    return "amount" if "amount" in columns else CREDIT


def _opens(row: Sequence[Any]) -> bool:
    words = ("".join(as_text(cell).casefold().split()) for cell in row)
    return any(word.startswith(_OPENING) for word in words)


def _accounts(findings: Findings) -> Iterator[list[int]]:
    """Yield the good rows of each account, in the order of the file."""
    columns = findings.columns
    if "balance" not in columns:
        return
    size = len(findings.outcomes)
    parts = [columns.get(name) or [None] * size for name in ("customer_code", "customer_name", "account")]
    keys = list(zip(*parts, strict=True))
    groups: dict[Any, list[int]] = {}
    for index in findings.good():
        groups.setdefault(keys[index], []).append(index)
    yield from groups.values()


def _follow(findings: Findings, rows: list[int]) -> None:
    """Say where a balance is not the one before and the movement; lists that begin with the latest are read upwards."""
    down, up = _breaks(findings.columns, rows), _breaks(findings.columns, rows[::-1])
    for index, cents in min(down, up, key=len):
        findings.hint(index, "balance", Reason.BALANCE_BREAKS, difference=format_yuan(abs(cents)))


def _breaks(columns: Columns, rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return the rows whose balance differs from what the rows before lead to, and by how many fen."""
    found: list[tuple[int, int]] = []
    expected: int | None = None
    for index in rows:
        balance = columns["balance"][index]
        if expected is not None:
            expected += columns[CREDIT][index] - columns[DEBIT][index]
            if balance is not None and balance != expected:
                found.append((index, balance - expected))
        expected = balance if balance is not None else expected
    return found


def check_tax_invoices(findings: Findings, direction: str | None) -> None:
    """Compose numbers and missing amounts, find the direction, and point at rows that do not add up."""
    columns = findings.columns
    size = len(findings.outcomes)
    _numbers(columns, size)
    _amounts(columns, size)
    own = columns.get("direction") or [None] * size
    usual = direction or _direction_of_header(findings)
    columns["direction"] = [given or usual for given in own]
    parts = zip(columns["amount"], columns["tax_amount"], columns["total"], strict=True)
    for index in [index for index, (net, tax, total) in enumerate(parts) if abs(net + tax - total) > _ROUNDING]:
        if not findings.outcomes[index]:
            difference = columns["amount"][index] + columns["tax_amount"][index] - columns["total"][index]
            findings.hint(index, "total", Reason.TAX_DIFFERS, difference=format_yuan(abs(difference)))


def _numbers(columns: Columns, size: int) -> None:
    """Take the number of an e-invoice as it is, that of a paper one with the code of its roll before it."""
    digital, codes, plain = (
        columns.get(name) or [None] * size for name in ("digital_number", "invoice_code", "number")
    )
    columns["number"] = [
        whole or (f"{code}-{number}" if code and number else number)
        for whole, code, number in zip(digital, codes, plain, strict=True)
    ]


def _amounts(columns: Columns, size: int) -> None:
    """Fill what is missing of net, tax and total from the other two; without a word on tax there is none."""
    nets, taxes, totals = (columns.get(name) or [None] * size for name in ("amount", "tax_amount", "total"))
    filled = [_complete(*parts) for parts in zip(nets, taxes, totals, strict=True)]
    for place, name in enumerate(("amount", "tax_amount", "total")):
        columns[name] = [parts[place] for parts in filled]


def _complete(net: int | None, tax: int | None, total: int | None) -> tuple[int, int, int]:
    if total is None:
        return net or 0, tax or 0, (net or 0) + (tax or 0)
    if net is None:
        return total - (tax or 0), tax or 0, total
    return net, total - net if tax is None else tax, total


def _direction_of_header(findings: Findings) -> str | None:
    """Tell by the column of the other side: a buyer is named by a seller."""
    match = findings.mapping.matches.get("counterparty")
    if match is None:
        return None
    meant = {item.field for item in synonyms.index(Kind.TAX_INVOICES).get(fold_unit(match.header)[0], ())}
    if "buyer" in meant:
        return SALES
    return PURCHASE if "seller" in meant else None


def tax_invoice_keys(columns: Columns) -> list[Any]:
    """Return what identifies each invoice of a list: whose it is, its direction, number, other side and day."""
    size = len(columns["number"])
    names = ("customer_code", "customer_name", "direction", "number", "counterparty", "buyer", "seller", "issued_on")
    return list(zip(*(columns.get(name) or [None] * size for name in names), strict=True))
