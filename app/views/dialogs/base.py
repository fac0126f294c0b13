"""The layout of every dialog: title strip 44, matter, actions at the lower right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text
from app.views.widgets.overlay import Overlay


class Dialog(QDialog):
    """A dialog of the house. Put the matter into `body`, the buttons in from left to right, the useful one last."""

    def __init__(self, title: str, parent: QWidget | None = None, *, paper_footer: bool = False) -> None:
        """Make an empty dialog; `paper_footer` sets the actions apart on paper (large dialogs)."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._veil: Overlay | None = None
        head = QFrame()
        head.setObjectName("section")
        head.setFixedHeight(44)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(Text(title, "section"))
        row.addStretch(1)
        self.head = row
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 20, 24, 12)
        self.body.setSpacing(12)
        foot = QFrame()
        foot.setObjectName("footer" if paper_footer else "surface")
        foot.setFixedHeight(60)
        self.buttons = QHBoxLayout(foot)
        self.buttons.setContentsMargins(24, 0, 24, 0)
        self.buttons.setSpacing(8)
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(self.body, 1)
        layout.addWidget(foot)

    def add_button(
        self, text: str, *, kind: str = "", icon: str = "", accept: bool = False, reject: bool = False
    ) -> Button:
        """Add a button at the right; it may accept or reject the dialog. A primary or danger one answers Enter."""
        button = Button(text, kind=kind, icon=icon)
        if accept:
            button.clicked.connect(self.accept)
        if reject:
            button.clicked.connect(self.reject)
        button.setDefault(kind == "primary")
        self.buttons.addWidget(button)
        return button

    def showEvent(self, event: QShowEvent) -> None:
        """Stand in the middle of the window below, and veil it."""
        super().showEvent(event)
        if not event.spontaneous():
            self._centre()
        parent = self.parentWidget()
        below = parent.window() if parent is not None else None
        if below is not None and self._veil is None and self.isModal():
            self._veil = Overlay(below)

    def _centre(self) -> None:
        parent = self.parentWidget()
        if parent is None or not parent.window().isVisible():
            return
        wanted = self.frameGeometry()
        wanted.moveCenter(parent.window().geometry().center())
        room = self.screen().availableGeometry()
        left = max(room.left(), min(wanted.left(), room.right() - wanted.width()))
        self.move(left, max(room.top(), min(wanted.top(), room.bottom() - wanted.height())))

    def done(self, result: int) -> None:
        """Take the veil away."""
        self._unveil()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the veil away."""
        self._unveil()
        super().closeEvent(event)

    def _unveil(self) -> None:
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None


def page(rows: QVBoxLayout) -> QWidget:
    """Return a widget around a column of rows, without margins of its own."""
    widget = QWidget()
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setAlignment(Qt.AlignmentFlag.AlignTop)
    widget.setLayout(rows)
    return widget
