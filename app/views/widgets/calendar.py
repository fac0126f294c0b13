"""A calendar in a popup under a button."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from app.views import theme


class Calendar(QFrame):
    """A calendar in a popup."""

    chosen = Signal(object)  # date

    def __init__(self, current: date, parent: QWidget) -> None:
        """Show the month of `current`."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(current.year, current.month, current.day))
        weekend = QTextCharFormat()
        weekend.setForeground(theme.current().color("text2"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, weekend)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.calendar)
        self.calendar.activated.connect(self._choose)
        self.calendar.clicked.connect(self._choose)

    def _choose(self, chosen: QDate) -> None:
        self.close()
        self.chosen.emit(date(chosen.year(), chosen.month(), chosen.day()))

    def sizeHint(self) -> QSize:
        """Return the room for a month."""
        return QSize(290, 240)


def open_calendar(under: QWidget, current: date) -> Calendar:
    """Open a calendar under a button; connect to its `chosen`."""
    popup = Calendar(current, under)
    popup.adjustSize()
    left = under.mapToGlobal(QPoint(under.width() - popup.sizeHint().width(), under.height() + 2))
    popup.move(left)
    popup.show()
    popup.calendar.setFocus()
    return popup
