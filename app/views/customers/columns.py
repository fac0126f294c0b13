"""The columns of the table of customers."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from app.i18n import translate
from app.money import plain_yuan
from app.services.customers.table import TableRow, Totals
from app.services.customers.wording import status_name
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers.words import level_of, terms_text
from app.views.messages import risk_name
from app.views.widgets.table import Total

ALWAYS = ("code", "name")
SHOWN_AT_FIRST = (
    *("code", "name", "grade", "score", "balance", "utilisation", "overdue", "max_days_overdue", "next_review_on"),
)
HIDDEN_WHEN_SMALL = frozenset({"score", "next_review_on"})


def customer_columns(as_of: Callable[[], date]) -> tuple[Column[TableRow], ...]:
    """Return the columns in their order; `as_of` tells which reviews are due."""
    return (*_identity(), *_figures(), _review(as_of), *_more())


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


def _more() -> tuple[Column[TableRow], ...]:
    return (
        *_soft(
            ("short_name", translate("CustomerTable", "简称"), lambda row: row.short_name, 96),
            ("owner", translate("CustomerTable", "经办"), lambda row: row.owner, 80),
            ("tags", translate("CustomerTable", "标签"), lambda row: translate("CustomerTable", "、").join(row.tags), 120),
            ("industry", translate("CustomerTable", "行业"), lambda row: row.industry, 88),
            ("region", translate("CustomerTable", "地区"), lambda row: row.region, 88),
            ("phone", translate("CustomerTable", "电话"), lambda row: row.phone, 116),
            ("credit_code", translate("CustomerTable", "信用代码"), lambda row: row.credit_code, 160),
            ("parent", translate("CustomerTable", "上级客户"), lambda row: row.parent, 140),
            ("group", translate("CustomerTable", "所属集团"), lambda row: row.group, 140),
            ("status", translate("CustomerTable", "往来状态"), lambda row: status_name(row.status), 80),
        ),
        Column(
            "terms_days", translate("CustomerTable", "账期"), lambda row: formats.number(row.terms_days), 56,
            Align.RIGHT, Kind.NUMBER, tip=lambda row: terms_text(row.terms_days), sortable=True,
        ),
        Column(
            "available", translate("CustomerTable", "可用额度"), lambda row: formats.exact_money(row.available_cents), 112,
            Align.RIGHT, Kind.NUMBER, tone=lambda row: "highFg" if (row.available_cents or 0) < 0 else "", sortable=True,
        ),
        *_days(
            ("last_receipt_on", translate("CustomerTable", "最近回款"), lambda row: row.last_receipt_on),
            ("last_reviewed_on", translate("CustomerTable", "上次复审"), lambda row: row.last_reviewed_on),
            ("traded_since", translate("CustomerTable", "合作起始"), lambda row: row.traded_since),
        ),
    )  # fmt: skip


_Text = tuple[str, str, Callable[[TableRow], str], int]
_Day = tuple[str, str, Callable[[TableRow], date | None]]


def _soft(*texts: _Text) -> Iterator[Column[TableRow]]:
    for key, title, read, width in texts:
        yield Column(key, title, partial(_text_or_dash, read), width, kind=Kind.SOFT, tip=read, sortable=True)


def _text_or_dash(read: Callable[[TableRow], str], row: TableRow) -> str:
    return read(row) or formats.DASH


def _days(*days: _Day) -> Iterator[Column[TableRow]]:
    for key, title, read in days:
        yield Column(key, title, partial(_day, read), 92, Align.RIGHT, Kind.SOFT, sortable=True)


def _day(read: Callable[[TableRow], date | None], row: TableRow) -> str:
    return formats.day(read(row))


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
