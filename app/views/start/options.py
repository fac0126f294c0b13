"""The four ways to a book, as rows with an icon, a sentence and their key; and the ink panel beside them."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

import app
from app import i18n
from app.views import icons, theme
from app.views.delegates.cells import draw_text
from app.views.widgets.buttons import Button, paint_key

OPTION_HEIGHT = 92
BRAND_WIDTH, BRAND_SMALL = 464, 320


class OptionButton(QAbstractButton):
    """One way: icon, title, sentence, key."""

    def __init__(self, icon: str, title: str, text: str, key: str) -> None:
        """Make the row."""
        super().__init__()
        self._icon, self._words, self._key = icon, text, key
        self.setText(title)
        self.setAccessibleDescription(text)
        self.setCheckable(True)
        self.setFixedHeight(OPTION_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setShortcut(key)

    def sizeHint(self) -> QSize:
        """Return the size of a row."""
        return QSize(376, OPTION_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        look = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        ground = "select" if on else "subtle" if self.underMouse() else "surface"
        painter.fillRect(self.rect(), look.color(ground))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), look.color("line"))
        if on or self.hasFocus():
            painter.fillRect(QRect(0, 0, 3, self.height()), look.color("accent" if on else "accentLine"))
        icons.paint(painter, self._icon, QRect(22, (self.height() - 20) // 2, 20, 20), "accent" if on else "text2")
        middle = self.height() // 2
        width = self.width() - 60 - 70
        draw_text(painter, QRect(60, middle - 20, width, 20), self.text(), bold=on, px=14)
        draw_text(painter, QRect(60, middle + 1, width, 18), self._words, "text2", px=12)
        key = self._key.replace("+", " ")
        room = look.metrics(11).horizontalAdvance(key) + 10
        paint_key(painter, QRect(self.width() - room - 20, middle - 8, room, 16), key, "text3")
        painter.end()


class Brand(QWidget):
    """The ink panel: mark, name, what the program does and what it promises."""

    language_chosen = Signal(object)  # str: zh or en

    def __init__(self) -> None:
        """Make the panel; its link changes the language."""
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        other = "en" if i18n.language() == "zh" else "zh"
        self._link = Button("English" if other == "en" else self.tr("中文"), kind="link")
        self._link.setProperty("onInk", True)
        self._link.clicked.connect(lambda: self.language_chosen.emit(other))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(56, 0, 56, 60)
        layout.addStretch(1)
        layout.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFixedWidth(BRAND_WIDTH)

    def set_small(self, small: bool) -> None:
        """Take less room in a small window."""
        self.setFixedWidth(BRAND_SMALL if small else BRAND_WIDTH)
        side = 28 if small else 56
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(side, 0, side, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the panel says."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("bar"))
        left = 28 if self.width() == BRAND_SMALL else 56
        width = self.width() - 2 * left
        icons.icon("app").paint(painter, QRect(left, 72, 48, 48))
        draw_text(painter, QRect(left + 64, 72, width - 64, 48), self.tr("资信管家"), "white", bold=True, px=28)
        about = self.tr("客户资料、信用评分、应收监控、信用档案，在一台电脑上完成。")
        self._wrapped(painter, QRect(left, 142, min(width, 320), 84), about, "barText", 16)
        promises = (
            ("db", self.tr("数据存放在本机文件中，不联网")),
            ("shield", self.tr("每次评分、审批和修改均有操作日志")),
            ("restore", self.tr("每天首次打开时自动备份，保留最近 30 份")),
        )
        top = 248
        painter.fillRect(QRect(left, top, width, 1), look.color("barLine"))
        for icon, text in promises:
            icons.paint(painter, icon, QRect(left + 2, top + 20, 16, 16), "okFill")
            self._wrapped(painter, QRect(left + 36, top, width - 36, 56), text, "barOn", 14)
            top += 56
            painter.fillRect(QRect(left, top, width, 1), look.color("barLine"))
        version = self.tr("版本 {version} · Windows / Linux / macOS").format(version=app.__version__)
        draw_text(painter, QRect(left, self.height() - 58, width, 20), version, "barText", px=12)
        painter.end()

    @staticmethod
    def _wrapped(painter: QPainter, box: QRect, text: str, tone: str, px: int) -> None:
        look = theme.current()
        painter.setFont(look.font(px))
        painter.setPen(look.color(tone))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, text)
