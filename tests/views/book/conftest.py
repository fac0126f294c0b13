"""A desk with settings of its own, and an office to open on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models import database
from app.services import audit, books
from app.settings import Settings
from app.views.desk import Desk
from app.views.widgets import charts


@pytest.fixture
def desk(qapp, home: Path, frozen, monkeypatch) -> Iterator[Desk]:
    """Return a desk that has not begun; documents lie in the test's home."""
    charts.loader().wait()
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
    audit.set_actor(audit.SYSTEM)


@pytest.fixture
def office(template_book: Path, tmp_path: Path, frozen) -> Path:
    """Return a closed empty book."""
    path = tmp_path / "office.zxdb"
    shutil.copyfile(template_book, path)
    books.close()
    return path
