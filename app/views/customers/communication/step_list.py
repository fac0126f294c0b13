"""Next steps as a list: Space ticks one and asks for its result in the row itself."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.services.communication.follow_ups import Step
from app.views import formats, theme
from app.views.columns import Align, Column
from app.views.customers.communication.words import step_tip
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import ground, paint_row
from app.views.messages import role_name
from app.views.table_model import Role, RowsModel

ROW: Final = 30
SIDE: Final = 20
BOX: Final = 14
_DAY, _LONG_DAY = 56, 86
Index = QModelIndex | QPersistentModelIndex


class _StepDelegate(QStyledItemDelegate):
    """Draws a box to tick, the day, the text and whose it is."""

    def __init__(self, parent: "StepList") -> None:
        super().__init__(parent)
        self._list = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        step = index.data(Role.ROW)
        if not isinstance(step, Step):
            return
        rect: QRect = QRect(option.rect)
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row(painter, rect, ground(selected=selected, focused=True, hovered=hovered), bar=selected)
        self._list.draw(painter, rect, step)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)


class ResultLine(QLineEdit):
    """One line for the result of the step under it; Enter confirms, Esc and leaving it take it back."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc; Enter is ours alone."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
        event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave when the focus goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class StepList(QListView):
    """As high as its rows; Space or the box ticks, Enter opens, F2 moves to another day."""

    ticked = Signal(object, str)  # Step, its result
    opened = Signal(object)  # Step
    move_asked = Signal(object)  # Step
    menu_asked = Signal(object, object)  # Step, QPoint on the screen

    def __init__(self, *, side: int = SIDE, most: int = 6) -> None:
        """Begin empty; `side` is the margin of the rows, `most` how many are shown without scrolling."""
        super().__init__()
        self._side, self._most = side, most
        self._as_of = date.min
        self.refusal = ""
        self.rows: RowsModel[Step] = RowsModel([self._column()], lambda step: step.id, parent=self)
        self.setModel(self.rows)
        self.setItemDelegate(_StepDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("下一步"))
        self.result = ResultLine(self.viewport())
        self.result.setPlaceholderText(self.tr("结果如何，一行即可；Enter 完成，Esc 取消"))
        self.result.setMaxLength(100)
        self.result.hide()
        self._asking: Step | None = None
        self.result.returnPressed.connect(self._finish)
        self.result.left.connect(self.stop_asking)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.stop_asking())

    def _column(self) -> Column[Step]:
        return Column(
            "step",
            "",
            lambda step: "  ".join((formats.day(step.due_on), step.text, role_name(step.role))),
            tip=lambda step: step_tip(step, self._as_of),
        )

    def show_steps(self, steps: Sequence[Step], as_of: date, refusal: str = "") -> None:
        """Show these steps; `refusal` says why none can be ticked."""
        current, asking = self.current_step(), self._asking
        self._as_of, self.refusal = as_of, refusal
        self.rows.set_rows(steps)
        self.setFixedHeight(max(min(len(steps), self._most), 1) * ROW)
        if current is not None:
            self.select(current.id)
        if asking is None:
            return
        if refusal or not self.select(asking.id):
            self.stop_asking()
        else:
            self._place_result()

    def current_step(self) -> Step | None:
        """Return the step under the cursor."""
        step = self.currentIndex().data(Role.ROW)
        return step if isinstance(step, Step) else None

    def select(self, step_id: int) -> bool:
        """Put the cursor on a step; False where it is not there."""
        number = self.rows.number_of(step_id)
        if number >= 0:
            self.setCurrentIndex(self.rows.index(number, 0))
        return number >= 0

    def draw(self, painter: QPainter, rect: QRect, step: Step) -> None:
        """Draw one row."""
        look = theme.current()
        box = self._box(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("line2" if self.refusal else "text3"), 1))
        painter.setBrush(look.color("surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()
        late = step.days_overdue(self._as_of) > 0
        width = self._day_width()
        day = formats.short_day(step.due_on, self._as_of.year)
        left = box.right() + 12
        draw_text(painter, QRect(left, rect.top(), width, rect.height()), day, "highFg" if late else "text")
        right = rect.adjusted(0, 0, -self._side, -1)
        used = draw_text(painter, right, role_name(step.role), "text2", px=12, align=Align.RIGHT)
        text = QRect(left + width, rect.top(), right.right() - used - 12 - left - width, rect.height())
        draw_text(painter, text, step.text)

    def _day_width(self) -> int:
        return _DAY if all(each.due_on.year == self._as_of.year for each in self.rows.rows) else _LONG_DAY

    def _box(self, rect: QRect) -> QRect:
        return QRect(rect.left() + self._side, rect.center().y() - BOX // 2, BOX, BOX)

    def ask_result(self, step: Step | None = None) -> None:
        """Ask for the result of a step in its row; nothing happens where none may be ticked."""
        found = step or self.current_step()
        if found is None or self.refusal or not self.select(found.id):
            return
        self._asking = found
        self._place_result()
        self.result.setText(self.tr("已完成"))
        self.result.selectAll()
        self.result.show()
        self.result.setFocus()

    def _place_result(self) -> None:
        rect = self.visualRect(self.currentIndex())
        left = self._box(rect).right() + 12 + self._day_width()
        self.result.setGeometry(left - 8, rect.top() + 1, rect.right() - self._side // 2 - left + 8, ROW - 3)

    def stop_asking(self) -> None:
        """Take the question back."""
        if self._asking is not None:
            self._asking = None
            had_focus = self.result.hasFocus()
            self.result.hide()
            if had_focus:
                self.setFocus()

    def _finish(self) -> None:
        step, text = self._asking, self.result.text().strip()
        if step is not None and text:
            self.stop_asking()
            self.ticked.emit(step, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a row."""
        step = self.current_step()
        asked = {Qt.Key.Key_Return: self.opened, Qt.Key.Key_Enter: self.opened, Qt.Key.Key_F2: self.move_asked}
        if event.key() == Qt.Key.Key_Space:
            self.ask_result()
        elif step is not None and event.key() in asked:
            asked[Qt.Key(event.key())].emit(step)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick where the box was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        step = index.data(Role.ROW)
        box = self._box(self.visualRect(index)).adjusted(-6, -6, 6, 6)
        left = event.button() is Qt.MouseButton.LeftButton
        if isinstance(step, Step) and left and box.contains(event.position().toPoint()):
            self.ask_result(step)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked twice."""
        step = self.current_step()
        if step is not None:
            self.opened.emit(step)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row."""
        step = self.current_step()
        if step is not None:
            self.menu_asked.emit(step, QPoint(event.globalPos()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question in its row."""
        super().resizeEvent(event)
        if self._asking is not None:
            self._place_result()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first step."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def event(self, event: QEvent) -> bool:
        """Let F2 be ours before the window takes it as a shortcut."""
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return super().event(event)
