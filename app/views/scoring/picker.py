"""The customer on top of the sheet: a name with an arrow that opens a list to search in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.services.customers import table
from app.services.search import search
from app.views import icons, theme
from app.views.columns import Column, Kind
from app.views.delegates.cells import draw_text
from app.views.table_model import RowsModel
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

SHOWN = 50
WIDTH, HEIGHT = 420, 380
NAME_PX = 16


@dataclass(frozen=True, slots=True)
class Choice:
    """A customer in the list."""

    id: int
    code: str
    name: str
    grade: str


def choices(text: str, as_of: date) -> Sequence[Choice]:
    """Return the customers that match, the first fifty by code while nothing is typed."""
    if text:
        return [Choice(hit.id, hit.code, hit.name, hit.grade) for hit in search(text, SHOWN).customers]
    ids = table.find(table.Query(as_of, sort=(("code", False),))).ids[:SHOWN]
    rows = table.page(ids, as_of)
    return [Choice(row.id, row.code, row.name, row.grade) for row in (rows[one] for one in ids if one in rows)]


class CustomerList(QFrame):
    """The popup: a field, and the customers that match."""

    chosen = Signal(object)  # int

    def __init__(self, current: int | None, as_of: date, parent: QWidget) -> None:
        """List customers as of a day."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(WIDTH, HEIGHT)
        self._as_of = as_of
        self.field = FilterEdit(self.tr("客户名称 / 编码 / 拼音首字母"), icon="search")
        self.model: RowsModel[Choice] = RowsModel(
            [
                Column("code", self.tr("编码"), lambda row: row.code, 84, kind=Kind.SOFT),
                Column("name", self.tr("客户"), lambda row: row.name, 180, stretch=True),
                Column(
                    "grade", self.tr("等级"), lambda row: row.grade, 66, kind=Kind.GRADE, value=lambda row: row.grade
                ),
            ],
            lambda row: row.id,
            parent=self,
        )
        self.table = Table()
        self.table.set_model(self.model)
        self.table.view.horizontalHeader().hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 9, 9, 9)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.table, 1)
        self.field.changed.connect(self.show_matches)
        self.field.returnPressed.connect(lambda: self._choose(self.table.view.current_id()))
        self.table.view.opened.connect(self._choose)
        self.table.view.clicked.connect(lambda index: self._choose(self.model.id_at(index.row())))
        self.show_matches("")
        if current is not None:
            self.table.view.select_id(current)

    def show_matches(self, text: str) -> None:
        """List what matches a text."""
        rows = choices(text, self._as_of)
        self.model.set_rows(rows)
        if rows:
            self.table.show_rows()
            self.table.view.select_first()
        else:
            self.table.show_empty(EmptyState(self.tr("没有符合条件的客户"), mark="check"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the field into the list with the arrow keys."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.field.hasFocus():
            self.table.view.setFocus()
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.table.view.currentIndex().row() + step
            self.table.view.selectRow(min(max(row, 0), self.model.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    def _choose(self, customer_id: object) -> None:
        if isinstance(customer_id, int):
            self.close()
            self.chosen.emit(customer_id)


class CustomerPicker(QAbstractButton):
    """The name in bold and an arrow; a click, or Enter, opens the list."""

    chosen = Signal(object)  # int

    def __init__(self) -> None:
        """Show no customer."""
        super().__init__()
        self._customer: int | None = None
        self._as_of = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("换一个客户"))
        self.clicked.connect(self.open)

    def show_customer(self, customer_id: int | None, name: str, as_of: date) -> None:
        """Show the customer of the sheet."""
        self._customer, self._as_of = customer_id, as_of
        self.setText(name)
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def open(self) -> CustomerList:
        """Open the list under the name."""
        popup = CustomerList(self._customer, self._as_of, self)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.chosen.connect(self.chosen)
        popup.show()
        popup.field.setFocus()
        return popup

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and the down arrow too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the room for name and arrow."""
        return QSize(theme.current().metrics(NAME_PX, bold=True).horizontalAdvance(self.text()) + 32, 28)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow one: a long name is cut."""
        return QSize(120, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, the arrow, and the focus ring."""
        painter = QPainter(self)
        box = self.rect().adjusted(0, 0, -28, 0)
        used = draw_text(painter, box, self.text(), "accent" if self.underMouse() else "text", bold=True, px=NAME_PX)
        icons.paint(painter, "down", QRect(used + 8, (self.height() - 14) // 2, 14, 14))
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
