"""The sample office at a real desk, made once a session; a typist to work there by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.models import database
from app.services import audit, books
from app.services.demo.making import Sample
from app.settings import Settings
from app.views import theme
from app.views.desk import Desk
from app.views.main_window import MainWindow
from app.views.start.window import StartWindow
from app.views.widgets import charts
from tests.acceptance.keyboard import Typist
from tests.copying import copy_book


@pytest.fixture
def sample(sample_made: tuple[Path, Sample], tmp_path: Path, frozen) -> Path:
    """Return a closed copy of the sample office."""
    path = tmp_path / "云栖.zxdb"
    copy_book(sample_made[0], path)
    books.close()
    return path


class _Flashes(QObject):
    """Notes every widget that is shown as a window and is none: it flickers and takes the keys away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            plain = watched.windowType() in {Qt.WindowType.Window, Qt.WindowType.Widget}
            if plain and not isinstance(watched, MainWindow | StartWindow | QDialog):
                self.seen.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


@pytest.fixture(autouse=True)
def _no_flashes(request: pytest.FixtureRequest) -> Iterator[None]:
    if "qapp" not in request.fixturenames:
        yield
        return
    flashes, qapp = _Flashes(), request.getfixturevalue("qapp")
    qapp.installEventFilter(flashes)
    yield
    qapp.removeEventFilter(flashes)
    assert not flashes.seen, f"shown as windows: {', '.join(flashes.seen)}"


@pytest.fixture
def new_desk(qapp, home: Path, frozen, monkeypatch) -> Iterator[Desk]:
    """Return a desk that has not begun; documents lie in the test's home."""
    monkeypatch.setattr("app.paths.documents", lambda: home)
    made = Desk(qapp, Settings(home / "settings.json"), database.connection)
    yield made
    if made.place is not None:
        made.place.jobs.shutdown()  # a failed test leaves no question behind that nobody answers
        made.place.window.close()
    if made.start is not None:
        made.start.close()
        made.start.deleteLater()
    made.leave()
    made.deleteLater()
    charts.loader().wait()
    theme.current().set_small_window(False)
    audit.set_actor(audit.SYSTEM)


@pytest.fixture
def desk(new_desk: Desk, sample: Path, qtbot: QtBot) -> Desk:
    """Return a desk on which the sample office has been opened and checked."""
    new_desk.begin(sample)
    place = new_desk.place
    assert place is not None
    with qtbot.waitExposed(place.window):
        place.window.activateWindow()
    qtbot.waitUntil(lambda: bool(place.window.current_key()) and place.session.facts.last_check is not None)
    qtbot.waitUntil(lambda: not place.jobs.busy, timeout=20_000)
    return new_desk


@pytest.fixture
def typist(desk: Desk, qtbot: QtBot) -> Typist:
    """Return a typist at the open window."""
    assert desk.place is not None
    return Typist(qtbot, lambda: desk.place.window, lambda: desk.place.jobs)
