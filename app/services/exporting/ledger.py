"""The ledger of one customer as sheets: its invoices, its account statement, its orders, as they are shown."""

from collections.abc import Iterator
from typing import Any

from app.i18n import translate
from app.models import database
from app.services.customers import editing
from app.services.exporting.words import total_word
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.ledger import invoice_list, order_list
from app.services.ledger.account_statement import AccountStatement
from app.services.ledger.invoice_list import InvoiceQuery
from app.services.ledger.order_list import OrderQuery
from app.services.ledger.statement_words import kind_word, settled_words

_MONEY = Kind.MONEY


def _name(customer_id: int) -> str:
    profile = editing.load(customer_id)
    return f"{profile.code} {profile.name}"


def invoices(query: InvoiceQuery) -> Sheet:
    """Return the invoices of a query, all of them."""
    found = invoice_list.find(query)
    shown = found.shown

    def rows() -> Iterator[tuple[Any, ...]]:
        for part in database.chunks(found.ids):
            page = invoice_list.page(query, part)
            for row in (page[each] for each in part if each in page):
                days = row.days_overdue or None
                yield (
                    *(row.number, row.invoice_date, row.due_date, days, row.amount_cents, row.settled_cents),
                    *(row.open_cents, row.disputed_cents or None, row.dispute_reason),
                )

    return Sheet(
        translate("Ledger", "单据"),
        _name(query.customer_id),
        translate("Ledger", "基准日 {day} · 元").format(day=query.as_of),
        (
            Column(translate("DocumentTables", "单据编号"), width=20),
            Column(translate("DocumentTables", "开单日"), Kind.DATE),
            Column(translate("DocumentTables", "到期日"), Kind.DATE),
            Column(translate("DocumentTables", "逾期天数"), Kind.WHOLE),
            Column(translate("DocumentTables", "单据金额"), _MONEY),
            Column(translate("DocumentTables", "已收已抵"), _MONEY),
            Column(translate("DocumentTables", "未收"), _MONEY),
            Column(translate("Ledger", "争议金额"), _MONEY),
            Column(translate("Ledger", "争议原因"), width=30),
        ),
        rows(),
        (
            *(total_word(), None, None, None, shown.amount_cents, shown.amount_cents - shown.open_cents),
            *(shown.open_cents, None, None),
        ),
    )


def statement(account: AccountStatement) -> Sheet:
    """Return an account statement with its opening and closing."""

    def rows() -> Iterator[tuple[Any, ...]]:
        opening = translate("StatementTable", "期初余额")
        yield account.first, opening, None, None, None, None, account.opening_cents, None
        for line in account.lines:
            yield (
                *(line.on, kind_word(line.kind), line.number, line.due_date, line.debit_cents or None),
                *(line.credit_cents or None, line.balance_cents, settled_words(line, account.last.year)),
            )

    closing = translate("StatementTable", "期末余额")
    return Sheet(
        translate("StatementTable", "对账单"),
        _name(account.customer_id),
        translate("StatementTable", "{first} 至 {last} · 元").format(first=account.first, last=account.last),
        (
            Column(translate("StatementTable", "日期"), Kind.DATE),
            Column(translate("StatementTable", "类型"), width=10),
            Column(translate("StatementTable", "单号"), width=20),
            Column(translate("StatementTable", "到期日"), Kind.DATE),
            Column(translate("StatementTable", "借方"), _MONEY),
            Column(translate("StatementTable", "贷方"), _MONEY),
            Column(translate("StatementTable", "余额"), _MONEY),
            Column(translate("StatementTable", "核销"), width=24),
        ),
        rows(),
        (account.last, closing, None, None, account.debit_cents, account.credit_cents, account.closing_cents, None),
    )


def orders(query: OrderQuery) -> Sheet:
    """Return the orders of a query, all of them."""
    found = order_list.find(query)

    def rows() -> Iterator[tuple[Any, ...]]:
        for part in database.chunks(found.ids):
            page = order_list.page(query, part)
            for row in (page[each] for each in part if each in page):
                yield (
                    *(row.number, row.ordered_on, row.shipped_on, row.amount_cents, row.delivered_cents),
                    *(row.invoiced_cents, row.amount_cents - row.invoiced_cents),
                )

    return Sheet(
        translate("Ledger", "订单"),
        _name(query.customer_id),
        translate("Ledger", "基准日 {day} · 元").format(day=query.as_of),
        (
            Column(translate("DocumentTables", "订单编号"), width=20),
            Column(translate("DocumentTables", "下单日"), Kind.DATE),
            Column(translate("DocumentTables", "发货日"), Kind.DATE),
            Column(translate("DocumentTables", "订单金额"), _MONEY),
            Column(translate("DocumentTables", "已发货"), _MONEY),
            Column(translate("DocumentTables", "已开票"), _MONEY),
            Column(translate("DocumentTables", "未开票"), _MONEY),
        ),
        rows(),
        (
            *(total_word(), None, None, found.amount_cents, found.delivered_cents, found.invoiced_cents),
            found.amount_cents - found.invoiced_cents,
        ),
    )
