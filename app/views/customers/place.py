"""Where the user stands in the file of a customer: whose it is, and as known on which day."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Signal

from app.views.customers import access
from app.views.session import Session

HISTORY: Final = "history"
"""Where `CustomerPlace.go` leads to what a record changed, beside whichever sub-page is shown."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What the head would say once what is being entered is confirmed, and what it said before; fen."""

    overdue_cents: int
    overdue_before_cents: int


class CustomerPlace(QObject):
    """Shared by the head, the sub-pages and the history beside them."""

    customer_changed = Signal(object)  # id | None
    known_changed = Signal(object)  # date | None: shown as known on that day, read-only
    page_asked = Signal(str, str, object)  # key of a sub-page, kind of record in it, its id | None
    marked = Signal(str, object)  # entity and id of a record whose traces other panes show
    preview_changed = Signal(object)  # Preview | None: figures of the head that are not posted yet
    counts_changed = Signal(str, object)  # key of a sub-page, the number beside its name | None

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Begin without a customer."""
        super().__init__(parent)
        self._session = session
        self.customer_id: int | None = None
        self.known_on: date | None = None

    def show_customer(self, customer_id: int | None) -> None:
        """Stand at another customer, as known now."""
        if customer_id != self.customer_id:
            self.customer_id = customer_id
            self.show_known(None)
            self.customer_changed.emit(customer_id)

    def show_known(self, day: date | None) -> None:
        """Show the file as it was known on a day; None is now."""
        if day != self.known_on:
            self.known_on = day
            self.known_changed.emit(day)

    def go(self, page: str, kind: str = "", record: int | None = None) -> None:
        """Show a sub-page, and in it perhaps a record, or with a kind alone a part of it."""
        self.page_asked.emit(page, kind, record)

    def refusal(self) -> str:
        """Return why nothing can be changed here, empty where it can."""
        if self.known_on is not None:
            return self.tr("正在看 {day} 当时所知的资料，不能修改。").format(day=self.known_on.isoformat())
        return access.refusal(self._session)
