"""The section of what others say: external records, trade references, credit events."""

from app.i18n import translate
from app.services.archive.credit_lines import CreditEventLine, CreditRecords, ReferenceLine, ReportLine
from app.services.archive.document import ArchiveDocument
from app.services.archive.pdf import words
from app.services.archive.pdf.blocks import Block, Label
from app.services.archive.pdf.styles import LEVEL_TEXT, TEXT2, TEXT3
from app.services.archive.pdf.table import NO_VALUE, Cell, Column, Table

_Section = tuple[str, str, list[Block]]


def credit(document: ArchiveDocument) -> _Section | None:
    """Return the records, where there are any."""
    records = document.credit
    if records is None:
        return None
    tables = (
        (translate("Archive", "外部资料"), _reports(records) if records.reports else None),
        (translate("Archive", "同业付款评价（元）"), _references(records) if records.references else None),
        (translate("Archive", "信用事件"), _events(records) if records.events else None),
    )
    blocks: list[Block] = []
    for title, table in tables:
        if table is not None:
            blocks += [Label(title), table]
    caption = translate("Archive", "外部资料 {reports} 份，函询 {references} 家，事件 {events} 条").format(
        reports=len(records.reports), references=len(records.references), events=len(records.events)
    )
    return translate("Archive", "外部资料与信用事件"), caption, blocks


def _reports(records: CreditRecords) -> Table:
    columns = [
        Column(translate("Archive", "资料"), 34),
        Column(translate("Archive", "取得方式"), 27),
        Column(translate("Archive", "报告日"), 20),
        Column(translate("Archive", "结论"), 50, most_lines=3),
        Column(translate("Archive", "有效期至"), 24),
        Column(translate("Archive", "评分采用"), 20),
    ]
    return Table(columns, [_report(line) for line in records.reports])


def _report(line: ReportLine) -> tuple[str | Cell, ...]:
    late = ""
    if line.days_expired:
        late = translate("Archive", "过期 {days}").format(days=words.days(line.days_expired))
    used = line.used and not line.days_expired
    return (
        Cell(line.kind.text, level=line.level),
        Cell(line.method.text if line.method else NO_VALUE, colour=TEXT2, note=line.agency),
        line.reported_on.isoformat(),
        _said(line),
        Cell(words.day(line.ends_on), colour=LEVEL_TEXT["warning"] if late else TEXT2, note=late),
        translate("Archive", "是") if used else translate("Archive", "否"),
    )


def _said(line: ReportLine) -> str:
    hits = ""
    if line.hits is not None and not line.conclusion:
        nothing = translate("CreditRecords", "无记录")
        hits = translate("CreditRecords", "{count} 条").format(count=line.hits) if line.hits else nothing
    score = "" if line.score is None else translate("Archive", "评分 {score}").format(score=line.score)
    parts = (line.conclusion, hits, score, line.rating if line.rating not in line.conclusion else "")
    return " · ".join(part for part in parts if part) or NO_VALUE


def _references(records: CreditRecords) -> Table:
    columns = [
        Column(translate("Archive", "反馈方"), 40),
        Column(translate("Archive", "回复日"), 32),
        Column(translate("Archive", "合作"), 14, figure=True),
        Column(translate("Archive", "账期"), 16, figure=True),
        Column(translate("Archive", "最高欠款"), 26, figure=True),
        Column(translate("Archive", "付款情况"), 34),
        Column(translate("Archive", "采信"), 14),
    ]
    return Table(columns, [_reference(line) for line in records.references])


def _reference(line: ReferenceLine) -> tuple[str | Cell, ...]:
    asked = translate("Archive", "{day} 函询").format(day=line.asked_on)
    years = NO_VALUE if line.years is None else translate("Archive", "{years} 年").format(years=line.years)
    late = "–".join(str(days) for days in dict.fromkeys(line.days_late))
    verdict = line.verdict.text if line.verdict else NO_VALUE
    if late:
        verdict = translate("Archive", "{verdict} {days} 天").format(verdict=verdict, days=late)
    colour = LEVEL_TEXT[line.level] if line.level not in {"", "normal"} else TEXT2
    return (
        Cell(" · ".join(part for part in (line.party, line.trade) if part), level=line.level),
        line.answered_on.isoformat() if line.answered_on else Cell(asked, colour=TEXT3),
        years,
        words.days(line.terms_days),
        NO_VALUE if line.highest_cents is None else words.yuan(line.highest_cents),
        Cell(verdict, colour=colour),
        NO_VALUE if line.answered_on is None else _yes(line),
    )


def _yes(line: ReferenceLine) -> str:
    return translate("Archive", "是") if line.used else translate("Archive", "否")


def _events(records: CreditRecords) -> Table:
    columns = [
        Column(translate("Archive", "日期"), 20),
        Column(translate("Archive", "类型"), 20),
        Column(translate("Archive", "事件"), 50),
        Column(translate("Archive", "说明"), 60, most_lines=4),
        Column(translate("Archive", "来源"), 24),
    ]
    return Table(columns, [_event(line) for line in records.events])


def _event(line: CreditEventLine) -> tuple[str | Cell, ...]:
    taken = translate("Archive", "已更正") if line.countered else ""
    return (
        line.happened_on.isoformat(),
        Cell(line.kind.text, colour=TEXT2),
        Cell(line.title, level=line.level, colour=TEXT3 if line.countered else LEVEL_TEXT[line.level], note=taken),
        line.detail or NO_VALUE,
        Cell(line.origin or NO_VALUE, colour=TEXT2),
    )
