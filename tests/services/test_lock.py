"""The lock of a book: one holder, given back, and free again after its holder was killed."""

import json
import os
import subprocess
import sys
from pathlib import Path

from app.services.lock import BookLock

ROOT = Path(__file__).resolve().parents[2]


def test_one_holder(tmp_path) -> None:
    first, second = BookLock(tmp_path / "a.zxdb"), BookLock(tmp_path / "a.zxdb")
    assert first.acquire()
    assert not second.acquire()
    assert json.loads(first.path.read_text()) == {"pid": os.getpid()}
    first.release()
    first.release()
    assert not first.path.exists()
    assert second.acquire()
    second.release()


def test_other_books_are_free(tmp_path) -> None:
    first, second = BookLock(tmp_path / "a.zxdb"), BookLock(tmp_path / "b.zxdb")
    assert first.acquire()
    assert second.acquire()
    first.release()
    second.release()


def test_a_killed_holder_leaves_no_lock(tmp_path) -> None:
    script = (
        "import sys; from pathlib import Path; from app.services.lock import BookLock\n"
        "lock = BookLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()\n"
    )
    book = tmp_path / "a.zxdb"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(book)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as holder:
        assert holder.stdout.readline() == "True\n"
        lock = BookLock(book)
        assert not lock.acquire()
        holder.kill()
        holder.wait()
        assert lock.acquire()
        lock.release()
