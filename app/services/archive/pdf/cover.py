"""The cover: letterhead, title, grade seal, six figures, conclusion, contents and the boxes for signatures."""

from collections.abc import Sequence

from app.i18n import translate
from app.money import format_yuan
from app.services.archive.document import LEVELS, ArchiveDocument
from app.services.archive.pdf import fonts, words
from app.services.archive.pdf.flow import Entry
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import (
    ACCENT,
    BODY,
    CAPTION,
    FAINT,
    INK,
    LEFT,
    LINE2,
    MM,
    RIGHT,
    SECTION,
    TABLE,
    TEXT,
    TEXT2,
    TEXT3,
    TITLE,
    WHITE,
    WIDTH,
)
from app.services.archive.pdf.table import NO_VALUE
from app.services.archive.pdf.wrapping import fitting_size, shortened, wrap

_SEAL = 38 * MM
_SEAL_TOP, _KPI_TOP, _SIGN_TOP, _SIGN_HEIGHT = 110.0, 280.0, 683.0, 97.0
_BODIES = ((BODY, 17.0), (8.6, 14.0), (7.4, 11.5))


def draw(pen: Pen, document: ArchiveDocument, entries: Sequence[Entry]) -> list[tuple[float, float, float, float]]:
    """Draw the cover below the page head; return for every entry the area of its line: left, top, right, bottom."""
    _draw_title(pen, document)
    _draw_seal(pen, document, RIGHT - _SEAL, _SEAL_TOP)
    _draw_figures(pen, document)
    y = _draw_conclusion(pen, document, room=_SIGN_TOP - 60 - 18.2 * -(-len(entries) // 2))
    areas = _draw_contents(pen, entries, y)
    _draw_signatures(pen, document)
    return areas


def _draw_title(pen: Pen, document: ArchiveDocument) -> None:
    room = RIGHT - _SEAL - 22 - LEFT
    title = translate("Archive", "客户信用档案")
    tracking = 2.9 if len(title) < 8 else 0.2
    size = fitting_size(title, room - tracking * len(title), TITLE, bold=True)
    pen.text(LEFT, 145, title, size, bold=True, colour=INK, tracking=tracking)
    size = 17.0 if fonts.width(document.profile.name, 17, bold=True) <= room else 13.0
    y = 181.0
    for line in wrap(document.profile.name, room, size, bold=True, most=2):
        pen.text(LEFT, y, line, size, bold=True)
        y += size * 1.35
    y += 24.5 - size * 1.35 if size == 17.0 else 3
    for line in _identity(document):
        pen.text(LEFT, y, shortened(line, room, BODY), BODY, colour=TEXT2)
        y += 16.5


def _identity(document: ArchiveDocument) -> list[str]:
    profile = document.profile
    code = translate("Archive", "客户编码 {code}").format(code=profile.code)
    return [
        f"{code} · {profile.industry}" if profile.industry else code,
        translate("Archive", "档案号 {number}").format(number=document.stamp.number),
        translate("Archive", "基准日 {day}").format(day=words.long_day(document.as_of)),
    ]


def _draw_seal(pen: Pen, document: ArchiveDocument, x: float, y: float) -> None:
    pen.frame(x + 1.3, y + 1.3, _SEAL - 2.6, _SEAL - 2.6, ACCENT, line=2.6, radius=5)
    pen.frame(x + 7, y + 7, _SEAL - 14, _SEAL - 14, ACCENT, line=0.8, radius=2)
    middle = x + _SEAL / 2
    scoring = document.scoring
    heading = translate("Archive", "信用等级")
    size = fitting_size(heading, _SEAL - 30 - 3 * len(heading), 10.3)
    pen.text(middle, y + 27, heading, size, colour=ACCENT, align="centre", tracking=3.6 if len(heading) < 6 else 0.6)
    grade = scoring.grade if scoring else NO_VALUE
    size = fitting_size(grade, _SEAL - 28, 42, bold=True)
    pen.text(middle, y + 54 + size * 0.365, grade, size, bold=True, colour=ACCENT, align="centre")
    pen.rule(x + 20, y + 79, x + _SEAL - 20, y + 79, ACCENT, width=0.7)
    foot = translate("Archive", "尚未评分")
    if scoring:
        foot = translate("Archive", "{score} 分 · {day}").format(score=scoring.score, day=scoring.assessed_on)
    pen.text(middle, y + 93.5, foot, fitting_size(foot, _SEAL - 24, BODY), colour=ACCENT, align="centre")
    if scoring and scoring.provisional:
        word = translate("Archive", "初评")
        tracking = 2 if len(word) < 4 else 0
        wide = max(fonts.width(word, 8.6, bold=True) + 16, 36)
        pen.fill(middle - wide / 2, y + _SEAL - 8.5, wide, 15, ACCENT)
        pen.text(middle, y + _SEAL + 2.2, word, 8.6, bold=True, colour=WHITE, align="centre", tracking=tracking)


def _draw_figures(pen: Pen, document: ArchiveDocument) -> None:
    pen.rule(LEFT, _KPI_TOP, RIGHT, _KPI_TOP, INK, width=1)
    width, height = WIDTH / 3, 61.2
    for number, (label, value, note) in enumerate(_figures(document)):
        column, row = number % 3, number // 3
        x, y = LEFT + column * width, _KPI_TOP + row * height
        if column:
            pen.rule(x, y, x, y + height, LINE2)
            x += 10
        else:
            pen.rule(LEFT, y + height, RIGHT, y + height, LINE2)
        pen.text(x, y + 18, shortened(label, width - 16, TABLE), TABLE, colour=TEXT2)
        pen.text(x, y + 38.5, value, fitting_size(value, width - 18, 16.5, bold=True), bold=True)
        pen.text(x, y + 51.5, shortened(note, width - 16, CAPTION), CAPTION, colour=TEXT3)


def _figures(document: ArchiveDocument) -> list[tuple[str, str, str]]:
    head, scoring = document.headline, document.scoring
    score, score_note = NO_VALUE, translate("Archive", "尚未评分")
    if scoring:
        score = f"{scoring.score} / 100"
        score_note = translate("Archive", "首次评分")
        if scoring.previous:
            before = scoring.previous
            text = translate("Archive", "上次 {score} · {grade}")
            score_note = text.format(score=before.score, grade=before.grade)
    review = translate("Archive", "未安排")
    if head.next_review_on and head.next_review:
        review = head.next_review.text
    return [
        (translate("Archive", "应收合计"), format_yuan(head.balance_cents), _limit_use(document)),
        (translate("Archive", "逾期金额"), format_yuan(head.overdue_cents), _overdue(document)),
        _available(document),
        (translate("Archive", "信用评分"), score, score_note),
        _open_alerts(document),
        (translate("Archive", "下次复审"), words.day(head.next_review_on), review),
    ]


def _limit_use(document: ArchiveDocument) -> str:
    if document.profile.credit_limit_cents is None:
        return translate("Archive", "未设授信额度")
    if document.headline.utilisation is None:
        return translate("Archive", "不予赊销，授信额度为 0")
    return translate("Archive", "额度占用 {use}").format(use=words.percent(document.headline.utilisation))


def _overdue(document: ArchiveDocument) -> str:
    head = document.headline
    if not head.overdue_cents:
        return translate("Archive", "没有逾期")
    text = translate("Archive", "逾期率 {rate} · 最长 {days}")
    return text.format(rate=words.percent(head.overdue_rate), days=words.days(head.longest_days))


def _available(document: ArchiveDocument) -> tuple[str, str, str]:
    head, limit = document.headline, document.profile.credit_limit_cents
    if limit is None or head.available_cents is None:
        label = translate("Archive", "平均超期天数")
        return label, words.days(head.average_late_days), translate("Archive", "按金额加权，近 12 个月")
    note = translate("Archive", "授信额度 {limit}").format(limit=format_yuan(limit))
    if head.available_cents < 0:
        note = translate("Archive", "授信额度 {limit}，已超出").format(limit=format_yuan(limit))
    return translate("Archive", "可用额度"), format_yuan(head.available_cents), note


def _open_alerts(document: ArchiveDocument) -> tuple[str, str, str]:
    alerts = [alert for alert in document.alerts if not alert.closed]
    names = words.level_names()
    counts = [(level, sum(alert.level == level for alert in alerts)) for level in reversed(LEVELS)]
    note = " · ".join(f"{names[level]} {count}" for level, count in counts if count)
    value = translate("Archive", "{count} 条").format(count=len(alerts)) if alerts else "0"
    return translate("Archive", "未关闭预警"), value, note or translate("Archive", "没有未关闭的预警")


def _draw_conclusion(pen: Pen, document: ArchiveDocument, *, room: float) -> float:
    """Write the conclusion in the largest type in which all of it fits above y = `room`; return where it ends."""
    y = _KPI_TOP + 2 * 61.2 + 34
    if not document.headline.conclusion:
        return y
    pen.text(LEFT, y, translate("Archive", "结论"), SECTION, bold=True, colour=INK)
    y += 21.5
    lines: list[str] = []
    size, leading = _BODIES[-1]
    for size, leading in _BODIES:
        lines = [line for text in document.headline.conclusion for line in wrap(text, WIDTH, size)]
        if y + len(lines) * leading <= room:
            break
    fitting = max(int((room - y) / leading), 1)
    if len(lines) > fitting:
        lines = [*lines[: fitting - 1], shortened(lines[fitting - 1] + fonts.ELLIPSIS * 2, WIDTH, size)]
    for line in lines:
        pen.text(LEFT, y, line, size)
        y += leading
    return y + 20


def _draw_contents(pen: Pen, entries: Sequence[Entry], y: float) -> list[tuple[float, float, float, float]]:
    pen.text(LEFT, y, translate("Archive", "目录"), SECTION, bold=True, colour=INK)
    half, width = -(-len(entries) // 2), WIDTH / 2 - 12
    areas = []
    for number, entry in enumerate(entries):
        x, line = LEFT + (number // half) * (width + 24), y + 22 + (number % half) * 18.2
        pen.text(x, line, words.ordinal(number + 1), TABLE + 0.6, colour=TEXT3)
        title = shortened(entry.title, width - 45, TABLE + 0.6)
        pen.text(x + 21, line, title, TABLE + 0.6)
        pen.text(x + width, line, str(entry.page), TABLE + 0.6, align="right")
        begin = x + 21 + fonts.width(title, TABLE + 0.6) + 6
        pen.dashes(begin, line, x + width - 12, TEXT3, pattern=(0.5, 1.2), width=0.4)
        areas.append((x, line - 11, x + width, line + 5))
    return areas


def _draw_signatures(pen: Pen, document: ArchiveDocument) -> None:
    y, width, stamp = _SIGN_TOP, WIDTH / 3, document.stamp
    pen.frame(LEFT, y, WIDTH, _SIGN_HEIGHT, LINE2, line=0.5)
    pen.rule(LEFT, y, RIGHT, y, INK, width=1.2)
    for number in (1, 2):
        pen.rule(LEFT + number * width, y, LEFT + number * width, y + _SIGN_HEIGHT, LINE2)
    boxes = [
        (translate("Archive", "编制"), stamp.role.text if stamp.role else translate("Archive", "会计")),
        (translate("Archive", "复核"), translate("Archive", "财务主管")),
        (translate("Archive", "批准"), translate("Archive", "负责人")),
    ]
    for number, (label, role) in enumerate(boxes):
        x = LEFT + number * width + 10
        pen.text(x, y + 19.5, label, BODY, bold=True)
        pen.text(x + fonts.width(label, BODY, bold=True) + 6, y + 19.5, role, TABLE, colour=TEXT3)
        if number == 0:
            pen.text(x, y + 54, shortened(stamp.operator, width - 20, BODY), BODY, colour=TEXT)
            pen.text(x, y + 87, words.day(stamp.made_at.date()), TABLE, colour=TEXT2)
            continue
        pen.text(x, y + 54, translate("Archive", "签章"), TABLE, colour=FAINT)
        date_label = translate("Archive", "日期：")
        pen.text(x, y + 87, date_label, TABLE, colour=TEXT2)
        begin = x + fonts.width(date_label, TABLE)
        pen.rule(begin, y + 88.5, begin + 58, y + 88.5, TEXT3)
