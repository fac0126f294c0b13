"""A day that is typed, moved by the arrows, or picked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from app.views.widgets.day_edit import DayEdit, parse_day

BASE = date(2026, 10, 31)


@pytest.mark.parametrize(
    "text", ["2026-11-02", "11-02", "1102", "20261102", "2026/11/2", "11.2", "2026年11月2日", "１１-０２", " 11 - 2 "]
)
def test_days_are_read_as_people_type_them(text):
    assert parse_day(text, 2026) == date(2026, 11, 2)


@pytest.mark.parametrize("text", ["", "13-45", "2026-02-29", "1", "11-02-2026", "二月", "0000-01-01"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself, or what the calendar says
        parse_day(text, 2026)


@given(st.dates())
def test_what_is_printed_is_read_back(day):
    assert parse_day(day.isoformat(), 1999) == day


def test_the_arrows_move_it_and_leaving_tidies(qtbot):
    edit = DayEdit(None, BASE)
    qtbot.addWidget(edit)
    assert edit.value() is None
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value() == date(2026, 11, 1)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.text() == "2026-10-31"
    edit.setText("1102")
    edit.editingFinished.emit()
    assert edit.text() == "2026-11-02"
    edit.setText("nonsense")
    edit.editingFinished.emit()
    assert edit.text() == "nonsense"
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.value() == date(2026, 11, 1), "from the base where it was no day"


def test_the_calendar_opens_by_key_and_fills_it(qtbot):
    edit = DayEdit(BASE, BASE)
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClick(edit, Qt.Key.Key_F4)
    popup = next(child for child in edit.findChildren(object) if type(child).__name__ == "Calendar")
    popup.chosen.emit(date(2026, 11, 5))
    assert edit.value() == date(2026, 11, 5)
    popup.close()
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton, pos=edit._icon_box().center())
    again = [child for child in edit.findChildren(object) if type(child).__name__ == "Calendar" and child.isVisible()]
    assert len(again) == 1
    again[0].close()
