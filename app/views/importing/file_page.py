"""Step 1: which file, and what its rows are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.importing.fields import Kind, kind_label
from app.views.importing.state import WizardState
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, repolish_surface
from app.views.widgets.segments import Segment, SegmentBar

SIDE, SMALL_SIDE, ROOMY = 48, 16, 1160
SUFFIXES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods"


class DropArea(QFrame):
    """A place to drop a file on, with a button to look for one."""

    dropped = Signal(object)  # Path

    def __init__(self, browse: Callable[[], None]) -> None:
        """Make the area; the button calls `browse`."""
        super().__init__()
        self.setObjectName("box")
        self.setAcceptDrops(True)
        self.setMinimumHeight(168)
        layout = QVBoxLayout(self)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.setSpacing(8)
        layout.addWidget(Text(self.tr("把文件拖到这里"), "title"), 0, Qt.AlignmentFlag.AlignHCenter)
        kinds = self.tr("Excel（.xlsx .xls .xlsb .ods）或 CSV，首行附近有列名即可，列的顺序不限")
        layout.addWidget(Text(kinds, "label"), 0, Qt.AlignmentFlag.AlignHCenter)
        self.button = Button(self.tr("选择文件…"), kind="primary", icon="folder")
        self.button.clicked.connect(browse)
        layout.addSpacing(4)
        self.other = Button(self.tr("换一个文件…"), icon="folder")
        self.other.clicked.connect(browse)
        self.other.hide()
        for button in (self.button, self.other):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_chosen(self, *, chosen: bool) -> None:
        """Step back once there is a file: the main action is then to go on."""
        self.button.setVisible(not chosen)
        self.other.setVisible(chosen)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.dropped.emit(Path(urls[0].toLocalFile()))


class FilePage(QWidget):
    """Choose the file; once it is read, say what was found in it and what its rows are."""

    chosen = Signal(object)  # Path
    kind_chosen = Signal(object)  # Kind

    def __init__(self, folder: str) -> None:
        """Begin without a file; `folder` is where the file dialog opens."""
        super().__init__()
        repolish_surface(self)
        self._folder = folder
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(SIDE, 32, SIDE, 24)
        layout.setSpacing(16)
        self.drop = DropArea(self.browse)
        self.drop.dropped.connect(self.chosen)
        layout.addWidget(self.drop)
        self.error = Text("", "bold", tone="highFg", selectable=True)
        self.error.setWordWrap(True)
        layout.addWidget(self.error)
        self._found = QFrame()
        layout.addWidget(self._found)
        self._build_found(QVBoxLayout(self._found))
        layout.addStretch(1)
        self._found.hide()

    def _build_found(self, rows: QVBoxLayout) -> None:
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self.title = Text("", "title")
        self.facts = Text("", "label")
        self.notes = Text("", "label", tone="watchFg")
        self.notes.setWordWrap(True)
        rows.addWidget(self.title)
        rows.addWidget(self.facts)
        rows.addWidget(self.notes)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(Text(self.tr("这些行是"), "bold"))
        self.kinds = SegmentBar([Segment(kind.value, kind_label(kind)) for kind in Kind])
        self.kinds.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.kinds.chosen.connect(lambda key: self.kind_chosen.emit(Kind(key)))
        line.addWidget(self.kinds)
        line.addStretch(1)
        rows.addLayout(line)
        self.guess = Text("", "label")
        rows.addWidget(self.guess)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the kinds the room they need in the smallest window."""
        super().resizeEvent(event)
        side = SIDE if self.width() >= ROOMY else SMALL_SIDE
        self._column.setContentsMargins(side, 32, side, 24)

    def focus_work(self) -> None:
        """Stand on what comes first: the kind of the rows where it is open, else the button that looks for a file."""
        (self.kinds if self._found.isVisible() else self.drop.button).setFocus()

    def browse(self) -> None:
        """Ask for a file."""
        pattern = self.tr("表格文件 ({suffixes})").format(suffixes=SUFFIXES)
        name, _ = QFileDialog.getOpenFileName(self, self.tr("选择要导入的文件"), self._folder, pattern)
        if name:
            self.chosen.emit(Path(name))

    def show_reading(self, file: Path) -> None:
        """Say that the file is being read."""
        self.error.setText("")
        self._found.show()
        self.title.setText(file.name)
        self.facts.setText(self.tr("正在读取…"))
        self.notes.setText("")

    def show_error(self, text: str) -> None:
        """Say why the file cannot be read."""
        self._found.hide()
        self.drop.set_chosen(chosen=False)
        self.error.setText(text)

    def show_state(self, state: WizardState) -> None:
        """Say what was found."""
        source = state.source
        if source is None or state.file is None:
            return
        self.error.setText("")
        self._found.show()
        self.drop.set_chosen(chosen=True)
        self.title.setText(state.file.name)
        self.facts.setText(
            self.tr("{rows} 行 · {columns} 列 · 列名在第 {header} 行").format(
                rows=f"{len(source.rows):,}", columns=len(source.headers), header=source.header_row
            )
        )
        self.notes.setText("\n".join(source.notes.sentences()))
        if state.kind is not None:
            self.kinds.set_current(state.kind.value)
        self.guess.setText(self.tr("已按列名判断，可以改选。") if state.kind else self.tr("看不出是哪一类，请选择。"))
