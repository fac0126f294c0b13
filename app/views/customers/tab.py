"""The customers tab as the window knows it: list beside overview, or the documents of one customer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.changes import Changed
from app.services.ledger import invoices
from app.views import theme
from app.views.customers import access
from app.views.customers.customer_form import CustomerForm
from app.views.customers.detail_pane import DetailPane
from app.views.customers.documents_page import DocumentsPage
from app.views.customers.ledger.receipt_form import RECEIPT_KEY, ReceiptForm
from app.views.customers.list_pane import CustomerList
from app.views.session import Command, Session, Target
from app.views.widgets.panes import Panes

KEY: Final = "customers"
_SHOWN = Changed.CUSTOMERS | Changed.LEDGER | Changed.ALERTS | Changed.ASSESSMENTS | Changed.SETTINGS
_WIDE, _SMALL = (848, 591), (700, 579)


class CustomersTab(QStackedWidget):
    """Answers the commands of the window, shows what it is asked to, and refreshes when the book changes."""

    def __init__(self, session: Session) -> None:
        """Show all customers of the open book."""
        super().__init__()
        self._session = session
        self.list = CustomerList(session)
        self.detail = DetailPane(session)
        self.documents = DocumentsPage(session)
        sizes = _SMALL if theme.current().small_window else _WIDE
        self._browse = Panes(KEY, session.settings, [self.list, self.detail], sizes)
        self.addWidget(self._browse)
        self.addWidget(self.documents)
        self.setFocusProxy(self.list)
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(self.open_documents)
        self.list.new_asked.connect(self.add_customer)
        self.detail.edit_asked.connect(self.edit_customer)
        self.detail.receipt_asked.connect(self.enter_receipt)
        self.detail.documents_asked.connect(self.open_documents)
        self.documents.closed.connect(self._close_documents)
        session.data_changed.connect(self._on_changed)
        session.as_of_changed.connect(lambda _: self.refresh())
        shortcut = QShortcut(QKeySequence(RECEIPT_KEY), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._enter_receipt)
        self.list.refresh()

    def refresh(self) -> None:
        """Read everything anew; the cursor stays where it is."""
        self.list.refresh()
        self.detail.refresh()
        self.documents.refresh()

    def handle(self, command: Command) -> bool:
        """Do what the command says in this place; False passes it on."""
        actions: dict[Command, Callable[[], None]] = {
            Command.NEW: self._new,
            Command.EDIT: self._edit,
            Command.ARCHIVE: self.detail.show_archive,
        }
        action = actions.get(command)
        if action is None:
            return False
        action()
        return True

    def show_target(self, target: Target) -> None:
        """Show a customer in the list, or a document among those of its customer."""
        if target.id is None:
            return
        if target.kind == "customer":
            self._close_documents()
            self.list.select(target.id)
            self.list.table.view.setFocus()
        elif target.kind in {"invoice", "credit"}:
            customer = invoices.load(target.id).customer_id
            self.list.select(customer)
            self._show_documents(customer, target.id)

    def panes(self) -> list[QWidget]:
        """Return the panes in the order F6 walks through them."""
        if self.currentWidget() is self.documents:
            return self.documents.panes()
        return [self.list.table.view, self.detail.head.first()]

    def escape(self) -> bool:
        """Close the documents, else take the filter back."""
        if self.currentWidget() is self.documents:
            self._close_documents()
            return True
        if self.list.query.text or self.list.query.grade or self.list.query.segment != "all":
            self.list.tools.reset()
            self.list.table.view.setFocus()
            return True
        return False

    def current_id(self) -> int | None:
        """Return the customer that is shown."""
        return self.documents.customer_id if self.currentWidget() is self.documents else self.list.current_id()

    def open_documents(self, customer_id: int) -> None:
        """Show the documents behind the figures of a customer."""
        self._show_documents(customer_id, None)

    def _show_documents(self, customer_id: int, invoice_id: int | None) -> None:
        self.setCurrentWidget(self.documents)
        self.documents.show_customer(customer_id, invoice_id)

    def _close_documents(self) -> None:
        if self.currentWidget() is self.documents:
            self.setCurrentWidget(self._browse)
            self.documents.customer_id = None
            self.list.table.view.setFocus()

    def _new(self) -> None:
        if self.currentWidget() is self.documents:
            self.documents.enter_invoice()
        else:
            self.add_customer()

    def _edit(self) -> None:
        current = self.list.current_id()
        if self.currentWidget() is self.documents:
            self.documents.edit_current()
        elif current is not None:
            self.edit_customer(current)

    def add_customer(self) -> None:
        """Open an empty form of a customer; the new one is shown once it is saved."""
        if not access.refusal(self._session):
            form = CustomerForm(self._session, self.window())
            form.saved.connect(lambda written: self.list.select(written.id))
            form.open()

    def edit_customer(self, customer_id: int) -> None:
        """Open the form of a customer."""
        CustomerForm(self._session, self.window(), customer_id).open()

    def enter_receipt(self, customer_id: int) -> None:
        """Open the form of a receipt of a customer."""
        if not access.refusal(self._session):
            ReceiptForm(self._session, customer_id, self.window()).open()

    def _enter_receipt(self) -> None:
        current = self.current_id()
        if current is not None:
            self.enter_receipt(current)

    def _on_current(self, customer_id: int | None) -> None:
        self.detail.show_customer(customer_id)
        if self.isVisible() and customer_id is not None:
            self._session.customer_id = customer_id

    def showEvent(self, event: QShowEvent) -> None:
        """Show the customer another tab has shown, where the list holds it."""
        super().showEvent(event)
        if self._session.customer_id is None:
            self._session.customer_id = self.current_id()
        elif self.currentWidget() is self._browse:
            self.list.table.view.select_id(self._session.customer_id)

    def _on_changed(self, changed: Changed) -> None:
        if changed & _SHOWN:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back where no window does it."""
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)
