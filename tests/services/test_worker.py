"""The job queue with real threads: order, results, failures, cancellation, throttling and shutdown."""

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from app.errors import InvalidInputError
from app.services.job import JobContext, Progress
from app.services.worker import JobQueue, JobState, Phase


@pytest.fixture
def queue(qtbot: QtBot) -> Iterator[JobQueue]:
    queue = JobQueue(nullcontext)
    yield queue
    queue.shutdown()
    assert all(thread.isFinished() for thread in queue.findChildren(QThread))
    queue.deleteLater()


def drained(qtbot: QtBot, queue: JobQueue) -> None:
    qtbot.waitUntil(lambda: not queue.busy)


def test_jobs_run_one_at_a_time_in_order_each_in_its_own_thread(qtbot: QtBot, queue: JobQueue) -> None:
    ran: list[tuple[int, bool]] = []
    results: list[int] = []
    active = 0

    def task(number: int) -> Callable[[JobContext], int]:
        def run(job: JobContext) -> int:
            nonlocal active
            active += 1
            ran.append((number, active == 1 and threading.current_thread() is not threading.main_thread()))
            active -= 1
            return number * 10**10

        return run

    for number in range(5):
        queue.submit(task(number), "job", on_done=results.append)
    assert ran == [], "a job starts on the next turn of the loop, never inside submit()"
    drained(qtbot, queue)
    assert ran == [(n, True) for n in range(5)]
    assert results == [n * 10**10 for n in range(5)]


def test_the_connection_is_open_for_the_job_and_closed_when_it_ends(qtbot: QtBot) -> None:
    events: list[tuple[str, str]] = []

    @contextmanager
    def connection() -> Iterator[None]:
        events.append(("open", threading.current_thread().name))
        try:
            yield
        finally:
            events.append(("close", threading.current_thread().name))

    queue = JobQueue(connection)

    def broken(job: JobContext) -> None:
        events.append(("work", threading.current_thread().name))
        raise InvalidInputError("不行", field="name")

    errors: list[BaseException] = []
    queue.submit(broken, "job", on_failed=errors.append)
    drained(qtbot, queue)
    assert [what for what, _ in events] == ["open", "work", "close"]
    assert len({who for _, who in events}) == 1
    assert isinstance(errors[0], InvalidInputError)
    assert errors[0].field == "name"
    assert errors[0].__traceback__ is None
    queue.deleteLater()


def test_a_failure_nobody_hears_of_is_announced(qtbot: QtBot, queue: JobQueue) -> None:
    def broken(job: JobContext) -> None:
        raise ZeroDivisionError("1 / 0")

    with qtbot.waitSignal(queue.unheard_failure) as signal:
        queue.submit(broken, "检查")
    (state,) = signal.args
    assert (state.title, state.phase, repr(state.error)) == ("检查", Phase.FAILED, "ZeroDivisionError('1 / 0')")
    after: list[str] = []
    queue.submit(lambda _: "next", "job", on_done=after.append)
    drained(qtbot, queue)
    assert after == ["next"]


def test_a_running_job_is_cancelled_at_its_next_step(qtbot: QtBot, queue: JobQueue) -> None:
    stopped: list[Progress] = []

    def endless(job: JobContext) -> None:
        done = 0
        while True:
            done += 1
            job.step(done, 0, "row")

    with qtbot.waitSignal(queue.state_changed, check_params_cb=lambda s: s.progress.done > 0):
        job_id = queue.submit(endless, "endless", on_done=pytest.fail, on_cancelled=stopped.append)
    queue.cancel(job_id)
    drained(qtbot, queue)
    assert stopped[0].done > 0


def test_a_waiting_job_is_taken_out(qtbot: QtBot, queue: JobQueue) -> None:
    gate = threading.Event()
    stopped: list[Progress] = []
    queue.submit(lambda _: gate.wait(10), "first")
    second = queue.submit(lambda _: None, "second", on_done=pytest.fail, on_cancelled=stopped.append)
    queue.cancel(second)
    gate.set()
    drained(qtbot, queue)
    assert stopped == [Progress(0, 0)]


def test_progress_is_throttled_and_its_last_report_arrives(qtbot: QtBot, queue: JobQueue) -> None:
    states: list[JobState] = []
    queue.state_changed.connect(states.append)

    def busy(job: JobContext) -> None:
        for done in range(100_000):
            job.step(done + 1, 100_000)

    queue.submit(busy, "busy")
    drained(qtbot, queue)
    reports = [s for s in states if s.phase is Phase.RUNNING and s.progress.total]
    assert len(reports) < 200
    assert reports[-1].progress == Progress(100_000, 100_000)


def test_callbacks_of_a_destroyed_owner_are_dropped(qtbot: QtBot, queue: JobQueue) -> None:
    owner = QObject()
    gate = threading.Event()
    queue.submit(lambda _: gate.wait(10), "job", on_done=pytest.fail, owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    gate.set()
    drained(qtbot, queue)


def test_shutdown_waits_for_the_thread_and_accepts_nothing_more(qtbot: QtBot) -> None:
    queue = JobQueue(nullcontext)
    ended = threading.Event()

    def endless(job: JobContext) -> None:
        try:
            while True:
                job.check()
        finally:
            ended.set()

    with qtbot.waitSignal(queue.state_changed):
        queue.submit(endless, "endless", on_cancelled=pytest.fail)
    queue.submit(endless, "never started")
    queue.shutdown()
    assert ended.is_set()
    assert not queue.busy
    assert queue.submit(endless, "too late") == 0
    queue.deleteLater()


def test_nothing_of_a_finished_job_stays_alive(qtbot: QtBot, queue: JobQueue) -> None:
    class Payload:
        def __call__(self, job: JobContext) -> None:
            job.check()

    payload = Payload()
    held = weakref.ref(payload)
    queue.submit(payload, "job", owner=queue)
    del payload
    drained(qtbot, queue)
    qtbot.waitUntil(lambda: queue.findChildren(QThread) == [])
    gc.collect()
    assert held() is None
