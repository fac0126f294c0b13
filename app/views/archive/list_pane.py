"""The left pane: every customer with how its archive stands, filtered by name and state, counted at the foot."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.services.archive.states import STATES, Standing, State
from app.views.archive.list_model import ArchiveRowDelegate, ArchiveRows
from app.views.archive.words import LEVELS, state_name
from app.views.widgets.inputs import FilterEdit
from app.views.widgets.labels import Text
from app.views.widgets.segments import ChoiceButton
from app.views.widgets.states import Action, EmptyState, PaneError

ALL = "all"
_SIDE, _GAP = 16, 12


class _Counts(QFrame):
    """How many archives stand how, in one line, or in two where the words are long."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("actions")
        self.labels = {state: Text(role="label", tone=_tone(state)) for state in STATES}
        for label in self.labels.values():
            label.setParent(self)
            label.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 0, _SIDE, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(len(STATES), 1)
        self._lay_out()

    def set_counts(self, counts: Mapping[State, int]) -> None:
        for state, label in self.labels.items():
            label.setText(f"{state_name(state)} {counts.get(state, 0)}")
            label.setVisible(bool(counts.get(state, 0)))
        self._lay_out()

    def _lay_out(self) -> None:
        shown = [label for label in self.labels.values() if not label.isHidden()]
        needed = sum(label.sizeHint().width() + _GAP for label in shown) + 2 * _SIDE
        columns = len(STATES) if needed <= max(self.width(), 1) else 2
        for place, label in enumerate(shown):
            self._grid.addWidget(label, place // columns, place % columns)
        self.setFixedHeight(36 if columns > 2 or len(shown) <= 2 else 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()


class ArchiveList(QFrame):
    """The list, its filter and its counts; the cursor stays on its customer while that is shown."""

    chosen = Signal(object)  # the Standing the cursor stands on, None where nothing is shown

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("pane")
        self._all: Sequence[Standing] = ()
        self._wanted: int | None = None
        self._state: QWidget | None = None
        self.filter = FilterEdit(self.tr("名称 / 拼音首字母"), icon="search")
        self.choice = ChoiceButton("", self._choices())
        self.rows = ArchiveRows(self)
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setItemDelegate(ArchiveRowDelegate(self.view, self.rows))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setFrameShape(QListView.Shape.NoFrame)
        self.view.setAccessibleName(self.tr("客户档案"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self.foot = _Counts()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._tools())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        self.setFocusProxy(self.view)
        self.filter.changed.connect(lambda _: self._fill())
        self.filter.returnPressed.connect(self.view.setFocus)
        self.choice.chosen.connect(lambda _: self._fill())
        self.view.selectionModel().currentChanged.connect(self._on_current)

    def _tools(self) -> QFrame:
        tools = QFrame()
        tools.setObjectName("tool")
        tools.setFixedHeight(48)
        row = QHBoxLayout(tools)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addWidget(self.choice)
        return tools

    def _choices(self) -> list[tuple[str, str]]:
        counts = Counter(standing.state for standing in self._all)
        words = [(ALL, self.tr("全部 {count}").format(count=len(self._all)))]
        return [*words, *((state, f"{state_name(state)} {counts[state]}") for state in STATES)]

    def current(self) -> Standing | None:
        """Return the customer the cursor stands on."""
        return self.rows.row(self.view.currentIndex().row())

    def set_standings(self, standings: Sequence[Standing], year: int) -> None:
        """Show these customers; `year` is left out of dates."""
        self._all = standings
        self.rows.year = year
        counts = Counter(standing.state for standing in standings)
        self.foot.set_counts(counts)
        self.choice.set_choices(self._choices())
        self._fill()

    def select(self, customer_id: int) -> None:
        """Put the cursor on a customer, now or when the list has come; a filter that hides it is taken back."""
        self._wanted = customer_id
        if self.rows.number_of(customer_id) < 0 and any(each.customer_id == customer_id for each in self._all):
            self.reset()
        self._place()

    def reset(self) -> None:
        """Show all customers again."""
        self.filter.clear()
        self.choice.set_current(ALL)
        self._fill()

    def show_error(self, text: str, retry: Callable[[], None]) -> None:
        """Say why there is no list."""
        self._say(PaneError(text, retry))

    def _fill(self) -> None:
        before = self.current()
        text, state = self.filter.text().strip().lower(), self.choice.current()
        shown = [each for each in self._all if _fits(each, text) and state in {ALL, each.state}]
        if self._wanted is None and before is not None:
            self._wanted = before.customer_id
        self.rows.set_rows(shown)
        self._say(None if shown else self._nothing())
        self._place()

    def _place(self) -> None:
        """Put the cursor where it is wanted, else on the first row."""
        number = self.rows.number_of(self._wanted)
        if self._all:
            self._wanted = None
        if self.rows.rowCount():
            index = self.rows.index(max(number, 0))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
        else:
            self.chosen.emit(None)

    def _nothing(self) -> EmptyState:
        if not self._all:
            return EmptyState(self.tr("还没有客户"), self.tr("导入或录入客户后，在这里生成档案。"))
        clear = Action(self.tr("清除筛选"), self.reset, kind="primary")
        return EmptyState(self.tr("没有符合条件的客户"), "", [clear])

    def _on_current(self, index: QModelIndex) -> None:
        standing = self.rows.row(index.row())
        if standing is not None:
            self.chosen.emit(standing)

    def _say(self, state: QWidget | None) -> None:
        if self._state is not None:
            self._stack.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        if state is not None:
            state.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._stack.addWidget(state)
        self._stack.setCurrentWidget(state or self.view)


def _tone(state: str) -> str:
    level = LEVELS[state]
    return f"{level}Fg" if level in {"watch", "high"} else "text2"


def _fits(standing: Standing, text: str) -> bool:
    """Look for the text in the name and the code, and at the beginning of each spelling of the initials."""
    if not text or text in standing.name.lower() or text in standing.code.lower():
        return True
    return any(text in spelling for spelling in standing.initials.split())
