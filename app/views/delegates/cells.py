"""Painters of the kinds of cells: plain functions that draw a Cell into a box."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from app.views import icons, theme
from app.views.columns import Align, Cell, Change, Kind, Points, ValueLimit
from app.views.formats import DASH

GAP = 8
BAR = 6
LIMIT_WIDTH = 56
LIMIT_SCALE = 1.2
_FIGURE_SIZES = (13, 12, 11, 10)
_GRADES = {
    "AAA": ("accent", "accentSoft"),
    "AA": ("accent", "accentSoft"),
    "A": ("accent", "accentSoft"),
    "BBB": ("text2", "track"),
    "BB": ("text2", "track"),
    "B": ("watchFg", "watchSoft"),
    "C": ("highFg", "highSoft"),
    "D": ("highFg", "highSoft"),
}


def grade_tones(grade: str) -> tuple[str, str]:
    """Return the text and ground tokens of a grade; neutral for an unknown one."""
    return _GRADES.get(grade, ("text2", "track"))


def overdue_tone(days: int | None) -> tuple[str, bool]:
    """Return the text token of a number of overdue days, and whether it is bold."""
    if not days or days <= 30:
        return "text", False
    if days <= 60:
        return "watchFg", False
    return ("warnFg", False) if days <= 90 else ("highFg", True)


def limit_tone(ratio: float) -> str:
    """Return the fill of a limit bar: calm below 80 %, a warning to 100 %, then red."""
    if ratio > 1:
        return "highFill"
    return "okFill" if ratio < 0.8 else "watchFill"


def draw_text(
    painter: QPainter, box: QRect, text: str, tone: str = "text", *, bold: bool = False, px: int = 13,
    align: Align = Align.LEFT,
) -> int:  # fmt: skip
    """Draw one line, cut at the right with an ellipsis; return its width."""
    look = theme.current()
    metrics = look.metrics(px, bold)
    width = metrics.horizontalAdvance(text)
    if width > box.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(look.font(px, bold))
    painter.setPen(look.color(tone))
    painter.drawText(box, align.value | Qt.TextFlag.TextSingleLine, text)
    return min(width, box.width())


def draw_figure(
    painter: QPainter, box: QRect, text: str, tone: str = "text", *, bold: bool = False, align: Align = Align.RIGHT
) -> int:
    """Draw what stands at the right of its column; where it is too long it takes the gap at its left, then is smaller.

    A figure that is cut would be read as another one.
    """
    look = theme.current()
    room = box.adjusted(-GAP, 0, 0, 0)
    fits = (px for px in _FIGURE_SIZES if look.metrics(px, bold).horizontalAdvance(text) <= room.width())
    return draw_text(painter, room, text, tone, bold=bold, px=next(fits, _FIGURE_SIZES[-1]), align=align)


def draw_badge(painter: QPainter, box: QRect, grade: str, px: int = 12) -> None:
    """Draw a grade on its ground, radius 2."""
    ink, ground = grade_tones(grade)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().color(ground))
    painter.drawRoundedRect(box, 2, 2)
    painter.restore()
    draw_text(painter, box, grade, ink, bold=True, px=px, align=Align.CENTER)


def draw_limit_bar(painter: QPainter, left: int, middle: int, ratio: float, width: int = LIMIT_WIDTH) -> None:
    """Draw the use of a limit on a scale to 120 %, with a tick at 100 %."""
    look = theme.current()
    top = middle - BAR // 2
    painter.fillRect(QRect(left, top, width, BAR), look.color("track"))
    used = round(min(max(ratio, 0.0), LIMIT_SCALE) / LIMIT_SCALE * width)
    painter.fillRect(QRect(left, top, used, BAR), look.color(limit_tone(ratio)))
    painter.fillRect(QRect(left + round(width / LIMIT_SCALE), middle - BAR, 1, 2 * BAR), look.color("text2"))


def _tone(cell: Cell, default: str = "text") -> str:
    return cell.tone or ("text3" if cell.text == DASH else default)


def _plain(painter: QPainter, box: QRect, cell: Cell, tone: str) -> None:
    draw = draw_figure if cell.align is Align.RIGHT else draw_text
    draw(painter, box, cell.text, _tone(cell, tone), bold=cell.bold, align=cell.align)


def _text(painter: QPainter, box: QRect, cell: Cell) -> None:
    _plain(painter, box, cell, "text")


def _soft(painter: QPainter, box: QRect, cell: Cell) -> None:
    _plain(painter, box, cell, "text2")


def _link(painter: QPainter, box: QRect, cell: Cell) -> None:
    _plain(painter, box, cell, "link")


def _glyph(painter: QPainter, box: QRect, cell: Cell) -> QRect:
    """Draw the glyph of the level in `value`, if any; return the box that is left for the text."""
    if cell.value in icons.RISKS:
        icons.paint_risk(painter, cell.value, QPoint(box.left(), box.center().y() - 6))
    return box.adjusted(14 + GAP, 0, 0, 0)


def _risk_name(painter: QPainter, box: QRect, cell: Cell) -> None:
    draw_text(painter, _glyph(painter, box, cell), cell.text, _tone(cell), bold=cell.bold)


def _risk(painter: QPainter, box: QRect, cell: Cell) -> None:
    tone = cell.tone or (f"{cell.value}Fg" if cell.value in icons.RISKS else "text")
    if cell.align is Align.RIGHT:
        drawn = draw_text(painter, box, cell.text, _tone(cell, tone), bold=cell.bold, align=Align.RIGHT)
        _glyph(painter, box.adjusted(box.width() - drawn - 14 - GAP // 2, 0, 0, 0), cell)
        return
    draw_text(painter, _glyph(painter, box, cell).adjusted(-2, 0, 0, 0), cell.text, tone, bold=cell.bold)


def _grade(painter: QPainter, box: QRect, cell: Cell) -> None:
    if cell.value:
        draw_badge(painter, QRect(box.left(), box.center().y() - 9, 38, 20), cell.text)
    else:
        draw_text(painter, box, DASH, "text3")


def _limit(painter: QPainter, box: QRect, cell: Cell) -> None:
    if cell.value is None:
        draw_text(painter, box, cell.text, _tone(cell, "text3"), align=Align.RIGHT)
        return
    over = cell.value > 1
    draw_limit_bar(painter, box.left(), box.center().y() + 1, cell.value)
    rest = box.adjusted(LIMIT_WIDTH + 2, 0, 0, 0)
    draw_text(painter, rest, cell.text, cell.tone or ("highFg" if over else "text2"), bold=over, align=Align.RIGHT)


def _points(painter: QPainter, box: QRect, cell: Cell) -> None:
    points = cell.value
    if not isinstance(points, Points) or points.scale <= 0:
        return
    look = theme.current()
    track = round(box.width() * min(points.maximum / points.scale, 1.0))
    filled = round(track * min(max(points.points / points.maximum, 0.0), 1.0)) if points.maximum else 0
    top = box.center().y() - BAR // 2 + 1
    painter.fillRect(QRect(box.left(), top, track, BAR), look.color("line"))
    painter.fillRect(QRect(box.left(), top, filled, BAR), look.color(points.tone))


def _value_limit(painter: QPainter, box: QRect, cell: Cell) -> None:
    pair = cell.value
    if not isinstance(pair, ValueLimit):
        _text(painter, box, cell)
        return
    limit = f"/ {pair.limit}"
    width = max(theme.current().metrics(12).horizontalAdvance(limit), 50)
    draw_text(painter, box, limit, "text3", px=12, align=Align.RIGHT)
    tone = cell.tone or (f"{pair.level}Fg" if pair.level in icons.RISKS else "text")
    draw_text(painter, box.adjusted(0, 0, -width - GAP, 0), pair.value, tone, bold=True, align=Align.RIGHT)


def _change(painter: QPainter, box: QRect, cell: Cell) -> None:
    change = cell.value
    if not isinstance(change, Change):
        _text(painter, box, cell)
        return
    if cell.align is Align.RIGHT:
        middle = box.right() - theme.current().metrics(13, bold=True).horizontalAdvance(change.new) - 12
    else:
        middle = box.center().x()
    left = QRect(box.left(), box.top(), middle - 12 - box.left(), box.height())
    draw_text(painter, left, change.old, "text2", align=Align.RIGHT)
    draw_text(painter, QRect(middle - 12, box.top(), 24, box.height()), "→", "text2", align=Align.CENTER)
    right = QRect(middle + 12, box.top(), box.right() - middle - 12, box.height())
    draw_text(painter, right, change.new, bold=True, align=cell.align if cell.align is Align.RIGHT else Align.LEFT)


def _check(painter: QPainter, box: QRect, cell: Cell) -> None:
    if cell.value:
        icons.paint(painter, "check", QRect(box.center().x() - 7, box.center().y() - 7, 14, 14), cell.tone or "accent")
    elif cell.value is None:
        draw_text(painter, box, cell.text, _tone(cell), align=Align.CENTER)


def _days_overdue(painter: QPainter, box: QRect, cell: Cell) -> None:
    tone, bold = overdue_tone(cell.value)
    draw_text(painter, box, cell.text, cell.tone or _tone(cell, tone), bold=bold, align=Align.RIGHT)


PAINTERS: dict[Kind, Callable[[QPainter, QRect, Cell], None]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _text,
    Kind.SOFT: _soft,
    Kind.RISK_NAME: _risk_name,
    Kind.RISK: _risk,
    Kind.GRADE: _grade,
    Kind.LIMIT: _limit,
    Kind.POINTS: _points,
    Kind.VALUE_LIMIT: _value_limit,
    Kind.CHANGE: _change,
    Kind.LINK: _link,
    Kind.CHECK: _check,
    Kind.DAYS_OVERDUE: _days_overdue,
}
