"""The sections in which the office judges: the score with its points, alerts with their handling, reviews."""

from app.i18n import translate
from app.services.archive.document import LEVELS, AlertLine, ArchiveDocument, Indicator, Scoring
from app.services.archive.pdf import words
from app.services.archive.pdf.blocks import Block, Label, Paragraph
from app.services.archive.pdf.charts import Groups, Ladder, points_text
from app.services.archive.pdf.styles import CAPTION, CAPTION_LEADING, LEVEL_TEXT, TEXT, TEXT2, TEXT3
from app.services.archive.pdf.table import NO_VALUE, Cell, Column, Table
from app.services.scoring.card_words import card_name

_Section = tuple[str, str, list[Block]]


def scoring(document: ArchiveDocument) -> _Section | None:
    """Return the ladder, the groups and every indicator with its points, where there is an assessment."""
    data = document.scoring
    if data is None:
        return None
    previous = data.previous
    blocks: list[Block] = [
        Ladder(
            rungs=data.ladder,
            grade=data.grade,
            score=data.score,
            score_text=translate("Archive", "本次 {score}").format(score=data.score),
            previous=previous.score if previous else None,
            previous_text=translate("Archive", "上次 {score}").format(score=previous.score) if previous else "",
        ),
        Groups(data.groups, _groups_note(data)),
    ]
    blocks += [Paragraph(f"· {text}", CAPTION, CAPTION_LEADING + 1, TEXT2) for text in data.remarks]
    if any(group.indicators for group in data.groups):
        blocks.append(_indicators(data))
    return translate("Archive", "信用评分"), _scoring_caption(data), blocks


def _groups_note(data: Scoring) -> str:
    if data.previous is None:
        return translate("Archive", "条长按满分比例。")
    return translate("Archive", "条长按满分比例；竖线为上次得分（{day}）。").format(day=data.previous.assessed_on)


def _scoring_caption(data: Scoring) -> str:
    parts = [
        card_name(data.scorecard) if data.scorecard else "",
        data.number,
        translate("Archive", "评估日 {day}").format(day=data.assessed_on),
    ]
    if data.coverage is not None:
        parts.append(translate("Archive", "数据覆盖 {share}").format(share=words.percent(data.coverage)))
    if data.provisional:
        parts.append(translate("Archive", "初评"))
    return " · ".join(part for part in parts if part)


def _indicators(data: Scoring) -> Table:
    columns = [
        Column(translate("Archive", "指标"), 46),
        Column(translate("Archive", "取值"), 22, figure=True),
        Column(translate("Archive", "得分 / 满分"), 18, figure=True),
        Column(translate("Archive", "计分规则"), 39),
    ]
    rows: list[tuple[str | Cell, ...]] = []
    for group in data.groups:
        sums = f"{points_text(group.points)} / {points_text(group.maximum)}"
        rows.append((Cell(group.term.text, bold=True), "", Cell(sums, bold=True), ""))
        rows += [_indicator(item) for item in group.indicators]
    return Table(columns, rows, gap=6)


def _indicator(item: Indicator) -> tuple[str | Cell, ...]:
    value: str | Cell = item.value_text or NO_VALUE
    if item.missing:
        value = Cell(translate("Archive", "缺数据"), colour=LEVEL_TEXT["watch"])
    points = f"{points_text(item.points)} / {points_text(item.maximum)}"
    return item.term.text, value, points, Cell(item.rule or NO_VALUE, colour=TEXT2)


def alerts(document: ArchiveDocument) -> _Section:
    """Return the alerts, the open ones first, and what was done about them."""
    title = translate("Archive", "预警与处理")
    if not document.alerts:
        text = translate("Archive", "截至 {day}，没有预警记录。").format(day=document.as_of)
        return title, "", [Paragraph(text, colour=TEXT2)]
    ordered = sorted(document.alerts, key=lambda alert: (alert.closed, -LEVELS.index(alert.level)))
    blocks: list[Block] = [_alerts(ordered)]
    if any(alert.events for alert in ordered):
        blocks += [Label(translate("Archive", "处理经过")), _events(ordered)]
    caption = translate("Archive", "未关闭 {open} 条，已关闭 {closed} 条")
    closed = sum(alert.closed for alert in ordered)
    return title, caption.format(open=len(ordered) - closed, closed=closed), blocks


def _alerts(ordered: list[AlertLine]) -> Table:
    columns = [
        Column(translate("Archive", "级别"), 20, most_lines=1),
        Column(translate("Archive", "指标"), 27),
        Column(translate("Archive", "当前 / 阈值"), 31, figure=True),
        Column(translate("Archive", "首次触发"), 22),
        Column(translate("Archive", "状态"), 26),
        Column(translate("Archive", "处理与依据"), 44, most_lines=4),
    ]
    names = words.level_names()
    rows = [
        (
            Cell(names[alert.level], level=alert.level, colour=LEVEL_TEXT[alert.level]),
            alert.rule.text,
            f"{alert.value_text or NO_VALUE} / {alert.threshold_text or NO_VALUE}",
            words.day(alert.first_seen),
            _state(alert),
            Cell(alert.handling or NO_VALUE, colour=TEXT2, note=_documents(alert)),
        )
        for alert in ordered
    ]
    return Table(columns, rows)


def _state(alert: AlertLine) -> str | Cell:
    text = alert.state.text if alert.state and alert.state.text else ""
    if not text:
        text = translate("Archive", "已关闭") if alert.closed else translate("Archive", "未关闭")
    return Cell(text, colour=TEXT3 if alert.closed else TEXT)


def _documents(alert: AlertLine) -> str:
    if not alert.documents:
        return ""
    shown = translate("Archive", "、").join(alert.documents[:4])
    if len(alert.documents) <= 4:
        return translate("Archive", "单据 {documents}").format(documents=shown)
    return translate("Archive", "单据 {documents} 等 {count} 笔").format(documents=shown, count=len(alert.documents))


def _events(ordered: list[AlertLine]) -> Table:
    columns = [
        Column(translate("Archive", "日期"), 20),
        Column(translate("Archive", "预警指标"), 36),
        Column(translate("Archive", "动作"), 24, most_lines=1),
        Column(translate("Archive", "经办"), 20, most_lines=1),
        Column(translate("Archive", "内容"), 60, most_lines=6),
    ]
    events = sorted(
        ((event, alert) for alert in ordered for event in alert.events), key=lambda pair: pair[0].happened_on
    )
    rows = [
        (
            event.happened_on.isoformat(),
            alert.rule.text,
            event.action.text or NO_VALUE,
            event.operator or NO_VALUE,
            event.text or NO_VALUE,
        )
        for event, alert in events
    ]
    return Table(columns, rows)


def reviews(document: ArchiveDocument) -> _Section | None:
    """Return the reviews and who signed them, where there were any."""
    if not document.reviews:
        return None
    columns = [
        Column(translate("Archive", "日期"), 20),
        Column(translate("Archive", "类型"), 17, most_lines=1),
        Column(translate("Archive", "评分"), 16, most_lines=1),
        Column(translate("Archive", "结论"), 62, most_lines=4),
        Column(translate("Archive", "编制 / 复核 / 批准"), 36),
    ]
    rows = [
        (
            line.reviewed_on.isoformat(),
            line.kind.text or NO_VALUE,
            NO_VALUE if line.score is None else f"{line.score} · {line.grade}",
            line.conclusion or NO_VALUE,
            " / ".join(line.signatures) or NO_VALUE,
        )
        for line in document.reviews
    ]
    return translate("Archive", "复审与签批"), "", [Table(columns, rows)]
