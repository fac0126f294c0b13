"""Two customers, one with a history of two assessments, and the scoring tab over them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import screens
from factories import make_customer, make_invoice, make_receipt
from pytestqt.qtbot import QtBot

from app.services.scoring.assess import assess
from app.views.scoring.tab import ScoringTab
from app.views.session import Session


@pytest.fixture
def office(book: Path) -> dict[str, int]:
    """Return a customer that got worse over the year, and one that was never assessed."""
    worse = make_customer(
        "C-0001",
        "澄湾水产冷链有限公司",
        credit_limit_cents=40_000_00,
        terms_days=45,
        established_on=date(2015, 5, 1),
        traded_since=date(2020, 5, 1),
    )
    make_invoice(worse, "XS-1", date(2025, 11, 1), date(2025, 12, 1), 30_000_00)
    make_receipt(worse, date(2025, 11, 20), 30_000_00)
    assess(date(2026, 3, 31), [worse])
    make_invoice(worse, "XS-2", date(2026, 6, 1), date(2026, 7, 1), 50_000_00)
    make_invoice(worse, "XS-3", date(2026, 10, 1), date(2026, 11, 1), 10_000_00)
    assess(screens.AS_OF, [worse])
    new = make_customer("C-0002", "砚田文具用品有限公司")
    make_invoice(new, "XS-4", date(2026, 10, 1), date(2026, 11, 30), 6_000_00)
    return {"worse": worse, "new": new}


@pytest.fixture
def session(qapp, book: Path, home: Path) -> Iterator[Session]:
    """Return a session over the book of the test."""
    with screens.session_over(book, home) as made:
        yield made


@pytest.fixture
def tab(qtbot: QtBot, office: dict[str, int], session: Session) -> Iterator[ScoringTab]:
    """Return the tab, shown with the customer that got worse."""
    made = ScoringTab(session)
    screens.show(qtbot, made)
    made.page.show_customer(office["worse"])
    yield made
    screens.idle(qtbot, session)
