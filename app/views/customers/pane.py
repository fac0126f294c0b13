"""A table of documents under a line with its title and the actions on the row the cursor stands on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.views.customers import access
from app.views.session import Session
from app.views.table_model import RowsModel
from app.views.widgets.buttons import Button
from app.views.widgets.labels import SectionTitle
from app.views.widgets.table import Table

BAR_HEIGHT = 40


@dataclass(frozen=True, slots=True)
class RowAction:
    """Something to do with a row: its word, its key, whether it fits the row, and the doing."""

    text: str
    key: Qt.Key
    key_name: str
    fits: Callable[[Any], bool]
    run: Callable[[Any], None]
    writes: bool = True


class RowsPane(QWidget):
    """Title and small buttons over a table; the first action answers Enter and double click, each its own key."""

    def __init__(self, session: Session, title: str, model: RowsModel[Any]) -> None:
        """Show a model; `set_actions` says what can be done with its rows."""
        super().__init__()
        self._session = session
        self.model = model
        self.actions_of_rows: Sequence[tuple[RowAction, Button]] = ()
        self.head = SectionTitle(title)
        bar = QFrame()
        bar.setObjectName("tool")
        bar.setFixedHeight(BAR_HEIGHT)
        self._bar = QHBoxLayout(bar)
        self._bar.setContentsMargins(16, 0, 16, 0)
        self._bar.setSpacing(8)
        self._bar.addWidget(self.head, 1)
        self.table = Table()
        self.table.set_model(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)
        view = self.table.view
        view.opened.connect(lambda _: self._run_first())
        view.current_id_changed.connect(lambda _: self.update_actions())
        view.installEventFilter(self)

    def set_actions(self, actions: Sequence[RowAction]) -> None:
        """Offer these as buttons, as a menu of the row, and by their keys."""
        made = []
        for action in actions:
            tip = f"{action.text} ({action.key_name})" if action.key_name else action.text
            button = Button(action.text, small=True)
            button.setToolTip(tip)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, chosen=action: self.run(chosen))
            self._bar.addWidget(button)
            made.append((action, button))
        self.actions_of_rows = made
        self.update_actions()

    def current(self) -> Any:
        """Return the row the cursor stands on, None where there is none."""
        return self.model.row_at(self.table.view.currentIndex().row())

    def can(self, action: RowAction) -> bool:
        """Tell whether an action fits the row and may be done now."""
        row = self.current()
        allowed = not (action.writes and access.refusal(self._session))
        return row is not None and allowed and action.fits(row)

    def run(self, action: RowAction) -> None:
        """Do it, where it can be done."""
        if self.can(action):
            action.run(self.current())

    def update_actions(self) -> None:
        """Switch the buttons to the row under the cursor."""
        for action, button in self.actions_of_rows:
            button.setEnabled(self.can(action))
            if action.writes and access.refusal(self._session):
                button.setToolTip(access.refusal(self._session))

    def _run_first(self) -> None:
        if self.actions_of_rows:
            self.run(self.actions_of_rows[0][0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do by its key what can be done; open the menu of the row."""
        if isinstance(event, QContextMenuEvent):
            self._open_menu(event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.modifiers():
            return self.run_key(Qt.Key(event.key()))
        return False

    def run_key(self, key: Qt.Key) -> bool:
        """Do what this key does to the row under the cursor; False where it does nothing."""
        action = next((each for each, _ in self.actions_of_rows if each.key == key and self.can(each)), None)
        if action is not None:
            self.run(action)
        return action is not None

    def _open_menu(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self)
        for action, _ in self.actions_of_rows:
            entry = QAction(f"{action.text}\t{action.key_name}", menu)
            entry.setEnabled(self.can(action))
            entry.triggered.connect(lambda _=False, chosen=action: self.run(chosen))
            menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
