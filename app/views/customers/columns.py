"""The columns of the table of customers."""

from collections.abc import Callable
from datetime import date

from app.i18n import translate
from app.money import plain_yuan
from app.services.customers.table import TableRow, Totals
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers.words import level_of
from app.views.messages import risk_name
from app.views.widgets.table import Total

ALWAYS = ("code", "name")
HIDDEN_AT_FIRST = frozenset({"limit"})
HIDDEN_WHEN_SMALL = frozenset({"score", "next_review_on"})


def customer_columns(as_of: Callable[[], date]) -> tuple[Column[TableRow], ...]:
    """Return the columns in their order; `as_of` tells which reviews are due."""
    return (*_identity(), *_figures(), _review(as_of))


def _identity() -> tuple[Column[TableRow], ...]:
    return (
        Column("code", translate("CustomerTable", "编码"), lambda row: row.code, 74, kind=Kind.SOFT, sortable=True),
        Column(
            "name",
            translate("CustomerTable", "客户名称"),
            lambda row: row.name,
            128,
            kind=Kind.RISK_NAME,
            value=lambda row: level_of(row.severity),
            tip=_name_tip,
            sortable=True,
            stretch=True,
        ),
        Column(
            "grade",
            translate("CustomerTable", "等级"),
            lambda row: row.grade or formats.DASH,
            54,
            kind=Kind.GRADE,
            value=lambda row: row.grade,
            sortable=True,
        ),
        Column(
            "score",
            translate("CustomerTable", "评分"),
            lambda row: formats.number(row.score),
            44,
            Align.RIGHT,
            Kind.NUMBER,
            sortable=True,
        ),
    )


def _figures() -> tuple[Column[TableRow], ...]:
    right, number = Align.RIGHT, Kind.NUMBER
    return (
        Column(
            "balance", translate("CustomerTable", "应收余额"), lambda row: formats.money(row.balance_cents), 112,
            right, number, plain=lambda row: plain_yuan(row.balance_cents), sortable=True,
        ),
        Column(
            "limit", translate("CustomerTable", "授信额度"), lambda row: formats.exact_money(row.limit_cents), 104,
            right, number, sortable=True,
        ),
        Column(
            "utilisation", translate("CustomerTable", "额度占用"), lambda row: formats.percent(row.utilisation, 0), 112,
            right, Kind.LIMIT, value=lambda row: row.utilisation, tip=_use_tip, sortable=True,
        ),
        Column(
            "overdue", translate("CustomerTable", "逾期金额"), lambda row: formats.money(row.overdue_cents), 100,
            right, number, plain=lambda row: plain_yuan(row.overdue_cents), sortable=True,
        ),
        Column(
            "max_days_overdue", translate("CustomerTable", "最长逾期"),
            lambda row: formats.number(row.max_days_overdue or None), 72,
            right, Kind.DAYS_OVERDUE, value=lambda row: row.max_days_overdue, sortable=True,
        ),
    )  # fmt: skip


def _review(as_of: Callable[[], date]) -> Column[TableRow]:
    def tone(row: TableRow) -> str:
        due = row.next_review_on is not None and row.next_review_on <= as_of()
        return "warnFg" if due else "" if row.next_review_on is not None else "text3"

    return Column(
        "next_review_on",
        translate("CustomerTable", "下次复审"),
        lambda row: formats.day(row.next_review_on),
        92,
        Align.RIGHT,
        Kind.SOFT,
        tone=tone,
        sortable=True,
    )


def _name_tip(row: TableRow) -> str:
    if row.needs_completion:
        return translate("CustomerTable", "{name}：资料待完善").format(name=row.name)
    return f"{row.name} · {risk_name(level_of(row.severity))}"


def _use_tip(row: TableRow) -> str:
    if row.utilisation is None:
        return translate("CustomerTable", "没有设定大于 0 的额度")
    return translate("CustomerTable", "占用 {percent} = {balance} ÷ 额度 {limit}").format(
        percent=formats.percent(row.utilisation),
        balance=formats.exact_money(row.balance_cents),
        limit=formats.exact_money(row.limit_cents),
    )


def total_cells(totals: Totals) -> dict[str, Total]:
    """Return the total row of a listing."""
    count = translate("CustomerTable", "{count} 家 · 金额单位：元").format(count=f"{totals.customers:,d}")
    return {
        "code": Total(translate("CustomerTable", "合计")),
        "name": Total(count, bold=False, tone="text2", span=True),
        "balance": Total(formats.money(totals.balance_cents)),
        "limit": Total(formats.money(totals.limit_cents)),
        "utilisation": Total(formats.percent(totals.utilisation, 0)),
        "overdue": Total(formats.money(totals.overdue_cents)),
        "max_days_overdue": Total(formats.days(totals.max_days_overdue or None), bold=False),
    }
