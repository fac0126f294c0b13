"""The columns of the tables of invoices, of money that came in, and of orders."""

from collections.abc import Callable
from datetime import date

from app.i18n import translate
from app.services.customers.wording import order_status_name
from app.services.ledger.invoice_list import InvoiceRow
from app.services.ledger.money_list import MoneyRow
from app.services.ledger.order_list import OrderRow
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers.ledger.ticking import Ticking
from app.views.customers.words import due_text, kind_name

_RIGHT, _NUMBER = Align.RIGHT, Kind.NUMBER
TICK, NOW, LEFT, CHANGE = "tick", "now", "left", "change"
TICKING = {TICK, NOW, LEFT}
Year = Callable[[], int]


def invoice_columns(ticking: Ticking, year: Year) -> tuple[Column[InvoiceRow], ...]:
    """Return the columns of invoices; those of the ticks show only while money is being given."""
    return (
        Column(TICK, "", lambda row: "✓" if ticking.taken(row.id) else "", 40, Align.CENTER, Kind.CHECK,
               value=lambda row: ticking.taken(row.id) != 0),
        Column("number", translate("DocumentTables", "单据编号"), lambda row: row.number, 132, kind=Kind.LINK,
               sortable=True),
        Column("dated", translate("DocumentTables", "开单日"), _days(lambda row: row.invoice_date, year), 84,
               kind=Kind.SOFT, sortable=True, tip=lambda row: formats.day(row.invoice_date)),
        Column("due", translate("DocumentTables", "到期日"), _days(lambda row: row.due_date, year), 84,
               sortable=True, tip=lambda row: formats.day(row.due_date)),
        Column("days", translate("DocumentTables", "逾期天数"), _age, 76, _RIGHT, Kind.DAYS_OVERDUE,
               value=lambda row: row.days_overdue, tone=lambda row: "" if row.days_overdue else "text2",
               sortable=True),
        Column("amount", translate("DocumentTables", "单据金额"), lambda row: formats.money(row.amount_cents), 100,
               _RIGHT, _NUMBER, sortable=True),
        Column("settled", translate("DocumentTables", "已收已抵"), lambda row: formats.money(row.settled_cents), 96,
               _RIGHT, _NUMBER, tone=lambda row: "text2" if row.settled_cents else "text3", sortable=True),
        Column("open", translate("DocumentTables", "未收"), lambda row: formats.money(row.open_cents), 100, _RIGHT,
               _NUMBER, sortable=True),
        Column(NOW, translate("DocumentTables", "本次核销"), lambda row: formats.money(ticking.taken(row.id)), 104,
               _RIGHT, _NUMBER, tone=lambda row: "accent" if ticking.taken(row.id) else "text3",
               bold=lambda row: ticking.taken(row.id) != 0),
        Column(LEFT, translate("DocumentTables", "核销后未收"),
               lambda row: formats.money(row.open_cents - ticking.taken(row.id)), 100, _RIGHT, _NUMBER),
        Column("mark", translate("DocumentTables", "标记"), _mark, 124, kind=Kind.RISK, value=_mark_level,
               tip=lambda row: row.dispute_reason, stretch=True),
    )  # fmt: skip


def _days(read: Callable[[InvoiceRow], date | None], year: Year) -> Callable[[InvoiceRow], str]:
    return lambda row: formats.short_day(read(row), year())


def _age(row: InvoiceRow) -> str:
    return due_text(row.due_date, row.days_overdue) if row.open_cents else translate("DocumentTables", "已结清")


def _mark(row: InvoiceRow) -> str:
    if row.disputed_cents:
        return translate("DocumentTables", "争议 {amount}").format(amount=formats.money(row.disputed_cents))
    return ""


def _mark_level(row: InvoiceRow) -> str:
    return "watch" if row.disputed_cents else ""


def money_columns(ticking: Ticking, year: Year, *, writable: Callable[[], bool]) -> tuple[Column[MoneyRow], ...]:
    """Return the columns of receipts, refunds and credit notes; of money that is being given nothing counts as used."""

    def chosen(row: MoneyRow) -> bool:
        return ticking.source is not None and ticking.source.key == row.key

    def used(row: MoneyRow) -> int:
        return 0 if chosen(row) else row.used_cents

    def late(row: MoneyRow) -> int | None:
        return ticking.days_late() if chosen(row) else row.days_late

    def state(row: MoneyRow) -> str:
        return translate("DocumentTables", "核销中") if chosen(row) else state_of(row)

    def change(row: MoneyRow) -> str:
        can = row.amount_cents > 0 and not chosen(row) and writable()
        return translate("DocumentTables", "改核销") if can else ""

    return (
        Column("on", translate("DocumentTables", "日期"), lambda row: formats.short_day(row.on, year()), 80,
               sortable=True, tip=lambda row: formats.day(row.on)),
        Column("number", translate("DocumentTables", "单号"), lambda row: row.number or formats.DASH, 128,
               kind=Kind.LINK, sortable=True),
        Column("kind", translate("DocumentTables", "类型"), lambda row: kind_name(row.kind), 60, sortable=True,
               words=tuple(kind_name(each) for each in ("receipt", "refund", "credit"))),
        Column("method", translate("DocumentTables", "方式"), _method, 88, sortable=True),
        Column("amount", translate("DocumentTables", "金额"), lambda row: formats.money(row.amount_cents), 104, _RIGHT,
               _NUMBER, sortable=True),
        Column("used", translate("DocumentTables", "已核销"), lambda row: formats.money(used(row)), 104, _RIGHT,
               _NUMBER, tone=lambda row: "text2" if used(row) else "text3", sortable=True),
        Column("free", translate("DocumentTables", "未核销"),
               lambda row: formats.money(row.amount_cents - used(row)), 104, _RIGHT, _NUMBER,
               bold=lambda row: row.amount_cents != used(row), sortable=True),
        Column("late", translate("DocumentTables", "平均超期天数"), lambda row: formats.number(late(row)), 92, _RIGHT,
               tone=lambda row: "text3" if late(row) is None else "text2"),
        Column("state", translate("DocumentTables", "状态"), state, 80, tone=lambda row: "accent" if chosen(row) else "",
               bold=chosen, words=states()),
        Column("text", translate("DocumentTables", "附言 / 备注"), _text, 120, kind=Kind.SOFT, tip=_text, stretch=True),
        Column(CHANGE, "", change, 72, _RIGHT, Kind.LINK, words=(translate("DocumentTables", "改核销"),)),
    )  # fmt: skip


def states() -> tuple[str, ...]:
    """Return the words for how far money is allocated."""
    return (
        translate("DocumentTables", "已核销"),
        translate("DocumentTables", "部分核销"),
        translate("DocumentTables", "预收"),
        translate("DocumentTables", "未核销"),
    )


def state_of(row: MoneyRow) -> str:
    """Return how far money is allocated; a refund is not."""
    if row.kind == "refund":
        return formats.DASH if not row.open_cents else translate("DocumentTables", "未核销")
    done, part, ahead, free = states()
    if not row.open_cents:
        return done
    if row.on_account:
        return ahead
    return part if row.used_cents else free


def _method(row: MoneyRow) -> str:
    return translate("DocumentTables", "红字") if row.kind == "credit" else row.method or formats.DASH


def _text(row: MoneyRow) -> str:
    if row.kind == "credit":
        return translate("DocumentTables", "抵 {number}").format(number=row.names) if row.names else ""
    return row.memo or row.names


def order_columns() -> tuple[Column[OrderRow], ...]:
    """Return the columns of orders."""
    return (
        Column("number", translate("DocumentTables", "订单编号"), lambda row: row.number, 170, kind=Kind.LINK,
               sortable=True),
        Column("ordered", translate("DocumentTables", "下单日"), lambda row: formats.day(row.ordered_on), 104,
               sortable=True),
        Column("shipped", translate("DocumentTables", "发货日"), lambda row: formats.day(row.shipped_on), 104,
               kind=Kind.SOFT, sortable=True),
        Column("amount", translate("DocumentTables", "订单金额"), lambda row: formats.money(row.amount_cents), 116,
               _RIGHT, _NUMBER, sortable=True),
        Column("delivered", translate("DocumentTables", "已发货"), lambda row: formats.money(row.delivered_cents), 116,
               _RIGHT, _NUMBER, sortable=True),
        Column("invoiced", translate("DocumentTables", "已开票"), lambda row: formats.money(row.invoiced_cents), 116,
               _RIGHT, _NUMBER, sortable=True),
        Column("rest", translate("DocumentTables", "未开票"),
               lambda row: formats.money(row.amount_cents - row.invoiced_cents), 116, _RIGHT, _NUMBER),
        Column("status", translate("DocumentTables", "状态"), lambda row: order_status_name(row.status), 104,
               kind=Kind.SOFT, sortable=True),
        Column("terms", translate("DocumentTables", "账期"), lambda row: formats.days(row.terms_days), 80,
               kind=Kind.SOFT, stretch=True),
    )  # fmt: skip
