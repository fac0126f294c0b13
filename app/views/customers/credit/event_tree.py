"""Credit events by year, two lines each, with what is behind them at the right."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from app.i18n import translate
from app.services.credit_records.events import Event
from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import ground, paint_row

YEAR_HEIGHT, EVENT_HEIGHT = 28, 46
SIDE, DAY, GLYPH = 16, 52, 22
EVENT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """Paints years and events."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, EVENT_HEIGHT if index.parent().isValid() else YEAR_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = view.hasFocus()
        event = index.data(EVENT)
        lit = selected or hovered or isinstance(event, Event)
        own = ground(selected=selected, focused=focused, hovered=hovered) if lit else "paper"
        paint_row(painter, rect, own, bar=selected and focused)
        if isinstance(event, Event):
            _paint_event(painter, rect, event)
        else:
            box = rect.adjusted(SIDE, 0, -16, -1)
            count = str(index.data(EVENT) or "")
            taken = draw_text(painter, box, count, "text2", px=12, align=Align.RIGHT)
            draw_text(painter, box.adjusted(0, 0, -taken - 8, 0), str(index.data()), bold=True)


def _paint_event(painter: QPainter, rect: QRect, event: Event) -> None:
    upper = QRect(rect.left() + SIDE, rect.top() + 5, rect.width() - SIDE - 16, 18)
    draw_text(painter, upper, f"{event.happened_on:%m-%d}", "text2")
    icons.paint_risk(painter, "ok" if event.countered else event.level, QPoint(upper.left() + DAY, upper.top() + 2), 14)
    text = upper.adjusted(DAY + GLYPH, 0, 0, 0)
    if event.link:
        opens = event.source and event.source_id is not None
        link = QRect(text.left() + text.width() // 2, text.top(), text.width() - text.width() // 2, 18)
        text.setRight(link.right() - draw_text(painter, link, event.link, _ink(opens), px=12, align=Align.RIGHT) - 8)
    draw_text(painter, text, event.title, "text3" if event.countered else "text")
    lower = QRect(upper.left() + DAY + GLYPH, upper.bottom() + 1, upper.width() - DAY - GLYPH, 17)
    detail = event.detail
    if event.countered:
        detail = translate("CreditPage", "已更正 · {detail}").format(detail=detail).rstrip(" ·")
    draw_text(painter, lower, detail, "text2", px=12)


def _ink(opens: object) -> str:
    return "link" if opens else "text3"


class EventTree(QTreeView):
    """Enter, or a click on the word at the right, opens the source; Delete asks for a counter-entry."""

    source_asked = Signal(object)  # Event
    counter_asked = Signal(object)  # Event
    menu_asked = Signal(object, object)  # Event, the place on the screen

    def __init__(self) -> None:
        """Make an empty tree."""
        super().__init__()
        self.setModel(QStandardItemModel(self))
        self.setItemDelegate(_Delegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("信用事件"))

    def show_events(self, events: Sequence[Event]) -> None:
        """Show these events, the latest first; the chosen one stays chosen."""
        chosen = self.current_event()
        model = self._model()
        model.clear()
        for year, group in groupby(events, key=lambda each: each.happened_on.year):
            of_year = list(group)
            heading = QStandardItem(self.tr("{year} 年").format(year=year))
            heading.setData(self.tr("{count} 条").format(count=len(of_year)), EVENT)
            for event in of_year:
                item = QStandardItem(f"{event.happened_on:%m-%d} {event.title} {event.detail}")
                item.setData(event, EVENT)
                item.setToolTip(_tip(event))
                heading.appendRow(item)
            model.appendRow(heading)
        self.expandAll()
        if chosen is not None:
            self.select(chosen.key)

    def _model(self) -> QStandardItemModel:
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        return model

    def events(self) -> list[Event]:
        """Return the events that are shown, from top to bottom."""
        return [event for event, _ in self._lines()]

    def _lines(self) -> list[tuple[Event, QModelIndex]]:
        model = self._model()
        years = [model.index(row, 0) for row in range(model.rowCount())]
        inside = [model.index(row, 0, year) for year in years for row in range(model.rowCount(year))]
        return [(index.data(EVENT), index) for index in inside]

    def current_event(self) -> Event | None:
        """Return the event the cursor stands on."""
        event = self.currentIndex().data(EVENT) if self.currentIndex().isValid() else None
        return event if isinstance(event, Event) else None

    def select(self, key: str) -> bool:
        """Put the cursor on an event by its key; False where it is not shown."""
        found = next((index for event, index in self._lines() if event.key == key), None)
        if found is not None:
            self.setCurrentIndex(found)
        return found is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the source with Enter, ask for a counter-entry with Delete."""
        current = self.current_event()
        if current is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.source_asked.emit(current)
        elif current is not None and event.key() == Qt.Key.Key_Delete:
            self.counter_asked.emit(current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the source with a click on its word."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        found = self.indexAt(at).data(EVENT) if self.indexAt(at).isValid() else None
        if isinstance(found, Event) and found.link and event.button() is Qt.MouseButton.LeftButton:
            box = self.visualRect(self.indexAt(at))
            wide = theme.current().metrics(12).horizontalAdvance(found.link)
            if at.x() >= box.right() - 16 - wide and at.y() <= box.top() + EVENT_HEIGHT // 2:
                self.source_asked.emit(found)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the event."""
        current = self.current_event()
        if current is not None:
            self.menu_asked.emit(current, event.globalPos())


def _tip(event: Event) -> str:
    who = event.role or event.recorded_by
    recorded = ""
    if event.recorded_at is not None:
        recorded = translate("CreditPage", "{moment} 登记").format(moment=f"{event.recorded_at:%Y-%m-%d %H:%M}")
    lines = (event.title, event.detail, event.origin, " · ".join(part for part in (recorded, who) if part))
    return "\n".join(line for line in lines if line)
