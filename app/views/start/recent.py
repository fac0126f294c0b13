"""The list of books opened before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.i18n import translate
from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.start.choice import RecentBook

ROW = 44
Index = QModelIndex | QPersistentModelIndex
BOOK = Qt.ItemDataRole.UserRole


class _Books(QAbstractListModel):
    """The books as rows."""

    def __init__(self, books: Sequence[RecentBook], parent: QWidget) -> None:
        super().__init__(parent)
        self.books = list(books)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.books)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        book = self.books[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{book.company} {book.path}"
        return book if role == BOOK else None


class _Painter(QStyledItemDelegate):
    """A radio mark, the company over the path, when it was opened at the right."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.current()
        rect: QRect = option.rect
        book: RecentBook = index.data(BOOK)
        view = option.widget
        on = isinstance(view, QListView) and view.currentIndex() == index
        painter.fillRect(rect, look.color("select" if on else "surface"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("accent" if on else "line2"), 1.2))
        painter.setBrush(look.color("surface"))
        ring = QRectF(rect.left() + 13, rect.center().y() - 7, 14, 14)
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5))
        painter.restore()
        right = self._right(book)
        room = look.metrics(12).horizontalAdvance(right) + 20
        words = QRect(rect.left() + 40, rect.top() + 3, rect.width() - 40 - room, 20)
        draw_text(painter, words, book.company, "text" if book.present else "text2", bold=on)
        draw_text(painter, words.translated(0, 18), str(book.path), "text3", px=12)
        tone = "text2" if book.present else "warnFg"
        draw_text(painter, rect.adjusted(0, 0, -12, 0), right, tone, px=12, align=Align.RIGHT)

    def _right(self, book: RecentBook) -> str:
        if not book.present:
            return translate("RecentBooks", "文件不存在")
        if book.opened_at.date() == self._today:
            return translate("RecentBooks", "今天 {time}").format(time=f"{book.opened_at:%H:%M}")
        return book.opened_at.date().isoformat()


class RecentBooks(QListView):
    """Recent books; a double click or Enter opens."""

    opened = Signal()

    def __init__(self, books: Sequence[RecentBook], today: date) -> None:
        """List `books`, the first one that is still there chosen."""
        super().__init__()
        self.setObjectName("framed")
        self._books = _Books(books, self)
        self.setModel(self._books)
        self.setItemDelegate(_Painter(today, self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFixedHeight(min(max(len(books), 2), 3) * ROW + 2)
        self.doubleClicked.connect(self.opened)
        present = next((row for row, book in enumerate(self._books.books) if book.present), -1)
        if present >= 0:
            self.setCurrentIndex(self._books.index(present))

    def current(self) -> RecentBook | None:
        """Return the chosen book."""
        book = self.currentIndex().data(BOOK) if self.currentIndex().isValid() else None
        return book if isinstance(book, RecentBook) else None
