"""The documents of a customer as a sub-page of its page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.changes import Changed
from app.views.customers.documents_page import DocumentsPage
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Command, Session

_PARTS = ("open", "overdue", "disputed", "all")


class DocumentsSubPage(SubPage):
    """Orders, invoices and money that came in."""

    SHOWS = Changed.CUSTOMERS | Changed.LEDGER

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.documents = DocumentsPage(session)
        self.documents.head.hide()
        self._shown: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.documents)
        self.setFocusProxy(self.documents.invoices.table.view)

    def refresh(self) -> None:
        """Read the documents anew; another customer begins with what is open."""
        customer = self.place.customer_id
        if customer is None:
            return
        if customer != self._shown:
            self._shown = customer
            self.documents.show_customer(customer)
        else:
            self.documents.refresh()

    def show_part(self, part: str) -> None:
        """Show the open, the overdue, the disputed or all documents."""
        if part in _PARTS:
            self.documents.segments.set_current(part)
            self.documents.refresh()

    def show_record(self, kind: str, record: int) -> None:
        """Show an invoice, a credit note or a receipt."""
        if kind in {"invoice", "credit"} and self.place.customer_id is not None:
            self.documents.show_customer(self.place.customer_id, record)
        elif kind == "receipt":
            self.documents.money.table.view.select_id(record)
            self.documents.money.table.view.setFocus()

    def handle(self, command: Command) -> bool:
        """Enter an invoice, change the document under the cursor."""
        if command is Command.NEW:
            self.documents.enter_invoice()
        elif command is Command.EDIT:
            self.documents.edit_current()
        return command in {Command.NEW, Command.EDIT}

    def panes(self) -> list[QWidget]:
        """Return the tables."""
        return self.documents.panes()
