"""The customers tab with sub-pages of paper, and its page opened on one customer."""

import pytest
from PySide6.QtCore import Qt

from app.views.customers import sub_pages
from app.views.customers.sub_pages import PageSpec
from app.views.customers.tab import CustomersTab
from tests.views.customers.office import open_tab, shows
from tests.views.customers.page.papers import Paper


@pytest.fixture
def tab(session, qtbot, office, monkeypatch):
    """Return the tab with an overview and papers for the basic data, the ledger and the attachments."""
    papers = tuple(
        PageSpec(key, lambda word=word: word, Paper)
        for key, word in (("basic", "基本信息"), ("ledger", "交易与回款"), ("attachments", "附件"))
    )
    monkeypatch.setattr(sub_pages, "PAGES", (sub_pages.PAGES[0], *papers))
    made = open_tab(session, qtbot)
    yield made
    made.hide()


@pytest.fixture
def page(tab: CustomersTab, office, qtbot):
    """Return the page of 青禾渡, opened with Enter on its row."""
    tab.list.select(office["qhd"])
    shows(tab, qtbot, office["qhd"])
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_Return)
    return tab.page
