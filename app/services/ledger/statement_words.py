"""The words of an account statement, the same on the screen, on paper and in a spreadsheet."""

from datetime import date

from app.i18n import translate
from app.money import format_yuan
from app.services.ledger.account_statement import StatementLine


def kind_word(kind: str) -> str:
    """Return the word for a kind of paper."""
    return {
        "invoice": translate("AccountStatement", "销售"),
        "credit": translate("AccountStatement", "贷项"),
        "receipt": translate("AccountStatement", "回款"),
        "refund": translate("AccountStatement", "退款"),
        "bad_debt": translate("AccountStatement", "坏账"),
        "bank_charge": translate("AccountStatement", "手续费"),
        "early_payment": translate("AccountStatement", "折扣"),
        "void_invoice": translate("AccountStatement", "作废"),
        "void_credit": translate("AccountStatement", "作废"),
    }[kind]


def settled_words(line: StatementLine, year: int) -> str:
    """Return how far a paper is settled at the end of the period: 10-21 核销, 未收 58,240.00, 核销 3 张."""
    if line.kind == "invoice":
        if line.open_cents:
            return translate("AccountStatement", "未收 {amount}").format(amount=format_yuan(line.open_cents))
        return translate("AccountStatement", "{day} 核销").format(day=_short(line.settled_on, year))
    if line.kind not in {"credit", "receipt"}:
        return ""
    if line.settles == 1 and line.kind == "credit" and not line.open_cents:
        return translate("AccountStatement", "抵 {number}").format(number=line.first_settled)
    if not line.settles:
        return translate("AccountStatement", "未核销")
    said = translate("AccountStatement", "核销 {count} 张").format(count=line.settles)
    if line.open_cents:
        rest = translate("AccountStatement", "余 {amount}").format(amount=format_yuan(line.open_cents))
        said = f"{said} · {rest}"
    return said


def _short(day: date | None, year: int) -> str:
    if day is None:
        return ""
    return f"{day:%m-%d}" if day.year == year else day.isoformat()
