"""What every write of this tab shares: whether the book may be changed, and telling the others that it was."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.changes import Changed
from app.services.writing import Written
from app.views.session import Command, Session


def refusal(session: Session) -> str:
    """Return why nothing can be written now, empty where it can."""
    return translate("CustomerAccess", "账套以只读方式打开，不能修改") if session.facts.read_only else ""


def allow(widget: QWidget, session: Session, *, otherwise: bool = True) -> None:
    """Enable what writes; in a book that is only read it stays off and its tooltip says why."""
    why = refusal(session)
    if why:
        widget.setToolTip(why)
    widget.setEnabled(otherwise and not why)


def announce(session: Session, written: Written) -> None:
    """Tell every screen what was written and say its warnings; after a change of the ledger alerts are checked."""
    session.announce(written.changed)
    if written.warnings:
        session.notify(" ".join(written.warnings), "watch")
    if Changed.LEDGER in written.changed:
        session.ask(Command.CHECK)
