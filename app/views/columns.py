"""What a table column is: a title, what it says of a row, how that is drawn, sorted and copied."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt

from app.money import MINUS
from app.services.exporting.neutral import neutral
from app.services.exporting.typed import typed
from app.views.formats import DASH

Row = TypeVar("Row")


class Kind(Enum):
    """How the delegate draws a cell. `value` of the column gives what is drawn, `text` what is read."""

    TEXT = auto()
    NUMBER = auto()  # copied without separators
    SOFT = auto()  # text in the secondary colour
    RISK_NAME = auto()  # value: level; glyph, then the text
    RISK = auto()  # value: level; glyph, then the text in the colour of the level
    GRADE = auto()  # value: AAA .. D or ""; a badge
    LIMIT = auto()  # value: ratio or None; a bar with a tick at 100 %, then the text
    POINTS = auto()  # value: Points; a bar on a track
    VALUE_LIMIT = auto()  # value: ValueLimit; 42.8 % / 30 %
    CHANGE = auto()  # value: Change; old -> new
    LINK = auto()  # text in the colour of links
    CHECK = auto()  # value: bool; a check mark; None: the text
    DAYS_OVERDUE = auto()  # value: int or None; coloured by age


NUMBERS = frozenset({Kind.NUMBER, Kind.LIMIT, Kind.DAYS_OVERDUE})


class Align(Enum):
    """Where the text of a column stands."""

    LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    CENTER = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Points:
    """A score on its track: points of maximum, on a scale whose longest track is `scale`."""

    points: float
    maximum: float
    scale: float
    tone: str = "okFill"


@dataclass(frozen=True, slots=True)
class ValueLimit:
    """A value and the threshold it is measured by, both printed, and the level it reaches."""

    value: str
    limit: str
    level: str = "ok"


@dataclass(frozen=True, slots=True)
class Change:
    """What a thing was and what it becomes, both printed."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Cell:
    """All that the delegate paints of one cell, read in one go."""

    text: str
    kind: Kind
    align: Align
    value: Any
    tone: str
    bold: bool


@dataclass(frozen=True)  # with slots, Column[Row](...) fails in Python 3.11
class Column(Generic[Row]):
    """One column: what it says of a row and how it looks.

    `sort_value` makes it sortable in memory, `sortable` alone leaves sorting to the model's `on_sort`.
    `tone` names a colour token for the text; `plain` is what is copied where it differs from the text.
    A column is never narrower than its title; `words` are the few things it may say, it is never narrower than them.
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: int = 100
    align: Align = Align.LEFT
    kind: Kind = Kind.TEXT
    value: Callable[[Row], Any] | None = None
    tone: Callable[[Row], str] | None = None
    bold: Callable[[Row], bool] | None = None
    tip: Callable[[Row], str] | None = None
    plain: Callable[[Row], str] | None = None
    sort_value: Callable[[Row], Any] | None = None
    sortable: bool = False
    stretch: bool = False
    words: tuple[str, ...] = ()

    def can_sort(self) -> bool:
        """Tell whether a click on the header sorts by this column."""
        return self.sortable or self.sort_value is not None

    def cell(self, row: Row) -> Cell:
        """Return all there is to paint of this column in a row."""
        return Cell(
            self.text(row),
            self.kind,
            self.align,
            self.value(row) if self.value is not None else None,
            self.tone(row) if self.tone is not None else "",
            self.bold is not None and self.bold(row),
        )

    def exported(self, row: Row) -> Any:
        """Return the cell for a spreadsheet as what it is: a number, a rate, a day or text; None where it is empty."""
        if self.kind is Kind.CHECK and self.value is not None and self.value(row) is not None:
            return bool(self.value(row)) or None
        if self.plain is not None:
            return typed(self.plain(row), number=self.kind in NUMBERS)
        return typed(" ".join(self.text(row).split()), number=self.kind in NUMBERS)

    def copied(self, row: Row) -> str:
        """Return the cell for the clipboard: one line, plain numbers, nothing a spreadsheet takes for a formula."""
        if self.plain is not None:
            return neutral(self.plain(row))
        text = " ".join(self.text(row).split())
        if self.kind in NUMBERS:
            return "" if text == DASH else text.replace(MINUS, "-").replace(",", "")
        return neutral(text)


@dataclass(frozen=True, slots=True)
class SortKey:
    """One column to sort by."""

    key: str
    descending: bool = False
