"""The frame: pages made late, keys, commands, history, search, status bar, notices, closing."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.errors import RefusedError
from app.services.audit import Actor
from app.services.changes import Changed
from app.views import theme
from app.views.dialogs.notice import NoticeDialog
from app.views.main_window import MainWindow
from app.views.search_hits import SearchGroup, SearchHit
from app.views.session import Command, Session, TabSpec, Target
from app.views.widgets.calendar import Calendar

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = ("customers", "scoring", "monitoring", "archive")


class Page(QWidget):
    """A tab that remembers what it was asked."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.edits = [QLineEdit(), QLineEdit()]
        layout = QVBoxLayout(self)
        for edit in self.edits:
            layout.addWidget(edit)

    def handle(self, command: Command) -> bool:
        self.asked.append(command)
        return command is Command.NEW

    def show_target(self, target: Target) -> None:
        self.asked.append(target)

    def next_sub_tab(self, step: int) -> None:
        self.asked.append(step)

    def panes(self) -> list[QWidget]:
        return list(self.edits)

    def escape(self) -> bool:
        self.asked.append("esc")
        return False


def search(typed: str) -> list[SearchGroup]:
    if typed == "无":
        return []
    hits = (
        SearchHit("青禾渡食品商贸", Target("customers", "customer", 17), "C-0017", grade="BB", risk="warn"),
        SearchHit("青禾渡物流", Target("customers", "customer", 18)),
    )
    return [SearchGroup("客户", hits), SearchGroup("单据与档案", (SearchHit("DA-7", Target("archive", "archive", 7)),))]


@pytest.fixture
def window(qtbot: QtBot, session: Session) -> Iterator[MainWindow]:
    tabs = [TabSpec(key, key, Page) for key in KEYS]
    made = MainWindow(session, tabs, search, offered=[Command.IMPORT, Command.SETTINGS, Command.QUIT, Command.HELP])
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: "customers" in made._pages)
    yield made
    made.close()
    theme.current().set_small_window(False)


def page(window: MainWindow, key: str) -> Page:
    found = window.page(key)
    assert isinstance(found, Page)
    return found


def test_pages_are_made_when_their_tab_is_first_shown(qtbot: QtBot, window: MainWindow) -> None:
    assert set(window._pages) == {"customers"}
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.current_key() == "monitoring"
    assert set(window._pages) == {"customers", "monitoring"}
    assert page(window, "monitoring").isVisible()


def test_a_command_goes_to_the_page_first_then_to_the_window_then_out(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "customers")
    with qtbot.assertNotEmitted(window.command):
        qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    with qtbot.waitSignal(window.command) as signal:
        qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert signal.args == [Command.IMPORT]
    with qtbot.waitSignal(window.command) as signal:
        qtbot.keyClick(window, Qt.Key.Key_F5)
    assert signal.args == [Command.CHECK]
    assert shown.asked == [Command.NEW, Command.IMPORT, Command.CHECK]


def test_keys_walk_through_panes_and_sub_tabs(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "customers")
    qtbot.waitUntil(shown.edits[0].hasFocus)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert shown.edits[1].hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert shown.edits[0].hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6, SHIFT)
    assert shown.edits[1].hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Tab, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL)
    assert shown.asked == [1, -1]


def test_esc_closes_the_info_bar_when_the_page_has_nothing_to_close(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    session.notify("已导入 181 行。", "ok")
    assert window.info.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.info.isVisible()
    assert page(window, "customers").asked == ["esc"]


def test_alt_arrows_go_back_and_forward(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    session.open_customer(17)
    session.go(Target("archive", "archive", 7))
    assert window.current_key() == "archive"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.current_key() == "customers"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    customer = Target("customers", "customer", 17)
    assert page(window, "customers").asked == [customer, customer, customer]


def test_search_opens_what_is_chosen_by_arrows_and_enter(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    field = window.bar.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "qhd")
    qtbot.waitUntil(lambda: field._list().isVisible())
    assert not field._list().grab().isNull()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page(window, "customers").asked == [Target("customers", "customer", 18)]
    assert field.text() == ""
    assert not field._list().isVisible()


def test_search_says_when_nothing_was_found_and_esc_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    field = window.bar.search
    field.setFocus()
    field.setText("无")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field._list().isVisible()
    assert not field._list().grab().isNull()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field._list().isVisible()
    assert field.text() == ""


def test_the_as_of_date_is_chosen_for_every_screen(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.bar.as_of.open()
    (popup,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Calendar) and w.isVisible())
    with qtbot.waitSignal(session.as_of_changed) as signal:
        popup.calendar.clicked.emit(QDate(2026, 9, 30))
    assert signal.args == [date(2026, 9, 30)]
    assert session.as_of == date(2026, 9, 30)
    with qtbot.assertNotEmitted(session.as_of_changed):
        session.set_as_of(date(2026, 9, 30))


def test_menus_hold_what_is_offered_and_nothing_else(qtbot: QtBot, window: MainWindow) -> None:
    window.bar.menu.click()
    menus = [w for w in window.findChildren(QMenu) if w.isVisible()]
    (menu,) = menus
    texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == ["文件", "导入…", "设置…", "帮助"]
    offered: list[QAction] = [a for a in menu.actions() if a.data() == Command.IMPORT]
    with qtbot.waitSignal(window.command) as signal:
        offered[0].trigger()
    menu.close()
    assert signal.args == [Command.IMPORT]


def test_the_status_bar_tells_the_state_of_the_book(window: MainWindow, session: Session) -> None:
    status = window.status
    assert status.check.text.text() == "上次检查 2026-11-02 09:12 · 24 家 · 12 条预警"
    assert status.backup.text.text() == "上次备份 2026-11-01 18:05"
    assert status.file.text.text() == "数据文件 云栖.zxdb · 4.6 MB"
    assert status.role.text.text() == "会计"
    session.set_operator(Actor("三号台", "lead"))
    assert status.role.text.text() == "三号台 · 财务主管"
    session.set_facts(replace(session.facts, last_check=None, backup_failed="磁盘已满", read_only=True, open_alerts=0))
    assert status.check.text.text() == "还没有检查"
    assert status.backup.text.text() == "备份失败：磁盘已满"
    assert "（只读）" in status.file.text.text()
    assert window.bar.tabs.count_of(2) == ""


def test_a_failed_backup_is_explained_on_a_click(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    session.set_facts(replace(session.facts, backup_failed="磁盘已满"))
    with qtbot.waitSignal(window.details_asked) as signal:
        qtbot.mouseClick(window.status.backup, Qt.MouseButton.LeftButton)
    assert signal.args == ["backup"]


def test_progress_stands_in_the_status_bar_only_while_a_job_runs(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    gate = threading.Event()

    def job(context) -> None:
        context.step(17, 24, "竹里家具")
        gate.wait(20)

    progress = window.status._progress
    session.jobs.submit(job, "后台检查")
    qtbot.waitUntil(lambda: progress._text.text() == "后台检查 17/24")
    assert progress.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not progress.isVisible())


def test_a_failure_nobody_hears_of_is_shown(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    def job(context) -> None:
        raise RefusedError("没有权限。")

    session.jobs.submit(job, "导出")
    qtbot.waitUntil(lambda: any(isinstance(w, NoticeDialog) for w in QApplication.topLevelWidgets()))
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NoticeDialog))
    assert dialog.windowTitle() == "导出没有完成"
    dialog.reject()


def test_a_small_window_has_lower_rows(qtbot: QtBot, window: MainWindow) -> None:
    assert theme.current().row_height == 32
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: theme.current().row_height == 28)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: theme.current().row_height == 32)


@pytest.mark.parametrize(("press", "closed"), [("取消", False), ("取消任务并关闭", True)])
def test_closing_asks_while_a_job_runs(
    qtbot: QtBot, window: MainWindow, session: Session, press: str, closed: bool
) -> None:
    def job(context) -> None:
        while True:
            context.check()

    session.jobs.submit(job, "检查")
    qtbot.waitUntil(lambda: session.jobs.busy)

    def answer() -> None:
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, NoticeDialog) and w.isVisible())
        next(
            b for b in dialog.findChildren(QWidget) if getattr(b, "text", str)() == press and hasattr(b, "click")
        ).click()

    QTimer.singleShot(0, answer)
    assert window.close() is closed
    assert session.jobs.busy is not closed
    session.jobs.shutdown()


def test_closing_stops_quietly_what_the_program_began_by_itself(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    def job(context) -> None:
        while True:
            context.check()

    session.jobs.submit(job, "后台检查", quiet=True)
    qtbot.waitUntil(lambda: session.jobs.busy)
    assert not session.jobs.matters
    assert window.close()
    assert not session.jobs.busy


def test_the_geometry_is_remembered(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    window.resize(1200, 700)  # the screen of a test is 800 wide: only the height can come back
    window.close()
    again = MainWindow(session, [TabSpec("customers", "客户", Page)], search)
    qtbot.addWidget(again)
    assert again.height() == 700


def test_announcements_reach_every_screen(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.data_changed) as signal:
        session.announce(Changed.LEDGER | Changed.ALERTS)
    assert Changed.ALERTS in signal.args[0]
    with qtbot.assertNotEmitted(session.data_changed):
        session.announce(Changed.NOTHING)


class Holding(Page):
    """A page that takes the keys of records and of the way back, and may hold one."""

    held = False

    def next_record(self, step: int) -> bool:
        self.asked.append(("record", step))
        return True

    def step_back(self, before: Target | None) -> bool:
        self.asked.append(("back", before))
        return True

    def may_leave(self) -> bool:
        return not self.held


@pytest.fixture
def holding(window: MainWindow) -> Holding:
    """Return such a page as the second tab, shown."""
    window._tabs[1] = TabSpec("scoring", "scoring", Holding)
    window.go(Target("scoring"))
    found = window.page("scoring")
    assert isinstance(found, Holding)
    found.asked.clear()
    return found


def test_a_page_takes_the_keys_of_records_and_the_way_back(qtbot: QtBot, window: MainWindow, holding: Holding) -> None:
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Tab, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert holding.asked == [("record", 1), ("record", -1), 1, ("back", Target("customers"))]
    assert window.current_key() == "scoring"


def test_without_records_the_keys_change_sub_tabs(qtbot: QtBot, window: MainWindow) -> None:
    shown = page(window, "customers")
    shown.asked.clear()
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CTRL)
    assert shown.asked == [1]


def test_a_page_may_hold_one(qtbot: QtBot, window: MainWindow, holding: Holding) -> None:
    holding.held = True
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.current_key() == "scoring"
    assert window._stack.currentWidget() is holding
    window.go(Target("archive", "customer", 1))
    assert window.current_key() == "scoring"
    window.close()
    assert window.isVisible()
    window.go(Target("scoring", "customer", 2))
    assert holding.asked[-1] == Target("scoring", "customer", 2), "within the tab the page asks for itself"
    holding.held = False
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.current_key() == "monitoring"
