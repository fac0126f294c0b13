"""Alerts in the window: the check as a job, filters, the panel, and every step a person takes, by key and button."""

from pathlib import Path

import pytest
import screens
from factories import make_receipt
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.models import database
from app.services import audit
from app.services.job import Progress
from app.services.monitoring import handling
from app.services.monitoring.alerts import alert_detail, list_alerts
from app.services.monitoring.check import last_check
from app.views.monitoring.alert_dialogs import CloseDialog, NoteDialog
from app.views.monitoring.explain import DsoDialog
from app.views.monitoring.tab import MonitoringTab
from app.views.session import Command, Notice, Session, Target
from app.views.widgets.buttons import Button
from app.views.widgets.states import EmptyState


def column(tab: MonitoringTab, key: str) -> list[str]:
    model = tab.alerts.model
    number = [each.key for each in model.columns].index(key)
    return [model.index(row, number).data() for row in range(model.rowCount())]


def current(tab: MonitoringTab):
    return alert_detail(tab.alerts.table.view.current_id())


def primary(tab: MonitoringTab) -> list[str]:
    buttons = tab.alerts.panel.steps.buttons
    return [step for step, button in buttons.items() if button.property("kind") == "primary"]


def press(qtbot: QtBot, tab: MonitoringTab, step: str) -> None:
    tab.alerts.panel.steps.buttons[step].click()
    QTest.qWait(0)


@pytest.fixture
def notices(session: Session) -> list[Notice]:
    heard: list[Notice] = []
    session.notice_given.connect(heard.append)
    return heard


def test_the_check_runs_as_a_job_and_fills_the_table(
    qtbot: QtBot, office: dict[str, int], session: Session, notices: list[Notice]
) -> None:
    tab = MonitoringTab(session)
    screens.show(qtbot, tab)
    screens.idle(qtbot, session)
    state = tab.alerts.table.findChild(EmptyState)
    assert state is not None
    assert tab.alerts.model.rowCount() == 0
    assert last_check() is None
    assert tab.handle(Command.CHECK)
    assert tab.alerts.checking.running
    assert not tab.alerts.filters.check.isEnabled()
    assert tab.handle(Command.CHECK)  # a second one waits for nobody
    screens.idle(qtbot, session)
    assert tab.alerts.filters.check.isEnabled()
    assert last_check() is not None
    assert tab.alerts.model.rowCount() == len(list_alerts())
    assert notices[-1].text.startswith("检查完成：4 家客户")
    screens.idle(qtbot, session)


def test_the_worst_alerts_come_first_with_value_and_threshold(tab: MonitoringTab) -> None:
    rows = list_alerts()
    assert column(tab, "severity") == ["高危", "高危", "预警"]
    assert set(column(tab, "customer")) == {"澄湾水产冷链有限公司", "松岭坞五金制品有限公司"}
    assert "100.0% / 60%" in column(tab, "value")
    assert tab.alerts.table.view.current_id() == rows[0].id
    assert tab.alerts.panel.detail() == alert_detail(rows[0].id)


def test_a_cancelled_check_says_how_far_it_came(qtbot: QtBot, tab: MonitoringTab, notices: list[Notice]) -> None:
    rows = column(tab, "customer")
    tab.alerts.checking.start()
    tab._session.jobs.cancel(tab.alerts.checking._job)
    screens.idle(qtbot, tab._session)
    assert notices[-1].text == "检查已取消"
    assert not tab.alerts.checking.running
    tab.alerts.checking._on_cancelled(Progress(17, 24))
    assert (notices[-1].text, notices[-1].level) == ("检查已取消，已完成 17 / 24 家", "watch")
    assert notices[-1].action == "重新检查"
    assert column(tab, "customer") == rows


def test_a_check_of_an_earlier_day_only_looks_back(qtbot: QtBot, tab: MonitoringTab, notices: list[Notice]) -> None:
    before = last_check()
    tab._session.set_as_of(screens.AS_OF.replace(day=1))
    tab.alerts.checking.start()
    screens.idle(qtbot, tab._session)
    assert "只回看" in notices[-1].text
    assert last_check() == before


def test_a_failed_check_is_told_of_above_and_below(
    qtbot: QtBot, tab: MonitoringTab, notices: list[Notice], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise StorageError("磁盘已满。")

    with monkeypatch.context() as patched:
        patched.setattr("app.views.monitoring.checking.check", fail)
        tab.alerts.checking.start()
        screens.idle(qtbot, tab._session)
    assert (notices[-1].text, notices[-1].action) == ("检查没有完成：磁盘已满。", "重试")
    assert tab._session.facts.check_failed == "磁盘已满。"
    notices[-1].run()
    screens.idle(qtbot, tab._session)
    assert notices[-1].text.startswith("检查完成")


def test_space_confirms_the_current_alert(qtbot: QtBot, tab: MonitoringTab) -> None:
    view = tab.alerts.table.view
    view.setFocus()
    assert current(tab).row.state == "open"
    assert primary(tab) == ["acknowledge"]
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert current(tab).row.state == "acknowledged"
    assert primary(tab) == ["note"]
    assert column(tab, "state")[0] == "已确认"
    QTest.keyClick(view, Qt.Key.Key_Space)  # nothing more to confirm
    assert [event.kind for event in current(tab).events].count("acknowledged") == 1


def test_a_step_is_done_to_the_row_that_is_current_now(qtbot: QtBot, tab: MonitoringTab) -> None:
    view = tab.alerts.table.view
    first = view.current_id()
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Space)  # faster than the panel follows
    assert view.current_id() != first
    assert alert_detail(first).row.state == "open"
    assert current(tab).row.state == "acknowledged"


def test_a_note_is_kept_with_the_alert_and_needs_words(qtbot: QtBot, tab: MonitoringTab) -> None:
    def act(dialog: NoteDialog) -> None:
        dialog.accept()
        assert dialog.isVisible()
        dialog.words.setPlainText("电话：月底付款")
        QTest.keyClick(dialog.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    screens.answer(NoteDialog, act)
    press(qtbot, tab, "note")
    qtbot.waitUntil(lambda: current(tab).events[-1].text == "电话：月底付款")
    assert "备注" in tab.alerts.panel._timeline.accessibleName()
    assert current(tab).row.state == "open"


def test_closing_needs_a_reason_and_can_be_taken_back(qtbot: QtBot, tab: MonitoringTab) -> None:
    chosen = current(tab).row.id

    def close(dialog: CloseDialog) -> None:
        dialog.accept()
        assert dialog.isVisible()
        dialog.words.setPlainText("款项已到账")
        dialog.accept()

    screens.answer(CloseDialog, close)
    press(qtbot, tab, "close")
    qtbot.waitUntil(lambda: alert_detail(chosen).row.state == "closed")
    assert alert_detail(chosen).row.close_reason == "款项已到账"
    assert tab.alerts.model.number_of(chosen) < 0
    assert tab.alerts.panel.detail() is not None  # the next one
    assert tab.alerts.panel.detail().row.id != chosen
    tab.show_target(Target("monitoring", "alert", chosen))
    assert tab.alerts.filters.segments.current() == "closed"
    assert primary(tab) == ["reopen"]
    screens.answer(NoteDialog, lambda dialog: dialog.accept())
    press(qtbot, tab, "reopen")
    qtbot.waitUntil(lambda: alert_detail(chosen).row.state != "closed")


def test_cancelling_a_dialog_writes_nothing(qtbot: QtBot, tab: MonitoringTab) -> None:
    before = current(tab)
    screens.answer(CloseDialog, lambda dialog: dialog.reject())
    press(qtbot, tab, "close")
    qtbot.wait(30)
    assert current(tab) == before


def test_an_alert_that_no_longer_fires_is_to_be_closed_with_its_evidence(qtbot: QtBot, tab: MonitoringTab) -> None:
    over = next(row for row in list_alerts() if row.rule == "limit_utilisation")
    make_receipt(over.customer_id, screens.AS_OF, 60_000_00)
    tab.alerts.checking.start()
    screens.idle(qtbot, tab._session)
    tab.alerts.filters.choose("clearing")
    assert column(tab, "state") == ["待关闭"]
    assert primary(tab) == ["close"]
    seen: list[str] = []

    def act(dialog: CloseDialog) -> None:
        seen.append(dialog.text())
        dialog.accept()

    screens.answer(CloseDialog, act)
    press(qtbot, tab, "close")
    qtbot.waitUntil(lambda: alert_detail(over.id).row.state == "closed")
    assert seen[0].startswith("指标已恢复")
    screens.idle(qtbot, tab._session)


def test_an_alert_is_handed_to_another_role_and_found_by_it(qtbot: QtBot, tab: MonitoringTab) -> None:
    detail = current(tab)
    assert tab.alerts._handling.assign(detail, "owner")
    assert not tab.alerts._handling.assign(alert_detail(detail.row.id), "owner")
    tab.alerts.filters.owner.set_current("负责人")
    tab.alerts.filters.owner.chosen.emit("负责人")
    assert column(tab, "owner") == ["负责人"]
    assert tab.alerts.table.view.current_id() == detail.row.id
    press(qtbot, tab, "assign")
    menu = tab.alerts.panel.steps.buttons["assign"].findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["会计", "财务主管", "负责人"]
    menu.actions()[0].trigger()
    menu.close()
    assert alert_detail(detail.row.id).row.owner == "accountant"
    assert tab.alerts.model.rowCount() == 0
    screens.idle(qtbot, tab._session)


def test_an_owner_may_be_the_name_of_a_person(tab: MonitoringTab) -> None:
    database.execute("UPDATE alert SET owner='外勤甲' WHERE id=?", (current(tab).row.id,))
    tab.alerts.invalidate()
    owner = tab.alerts.filters.owner
    assert [key for key, _ in owner._choices] == ["", "会计", "财务主管", "负责人", "外勤甲"]
    owner.set_current("外勤甲")
    owner.chosen.emit("外勤甲")
    assert column(tab, "owner") == ["外勤甲"]


def test_segments_and_key_figures_filter(qtbot: QtBot, tab: MonitoringTab) -> None:
    page = tab.alerts
    page.filters.segments.chosen.emit("high")
    page.filters.choose("high")
    assert column(tab, "severity") == ["高危", "高危"]
    page.overview.kpis.limits.clicked.emit()
    assert column(tab, "rule") == ["额度占用"]
    assert page.filters.rule.isVisible()
    page.filters.choose("watch")
    assert column(tab, "rule") == []
    page.overview.kpis.total.clicked.emit()
    assert len(column(tab, "rule")) == 3
    page.filters.choose_rule("limit_utilisation")
    page.filters.rule.click()
    assert len(column(tab, "rule")) == 3


def test_the_chosen_alert_stays_chosen_when_the_table_is_read_anew(tab: MonitoringTab) -> None:
    last = list_alerts()[-1]
    tab.alerts.table.view.select_id(last.id)
    handling.acknowledge(last.id)
    tab.alerts.invalidate()
    assert tab.alerts.table.view.current_id() == last.id
    assert tab.alerts.panel.detail().row.state == "acknowledged"


def test_enter_opens_the_customer_and_a_narrow_window_the_panel(qtbot: QtBot, tab: MonitoringTab) -> None:
    asked: list[Target] = []
    tab._session.target_asked.connect(asked.append)
    view = tab.alerts.table.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert asked == [Target("customers", "customer", current(tab).row.customer_id)]
    tab.resize(1100, 640)
    qtbot.waitUntil(lambda: not tab.alerts.panel.isVisible())
    QTest.keyClick(view, Qt.Key.Key_Return)
    dialog = tab.alerts._dialog
    assert dialog.isVisible()
    dialog.panel.steps.buttons["acknowledge"].click()
    qtbot.waitUntil(lambda: current(tab).row.state == "acknowledged")
    assert next(iter(dialog.panel.steps.buttons)) == "note"
    dialog.reject()
    assert tab.alerts._dialog is None
    assert len(asked) == 1
    screens.idle(qtbot, tab._session)


def test_nothing_open_says_when_it_was_checked(qtbot: QtBot, tab: MonitoringTab) -> None:
    for row in list_alerts():
        handling.close(row.id, "已处理")
    tab.alerts.invalidate()
    state = tab.alerts.table.findChild(EmptyState)
    buttons = [button.text() for button in state.findChildren(Button)]
    assert buttons == ["查看已关闭 3 条", "立即检查"]
    assert tab.alerts.panel.detail() is None
    state.findChildren(Button)[0].click()
    assert len(column(tab, "customer")) == 3


def test_an_alert_that_has_gone_is_told_of(tab: MonitoringTab, notices: list[Notice]) -> None:
    tab.show_target(Target("monitoring", "alert", 999))
    assert notices[-1].level == "watch"
    tab.show_target(Target("monitoring", "ageing"))
    assert tab.tabs.current() == "ageing"
    tab.show_target(Target("monitoring", "alerts"))
    assert tab.tabs.current() == "alerts"
    assert tab.panes()[0] is tab.alerts.table.view


def test_what_is_refused_is_shown_and_nothing_changes(
    qtbot: QtBot, tab: MonitoringTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    detail = current(tab)
    handling.close(detail.row.id, "别处已关闭")
    assert not tab.alerts._handling.acknowledge(detail)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.reject()


def test_a_book_opened_for_reading_offers_no_steps(
    qtbot: QtBot, checked: dict[str, int], book: Path, home: Path
) -> None:
    with screens.session_over(book, home, read_only=True) as session:
        tab = MonitoringTab(session)
        screens.show(qtbot, tab)
        screens.idle(qtbot, session)
        assert not tab.alerts.panel.steps.isVisible()
        tab.alerts._step("acknowledge")
        assert current(tab).row.state == "open"


def test_the_figures_are_those_of_the_services_and_dso_is_explained(qtbot: QtBot, tab: MonitoringTab) -> None:
    kpis = tab.alerts.overview.kpis
    assert kpis.total.value.text() == "153,000.00"  # net, as on the tab of customers
    assert kpis.total.caption.text() == "合计 160,000.00 − 未核销 7,000.00"
    assert kpis.total.label.text().startswith("应收余额")
    assert kpis.overdue.value.text() == "31.3"
    assert kpis.overdue.tag.isVisible()
    assert kpis.limits.value.text() == "1"
    tab.alerts.overview.explain()
    dialog = tab.alerts.overview.findChild(DsoDialog)
    assert dialog.isVisible()
    dialog.accept()


def test_the_list_is_written_to_a_sheet(
    qtbot: QtBot, tab: MonitoringTab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, notices: list[Notice]
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    file = tmp_path / "alerts"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    assert tab.handle(Command.EXPORT)
    screens.idle(qtbot, tab._session)
    assert "alerts.xlsx" in notices[-1].text
    sheet = openpyxl.load_workbook(tmp_path / "alerts.xlsx").active
    assert any("澄湾水产冷链有限公司" in row for row in sheet.iter_rows(values_only=True))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    tab.alerts.export()
    assert not tab._session.jobs.busy


def test_every_step_stands_in_the_log(tab: MonitoringTab) -> None:
    tab.alerts._step("acknowledge")
    entries = [each for each in audit.history(current(tab).row.customer_id) if each.entity == "alert"]
    assert entries[0].entity_id == current(tab).row.id
