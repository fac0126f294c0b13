"""Vector charts of the archive: month columns, the ageing strip, the ladder of grades, the bars of the score groups."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.services.archive.document import Rung, ScoreGroup
from app.services.archive.pdf import fonts
from app.services.archive.pdf.blocks import Whole
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import (
    ACCENT,
    BAR_FILL,
    CAPTION,
    GRID,
    LEVEL_FILL,
    LEVEL_TEXT,
    SMALL,
    TABLE,
    TEXT,
    TEXT2,
    TEXT3,
    TRACK,
    WHITE,
    WIDTH,
    Colour,
)
from app.services.archive.pdf.table import NO_VALUE
from app.services.archive.pdf.wrapping import fitting_size, shortened

_LABELS = 30.0  # room for the figures of the vertical axis


@dataclass
class Columns(Whole):
    """One column a month; a value beyond the threshold changes colour and prints its figure, as the last one does."""

    names: Sequence[str]
    values: Sequence[float | None]
    figures: Sequence[str]
    width: float
    height: float
    gap: float = 0
    threshold: float | None = None
    threshold_text: str = ""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw grid, columns and threshold from the lowest value to the highest, zero included."""
        known = [value for value in self.values if value is not None]
        low, high, step = scale([*known, 0.0, *([self.threshold] if self.threshold is not None else [])])
        top, foot = y + 14, y + self.height - 16
        unit = (foot - top) / (high - low)
        left, right = x + _LABELS, x + self.width
        for tick in range(math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9) + 1):
            level = foot - (tick * step - low) * unit
            pen.rule(left, level, right, level, GRID if tick else TEXT3)
            pen.text(left - 5, level + 2.6, _tick(tick * step, step), SMALL, colour=TEXT3, align="right")
        self._draw_columns(pen, _Axes(left, right, foot + low * unit, foot, unit))
        if self.threshold is not None:
            level = foot - (self.threshold - low) * unit
            pen.dashes(left, level, right, TEXT2, pattern=(3, 2.2), width=0.8)
            pen.text(left + 2, level - 3.2, self.threshold_text, SMALL, colour=TEXT2)

    def _draw_columns(self, pen: Pen, axes: "_Axes") -> None:
        pitch, zero = (axes.right - axes.left) / max(len(self.values), 1), axes.zero
        last = max((index for index, value in enumerate(self.values) if value is not None), default=-1)
        for index, (name, value, figure) in enumerate(zip(self.names, self.values, self.figures, strict=True)):
            centre = axes.left + pitch * (index + 0.5)
            pen.text(centre, axes.foot + 13, name, fitting_size(name, pitch - 1, SMALL), colour=TEXT3, align="centre")
            if value is None:
                continue
            beyond = self.threshold is not None and value > self.threshold
            extent = value * axes.unit
            colour = LEVEL_FILL["warning"] if beyond else BAR_FILL
            pen.fill(centre - pitch * 0.275, zero - max(extent, 0), pitch * 0.55, max(abs(extent), 0.4), colour)
            if beyond or index == last:
                size = fitting_size(figure, pitch if index < last else pitch * 1.7, SMALL if index < last else CAPTION)
                shade = LEVEL_TEXT["warning"] if beyond else TEXT
                above = zero - max(extent, 0) - 3
                pen.text(centre, above, figure, size, bold=index == last, colour=shade, align="centre")


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where a chart lies: its sides, the height of zero, its foot, and points to one of value."""

    left: float
    right: float
    zero: float
    foot: float
    unit: float


def scale(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the lowest and highest value, and a step for ticks between: 1, 2 or 5 times a power of ten."""
    low, high = min(values), max(values)
    if high - low < 1e-9:
        return low, low + 1, 1
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    return low, high, next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.999)


def _tick(value: float, step: float) -> str:
    digits = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{abs(value):,.{digits}f}"
    return f"\u2212{text}" if value < -step / 2 else text


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the strip: its label and its share of the whole."""

    label: str
    share: float
    colour: Colour


@dataclass
class Strip(Whole):
    """A bar of all shares; a part too narrow for its label is named in the table below only."""

    segments: Sequence[Segment]
    height: float = 36
    gap: float = 0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the parts from left to right, then the labels that find room."""
        left, free = x, x
        for segment in self.segments:
            extent = WIDTH * segment.share
            pen.fill(left, y, max(extent - 1, 0.6), 14.5, segment.colour)
            wide = fonts.width(segment.label, CAPTION)
            begin = min(left, x + WIDTH - wide)
            if segment.share > 0 and begin >= free:
                pen.text(begin, y + 26, segment.label, CAPTION, colour=TEXT2)
                free = begin + wide + 5
            left += extent


@dataclass
class Ladder(Whole):
    """The grades on the scale of points, with the score of this assessment and of the one before."""

    rungs: Sequence[Rung]
    grade: str
    score: int
    score_text: str
    previous: int | None = None
    previous_text: str = ""
    height: float = 45
    gap: float = 0

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw the rungs, the current one filled, and the marks above."""
        bounds = [rung.from_score for rung in self.rungs]
        low, high = min(bounds[0], 0), 100
        unit = WIDTH / (high - low)
        for rung, begin, end in zip(self.rungs, bounds, [*bounds[1:], high], strict=True):
            left, extent, current = x + (begin - low) * unit, (end - begin) * unit, rung.grade == self.grade
            pen.fill(left, y + 14, max(extent - 1, 0.5), 14.5, ACCENT if current else TRACK)
            colour = WHITE if current else TEXT2
            size = fitting_size(rung.grade, extent - 2, CAPTION, bold=current)
            pen.text(left + extent / 2, y + 24.2, rung.grade, size, bold=current, colour=colour, align="centre")
            pen.text(left, y + 39, str(begin), SMALL, colour=TEXT3, align="left" if begin == low else "centre")
        pen.text(x + WIDTH, y + 39, str(high), SMALL, colour=TEXT3, align="right")
        self._draw_marks(pen, x, y, [x + (score - low) * unit for score in self._scores()])

    def _scores(self) -> list[int]:
        scores = [self.score] if self.previous is None else [self.score, self.previous]
        return [min(max(score, 0), 100) for score in scores]

    def _draw_marks(self, pen: Pen, x: float, y: float, places: list[float]) -> None:
        """Draw a triangle for each score; where their texts would meet they become one."""
        texts = [self.score_text, self.previous_text][: len(places)]
        for number, place in enumerate(places):
            triangle = ((place - 4, y + 5), (place + 4, y + 5), (place, y + 11.5))
            pen.polygon(triangle, ACCENT if number == 0 else TEXT2, hollow=number == 1)
        apart = len(places) == 2 and abs(places[0] - places[1]) > 20 + max(
            fonts.width(text, CAPTION, bold=True) for text in texts
        )
        if not apart:
            places, texts = [max(places)], [" \u00b7 ".join(texts)]
        for number, (place, text) in enumerate(zip(places, texts, strict=True)):
            wide = fonts.width(text, CAPTION, bold=number == 0)
            inside = place + 7 + wide <= x + WIDTH
            begin = place + 7 if inside else (min(places) if apart else min(self._edges(x))) - 7 - wide
            pen.text(begin, y + 11, text, CAPTION, bold=number == 0, colour=TEXT if number == 0 else TEXT2)

    def _edges(self, x: float) -> list[float]:
        return [x + score * WIDTH / 100 for score in self._scores()]


@dataclass
class Groups(Whole):
    """One bar a group: its length is the group's maximum, the filled part its points, the tick the points before."""

    groups: Sequence[ScoreGroup]
    note: str = ""
    gap: float = 4
    _PITCH = 21.5

    def __post_init__(self) -> None:
        self.height = len(self.groups) * self._PITCH + (15 if self.note else 4)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw label, bar, points, change and remark of every group."""
        largest = max((group.maximum for group in self.groups), default=0) or 1
        widest = max((fonts.width(group.term.text, TABLE) for group in self.groups), default=0)
        label = min(max(widest + 10, 84), 130)
        for number, group in enumerate(self.groups):
            base = y + number * self._PITCH + 13
            name = group.term.text
            pen.text(x, base, name, fitting_size(name, label - 4, TABLE))
            left, unit = x + label, (282 - label) / largest
            pen.fill(left, base - 8, group.maximum * unit, 9, TRACK)
            pen.fill(left, base - 8, max(group.points, 0) * unit, 9, ACCENT)
            if group.previous is not None:
                pen.rule(left + group.previous * unit, base - 10, left + group.previous * unit, base + 3, TEXT, width=1)
            self._draw_figures(pen, x, base, group)
        if self.note:
            pen.text(x, y + self.height - 4.5, self.note, CAPTION, colour=TEXT3)

    @staticmethod
    def _draw_figures(pen: Pen, x: float, base: float, group: ScoreGroup) -> None:
        points, most = points_text(group.points), f" / {points_text(group.maximum)}"
        pen.text(x + 312, base, points, 9, bold=True, align="right")
        pen.text(x + 312, base, most, TABLE, colour=TEXT3)
        change = None if group.previous is None else round(group.points - group.previous, 1)
        if change is not None:
            text = NO_VALUE if change == 0 else points_text(change, signed=True)
            colour = LEVEL_TEXT["warning"] if change < 0 else TEXT3 if change == 0 else TEXT
            pen.text(x + 366, base, text, TABLE, colour=colour, align="right")
        remark = shortened(group.remark, WIDTH - 376, CAPTION)
        pen.text(x + WIDTH, base, remark, CAPTION, colour=TEXT3, align="right")


def points_text(points: float, *, signed: bool = False) -> str:
    """Print points with at most one decimal and a true minus sign."""
    text = f"{abs(points):.1f}".removesuffix(".0")
    sign = "\u2212" if points < 0 else "+" if signed and points > 0 else ""
    return f"{sign}{text}"
