"""From the start screen to an open book and back, as a user goes."""

import subprocess
import sys
from pathlib import Path

from app import i18n
from app.services import audit, books, recent
from app.views.session import Command
from app.views.start.choice import StartChoice, Way

ROOT = Path(__file__).resolve().parents[3]
HOLD = """
import sys
from pathlib import Path
from app.services import books
books.open_book(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def _choose(desk, way, **more):
    desk.start.chosen.emit(StartChoice(way, "会计", "accountant", **more))


def _idle(qtbot, desk):
    """Wait for the window, and for the check and the reading that begin when it is shown."""
    qtbot.waitUntil(lambda: desk.place is not None and desk.place.window.current_key() != "", timeout=20_000)
    qtbot.wait(50)
    qtbot.waitUntil(lambda: not desk.place.jobs.busy, timeout=20_000)


def test_it_begins_with_the_start_screen(desk, qtbot):
    desk.begin()
    assert desk.start.isVisible()
    assert desk.start.current() is Way.DEMO


def test_a_new_book_opens_its_window(desk, qtbot, tmp_path):
    desk.begin()
    _choose(desk, Way.NEW, path=tmp_path / "new.zxdb", company="海岳商贸有限公司")
    _idle(qtbot, desk)
    assert desk.start is None
    assert "海岳商贸有限公司" in desk.place.window.windowTitle()
    assert audit.actor() == audit.Actor("会计", "accountant")
    assert [each.company for each in recent.books(desk._settings)] == ["海岳商贸有限公司"]
    desk.place.window.close()
    assert desk.place is None
    assert audit.actor() == audit.SYSTEM


def test_a_book_named_on_the_command_line_opens_at_once_and_is_checked(desk, qtbot, office):
    desk.begin(office)
    qtbot.waitUntil(lambda: desk.place.session.facts.last_check is not None, timeout=20_000)
    _idle(qtbot, desk)
    assert books.current().path == office


def test_a_missing_book_is_told_on_the_start_screen(desk, qtbot, tmp_path):
    desk.begin(tmp_path / "missing.zxdb")
    assert desk.place is None
    assert desk.start.current() is Way.OPEN
    _choose(desk, Way.OPEN, path=tmp_path / "missing.zxdb")
    assert desk.start.isVisible()


def test_a_book_in_use_is_offered_for_reading(desk, qtbot, office):
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(office)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout.readline().strip() == b"open"
        desk.begin(office)
        assert desk.start._read_only.isVisible()
        _choose(desk, Way.OPEN, path=office, read_only=True)
        _idle(qtbot, desk)
        assert books.current().read_only
        assert desk.place.session.facts.read_only
        desk.place.window.close()
    finally:
        holder.communicate(b"\n", timeout=20)


def test_the_sample_office_is_made_once_and_opened_with_its_date(desk, qtbot, home):
    desk.begin()
    desk.start.submit()
    _idle(qtbot, desk)
    sample = home / "示例账套.zxdb"
    assert books.current().path == sample
    assert desk.place.session.as_of.isoformat() == "2026-10-31"
    size = sample.stat().st_size
    desk.place.window.close()
    desk.show_start(Way.DEMO)
    desk.start.submit()
    _idle(qtbot, desk)
    assert abs(sample.stat().st_size - size) < size // 4


def test_restoring_opens_the_copy(desk, qtbot, office, tmp_path):
    desk.begin()
    target = tmp_path / "restored.zxdb"
    _choose(desk, Way.RESTORE, source=office, path=target)
    _idle(qtbot, desk)
    assert books.current().path == target


def test_a_broken_backup_is_refused(desk, qtbot, tmp_path):
    source = tmp_path / "broken.zxbak"
    source.write_bytes(b"no database" * 999)
    desk.begin()
    desk.start.choose(Way.RESTORE)
    _choose(desk, Way.RESTORE, source=source, path=tmp_path / "restored.zxdb")
    qtbot.waitUntil(lambda: not desk._making.busy, timeout=10_000)
    assert desk.place is None
    assert not (tmp_path / "restored.zxdb").exists()


def test_another_book_can_be_asked_for(desk, qtbot, office):
    desk.begin(office)
    _idle(qtbot, desk)
    desk.place.window.run(Command.NEW_BOOK)
    assert desk.place is None
    assert desk.start.current() is Way.NEW
    assert desk.start.isVisible()


def test_the_language_changes_with_the_book_open(desk, qtbot, office):
    desk.begin(office)
    _idle(qtbot, desk)
    desk.place.window.language_chosen.emit("en")
    _idle(qtbot, desk)
    assert i18n.language() == "en"
    assert books.current().path == office
    desk.place.window.close()
    desk._languages.use("zh")


def test_a_bug_is_logged_and_shown_once(desk, qtbot, office, caplog):
    from PySide6.QtWidgets import QApplication

    desk.begin(office)
    _idle(qtbot, desk)
    error = ZeroDivisionError("made up")
    desk.on_exception(ZeroDivisionError, error, None)
    desk.on_exception(ZeroDivisionError, error, None)
    box = QApplication.activeModalWidget()
    assert box is not None
    box.reject()
    assert "made up" in caplog.text
