"""What can be done with the row under the cursor of a table: each by its key, all of them in the menu of the row."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from app.views.customers.pane import RowAction
from app.views.table_model import Role
from app.views.widgets.table import Table


class RowActions(QObject):
    """Answers the keys and the context menu of one table."""

    def __init__(self, table: Table, refusal: Callable[[], str], actions: Sequence[RowAction]) -> None:
        """Watch the view of a table; `refusal` says why nothing may be written, empty where it may."""
        super().__init__(table)
        self._view = table.view
        self._refusal = refusal
        self._actions = tuple(actions)
        self._view.installEventFilter(self)
        self._view.doubleClicked.connect(lambda _: self.run_key(Qt.Key.Key_Return))

    def current(self) -> object:
        """Return the row under the cursor, None where there is none."""
        index = self._view.currentIndex()
        return index.data(Role.ROW) if index.isValid() else None

    def can(self, action: RowAction) -> bool:
        """Tell whether an action fits the row and may be done now."""
        row = self.current()
        return row is not None and not (action.writes and self._refusal()) and action.fits(row)

    def run_key(self, key: Qt.Key) -> bool:
        """Do what this key does to the row under the cursor; False where it does nothing."""
        action = next((each for each in self._actions if each.key == key and self.can(each)), None)
        if action is not None:
            action.run(self.current())
        return action is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do by its key what can be done; open the menu of the row."""
        if isinstance(event, QContextMenuEvent):
            self._open_menu(event.globalPos())
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
            return not plain and self.run_key(key)
        return False

    def _open_menu(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = QMenu(self._view)
        for action in self._actions:
            entry = QAction(f"{action.text}\t{action.key_name}", menu)
            entry.setEnabled(self.can(action))
            entry.triggered.connect(lambda _=False, chosen=action: chosen.run(self.current()))
            menu.addAction(entry)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
