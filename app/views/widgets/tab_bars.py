"""Both rows of tabs: the main ones in the ink strip, the sub-tabs on paper, with their counters."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text

MAIN_HEIGHT = 48
TAB_TOP = 8


class _CountedTabs(QTabBar):
    """A tab bar painted by hand, each tab perhaps with a number after its word; 0 shows nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self._hovered = -1
        theme.current().rows_changed.connect(self._relayout)

    def set_count(self, tab: int, count: int) -> None:
        """Show a number after the word of a tab."""
        if self.tabData(tab) != count:
            self.setTabData(tab, count)
            self._relayout()

    def count_of(self, tab: int) -> str:
        """Return the printed number, empty for none."""
        count = self.tabData(tab)
        return f"{count:,}" if isinstance(count, int) and count else ""

    def _relayout(self) -> None:
        for tab in range(self.count()):
            self.setTabText(tab, self.tabText(tab))  # makes Qt ask for the sizes again
        self.updateGeometry()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self.tabAt(event.position().toPoint())
        self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = -1
        self.update()
        super().leaveEvent(event)


class MainTabs(_CountedTabs):
    """客户 评分 监控 档案 in the top strip; the current one is a piece of the paper below."""

    def _side(self) -> int:
        return 16 if theme.current().small_window else 22

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for the bold word, the counter pill and the sides."""
        look = theme.current()
        width = look.metrics(14, bold=True).horizontalAdvance(self.tabText(index)) + 2 * self._side() + 2
        if self.count_of(index):
            width += 8 + self._pill_width(index)
        return QSize(width, MAIN_HEIGHT)

    def _pill_width(self, tab: int) -> int:
        return theme.current().metrics(12).horizontalAdvance(self.count_of(tab)) + 12

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each tab."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tab in range(self.count()):
            self._draw(painter, tab)
        painter.end()

    def _draw(self, painter: QPainter, tab: int) -> None:
        look = theme.current()
        on = tab == self.currentIndex()
        rect = self.tabRect(tab).adjusted(0, TAB_TOP, -2, 0)
        if on or tab == self._hovered:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(rect.adjusted(0, 0, 0, 8)), 4, 4)
            painter.setClipRect(rect)
            painter.fillPath(shape, look.color("paper" if on else "barField"))
            painter.setClipping(False)
        if self.hasFocus() and on:
            painter.fillRect(QRect(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 2), look.color("accent"))
        box = rect.adjusted(self._side(), 0, 0, 0)
        used = draw_text(painter, box, self.tabText(tab), "text" if on else "barText", bold=on, px=14)
        if self.count_of(tab):
            width = self._pill_width(tab)
            pill = QRect(box.left() + used + 8, box.center().y() - 8, width, 18)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(pill), 9, 9)
            painter.fillPath(shape, look.color("highSoft" if on else "barLine"))
            draw_text(painter, pill, self.count_of(tab), "highFg" if on else "barOn", px=12, align=Align.CENTER)


class SubTabBar(_CountedTabs):
    """The tabs of a tab: a word, a soft count, a line of 2 px under the current one."""

    def __init__(self, parent: QWidget | None = None, *, height: int = 40, gap: int = 28) -> None:
        """Make an empty row; 36 high inside a pane."""
        super().__init__(parent)
        self._height = height
        self._gap = gap

    def set_gap(self, gap: int) -> None:
        """Set the words closer together or further apart."""
        if gap != self._gap:
            self._gap = gap
            self._relayout()

    def width_with(self, gap: int) -> int:
        """Return the width of all words and their counts with such gaps."""
        return sum(self._word_width(tab) + gap for tab in range(self.count()))

    def _word_width(self, tab: int) -> int:
        look = theme.current()
        width = look.metrics(13, bold=True).horizontalAdvance(self.tabText(tab))
        return width + (6 + look.metrics(12).horizontalAdvance(self.count_of(tab)) if self.count_of(tab) else 0)

    def tabSizeHint(self, index: int) -> QSize:
        """Return the room for word, count and the gap to the next."""
        return QSize(self._word_width(index) + self._gap, self._height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: words are not cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each tab."""
        look = theme.current()
        painter = QPainter(self)
        for tab in range(self.count()):
            rect = self.tabRect(tab).adjusted(0, 0, -self._gap, 0)
            on = tab == self.currentIndex()
            tone = "accent" if on else "text" if tab == self._hovered else "text2"
            box = QRect(rect.topLeft(), QSize(rect.width(), self._height - 2))
            used = draw_text(painter, box, self.tabText(tab), tone, bold=on)
            draw_text(painter, box.adjusted(used + 6, 0, 0, 0), self.count_of(tab), "text3", px=12)
            if on:
                painter.fillRect(QRect(rect.left(), self._height - 2, rect.width(), 2), look.color("accent"))
                if self.hasFocus():
                    painter.setPen(look.color("accent"))
                    painter.drawRect(rect.adjusted(-5, 6, 4, -7))
        painter.end()
