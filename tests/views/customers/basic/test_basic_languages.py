"""The master data in both languages and both sizes of the window: no word is cut, every row editor opens."""

import pytest
import screens
from PySide6.QtWidgets import QApplication

from app.services.customers import group_links
from app.services.customers.group_links import GroupInput
from app.views import theme
from app.views.translation import Languages
from tests.views.customers.office import open_tab

SMALLEST = (1280, 720)


@pytest.fixture(params=["zh", "en"])
def spoken(request, qapp):
    """Speak a language for a test."""
    languages = Languages(qapp)
    languages.use(request.param)
    yield request.param
    for translator in languages._installed:
        QApplication.removeTranslator(translator)
    languages.deleteLater()


@pytest.mark.parametrize("size", [(1440, 800), SMALLEST])
def test_nothing_is_cut(spoken, session, qtbot, office, size):
    theme.current().set_small_window(size == SMALLEST)
    group_links.set_parent(office["qhd"], GroupInput(None, "青禾渡控股有限公司", 8_000))
    tab = open_tab(session, qtbot)
    tab.resize(*size)
    tab.edit_customer(office["qhd"])
    page = tab.page.sub_page("basic")
    qtbot.wait(20)
    assert not screens.cut(page)
    for table in page.tables:
        table.append()
        qtbot.wait(20)
        assert not screens.cut(table.editor)
        table.cancel()
    theme.current().set_small_window(False)
