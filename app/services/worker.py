"""Background jobs, first in first out: the only Qt below the views, and of it only QtCore."""

import logging
import time
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, QTimer, Signal

from app.errors import AppError, Cancelled
from app.services.job import JobContext, Progress

log = logging.getLogger(__name__)
REPORTS_PER_SECOND = 30

Task = Callable[[JobContext], Any]
Connection = Callable[[], AbstractContextManager[Any]]


class Phase(Enum):
    """Where a job stands."""

    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


@dataclass(frozen=True, slots=True)
class Result:
    """What a finished job returned."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failure:
    """What stopped a failed job; the traceback is in the log, not in the error."""

    error: BaseException


@dataclass(frozen=True, slots=True)
class Stopped:
    """The job saw that it was asked to stop, and how far it had come."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class JobState:
    """One job as the status bar shows it."""

    id: int
    title: str
    phase: Phase
    progress: Progress
    waiting: int
    error: BaseException | None = None


class Worker(QThread):
    """Runs one task from start to end in its own thread, inside that thread's own database connection."""

    finished_with = Signal(object)  # Result
    failed = Signal(object)  # Failure
    cancelled = Signal(object)  # Stopped
    progressed = Signal(object)  # Progress

    def __init__(self, task: Task, connection: Connection, parent: QObject | None = None) -> None:
        """Take the task, and what opens and closes the connection of the new thread."""
        super().__init__(parent)
        self._task = task
        self._connection = connection
        self._last = Progress(0, 0)
        self._reported_at = 0.0

    def run(self) -> None:
        """Do the whole task; nothing is ever raised out of the thread."""
        context = JobContext(self._report, self.isInterruptionRequested)
        try:
            with self._connection():
                value = self._task(context)
        except Cancelled:
            self.cancelled.emit(Stopped(self._last))
        except BaseException as error:  # noqa: BLE001 - an exception that leaves run() would end the program
            self.failed.emit(Failure(_logged(error)))
        else:
            self.finished_with.emit(Result(value))
        del self._task

    def _report(self, progress: Progress) -> None:
        """Pass on the first, the last and at most 30 reports a second."""
        self._last = progress
        now = time.monotonic()
        if progress.done >= progress.total > 0 or now - self._reported_at >= 1 / REPORTS_PER_SECOND:
            self._reported_at = now
            self.progressed.emit(progress)


def _logged(error: BaseException) -> BaseException:
    """Log a bug with its traceback, then drop the traceback: its frames hold objects of the ended thread."""
    if not isinstance(error, AppError):
        log.error("a job failed", exc_info=error)
    seen: BaseException | None = error
    while seen is not None:
        seen.__traceback__ = None
        seen = seen.__cause__ or seen.__context__
    return error


@dataclass(slots=True)
class _Job:
    """A submitted task and whom to tell."""

    id: int
    title: str
    task: Task
    on_done: Callable[[Any], None] | None
    on_failed: Callable[[BaseException], None] | None
    on_cancelled: Callable[[Progress], None] | None
    progress: Progress = field(default_factory=lambda: Progress(0, 0))
    owner_link: QMetaObject.Connection | None = None
    quiet: bool = False


class JobQueue(QObject):
    """Runs jobs one at a time in the order they came; owner and parent of their threads.

    `state_changed` carries a JobState at every start, report and end. A failure nobody asked to hear of also goes
    to `unheard_failure`. Callbacks run in the thread of the queue and are dropped once their `owner` is destroyed.
    """

    state_changed = Signal(object)  # JobState
    unheard_failure = Signal(object)  # JobState

    def __init__(self, connection: Connection, parent: QObject | None = None) -> None:
        """Take what opens and closes the database connection of a worker thread."""
        super().__init__(parent)
        self._connection = connection
        self._waiting: deque[_Job] = deque()
        self._running: tuple[_Job, Worker] | None = None
        self._last_id = 0
        self._closed = False

    @property
    def busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return self._running is not None or bool(self._waiting)

    @property
    def matters(self) -> bool:
        """Tell whether a job runs or waits that one would miss if it were stopped."""
        running = [self._running[0]] if self._running is not None else []
        return not all(job.quiet for job in (*running, *self._waiting))

    def submit(
        self,
        task: Task,
        title: str,
        *,
        on_done: Callable[[Any], None] | None = None,
        on_failed: Callable[[BaseException], None] | None = None,
        on_cancelled: Callable[[Progress], None] | None = None,
        owner: QObject | None = None,
        quiet: bool = False,
    ) -> int:
        """Queue `task(context)` under a translated title; it starts on the next turn of the event loop.

        `quiet` is what the program began by itself and does again next time: stopping it needs no question.
        Returns the id to cancel it by. After shutdown() nothing is accepted and 0 is returned.
        """
        if self._closed:
            return 0
        self._last_id += 1
        job = _Job(self._last_id, title, task, on_done, on_failed, on_cancelled, quiet=quiet)
        if owner is not None:
            job.owner_link = owner.destroyed.connect(lambda: _forget(job))
        self._waiting.append(job)
        QTimer.singleShot(0, self, self._start_next)
        return job.id

    def cancel(self, job_id: int | None = None) -> None:
        """Ask one job to stop, or the running one; a waiting job is taken out at once."""
        if self._running is not None and job_id in {None, self._running[0].id}:
            self._running[1].requestInterruption()
            return
        for job in [waiting for waiting in self._waiting if waiting.id == job_id]:
            self._waiting.remove(job)
            self.state_changed.emit(self._state(job, Phase.CANCELLED))
            if job.on_cancelled is not None:
                job.on_cancelled(job.progress)

    def shutdown(self) -> None:
        """Drop what waits, stop what runs and wait for its thread; for closing the window."""
        self._closed = True
        self._waiting.clear()
        if self._running is not None:
            worker = self._running[1]
            self._running = None
            worker.requestInterruption()
            worker.wait()
            worker.deleteLater()

    def _start_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        worker = Worker(job.task, self._connection, self)
        self._running = (job, worker)
        queued = Qt.ConnectionType.QueuedConnection
        worker.progressed.connect(self._on_progress, queued)
        worker.finished_with.connect(self._on_done, queued)
        worker.failed.connect(self._on_failed, queued)
        worker.cancelled.connect(self._on_cancelled, queued)
        self.state_changed.emit(self._state(job, Phase.RUNNING))
        worker.start()

    def _state(self, job: _Job, phase: Phase, error: BaseException | None = None) -> JobState:
        return JobState(job.id, job.title, phase, job.progress, len(self._waiting), error)

    def _on_progress(self, progress: Progress) -> None:
        if self._running is not None:
            self._running[0].progress = progress
            self.state_changed.emit(self._state(self._running[0], Phase.RUNNING))

    def _on_done(self, result: Result) -> None:
        job = self._end(Phase.DONE)
        if job is not None and job.on_done is not None:
            job.on_done(result.value)

    def _on_failed(self, failure: Failure) -> None:
        job = self._end(Phase.FAILED, failure.error)
        if job is None:
            return
        if job.on_failed is not None:
            job.on_failed(failure.error)
        else:
            self.unheard_failure.emit(self._state(job, Phase.FAILED, failure.error))

    def _on_cancelled(self, stopped: Stopped) -> None:
        job = self._end(Phase.CANCELLED)
        if job is not None and job.on_cancelled is not None:
            job.on_cancelled(stopped.progress)

    def _end(self, phase: Phase, error: BaseException | None = None) -> _Job | None:
        """Let go of the thread that ended, start the next job on the next turn, return whose it was."""
        if self._running is None:
            return None
        job, worker = self._running
        self._running = None
        worker.wait()
        worker.deleteLater()
        if job.owner_link is not None:
            QObject.disconnect(job.owner_link)
        QTimer.singleShot(0, self, self._start_next)
        self.state_changed.emit(self._state(job, phase, error))
        return job


def _forget(job: _Job) -> None:
    job.on_done = None
    job.on_failed = _ignore
    job.on_cancelled = None


def _ignore(error: BaseException) -> None:
    log.info("a job failed after its window had gone: %s", error)
