"""Sub-tabs, panes, info bar and veil."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.overlay import Overlay
from app.views.widgets.panes import Panes
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.sub_tabs import SubTabs


def test_a_page_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    made: list[str] = []

    def page(key: str) -> QWidget:
        made.append(key)
        return QLabel(key)

    tabs = SubTabs()
    qtbot.addWidget(tabs)
    tabs.add("alerts", "预警", lambda: page("alerts"))
    tabs.add("ageing", "账龄分析", lambda: page("ageing"))
    assert (made, tabs.current()) == (["alerts"], "alerts")
    with qtbot.waitSignal(tabs.shown) as signal:
        tabs.step(1)
    assert signal.args == ["ageing"]
    tabs.step(1)
    tabs.go("ageing")
    assert made == ["alerts", "ageing"]
    tabs.set_count("alerts", 12)
    tabs.add_right(QLabel("标准 v2"))
    assert not tabs.grab().isNull()
    assert isinstance(tabs.page("ageing"), QLabel)


def test_sizes_of_panes_are_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.json")

    def panes() -> Panes:
        made = Panes("customers", settings, [QWidget(), QWidget()], [600, 200])
        qtbot.addWidget(made)
        made.resize(801, 300)
        made.show()
        return made

    first = panes()
    assert first.sizes() == [600, 200]
    first.moveSplitter(500, 1)
    first._save()
    assert panes().sizes() == first.sizes()
    settings.update({"panes.customers": ["x"]})
    assert panes().sizes() == [600, 200]


def test_the_info_bar_closes_by_its_action_or_its_cross(qtbot: QtBot) -> None:
    bar = InfoBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    bar.say("已导入 181 行，5 行未导入。", "ok", "查看", lambda: done.append("seen"))
    assert bar.isVisible()
    qtbot.mouseClick(bar._action, Qt.MouseButton.LeftButton)
    assert done == ["seen"]
    assert not bar.isVisible()
    bar.say("备份没有完成。", "high")
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(bar._cross, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_the_veil_follows_its_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    veil = Overlay(window)
    window.resize(500, 400)
    qtbot.waitUntil(lambda: veil.size() == window.size())
    assert not window.grab().isNull()


def test_an_empty_state_offers_what_to_do(qtbot: QtBot) -> None:
    done: list[str] = []
    state = EmptyState("还没有客户", "从 Excel 导入。", [Action("导入数据", lambda: done.append("import"), "import")])
    qtbot.addWidget(state)
    state.findChild(QWidget, "").grab()
    next(button for button in state.findChildren(QWidget) if getattr(button, "click", None)).click()
    assert done == ["import"]
