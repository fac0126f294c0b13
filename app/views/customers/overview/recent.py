"""The lower sections of the overview: alerts that are not closed, and what happened last."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyle, QStyleOptionViewItem, QVBoxLayout

from app.services.ledger.documents import Movement
from app.services.monitoring import wording
from app.services.monitoring.alerts import AlertRow
from app.views import formats, icons, theme
from app.views.columns import Align, Cell, Column, Kind, ValueLimit
from app.views.customers.overview.data import Overview
from app.views.customers.overview.leads import ALERTS, Lead
from app.views.customers.overview.lines import Lines
from app.views.customers.words import kind_name, level_of
from app.views.delegates.cells import PAINTERS, draw_text
from app.views.delegates.rows import SIDE as SIDE_GAP
from app.views.delegates.rows import RowDelegate, ground, paint_row
from app.views.table_model import Index, Role, RowsModel
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.table_view import TableView

SIDE = 20
_DOCUMENTS = {"refund": "receipt", "write_off": "invoice"}
_ROOM_FOR_DAYS = 540
_ICONS = {
    "invoice": "doc",
    "credit": "swap",
    "receipt": "check",
    "refund": "restore",
    "write_off": "x",
    "alert": "bell",
}


class _EdgeDelegate(RowDelegate):
    """Paints rows from edge to edge: the section around them has the margins."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        view, cell = option.widget, index.data(Role.CELL)
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        rect: QRect = option.rect
        paint_row(painter, rect, ground(selected=selected, focused=True, hovered=hovered), bar=False)
        if isinstance(cell, Cell):
            PAINTERS[cell.kind](painter, rect.adjusted(0 if index.column() == 0 else SIDE_GAP, 0, 0, -1), cell)


class AlertsSection(QFrame):
    """The open alerts of a customer; a click or Enter shows one where it is handled."""

    def __init__(self, lead: Lead) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.head = SectionTitle(self.tr("未关闭预警"), link=self.tr("全部"))
        self._none = Text(self.tr("没有未关闭的预警"), "caption")
        self.model: RowsModel[AlertRow] = RowsModel(self._columns(), lambda row: row.id, parent=self)
        self.view = TableView()
        self.view.setModel(self.model)
        self.view.horizontalHeader().hide()
        self.view.setItemDelegate(_EdgeDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.opened.connect(lambda alert: lead(ALERTS, "alert", alert))
        self.view.clicked.connect(lambda index: lead(ALERTS, "alert", index.data(Role.ID)))
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(6)
        for part in (self.head, self._none, self.view):
            column.addWidget(part)
        assert self.head.link is not None
        self.head.link.clicked.connect(lambda: lead(ALERTS))

    def _columns(self) -> tuple[Column[AlertRow], ...]:
        states = tuple(wording.state_name(state) for state in wording.STATES if state != "closed")
        return (
            Column(
                "rule", self.tr("规则"), lambda row: row.rule_name, 120, kind=Kind.RISK_NAME,
                value=lambda row: level_of(row.severity), stretch=True,
            ),
            Column(
                "value", self.tr("值"), lambda row: row.value_text, 150, Align.RIGHT, Kind.VALUE_LIMIT,
                value=lambda row: ValueLimit(row.value_text, row.threshold_text, level_of(row.severity)),
            ),
            Column(
                "since", self.tr("起始"), lambda row: formats.day(row.first_seen), 96, Align.RIGHT, Kind.SOFT,
            ),
            Column("state", self.tr("状态"), lambda row: row.state_name, 76, Align.RIGHT, Kind.SOFT, words=states),
        )  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the day out where it takes the room of the figures."""
        super().resizeEvent(event)
        self.view.set_hidden_columns({"since"} if self.width() < _ROOM_FOR_DAYS else set())

    def show_overview(self, shown: Overview) -> None:
        """Show the alerts of a customer."""
        self.head.set_caption(str(len(shown.alerts)) if shown.alerts else "")
        self.model.set_rows(shown.alerts)
        self._none.setVisible(not shown.alerts)
        self.view.setVisible(bool(shown.alerts))
        self.view.setFixedHeight(len(shown.alerts) * theme.current().row_height)


class Movements(Lines):
    """Lines of documents: day, kind, number and text, amount."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._year = 0

    @property
    def movements(self) -> Sequence[Movement]:
        """Return what is shown."""
        return self.items

    def set_movements(self, movements: Sequence[Movement], year: int) -> None:
        """Show these, days of `year` without it."""
        self._year = year
        self.set_items(movements)

    def said(self, item: Movement) -> str:
        """Return a movement as one text."""
        return f"{formats.day(item.on)} {self._line(item)}"

    def _line(self, movement: Movement) -> str:
        if movement.kind == "alert":
            return wording.rule_name(movement.text)
        return " · ".join(part for part in (movement.number, movement.text) if part)

    def draw(self, painter: QPainter, box: QRect, item: Movement) -> None:
        """Draw a movement."""
        day_width = 50 if item.on.year == self._year else 84
        draw_text(painter, box, formats.short_day(item.on, self._year), "text2", px=12)
        icons.paint(painter, _ICONS[item.kind], QRect(day_width, box.top() + 7, 14, 14))
        left = day_width + 22
        draw_text(painter, box.adjusted(left, 0, 0, 0), kind_name(item.kind))
        amount = "" if item.amount_cents is None else formats.money(item.amount_cents)
        used = draw_text(painter, box, amount, align=Align.RIGHT)
        draw_text(painter, box.adjusted(left + 72, 0, -used - 12, 0), self._line(item), "text2")


class MovementsSection(QFrame):
    """What happened last with a customer."""

    def __init__(self, lead: Lead) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("surface")
        self._lead = lead
        head = SectionTitle(self.tr("最近单据"), link=self.tr("单据与回款"))
        self._none = Text(self.tr("还没有单据和回款"), "caption")
        self.lines = Movements()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 16)
        column.setSpacing(6)
        for part in (head, self._none, self.lines):
            column.addWidget(part)
        assert head.link is not None
        head.link.clicked.connect(lambda: lead("ledger", "all"))
        self.lines.opened.connect(self._open)

    def show_overview(self, shown: Overview) -> None:
        """Show the movements of a customer."""
        self._none.setVisible(not shown.movements)
        self.lines.set_movements(shown.movements, shown.detail.as_of.year)

    def _open(self, movement: Movement) -> None:
        if movement.kind == "alert":
            self._lead(ALERTS, "alert", movement.record)
        else:
            self._lead("ledger", _DOCUMENTS.get(movement.kind, movement.kind), movement.record)
