"""The columns of the tables of invoices, of money that came in, and of orders."""

from dataclasses import dataclass
from datetime import date

from app.i18n import translate
from app.services.customers.wording import order_status_name
from app.services.ledger.documents import OpenItem, OrderItem
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers.words import due_text, kind_name

_RIGHT, _NUMBER = Align.RIGHT, Kind.NUMBER


@dataclass(frozen=True, slots=True)
class Money:
    """Something that settles invoices: a receipt, a refund or a credit note; fen, positive but for a refund."""

    kind: str
    id: int
    on: date
    number: str
    method: str
    amount_cents: int
    free_cents: int
    by_hand: bool | None
    text: str


def invoice_columns() -> tuple[Column[OpenItem], ...]:
    """Return the columns of invoices."""
    return (
        Column("number", translate("DocumentTables", "单据编号"), lambda row: row.number, 160, kind=Kind.LINK,
               sort_value=lambda row: row.number),
        Column("dated", translate("DocumentTables", "开单日"), lambda row: formats.day(row.invoice_date), 112,
               kind=Kind.SOFT, sort_value=lambda row: row.invoice_date),
        Column("due", translate("DocumentTables", "到期日"), lambda row: formats.day(row.due_date), 112,
               kind=Kind.SOFT, sort_value=lambda row: row.due_date),
        Column("days", translate("DocumentTables", "逾期天数"), _age, 96, _RIGHT, Kind.DAYS_OVERDUE,
               value=lambda row: row.days_overdue, tone=lambda row: "" if row.days_overdue else "text2",
               sort_value=lambda row: row.days_overdue),
        Column("amount", translate("DocumentTables", "单据金额"), lambda row: formats.money(row.amount_cents), 120,
               _RIGHT, _NUMBER, sort_value=lambda row: row.amount_cents),
        Column("settled", translate("DocumentTables", "已收已抵"),
               lambda row: formats.money(row.amount_cents - row.open_cents), 120, _RIGHT, _NUMBER,
               tone=lambda row: "text2" if row.amount_cents != row.open_cents else "text3",
               sort_value=lambda row: row.amount_cents - row.open_cents),
        Column("open", translate("DocumentTables", "未收"), lambda row: formats.money(row.open_cents), 120, _RIGHT,
               _NUMBER, sort_value=lambda row: row.open_cents),
        Column("mark", translate("DocumentTables", "标记"),
               lambda row: translate("DocumentTables", "争议") if row.disputed else "", 120, kind=Kind.RISK,
               value=lambda row: "watch" if row.disputed else "", stretch=True),
    )  # fmt: skip


def _age(row: OpenItem) -> str:
    return due_text(row.due_date, row.days_overdue) if row.open_cents else translate("DocumentTables", "已结清")


def money_columns() -> tuple[Column[Money], ...]:
    """Return the columns of receipts, refunds and credit notes."""
    return (
        Column("on", translate("DocumentTables", "日期"), lambda row: formats.day(row.on), 108, kind=Kind.SOFT,
               sort_value=lambda row: row.on),
        Column("number", translate("DocumentTables", "单号"), lambda row: row.number or formats.DASH, 160,
               sort_value=lambda row: row.number),
        Column("kind", translate("DocumentTables", "类型"), lambda row: kind_name(row.kind), 64, kind=Kind.SOFT,
               sort_value=lambda row: row.kind),
        Column("method", translate("DocumentTables", "方式"), lambda row: row.method, 96, kind=Kind.SOFT,
               sort_value=lambda row: row.method),
        Column("amount", translate("DocumentTables", "金额"), lambda row: formats.money(row.amount_cents), 120, _RIGHT,
               _NUMBER, sort_value=lambda row: row.amount_cents),
        Column("used", translate("DocumentTables", "已核销"),
               lambda row: formats.money(row.amount_cents - row.free_cents), 120, _RIGHT, _NUMBER,
               sort_value=lambda row: row.amount_cents - row.free_cents),
        Column("free", translate("DocumentTables", "未核销"), lambda row: formats.money(row.free_cents), 120, _RIGHT,
               _NUMBER, bold=lambda row: row.free_cents != 0, sort_value=lambda row: row.free_cents),
        Column("how", translate("DocumentTables", "核销"), _how, 64, kind=Kind.SOFT),
        Column("text", translate("DocumentTables", "附言 / 备注"), lambda row: row.text, 120, kind=Kind.SOFT,
               tip=lambda row: row.text, stretch=True),
    )  # fmt: skip


def _how(row: Money) -> str:
    if row.by_hand is None:
        return ""
    return translate("DocumentTables", "手工") if row.by_hand else translate("DocumentTables", "自动")


def order_columns() -> tuple[Column[OrderItem], ...]:
    """Return the columns of orders."""
    return (
        Column("number", translate("DocumentTables", "订单编号"), lambda row: row.number, 180, kind=Kind.LINK,
               sort_value=lambda row: row.number),
        Column("ordered", translate("DocumentTables", "下单日"), lambda row: formats.day(row.ordered_on), 110,
               kind=Kind.SOFT, sort_value=lambda row: row.ordered_on),
        Column("shipped", translate("DocumentTables", "发货日"), lambda row: formats.day(row.shipped_on), 110,
               kind=Kind.SOFT, sort_value=lambda row: row.shipped_on),
        Column("amount", translate("DocumentTables", "订单金额"), lambda row: formats.money(row.amount_cents), 130,
               _RIGHT, _NUMBER, sort_value=lambda row: row.amount_cents),
        Column("status", translate("DocumentTables", "状态"), lambda row: order_status_name(row.status), 120,
               kind=Kind.SOFT, stretch=True, sort_value=lambda row: row.status),
    )  # fmt: skip
