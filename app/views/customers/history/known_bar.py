"""What was known of a customer on a day: grade, score and limit, and the way into the file as it was then."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.services.history.known import Standing
from app.views import icons, theme
from app.views.formats import exact_money, number
from app.views.widgets.buttons import Button
from app.views.widgets.labels import Text


class KnownBar(QWidget):
    """Two lines on the accent's ground."""

    asked = Signal()  # show the file as it was known then

    def __init__(self) -> None:
        """Begin hidden."""
        super().__init__()
        self._icon = QLabel()
        self._icon.setPixmap(icons.icon("clock", "accent").pixmap(14, 14))
        self.day = Text("", "bold", tone="accent")
        self.standing = Text("", tone="accent", yielding=True)
        self.note = Text("", "caption", tone="accent", yielding=True)
        self.open = Button(self.tr("打开当时资料"), kind="flat", tip=self.tr("只读显示当时所知的资料"))
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self.day, 0, 1)
        self._grid.addWidget(self.standing, 0, 2)
        self._grid.addWidget(self.open, 0, 3, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self.note, 1, 1, 1, 3)
        self._grid.setColumnStretch(2, 1)
        self.open.clicked.connect(self.asked)
        self.hide()
        theme.current().rows_changed.connect(self._fit)
        self._fit()

    def show_day(self, day: date | None, standing: Standing | None, unknown: int, *, opened: bool) -> None:
        """Show what was known on a day and how much came later; without a day there is no bar."""
        self.setVisible(day is not None)
        if day is None:
            return
        self.day.setText(self.tr("{day} 当时所知").format(day=day.isoformat()))
        self.open.setVisible(standing is not None and not opened)
        if standing is None:
            self.standing.setText("")
            self.note.setText(self.tr("当时还没有这个客户的资料。"))
            return
        self.standing.setText(self._standing(standing))
        text = self.tr("此后登记的 {count} 项修改当时还不知道，下方以粗体标出当时的值。")
        self.note.setText(text.format(count=unknown) if unknown else self.tr("此后没有登记过修改。"))

    def _standing(self, standing: Standing) -> str:
        score = self.tr("评分 {score}").format(score=number(standing.score))
        limit = self.tr("额度 {amount}").format(amount=exact_money(standing.credit_limit_cents))
        if standing.credit_limit_cents is None:
            limit = self.tr("未设额度")
        return " · ".join((standing.grade or self.tr("未评级"), score, limit))

    def _fit(self) -> None:
        side = 16 if theme.current().small_window else 20
        self._grid.setContentsMargins(side, 8, side, 9)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the rule below."""
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.color("accentSoft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.color("line"))
        painter.end()
