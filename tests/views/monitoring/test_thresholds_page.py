"""Thresholds in the window: typed over, saved together, refused with the reason, put back, and in the log."""

import pytest
import screens
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.models import database
from app.services.changes import Changed
from app.services.monitoring.thresholds import rule_settings, update
from app.views.monitoring import threshold_values as values
from app.views.monitoring.tab import MonitoringTab
from app.views.monitoring.thresholds_page import ThresholdsPage
from app.views.session import Command, Target


@pytest.fixture
def page(qtbot: QtBot, tab: MonitoringTab) -> ThresholdsPage:
    tab.show_target(Target("monitoring", "thresholds"))
    screens.idle(qtbot, tab._session)
    assert tab.thresholds is not None
    return tab.thresholds


def stored(rule: str):
    return next(each for each in rule_settings() if each.rule == rule)


def type_into(page: ThresholdsPage, rule: str, field: str, text: str) -> None:
    edit = page.rows[rule].fields[field]
    edit.clear()
    edit.setFocus()
    QTest.keyClicks(edit, text)
    if not text:
        edit.textEdited.emit("")


def logged() -> list[str]:
    return [row[0] for row in database.execute("SELECT changes FROM audit_entry WHERE entity='alert_rule'")]


def test_every_rule_is_there_with_its_meaning_and_what_it_uses(page: ThresholdsPage) -> None:
    assert list(page.rows) == [each.rule for each in rule_settings()]
    rate = page.rows["overdue_rate"]
    assert {key: rate.fields[key].text() for key in ("watch", "warning", "high", "clear", "minimum")} == {
        "watch": "",
        "warning": "30",
        "high": "60",
        "clear": "25",
        "minimum": "5,000.00",
    }
    assert rate.on.isChecked()
    assert not rate.fields["count"].isVisible()
    assert page.rows["order_volume_change"].fields["count"].text() == "3"
    assert not page.save_button.isEnabled()


def test_what_is_saved_is_stored_and_logged(qtbot: QtBot, tab: MonitoringTab, page: ThresholdsPage) -> None:
    told: list[Changed] = []
    tab._session.data_changed.connect(told.append)
    type_into(page, "overdue_rate", "warning", "35.5")
    type_into(page, "overdue_rate", "minimum", "1234.5")
    type_into(page, "order_volume_change", "count", "6")
    page.rows["concentration"].on.click()
    assert stored("overdue_rate").thresholds.warning_e4 == 3_000
    assert "3 项指标" in page._state.text()
    assert tab.handle(Command.SAVE)
    assert stored("overdue_rate").thresholds.warning_e4 == 3_550
    assert stored("overdue_rate").thresholds.minimum_cents == 123_450
    assert stored("order_volume_change").thresholds.minimum_count == 6
    assert not stored("concentration").enabled
    assert told == [Changed.SETTINGS]
    assert len(logged()) == 3
    assert '"warning_e4":[3000,3550]' in logged()[0]
    assert not page.save_button.isEnabled()
    assert page.rows["overdue_rate"].restore.isEnabled()
    screens.idle(qtbot, tab._session)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("warning", "70", "依次变严"),
        ("clear", "40", "解除值"),
        ("warning", "abc", "预警不是数字"),
        ("warning", "30.001", "预警不是数字"),
        ("minimum", "12,5", "最低金额"),
        ("minimum", "-5", "负数"),
    ],
)
def test_what_cannot_work_is_refused_at_its_row(
    qtbot: QtBot, page: ThresholdsPage, field: str, text: str, said: str
) -> None:
    before = stored("overdue_rate")
    type_into(page, "overdue_rate", field, text)
    type_into(page, "limit_utilisation", "high", "130")
    page.save()
    row = page.rows["overdue_rate"]
    assert said in row.error()
    assert row.fields[field].property("error")
    assert row.fields[field].text() == text  # what was typed stays
    assert stored("overdue_rate") == before
    assert stored("limit_utilisation").thresholds.high_e4 == 13_000  # the others are saved
    type_into(page, "overdue_rate", field, "")
    assert row.error() == ""
    screens.idle(qtbot, page._session)


def test_no_level_at_all_is_refused(page: ThresholdsPage) -> None:
    for field in ("warning", "high"):
        type_into(page, "overdue_rate", field, "")
    page.save()
    assert "至少要设一个级别" in page.rows["overdue_rate"].error()
    page.undo_button.click()
    assert page.rows["overdue_rate"].error() == ""
    assert page.rows["overdue_rate"].fields["warning"].text() == "30"
    assert not page.undo_button.isEnabled()


def test_defaults_are_proposed_and_hold_once_saved(qtbot: QtBot, page: ThresholdsPage) -> None:
    changed = stored("overdue_rate")
    type_into(page, "overdue_rate", "high", "80")
    page.rows["overdue_rate"].on.click()
    page.save()
    assert stored("overdue_rate").changed
    page.rows["overdue_rate"].restore.click()
    assert stored("overdue_rate").changed
    page.save()
    assert stored("overdue_rate") == changed
    type_into(page, "max_days_overdue", "high", "200")
    page.restore_all.click()
    assert not page.rows["max_days_overdue"].dirty
    assert not page.restore_all.isEnabled()
    screens.idle(qtbot, page._session)


def test_rows_being_edited_keep_what_was_typed(qtbot: QtBot, page: ThresholdsPage) -> None:
    type_into(page, "overdue_rate", "warning", "33")
    other = stored("max_days_overdue")
    update("max_days_overdue", type(other.thresholds)(high_e4=1_000_000), enabled=True)
    page._session.announce(Changed.SETTINGS)
    assert page.rows["overdue_rate"].fields["warning"].text() == "33"
    assert page.rows["max_days_overdue"].fields["high"].text() == "100"
    screens.idle(qtbot, page._session)


@given(st.sampled_from(["ratio", "days", "count", "times"]), st.integers(-(10**9), 10**9))
def test_what_is_shown_reads_as_what_is_stored(unit: str, value: int) -> None:
    shown = values.shown(unit, value)
    assert values.read(unit, shown) == value


def test_thresholds_are_read_as_people_type_them() -> None:
    assert values.read("ratio", " ３０％ ") == 3_000
    assert values.read("days", "1,000") == 10_000_000
    assert values.read("days", "") is None
    assert values.shown("ratio", None) == ""
    for text in ("x", "nan", "1e400", "0.00001"):
        with pytest.raises(ValueError, match=r".*"):
            values.read("days", text)
