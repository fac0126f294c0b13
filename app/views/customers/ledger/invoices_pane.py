"""The invoices of a customer with their total row, which proves the balance; ticked in place while money is given."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from app.services.ledger import invoice_list
from app.services.ledger.invoice_list import InvoiceListing, InvoiceQuery, InvoiceRow
from app.views import formats
from app.views.columns import SortKey
from app.views.customers.ledger.columns import NOW, TICK, TICKING, invoice_columns
from app.views.customers.ledger.delegates import TickedRows
from app.views.customers.ledger.rows import InvoiceRows
from app.views.customers.ledger.ticking import Ticking
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table, Total


@dataclass(frozen=True, slots=True)
class Invoices:
    """What was read: the query, its listing, the free money of the customer and its balance in fen."""

    query: InvoiceQuery
    listing: InvoiceListing
    free_cents: int
    balance_cents: int


class InvoicesPane(QWidget):
    """A table of any length; Space ticks and F2 edits while money is given."""

    everything_asked = Signal()

    def __init__(self, ticking: Ticking, year: Callable[[], int]) -> None:
        """Begin empty."""
        super().__init__()
        self.ticking = ticking
        self.read: Invoices | None = None
        self.table = Table()
        self.model = InvoiceRows(invoice_columns(ticking, year), self._page, self)
        self.model.sort_keys = (SortKey("due"),)
        self.table.set_model(self.model)
        view = self.table.view
        for number in range(len(self.model.columns)):
            view.setItemDelegateForColumn(number, TickedRows(view, ticking, lambda n: self.model.columns[n].key))
        view.setAcceptDrops(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        view.setDropIndicatorShown(True)
        view.installEventFilter(self)
        view.clicked.connect(self._on_clicked)
        self.model.amount_typed.connect(ticking.give)
        ticking.changed.connect(self._on_ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(view)
        self._show_ticks()

    def sort(self) -> invoice_list.Sort:
        """Return the order the titles ask for."""
        return tuple((key.key, key.descending) for key in self.model.sort_keys)

    def show_read(self, read: Invoices) -> None:
        """Show what was read."""
        self.read = read
        self.model.set_ids(read.listing.ids)
        self._show_ticks()
        if read.listing.ids:
            self.table.show_rows()
            if self.table.view.current_id() is None:
                self.table.view.select_first()
        else:
            self._say_empty(read)
        self._show_total()

    def _page(self, ids: object) -> dict[int, InvoiceRow]:
        assert isinstance(ids, list)
        return {} if self.read is None else invoice_list.page(self.read.query, ids)

    def _say_empty(self, read: Invoices) -> None:
        query = read.query
        show_all = Action(self.tr("查看全部"), self.everything_asked.emit)
        actions = [show_all] if read.listing.counts["all"] and (query.segment != "all" or query.text) else []
        said = {
            "open": self.tr("没有未结清单据"),
            "overdue": self.tr("没有逾期单据"),
            "disputed": self.tr("没有争议单据"),
            "all": self.tr("还没有单据"),
        }[query.segment]
        text = self.tr("没有符合条件的单据") if query.text else said
        self.table.show_empty(EmptyState(text, "", actions, mark="check"))

    def _show_total(self) -> None:
        read = self.read
        if read is None or not read.listing.ids:
            self.table.set_total({})
            return
        shown = read.listing.shown
        taken = sum(cents for each, cents in self.ticking.amounts.items() if self.model.number_of(each) >= 0)
        self.table.set_total(
            {
                "number": Total(self.tr("合计 {count} 张").format(count=f"{shown.count:,d}"), span=True),
                "amount": Total(formats.money(shown.amount_cents)),
                "settled": Total(formats.money(shown.amount_cents - shown.open_cents)),
                "open": Total(formats.money(shown.open_cents)),
                NOW: Total(formats.money(taken), tone="accent"),
                "left": Total(formats.money(shown.open_cents - taken)),
                "mark": self._proof(read, taken),
            }
        )

    def _proof(self, read: Invoices, taken: int) -> Total:
        """Say how what is open makes the balance: less money and credit notes that no invoice has taken."""
        if read.query.segment not in {"open", "all"} or read.query.text:
            return Total("")
        left, free = read.listing.shown.open_cents - taken, read.free_cents - taken
        if left - free != read.balance_cents:
            text = self.tr("≠ 应收余额 {balance}").format(balance=formats.exact_money(read.balance_cents))
            return Total(text, tone="highFg")
        if not free:
            return Total(self.tr("= 应收余额"), bold=False, tone="text2")
        text = self.tr("− 未核销 {free} = 应收余额").format(free=formats.exact_money(free))
        return Total(text, bold=False, tone="text2")

    def current(self) -> InvoiceRow | None:
        """Return the invoice the cursor stands on."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def _on_ticked(self) -> None:
        self._show_ticks()
        self.model.repaint()
        self._show_total()

    def _show_ticks(self) -> None:
        ticking = self.ticking.source is not None
        if self.model.editable is not ticking or self.table.view.isColumnHidden(0) is ticking:
            self.model.editable = ticking
            self.table.view.set_hidden_columns(set() if ticking else TICKING)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.ticking.source is not None and self.model.columns[index.column()].key == TICK:
            self._toggle()

    def _toggle(self) -> None:
        row = self.current()
        if row is not None:
            self.ticking.toggle(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tick with Space, edit with F2, while money is given; the rest is the table's."""
        if self.ticking.source is None or not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Space:
            self._toggle()
            return True
        if event.key() == Qt.Key.Key_F2 and self.table.view.currentIndex().isValid():
            section = next(n for n, column in enumerate(self.model.columns) if column.key == NOW)
            self.table.view.edit(self.model.index(self.table.view.currentIndex().row(), section))
            return True
        return False
