"""The orders of a customer, with what was delivered and invoiced of each."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.ledger import order_list
from app.services.ledger.order_list import OrderListing, OrderQuery, OrderRow
from app.views import formats
from app.views.columns import SortKey
from app.views.customers.ledger.columns import order_columns
from app.views.customers.ledger.rows import SqlRows
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table, Total


class OrdersPane(QWidget):
    """A table of any length."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.shown: OrderQuery | None = None
        self.table = Table()
        self.model: SqlRows[OrderRow] = SqlRows(order_columns(), self._page, self)
        self.model.sort_keys = (SortKey("ordered", True),)
        self.table.set_model(self.model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table.view)

    def query(self, customer_id: int, as_of: date, text: str) -> OrderQuery:
        """Return what is to be read."""
        return OrderQuery(customer_id, as_of, text, tuple((key.key, key.descending) for key in self.model.sort_keys))

    def show_read(self, query: OrderQuery, listing: OrderListing) -> None:
        """Show what was read."""
        self.shown = query
        self.model.set_ids(listing.ids)
        if not listing.ids:
            self.table.set_total({})
            self.table.show_empty(EmptyState(self.tr("没有符合条件的订单") if query.text else self.tr("还没有订单")))
            return
        count = self.tr("合计 {count} 张").format(count=f"{len(listing.ids):,d}")
        self.table.set_total(
            {
                "number": Total(count, span=True),
                "amount": Total(formats.money(listing.amount_cents)),
                "delivered": Total(formats.money(listing.delivered_cents)),
                "invoiced": Total(formats.money(listing.invoiced_cents)),
                "rest": Total(formats.money(listing.amount_cents - listing.invoiced_cents)),
            }
        )
        self.table.show_rows()
        if self.table.view.current_id() is None:
            self.table.view.select_first()

    def current(self) -> OrderRow | None:
        """Return the order the cursor stands on."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def _page(self, ids: object) -> dict[int, OrderRow]:
        assert isinstance(ids, list)
        return {} if self.shown is None else order_list.page(self.shown, ids)
