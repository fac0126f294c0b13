"""Which block stands on which page: titles stay with what follows, long tables run over as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.services.archive.pdf.blocks import Block, Heading
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import BOTTOM, LEFT, TOP


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading with the page it came to stand on and its height there."""

    ordinal: str
    title: str
    page: int
    y: float


@dataclass(slots=True)
class Flow:
    """Blocks laid out one under the other; pages are counted from `first`."""

    first: int = 2
    pages: list[list[tuple[Block, float]]] = field(default_factory=lambda: [[]])
    entries: list[Entry] = field(default_factory=list)
    _y: float = TOP

    def place(self, blocks: Sequence[Block]) -> None:
        """Lay out the blocks after those already placed."""
        for index, block in enumerate(blocks):
            if self._y > TOP and self._y + block.gap + _needed(blocks, index) > BOTTOM:
                self._new_page()
            self._put(block)

    def _put(self, block: Block) -> None:
        rest: Block | None = block
        while rest is not None:
            if self._y > TOP:
                self._y += rest.gap
            part, rest = rest.split(BOTTOM - self._y)
            if isinstance(part, Heading):
                self.entries.append(Entry(part.ordinal, part.title, self.first + len(self.pages) - 1, self._y))
            self.pages[-1].append((part, self._y))
            self._y += part.height
            if rest is not None:
                self._new_page()

    def _new_page(self) -> None:
        self.pages.append([])
        self._y = TOP

    def draw(self, pen: Pen, index: int) -> None:
        """Draw the blocks of one page."""
        for block, y in self.pages[index]:
            block.draw(pen, LEFT, y)


def _needed(blocks: Sequence[Block], index: int) -> float:
    """Return the height that must be free: the block's opening, and that of all it may not be parted from."""
    height = 0.0
    while index < len(blocks) - 1 and blocks[index].keeps_next:
        height += blocks[index].height + blocks[index + 1].gap
        index += 1
    return height + blocks[index].opening
