"""How the firms of a group are drawn: a tree in the first column, below it the sum against the group's limit."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from app.services.customers.groups import Group, Member
from app.views import icons, theme
from app.views.columns import Align
from app.views.customers.basic.inline_table import ROW, LowTable
from app.views.delegates.cells import LIMIT_WIDTH, draw_limit_bar, draw_text
from app.views.delegates.rows import FIRST_SIDE, SIDE, Index, RowDelegate, ground, paint_row
from app.views.formats import exact_money, money
from app.views.table_model import Role

STEP = 18
ARROW = 14


class TreeDelegate(RowDelegate):
    """Draws the name of a firm behind its arrow, moved right by its depth."""

    def __init__(self, view: LowTable) -> None:
        """Draw for `view`; `folded` are the firms whose own are hidden."""
        super().__init__(view)
        self.folded: set[str] = set()
        self.with_own: set[str] = set()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        super().paint(painter, option, index)
        member = index.data(Role.ROW)
        if index.column() != 0 or not isinstance(member, Member):
            return
        rect: QRect = option.rect
        view: QWidget = option.widget
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = view.hasFocus()
        token = ground(selected=selected, focused=focused, hovered=index.row() == self.hovered_row)
        paint_row(painter, rect, token, bar=selected and focused)
        left = rect.left() + FIRST_SIDE + STEP * member.depth
        key = member_key(member)
        if key in self.with_own:
            arrow = "right" if key in self.folded else "down"
            icons.paint(painter, arrow, QRect(left, rect.center().y() - ARROW // 2, ARROW, ARROW), "text2")
            left += ARROW + 4
        box = QRect(left, rect.top(), rect.right() - left - SIDE, rect.height() - 1)
        tone = "link" if member.customer_id is not None and member.relation != "self" else "text"
        draw_text(painter, box, str(index.data() or ""), tone, bold=member.relation == "self")


def member_key(member: Member) -> str:
    """Return the identity of a firm in its group."""
    return f"a{member.affiliate_id}" if member.customer_id is None else f"c{member.customer_id}"


class GroupTotal(QWidget):
    """The sum of the group under the columns of its table: bar, balance, limit, overdue."""

    def __init__(self, view: LowTable, label: str) -> None:
        """Stand under `view`."""
        super().__init__()
        self._view, self._label = view, label
        self._group: Group | None = None
        self.setFixedHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        view.horizontalHeader().sectionResized.connect(self.update)

    def show_group(self, group: Group) -> None:
        """Show a group."""
        self._group = group
        said = (self._label, money(group.balance_cents), exact_money(group.limit_cents), money(group.overdue_cents))
        self.setAccessibleName("  ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(0, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and each sum in its column."""
        painter = QPainter(self)
        look = theme.current()
        painter.fillRect(self.rect(), look.color("subtle"))
        painter.fillRect(QRect(0, 0, self.width(), 1), look.color("line2"))
        group = self._group
        if group is not None:
            draw_text(painter, self._box(0, FIRST_SIDE), self._label, bold=True)
            box = self._box(1)
            if group.utilisation is not None and box.width() >= LIMIT_WIDTH:
                draw_limit_bar(painter, box.left(), box.center().y(), group.utilisation)
            sums = (money(group.balance_cents), exact_money(group.limit_cents), money(group.overdue_cents))
            for column, text in enumerate(sums, start=2):
                draw_text(painter, self._box(column), text, bold=True, align=Align.RIGHT)
        painter.end()

    def _box(self, column: int, side: int = SIDE) -> QRect:
        header = self._view.horizontalHeader()
        left = header.sectionViewportPosition(column)
        return QRect(left, 1, header.sectionSize(column), self.height() - 1).adjusted(side, 0, -SIDE, 0)
