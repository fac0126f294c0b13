"""Labels by role (title, section, caption, figure ...), and small titled rows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.views.widgets.buttons import Button


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the properties of a widget again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)


def repolish_surface(widget: QWidget) -> None:
    """Give a plain widget the ground of a pane."""
    widget.setObjectName("surface")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


YIELDING = 24


class Text(QLabel):
    """A label in one of the roles of the style sheet; always plain text, whatever a name contains.

    A line that has not the room it needs ends in an ellipsis; `yielding` lets a layout take that room from it.

    Roles: score kpi kpiPane name title section bold label caption soft hint key. Tones: okFg watchFg warnFg highFg
    accent text text2 text3.
    """

    def __init__(
        self, text: str = "", role: str = "", *, tone: str = "", selectable: bool = False, yielding: bool = False
    ) -> None:
        """Show `text`; `selectable` lets it be marked and copied."""
        super().__init__(text)
        self._yielding = yielding
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def set_tone(self, tone: str) -> None:
        """Colour the text by a token; an empty one gives the colour of the role."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the whole text, of a few letters where it gives way."""
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), YIELDING), whole.height()) if self._yielding else whole

    def cut(self) -> str:
        """Return the text as it fits: whole, or ending in an ellipsis."""
        text, room = self.text(), self.contentsRect().width() - 2 * self.margin()
        if self.wordWrap() or "\n" in text or self.fontMetrics().horizontalAdvance(text) <= room:
            return text
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut where it does not fit."""
        cut = self.cut()
        if cut == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), self.alignment() | Qt.TextFlag.TextSingleLine, cut)
        painter.end()


class SectionTitle(QWidget):
    """A bold title, a caption beside it (unit, count, as-of date) and perhaps a link at the right."""

    def __init__(self, title: str, caption: str = "", link: str = "") -> None:
        """Make the row; `self.link` is the button at the right, None without one."""
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = Text(title, "section")
        self.caption = Text(caption, "label", yielding=True)
        layout.addWidget(self.title)
        layout.addWidget(self.caption)
        layout.addStretch(1)
        self.link: Button | None = None
        if link:
            self.link = Button(link, kind="link")
            layout.addWidget(self.link)

    def set_caption(self, text: str) -> None:
        """Change the caption."""
        self.caption.setText(text)
        self.caption.setToolTip(text)


def rule(vertical: bool = False) -> QFrame:
    """Return a hairline between two parts."""
    line = QFrame()
    line.setObjectName("ruleV" if vertical else "rule")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
