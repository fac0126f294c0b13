"""Buttons, segments, choices, inputs, tags and key figures, driven by keys and judged by what they announce."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.views import theme
from app.views.widgets.badges import GradeBadge, RiskTag, Tag
from app.views.widgets.buttons import Button
from app.views.widgets.calendar import Calendar
from app.views.widgets.facts import FactGrid
from app.views.widgets.info_bar import InfoBar
from app.views.widgets.inputs import DateButton, Field, FilterEdit, MoneyEdit
from app.views.widgets.kpi import KpiBand, KpiCell
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar


def test_a_button_makes_room_for_its_key(qtbot: QtBot) -> None:
    plain, keyed = Button("立即检查", icon="refresh"), Button("立即检查", icon="refresh", key="F5")
    qtbot.addWidget(plain)
    qtbot.addWidget(keyed)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert not keyed.grab().isNull()
    icon = Button(kind="icon", icon="print", tip="打印", key="Ctrl+P")
    qtbot.addWidget(icon)
    assert icon.toolTip() == "打印 (Ctrl+P)"
    assert icon.accessibleName() == "打印"


def test_names_are_never_taken_for_markup(qtbot: QtBot) -> None:
    label = Text("<b>&青禾渡</b>", "name")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_one_segment_is_on_and_a_click_or_a_key_says_which(qtbot: QtBot) -> None:
    bar = SegmentBar([Segment("all", "全部", 24), Segment("high", "高危", 3, "high"), Segment("done", "已关闭")])
    qtbot.addWidget(bar)
    bar.show()
    assert bar.current() == "all"
    with qtbot.waitSignal(bar.chosen) as signal:
        qtbot.mouseClick(bar._buttons["high"], Qt.MouseButton.LeftButton)
    assert signal.args == ["high"]
    with qtbot.waitSignal(bar.chosen):
        qtbot.keyClick(bar._buttons["done"], Qt.Key.Key_Space)
    assert bar.current() == "done"
    width = bar.sizeHint().width()
    bar.set_counts({"done": 1_234_567})
    assert bar.sizeHint().width() > width
    with qtbot.assertNotEmitted(bar.chosen):
        bar.set_current("all")
    assert not bar.grab().isNull()


def test_arrows_choose_a_segment_and_tab_leads_to_the_one_that_is_on(qtbot: QtBot) -> None:
    bar = SegmentBar([Segment("all", "全部"), Segment("high", "高危"), Segment("done", "已关闭")], "high")
    qtbot.addWidget(bar)
    bar.show()
    told = QSignalSpy(bar.chosen)
    bar.set_shown("all", shown=False)
    on = next(button for button in bar.findChildren(QAbstractButton) if button.isChecked())
    assert on.focusPolicy() is Qt.FocusPolicy.TabFocus
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(on, key)
    assert bar.current() == "done"
    assert [told.at(number) for number in range(told.count())] == [["done"]]
    assert on.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_a_choice_opens_a_menu_and_announces_what_was_taken(qtbot: QtBot) -> None:
    button = ChoiceButton("等级", [("", "全部"), ("A", "A 级"), ("B", "B 级")])
    qtbot.addWidget(button)
    button.show()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    (menu,) = button.findChildren(QMenu)
    actions: list[QAction] = menu.actions()
    assert [action.isChecked() for action in actions] == [True, False, False]
    with qtbot.waitSignal(button.chosen) as signal:
        actions[2].trigger()
    menu.close()
    assert signal.args == ["B"]
    assert not button.grab().isNull()
    button.set_choices([("", "全部"), ("A", "A 级")])
    assert button.current() == ""


def test_a_filter_waits_for_the_typist_and_esc_clears_it(qtbot: QtBot) -> None:
    edit = FilterEdit("名称、编码", width=140)
    qtbot.addWidget(edit)
    edit.show()
    said: list[str] = []
    edit.changed.connect(said.append)
    qtbot.keyClicks(edit, " qhd ")
    qtbot.waitUntil(lambda: said == ["qhd"])
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert said == ["qhd", ""]
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert said == ["qhd", "", ""]
    assert not edit.grab().isNull()


def test_a_date_is_taken_from_a_calendar(qtbot: QtBot) -> None:
    button = DateButton(date(2026, 10, 31), "基准日")
    qtbot.addWidget(button)
    button.show()
    button.click()
    (popup,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Calendar) and w.isVisible())
    with qtbot.waitSignal(button.chosen) as signal:
        popup.calendar.clicked.emit(QDate(2026, 9, 30))
    assert signal.args == [date(2026, 9, 30)]
    assert button.value() == date(2026, 9, 30)
    assert "2026-09-30" in button.text()


@pytest.mark.parametrize(("typed", "cents"), [("1,234.5", 1234_50), ("", None), ("−18", -18_00)])
def test_an_amount_is_read_and_written_out(qtbot: QtBot, typed: str, cents: int | None) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    edit.setText(typed)
    edit.editingFinished.emit()
    assert edit.cents() == cents
    assert edit.text() in {"1,234.50", "", "−18.00"}


def test_what_is_no_amount_stays_as_typed(qtbot: QtBot) -> None:
    edit = MoneyEdit(5_00)
    qtbot.addWidget(edit)
    edit.setText("12,8O0")
    edit.editingFinished.emit()
    assert edit.text() == "12,8O0"
    with pytest.raises(ValueError, match="12"):
        edit.cents()


def test_a_field_shows_its_error_until_the_user_types(qtbot: QtBot) -> None:
    edit = QLineEdit()
    field = Field("金额", edit)
    qtbot.addWidget(field)
    field.show()
    field.set_error("含字母 O，不是金额")
    assert edit.property("error") is True
    assert field._error.isVisible()
    qtbot.keyClicks(edit, "1")
    assert edit.property("error") is False
    assert not field._error.isVisible()


def test_tags_say_level_and_word(qtbot: QtBot) -> None:
    for tag, words in (
        (RiskTag("warn", "预警 2 条"), "预警 2 条"),
        (RiskTag("high"), "高危"),
        (Tag("", "待复核"), "待复核"),
    ):
        qtbot.addWidget(tag)
        assert tag.accessibleName() == words
        assert not tag.grab().isNull()
    badge = GradeBadge("", large=True)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "—"
    badge.set_grade("AAA")
    assert not badge.grab().isNull()


def test_key_figures_are_spoken_and_filter_when_clicked(qtbot: QtBot) -> None:
    cell = KpiCell("逾期率", clickable=True)
    band = KpiBand([cell, KpiCell("应收总额")])
    qtbot.addWidget(band)
    band.show()
    cell.set_figure("19.5", unit="%", caption="上限 18%", tone="warnFg", tag="warn", extra="−1", extra_tone="warnFg")
    assert cell.accessibleName() == "逾期率 19.5% 上限 18%"
    assert cell.tag.isVisible()
    with qtbot.waitSignal(cell.clicked):
        qtbot.keyClick(cell, Qt.Key.Key_Return)
    with qtbot.waitSignal(cell.clicked):
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    theme.current().set_small_window(True)
    assert (band.height(), cell.caption.isVisible()) == (66, False)
    theme.current().set_small_window(False)
    assert (band.height(), cell.caption.isVisible()) == (92, True)
    cell.set_figure("—")
    assert not cell.tag.isVisible()


def test_facts_are_replaced_in_place(qtbot: QtBot) -> None:
    grid = FactGrid(columns=2)
    qtbot.addWidget(grid)
    grid.show()
    grid.set_facts([("行业", "食品批发"), ("账期", "45 天", "warnFg"), ("额度", "300,000.00")])
    grid.set_facts([("行业", "建材")])
    shown = [label.text() for pair in grid._labels for label in pair if label.isVisible()]
    assert shown == ["行业", "建材"]


def test_a_section_title_may_carry_a_link(qtbot: QtBot) -> None:
    title = SectionTitle("账龄结构", "元", "查看单据")
    qtbot.addWidget(title)
    assert title.link is not None
    title.set_caption("万元")
    assert title.caption.text() == "万元"


def test_a_label_without_room_ends_in_an_ellipsis_and_keeps_its_text(qtbot: QtBot) -> None:
    label = Text("Average days beyond terms", "label", yielding=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    label.resize(60, 20)
    label.show()
    assert label.cut().endswith("…")
    label.grab()
    assert label.text() == "Average days beyond terms"
    label.resize(label.sizeHint())
    assert label.cut() == label.text()


def test_a_narrow_button_leaves_its_key_out(qtbot: QtBot) -> None:
    button = Button("Acknowledge", key="Space")
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(button.sizeHint())
    assert button._shows_key()
    button.resize(button.minimumSizeHint())
    assert not button._shows_key()
    button.grab()


def test_a_wrapping_bar_grows_with_its_sentence(qtbot: QtBot) -> None:
    bar = InfoBar(closable=False, wrapping=True)
    qtbot.addWidget(bar)
    bar.say("The receivable balance is above the recommended limit. " * 3, "warn")
    assert bar.heightForWidth(300) > bar.heightForWidth(1200)
