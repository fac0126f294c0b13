"""The audit log on the screen: filtered by hand, its chain told, saved as a spreadsheet."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from app.models import database
from app.services.changes import Changed
from app.views.session import Command, Target
from app.views.widgets.states import EmptyState


def open_log(desk):
    desk.tab.show_target(Target("archive", "log"))
    desk.settle()
    return desk.tab.log


def test_the_newest_entry_comes_first_and_the_chain_is_whole(desk):
    log = open_log(desk)
    model = log.table.view.model()
    assert model.index(0, 3).data() == "生成"
    assert model.index(0, 5).data() == "C-0001 青禾渡食品商贸有限公司"
    assert model.index(0, 6).data().startswith("编号 DA-2026-C0001-01")
    assert log.chain.text().startswith("校验链完整，共 2 条")
    assert desk.tab.panes() == [log.table.view, log.filter]


def test_a_broken_chain_is_said(desk):
    database.execute("UPDATE audit_entry SET operator_name='x' WHERE id=1")
    log = open_log(desk)
    assert log.chain.text().startswith("校验链在第 1 条断开")


def test_filters_narrow_the_list(qtbot, desk):
    log = open_log(desk)
    log.entity.chosen.emit(log.entity.set_current("archive"))
    assert log.count.text() == "1 条"
    log.filter.setText("没有这样的记录")
    with qtbot.waitSignal(log.filter.changed):
        qtbot.keyClick(log.filter, Qt.Key.Key_Return)
    assert log.count.text() == "0 条"
    assert log.table.findChild(EmptyState) is not None
    log.reset()
    assert log.count.text() == "2 条"
    log.role.chosen.emit(log.role.set_current("owner"))
    assert log.count.text() == "0 条"


def test_new_entries_come_by_themselves(desk):
    log = open_log(desk)
    desk.tab.archives.make()
    database.execute("DELETE FROM archive_version")
    desk.settle()
    desk.tab.archives.make()
    desk.settle()
    desk.session.announce(Changed.ARCHIVES)
    desk.settle()
    assert log.count.text() == "3 条"


def test_ctrl_e_saves_it_with_the_hashes(desk, monkeypatch, tmp_path):
    open_log(desk)
    target = tmp_path / "log.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    assert desk.tab.handle(Command.EXPORT)
    assert not desk.tab.handle(Command.PRINT)
    desk.settle()
    rows = list(openpyxl.load_workbook(target).active.iter_rows(values_only=True))
    kept = {row[-1] for row in rows}
    assert {hash_ for (hash_,) in database.execute("SELECT hash FROM audit_entry")} <= kept
