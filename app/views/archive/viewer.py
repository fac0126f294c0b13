"""The middle of the archive tab: a tool row over the small pages and the pages themselves."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.views import messages, theme
from app.views.archive import rendering
from app.views.archive.rendering import PageReader, PdfFile
from app.views.archive.sheets import FIT_PAGE, FIT_WIDTH, Sheets
from app.views.archive.thumbnails import Thumbnails
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text, rule
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import Action, EmptyState, PaneError

_OFFERED = (50, 75, 100, 125, 150, 200)


class _Tools(QFrame):
    """Page and zoom."""

    def __init__(self, sheets: Sheets) -> None:
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(48)
        self._sheets = sheets
        self.back = Button(kind="icon", icon="left", tip=self.tr("上一页"), key="PgUp")
        self.number = QLineEdit()
        self.number.setFixedWidth(44)
        self.number.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.number.setAccessibleName(self.tr("页码"))
        self.total = Text(role="label")
        self.forward = Button(kind="icon", icon="right", tip=self.tr("下一页"), key="PgDn")
        self.smaller = Button(kind="icon", icon="zoomout", tip=self.tr("缩小"), key="Ctrl −")
        self.zoom = ChoiceButton("", self._choices(FIT_WIDTH), FIT_WIDTH)
        self.larger = Button(kind="icon", icon="zoomin", tip=self.tr("放大"), key="Ctrl +")
        self.title = Text(role="label")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        pages: list[QWidget] = [self.back, self.number, self.total, self.forward]
        zoom: list[QWidget] = [self.smaller, self.zoom, self.larger]
        for part in pages:
            row.addWidget(part)
        row.addSpacing(20)
        for part in zoom:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.title)
        self._connect()
        self._show_page(1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._sheets.go(self._sheets.page - 1))
        self.forward.clicked.connect(lambda: self._sheets.go(self._sheets.page + 1))
        self.number.returnPressed.connect(self._go)
        self.smaller.clicked.connect(lambda: self._sheets.step_zoom(-1))
        self.larger.clicked.connect(lambda: self._sheets.step_zoom(1))
        self.zoom.chosen.connect(self._choose)
        self._sheets.page_changed.connect(self._show_page)
        self._sheets.zoom_changed.connect(self._show_zoom)

    def _choices(self, zoom: str | int) -> list[tuple[str, str]]:
        percents = sorted({*_OFFERED, *([zoom] if isinstance(zoom, int) else [])})
        fits = [(FIT_WIDTH, self.tr("适合宽度")), (FIT_PAGE, self.tr("整页"))]
        return [*fits, *((str(percent), f"{percent}%") for percent in percents)]

    def _choose(self, key: str) -> None:
        self._sheets.set_zoom(key if key in {FIT_WIDTH, FIT_PAGE} else int(key))

    def _show_zoom(self, zoom: str | int) -> None:
        self.zoom.set_choices(self._choices(zoom))
        self.zoom.set_current(str(zoom))

    def _go(self) -> None:
        text = self.number.text()
        self._sheets.go(int(text) if text.isdigit() else self._sheets.page)
        self._show_page(self._sheets.page)

    def _show_page(self, page: int) -> None:
        pages = self._sheets.pages
        self.number.setValidator(QIntValidator(1, max(pages, 1), self.number))
        self.number.setText(str(page) if pages else "")
        self.total.setText(f"/ {pages}" if pages else "/ 0")
        self.back.setEnabled(page > 1)
        self.forward.setEnabled(page < pages)
        shown: list[QWidget] = [self.number, self.smaller, self.zoom, self.larger]
        for part in shown:
            part.setEnabled(pages > 0)


class Viewer(QFrame):
    """Shows a PDF, or why there is none to show."""

    make_asked = Signal()

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.setObjectName("pane")
        self.reader = PageReader(self)
        self.sheets = Sheets(self.reader)
        self.thumbnails = Thumbnails(self.reader)
        self.tools = _Tools(self.sheets)
        self._path: Path | None = None
        self._state: QWidget | None = None
        self._stack = QStackedWidget()
        self._pages = QWidget()
        row = QHBoxLayout(self._pages)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbnails)
        row.addWidget(rule(vertical=True))
        row.addWidget(self.sheets, 1)
        self._stack.addWidget(self._pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tools)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.sheets)
        self.thumbnails.chosen.connect(self.sheets.go)
        self.sheets.page_changed.connect(self.thumbnails.set_page)
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def show_file(self, path: Path, title: str) -> None:
        """Read a PDF and show it; what was shown stays until then."""
        self.tools.title.setText(title)
        if path != self._path:
            self._path = path
            self.reader.ask(
                lambda: rendering.read(path),
                lambda pdf: self._take(path, pdf),
                lambda error: self._fail(path, error),
            )

    def show_nothing(self, *, make: bool) -> None:
        """Say that there is no archive, with a button to make one where `make`."""
        self._path = None
        self.tools.title.setText("")
        self._show(None)
        action = Action(self.tr("生成"), self.make_asked.emit, icon="doc", key="Ctrl D", kind="primary")
        text = self.tr("生成后在这里逐页查看，并记入版本记录。")
        self._say(EmptyState(self.tr("还没有档案"), text, [action] if make else []))

    def show_again(self) -> None:
        """Read the file anew: it may have been put back."""
        path, self._path = self._path, None
        if path is not None:
            self.show_file(path, self.tools.title.text())

    def _take(self, path: Path, pdf: PdfFile) -> None:
        if path == self._path:
            self._show(pdf)
            self._say(None)

    def _fail(self, path: Path, error: BaseException) -> None:
        if path == self._path:
            said = messages.problem(error, self.tr("打开档案"))
            self._show(None)
            self._say(PaneError(f"{said.text}{said.hint}", self.show_again))

    def _show(self, pdf: PdfFile | None) -> None:
        self.sheets.show_file(pdf)
        self.thumbnails.show_file(pdf)

    def _say(self, state: QWidget | None) -> None:
        if self._state is not None:
            self._stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            self._stack.addWidget(state)
        self._stack.setCurrentWidget(state or self._pages)

    def _fit(self) -> None:
        self.thumbnails.setVisible(not theme.current().small_window)
