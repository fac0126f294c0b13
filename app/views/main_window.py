"""The frame of the program: top strip, one page a tab made when first shown, status bar, keys and history."""

import base64
from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.services.worker import JobState
from app.views import commands, messages, theme
from app.views.icons import icon
from app.views.search_hits import Search
from app.views.session import BookFacts, Command, Notice, Session, TabSpec, Target
from app.views.status_bar import StatusBar
from app.views.top_bar import TopBar
from app.views.widgets.info_bar import InfoBar

GEOMETRY = "window.geometry"
SMALL_WIDTH, SMALL_HEIGHT = 1300, 800
HISTORY_KEPT = 50


class MainWindow(QMainWindow):
    """Everything around the pages. Asks the shown page first, then itself, then whoever hears `command`."""

    command = Signal(object)  # Command that no page handled
    details_asked = Signal(object)  # str: check or backup, whose failure was clicked
    language_chosen = Signal(object)  # str: the window is to be made anew
    closed = Signal()

    def __init__(
        self, session: Session, tabs: Sequence[TabSpec], search: Search, offered: Collection[Command] = tuple(Command)
    ) -> None:
        """Make the frame for an open book; `offered` are the commands its menus show."""
        super().__init__()
        self._session = session
        self._tabs = list(tabs)
        self._offered = offered
        self._pages: dict[str, QWidget] = {}
        self._history: list[Target] = []
        self._place = -1
        self.setObjectName("root")
        self.setWindowTitle(self.tr("{company} · 资信管家").format(company=session.facts.company))
        self.setWindowIcon(icon("app"))
        self.setMinimumSize(1100, 640)
        self.bar = TopBar(search, session.as_of)
        self.info = InfoBar()
        self._stack = QStackedWidget()
        self.status = StatusBar(session)
        self._build()
        self._connect()
        self._install_keys()
        self._restore_geometry()
        self._on_facts(session.facts)

    def _build(self) -> None:
        middle = QWidget()
        middle.setObjectName("paper")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.info)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.bar.tabs.blockSignals(True)
        for tab in self._tabs:
            self.bar.tabs.addTab(tab.title)
        self.bar.tabs.blockSignals(False)

    def _connect(self) -> None:
        session, bar = self._session, self.bar
        bar.tabs.currentChanged.connect(self._on_tab)
        bar.as_of.chosen.connect(session.set_as_of)
        bar.search.chosen.connect(session.go)
        bar.bell.clicked.connect(lambda: session.go(Target("monitoring", "alerts")))
        bar.menu.clicked.connect(self._open_menu)
        bar.ledger.clicked.connect(self._open_ledger_menu)
        session.as_of_changed.connect(bar.as_of.set_day)
        session.facts_changed.connect(self._on_facts)
        session.target_asked.connect(self.go)
        session.command_asked.connect(self.run)
        session.notice_given.connect(self._on_notice)
        session.jobs.unheard_failure.connect(self._on_failure)
        self.status.cancel_asked.connect(session.jobs.cancel)
        self.status.details_asked.connect(self.details_asked)

    def _install_keys(self) -> None:
        commands.install(self, self.run)
        for number, _ in enumerate(self._tabs):
            commands.shortcut(self, f"Ctrl+{number + 1}", partial(self.bar.tabs.setCurrentIndex, number))
        commands.shortcut(self, "Ctrl+Tab", lambda: self._step_sub_tab(1))
        commands.shortcut(self, "Ctrl+Shift+Tab", lambda: self._step_sub_tab(-1))
        commands.shortcut(self, "Ctrl+PgDown", lambda: self._step_record(1))
        commands.shortcut(self, "Ctrl+PgUp", lambda: self._step_record(-1))
        commands.shortcut(self, "Ctrl+K Ctrl+F", self._focus_search)
        commands.shortcut(self, "F10", self._open_menu)
        commands.shortcut(self, "F6", lambda: self._step_pane(1))
        commands.shortcut(self, "Shift+F6", lambda: self._step_pane(-1))
        commands.shortcut(self, "Alt+Left", lambda: self._travel(-1))
        commands.shortcut(self, "Alt+Right", lambda: self._travel(1))

    def page(self, key: str) -> QWidget:
        """Return the page of a tab, made when first asked for."""
        if key not in self._pages:
            spec = next(tab for tab in self._tabs if tab.key == key)
            self._pages[key] = spec.factory(self._session)
            self._stack.addWidget(self._pages[key])
        return self._pages[key]

    def current_key(self) -> str:
        """Return the key of the tab on top."""
        return self._tabs[self.bar.tabs.currentIndex()].key

    def go(self, target: Target) -> None:
        """Show a tab and a record in it, and remember the place for Alt+Left."""
        if not self._may_leave(target.tab):
            return
        del self._history[self._place + 1 :]
        if not self._history or self._history[-1] != target:
            self._history = [*self._history, target][-HISTORY_KEPT:]
        self._place = len(self._history) - 1
        self._show(target)

    def _may_leave(self, key: str) -> bool:
        """Let the page on top ask about what is not saved before another tab is shown; its tab stays on top if not."""
        page = self._stack.currentWidget()
        may = getattr(page, "may_leave", None)
        if may is None or page is self._pages.get(key) or may():
            return True
        number = next(n for n, tab in enumerate(self._tabs) if self._pages.get(tab.key) is page)
        self.bar.tabs.blockSignals(True)
        self.bar.tabs.setCurrentIndex(number)
        self.bar.tabs.blockSignals(False)
        self.bar.tabs.update()
        return False

    def _show(self, target: Target) -> None:
        number = [tab.key for tab in self._tabs].index(target.tab)
        self.bar.tabs.blockSignals(True)
        self.bar.tabs.setCurrentIndex(number)
        self.bar.tabs.blockSignals(False)
        self.bar.tabs.update()
        new = target.tab not in self._pages
        page = self.page(target.tab)
        self._stack.setCurrentWidget(page)
        if new:
            self._step_pane(1)
        show = getattr(page, "show_target", None)
        if target.kind and show is not None:
            show(target)

    def _on_tab(self, number: int) -> None:
        self.go(Target(self._tabs[number].key))

    def _travel(self, step: int) -> None:
        if step < 0:
            back = getattr(self._pages.get(self.current_key()), "step_back", None)
            if back is not None and back(self._history[self._place - 1] if self._place > 0 else None):
                return
        if 0 <= self._place + step < len(self._history):
            self._place += step
            self._show(self._history[self._place])

    def run(self, command: Command) -> None:
        """Do a command: the page on top may, then the window, then whoever hears `command`."""
        page = self._pages.get(self.current_key())
        handle = getattr(page, "handle", None)
        if handle is not None and handle(command):
            return
        if command is Command.SETTINGS:
            self._open_settings()
        elif command is Command.HELP:
            self._open_help()
        elif command is Command.QUIT:
            self.close()
        else:
            self.command.emit(command)

    def _open_settings(self) -> None:
        from app.views.dialogs.settings import SettingsDialog  # dialogs are imported late: the frame is painted sooner

        dialog = SettingsDialog(self._session.settings, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.language_chosen.connect(self.language_chosen)
        dialog.open()

    def _open_help(self) -> None:
        from app.views.dialogs.help import HelpDialog

        dialog = HelpDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _step_sub_tab(self, step: int) -> None:
        move = getattr(self._pages.get(self.current_key()), "next_sub_tab", None)
        if move is not None:
            move(step)

    def _step_record(self, step: int) -> None:
        move = getattr(self._pages.get(self.current_key()), "next_record", None)
        if move is None or not move(step):
            self._step_sub_tab(step)

    def _step_pane(self, step: int) -> None:
        read = getattr(self._pages.get(self.current_key()), "panes", None)
        panes: list[QWidget] = [pane for pane in (read() if read is not None else []) if pane.isVisible()]
        if not panes:
            return
        focused: QWidget | None = self.focusWidget()
        at = next(
            (
                n
                for n, pane in enumerate(panes)
                if focused is not None and (focused is pane or pane.isAncestorOf(focused))
            ),
            -step,
        )
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close what Esc closes on the page, else the info bar."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        escape = getattr(self._pages.get(self.current_key()), "escape", None)
        if escape is None or not escape():
            self.info.dismiss()

    def _open_menu(self) -> None:
        menu = QMenu(self)
        file_menu = menu.addMenu(self.tr("文件"))
        commands.fill(file_menu, commands.FILE, self._offered)
        commands.fill(menu, commands.MAIN, self._offered)
        menu.triggered.connect(self._on_menu)
        menu.aboutToHide.connect(menu.deleteLater)
        self.bar.popup(menu, self.bar.menu, right=True)

    def _open_ledger_menu(self) -> None:
        menu = QMenu(self)
        commands.fill(menu, commands.LEDGER, self._offered)
        menu.triggered.connect(self._on_menu)
        menu.aboutToHide.connect(menu.deleteLater)
        self.bar.popup(menu, self.bar.ledger, right=False)

    def _on_menu(self, action: QAction) -> None:
        self.run(Command(action.data()))

    def _on_facts(self, facts: BookFacts) -> None:
        self.bar.ledger.set_name(facts.company)
        self.bar.bell.set_count(facts.open_alerts)
        for number, tab in enumerate(self._tabs):
            if tab.key == "monitoring":
                self.bar.tabs.set_count(number, facts.open_alerts)

    def _on_notice(self, notice: Notice) -> None:
        self.info.say(notice.text, notice.level, notice.action, notice.run)

    def _on_failure(self, state: JobState) -> None:
        from app.views.dialogs.notice import show_problem

        if state.error is not None:
            show_problem(self, messages.problem(state.error, state.title))

    def _restore_geometry(self) -> None:
        saved = self._session.settings.get(GEOMETRY)
        if isinstance(saved, str) and self.restoreGeometry(QByteArray(base64.b64decode(saved, validate=False))):
            return
        room = self.screen().availableGeometry()
        self.resize(min(1440, room.width()), min(900, room.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use compact rows and narrow tabs in a small window."""
        super().resizeEvent(event)
        theme.current().set_small_window(self.width() < SMALL_WIDTH or self.height() < SMALL_HEIGHT)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the first page on the turn after the frame has been painted."""
        super().showEvent(event)
        if not self._history:
            QTimer.singleShot(0, self, self._show_first)

    def _show_first(self) -> None:
        if not self._history and self.isVisible():  # it may have been closed at once
            self.go(Target(self._tabs[0].key))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the jobs, after asking where one runs that the user began; remember the geometry."""
        if not self._may_leave("") or (self._session.jobs.matters and not self._may_stop()):
            event.ignore()
            return
        geometry = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self._session.settings.update({GEOMETRY: geometry})
        self._session.jobs.shutdown()
        super().closeEvent(event)
        self.closed.emit()

    def _may_stop(self) -> bool:
        from app.views.dialogs.notice import confirm

        return confirm(
            self,
            title=self.tr("关闭"),
            headline=self.tr("后台任务还没有完成"),
            text=self.tr("现在关闭会取消它，已经写入的数据不受影响，没有完成的部分不会留下。"),
            action=self.tr("取消任务并关闭"),
        )
