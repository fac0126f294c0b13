"""The table of customers and the overview beside it, driven by keys and judged by what models and services say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from app.errors import StorageError
from app.services.changes import Changed
from app.services.customers import table
from app.views.customers import list_pane
from app.views.customers.tab import CustomersTab
from app.views.session import Command, Target
from app.views.table_model import Role
from app.views.widgets.buttons import Button
from app.views.widgets.states import EmptyState, PaneError
from app.views.widgets.table import Total
from tests.factories import make_alert, make_customer, make_invoice
from tests.views.customers.office import AS_OF, open_tab, shows, texts


def state_of(tab: CustomersTab):
    return tab.list.table._state


def press(state, text: str) -> None:
    next(button for button in state.findChildren(Button) if button.text() == text).click()


def test_what_qinghedu_owes_is_found_by_its_initials(tab, qtbot, office):
    """Task 1 of the day: what is owed, what is overdue, since when, and how the grade fell."""
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    tab.list.tools.filter.setFocus()
    qtbot.keyClicks(tab.list.tools.filter, "qhd")
    qtbot.waitUntil(lambda: texts(tab.list.model, "name") == ["青禾渡食品商贸有限公司"])
    shows(tab, qtbot, office["qhd"])
    figures = tab.detail.body.figures
    assert figures.balance.value.text() == "316,460.00"
    assert figures.overdue.value.text() == "116,460.00"
    assert figures.overdue.caption.text() == "占 36.8% · 最长 74 天"
    assert figures.available.value.text() == "−16,460.00"
    assert (figures.score.value.text(), figures.score.extra.text()) == ("54", "−12")
    assert figures.score.caption.text() == "BBB → BB"
    assert tab.detail.body.ageing.link.text() == "查看 5 张未核销单据"
    assert texts(tab.detail.body.alerts.model, "rule") == ["逾期率", "付款周期变化"]
    qtbot.keyClick(tab.list.tools.filter, Qt.Key.Key_Return)
    assert tab.list.table.view.hasFocus()


def test_rows_say_what_the_service_says(tab, qtmodeltester):
    assert texts(tab.list.model, "code") == ["C-0018", "C-0017", "C-0001", "C-0040", "C-0041", "C-0042"]
    assert texts(tab.list.model, "overdue")[:3] == ["173,100.00", "116,460.00", "—"]
    assert texts(tab.list.model, "utilisation")[:4] == ["96%", "105%", "69%", "—"]
    names = tab.list.model.index(0, 1)
    assert names.data(Role.CELL).value == "high"
    assert names.data(Qt.ItemDataRole.ToolTipRole) == "澄湾水产冷链有限公司 · 高危"
    review = [column.key for column in tab.list.model.columns].index("next_review_on")
    due = tab.list.model.index(0, review)
    assert due.data(Role.CELL).tone == "warnFg"
    total = tab.list.table.total._cells
    assert total["overdue"] == Total("289,560.00")
    assert total["name"].text == "6 家 · 金额单位：元"
    qtmodeltester.check(tab.list.model)
    qtmodeltester.check(tab.detail.body.alerts.model)


def test_segments_count_and_filter(tab, qtbot):
    segments = tab.list.tools.segments
    counts = {key: button.segment.count for key, button in segments._buttons.items()}
    assert counts == {"all": 6, "overdue": 2, "over_limit": 1, "review_due": 1, "incomplete": 1}
    qtbot.mouseClick(segments._buttons["over_limit"], Qt.MouseButton.LeftButton)
    assert texts(tab.list.model, "code") == ["C-0017"]
    qtbot.keyClick(tab, Qt.Key.Key_Escape)
    assert len(texts(tab.list.model, "code")) == 6


def test_nobody_incomplete_no_segment(session, qtbot):
    make_customer("C-0001")
    tab = open_tab(session, qtbot)
    assert tab.list.tools.segments._buttons["incomplete"].isHidden()


def test_the_header_sorts_by_sql(tab):
    header = tab.list.table.view.horizontalHeader()
    balance = [column.key for column in tab.list.model.columns].index("balance")
    header.sectionClicked.emit(balance)
    assert texts(tab.list.model, "code")[0] == "C-0001"
    header.sectionClicked.emit(balance)
    assert texts(tab.list.model, "code")[-1] == "C-0001"


def test_the_cursor_rests_before_the_overview_changes(tab, qtbot, office):
    shows(tab, qtbot, office["cw"])
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_Down)
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_Down)
    assert tab.detail.shown.detail.id == office["cw"]
    shows(tab, qtbot, office["fg"])
    assert tab.detail.head.name.text() == "丰谷粮油有限公司"
    assert tab.detail.body.alerts._none.isVisible()
    assert tab.detail.body.figures.overdue.caption.text() == "没有逾期"


def test_limits_of_zero_and_none_are_told_apart(tab, qtbot, office):
    tab.list.select(office["zero"])
    shows(tab, qtbot, office["zero"])
    assert tab.detail.body.figures.available.caption.text() == "额度为 0"
    assert tab.detail.head.name.text() == "<b>断桥&矿泉</b>饮品有限公司"
    tab.list.select(office["none"])
    shows(tab, qtbot, office["none"])
    assert tab.detail.body.figures.available.caption.text() == "未设额度"
    assert "资料待完善" in tab.detail.head.meta.text()
    tab.list.select(office["stop"])
    shows(tab, qtbot, office["stop"])
    assert "已停用" in tab.detail.head.meta.text()


def test_a_filter_without_hits_is_cleared_by_its_button(tab, qtbot):
    tab.list.tools.filter.setText("没有这一家")
    qtbot.waitUntil(lambda: isinstance(state_of(tab), EmptyState))
    assert tab.detail.shown is None
    press(state_of(tab), "清除筛选")
    assert len(texts(tab.list.model, "code")) == 6
    assert state_of(tab) is None


def test_an_empty_book_says_how_to_begin(session, qtbot, asked):
    tab = open_tab(session, qtbot)
    state = state_of(tab)
    assert isinstance(state, EmptyState)
    press(state, "导入数据")
    press(state, "打开示例账套")
    assert [asked.at(n)[0] for n in range(asked.count())] == [Command.IMPORT, Command.OPEN_BOOK]
    press(state, "新增客户")
    form = next(child for child in tab.window().children() if type(child).__name__ == "CustomerForm")
    form.reject()


def test_what_cannot_be_read_is_said_and_tried_again(tab, qtbot, monkeypatch):
    def broken(*_):
        raise StorageError("磁盘读取失败。")

    monkeypatch.setattr(table, "find", broken)
    tab.refresh()
    assert isinstance(state_of(tab), PaneError)
    monkeypatch.undo()
    press(state_of(tab), "重试")
    assert state_of(tab) is None
    assert len(texts(tab.list.model, "code")) == 6


def test_a_slow_query_runs_in_the_background(tab, qtbot, monkeypatch):
    monkeypatch.setattr(list_pane, "SLOW", -1.0)
    make_customer("C-0099", "扶摇无人设备有限公司")
    tab.list.refresh()
    assert len(texts(tab.list.model, "code")) == 6, "the old rows stay until the answer comes"
    qtbot.waitUntil(lambda: len(texts(tab.list.model, "code")) == 7)
    tab.list.table.view.horizontalHeader().sectionClicked.emit(0)
    qtbot.waitUntil(lambda: texts(tab.list.model, "code")[0] == "C-0001")


def test_a_customer_asked_for_shows_whatever_the_filter(tab, qtbot, office):
    tab.list.tools.segments.set_current("over_limit")
    tab.list.refresh()
    tab.show_target(Target("customers", "customer", office["none"]))
    shows(tab, qtbot, office["none"])
    assert tab.list.query.segment == "all"


def test_a_document_asked_for_opens_those_of_its_customer(tab, office):
    settled = make_invoice(office["cw"], "XS-1", AS_OF, AS_OF, 100)
    tab.show_target(Target("customers", "invoice", settled))
    ledger = tab.page.sub_page("ledger")
    assert tab.in_page()
    assert ledger.documents.invoices.table.view.current_id() == settled
    assert tab.panes()[1] is ledger.documents.invoices.table.view


def test_commands_reach_the_forms(tab, qtbot, office, session):
    gone = QSignalSpy(session.target_asked)
    shows(tab, qtbot, office["cw"])
    assert tab.handle(Command.NEW)
    assert tab.handle(Command.EDIT)
    assert tab.handle(Command.ARCHIVE)
    assert not tab.handle(Command.PRINT)
    assert gone.at(0)[0] == Target("archive", "customer", office["cw"])
    forms = [child for child in tab.window().children() if type(child).__name__ == "CustomerForm"]
    assert [form.windowTitle() for form in forms] == ["新增客户"]
    assert tab.page.tabs.current() == "basic", "an existing one is edited on its page"
    for form in forms:
        form.reject()


def test_an_alert_leads_to_where_it_is_handled(tab, qtbot, office, session):
    gone = QSignalSpy(session.target_asked)
    tab.list.select(office["qhd"])
    shows(tab, qtbot, office["qhd"])
    view = tab.detail.body.alerts.view
    view.setFocus()
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert gone.at(0)[0].kind == "alert"
    assert gone.at(0)[0].id == tab.detail.body.alerts.model.id_at(1)


def test_columns_are_chosen_and_remembered(tab, session, qtbot, office):
    tab.list.columns.toggle("limit", shown=True)
    tab.list.columns.toggle("score", shown=False)
    again = open_tab(session, qtbot)
    shown = [column.key for column in again.list.table.view.shown_columns()]
    assert "limit" in shown
    assert "score" not in shown
    again.hide()


@pytest.mark.parametrize("width", [400, 560, 700, 848, 1200])
def test_the_tool_row_fits_its_width(tab, width):
    tools = tab.list.tools
    tools.resize(width, tools.height())
    shown = [part for part in tools.children() if part.isWidgetType() and not part.isHidden()]
    assert sum(part.sizeHint().width() for part in shown if part is not tools.filter) <= max(width, 700)
    assert not tools.more.isHidden()
    assert tools.width() < 1000 or not tools.columns.isHidden()
    assert tools.new.isHidden() != tools.new_short.isHidden()


def test_what_changes_elsewhere_is_shown(tab, qtbot, office, session):
    shows(tab, qtbot, office["cw"])
    make_alert(office["cw"], "overdue_rate", "high")
    make_invoice(office["cw"], "XS-2", AS_OF, AS_OF, 100_000)
    session.announce(Changed.ALERTS | Changed.LEDGER)
    assert tab.detail.body.figures.balance.value.text() == "174,100.00"
    assert len(tab.detail.body.alerts.model.rows) == 2
    session.set_as_of(AS_OF.replace(month=4, day=15))
    assert tab.detail.body.figures.overdue.caption.text() == "占 100.0% · 最长 14 天"


def test_a_book_that_is_only_read_says_why_nothing_can_be_written(session, qtbot, office):
    session.facts = replace(session.facts, read_only=True)
    tab = open_tab(session, qtbot)
    shows(tab, qtbot, office["cw"])
    tab.open_documents(office["cw"])
    tools = tab.page.sub_page("ledger").tools
    for button in (tab.list.tools.new, tab.detail.head.edit, tab.detail.head.receipt, tools.new, tools.receipt):
        assert not button.isEnabled()
        assert button.toolTip() == "账套以只读方式打开，不能修改"
    assert tab.handle(Command.NEW)
    assert not [child for child in tab.window().children() if type(child).__name__ == "CustomerForm"]


def test_the_overview_of_a_customer_that_has_gone_says_so(tab, qtbot, office):
    tab.detail.show_customer(9_999)
    qtbot.waitUntil(lambda: tab.detail._failed is not None)
    tab.detail.show_customer(office["fg"])
    shows(tab, qtbot, office["fg"])
    assert tab.detail._failed is None
