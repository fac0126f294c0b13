"""Tables: columns with a share of the width, rows that are never parted, the header again after a page break."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import (
    INK,
    LINE2,
    PAD,
    PAPER,
    ROW,
    RULE,
    SMALL,
    TABLE,
    TABLE_LEADING,
    TEXT,
    TEXT2,
    TEXT3,
    WIDTH,
    Colour,
)
from app.services.archive.pdf.wrapping import fitting_size, wrap

NO_VALUE = "\u2014"
_GLYPH = 9.0


@dataclass(frozen=True, slots=True)
class Column:
    """A header and its share of the width; a figure column is set right and shrinks rather than wraps.

    Words that follow a figure column stand a little further in, so that the two do not read as one.
    """

    title: str
    share: float
    figure: bool = False
    most_lines: int = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than plain text: bold, coloured, with a level's glyph, a colour square or a note below."""

    text: str
    bold: bool = False
    colour: Colour = TEXT
    level: str = ""
    square: Colour | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell whose lines and size are fixed."""

    lines: tuple[str, ...]
    size: float
    bold: bool
    colour: Colour
    cell: Cell | None = None
    notes: tuple[str, ...] = ()


_Row = tuple[float, tuple[_Set, ...]]


class Table:
    """Rows of text under a header; with `total`, the last row stands in bold between ink rules."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[str | Cell]],
        *,
        width: float = WIDTH,
        total: bool = False,
        gap: float = 0,
    ) -> None:
        whole = sum(column.share for column in columns)
        self._columns = columns
        self._widths = tuple(width * column.share / whole for column in columns)
        before = (False, *(column.figure for column in columns))
        self._lefts = tuple(
            2.4 * PAD if figure and not column.figure else PAD for figure, column in zip(before, columns, strict=False)
        )
        self._width = width
        self._total = total
        self.gap = gap
        self.keeps_next = False
        self._header = self._set_row([Cell(column.title, colour=TEXT2) for column in columns], wrapped=True)
        self._rows = [
            self._set_row(row, bold=total and number == len(rows)) for number, row in enumerate(rows, start=1)
        ]

    @property
    def height(self) -> float:
        """Header and all rows."""
        return self._header[0] + sum(row[0] for row in self._rows)

    @property
    def opening(self) -> float:
        """Header and two rows, or three where a total would stand alone."""
        least = 3 if self._total and len(self._rows) == 3 else 2
        return self._header[0] + sum(row[0] for row in self._rows[:least])

    def split(self, room: float) -> tuple["Table", "Table | None"]:
        """Part between rows; neither the last row nor the total goes to the next page alone."""
        used, fitting = self._header[0], 0
        for height, _ in self._rows:
            if used + height > room:
                break
            used, fitting = used + height, fitting + 1
        if fitting == len(self._rows):
            return self, None
        least = 2 + self._total
        fitting = max(min(fitting, len(self._rows) - least), 1)
        return self._part(self._rows[:fitting], total=False), self._part(self._rows[fitting:], total=self._total)

    def _part(self, rows: list[_Row], *, total: bool) -> "Table":
        part = object.__new__(Table)
        part.__dict__.update(self.__dict__)
        part._rows, part._total = rows, total
        return part

    def _set_row(self, row: Sequence[str | Cell], *, bold: bool = False, wrapped: bool = False) -> _Row:
        cells = tuple(
            _set(cell, column, room - left - PAD, bold=bold, wrapped=wrapped or not column.figure)
            for cell, column, room, left in zip(row, self._columns, self._widths, self._lefts, strict=True)
        )
        lines = max(len(cell.lines) for cell in cells)
        notes = max(len(cell.notes) for cell in cells)
        return ROW + (lines - 1) * TABLE_LEADING + notes * 10, cells

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the header, then row by row with its rule."""
        right = x + self._width
        height, header = self._header
        pen.fill(x, y, self._width, height, PAPER)
        pen.rule(x, y, right, y, INK, width=0.7)
        self._draw_row(pen, x, y, header)
        y += height
        pen.rule(x, y, right, y, LINE2)
        last = len(self._rows)
        for number, (height, cells) in enumerate(self._rows, start=1):
            if self._total and number == last:
                pen.rule(x, y, right, y, INK, width=0.7)
            self._draw_row(pen, x, y, cells)
            y += height
            if self._total and number == last:
                pen.rule(x, y, right, y, INK, width=0.7)
            else:
                pen.rule(x, y, right, y, RULE)

    def _draw_row(self, pen: Pen, x: float, y: float, cells: tuple[_Set, ...]) -> None:
        for cell, column, width, left in zip(cells, self._columns, self._widths, self._lefts, strict=True):
            _draw_cell(pen, x + left, x + width - PAD, y + 12.6, cell, figure=column.figure)
            x += width


def _set(cell: str | Cell, column: Column, room: float, *, bold: bool = False, wrapped: bool = True) -> _Set:
    if isinstance(cell, str):
        text, own, colour = cell, None, TEXT3 if cell == NO_VALUE else TEXT
    else:
        text, own, colour = cell.text, cell, cell.colour
        bold = bold or cell.bold
        room -= (_GLYPH + 3) if cell.level or cell.square else 0
    if not wrapped:
        return _Set((text,), fitting_size(text, room, TABLE, bold=bold), bold, colour, own)
    notes = wrap(own.note, room, SMALL, most=2) if own and own.note else ()
    size = fitting_size(text, room, TABLE, bold=bold, least=SMALL) if column.most_lines == 1 else TABLE
    return _Set(wrap(text, room, size, bold=bold, most=column.most_lines), size, bold, colour, own, notes)


def _draw_cell(pen: Pen, left: float, right: float, y: float, cell: _Set, *, figure: bool) -> None:
    if cell.cell is not None and cell.cell.level:
        pen.level(cell.cell.level, left, y - 7.6, _GLYPH)
        left += _GLYPH + 3
    elif cell.cell is not None and cell.cell.square:
        pen.fill(left, y - 6.7, 7, 7, cell.cell.square)
        left += _GLYPH + 3
    begin, align = (right, "right") if figure else (left, "left")
    for line in cell.lines:
        if line:
            pen.text(begin, y, line, cell.size, bold=cell.bold, colour=cell.colour, align=align)
        y += TABLE_LEADING
    for note in cell.notes:
        pen.text(left, y - 1.2, note, SMALL, colour=TEXT3)
        y += 10


class Facts:
    """Label and value, two to a row, with the labels on a tinted ground; values wrap, rows are never parted."""

    gap = 0.0
    keeps_next = False
    _OFFSETS = (0.0, 0.515)
    _LABELS = (0.193, 0.175)

    def __init__(self, pairs: Sequence[tuple[str, str]], *, gap: float = 0) -> None:
        self.gap = gap
        self._rows = _fact_rows(pairs, self._OFFSETS, self._LABELS)

    @property
    def height(self) -> float:
        """All rows."""
        return sum(row[0] for row in self._rows)

    @property
    def opening(self) -> float:
        """Two rows."""
        return sum(row[0] for row in self._rows[:2])

    def split(self, room: float) -> tuple["Facts", "Facts | None"]:
        """Part between rows."""
        used, fitting = 0.0, 0
        for height, _ in self._rows:
            if used + height > room:
                break
            used, fitting = used + height, fitting + 1
        if fitting == len(self._rows):
            return self, None
        first, rest = Facts(()), Facts(())
        first._rows, rest._rows = self._rows[: max(fitting, 1)], self._rows[max(fitting, 1) :]
        return first, rest

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw row by row with rules between."""
        pen.rule(x, y, x + WIDTH, y, RULE)
        for height, cells in self._rows:
            for offset, share, (label, value) in zip(self._OFFSETS, self._LABELS, cells, strict=False):
                left = x + WIDTH * offset
                pen.fill(left, y + 0.3, WIDTH * share, height - 0.6, PAPER)
                _draw_cell(pen, left + PAD, 0, y + 12.6, label, figure=False)
                _draw_cell(pen, left + WIDTH * share + PAD, 0, y + 12.6, value, figure=False)
            y += height
            pen.rule(x, y, x + WIDTH, y, RULE)


def _fact_rows(
    pairs: Sequence[tuple[str, str]], offsets: tuple[float, float], labels: tuple[float, float]
) -> list[tuple[float, tuple[tuple[_Set, _Set], ...]]]:
    rows = []
    for start in range(0, len(pairs), 2):
        here = pairs[start : start + 2]
        ends = (offsets[1], 1.0) if len(here) == 2 else (1.0, 1.0)
        cells = tuple(
            (
                _set(Cell(name, colour=TEXT2), _LABEL, WIDTH * share - 2 * PAD),
                _set(value, _VALUE, WIDTH * (end - offset - share) - 2 * PAD),
            )
            for (name, value), offset, share, end in zip(here, offsets, labels, ends, strict=False)
        )
        lines = max(len(item.lines) for pair in cells for item in pair)
        rows.append((ROW + (lines - 1) * TABLE_LEADING, cells))
    return rows


_LABEL, _VALUE = Column("", 1, most_lines=2), Column("", 1, most_lines=6)
