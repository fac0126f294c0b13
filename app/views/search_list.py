"""What a search found, as groups of hits, and how the list of them is painted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_badge, draw_text
from app.views.session import Target

HEADER, HIT, SHORT_HIT = 26, 42, 30
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found: glyph (`risk` level or `icon` name), title, a second line, text or grade at the right."""

    title: str
    target: Target
    detail: str = ""
    right: str = ""
    grade: str = ""
    risk: str = ""
    icon: str = "doc"


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """Hits of one kind under a heading."""

    title: str
    hits: tuple[SearchHit, ...]


Search = Callable[[str], Sequence[SearchGroup]]


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
