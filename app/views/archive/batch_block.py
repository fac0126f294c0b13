"""The block at the foot of the right pane: a batch on its way, what it made, and what failed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout

from app.services.archive.batch import BatchResult
from app.services.job import Progress
from app.views.formats import number
from app.views.widgets.buttons import Button
from app.views.widgets.info_bar import RiskGlyph
from app.views.widgets.labels import Text


class BatchBlock(QFrame):
    """Hidden until a batch begins; stays with its result until it is closed or another one begins."""

    cancel_asked = Signal()
    failures_asked = Signal()

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self.setObjectName("actions")
        self._title = Text(self.tr("批量生成"), "section")
        self._now = Text(role="label")
        self._count = Text()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._made = Text(role="label")
        self._glyph = RiskGlyph("high")
        self._failed = Text(role="label", tone="highFg")
        self.failures = Button(self.tr("查看失败"))
        self.cancel = Button(icon="x")
        self.close_button = Button(self.tr("关闭"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addLayout(self._row(self._title, self._now, None, self._count))
        layout.addWidget(self._bar)
        layout.addLayout(self._row(self._made, self._glyph, self._failed, None))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.failures, self.cancel, self.close_button):
            buttons.addWidget(button, 1)
        layout.addLayout(buttons)
        self.failures.clicked.connect(self.failures_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        self.close_button.clicked.connect(self.hide)
        self.hide()

    def _row(self, *parts: Text | RiskGlyph | None) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in parts:
            if part is None:
                row.addStretch(1)
            else:
                row.addWidget(part)
        return row

    def show_progress(self, progress: Progress) -> None:
        """Show how far the batch is and whose turn it is."""
        self._now.setText(self.tr("正在生成 {name}").format(name=_short(progress.text)) if progress.text else "")
        self._now.setToolTip(progress.text)
        self._count.setText(f"{number(progress.done) or '0'} / {number(progress.total) or '0'}")
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.done)
        left = max(progress.total - progress.done, 0)
        self.cancel.setText(self.tr("取消剩余 {count} 家").format(count=left) if left else self.tr("取消"))
        self._show_result(None, left=left)
        self.show()

    def show_result(self, result: BatchResult) -> None:
        """Show what the batch made."""
        total = len(result.made) + len(result.failed) + result.left
        done = total - result.left
        self._now.setText(self.tr("用时 {seconds} 秒").format(seconds=number(result.seconds, 1)))
        self._count.setText(f"{done} / {total}")
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        self._show_result(result, left=result.left)
        self.show()

    def _show_result(self, result: BatchResult | None, *, left: int) -> None:
        failed = len(result.failed) if result is not None else 0
        self._made.setVisible(result is not None)
        if result is not None:
            text = self.tr("新版本 {new}，未变 {same}")
            if left:
                text = self.tr("新版本 {new}，未变 {same}，未做 {left}")
            same = len(result.made) - result.new
            self._made.setText(text.format(new=result.new, same=same, left=left))
        self._glyph.setVisible(failed > 0)
        self._failed.setVisible(failed > 0)
        self._failed.setText(self.tr("失败 {count}").format(count=failed))
        self.failures.setVisible(failed > 0)
        self.cancel.setVisible(result is None)
        self.close_button.setVisible(result is not None)


def _short(name: str) -> str:
    return name if len(name) <= 10 else f"{name[:9]}…"
