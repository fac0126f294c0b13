"""One program at a time: an operating-system lock beside the book, released even when the program is killed."""

import json
import os
import sys
from pathlib import Path
from typing import IO


class BookLock:
    """Holds `<book>.lock` for as long as this object keeps its file open."""

    def __init__(self, book: Path) -> None:
        """Name the lock file; nothing is taken yet."""
        self.path = book.with_name(book.name + ".lock")
        self._file: IO[bytes] | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another program (or another window) holds it."""
        handle = self.path.open("a+b")
        if not _try_lock(handle):
            handle.close()
            return False
        handle.truncate(0)
        handle.write(json.dumps({"pid": os.getpid()}).encode())
        handle.flush()
        self._file = handle
        return True

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if self._file is None:
            return
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        self._file.close()
        self._file = None
        if sys.platform == "win32":
            self.path.unlink(missing_ok=True)


def _try_lock(handle: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            handle.seek(0)
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
