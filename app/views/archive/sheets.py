"""The pages of an archive one under the other, drawn as they come into sight, as wide as there is room or zoomed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.views import theme
from app.views.archive import rendering
from app.views.archive.rendering import PageReader, PdfFile

MARGIN, GAP = 20, 16
KEPT = 10
FIT_WIDTH, FIT_PAGE = "width", "page"
ZOOMS = (50, 67, 80, 100, 125, 150, 200, 300)
_POINT = 96 / 72  # pixels a point at 100 %


class _Paper(QWidget):
    """What is scrolled: all pages at the scale in force."""

    def __init__(self, paint: Callable[[QPainter, QRect], None]) -> None:
        super().__init__()
        self._paint = paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint(painter, event.rect())
        painter.end()


class Sheets(QScrollArea):
    """Shows a PdfFile; pages count from 1. A page that has been drawn smaller is shown so until it is sharp."""

    page_changed = Signal(object)  # the page in sight, from 1
    zoom_changed = Signal(object)  # "width", "page" or percent

    def __init__(self, reader: PageReader) -> None:
        """Begin without a file, as wide as there is room."""
        super().__init__()
        self._reader = reader
        self._pdf: PdfFile | None = None
        self._images: dict[int, tuple[float, QImage]] = {}
        self._asked: dict[int, tuple[float, int]] = {}
        self._zoom: str | int = FIT_WIDTH
        self._page = 1
        self._paper = _Paper(self._paint)
        self._paper.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWidget(self._paper)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("档案页面"))
        self.viewport().setObjectName("pages")
        self.viewport().installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.current().changed.connect(self._paper.update)

    @property
    def page(self) -> int:
        """Return the page in sight."""
        return self._page

    @property
    def pages(self) -> int:
        """Return the number of pages, 0 without a file."""
        return 0 if self._pdf is None else self._pdf.pages

    @property
    def zoom(self) -> str | int:
        """Return "width", "page" or the percentage in force."""
        return self._zoom

    def show_file(self, pdf: PdfFile | None) -> None:
        """Show a file from its first page; None shows nothing."""
        for _, number in self._asked.values():
            self._reader.forget(number)
        self._pdf = pdf
        self._images.clear()
        self._asked.clear()
        self._page = 1
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)
        self.page_changed.emit(self._page)

    def go(self, page: int) -> None:
        """Show a page from its upper edge."""
        if self._pdf is not None:
            wanted = min(max(page, 1), self.pages)
            self.verticalScrollBar().setValue(self._rect(wanted - 1).top() - MARGIN // 2)
            self._set_page(wanted)

    def set_zoom(self, zoom: str | int) -> None:
        """Show pages as wide as the room, as high as the room, or at a percentage; the page in sight stays."""
        self._zoom = zoom
        page = self._page
        self._lay_out()
        self.go(page)
        self.zoom_changed.emit(zoom)

    def step_zoom(self, step: int) -> None:
        """Zoom to the next percentage, larger (1) or smaller (-1)."""
        now = self._scale() / _POINT * 100
        larger = [zoom for zoom in ZOOMS if zoom > now + 1]
        smaller = [zoom for zoom in ZOOMS if zoom < now - 1]
        if step > 0 and larger:
            self.set_zoom(larger[0])
        elif step < 0 and smaller:
            self.set_zoom(smaller[-1])

    def _scale(self) -> float:
        """Return the pixels a point in force."""
        if self._pdf is None:
            return _POINT
        width, height = self._pdf.sizes[min(self._page, self.pages) - 1]
        room = self.maximumViewportSize() - QSize(self.verticalScrollBar().sizeHint().width(), 0)
        fit = max(room.width() - 2 * MARGIN, 80) / width
        if self._zoom == FIT_WIDTH:
            return fit
        if self._zoom == FIT_PAGE:
            return min(fit, max(room.height() - MARGIN, 80) / height)
        return int(self._zoom) / 100 * _POINT

    def _lay_out(self) -> None:
        scale, sizes = self._scale(), self._pdf.sizes if self._pdf is not None else ()
        widest = max((width for width, _ in sizes), default=0.0)
        height = sum(round(high * scale) + GAP for _, high in sizes) + 2 * MARGIN - GAP
        wide = max(round(widest * scale) + 2 * MARGIN, self.viewport().width())
        self._paper.resize(wide, max(height, self.viewport().height()))
        self._paper.update()

    def _rect(self, page: int) -> QRect:
        """Return where a page, counted from 0, lies on the paper."""
        assert self._pdf is not None
        scale, top = self._scale(), MARGIN
        for _, high in self._pdf.sizes[:page]:
            top += round(high * scale) + GAP
        width, height = self._pdf.sizes[page]
        wide = round(width * scale)
        return QRect((self._paper.width() - wide) // 2, top, wide, round(height * scale))

    def _paint(self, painter: QPainter, area: QRect) -> None:
        look = theme.current()
        painter.fillRect(area, look.color("pageBack"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(self.pages):
            rect = self._rect(page)
            if not rect.adjusted(-1, -1, 1, 1).intersects(area):
                continue
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), look.color("line2"))
            found = self._images.get(page)
            if found is None:
                painter.fillRect(rect, look.color("white"))
            else:
                painter.drawImage(rect, found[1])
            self._want(page)

    def _want(self, page: int) -> None:
        """Have a page drawn at the scale in force, unless it is or is about to be."""
        scale = self._scale() * self.devicePixelRatioF()
        has, asked = self._images.get(page), self._asked.get(page)
        if (has is not None and has[0] == scale) or (asked is not None and asked[0] == scale) or self._pdf is None:
            return
        if asked is not None:
            self._reader.forget(asked[1])
        pdf = self._pdf
        number = self._reader.ask(
            lambda: rendering.draw(pdf, page, scale), lambda image: self._take(pdf, page, scale, image)
        )
        self._asked[page] = (scale, number)

    def _take(self, pdf: PdfFile, page: int, scale: float, image: QImage) -> None:
        if pdf is not self._pdf:
            return
        self._asked.pop(page, None)
        self._images[page] = (scale, image)
        for other in sorted(self._images, key=lambda each: abs(each + 1 - self._page))[KEPT:]:
            del self._images[other]
        self._paper.update(self._rect(page))

    def _on_scrolled(self) -> None:
        if self._pdf is None:
            return
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        below = [page for page in range(self.pages) if self._rect(page).bottom() + GAP >= middle]
        self._set_page(below[0] + 1 if below else self.pages)

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew; the page in sight stays."""
        super().resizeEvent(event)
        page = self._page
        self._lay_out()
        if self._pdf is not None and event.oldSize().width() != event.size().width():
            self.go(page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with the wheel while Ctrl is held."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or the last page with Home and End; scroll with the arrows."""
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go(1 if event.key() == Qt.Key.Key_Home else self.pages)
        else:
            super().keyPressEvent(event)
