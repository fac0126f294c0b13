"""The timeline as a list: two lines a row, years between, what came of an entry at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.services.communication.timeline import Entry
from app.views import icons, theme
from app.views.columns import Align, Column
from app.views.customers.communication.words import icon_of, plain
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import ground, paint_row
from app.views.table_model import Role, RowsModel

ROW: Final = 46
BAND: Final = 28
SIDE: Final = 20
_ICON_AT, _TEXT_AT = 72, 98
_ICON: Final = 15
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Year:
    """The title over the entries of a year before the latest one."""

    year: int


Row = Entry | Year


def _key(row: Row) -> str:
    return f"year:{row.year}" if isinstance(row, Year) else row.key


def _plain(row: Row) -> str:
    return str(row.year) if isinstance(row, Year) else plain(row)


class TimelineRows(RowsModel[Row]):
    """Entries, the latest first; a year has a row of its own that cannot be chosen."""

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__([Column("entry", "", _plain, tip=_plain)], _key, parent=parent)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, with a title where a new year begins below the first."""
        rows: list[Row] = []
        year = entries[0].happened_on.year if entries else 0
        for each in entries:
            if each.happened_on.year != year:
                year = each.happened_on.year
                rows.append(Year(year))
            rows.append(each)
        self.set_rows(rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the cursor pass over years."""
        if isinstance(self.row_at(index.row()), Year):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _TimelineDelegate(QStyledItemDelegate):
    """Draws entries, and the years between them."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = QRect(option.rect)
        row = index.data(Role.ROW)
        if isinstance(row, Year):
            paint_row(painter, rect, "subtle", bar=False)
            title = self.tr("{year} 年").format(year=row.year)
            draw_text(painter, rect.adjusted(SIDE, 0, -SIDE, -1), title, "text2", px=12)
        elif isinstance(row, Entry):
            self._paint_ground(painter, rect, option)
            self._paint_entry(painter, _whole(rect, option.widget), row)

    def _paint_ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        view: QWidget = option.widget
        paint_row(painter, rect, ground(selected=selected, focused=view.hasFocus(), hovered=hovered), bar=selected)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        upper = QRect(rect.left(), rect.top() + 4, rect.width() - SIDE, ROW // 2 - 3)
        lower = QRect(rect.left() + _TEXT_AT, rect.top() + ROW // 2, rect.width() - SIDE - _TEXT_AT, ROW // 2 - 4)
        draw_text(painter, upper.adjusted(SIDE, 0, 0, 0), f"{entry.happened_on:%m-%d}", "text2")
        place = QRect(rect.left() + _ICON_AT, upper.center().y() - _ICON // 2, _ICON, _ICON)
        icons.paint(painter, icon_of(entry.kind), place)
        tone = "link" if entry.leads else "text2"
        used = draw_text(painter, result_box(rect, entry), entry.result, tone, px=12, align=Align.RIGHT)
        words = upper.adjusted(_TEXT_AT, 0, -used - 12, 0)
        width = draw_text(painter, words, entry.title)
        draw_text(painter, words.adjusted(width + 10, 0, 0, 0), entry.whom, "text2", px=12)
        draw_text(painter, lower, entry.text.replace("\n", " "), "text2", px=12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, BAND if isinstance(index.data(Role.ROW), Year) else ROW)


def _whole(rect: QRect, view: QWidget) -> QRect:
    """Return a row as wide as its list: the margin at the right is that of what stands above, scroll bar or not."""
    return QRect(rect.left(), rect.top(), view.width(), rect.height())


def result_box(rect: QRect, entry: Entry) -> QRect:
    """Return where the result of an entry stands in its row: at the right, at most a third of it."""
    room = min(theme.current().metrics(12).horizontalAdvance(entry.result) + 2, rect.width() // 3)
    return QRect(rect.right() - SIDE - room, rect.top() + 4, room, ROW // 2 - 3)


class TimelineView(QListView):
    """Entries under a cursor; a click on a result, or Enter, leads to what it says."""

    opened = Signal(object)  # Entry
    shown = Signal(object)  # Entry | None under the cursor
    chosen = Signal(object)  # Entry the user moved the cursor to
    menu_asked = Signal(object, object)  # Entry, QPoint on the screen
    year_changed = Signal(int)  # year of the topmost entry

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.rows = TimelineRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("往来记录"))
        self.activated.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._tell_year())

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the cursor stays on its entry, else it stands on the first."""
        before = self.current_entry()
        self.rows.show_entries(entries)
        if before is None or not self.select(before.key):
            self.setCurrentIndex(self.rows.index(0, 0))
        self._tell_year()

    def current_entry(self) -> Entry | None:
        """Return the entry under the cursor."""
        row = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, Entry) else None

    def select(self, key: str) -> bool:
        """Put the cursor on an entry; False where it is not there."""
        number = self.rows.number_of(key)
        if number >= 0:
            self.setCurrentIndex(self.rows.index(number, 0))
        return number >= 0

    def _tell_year(self) -> None:
        index = self.indexAt(QPoint(4, 4))
        row = index.data(Role.ROW)
        if isinstance(row, Entry):
            self.year_changed.emit(row.happened_on.year)
        elif isinstance(row, Year):
            self.year_changed.emit(row.year)

    def _open(self, index: Index) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, Entry):
            self.opened.emit(row)

    def _result_at(self, at: QPoint) -> Entry | None:
        index = self.indexAt(at)
        row = index.data(Role.ROW)
        if not isinstance(row, Entry) or not row.leads:
            return None
        return row if result_box(_whole(self.visualRect(index), self), row).contains(at) else None

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over a year."""
        index = super().moveCursor(action, modifiers)
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            step = 1 if index.row() > self.currentIndex().row() else -1
            beyond = self.rows.index(index.row() + step, 0)
            return beyond if beyond.isValid() else self.currentIndex()
        return index

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Announce the entry under the cursor."""
        super().currentChanged(current, previous)
        self.shown.emit(self.current_entry())
        if self.hasFocus() and self.current_entry() is not None:
            self.chosen.emit(self.current_entry())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be opened."""
        super().mouseMoveEvent(event)
        over = self._result_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the result that was clicked."""
        super().mouseReleaseEvent(event)
        entry = self._result_at(event.position().toPoint())
        if entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(entry)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the entry."""
        entry = self.current_entry()
        if entry is not None:
            self.menu_asked.emit(entry, QPoint(event.globalPos()))
