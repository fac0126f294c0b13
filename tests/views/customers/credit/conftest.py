"""The page of credit records over a customer of the small office."""

from collections.abc import Iterator

import pytest

from app.services.credit_records import events, references, reports
from app.services.credit_records.events import EventInput
from app.services.credit_records.references import Answer, Enquiry
from app.services.credit_records.reports import ReportInput
from app.views.customers.credit.page import CreditPage
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from tests.views.customers.office import AS_OF

QUERIED = AS_OF.replace(day=30)


@pytest.fixture
def records(office: dict[str, int]) -> dict[str, int]:
    """Put records of every kind into the file of the first customer; return {short name: id}."""
    who = office["qhd"]
    asked = AS_OF.replace(month=9, day=8)
    ids = {
        "judicial": reports.add(who, ReportInput("judicial_executed", QUERIED, hits=0, conclusion="无记录")).id,
        "listed": reports.add(
            who, ReportInput("abnormal_operations", QUERIED, "public", hits=1, level="watch", rating="已移出")
        ).id,
        "old": reports.add(
            who, ReportInput("third_party", AS_OF.replace(month=3, day=16), valid_to=AS_OF.replace(month=9, day=16))
        ).id,
        "slow": references.ask(who, Enquiry("同业乙", "冷冻食品", asked)).id,
        "silent": references.ask(who, Enquiry("同业丙", "包装", asked)).id,
    }
    references.answer(ids["slow"], Answer(asked.replace(day=22), "slow", 2, 45, 24_000_000, 20, 30))
    ids["event"] = events.add(
        who,
        EventInput(
            AS_OF.replace(year=2025, month=3, day=18), "abnormal", "移出经营异常名录", level="ok",
            source="credit_report", source_id=ids["listed"],
        ),
    ).id  # fmt: skip
    return ids


@pytest.fixture
def page(session: Session, qtbot, records: dict[str, int], office: dict[str, int]) -> Iterator[CreditPage]:
    """Return the page, shown, at the customer with records."""
    yield from shown(session, qtbot, office["qhd"])


@pytest.fixture
def empty(session: Session, qtbot, office: dict[str, int]) -> Iterator[CreditPage]:
    """Return the page at a customer of whom nobody was asked."""
    yield from shown(session, qtbot, office["none"])


def shown(session: Session, qtbot, customer: int) -> Iterator[CreditPage]:
    place = CustomerPlace(session)
    made = CreditPage(session, place)
    qtbot.addWidget(made)
    place.show_customer(customer)
    made.resize(1160, 720)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.reports.table.view.setFocus()
    yield made
    made.hide()
    place.deleteLater()
