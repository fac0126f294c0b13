"""The file that proves a licence: attached and opened from the table of licences."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.services.attachments import listing
from app.services.customers import licences
from app.services.customers.licences import LicenceInput
from app.views.customers.basic.page import BasicPage
from app.views.customers.place import CustomerPlace
from tests.views.customers.office import texts


@pytest.fixture
def opened(monkeypatch, tmp_path) -> list[str]:
    """Answer the question for files with one; collect what the system would open."""
    file = tmp_path / "许可证.pdf"
    file.write_bytes(b"%PDF licence")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    names: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: names.append(url.fileName()) or True)
    return names


@pytest.fixture
def page(session, qtbot, office):
    licence = LicenceInput("食品经营许可证", "JY-1", date(2024, 1, 1), date(2028, 12, 31))
    licences.add(office["qhd"], licence)
    place = CustomerPlace(session)
    made = BasicPage(session, place)
    qtbot.addWidget(made)
    place.show_customer(office["qhd"])
    made.resize(1160, 720)
    made.show()
    yield made
    made.hide()
    place.deleteLater()


def settle(page, qtbot):
    qtbot.waitUntil(lambda: not page.session.jobs.busy)


def test_attached_and_opened_by_keys(page, qtbot, opened, office):
    table = page.licences
    assert texts(table.model, "proof") == ["附上"]
    table.view.select_first()
    qtbot.keyClick(table.view, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    settle(page, qtbot)
    assert texts(table.model, "proof") == ["附件 1"]
    (row,) = listing.of(office["qhd"])
    assert (row.kind, row.entity, row.name) == ("licence", "licence", "许可证.pdf")
    qtbot.keyClick(table.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(page, qtbot)
    assert opened == ["许可证.pdf"]
    assert table.editor is None


def test_the_word_attaches_where_there_is_none(page, qtbot, opened, office):
    table = page.licences
    table.view.select_first()
    last = table.model.index(0, [column.key for column in table.model.columns].index("proof"))
    table.view.clicked.emit(last)
    settle(page, qtbot)
    assert texts(table.model, "proof") == ["附件 1"]
    assert opened == []


def test_a_past_day_shows_none_and_offers_none(page, opened):
    page.place.show_known(date(2026, 1, 1))
    assert texts(page.licences.model, "proof") in ([], ["—"])
    page.licences.attach()
    assert not page.session.jobs.busy
