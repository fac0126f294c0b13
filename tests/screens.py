"""What tests of whole screens share: a session over the open book, waiting for jobs, a language of long words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QHeaderView, QWidget
from pytestqt.qtbot import QtBot

from app import i18n
from app.models import database
from app.services.audit import Actor
from app.services.worker import JobQueue
from app.settings import Settings
from app.views import theme
from app.views.delegates.rows import SIDE
from app.views.session import BookFacts, Session
from app.views.translation import Languages
from app.views.widgets import charts
from app.views.widgets.labels import Text

AS_OF = date(2026, 10, 31)


@contextmanager
def session_over(path: Path, home: Path, *, read_only: bool = False) -> Iterator[Session]:
    """Yield a session over the book that is open at `path`; its jobs work in threads of their own."""
    jobs = JobQueue(database.connection)
    session = Session(
        as_of=AS_OF,
        operator=Actor("会计", "accountant"),
        facts=BookFacts("海岳商贸有限公司", path, 1, read_only=read_only),
        jobs=jobs,
        settings=Settings(home / "settings.json"),
    )
    yield session
    jobs.shutdown()
    jobs.deleteLater()
    session.deleteLater()
    charts.loader().wait()
    theme.current().set_small_window(False)


def show(qtbot: QtBot, widget: QWidget, width: int = 1440, height: int = 800) -> None:
    """Show a screen and wait until it has read what it shows."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()


def idle(qtbot: QtBot, session: Session) -> None:
    """Wait until no job runs or waits."""
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=10_000)


def answer(dialog: type[QDialog], act: object) -> None:
    """Let `act(dialog)` answer the modal dialog of this type that the next call opens."""

    def find() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, dialog):
            act(shown)  # type: ignore[operator]
        else:
            QTimer.singleShot(5, find)

    QTimer.singleShot(0, find)


class _LongWords(dict[tuple[str, str], str]):
    """A catalogue that knows every text and makes it as long as wordy English."""

    def get(self, key: tuple[str, str], default: str | None = None) -> str:  # type: ignore[override]
        del default
        return re.sub(r"[\u3000-\u9fff\uff00-\uffef]", "abc", key[1])


@contextmanager
def wordy_english(app: QApplication) -> Iterator[None]:
    """Speak an English of long words for a while: nothing Chinese may be left, and everything must fit."""
    real, languages = i18n.catalogue, Languages(app)
    i18n.catalogue = lambda _: _LongWords()  # type: ignore[assignment]
    languages.use("en")
    try:
        yield
    finally:
        i18n.catalogue = real
        languages.use("zh")
        with suppress(RuntimeError):
            languages.deleteLater()


@contextmanager
def english(app: QApplication) -> Iterator[None]:
    """Speak the English of the catalogue for a while."""
    languages = Languages(app)
    languages.use("en")
    try:
        yield
    finally:
        languages.use("zh")
        with suppress(RuntimeError):
            languages.deleteLater()


def cut(widget: QWidget) -> list[str]:
    """Return what is visible and has not the room it needs: titles of columns, labels of one line, buttons."""
    found = []
    for header in widget.findChildren(QHeaderView):
        model = header.model()
        if header.isVisible() and header.orientation() is Qt.Orientation.Horizontal and model is not None:
            for number in range(header.count()):
                title = model.headerData(number, Qt.Orientation.Horizontal) or ""
                needed = theme.current().metrics(12).horizontalAdvance(title) + 2 * SIDE
                if not header.isSectionHidden(number) and header.sectionSize(number) < needed:
                    found.append(title)
    labels = widget.findChildren(Text)
    found.extend(label.text() for label in labels if label.isVisible() and label.cut() != label.text())
    buttons = widget.findChildren(QAbstractButton)
    return found + [
        each.text() for each in buttons if each.isVisible() and each.width() < each.minimumSizeHint().width()
    ]


def chinese(widget: QWidget) -> list[str]:
    """Return the texts of visible labels and buttons that still hold Chinese, names of companies aside."""
    texts = []
    for child in widget.findChildren(QWidget):
        text = getattr(child, "text", None)
        said = text() if callable(text) and child.isVisible() else ""
        if isinstance(said, str) and re.search(r"[\u4e00-\u9fff]", said) and "公司" not in said:
            texts.append(said)
    return texts
