"""How the grid of statements is painted: a header of two lines, bold sums, the ground of drafts, the cell one stands in."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.customers.financials.grid_model import CELL, GridCell, GridModel, RowKind
from app.views.delegates.cells import draw_text

HEADER = 44
FIRST_SIDE = 20
INDENT = 14
SIDE = 15
GLYPH = 14
Index = QModelIndex | QPersistentModelIndex


class GridHeader(QHeaderView):
    """Two lines a period: its months in bold, under them where it comes from."""

    def __init__(self, parent: QWidget) -> None:
        """Make a header of 44 px."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEADER)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Return the height of the header."""
        return QSize(0, HEADER)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw one header."""
        look = theme.current()
        painter.fillRect(rect, look.color("subtle"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line2"))
        model = self.model()
        if not isinstance(model, GridModel):
            return
        title = str(model.headerData(logical, Qt.Orientation.Horizontal) or "")
        if logical == 0:
            draw_text(painter, rect.adjusted(FIRST_SIDE, 0, -4, -1), title, "text2", px=12)
            return
        period = model.period_at(logical)
        first, _, second = title.partition("\n")
        half = rect.height() // 2
        upper = QRect(rect.left() + 4, rect.top() + 4, rect.width() - SIDE - 4, half - 3)
        lower = QRect(upper.left(), rect.top() + half, upper.width(), half - 5)
        draw_text(painter, upper, first, bold=True, px=12, align=Align.RIGHT)
        draft = period is not None and period.editable
        draw_text(painter, lower, second, "accent" if draft else "text2", px=12, align=Align.RIGHT)


class GridDelegate(QStyledItemDelegate):
    """Paints the cells of the grid, the current one in a frame of the accent colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        look = theme.current()
        rect: QRect = option.rect
        cell = index.data(CELL)
        if not isinstance(cell, GridCell):
            return
        section = cell.kind is RowKind.SECTION
        painter.fillRect(rect, look.color("subtle" if section or cell.draft else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        if index.column() == 0:
            _name(painter, rect, cell)
        else:
            _amount(painter, rect, cell)
        view: QWidget = option.widget
        if index == view.currentIndex():  # type: ignore[attr-defined]  # the widget of a delegate is its view
            painter.setPen(QPen(look.color("accent" if view.hasFocus() else "line2"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, theme.current().row_height)


def _name(painter: QPainter, rect: QRect, cell: GridCell) -> None:
    box = rect.adjusted(FIRST_SIDE + (INDENT if cell.indent else 0), 0, -4, -1)
    if cell.mark:
        arrow = QRect(rect.left() + FIRST_SIDE - 4, rect.center().y() - 6, 14, 14)
        icons.paint(painter, "down" if cell.mark == "open" else "right", arrow, "text2")
        box.setLeft(arrow.right() + 6)
    draw_text(painter, box, cell.text, cell.tone or "text", bold=cell.bold)


def _amount(painter: QPainter, rect: QRect, cell: GridCell) -> None:
    box = rect.adjusted(4, 0, -SIDE, -1)
    draw_text(painter, box, cell.text, cell.tone or "text", bold=cell.bold, align=Align.RIGHT)
    if not cell.mark:
        return
    width = theme.current().metrics(13, cell.bold).horizontalAdvance(cell.text)
    left = max(box.right() - width - GLYPH - 5, rect.left() + 2)
    middle = rect.center().y()
    if cell.mark == "check":
        icons.paint(painter, "check", QRect(left, middle - GLYPH // 2 + 1, GLYPH, GLYPH), "accent")
    else:
        icons.paint_risk(painter, "watch", QPoint(left, middle - GLYPH // 2 + 1), GLYPH)
