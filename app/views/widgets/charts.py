"""The canvas of a chart: a still placeholder until matplotlib has been loaded in the background."""

import logging
import os
from functools import cache
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app import paths
from app.views import theme
from app.views.widgets.chart_specs import Chart, spoken

log = logging.getLogger(__name__)


def _import_matplotlib() -> None:
    """Import what a canvas needs (about a second) and register the program's fonts."""
    os.environ.setdefault("MPLCONFIGDIR", str(paths.home() / "matplotlib"))
    import matplotlib.backends.backend_qtagg
    from matplotlib import font_manager

    import app.views.widgets.chart_drawing

    for file in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"):
        font_manager.fontManager.addfont(paths.resources() / "fonts" / file)
    del matplotlib, app


class Loader(QObject):
    """Imports matplotlib once, in a thread, after the first paint."""

    ready = Signal()

    def __init__(self) -> None:
        """Load nothing yet."""
        super().__init__()
        self.is_ready = False
        self._thread: _ImportThread | None = None

    def start(self) -> None:
        """Begin, where that has not been done; `ready` says when it is over."""
        if self.is_ready or self._thread is not None:
            return
        self._thread = _ImportThread()
        self._thread.finished.connect(self._on_finished)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.finish)
        self._thread.start(QThread.Priority.LowPriority)

    def wait(self) -> None:
        """Load now, where that has not been done; for tests."""
        self.start()
        self.finish()

    def finish(self) -> None:
        """Wait for the thread, where one runs: destroyed while it runs, it would end the program with an error."""
        if self._thread is not None:
            self._thread.wait()
            self._on_finished()

    def _on_finished(self) -> None:
        if self._thread is None or self.is_ready:
            return
        self.is_ready = not self._thread.failed
        self._thread = None
        if self.is_ready:
            self.ready.emit()


class _ImportThread(QThread):
    """The one run of the import."""

    failed = False

    def run(self) -> None:
        try:
            _import_matplotlib()
        except Exception:
            self.failed = True
            log.exception("matplotlib could not be loaded")


@cache
def loader() -> Loader:
    """Return the one loader of the program."""
    return Loader()


class ChartCanvas(QWidget):
    """Shows one chart at a time and draws it anew when the theme or the size changes."""

    def __init__(self, height: int = 0) -> None:
        """Make an empty canvas, perhaps of a fixed height."""
        super().__init__()
        self._chart: Chart | None = None
        self._figure: Any = None
        self._canvas: Any = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 60)
        if height:
            self.setFixedHeight(height)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._draw)
        theme.current().changed.connect(self._timer.start)
        loader().ready.connect(self._timer.start)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart, or nothing."""
        if chart != self._chart:
            self._chart = chart
            self.setAccessibleName(spoken(chart) if chart is not None else "")
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Load matplotlib when a chart is first wanted on the screen."""
        super().showEvent(event)
        QTimer.singleShot(0, loader(), loader().start)
        self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw still bars while there is no picture yet."""
        if self._canvas is not None and self._chart is not None:
            return
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        if self._chart is not None:
            painter.fillRect(0, self.height() - 24, self.width(), 1, look.color("line"))
        painter.end()

    def _draw(self) -> None:
        if not loader().is_ready or not self.isVisible():
            return
        if self._canvas is None:
            self._make_canvas()
        self._canvas.setVisible(self._chart is not None)
        if self._chart is None:
            return
        import matplotlib as mpl

        from app.views.widgets import chart_drawing

        mpl.rcParams.update(theme.current().chart_rc())
        chart_drawing.draw(self._figure, self._chart)
        self._canvas.draw_idle()

    def _make_canvas(self) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        self._figure = Figure(dpi=96)
        canvas_class: Any = FigureCanvasQTAgg
        self._canvas = canvas_class(self._figure)
        self._canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._canvas.setMinimumSize(1, 1)
        self._layout.addWidget(self._canvas)
        self._canvas.resize(self.size())
