"""The table in which money is given to invoices: Space ticks, F2 edits the amount, rows stay where they are."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.i18n import translate
from app.views import formats, icons, theme
from app.views.columns import Cell
from app.views.customers.allocation_model import AllocationModel, Line
from app.views.delegates.rows import RowDelegate
from app.views.table_model import Index, Role
from app.views.widgets.inputs import MoneyEdit
from app.views.widgets.table import Table, Total
from app.views.widgets.table_view import TableView

_BOX = 14


class _Follower(RowDelegate):
    """A delegate of one column that lights with the rest of the row."""

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        main = self._view.itemDelegate()
        self.hovered_row = main.hovered_row if isinstance(main, RowDelegate) else -1
        super().paint(painter, option, index)


class TickDelegate(_Follower):
    """Draws a box, with a check mark where something is taken."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground of the row, then the box over it."""
        super().paint(painter, option, index)
        cell = index.data(Role.CELL)
        rect: QRect = option.rect
        look = theme.current()
        ticked = isinstance(cell, Cell) and bool(cell.value)
        box = QRect(rect.left() + 18, rect.center().y() - _BOX // 2, _BOX, _BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent" if ticked else "line2"), 1))
        painter.setBrush(look.color("accent" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()
        if ticked:
            icons.paint(painter, "check", box.adjusted(1, 1, -1, -1), "onAccent")


class AmountDelegate(_Follower):
    """Edits an amount in place."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the field."""
        editor = MoneyEdit()
        editor.setParent(parent)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the invoice takes now."""
        line = index.data(Role.ROW)
        if isinstance(editor, MoneyEdit) and isinstance(line, Line):
            editor.set_cents(line.taken_cents or None)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Give the amount to the model; what is no amount is left as it was."""
        if isinstance(editor, MoneyEdit):
            try:
                model.setData(index, editor.cents() or 0)
            except ValueError:
                return


class AllocationTable(Table):
    """Open invoices and what they take of `available` fen; a person's hand makes it `touched`."""

    changed = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.model = AllocationModel(self)
        self.set_model(self.model)
        self.view.setItemDelegateForColumn(0, TickDelegate(self.view))
        self.view.setItemDelegateForColumn(self.model.now_column, AmountDelegate(self.view))
        self.view.installEventFilter(self)
        self.view.clicked.connect(self._on_clicked)
        self.model.amount_typed.connect(self._on_typed)
        self.touched = False
        self.last_taken: int | None = None
        self._available = 0

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other invoices; what was taken of those that stay is kept."""
        before = self.model.taken()
        self.model.set_rows(lines)
        self._give({line.item.id: before[line.item.id] for line in lines if line.item.id in before})
        self.view.select_first()

    def set_available(self, cents: int) -> None:
        """Say how much money there is."""
        self._available = cents

    def propose(self, amounts: Mapping[int, int]) -> None:
        """Tick by a rule: nothing of it was decided by hand."""
        self.touched = False
        self.last_taken = None
        self._give(dict(amounts))

    def choose(self, amounts: Mapping[int, int]) -> None:
        """Tick what a person decided before."""
        self.touched = True
        self._give(dict(amounts))

    def remainder(self) -> int:
        """Return what no invoice takes, in fen; negative where they take too much."""
        return self._available - sum(self.model.taken().values())

    def toggle(self, invoice_id: int) -> None:
        """Untick an invoice, or let it take what is open and left."""
        line = self._line(invoice_id)
        amounts = self.model.taken()
        if line is None:
            return
        if amounts.pop(invoice_id, 0) == 0:
            taken = min(line.open_cents, max(self.remainder(), 0))
            if taken <= 0:
                return
            amounts[invoice_id] = taken
        self._decide(invoice_id, amounts)

    def shorten_last(self) -> None:
        """Let the invoice that was changed last take only what is left for it."""
        amounts = self.model.taken()
        if self.last_taken not in amounts:
            return
        fits = max(amounts[self.last_taken] + self.remainder(), 0)
        amounts[self.last_taken] = fits
        self._decide(self.last_taken, {key: cents for key, cents in amounts.items() if cents})

    def number_of(self, invoice_id: int | None) -> str:
        """Return the number of an invoice in the table, empty where it is not there."""
        line = None if invoice_id is None else self._line(invoice_id)
        return "" if line is None else line.item.number

    def _line(self, invoice_id: int) -> Line | None:
        return self.model.row_at(self.model.number_of(invoice_id))

    def _on_typed(self, invoice_id: int, cents: int) -> None:
        line = self._line(invoice_id)
        if line is None:
            return
        amounts = self.model.taken() | {invoice_id: min(max(cents, 0), line.open_cents)}
        self._decide(invoice_id, {key: taken for key, taken in amounts.items() if taken})

    def _decide(self, invoice_id: int, amounts: dict[int, int]) -> None:
        self.touched = True
        self.last_taken = invoice_id
        self._give(amounts)

    def _give(self, amounts: dict[int, int]) -> None:
        self.model.take(amounts)
        lines = self.model.rows
        opened = sum(line.open_cents for line in lines)
        taken = sum(line.taken_cents for line in lines)
        count = translate("Allocation", "合计 {count} 张").format(count=f"{len(lines):,d}")
        self.set_total(
            {
                "number": Total(count),
                "open": Total(formats.money(opened)),
                "now": Total(formats.money(taken), tone="accent"),
                "left": Total(formats.money(opened - taken)),
            }
        )
        self.changed.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle_current()

    def _toggle_current(self) -> None:
        found = self.view.current_id()
        if isinstance(found, int):
            self.toggle(found)

    def _edit_current(self) -> None:
        if self.view.currentIndex().isValid():
            self.view.edit(self.model.index_of(self.view.currentIndex().row()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with Space, edit with F2; the rest is the table's."""
        if watched is self.view and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Space:
                self._toggle_current()
                return True
            if event.key() == Qt.Key.Key_F2:
                self._edit_current()
                return True
        return super().eventFilter(watched, event)
