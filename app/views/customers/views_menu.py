"""The saved views of the table of customers: chosen, kept, renamed and forgotten from one menu."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.errors import AppError
from app.services import saved_views
from app.services.saved_views import SavedView
from app.views import messages
from app.views.customers import access
from app.views.dialogs.base import Dialog
from app.views.dialogs.notice import confirm, show_problem
from app.views.session import Session
from app.views.widgets.inputs import Field

LIST = "customers"
LAST_KEY = "customers.view"
WIDTH = 420
MOST_KEYS = 9


class ViewName(Dialog):
    """Asks for the name of a view; `check` writes it and may refuse, which is said under the field."""

    def __init__(self, title: str, name: str, write: Callable[[str], None], parent: QWidget | None) -> None:
        """Show the name as it is."""
        super().__init__(title, parent)
        self.setFixedWidth(WIDTH)
        self.setModal(True)
        self._write = write
        self.edit = QLineEdit(name)
        self.edit.selectAll()
        self.field = Field(self.tr("名称"), self.edit)
        self.edit.textEdited.connect(lambda _: self.field.set_error(""))
        self.body.addWidget(self.field)
        self.add_button(self.tr("取消"), reject=True)
        self.add_button(self.tr("保存"), kind="primary").clicked.connect(self.accept)
        self.edit.setFocus()

    def accept(self) -> None:
        """Close once the name could be written."""
        try:
            self._write(self.edit.text())
        except AppError as error:
            self.field.set_error(str(error))
            self.edit.setFocus()
            return
        super().accept()


class Views(QObject):
    """The views of the open book and which one is in use; `chosen` carries the state to show."""

    chosen = Signal(object)  # the state of a view

    def __init__(self, session: Session, state: Callable[[], dict[str, Any]], window: QWidget) -> None:
        """Keep what `state` returns."""
        super().__init__(window)
        self._session = session
        self._state = state
        self._window = window
        self.current: SavedView | None = None

    def restore(self) -> None:
        """Show the view that was used last in this book, where there still is one."""
        last = self._session.settings.get(LAST_KEY)
        found = next((view for view in self._all() if view.name == last), None)
        if found is not None:
            self.choose(found)

    def choose(self, view: SavedView | None) -> None:
        """Use a view; None goes back to the usual table."""
        self._use(view)
        self.chosen.emit({} if view is None else view.state)

    def choose_number(self, number: int) -> None:
        """Use the view at this place of the menu, counted from 1; 0 is the usual table."""
        views = self._all()
        if number <= len(views):
            self.choose(views[number - 1] if number else None)

    def fill(self, menu: QMenu) -> None:
        """Fill a menu with the views and what can be done with the one in use."""
        group = QActionGroup(menu)
        self._offer(menu, group, self.tr("默认"), None, 0)
        for number, view in enumerate(self._all(), start=1):
            self._offer(menu, group, view.name.replace("&", "&&"), view, number)
        menu.addSeparator()
        menu.addAction(self.tr("另存为视图…"), QKeySequence("Ctrl+Shift+S"), self.save_new)
        update = menu.addAction(self.tr("更新当前视图"), self.update_current)
        rename = menu.addAction(self.tr("重命名…"), self.rename_current)
        delete = menu.addAction(self.tr("删除…"), self.delete_current)
        for action in (update, rename, delete):
            action.setEnabled(self.current is not None and not access.refusal(self._session))
        if access.refusal(self._session):
            menu.actions()[-4].setEnabled(False)

    def _offer(self, menu: QMenu, group: QActionGroup, name: str, view: SavedView | None, number: int) -> None:
        action = QAction(name, menu, checkable=True, checked=_same(view, self.current))
        if number <= MOST_KEYS:
            action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.triggered.connect(lambda: self.choose(view))
        group.addAction(action)
        menu.addAction(action)

    def save_new(self) -> None:
        """Ask for a name and keep what the table shows now."""
        if access.refusal(self._session):
            return

        def write(name: str) -> None:
            number = saved_views.add(LIST, name, self._state())
            self._use(next(view for view in saved_views.of(LIST) if view.id == number))

        ViewName(self.tr("另存为视图"), "", write, self._window).open()

    def update_current(self) -> None:
        """Let the view in use be what the table shows now."""
        view = self.current
        if view is not None and self._done(lambda: saved_views.update(view.id, self._state())):
            self._session.notify(self.tr("视图“{name}”已更新。").format(name=view.name))

    def rename_current(self) -> None:
        """Ask for another name of the view in use."""
        view = self.current
        if view is None:
            return

        def write(name: str) -> None:
            saved_views.rename(view.id, name)
            self._use(next(each for each in saved_views.of(LIST) if each.id == view.id))

        ViewName(self.tr("重命名视图"), view.name, write, self._window).open()

    def delete_current(self) -> None:
        """Forget the view in use, once it is confirmed; the table stays as it is."""
        view = self.current
        if view is None or not confirm(
            self._window,
            title=self.tr("删除视图"),
            headline=self.tr("删除视图“{name}”？").format(name=view.name),
            text=self.tr("只删除这组筛选和列的设置，客户资料不变。"),
            action=self.tr("删除"),
            danger=True,
        ):
            return
        if self._done(lambda: saved_views.delete(view.id)):
            self._use(None)

    def _done(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except AppError as error:
            show_problem(self._window, messages.problem(error, self.tr("保存视图")))
            return False
        return True

    def _use(self, view: SavedView | None) -> None:
        self.current = view
        self._session.settings.update({LAST_KEY: "" if view is None else view.name})

    def _all(self) -> list[SavedView]:
        try:
            return saved_views.of(LIST)
        except AppError:
            return []


def _same(view: SavedView | None, other: SavedView | None) -> bool:
    return (view.id if view else None) == (other.id if other else None)


def read(state: Mapping[str, Any], key: str, kind: type, default: Any) -> Any:
    """Return one value of a stored state, the default where it is missing or not what it should be."""
    value = state.get(key, default)
    return value if isinstance(value, kind) else default
