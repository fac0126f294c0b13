"""The models of the tables of documents: sorted anew by whoever reads them; money can be dragged onto an invoice."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.services.ledger.invoice_list import InvoiceRow
from app.services.ledger.money_list import MoneyRow
from app.views.columns import Column, Row
from app.views.customers.ledger.columns import NOW
from app.views.table_model import PagedRows

MONEY: str = "application/x-zixin-money"
Index = QModelIndex | QPersistentModelIndex


class SqlRows(PagedRows[Row]):
    """Rows whose ids a job may fetch: a click on a title asks for them through `order_asked`."""

    order_asked = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch_rows: Callable[[Sequence[int]], dict[int, Row]],
        parent: QObject | None = None,
    ) -> None:
        """Take the columns and the query of rows by id."""
        super().__init__(columns, lambda _: (), fetch_rows, parent)

    def ids(self) -> Sequence[int]:
        """Return the ids in order."""
        return self._ids

    def repaint(self) -> None:
        """Say that what the rows show has changed, while they are the same rows."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def _sort(self) -> None:
        self.order_asked.emit()


class InvoiceRows(SqlRows[InvoiceRow]):
    """Invoices: the amount of an invoice can be typed while money is given, and money can be dropped on one."""

    amount_typed = Signal(object, object)  # InvoiceRow, fen
    money_dropped = Signal(object, object)  # key of the money, InvoiceRow
    editable = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the amount be edited while money is given; take money at any time."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        typed = self.editable and index.isValid() and self.columns[index.column()].key == NOW
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce a typed amount; who listens decides."""
        row = self.row_at(index.row())
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, int) or row is None:
            return False
        self.amount_typed.emit(row, value)
        return True

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Take money, on a row."""
        return data.hasFormat(MONEY) and parent.isValid()

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Announce which money was dropped on which invoice."""
        found = self.row_at(parent.row()) if self.canDropMimeData(data, action, row, column, parent) else None
        if found is None:
            return False
        self.money_dropped.emit(int(bytes(data.data(MONEY).data())), found)
        return True


class MoneyRows(SqlRows[MoneyRow]):
    """Receipts and credit notes, which can be dragged onto an invoice."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let money be dragged; a refund settles nothing."""
        row = self.row_at(index.row()) if index.isValid() else None
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row is not None and row.amount_cents > 0 else flags

    def mimeTypes(self) -> list[str]:
        """Return the name of what is dragged."""
        return [MONEY]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the key of the row."""
        data = QMimeData()
        data.setData(MONEY, str(self.id_at(indexes[0].row())).encode())
        return data
