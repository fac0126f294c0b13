"""The row of tools over the finances of a customer: which view, and what is done with statements."""

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.views.customers.financials import calculator
from app.views.widgets.buttons import Button
from app.views.widgets.segments import ChoiceButton, Segment, SegmentBar

HEIGHT = 48
_ALL_ROOM = 100


class ToolRow(QFrame):
    """Says what was asked for; whether it may be done is set from outside."""

    unit_chosen = Signal(int)
    every_line = Signal(bool)
    every_period = Signal(bool)
    facts_asked = Signal()
    reopen_asked = Signal()
    delete_asked = Signal()

    def __init__(self) -> None:
        """Make the row."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.views = SegmentBar(
            [
                Segment("statements", self.tr("报表")),
                Segment("bank", self.tr("银行流水")),
                Segment("invoices", self.tr("开票清单")),
            ]
        )
        units = [(str(calculator.YUAN), self.tr("单位 元")), (str(calculator.WAN), self.tr("单位 万元"))]
        self.unit = ChoiceButton("", units)
        self.more = Button(kind="icon", icon="more", tip=self.tr("显示与期间"))
        self.export = Button(kind="icon", icon="export", tip=self.tr("导出"), key="Ctrl+E")
        self.read = Button(self.tr("从文件读入"), icon="import")
        self.new = Button(self.tr("新增期间"), icon="plus")
        self.confirm = Button(self.tr("确认本期"))
        self.save = Button(self.tr("保存草稿"), kind="primary", key="Ctrl+S")
        for button, key in ((self.read, "Ctrl+I"), (self.new, "Ctrl+N"), (self.save, "Ctrl+S")):
            button.setToolTip(f"{button.text()} ({key})")
        self.statement_tools: tuple[QWidget, ...] = (
            self.unit, self.more, self.export, self.read, self.new, self.confirm, self.save,
        )  # fmt: skip
        self._others: dict[str, QWidget] = {}
        self._states = {"lines": False, "periods": False}
        self.draft = self.confirmed = False
        self._lay_out()
        self.unit.chosen.connect(lambda key: self.unit_chosen.emit(int(key)))
        self.more.clicked.connect(self._open_menu)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (self.views, self.unit, self.more):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.export, self.read, self.new, self.confirm, self.save):
            row.addWidget(part)

    def add_tools(self, view: str, tools: QWidget) -> None:
        """Take in the tools of another view, shown with it."""
        self._others[view] = tools
        row = self.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(1, tools, _ALL_ROOM)
        tools.hide()

    def show_tools(self, view: str) -> None:
        """Show the tools of one view beside the choice of views."""
        for tool in self.statement_tools:
            tool.setVisible(view == "statements")
        for key, tools in self._others.items():
            tools.setVisible(key == view)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for name, text, signal in (
            ("lines", self.tr("显示全部项目"), self.every_line),
            ("periods", self.tr("显示全部期间"), self.every_period),
        ):
            action = QAction(text, menu, checkable=True, checked=self._states[name])
            action.toggled.connect(lambda on, name=name, signal=signal: self._toggle(name, signal, on=on))
            menu.addAction(action)
        menu.addSeparator()
        for text, enabled, asked in (
            (self.tr("期间资料…"), self.draft, self.facts_asked),
            (self.tr("改回草稿…"), self.confirmed, self.reopen_asked),
            (self.tr("删除草稿…"), self.draft, self.delete_asked),
        ):
            action = QAction(text, menu, enabled=enabled)
            action.triggered.connect(lambda _=False, asked=asked: asked.emit())
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _toggle(self, name: str, signal: SignalInstance, *, on: bool) -> None:
        self._states[name] = on
        signal.emit(on)
