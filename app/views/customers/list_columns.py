"""Which columns the table of customers shows, in which order and how wide; remembered from one day to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from app.services.customers.table import TableRow
from app.views import theme
from app.views.columns import Column
from app.views.customers import columns
from app.views.customers.column_chooser import ColumnChooser
from app.views.delegates.rows import FIRST_SIDE, SIDE
from app.views.session import Session
from app.views.widgets.table_header import column_width
from app.views.widgets.table_view import TableView

SHOWN_KEY = "customers.columns"
WIDEST_CODE = 220


class ListColumns(QObject):
    """The columns of one table; dragging a title or the chooser changes them."""

    changed = Signal()

    def __init__(self, session: Session, view: TableView) -> None:
        """Show the columns as they were left."""
        super().__init__(view)
        self._session = session
        self._view = view
        self._moving = False
        header = view.horizontalHeader()
        header.setSectionsMovable(True)
        header.sectionMoved.connect(self._on_moved)
        theme.current().rows_changed.connect(self._hide)
        stored = session.settings.get(SHOWN_KEY)
        self._shown = self._known(stored if isinstance(stored, list) else columns.SHOWN_AT_FIRST)
        self._arrange()

    def shown(self) -> list[str]:
        """Return the keys of the columns chosen, in order; a small window may hide some of them."""
        return list(self._shown)

    def show(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; what must be there is, what is unknown is not."""
        self._shown = self._known(keys)
        self._session.settings.update({SHOWN_KEY: self._shown})
        self._arrange()
        self.changed.emit()

    def show_usual(self) -> None:
        """Show the columns of the first day."""
        self.show(columns.SHOWN_AT_FIRST)

    def toggle(self, key: str, *, shown: bool) -> None:
        """Show one column at the end, or take it away."""
        rest = [each for each in self._shown if each != key]
        self.show([*rest, key] if shown else rest)

    def choose(self) -> None:
        """Ask for the columns."""
        offered = [(column.key, column.title) for column in self._all()]
        chooser = ColumnChooser(offered, self._shown, columns.ALWAYS, columns.SHOWN_AT_FIRST, self._view.window())
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.accepted.connect(lambda: self.show(chooser.shown()))
        chooser.open()

    def fit_code(self, longest: str) -> None:
        """Make the column of codes wide enough for the longest one."""
        column = self._all()[0]
        side = (FIRST_SIDE if self._shown[:1] == [column.key] else SIDE) + SIDE
        wanted = theme.current().metrics().horizontalAdvance(longest) + side
        width = max(column_width(column, first=True), min(wanted, WIDEST_CODE))
        if width != self._view.columnWidth(0):
            self._view.setColumnWidth(0, width)
            self._hide()

    def _all(self) -> tuple[Column[TableRow], ...]:
        return self._view.table_model().columns

    def _known(self, keys: Sequence[object]) -> list[str]:
        known = {column.key for column in self._all()}
        found = [key for key in dict.fromkeys(keys) if isinstance(key, str) and key in known]
        return [*(key for key in columns.ALWAYS if key not in found), *found]

    def _arrange(self) -> None:
        """Put the titles into the order chosen."""
        self._moving = True
        header = self._view.horizontalHeader()
        numbers = {column.key: number for number, column in enumerate(self._all())}
        for place, key in enumerate(self._shown):
            header.moveSection(header.visualIndex(numbers[key]), place)
        self._moving = False
        self._hide()

    def _hide(self) -> None:
        small = columns.HIDDEN_WHEN_SMALL if theme.current().small_window and self._is_usual() else frozenset()
        self._view.set_hidden_columns({each.key for each in self._all()} - set(self._shown) | set(small))

    def _is_usual(self) -> bool:
        return set(self._shown) == set(columns.SHOWN_AT_FIRST)

    def _on_moved(self, _logical: int, _old: int, _new: int) -> None:
        if not self._moving:
            in_sight = [column.key for column in self._view.shown_columns()]
            hidden = [key for key in self._shown if key not in in_sight]
            self._shown = [*in_sight, *hidden]
            self._session.settings.update({SHOWN_KEY: self._shown})
            self.changed.emit()
