"""The grid of statements: sections that fold, lines, the row that proves the balance; a column a period."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.services.statements import wording
from app.services.statements.terms import BALANCE, FLOW, Line
from app.views.customers.financials import calculator
from app.views.customers.financials.sheet import Entered, lines_shown
from app.views.formats import DASH

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = QModelIndex()


class RowKind(Enum):
    """What a row of the grid is."""

    SECTION = auto()
    LINE = auto()
    PROOF = auto()


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: `key` is that of its section or of its line."""

    kind: RowKind
    key: str
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """All that is painted of one cell."""

    text: str
    kind: RowKind
    bold: bool = False
    indent: bool = False
    tone: str = ""
    mark: str = ""  # check, watch, or the arrow of a section: open, folded
    draft: bool = False


class GridModel(QAbstractTableModel):
    """Shows periods and takes what is typed; nothing is stored here."""

    edited = Signal(int)  # the period, 0 the first

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without periods."""
        super().__init__(parent)
        self.columns: list[Entered] = []
        self.rows: list[GridRow] = []
        self.unit = calculator.YUAN
        self.every_line = False
        self.writable = True
        self._folded: set[str] = set()

    def show(self, columns: Sequence[Entered]) -> None:
        """Show these periods, oldest first."""
        self.beginResetModel()
        self.columns = list(columns)
        self.rows = self._rows()
        self.endResetModel()

    def set_unit(self, unit: int) -> None:
        """Print in yuan or in ten thousand yuan."""
        self.unit = unit
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns))
        self._repaint()

    def set_every_line(self, *, every: bool) -> None:
        """Show all lines of the form, or the common ones and those filled in."""
        self.every_line = every
        self.show(self.columns)

    def fold(self, section: str) -> None:
        """Close a section, or open it again."""
        self._folded ^= {section}
        self.show(self.columns)

    def _rows(self) -> list[GridRow]:
        lines = lines_shown(self.columns, every=self.every_line)
        found = []
        for section in (BALANCE, FLOW):
            found.append(GridRow(RowKind.SECTION, section))
            if section not in self._folded:
                found += [GridRow(RowKind.LINE, line.key, line) for line in lines if line.section == section]
            if section == BALANCE:
                found.append(GridRow(RowKind.PROOF, section))
        return found

    def row_of(self, key: str) -> int:
        """Return where a line stands, -1 where it is folded away."""
        return next((at for at, row in enumerate(self.rows) if row.kind is RowKind.LINE and row.key == key), -1)

    def period_at(self, column: int) -> Entered | None:
        """Return the period of a column of the view; the first column holds the names."""
        return self.columns[column - 1] if 0 < column <= len(self.columns) else None

    def editable(self, index: Index) -> bool:
        """Tell whether an amount may be typed here."""
        period = self.period_at(index.column())
        line = index.isValid() and self.rows[index.row()].kind is RowKind.LINE
        return bool(line and self.writable and period is not None and period.editable)

    def cents_at(self, index: Index) -> int | None:
        """Return the amount of a cell in fen."""
        period = self.period_at(index.column())
        return None if period is None else period.lines.get(self.rows[index.row()].key)

    def write(self, index: Index, cents: int | None) -> None:
        """Put an amount into a cell; None empties it."""
        self.write_column(index.column(), {self.rows[index.row()].key: cents})

    def write_column(self, column: int, amounts: dict[str, int | None]) -> None:
        """Put amounts into a period by the key of their line; None empties a line."""
        period = self.period_at(column)
        if period is None:
            return
        for key, cents in amounts.items():
            if cents is None:
                period.lines.pop(key, None)
            else:
                period.lines[key] = cents
        self._repaint()
        self.edited.emit(column - 1)

    def _repaint(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns)))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows; cells have no children."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of periods and one for the names."""
        return 0 if parent.isValid() else len(self.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say which cells may be typed into."""
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return shown | Qt.ItemFlag.ItemIsEditable if self.editable(index) else shown

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the two lines over a column: months; kind and source, or that it is being entered."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        period = self.period_at(section)
        if period is None:
            return self.tr("项目 · 元") if self.unit == calculator.YUAN else self.tr("项目 · 万元")
        return f"{period.title}\n{self._caption(period)}"

    def _caption(self, period: Entered) -> str:
        given = period.given
        if period.editable:
            state = self.tr("未保存") if period.dirty else self.tr("录入中")
            return self.tr("草稿 · {state}").format(state=state)
        proof = self.tr("已审计") if given.audited else given.source or self.tr("未审计")
        return f"{wording.kind_label(given.period)} · {proof}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, by role."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(index.row(), index.column()).text
        if role == CELL:
            return self.cell(index.row(), index.column())
        return None

    def cell(self, number: int, column: int) -> GridCell:
        """Return all there is to paint of a cell."""
        row = self.rows[number]
        period = self.period_at(column)
        draft = period is not None and period.editable
        if row.line is not None:
            bold = row.line.major
            if period is None:
                return GridCell(wording.line_label(row.key), row.kind, bold, not bold)
            cents = period.lines.get(row.key)
            text = calculator.shown(cents, self.unit) or DASH
            return GridCell(text, row.kind, bold, tone="" if cents is not None else "text3", draft=draft)
        if row.kind is RowKind.PROOF:
            return self._proof(period)
        if period is not None:
            return GridCell("", row.kind)
        mark = "folded" if row.key in self._folded else "open"
        return GridCell(wording.section_label(row.key), row.kind, bold=True, mark=mark)

    def _proof(self, period: Entered | None) -> GridCell:
        if period is None:
            return GridCell(self.tr("资产 − 负债 − 权益"), RowKind.PROOF, tone="text2")
        difference = period.check().difference
        if difference is None:
            return GridCell(DASH, RowKind.PROOF, tone="text3", draft=period.editable)
        if difference == 0:
            return GridCell(self.tr("相等"), RowKind.PROOF, tone="accent", mark="check", draft=period.editable)
        text = calculator.shown(difference, self.unit)
        return GridCell(text, RowKind.PROOF, bold=True, tone="watchFg", mark="watch", draft=period.editable)
