"""Backups: once a day, the newest thirty, restored beside the book and never over it."""

from datetime import datetime, timedelta

import pytest

from app import clock
from app.errors import InvalidInputError, NotFoundError, RefusedError, StorageError
from app.models import database
from app.services import backups, books
from tests.factories import make_customer

MORNING = datetime(2026, 11, 3, 9, 12)


def test_first_opening_of_a_day_backs_up(book) -> None:
    books.back_up_daily()
    books.close()
    books.open_book(book)
    books.back_up_daily()
    assert len(backups.existing(book)) == 1
    with clock.frozen_at(MORNING):
        assert not backups.made_today(book)
        books.back_up_daily()
        assert backups.made_today(book)
    assert [backup.made_at.day for backup in backups.existing(book)] == [3, 2]


def test_newest_thirty_are_kept_and_other_files_left_alone(book) -> None:
    backups.folder_of(book).mkdir(parents=True)
    note = backups.folder_of(book) / "备注.zxbak"
    note.write_text("keep")
    for number in range(35):
        with clock.frozen_at(MORNING + timedelta(days=number)):
            made = backups.automatic(book)
            assert made.size == made.path.stat().st_size > 0
    found = backups.existing(book)
    assert len(found) == backups.KEPT
    assert found[0].made_at == MORNING + timedelta(days=34)
    assert note.exists()


def test_books_of_one_name_have_folders_of_their_own(tmp_path) -> None:
    assert backups.folder_of(tmp_path / "a" / "账套.zxdb") != backups.folder_of(tmp_path / "b" / "账套.zxdb")


def test_backup_to_a_chosen_file_and_restore_beside(book, tmp_path) -> None:
    make_customer("C-1")
    target, steps = tmp_path / "带走.zxbak", []
    backups.backup(target, lambda done, total: steps.append(done))
    assert steps
    make_customer("C-2")
    restored = backups.restore(target, backups.proposed_target(book))
    assert restored.name == "office-20261102.zxdb"
    assert backups.proposed_target(book).name == "office-20261102-2.zxdb"
    books.close()
    books.open_book(restored)
    assert database.scalar("SELECT group_concat(code) FROM customer") == "C-1"


def test_restore_refuses_what_it_should(book, tmp_path) -> None:
    books.back_up_daily()
    target = tmp_path / "新.zxdb"
    with pytest.raises(NotFoundError):
        backups.restore(tmp_path / "没有.zxbak", target)
    with pytest.raises(RefusedError, match="不会覆盖"):
        backups.restore(backups.existing(book)[0].path, book)
    broken = tmp_path / "坏.zxbak"
    broken.write_bytes(b"x" * 5_000)
    with pytest.raises(StorageError):
        backups.restore(broken, target)
    cut = tmp_path / "半.zxbak"
    whole = backups.existing(book)[0].path.read_bytes()
    cut.write_bytes(whole[: len(whole) // 2])
    with pytest.raises((StorageError, InvalidInputError)):
        backups.restore(cut, target)
    (tmp_path / "空.zxbak").touch()
    with pytest.raises(InvalidInputError, match="完好"):
        backups.restore(tmp_path / "空.zxbak", target)
    assert not target.exists()
    assert not list(tmp_path.glob("*.part"))


def test_backup_into_a_folder_that_cannot_be_written(book, tmp_path) -> None:
    with pytest.raises(InvalidInputError, match="文件夹"):
        backups.backup(tmp_path)
    with pytest.raises(StorageError):
        backups.backup(tmp_path / "没有" / "a.zxbak")
