"""The documents behind the figures of one customer, in place of the table: invoices, money that came in, orders."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.customers import detail as customers
from app.services.customers.detail import CustomerDetail
from app.services.ledger import documents
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.documents_head import DocumentsHead
from app.views.customers.invoices_pane import InvoicesPane
from app.views.customers.ledger.columns import order_columns
from app.views.customers.ledger.forms import InvoiceForm, OrderForm
from app.views.customers.ledger.receipt_form import RECEIPT_KEY, ReceiptForm
from app.views.customers.money_pane import MoneyPane
from app.views.customers.pane import RowAction, RowsPane
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.panes import Panes
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Total

TOOL_HEIGHT = 48
MOST_ORDERS = 500


class DocumentsPage(QFrame):
    """Exact at the as-of date, whatever was entered later; Esc leads back."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        """Begin without a customer."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self.customer_id: int | None = None
        self.detail: CustomerDetail | None = None
        self.head = DocumentsHead()
        self.invoices, self.money = InvoicesPane(session), MoneyPane(session)
        self.orders = RowsPane(session, self.tr("订单"), RowsModel(order_columns(), lambda row: row.id))
        edit = RowAction(self.tr("修改"), Qt.Key.Key_F2, "F2", lambda _: True, self._edit_order)
        self.orders.set_actions([edit])
        self._stack = QStackedWidget()
        halves = Panes("documents", session.settings, [self.invoices, self.money], [420, 280], vertical=True)
        self._stack.addWidget(halves)
        self._stack.addWidget(self.orders)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self._tool_row(), self._stack):
            column.addWidget(part, 1 if part is self._stack else 0)
        self._connect()

    def _tool_row(self) -> QFrame:
        tool = QFrame()
        tool.setObjectName("tool")
        tool.setFixedHeight(TOOL_HEIGHT)
        tool.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.view_kind = SegmentBar([Segment("money", self.tr("单据与回款")), Segment("orders", self.tr("订单"))])
        self.segments = SegmentBar(
            [
                Segment("open", self.tr("未结清"), 0),
                Segment("overdue", self.tr("逾期"), 0),
                Segment("disputed", self.tr("争议"), 0),
                Segment("all", self.tr("全部"), 0),
            ]
        )
        self.filter = FilterEdit(self.tr("单号、金额"), width=150, icon="search")
        self.new = Button(self.tr("新增单据"), icon="plus")
        self.receipt = Button(self.tr("登记回款"), icon="plus", kind="primary")
        row = QHBoxLayout(tool)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.view_kind, self.segments, self.filter):
            row.addWidget(part)
        row.addStretch(1)
        self.receipt.setToolTip(f"{self.receipt.text()} ({RECEIPT_KEY})")
        for button in (self.new, self.receipt):
            access.allow(button, self._session)
            row.addWidget(button)
        return tool

    def _connect(self) -> None:
        self.head.back_asked.connect(self.closed)
        self.view_kind.chosen.connect(self._on_kind)
        self.segments.chosen.connect(lambda _: self.refresh())
        self.filter.changed.connect(lambda _: self.refresh())
        self.new.clicked.connect(self._open_new_menu)
        self.receipt.clicked.connect(self.enter_receipt)
        self.invoices.everything_asked.connect(self._show_all)

    def show_customer(self, customer_id: int, invoice_id: int | None = None) -> None:
        """Show the open documents of a customer; a settled invoice that is asked for shows among all of them."""
        self.customer_id = customer_id
        self.view_kind.set_current("money")
        self._stack.setCurrentIndex(0)
        self.filter.clear()
        self.segments.set_current("open")
        self.refresh()
        if invoice_id is not None and not self.invoices.table.view.select_id(invoice_id):
            self._show_all()
            self.invoices.table.view.select_id(invoice_id)
        self.invoices.table.view.setFocus()

    def refresh(self) -> None:
        """Read everything anew."""
        if self.customer_id is None:
            return
        try:
            self.detail = customers.load(self.customer_id, self._session.as_of)
            counts = self.invoices.load(self.customer_id, self.segments.current(), self.filter.text().strip())
            self.money.load(self.customer_id)
            self._load_orders(self.customer_id)
        except AppError as error:
            said = messages.problem(error, self.tr("读取单据"))
            self.invoices.table.show_error(f"{said.text}{said.hint}", self.refresh)
            return
        self.segments.set_counts(dict(counts))
        self.invoices.prove(self.detail)
        self.head.show_customer(self.detail)

    def _load_orders(self, customer_id: int) -> None:
        rows = documents.orders(customer_id, self._session.as_of, MOST_ORDERS)
        self.orders.model.set_rows(rows)
        if rows:
            count = self.tr("合计 {count} 张").format(count=f"{len(rows):,d}")
            total = Total(formats.money(sum(row.amount_cents for row in rows)))
            self.orders.table.set_total({"number": Total(count), "amount": total})
            self.orders.table.show_rows()
        else:
            self.orders.table.set_total({})
            self.orders.table.show_empty(EmptyState(self.tr("还没有订单")))

    def _on_kind(self, kind: str) -> None:
        self._stack.setCurrentIndex(1 if kind == "orders" else 0)
        self.segments.setEnabled(kind != "orders")
        self.filter.setEnabled(kind != "orders")
        (self.orders if kind == "orders" else self.invoices).table.view.setFocus()

    def _show_all(self) -> None:
        self.filter.clear()
        self.segments.set_current("all")
        self.refresh()

    def _edit_order(self, row: documents.OrderItem) -> None:
        if self.customer_id is not None:
            OrderForm(self._session, self.customer_id, self.window(), order_id=row.id).open()

    def enter_receipt(self) -> None:
        """Open the form of a receipt."""
        if self.customer_id is not None and not access.refusal(self._session):
            ReceiptForm(self._session, self.customer_id, self.window()).open()

    def _open_new_menu(self) -> None:
        menu = QMenu(self)
        for text, credit in ((self.tr("发票"), False), (self.tr("贷项（红字）"), True)):
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, credit=credit: self.enter_invoice(credit=credit))
            menu.addAction(action)
        order = QAction(self.tr("订单"), menu)
        order.triggered.connect(lambda _=False: self._enter_order())
        menu.addAction(order)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.new.mapToGlobal(QPoint(0, self.new.height() + 2)))

    def enter_invoice(self, *, credit: bool = False) -> None:
        """Open the form of an invoice or a credit note."""
        if self.customer_id is not None and not access.refusal(self._session):
            InvoiceForm(self._session, self.customer_id, self.window(), credit=credit).open()

    def _enter_order(self) -> None:
        if self.customer_id is not None:
            OrderForm(self._session, self.customer_id, self.window()).open()

    def edit_current(self) -> None:
        """Open the form of the document the cursor stands on."""
        shown = [self.orders] if self._stack.currentIndex() else [self.invoices, self.money]
        pane = next((each for each in shown if each.table.view.hasFocus()), shown[0])
        pane.run_key(Qt.Key.Key_F2)

    def panes(self) -> list[QWidget]:
        """Return the tables in the order F6 walks through them."""
        return (
            [self.orders.table.view]
            if self._stack.currentIndex()
            else [
                self.invoices.table.view,
                self.money.table.view,
            ]
        )
