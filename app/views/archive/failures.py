"""The dialog that lists whose archives could not be made, each with its reason."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.services.archive.batch import Failed
from app.views.columns import Column
from app.views.dialogs.base import Dialog
from app.views.table_model import RowsModel
from app.views.widgets.labels import Text
from app.views.widgets.table import Table


class FailuresDialog(Dialog):
    """A table of customers and reasons; its rows can be copied."""

    def __init__(self, failed: Sequence[Failed], parent: QWidget) -> None:
        """List these."""
        super().__init__(self.tr("没有生成的档案"), parent)
        self.resize(720, 420)
        columns: list[Column[Failed]] = [
            Column("code", self.tr("编码"), lambda row: row.code, 90),
            Column("name", self.tr("客户"), lambda row: row.name, 200),
            Column("reason", self.tr("原因"), lambda row: row.reason, 300, stretch=True, tip=lambda row: row.reason),
        ]
        self.table = Table(multiple=True)
        rows: RowsModel[Failed] = RowsModel(columns, lambda row: row.customer_id, parent=self)
        rows.set_rows(failed)
        self.table.set_model(rows)
        text = Text(self.tr("其他客户的档案已经生成。下面这些账套数据没有变化，处理后可以再次生成。"), "soft")
        text.setWordWrap(True)
        self.body.addWidget(text)
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("关闭"), kind="primary", accept=True)
