"""A session over the small office, and the customers tab over that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from app.models import database
from app.services.audit import Actor
from app.services.worker import JobQueue
from app.settings import Settings
from app.views.customers.tab import CustomersTab
from app.views.session import BookFacts, Session
from tests.views.customers.office import AS_OF, fill, open_tab


@pytest.fixture
def session(qapp: QApplication, home: Path, book: Path) -> Iterator[Session]:
    """Return a session over the open book; its jobs have connections of their own."""
    jobs = JobQueue(database.connection)
    made = Session(
        as_of=AS_OF,
        operator=Actor("会计", "accountant"),
        facts=BookFacts("海岳商贸有限公司", book, 0),
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    yield made
    jobs.shutdown()
    jobs.deleteLater()
    made.deleteLater()


@pytest.fixture
def office(book: Path) -> dict[str, int]:
    """Return {short name: id} of the customers of the small office."""
    return fill()


@pytest.fixture
def tab(session: Session, qtbot, office: dict[str, int]) -> Iterator[CustomersTab]:
    """Return the tab, shown, the cursor on the first customer."""
    made = open_tab(session, qtbot)
    yield made
    made.hide()


@pytest.fixture
def asked(session: Session) -> QSignalSpy:
    """Collect the commands that were asked for."""
    return QSignalSpy(session.command_asked)
