"""Push buttons by kind, with the key they answer to."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from app.views import icons, theme

_ON_PRIMARY = {"primary": "onAccent", "danger": "highFg", "flat": "accent", "link": "link"}


class Button(QPushButton):
    """A push button. Kinds: "" (secondary), primary, danger, flat, link, icon (32 x 32), quiet (no border).

    `key` is the shortcut it shows at its right (it does not install it); an icon button needs `tip`.
    """

    def __init__(
        self, text: str = "", *, kind: str = "", icon: str = "", key: str = "", tip: str = "", small: bool = False
    ) -> None:
        """Make the button."""
        super().__init__(text)
        self._key = key
        self._kind = kind
        if kind:
            self.setProperty("kind", kind)
        if small:
            self.setProperty("small", True)
        if icon:
            self.setIcon(icons.icon(icon, _ON_PRIMARY.get(kind, "text")))
            self.setIconSize(QSize(20 if text else 16, 16))
        if tip:
            self.setToolTip(f"{tip} ({key})" if key else tip)
            self.setAccessibleName(tip)
        if kind in {"link", "flat"}:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)

    def set_kind(self, kind: str, icon: str = "") -> None:
        """Make it another kind of button, with the icon in the ink of that kind."""
        self._kind = kind
        self.setProperty("kind", kind)
        if icon:
            self.setIcon(icons.icon(icon, _ON_PRIMARY.get(kind, "text")))
        self.style().unpolish(self)
        self.style().polish(self)

    def sizeHint(self) -> QSize:
        """Return the room for the text, with one more for the key."""
        hint = super().sizeHint()
        return hint + QSize(self._key_width() + 8, 0) if self._has_key() else hint

    def minimumSizeHint(self) -> QSize:
        """Return the room without the key: the words of a button are never cut."""
        return super().sizeHint()

    def _has_key(self) -> bool:
        return bool(self._key and self.text())

    def _shows_key(self) -> bool:
        return self._has_key() and self.width() >= self.sizeHint().width()

    def _key_width(self) -> int:
        return theme.current().metrics(11).horizontalAdvance(self._key) + 10

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the key in its frame."""
        if not self._shows_key():
            super().paintEvent(event)
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter  # 20 ms of enums no first window needs

        width = self._key_width()
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect = self.rect().adjusted(0, 0, -width - 8, 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        box = QRect(self.width() - width - 12, (self.height() - 16) // 2, width, 16)
        tone = _ON_PRIMARY.get(self._kind, "text3") if self.isEnabled() else "disabled"
        paint_key(painter, box, self._key, tone)
        painter.end()


def paint_key(painter: QPainter, box: QRect, key: str, colour: str) -> None:
    """Draw the name of a key in a thin frame."""
    look = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.color("line2" if colour == "text3" else colour), 1))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    painter.setPen(look.color(colour))
    painter.setFont(look.font(11))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()
