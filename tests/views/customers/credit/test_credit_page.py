"""The page of credit records: what it shows, and everything on it done by keys."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QFileDialog

from app.services.changes import Changed
from app.services.credit_records import events, file, references, reports
from app.views import theme
from app.views.customers.credit import page as page_module
from app.views.customers.credit.event_forms import CounterForm, EventForm
from app.views.customers.credit.reference_forms import AnswerForm, EnquiryForm
from app.views.customers.credit.report_form import AgesForm, ReportForm
from app.views.session import Command
from tests.views.customers.office import AS_OF, dialog_of, texts

KEY = Qt.Key


@pytest.fixture(autouse=True)
def no_letters(monkeypatch):
    """Let the question for a file name be answered with none."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))


def load(page):
    return file.load(page.place.customer_id, AS_OF)


def press(qtbot, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifier)


def confirm(qtbot, form):
    press(qtbot, form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_tables_strip_and_events(page):
    assert texts(page.reports.model, "kind") == ["司法被执行人", "经营异常名录", "第三方征信报告"]
    assert texts(page.reports.model, "ends_on")[-1] == "2026-09-16 · 过期 45 天"
    assert texts(page.reports.model, "counts") == ["✓", "✓", "—"]
    assert texts(page.references.model, "verdict") == ["偏慢 20–30 天", "—"]
    assert texts(page.references.model, "used") == ["✓", "催复"]
    assert texts(page.references.model, "answered_on") == ["2026-09-22", "未回复"]
    assert page.reports.head.caption.text() == "3 份 · 过期 1"
    assert page.references.head.caption.text() == "函询 2 家，回复 1 家 · 元"
    assert [cell.answer.text() for cell in page.strip.cells()] == ["无记录", "1 条，已移出", "1 家偏慢", "未查询", "—"]
    assert page.events.head.caption.text() == f"{len(load(page).events)} 条"


def test_an_answer_leads_to_its_row(page, qtbot, records):
    page.strip.filings.setFocus()
    press(qtbot, page.strip.filings, KEY.Key_Return)
    assert page.reports.table.view.current_id() == records["listed"]
    assert page.detail.head.title.text() == "经营异常名录"
    page.strip.references.clicked.emit()
    assert page.references.table.view.current_id() == records["slow"]


def test_insert_records_a_query(page, qtbot):
    press(qtbot, page.reports.table.view, KEY.Key_Insert)
    form = dialog_of(page, ReportForm)
    assert form.fields["valid_to"].widget.placeholderText() == "2027-01-29"
    form.fields["kind"].widget.setCurrentIndex(3)
    confirm(qtbot, form)
    latest = reports.current(list(load(page).reports))["penalty"]
    assert (latest.entry.hits, latest.entry.reported_on) == (0, AS_OF)
    assert page.reports.table.view.current_id() == latest.id


def test_a_kind_that_counts_asks_for_a_number_others_do_not(page, qtbot):
    press(qtbot, page.reports.table.view, KEY.Key_Insert)
    form = dialog_of(page, ReportForm)
    form.fields["hits"].widget.clear()
    confirm(qtbot, form)
    assert form.isVisible()
    assert form.fields["hits"].widget.property("error")
    form.fields["kind"].widget.setCurrentIndex(4)
    assert form.fields["hits"].isHidden()
    form.fields["details"].widget.setPlainText("没有冒号")
    confirm(qtbot, form)
    assert form.isVisible()
    form.fields["details"].widget.setPlainText("年度：2025")
    confirm(qtbot, form)
    assert reports.current(list(load(page).reports))["tax_grade"].entry.details == (("年度", "2025"),)


def test_f2_changes_and_space_leaves_out(page, qtbot, records):
    view = page.reports.table.view
    view.select_id(records["judicial"])
    press(qtbot, view, KEY.Key_F2)
    form = dialog_of(page, ReportForm)
    form.fields["hits"].widget.setText("2")
    confirm(qtbot, form)
    assert reports.load(records["judicial"]).hits == 2
    view.setFocus()
    press(qtbot, view, KEY.Key_Space)
    assert not reports.load(records["judicial"]).used
    assert page.handle(Command.EDIT)
    dialog_of(page, ReportForm).reject()


def test_enter_without_an_attachment_edits_and_with_one_opens_it(page, qtbot, records):
    view = page.reports.table.view
    view.select_id(records["listed"])
    press(qtbot, view, KEY.Key_Return)
    dialog_of(page, ReportForm).reject()


@pytest.fixture
def files(monkeypatch, tmp_path):
    """Answer the question for files with one; collect what the system would open."""
    file = tmp_path / "查询结果.pdf"
    file.write_bytes(b"%PDF result")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()) or True)
    return opened


def settle(page, qtbot):
    qtbot.waitUntil(lambda: not page.session.jobs.busy)


def test_a_file_is_attached_to_the_chosen_report_and_opened(page, qtbot, records, files):
    view = page.reports.table.view
    view.select_id(records["listed"])
    press(qtbot, view, KEY.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    settle(page, qtbot)
    assert page.detail.proof.text() == "打开附件 1"
    assert texts(page.reports.model, "proof") == ["—", "附件 1", "—"]
    press(qtbot, view, KEY.Key_Return)
    settle(page, qtbot)
    page.detail.proof.click()
    settle(page, qtbot)
    assert files == ["查询结果.pdf"] * 2
    listed = next(each for each in load(page).events if each.source == reports.ENTITY)
    assert listed.link == "附件 1"
    page.open_source(listed)
    settle(page, qtbot)
    assert len(files) == 3


def test_a_file_is_attached_to_an_event(page, qtbot, records, files):
    page.show_record("credit_event", records["event"])
    page.events.tree.setFocus()
    press(qtbot, page.events.tree, KEY.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    settle(page, qtbot)
    event = next(each for each in load(page).events if each.id == records["event"])
    assert (event.source, event.link) == ("attachment", "附件 1")
    page.show_record("credit_event", records["event"])
    page.open_source(page.events.tree.current_event())
    settle(page, qtbot)
    assert files == ["查询结果.pdf"]


def test_a_file_is_not_attached_to_what_the_program_tells(page, files):
    said = QSignalSpy(page.session.notice_given)
    page.attach_to(next(each for each in load(page).events if each.id is None))
    assert said.at(0)[0].level == "watch"


def test_ages_are_changed_beside_the_form(page, qtbot):
    press(qtbot, page.reports.table.view, KEY.Key_Insert)
    form = dialog_of(page, ReportForm)
    next(each for each in form.findChildren(QAbstractButton) if each.text().startswith("有效期规则")).click()
    ages = dialog_of(form, AgesForm)
    field = ages.fields["judicial_executed"]
    field.widget.setText("0")
    ages.confirm.click()
    assert field.widget.property("error")
    field.widget.setText("30")
    ages.confirm.click()
    assert form.fields["valid_to"].widget.placeholderText() == "2026-11-30"
    form.reject()


def test_an_enquiry_is_recorded_with_its_number_and_answered(page, qtbot, monkeypatch, records):
    made = []
    monkeypatch.setattr(page_module, "save_letter", lambda _session, _parent, number: made.append(number))
    page.enquire.click()
    form = dialog_of(page, EnquiryForm)
    assert form.fields["party"].widget.text() == "同业丙"
    form.fields["party"].widget.setText("同业丁")
    confirm(qtbot, form)
    newest = load(page).references[-1]
    assert (newest.party, newest.number, made) == ("同业丁", "XH-2026-0003", [newest.id])
    view = page.references.table.view
    assert view.current_id() == newest.id
    view.select_id(records["silent"])
    press(qtbot, view, KEY.Key_Return)
    form = dialog_of(page, AnswerForm)
    form.fields["years"].widget.setText("4")
    form.fields["days_late_from"].widget.setText("9")
    form.fields["days_late_to"].widget.setText("3")
    confirm(qtbot, form)
    assert form.isVisible()
    form.fields["days_late_to"].widget.setText("12")
    confirm(qtbot, form)
    assert references.load(records["silent"]).years == 4


def test_space_reminds_or_leaves_an_answer_out(page, qtbot, monkeypatch, records):
    made = []
    monkeypatch.setattr(page_module, "save_letter", lambda _session, _parent, number: made.append(number))
    monkeypatch.setattr(page_module, "confirm", lambda *_, **__: True)
    view = page.references.table.view
    view.setFocus()
    view.select_id(records["silent"])
    press(qtbot, view, KEY.Key_Space)
    assert references.load(records["silent"]).reminded_on == AS_OF
    assert made == [records["silent"]]
    view.select_id(records["slow"])
    press(qtbot, view, KEY.Key_Space)
    assert not references.load(records["slow"]).used


def test_events_are_recorded_filtered_countered_and_opened(page, qtbot, records):
    page.events.record.click()
    form = dialog_of(page, EventForm)
    form.fields["title"].widget.setText("走访见库存积压")
    confirm(qtbot, form)
    tree = page.events.tree
    assert "走访见库存积压" in [each.title for each in tree.events()]
    page.events.kind.set_current("abnormal")
    page.events.kind.chosen.emit("abnormal")
    assert [each.title for each in tree.events()] == ["移出经营异常名录"]
    page.show_record("credit_event", records["event"])
    assert tree.current_event().id == records["event"]
    tree.setFocus()
    press(qtbot, tree, KEY.Key_Return)
    assert page.reports.table.view.current_id() == records["listed"]
    press(qtbot, tree, KEY.Key_Delete)
    form = dialog_of(page, CounterForm)
    confirm(qtbot, form)
    assert form.isVisible()
    form.fields["reason"].widget.setText("登记错了")
    confirm(qtbot, form)
    assert any(each.countered for each in load(page).events)


def test_what_the_program_wrote_opens_its_source_and_stays(page, qtbot, session):
    told = next(each for each in load(page).events if each.kind == "assessment")
    targets = QSignalSpy(session.target_asked)
    page.open_source(told)
    assert targets.at(0)[0].tab == "scoring"
    notices = QSignalSpy(session.notice_given)
    page.enter_counter(told)
    assert page.findChildren(CounterForm) == []
    assert notices.count() == 1


def test_nothing_yet(empty, qtbot):
    assert empty.reports.model.rowCount() == 0
    assert [cell.answer.text() for cell in empty.strip.cells()] == ["未查询", "未查询", "未函询", "未查询", "—"]
    assert empty.detail.isHidden()
    said = [each.text() for each in empty.reports.table.findChildren(QAbstractButton) if each.text()]
    assert said == ["登记查询"]
    empty.strip.judicial.clicked.emit()
    press(qtbot, empty.reports.table.view, KEY.Key_Insert)
    dialog_of(empty, ReportForm).reject()


def test_a_past_day_is_read_only(page, qtbot, session):
    page.place.show_known(date(2026, 10, 1))
    assert page.reports.model.rowCount() == 0
    assert not page.query.isEnabled()
    press(qtbot, page.reports.table.view, KEY.Key_Insert)
    assert page.findChildren(ReportForm) == []
    page.place.show_known(None)
    assert page.reports.model.rowCount() == 3


def test_a_small_window_keeps_the_answers(page):
    theme.current().set_small_window(True)
    try:
        assert page.strip.judicial.proof.isHidden()
        assert page.detail.facts.isHidden()
        assert page.events.record.text() == ""
    finally:
        theme.current().set_small_window(False)
    assert not page.strip.judicial.proof.isHidden()


def test_changes_of_others_show(page, office, session):
    events.add(office["qhd"], events.EventInput(AS_OF, "positive", "按期付清", level="ok"))
    session.announce(Changed.RECORDS)
    assert "按期付清" in [each.title for each in page.events.tree.events()]
    assert page.panes() == [page.reports.table.view, page.references.table.view, page.events.tree]
