"""The history of a customer by keys: split at a day, marked by a visit, opened at its evidence, exported, closed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from app import clock
from app.models import database
from app.services import audit
from app.services.audit import Actor
from app.services.customers import contacts, editing
from app.services.customers.contacts import ContactInput
from app.services.history.recording import Evidence
from app.views import theme
from app.views.customers.history.delegate import link_box
from app.views.customers.history.pane import HistoryPane
from app.views.customers.history.rows import KNOWN, LATER
from app.views.customers.place import CustomerPlace
from app.views.session import Command
from app.views.widgets.states import EmptyState

LEAD = Actor("财务主管", "lead")
DAY = date(2026, 10, 10)
LICENCE = 77


@pytest.fixture
def place(session) -> CustomerPlace:
    return CustomerPlace(session, session)


@pytest.fixture
def pane(session, place, office, qtbot) -> Iterator[HistoryPane]:
    """Return the history of a customer with four changes of its own, two of them after DAY and by one licence."""
    customer = office["qhd"]
    with database.atomic():
        database.execute("DELETE FROM field_change")
        database.execute("UPDATE customer SET created_at='2024-01-01 09:00:00'")
    with audit.acting(LEAD):
        for day, values in ((1, {"region": "上海"}), (5, {"credit_limit_cents": 250_000_00}), (12, {"region": "杭州"})):
            proof = Evidence("证照 10-12", "licence", LICENCE, date(2026, 9, 1)) if day == 12 else Evidence()
            with clock.frozen_at(datetime(2026, 10, day, 10, 5)):
                editing.update(customer, replace(editing.load(customer), **values), proof)
        with clock.frozen_at(datetime(2026, 10, 12, 10, 6)):
            contacts.add(customer, ContactInput("财务部 应付"), Evidence("证照 10-12", "licence", LICENCE))
    made = HistoryPane(session, place)
    qtbot.addWidget(made)
    made.resize(579, 700)
    place.show_customer(customer)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.view.setFocus()
    qtbot.waitUntil(lambda: not session.jobs.busy)
    yield made
    made.hide()


def texts(pane):
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]


def ids(pane):
    return [pane.view.rows.id_at(number) for number in range(pane.view.rows.rowCount())]


def test_it_lists_what_was_changed_and_counts_it(pane):
    QAbstractItemModelTester(pane.view.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert "4 项" in texts(pane)
    first = pane.view.rows.row_at(0)
    assert (first.label, first.new, first.evidence) == ("联系人", "财务部 应付", "证照 10-12")
    assert pane.bar.isHidden()
    assert pane.head.broken.isHidden()


def test_a_day_splits_the_list_and_tells_how_the_customer_stood(pane, place):
    pane.head.known.chosen.emit(DAY)
    shown = ids(pane)
    assert (shown[0], shown[3]) == (LATER, KNOWN)
    assert pane.view.rows.row_at(0).count == 2
    assert [pane.view.rows.unknown(number) for number in (1, 2, 4, 5)] == [True, True, False, False]
    said = texts(pane)
    assert any("额度 250,000.00" in text for text in said)
    assert any("此后登记的 2 项修改当时还不知道" in text for text in said)
    pane.bar.open.click()
    assert place.known_on == DAY
    assert pane.bar.open.isHidden()
    QTest.keyClick(pane.head.known, Qt.Key.Key_Delete)
    assert place.known_on is None
    assert pane.bar.isHidden()


def test_a_day_before_the_customer_says_so(pane):
    pane.show_day(date(2023, 5, 1))
    assert "当时还没有这个客户的资料。" in texts(pane)
    assert pane.bar.open.isHidden()


def test_the_cursor_passes_over_bands_and_tells_what_a_change_rests_on(pane, place):
    pane.show_day(DAY)
    told = QSignalSpy(place.marked)
    pane.view.setFocus()
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert pane.view.current_line().label == "授信额度"
    assert told.at(0) == ["licence", LICENCE]
    assert pane.view.marked() == frozenset()


def test_what_another_pane_marks_is_marked_here(pane, place):
    place.marked.emit("licence", LICENCE)
    assert pane.view.marked() == frozenset(ids(pane)[:2])
    place.marked.emit("", None)
    assert pane.view.marked() == frozenset()


def test_enter_and_a_click_open_the_evidence(pane, place, qtbot):
    asked = QSignalSpy(place.page_asked)
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    index = pane.view.model().index(1, 0)
    box = link_box(pane.view.visualRect(index), pane.view.width(), pane.view.rows.row_at(1))
    QTest.mouseMove(pane.view.viewport(), box.center())
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert [asked.at(number) for number in range(asked.count())] == [["basic", "licence", LICENCE]] * 2
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    assert asked.count() == 2


def test_one_field_alone_and_back(pane):
    pane.head.field.set_current("customer.region")
    pane.head.field.chosen.emit("customer.region")
    assert "2 项" in texts(pane)
    pane.show_day(date(2026, 9, 1))
    assert pane.view.rows.row_at(0).count == 2


def test_a_customer_without_changes_says_so(pane, place, office):
    place.show_customer(office["fg"])
    assert pane.findChild(EmptyState) is not None
    assert "还没有修改记录" in texts(pane)


def test_an_altered_line_is_told_in_the_head(pane, session, qtbot):
    database.execute("UPDATE field_change SET new='\"别处\"' WHERE id=(SELECT min(id) FROM field_change)")
    pane.refresh()
    qtbot.waitUntil(pane.head.broken.isVisible)
    assert "与操作日志不一致" in pane.head.broken.toolTip()


def test_it_exports_and_closes_by_keys(pane, session, qtbot, tmp_path, monkeypatch):
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert pane.handle(Command.EXPORT)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    assert target.stat().st_size > 1000
    assert not pane.handle(Command.PRINT)
    closed = QSignalSpy(pane.close_asked)
    QTest.keyClick(pane.view, Qt.Key.Key_Escape)
    assert closed.count() == 1


def test_in_a_small_window_it_makes_room_for_what_it_opens(pane, place):
    theme.current().set_small_window(True)
    closed = QSignalSpy(pane.close_asked)
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    pane.show_day(DAY)
    pane.bar.open.click()
    theme.current().set_small_window(False)
    assert closed.count() == 2


@pytest.mark.parametrize("small", [False, True])
def test_it_paints_every_state(pane, place, small):
    theme.current().set_small_window(small)
    pane.show_day(DAY)
    place.marked.emit("licence", LICENCE)
    assert not pane.grab().isNull()
    theme.current().set_small_window(False)
