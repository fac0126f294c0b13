"""What can be exported, by kind: customers, ageing, alerts, or everything in one workbook."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from app.errors import InvalidInputError
from app.i18n import translate
from app.services.exporting import ageing, alerts, customers, tables
from app.services.exporting.workbook import Sheet, write
from app.services.job import JobContext


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written and the rows of data in it."""

    file: Path
    rows: int


def _customers(as_of: date) -> Iterator[Sheet]:
    yield customers.sheet(as_of)


def _ageing(as_of: date) -> Iterator[Sheet]:
    yield ageing.sheet(as_of)


def _alerts(_as_of: date) -> Iterator[Sheet]:
    yield alerts.sheet()


def _everything(as_of: date) -> Iterator[Sheet]:
    yield customers.sheet(as_of)
    yield ageing.sheet(as_of)
    yield alerts.sheet()
    yield from tables.sheets()


_KINDS: Final[Mapping[str, Callable[[date], Iterator[Sheet]]]] = {
    "customers": _customers,
    "ageing": _ageing,
    "alerts": _alerts,
    "everything": _everything,
}
KINDS: Final = tuple(_KINDS)


def export(kind: str, path: Path, as_of: date, job: JobContext | None = None) -> Exported:
    """Write one kind as .xlsx at the close of `as_of`; an existing file is replaced whole or stays as it was."""
    sheets = _KINDS.get(kind)
    if sheets is None:
        raise InvalidInputError(translate("Export", "不能导出“{kind}”。").format(kind=kind), field="kind")
    return Exported(path, write(path, sheets(as_of), job))
