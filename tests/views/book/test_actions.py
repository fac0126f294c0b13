"""Backup, restore, verify, export and the operator, driven as the menus do."""

from datetime import date
from pathlib import Path

import factories
import openpyxl
import pytest
from PySide6.QtWidgets import QWidget

from app.models import database
from app.services import audit, backups, books
from app.services.worker import JobQueue
from app.settings import Settings
from app.views.book import facts, search
from app.views.book.actions import BookActions, offered
from app.views.book.export_dialog import ExportDialog
from app.views.book.operator import OperatorDialog
from app.views.session import Command, Session
from app.views.start.forms import Files


class Answers:
    """What the file dialogs would have answered."""

    def __init__(self) -> None:
        self.open: Path | None = None
        self.save: Path | None = None

    def files(self) -> Files:
        return Files(lambda *_: self.open, lambda *_: self.save)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def actions(qapp, book, home, answers):
    """Return the actions over an open book with one customer."""
    customer = factories.make_customer("C-1")
    factories.make_invoice(customer, "XS-1", date(2026, 8, 1), date(2026, 8, 31), 1_000_000)
    jobs = JobQueue(database.connection)
    session = Session(
        as_of=date(2026, 10, 31),
        operator=audit.Actor("会计", "accountant"),
        facts=facts.read(),
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    window = QWidget()
    made = BookActions(session, window, answers.files())
    notices = []
    session.notice_given.connect(notices.append)
    made.notices = notices
    made.session = session
    yield made
    jobs.shutdown()
    window.deleteLater()
    session.deleteLater()
    jobs.deleteLater()
    audit.set_actor(audit.SYSTEM)


def _heard(qtbot, actions):
    qtbot.waitUntil(lambda: bool(actions.notices), timeout=10_000)
    return actions.notices[-1]


def test_backup_asks_where_and_tells_it(actions, answers, qtbot, tmp_path):
    answers.save = tmp_path / "stick"
    assert actions.run(Command.BACKUP)
    notice = _heard(qtbot, actions)
    assert str(tmp_path / "stick.zxbak") in notice.text
    assert backups.restore(tmp_path / "stick.zxbak", tmp_path / "again.zxdb").is_file()


def test_a_failed_backup_stands_in_the_status_bar(actions, answers, qtbot, tmp_path):
    answers.save = tmp_path / "missing" / "a.zxbak"
    actions.backup()
    qtbot.waitUntil(lambda: actions.session.facts.backup_failed != "", timeout=10_000)
    for dialog in actions._window.findChildren(QWidget):
        if hasattr(dialog, "reject") and dialog.isVisible():
            dialog.reject()


def test_restore_puts_a_copy_beside_and_offers_it(actions, answers, qtbot, tmp_path):
    target = tmp_path / "a.zxbak"
    backups.backup(target)
    answers.open = target
    actions.restore()
    notice = _heard(qtbot, actions)
    asked = []
    actions.open_asked.connect(asked.append)
    notice.run()
    assert asked[0].is_file()
    assert asked[0] != books.current().path


def test_verify_tells_what_holds(actions, qtbot):
    actions.verify()
    assert "核对通过" in _heard(qtbot, actions).text


def test_export_writes_the_kind(actions, answers, qtbot, tmp_path):
    answers.save = tmp_path / "账龄"
    actions.export_kind("ageing")
    _heard(qtbot, actions)
    assert openpyxl.load_workbook(tmp_path / "账龄.xlsx").active["A5"].value == "C-1"


def test_no_answer_does_nothing(actions, qtbot):
    actions.backup()
    actions.restore()
    actions.export_kind("alerts")
    assert actions.notices == []
    assert not actions.session.jobs.busy


def test_another_operator_is_named_from_then_on(actions):
    actions.set_operator("周末值班", "lead")
    assert audit.actor() == audit.Actor("周末值班", "lead")
    assert actions.session.operator.role == "lead"
    assert database.scalar("SELECT operator_name FROM audit_entry ORDER BY id DESC LIMIT 1") == "周末值班"


def test_dialogs_answer_what_was_chosen(actions, qtbot):
    dialog = OperatorDialog(audit.Actor("会计", "accountant"), actions._window)
    dialog.operator.name.setText("甲")
    assert dialog.answer() == ("甲", "accountant")
    export = ExportDialog(date(2026, 10, 31), actions._window)
    assert export.kind() == "customers"
    export.choose("everything")
    assert export.kind() == "everything"


def test_a_read_only_book_offers_less():
    assert Command.IMPORT in offered(read_only=False)
    assert Command.IMPORT not in offered(read_only=True)


def test_search_leads_to_customers_and_documents(actions):
    customers, documents = search.find("青禾渡")
    assert customers.hits[0].target.tab == "customers"
    assert documents.hits == ()
    assert search.find("XS-1")[1].hits[0].title == "XS-1"
