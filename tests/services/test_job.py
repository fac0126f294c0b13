"""Progress and cancellation without Qt."""

import pytest

from app.errors import Cancelled
from app.services.job import JobContext, Progress, SilentJob


def test_step_reports_how_far_the_job_is() -> None:
    said: list[Progress] = []
    job = JobContext(said.append)
    job.step(1, 3, "青禾渡")
    job.step(2, 3)
    assert said == [Progress(1, 3, "青禾渡"), Progress(2, 3, "")]


def test_a_cancelled_job_raises_at_the_next_step_and_reports_nothing_more() -> None:
    said: list[Progress] = []
    stop = False
    job = JobContext(said.append, lambda: stop)
    job.step(1, 3)
    stop = True
    with pytest.raises(Cancelled):
        job.step(2, 3)
    with pytest.raises(Cancelled):
        job.check()
    assert said == [Progress(1, 3)]


def test_a_silent_job_runs_on() -> None:
    job = SilentJob()
    job.check()
    job.step(1, 0)
