"""Global search: a field in the top strip, and a list of grouped hits under it while it has the focus."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from app.views import icons, theme
from app.views.delegates.cells import draw_text
from app.views.search_list import Search, SearchGroup, SearchHit, SearchLines, SearchPainter, line_height
from app.views.session import Target
from app.views.widgets.buttons import paint_key

TYPING_PAUSE = 120
FIELD_WIDTH = 248
POPUP_WIDTH = 340
MOST_HEIGHT = 420


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


class SearchField(QLineEdit):
    """The field in the top strip."""

    chosen = Signal(object)  # Target

    def __init__(self, search: Search) -> None:
        """Ask `search` for groups of hits when the typist pauses."""
        super().__init__()
        self._search = search
        self._popup: SearchPopup | None = None
        self.setPlaceholderText(self.tr("客户名称 / 编码 / 拼音首字母"))
        self.setAccessibleName(self.tr("搜索"))
        self.setFixedWidth(FIELD_WIDTH)
        self.setTextMargins(22, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_PAUSE)
        self._timer.timeout.connect(self._look)
        self.textEdited.connect(lambda _: self._timer.start())

    def _list(self) -> SearchPopup:
        if self._popup is None:
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
        at = self.mapTo(self.window(), QPoint(self.width() - POPUP_WIDTH, self.height() + 4))
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
            width = theme.current().metrics(11).horizontalAdvance("Ctrl K") + 10
            paint_key(
                painter, QRect(self.width() - width - 8, (self.height() - 16) // 2, width, 16), "Ctrl K", "barText"
            )
        painter.end()
