"""The left pane: the tool row and the table of customers, filtered, sorted and summed by SQL."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QThread, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from app.errors import AppError
from app.services.changes import Changed
from app.services.customers import table
from app.services.customers.table import Listing, Query, TableRow
from app.services.job import JobContext
from app.views import messages
from app.views.columns import SortKey
from app.views.customers import access, columns
from app.views.customers.filter_bar import KEYS as FILTERS
from app.views.customers.filter_bar import FilterBar
from app.views.customers.list_actions import ListActions
from app.views.customers.list_columns import ListColumns
from app.views.customers.tool_row import ToolRow
from app.views.customers.views_menu import Views, read
from app.views.customers.words import GRADES
from app.views.session import Command, Session
from app.views.table_model import PagedRows
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table

SLOW = 0.3
USUAL_SORT = (SortKey("overdue", True),)


class CustomerList(QFrame):
    """The table of customers. What is slow (over 300 ms the last time) is asked for in a job."""

    opened = Signal(object)  # id: Enter or double click
    current_changed = Signal(object)  # id, None where nothing is shown
    new_asked = Signal()
    listed = Signal(object)  # Totals of what is shown

    def __init__(self, session: Session) -> None:
        """Make the pane; `refresh` fills it."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self._seconds = 0.0
        self._ids: Sequence[int] = ()
        self._wanted: Query | None = None
        self.tools = ToolRow(session, self._fill_menu)
        self.filters = FilterBar()
        self.model: PagedRows[TableRow] = PagedRows(
            columns.customer_columns(lambda: session.as_of), self._fetch_ids, self._fetch_rows, self
        )
        self.table = Table(multiple=True)
        self.table.view.setAccessibleName(self.tr("客户"))
        self.table.set_model(self.model)
        self.model.sort_keys = USUAL_SORT
        self.columns = ListColumns(session, self.table.view)
        self.views = Views(session, self.state, self)
        self.doing = ListActions(session, self)
        self._lay_out()
        self._connect()
        self._offer()
        self.views.restore()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self.filters)
        layout.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.tools.changed.connect(self.refresh)
        self.tools.columns_asked.connect(self.columns.choose)
        self.filters.changed.connect(self.refresh)
        self.views.chosen.connect(self.show_state)
        self._session.data_changed.connect(self._on_data_changed)
        self.tools.new_asked.connect(self.new_asked)
        self.tools.filter.returnPressed.connect(self.table.view.setFocus)
        self.table.view.opened.connect(self.opened)
        self.table.view.current_id_changed.connect(self.current_changed)

    @property
    def query(self) -> Query:
        """Return what the user asked to see."""
        return Query(
            self._session.as_of,
            text=self.tools.filter.text().strip(),
            segment=self.tools.segments.current(),
            grade=self.tools.grade.current(),
            sort=tuple((key.key, key.descending) for key in self.model.sort_keys),
            tag=self.filters.value("tag"),
            owner=self.filters.value("owner"),
            risk=self.filters.value("risk"),
        )

    def state(self) -> dict[str, Any]:
        """Return what a saved view keeps: filters, columns and order."""
        query = self.query
        named = {name: getattr(query, name) for name in ("text", "segment", "grade", *FILTERS)}
        return {**named, "sort": [list(key) for key in query.sort], "columns": self.columns.shown()}

    def show_state(self, state: Mapping[str, Any]) -> None:
        """Show what a saved view kept; what is missing or unknown is as on the first day."""
        segment, grade = read(state, "segment", str, "all"), read(state, "grade", str, "")
        text = read(state, "text", str, "")
        self.tools.set(text, segment if segment in table.SEGMENTS else "all", grade if grade in GRADES else "")
        for key in FILTERS:
            value = read(state, key, str, "")
            self.filters.set_value(key, value if key != "risk" or value in table.RISKS else "")
        self.model.sort_keys = self._sort_keys(read(state, "sort", list, [])) or USUAL_SORT
        self.columns.show(read(state, "columns", list, columns.SHOWN_AT_FIRST))
        self.refresh()

    def _sort_keys(self, stored: Sequence[Any]) -> tuple[SortKey, ...]:
        known = {column.key for column in self.model.columns if column.can_sort()}
        pairs = (each for each in stored if isinstance(each, list) and len(each) == 2)
        return tuple(SortKey(key, bool(down)) for key, down in pairs if isinstance(key, str) and key in known)

    def selected_ids(self) -> list[int]:
        """Return the customers that are selected, from top to bottom."""
        return [each for each in self.table.view.selected_ids() if isinstance(each, int)]

    def clear_filters(self) -> None:
        """Show all customers again; columns and order stay."""
        for key in FILTERS:
            self.filters.set_value(key, "")
        self.tools.reset()

    def current_id(self) -> int | None:
        """Return the customer the cursor stands on."""
        found = self.table.view.current_id()
        return found if isinstance(found, int) else None

    def refresh(self) -> None:
        """Ask again; the cursor stays on its customer while that is shown."""
        self.model.refresh()
        if self._wanted is None:
            self._settle_cursor()

    def select(self, customer_id: int) -> bool:
        """Put the cursor on a customer, taking the filter back where it hides it."""
        if self.table.view.select_id(customer_id):
            return True
        self.clear_filters()
        return self.table.view.select_id(customer_id)

    def _fetch_ids(self, keys: tuple[SortKey, ...]) -> Sequence[int]:
        query = self.query
        if self._seconds > SLOW and not self._session.jobs.busy:
            self._wanted = query
            self.table.show_loading()
            self._session.jobs.submit(
                lambda job: _timed(query, job), self.tr("查询客户"), on_done=self._on_found, on_failed=self._on_failed
            )
            return self._ids
        try:
            self._take(query, *_timed(query))
        except AppError as error:
            self._ids = ()
            self._on_failed(error)
        return self._ids

    def _take(self, query: Query, listing: Listing, seconds: float) -> None:
        self._seconds = seconds
        self._wanted = None
        self._ids = listing.ids
        self.listed.emit(listing.totals)
        self.tools.set_counts(listing.counts)
        self.table.set_total(columns.total_cells(listing.totals) if listing.ids else {})
        if listing.ids:
            self.table.show_rows()
        else:
            self.table.show_empty(self._nothing(query))

    def _on_found(self, found: tuple[Listing, float]) -> None:
        if self._wanted == self.query:
            self._take(self._wanted, *found)
            self.model.set_ids(self._ids)
            self._settle_cursor()

    def _on_failed(self, error: BaseException) -> None:
        self._wanted = None
        said = messages.problem(error, self.tr("查询客户"))
        self.table.set_total({})
        self.table.show_error(f"{said.text}{said.hint}", self.refresh)

    def _fetch_rows(self, ids: Sequence[int]) -> dict[int, TableRow]:
        try:
            return table.page(ids, self._session.as_of)
        except AppError as error:
            if QThread.currentThread() is not self.thread():
                raise  # an export reads the rows in its job, which says itself what failed
            self._on_failed(error)
            return {}

    def _settle_cursor(self) -> None:
        if self.current_id() is None:
            self.table.view.select_first()
            if not self._ids:
                self.current_changed.emit(None)

    def _nothing(self, query: Query) -> EmptyState:
        if query.narrowed:
            clear = Action(self.tr("清除筛选"), self.clear_filters, kind="primary")
            return EmptyState(self.tr("没有符合条件的客户"), self._asked(query), [clear])
        text = self.tr("从 Excel 或 CSV 导入客户与应收明细，或逐个录入。")
        if access.refusal(self._session):
            return EmptyState(self.tr("还没有客户"), access.refusal(self._session))
        ask = self._session.ask
        actions = [
            Action(self.tr("导入数据"), lambda: ask(Command.IMPORT), "import", "Ctrl I", "primary"),
            Action(self.tr("新增客户"), self.new_asked.emit, "plus", "Ctrl N"),
            Action(self.tr("打开示例账套"), lambda: ask(Command.OPEN_BOOK), "book", kind="flat"),
        ]
        return EmptyState(self.tr("还没有客户"), text, actions)

    def _asked(self, query: Query) -> str:
        if query.text:
            return self.tr("名称、编码、拼音首字母、信用代码、电话、标签和经办中没有“{text}”。").format(text=query.text)
        return self.tr("基准日 {day} 没有这样的客户。").format(day=query.as_of.isoformat())

    def _fill_menu(self, menu: QMenu) -> None:
        self.views.fill(menu.addMenu(self.tr("视图")))
        menu.addSeparator()
        self.tools.fill_grades(menu)
        self.filters.fill(menu)
        menu.addSeparator()
        self.doing.fill_tools(menu)

    def _on_data_changed(self, changed: Changed) -> None:
        if changed & Changed.CUSTOMERS:
            self._offer()

    def _offer(self) -> None:
        """Read again which tags and owners there are, and how long the codes get."""
        try:
            offered = table.offered()
        except AppError:
            return  # the table itself says what fails
        self.filters.offer(offered)
        self.columns.fit_code(offered.longest_code)


def _timed(query: Query, job: JobContext | None = None) -> tuple[Listing, float]:
    """Run the query; return what it found and how many seconds that took."""
    del job
    began = time.perf_counter()
    return table.find(query), time.perf_counter() - began
