"""Printing an archive: page after page drawn in the background and laid on the printer's paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.views.archive import rendering
from app.views.archive.rendering import PageReader, PdfFile

DOTS = 300  # a figure of 8 pt is sharp at this; more only costs time


def new_printer() -> QPrinter:
    """Return a printer for A4 without margins of its own: the pages have theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setCreator("Zixin")
    return printer


class PrintRun(QObject):
    """One document on its way to a printer; a page is drawn while the one before is being laid down."""

    def __init__(
        self,
        reader: PageReader,
        pdf: PdfFile,
        printer: QPrinter,
        on_done: Callable[[int], None],
        on_failed: Callable[[BaseException | None], None],
    ) -> None:
        """Print `pdf` on `printer`; `on_done` gets the number of sheets, `on_failed` why there are none."""
        super().__init__()
        self._reader = reader
        self._pdf = pdf
        self._printer = printer
        self._on_done = on_done
        self._on_failed = on_failed
        self._pages = self._chosen()
        self._painter = QPainter()

    def _chosen(self) -> list[int]:
        """Return the pages to print, counted from 0, as chosen in the dialog."""
        wanted = self._printer.pageRanges()
        pages = [page for page in range(self._pdf.pages) if wanted.isEmpty() or wanted.contains(page + 1)]
        backwards = self._printer.pageOrder() is QPrinter.PageOrder.LastPageFirst
        return pages[::-1] if backwards else pages

    def start(self) -> None:
        """Begin with the first page."""
        if not self._pages or not self._painter.begin(self._printer):
            self._on_failed(None)
            return
        self._ask(0)

    def _ask(self, place: int) -> None:
        scale = min(self._printer.resolution(), DOTS) / 72
        page, pdf = self._pages[place], self._pdf
        self._reader.ask(lambda: rendering.draw(pdf, page, scale), lambda image: self._lay(place, image), self._fail)

    def _lay(self, place: int, image: QImage) -> None:
        if place and not self._printer.newPage():
            self._fail(None)
            return
        if place + 1 < len(self._pages):
            self._ask(place + 1)
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        origin = self._printer.pageRect(QPrinter.Unit.DevicePixel).topLeft()
        self._painter.drawImage(_fitted(image, paper).translated(-origin), image)
        if place + 1 == len(self._pages):
            self._painter.end()
            self._on_done(len(self._pages))

    def _fail(self, error: BaseException | None) -> None:
        self._painter.end()
        self._on_failed(error)


def _fitted(image: QImage, paper: QRectF) -> QRectF:
    """Return the largest box of the image's shape in the middle of the paper."""
    scale = min(paper.width() / image.width(), paper.height() / image.height())
    width, height = image.width() * scale, image.height() * scale
    return QRectF(paper.x() + (paper.width() - width) / 2, paper.y() + (paper.height() - height) / 2, width, height)
