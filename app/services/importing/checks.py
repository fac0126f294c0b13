"""Checks across the cells of a row and across the rows of a file, and the values that follow from others."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from app.errors import InvalidInputError
from app.money import format_yuan
from app.services.customers import field_checks
from app.services.importing.activity_checks import check_bank_flows, check_tax_invoices, tax_invoice_keys
from app.services.importing.fields import Kind
from app.services.importing.findings import Columns, Findings, Outcome
from app.services.importing.issues import Reason
from app.services.importing.statement_checks import check_statements, statement_keys
from app.services.importing.values import CREDIT_NOTE, INVOICE, VOID

_DATED = {
    Kind.RECEIPTS: "received_on",
    Kind.BANK_FLOWS: "booked_on",
    Kind.TAX_INVOICES: "issued_on",
    Kind.CREDIT_REPORTS: "reported_on",
}
"""The day of a row that is not expected after the as-of date; invoices look at theirs among their other checks."""
_SIGNED = ("amount", "net_amount", "tax_amount", "open_amount")


def check_rows(findings: Findings, as_of: dt.date | None, direction: str | None = None) -> None:
    """Derive what follows, then check the rows of the kind; duplicates come last, among the rows that are good."""
    kind = findings.mapping.kind
    if kind is Kind.INVOICES:
        _invoices(findings, as_of)
    elif kind is Kind.TAX_INVOICES:
        check_tax_invoices(findings, direction)
    elif kind in _CHECKS:
        _CHECKS[kind](findings)
    if kind in _DATED:
        _later_than(findings, _DATED[kind], as_of)
    _duplicates(findings)


def _invoices(findings: Findings, as_of: dt.date | None) -> None:
    columns = findings.columns
    _amount_of_parts(columns)
    _signs(columns)
    _zero_amounts(findings)
    _tax(findings)
    _open(findings)
    _before_invoice(findings, "due_date", Reason.DUE_BEFORE)
    _before_invoice(findings, "settled_on", Reason.SETTLED_BEFORE)
    _later_than(findings, "invoice_date", as_of)
    for index, currency in enumerate(columns.get("currency", ())):
        if currency not in {None, "CNY"} and not findings.outcomes[index]:
            findings.hint(index, "currency", Reason.FOREIGN)


def _amount_of_parts(columns: Columns) -> None:
    """Fill an empty amount from net and tax."""
    if "net_amount" not in columns or "tax_amount" not in columns:
        return
    amounts = columns.get("amount") or [None] * len(columns["net_amount"])
    columns["amount"] = [
        net + tax if amount is None and net is not None and tax is not None else amount
        for amount, net, tax in zip(amounts, columns["net_amount"], columns["tax_amount"], strict=True)
    ]


def _signs(columns: Columns) -> None:
    """Give documents called credit notes their minus, and call every negative document one."""
    named = columns.get("document", ())
    for index, document in enumerate(named):
        if document == CREDIT_NOTE and (columns["amount"][index] or 0) > 0:
            for name in _SIGNED:
                if name in columns and columns[name][index] is not None:
                    columns[name][index] = -abs(columns[name][index])
    columns["document"] = [
        CREDIT_NOTE if amount is not None and amount < 0 else INVOICE for amount in columns["amount"]
    ]


def _zero_amounts(findings: Findings) -> None:
    amounts = findings.columns["amount"]
    if 0 not in amounts:
        return
    states = findings.columns.get("status") or [None] * len(amounts)
    for index, amount in enumerate(amounts):
        if amount == 0 and states[index] != VOID and findings.outcomes[index] != Outcome.SKIPPED:
            findings.error(index, "amount", Reason.ZERO_AMOUNT)


def _tax(findings: Findings) -> None:
    """Point at rows whose net and tax do not make the total; a fen of rounding is nobody's error."""
    columns = findings.columns
    if not {"net_amount", "tax_amount", "amount"} <= columns.keys():
        return
    parts = enumerate(zip(columns["amount"], columns["net_amount"], columns["tax_amount"], strict=True))
    for index in [
        index for index, values in parts if None not in values and not -2 < values[1] + values[2] - values[0] < 2
    ]:
        if not findings.outcomes[index]:
            amount, net, tax = (columns[name][index] for name in ("amount", "net_amount", "tax_amount"))
            findings.hint(index, "amount", Reason.TAX_DIFFERS, difference=format_yuan(abs(net + tax - amount)))


def _open(findings: Findings) -> None:
    """Check what is open against amount less paid; where paid has no column, it follows from the two others."""
    columns = findings.columns
    amounts, opens, paid = columns["amount"], columns.get("open_amount"), columns.get("paid_amount")
    if paid is None:
        if opens is not None:
            columns["paid_amount"] = list(map(_less, amounts, opens))
        return
    if opens is not None:
        for index, (amount, got, rest) in enumerate(zip(amounts, paid, opens, strict=True)):
            if amount is not None and rest is not None and rest != amount - (got or 0) and not findings.outcomes[index]:
                difference = format_yuan(abs(amount - (got or 0) - rest))
                findings.error(index, "open_amount", Reason.OPEN_DIFFERS, difference=difference)
    pairs = enumerate(zip(amounts, paid, strict=True))
    for index in [index for index, (amount, got) in pairs if got and amount is not None and got > amount > 0]:
        if not findings.outcomes[index]:
            findings.hint(index, "paid_amount", Reason.PAID_OVER, difference=format_yuan(paid[index] - amounts[index]))


def _less(amount: int | None, rest: int | None) -> int | None:
    return None if amount is None or rest is None else amount - rest


def _before_invoice(findings: Findings, name: str, reason: Reason) -> None:
    dates, issued = findings.columns.get(name, ()), findings.columns["invoice_date"]
    pairs = enumerate(zip(dates, issued, strict=False))
    for index in [index for index, (date, since) in pairs if date and since and date < since]:
        if not findings.outcomes[index]:
            findings.hint(index, name, reason, date=issued[index].isoformat())


def _later_than(findings: Findings, name: str, as_of: dt.date | None) -> None:
    if as_of is None:
        return
    for index, date in enumerate(findings.columns[name]):
        if date and date > as_of and not findings.outcomes[index]:
            findings.hint(index, name, Reason.AFTER_AS_OF)


def _customers(findings: Findings) -> None:
    _credit_codes(findings)
    _reachable(findings)
    for index, limit in enumerate(findings.columns.get("credit_limit", ())):
        if limit is not None and limit < 0:
            findings.error(index, "credit_limit", Reason.NEGATIVE_LIMIT)


def _contacts(findings: Findings) -> None:
    _contact_names(findings)
    _reachable(findings)


def _reachable(findings: Findings) -> None:
    """Point at what nobody can dial or write to."""
    rules = (
        ("phone", field_checks.phone, Reason.BAD_PHONE),
        ("mobile", field_checks.phone, Reason.BAD_PHONE),
        ("email", field_checks.mail, Reason.BAD_MAIL),
    )
    for name, rule, reason in rules:
        for index, text in enumerate(findings.columns.get(name, ())):
            if text and not findings.outcomes[index] and _refused(rule, text):
                findings.hint(index, name, reason)


def _refused(rule: Callable[[str], str], text: str) -> bool:
    try:
        rule(text)
    except InvalidInputError:
        return True
    return False


def _credit_codes(findings: Findings) -> None:
    codes = findings.columns.get("credit_code")
    if not codes or not any(codes):
        return
    from stdnum.cn import uscc

    wrong = {code for code in set(codes) if code and not uscc.is_valid(code)}
    for index, code in enumerate(codes):
        if code in wrong and not findings.outcomes[index]:
            findings.hint(index, "credit_code", Reason.CREDIT_CODE)


def _contact_names(findings: Findings) -> None:
    """Put a contact's name together where only its parts are there: 陈 + 工 without, Jane + Doe with a space."""
    columns = findings.columns
    parts = [columns.get(name) for name in ("name", "first_name", "last_name")]
    size = max((len(part) for part in parts if part is not None), default=0)
    names, first, last = (part if part is not None else [None] * size for part in parts)
    columns["name"] = [
        name or _full_name(given or "", family or "") for name, given, family in zip(names, first, last, strict=True)
    ]


def _full_name(given: str, family: str) -> str | None:
    name = f"{given} {family}" if f"{given}{family}".isascii() else f"{family}{given}"
    return name.strip() or None


def _duplicates(findings: Findings) -> None:
    """Fold rows that say the same of the same document, and keep out those that contradict an earlier one.

    Where rows of one document differ in the file (lines of a document, each with its own amount), folding
    needs rows equal in every cell: two lines of the same amount are not one.
    """
    names = findings.columns.get("number", ())
    if names and len(set(names)) == len(names):
        return
    keys = _keys(findings)
    good = [index for index in findings.good() if keys[index] is not None]
    if len({keys[index] for index in good}) == len(good):
        return
    first: dict[Any, int] = {}
    again = [(index, first[keys[index]]) for index in good if first.setdefault(keys[index], index) != index]
    columns = tuple(findings.columns.values())
    equal = {index for index, earlier in again if all(column[index] == column[earlier] for column in columns)}
    rows = findings.source.rows
    lines = len(equal) < len(again)
    for index, earlier in again:
        if index in equal and (not lines or rows[index] == rows[earlier]):
            findings.outcomes[index] = Outcome.DUPLICATE
        else:
            name = _key_field(findings)
            findings.error(index, name, Reason.DUPLICATE, row=findings.source.row_numbers[earlier])


def _key_field(findings: Findings) -> str:
    return next(name for name in ("number", "period_end", "code", "name") if name in findings.columns)


def _keys(findings: Findings) -> Sequence[Any]:
    """Return what identifies each row, None where nothing does (receipts without a number, contacts)."""
    columns = findings.columns
    kind = findings.mapping.kind
    if kind is Kind.CUSTOMERS:
        return _either(columns.get("code"), columns.get("name"))
    if kind is Kind.TAX_INVOICES:
        return tax_invoice_keys(columns)
    if kind is Kind.STATEMENTS:
        return statement_keys(columns, _either(columns.get("customer_code"), columns.get("customer_name")))
    if kind is Kind.CONTACTS or "number" not in columns:
        return [None] * len(findings.outcomes)
    who = _either(columns.get("customer_code"), columns.get("customer_name"))
    if kind is not Kind.RECEIPTS:
        return list(zip(who, columns["number"], strict=True))
    against: Iterable[Any] = columns.get("invoice_number") or [None] * len(who)
    triples = zip(who, columns["number"], against, strict=True)
    return [(customer, number, invoice) if number else None for customer, number, invoice in triples]


def _either(codes: list[Any] | None, names: list[Any] | None) -> list[Any]:
    if codes is None or names is None:
        return codes or names or []
    return [code or name for code, name in zip(codes, names, strict=True)]


_CHECKS: Mapping[Kind, Callable[[Findings], None]] = {
    Kind.CUSTOMERS: _customers,
    Kind.CONTACTS: _contacts,
    Kind.RECEIPTS: _zero_amounts,
    Kind.BANK_FLOWS: check_bank_flows,
    Kind.STATEMENTS: check_statements,
}
