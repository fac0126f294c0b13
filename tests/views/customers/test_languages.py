"""Every page and every form opens in both languages and fits the smallest window."""

from collections.abc import Callable

import pytest
import screens
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.views import theme
from app.views.customers.tab import CustomersTab
from app.views.dialogs.base import Dialog
from app.views.translation import Languages
from tests.views.customers.office import open_tab

SMALLEST = (1280, 720)


def _page(tab: CustomersTab, office: dict[str, int]):
    tab.open_documents(office["qhd"])
    return tab.page.sub_page("ledger")


def _run(part: str, key: Qt.Key) -> Callable[[CustomersTab, dict[str, int]], object]:
    return lambda tab, office: getattr(_page(tab, office), part).run_key(key)


OPENERS: dict[str, Callable[[CustomersTab, dict[str, int]], object]] = {
    "new customer": lambda tab, office: tab.add_customer(),
    "receipt": lambda tab, office: tab.enter_receipt(office["qhd"]),
    "receipt change": _run("money_keys", Qt.Key.Key_F2),
    "invoice": lambda tab, office: _page(tab, office).enter("invoice"),
    "credit note": lambda tab, office: _page(tab, office).enter("credit"),
    "invoice change": _run("invoice_keys", Qt.Key.Key_F2),
    "settlement": _run("invoice_keys", Qt.Key.Key_Return),
    "dispute": _run("invoice_keys", Qt.Key.Key_D),
    "write-off": _run("invoice_keys", Qt.Key.Key_B),
    "void": _run("invoice_keys", Qt.Key.Key_Delete),
    "order": lambda tab, office: _page(tab, office).enter("order"),
}


@pytest.fixture(params=["zh", "en"])
def spoken(request, qapp):
    """Speak a language for a test."""
    languages = Languages(qapp)
    languages.use(request.param)
    yield request.param
    for translator in languages._installed:
        QApplication.removeTranslator(translator)
    languages.deleteLater()


@pytest.mark.parametrize("name", OPENERS)
def test_every_form_opens(spoken, name, session, qtbot, office):
    tab = open_tab(session, qtbot)
    OPENERS[name](tab, office)
    forms = [child for child in tab.window().findChildren(Dialog) if child.isVisible()]
    assert forms, name
    for form in forms:
        assert form.windowTitle()
        room = form.minimumSizeHint()
        assert (room.width(), room.height()) <= SMALLEST
    for form in reversed(forms):
        form.reject()


def test_the_pages_fit_the_small_window(spoken, session, qtbot, office):
    tab = open_tab(session, qtbot)
    tab.resize(*SMALLEST)
    assert tab.width() == SMALLEST[0]
    tab.open_documents(office["qhd"])
    assert tab.width() == SMALLEST[0]
    assert tab.page.head.name.text() == "青禾渡食品商贸有限公司"


@pytest.mark.parametrize("size", [(1440, 800), SMALLEST])
def test_nothing_is_cut(spoken, session, qtbot, office, size):
    theme.current().set_small_window(size == SMALLEST)
    tab = open_tab(session, qtbot)
    tab.resize(*size)
    tab.detail.refresh()
    qtbot.wait(20)
    assert not screens.cut(tab)
    theme.current().set_small_window(False)
