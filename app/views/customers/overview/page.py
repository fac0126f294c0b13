"""The overview as the first sub-page of a customer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError, NotFoundError
from app.services.changes import Changed
from app.views import messages
from app.views.customers.overview import data
from app.views.customers.overview.body import OverviewBody
from app.views.customers.overview.leads import elsewhere
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Session
from app.views.widgets.states import Action, EmptyState, PaneError


class OverviewPage(SubPage):
    """Everything at a glance, and from every figure the way to what is behind it."""

    SHOWS = Changed.EVERYTHING

    def __init__(self, session: Session, place: CustomerPlace) -> None:
        """Begin without a customer."""
        super().__init__(session, place)
        self.body = OverviewBody(self._lead, session, place.refusal, in_page=True)
        self._state: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.body)
        self.setFocusProxy(self.body)

    def refresh(self) -> None:
        """Read and show the customer as of the day it is looked at."""
        self._set_state(None)
        customer = self.place.customer_id
        if customer is None:
            return
        day = self.place.known_on
        try:
            self.body.show_overview(data.load(customer, day or self.session.as_of, known=day is not None))
        except AppError as error:
            if day is not None and isinstance(error, NotFoundError):
                back = Action(self.tr("回到现在"), lambda: self.place.show_known(None), kind="primary")
                self._set_state(EmptyState(str(error), "", [back]))
                return
            said = messages.problem(error, self.tr("读取客户"))
            self._set_state(PaneError(f"{said.text}{said.hint}", self.refresh))

    def panes(self) -> list[QWidget]:
        """Return the first figure; Tab leads on from there."""
        return [self.body.first()]

    def _lead(self, to: str, kind: str = "", record: int | None = None) -> None:
        if not elsewhere(self.session, self.place.customer_id, to, record):
            self.place.go(to, kind, record)

    def _set_state(self, state: QWidget | None) -> None:
        """Show what stands in place of the overview, or the overview."""
        if self._state is not None:
            self._state.hide()
            self._state.deleteLater()
        self._state = state
        self.body.setVisible(state is None)
        if state is not None:
            self._column.addWidget(state)
