"""The tree of an assessment: groups that fold with the arrow keys, indicators with their points, the total below."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from app.views import icons, theme
from app.views.columns import Cell
from app.views.delegates.cells import PAINTERS, draw_text
from app.views.delegates.rows import FIRST_SIDE, SIDE, ground, paint_row
from app.views.scoring.nodes import Node, columns
from app.views.table_model import Role
from app.views.widgets.table_header import HEADER_HEIGHT, column_width

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 28
ARROW = 16
_NO_PARENT = QModelIndex()


class ScoreModel(QAbstractItemModel):
    """Two levels over the nodes; the internal number of a child is that of its group plus one."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.columns = tuple(columns())
        self._nodes: tuple[Node, ...] = ()

    def set_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Show another assessment."""
        self.beginResetModel()
        self._nodes = nodes
        self.endResetModel()

    def node(self, index: Index) -> Node | None:
        """Return the node of a row."""
        if not index.isValid():
            return None
        group = index.internalId()
        return self._nodes[group - 1].children[index.row()] if group else self._nodes[index.row()]

    def index(self, row: int, column: int, parent: Index = _NO_PARENT) -> QModelIndex:
        """Return the index of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = _NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Return the group of an indicator."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of groups (and the total), or of indicators in one."""
        if not parent.isValid():
            return len(self._nodes)
        node = self.node(parent) if parent.column() == 0 else None
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        del parent
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell says, by role."""
        node = self.node(index)
        if node is None:
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(node)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align.value
        if role == Role.CELL:
            return column.cell(node)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip(node) if column.tip else None
        return {Role.ROW: node, Role.ID: node.id}.get(role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self.columns[section].align.value if role == Qt.ItemDataRole.TextAlignmentRole else None


class _Header(QHeaderView):
    """Titles in the manner of the tables."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFixedHeight(HEADER_HEIGHT)
        self.setMinimumSectionSize(40)
        self.setStretchLastSection(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        look = theme.current()
        painter.fillRect(rect, look.color("subtle"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line2"))
        model = self.model()
        if isinstance(model, ScoreModel):
            column = model.columns[logical]
            box = rect.adjusted(SIDE if logical else FIRST_SIDE, 0, -SIDE, -1)
            draw_text(painter, box, column.title, "text2", px=12, align=column.align)


class _Delegate(QStyledItemDelegate):
    """Paints rows as the tables do; groups and the total on the ground of headers, indicators indented."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, node, cell = option.widget, index.data(Role.ROW), index.data(Role.CELL)
        if not isinstance(view, QTreeView) or not isinstance(node, Node) or not isinstance(cell, Cell):
            return
        rect: QRect = option.rect
        first = index.column() == 0
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        plain = ground(selected=selected, focused=view.hasFocus(), hovered=node.kind != "line")
        paint_row(painter, rect, plain, bar=first and selected and view.hasFocus())
        box = rect.adjusted(FIRST_SIDE if first else SIDE, 0, -SIDE, -1)
        if first:
            box = self._first_box(painter, box, node, expanded=view.isExpanded(index.sibling(index.row(), 0)))
        if node.kind == "total" and cell.text == node.score and index.column() > 0:
            draw_text(painter, box, cell.text, bold=True, px=16, align=cell.align)
        else:
            PAINTERS[cell.kind](painter, box, cell)

    @staticmethod
    def _first_box(painter: QPainter, box: QRect, node: Node, *, expanded: bool) -> QRect:
        if node.kind == "total":
            return box
        if node.kind == "group":
            icon = "down" if expanded else "right"
            icons.paint(painter, icon, QRect(box.left(), box.center().y() - 5, 12, 12), "text3")
        return box.adjusted(ARROW, 0, 0, 0)


class ScoreTree(QTreeView):
    """The tree; `opened` says that the source of an indicator is wanted."""

    opened = Signal(object)  # str: id of the indicator

    def __init__(self) -> None:
        """Make an empty tree."""
        super().__init__()
        self.setHeader(_Header(self))
        self.setItemDelegate(_Delegate(self))
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionBehavior(QTreeView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._model = ScoreModel(self)
        self.setModel(self._model)
        self._columns_shown()
        theme.current().rows_changed.connect(self._columns_shown)

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Show an assessment; what was folded and which row was current stay as they were."""
        folded = {index.data(Role.ID) for index in self._tops() if not self.isExpanded(index)}
        current = self.currentIndex().data(Role.ID)
        self._model.set_nodes(nodes)
        for index in self._tops():
            self.setExpanded(index, index.data(Role.ID) not in folded)
        self._select(current)

    def _tops(self) -> list[QModelIndex]:
        return [self._model.index(row, 0) for row in range(self._model.rowCount())]

    def _select(self, wanted: object) -> None:
        every = [self._model.index(n, 0, top) for top in self._tops() for n in range(self._model.rowCount(top))]
        found = next((index for index in [*self._tops(), *every] if index.data(Role.ID) == wanted), None)
        self.setCurrentIndex(found or self._model.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with the left arrow, unfold with the right one, open the source with Enter."""
        index = self.currentIndex().siblingAtColumn(0)
        group = index if self._model.rowCount(index) else index.parent()
        key = event.key()
        if key == Qt.Key.Key_Left and group.isValid():
            self.setExpanded(group, False)
            self.setCurrentIndex(group)
        elif key == Qt.Key.Key_Right and index.isValid():
            self.setExpanded(index, True)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(index)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold by a click on a group, open by a click on a source."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        first = index.siblingAtColumn(0)
        if self._model.rowCount(first):
            self.setExpanded(first, not self.isExpanded(first))
        elif self._model.columns[index.column()].key == "source":
            self._open(first)

    def _open(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node is not None and node.kind == "line":
            self.opened.emit(node.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the other columns leave."""
        super().resizeEvent(event)
        self._stretch()

    def _columns_shown(self) -> None:
        small = theme.current().small_window
        for number, column in enumerate(self._model.columns):
            self.setColumnHidden(number, small and column.key == "change")
            self.setColumnWidth(number, column_width(column, first=number == 0))
        self._stretch()

    def _stretch(self) -> None:
        rest = self.viewport().width() - sum(self.columnWidth(n) for n in range(1, len(self._model.columns)))
        self.setColumnWidth(0, max(rest, self._model.columns[0].width - 40))
