"""What came in from a customer: receipts, refunds and credit notes, with how far each is allocated."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.ledger import money_list
from app.services.ledger.money_list import MoneyListing, MoneyQuery, MoneyRow
from app.views import formats, theme
from app.views.columns import SortKey
from app.views.customers.ledger.columns import CHANGE, money_columns
from app.views.customers.ledger.rows import MoneyRows
from app.views.customers.ledger.ticking import Ticking
from app.views.widgets.labels import SectionTitle
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

BAR_HEIGHT = 44
RECENT_MONTHS = 6
SIDE = 20


class MoneyPane(QWidget):
    """A table of any length; whoever listens does what is asked of its rows."""

    changed = Signal()  # another period or segment
    allocation_asked = Signal(object)  # MoneyRow

    def __init__(self, ticking: Ticking, year: Callable[[], int], *, writable: Callable[[], bool]) -> None:
        """Begin empty."""
        super().__init__()
        self._query: MoneyQuery | None = None
        self._ticking = ticking
        self.table = Table()
        self.model = MoneyRows(money_columns(ticking, year, writable=writable), self._page, self)
        self.model.sort_keys = (SortKey("on", True),)
        self.table.set_model(self.model)
        view = self.table.view
        view.setDragEnabled(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.table, 1)
        self.setFocusProxy(view)
        ticking.changed.connect(self.model.repaint)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def _head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("tool")
        head.setFixedHeight(BAR_HEIGHT)
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.title = SectionTitle(self.tr("回款与贷项"))
        self.period = ChoiceButton(
            "", [("recent", self.tr("最近 {n} 个月").format(n=RECENT_MONTHS)), ("ever", self.tr("全部日期"))]
        )
        self.segments = SegmentBar([Segment("all", self.tr("全部"), 0), Segment("free", self.tr("未核销"), 0)])
        self.period.chosen.connect(lambda _: self.changed.emit())
        self.segments.chosen.connect(lambda _: self.changed.emit())
        row = QHBoxLayout(head)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.title, 1)
        row.addWidget(self.period)
        row.addWidget(self.segments)
        return head

    def _fit(self) -> None:
        """Leave out what goes first in a small window."""
        self.table.view.set_hidden_columns({"method", "late"} if theme.current().small_window else set())

    def query(self, customer_id: int, as_of: date) -> MoneyQuery:
        """Return what is to be read."""
        since = money_list.since_months(as_of, RECENT_MONTHS) if self.period.current() == "recent" else None
        order = tuple((key.key, key.descending) for key in self.model.sort_keys)
        return MoneyQuery(customer_id, as_of, self.segments.current() == "free", since, order)

    def show_read(self, query: MoneyQuery, listing: MoneyListing) -> None:
        """Show what was read."""
        self._query = query
        self.model.set_ids(listing.ids)
        self.segments.set_counts({"all": listing.count, "free": listing.free_count})
        shown = listing.shown
        said = self.tr("{count} 笔 · {amount} 元").format(
            count=f"{shown.count:,d}", amount=formats.exact_money(shown.amount_cents)
        )
        if shown.open_cents:
            free = self.tr("未核销 {amount}").format(amount=formats.exact_money(shown.open_cents))
            said = f"{said} · {free}"
        self.title.set_caption(said)
        if not listing.ids:
            nothing = self.tr("没有未核销的回款") if query.only_free else self.tr("这段时间没有回款")
            self.table.show_empty(EmptyState(nothing, mark="check" if query.only_free else "plus"))
            return
        self.table.show_rows()
        if self.table.view.current_id() is None:
            self.table.view.select_first()

    def show_money(self, key: int) -> bool:
        """Put the cursor on a row; False where it is not among those shown."""
        return self.table.view.select_id(key)

    def current(self) -> MoneyRow | None:
        """Return the row the cursor stands on."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def _page(self, keys: object) -> dict[int, MoneyRow]:
        assert isinstance(keys, list)
        return {} if self._query is None else money_list.page(self._query, keys)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if (
            row is not None
            and self.model.columns[index.column()].key == CHANGE
            and index.data(Qt.ItemDataRole.DisplayRole)
        ):
            self.allocation_asked.emit(row)
