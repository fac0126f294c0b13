"""The customers of the archive list as a model, and how two lines of it are drawn."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.services.archive.states import Standing
from app.views import icons, theme
from app.views.archive.words import LEVELS, state_name
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.delegates.rows import ground, paint_row
from app.views.formats import DASH, short_day

Index = QModelIndex | QPersistentModelIndex
ROW, SIDE, GLYPH = 46, 16, 14
STANDING = Qt.ItemDataRole.UserRole + 1
MAKING = Qt.ItemDataRole.UserRole + 2
_NO_PARENT = QModelIndex()


class ArchiveRows(QAbstractListModel):
    """One row a customer; `year` is that of the as-of date, which dates leave out."""

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._rows: list[Standing] = []
        self._numbers: dict[int, int] = {}
        self._making: int | None = None
        self.year = 0

    def set_rows(self, rows: Sequence[Standing]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows = list(rows)
        self._numbers = {row.customer_id: number for number, row in enumerate(self._rows)}
        self.endResetModel()

    def set_making(self, customer_id: int | None) -> None:
        """Mark the customer whose archive is being made."""
        before, self._making = self._making, customer_id
        for each in {before, customer_id} - {None}:
            index = self.index(self.number_of(each))
            self.dataChanged.emit(index, index)

    def number_of(self, customer_id: int | None) -> int:
        """Return the row of a customer, -1 where it is not shown."""
        return -1 if customer_id is None else self._numbers.get(customer_id, -1)

    def row(self, number: int) -> Standing | None:
        """Return the row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, what is read aloud, the row itself, or whether it is being made."""
        standing = self.row(index.row())
        if standing is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return standing.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return f"{standing.code} {standing.name} {state_name(standing.state)}"
        if role == STANDING:
            return standing
        if role == MAKING:
            return standing.customer_id == self._making
        return None


class ArchiveRowDelegate(QStyledItemDelegate):
    """Name over glyph and state; version and day at the right."""

    def __init__(self, parent: QObject, rows: ArchiveRows) -> None:
        """Draw rows of `rows`."""
        super().__init__(parent)
        self._rows = rows

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one customer."""
        standing = index.data(STANDING)
        if not isinstance(standing, Standing):
            return
        rect: QRect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = option.widget.hasFocus()
        token = ground(selected=selected, focused=True, hovered=hovered)
        paint_row(painter, rect, token if focused or not selected else "select", bar=selected)
        box = rect.adjusted(SIDE, 4, -SIDE, -3)
        upper = QRect(box.left(), box.top(), box.width(), box.height() // 2)
        lower = QRect(box.left(), upper.bottom() + 1, box.width(), box.height() - upper.height())
        draw_text(painter, upper, standing.name)
        making = bool(index.data(MAKING))
        width = draw_text(painter, lower, self._version(standing, making), "text2", px=12, align=Align.RIGHT)
        self._state(painter, lower.adjusted(0, 0, -width - 8, 0), standing, making)

    def _version(self, standing: Standing, making: bool) -> str:
        version = standing.version
        if making:
            before = version.version if version else 0
            return f"v{before} → v{before + 1}" if before else "v1"
        if version is None:
            return DASH
        return f"v{version.version} · {short_day(version.made_at.date(), self._rows.year)}"

    def _state(self, painter: QPainter, box: QRect, standing: Standing, making: bool) -> None:
        level = "" if making else LEVELS[standing.state]
        at = QPoint(box.left(), box.center().y() - GLYPH // 2 + 1)
        if level:
            icons.paint_risk(painter, level, at, GLYPH)
        else:
            _draw_ring(painter, QRectF(at.x() + 1, at.y() + 1, GLYPH - 2, GLYPH - 2), part=making)
        text = self.tr("生成中") if making else state_name(standing.state)
        tone = f"{level}Fg" if level in {"watch", "high"} else "text2"
        draw_text(painter, box.adjusted(GLYPH + 5, 0, 0, 0), text, tone, px=12)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines."""
        return QSize(0, ROW)


def _draw_ring(painter: QPainter, box: QRectF, *, part: bool) -> None:
    """Draw an empty ring, or one a quarter of which is inked: nothing yet, or on the way."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("line2"), 1.4))
    painter.drawEllipse(box)
    if part:
        painter.setPen(QPen(look.color("accent"), 1.4))
        painter.drawArc(box, 90 * 16, -120 * 16)
    painter.restore()
