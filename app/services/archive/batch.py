"""Making the archives of many customers: one failure stops nobody else, and cancelling keeps what is done."""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.errors import AppError, Cancelled, RefusedError
from app.i18n import translate
from app.models import database
from app.services import books
from app.services.archive import folders, gather
from app.services.archive.making import Made, make
from app.services.job import JobContext, SilentJob

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failed:
    """A customer whose archive could not be made, and why."""

    customer_id: int
    code: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What a batch made, in the order of the codes; `left` customers were not reached before it was cancelled."""

    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    seconds: float
    left: int = 0

    @property
    def new(self) -> int:
        """Return how many versions were added."""
        return sum(each.new for each in self.made)


@dataclass(frozen=True, slots=True)
class _Customer:
    id: int
    code: str
    name: str


def make_all(
    as_of: date,
    out: Path,
    job: JobContext | None = None,
    customer_ids: Sequence[int] | None = None,
    *,
    reason: str = "",
) -> BatchResult:
    """Make the archives of these customers (None: all) as of a date in the folder `out`, which is made.

    Raises where nothing can be made at all: RefusedError in a read-only book, StorageError for the folder. A cancelled
    batch returns what it did, for every archive is whole by itself.
    """
    started, job = time.perf_counter(), job or SilentJob()
    customers = _customers(customer_ids)
    _require_writable()
    folders.prepare_folder(out)
    made: list[Made] = []
    failed: list[Failed] = []
    try:
        job.step(0, len(customers))
        shared = gather.ground(as_of, [each.id for each in customers])
        for done, customer in enumerate(customers):
            job.step(done, len(customers), customer.name)
            try:
                made.append(make(customer.id, out, as_of, reason=reason, ground=shared))
            except Exception as problem:  # noqa: BLE001 - whatever is wrong with one, the others get theirs
                failed.append(Failed(customer.id, customer.code, customer.name, _why(problem, customer)))
        job.step(len(customers), len(customers))
    except Cancelled:
        if not made and not failed:
            raise
    left = len(customers) - len(made) - len(failed)
    return BatchResult(tuple(made), tuple(failed), round(time.perf_counter() - started, 3), left)


def _require_writable() -> None:
    if books.current().read_only:
        raise RefusedError(
            translate("Archive", "账套以只读方式打开，不能生成档案。"),
            hint=translate("Archive", "请关闭另一个正在使用它的程序，再重新打开。"),
        )


def _customers(customer_ids: Sequence[int] | None) -> list[_Customer]:
    found = database.fetch(_Customer, "SELECT id, code, name FROM customer WHERE merged_into_id IS NULL ORDER BY code")
    if customer_ids is None:
        return found
    wanted = set(customer_ids)
    return [each for each in found if each.id in wanted]


def _why(problem: Exception, customer: _Customer) -> str:
    if isinstance(problem, AppError):
        return str(problem)
    log.error("archive of %s failed", customer.code, exc_info=problem)
    return translate("Archive", "程序出错，详情见日志：{kind}").format(kind=type(problem).__name__)
