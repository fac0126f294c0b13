"""What a CRM would be told of its customers, old and new, before a file is written for it."""

from datetime import date
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.services.exporting import crm
from app.services.exporting.crm import Crm, Preview, Row
from app.views import formats, theme
from app.views.columns import Align, Change, Column, Kind
from app.views.dialogs.base import Dialog
from app.views.live import Latest
from app.views.messages import problem
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.labels import Text
from app.views.widgets.segments import Segment, SegmentBar
from app.views.widgets.states import EmptyState
from app.views.widgets.table import Table

WIDE: Final = (1180, 640)
SMALL: Final = (1080, 560)


class WriteBackDialog(Dialog):
    """Shows the customers whose grade, limit, term, overdue amount or reviews the CRM does not know yet."""

    write_asked = Signal(object)  # Preview

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Read what the CRM of last time does not know."""
        super().__init__(self.tr("写回 CRM"), parent, paper_footer=True)
        self.setModal(True)
        self.resize(*(SMALL if theme.current().small_window else WIDE))
        self._session = session
        self._latest = Latest(session, self, self.tr("比对 CRM"))
        self.shown: Preview | None = None
        self.system = SegmentBar([Segment(each.value, crm.crm_name(each), 0) for each in Crm])
        self.everything = QCheckBox(self.tr("没有变化的也写"))
        self.unit = Text("", "caption")
        self.table = Table()
        self.model = RowsModel(self._columns(), lambda row: row.customer_id, parent=self)
        self.table.set_model(self.model)
        self.said = Text("", "label")
        tools = QHBoxLayout()
        tools.setSpacing(16)
        for part in (self.system, self.everything):
            tools.addWidget(part)
        tools.addStretch(1)
        tools.addWidget(self.unit)
        self.body.setContentsMargins(0, 12, 0, 0)
        tools.setContentsMargins(16, 0, 16, 0)
        self.body.addLayout(tools)
        self.body.addWidget(self.table, 1)
        self.buttons.insertWidget(0, self.said)
        self.add_button(self.tr("取消"), reject=True)
        self.write = self.add_button(self.tr("写成文件…"), kind="primary", icon="export")
        self.write.clicked.connect(self._on_write)
        self.table.view.opened.connect(lambda _: self._on_write())
        self.system.chosen.connect(lambda _: self.refresh())
        self.everything.toggled.connect(lambda _: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Compare again."""
        as_of, chosen, everything = self._session.as_of, Crm(self.system.current()), self.everything.isChecked()
        self.unit.setText(self.tr("元 · 基准日 {day}").format(day=formats.day(as_of)))
        self.write.setEnabled(False)
        self._latest.ask(lambda: _read(chosen, as_of, everything), self._on_read, self._on_failed)

    def _on_read(self, read: tuple[Preview, dict[str, int]]) -> None:
        self.shown, counts = read
        self.system.set_counts(counts)
        self.model.set_rows(list(self.shown.rows))
        self.write.setEnabled(bool(self.shown.rows))
        text = self.tr("写 {rows} 家 · {unchanged} 家没有变化 · {unknown} 家在 CRM 里没有编号")
        self.said.setText(
            text.format(rows=len(self.shown.rows), unchanged=self.shown.unchanged, unknown=self.shown.unknown)
        )
        if self.shown.rows:
            self.table.show_rows()
            self.table.view.select_first()
        else:
            self._show_nothing(self.shown)
        self.table.view.setFocus()

    def _show_nothing(self, shown: Preview) -> None:
        if shown.unchanged:
            self.table.show_empty(
                EmptyState(
                    self.tr("没有要写的变化"),
                    self.tr("上次写出之后，等级、额度、账期、逾期和复审都没有变。"),
                    mark="check",
                )
            )
        else:
            text = self.tr("先从 CRM 导出客户并导入，账套才知道它们在 CRM 里的编号。")
            self.table.show_empty(EmptyState(self.tr("还没有来自 CRM 的客户"), text))

    def _on_failed(self, error: BaseException) -> None:
        said = problem(error, self.tr("比对 CRM"))
        self.table.show_error(f"{said.text}{said.hint}", self.refresh)

    def _on_write(self) -> None:
        if self.shown is not None and self.shown.rows:
            self.accept()
            self.write_asked.emit(self.shown)

    def _columns(self) -> list[Column[Row]]:
        told = (
            ("grade", self.tr("等级"), 96),
            ("score", self.tr("评分"), 84),
            ("credit_limit_cents", self.tr("额度"), 188),
            ("terms_days", self.tr("账期"), 92),
            ("overdue_cents", self.tr("逾期金额"), 172),
            ("next_review_on", self.tr("下次复审"), 178),
        )
        return [
            Column("key", self.tr("CRM 编号"), lambda row: row.key, 96, tip=lambda row: row.key),
            Column("name", self.tr("客户名称"), lambda row: row.name, stretch=True),
            *(_change(name, title, width) for name, title, width in told),
        ]


def _change(name: str, title: str, width: int) -> Column[Row]:
    return Column(
        name,
        title,
        lambda row: _said(name, getattr(row.now, name)),
        width,
        Align.RIGHT,
        Kind.CHANGE,
        value=lambda row: _difference(row, name),
        bold=lambda row: name in row.changed,
        plain=lambda row: _said(name, getattr(row.now, name)),
    )


def _difference(row: Row, name: str) -> Change | None:
    """Return what was and what becomes, None where the CRM knows it or was never told anything."""
    if name not in row.changed or row.before is None:
        return None
    return Change(_said(name, getattr(row.before, name)), _said(name, getattr(row.now, name)))


def _said(name: str, value: Any) -> str:
    if value is None or value == "":
        return formats.DASH
    if name == "overdue_cents":
        return formats.money(value)
    if name.endswith("_cents"):
        return formats.exact_money(value)
    return formats.day(date.fromisoformat(value)) if name.endswith("_on") else str(value)


def _read(chosen: Crm, as_of: date, everything: bool) -> tuple[Preview, dict[str, int]]:
    """Return the preview of the chosen CRM, and how many rows each one would get."""
    shown = {each: crm.preview(each, as_of, everything=everything) for each in Crm}
    return shown[chosen], {each.value: len(preview.rows) for each, preview in shown.items()}
