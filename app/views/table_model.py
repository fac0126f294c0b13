"""Table models over frozen rows: columns are declared, rows come whole (RowsModel) or page by page (PagedRows)."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.views.columns import Cell, Column, Row, SortKey

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
PAGES_KEPT = 24
_NO_PARENT = QModelIndex()


class Role:
    """Item roles beside Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    CELL = Qt.ItemDataRole.UserRole + 3


class TableModel(QAbstractTableModel, Generic[Row]):
    """What both models share: columns, roles, sort keys and copying. Subclasses say what stands in row n."""

    sort_changed = Signal(object)  # tuple[SortKey, ...], the first one leads

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        """Take the columns; the model begins empty."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.sort_keys: tuple[SortKey, ...] = ()

    def row_at(self, number: int) -> Row | None:
        """Return the row, or None where it has meanwhile gone."""
        raise NotImplementedError

    def id_at(self, number: int) -> Hashable:
        """Return the identity of the row, which outlives a refresh."""
        raise NotImplementedError

    def number_of(self, row_id: Hashable) -> int:
        """Return where the row with this id stands, -1 where it does not."""
        raise NotImplementedError

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns; cells have no children."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return titles and their alignment; rows have no header."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return self.columns[section].align.value if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, by role."""
        if not index.isValid():
            return None
        if role == Role.ID:
            return self.id_at(index.row())
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align.value
        reader = _READERS.get(role)
        row = self.row_at(index.row()) if reader is not None else None
        return None if reader is None or row is None else reader(column, row)

    def cell(self, number: int, section: int) -> Cell | None:
        """Return all there is to paint of a cell; None where its row has gone."""
        row = self.row_at(number)
        return None if row is None else self.columns[section].cell(row)

    def sort_by(self, keys: Sequence[SortKey]) -> None:
        """Sort by these keys, the first one leading."""
        self.sort_keys = tuple(keys)
        self._sort()
        self.sort_changed.emit(self.sort_keys)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by one column, as Qt's views ask for it."""
        if 0 <= column < len(self.columns) and self.columns[column].can_sort():
            self.sort_by([SortKey(self.columns[column].key, order is Qt.SortOrder.DescendingOrder)])

    def _sort(self) -> None:
        raise NotImplementedError

    def tsv(self, numbers: Iterable[int], columns: Sequence[Column[Row]] | None = None) -> str:
        """Return the titles and these rows as tab-separated lines, of all columns or of those given, in their order."""
        shown = self.columns if columns is None else columns
        lines = ["\t".join(column.title for column in shown)]
        for number in numbers:
            row = self.row_at(number)
            if row is not None:
                lines.append("\t".join(column.copied(row) for column in shown))
        return "\n".join(lines)

    def every_row(self) -> Callable[[], Iterator[Row]]:
        """Return what yields all rows as they stand now, also in a job, which has a connection of its own."""
        raise NotImplementedError


def _tip(column: Column[Any], row: Any) -> str | None:
    return column.tip(row) if column.tip is not None else None


_READERS: dict[int, Callable[[Column[Any], Any], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda column, row: column.text(row),
    Qt.ItemDataRole.ToolTipRole: _tip,
    Role.ROW: lambda _, row: row,
    Role.CELL: lambda column, row: column.cell(row),
}


class RowsModel(TableModel[Row]):
    """A table over a list, to about 20,000 rows; sorts in memory unless `on_sort` fetches the rows anew."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        row_id: Callable[[Row], Hashable],
        on_sort: Callable[[tuple[SortKey, ...]], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Take the columns and what identifies a row."""
        super().__init__(columns, parent)
        self._row_id = row_id
        self._on_sort = on_sort
        self._rows: list[Row] = []
        self._numbers: dict[Hashable, int] = {}

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows in the order of the sort keys; views keep their selection by id."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._on_sort is None:
            self._order()
        self._number()
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Row]:
        """Return the rows as they stand."""
        return self._rows

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows; cells have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def row_at(self, number: int) -> Row | None:
        """Return the row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def id_at(self, number: int) -> Hashable:
        """Return the identity of the row."""
        return self._row_id(self._rows[number]) if 0 <= number < len(self._rows) else None

    def number_of(self, row_id: Hashable) -> int:
        """Return where the row with this id stands, -1 where it does not."""
        return self._numbers.get(row_id, -1)

    def every_row(self) -> Callable[[], Iterator[Row]]:
        """Return what yields the rows."""
        rows = tuple(self._rows)
        return lambda: iter(rows)

    def _sort(self) -> None:
        if self._on_sort is not None:
            self._on_sort(self.sort_keys)
            return
        self.beginResetModel()
        self._order()
        self._number()
        self.endResetModel()

    def _order(self) -> None:
        by_key = {column.key: column for column in self.columns}
        for sort_key in reversed(self.sort_keys):
            column = by_key.get(sort_key.key)
            if column is not None and column.sort_value is not None:
                read = column.sort_value
                present = [row for row in self._rows if read(row) is not None]
                missing = [row for row in self._rows if read(row) is None]
                self._rows = sorted(present, key=read, reverse=sort_key.descending) + missing

    def _number(self) -> None:
        self._numbers = {self._row_id(row): number for number, row in enumerate(self._rows)}


class PagedRows(TableModel[Row]):
    """A table over any number of rows: all ids by one ordered query, the rows themselves 200 at a time by id."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch_ids: Callable[[tuple[SortKey, ...]], Sequence[int]],
        fetch_rows: Callable[[Sequence[int]], dict[int, Row]],
        parent: QObject | None = None,
    ) -> None:
        """Take the columns, the query of the ids in order, and the query of rows `id IN (...)`."""
        super().__init__(columns, parent)
        self._fetch_ids = fetch_ids
        self._fetch_rows = fetch_rows
        self._ids: Sequence[int] = ()
        self._numbers: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def refresh(self) -> None:
        """Ask for the ids again and forget the pages; views keep their selection by id."""
        self.set_ids(self._fetch_ids(self.sort_keys))

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these ids, which a job may have fetched."""
        self.beginResetModel()
        self._ids = ids
        self._numbers = None
        self._pages.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows; cells have no children."""
        return 0 if parent.isValid() else len(self._ids)

    def row_at(self, number: int) -> Row | None:
        """Return the row, fetching its page where needed; None where it was deleted meanwhile."""
        if not 0 <= number < len(self._ids):
            return None
        page = number // PAGE
        if page not in self._pages:
            self._pages[page] = self._fetch_rows(self._ids[page * PAGE : (page + 1) * PAGE])
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[number])

    def id_at(self, number: int) -> Hashable:
        """Return the id."""
        return self._ids[number] if 0 <= number < len(self._ids) else None

    def number_of(self, row_id: Hashable) -> int:
        """Return where the id stands, -1 where it does not."""
        if self._numbers is None:
            self._numbers = {one: number for number, one in enumerate(self._ids)}
        return self._numbers.get(row_id, -1) if isinstance(row_id, int) else -1

    def every_row(self) -> Callable[[], Iterator[Row]]:
        """Return what yields the rows, a page at a time."""
        ids, fetch = self._ids, self._fetch_rows

        def rows() -> Iterator[Row]:
            for start in range(0, len(ids), PAGE):
                part = ids[start : start + PAGE]
                found = fetch(part)
                yield from (found[each] for each in part if each in found)

        return rows

    def _sort(self) -> None:
        self.refresh()
