"""How rows look while money is given: ticked rows stand out, a box before each, a frame round the amount that F2 edits."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.services.ledger.invoice_list import InvoiceRow
from app.views import icons, theme
from app.views.columns import Cell
from app.views.customers.ledger.columns import NOW, TICK
from app.views.customers.ledger.ticking import Ticking
from app.views.delegates.cells import PAINTERS
from app.views.delegates.rows import SIDE, RowDelegate, paint_row
from app.views.table_model import Index, Role
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.table_view import TableView

_BOX = 14


class TickedRows(RowDelegate):
    """Paints the rows of invoices; edits the amount in place."""

    def __init__(self, view: TableView, ticking: Ticking, key_of: Callable[[int], str]) -> None:
        """Follow the ticks of a view; `key_of` names its columns."""
        super().__init__(view)
        self._view = view
        self._ticking = ticking
        self._key_of = key_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell, then what ticking adds to it."""
        main = self._view.itemDelegate()
        self.hovered_row = main.hovered_row if isinstance(main, RowDelegate) else -1
        row = index.data(Role.ROW) if self._ticking.source is not None else None
        ticked = isinstance(row, InvoiceRow) and bool(self._ticking.taken(row.id))
        if ticked:
            _paint_ticked(painter, option.rect, index)
        else:
            super().paint(painter, option, index)
        key = self._key_of(index.column())
        if key == TICK:
            self._paint_box(painter, option.rect, ticked=ticked)
        elif key == NOW and row is not None and index.row() == self._view.currentIndex().row():
            _paint_frame(painter, option.rect)

    def _paint_box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        look = theme.current()
        if ticked:
            paint_row(painter, rect, "select", bar=True)
        box = QRect(rect.left() + 18, rect.center().y() - _BOX // 2, _BOX, _BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent" if ticked else "line2"), 1))
        painter.setBrush(look.color("accent" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()
        if ticked:
            icons.paint(painter, "check", box.adjusted(1, 1, -1, -1), "onAccent")

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field of an amount."""
        editor = MoneyEdit()
        editor.setParent(parent)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the invoice takes now."""
        row = index.data(Role.ROW)
        if isinstance(editor, MoneyEdit) and isinstance(row, InvoiceRow):
            editor.set_cents(self._ticking.taken(row.id) or None)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the amount to the model; what is no amount is left as it was."""
        if isinstance(editor, MoneyEdit):
            try:
                model.setData(index, editor.cents() or 0)
            except ValueError:
                return


def _paint_ticked(painter: QPainter, rect: QRect, index: Index) -> None:
    """Draw a cell of a ticked row, which stands out wherever the focus is."""
    paint_row(painter, rect, "select", bar=False)
    cell = index.data(Role.CELL)
    if isinstance(cell, Cell):
        PAINTERS[cell.kind](painter, rect.adjusted(SIDE, 0, -SIDE, -1), cell)


def _paint_frame(painter: QPainter, rect: QRect) -> None:
    painter.save()
    painter.setPen(QPen(theme.current().color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -2))
    painter.restore()
