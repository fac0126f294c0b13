"""The ageing strip and its legend: six buckets of fen, painted; not overdue is cool, overdue darkens with age."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views import messages, theme
from app.views.delegates.cells import draw_text
from app.views.formats import DASH, money, number, percent, wan

TONES = ("a0", "a1", "a2", "a3", "a4", "a5")
STRIP_HEIGHT = 18
Amounts = Sequence[int]


def spoken(amounts: Amounts) -> str:
    """Return the buckets in words, for who cannot see the strip."""
    return ", ".join(f"{name} {money(cents)}" for name, cents in zip(messages.bucket_names(), amounts, strict=True))


def shares(amounts: Amounts) -> list[float | None]:
    """Return each bucket's share of what is positive in total; None where there is nothing."""
    total = sum(amounts)
    return [cents / total if total > 0 else None for cents in amounts]


class AgeingStrip(QWidget):
    """One bar in six parts as wide as their shares; a credit balance takes no room."""

    def __init__(self, height: int = STRIP_HEIGHT) -> None:
        """Begin empty."""
        super().__init__()
        self._amounts: tuple[int, ...] = (0,) * 6
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amounts(self, amounts: Amounts) -> None:
        """Show six amounts in fen, from not due to over 180 days."""
        self._amounts = tuple(amounts)
        self.setAccessibleName(spoken(amounts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a width that is only a proposal."""
        return QSize(240, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts with one pixel of ground between them."""
        look = theme.current()
        painter = QPainter(self)
        total = sum(max(cents, 0) for cents in self._amounts)
        if total <= 0:
            painter.fillRect(self.rect(), look.color("track"))
        left, done = 0, 0
        for tone, cents in zip(TONES, self._amounts, strict=True):
            if total > 0 and cents > 0:
                done += cents
                right = round(self.width() * done / total)
                gap = 1 if done < total else 0
                painter.fillRect(QRect(left, 0, max(right - left - gap, 2), self.height()), look.color(tone))
                left = right
        painter.end()


class AgeingLegend(QWidget):
    """The six buckets with name, amount and share: in one line of columns, or compact in two lines of three.

    The full one prints yuan; the compact one prints 万元, the share and the change on last month. One that `leads`
    lets a bucket be chosen by a click, or with the arrows and Enter.
    """

    bucket_chosen = Signal(object)  # its number, 0 for what is not due

    def __init__(self, *, compact: bool = False, leads: bool = False) -> None:
        """Begin empty."""
        super().__init__()
        self._compact = compact
        self._leads = leads
        self._lit = -1
        self._at = 0
        if leads:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setMouseTracking(True)
        self._amounts: tuple[int, ...] = (0,) * 6
        self._last: tuple[int, ...] | None = None
        self.setFixedHeight(80 if compact else 56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amounts(self, amounts: Amounts, last_month: Amounts | None = None) -> None:
        """Show six amounts in fen; with those of last month the compact legend prints changes."""
        self._amounts = tuple(amounts)
        self._last = tuple(last_month) if last_month is not None else None
        self.setAccessibleName(spoken(amounts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw squares, names and figures."""
        painter = QPainter(self)
        parts = zip(messages.bucket_names(), TONES, self._amounts, shares(self._amounts), strict=True)
        for place, (name, tone, cents, share) in enumerate(parts):
            box = self._box(place)
            self._mark(painter, place, box)
            painter.fillRect(QRect(box.left(), box.top() + 5, 10, 10), theme.current().color(tone))
            ink = "accent" if place == self._lit else "text2"
            draw_text(painter, QRect(box.left() + 14, box.top(), box.width() - 14, 20), name, ink, px=12)
            figures = self._two_lines if not self._compact else self._one_line
            figures(painter, QRect(box.left(), box.top() + 18, box.width() - 6, 20), place, cents, share)
        painter.end()

    def _box(self, place: int) -> QRect:
        across = 3 if self._compact else 6
        widths = [self.width() // 3] * 3 if self._compact else self._widths()
        left, height = sum(widths[: place % across]), 40 if self._compact else self.height()
        return QRect(left, place // across * 40, widths[place % across], height)

    def _mark(self, painter: QPainter, place: int, box: QRect) -> None:
        """Light the bucket under the pointer, frame the one the keys stand on."""
        if place == self._lit:
            painter.fillRect(box.adjusted(-4, 0, -6, 0), theme.current().color("subtle"))
        if self._leads and self.hasFocus() and place == self._at:
            painter.setPen(theme.current().color("accent"))
            painter.drawRect(box.adjusted(0 if place == 0 else -4, 0, -7, -1))

    def _bucket_at(self, event: QMouseEvent) -> int:
        spot = event.position().toPoint()
        return next((n for n in range(6) if self._leads and self._amounts[n] and self._box(n).contains(spot)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the bucket under the pointer where it leads anywhere."""
        self._light(self._bucket_at(event))

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        self._light(-1)

    def _light(self, place: int) -> None:
        if place != self._lit:
            self._lit = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the bucket under the pointer."""
        place = self._bucket_at(event)
        if place >= 0:
            self.bucket_chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter or Space."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._leads and event.key() in steps:
            self._at = (self._at + steps[Qt.Key(event.key())]) % 6
            self.update()
        elif self._leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.bucket_chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _widths(self) -> list[int]:
        """Return six columns of one width, or of their own where one of them needs more."""
        look = theme.current()
        needed = [
            max(look.metrics(12).horizontalAdvance(name) + 15, look.metrics().horizontalAdvance(money(cents)) + 7)
            for name, cents in zip(messages.bucket_names(), self._amounts, strict=True)
        ]
        even, spare = self.width() // 6, self.width() - sum(needed)
        return [even] * 6 if max(needed) <= even or spare < 0 else [width + spare // 6 for width in needed]

    def _two_lines(self, painter: QPainter, box: QRect, place: int, cents: int, share: float | None) -> None:
        del place
        if not cents:
            draw_text(painter, box, DASH, "text3")
            return
        draw_text(painter, box, money(cents))
        draw_text(painter, box.translated(0, 18), percent(share), "text2", px=12)

    def _one_line(self, painter: QPainter, box: QRect, place: int, cents: int, share: float | None) -> None:
        used = draw_text(painter, box, wan(cents), bold=True, tone="text" if cents else "text3") + 4
        rest = [percent(share)] if cents else []
        if self._last is not None and cents != self._last[place]:
            rest.append(number((cents - self._last[place]) / 1_000_000, 1, signed=True))
        draw_text(painter, box.adjusted(used, 0, 0, 0), " · ".join(rest), "text2", px=12)
