"""The whole window put through its paces: both languages, an empty book, imports, themes, another day, quick ends."""

import shutil
import subprocess
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import i18n
from app.cli import main as command_line
from app.services import backups, books
from app.services.customers.table import Query, find
from app.views import theme
from app.views.customers.customer_form import CustomerForm
from app.views.dialogs.notice import NoticeDialog
from app.views.session import Command, Target
from app.views.start.choice import StartChoice, Way
from app.views.widgets.buttons import Button

ROOT = Path(__file__).resolve().parents[2]
TABS = {"customers": 1, "scoring": 1, "monitoring": 3, "archive": 2}  # with their sub-tabs
WRITING = (Command.NEW, Command.EDIT, Command.IMPORT, Command.CHECK, Command.ARCHIVE)


def settled(desk, qtbot):
    """Wait until the window is there and nothing runs."""
    qtbot.waitUntil(lambda: desk.place is not None and desk.place.window.current_key() != "", timeout=20_000)
    qtbot.wait(130)  # what the cursor stands on is read 120 ms after it has come to rest
    qtbot.waitUntil(lambda: not desk.place.jobs.busy, timeout=60_000)
    return desk.place


def walk(desk, qtbot):
    """Show every tab and sub-tab."""
    window = settled(desk, qtbot).window
    for number, count in enumerate(TABS.values()):
        window.bar.tabs.setCurrentIndex(number)
        settled(desk, qtbot)
        for _ in range(count - 1):
            window._step_sub_tab(1)
            settled(desk, qtbot)
            window._step_pane(1)


@contextmanager
def answering_yes():
    """Accept the question that what follows asks; yields whether one was asked."""
    asked = []

    def look():
        box = QApplication.activeModalWidget()
        if isinstance(box, NoticeDialog):
            timer.stop()
            asked.append(box)
            box.accept()

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    yield asked
    timer.stop()


@pytest.fixture
def empty(template_book, tmp_path, frozen):
    """Return a closed empty book."""
    path = tmp_path / "empty.zxdb"
    shutil.copyfile(template_book, path)
    books.close()
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_book_has_every_tab_and_answers_every_key(new_desk, qtbot, empty, language):
    i18n.set_language(language)
    new_desk.begin(empty)
    walk(new_desk, qtbot)
    window = new_desk.place.window
    for command in (Command.EDIT, Command.SAVE, Command.CHECK, Command.PRINT, Command.ARCHIVE, Command.APPROVE):
        for number in range(len(TABS)):
            window.bar.tabs.setCurrentIndex(number)
            window.run(command)
            settled(new_desk, qtbot)
    window.close()
    new_desk._languages.use("zh")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_real_ledger_in_every_tab(new_desk, qtbot, empty, shared_data, language):
    file = shared_data / "ibm_ar" / "invoices.csv"
    command_line.run(command_line.parse(["--data", str(empty), "--json", "import", "invoices", str(file)]))
    i18n.set_language(language)
    new_desk.begin(empty)
    place = settled(new_desk, qtbot)
    place.session.set_as_of(date(2013, 12, 31))
    walk(new_desk, qtbot)
    assert len(find(Query(date(2013, 12, 31))).ids) == 100, "the customers were imported with their invoices"
    place.window.close()
    new_desk._languages.use("zh")


def test_day_theme_size_and_language_change_while_everything_is_shown(desk, qtbot):
    place = desk.place
    walk(desk, qtbot)
    place.session.set_as_of(date(2026, 6, 30))
    walk(desk, qtbot)
    for mode in ("dark", "light"):
        theme.current().set_mode(mode)
        settled(desk, qtbot)
    place.window.resize(1280, 720)
    walk(desk, qtbot)
    place.window.language_chosen.emit("en")
    walk(desk, qtbot)
    assert desk.place is not place
    desk.place.window.language_chosen.emit("zh")
    settled(desk, qtbot)


def test_closing_while_a_job_runs_asks_and_cancels_it(desk, qtbot):
    place = desk.place
    place.window.go(Target("archive"))
    settled(desk, qtbot)
    place.window.page("archive").batch.click()
    qtbot.waitUntil(lambda: place.jobs.busy)
    with answering_yes() as asked:
        place.window.close()
    assert asked
    assert desk.place is None


@pytest.mark.parametrize("turns", [0, 1])
def test_a_window_closed_at_once_leaves_nothing_to_do(new_desk, qtbot, sample, turns):
    new_desk.begin(sample)
    place = new_desk.place
    for _ in range(turns):
        QApplication.processEvents()
    place.window.close()
    assert new_desk.place is None


def shown_at_most(form):
    """A form may be open for looking, with its main button off; its keys write nothing."""
    if form is not None:
        assert isinstance(form, CustomerForm)
        form.fields["short_name"].widget.setText("改过")
        form.confirm()
        assert form.isVisible()
        form.reject()


HOLD = """
import sys
from pathlib import Path
from app.services import books
books.open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_second_program_reads_only_and_offers_nothing_that_writes(new_desk, qtbot, sample):
    hold = [sys.executable, "-c", HOLD, str(sample)]
    holder = subprocess.Popen(hold, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout.readline().strip() == b"open"
        new_desk.begin(sample)
        assert new_desk.start._read_only.isVisible(), "reading is offered"
        new_desk.start.chosen.emit(StartChoice(Way.OPEN, "会计", "accountant", path=sample, read_only=True))
        walk(new_desk, qtbot)
        window = new_desk.place.window
        assert "只读" in window.status.file.text.text()
        before = sample.read_bytes()
        for number in range(len(TABS)):
            window.bar.tabs.setCurrentIndex(number)
            for command in WRITING:
                window.run(command)
                settled(new_desk, qtbot)
                shown_at_most(QApplication.activeModalWidget())
        tabs = window.page("archive"), window.page("customers").detail.head, window.page("customers").list.tools
        assert not any(button.isEnabled() for button in (tabs[0].batch, tabs[1].edit, tabs[1].receipt, tabs[2].new))
        assert sample.read_bytes() == before
        window.close()
    finally:
        holder.communicate(b"\n", timeout=20)


def test_a_backup_is_restored_beside_the_book_and_opened(desk, qtbot, tmp_path):
    backups.backup(tmp_path / "stick.zxbak")
    original = books.current().path
    desk.place.window.close()
    target = tmp_path / "restored.zxdb"
    desk.show_start(Way.RESTORE)
    choice = StartChoice(Way.RESTORE, "会计", "accountant", source=tmp_path / "stick.zxbak", path=target)
    desk.start.chosen.emit(choice)
    settled(desk, qtbot)
    assert books.current().path == target
    assert original.exists()
    assert len(find(Query(desk.place.session.as_of)).ids) == 60


def test_a_bug_in_a_slot_shows_one_box_and_is_logged(desk, qtbot, monkeypatch, caplog):
    def bug():
        raise ZeroDivisionError("made up")

    desk.place.window.bar.bell.clicked.connect(bug)
    with qtbot.captureExceptions():
        monkeypatch.setattr(sys, "excepthook", desk.on_exception)
        desk.place.window.bar.bell.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), NoticeDialog))
    box = QApplication.activeModalWidget()
    assert any("日志" in button.text() for button in box.findChildren(Button))
    box.reject()
    assert "made up" in caplog.text
    settled(desk, qtbot)


QUICK = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app import application
from app.views.desk import Desk

begin, delay = Desk.begin, int(sys.argv[1])


def answer():
    box = QApplication.activeModalWidget()
    if box is not None:
        box.accept()


def begin_and_close(desk, path=None):
    begin(desk, path)
    window = desk.place.window if desk.place else desk.start
    QTimer.singleShot(delay, window, window.close)
    timer = QTimer(desk, interval=10)
    timer.timeout.connect(answer)
    timer.start()


Desk.begin = begin_and_close
sys.exit(application.main(sys.argv[2:]))
"""


@pytest.mark.parametrize("delay", [0, 300, 900])
@pytest.mark.parametrize("what", ["start screen", "book"])
def test_the_program_ends_cleanly_however_soon_it_is_closed(sample, home, what, delay):
    words = ["--data", str(sample)] if what == "book" else []
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", QUICK, str(delay), *words]
    done = subprocess.run(command, check=False, cwd=ROOT, capture_output=True, text=True, timeout=60)
    said = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert (done.returncode, said) == (0, [])
