"""What every sub-page of a customer offers to the page around it."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.views import messages
from app.views.customers.place import CustomerPlace
from app.views.live import LivePane
from app.views.session import Command, Session
from app.views.widgets.states import PaneError


class SubPage(LivePane):
    """Shows one side of the customer of its place; read again when that customer, the day or the book changes."""

    SHOWS = Changed.CUSTOMERS
    BESIDE = 560  # the least width it is of use in beside the history

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Follow the place and the book."""
        super().__init__()
        self.setObjectName("pane")
        self.session = session
        self.place = place
        self._failure: tuple[QWidget, QWidget] | None = None
        place.customer_changed.connect(self._on_customer)
        place.known_changed.connect(self._on_known)
        session.as_of_changed.connect(lambda _: self.invalidate())
        session.data_changed.connect(self._on_changed)

    def _on_customer(self, _customer_id: int | None) -> None:
        self.discard()
        self.invalidate()

    def _on_known(self, _day: date | None) -> None:
        self.invalidate()

    def _on_changed(self, changed: Changed) -> None:
        if changed & self.SHOWS:
            self.invalidate()

    def show_failure(self, error: AppError, doing: str, hidden: QWidget) -> None:
        """Say in the place of `hidden` what could not be read, with a way to try again."""
        self.clear_failure()
        said = messages.problem(error, doing)
        self._failure = (PaneError(f"{said.text}{said.hint}", self.refresh), hidden)
        hidden.hide()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self._failure[0])

    def clear_failure(self) -> None:
        """Show again what a failure had hidden."""
        if self._failure is not None:
            shown, hidden = self._failure
            shown.hide()
            shown.deleteLater()
            self._failure = None
            hidden.show()

    def handle(self, _command: Command) -> bool:
        """Do what the command says in this place; False passes it on."""
        return False

    def panes(self) -> list[QWidget]:
        """Return the panes in the order F6 walks through them."""
        return [self]

    def show_record(self, _kind: str, _record: int) -> None:
        """Show one record of this page."""

    def show_part(self, _part: str) -> None:
        """Show a part of this page, such as the overdue ones among the documents; an unknown one changes nothing."""

    def escape(self) -> bool:
        """Close what Esc closes here; False where there is nothing."""
        return False

    def unsaved(self) -> str:
        """Return what is entered and not yet saved, in words; empty where there is nothing."""
        return ""

    def save(self) -> bool:
        """Save what is entered; False where it does not fit and the place of the mistake is shown."""
        return True

    def discard(self) -> None:
        """Forget what is entered and not yet saved."""
