"""The desk: from the start screen to an open book and its window, and back, until the user leaves.

The start screen needs neither the database nor the pages: they are imported when it has been painted.
"""

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import i18n, paths
from app.errors import AppError, sentences
from app.services import recent
from app.services.job import JobContext
from app.services.worker import JobQueue, JobState
from app.settings import Settings
from app.views import theme
from app.views.book import remembered
from app.views.book.trouble import Trouble
from app.views.messages import problem
from app.views.start.choice import RecentBook, StartChoice, StartData, Way
from app.views.start.forms import OpenForm
from app.views.start.window import StartWindow
from app.views.translation import Languages

if TYPE_CHECKING:
    from app.services.audit import Actor
    from app.views.book.place import Place

log = logging.getLogger(__name__)
_AFTER_PAINT = 200  # milliseconds
Connection = Callable[[], AbstractContextManager[Any]]


def _import() -> None:
    import app.views.book.place  # noqa: F401 - for what it brings with it


class Desk(QObject):
    """Owns the start screen, the open book's place and what runs before a book is open."""

    raised = Signal(object)  # BaseException, brought to the thread of the window

    def __init__(self, app: QApplication, settings: Settings, connection: Connection) -> None:
        """Take what the composition root has; nothing is shown yet."""
        super().__init__(app)
        self._settings = settings
        self._connection = connection
        self._languages = Languages(app)
        self._making = JobQueue(nullcontext, self)
        self._making.state_changed.connect(self._on_making)
        self._trouble = Trouble(self)
        self.raised.connect(self._trouble.show)
        self._later = QTimer(self, singleShot=True, interval=_AFTER_PAINT)
        self._later.timeout.connect(self._import_the_rest)
        self._importing: Thread | None = None
        self.start: StartWindow | None = None
        self.place: Place | None = None

    def begin(self, path: Path | None = None) -> None:
        """Dress the application; open `path`, or show the start screen."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        mode, density = self._settings.get("theme", "system"), self._settings.get("density", "normal")
        theme.current().start(app, str(mode), str(density))
        self._languages.use(i18n.language())
        if path is None:
            self.show_start()
        else:
            self._choose(self._as_last(path))

    def _as_last(self, path: Path, *, read_only: bool = False) -> StartChoice:
        """Return the choice to open a book as whoever was at the desk last."""
        name, role = remembered.last_operator(self._settings)
        return StartChoice(Way.OPEN, name, role, path=path, read_only=read_only)

    def leave(self) -> None:
        """Stop what runs and close the book; for the end of the program."""
        from app.services import books
        from app.views.widgets import charts

        self._later.stop()
        if self._importing is not None:
            self._importing.join()
        self._making.shutdown()
        charts.loader().finish()
        books.close()

    def show_start(self, way: Way | None = None, path: Path | None = None) -> None:
        """Show the start screen, at one of its ways; `path` is the book it proposes to open."""
        name, role = remembered.last_operator(self._settings)
        listed = [
            RecentBook(each.path, each.company, each.opened_at, each.there) for each in recent.books(self._settings)
        ]
        window = StartWindow(StartData(tuple(listed), paths.documents(), name, role))
        window.chosen.connect(self._choose)
        window.language_chosen.connect(self._speak_at_start)
        self._end_start()
        self.start = window
        if way is not None:
            window.choose(way)
        if path is not None:
            open_form = window.forms[Way.OPEN]
            assert isinstance(open_form, OpenForm)
            open_form.choose(path)
        window.show()
        self._later.start()

    def _import_the_rest(self) -> None:
        """Import the database and the frame while the user reads the start screen, so that opening is quick."""
        if self._importing is None:
            self._importing = Thread(target=_import, name="import", daemon=True)
            self._importing.start()

    def _end_start(self) -> None:
        if self.start is not None:
            self.start.hide()
            self.start.deleteLater()
            self.start = None

    def _speak_at_start(self, code: str) -> None:
        self._settings.update({"language": code})
        self._languages.use(code)
        self.show_start()

    def _choose(self, choice: StartChoice) -> None:
        """Do what was chosen; what takes long runs in a job, its end opens the book."""
        tasks: dict[Way, Callable[[StartChoice], None]] = {
            Way.DEMO: self._make_sample,
            Way.NEW: self._make_new,
            Way.OPEN: self._open,
            Way.RESTORE: self._restore,
        }
        tasks[choice.way](choice)

    def _make_sample(self, choice: StartChoice) -> None:
        path = paths.documents() / self.tr("示例账套.zxdb")
        then = partial(self._open, StartChoice(Way.OPEN, choice.operator, choice.role, path=path))
        if path.exists():
            then()
            return

        def make(job: JobContext) -> None:
            from app.services import books
            from app.services.demo import making

            making.make(path, job)
            books.close()

        title = self.tr("生成示例账套")
        self._making.submit(make, title, on_done=lambda _: then(), on_failed=partial(self._refuse, choice))

    def _on_making(self, state: JobState) -> None:
        if self.start is not None and state.progress.total:
            percent = state.progress.done * 100 // state.progress.total
            self.start.go.setText(f"{state.title} {percent}%")

    def _make_new(self, choice: StartChoice) -> None:
        from app.services import books

        assert choice.path is not None
        try:
            books.create(choice.path, choice.company, choice.regime)
        except AppError as error:
            self._refuse(choice, error)
        else:
            self._sit_down(choice)

    def _restore(self, choice: StartChoice) -> None:
        from app.services import backups

        source, target = choice.source, choice.path
        assert source is not None
        assert target is not None
        then = StartChoice(Way.OPEN, choice.operator, choice.role, path=target)
        self._making.submit(
            lambda _: backups.restore(source, target),
            self.tr("从备份恢复"),
            on_done=lambda _: self._open(then),
            on_failed=partial(self._refuse, choice),
        )

    def _open(self, choice: StartChoice) -> None:
        from app.services import books

        assert choice.path is not None
        try:
            books.open_book(choice.path, read_only=choice.read_only)
        except AppError as error:
            self._refuse(choice, error)
        else:
            self._sit_down(choice)

    def _refuse(self, choice: StartChoice, error: BaseException) -> None:
        """Say on the start screen why there is no open book; one in use may be read."""
        from app.services.books import BookInUseError

        if not isinstance(error, AppError):
            log.error("no book was opened", exc_info=error)
        if self.start is None:
            self.show_start(choice.way, choice.path)
        assert self.start is not None
        said = problem(error)
        self.start.set_error(sentences(said.text, said.hint), offer_read_only=isinstance(error, BookInUseError))

    def _sit_down(self, choice: StartChoice) -> None:
        """Show the window of the book that has just been opened."""
        from app.services import books
        from app.views.book import opening

        book = books.current()
        recent.opened(self._settings, book.path, book.company)
        remembered.set_operator(self._settings, choice.operator, choice.role)
        try:
            actor = opening.take_the_desk(choice.operator, choice.role)
        except AppError as error:
            books.close()
            self._refuse(choice, error)
            return
        self._show_place(actor)
        self._end_start()

    def _show_place(self, actor: "Actor") -> None:
        from app.views.book.place import Place

        place = Place(self._settings, self._connection, actor, self)
        place.closed.connect(self._on_closed)
        place.left.connect(self._on_left)
        place.language_chosen.connect(self._on_language)
        self.place = place
        place.window.show()
        QTimer.singleShot(0, place, place.settle_in)

    def _on_closed(self) -> None:
        """Close the book after its window."""
        from app.services import audit, books

        self._put_away()
        audit.set_actor(audit.SYSTEM)
        books.close()

    def _put_away(self) -> None:
        if self.place is not None:
            self.place.put_away()
            self.place = None

    def _on_left(self, wanted: object) -> None:
        """Go from the open book to another, or to the start screen."""
        if self.place is None or not self.place.window.close():
            return
        if isinstance(wanted, Path):
            self._choose(self._as_last(wanted))
        else:
            self.show_start(Way.NEW if wanted == "new-book" else Way.OPEN)

    def _on_language(self, code: object) -> None:
        """Make the window anew in another language; the book stays open."""
        if self.place is None or not self.place.may_renew():
            return
        self._languages.use(str(code))
        actor = self.place.session.operator
        self._put_away()
        self._show_place(actor)

    def on_exception(self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        """Log a bug and show one box that offers the log; from any thread."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("unexpected", exc_info=(kind, error, traceback))
        self.raised.emit(error.with_traceback(None))
