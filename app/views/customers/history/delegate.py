"""How a change is drawn: field, old and new over who, when and on what evidence."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.history.listing import HistoryLine
from app.views import theme
from app.views.columns import Align
from app.views.customers import sub_pages
from app.views.customers.history.rows import Band, HistoryRows
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import ground, paint_row
from app.views.formats import moment
from app.views.messages import role_name
from app.views.table_model import Role

ROW, BAND = 46, 28
SIDE, SMALL_SIDE = 20, 16
_ARROW = 22
_RULE = 2
_TABS = frozenset({"assessment", "alert", "archive"})
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Spans:
    """Where the three columns begin and end, and the arrow between old and new."""

    label: tuple[int, int]
    old: tuple[int, int]
    arrow: int
    new: tuple[int, int]


def spans(width: int) -> Spans:
    """Divide the width of the pane among field, old and new."""
    side = SMALL_SIDE if theme.current().small_window else SIDE
    inner = width - 2 * side
    label, old = round(inner * 0.24), round(inner * 0.27)
    left = side + label
    arrow = left + old
    return Spans((side, label - 8), (left, old - 8), arrow, (arrow + _ARROW, inner - label - old - _ARROW))


def leads_somewhere(line: HistoryLine) -> bool:
    """Tell whether the evidence of a change is a record that can be shown."""
    entity = line.evidence_entity
    return line.evidence_id is not None and (sub_pages.offered(sub_pages.PAGE_OF.get(entity, "")) or entity in _TABS)


def link_box(rect: QRect, width: int, line: HistoryLine) -> QRect:
    """Return where the evidence stands in a row of a list of this width."""
    left, most = spans(width).new
    room = theme.current().metrics(12).horizontalAdvance(line.evidence)
    return QRect(rect.left() + left, rect.top() + ROW // 2, min(room, most), ROW // 2)


class HistoryDelegate(QStyledItemDelegate):
    """Draws changes and the bands between them."""

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing marked."""
        super().__init__(parent)
        self.marked: frozenset[int] = frozenset()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        rect: QRect = QRect(option.rect)
        row = index.data(Role.ROW)
        if isinstance(row, Band):
            self._paint_band(painter, rect, row)
        elif isinstance(row, HistoryLine):
            self._paint_change(painter, rect, option, index, row)

    def _paint_band(self, painter: QPainter, rect: QRect, band: Band) -> None:
        look = theme.current()
        paint_row(painter, rect, "subtle", bar=False)
        if not band.later:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), _RULE), look.color("accent"))
        side = spans(rect.width()).label[0]
        box = rect.adjusted(side, 0, -side, -1)
        title = self.tr("{day} 之后登记") if band.later else self.tr("{day} 及以前登记")
        note = self.tr("{count} 项 · 当时未知") if band.later else self.tr("{count} 项 · 当时已知")
        text = note.format(count=f"{band.count:,d}")
        width = draw_text(painter, box, text, "text2", px=12, align=Align.RIGHT)
        draw_text(painter, box.adjusted(0, 0, -width - 12, 0), title.format(day=band.day.isoformat()), bold=True)

    def _paint_change(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, index: Index, line: HistoryLine
    ) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.widget.hasFocus())
        token = ground(selected=selected, focused=focused, hovered=hovered)
        paint_row(painter, rect, "select" if line.id in self.marked else token, bar=selected and focused)
        columns = spans(option.widget.width())
        self._paint_values(painter, rect, columns, index, line)
        self._paint_source(painter, rect, columns, line)

    def _paint_values(self, painter: QPainter, rect: QRect, columns: Spans, index: Index, line: HistoryLine) -> None:
        model = index.model()
        split = isinstance(model, HistoryRows) and model.day is not None
        unknown = isinstance(model, HistoryRows) and model.unknown(index.row())
        upper = QRect(rect.left(), rect.top() + 4, rect.width(), ROW // 2 - 3)
        draw_text(painter, _part(upper, columns.label), line.label)
        old, new = ("text", "text2") if split and unknown else ("text2", "text")
        draw_text(painter, _part(upper, columns.old), line.old, old, bold=split and unknown)
        draw_text(painter, _part(upper, (columns.arrow, _ARROW)), "→", "text2")
        draw_text(painter, _part(upper, columns.new), line.new, new, bold=split and not unknown)

    def _paint_source(self, painter: QPainter, rect: QRect, columns: Spans, line: HistoryLine) -> None:
        lower = QRect(rect.left(), rect.top() + ROW // 2, rect.width(), ROW // 2 - 3)
        draw_text(painter, _part(lower, columns.label), role_name(line.role), "text2", px=12)
        draw_text(
            painter, _part(lower, (columns.old[0], columns.old[1] + _ARROW)), moment(line.recorded_at), "text2", px=12
        )
        box, width = _part(lower, columns.new), 0
        if line.effective_on is not None:
            text = self.tr("生效 {day}").format(day=self._day(line))
            width = draw_text(painter, box, text, "text2", px=12, align=Align.RIGHT) + 8
        tone = "link" if leads_somewhere(line) else "text2"
        draw_text(painter, box.adjusted(0, 0, -width, 0), line.evidence, tone, px=12)

    def _day(self, line: HistoryLine) -> str:
        day = line.effective_on
        if day is None:
            return ""
        return f"{day:%m-%d}" if day.year == line.recorded_at.year else day.isoformat()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a change or of a band, without reading the row."""
        number = index.data(Role.ID)
        return QSize(0, BAND if isinstance(number, int) and number < 0 else ROW)


def _part(box: QRect, span: tuple[int, int]) -> QRect:
    """Return the part of a row that a column takes; a scroll bar narrows the last one."""
    left = box.left() + span[0]
    return QRect(left, box.top(), min(span[1], box.right() - SIDE // 2 - left), box.height())
