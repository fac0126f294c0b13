"""Pages of a PDF as pictures: read and drawn by pypdfium2 in a thread of their own, one after the other."""

import threading
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage

from app.errors import NotFoundError, StorageError
from app.i18n import translate
from app.services.storage import guarded
from app.services.worker import JobQueue

_ONE_AT_A_TIME = threading.Lock()  # pdfium is not made for threads


@dataclass(frozen=True, slots=True)
class PdfFile:
    """A PDF held in memory, so that its file stays free; `sizes` are width and height of each page in points."""

    path: Path
    data: bytes
    sizes: tuple[tuple[float, float], ...]

    @property
    def pages(self) -> int:
        """Return the number of pages."""
        return len(self.sizes)


def read(path: Path) -> PdfFile:
    """Read a PDF; raises NotFoundError without the file, StorageError where it cannot be read as a PDF."""
    import pypdfium2

    if not path.is_file():
        raise NotFoundError(translate("Archives", "找不到文件 {path}。").format(path=path))
    with guarded(path):
        data = path.read_bytes()
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as problem:
            raise StorageError(translate("Archives", "{path} 不是可以读取的 PDF。").format(path=path)) from problem
        try:
            sizes = tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()
    return PdfFile(path, data, sizes)


def draw(pdf: PdfFile, page: int, scale: float) -> QImage:
    """Draw one page, counted from 0, at `scale` pixels a point."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(pdf.data)
        try:
            bitmap = document[page].render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
            ).copy()
            bitmap.close()
        finally:
            document.close()
    return image


class PageReader(QObject):
    """A queue for pages beside that of the jobs: a long job does not keep a page from being turned.

    Whoever makes it calls `shutdown` at its end; the end of the program does so too.
    """

    def __init__(self, owner: QObject) -> None:
        """Work for `owner`, and end with it."""
        super().__init__()
        queue = JobQueue(nullcontext)
        self._queue = queue
        self._owner = owner
        owner.destroyed.connect(lambda _=None: queue.shutdown())
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.shutdown)

    def ask(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], None],
        on_failed: Callable[[BaseException], None] | None = None,
    ) -> int:
        """Do `work` in the thread and hand over what it returns; returns the number to `forget` it by."""
        failed = on_failed or _ignore
        return self._queue.submit(lambda _: work(), "", on_done=on_done, on_failed=failed, owner=self._owner)

    def forget(self, number: int) -> None:
        """Take work back that has not begun."""
        self._queue.cancel(number)

    @property
    def busy(self) -> bool:
        """Tell whether pages are being drawn."""
        return self._queue.busy

    def shutdown(self) -> None:
        """Wait for the page in hand and take nothing more."""
        self._queue.shutdown()


def _ignore(_: BaseException) -> None:
    """A page that could not be drawn stays white."""
