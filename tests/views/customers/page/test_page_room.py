"""The page of a customer where room is short, the history beside it, and what cannot be read."""

import pytest
import screens
from PySide6.QtCore import Qt

from app.errors import StorageError
from app.services.changes import Changed
from app.services.customers import detail
from app.views import theme
from app.views.translation import Languages
from tests.views.customers.office import open_tab
from tests.views.customers.page.papers import Paper

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_the_history_stands_beside_whichever_page(tab, page, qtbot, office):
    qtbot.keyClick(page, Qt.Key.Key_H, CONTROL)
    beside = page.history.pane
    assert beside.isVisible()
    assert page.history.button.isChecked()
    assert beside.isAncestorOf(page.focusWidget()) or beside is page.focusWidget()
    page.tabs.go("ledger")
    assert beside.isVisible()
    assert set(beside.panes()) <= set(page.panes())
    theme.current().set_small_window(True)
    assert page.current().isHidden() or not page.current().isVisible()
    theme.current().set_small_window(False)
    assert page.current().isVisible()
    page.history.button.click()
    assert not beside.isVisible()
    assert page.current().hasFocus()
    assert tab.in_page()


def test_the_history_covers_a_page_that_has_no_room_beside_it_and_steps_aside_for_one(page, monkeypatch):
    page.tabs.go("overview")
    page.history.toggle()
    beside = page.history.pane
    assert page.current().isVisible()
    monkeypatch.setattr(Paper, "BESIDE", page.width())
    page.tabs.go("ledger")
    assert not beside.isVisible()
    assert page.current().isVisible()
    page.history.toggle()
    assert beside.isVisible()
    assert not page.current().isVisible()
    page.tabs.go("basic")
    assert not beside.isVisible()
    assert page.current().isVisible()


def test_a_narrow_window_shows_the_page_alone(tab, page):
    tab.resize(1150, 700)
    assert page.list.isHidden()
    assert not page.head.back.isHidden()
    tab.resize(1280, 700)
    assert not page.list.isHidden()
    assert page.head.back.isHidden()


def test_what_cannot_be_read_is_said_in_the_head(page, session, monkeypatch):
    def broken(*_):
        raise StorageError("磁盘读取失败。")

    monkeypatch.setattr(detail, "load", broken)
    session.announce(Changed.LEDGER)
    assert page.head.meta.text().startswith("磁盘读取失败。")
    monkeypatch.undo()
    session.announce(Changed.LEDGER)
    assert page.head.name.text() == "青禾渡食品商贸有限公司"


def test_a_customer_that_has_gone_leads_back(tab, page):
    page.place.show_customer(9_999)
    page.invalidate()
    assert not tab.in_page()


@pytest.fixture(params=["zh", "en"])
def spoken(request, qapp):
    """Speak a language for a test."""
    languages = Languages(qapp)
    languages.use(request.param)
    yield
    languages.use("zh")
    languages.deleteLater()


@pytest.mark.parametrize("size", [(1440, 800), (1280, 720), (1120, 680)])
@pytest.mark.usefixtures("spoken")
def test_nothing_is_cut(session, qtbot, office, size):
    theme.current().set_small_window(size[0] < 1300)
    made = open_tab(session, qtbot)
    made.resize(*size)
    made.open_page(office["qhd"], "overview")
    qtbot.waitUntil(lambda: not screens.cut(made.page))
    assert made.width() == size[0]
    made.hide()
    theme.current().set_small_window(False)
