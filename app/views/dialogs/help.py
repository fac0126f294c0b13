"""Help: the keys, the version and the licences."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

import app
from app import paths
from app.views import theme
from app.views.dialogs.base import Dialog
from app.views.widgets.buttons import paint_key
from app.views.widgets.labels import Text, rule

WIDTH = 640


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
    """Two columns of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """List the keys of the frame and of tables."""
        super().__init__(self.tr("帮助"), parent)
        self.setFixedWidth(WIDTH)
        self.body.addWidget(Text(self.tr("快捷键"), "section"))
        keys = self.entries()
        half = (len(keys) + 1) // 2
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        for number, (key, meaning) in enumerate(keys):
            side, row = divmod(number, half)
            grid.addWidget(Key(key), row, 2 * side, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Text(meaning), row, 2 * side + 1)
        self.body.addLayout(grid)
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
