"""What a table on the screen shows, made ready to be written as a spreadsheet: shown columns, their order, all rows."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from app.i18n import translate
from app.services.exporting.shown import ShownColumn, ShownTable
from app.services.exporting.typed import typed
from app.views.columns import NUMBERS, Column
from app.views.table_model import TableModel
from app.views.widgets.table import Table
from app.views.widgets.table_view import TableView


def table_in_focus(window: QWidget) -> TableView | None:
    """Return the table that has the focus, else the only one that is shown in the window; None without a row."""
    focused = QApplication.focusWidget()
    if isinstance(focused, TableView) and focused.window() is window:
        return focused if _filled(focused) else None
    shown = [view for view in window.findChildren(TableView) if view.isVisible() and _filled(view)]
    return shown[0] if len(shown) == 1 else None


def _filled(view: TableView) -> bool:
    return isinstance(view.model(), TableModel) and view.model().rowCount() > 0


def title_of(view: TableView) -> str:
    """Return what a table is called: the name it or its nearest parent has for those who cannot see it."""
    widget: QWidget | None = view
    while widget is not None:
        name = widget.accessibleName() or (widget.windowTitle() if not widget.isWindow() else "")
        if name:
            return name
        widget = widget.parentWidget()
    return translate("TableExport", "表格")


def shown_table(view: TableView, as_of: date) -> ShownTable:
    """Return all rows of a table with the columns that are shown; the rows are read when they are written."""
    columns = view.shown_columns()
    every = view.table_model().every_row()

    def rows() -> Iterator[list[Any]]:
        for row in every():
            yield [column.exported(row) for column in columns]

    model_columns = view.table_model().columns
    widths = [ShownColumn(each.title, view.columnWidth(model_columns.index(each))) for each in columns]
    return ShownTable(title_of(view), as_of, widths, rows(), _total(view, columns))


def _total(view: TableView, columns: list[Column[Any]]) -> list[Any] | None:
    """Return the row of totals of the table around the view; None where it has none."""
    around = view.parentWidget()
    cells = around.total.cells if isinstance(around, Table) and not around.total.isHidden() else {}
    if not cells:
        return None
    printed = [(cells[each.key].text if each.key in cells else "", each.kind in NUMBERS) for each in columns]
    return [typed(text, number=number) for text, number in printed]
