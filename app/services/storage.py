"""The border to disk: what the system says of files and the database, said in sentences people can act on."""

import errno
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from app.errors import StorageError
from app.i18n import translate
from app.models import database

log = logging.getLogger(__name__)
Result = TypeVar("Result")


@contextmanager
def guarded(path: Path | str = "") -> Iterator[None]:
    """Turn a failing disk, lock or database into a StorageError that names the file and the way out."""
    try:
        yield
    except (*database.DRIVER_ERRORS, OSError) as problem:
        log.warning("storage failed: %s", path, exc_info=True)
        raise StorageError(explain(problem, path)) from problem


def write_whole(path: Path, write: Callable[[Path], Result]) -> Result:
    """Let `write` fill `path`.part, have that on the disk and give it the name; return what `write` returns.

    Raises StorageError on a failing disk. After any failure nothing is left behind and `path` is as it was.
    """
    part = path.with_name(path.name + ".part")
    with guarded(path):
        try:
            result = write(part)
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return result


def explain(problem: BaseException, path: Path | str = "") -> str:
    """Return the sentence for what went wrong, looking through wrapped errors for the cause."""
    texts = " / ".join(str(error) for error in _chain(problem)).lower()
    numbers = {error.errno for error in _chain(problem) if isinstance(error, OSError)}
    if "disk is full" in texts or "full" in texts or numbers & {errno.ENOSPC, errno.EDQUOT}:
        return translate("Storage", "磁盘空间不足，{path} 没有写成。已有数据未受影响，请腾出空间后重试。").format(
            path=path
        )
    if "locked" in texts or "busy" in texts:
        return translate("Storage", "{path} 正被另一个程序使用。请关闭那个程序后重试。").format(path=path)
    if "malformed" in texts or "not a database" in texts or "encrypted" in texts:
        return translate("Storage", "{path} 已损坏或不是账套文件。请从备份恢复，原文件会保留。").format(path=path)
    if numbers & {errno.EACCES, errno.EPERM, errno.EROFS} or "readonly" in texts or "attempt to write" in texts:
        return translate("Storage", "没有权限读写 {path}。请换一个位置，或检查文件权限。").format(path=path)
    if numbers & {errno.ENOENT} or "unable to open" in texts:
        return translate("Storage", "打不开 {path}。请检查文件和文件夹是否还在。").format(path=path)
    if numbers & {errno.EISDIR, errno.ENOTDIR}:
        return translate("Storage", "{path} 是文件夹，不是文件。请选择一个文件。").format(path=path)
    return translate("Storage", "读写 {path} 时出错：{detail}。已有数据未受影响。").format(path=path, detail=problem)


def _chain(problem: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = problem
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__
