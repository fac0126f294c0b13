"""What every test stands on: an own home, a held clock, the Chinese interface, and nothing left running."""

import gc
import os
import shutil
import threading
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QThread, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app import clock, i18n, paths
from app.services import books
from app.services.demo.making import Sample
from tests import sampling

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = ROOT.parent / "shared" / "data"
NOON = datetime(2026, 11, 2, 12, 0)

# Two workers on two cores make single examples slow at times; a gate draws the same examples at every run.
settings.register_profile("suite", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of the real data sets; the test is skipped where a checkout has none beside it."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real data sets (../shared/data) are not beside this checkout")
    return SHARED_DATA


@pytest.fixture(scope="session", autouse=True)
def _session_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["ZIXIN_HOME"] = str(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="session")
def sample_made(tmp_path_factory: pytest.TempPathFactory, _session_home: None) -> tuple[Path, Sample]:
    """Return the closed file of the sample office and what making it answered, made once for all workers."""
    return sampling.made_once(sampling.folder_of_run(tmp_path_factory) / "sample-office")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a home of its own for settings, logs and backups, and the Chinese interface."""
    monkeypatch.setenv("ZIXIN_HOME", str(tmp_path / "home"))
    i18n.set_language("zh")
    yield paths.home()
    i18n.set_language("zh")


@pytest.fixture
def frozen() -> Iterator[datetime]:
    """Hold the clock at noon of 2 November 2026."""
    with clock.frozen_at(NOON):
        yield NOON


@pytest.fixture(scope="session")
def template_book(tmp_path_factory: pytest.TempPathFactory, _session_home) -> Path:
    """Return an empty book, made once a session, for tests to copy."""
    path = tmp_path_factory.mktemp("template") / "template.zxdb"
    with clock.frozen_at(NOON):
        books.create(path, "海岳商贸有限公司")
        books.close()
    return path


@pytest.fixture
def book(template_book: Path, tmp_path: Path, frozen: datetime) -> Iterator[Path]:
    """Open a copy of the empty book, with the clock held; return its path."""
    path = tmp_path / "office.zxdb"
    shutil.copyfile(template_book, path)
    books.open_book(path)
    yield path
    books.close()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """Give the one QApplication the fonts and the locale of the program, whatever the machine has."""
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    for file in sorted((paths.resources() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return qapp


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread running, a timer ticking or a window behind."""
    threads = set(threading.enumerate())
    windows = set(_windows()) if "qapp" in request.fixturenames else set()
    yield
    left = [f"thread {thread.name}" for thread in _late(threads)]
    if "qapp" in request.fixturenames:
        left += _left_in_qt(windows)
    assert not left, f"left behind: {', '.join(left)}"


def _late(before: set[threading.Thread]) -> list[threading.Thread]:
    # Python's stand-ins for Qt's threads never end by themselves; the QThread itself is looked at below.
    new = [t for t in threading.enumerate() if t not in before and not isinstance(t, threading._DummyThread)]
    for thread in new:
        thread.join(2)
    return [thread for thread in new if thread.is_alive()]


def _left_in_qt(before: set[QWidget]) -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = _running(before)
    if found:
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        found = _running(before)
    return found


def _running(before: set[QWidget]) -> list[str]:
    found = [f"window {type(window).__name__}" for window in _windows() if window not in before]
    for thing in gc.get_objects():
        if not issubclass(type(thing), QTimer | QThread) or not isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            found.append(f"timer of {type(thing.parent()).__name__}")
        if isinstance(thing, QThread) and thing.isRunning() and thing != QCoreApplication.instance().thread():
            found.append(f"thread {type(thing).__name__}")
    return found


def _windows() -> list[QWidget]:
    return [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None]
