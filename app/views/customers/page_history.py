"""Opens and closes the history beside whichever sub-page is shown; where there is no room for both it covers it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.i18n import translate
from app.views import theme
from app.views.customers.history.pane import HistoryPane
from app.views.customers.place import CustomerPlace
from app.views.customers.sub_page import SubPage
from app.views.session import Session
from app.views.widgets.buttons import Button
from app.views.widgets.panes import Panes

KEY = "Ctrl+H"
LEAST = 420


class HistoryBeside(QObject):
    """The checkable button at the right of the tabs, and the pane it opens; made when first asked for."""

    closed = Signal()

    def __init__(self, session: Session, place: CustomerPlace, parent: QObject) -> None:
        """Begin closed."""
        super().__init__(parent)
        self._session = session
        self._place = place
        self._pages: QStackedWidget | None = None
        self._panes: Panes | None = None
        self.pane: HistoryPane | None = None
        self.button = Button(translate("HistoryBeside", "修改记录"), icon="clock", small=True)
        self.button.setCheckable(True)
        self.button.setToolTip(f"{self.button.text()} ({KEY})")
        self.button.toggled.connect(self._on_toggled)
        theme.current().rows_changed.connect(self._fit)

    def around(self, pages: QStackedWidget) -> QWidget:
        """Return the panes that hold the pages and have room for the history."""
        self._pages = pages
        pages.currentChanged.connect(self._on_page)
        self._panes = Panes("customers.history", self._session.settings, [pages], [1])
        self._panes.installEventFilter(self)
        return self._panes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again whether there is room for both when the window has another size."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def is_open(self) -> bool:
        """Tell whether the history is shown."""
        return self.pane is not None and not self.pane.isHidden()

    def toggle(self) -> None:
        """Open the history and go there, or close it."""
        self.button.toggle()

    def show_caused_by(self, entity: str, record: int) -> None:
        """Open the history at what rests on a record."""
        self.button.setChecked(True)
        if self.pane is not None:
            self.pane.show_record(entity, record)

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

    def _needed(self) -> int:
        page = self._pages.currentWidget() if self._pages is not None else None
        return page.BESIDE if isinstance(page, SubPage) else 0

    def _room_for_both(self) -> bool:
        room = self._panes.width() if self._panes is not None else 0
        return not theme.current().small_window and room - self._needed() >= LEAST

    def _on_page(self) -> None:
        """Step aside for a sub-page that would be covered: it was asked for."""
        if self.is_open() and not self._room_for_both():
            self.close()
        self._fit()

    def _fit(self) -> None:
        if self._pages is None or self._panes is None:
            return
        beside = self._room_for_both()
        self._pages.setVisible(beside or not self.is_open())
        if self.is_open() and beside and self._panes.sizes()[0] < self._needed():
            self._panes.setSizes([self._needed(), self._panes.width() - self._needed()])
