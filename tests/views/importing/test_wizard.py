"""The import wizard by keys: two rows are wrong, one is put right, one left out, the import is undone and done again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from services.importing.importing import import_file, write_csv

from app import i18n
from app.models import database
from app.models.customer import Customer
from app.models.ledger import Invoice
from app.services.changes import Changed
from app.services.importing.fields import Kind
from app.services.worker import JobQueue
from app.views.importing.history import ImportHistory
from app.views.importing.wizard import CHECK, CONFIRM, DONE, FILE, ImportWizard
from app.views.session import Session

HEAD = ["客户代码", "客户名", "单据号", "单据日期", "到期日", "价税合计"]
ROWS = [
    ["C-0012", "鹭汀建材有限公司", "XS-261009-001", "2026-10-09", "2026/13/02", "31400.00"],
    ["C-0017", "青禾渡食品商贸有限公司", "XS-261009-002", "2026-10-09", "2026-11-23", "19480.00"],
    ["C-0023", "远汀物流有限公司", "XS-261010-001", "2026-10-10", "2026-11-24", "12,8O0.00"],
]
pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def jobs(session: Session) -> Iterator[JobQueue]:
    """Give the session a queue whose threads connect to the book."""
    before, session.jobs = session.jobs, JobQueue(database.connection)
    yield session.jobs
    session.jobs.shutdown()
    session.jobs.deleteLater()
    session.jobs = before


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return this week's invoices of the accounting system, with two wrong cells."""
    path = tmp_path / "应收明细_202610.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("应收明细")
        for number, row in enumerate([HEAD, *ROWS]):
            sheet.write_row(number, 0, row)
    return path


def _forget(wizard: ImportWizard) -> None:
    wizard.state.manual.clear()
    wizard.state.corrections.clear()


@pytest.fixture
def wizard(session: Session, jobs: JobQueue, qtbot: QtBot) -> ImportWizard:
    """Return the wizard, shown; at the end it is left without a question."""
    made = ImportWizard(session)
    qtbot.addWidget(made, before_close_func=_forget)
    made.show()
    return made


def _wait(qtbot: QtBot, reached: Callable[[], bool]) -> None:
    qtbot.waitUntil(reached, timeout=10_000)


def _read(qtbot: QtBot, wizard: ImportWizard, file: Path) -> None:
    wizard.read(file)
    _wait(qtbot, wizard.next.isEnabled)


def _next(qtbot: QtBot, wizard: ImportWizard, step: int) -> None:
    qtbot.keyClick(wizard, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    _wait(qtbot, lambda: wizard._step == step and wizard._job is None)


def test_two_wrong_rows_one_put_right_one_left_out_undone_and_done_again(
    qtbot: QtBot, wizard: ImportWizard, file: Path
) -> None:
    _read(qtbot, wizard, file)
    _next(qtbot, wizard, CHECK)
    assert (wizard.state.plan.new, wizard.state.plan.rejected) == (1, 2)

    assert wizard.focusWidget() is wizard.check.issues.view
    cell = wizard.check.preview.view.currentIndex()
    assert cell.data() == "2026/13/02"
    qtbot.keyClick(wizard.check.preview.view, Qt.Key.Key_F2)
    editor = wizard.check.preview.view.findChild(QLineEdit, "cell")
    qtbot.keyClicks(editor, "2026-12-02")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    _wait(qtbot, lambda: wizard._job is None and wizard.state.plan.rejected == 1)

    _next(qtbot, wizard, CONFIRM)
    assert Invoice.select().count() == 0
    _next(qtbot, wizard, DONE)
    assert {invoice.number for invoice in Invoice.select()} == {"XS-261009-001", "XS-261009-002"}

    qtbot.mouseClick(wizard.outcome.undo, Qt.MouseButton.LeftButton)
    _wait(qtbot, lambda: wizard._imported is None and wizard._job is None)
    assert Invoice.select().count() == Customer.select().count() == 0

    qtbot.keyClick(wizard, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    _wait(qtbot, lambda: wizard._step == CHECK and wizard._job is None)
    _next(qtbot, wizard, CONFIRM)
    _next(qtbot, wizard, DONE)
    assert Invoice.select().count() == 2


def test_the_correction_stands_in_the_audit_log(qtbot: QtBot, wizard: ImportWizard, file: Path) -> None:
    _read(qtbot, wizard, file)
    wizard.state.corrections[0, 4] = "2026-12-02"
    _next(qtbot, wizard, CHECK)
    _next(qtbot, wizard, CONFIRM)
    _next(qtbot, wizard, DONE)
    changes = database.scalar("SELECT changes FROM audit_entry WHERE action='import'")
    assert '"corrected":[[2,"到期日","2026/13/02","2026-12-02"]]' in changes


def test_a_missing_required_column_keeps_the_way_closed_until_it_is_chosen(
    qtbot: QtBot, wizard: ImportWizard, tmp_path: Path
) -> None:
    file = write_csv(
        tmp_path / "a.csv", ["客户代码", "单据号", "单据日期", "怪列"], ["C-1", "XS-1", "2026-10-01", "5.00"]
    )
    _read(qtbot, wizard, file)
    wizard.files.kind_chosen.emit(Kind.INVOICES)
    _next(qtbot, wizard, CHECK)
    assert not wizard.next.isEnabled()
    wizard.check.mapping.choices[3].chosen.emit("amount")
    _wait(qtbot, wizard.next.isEnabled)
    assert wizard.state.plan.new == 1


def test_an_unreadable_file_is_said_in_the_first_step(qtbot: QtBot, wizard: ImportWizard, tmp_path: Path) -> None:
    file = tmp_path / "空.csv"
    file.touch()
    wizard.read(file)
    _wait(qtbot, lambda: bool(wizard.files.error.text()))
    assert wizard._step == FILE
    assert "空.csv" in wizard.files.error.text()
    assert not wizard.next.isEnabled()


def test_what_was_written_is_announced(qtbot: QtBot, wizard: ImportWizard, session: Session, file: Path) -> None:
    _read(qtbot, wizard, file)
    _next(qtbot, wizard, CHECK)
    _next(qtbot, wizard, CONFIRM)
    with qtbot.waitSignal(session.data_changed) as heard:
        _next(qtbot, wizard, DONE)
    assert heard.args == [Changed.CUSTOMERS | Changed.LEDGER | Changed.RECORDS]


def test_segments_show_only_their_rows(qtbot: QtBot, wizard: ImportWizard, file: Path) -> None:
    _read(qtbot, wizard, file)
    _next(qtbot, wizard, CHECK)
    model = wizard.check.preview.view.model()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    counts = {}
    for key in ("all", "good", "error", "hint"):
        wizard.check.segments.set_current(key)
        wizard.check.segments.chosen.emit(key)
        counts[key] = model.rowCount()
    assert counts == {"all": 3, "good": 1, "error": 2, "hint": 0}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_record_of_imports_takes_one_back(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    i18n.set_language(language)
    import_file("invoices", write_csv(tmp_path / "a.csv", HEAD, ROWS[1]))
    monkeypatch.setattr("app.views.importing.history.confirm", lambda *_args, **_words: True)
    history = ImportHistory(session)
    qtbot.addWidget(history)
    history.show()
    assert history.model.rowCount() == 1
    qtbot.mouseClick(history.undo_button, Qt.MouseButton.LeftButton)
    assert Invoice.select().count() == 0
    assert not history.undo_button.isEnabled()


def test_enter_alone_goes_on_and_stops_at_the_finding(qtbot: QtBot, wizard: ImportWizard, file: Path) -> None:
    assert wizard.focusWidget() is wizard.files.drop.button
    _read(qtbot, wizard, file)
    assert wizard.focusWidget() is wizard.next

    qtbot.keyClick(wizard.next, Qt.Key.Key_Return)
    _wait(qtbot, lambda: wizard._step == CHECK and wizard._job is None)
    assert wizard.focusWidget() is wizard.check.issues.view

    qtbot.keyClick(wizard.check.issues.view, Qt.Key.Key_Return)
    editor = wizard.check.preview.view.findChild(QLineEdit, "cell")
    assert editor.text() == "2026/13/02"
    qtbot.keyClicks(editor, "2026-12-02")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    _wait(qtbot, lambda: wizard._job is None and wizard.state.plan.rejected == 1)
    assert wizard.focusWidget() is wizard.check.issues.view

    qtbot.keyClick(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _wait(qtbot, lambda: wizard._step == CONFIRM)
    assert wizard.focusWidget() is wizard.next
    assert wizard.outcome.issues.count() == 1
    assert wizard.state.plan.new_cents == 31_400_00 + 19_480_00
    _next(qtbot, wizard, DONE)
