"""A row of sub-tabs over a stack of pages, each page made when it is first shown."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.views.widgets.tab_bars import SubTabBar

SIDE = 16


class SubTabs(QWidget):
    """The strip (40, or 36 in a pane) and the pages under it."""

    shown = Signal(object)  # the key of the page now on top

    def __init__(self, *, in_pane: bool = False) -> None:
        """Make it without tabs; `in_pane` stands on the surface of a pane."""
        super().__init__()
        height = 36 if in_pane else 40
        self._factories: list[tuple[str, Callable[[], QWidget]]] = []
        self._pages: dict[str, QWidget] = {}
        self._number_shown = 0
        self.may_leave: Callable[[], bool] = lambda: True  # asked before another page is shown
        self.bar = SubTabBar(height=height - 1)
        self._right = QHBoxLayout()
        self._right.setSpacing(8)
        strip = QWidget()
        strip.setObjectName("subPane" if in_pane else "sub")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip.setFixedHeight(height)
        row = QHBoxLayout(strip)
        row.setContentsMargins(20 if in_pane else SIDE, 0, SIDE, 1)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addLayout(self._right)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(strip)
        self._column.addWidget(self._stack, 1)
        self.bar.currentChanged.connect(self._show)

    def add(self, key: str, title: str, factory: Callable[[], QWidget]) -> None:
        """Add a tab whose page `factory` makes when it is first shown; the first one added is shown."""
        self._factories.append((key, factory))
        self.bar.addTab(title)

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end of the strip."""
        self._right.addWidget(widget)

    def put_pages_into(self, wrap: Callable[[QStackedWidget], QWidget]) -> None:
        """Put the pages into another widget, such as panes that hold something beside them."""
        self._column.addWidget(wrap(self._stack), 1)

    def set_count(self, key: str, count: int) -> None:
        """Show a number after the word of a tab; 0 shows none."""
        self.bar.set_count(self._number(key), count)

    def current(self) -> str:
        """Return the key of the page on top."""
        return self._factories[self.bar.currentIndex()][0] if self._factories else ""

    def page(self, key: str) -> QWidget | None:
        """Return the page of a tab where it has been made."""
        return self._pages.get(key)

    def top(self) -> QWidget | None:
        """Return the page that is shown, which while another one is asked for is the one to be left."""
        return self._stack.currentWidget()

    def go(self, key: str) -> None:
        """Show the page of a tab."""
        self.bar.setCurrentIndex(self._number(key))

    def step(self, by: int) -> None:
        """Show the next page, or the one before, round and round."""
        self.bar.setCurrentIndex((self.bar.currentIndex() + by) % max(self.bar.count(), 1))

    def _number(self, key: str) -> int:
        return [name for name, _ in self._factories].index(key)

    def _show(self, number: int) -> None:
        if not 0 <= number < len(self._factories):
            return
        if number != self._number_shown and self._pages and not self.may_leave():
            self.bar.blockSignals(True)
            self.bar.setCurrentIndex(self._number_shown)
            self.bar.blockSignals(False)
            self.bar.update()
            return
        self._number_shown = number
        key, factory = self._factories[number]
        if key not in self._pages:
            self._pages[key] = factory()
            self._stack.addWidget(self._pages[key])
        self._stack.setCurrentWidget(self._pages[key])
        self.shown.emit(key)
