"""What the system says of a failing disk, in sentences that say what to do."""

import errno
from pathlib import Path

import pytest

from app.errors import StorageError
from app.models import database
from app.services.storage import explain, guarded, write_whole


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘空间不足"),
        (OSError(errno.EDQUOT, "quota"), "磁盘空间不足"),
        (OSError(errno.EACCES, "denied"), "没有权限"),
        (OSError(errno.EROFS, "read-only"), "没有权限"),
        (OSError(errno.ENOENT, "gone"), "打不开"),
        (OSError(errno.EISDIR, "directory"), "文件夹"),
        (OSError(errno.EIO, "input/output error"), "input/output error"),
        (RuntimeError("database or disk is full"), "磁盘空间不足"),
        (RuntimeError("database is locked"), "正被另一个程序使用"),
        (RuntimeError("file is not a database"), "已损坏"),
        (RuntimeError("database disk image is malformed"), "已损坏"),
        (RuntimeError("attempt to write a readonly database"), "没有权限"),
        (RuntimeError("unable to open database file"), "打不开"),
    ],
)
def test_sentence_fits_the_cause(problem, words) -> None:
    assert words in explain(problem, Path("账套.zxdb"))


def test_cause_is_looked_for_behind_the_error() -> None:
    problem = RuntimeError("cannot rollback - no transaction is active")
    problem.__context__ = OSError(errno.ENOSPC, "No space left on device")
    assert "磁盘空间不足" in explain(problem)


def test_guard_wraps_the_driver_and_lets_bugs_through(book) -> None:
    with pytest.raises(StorageError) as caught, guarded(book):
        database.execute("SELECT * FROM nothing")
    assert str(book) in caught.value.message
    assert isinstance(caught.value.__cause__, database.DRIVER_ERRORS)
    with pytest.raises(ZeroDivisionError), guarded(book):
        raise ZeroDivisionError


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    target = tmp_path / "out" / "a.txt"
    target.parent.mkdir()
    assert write_whole(target, lambda part: part.write_text("neu")) == 3
    assert (target.read_text(), list(target.parent.iterdir())) == ("neu", [target])


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "full"), ValueError("mine")])
def test_a_file_that_fails_half_way_leaves_the_old_one(tmp_path: Path, problem: Exception) -> None:
    target = tmp_path / "out" / "a.txt"
    target.parent.mkdir()
    target.write_text("alt")

    def half(part: Path) -> None:
        part.write_text("ne")
        raise problem

    with pytest.raises(StorageError if isinstance(problem, OSError) else ValueError):
        write_whole(target, half)
    assert (target.read_text(), list(target.parent.iterdir())) == ("alt", [target])


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="打不开"):
        write_whole(tmp_path / "none" / "a.txt", lambda part: part.write_text("x"))
