"""A splitter with a hairline handle (Qt widens its grab area to 5 px) and sizes that are remembered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.settings import Settings


class Panes(QSplitter):
    """Panes side by side, or one above the other, that meet with one pixel of line."""

    def __init__(
        self,
        key: str,
        settings: Settings,
        panes: Sequence[QWidget],
        sizes: Sequence[int],
        *,
        vertical: bool = False,
        stretch: int = 0,
    ) -> None:
        """Lay out `panes` with proposed `sizes`; `key` names them in the settings, `stretch` grows with the window."""
        super().__init__(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal)
        self._key = f"panes.{key}"
        self._settings = settings
        self._sizes = list(sizes)
        self._shown = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for number, pane in enumerate(panes):
            self.addWidget(pane)
            self.setStretchFactor(number, 1 if number == stretch else 0)
        self.splitterMoved.connect(self._save)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the remembered sizes when first shown."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            saved = self._settings.get(self._key)
            fits = isinstance(saved, list) and len(saved) == self.count() and all(isinstance(n, int) for n in saved)
            self.setSizes(saved if fits else self._sizes)

    def _save(self) -> None:
        self._settings.update({self._key: self.sizes()})
