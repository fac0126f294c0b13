"""A typist at the real window: every key goes to the window that has the focus, as the desktop sends it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.services.worker import JobQueue
from app.views.main_window import MainWindow

SECONDS = 20_000
_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_NAMED = {
    "Enter": Qt.Key.Key_Return,
    "Esc": Qt.Key.Key_Escape,
    "Space": Qt.Key.Key_Space,
    "PgDown": Qt.Key.Key_PageDown,
    "Backtab": Qt.Key.Key_Backtab,
}


class Typist:
    """Presses keys and counts them; text that is typed is counted apart."""

    def __init__(self, qtbot: QtBot, window: Callable[[], MainWindow], jobs: Callable[[], JobQueue]) -> None:
        """Sit down at the window; nothing is pressed yet."""
        self._qtbot = qtbot
        self._window = window
        self._jobs = jobs
        self.pressed = 0
        self.typed = 0

    def press(self, *keys: str) -> None:
        """Press keys one after another: "Ctrl+K", "Enter", "Down"; stop when what they began has ended."""
        for key in keys:
            self.press_in(key)
        self.rest()

    def press_in(self, key: str) -> None:
        """Press a key in a dialog that is answered while the window waits for it."""
        *modifiers, name = key.split("+")
        code = _NAMED.get(name) or getattr(Qt.Key, f"Key_{name}")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= _MODIFIERS[modifier]
        self.pressed += 1
        QTest.keyClick(self._top(), code, held)

    def write(self, text: str) -> None:
        """Type plain text."""
        for letter in text:
            self.typed += 1
            QTest.keyClick(self._top(), letter)

    def answering(self, kind: type[QDialog], act: Callable[[], None], *keys: str) -> None:
        """Press keys of which the last opens a modal dialog of this type; `act` answers it."""
        timer = QTimer(interval=5)

        def look() -> None:
            shown = QApplication.activeModalWidget()
            if isinstance(shown, kind) and shown.isActiveWindow():
                timer.stop()
                act()

        timer.timeout.connect(look)
        timer.start()
        self.press(*keys)
        asked, _ = not timer.isActive(), timer.stop()
        assert asked, f"no {kind.__name__} was opened"

    def _top(self) -> object:
        """Return the window with the focus; what pops up over it takes its keys by itself.

        When a dialog closes, a desktop hands the keys back to the window under it; offscreen nobody does.
        """
        if QGuiApplication.focusWindow() is None:
            (QApplication.activeModalWidget() or self._window()).activateWindow()
            self.until(lambda: QGuiApplication.focusWindow() is not None)
        return QGuiApplication.focusWindow()

    def rest(self) -> None:
        """Let timers of typing run out and jobs end."""
        self._qtbot.wait(20)
        self._qtbot.waitUntil(lambda: not self._jobs().busy, timeout=SECONDS)
        self._qtbot.wait(1)

    def until(self, what: Callable[[], bool]) -> None:
        """Wait for what the screen is to show."""
        self._qtbot.waitUntil(what, timeout=SECONDS)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Return the open dialog of this type, once it has the keys."""
        window = self._window()

        def found() -> list[QDialog]:
            open_now = [each for each in QApplication.topLevelWidgets() if isinstance(each, kind)]
            return [each for each in open_now if isValid(each) and each.isVisible()]

        self.until(lambda: bool(found()))
        dialog = found()[0]
        assert dialog.parent() is not None
        assert dialog.parent().window() is window
        self.until(dialog.isActiveWindow)
        return dialog

    def focus(self) -> QWidget | None:
        """Return the widget the next key goes to."""
        self._top()
        return QApplication.focusWidget()
