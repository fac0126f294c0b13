"""The one delegate of all tables: ground, rule, select bar, then the painter of the cell's kind."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from app.views import theme
from app.views.columns import Align, Cell, Kind
from app.views.delegates.cells import PAINTERS
from app.views.table_model import Role

SIDE = 8
FIRST_SIDE = 16
SELECT_BAR = 3
Index = QModelIndex | QPersistentModelIndex


def ground(*, selected: bool, focused: bool, hovered: bool) -> str:
    """Return the token a row stands on."""
    if selected:
        return "select" if focused else "sunken"
    return "subtle" if hovered else "surface"


def paint_row(painter: QPainter, rect: QRect, token: str, *, bar: bool) -> None:
    """Fill the ground of a row or of a part of it, with its lower rule and, where asked, the select bar."""
    look = theme.current()
    painter.fillRect(rect, look.color(token))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
    if bar:
        painter.fillRect(QRect(rect.left(), rect.top(), SELECT_BAR, rect.height()), look.color("accent"))


class RowDelegate(QStyledItemDelegate):
    """Paints cells of a TableModel; of any other model it paints the text."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with no row under the pointer."""
        super().__init__(parent)
        self.hovered_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = view.hasFocus()
        first = first_column(view, index.column())
        token = ground(selected=selected, focused=focused, hovered=index.row() == self.hovered_row)
        paint_row(painter, rect, token, bar=first and selected and focused)
        cell = index.data(Role.CELL)
        if not isinstance(cell, Cell):
            cell = Cell(str(index.data() or ""), Kind.TEXT, Align.LEFT, None, "", bold=False)
        PAINTERS[cell.kind](painter, rect.adjusted(FIRST_SIDE if first else SIDE, 0, -SIDE, -1), cell)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are those of the columns."""
        return QSize(0, theme.current().row_height)


def first_column(view: QWidget, column: int) -> bool:
    """Tell whether a column is the leftmost one on the screen."""
    if not isinstance(view, QTableView):
        return column == 0
    header = view.horizontalHeader()
    return header.visualIndex(column) == header.visualIndex(_leftmost(view))


def _leftmost(view: QTableView) -> int:
    header = view.horizontalHeader()
    for visual in range(header.count()):
        logical = header.logicalIndex(visual)
        if not header.isSectionHidden(logical):
            return logical
    return 0
