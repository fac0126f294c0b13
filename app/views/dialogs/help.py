"""Help: the keys, the version and the licences."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

import app
from app import paths
from app.views import theme
from app.views.dialogs.base import Dialog
from app.views.widgets.buttons import paint_key
from app.views.widgets.labels import Text, rule

WIDTH = 920
COLUMNS = 3
_KEY_WIDTH = 100


class Key(QWidget):
    """The name of a key in its frame."""

    def __init__(self, text: str) -> None:
        """Show the name."""
        super().__init__()
        self._text = text
        self.setAccessibleName(text)
        self.setFixedSize(theme.current().metrics(11).horizontalAdvance(text) + 12, 18)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the name."""
        painter = QPainter(self)
        paint_key(painter, self.rect(), self._text, "text2")
        painter.end()


class HelpDialog(Dialog):
    """The keys in columns, those of the page of a customer apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the keys of the frame, of tables and of the page of a customer."""
        super().__init__(self.tr("帮助"), parent)
        self.setFixedWidth(WIDTH)
        for title, keys in ((self.tr("快捷键"), self.entries()), (self.tr("客户页"), self.customer_entries())):
            self.body.addWidget(Text(title, "section"))
            self.body.addLayout(_columns(keys))
        self.body.addWidget(rule())
        version = self.tr("资信管家 {version}").format(version=app.__version__)
        self.body.addWidget(Text(version, "section"))
        licences = self.tr("MIT 许可。所用字体、Qt 及其他部件的许可文本在 {folder}")
        note = Text(licences.format(folder=paths.resources() / "licences"), "caption", selectable=True)
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.add_button(self.tr("关闭"), kind="primary", accept=True)

    def entries(self) -> list[tuple[str, str]]:
        """Return each key with what it does."""
        return [
            ("Ctrl 1…4", self.tr("客户、评分、监控、档案")),
            ("Ctrl Tab", self.tr("下一个子标签")),
            ("Ctrl K", self.tr("搜索")),
            ("F6", self.tr("下一个窗格")),
            ("↑ ↓", self.tr("上一行、下一行")),
            ("Enter", self.tr("打开当前行")),
            ("Ctrl C", self.tr("复制所选行")),
            (self.tr("Shift+单击"), self.tr("按第二列排序")),
            ("Alt ← →", self.tr("后退、前进")),
            ("Esc", self.tr("关闭、清除")),
            ("Ctrl N", self.tr("新增")),
            ("F2", self.tr("编辑")),
            ("Ctrl S", self.tr("保存")),
            ("F5", self.tr("立即检查")),
            ("Ctrl B", self.tr("能不能发货")),
            ("Ctrl Shift G", self.tr("待批特批")),
            ("Ctrl R", self.tr("登记回款")),
            ("Ctrl L", self.tr("记录沟通")),
            ("Ctrl Shift L", self.tr("各客户的下一步")),
            ("Ctrl I", self.tr("导入")),
            ("Ctrl E", self.tr("导出")),
            ("Ctrl Shift E", self.tr("写回 CRM")),
            ("Ctrl P", self.tr("打印")),
            ("Ctrl D", self.tr("生成档案")),
            ("Ctrl Enter", self.tr("提交、批准")),
            ("F10", self.tr("菜单")),
            ("F1", self.tr("帮助")),
        ]

    def customer_entries(self) -> list[tuple[str, str]]:
        """Return each key of the page of a customer with what it does."""
        return [
            ("Alt 1…7", self.tr("概览到附件")),
            ("Ctrl PgUp PgDn", self.tr("上一家、下一家客户")),
            ("Ctrl H", self.tr("修改记录")),
            ("Insert", self.tr("添加一行")),
            ("Shift Insert", self.tr("附上文件")),
            ("Space", self.tr("勾选")),
            ("D", self.tr("单据有争议")),
            ("Delete", self.tr("作废、删除")),
            ("Ctrl Shift V", self.tr("照抄上期报表")),
        ]


def _columns(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    rows = math.ceil(len(keys) / COLUMNS)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    for side in range(COLUMNS):
        grid.setColumnStretch(2 * side + 1, 1)
        grid.setColumnMinimumWidth(2 * side, _KEY_WIDTH)
    for number, (key, meaning) in enumerate(keys):
        side, row = divmod(number, rows)
        grid.addWidget(Key(key), row, 2 * side, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(Text(meaning), row, 2 * side + 1)
    return grid
