"""The sections that come from the ledger: receivables and ageing, payments, orders."""

from app.i18n import translate
from app.money import format_yuan
from app.services.archive.document import ArchiveDocument, Measure, OpenItem, Orders, Payments, Receivables
from app.services.archive.pdf import words
from app.services.archive.pdf.blocks import Beside, Block, Label, Paragraph
from app.services.archive.pdf.charts import Columns, Segment, Strip
from app.services.archive.pdf.proof import ProofLine
from app.services.archive.pdf.styles import BUCKET_FILL, LEVEL_TEXT, TEXT, TEXT2, TEXT3, WIDTH
from app.services.archive.pdf.table import NO_VALUE, Cell, Column, Table

_CHART, _SIDE = 0.565, 0.40
_LEAST_CHART = 112.0
_SMALL_MONTH_CENTS = 1_000_000
_Section = tuple[str, str, list[Block]]


def _sentence(text: str) -> Paragraph:
    return Paragraph(text, colour=TEXT2)


def receivables(document: ArchiveDocument) -> _Section:
    """Return the ageing with its proof, and every open invoice."""
    data = document.receivables
    title = translate("Archive", "应收账款与账龄")
    caption = translate("Archive", "元 · 基准日 {day}，按到期日计算").format(day=document.as_of)
    blocks: list[Block] = []
    if data.items or any(bucket.cents for bucket in data.buckets):
        blocks += [_strip(data), _ageing(data)]
    else:
        text = translate("Archive", "截至 {day}，账上没有该客户的未收单据。").format(day=document.as_of)
        blocks.append(_sentence(text))
    blocks.append(ProofLine(data))
    if data.items:
        count = translate("Archive", "未收单据 {count} 笔").format(count=f"{len(data.items):,d}")
        blocks += [Label(count), _open_items(data.items)]
    return title, caption, blocks


def _strip(data: Receivables) -> Strip:
    names = words.bucket_names()
    shown = [(bucket.key, max(bucket.cents, 0)) for bucket in data.buckets]
    whole = sum(cents for _, cents in shown) or 1
    segments = [
        Segment(f"{names[key]} {words.percent(cents / whole)}", cents / whole, BUCKET_FILL[key])
        for key, cents in shown
        if cents
    ]
    return Strip(segments)


def _ageing(data: Receivables) -> Table:
    since = translate("Archive", "较上月末")
    if data.last_month_end is not None:
        since = translate("Archive", "较 {day}").format(day=data.last_month_end)
    columns = [
        Column(translate("Archive", "账龄"), 30),
        Column(translate("Archive", "笔数"), 12, figure=True),
        Column(translate("Archive", "余额"), 28, figure=True),
        Column(translate("Archive", "占比"), 16, figure=True),
        Column(since, 28, figure=True),
    ]
    names, total = words.bucket_names(), sum(bucket.cents for bucket in data.buckets)
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(names[bucket.key], square=BUCKET_FILL[bucket.key]),
            str(bucket.count) if bucket.count else NO_VALUE,
            words.yuan(bucket.cents),
            _share(bucket.cents, total),
            _change(bucket.cents, bucket.last_cents),
        )
        for bucket in data.buckets
    ]
    known = [bucket.last_cents for bucket in data.buckets if bucket.last_cents is not None]
    count = sum(bucket.count for bucket in data.buckets)
    before = sum(known) if known else None
    share = _share(total, total)
    sums = (str(count) if count else NO_VALUE, format_yuan(total), share, _change(total, before))
    rows.append((translate("Archive", "合计"), *sums))
    return Table(columns, rows, total=True, gap=2)


def _share(cents: int, total: int) -> str:
    return words.percent(cents / total) if cents and total > 0 else NO_VALUE


def _change(cents: int, before: int | None) -> str:
    return NO_VALUE if before is None else words.yuan(cents - before, signed=True)


def _open_items(items: tuple[OpenItem, ...]) -> Table:
    columns = [
        Column(translate("Archive", "单据号"), 29),
        Column(translate("Archive", "开单日"), 20),
        Column(translate("Archive", "到期日"), 20),
        Column(translate("Archive", "单据金额"), 27, figure=True),
        Column(translate("Archive", "未收金额"), 27, figure=True),
        Column(translate("Archive", "逾期天数"), 19, figure=True),
        Column(translate("Archive", "标记"), 22, most_lines=1),
    ]
    disputed = Cell(translate("Archive", "争议"), level="watch", colour=LEVEL_TEXT["watch"])
    rows: list[tuple[str | Cell, ...]] = [
        (
            item.number or NO_VALUE,
            item.invoiced_on.isoformat(),
            words.day(item.due_on),
            format_yuan(item.amount_cents),
            format_yuan(item.open_cents),
            _overdue(item.days_overdue),
            disputed if item.disputed else "",
        )
        for item in items
    ]
    amounts = sum(item.amount_cents for item in items), sum(item.open_cents for item in items)
    rows.append((translate("Archive", "合计"), "", "", *map(format_yuan, amounts), "", ""))
    return Table(columns, rows, total=True)


def _overdue(days: int | None) -> str | Cell:
    if not days:
        return NO_VALUE
    if days <= 30:
        return str(days)
    colour = LEVEL_TEXT["watch" if days <= 60 else "warning" if days <= 90 else "high"]
    return Cell(f"{days:,d}", bold=days > 90, colour=colour)


def payments(document: ArchiveDocument) -> _Section:
    """Return how the customer paid: the months, the measures, the receipts."""
    data = document.payments
    title = translate("Archive", "付款记录")
    caption = translate("Archive", "按月平均超期天数；负数为提前付款")
    paid = any(month.days is not None for month in data.months)
    if not paid and not data.receipts:
        sentence = _sentence(translate("Archive", "截至 {day}，还没有回款记录。").format(day=document.as_of))
        measures: list[Block] = [_measures(data.measures, WIDTH)] if data.measures else []
        return title, "", [sentence, *measures]
    blocks = _beside(_payment_chart(data) if paid else None, data.measures)
    if data.receipts:
        count = translate("Archive", "最近 {count} 笔回款").format(count=f"{len(data.receipts):,d}")
        blocks += [Label(count), _receipts(data)]
    return title, caption if paid else "", blocks


def _payment_chart(data: Payments) -> Columns:
    values = [month.days for month in data.months]
    limit = data.threshold_days
    text = "" if limit is None else translate("Archive", "阈值 {days}").format(days=_whole_days(limit))
    return Columns(
        names=words.month_names([month.month for month in data.months]),
        values=values,
        figures=["" if value is None else words.decimal(value) for value in values],
        width=WIDTH * _CHART,
        height=_LEAST_CHART,
        threshold=limit,
        threshold_text=text,
    )


def _whole_days(value: float) -> str:
    return words.days(int(value) if value == int(value) else value)


def _beside(chart: Columns | None, measures: tuple[Measure, ...]) -> list[Block]:
    """Return chart and measures side by side, or the one that is there."""
    if chart is None:
        return [_measures(measures, WIDTH)] if measures else []
    if not measures:
        return [chart]
    table = _measures(measures, WIDTH * _SIDE)
    chart.height = max(_LEAST_CHART, min(table.height, 170))
    return [Beside(chart, table, WIDTH * (1 - _SIDE))]


def _measures(measures: tuple[Measure, ...], width: float) -> Table:
    columns = [
        Column(translate("Archive", "指标"), 66),
        Column(translate("Archive", "数值"), 34, figure=True),
    ]
    rows = [
        (
            Cell(item.term.text, note=item.reason.text if item.value is None and item.reason else ""),
            Cell(words.measure(item), colour=TEXT3 if item.value is None else TEXT),
        )
        for item in measures
    ]
    return Table(columns, rows, width=width)


def _receipts(data: Payments) -> Table:
    columns = [
        Column(translate("Archive", "回款日期"), 22),
        Column(translate("Archive", "回款单号"), 36),
        Column(translate("Archive", "方式"), 20, most_lines=1),
        Column(translate("Archive", "金额"), 28, figure=True),
        Column(translate("Archive", "未核销"), 26, figure=True),
        Column(translate("Archive", "平均超期"), 20, figure=True),
    ]
    rows = [
        (
            line.received_on.isoformat(),
            line.number or NO_VALUE,
            line.method.text if line.method and line.method.text else NO_VALUE,
            format_yuan(line.amount_cents),
            words.yuan(line.unallocated_cents),
            words.days(line.average_late_days),
        )
        for line in data.receipts
    ]
    return Table(columns, rows)


def orders(document: ArchiveDocument) -> _Section:
    """Return the orders by month, how their volume changed, and the latest of them."""
    data = document.orders
    title = translate("Archive", "订单")
    ordered = any(month.cents for month in data.months)
    if not ordered and not data.recent:
        return title, "", [_sentence(translate("Archive", "截至 {day}，还没有订单。").format(day=document.as_of))]
    blocks = _beside(_order_chart(data) if ordered else None, data.measures)
    if data.recent:
        blocks += [Label(translate("Archive", "最近订单")), _recent(data)]
    return title, _order_caption(data) if ordered else "", blocks


def _in_yuan(data: Orders) -> bool:
    """Return whether the months are too small to be told apart in units of ten thousand."""
    return max((month.cents for month in data.months), default=0) < _SMALL_MONTH_CENTS


def _order_caption(data: Orders) -> str:
    invoiced = any(item.term.code == "invoiced_90" for item in data.measures)
    if _in_yuan(data):
        return translate("Archive", "按月开票额，元") if invoiced else translate("Archive", "按月订单额，元")
    return translate("Archive", "按月开票额，万元") if invoiced else translate("Archive", "按月订单额，万元")


def _order_chart(data: Orders) -> Columns:
    unit, figure = (100, words.yuan) if _in_yuan(data) else (1_000_000, words.wan)
    return Columns(
        names=words.month_names([month.month for month in data.months]),
        values=[month.cents / unit for month in data.months],
        figures=[figure(month.cents) for month in data.months],
        width=WIDTH * _CHART,
        height=_LEAST_CHART,
    )


def _recent(data: Orders) -> Table:
    columns = [
        Column(translate("Archive", "订单日期"), 22),
        Column(translate("Archive", "订单号"), 36),
        Column(translate("Archive", "金额"), 28, figure=True),
        Column(translate("Archive", "状态"), 28, most_lines=1),
        Column(translate("Archive", "说明"), 38),
    ]
    rows = [
        (
            line.ordered_on.isoformat(),
            line.number or NO_VALUE,
            words.yuan(line.amount_cents),
            line.status.text if line.status and line.status.text else NO_VALUE,
            line.notes.replace("\n", " ") or NO_VALUE,
        )
        for line in data.recent
    ]
    return Table(columns, rows)
