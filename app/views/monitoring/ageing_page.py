"""The sub-tab of the ageing: every customer's open items by age on a day, with the totals and their proof."""

import unicodedata
from datetime import date
from typing import cast

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.services.exporting import ageing as export_ageing
from app.services.figures.ageing import AgeingReport, AgeingRow, Basis, ageing, last_month_end
from app.views import formats, theme
from app.views.columns import SortKey
from app.views.live import Latest, LivePane
from app.views.messages import problem
from app.views.monitoring.ageing_columns import columns, totals
from app.views.monitoring.proof import ProofLine
from app.views.monitoring.saving import save_sheet
from app.views.session import Command, Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.inputs import DateButton, FilterEdit
from app.views.widgets.labels import Text
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.states import Action, EmptyState
from app.views.widgets.table import Table

HEIGHT = 48


class AgeingPage(LivePane):
    """The ageing on a day of its own choice: the day of the session, a month's end, or any other."""

    def __init__(self, session: Session) -> None:
        """Age the book of `session`."""
        super().__init__()
        self.setObjectName("pane")
        self._session = session
        self._read = Latest(session, self, self.tr("计算账龄"))
        self._report: AgeingReport | None = None
        self._day = session.as_of
        self.basis = SegmentBar([Segment("due", self.tr("按到期日")), Segment("invoice", self.tr("按开单日期"))])
        self.day = DateButton(self._day, self.tr("基准日"))
        self.month_end = Button(self.tr("上月末"), tip=self.tr("上个月最后一天"))
        self.back = Button(" ", kind="flat", icon="restore")
        self.filter = FilterEdit(self.tr("名称、编码"), width=180)
        self.export_button = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl+E")
        self.model: RowsModel[AgeingRow] = RowsModel(columns("due"), lambda row: row.customer_id, parent=self)
        self.table = Table()
        self.proof = ProofLine()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tool_row())
        layout.addWidget(self.table, 1)
        layout.addWidget(self.proof)
        self.proof.hide()
        self._use_columns()
        self._connect()

    def _tool_row(self) -> QFrame:
        tool = QFrame()
        tool.setObjectName("tool")
        tool.setFixedHeight(HEIGHT)
        row = QHBoxLayout(tool)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.basis)
        row.addWidget(self.day)
        row.addWidget(self.month_end)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(Text(self.tr("金额单位：元"), "caption"))
        row.addWidget(self.filter)
        row.addWidget(self.export_button)
        self.back.hide()
        return tool

    def _connect(self) -> None:
        self.basis.chosen.connect(self._on_basis)
        self.day.chosen.connect(self.set_day)
        self.month_end.clicked.connect(lambda: self.set_day(last_month_end(self._day)))
        self.back.clicked.connect(lambda: self.set_day(self._session.as_of))
        self.filter.changed.connect(lambda _: self._show_rows())
        self.export_button.clicked.connect(self.export)
        self.table.view.opened.connect(self._open)
        self._session.as_of_changed.connect(self.set_day)
        theme.current().rows_changed.connect(self._fit)

    def _use_columns(self) -> None:
        keys = self.model.sort_keys or (SortKey("gross", descending=True),)
        self.model = RowsModel(columns(self._basis()), lambda row: row.customer_id, parent=self)
        self.model.sort_by(keys)
        self.table.set_model(self.model)
        self._fit()

    def _basis(self) -> Basis:
        return cast("Basis", self.basis.current())

    def _on_basis(self, _: object) -> None:
        old = self.model
        self._use_columns()
        old.deleteLater()
        self._report = None
        self.refresh()

    def _fit(self) -> None:
        self.table.view.set_hidden_columns({"code", "days"} if theme.current().small_window else set())

    def value(self) -> date:
        """Return the day that is aged."""
        return self._day

    def set_day(self, day: date) -> None:
        """Age as of another day; the day of the session stays as it is, one click away."""
        self._day = day
        self.day.set_date(day)
        self.back.setText(self.tr("回到 {day}").format(day=formats.day(self._session.as_of)))
        self.back.setVisible(day != self._session.as_of)
        self.invalidate()

    def refresh(self) -> None:
        """Read the ageing in the background; the old one stays until then."""
        day, basis = self._day, self._basis()
        if self._report is None:
            self.table.show_loading()
        self._read.ask(lambda: ageing(day, basis), self._show, self._on_failed)

    def _show(self, report: AgeingReport) -> None:
        self._report = report
        self.proof.show_report(report)
        self.proof.show()
        self._show_rows()

    def _show_rows(self) -> None:
        if self._report is None:
            return
        wanted = _folded(self.filter.text())
        rows = [row for row in self._report.rows if wanted in _folded(f"{row.code} {row.name}")]
        self.model.set_rows(rows)
        self.table.set_total(totals(rows, len(self._report.rows)) if rows else {})
        if rows:
            self.table.show_rows()
        else:
            self.table.show_empty(self._empty(filtered=bool(wanted)))

    def _empty(self, *, filtered: bool) -> EmptyState:
        if filtered:
            return EmptyState(
                self.tr("没有符合条件的客户"), "", [Action(self.tr("清除筛选"), self._clear)], mark="check"
            )
        text = self.tr("{day} 没有未结清的单据，也没有未核销的回款。").format(day=formats.day(self._day))
        bring = Action(self.tr("导入数据"), lambda: self._session.ask(Command.IMPORT), "import", "Ctrl+I")
        return EmptyState(self.tr("没有应收余额"), text, [bring])

    def _clear(self) -> None:
        self.filter.clear()
        self._show_rows()

    def _on_failed(self, error: BaseException) -> None:
        self.proof.hide()
        self.table.show_error(problem(error, self.tr("计算账龄")).text, self.refresh)

    def _open(self, customer_id: object) -> None:
        if isinstance(customer_id, int):
            self._session.open_customer(customer_id)

    def export(self) -> None:
        """Write the ageing of the day and basis shown to a sheet."""
        day, basis = self._day, self._basis()
        name = self.tr("账龄分析 {day}.xlsx").format(day=formats.day(day))
        save_sheet(self._session, self, lambda: export_ageing.sheet(day, basis), name)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
