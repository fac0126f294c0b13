"""The place of one open book: its session, its jobs, its window, and the check that runs when it is opened."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from PySide6.QtCore import QObject, Signal

from app import clock
from app.services import books
from app.services.audit import Actor
from app.services.changes import Changed
from app.services.monitoring.check import check, last_check
from app.services.worker import JobQueue
from app.settings import Settings
from app.views import tabs
from app.views.book import facts, opening, search
from app.views.book.actions import BookActions, offered
from app.views.main_window import MainWindow
from app.views.messages import problem
from app.views.session import Command, Session
from app.views.widgets import charts

_FRAME = (Command.OPEN_BOOK, Command.NEW_BOOK, Command.SETTINGS, Command.HELP, Command.QUIT)


class Place(QObject):
    """Ties session, actions and window of the open book together."""

    closed = Signal()  # the window is gone: the book may be closed
    left = Signal(object)  # Path of another book, or the command that asks for one
    language_chosen = Signal(object)  # str

    def __init__(
        self,
        settings: Settings,
        connection: Callable[[], AbstractContextManager[Any]],
        actor: Actor,
        parent: QObject,
    ) -> None:
        """Make the window of the open book; it is not shown yet."""
        super().__init__(parent)
        self.jobs = JobQueue(connection, self)
        self.session = Session(
            as_of=opening.first_as_of(),
            operator=actor,
            facts=facts.read(),
            jobs=self.jobs,
            settings=settings,
            parent=self,
        )
        read_only = books.current().read_only
        self.window = MainWindow(
            self.session, tabs.specs(), search.find, (*offered(read_only=read_only), Command.PRINT, *_FRAME)
        )
        self.actions = BookActions(self.session, self.window)
        self._renewing = False
        self._connect()

    def _connect(self) -> None:
        self.window.command.connect(self._on_command)
        self.window.details_asked.connect(self._on_details)
        self.window.language_chosen.connect(self.language_chosen)
        self.window.closed.connect(self._on_closed)
        self.actions.open_asked.connect(self.left)

    def settle_in(self) -> None:
        """Do what can wait for the first paint: load the charts, check in the background, tell what to mind."""
        if not self.window.isVisible():  # closed at once, and the book with it
            return
        charts.loader().start()
        book = books.current()
        if book.synchronised:
            text = self.tr("账套放在会同步的文件夹里，同步时可能损坏。建议移到本机文件夹。")
            self.session.notify(text, "watch")
        elif book.read_only:
            self.session.notify(self.tr("账套以只读方式打开，可以查看和导出，不能修改。"), "watch")
        if not book.read_only:
            self._back_up()
        if not book.read_only and self._check_is_due():
            self._check(quiet=True)

    def _back_up(self) -> None:
        """Make the day's backup in the background, where there is none yet."""
        self.jobs.submit(
            lambda _: books.back_up_daily(),
            self.tr("每日备份"),
            on_done=lambda _: self.session.set_facts(facts.read()),
            on_failed=lambda error: self.session.set_facts(facts.read(backup_failed=problem(error).text)),
            owner=self,
            quiet=True,
        )

    def _check_is_due(self) -> bool:
        """Say whether today nobody has checked as of this day or a later one."""
        last = last_check()
        return last is None or (last.ran_at.date() < clock.today() and last.as_of <= self.session.as_of)

    def _check(self, *, quiet: bool = False) -> None:
        as_of = self.session.as_of
        self.jobs.submit(
            lambda job: check(as_of, job=job),
            self.tr("后台检查"),
            on_done=lambda _: self.session.announce(Changed.ALERTS),
            on_failed=self._on_check_failed,
            owner=self,
            quiet=quiet,
        )

    def _on_check_failed(self, error: BaseException) -> None:
        self.session.set_facts(facts.read(check_failed=problem(error).text))

    def _on_command(self, command: object) -> None:
        if command in {Command.OPEN_BOOK, Command.NEW_BOOK}:
            self.left.emit(command)
        elif command is Command.CHECK:
            self._check()
        elif isinstance(command, Command):
            self.actions.run(command)

    def _on_details(self, what: object) -> None:
        """Try again what failed when its item in the status bar is clicked."""
        if books.current().read_only:
            return
        if what == "backup":
            self.actions.backup()
        elif self.session.facts.check_failed:
            self._check()

    def may_renew(self) -> bool:
        """Close the window to be made anew; False where a running job is to go on."""
        self._renewing = True
        self._renewing = bool(self.window.close())
        return self._renewing

    def _on_closed(self) -> None:
        if not self._renewing:
            self.closed.emit()

    def put_away(self) -> None:
        """Let go of window, session and jobs."""
        self.jobs.shutdown()
        self.window.deleteLater()
        self.deleteLater()
