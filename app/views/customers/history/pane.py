"""修改记录 beside the pages of a customer: who changed what when and why, and what was known on a day."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.errors import AppError
from app.services.changes import Changed
from app.services.history import known, listing, proof
from app.services.history.listing import Found, HistoryLine
from app.services.history.proof import Proof
from app.views import theme
from app.views.customers import sub_pages
from app.views.customers.history.head import HistoryHead
from app.views.customers.history.known_bar import KnownBar
from app.views.customers.history.view import HistoryView, Titles
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.formats import day as printed
from app.views.live import Latest
from app.views.messages import problem
from app.views.monitoring.saving import save_sheet
from app.views.session import Command, Session, Target
from app.views.widgets.states import Action, EmptyState, PaneError

_TABS: Final = {
    "assessment": ("scoring", "customer"),
    "alert": ("monitoring", "alert"),
    "archive": ("archive", "archive"),
}
"""Evidence outside the pages of a customer: the tab it is shown in, and as what."""


class HistoryPane(SubPage):
    """Nothing here can be changed or deleted; what it lists can be exported with the state of its chain."""

    SHOWS = Changed.EVERYTHING
    close_asked = Signal()

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a day."""
        super().__init__(session, place)
        self._latest = Latest(session, self, self.tr("核对修改记录"))
        self._day: date | None = place.known_on
        self._customer: int | None = None
        self._nothing: QWidget | None = None
        self.head = HistoryHead()
        self.bar = KnownBar()
        self.view = HistoryView()
        self._list = QWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self.setFocusProxy(self.view)
        self.setMinimumWidth(360)
        self.head.field.chosen.connect(lambda _: self.refresh())
        self.head.known.chosen.connect(self.show_day)
        self.head.export.clicked.connect(self.export)
        self.bar.asked.connect(self._open_file)
        self.view.opened.connect(self.open_evidence)
        self.view.chosen.connect(self._tell)
        place.marked.connect(self._on_marked)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self._list)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(Titles())
        rows.addWidget(self.view, 1)
        self._stack.addWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read the changes of the customer and what was known on the day; prove them in the background."""
        customer = self.place.customer_id
        if customer is None:
            return
        if customer != self._customer:
            self._customer = customer
            self.head.field.set_current("")
            self.view.mark(())
        self._day = self.place.known_on or self._day
        try:
            self._read(customer)
        except AppError as error:
            said = problem(error, self.tr("读取修改记录"))
            self._show_instead(PaneError(said.text, self.refresh))
            return
        self._latest.ask(lambda: proof.check(customer), self._show_proof, lambda _: self.head.show_proof(None))

    def _read(self, customer: int) -> None:
        self.head.set_fields(listing.fields(customer))
        found = listing.find(customer, self.head.field.current(), self._day)
        standing = None if self._day is None else known.standing(customer, self._day)
        self.head.set_count(len(found.ids))
        self.head.known.set_day(self._day, self.session.as_of)
        self.bar.show_day(self._day, standing, found.unknown, opened=self.place.known_on is not None)
        self._show_found(found)

    def _show_found(self, found: Found) -> None:
        line = self.view.current_line()
        self.view.rows.show_found(found, self._day)
        if line is not None and (number := self.view.rows.number_of(line.id)) >= 0:
            self.view.setCurrentIndex(self.view.rows.index(number, 0))
        if found.ids:
            self._stack.setCurrentWidget(self._list)
        elif self.head.field.current():
            back = Action(self.tr("清除筛选"), self._all_fields, kind="primary")
            self._show_instead(EmptyState(self.tr("这个字段没有修改过"), "", [back]))
        else:
            text = self.tr("资料的每一次修改都会记在这里，带着依据，不能删改。")
            self._show_instead(EmptyState(self.tr("还没有修改记录"), text))

    def _show_instead(self, widget: QWidget) -> None:
        """Show a widget in place of the list, and let the one before go."""
        if self._nothing is not None:
            self._stack.removeWidget(self._nothing)
            self._nothing.deleteLater()
        self._nothing = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _all_fields(self) -> None:
        self.head.field.set_current("")
        self.refresh()

    def _show_proof(self, found: Proof) -> None:
        self.head.show_proof(found)

    def show_day(self, day: date | None) -> None:
        """Split the list at a day; None takes that back, and the file comes back to now."""
        self._day = day
        if self.place.known_on is not None:
            self.place.show_known(day)
        self.refresh()

    def _open_file(self) -> None:
        if self._day is not None:
            self.place.show_known(self._day)
            self._make_room()

    def _make_room(self) -> None:
        """Give back the place of the page in a small window, where it was taken whole."""
        if theme.current().small_window:
            self.close_asked.emit()

    def open_evidence(self, line: HistoryLine) -> None:
        """Show what a change rests on, where it is kept."""
        entity, record = line.evidence_entity, line.evidence_id
        if entity in _TABS:
            tab, kind = _TABS[entity]
            self.session.go(Target(tab, kind, self.place.customer_id if kind == "customer" else record))
        elif entity in sub_pages.PAGE_OF:
            self._make_room()
            self.place.go(sub_pages.PAGE_OF[entity], entity, record)

    def _tell(self, line: HistoryLine | None) -> None:
        """Let the other panes show what the change under the cursor rests on."""
        if line is not None and line.evidence_id is not None:
            self.place.marked.emit(line.evidence_entity, line.evidence_id)
        else:
            self.view.mark(())

    def _on_marked(self, entity: str, record: int | None) -> None:
        customer = self.place.customer_id
        if customer is not None and self.isVisible():
            self.view.mark(listing.caused_by(customer, entity, record) if record is not None else ())

    def export(self) -> None:
        """Save what is listed as a spreadsheet, with the state of its chain."""
        customer, key = self.place.customer_id, self.head.field.current()
        if customer is not None:
            name = self.tr("修改记录-{day}.xlsx").format(day=printed(self.session.as_of))
            save_sheet(self.session, self, lambda: listing.sheet(customer, key, proof.check(customer)), name)

    def handle(self, command: Command) -> bool:
        """Export; True where the command is that."""
        if command is Command.EXPORT:
            self.export()
            return True
        return False

    def panes(self) -> list[QWidget]:
        """Return the list."""
        return [self.view]

    def show_record(self, kind: str, record: int) -> None:
        """Mark what a record changed."""
        self._on_marked(kind, record)

    def escape(self) -> bool:
        """Ask to be closed."""
        self.close_asked.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        else:
            super().keyPressEvent(event)
