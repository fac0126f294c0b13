"""The list under the search field: headings and hits as lines, and how they are painted."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_badge, draw_text
from app.views.search_hits import SearchGroup, SearchHit

HEADER, HIT, SHORT_HIT = 26, 42, 30
POPUP_WIDTH = 340
MOST_HEIGHT = 420
Index = QModelIndex | QPersistentModelIndex


class SearchLines(QAbstractListModel):
    """Headings and hits as one list; only hits can be chosen."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.lines: list[str | SearchHit] = []

    def show_groups(self, groups: Sequence[SearchGroup]) -> None:
        """Show these groups; empty ones have no heading."""
        self.beginResetModel()
        lines: list[str | SearchHit] = []
        for group in groups:
            if group.hits:
                lines += [group.title, *group.hits]
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line says, or the line itself."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line if isinstance(line, str) else line.title
        return line if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only hits be chosen."""
        heading = isinstance(self.lines[index.row()], str)
        return Qt.ItemFlag.NoItemFlags if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def line_height(line: str | SearchHit) -> int:
    """Return the height of a heading, a hit of one line or one of two."""
    if isinstance(line, str):
        return HEADER
    return HIT if line.detail else SHORT_HIT


class SearchPainter(QStyledItemDelegate):
    """Paints headings and hits."""

    typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a heading or a hit."""
        return QSize(0, line_height(index.data(Qt.ItemDataRole.UserRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading or a hit."""
        rect: QRect = option.rect
        line = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(line, SearchHit):
            view = option.widget
            chosen = isinstance(view, QListView) and view.currentIndex() == index
            painter.fillRect(rect, theme.current().color("accentSoft" if chosen else "surface"))
            self._hit(painter, rect.adjusted(12, 0, -12, 0), line)
        else:
            draw_text(painter, rect.adjusted(12, 4, -12, 0), str(line), "text3", px=12)

    def _hit(self, painter: QPainter, box: QRect, hit: SearchHit) -> None:
        if hit.risk:
            icons.paint_risk(painter, hit.risk, QPoint(box.left(), box.center().y() - 6))
        else:
            icons.paint(painter, hit.icon, QRect(box.left(), box.center().y() - 7, 14, 14))
        if hit.grade:
            draw_badge(painter, QRect(box.right() - 38, box.center().y() - 10, 38, 20), hit.grade)
        right = theme.current().metrics(12).horizontalAdvance(hit.right)
        draw_text(painter, box, hit.right, "text3", px=12, align=Align.RIGHT)
        words = box.adjusted(22, 0, -(46 if hit.grade else right + 8), 0)
        if not hit.detail:
            self._title(painter, words, hit.title)
            return
        self._title(painter, QRect(words.left(), words.top() + 2, words.width(), 20), hit.title)
        draw_text(painter, QRect(words.left(), words.top() + 21, words.width(), 18), hit.detail, "text3", px=12)

    def _title(self, painter: QPainter, box: QRect, title: str) -> None:
        """Draw the title with the typed part in the accent colour, where it is in it."""
        at = title.casefold().find(self.typed.casefold()) if self.typed else -1
        parts = [(title, False)]
        if at >= 0:
            end = at + len(self.typed)
            parts = [(title[:at], False), (title[at:end], True), (title[end:], False)]
        for text, found in parts:
            used = draw_text(painter, box, text, "accent" if found else "text", bold=found)
            box = box.adjusted(used, 0, 0, 0)


class SearchPopup(QFrame):
    """The list under the field."""

    chosen = Signal(object)  # Target

    def __init__(self, parent: QWidget) -> None:
        """Make it hidden, a child of the window: the focus stays in the field."""
        super().__init__(parent)
        self.setObjectName("popup")
        self._model = SearchLines(self)
        self._painter = SearchPainter(self)
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._painter)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.clicked.connect(self._open)
        self._foot = _Foot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._foot)
        self.hide()

    def show_groups(self, groups: Sequence[SearchGroup], typed: str) -> None:
        """Show what was found, the first hit chosen."""
        self._painter.typed = typed
        self._model.show_groups(groups)
        self._foot.set_found(bool(self._model.lines))
        self.step(1, start=-1)
        rows = sum(line_height(line) for line in self._model.lines)
        self.resize(POPUP_WIDTH, min(rows, MOST_HEIGHT) + self._foot.height() + 2)
        self.show()
        self.raise_()

    def step(self, by: int, start: int | None = None) -> None:
        """Choose the next hit below or above."""
        row = self._view.currentIndex().row() if start is None else start
        while 0 <= row + by < len(self._model.lines):
            row += by
            if isinstance(self._model.lines[row], SearchHit):
                self._view.setCurrentIndex(self._model.index(row))
                break
        self._view.viewport().update()

    def open_current(self) -> None:
        """Open the hit that is chosen."""
        self._open(self._view.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        hit = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if isinstance(hit, SearchHit):
            self.hide()
            self.chosen.emit(hit.target)


class _Foot(QWidget):
    """What the keys do, or that nothing was found."""

    def __init__(self) -> None:
        super().__init__()
        self._found = True
        self.setFixedHeight(26)

    def set_found(self, found: bool) -> None:
        self._found = found
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("subtle"))
        painter.fillRect(QRect(0, 0, self.width(), 1), look.color("line"))
        text = self.tr("↑ ↓ 选择    Enter 打开    Esc 关闭") if self._found else self.tr("没有找到    Esc 关闭")
        draw_text(painter, self.rect().adjusted(12, 0, -12, 0), text, "text3", px=12)
        painter.end()
