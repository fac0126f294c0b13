"""The keys and the menus of the main window: what can be asked for, by which key, under which word."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import translate
from app.views.icons import icon
from app.views.session import Command

KEYS = {
    Command.NEW: "Ctrl+N",
    Command.EDIT: "F2",
    Command.SAVE: "Ctrl+S",
    Command.CHECK: "F5",
    Command.IMPORT: "Ctrl+I",
    Command.EXPORT: "Ctrl+E",
    Command.REMINDERS: "Ctrl+Shift+L",
    Command.CAN_SHIP: "Ctrl+B",
    Command.RELEASES: "Ctrl+Shift+G",
    Command.WRITE_BACK: "Ctrl+Shift+E",
    Command.PRINT: "Ctrl+P",
    Command.ARCHIVE: "Ctrl+D",
    Command.APPROVE: "Ctrl+Return",
    Command.HELP: "F1",
    Command.QUIT: "Ctrl+Q",
}
Run = Callable[[Command], None]


def words() -> dict[Command, tuple[str, str]]:
    """Return the word and the icon of each command that stands in a menu."""
    return {
        Command.OPEN_BOOK: (translate("Commands", "打开账套…"), "folder"),
        Command.NEW_BOOK: (translate("Commands", "新建账套…"), "new"),
        Command.CHANGE_OPERATOR: (translate("Commands", "更换操作员…"), "user"),
        Command.QUIT: (translate("Commands", "退出"), ""),
        Command.REMINDERS: (translate("Commands", "下一步…"), "check"),
        Command.CAN_SHIP: (translate("Commands", "能不能发货…"), "send"),
        Command.RELEASES: (translate("Commands", "待批特批…"), "clock"),
        Command.IMPORT: (translate("Commands", "导入…"), "import"),
        Command.UNDO_IMPORT: (translate("Commands", "撤销导入…"), "swap"),
        Command.EXPORT: (translate("Commands", "导出…"), "export"),
        Command.WRITE_BACK: (translate("Commands", "写回 CRM…"), "send"),
        Command.BACKUP: (translate("Commands", "备份…"), "db"),
        Command.RESTORE: (translate("Commands", "恢复…"), "restore"),
        Command.VERIFY: (translate("Commands", "核对账套"), "shield"),
        Command.PRINT: (translate("Commands", "打印…"), "print"),
        Command.SETTINGS: (translate("Commands", "设置…"), ""),
        Command.HELP: (translate("Commands", "帮助"), ""),
    }


LEDGER = ((Command.OPEN_BOOK, Command.NEW_BOOK), (Command.CHANGE_OPERATOR,))
FILE = ((Command.OPEN_BOOK, Command.NEW_BOOK), (Command.CHANGE_OPERATOR,), (Command.QUIT,))
MAIN = (
    (Command.REMINDERS,),
    (Command.IMPORT, Command.UNDO_IMPORT, Command.EXPORT, Command.WRITE_BACK),
    (Command.BACKUP, Command.RESTORE, Command.VERIFY),
    (Command.CAN_SHIP, Command.RELEASES),
    (Command.PRINT,),
    (Command.SETTINGS, Command.HELP),
)


def fill(menu: QMenu, groups: Collection[Collection[Command]], offered: Collection[Command]) -> None:
    """Put groups of commands into a menu, with their keys and rules between; what is not offered is absent.

    The data of each action is its command: connect to the menu's `triggered`.
    """
    named = words()
    for group in groups:
        shown = [command for command in group if command in offered]
        if shown and menu.actions():
            menu.addSeparator()
        for command in shown:
            text, picture = named[command]
            action = QAction(text, menu)
            if picture:
                action.setIcon(icon(picture))
            if command in KEYS:
                action.setText(f"{text}\t{KEYS[command].replace('+', ' ')}")
            action.setData(command)
            menu.addAction(action)


def install(window: QWidget, run: Run) -> None:
    """Let the window answer to the key of every command."""
    for command, key in KEYS.items():
        shortcut(window, key, partial(run, command))


def shortcut(window: QWidget, keys: str, run: Callable[[], None]) -> None:
    """Let the window answer to one key; several, separated by a blank, do the same."""
    action = QAction(window)
    action.setShortcuts([QKeySequence(key) for key in keys.split()])
    action.triggered.connect(lambda _=False: run())
    window.addAction(action)
