"""交易与回款: the documents of a customer and the money that settles them, its running account, its orders."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.ledger import invoices, money_list, order_list
from app.services.writing import Written
from app.views.customers.ledger import papers
from app.views.customers.ledger.documents_view import DocumentsView
from app.views.customers.ledger.forms import InvoiceForm, OrderForm
from app.views.customers.ledger.orders_pane import OrdersPane
from app.views.customers.ledger.receipt_form import ReceiptForm
from app.views.customers.ledger.row_actions import RowActions
from app.views.customers.ledger.statement_desk import StatementDesk
from app.views.customers.ledger.statement_pane import StatementPane
from app.views.customers.ledger.tools import DOCUMENTS, ORDERS, STATEMENT, LedgerTools
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Command, Session

SEGMENTS: Final = ("open", "overdue", "disputed", "all")
ALLOCATE: Final = "allocate"
RECEIPTS: Final = "receipts"


class LedgerPage(SubPage):
    """Three views of one ledger, exact at the as-of date, or at the day the file is shown for."""

    SHOWS = Changed.CUSTOMERS | Changed.LEDGER
    BESIDE = 900

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.tools = LedgerTools()
        self.documents = DocumentsView(session, place)
        self.statement = StatementPane(session, place)
        self.orders = OrdersPane()
        self.desk = StatementDesk(session, place, self.statement, self.tools)
        self._stack = QStackedWidget()
        self._views: dict[str, QWidget] = {
            DOCUMENTS: self.documents,
            STATEMENT: self.statement,
            ORDERS: self.orders,
        }
        for view in self._views.values():
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self._stack, 1)
        self._shown: int | None = None
        self._connect()

    def _connect(self) -> None:
        tools = self.tools
        tools.view_chosen.connect(self._on_view)
        tools.filter_changed.connect(self.refresh)
        tools.receipt_asked.connect(self.enter_receipt)
        tools.new_asked.connect(self.enter)
        tools.export_asked.connect(self.export)
        self.documents.counts_changed.connect(self._on_counts)
        self.documents.everything_asked.connect(self._show_everything)
        self.orders.model.order_asked.connect(self.refresh)
        doings = papers.Papers(self.session, self.place, self.documents)
        refusal = self.place.refusal
        self.invoice_keys = RowActions(self.documents.invoices.table, refusal, doings.invoice_actions())
        self.money_keys = RowActions(self.documents.money.table, refusal, doings.money_actions())
        self.order_keys = RowActions(self.orders.table, refusal, [papers.edit_action(self._edit_order)])

    def view(self) -> str:
        """Return which view is shown."""
        return self.tools.views.current()

    def refresh(self) -> None:
        """Read the view that is shown anew; another customer begins with what is open."""
        customer = self.place.customer_id
        if customer is None:
            return
        if customer != self._shown:
            self._shown = customer
            self.documents.cancel()
            self.tools.search.clear()
            self.tools.segments.set_current("open")
        self.tools.allow(self.place.refusal())
        day = self.place.known_on or self.session.as_of
        text = self.tools.search.text().strip()
        if self.view() == STATEMENT:
            self.statement.show_day(day)
        elif self.view() == ORDERS:
            self._show_orders(customer, text)
        else:
            self.documents.show_as(day, self.tools.segments.current(), text)

    def _show_orders(self, customer: int, text: str) -> None:
        query = self.orders.query(customer, self.place.known_on or self.session.as_of, text)
        try:
            self.orders.show_read(query, order_list.find(query))
        except AppError as error:
            papers.show_failure(self.orders.table, error, self.tr("读取订单"), self.refresh)

    def _on_counts(self, counts: dict[str, int]) -> None:
        self.tools.segments.set_counts(dict(counts))

    def _on_view(self, key: str) -> None:
        self.show_view(key)
        self._views[key].setFocus()

    def show_view(self, key: str) -> None:
        """Show documents, statement or orders; money that is being given is let go of."""
        if key != DOCUMENTS:
            self.documents.cancel()
        self.tools.show_view(key)
        self._stack.setCurrentWidget(self._views[key])
        self.refresh()

    def _show_everything(self) -> None:
        self.tools.search.clear()
        self.tools.segments.set_current("all")
        self.refresh()

    def show_part(self, part: str) -> None:
        """Show the open, the overdue, the disputed or all documents, the receipts, the statement or the orders."""
        if part in SEGMENTS:
            self.tools.search.clear()
            self.tools.segments.set_current(part)
            self.show_view(DOCUMENTS)
        elif part in {STATEMENT, ORDERS}:
            self.show_view(part)
        elif part == RECEIPTS:
            self.show_view(DOCUMENTS)
            self.documents.money.table.view.setFocus()

    def show_record(self, kind: str, record: int) -> None:
        """Show an invoice, a credit note, a receipt or an order; with `allocate` give the money of a receipt."""
        if kind == "order":
            self.show_view(ORDERS)
            self.orders.table.view.select_id(record)
        elif kind == "reconciliation":
            self.show_view(STATEMENT)
        elif kind in {"invoice", "credit", "receipt", ALLOCATE}:
            self.show_view(DOCUMENTS)
            self._show_document(kind, record)

    def _show_document(self, kind: str, record: int) -> None:
        view = self.documents.invoices.table.view
        if kind == ALLOCATE:
            self.documents.begin_with(record)
        elif kind == "invoice" and invoices.load(record).amount_cents > 0:
            if not view.select_id(record):
                self._show_everything()
                view.select_id(record)
            view.setFocus()
        else:
            self._show_money(money_list.key_of("receipt" if kind == "receipt" else "credit", record))

    def _show_money(self, key: int) -> None:
        money = self.documents.money
        if not money.show_money(key):
            money.period.set_current("ever")
            money.segments.set_current("all")
            self.refresh()
            money.show_money(key)
        money.table.view.setFocus()

    def enter_receipt(self) -> None:
        """Open the form of a receipt; once it is there its money is given."""
        if self.place.customer_id is not None and not self.place.refusal():
            form = ReceiptForm(self.session, self.place.customer_id, self.window())
            form.saved.connect(self._on_receipt)
            form.open()

    def _on_receipt(self, written: Written) -> None:
        self.show_record(ALLOCATE, written.id)

    def enter(self, kind: str) -> None:
        """Open the form of a new invoice, credit or order."""
        customer = self.place.customer_id
        if customer is None or self.place.refusal():
            return
        if kind == "order":
            OrderForm(self.session, customer, self.window()).open()
        else:
            InvoiceForm(self.session, customer, self.window(), credit=kind == "credit").open()

    def _edit_order(self, row: order_list.OrderRow) -> None:
        if self.place.customer_id is not None:
            OrderForm(self.session, self.place.customer_id, self.window(), order_id=row.id).open()

    def export(self) -> None:
        """Save what is shown as a spreadsheet."""
        if self.place.customer_id is not None:
            self.desk.export(self.view(), self.documents, self.orders)

    def handle(self, command: Command) -> bool:
        """Enter, change, confirm, export and print in this place."""
        if command is Command.NEW:
            self.enter("order" if self.view() == ORDERS else "invoice")
        elif command is Command.EDIT and self.view() != STATEMENT:
            self._edit_current()
        elif command is Command.APPROVE and self.documents.ticking.source is not None:
            self.documents.confirm()
        elif command is Command.EXPORT:
            self.export()
        elif command is Command.PRINT and self.view() == STATEMENT:
            self.desk.print()
        else:
            return False
        return True

    def _edit_current(self) -> None:
        if self.view() == ORDERS:
            self.order_keys.run_key(Qt.Key.Key_F2)
        elif self.documents.money.table.view.hasFocus():
            self.money_keys.run_key(Qt.Key.Key_F2)
        else:
            self.invoice_keys.run_key(Qt.Key.Key_F2)

    def panes(self) -> list[QWidget]:
        """Return the tables in the order F6 walks through them."""
        if self.view() == DOCUMENTS:
            return [self.documents.invoices.table.view, self.documents.money.table.view]
        return [self.orders.table.view if self.view() == ORDERS else self.statement.table.view]

    def escape(self) -> bool:
        """Let go of money that is being given."""
        return self.documents.cancel()

    def unsaved(self) -> str:
        """Say that ticks are not confirmed."""
        source = self.documents.ticking.source
        if source is None or not self.documents.changed_by_hand:
            return ""
        return self.tr("{number} 的核销还没有确认").format(number=source.number or source.on)

    def save(self) -> bool:
        """Confirm the ticks; False where they do not fit."""
        self.documents.confirm()
        return self.documents.ticking.source is None

    def discard(self) -> None:
        """Let go of the ticks."""
        self.documents.cancel()
