"""What letters are made of beside the blocks of the archive: a title, a line at either side, a line to cut along."""

from dataclasses import dataclass

from app.services.archive.pdf.blocks import Whole
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import BODY, CAPTION, INK, PAGE_WIDTH, RIGHT, TEXT, TEXT3, WIDTH, Colour
from app.services.archive.pdf.wrapping import fitting_size

_TITLE = 18.0


@dataclass
class Title(Whole):
    """The title of a letter, in the middle."""

    text: str
    height: float = 34
    gap: float = 14

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Write it, smaller where it is long."""
        size = fitting_size(self.text, WIDTH, _TITLE)
        pen.text(x + WIDTH / 2, y + 22, self.text, size, bold=True, colour=INK, align="center")


@dataclass
class Line(Whole):
    """One line at the left or the right."""

    text: str
    right: bool = False
    bold: bool = False
    colour: Colour = TEXT
    height: float = 18
    gap: float = 0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Write it."""
        place = RIGHT if self.right else x
        align = "right" if self.right else "left"
        size = fitting_size(self.text, WIDTH, BODY)
        pen.text(place, y + 12, self.text, size, bold=self.bold, colour=self.colour, align=align)


@dataclass
class Cut(Whole):
    """A broken line with a word in its middle: what is below comes back."""

    text: str
    height: float = 24
    gap: float = 12
    keeps_next: bool = True

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the line across the page and the word on it."""
        middle, half = PAGE_WIDTH / 2, 62
        for start, end in ((x, middle - half), (middle + half, RIGHT)):
            pen.dashes(start, y + 10, end, TEXT3, pattern=(3, 2.4), width=0.6)
        pen.text(middle, y + 13, self.text, CAPTION, colour=TEXT3, align="center")
