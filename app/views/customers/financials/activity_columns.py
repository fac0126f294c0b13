"""The columns of bank flows, invoice lists, their months and their largest other sides."""

from datetime import date

from app.i18n import translate
from app.services.activity.listing import FlowRow, InvoiceLine, Party
from app.services.activity.months import InvoiceRow
from app.services.activity.picture import FlowMonth
from app.views import formats
from app.views.columns import Align, Column, Kind, Points

_BAR = 96


def _number_of(month: date) -> str:
    return f"{month:%Y-%m}"


def _red(cents: int) -> str:
    return "highFg" if cents < 0 else ""


def bank_month_columns(largest: int) -> tuple[Column[FlowMonth], ...]:
    """Return month, inflow with its bar, outflow, net and closing balance; `largest` inflow fills the bar."""
    return (
        Column("month", translate("ActivityViews", "月份"), lambda row: _number_of(row.month), 84),
        Column("inflow", translate("ActivityViews", "收入"), lambda row: formats.money(row.inflow_cents), 124, Align.RIGHT, Kind.NUMBER),
        Column("bar", "", lambda row: formats.money(row.inflow_cents), _BAR, Align.LEFT, Kind.POINTS, lambda row: Points(row.inflow_cents, largest, largest), stretch=True),
        Column("outflow", translate("ActivityViews", "支出"), lambda row: formats.money(row.outflow_cents), 124, Align.RIGHT, Kind.NUMBER),
        Column("net", translate("ActivityViews", "净额"), _bank_net, 124, Align.RIGHT, Kind.NUMBER, tone=lambda row: _red(row.inflow_cents - row.outflow_cents)),
        Column("balance", translate("ActivityViews", "期末余额"), lambda row: formats.exact_money(row.balance_cents), 124, Align.RIGHT, Kind.NUMBER),
    )  # fmt: skip


def _bank_net(row: FlowMonth) -> str:
    return formats.money(row.inflow_cents - row.outflow_cents, signed=True)


def invoice_month_columns(largest: int) -> tuple[Column[InvoiceRow], ...]:
    """Return month, sales with its bar, how many, void and red ones, and purchases."""
    return (
        Column("month", translate("ActivityViews", "月份"), lambda row: _number_of(row.month), 84),
        Column("sales", translate("ActivityViews", "销项"), lambda row: formats.money(row.sales.amount_cents), 124, Align.RIGHT, Kind.NUMBER, tone=lambda row: _red(row.sales.amount_cents)),
        Column("bar", "", lambda row: formats.money(row.sales.amount_cents), _BAR, Align.LEFT, Kind.POINTS, lambda row: Points(row.sales.amount_cents, largest, largest), stretch=True),
        Column("count", translate("ActivityViews", "张数"), lambda row: _count(row.sales.count), 64, Align.RIGHT, Kind.NUMBER),
        Column("void", translate("ActivityViews", "作废"), lambda row: _count(row.sales.void_count), 60, Align.RIGHT, Kind.NUMBER),
        Column("red", translate("ActivityViews", "红字"), lambda row: _count(row.sales.red_count), 60, Align.RIGHT, Kind.NUMBER),
        Column("purchases", translate("ActivityViews", "进项"), lambda row: formats.money(row.purchases.amount_cents), 124, Align.RIGHT, Kind.NUMBER),
    )  # fmt: skip


def _count(count: int) -> str:
    return formats.number(count) if count else formats.DASH


def party_columns(title: str) -> tuple[Column[Party], ...]:
    """Return the name, under `title`, the share of all, and the amount."""
    return (
        Column("name", title, lambda row: row.name, 150, stretch=True, tip=lambda row: row.name),
        Column("share", translate("ActivityViews", "占比"), lambda row: formats.percent(row.share), 68, Align.RIGHT, Kind.NUMBER),
        Column("amount", translate("ActivityViews", "金额"), lambda row: formats.money(row.cents), 124, Align.RIGHT, Kind.NUMBER),
    )  # fmt: skip


def flow_columns() -> tuple[Column[FlowRow], ...]:
    """Return the columns of single bank flows; sorting is SQL."""
    return (
        Column("booked_on", translate("ActivityViews", "记账日期"), lambda row: formats.day(row.booked_on), 100, sortable=True),
        Column("counterparty", translate("ActivityViews", "对方户名"), lambda row: row.counterparty or formats.DASH, 200, sortable=True, tip=lambda row: row.counterparty),
        Column("memo", translate("ActivityViews", "摘要"), lambda row: row.memo or formats.DASH, 160, kind=Kind.SOFT, sortable=True, stretch=True, tip=lambda row: row.memo),
        Column("credit", translate("ActivityViews", "收入"), lambda row: formats.money(row.credit_cents), 124, Align.RIGHT, Kind.NUMBER, sortable=True),
        Column("debit", translate("ActivityViews", "支出"), lambda row: formats.money(row.debit_cents), 124, Align.RIGHT, Kind.NUMBER, sortable=True),
        Column("balance", translate("ActivityViews", "余额"), lambda row: formats.exact_money(row.balance_cents), 124, Align.RIGHT, Kind.NUMBER, sortable=True),
    )  # fmt: skip


def invoice_columns() -> tuple[Column[InvoiceLine], ...]:
    """Return the columns of single invoices; sorting is SQL."""
    return (
        Column("issued_on", translate("ActivityViews", "开票日期"), lambda row: formats.day(row.issued_on), 100, sortable=True),
        Column("direction", translate("ActivityViews", "方向"), lambda row: direction_name(row.direction), 64, sortable=True, words=(direction_name("sales"), direction_name("purchase"))),
        Column("number", translate("ActivityViews", "发票号码"), lambda row: row.number, 180, sortable=True, tip=lambda row: row.number),
        Column("counterparty", translate("ActivityViews", "交易对方"), lambda row: row.counterparty or formats.DASH, 160, sortable=True, stretch=True, tip=lambda row: row.counterparty),
        Column("amount", translate("ActivityViews", "金额"), lambda row: formats.exact_money(row.amount_cents), 116, Align.RIGHT, Kind.NUMBER, sortable=True, tone=_invoice_tone),
        Column("tax", translate("ActivityViews", "税额"), lambda row: formats.exact_money(row.tax_cents), 100, Align.RIGHT, Kind.NUMBER, sortable=True, tone=_invoice_tone),
        Column("total", translate("ActivityViews", "价税合计"), lambda row: formats.exact_money(row.total_cents), 116, Align.RIGHT, Kind.NUMBER, sortable=True, tone=_invoice_tone),
        Column("status", translate("ActivityViews", "状态"), state_name, 72, sortable=True, words=_states(), tone=lambda row: "text3" if row.status == "void" else "highFg" if row.total_cents < 0 else "text2"),
    )  # fmt: skip


def _invoice_tone(row: InvoiceLine) -> str:
    return "text3" if row.status == "void" else _red(row.total_cents)


def direction_name(direction: str) -> str:
    """Return the word for the direction of an invoice."""
    return translate("ActivityViews", "销项") if direction == "sales" else translate("ActivityViews", "进项")


def state_name(row: InvoiceLine) -> str:
    """Return the word for the state of an invoice."""
    valid, void, red = _states()
    return void if row.status == "void" else red if row.total_cents < 0 else valid


def _states() -> tuple[str, str, str]:
    return translate("ActivityViews", "有效"), translate("ActivityViews", "作废"), translate("ActivityViews", "红字")
