"""Bank flows and invoice lists as sheets: the lines of a period, their totals below."""

from collections.abc import Iterator
from typing import Any

from app.i18n import translate
from app.models import database
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.rules.periods import Period


def bank_sheet(customer_id: int, period: Period) -> Sheet:
    """Return the bank flows of a period, oldest first, under headers that the import knows."""
    where = "FROM bank_flow WHERE customer_id=? AND booked_on >= ? AND booked_on <= ?"
    days = (customer_id, *_days(period))
    came, went = database.execute(f"SELECT SUM(credit_cents), SUM(debit_cents) {where}", days).fetchone()
    title = translate("Activity", "银行流水")
    return Sheet(
        name=title,
        title=_title(customer_id, title),
        caption=_span(period),
        columns=(
            Column(translate("Activity", "记账日期"), Kind.DATE),
            Column(translate("Activity", "本方账号"), width=22),
            Column(translate("Activity", "对方户名"), width=30),
            Column(translate("Activity", "对方账号"), width=22),
            Column(translate("Activity", "摘要"), width=30),
            Column(translate("Activity", "收入"), Kind.MONEY),
            Column(translate("Activity", "支出"), Kind.MONEY),
            Column(translate("Activity", "余额"), Kind.MONEY),
        ),
        rows=_rows(
            "SELECT booked_on, account, counterparty, counterparty_account, memo, NULLIF(credit_cents, 0),"
            f" NULLIF(debit_cents, 0), balance_cents {where} ORDER BY booked_on, id",
            days,
        ),
        total=(None, _total(), "", "", "", came, went, None),
    )


def invoice_sheet(customer_id: int, period: Period, direction: str = "") -> Sheet:
    """Return the invoices of a period, of one direction or both, oldest first; void ones are in it and not in the sums."""
    where = "FROM tax_invoice WHERE customer_id=? AND issued_on >= ? AND issued_on <= ? AND (direction=? OR ?='')"
    parameters = (customer_id, *_days(period), direction, direction)
    sums = database.execute(
        f"SELECT SUM(amount_cents), SUM(tax_cents), SUM(total_cents) {where} AND status='valid'", parameters
    ).fetchone()
    title = translate("Activity", "开票清单")
    words = {"sales": translate("Activity", "销项"), "purchase": translate("Activity", "进项")}
    states = {"valid": translate("Activity", "有效"), "void": translate("Activity", "作废")}
    lines = _rows(
        "SELECT issued_on, direction, number, counterparty, amount_cents, tax_cents, total_cents, status"
        f" {where} ORDER BY issued_on, id",
        parameters,
    )
    return Sheet(
        name=title,
        title=_title(customer_id, title),
        caption=_span(period),
        columns=(
            Column(translate("Activity", "开票日期"), Kind.DATE),
            Column(translate("Activity", "进项或销项"), width=12),
            Column(translate("Activity", "发票号码"), width=24),
            Column(translate("Activity", "交易对方"), width=30),
            Column(translate("Activity", "金额"), Kind.MONEY),
            Column(translate("Activity", "税额"), Kind.MONEY),
            Column(translate("Activity", "价税合计"), Kind.MONEY),
            Column(translate("Activity", "发票状态"), width=10),
        ),
        rows=((row[0], words.get(row[1], row[1]), *row[2:7], states.get(row[7], row[7])) for row in lines),
        total=(None, _total(), "", "", *(sums or (None, None, None)), ""),
    )


def _rows(sql: str, parameters: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield from database.execute(sql, parameters)


def _days(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _title(customer_id: int, title: str) -> str:
    code, name = database.execute("SELECT code, name FROM customer WHERE id=?", (customer_id,)).fetchone()
    return f"{title} {code} {name}"


def _span(period: Period) -> str:
    return f"{period.first.isoformat()} – {period.last.isoformat()}"


def _total() -> str:
    return translate("Activity", "合计")
