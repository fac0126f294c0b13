"""How the book file is opened, closed, copied and checked; every SQLite-only statement lives here."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

from peewee import (
    SQL,
    DatabaseError,
    DateTimeField,
    InterfaceError,
    Model,
    TextField,
)
from playhouse.sqlcipher_ext import SqlCipherDatabase, sqlcipher

APPLICATION_ID: Final = 0x5A584442  # "ZXDB"
DRIVER_ERRORS: Final = (DatabaseError, InterfaceError, sqlcipher.Error)
_WAL: Final = {"journal_mode": "wal", "synchronous": "full"}
_COMMON: Final = {"foreign_keys": 1, "busy_timeout": 5000, "cache_size": -65536, "temp_store": "memory"}
_CHUNK: Final = 500

database: Any = SqlCipherDatabase(None, autoconnect=False, lock_type="IMMEDIATE")
Row = TypeVar("Row")


class JsonField(TextField):
    """A small JSON value kept as text, keys in a fixed order."""

    def db_value(self, value: Any) -> str | None:
        """Write canonical JSON."""
        return None if value is None else dump_json(value)

    def python_value(self, value: str | None) -> Any:
        """Read it back."""
        return None if value is None else json.loads(value)


def default(literal: str) -> Any:
    """Return the DEFAULT clause of a column that was added to a table which had rows already."""
    return SQL(f"DEFAULT {literal}")


def dump_json(value: Any) -> str:
    """Return canonical JSON: sorted keys, no spaces, dates as ISO text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: Any) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"not storable as JSON: {type(value).__name__}")


class BaseModel(Model):
    """A table of the book; every business row knows when it was made and last changed."""

    created_at = DateTimeField()
    updated_at = DateTimeField()

    class Meta:
        """Bind to the one book; write only what changed."""

        database = database
        legacy_table_names = False
        only_save_dirty = True


def open_database(path: Path, *, read_only: bool = False) -> None:
    """Point the models at `path` and connect this thread; synchronised folders are the caller's concern."""
    pragmas = dict(_COMMON)
    if read_only:
        pragmas["query_only"] = 1
    else:
        pragmas |= _WAL
    database.init(str(path), pragmas=pragmas, check_same_thread=True)
    database.connect()


def close_database() -> None:
    """Close this thread's connection, if it has one."""
    if not database.is_closed():
        database.close()


@contextmanager
def connection() -> Iterator[None]:
    """Hold a connection of this thread open; an already open one is left as it is."""
    if not database.is_closed():
        yield
        return
    database.connect()
    try:
        yield
    finally:
        database.close()


def path() -> Path:
    """Return the file the models point at."""
    return Path(str(database.database))


def is_open() -> bool:
    """Tell whether this thread is connected to a book."""
    return not database.is_closed()


def atomic() -> Any:
    """Return a transaction that takes the write lock at once (BEGIN IMMEDIATE)."""
    return database.atomic()


def execute(sql: str, parameters: Sequence[Any] = ()) -> Any:
    """Run one statement and return its cursor."""
    return database.execute_sql(sql, tuple(parameters))


def executemany(sql: str, rows: Iterable[Sequence[Any]]) -> int:
    """Run one statement for many rows on this thread's connection; return the rows changed."""
    return int(database.cursor().executemany(sql, rows).rowcount)


def fetch(row_type: type[Row], sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
    """Return one frozen dataclass a row; columns are matched by position with its fields."""
    names = fields(row_type)  # type: ignore[arg-type]
    converters = [_CONVERTERS.get(str(field.type)) for field in names]
    wanted = [(index, convert) for index, convert in enumerate(converters) if convert]
    rows: list[Row] = []
    for values in execute(sql, parameters):
        row = list(values)
        for index, convert in wanted:
            if row[index] is not None:
                row[index] = convert(row[index])
        rows.append(row_type(*row))
    return rows


_CONVERTERS: Final[dict[str, Callable[[Any], Any]]] = {
    "date": date.fromisoformat,
    "date | None": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "datetime | None": datetime.fromisoformat,
    "bool": bool,
    "tuple[str, ...]": lambda text: tuple(json.loads(text)),
    "<class 'datetime.date'>": date.fromisoformat,
    "datetime.date | None": date.fromisoformat,
    "<class 'datetime.datetime'>": datetime.fromisoformat,
    "datetime.datetime | None": datetime.fromisoformat,
    "<class 'bool'>": bool,
}


def chunks(values: Sequence[Any], size: int = _CHUNK) -> Iterator[Sequence[Any]]:
    """Cut a list of ids into pieces that fit one IN (...)."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def marks(values: Sequence[Any]) -> str:
    """Return the ?,?,? for one IN (...)."""
    return ",".join("?" * len(values))


def scalar(sql: str, parameters: Sequence[Any] = ()) -> Any:
    """Return the first column of the first row, or None."""
    row = execute(sql, parameters).fetchone()
    return row[0] if row else None


def change_mark() -> tuple[int, int]:
    """Return what is another pair after any write: by another connection, and by this one."""
    return int(scalar("PRAGMA data_version")), int(scalar("SELECT total_changes()"))


@contextmanager
def scratch() -> Iterator[None]:
    """Let TEMP tables, which belong to this connection alone, be written in a read-only book too."""
    guard = int(scalar("PRAGMA query_only"))
    execute("PRAGMA query_only=0")
    try:
        yield
    finally:
        execute(f"PRAGMA query_only={guard:d}")


def user_version() -> int:
    """Return the number of migrations this book has been through."""
    return int(scalar("PRAGMA user_version"))


def set_user_version(number: int) -> None:
    """Store the number of migrations; part of the running transaction."""
    execute(f"PRAGMA user_version={number:d}")


def application_id() -> int:
    """Return the mark of the program that made this file."""
    return int(scalar("PRAGMA application_id"))


def mark_application() -> None:
    """Put the program's mark on a new file."""
    execute(f"PRAGMA application_id={APPLICATION_ID:d}")


def integrity_problems() -> list[str]:
    """Return what SQLite finds wrong with pages and indexes; empty when all is well."""
    return [str(row[0]) for row in execute("PRAGMA integrity_check") if row[0] != "ok"]


def foreign_key_problems() -> list[tuple[str, int]]:
    """Return (table, row id) of the rows that refer to a row that is not there; empty when all is well."""
    return [(str(row[0]), int(row[1])) for row in execute("PRAGMA foreign_key_check")]


def backup_to(target: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Copy the open book through SQLite's backup API into `target`.part, then move it there whole."""
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    copy = sqlcipher.connect(str(part))
    try:
        source = database.connection()
        source.backup(copy, pages=2048, progress=_pages(progress))
        copy.execute("PRAGMA journal_mode=DELETE")
    except BaseException:
        copy.close()
        part.unlink(missing_ok=True)
        raise
    copy.close()
    os.replace(part, target)


def _pages(progress: Callable[[int, int], None] | None) -> Callable[[int, int, int], None]:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    return report


def probe(path: Path) -> tuple[int, int]:
    """Return (application_id, user_version) of a file without opening it as the book; raises driver errors."""
    other = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        mark = other.execute("PRAGMA application_id").fetchone()[0]
        version = other.execute("PRAGMA user_version").fetchone()[0]
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        other.close()
    return int(mark), int(version)


def column_of(path: Path, sql: str) -> list[Any]:
    """Return the first column of a query against a file that need not be the open book; raises driver errors."""
    other = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return [row[0] for row in other.execute(sql)]
    finally:
        other.close()


def check_file(path: Path) -> list[str]:
    """Return what integrity_check says of a closed file; raises driver errors when it is no database."""
    other = sqlcipher.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        return [str(row[0]) for row in other.execute("PRAGMA integrity_check") if row[0] != "ok"]
    finally:
        other.close()
