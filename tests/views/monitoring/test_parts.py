"""Parts of the monitoring tab: folding of lines, the six amounts of the charts, rising DSO, words in both languages."""

import pytest
import screens
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.services.figures.trends import MonthPoint
from app.services.rules.figure import Figure
from app.views import theme
from app.views.monitoring import figures
from app.views.monitoring.alert_flow import MOST_LINES, fold
from app.views.monitoring.levels import level_of, rank_of, worst
from app.views.monitoring.tab import MonitoringTab
from app.views.session import Session


@given(st.text(alphabet="款abc 项,。", max_size=80), st.integers(60, 300))
def test_folded_lines_fit_and_nothing_is_lost(qapp: QApplication, text: str, width: int) -> None:
    lines = fold(text, width)
    metrics = theme.current().metrics(12)
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    if len(lines) < MOST_LINES:
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_long_note_is_cut_after_six_lines(qapp: QApplication) -> None:
    lines = fold("一二三四五六七八九十" * 40, 200)
    assert len(lines) == MOST_LINES
    assert lines[-1].endswith("…")
    assert fold("上\n\n下", 200) == ["上", "下"]


def test_the_charts_have_six_parts_of_the_same_sum() -> None:
    cents = (1, 2, 3, 4, 5, 6, 7, 8)
    assert figures.six(cents) == (9, 2, 3, 4, 5, 13)
    assert sum(figures.six(cents)) == sum(cents)


def test_dso_that_rises_for_a_quarter_is_watched(checked: dict[str, int]) -> None:
    read = figures.read(screens.AS_OF)
    assert read.amounts == figures.six(read.now.total.cents)

    def rising(*values: float | None) -> figures.Overview:
        points = tuple(MonthPoint(screens.AS_OF, Figure(value), 0) for value in values)
        return figures.Overview(**{name: getattr(read, name) for name in read.__slots__} | {"dso": points})

    assert (rising(9, 8, 9, 10, 11).rising_months, rising(9, 8, 9, 10, 11).dso_level) == (3, "watch")
    assert rising(8, 9, 10, 10).rising_months == 0
    assert rising(None, 9, 10).rising_months == 1
    assert rising().rising_months == 0


def test_levels() -> None:
    assert worst(["watch", "high", "warning"]) == "high"
    assert worst([]) == ""
    assert level_of("warning") == "warn"
    assert rank_of("none") == -1


def test_long_words_fit_and_nothing_is_left_in_chinese(
    qtbot: QtBot, qapp: QApplication, checked: dict[str, int], session: Session
) -> None:
    theme.current().set_small_window(True)
    with screens.wordy_english(qapp):
        tab = MonitoringTab(session)
        screens.show(qtbot, tab, 1280, 640)
        for key in ("alerts", "ageing", "thresholds"):
            tab.tabs.go(key)
            screens.idle(qtbot, session)
            assert not screens.chinese(tab)
            assert tab.minimumSizeHint().width() <= 1280, key


@pytest.mark.parametrize("size", [(1440, 800), (1280, 640)])
def test_nothing_is_cut_in_english(
    qtbot: QtBot, qapp: QApplication, checked: dict[str, int], session: Session, size: tuple[int, int]
) -> None:
    theme.current().set_small_window(size[0] < 1440)
    with screens.english(qapp):
        tab = MonitoringTab(session)
        screens.show(qtbot, tab, *size)
        for key in ("alerts", "ageing", "thresholds"):
            tab.tabs.go(key)
            screens.idle(qtbot, session)
            qtbot.wait(20)
            assert not screens.cut(tab), key
