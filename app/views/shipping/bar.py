"""What would be used of the limit after an order: not due, overdue, this order, the limit, and the stop line."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.shipping.check import Answer
from app.views import theme
from app.views.columns import Align
from app.views.delegates.cells import draw_text
from app.views.formats import exact_money

HEIGHT = 78
WIDTH = 538
_TOP, _BAR, _LINE = 18, 18, 17
_WORD = 110  # room for a name and an amount


class ExposureBar(QWidget):
    """The bar of 538 x 78 with its words; its scale ends at the stop line, or where the order leads beyond it."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._answer: Answer | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the drawing."""
        return QSize(WIDTH, HEIGHT)

    def show_answer(self, answer: Answer | None) -> None:
        """Show another answer, or an empty bar."""
        self._answer = answer
        self.setAccessibleName(
            "" if answer is None else ", ".join(f"{name} {text}" for name, text in self._words(answer))
        )
        self.update()

    def _words(self, answer: Answer) -> list[tuple[str, str]]:
        return [
            (self.tr("未到期"), exact_money(answer.not_due_cents)),
            (self.tr("逾期"), exact_money(answer.overdue_cents)),
            (self.tr("本单赊销"), exact_money(answer.credit_cents)),
        ]

    def _scale(self, answer: Answer) -> int:
        return max(answer.stop_cents or 0, answer.limit_cents or 0, answer.exposure_after_cents, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the three parts, the tick of the limit and the words."""
        look, painter = theme.current(), QPainter(self)
        strip = QRect(0, _TOP, self.width(), _BAR)
        painter.fillRect(strip, look.color("track"))
        if self._answer is not None:
            self._parts(painter, strip, self._answer)
            self._limit(painter, self._answer)
        painter.end()

    def _x(self, answer: Answer, cents: int) -> int:
        return round(self.width() * cents / self._scale(answer))

    def _parts(self, painter: QPainter, strip: QRect, answer: Answer) -> None:
        look = theme.current()
        due = self._x(answer, answer.not_due_cents)
        owed = self._x(answer, answer.exposure_cents)
        after = self._x(answer, answer.exposure_after_cents)
        painter.fillRect(QRect(0, strip.top(), due, _BAR), look.color("a0"))
        painter.fillRect(QRect(due, strip.top(), owed - due, _BAR), look.color("warnFill"))
        if after > owed:
            order = QRect(owed, strip.top(), max(after - owed, 3), _BAR)
            painter.fillRect(order, look.color("surface"))
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRect(order.adjusted(1, 1, -1, -1))
        self._legend(painter, answer, due)

    def _legend(self, painter: QPainter, answer: Answer, due: int) -> None:
        """Write the three parts under the bar, each where it begins as far as there is room."""
        third = self.width() // 3
        lefts = (0, min(max(due, _WORD), self.width() - 2 * _WORD), self.width() - third)
        tones = ("text", "warnFg" if answer.overdue_cents else "text3", "accent")
        for number, ((name, text), left, tone) in enumerate(zip(self._words(answer), lefts, tones, strict=True)):
            align = Align.RIGHT if number == 2 else Align.LEFT
            line = QRect(left, _TOP + _BAR + 6, third, _LINE)
            draw_text(painter, line, name, "text2", px=12, align=align)
            draw_text(painter, line.translated(0, _LINE), text, tone, px=12, bold=number > 0, align=align)

    def _limit(self, painter: QPainter, answer: Answer) -> None:
        look = theme.current()
        if not answer.limit_cents:
            draw_text(painter, QRect(0, 0, self.width(), _LINE), self.tr("没有额度"), "text3", px=12, align=Align.RIGHT)
            return
        at = min(self._x(answer, answer.limit_cents), self.width() - 2)
        painter.fillRect(QRect(at, _TOP - 4, 2, _BAR + 8), look.color("text"))
        text = self.tr("额度 {limit}").format(limit=exact_money(answer.limit_cents))
        width = look.metrics(12, bold=True).horizontalAdvance(text)
        left = min(max(at + 2 - width, 0), self.width() - width)
        draw_text(painter, QRect(left, 0, width + 2, _LINE - 2), text, "text", px=12, bold=True)
        if answer.stop_cents and answer.own_limit_cents:
            self._stop(painter, self._x(answer, answer.stop_cents), left + width + 8, answer)

    def _stop(self, painter: QPainter, at: int, free_from: int, answer: Answer) -> None:
        """Mark where approval ends, with its share of the limit where there is room for it."""
        look = theme.current()
        share = f"{(answer.stop_cents or 0) * 100 // (answer.own_limit_cents or 1)}%"
        if at < self.width() - 2:
            painter.fillRect(QRect(at, _TOP - 4, 1, _BAR + 8), look.color("highFg"))
        room = QRect(free_from, 0, max(min(at, self.width()) - free_from, 0), _LINE - 2)
        if room.width() >= look.metrics(11).horizontalAdvance(share):
            draw_text(painter, room, share, "text3", px=11, align=Align.RIGHT)
