"""What a person does with an alert: confirm, note, assign, close, reopen; each asks, writes, and says what changed."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from app.errors import AppError
from app.services.audit import ROLES
from app.services.changes import Changed
from app.services.monitoring import handling
from app.services.monitoring.alerts import AlertDetail
from app.services.monitoring.wording import owner_name
from app.views.dialogs.notice import show_problem
from app.views.messages import problem
from app.views.monitoring.alert_dialogs import CloseDialog, NoteDialog
from app.views.session import Session


class Handling:
    """The steps of an alert, for one page; `parent` owns the dialogs."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Write into the book of `session`."""
        self._session = session
        self._parent = parent

    def run(self, step: str, detail: AlertDetail, under: QWidget | None = None) -> bool:
        """Do one step of the panel by its key; tell whether something was written."""
        steps: dict[str, Callable[[], bool]] = {
            "acknowledge": lambda: self.acknowledge(detail),
            "note": lambda: self.note(detail),
            "close": lambda: self.close(detail),
            "reopen": lambda: self.reopen(detail),
        }
        if step == "assign":
            self.choose_owner(detail, under or self._parent)
            return False
        if step == "customer":
            self._session.open_customer(detail.row.customer_id)
            return False
        return steps[step]()

    def acknowledge(self, detail: AlertDetail) -> bool:
        """Confirm that the alert was seen and is true."""
        if detail.row.state != "open":
            return False
        return self._write(lambda: handling.acknowledge(detail.row.id))

    def note(self, detail: AlertDetail) -> bool:
        """Ask for a note and keep it with the alert."""
        dialog = NoteDialog(detail, self._parent)
        return dialog.ask() and self._write(lambda: handling.add_note(detail.row.id, dialog.text()))

    def close(self, detail: AlertDetail) -> bool:
        """Ask for the reason, show the evidence, close the alert."""
        dialog = CloseDialog(detail, self._parent)
        return dialog.ask() and self._write(lambda: handling.close(detail.row.id, dialog.text()))

    def reopen(self, detail: AlertDetail) -> bool:
        """Ask why and open a closed alert again."""
        dialog = NoteDialog(detail, self._parent, reopening=True)
        return dialog.ask() and self._write(lambda: handling.reopen(detail.row.id, dialog.text()))

    def assign(self, detail: AlertDetail, owner: str) -> bool:
        """Give the alert to a role."""
        if owner == detail.row.owner:
            return False
        return self._write(lambda: handling.assign(detail.row.id, owner))

    def choose_owner(self, detail: AlertDetail, under: QWidget) -> None:
        """Offer the roles in a menu under a button."""
        menu = QMenu(under)
        for role in ROLES:
            action = menu.addAction(owner_name(role))
            action.setCheckable(True)
            action.setChecked(role == detail.row.owner)
            action.triggered.connect(lambda _=False, role=role: self.assign(detail, role))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    def _write(self, write: Callable[[], object]) -> bool:
        try:
            write()
        except AppError as error:
            show_problem(self._parent, problem(error))
            return False
        self._session.announce(Changed.ALERTS)
        return True
