"""Open invoices with what of a sum of money goes to each: a table whose one column can be edited."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from app.i18n import translate
from app.services.ledger.documents import OpenItem
from app.views import formats
from app.views.columns import Align, Column, Kind
from app.views.customers.words import due_text
from app.views.table_model import Index, RowsModel

NOW = "now"


@dataclass(frozen=True, slots=True)
class Line:
    """An invoice, what of it is open for this money, and how much it takes; fen."""

    item: OpenItem
    open_cents: int
    taken_cents: int = 0


def allocation_columns() -> tuple[Column[Line], ...]:
    """Return the columns of the allocation table."""
    right, number = Align.RIGHT, Kind.NUMBER
    return (
        Column("tick", "", lambda line: "✓" if line.taken_cents else "", 44, Align.CENTER, Kind.CHECK,
               value=lambda line: line.taken_cents != 0),
        Column("number", translate("Allocation", "单据编号"), lambda line: line.item.number, 132, stretch=True),
        Column("dated", translate("Allocation", "开单日"), lambda line: formats.day(line.item.invoice_date), 96,
               kind=Kind.SOFT),
        Column("due", translate("Allocation", "到期日"), lambda line: formats.day(line.item.due_date), 96,
               kind=Kind.SOFT),
        Column("days", translate("Allocation", "逾期天数"),
               lambda line: due_text(line.item.due_date, line.item.days_overdue), 84, right, Kind.DAYS_OVERDUE,
               value=lambda line: line.item.days_overdue,
               tone=lambda line: "" if line.item.days_overdue else "text2"),
        Column("open", translate("Allocation", "未收"), lambda line: formats.money(line.open_cents), 108, right, number),
        Column(NOW, translate("Allocation", "本次核销"), lambda line: formats.money(line.taken_cents), 116, right, number,
               tone=lambda line: "accent" if line.taken_cents else "text3", bold=lambda line: line.taken_cents != 0),
        Column("left", translate("Allocation", "核销后未收"),
               lambda line: formats.money(line.open_cents - line.taken_cents), 112, right, number),
    )  # fmt: skip


class AllocationModel(RowsModel[Line]):
    """Rows never move while amounts change."""

    amount_typed = Signal(object, object)  # invoice id, fen

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty."""
        super().__init__(allocation_columns(), lambda line: line.item.id, parent=parent)
        self.now_column = next(n for n, column in enumerate(self.columns) if column.key == NOW)

    def take(self, amounts: dict[int, int]) -> None:
        """Let each invoice take its amount of {invoice id: fen}, the others nothing."""
        self._rows = [replace(line, taken_cents=amounts.get(line.item.id, 0)) for line in self._rows]
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def taken(self) -> dict[int, int]:
        """Return {invoice id: fen} of those that take something."""
        return {line.item.id: line.taken_cents for line in self._rows if line.taken_cents}

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show other invoices."""
        self.set_rows(lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the column of amounts be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == self.now_column else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Announce a typed amount; who listens decides."""
        if role != Qt.ItemDataRole.EditRole or not isinstance(value, int) or index.column() != self.now_column:
            return False
        self.amount_typed.emit(self.id_at(index.row()), value)
        return True

    def index_of(self, row: int) -> QModelIndex:
        """Return the cell of the amount in a row."""
        return self.index(row, self.now_column)
