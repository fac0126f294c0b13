"""The names of the lines, kept in sight while the periods scroll under them: a second view of the first column."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.views.customers.financials.grid_paint import GridDelegate, GridHeader
from app.views.widgets.labels import rule


class NamesView(QTableView):
    """Lies over the left of a grid once its periods do not fit; the keys, the current cell and the rows are its own."""

    pressed_name = Signal(QModelIndex)

    def __init__(self, grid: QTableView) -> None:
        """Lie hidden over a grid that has its model already."""
        super().__init__(grid)
        self._grid = grid
        self._edge = rule(vertical=True)
        self._edge.setParent(grid)
        self.setModel(grid.model())
        unused = self.selectionModel()
        self.setSelectionModel(grid.selectionModel())
        unused.deleteLater()
        self.setHorizontalHeader(GridHeader(self))
        self.setItemDelegate(GridDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(grid)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setAutoScroll(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        mine, other = self.verticalScrollBar(), grid.verticalScrollBar()
        mine.valueChanged.connect(other.setValue)
        other.valueChanged.connect(mine.setValue)
        other.rangeChanged.connect(lambda *_: self.fit())
        grid.horizontalScrollBar().rangeChanged.connect(lambda *_: self.fit())
        grid.horizontalHeader().sectionResized.connect(lambda *_: self.fit())
        self.fit()

    def fit(self) -> None:
        """Lie exactly over the names of the grid; only where there is something to scroll."""
        grid = self._grid
        needed = grid.horizontalScrollBar().maximum() > 0
        self.setVisible(needed)
        self._edge.setVisible(needed)
        if not needed:
            return
        for column in range(1, grid.model().columnCount()):
            self.setColumnHidden(column, True)
        width, head, port = grid.columnWidth(0), grid.horizontalHeader().height(), grid.viewport().geometry()
        self.verticalHeader().setDefaultSectionSize(grid.verticalHeader().defaultSectionSize())
        self.setColumnWidth(0, width)
        self.setGeometry(port.left(), port.top() - head, width, head + port.height())
        self._edge.setGeometry(port.left() + width, port.top() - head, 1, head + port.height())
        self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
        self.raise_()
        self._edge.raise_()

    def room(self) -> int:
        """Return the width at the left of the grid in which no amount can be seen."""
        return self.width() + 1 if self.isVisibleTo(self._grid) else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand on a line by its name, in the grid."""
        super().mousePressEvent(event)
        self._grid.setFocus()
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.pressed_name.emit(index)
