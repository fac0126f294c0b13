"""A small book in which a handful of rules fire, and the monitoring tab over it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import screens
from factories import make_customer, make_invoice, make_receipt
from pytestqt.qtbot import QtBot

from app.services.monitoring.check import check
from app.views.monitoring.tab import MonitoringTab
from app.views.session import Session


@pytest.fixture
def office(book: Path) -> dict[str, int]:
    """Return the customers by what is wrong with them: two with alerts, two without."""
    late = make_customer("C-0001", "澄湾水产冷链有限公司", owner="accountant")
    make_invoice(late, "XS-1", date(2026, 5, 1), date(2026, 6, 1), 30_000_00)
    make_invoice(late, "XS-2", date(2026, 9, 1), date(2026, 10, 1), 20_000_00)
    over = make_customer("C-0002", "松岭坞五金制品有限公司", owner="lead", credit_limit_cents=40_000_00)
    make_invoice(over, "XS-3", date(2026, 10, 1), date(2026, 11, 30), 60_000_00)
    calm = make_customer("C-0003", "丰谷粮油有限公司", owner="accountant", credit_limit_cents=900_000_00)
    make_invoice(calm, "XS-4", date(2026, 10, 5), date(2026, 12, 5), 45_000_00)
    make_invoice(calm, "XS-5", date(2026, 8, 5), None, 5_000_00)
    ahead = make_customer("C-0004", "砚田文具用品有限公司")
    make_receipt(ahead, date(2026, 10, 9), 7_000_00)
    return {"late": late, "over": over, "calm": calm, "ahead": ahead}


@pytest.fixture
def checked(office: dict[str, int]) -> dict[str, int]:
    """Return the same customers after a check."""
    check(screens.AS_OF)
    return office


@pytest.fixture
def session(qapp, book: Path, home: Path) -> Iterator[Session]:
    """Return a session over the book of the test."""
    with screens.session_over(book, home) as made:
        yield made


@pytest.fixture
def tab(qtbot: QtBot, checked: dict[str, int], session: Session) -> Iterator[MonitoringTab]:
    """Return the tab, shown, with everything read."""
    made = MonitoringTab(session)
    screens.show(qtbot, made)
    screens.idle(qtbot, session)
    yield made
    screens.idle(qtbot, session)
