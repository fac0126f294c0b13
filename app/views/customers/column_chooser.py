"""Which columns a table has, and in which order: ticked with Space, moved by dragging or with Alt and the arrows."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.views.dialogs.base import Dialog
from app.views.widgets.labels import Text

WIDTH, HEIGHT = 360, 560
_KEY = Qt.ItemDataRole.UserRole


class ColumnList(QListWidget):
    """The columns, those that are shown ticked; the order is that of the table."""

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleName(self.tr("列"))

    def fill(self, columns: Sequence[tuple[str, str]], shown: Sequence[str], fixed: Collection[str]) -> None:
        """Show the columns (key, title): those in sight first, in their order; `fixed` ones cannot be taken away."""
        titles = dict(columns)
        self.clear()
        for key in [*shown, *(key for key, _ in columns if key not in shown)]:
            item = QListWidgetItem(titles[key])
            item.setData(_KEY, key)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
            if key in fixed:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.addItem(item)
        self.setCurrentRow(0)

    def shown(self) -> list[str]:
        """Return the keys that are ticked, in order."""
        items = (self.item(row) for row in range(self.count()))
        return [str(item.data(_KEY)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the column with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_current(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the column under the cursor up (-1) or down (1)."""
        row = self.currentRow()
        if 0 <= row + step < self.count():
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)


class ColumnChooser(Dialog):
    """Asks which columns there are to be; `shown()` answers."""

    def __init__(
        self,
        columns: Sequence[tuple[str, str]],
        shown: Sequence[str],
        fixed: Collection[str],
        usual: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        """Offer the columns (key, title); `usual` are those to go back to."""
        super().__init__(self.tr("选择列"), parent)
        self.resize(WIDTH, HEIGHT)
        self.setModal(True)
        self.list = ColumnList()
        self.list.fill(columns, shown, fixed)
        hint = Text(self.tr("空格勾选；拖动或按 Alt+↑↓ 调整顺序。"), "hint")
        hint.setWordWrap(True)
        self.body.addWidget(hint)
        self.body.addWidget(self.list, 1)
        usually = self.add_button(self.tr("恢复默认"), kind="flat")
        usually.clicked.connect(lambda: self.list.fill(columns, usual, fixed))
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("确定"), kind="primary", accept=True)
        self.list.setFocus()

    def shown(self) -> list[str]:
        """Return the keys of the columns chosen, in order."""
        return self.list.shown()
