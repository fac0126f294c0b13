"""The sample office at a real desk, made once a session; a typist to work there by keys alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import clock
from app.models import database
from app.services import audit, books
from app.services.demo import making
from app.settings import Settings
from app.views.desk import Desk
from app.views.widgets import charts
from tests.acceptance.keyboard import Typist


@pytest.fixture(scope="session")
def sample_template(tmp_path_factory: pytest.TempPathFactory, _session_home) -> Path:
    """Return the sample office, closed, for tests to copy."""
    path = tmp_path_factory.mktemp("sample") / "sample.zxdb"
    making.make(path)
    books.close()
    return path


@pytest.fixture
def sample(sample_template: Path, tmp_path: Path, frozen) -> Path:
    """Return a closed copy of the sample office."""
    path = tmp_path / "云栖.zxdb"
    shutil.copyfile(sample_template, path)
    books.close()
    return path


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
