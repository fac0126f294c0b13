"""The tool row over the documents: which view, which of them, a search, and what can be entered."""

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.services.ledger.reconciliations import period_of
from app.views import formats, theme
from app.views.customers.ledger.receipt_form import RECEIPT_KEY
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.segments import Segment, SegmentBar

HEIGHT = 48
SIDE, SMALL_SIDE = 20, 12
DOCUMENTS, STATEMENT, ORDERS = "documents", "statement", "orders"


class LedgerTools(QFrame):
    """Shows for each view what belongs to it."""

    view_chosen = Signal(object)  # DOCUMENTS, STATEMENT or ORDERS
    filter_changed = Signal()
    period_chosen = Signal(object, object)  # first, last
    other_period_asked = Signal()
    new_asked = Signal(object)  # invoice, credit, order
    receipt_asked = Signal()
    export_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    send_asked = Signal()
    settled_toggled = Signal(bool)

    def __init__(self) -> None:
        """Begin with the documents."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.views = SegmentBar(
            [
                Segment(DOCUMENTS, self.tr("单据与回款")),
                Segment(STATEMENT, self.tr("对账单")),
                Segment(ORDERS, self.tr("订单")),
            ]
        )
        self.segments = SegmentBar(
            [
                Segment("open", self.tr("未结清"), 0),
                Segment("overdue", self.tr("逾期"), 0),
                Segment("disputed", self.tr("争议"), 0),
                Segment("all", self.tr("全部"), 0),
            ]
        )
        self.period = Button(" ", icon="cal")
        self.settled = QCheckBox(self.tr("显示核销"))
        self.settled.setChecked(True)
        self.search = FilterEdit(self.tr("单号、金额"), icon="search")
        self.search.setMinimumWidth(72)
        self.search.setMaximumWidth(132)
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出表格"), key="Ctrl+E")
        self.new = Button(self.tr("新增单据"), icon="plus")
        self.receipt = Button(self.tr("登记回款"), icon="plus")
        self.print = Button(self.tr("打印"), icon="print")
        self.save = Button(self.tr("存为 PDF"), icon="doc")
        self.send = Button(self.tr("寄对账单"), kind="primary", icon="mail")
        self._lay_out()
        self._connect()
        self.show_view(DOCUMENTS)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.views)
        self._row.addSpacing(8)
        for part in (self.segments, self.period, self.settled):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._row.addWidget(self.search, 2)
        for button in (self.export, self.new, self.receipt, self.print, self.save, self.send):
            self._row.addWidget(button)
        self._fit()

    def _fit(self) -> None:
        side = SMALL_SIDE if theme.current().small_window else SIDE
        self._row.setContentsMargins(side, 0, side, 0)

    def _connect(self) -> None:
        self.new.setToolTip(f"{self.new.text()} (Ctrl+N)")
        self.receipt.setToolTip(f"{self.receipt.text()} ({RECEIPT_KEY})")
        self.print.setToolTip(f"{self.print.text()} (Ctrl+P)")
        self.views.chosen.connect(self._on_view)
        self.segments.chosen.connect(lambda _: self.filter_changed.emit())
        self.search.changed.connect(lambda _: self.filter_changed.emit())
        self.settled.toggled.connect(self.settled_toggled)
        self.receipt.clicked.connect(self.receipt_asked)
        self.export.clicked.connect(self.export_asked)
        self.print.clicked.connect(self.print_asked)
        self.save.clicked.connect(self.save_asked)
        self.send.clicked.connect(self.send_asked)
        self.new.clicked.connect(self._open_new)
        self.period.clicked.connect(self._open_periods)
        theme.current().rows_changed.connect(self._fit)

    def _on_view(self, key: str) -> None:
        self.show_view(key)
        self.view_chosen.emit(key)

    def show_view(self, key: str) -> None:
        """Show what belongs to a view."""
        self.views.set_current(key)
        documents, statement = key == DOCUMENTS, key == STATEMENT
        self.segments.setVisible(documents)
        self.search.setVisible(not statement)
        for part in (self.period, self.settled, self.print, self.save, self.send):
            part.setVisible(statement)
        self.new.setVisible(not statement)
        self.receipt.setVisible(documents)

    def allow(self, refusal: str) -> None:
        """Switch off what writes where nothing may be written, and say why."""
        for button in (self.new, self.receipt, self.send):
            button.setEnabled(not refusal)
            if refusal:
                button.setToolTip(refusal)

    def show_period(self, first: date, last: date) -> None:
        """Show the period of the statement."""
        self._last = last
        text = self.tr("{first} 至 {last}").format(first=formats.day(first), last=formats.day(last))
        self.period.setText(text)

    def _open_periods(self) -> None:
        menu = QMenu(self)
        day = self._last
        for text, first in (
            (self.tr("本月"), day.replace(day=1)),
            (self.tr("近三个月"), period_of(day)[0]),
            (self.tr("本年"), day.replace(month=1, day=1)),
        ):
            self._add(menu, text, lambda first=first: self.period_chosen.emit(first, day))
        year = day.year - 1
        self._add(menu, self.tr("上年"), lambda: self.period_chosen.emit(date(year, 1, 1), date(year, 12, 31)))
        self._add(menu, self.tr("其他…"), self.other_period_asked.emit)
        self._popup(menu, self.period)

    def _open_new(self) -> None:
        menu = QMenu(self)
        for text, kind in (
            (self.tr("发票"), "invoice"),
            (self.tr("贷项（红字）"), "credit"),
            (self.tr("订单"), "order"),
        ):
            self._add(menu, text, lambda kind=kind: self.new_asked.emit(kind))
        self._popup(menu, self.new)

    def _add(self, menu: QMenu, text: str, run: object) -> None:
        assert callable(run)
        action = QAction(text, menu)
        action.triggered.connect(lambda _=False: run())
        menu.addAction(action)

    def _popup(self, menu: QMenu, under: QWidget) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))
