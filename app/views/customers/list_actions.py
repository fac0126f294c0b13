"""What can be done with the selected customers: open, copy, change many, merge, look for duplicates; by key and menu."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu

from app.errors import AppError
from app.services.customers import bulk, merging
from app.services.customers.bulk import Done
from app.services.customers.merging import Merged
from app.views import formats, messages
from app.views.customers import access
from app.views.customers.bulk_dialog import BulkDialog
from app.views.customers.duplicates_dialog import DuplicatesDialog
from app.views.customers.merge_dialog import MergeDialog
from app.views.dialogs.notice import show_problem
from app.views.session import Command, Session

if TYPE_CHECKING:
    from app.views.customers.list_pane import CustomerList

BULK_KEY, MERGE_KEY, DUPLICATES_KEY = "Ctrl+Shift+B", "Ctrl+Shift+M", "Ctrl+Shift+D"
COLUMNS_KEY, SAVE_VIEW_KEY, MENU_KEY = "Ctrl+Shift+L", "Ctrl+Shift+S", "F4"


class ListActions(QObject):
    """The keys and the menus of the table of customers."""

    def __init__(self, session: Session, rows: "CustomerList") -> None:
        """Work on the selection of `rows`."""
        super().__init__(rows)
        self._session = session
        self._rows = rows
        view = rows.table.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        keys: dict[str, Callable[[], None]] = {
            BULK_KEY: self.change_many,
            MERGE_KEY: self.merge,
            DUPLICATES_KEY: self.find_duplicates,
            COLUMNS_KEY: rows.columns.choose,
            SAVE_VIEW_KEY: rows.views.save_new,
            MENU_KEY: rows.tools.open_menu,
        }
        for number in range(10):
            keys[f"Alt+{number}"] = partial(rows.views.choose_number, number)
        for key, run in keys.items():
            shortcut = QShortcut(QKeySequence(key), rows)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def fill_tools(self, menu: QMenu) -> None:
        """Add what concerns the table as a whole."""
        menu.addAction(self.tr("选择列…"), QKeySequence(COLUMNS_KEY), self._rows.columns.choose)
        self._fill_changes(menu)

    def _fill_changes(self, menu: QMenu) -> None:
        chosen = len(self._rows.selected_ids())
        many = menu.addAction(self.tr("批量修改…"), QKeySequence(BULK_KEY), self.change_many)
        merge = menu.addAction(self.tr("合并…"), QKeySequence(MERGE_KEY), self.merge)
        menu.addAction(self.tr("查找重复…"), QKeySequence(DUPLICATES_KEY), self.find_duplicates)
        refused = bool(access.refusal(self._session))
        many.setEnabled(chosen > 0 and not refused)
        merge.setEnabled(chosen > 1 and not refused)

    def menu(self) -> QMenu:
        """Return the menu of the selected rows."""
        view = self._rows.table.view
        menu = QMenu(view)
        current = self._rows.current_id()
        menu.addAction(self.tr("打开"), QKeySequence("Return"), lambda: self._rows.opened.emit(current))
        menu.addAction(self.tr("编辑…"), QKeySequence("F2"), lambda: self._session.ask(Command.EDIT))
        menu.addAction(self.tr("生成档案"), QKeySequence("Ctrl+D"), lambda: self._session.ask(Command.ARCHIVE))
        menu.addSeparator()
        menu.addAction(self.tr("复制"), QKeySequence(QKeySequence.StandardKey.Copy), view.copy_selection)
        menu.addAction(self.tr("全选"), QKeySequence(QKeySequence.StandardKey.SelectAll), view.selectAll)
        menu.addAction(self.tr("导出…"), QKeySequence("Ctrl+E"), lambda: self._session.ask(Command.EXPORT))
        menu.addSeparator()
        self._fill_changes(menu)
        self._fill_undo(menu, current)
        return menu

    def _fill_undo(self, menu: QMenu, customer_id: int | None) -> None:
        """Offer to take back the latest merge into a customer, on whatever day it was done."""
        try:
            done = merging.history(customer_id) if customer_id is not None else []
        except AppError:
            done = []
        if done and not access.refusal(self._session):
            last = done[0]
            text = self.tr("撤销与 {code} 的合并").format(code=last.removed_code)
            menu.addAction(text, lambda: self._undo_merge((last.id,)))

    def _open_menu(self, at: QPoint) -> None:
        view = self._rows.table.view
        if view.currentIndex().isValid():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(view.viewport().mapToGlobal(at))

    def change_many(self) -> None:
        """Ask what to change on the selected customers, and change it."""
        ids = self._rows.selected_ids()
        if ids and not access.refusal(self._session):
            dialog = BulkDialog(self._session, ids, self._rows.filters.offered(), self._rows.window())
            dialog.changed.connect(self._on_changed)
            self._open(dialog)

    def _on_changed(self, done: Done) -> None:
        access.announce(self._session, done)
        text = self.tr("已修改 {count} 家客户。").format(count=formats.number(len(done.customer_ids)))
        self._session.notify(text, "ok", self.tr("撤销"), lambda: self._undo_change(done))

    def _undo_change(self, done: Done) -> None:
        try:
            undone = bulk.undo(done.before or {})
        except AppError as error:
            self._say(error, self.tr("撤销"))
            return
        access.announce(self._session, undone)
        text = self.tr("已撤销 {count} 家客户的修改。").format(count=formats.number(len(undone.customer_ids)))
        self._session.notify(text)

    def merge(self) -> None:
        """Ask how to make the selected customers one."""
        self.merge_these(self._rows.selected_ids())

    def merge_these(self, ids: list[int]) -> None:
        """Ask how to make some customers one, keeping the first."""
        if len(ids) < 2 or access.refusal(self._session):
            return
        try:
            dialog = MergeDialog(self._session, ids, self._rows.window())
        except AppError as error:
            self._say(error, self.tr("合并客户"))
            return
        dialog.merged.connect(self._on_merged)
        self._open(dialog)

    def _on_merged(self, done: Merged) -> None:
        access.announce(self._session, done)
        self._rows.select(done.id)
        text = self.tr("已合并 {count} 家客户。").format(count=len(done.merge_ids) + 1)
        self._session.notify(text, "ok", self.tr("撤销合并"), lambda: self._undo_merge(done.merge_ids))

    def _undo_merge(self, merge_ids: tuple[int, ...]) -> None:
        try:
            written = merging.undo(merge_ids)
        except AppError as error:
            self._say(error, self.tr("撤销合并"))
            return
        access.announce(self._session, written)
        if not written.warnings:
            self._session.notify(self.tr("合并已撤销，单据回到各自的客户。"))

    def find_duplicates(self) -> None:
        """Show the customers that may be one and the same."""
        dialog = DuplicatesDialog(self._session, self._rows.window())
        dialog.merge_asked.connect(self.merge_these)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _say(self, error: AppError, doing: str) -> None:
        show_problem(self._rows.window(), messages.problem(error, doing))
