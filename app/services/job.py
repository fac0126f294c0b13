"""Progress and cancellation of a long task, without Qt: services call a JobContext between units of work."""

from collections.abc import Callable
from dataclasses import dataclass

from app.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total` units (total 0 = not known), and the unit it works on."""

    done: int
    total: int
    text: str = ""


def _nobody(progress: Progress) -> None:
    del progress


def _never() -> bool:
    return False


class JobContext:
    """What a running job may say and must ask: progress out, cancellation in."""

    __slots__ = ("_cancelled", "_report")

    def __init__(self, report: Callable[[Progress], None] = _nobody, cancelled: Callable[[], bool] = _never) -> None:
        """Take where progress goes and how cancellation is asked for."""
        self._report = report
        self._cancelled = cancelled

    def step(self, done: int, total: int, text: str = "") -> None:
        """Report `done` of `total`; raises Cancelled where the user asked to stop."""
        self.check()
        self._report(Progress(done, total, text))

    def check(self) -> None:
        """Raise Cancelled where the user asked to stop."""
        if self._cancelled():
            raise Cancelled


class SilentJob(JobContext):
    """A job nobody watches and nobody can stop: the command line and tests."""

    __slots__ = ()

    def __init__(self) -> None:
        """Report to nobody and never be cancelled."""
        super().__init__()
