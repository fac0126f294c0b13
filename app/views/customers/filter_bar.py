"""Filters beside text, segment and grade: tag, owner and worst alert, each a chip that takes itself away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu

from app.services.customers.table import RISKS, Offered
from app.views.customers.words import level_of
from app.views.messages import risk_name
from app.views.widgets.buttons import Button

HEIGHT = 36
SIDE = 16
KEYS = ("tag", "owner", "risk")


class FilterBar(QFrame):
    """Shows the filters that are on; hidden while there are none."""

    changed = Signal()

    def __init__(self) -> None:
        """Make the bar without a filter."""
        super().__init__()
        self.setObjectName("tool")
        self.setFixedHeight(HEIGHT)
        self._values = dict.fromkeys(KEYS, "")
        self._offered = Offered((), (), "")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SIDE, 0, SIDE, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.chips: dict[str, Button] = {}
        for place, key in enumerate(KEYS):
            chip = Button(kind="", icon="x", small=True)
            chip.clicked.connect(lambda _=False, key=key: self.choose(key, ""))
            self.chips[key] = chip
            self._row.insertWidget(place, chip)
        self._show()

    def value(self, key: str) -> str:
        """Return the filter by tag, owner or risk, "" where there is none."""
        return self._values[key]

    def offer(self, offered: Offered) -> None:
        """Offer the tags and owners of the book."""
        self._offered = offered

    def offered(self) -> Offered:
        """Return the tags and owners of the book."""
        return self._offered

    def choose(self, key: str, value: str) -> None:
        """Filter by a value, "" for none, and say so."""
        self.set_value(key, value)
        self.changed.emit()

    def set_value(self, key: str, value: str) -> None:
        """Filter by a value without announcing it."""
        self._values[key] = value
        self._show()

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with a part for each filter."""
        for key in KEYS:
            part = menu.addMenu(self._label(key))
            group = QActionGroup(part)
            choices = self._choices(key)
            for value in ("", *choices):
                word = self._word(key, value) if value else self.tr("全部")
                action = QAction(word.replace("&", "&&"), part, checkable=True, checked=value == self._values[key])
                action.triggered.connect(lambda _=False, key=key, value=value: self.choose(key, value))
                group.addAction(action)
                part.addAction(action)
            part.setEnabled(bool(choices))

    def _choices(self, key: str) -> tuple[str, ...]:
        return {"tag": self._offered.tags, "owner": self._offered.owners, "risk": RISKS}[key]

    def _label(self, key: str) -> str:
        return {"tag": self.tr("标签"), "owner": self.tr("经办"), "risk": self.tr("预警")}[key]

    def _word(self, key: str, value: str) -> str:
        return risk_name(level_of(value)) if key == "risk" else value

    def _show(self) -> None:
        for key, chip in self.chips.items():
            value = self._values[key]
            text = self.tr("{filter}：{value}").format(filter=self._label(key), value=self._word(key, value))
            chip.setText(text.replace("&", "&&"))
            chip.setToolTip(self.tr("取消这个筛选"))
            chip.setVisible(bool(value))
        self.setVisible(any(self._values.values()))
