"""The table of customers by keys: views, columns, filters, many at once, duplicates and merging."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from app.models import database
from app.models.customer import Customer
from app.services import saved_views
from app.views.columns import SortKey
from app.views.customers.bulk_dialog import BulkDialog
from app.views.customers.column_chooser import ColumnChooser
from app.views.customers.duplicates_dialog import DuplicatesDialog
from app.views.customers.merge_dialog import MergeDialog, printed
from app.views.customers.views_menu import ViewName
from app.views.table_export import shown_table, table_in_focus, title_of
from tests.factories import make_customer, make_invoice
from tests.views.customers.office import open_tab

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _dialog(qtbot, kind):
    found = []

    def shown():
        found[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]
        return bool(found)

    qtbot.waitUntil(shown)
    return found[0]


def _codes(tab) -> list[str]:
    model = tab.list.model
    return [model.row_at(number).code for number in range(model.rowCount())]


def _shown(tab) -> list[str]:
    return [column.key for column in tab.list.table.view.shown_columns()]


def test_a_view_is_kept_changed_and_comes_back(tab, session, qtbot):
    view = tab.list.table.view
    tab.list.filters.choose("risk", "high")
    tab.list.columns.show(["name", "code", "owner"])
    tab.list.model.sort_by([SortKey("grade"), SortKey("code", True)])
    qtbot.keyClick(view, Qt.Key.Key_S, CTRL | SHIFT)
    dialog = _dialog(qtbot, ViewName)
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.edit.setText("高危客户")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert [each.name for each in saved_views.of("customers")] == ["高危客户"]
    tab.list.views.choose_number(0)
    assert len(_codes(tab)) == 6
    again = open_tab(session, qtbot)
    assert len(_codes(again)) == 6
    again.hide()
    tab.list.views.choose_number(1)
    assert _codes(tab) == ["C-0018"]
    assert _shown(tab) == ["name", "code", "owner"]
    assert tab.list.model.sort_keys == (SortKey("grade"), SortKey("code", True))
    again = open_tab(session, qtbot)
    assert (_codes(again), again.list.views.current.name) == (["C-0018"], "高危客户")
    again.hide()
    tab.list.filters.choose("risk", "")
    tab.list.views.update_current()
    tab.list.views.choose_number(1)
    assert len(_codes(tab)) == 6


def test_a_broken_state_shows_what_it_can(tab, session):
    saved_views.add("customers", "坏", {"sort": [["nothing", 1], "x", [1]], "columns": ["code", 5, "gone"], "risk": "?",
                                        "segment": "?", "grade": 7, "tag": ["x"]})  # fmt: skip
    tab.list.views.choose_number(1)
    assert len(_codes(tab)) == 6
    assert _shown(tab) == ["name", "code"]
    assert tab.list.model.sort_keys == (SortKey("overdue", True),)


def test_columns_by_keys_and_by_dragging(tab, session, qtbot):
    view = tab.list.table.view
    qtbot.keyClick(view, Qt.Key.Key_L, CTRL | SHIFT)
    chooser = _dialog(qtbot, ColumnChooser)
    assert chooser.list.shown()[:3] == ["code", "name", "grade"]
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert chooser.list.shown()[0] == "code"
    chooser.list.setCurrentRow(2)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Up, ALT)
    assert chooser.list.shown()[:3] == ["code", "score", "name"]
    chooser.accept()
    assert _shown(tab)[:3] == ["code", "score", "name"]
    header = view.horizontalHeader()
    header.moveSection(1, 0)
    assert session.settings.get("customers.columns")[:2] == ["score", "code"]
    tab.list.columns.show_usual()
    assert _shown(tab)[:3] == ["code", "name", "grade"]


def test_long_codes_are_not_cut(tab, session, qtbot):
    view = tab.list.table.view
    narrow = view.columnWidth(0)
    make_customer("KH-2026-0001-A", "长编码客户")
    again = open_tab(session, qtbot)
    wide = again.list.table.view.columnWidth(0)
    assert narrow < wide
    assert again.list.table.view.fontMetrics().horizontalAdvance("KH-2026-0001-A") < wide
    again.hide()


def test_many_are_changed_by_keys_and_taken_back(tab, session, qtbot, office):
    notices = []
    session.notice_given.connect(notices.append)
    view = tab.list.table.view
    qtbot.keyClick(view, Qt.Key.Key_A, CTRL)
    assert len(tab.list.selected_ids()) == 6
    qtbot.keyClick(view, Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    dialog = _dialog(qtbot, BulkDialog)
    assert not dialog.run.isEnabled()
    dialog.set_terms.setChecked(True)
    qtbot.keyClicks(dialog.terms, "abc")
    assert not dialog.run.isEnabled()
    assert "天数" in dialog.said.text()
    dialog.terms.clear()
    dialog.set_terms.setChecked(False)
    dialog.add.setText("重点、 年度")
    assert "6 / 6" in dialog.said.text()
    qtbot.keyClick(dialog.add, Qt.Key.Key_Return)
    assert Customer.get_by_id(office["fg"]).tags == ["重点", "年度"]
    assert tab.list.filters.offered().tags == ("年度", "重点")
    notices[-1].run()
    assert Customer.get_by_id(office["fg"]).tags == []


def test_customers_are_merged_from_the_list_of_duplicates(tab, session, qtbot, office):
    notices = []
    session.notice_given.connect(notices.append)
    twin = make_customer("C-0099", "青禾渡食品商贸有限责任公司", phone="0532-88880000")
    make_invoice(twin, "XS-260704-018", date(2026, 7, 4), cents=3_150_000)
    tab.refresh()
    qtbot.keyClick(tab.list.table.view, Qt.Key.Key_D, CTRL | SHIFT)
    found = _dialog(qtbot, DuplicatesDialog)
    qtbot.waitUntil(lambda: found.model.rowCount() == 1)
    qtbot.keyClick(found.table.view, Qt.Key.Key_Return)
    dialog = _dialog(qtbot, MergeDialog)
    assert dialog.preview.kept.id == office["qhd"]
    assert dialog.picks()["phone"] == twin
    assert any("可能重复录入" in text for text in dialog._clashes())
    dialog.accept()
    assert Customer.get_by_id(twin).merged_into_id == office["qhd"]
    assert "C-0099" not in _codes(tab)
    assert Customer.get_by_id(office["qhd"]).phone == "0532-88880000"
    menu = tab.list.doing.menu()
    assert "撤销与 C-0099 的合并" in {action.text() for action in menu.actions()}
    notices[-1].run()
    assert "C-0099" in _codes(tab)


def test_another_customer_may_be_kept(tab, session, qtbot, office):
    tab.list.doing.merge_these([office["qhd"], office["cw"]])
    dialog = _dialog(qtbot, MergeDialog)
    dialog._look(office["cw"])
    assert (dialog.preview.kept.id, dialog.preview.removed[0].id) == (office["cw"], office["qhd"])
    dialog.reject()
    assert Customer.get_by_id(office["qhd"]).merged_into_id is None


def test_no_duplicates_is_said(tab, qtbot):
    tab.list.doing.find_duplicates()
    dialog = _dialog(qtbot, DuplicatesDialog)
    qtbot.waitUntil(lambda: dialog.table._state is not None)
    assert not dialog.run.isEnabled()
    dialog.reject()


def test_menus_offer_what_can_be_done(tab, session):
    menu = tab.list.doing.menu()
    enabled = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert enabled["批量修改…"]
    assert not enabled["合并…"]
    tools = QMenu()
    tab.list._fill_menu(tools)
    assert [action.text() for action in tools.actions() if action.menu()] == ["视图", "等级", "标签", "经办", "预警"]


def test_escape_takes_every_filter_back(tab, qtbot):
    tab.list.filters.choose("owner", "会计")
    assert _codes(tab) == ["C-0017"]
    assert tab.list.filters.isVisible()
    qtbot.mouseClick(tab.list.filters.chips["owner"], Qt.MouseButton.LeftButton)
    assert len(_codes(tab)) == 6
    tab.list.filters.choose("owner", "会计")
    assert tab.escape()
    assert len(_codes(tab)) == 6
    assert tab.list.filters.isHidden()


def test_what_is_shown_is_exported_and_copied(tab, qtbot, tmp_path: Path):
    view = tab.list.table.view
    tab.list.columns.show(["name", "code", "overdue", "utilisation", "next_review_on"])
    assert table_in_focus(tab.window()) is view
    assert title_of(view) == "客户"
    table = shown_table(view, date(2026, 10, 31))
    rows = list(table.rows)
    assert [each.title for each in table.columns] == ["客户名称", "编码", "逾期金额", "额度占用", "下次复审"]
    assert (rows[0][1], str(rows[0][2]), rows[0][4]) == ("C-0018", "173100.00", date(2026, 10, 22))
    assert isinstance(rows[0][3], float)
    database.execute("UPDATE customer SET name='=1+1' WHERE code='C-0018'")
    tab.refresh()
    view.selectRow(0)
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith("'=1+1\tC-0018\t173100.00")


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("terms_days", 0, "现结"),
        ("credit_limit_cents", 100_00, "100.00"),
        ("tags", ["甲", "乙"], "甲、乙"),
        ("notes", None, "—"),
        ("status", "stopped", "已停用"),
        ("traded_since", date(2020, 1, 2), "2020-01-02"),
        ("discount_bp", 200, "2.0%"),
    ],
)
def test_values_of_a_merge_are_printed(qapp, name, value, text):
    assert printed(name, value) == text
