"""Dialogs: settings that hold at once, the keys, questions and failures in words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.views import commands, theme
from app.views.dialogs.help import HelpDialog
from app.views.dialogs.notice import Fix, NoticeDialog, confirm, show_problem
from app.views.dialogs.settings import SettingsDialog
from app.views.messages import Problem
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.overlay import Overlay


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    yield made
    theme.current().set_mode("light")
    theme.current().set_density("normal")


def open_dialog() -> NoticeDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NoticeDialog) and w.isVisible())


def button(dialog: QWidget, text: str) -> Button:
    return next(b for b in dialog.findChildren(Button) if b.text() == text)


def test_settings_hold_at_once_and_are_kept(qtbot: QtBot, window: QWidget, session: Session) -> None:
    dialog = SettingsDialog(session.settings, window)
    dialog.mode.chosen.emit("dark")
    assert theme.current().name == "dark"
    dialog.density.chosen.emit("compact")
    assert theme.current().row_height == 28
    with qtbot.waitSignal(dialog.language_chosen) as signal:
        dialog.language.chosen.emit("en")
    assert signal.args == ["en"]
    assert [session.settings.get(key) for key in ("theme", "density", "language")] == ["dark", "compact", "en"]
    dialog.deleteLater()


def test_help_names_every_key_of_the_window(qtbot: QtBot, window: QWidget) -> None:
    dialog = HelpDialog(window)
    named = " ".join(key.replace(" ", "+") for key, _ in dialog.entries())
    missing = [key for key in commands.KEYS.values() if key.replace("Return", "Enter") not in named]
    assert missing == ["Ctrl+Q"]
    assert {"Alt 1…7", "Ctrl PgUp PgDn", "Ctrl H", "Insert"} <= dict(dialog.customer_entries()).keys()
    assert not dialog.grab().isNull()
    dialog.deleteLater()


@pytest.mark.parametrize(("press", "answer"), [("删除", True), ("取消", False)])
def test_a_question_is_answered_by_a_button_and_veils_the_window(
    qtbot: QtBot, window: QWidget, press: str, answer: bool
) -> None:
    veiled: list[bool] = []

    def answer_it() -> None:
        veiled.append(any(veil.isVisible() for veil in window.findChildren(Overlay)))
        button(open_dialog(), press).click()

    QTimer.singleShot(0, answer_it)
    asked = confirm(
        window,
        title="删除",
        headline="删除这张单据",
        text="不能撤销。",
        action="删除",
        facts=[("单据", "XS-1")],
        danger=True,
    )
    assert asked is answer
    assert veiled == [True]
    assert not any(veil.isVisible() for veil in window.findChildren(Overlay))


def test_a_failure_says_what_can_be_done_and_copies_its_details(qtbot: QtBot, window: QWidget) -> None:
    done: list[str] = []
    problem = Problem("备份没有完成", "磁盘已满。", "账套数据未受影响。")
    fixes = [Fix("重试", lambda: done.append("again")), Fix("更换位置", lambda: done.append("move"), "folder")]
    show_problem(window, problem, [("目标", "备份.zxbak"), ("错误代码", "28")], fixes)
    dialog = open_dialog()
    button(dialog, "复制详情").click()
    assert QGuiApplication.clipboard().text().splitlines() == [
        "备份没有完成",
        "磁盘已满。账套数据未受影响。",
        "目标: 备份.zxbak",
        "错误代码: 28",
    ]
    assert button(dialog, "更换位置").property("kind") == "primary"
    button(dialog, "更换位置").click()
    assert done == ["move"]
    qtbot.waitUntil(lambda: not any(w.isVisible() for w in window.findChildren(Overlay)))


def test_esc_closes_and_a_bug_names_itself(qtbot: QtBot, window: QWidget) -> None:
    show_problem(window, Problem("操作没有完成", "程序内部出错。", "KeyError", bug=True))
    dialog = open_dialog()
    assert dialog._facts == [("", "KeyError")]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
