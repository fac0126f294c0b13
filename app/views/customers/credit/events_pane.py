"""The credit events of a customer beside its records: how many, which kinds, and one more."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout

from app.services.credit_records import kinds
from app.services.credit_records.events import Event
from app.views import theme
from app.views.customers.credit.event_tree import EventTree
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import EmptyState

BAR = 48
ATTACH_KEY = "Shift+Insert"


class EventsPane(QFrame):
    """A filter by kind over the tree; what an event opens and how it is taken back is said by the page."""

    record_asked = Signal()
    source_asked = Signal(object)  # Event
    counter_asked = Signal(object)  # Event
    attach_asked = Signal(object)  # Event

    def __init__(self) -> None:
        """Begin without events."""
        super().__init__()
        self.setObjectName("pane")
        self._events: Sequence[Event] = ()
        self._refusal = ""
        self.head = SectionTitle(self.tr("信用事件"))
        every = (*kinds.PROGRAM_KINDS, *kinds.EVENT_KINDS)
        words = [(each, kinds.event_kind_name(each)) for each in every]
        self.kind = ChoiceButton("", [("", self.tr("全部类型")), *words])
        self.record = Button(self.tr("登记事件"), icon="plus")
        self.tree = EventTree()
        self._empty = EmptyState(self.tr("还没有信用事件"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tool_row())
        column.addWidget(self.tree, 1)
        column.addWidget(self._empty, 1)
        self.setFocusProxy(self.tree)
        self.kind.chosen.connect(lambda _: self._show())
        self.record.clicked.connect(self.record_asked)
        self.tree.source_asked.connect(self.source_asked)
        self.tree.counter_asked.connect(self.counter_asked)
        self.tree.menu_asked.connect(self._open_menu)
        theme.current().rows_changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    def _tool_row(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(BAR)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.head, 1)
        row.addWidget(self.kind)
        row.addWidget(self.record)
        return bar

    def _on_rows_changed(self) -> None:
        """Leave the room of the narrow bar to its title in a small window."""
        word = self.tr("登记事件")
        self.record.setText("" if theme.current().small_window else word)
        self.record.setAccessibleName(word)

    def show_events(self, events: Sequence[Event], refusal: str) -> None:
        """Show these events; `refusal` says why nothing can be recorded, empty where it can."""
        self._events, self._refusal = events, refusal
        self.record.setEnabled(not refusal)
        self.record.setToolTip(refusal or self.tr("登记事件"))
        self._show()

    def select(self, event_id: int) -> bool:
        """Put the cursor on an event that a person recorded, whatever the filter; False where it is not there."""
        self.kind.set_current("")
        self._show()
        return self.tree.select(f"event:{event_id}")

    def _show(self) -> None:
        kind = self.kind.current()
        shown = [each for each in self._events if kind in {"", each.kind}]
        self.tree.show_events(shown)
        self.head.set_caption(self.tr("{count} 条").format(count=len(shown)))
        self.tree.setVisible(bool(shown))
        self._empty.setVisible(not shown)

    def _open_menu(self, event: Event, at: QPoint) -> None:
        menu = QMenu(self)
        opens, counter = QAction(menu), QAction(menu)
        opens.setText(self.tr("打开来源") + "\tEnter")
        opens.setEnabled(event.source_id is not None)
        opens.triggered.connect(lambda _=False: self.source_asked.emit(event))
        counter.setText(self.tr("更正…") + "\tDelete")
        counter.setEnabled(not self._refusal and event.can_be_countered)
        counter.triggered.connect(lambda _=False: self.counter_asked.emit(event))
        attach = QAction(menu)
        attach.setText(self.tr("附上文件…") + f"\t{ATTACH_KEY}")
        attach.setEnabled(not self._refusal and event.id is not None)
        attach.triggered.connect(lambda _=False: self.attach_asked.emit(event))
        menu.addActions([opens, attach, counter])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
