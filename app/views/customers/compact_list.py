"""The narrow list beside the page of a customer: the rows, filter and order of the big table in two lines each."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from app.services.customers.table import TableRow, Totals
from app.views import formats, icons, theme
from app.views.columns import Align
from app.views.customers.elided import ElidedText
from app.views.customers.list_pane import CustomerList
from app.views.customers.words import level_of
from app.views.delegates.cells import draw_badge, draw_text
from app.views.delegates.rows import ground, paint_row
from app.views.table_model import Index, Role
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.labels import Text

ROW = 46
SIDE, SMALL_SIDE = 16, 12
PAUSE = 120
_GLYPH = 14
_BADGE = QSize(38, 20)
_GAP = 8


class CompactDelegate(QStyledItemDelegate):
    """Glyph, name and grade over code and what is overdue."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one customer."""
        row = index.data(Role.ROW)
        if not isinstance(row, TableRow):
            return
        small = theme.current().small_window
        rect: QRect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        paint_row(painter, rect, ground(selected=selected, focused=True, hovered=hovered), bar=selected)
        side = SMALL_SIDE if small else SIDE
        box = rect.adjusted(side, 3, -side, -3)
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), box.height() - upper.height())
        icons.paint_risk(painter, level_of(row.severity), QPoint(box.left(), upper.center().y() - _GLYPH // 2), _GLYPH)
        indent = _GLYPH + 8
        badge = 0
        if row.grade and not small:
            badge = _BADGE.width() + 8
            place = QRect(QPoint(upper.right() - _BADGE.width() + 1, upper.center().y() - 9), _BADGE)
            draw_badge(painter, place, row.grade)
        draw_text(painter, upper.adjusted(indent, 0, -badge, 0), row.name)
        line = lower.adjusted(indent, 0, 0, 0)
        overdue = self._overdue(row, line.width())
        tone = "text2" if row.overdue_cents else "text3"
        width = draw_text(painter, line, overdue, tone, px=12, align=Align.RIGHT)
        draw_text(painter, line.adjusted(0, 0, -width - _GAP, 0), row.code, "text2", px=12)

    def _overdue(self, row: TableRow, room: int) -> str:
        """Return what is overdue; the word goes where the code would not have room beside it."""
        if not row.overdue_cents:
            return self.tr("无逾期")
        amount = formats.money(row.overdue_cents)
        said = self.tr("逾期 {amount}").format(amount=amount)
        advance = theme.current().metrics(12).horizontalAdvance
        return said if advance(said) + _GAP + advance(row.code) <= room else amount

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, ROW)


class CompactView(QListView):
    """The rows; its cursor stands on the customer it was told, through every refresh."""

    chosen = Signal(object)  # id of the customer the user went to
    left = Signal()  # Enter: into the page

    def __init__(self, rows: CustomerList) -> None:
        """Show the rows of the big table."""
        super().__init__()
        self._rows = rows
        self._wanted: int | None = None
        self.setModel(rows.model)
        self.setItemDelegate(CompactDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("客户"))
        self.activated.connect(lambda _: self.left.emit())
        rows.model.modelReset.connect(self._place)

    def show_current(self, customer_id: int | None) -> None:
        """Put the cursor on a customer without announcing it; nowhere where the filter hides it."""
        self._wanted = customer_id
        self._place()

    def current_id(self) -> int | None:
        """Return the customer the cursor stands on."""
        return self._wanted

    def _place(self) -> None:
        number = self._rows.model.number_of(self._wanted)
        index = self._rows.model.index(number, 0) if number >= 0 else QModelIndex()
        selection = self.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        if number >= 0:
            self.scrollTo(index)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Announce another customer."""
        super().currentChanged(current, previous)
        found = current.data(Role.ID) if current.isValid() else None
        if isinstance(found, int) and found != self._wanted:
            self._wanted = found
            self.viewport().update()
            self.chosen.emit(found)


class CompactList(QFrame):
    """The way back, the filter, the rows, and their sum at the foot."""

    chosen = Signal(object)  # id, once the cursor has come to rest
    back_asked = Signal()
    left = Signal()  # Enter: into the page

    def __init__(self, rows: CustomerList) -> None:
        """Share filter, order and rows with the big table."""
        super().__init__()
        self.setObjectName("pane")
        self.rows = rows
        self._chosen: int | None = None
        self._totals: Totals | None = None
        self.back = Button(kind="icon", icon="left", tip=self.tr("返回客户列表"), key="Esc")
        self.filter = FilterEdit(self.tr("名称、编码"))
        self.view = CompactView(rows)
        self.count, self.total = ElidedText(px=12, tone="text2"), Text(role="label")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tools())
        column.addWidget(self.view, 1)
        column.addWidget(self._foot())
        self.setMinimumWidth(180)
        self.setFocusProxy(self.view)
        self._connect()
        self._fit()

    def _tools(self) -> QFrame:
        tools = QFrame()
        tools.setObjectName("tool")
        tools.setFixedHeight(48)
        self._tool_row = QHBoxLayout(tools)
        self._tool_row.setSpacing(8)
        self._tool_row.addWidget(self.back)
        self._tool_row.addWidget(self.filter, 1)
        return tools

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("footer")
        foot.setFixedHeight(32)
        self._foot_row = QHBoxLayout(foot)
        self._foot_row.setSpacing(6)
        self._foot_row.addWidget(self.count, 1)
        self._foot_row.addWidget(self.total)
        return foot

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.filter.setText(self.rows.tools.filter.text())
        self.filter.textEdited.connect(self.rows.tools.filter.setText)
        self.filter.returnPressed.connect(self.view.setFocus)
        self.filter.textChanged.connect(self._on_cleared)
        self.rows.tools.filter.textChanged.connect(self._on_filtered)
        self.rows.listed.connect(self._show_totals)
        self.view.chosen.connect(self._on_chosen)
        self.view.left.connect(self.left)
        self._timer.timeout.connect(lambda: self.chosen.emit(self._chosen))
        theme.current().rows_changed.connect(self._fit)

    def _on_filtered(self, text: str) -> None:
        if text != self.filter.text():
            self.filter.setText(text)

    def _on_cleared(self, text: str) -> None:
        if not text:
            self.rows.tools.filter.setText("")

    def _on_chosen(self, customer_id: int) -> None:
        self._chosen = customer_id
        self._timer.start()

    def show_current(self, customer_id: int | None) -> None:
        """Put the cursor on a customer; a move that has not come to rest is forgotten."""
        self._timer.stop()
        self.view.show_current(customer_id)

    def _show_totals(self, totals: Totals) -> None:
        self._totals = totals
        self.total.setText(formats.money(totals.overdue_cents))
        self.total.setToolTip(self.tr("逾期金额合计"))
        self._show_count()

    def _show_count(self) -> None:
        """Name the order beside the number of customers where there is room for it."""
        if self._totals is None:
            return
        count = f"{self._totals.customers:,d}"
        model = self.rows.model
        titles = {column.key: column.title for column in model.columns}
        order = titles.get(model.sort_keys[0].key, "") if model.sort_keys else ""
        text = self.tr("{count} 家 · 按{column}").format(count=count, column=order)
        room = self.width() - 2 * SIDE - self.total.sizeHint().width() - 6
        fits = bool(order) and theme.current().metrics(12).horizontalAdvance(text) <= room
        self.count.set_text(text if fits else self.tr("{count} 家").format(count=count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much at the foot as there is room for."""
        super().resizeEvent(event)
        self._show_count()

    def _fit(self) -> None:
        side = SMALL_SIDE if theme.current().small_window else SIDE
        self._tool_row.setContentsMargins(side, 0, side, 0)
        self._foot_row.setContentsMargins(side, 0, side, 0)
        self.view.viewport().update()
