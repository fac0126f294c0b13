"""The archives as a user goes through them: list, pages, keys, versions, what fails to be read."""

from datetime import date

from factories import make_invoice
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester

from app.errors import RefusedError
from app.services.archive import batch, versions
from app.services.changes import Changed
from app.views import theme
from app.views.archive.list_model import ArchiveRows
from app.views.session import Command, Target
from app.views.widgets.states import EmptyState, PaneError


def names(desk):
    rows = desk.page.list.rows
    return [rows.row(number).name for number in range(rows.rowCount())]


def pick(qtbot, desk, customer):
    desk.page.show_customer(customer)
    desk.settle()


def test_the_list_counts_how_archives_stand(desk):
    assert [label.text() for label in desk.page.list.foot.labels.values() if label.isVisible()] == [
        "最新 1",
        "未生成 2",
    ]
    assert len(names(desk)) == 3
    QAbstractItemModelTester(ArchiveRows(desk.page))


def test_the_first_archive_is_read_and_its_pages_are_drawn(desk):
    page = desk.page
    version = versions.of(desk.made)[0]
    assert page.viewer.sheets.pages == version.pages
    assert page.record.title.text() == "版本 v1"
    assert page.record.tag.accessibleName() == "最新 · 校验一致"
    assert page.viewer.tools.title.text() == "档案 DA-2026-C0001-01"
    shot = page.viewer.sheets.grab().toImage()
    inked = sum(shot.pixelColor(x, y).lightness() < 90 for x in range(0, shot.width(), 3) for y in range(0, 400, 3))
    assert inked > 40


def test_arrows_move_through_customers(qtbot, desk):
    page = desk.page
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    desk.settle()
    assert page.list.current().name == "松岭坞五金制品有限公司"
    assert page.viewer.findChild(EmptyState) is not None
    assert not page.record.print.isEnabled()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Up)
    desk.settle()
    assert page.viewer.sheets.pages > 0


def test_names_initials_and_states_filter(qtbot, desk):
    field = desk.page.list.filter
    for text, found in (("slw", 1), ("竹里", 1), ("c-000", 3), ("没有这家", 0)):
        field.clear()
        field.setText(text)  # QTest types ASCII only
        with qtbot.waitSignal(field.changed):
            qtbot.keyClick(field, Qt.Key.Key_Return)
        assert len(names(desk)) == found
    assert desk.page.list.findChild(EmptyState) is not None
    desk.page.list.reset()
    desk.page.list.choice.set_current("none")
    desk.page.list.choice.chosen.emit("none")
    assert len(names(desk)) == 2


def test_keys_turn_pages_and_zoom(qtbot, desk):
    page, sheets = desk.page, desk.page.viewer.sheets
    sheets.setFocus()
    qtbot.keyClick(sheets, Qt.Key.Key_PageDown)
    assert sheets.page == 2
    assert page.viewer.tools.number.text() == "2"
    assert page.viewer.thumbnails.currentIndex().row() == 1
    qtbot.keyClick(sheets, Qt.Key.Key_PageUp)
    qtbot.keyClick(sheets, Qt.Key.Key_End)
    assert sheets.page == sheets.pages
    qtbot.keyClick(sheets, Qt.Key.Key_Home)
    assert sheets.page == 1
    qtbot.keyClick(sheets, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    smaller = sheets.zoom
    qtbot.keyClick(sheets, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(smaller, int)
    assert sheets.zoom > smaller
    page.viewer.tools.zoom.chosen.emit("page")
    assert sheets.zoom == "page"
    page.viewer.tools.number.setText("3")
    qtbot.keyClick(page.viewer.tools.number, Qt.Key.Key_Return)
    assert sheets.page == 3
    desk.settle()


def test_a_click_on_a_small_page_shows_it(desk):
    thumbnails = desk.page.viewer.thumbnails
    thumbnails.clicked.emit(thumbnails.model().index(1, 0))
    assert desk.page.viewer.sheets.page == 2
    desk.settle()
    assert isinstance(thumbnails.model().index(0, 0).data(Qt.ItemDataRole.DecorationRole), QImage)


def test_ctrl_d_makes_the_next_version_only_when_something_changed(desk):
    assert desk.tab.handle(Command.ARCHIVE)
    desk.settle()
    assert len(versions.of(desk.made)) == 1
    assert "没有变化" in desk.notices[-1].text
    make_invoice(desk.made, "XS-2", date(2026, 10, 1), date(2026, 12, 1), 500)
    desk.session.announce(Changed.LEDGER)
    desk.settle()
    assert desk.tab.handle(Command.ARCHIVE)
    desk.settle()
    assert len(versions.of(desk.made)) == 2
    assert desk.page.record.title.text() == "版本 v2"
    assert "已生成" in desk.notices[-1].text


def test_an_archive_is_made_from_the_empty_state(desk):
    desk.page.show_customer(desk.others[0])
    desk.page.viewer.make_asked.emit()
    assert desk.page.list.rows._making == desk.others[0]
    desk.settle()
    assert versions.of(desk.others[0])[0].version == 1
    assert desk.page.viewer.sheets.pages > 0
    assert desk.page.list.current().state == "current"


def test_an_older_version_is_shown_from_the_table_and_by_its_number(desk):
    make_invoice(desk.made, "XS-2", date(2026, 10, 1), date(2026, 12, 1), 500)
    batch.make_all(desk.session.as_of, versions.of(desk.made)[0].file.parent, customer_ids=[desk.made])
    desk.session.announce(Changed.ARCHIVES)
    desk.settle()
    first = versions.of(desk.made)[-1]
    desk.page.record.table.view.select_id(first.id)
    desk.settle()
    assert desk.page.record.title.text() == "版本 v1"
    assert desk.page.record.tag.accessibleName() == "旧版本"
    assert desk.page.viewer.tools.title.text().endswith("-01")
    desk.tab.show_target(Target("archive", "archive", versions.of(desk.made)[0].id))
    desk.settle()
    assert desk.page.record.title.text() == "版本 v2"
    desk.tab.show_target(Target("archive", "customer", desk.others[1]))
    desk.settle()
    assert desk.page.list.current().customer_id == desk.others[1]


def test_what_changed_since_is_listed(desk):
    make_invoice(desk.made, "XS-3", date(2026, 11, 5), date(2026, 12, 1), 500)
    assert desk.page.record.changes.text() == "v1 之后没有新的单据、评分或预警。"
    desk.session.set_as_of(date(2026, 11, 30))
    desk.settle()
    assert desk.page.list.current().state == "outdated"
    assert "新增或改动发票 1 张" in desk.page.record.changes.text()


def test_a_missing_file_is_said_in_the_pages_and_made_again(desk):
    versions.of(desk.made)[0].file.unlink()
    desk.page.viewer.show_again()
    desk.page.refresh()
    desk.settle()
    assert desk.page.viewer.findChild(PaneError) is not None
    assert desk.page.list.current().state == "broken"
    assert desk.page.record.tag.accessibleName() == "文件不在"
    desk.page.make()
    desk.settle()
    assert desk.page.viewer.sheets.pages > 0
    assert desk.page.list.current().state == "current"


def test_a_file_that_is_no_pdf_is_said(desk):
    file = versions.of(desk.made)[0].file
    file.write_bytes(b"no pdf at all")
    desk.page.viewer.show_again()
    desk.settle()
    assert desk.page.viewer.sheets.pages == 0
    assert desk.page.viewer.findChild(PaneError) is not None


def test_a_list_that_cannot_be_read_offers_to_try_again(desk, monkeypatch):
    from app.views.archive import page as module

    def fail(_):
        raise RefusedError("读不出来。")

    monkeypatch.setattr(module.states, "standings", fail)
    desk.page.refresh()
    desk.settle()
    assert desk.page.list.findChild(PaneError) is not None


def test_the_small_window_has_no_small_pages(desk):
    try:
        theme.current().set_small_window(small=True)
        assert not desk.page.viewer.thumbnails.isVisible()
        assert desk.page.list.width() == 248
        assert desk.page.record.width() == 312
    finally:
        theme.current().set_small_window(small=False)
    assert desk.page.list.width() == 288


def test_f6_finds_its_panes_and_the_wheel_zooms(qtbot, desk):
    assert desk.tab.panes() == [desk.page.list.view, desk.page.viewer.sheets, desk.page.record.table.view]
    desk.tab.next_sub_tab(1)
    assert desk.tab.tabs.current() == "log"
    desk.settle()
    desk.tab.handle(Command.ARCHIVE)
    assert desk.tab.tabs.current() == "archives"
    desk.settle()
