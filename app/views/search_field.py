"""Global search: the field in the top strip; the list of hits opens under it while it has the focus."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from app.views import icons, theme
from app.views.search_hits import Search
from app.views.session import Target
from app.views.widgets.buttons import paint_key

TYPING_PAUSE = 120
FIELD_WIDTH = 248
LEFT = 32  # where the text begins
KEY = "Ctrl K"


class SearchField(QLineEdit):
    """The field in the top strip."""

    chosen = Signal(object)  # Target

    def __init__(self, search: Search) -> None:
        """Ask `search` for groups of hits when the typist pauses."""
        super().__init__()
        self._search = search
        self._popup: Any = None  # a SearchPopup, imported and made when first needed
        self.setPlaceholderText(self.tr("客户名称 / 编码 / 拼音首字母"))
        self.setAccessibleName(self.tr("搜索"))
        self.setFixedWidth(FIELD_WIDTH)
        self.setTextMargins(22, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self._look)
        self.textEdited.connect(lambda _: self._timer.start())

    def _list(self) -> Any:
        if self._popup is None:
            from app.views.search_list import SearchPopup

            self._popup = SearchPopup(self.window())
            self._popup.chosen.connect(self._on_chosen)
        return self._popup

    def _look(self) -> None:
        self._timer.stop()
        typed = self.text().strip()
        if not typed:
            self._list().hide()
            return
        popup = self._list()
        popup.show_groups(self._search(typed), typed)
        at = self.mapTo(self.window(), QPoint(self.width() - popup.width(), self.height() + 4))
        popup.move(max(at.x(), 8), at.y())

    def _on_chosen(self, target: Target) -> None:
        self.clear()
        self.clearFocus()
        self.chosen.emit(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list with the arrows, open with Enter, close with Esc."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self._list().isVisible():
            self._list().step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._timer.isActive() or not self._list().isVisible():
                self._look()
            self._list().open_current()
        elif key == Qt.Key.Key_Escape:
            self._list().hide()
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if self._popup is not None and not self._popup.underMouse():
            self._popup.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, its icon and, while it is empty, its key."""
        super().paintEvent(event)
        painter = QPainter(self)
        icons.paint(painter, "search", QRect(10, (self.height() - 14) // 2, 14, 14), "barText")
        if not self.text() and not self.hasFocus():
            width = theme.current().metrics(11).horizontalAdvance(KEY) + 10
            key = QRect(self.width() - width - 8, (self.height() - 16) // 2, width, 16)
            if LEFT + theme.current().metrics().horizontalAdvance(self.placeholderText()) <= key.left() - 4:
                paint_key(painter, key, KEY, "barText")
        painter.end()
