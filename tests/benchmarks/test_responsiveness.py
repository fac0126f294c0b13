"""While a check runs in the job queue, the event loop goes on: how long it stands still, at the 99th percentile."""

import time

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from app.models import database
from app.services import books
from app.services.monitoring.check import CheckResult, check
from app.services.worker import JobQueue
from tests.benchmarks import big_book
from tests.benchmarks.big_book import AS_OF

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
_EVERY = 1  # milliseconds
_LIMIT = 50  # milliseconds


class Pulse(QObject):
    """Notes the time between two turns of the event loop, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start(_EVERY)

    def stop(self) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now


def test_a_check_leaves_the_event_loop_alone(tmp_path, qtbot, ratio):
    size = big_book.wanted()
    books.create(tmp_path / "big.zxdb", "海岳商贸有限公司")
    big_book.fill(size)
    pulse, done, failed = Pulse(), [], []
    jobs = JobQueue(database.connection)
    try:
        jobs.submit(lambda job: check(AS_OF, job=job), "check", on_done=done.append, on_failed=failed.append)
        pulse.start()
        qtbot.waitUntil(lambda: bool(done or failed), timeout=600_000)
        pulse.stop()
    finally:
        jobs.shutdown()
        jobs.deleteLater()
        books.close()
    assert not failed, failed
    assert isinstance(done[0], CheckResult)
    assert done[0].customers == size.customers
    worst = sorted(pulse.gaps)[int(len(pulse.gaps) * 0.99)]
    ratio(f"event loop at p99 during a check of {size.invoices:,} invoices, beside 50 ms", worst, _LIMIT, 1, unit="ms")
