"""Versions of the schema: today's tables, books of released versions, steps that fail."""

import shutil
from pathlib import Path

import pytest

from app.models import database, migrations
from app.services import books

DATA = Path(__file__).resolve().parents[1] / "data"


def schema() -> list[tuple[str, str, str]]:
    rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name")
    return [tuple(row) for row in rows]


def structure() -> dict[str, object]:
    """Every table with its columns in order and its references, and every other object by its text.

    A column that was added later says in its own line what a new table says at its end.
    """
    found: dict[str, object] = {name: sql for kind, name, sql in schema() if kind != "table"}
    for name in (name for kind, name, _ in schema() if kind == "table"):
        columns = [tuple(row)[1:] for row in database.execute(f"PRAGMA table_xinfo({name})")]
        references = sorted(tuple(row)[2:] for row in database.execute(f"PRAGMA foreign_key_list({name})"))
        found[name] = (columns, references)
    return found


def test_new_book_has_the_newest_version_and_every_index(book) -> None:
    assert database.user_version() == migrations.SCHEMA_VERSION
    names = {name for kind, name, _ in schema() if kind == "index"}
    assert {index.split()[2] for index in migrations.INDEXES} <= names


@pytest.mark.parametrize("stored", sorted(DATA.glob("schema_v*.zxdb")), ids=lambda path: path.stem)
def test_book_of_a_released_version_becomes_todays(stored, book, tmp_path) -> None:
    fresh = structure()
    books.close()
    path = tmp_path / "released.zxdb"
    shutil.copyfile(stored, path)
    opened = books.open_book(path)
    assert opened.company == "海岳商贸有限公司"
    assert opened.schema == migrations.SCHEMA_VERSION
    assert structure() == fresh
    assert database.integrity_problems() == []


def test_every_released_version_is_kept() -> None:
    assert {path.stem for path in DATA.glob("schema_v*.zxdb")} == {
        f"schema_v{number}" for number in range(1, migrations.SCHEMA_VERSION + 1)
    }


def test_pending_steps_are_in_order() -> None:
    steps = {2: lambda: None, 3: lambda: None, 4: lambda: None}
    assert [number for number, _ in migrations.pending(2, steps, 4)] == [3, 4]
    assert migrations.pending(migrations.SCHEMA_VERSION) == []


def test_a_failing_step_keeps_the_version_and_tables_of_the_one_before(book) -> None:
    def first() -> None:
        database.execute("CREATE TABLE extra (id INTEGER)")

    def second() -> None:
        database.execute("CREATE TABLE more (id INTEGER)")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        migrations.upgrade([(8, first), (9, second)])
    assert database.user_version() == 8
    tables = {name for kind, name, _ in schema() if kind == "table"}
    assert "extra" in tables
    assert "more" not in tables
