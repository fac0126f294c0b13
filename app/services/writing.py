"""The frame of every change to the book: not in a read-only book, whole or not at all, and told to whoever shows it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from app import clock
from app.errors import RefusedError
from app.i18n import translate
from app.models import database
from app.services import books
from app.services.changes import Changed
from app.services.storage import guarded

_CUSTOMER_ENTITIES: Final = {"customer", "contact", "affiliate", "licence", "guarantee"}
_SCORING_ENTITIES: Final = {"scorecard"}
_LEDGER_ENTITIES: Final = {"order", "invoice", "receipt", "write_off", "reconciliation"}


@dataclass(frozen=True, slots=True)
class Written:
    """What a write changed: its entity and id, whose figures moved, and sentences that warn without stopping."""

    entity: str
    id: int
    customer_ids: tuple[int, ...]
    warnings: tuple[str, ...] = ()

    @property
    def changed(self) -> Changed:
        """Return which screens are stale."""
        if self.entity in _CUSTOMER_ENTITIES:
            return Changed.CUSTOMERS
        if self.entity in _SCORING_ENTITIES:
            return Changed.ASSESSMENTS
        return Changed.LEDGER if self.entity in _LEDGER_ENTITIES else Changed.RECORDS


@contextmanager
def writing() -> Iterator[None]:
    """Hold one transaction of the open book; raises RefusedError where it was opened to be read only."""
    book = books.current()
    if book.read_only:
        raise RefusedError(
            translate("Writing", "账套以只读方式打开，不能修改。"),
            hint=translate("Writing", "请关闭另一个正在使用它的程序，再重新打开。"),
        )
    with guarded(book.path), database.atomic():
        yield


def insert(model: Any, values: Mapping[str, Any]) -> int:
    """Insert one row, stamped with the time; return its id."""
    now = clock.now()
    return int(model.insert(**values, created_at=now, updated_at=now).execute())


def store(model: Any, row_id: int, values: Mapping[str, Any]) -> None:
    """Change some columns of one row, and the time it was last changed."""
    model.update(**values, updated_at=clock.now()).where(model.id == row_id).execute()


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return {field: [old, new]} of what is not the same."""
    return {name: [old.get(name), value] for name, value in new.items() if old.get(name) != value}
