"""Several files attached in one go: the good ones go in, each of the others is named with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import AppError
from app.services.attachments import listing
from app.services.attachments.listing import NOTHING, Proves
from app.services.job import JobContext, SilentJob


@dataclass(frozen=True, slots=True)
class AddedFiles:
    """Ids of what was attached; (name, sentence) of what was there already, and of what could not be taken."""

    ids: tuple[int, ...]
    already: tuple[tuple[str, str], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def passed_over(self) -> tuple[tuple[str, str], ...]:
        """Return everything that was not attached."""
        return (*self.already, *self.refused)


class _Share(JobContext):
    """Tells the progress of one file as a part of that of all files."""

    __slots__ = ("_before", "_job", "_total")

    def __init__(self, job: JobContext, before: int, total: int) -> None:
        super().__init__()
        self._job, self._before, self._total = job, before, total

    def step(self, done: int, _total: int, text: str = "") -> None:
        self._job.step(min(self._before + done, self._total), self._total, text)

    def check(self) -> None:
        self._job.check()


def add_all(
    customer_id: int,
    paths: Sequence[Path],
    proves: Proves = NOTHING,
    *,
    kind: str = "other",
    job: JobContext | None = None,
) -> AddedFiles:
    """Attach files one after the other; progress is in bytes. What went in before a cancellation stays."""
    job = job or SilentJob()
    sizes = [_size(path) for path in paths]
    ids: list[int] = []
    already: list[tuple[str, str]] = []
    refused: list[tuple[str, str]] = []
    for number, path in enumerate(paths):
        share = _Share(job, sum(sizes[:number]), max(sum(sizes), 1))
        try:
            written = listing.add(customer_id, path, proves, kind=kind, job=share)
        except AppError as error:
            refused.append((path.name, str(error)))
            continue
        if written.warnings:
            already.append((path.name, " ".join(written.warnings)))
        else:
            ids.append(written.id)
    return AddedFiles(tuple(ids), tuple(already), tuple(refused))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
