"""Opens and closes the history beside whichever sub-page is shown; in a small window it takes the place of it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.views import theme
from app.views.customers.history.pane import HistoryPane
from app.views.customers.place import CustomerPlace
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.panes import Panes

KEY = "Ctrl+H"


class HistoryBeside(QObject):
    """The checkable button at the right of the tabs, and the pane it opens; made when first asked for."""

    closed = Signal()

    def __init__(self, session: Session, place: CustomerPlace, parent: QObject) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._session = session
        self._place = place
        self._pages: QWidget | None = None
        self._panes: Panes | None = None
        self.pane: HistoryPane | None = None
        self.button = Button(translate("HistoryBeside", "修改记录"), icon="clock", small=True)
        self.button.setCheckable(True)
        self.button.setToolTip(f"{self.button.text()} ({KEY})")
        self.button.toggled.connect(self._on_toggled)
        theme.current().rows_changed.connect(self._fit)

    def around(self, pages: QWidget) -> QWidget:
        """Return the panes that hold the pages and have room for the history."""
        self._pages = pages
        self._panes = Panes("customers.history", self._session.settings, [pages], [1])
        return self._panes

    def is_open(self) -> bool:
        """Tell whether the history is shown."""
        return self.pane is not None and not self.pane.isHidden()

    def toggle(self) -> None:
        """Open the history and go there, or close it."""
        self.button.toggle()

    def close(self) -> None:
        """Close the history."""
        self.button.setChecked(False)

    def _on_toggled(self, on: bool) -> None:
        if on and self.pane is None:
            self._make()
        if self.pane is None:
            return
        self.pane.setVisible(on)
        self._fit()
        if on:
            self.pane.setFocus()
        else:
            self.closed.emit()

    def _make(self) -> None:
        if self._panes is None:
            return
        self.pane = HistoryPane(self._session, self._place)
        self.pane.close_asked.connect(self.close)
        self._panes.addWidget(self.pane)
        half = max(self._panes.width() // 2, 1)
        self._panes.setSizes([half, half])

    def _fit(self) -> None:
        if self._pages is not None:
            self._pages.setVisible(not (self.is_open() and theme.current().small_window))
