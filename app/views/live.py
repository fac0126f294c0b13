"""Parts of a screen that are read anew when what they show has changed: at once when seen, else when next shown."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from app.views.session import Session


class LivePane(QFrame):
    """A pane with `refresh()`; `invalidate()` refreshes it now, or when it is next shown."""

    def __init__(self) -> None:
        """Begin stale: the first showing reads."""
        super().__init__()
        self._stale = True

    def refresh(self) -> None:
        """Read and show; subclasses say what."""
        raise NotImplementedError

    def invalidate(self) -> None:
        """Say that what is shown may be out of date."""
        self._stale = True
        if self.isVisible():
            self._renew()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while the pane was hidden."""
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _renew(self) -> None:
        self._stale = False
        self.refresh()


class Latest:
    """Reads in the background; an answer to anything but the last question is dropped."""

    def __init__(self, session: Session, owner: QObject, title: str) -> None:
        """Name the work for the status bar; callbacks end with `owner`."""
        self._session = session
        self._owner = owner
        self._title = title
        self._asked = 0
        self._job = 0

    def ask(
        self,
        read: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Let `read()` run in a job and hand its result to `on_done`."""
        self._session.jobs.cancel(self._job)
        self._asked += 1
        mine = self._asked

        def done(value: Any) -> None:
            if mine == self._asked:
                on_done(value)

        def failed(error: BaseException) -> None:
            if mine == self._asked and on_failed is not None:
                on_failed(error)

        self._job = self._session.jobs.submit(
            lambda _: read(), self._title, on_done=done, on_failed=failed if on_failed else None, owner=self._owner
        )
