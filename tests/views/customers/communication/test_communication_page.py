"""The page of communication: what it shows, and everything on it done by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog

from app.services.attachments import listing
from app.services.communication import entries, follow_ups
from app.services.ledger.settle import settle
from app.views import theme
from app.views.customers.communication.entry_form import EntryForm
from app.views.customers.communication.page import CommunicationPage
from app.views.customers.communication.step_forms import MoveForm, StepForm
from app.views.customers.place import CustomerPlace
from app.views.session import Command
from app.views.widgets.labels import Text
from app.views.widgets.states import EmptyState
from tests import screens
from tests.factories import make_invoice, make_receipt
from tests.views.customers.office import AS_OF, dialog_of

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


def confirm(qtbot, form):
    press(qtbot, form, KEY.Key_Return, CONTROL)


def titles(page):
    return [getattr(each, "title", None) or each.year for each in page.view.rows.rows]


def said(page):
    return [each.text() for each in page.detail.findChildren(Text) if each.isVisible()]


def test_timeline_steps_and_plan(page, told):
    assert titles(page) == ["电话催收", "走访", "客户培训", 2025, "年度供货合同"]
    assert [each.result for each in page.entries] == ["下一步 11-04", "改资料 1 项", "已完成", ""]
    assert page.tools.segments._buttons["letter"].segment.count == 1
    assert [each.text for each in page.steps.list.rows.rows] == ["复核降额申请", "跟进承诺付款 46,360.00"]
    assert page.head.plan.text() == "培训计划 11-12 电子对账"
    assert page.head.title.caption.text() == "2026 年"
    assert page.steps.head.caption.text() == "2"
    assert "承诺 11-04 付 46,360.00" in said(page)


def test_the_cursor_passes_over_a_year_and_shows_what_came_of_an_entry(page, qtbot):
    marked = QSignalSpy(page.place.marked)
    for _ in range(3):
        press(qtbot, page.view, KEY.Key_Down)
    assert page.view.current_entry().title == "年度供货合同"
    press(qtbot, page.view, KEY.Key_Up)
    press(qtbot, page.view, KEY.Key_Up)
    entry = page.view.current_entry()
    assert entry.kind == "visit"
    assert list(marked.at(marked.count() - 1)) == ["communication", entry.id]
    assert any(text.startswith("联系人") and "财务部 应付" in text for text in said(page))
    asked = QSignalSpy(page.place.page_asked)
    press(qtbot, page.view, KEY.Key_Return)
    assert list(asked.at(0)) == ["history", "communication", entry.id]


def test_a_change_in_the_history_shows_the_entry_it_rests_on(page, told):
    page.steps.list.setFocus()
    page.place.marked.emit("communication", told["visit"])
    assert page.view.current_entry().id == told["visit"]


def test_segments_narrow_and_an_empty_one_leads_back(page, told):
    page.tools.segments._buttons["training"].click()
    assert titles(page) == ["客户培训"]
    page.tools.segments._buttons["other"].click()
    empty = page.findChild(EmptyState, options=Qt.FindChildOption.FindChildrenRecursively)
    assert empty is not None
    page.show_record("communication", told["old"])
    assert page.view.current_entry().id == told["old"]
    assert page.tools.segments.current() == ""


def test_space_ticks_a_step_and_asks_for_its_result(page, qtbot, told, session):
    notices = QSignalSpy(session.notice_given)
    steps = page.steps.list
    steps.setFocus()
    press(qtbot, steps, KEY.Key_Down)
    press(qtbot, steps, KEY.Key_Space)
    assert steps.result.isVisible()
    press(qtbot, steps.result, KEY.Key_Escape)
    assert not steps.result.isVisible()
    assert steps.hasFocus()
    press(qtbot, steps, KEY.Key_Space)
    steps.result.clear()
    press(qtbot, steps.result, KEY.Key_Return)
    assert steps.result.isVisible(), "an empty line is no result"
    qtbot.keyClicks(steps.result, "46,360.00 paid")
    page.invalidate()
    assert steps.result.text() == "46,360.00 paid", "reading anew does not take the words away"
    press(qtbot, steps.result, KEY.Key_Return)
    assert follow_ups.load(told["step"]).result == "46,360.00 paid"
    assert [each.text for each in steps.rows.rows] == ["复核降额申请"]
    notices.at(notices.count() - 1)[0].run()
    assert follow_ups.load(told["step"]).done_at is None
    assert len(steps.rows.rows) == 2


def test_a_step_is_moved_added_and_opened(page, qtbot, told):
    steps = page.steps.list
    steps.setFocus()
    steps.select(told["step"])
    press(qtbot, steps, KEY.Key_F2)
    form = dialog_of(page, MoveForm)
    form.fields["due_on"].widget.setText("11-20")
    confirm(qtbot, form)
    assert follow_ups.load(told["step"]).due_on == date(2026, 11, 20)
    steps.setFocus()
    assert page.handle(Command.EDIT)
    dialog_of(page, MoveForm).reject()
    press(qtbot, steps, KEY.Key_Return)
    assert page.view.current_entry().id == told["call"]
    page.steps.add.click()
    form = dialog_of(page, StepForm)
    confirm(qtbot, form)
    assert form.fields["text"].widget.property("error")
    form.fields["text"].widget.setText("季度复审")
    confirm(qtbot, form)
    assert "季度复审" in [each.text for each in steps.rows.rows]


@pytest.fixture
def letter(monkeypatch, tmp_path):
    """Let the question for files be answered with a letter."""
    file = tmp_path / "催款函.txt"
    file.write_text("请付款")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    return file


def test_recording_with_a_next_step_and_a_file(page, qtbot, session, letter):
    assert page.handle(Command.NEW)
    form = dialog_of(page, EntryForm)
    assert form.fields["with_whom"].widget.currentText() == "财务部 应付"
    confirm(qtbot, form)
    assert form.fields["content"].widget.property("error")
    form.fields["kind"].widget.setCurrentIndex(2)
    form.fields["topic"].widget.setText("催款函 第 1 封")
    form.fields["text"].widget.setText("确认签收")
    form.fields["due_on"].widget.setText("")
    confirm(qtbot, form)
    assert form.fields["due_on"].widget.property("error")
    form.fields["due_on"].widget.setText("11-02")
    form.attach.click()
    assert form.named.text() == letter.name
    confirm(qtbot, form)
    entry = page.view.current_entry()
    assert (entry.title, entry.kind, entry.whom, entry.happened_on) == (
        "催款函 第 1 封",
        "letter",
        "财务部 应付",
        AS_OF,
    )
    screens.idle(qtbot, session)
    qtbot.waitUntil(lambda: page.view.current_entry().leads == "attachment")
    assert [each.name for each in listing.of(page.place.customer_id)] == [letter.name]
    assert "确认签收" in [each.text for each in page.steps.list.rows.rows]


def test_f2_corrects_an_entry(page, qtbot, told):
    page.view.select(f"communication:{told['call']}")
    assert page.handle(Command.EDIT)
    form = dialog_of(page, EntryForm)
    assert "text" not in form.fields, "a correction plans nothing"
    form.fields["content"].widget.setPlainText("承诺 11-05 付")
    confirm(qtbot, form)
    assert entries.load(told["call"]).content == "承诺 11-05 付"
    assert "承诺 11-05 付" in said(page)


def test_a_planned_training_is_recorded_and_its_plan_done(page, qtbot, told):
    page.head.plan.click()
    form = dialog_of(page, EntryForm)
    assert form.fields["participants"].isVisible()
    assert form.fields["topic"].widget.text() == "电子对账"
    form.fields["participants"].widget.setText("4")
    confirm(qtbot, form)
    assert follow_ups.load(told["plan"]).done_at is not None
    assert page.view.current_entry().text == "电子对账，4 人参加"
    assert page.head.plan.isHidden()


def test_what_is_dated_later_is_said_to_be_hidden(page, qtbot, session):
    notices = QSignalSpy(session.notice_given)
    page.record()
    form = dialog_of(page, EntryForm)
    form.fields["happened_on"].widget.setText("2026-12-01")
    form.fields["content"].widget.setPlainText("约好面谈")
    confirm(qtbot, form)
    assert notices.at(notices.count() - 1)[0].level == "watch"


def test_what_the_program_tells_is_opened_not_corrected(page, session, told, office):
    make_invoice(office["qhd"], "XS-1", date(2026, 6, 1), date(2026, 6, 10), 7_000_000)
    receipt = make_receipt(office["qhd"], date(2026, 10, 21), 7_000_000, number="SK-261021-002")
    settle([office["qhd"]])
    page.invalidate()
    asked = QSignalSpy(page.place.page_asked)
    notices = QSignalSpy(session.notice_given)
    assert page.view.select(f"receipt:{receipt}")
    page.follow(page.view.current_entry())
    assert list(asked.at(0)) == ["ledger", "receipt", receipt]
    page.edit(page.view.current_entry())
    assert notices.count() == 1
    assert page.detail.open.isVisible()
    assert not page.detail.edit.isVisible()


def test_as_known_on_a_day_nothing_can_be_changed(page, qtbot, told):
    page.place.show_known(date(2026, 9, 1))
    assert page.entries == []
    page.place.show_known(date(2026, 10, 29))
    assert [each.title for each in page.entries] == ["电话催收", "走访", "客户培训", "年度供货合同"]
    assert [each.text for each in page.steps.list.rows.rows] == ["跟进承诺付款 46,360.00"]
    for button in (page.tools.record, page.steps.add, page.detail.edit, page.detail.step):
        assert not button.isEnabled()
    steps = page.steps.list
    steps.setFocus()
    press(qtbot, steps, KEY.Key_Space)
    assert not steps.result.isVisible()
    page.record()
    page.edit(page.view.current_entry())
    assert not [each for each in page.findChildren(EntryForm) if each.isVisible()]


def test_a_customer_of_whom_nothing_is_known_offers_the_first_entry(page, office):
    page.place.show_customer(office["none"])
    empty = [each for each in page.findChildren(EmptyState) if each.isVisible()]
    assert len(empty) == 2
    assert page.steps.none.isVisible()


def test_the_history_beside_it_takes_the_room_of_the_detail(page, qtbot):
    assert page.detail.isVisible()
    page.resize(580, 720)
    qtbot.waitUntil(page.detail.isHidden)
    assert not screens.cut(page)
    page.resize(1160, 720)
    qtbot.waitUntil(lambda: not page.detail.isHidden())


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("width", [1080, 700, 580])
def test_nothing_is_cut_in_english(qapp, session, office, qtbot, width):
    with screens.wordy_english(qapp):
        theme.current().set_small_window(True)
        place = CustomerPlace(session, session)
        made = CommunicationPage(session, place)
        place.show_customer(office["qhd"])
        screens.show(qtbot, made, width, 560)
        assert not screens.cut(made)
        made.record()
        form = dialog_of(made, EntryForm)
        assert not screens.cut(form)
        assert form.height() <= 720
        form.reject()
        made.hide()
        theme.current().set_small_window(False)
