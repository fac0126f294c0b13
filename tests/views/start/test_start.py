"""The first screen: what it proposes, what it answers, how it takes a refusal."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.views.start.choice import RecentBook, StartChoice, StartData, Way
from app.views.start.forms import Files, NewForm, OpenForm, RestoreForm
from app.views.start.window import StartWindow

FOLDER = Path("账套")
RECENT = (
    RecentBook(FOLDER / "分公司.zxdb", "分公司往来", datetime(2026, 11, 1, 9), present=False),
    RecentBook(FOLDER / "云栖.zxdb", "云栖商贸", datetime(2026, 11, 2, 9, 12)),
)


Make = Callable[..., StartWindow]


@pytest.fixture
def make(qtbot: QtBot, frozen: datetime) -> Make:
    def made(recent: tuple[RecentBook, ...] = (), chosen: Path | None = None) -> StartWindow:
        data = StartData(recent, FOLDER, operator="三号台", role="lead")
        window = StartWindow(data, Files(lambda *_: chosen, lambda *_: chosen))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return made


def typed(edit: QLineEdit, text: str) -> None:
    """Enter a text as an input method does: keys of a test type ASCII only."""
    edit.setText(text)
    edit.textEdited.emit(text)


def submitted(qtbot: QtBot, window: StartWindow) -> StartChoice:
    with qtbot.waitSignal(window.chosen) as signal:
        window.go.click()
    choice = signal.args[0]
    assert isinstance(choice, StartChoice)
    return choice


def test_the_first_start_proposes_the_sample_office(qtbot: QtBot, make: Make) -> None:
    window = make()
    assert window.current() is Way.DEMO
    assert submitted(qtbot, window) == StartChoice(Way.DEMO, "三号台", "lead")
    assert window.go.text() == "正在打开"
    assert not window.go.isEnabled()
    with qtbot.assertNotEmitted(window.chosen):
        window.submit()


def test_later_starts_propose_the_last_book_that_is_there(qtbot: QtBot, make: Make) -> None:
    window = make(RECENT)
    assert window.current() is Way.OPEN
    assert not window.grab().isNull()
    window.operator.name.clear()
    choice = submitted(qtbot, window)
    assert (choice.path, choice.operator, choice.role) == (FOLDER / "云栖.zxdb", "财务主管", "lead")


def test_a_refusal_stands_at_the_list_and_may_offer_to_read_only(qtbot: QtBot, make: Make) -> None:
    window = make(RECENT)
    submitted(qtbot, window)
    window.set_error("账套已被另一个程序打开。", offer_read_only=True)
    form = window.forms[Way.OPEN]
    assert isinstance(form, OpenForm)
    assert form._list_field._error.isVisible()
    assert window.go.isEnabled()
    with qtbot.waitSignal(window.chosen) as signal:
        window._read_only.click()
    assert signal.args[0].read_only
    window.set_error("打不开。")
    assert not window._read_only.isVisible()


def test_any_file_may_be_chosen(qtbot: QtBot, make: Make) -> None:
    window = make(RECENT, chosen=FOLDER / "外来.zxdb")
    form = window.forms[Way.OPEN]
    assert isinstance(form, OpenForm)
    form.choose(FOLDER / "外来.zxdb")
    assert submitted(qtbot, window).path == FOLDER / "外来.zxdb"
    empty = make()
    empty.choose(Way.OPEN)
    with qtbot.assertNotEmitted(empty.chosen):
        empty.go.click()


def test_a_new_book_needs_a_company_and_proposes_its_file(qtbot: QtBot, make: Make) -> None:
    window = make()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    form = window.forms[Way.NEW]
    assert isinstance(form, NewForm)
    qtbot.waitUntil(lambda: window.current() is Way.NEW)
    with qtbot.assertNotEmitted(window.chosen):
        window.go.click()
    assert form._company_field._error.isVisible()
    typed(form.company, "海岳:商贸")
    assert form.place.path() == FOLDER / "海岳_商贸.zxdb"
    form.regime.setCurrentIndex(1)
    choice = submitted(qtbot, window)
    assert (choice.way, choice.company, choice.regime) == (Way.NEW, "海岳:商贸", "sbe")


def test_a_chosen_place_is_kept_while_the_company_is_typed(qtbot: QtBot, make: Make) -> None:
    window = make(chosen=FOLDER / "自选")
    window.choose(Way.NEW)
    form = window.forms[Way.NEW]
    assert isinstance(form, NewForm)
    form.place._browse()
    typed(form.company, "海岳")
    assert submitted(qtbot, window).path == FOLDER / "自选.zxdb"
    window.set_error("已经存在。")
    assert form._place_field._error.isVisible()


def test_restoring_needs_a_backup(qtbot: QtBot, make: Make) -> None:
    window = make(chosen=Path("a.zxbak"))
    window.choose(Way.RESTORE)
    form = window.forms[Way.RESTORE]
    assert isinstance(form, RestoreForm)
    with qtbot.assertNotEmitted(window.chosen):
        window.go.click()
    form.source._browse()
    choice = submitted(qtbot, window)
    assert (choice.source, choice.path) == (Path("a.zxbak"), FOLDER / "恢复的账套.zxdb")


def test_esc_leaves_and_the_language_may_be_changed(qtbot: QtBot, make: Make) -> None:
    window = make()
    with qtbot.waitSignal(window.language_chosen) as signal:
        window._brand._link.click()
    assert signal.args == ["en"]
    window.resize(1280, 720)
    assert not window.grab().isNull()
    with qtbot.waitSignal(window.quit):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
