"""The list of next steps across customers, by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from app.services.communication import follow_ups
from app.services.communication.follow_ups import StepInput
from app.views import theme
from app.views.customers.communication.entry_form import EntryForm
from app.views.customers.communication.reminders import RemindersDialog
from app.views.customers.communication.step_forms import MoveForm
from app.views.session import Target
from tests import screens
from tests.views.customers.office import dialog_of, open_tab, texts

KEY = Qt.Key


@pytest.fixture
def steps(office):
    return {
        "late": follow_ups.add(office["cw"], StepInput(date(2026, 10, 27), "再次电话", "accountant")).id,
        "soon": follow_ups.add(office["qhd"], StepInput(date(2026, 11, 4), "跟进承诺付款", "accountant")).id,
        "lead": follow_ups.add(office["qhd"], StepInput(date(2026, 11, 5), "复核降额申请", "lead")).id,
        "far": follow_ups.add(office["fg"], StepInput(date(2026, 12, 1), "了解年末订单")).id,
    }


@pytest.fixture
def dialog(session, qtbot, steps):
    window = QWidget()
    screens.show(qtbot, window)
    made = RemindersDialog(session, window)
    made.open()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.reject()
    window.hide()


def press(qtbot, widget, key):
    qtbot.keyClick(widget, key)


def test_it_begins_with_what_is_due_within_a_week(dialog):
    assert texts(dialog.model, "text") == ["再次电话", "跟进承诺付款", "复核降额申请"]
    assert texts(dialog.model, "late") == ["4 天", "—", "—"]
    counts = {key: button.segment.count for key, button in dialog.span._buttons.items()}
    assert counts == {"due": 1, "week": 3, "all": 4}
    dialog.span._buttons["due"].click()
    assert texts(dialog.model, "name") == ["澄湾水产冷链有限公司"]
    dialog.span._buttons["all"].click()
    assert texts(dialog.model, "role") == ["会计", "会计", "财务主管", "—"]


@pytest.mark.parametrize(("role", "shown"), [("lead", ["复核降额申请"]), ("", ["了解年末订单"]), ("owner", [])])
def test_it_is_narrowed_by_role(dialog, role, shown):
    dialog.span._buttons["all"].click()
    dialog.role.set_current(role)
    dialog.role.chosen.emit(role)
    assert texts(dialog.model, "text") == shown
    assert dialog.show_button.isEnabled() is bool(shown)


def test_space_ticks_with_a_line(dialog, qtbot, steps):
    view = dialog.table.view
    view.select_id(steps["soon"])
    press(qtbot, view, KEY.Key_Space)
    assert dialog.line.isVisible()
    press(qtbot, dialog.line, KEY.Key_Escape)
    assert not dialog.line.isVisible()
    assert dialog.isVisible()
    press(qtbot, view, KEY.Key_Space)
    qtbot.keyClicks(dialog.line, "paid")
    press(qtbot, dialog.line, KEY.Key_Return)
    assert follow_ups.load(steps["soon"]).result == "paid"
    assert texts(dialog.model, "text") == ["再次电话", "复核降额申请"]


def test_f2_moves_and_enter_opens_the_customer(dialog, qtbot, steps, session):
    gone = QSignalSpy(session.target_asked)
    view = dialog.table.view
    view.select_id(steps["late"])
    press(qtbot, view, KEY.Key_F2)
    form = dialog_of(dialog, MoveForm)
    form.fields["due_on"].widget.setText("2026-12-31")
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert texts(dialog.model, "text") == ["跟进承诺付款", "复核降额申请"]
    view.select_id(steps["lead"])
    press(qtbot, view, KEY.Key_Return)
    assert gone.at(0)[0] == Target("customers", "follow_up", steps["lead"])
    assert not dialog.isVisible()


def test_the_step_is_shown_in_the_file_and_ctrl_l_records(session, qtbot, steps, office):
    tab = open_tab(session, qtbot)
    tab.list.select(office["qhd"])
    qtbot.keyClick(tab.list.table.view, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog_of(tab, EntryForm).reject()
    tab.show_target(Target("customers", "follow_up", steps["lead"]))
    page = tab.page.sub_page("communication")
    assert page.steps.list.current_step().id == steps["lead"]
    tab.open_page(office["qhd"], "basic")
    qtbot.keyClick(tab.page, KEY.Key_L, Qt.KeyboardModifier.ControlModifier)
    form = dialog_of(tab, EntryForm)
    form.fields["content"].widget.setPlainText("询问付款日")
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    tab.open_page(office["qhd"], "overview")
    body = tab.page.sub_page("overview").body
    assert [each.text for each in body.talks.lines.items] == ["询问付款日"]
    assert [each.text for each in body.steps.pane.list.rows.rows] == ["跟进承诺付款", "复核降额申请"]
    body.talks.lines.opened.emit(body.talks.lines.items[0])
    assert page.view.current_entry().text == "询问付款日"
    tab.hide()


def test_nothing_is_cut_in_english(qapp, session, qtbot, steps):
    window = QWidget()
    screens.show(qtbot, window, 1280, 720)
    with screens.wordy_english(qapp):
        theme.current().set_small_window(True)
        made = RemindersDialog(session, window)
        made.open()
        assert not screens.cut(made)
        made.reject()
        theme.current().set_small_window(False)
    window.hide()
