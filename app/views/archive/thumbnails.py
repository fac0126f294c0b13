"""The pages of an archive as small pictures in a column; a click shows the page."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.views import theme
from app.views.archive import rendering
from app.views.archive.rendering import PageReader, PdfFile
from app.views.columns import Align
from app.views.delegates.cells import draw_text

WIDTH, PICTURE, NUMBER = 124, 84, 24
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class _Pictures(QAbstractListModel):
    """One row a page; a picture is drawn when it is first asked for."""

    def __init__(self, reader: PageReader) -> None:
        super().__init__()
        self._reader = reader
        self._pdf: PdfFile | None = None
        self._images: dict[int, QImage | None] = {}
        self.ratio = 1.0

    def set_file(self, pdf: PdfFile | None) -> None:
        self.beginResetModel()
        self._pdf = pdf
        self._images.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() or self._pdf is None else self._pdf.pages

    def size(self, row: int) -> QSize:
        width, height = self._pdf.sizes[row] if self._pdf is not None else (1.0, 1.414)
        return QSize(PICTURE, round(PICTURE * height / width))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._image(index.row())
        return None

    def _image(self, row: int) -> QImage | None:
        pdf = self._pdf
        if pdf is not None and row not in self._images:
            self._images[row] = None
            scale = PICTURE * self.ratio / pdf.sizes[row][0]
            self._reader.ask(lambda: rendering.draw(pdf, row, scale), lambda image: self._take(pdf, row, image))
        return self._images.get(row)

    def _take(self, pdf: PdfFile, row: int, image: QImage) -> None:
        if pdf is self._pdf:
            self._images[row] = image
            index = self.index(row)
            self.dataChanged.emit(index, index)


class _PictureDelegate(QStyledItemDelegate):
    """A page with a frame, its number below; the page in sight has the accent."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = theme.current(), QRect(option.rect)
        model = index.model()
        assert isinstance(model, _Pictures)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        box = QRect(
            rect.left() + (rect.width() - PICTURE) // 2, rect.top() + 4, PICTURE, model.size(index.row()).height()
        )
        width = 2 if on else 1
        painter.fillRect(box.adjusted(-width, -width, width, width), look.color("accent" if on else "line2"))
        painter.fillRect(box, look.color("white"))
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            painter.drawImage(box, image)
        number = QRect(rect.left(), box.bottom() + 3, rect.width(), NUMBER - 6)
        draw_text(painter, number, index.data(), "accent" if on else "text2", bold=on, px=12, align=Align.CENTER)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, _Pictures)
        return QSize(WIDTH - 14, model.size(index.row()).height() + NUMBER + 6)


class Thumbnails(QListView):
    """A column of small pages."""

    chosen = Signal(object)  # the page, from 1

    def __init__(self, reader: PageReader) -> None:
        """Begin without a file."""
        super().__init__()
        self._pictures = _Pictures(reader)
        self._pictures.setParent(self)
        self.setObjectName("thumbnails")
        self.setFixedWidth(WIDTH)
        self.setModel(self._pictures)
        self.setItemDelegate(_PictureDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("页面缩略图"))
        self.clicked.connect(self._on_clicked)
        theme.current().changed.connect(self._recolour)
        self._recolour()

    def show_file(self, pdf: PdfFile | None) -> None:
        """Show the pages of a file, the first one marked."""
        self._pictures.ratio = self.devicePixelRatioF()
        self._pictures.set_file(pdf)
        self.set_page(1)

    def set_page(self, page: int) -> None:
        """Mark the page in sight."""
        self.setCurrentIndex(self._pictures.index(page - 1))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row() + 1)

    def _recolour(self) -> None:
        self.setStyleSheet(f"QListView#thumbnails {{ background: {theme.current().hex('pageBack')}; }}")
