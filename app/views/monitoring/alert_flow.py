"""The life of an alert as a timeline: what happened, and what is to come."""

from app.i18n import translate
from app.services.monitoring.alerts import AlertDetail, AlertEventLine
from app.views import formats, theme
from app.views.monitoring.levels import level_of
from app.views.widgets.flow import TimelineItem, TimelineLine

INDENT = 30
PX = 12
MOST_LINES = 6


def items(detail: AlertDetail, width: int) -> list[TimelineItem]:
    """Return the nodes for a timeline `width` px wide: the past done, the next step now, closing at the end."""
    year = detail.row.last_seen.year
    past = [_event(event, width, year) for event in detail.events]
    return past + _coming(detail)


def _event(event: AlertEventLine, width: int, year: int) -> TimelineItem:
    who = event.operator_name or event.role_name
    right = f"{formats.short_day(event.happened_on, year)} {who}".strip()
    return TimelineItem(event.title, right, tuple(TimelineLine(line) for line in fold(event.text, width - INDENT)))


def _coming(detail: AlertDetail) -> list[TimelineItem]:
    row = detail.row
    level = level_of(row.severity)
    if row.state == "closed":
        return []
    if row.state == "clearing":
        ready = translate("Monitoring", "已可关闭")
        return [TimelineItem(translate("Monitoring", "关闭"), ready, state="now", level="ok")]
    title = translate("Monitoring", "确认") if row.state == "open" else translate("Monitoring", "跟进")
    now = TimelineItem(title, row.state_name if row.state == "open" else "", state="now", level=level)
    return [now, TimelineItem(translate("Monitoring", "关闭"), detail.clear_text, state="todo")]


def fold(text: str, width: int) -> list[str]:
    """Break a text into lines that fit `width` px, at spaces where there are any; the rest after six lines is cut."""
    metrics = theme.current().metrics(PX)
    lines: list[str] = []
    for part in text.splitlines():
        line = ""
        for character in part:
            if line and metrics.horizontalAdvance(line + character) > width:
                head, space, tail = line.rpartition(" ")
                cut = bool(space) and character != " " and line[-1].isascii() and character.isascii()
                lines.append(head if cut else line)
                line = (tail if cut else "") + character
            else:
                line += character
        if line.strip():
            lines.append(line)
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = [lines[MOST_LINES - 1][:-1] + "…"]
    return lines
