"""Which part of the book goes into a spreadsheet."""

from datetime import date

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from app.services.exporting.export import KINDS
from app.views import formats
from app.views.dialogs.base import Dialog
from app.views.widgets.labels import Text

WIDTH = 480
SHOWN = "shown"


class ExportDialog(Dialog):
    """Offers the table in sight, customers, ageing, alerts, or everything."""

    def __init__(self, as_of: date, parent: QWidget | None = None, shown: str = "") -> None:
        """Propose the table in sight, which `shown` names, else the customers."""
        super().__init__(self.tr("导出"), parent)
        self.setFixedWidth(WIDTH)
        self.setModal(True)
        self._group = QButtonGroup(self)
        words = {
            "customers": self.tr("客户一览：资料与各项指标"),
            "ageing": self.tr("账龄表：含与单据的核对"),
            "alerts": self.tr("预警清单：含已关闭"),
            "everything": self.tr("全部：以上各表与账套中的每一张明细表"),
        }
        self._kinds = (SHOWN, *KINDS) if shown else KINDS
        words[SHOWN] = self.tr("当前表格：{table}").format(table=shown)
        for number, kind in enumerate(self._kinds):
            choice = QRadioButton(words[kind])
            self._group.addButton(choice, number)
            self.body.addWidget(choice)
        self._group.button(0).setChecked(True)
        note = self.tr("Excel 文件（.xlsx），余额截至基准日 {day}。").format(day=formats.day(as_of))
        self.body.addWidget(Text(note, "caption"))
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("选择文件"), kind="primary", accept=True)

    def choose(self, kind: str) -> None:
        """Choose a kind."""
        self._group.button(self._kinds.index(kind)).setChecked(True)

    def kind(self) -> str:
        """Return the kind chosen."""
        return self._kinds[self._group.checkedId()]
