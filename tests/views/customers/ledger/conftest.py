"""The page of documents alone, over the small office."""

from collections.abc import Iterator

import pytest

from app.services import audit
from app.services.audit import Actor
from app.views.customers.ledger.page import LedgerPage
from app.views.customers.place import CustomerPlace
from app.views.session import Session


@pytest.fixture
def place(session: Session, office: dict[str, int]) -> CustomerPlace:
    """Return a place that stands at 青禾渡."""
    made = CustomerPlace(session, session)
    made.show_customer(office["qhd"])
    return made


@pytest.fixture
def page(session: Session, place: CustomerPlace, qtbot) -> Iterator[LedgerPage]:
    """Return the page, shown, the accountant at the desk."""
    audit.set_actor(Actor("会计", "accountant"))
    made = LedgerPage(session, place)
    qtbot.addWidget(made)
    made.resize(1180, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.hide()
    audit.set_actor(audit.SYSTEM)
