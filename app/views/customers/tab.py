"""The customers tab as the window knows it: the table beside the overview, or the page of one customer."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.changes import Changed
from app.services.customers.whose import customer_of
from app.views import theme
from app.views.customers import access, sub_pages
from app.views.customers.communication.entry_form import EntryForm
from app.views.customers.communication.head import KEY as TALK_KEY
from app.views.customers.customer_form import CustomerForm
from app.views.customers.detail_pane import DetailPane
from app.views.customers.ledger.receipt_form import RECEIPT_KEY, ReceiptForm
from app.views.customers.list_pane import CustomerList
from app.views.customers.page import CustomerPage
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
        self._called = False  # the page was opened from elsewhere, not from the table
        self.list = CustomerList(session)
        self.detail = DetailPane(session)
        self.page = CustomerPage(session, self.list)
        sizes = _SMALL if theme.current().small_window else _WIDE
        self._browse = Panes(KEY, session.settings, [self.list, self.detail], sizes)
        self.addWidget(self._browse)
        self.addWidget(self.page)
        self.setFocusProxy(self.list)
        self._connect()
        self._install_keys()
        self.list.refresh()

    def _connect(self) -> None:
        self.list.current_changed.connect(self._on_current)
        self.list.opened.connect(self.open_page)
        self.list.new_asked.connect(self.add_customer)
        self.detail.edit_asked.connect(self.edit_customer)
        self.detail.receipt_asked.connect(self.enter_receipt)
        self.detail.page_asked.connect(self._open_from_pane)
        self.page.closed.connect(self._show_table)
        self.page.customer_changed.connect(self._remember)
        self._session.data_changed.connect(self._on_changed)
        self._session.as_of_changed.connect(lambda _: self.refresh())

    def _install_keys(self) -> None:
        self._shortcut(self, RECEIPT_KEY, self._enter_receipt)
        self._shortcut(self, TALK_KEY, self.record_talk)
        for number, key in enumerate(sub_pages.ORDER, start=1):
            for place in (self.page, self.detail):  # in the table the same keys choose a view
                self._shortcut(place, f"Alt+{number}", partial(self.open_sub_page, key))

    def _shortcut(self, place: QWidget, keys: str, run: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(keys), place)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)

    def in_page(self) -> bool:
        """Tell whether the page of a customer is shown, not the table."""
        return self.currentWidget() is self.page

    def refresh(self) -> None:
        """Read everything anew; the cursor stays where it is."""
        self.list.refresh()
        self.detail.invalidate()

    def handle(self, command: Command) -> bool:
        """Do what the command says in this place; False passes it on."""
        if self.in_page() and self.page.handle(command):
            return True
        actions: dict[Command, Callable[[], None]] = {
            Command.NEW: self.add_customer,
            Command.EDIT: self._edit,
            Command.ARCHIVE: self.detail.show_archive,
        }
        action = actions.get(command)
        if action is None:
            return False
        action()
        return True

    def show_target(self, target: Target) -> None:
        """Show a customer, in its page where that is open, a sub-page of its file, or a record in it."""
        if target.id is None:
            return
        if sub_pages.offered(target.kind):
            self._open(target.id, called=True)
            self.page.show_customer(target.id, target.kind)
        elif target.kind != "customer":
            self._open(customer_of(target.kind, target.id), called=True)
            self.page.show_record(customer_of(target.kind, target.id), target.kind, target.id)
        elif self.in_page():
            self.page.show_customer(target.id)
        else:
            self.list.select(target.id)
            self.list.table.view.setFocus()

    def next_sub_tab(self, step: int) -> None:
        """Go to the next sub-page, or the one before."""
        if self.in_page():
            self.page.tabs.step(step)

    def next_record(self, step: int) -> bool:
        """Go to the next customer, or the one before; the table has keys of its own."""
        if self.in_page():
            self.page.step_customer(step)
        return self.in_page()

    def step_back(self, before: Target | None) -> bool:
        """Go back from the page to the table; False where the window is to go back to another tab."""
        if not self.in_page():
            return False
        if self._called and before is not None and before.tab != KEY:
            return False
        self.page.leave()
        return True

    def may_leave(self) -> bool:
        """Ask about what is not saved, before another tab is shown or the window is closed."""
        return not self.in_page() or self.page.may_leave()

    def panes(self) -> list[QWidget]:
        """Return the panes in the order F6 walks through them."""
        if self.in_page():
            return self.page.panes()
        return [self.list.table.view, self.detail.head.first()]

    def escape(self) -> bool:
        """Close the page, else take the filter back."""
        if self.in_page():
            return self.page.escape()
        if self.list.query.narrowed:
            self.list.clear_filters()
            self.list.table.view.setFocus()
            return True
        return False

    def current_id(self) -> int | None:
        """Return the customer that is shown."""
        return self.page.place.customer_id if self.in_page() else self.list.current_id()

    def open_page(self, customer_id: int, key: str = "") -> None:
        """Turn the pane into the page of a customer, on the sub-page that was last shown or on another."""
        self._open(customer_id, called=False)
        self.page.show_customer(customer_id, key)
        self.page.focus_page()

    def open_sub_page(self, key: str) -> None:
        """Show a sub-page of the customer in sight."""
        current = self.current_id()
        if current is not None and sub_pages.offered(key):
            self.open_page(current, key)

    def open_documents(self, customer_id: int) -> None:
        """Show the documents behind the figures of a customer."""
        self.open_page(customer_id, "ledger")

    def _open_from_pane(self, key: str, kind: str, record: int | None) -> None:
        current = self.list.current_id()
        if current is not None:
            self.open_page(current, key)
            self.page.place.go(key, kind, record)

    def _open(self, customer_id: int, *, called: bool) -> None:
        if not self.in_page():
            self._called = called
            self.page.show_customer(customer_id)
            self.setCurrentWidget(self.page)

    def _show_table(self) -> None:
        if self.in_page():
            self.setCurrentWidget(self._browse)
            self.list.table.view.select_id(self.page.place.customer_id)
            self.list.table.view.setFocus()

    def _edit(self) -> None:
        current = self.current_id()
        if current is not None:
            self.edit_customer(current)

    def add_customer(self) -> None:
        """Open an empty form of a customer; the new one is shown once it is saved."""
        if not access.refusal(self._session):
            form = CustomerForm(self._session, self.window())
            form.saved.connect(lambda written: self.list.select(written.id))
            form.open()

    def edit_customer(self, customer_id: int) -> None:
        """Show the master data of a customer, where they are changed."""
        self.open_page(customer_id, "basic")

    def enter_receipt(self, customer_id: int) -> None:
        """Open the form of a receipt of a customer."""
        if not access.refusal(self._session):
            form = ReceiptForm(self._session, customer_id, self.window())
            form.saved.connect(lambda written: self._allocate(customer_id, written.id))
            form.open()

    def _allocate(self, customer_id: int, receipt: int) -> None:
        """Show the new receipt among the documents, its money ready to be given to invoices."""
        self.open_documents(customer_id)
        self.page.place.go("ledger", "allocate", receipt)

    def _enter_receipt(self) -> None:
        current = self.current_id()
        if current is not None:
            self.enter_receipt(current)

    def record_talk(self) -> None:
        """Open the form of a call, a letter or a visit of the customer in sight."""
        current = self.current_id()
        refusal = self.page.place.refusal() if self.in_page() else access.refusal(self._session)
        if current is not None and not refusal:
            EntryForm(self._session, current, self.window()).open()

    def _on_current(self, customer_id: int | None) -> None:
        self.detail.show_customer(customer_id)
        if self._browse.isVisible() and customer_id is not None:
            self._remember(customer_id)

    def _remember(self, customer_id: int) -> None:
        self._session.customer_id = customer_id

    def showEvent(self, event: QShowEvent) -> None:
        """Show the customer another tab has shown, where the list holds it."""
        super().showEvent(event)
        seen = self._session.customer_id
        if seen is None:
            self._session.customer_id = self.current_id()
        elif self.in_page():
            self.page.show_customer(seen)
        else:
            self.list.table.view.select_id(seen)

    def _on_changed(self, changed: Changed) -> None:
        if changed & _SHOWN:
            self.refresh()
        elif changed & Changed.RECORDS:
            self.detail.invalidate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead back where no window does it."""
        if event.key() == Qt.Key.Key_Escape and self.escape():
            return
        super().keyPressEvent(event)
