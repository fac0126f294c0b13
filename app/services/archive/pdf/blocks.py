"""What stands on a page: blocks with a height that draw themselves, and say how they may be parted."""

from dataclasses import dataclass, field
from typing import Protocol, Self

from app.services.archive.pdf import fonts
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import (
    BODY,
    BODY_LEADING,
    CAPTION,
    INK,
    RIGHT,
    SECTION,
    SECTION_GAP,
    TEXT,
    TEXT2,
    TEXT3,
    WIDTH,
    Colour,
)
from app.services.archive.pdf.wrapping import shortened, wrap


class Block(Protocol):
    """A piece of a page; `opening` is the height that must be free for it to begin."""

    @property
    def height(self) -> float:
        """Return the height of all of it."""

    @property
    def opening(self) -> float:
        """Return the least height that may stand at the foot of a page."""

    @property
    def gap(self) -> float:
        """Return the space above it, which falls away at the top of a page."""

    @property
    def keeps_next(self) -> bool:
        """Say whether it must stay with the block that follows."""

    def split(self, room: float) -> tuple["Block", "Block | None"]:
        """Return what fits in the room, and the rest."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the upper left corner at x, y."""


class Whole:
    """A block that is never parted."""

    height: float
    gap: float = 0
    keeps_next: bool = False

    @property
    def opening(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> tuple[Self, None]:  # noqa: ARG002 - the protocol's argument
        """Return itself."""
        return self, None


@dataclass
class Heading(Whole):
    """The title of a section, with a caption at its right; it is a bookmark and a line of the contents."""

    ordinal: str
    title: str
    caption: str = ""
    height: float = 20.5
    gap: float = SECTION_GAP
    keeps_next: bool = True

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Write number, title and caption on one baseline."""
        text = f"{self.ordinal}{self.title}"
        pen.text(x, y + 11.5, text, SECTION, bold=True, colour=INK)
        begin = x + fonts.width(text, SECTION, bold=True) + 8
        if self.caption:
            pen.text(begin, y + 11.5, shortened(self.caption, RIGHT - begin, CAPTION), CAPTION, colour=TEXT3)


@dataclass
class Label(Whole):
    """A small heading within a section."""

    text: str
    height: float = 15
    gap: float = 10
    keeps_next: bool = True

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Write it in bold."""
        pen.text(x, y + 9, self.text, 8.6, bold=True, colour=TEXT2)


@dataclass
class Paragraph:
    """Running text, parted between lines."""

    text: str
    size: float = BODY
    leading: float = BODY_LEADING
    colour: Colour = TEXT
    gap: float = 0
    room: float = WIDTH
    lines: tuple[str, ...] = field(default=())
    keeps_next: bool = False

    def __post_init__(self) -> None:
        if not self.lines:
            self.lines = wrap(self.text, self.room, self.size)

    @property
    def height(self) -> float:
        """All lines."""
        return len(self.lines) * self.leading

    @property
    def opening(self) -> float:
        """Two lines."""
        return min(len(self.lines), 2) * self.leading

    def split(self, room: float) -> tuple["Paragraph", "Paragraph | None"]:
        """Part between two lines."""
        fitting = max(int(room / self.leading), 1)
        if fitting >= len(self.lines):
            return self, None
        return self._of(self.lines[:fitting]), self._of(self.lines[fitting:])

    def _of(self, lines: tuple[str, ...]) -> "Paragraph":
        return Paragraph("", self.size, self.leading, self.colour, self.gap, self.room, lines)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Write the lines."""
        for number, line in enumerate(self.lines):
            pen.text(x, y + number * self.leading + self.leading * 0.68, line, self.size, colour=self.colour)


@dataclass
class Beside(Whole):
    """Two blocks side by side; the second begins `offset` points from the left."""

    left: Block
    right: Block
    offset: float
    gap: float = 0

    def __post_init__(self) -> None:
        self.height = max(self.left.height, self.right.height)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw both from the same top."""
        self.left.draw(pen, x, y)
        self.right.draw(pen, x + self.offset, y)
