"""From the start of the program to its first window painted, beside an empty PySide6 window with the same fonts.

Each is a process of its own, in turns; what counts is its processor time from its start to the turn of the event loop
after its first paint, which other work on the machine does not lengthen. Offscreen, so that no window manager is timed. Both run from compiled bytecode, as from the second start on; the first
round, which compiles, is not counted. The floor loads the two font files and shows one centred word.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.benchmark
ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9

EMPTY = """
import sys
import time
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self, painted)

def painted():
    print(time.process_time(), flush=True)
    app.quit()

app = QApplication(sys.argv)
for file in sorted(Path("resources/fonts").glob("*.ttf")):
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]
app.setFont(QFont(family))
window = Window()
window.resize(1440, 900)
window.setCentralWidget(QLabel("资信管家", alignment=Qt.AlignmentFlag.AlignCenter))
window.show()
app.exec()
"""

PROGRAM = """
import sys
import time
from app import application
from app.views import desk
from app.views.start import options
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

paint = options.Brand.paintEvent

def note(self, event):
    paint(self, event)
    options.Brand.paintEvent = paint
    QTimer.singleShot(0, self, painted)

def painted():
    print(time.process_time(), flush=True)
    QApplication.quit()

options.Brand.paintEvent = note
application.main([])
"""


def seconds(script: str, home: Path) -> float:
    """Return the processor time from starting Python to the first window painted."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "ZIXIN_HOME": str(home)}
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=environment, capture_output=True, check=True, text=True
    )
    return float(done.stdout)


def test_the_first_window_is_painted_soon(tmp_path, ratio):
    times = [(seconds(PROGRAM, tmp_path), seconds(EMPTY, tmp_path)) for _ in range(ROUNDS + 1)][1:]
    measured, floor = (min(each[number] for each in times) for number in (0, 1))
    ratio("first window painted", measured * 1000, floor * 1000, 2, unit="ms")
