"""The ink strip on top: mark, name, ledger menu, main tabs, search, as-of date, bell and menu."""

from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.views import icons, theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.formats import day
from app.views.search_field import SearchField
from app.views.search_hits import Search
from app.views.widgets.labels import Text
from app.views.widgets.tab_bars import MAIN_HEIGHT, MainTabs

MOST_LEDGER_WIDTH = 160
BELL_MOST = 99


class _BarButton(QAbstractButton):
    """A painted button of the strip: hover and focus are shown by its ground and a thin frame."""

    def __init__(self, tip: str) -> None:
        super().__init__()
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paint_ground(self, painter: QPainter, *, framed: bool) -> None:
        """Draw the ground: always where the button is a field, else while it is hovered or has the focus."""
        look = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self.underMouse() or self.isDown()
        if not (framed or lit or self.hasFocus()):
            return
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.color("accentLine" if self.hasFocus() else "barLine"), 1))
        painter.setBrush(look.color("barLine" if lit and framed else "barField"))
        painter.drawRoundedRect(box, 4, 4)


class LedgerButton(_BarButton):
    """The name of the company whose book is open, with an arrow."""

    def __init__(self, tip: str) -> None:
        """Begin without a name."""
        super().__init__(tip)
        self._name = ""

    def set_name(self, name: str) -> None:
        """Show the company."""
        self._name = name
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the name, not more than 160 px, and the arrow."""
        width = min(theme.current().metrics(12).horizontalAdvance(self._name), MOST_LEDGER_WIDTH)
        return QSize(width + 26, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name and arrow."""
        painter = QPainter(self)
        self.paint_ground(painter, framed=False)
        box = self.rect().adjusted(6, 0, -18, 0)
        draw_text(painter, box, self._name, "barText", px=12)
        icons.paint(painter, "down", QRect(self.width() - 17, (self.height() - 12) // 2, 12, 12), "barText")
        painter.end()


class AsOfButton(_BarButton):
    """The as-of date; opens a calendar."""

    chosen = Signal(object)  # date

    def __init__(self, current: date, tip: str) -> None:
        """Show the date."""
        super().__init__(tip)
        self._day = current
        self._label = self.tr("基准日")
        self.clicked.connect(self.open)

    def set_day(self, value: date) -> None:
        """Show another date."""
        self._day = value
        self.update()

    def open(self) -> None:
        """Open the calendar."""
        from app.views.widgets.calendar import open_calendar  # 10 ms of enums no first window needs

        open_calendar(self, self._day).chosen.connect(self.chosen)

    def sizeHint(self) -> QSize:
        """Return the room for icon, label, date and arrow."""
        metrics = theme.current().metrics()
        return QSize(34 + metrics.horizontalAdvance(self._label) + 8 + metrics.horizontalAdvance("2026-10-31") + 36, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, label, date and arrow."""
        painter = QPainter(self)
        self.paint_ground(painter, framed=True)
        icons.paint(painter, "cal", QRect(11, (self.height() - 14) // 2, 14, 14), "barText")
        box = self.rect().adjusted(34, 0, -26, 0)
        used = draw_text(painter, box, self._label, "barText")
        draw_text(painter, box.adjusted(used + 8, 0, 0, 0), day(self._day), "barOn")
        icons.paint(painter, "down", QRect(self.width() - 25, (self.height() - 12) // 2, 12, 12), "barText")
        painter.end()


class IconButton(_BarButton):
    """An icon in the strip, perhaps with a number in a red pill."""

    def __init__(self, icon: str, tip: str) -> None:
        """Show the icon."""
        super().__init__(tip)
        self._icon = icon
        self._count = 0

    def set_count(self, count: int) -> None:
        """Show a number; 0 shows none."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square and a little room for the pill."""
        return QSize(34, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and pill."""
        painter = QPainter(self)
        self.paint_ground(painter, framed=False)
        icons.paint(painter, self._icon, QRect((self.width() - 16) // 2, (self.height() - 16) // 2, 16, 16), "barText")
        if self._count:
            text = str(self._count) if self._count <= BELL_MOST else f"{BELL_MOST}+"
            width = max(theme.current().metrics(11).horizontalAdvance(text) + 8, 15)
            pill = QRect(min(18, self.width() - width), 1, width, 15)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(pill), 7.5, 7.5)
            painter.fillPath(shape, theme.current().color("highFill"))
            draw_text(painter, pill, text, "white", px=11, align=Align.CENTER)
        painter.end()


class TopBar(QWidget):
    """The strip. The window fills the menus and connects the signals."""

    def __init__(self, search: Search, as_of: date) -> None:
        """Lay out the strip."""
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(MAIN_HEIGHT)
        mark = _Mark()
        name = Text(self.tr("资信管家"))
        self.ledger = LedgerButton(self.tr("账套"))
        self.tabs = MainTabs()
        self.search = SearchField(search)
        self.as_of = AsOfButton(as_of, self.tr("基准日：所有余额都算到这一天"))
        self.bell = IconButton("bell", self.tr("未关闭的预警"))
        self.menu = IconButton("menu", self.tr("菜单"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(mark, 0, middle)
        row.addWidget(name, 0, middle)
        row.addWidget(self.ledger, 0, middle)
        row.addSpacing(6)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(self.search, 0, middle)
        row.addWidget(self.as_of, 0, middle)
        row.addWidget(self.bell, 0, middle)
        row.addWidget(self.menu, 0, middle)

    def popup(self, menu: QMenu, under: QWidget, *, right: bool) -> None:
        """Open a menu under a button, flush with its left or right side."""
        left = under.width() - menu.sizeHint().width() if right else 0
        menu.popup(under.mapToGlobal(QPoint(left, under.height() + 2)))


class _Mark(QWidget):
    """The mark of the program."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.icon("app").paint(painter, self.rect())
        painter.end()
