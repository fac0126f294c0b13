"""What a file looks like where that costs little: a picture, or the first page of a PDF."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.errors import AppError
from app.views import theme
from app.views.archive import rendering
from app.views.delegates.cells import draw_text

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 40_000_000
_EDGE: Final = 900
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")


def picture(file: Path, name: str) -> QImage | None:
    """Return a picture of a file at most 900 pixels wide and high; None where there is none or it would cost much."""
    suffix = Path(name).suffix.lower()
    if suffix not in {".pdf", *_PICTURES} or file.stat().st_size > MOST_BYTES:
        return None
    image = _first_page(file) if suffix == ".pdf" else _image(file)
    return None if image is None or image.isNull() else image


def _first_page(file: Path) -> QImage | None:
    try:
        pdf = rendering.read(file)
    except AppError:
        return None
    longest = max(pdf.sizes[0], default=0) if pdf.sizes else 0
    return rendering.draw(pdf, 0, _EDGE / longest) if longest > 0 else None


def _image(file: Path) -> QImage | None:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > _EDGE:
        reader.setScaledSize(size.scaled(_EDGE, _EDGE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Preview(QWidget):
    """Draws a picture as large as there is room, or says in words why there is none."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.image: QImage | None = None
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(80)

    def show_image(self, image: QImage | None, otherwise: str) -> None:
        """Show a picture, or the words."""
        self.image, self.text = image, "" if image is not None else otherwise
        self.setAccessibleName(self.text or self.tr("预览"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it at the top, framed by a line."""
        painter = QPainter(self)
        if self.image is None:
            draw_text(painter, QRect(0, 0, self.width(), 20), self.text, "text3", px=12)
        else:
            room = QSize(self.width() - 2, self.height() - 2)
            wanted = self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            size = wanted if wanted.width() < self.image.width() else self.image.size()
            at = QRect((self.width() - size.width()) // 2, 1, size.width(), size.height())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(at, self.image)
            painter.setPen(QPen(theme.current().color("line"), 1))
            painter.drawRect(at.adjusted(-1, -1, 0, 0))
        painter.end()
