"""The window of the first screen: the ink panel, four ways, the form of the one chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import clock
from app.views.icons import icon
from app.views.start.choice import StartChoice, StartData, Way
from app.views.start.forms import DIALOGS, DemoForm, Files, Form, NewForm, OpenForm, Operator, RestoreForm
from app.views.start.options import Brand, OptionButton
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text

CARD = (800, 448)
SMALL_WIDTH = 1300


class Forms(dict[Way, Form]):
    """The form of each way, made when first asked for: the first paint waits for one, not for four."""

    def __init__(self, makers: dict[Way, Callable[[], Form]], take: Callable[[Form], None]) -> None:
        """Take what makes each form, and what to do with a new one."""
        super().__init__()
        self._makers = makers
        self._take = take

    def __missing__(self, way: Way) -> Form:
        """Make the form."""
        self[way] = form = self._makers[way]()
        self._take(form)
        return form


class StartWindow(QWidget):
    """Announces a StartChoice; whoever opens the book answers with `set_error`, or closes the window."""

    chosen = Signal(object)  # StartChoice
    language_chosen = Signal(object)  # str: the window is to be made anew
    quit = Signal()

    def __init__(self, data: StartData, files: Files = DIALOGS) -> None:
        """Show the ways; the first start proposes the sample office, later ones the last book."""
        super().__init__()
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("资信管家"))
        self.setWindowIcon(icon("app"))
        self.setMinimumSize(1100, 640)
        self.resize(1440, 900)
        self._announced = False
        self._brand = Brand()
        self._brand.language_chosen.connect(self.language_chosen)
        self.operator = Operator(data)
        self._ways = list(Way)
        self._group = QButtonGroup(self)
        self._forms = QStackedWidget()
        self.forms = Forms(
            {
                Way.DEMO: DemoForm,
                Way.NEW: lambda: NewForm(data, files),
                Way.OPEN: lambda: OpenForm(data, files, clock.today()),
                Way.RESTORE: lambda: RestoreForm(data, files),
            },
            self._take,
        )
        self.go = Button(kind="primary")
        self._leave = Button(self.tr("退出"))
        self._read_only = Button(self.tr("以只读方式打开"), kind="flat")
        self._build()
        self._connect()
        self.choose(Way.OPEN if data.recent else Way.DEMO)

    def _build(self) -> None:
        right = QVBoxLayout()
        right.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addWidget(Text(self.tr("选择账套"), "kpiPane"))
        column.addWidget(self._card())
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        right.addLayout(across)
        right.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._brand)
        layout.addLayout(right, 1)

    def _card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("box")
        card.setFixedSize(*CARD)
        row = QHBoxLayout(card)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addLayout(self._options())
        line = QFrame()
        line.setObjectName("paneRule")
        line.setFixedWidth(1)
        row.addWidget(line)
        row.addLayout(self._form_side(), 1)
        return card

    def _options(self) -> QVBoxLayout:
        options = [
            OptionButton("book", self.tr("打开示例账套"), self.tr("60 家虚构客户、36 个月往来，可随意试用"), "Alt+1"),
            OptionButton("new", self.tr("新建账套"), self.tr("设定公司名称和会计准则"), "Alt+2"),
            OptionButton("folder", self.tr("打开已有账套"), self.tr("选择 .zxdb 文件，或从最近列表打开"), "Alt+3"),
            OptionButton("restore", self.tr("从备份恢复"), self.tr("选择 .zxbak 文件，恢复前自动核对完整性"), "Alt+4"),
        ]
        column = QVBoxLayout()
        column.setSpacing(0)
        for number, option in enumerate(options):
            self._group.addButton(option, number)
            column.addWidget(option)
        note = Text(self.tr("账套是一个 .zxdb 文件，可以整体复制和保存。"), "caption")
        note.setContentsMargins(20, 0, 0, 0)
        column.addWidget(note, 1)
        return column

    def _form_side(self) -> QVBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._read_only)
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.go)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._forms, 1)
        column.addWidget(self.operator)
        column.addSpacing(8)
        column.addLayout(buttons)
        self._read_only.hide()
        return column

    def _connect(self) -> None:
        self._group.idToggled.connect(lambda number, on: self._on_way(number) if on else None)
        self.go.clicked.connect(self.submit)
        self._read_only.clicked.connect(lambda: self.submit(read_only=True))
        self._leave.clicked.connect(self.close)
        self.operator.name.returnPressed.connect(self.submit)

    def _take(self, form: Form) -> None:
        self._forms.addWidget(form)
        form.opened.connect(self.submit)

    def choose(self, way: Way) -> None:
        """Show the form of a way."""
        self._group.button(self._ways.index(way)).setChecked(True)
        self._on_way(self._ways.index(way))

    def current(self) -> Way:
        """Return the way whose form is shown."""
        return self._ways[self._group.checkedId()]

    def _on_way(self, number: int) -> None:
        self._forms.setCurrentWidget(self.forms[self._ways[number]])
        self._read_only.hide()
        self._name_go()
        first = self.forms[self.current()].begin() or self.go
        QTimer.singleShot(0, first, first.setFocus)

    def _name_go(self) -> None:
        words = {
            Way.DEMO: self.tr("打开示例账套"),
            Way.NEW: self.tr("新建账套"),
            Way.OPEN: self.tr("打开账套"),
            Way.RESTORE: self.tr("恢复并打开"),
        }
        self.go.setText(words[self.current()])

    def submit(self, *, read_only: bool = False) -> None:
        """Announce the choice where the form is complete, and lock the fields until there is an answer."""
        if self._announced:
            return
        choice = self.forms[self.current()].answer(*self.operator.answer())
        if choice is None:
            return
        if read_only:
            choice = StartChoice(choice.way, choice.operator, choice.role, path=choice.path, read_only=True)
        self._lock(locked=True)
        self.go.setText(self.tr("正在打开"))
        self.chosen.emit(choice)

    def set_error(self, text: str, *, offer_read_only: bool = False) -> None:
        """Say at the field why the book was not opened; perhaps offer to read it only."""
        self._lock(locked=False)
        self._name_go()
        self.forms[self.current()].set_error(text)
        self._read_only.setVisible(offer_read_only)

    def _lock(self, *, locked: bool) -> None:
        self._announced = locked
        for part in (self._forms, self.operator, self.go, self._leave, *self._group.buttons()):
            part.setEnabled(not locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel less room in a small window."""
        super().resizeEvent(event)
        self._brand.set_small(self.width() < SMALL_WIDTH)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the user left without a book, unless one is being opened."""
        super().closeEvent(event)
        if not self._announced:
            self.quit.emit()
