"""The columns of the ageing of all customers, by due date or by invoice date, and its total row."""

from collections.abc import Callable

from app.i18n import translate
from app.services.exporting.words import bucket_titles
from app.services.figures.ageing import AgeingRow, Basis, total_of
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.widgets.table import Total

BUCKETS = 8
_WIDTH = 98
_SUM_WIDTH = 108
_LATE = ("", "", "watchFg", "warnFg", "highFg", "highFg", "highFg", "")


def columns(basis: Basis) -> list[Column[AgeingRow]]:
    """Return the columns; by invoice date the first bucket is that of the day itself and every item has a date."""
    titles = list(bucket_titles())
    if basis == "invoice":
        titles[0] = translate("Monitoring", "当日")
    shown = range(BUCKETS if basis == "due" else BUCKETS - 1)
    buckets = [_money(f"bucket{n}", titles[n], _bucket(n), tone=_LATE[n] if basis == "due" else "") for n in shown]
    return [*_customer(), *buckets, *_sums()]


def _customer() -> list[Column[AgeingRow]]:
    return [
        Column(
            "code",
            translate("Monitoring", "编码"),
            lambda row: row.code,
            72,
            kind=Kind.SOFT,
            sort_value=lambda row: row.code,
        ),
        Column(
            "name",
            translate("Monitoring", "客户"),
            lambda row: row.name,
            150,
            tip=lambda row: row.name,
            sort_value=lambda row: row.name,
            stretch=True,
        ),
    ]


def _sums() -> list[Column[AgeingRow]]:
    return [
        _money(
            "gross",
            translate("Monitoring", "应收合计"),
            lambda row: row.ageing.gross_cents,
            width=_SUM_WIDTH,
            bold=True,
        ),
        _money("unallocated", translate("Monitoring", "未核销"), lambda row: row.ageing.unallocated_cents),
        _money("net", translate("Monitoring", "净额"), lambda row: row.ageing.net_cents, width=_SUM_WIDTH),
        Column(
            "days",
            translate("Monitoring", "最长逾期"),
            lambda row: formats.number(row.ageing.max_days_overdue or None),
            76,
            Align.RIGHT,
            Kind.DAYS_OVERDUE,
            value=lambda row: row.ageing.max_days_overdue,
            sort_value=lambda row: row.ageing.max_days_overdue,
        ),
    ]


def _bucket(number: int) -> Callable[[AgeingRow], int]:
    return lambda row: row.ageing.cents[number]


def _money(
    key: str, title: str, cents: Callable[[AgeingRow], int], *, width: int = _WIDTH, tone: str = "", bold: bool = False
) -> Column[AgeingRow]:
    return Column(
        key,
        title,
        lambda row: formats.money(cents(row)),
        width,
        Align.RIGHT,
        Kind.NUMBER,
        tone=lambda row: tone if tone and cents(row) else "",
        bold=lambda row: bold and bool(cents(row)),
        sort_value=cents,
    )


def totals(rows: list[AgeingRow], everybody: int) -> dict[str, Total]:
    """Return the total row of the customers shown, of so many in all."""
    total = total_of([row.ageing for row in rows])
    if len(rows) == everybody:
        count = translate("Monitoring", "{n} 家").format(n=formats.number(everybody) or "0")
    else:
        count = translate("Monitoring", "筛选出 {n} / {all} 家").format(n=len(rows), all=everybody)
    word = translate("Monitoring", "合计")
    cells = {
        "name": Total(f"{word}  {count}"),
        "gross": Total(formats.money(total.gross_cents)),
        "unallocated": Total(formats.money(total.unallocated_cents)),
        "net": Total(formats.money(total.net_cents)),
        "days": Total(formats.number(total.max_days_overdue or None), bold=False),
    }
    return cells | {f"bucket{n}": Total(formats.money(cents)) for n, cents in enumerate(total.cents)}
