"""Books: made, opened, refused, locked, upgraded with a backup before."""

import os
import subprocess
import sys
from datetime import datetime

import pytest

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError, StorageError
from app.models import database, migrations
from app.services import audit, backups, books
from tests.factories import make_customer

ROOT = books.__file__.rsplit("/app/", 1)[0]


@pytest.fixture(autouse=True)
def _closed():
    """Close what a test leaves open."""
    yield
    books.close()


def test_new_book_knows_its_office(tmp_path, frozen) -> None:
    made = books.create(tmp_path / "甲.zxdb", " 海岳商贸有限公司 ", "sbe")
    assert (made.company, made.regime, made.read_only, made.synchronised) == ("海岳商贸有限公司", "sbe", False, False)
    assert books.current() == made
    assert audit.verify().ok
    books.close()
    with pytest.raises(RuntimeError):
        books.current()
    assert books.open_book(made.path) == made
    assert not list(tmp_path.glob("*.part"))


def test_nothing_is_overwritten_or_left_behind(tmp_path) -> None:
    path = tmp_path / "甲.zxdb"
    path.write_bytes(b"mine")
    with pytest.raises(RefusedError, match="已经存在"):
        books.create(path, "甲")
    assert path.read_bytes() == b"mine"
    with pytest.raises(InvalidInputError):
        books.create(tmp_path / "乙.zxdb", "乙", "gaap")
    with pytest.raises(NotFoundError):
        books.create(tmp_path / "没有" / "丙.zxdb", "丙")
    assert sorted(file.name for file in tmp_path.glob("*.zxdb*")) == ["甲.zxdb"]


def test_a_making_that_fails_leaves_no_file(tmp_path, monkeypatch) -> None:
    def fail() -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migrations, "create", fail)
    with pytest.raises(StorageError, match="磁盘空间不足"):
        books.create(tmp_path / "甲.zxdb", "甲")
    assert not list(tmp_path.glob("甲*"))
    with pytest.raises(RuntimeError):
        books.current()


def test_what_is_no_book_is_named(tmp_path) -> None:
    with pytest.raises(NotFoundError, match="找不到"):
        books.open_book(tmp_path / "没有.zxdb")
    with pytest.raises(InvalidInputError, match="文件夹"):
        books.open_book(tmp_path)
    text = tmp_path / "文本.zxdb"
    text.write_text("not a database at all, but long enough to look at" * 100)
    with pytest.raises(StorageError, match="已损坏或不是账套文件"):
        books.open_book(text)
    empty = tmp_path / "空.zxdb"
    empty.touch()
    with pytest.raises(InvalidInputError, match="不是资信管家的账套"):
        books.open_book(empty)


def test_newer_book_is_refused_untouched(book) -> None:
    database.set_user_version(migrations.SCHEMA_VERSION + 1)
    books.close()
    before = book.read_bytes()
    with pytest.raises(RefusedError, match="更新版本"):
        books.open_book(book)
    assert book.read_bytes() == before


def test_book_in_use_can_still_be_read(book) -> None:
    make_customer("C-1")
    script = (
        "import sys; from pathlib import Path; from app.services import books; from app.models import database\n"
        "path = Path(sys.argv[1])\n"
        "try:\n    books.open_book(path)\nexcept books.BookInUseError as error:\n    print(error.hint != '')\n"
        "print(books.open_book(path, read_only=True).read_only, database.scalar('SELECT COUNT(*) FROM customer'))\n"
        "books.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(book)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": ROOT},
    )
    assert done.stdout.split() == ["True", "True", "1"]


def test_one_book_at_a_time(book, tmp_path) -> None:
    with pytest.raises(RuntimeError):
        books.create(tmp_path / "乙.zxdb", "乙")


def test_read_only_book_refuses_writes(book) -> None:
    books.close()
    books.open_book(book, read_only=True)
    with pytest.raises(database.DRIVER_ERRORS):
        make_customer()
    books.record_opening()
    assert not (book.with_name(book.name + ".lock")).exists()


def test_opening_is_recorded(book) -> None:
    with audit.acting(audit.Actor("会计", "accountant")):
        books.record_opening()
    row = database.execute("SELECT action, entity, operator_name FROM audit_entry ORDER BY id DESC").fetchone()
    assert row == ("open", "book", "会计")


def test_synchronised_folders_are_noticed(tmp_path) -> None:
    folder = tmp_path / "OneDrive"
    folder.mkdir()
    assert books.create(folder / "甲.zxdb", "甲").synchronised


def test_the_first_of_a_day_backs_up_and_a_reader_never(book) -> None:
    assert (books.back_up_daily(), books.back_up_daily()) == (True, False)
    books.close()
    books.open_book(book, read_only=True)
    with clock.frozen_at(datetime(2026, 11, 3, 9, 0)):
        assert not books.back_up_daily()
    assert len(backups.existing(book)) == 1


def test_backup_comes_before_a_migration(book, monkeypatch) -> None:
    books.close()
    current, next_version = migrations.SCHEMA_VERSION, migrations.SCHEMA_VERSION + 1
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", next_version)
    seen: list[int] = []

    def step() -> None:
        seen.append(len(backups.existing(book)))
        database.execute("CREATE TABLE extra (id INTEGER)")

    real = migrations.pending
    monkeypatch.setattr(migrations, "pending", lambda version: real(version, {next_version: step}, next_version))
    with clock.frozen_at(datetime(2026, 11, 2, 13, 0)):
        assert books.open_book(book).schema == next_version
    assert seen == [1]
    assert database.probe(backups.existing(book)[0].path)[1] == current


def test_a_backup_that_fails_stops_a_migration_but_not_the_day(book, home, monkeypatch) -> None:
    books.close()
    backups.folder_of(book).parent.mkdir(parents=True)
    backups.folder_of(book).write_text("in the way")
    monkeypatch.setattr(backups, "existing", lambda path: [])
    books.open_book(book)
    with pytest.raises(StorageError):
        books.back_up_daily()
    books.close()
    monkeypatch.setattr(migrations, "pending", lambda version: [(version + 1, lambda: None)])
    with pytest.raises(StorageError):
        books.open_book(book)
    assert database.probe(book)[1] == migrations.SCHEMA_VERSION
