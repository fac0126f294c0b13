"""Ink on one page: text, rules, boxes and the level glyphs, measured from the upper left corner in points.

Shapes are drawn at once; the text of a page is one text object above them, which is quick and reads in order.
"""

from typing import Any

from app.services.archive.pdf import fonts
from app.services.archive.pdf.styles import LEVEL_FILL, PAGE_HEIGHT, TABLE, TEXT, WHITE, Colour

_FACES = {False: fonts.REGULAR, True: fonts.BOLD}


class Pen:
    """Draws on the current page of a reportlab canvas; y grows downwards."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self._begin()

    def _begin(self) -> None:
        self._writing = self.canvas.beginText()
        self._face: tuple[bool, float] | None = None
        self._written: Colour | None = None
        self._filled: Colour | None = None
        self._stroked: tuple[Colour, float] | None = None

    def finish_page(self) -> None:
        """Set down the text and begin the next page."""
        self.canvas.drawText(self._writing)
        self.canvas.showPage()
        self._begin()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = TABLE,
        *,
        bold: bool = False,
        colour: Colour = TEXT,
        align: str = "left",
        tracking: float = 0,
    ) -> None:
        """Write one line with its baseline at y; x is its left, right or centre."""
        if align != "left":
            wide = fonts.width(text, size, bold=bold) + tracking * (len(text) - 1)
            x -= wide if align == "right" else wide / 2
        writing = self._writing
        if self._face != (bold, size):
            self._face = (bold, size)
            writing.setFont(_FACES[bold], size)
        if self._written is not colour:
            self._written = colour
            writing.setFillColor(colour)
        if tracking:
            writing.setCharSpace(tracking)
        writing.setTextOrigin(x, PAGE_HEIGHT - y)
        writing.textLine(text)
        if tracking:
            writing.setCharSpace(0)

    def rule(self, x: float, y: float, to_x: float, to_y: float, colour: Colour, *, width: float = 0.5) -> None:
        """Draw a straight line."""
        self._stroke(colour, width)
        self.canvas.line(x, PAGE_HEIGHT - y, to_x, PAGE_HEIGHT - to_y)

    def dashes(
        self, x: float, y: float, to_x: float, colour: Colour, *, pattern: tuple[float, float], width: float
    ) -> None:
        """Draw a horizontal broken line."""
        self.canvas.setDash(*pattern)
        self.rule(x, y, to_x, y, colour, width=width)
        self.canvas.setDash()

    def fill(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """Fill a box whose upper left corner is at x, y."""
        self._fill(colour)
        self.canvas.rect(x, PAGE_HEIGHT - y - height, width, height, stroke=0, fill=1)

    def frame(
        self, x: float, y: float, width: float, height: float, colour: Colour, *, line: float, radius: float = 0
    ) -> None:
        """Draw the outline of a box."""
        self._stroke(colour, line)
        self.canvas.roundRect(x, PAGE_HEIGHT - y - height, width, height, radius)

    def polygon(self, points: tuple[tuple[float, float], ...], colour: Colour, *, hollow: bool = False) -> None:
        """Fill a polygon, or draw its outline only."""
        path = self.canvas.beginPath()
        path.moveTo(points[0][0], PAGE_HEIGHT - points[0][1])
        for x, y in points[1:]:
            path.lineTo(x, PAGE_HEIGHT - y)
        path.close()
        if hollow:
            self._stroke(colour, 0.8)
        else:
            self._fill(colour)
        self.canvas.drawPath(path, stroke=int(hollow), fill=int(not hollow))

    def level(self, level: str, x: float, y: float, size: float) -> None:
        """Draw the glyph of a risk level in a square with its upper left corner at x, y: shape first, colour second."""
        unit = size / 14

        def at(*pairs: tuple[float, float]) -> tuple[tuple[float, float], ...]:
            return tuple((x + across * unit, y + down * unit) for across, down in pairs)

        colour = LEVEL_FILL[level]
        if level == "normal":
            self._stroke(colour, 1.5 * unit)
            self.canvas.circle(x + 7 * unit, PAGE_HEIGHT - y - 7 * unit, 5.2 * unit)
            (start, turn, end) = at((4.7, 7.2), (6.3, 8.8), (9.3, 5.5))
            self.rule(*start, *turn, colour, width=1.5 * unit)
            self.rule(*turn, *end, colour, width=1.5 * unit)
            return
        self.polygon(at(*_OUTLINES[level]), colour)
        if level == "watch":
            self._fill(WHITE)
            self.canvas.circle(x + 7 * unit, PAGE_HEIGHT - y - 7 * unit, 1.5 * unit, stroke=0, fill=1)
            return
        top = 3.6 if level == "high" else 5.1
        self.fill(x + 6.2 * unit, y + top * unit, 1.6 * unit, 4 * unit, WHITE)
        self.fill(x + 6.2 * unit, y + 10.1 * unit, 1.6 * unit, 1.5 * unit, WHITE)

    def _fill(self, colour: Colour) -> None:
        if self._filled is not colour:
            self._filled = colour
            self.canvas.setFillColor(colour)

    def _stroke(self, colour: Colour, width: float) -> None:
        if self._stroked != (colour, width):
            self._stroked = (colour, width)
            self.canvas.setStrokeColor(colour)
            self.canvas.setLineWidth(width)


_OUTLINES: dict[str, tuple[tuple[float, float], ...]] = {
    "watch": ((7, 0.8), (13.2, 7), (7, 13.2), (0.8, 7)),
    "warning": ((7, 0.7), (13.8, 12.9), (0.2, 12.9)),
    "high": ((4.3, 0.6), (9.7, 0.6), (13.4, 4.3), (13.4, 9.7), (9.7, 13.4), (4.3, 13.4), (0.6, 9.7), (0.6, 4.3)),
}
