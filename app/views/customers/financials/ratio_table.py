"""The table of ratios: a column a period, the scored one bold, and the way of each ratio as a small line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from app.services.statements import wording
from app.services.statements.analysis import Analysed
from app.services.statements.terms import Figure
from app.views import formats, theme
from app.views.columns import Align, Column
from app.views.delegates.rows import paint_row
from app.views.table_model import Role, RowsModel
from app.views.widgets.table import Table
from app.views.widgets.table_header import HEADER_HEIGHT

SPARK = (64, 20)
ROW = 28
DIGITS = 2
Index = QModelIndex | QPersistentModelIndex
_PERCENT = frozenset({"debt_ratio", "gross_margin", "net_margin", "roe", "revenue_growth", "cash_to_current_debt"})


@dataclass(frozen=True, slots=True)
class Shown:
    """A period of the table: its short name and analysis; `used` by the score in force."""

    label: str
    analysed: Analysed
    used: bool


@dataclass(frozen=True, slots=True)
class RatioRow:
    """A ratio through the periods, oldest first; `used` is the place of the scored one, `dashed` where drafts begin."""

    key: str
    figures: tuple[Figure, ...]
    used: int
    dashed: int


def printed(key: str, figure: Figure) -> str:
    """Print a ratio: percentages with one decimal, days with one, tangible net worth in ten thousand yuan."""
    if figure.value is None:
        return formats.DASH
    if key in _PERCENT:
        return formats.percent(figure.value, signed=key == "revenue_growth")
    if key == "tangible_net_worth":
        return formats.number(figure.value / 1_000_000, 1)
    return formats.number(figure.value, 1 if key == "receivable_days" else DIGITS)


def ratio_rows(shown: Sequence[Shown], leave_out: str) -> list[RatioRow]:
    """Return a row a ratio, without the Z-score that stands on the ruler."""
    if not shown:
        return []
    used = next((at for at, each in enumerate(shown) if each.used), -1)
    drafts = [at for at, each in enumerate(shown) if each.analysed.period.draft]
    keys = [key for key in shown[0].analysed.ratios.figures if key != leave_out]
    dashed = drafts[0] if drafts else len(shown)
    return [RatioRow(key, tuple(each.analysed.ratios.figures[key] for each in shown), used, dashed) for key in keys]


class SparkDelegate(QStyledItemDelegate):
    """Draws the way of a ratio, 64 x 20: solid to the scored period, dashed to a draft."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one line."""
        rect: QRect = option.rect
        paint_row(painter, rect, "surface", bar=False)
        row = index.data(Role.ROW)
        if not isinstance(row, RatioRow):
            return
        width, height = SPARK
        box = QRectF(rect.right() - 12 - width, rect.center().y() - height / 2 + 1, width, height)
        points = _points(row, box)
        look = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one, other in zip(points, list(points)[1:], strict=False):
            pen = QPen(look.color("text3"), 1.25)
            pen.setStyle(Qt.PenStyle.DotLine if other >= row.dashed else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(points[one], points[other])
        if row.used in points:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("text2"))
            painter.drawEllipse(points[row.used], 2.5, 2.5)
        painter.restore()


def _points(row: RatioRow, box: QRectF) -> Mapping[int, QPointF]:
    """Return where the known figures stand, by their place; one of them alone is no way."""
    known = {at: figure.value for at, figure in enumerate(row.figures) if figure.value is not None}
    if len(known) < 2:
        return {}
    low, high = min(known.values()), max(known.values())
    step = box.width() / (len(row.figures) - 1)
    span = (high - low) or 1.0
    return {
        at: QPointF(box.left() + at * step, box.bottom() - 4 - (value - low) / span * (box.height() - 8))
        for at, value in known.items()
    }


class RatioTable(Table):
    """Shows the ratios of up to five periods."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._spark = SparkDelegate(self)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keep_rows_low()
        theme.current().rows_changed.connect(self._keep_rows_low)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _keep_rows_low(self) -> None:
        """Keep the rows as they are at any density of the tables."""
        self.view.verticalHeader().setDefaultSectionSize(ROW)

    def show_ratios(self, shown: Sequence[Shown], leave_out: str, most: int) -> None:
        """Show the way through these periods, and the figures of the last `most` of them."""
        rows = ratio_rows(shown, leave_out)
        columns = self._columns(shown, max(len(shown) - most, 0))
        model: RowsModel[RatioRow] = RowsModel(columns, lambda row: row.key, parent=self)
        self.set_model(model)
        for number in range(len(columns) - 1):
            self.view.setItemDelegateForColumn(number, self.view.itemDelegate())
        self.view.setItemDelegateForColumn(len(columns) - 1, self._spark)
        model.set_rows(rows)
        self.setFixedHeight(HEADER_HEIGHT + ROW * len(rows) + 1)

    def _columns(self, shown: Sequence[Shown], first: int) -> list[Column[RatioRow]]:
        periods = [
            Column[RatioRow](
                f"period{at}",
                each.label,
                partial(_text, at),
                62,
                Align.RIGHT,
                tone=partial(_tone, at),
                bold=partial(_bold, each),
                tip=partial(_tip, at),
            )
            for at, each in enumerate(shown)
            if at >= first
        ]
        name = Column[RatioRow]("name", self.tr("指标"), _name, 132, stretch=True)
        trend = Column[RatioRow]("trend", self.tr("走势"), _spark_text, SPARK[0] + 20, Align.RIGHT)
        return [name, *periods, trend]


def _name(row: RatioRow) -> str:
    return wording.ratio_label(row.key)


def _text(at: int, row: RatioRow) -> str:
    return printed(row.key, row.figures[at])


def _tone(at: int, row: RatioRow) -> str:
    return "" if row.figures[at].known else "text3"


def _bold(shown: Shown, _row: RatioRow) -> bool:
    return shown.used


def _tip(at: int, row: RatioRow) -> str:
    return "" if row.figures[at].known else wording.reason(row.figures[at].reason)


def _spark_text(row: RatioRow) -> str:
    known = [printed(row.key, figure) for figure in row.figures if figure.known]
    return " → ".join(known)
