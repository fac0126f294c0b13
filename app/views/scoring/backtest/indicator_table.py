"""Every indicator of the card: how much it separates, which way, how much data it lacks, and what to do about it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.i18n import translate
from app.services.backtesting import words
from app.services.backtesting.indicators import STRONG
from app.services.backtesting.report import IndicatorReport, Report
from app.services.scoring.indicator_words import indicator_name
from app.views import formats
from app.views.columns import Align, Column, Kind, Points
from app.views.table_model import RowsModel
from app.views.widgets.labels import SectionTitle
from app.views.widgets.table import Table

_MUCH_MISSING = 0.25


def _number(value: float | None) -> str:
    return formats.DASH if value is None else f"{value:.2f}"


def _advice_tone(line: IndicatorReport) -> str:
    return {"check_bins": "warnFg", "may_go": "warnFg", "no_data": "text2", "": "text3"}.get(line.advice, "")


def columns(longest: float) -> list[Column[IndicatorReport]]:
    """Return the columns; the longest bar is the one of the strongest indicator."""

    def bar(line: IndicatorReport) -> Points | None:
        return None if line.value is None else Points(line.value, longest, longest)

    return [
        Column("name", translate("BacktestTable", "指标"), lambda line: indicator_name(line.id), 180, stretch=True),
        Column("bar", "", lambda _: "", 84, kind=Kind.POINTS, value=bar),
        Column(
            "value", translate("BacktestTable", "区分力 IV"), lambda line: _number(line.value), 84, Align.RIGHT,
            Kind.NUMBER, sort_value=lambda line: -1.0 if line.value is None else line.value,
        ),
        Column(
            "strength", translate("BacktestTable", "说明"), lambda line: words.strength(line) or formats.DASH, 76,
            bold=lambda line: (line.value or 0) >= STRONG,
        ),
        Column(
            "direction", translate("BacktestTable", "分数方向"), lambda line: words.direction(line) or formats.DASH, 104,
            tone=lambda line: "warnFg" if line.direction == "reversed" else "",
        ),
        Column(
            "missing", translate("BacktestTable", "缺数据"), lambda line: formats.percent(line.missing), 76, Align.RIGHT,
            Kind.NUMBER, tone=lambda line: "watchFg" if line.missing >= _MUCH_MISSING else "",
            sort_value=lambda line: line.missing,
        ),
        Column(
            "shift", translate("BacktestTable", "分布变化"), lambda line: _number(line.shift), 80, Align.RIGHT,
            Kind.NUMBER, tone=lambda line: "watchFg" if (line.shift or 0) >= words.STEADY else "",
            sort_value=lambda line: line.shift or 0.0,
        ),
        Column(
            "advice", translate("BacktestTable", "建议"), words.advice, 196, tone=_advice_tone, tip=words.advice,
        ),
    ]  # fmt: skip


class IndicatorTable(QFrame):
    """The table under its title, the strongest indicator first."""

    def __init__(self, parent: QWidget) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("pane")
        self.title = SectionTitle(self.tr("每个指标管不管用"), "")
        self.table = Table()
        self.model: RowsModel[IndicatorReport] | None = None
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 6)
        head.addWidget(self.title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)

    def show_report(self, report: Report) -> None:
        """List the indicators of a report."""
        lines = report.indicators
        longest = max([line.value for line in lines if line.value is not None], default=1.0) or 1.0
        before, self.model = self.model, RowsModel(columns(longest), lambda line: line.id, parent=self)
        self.model.set_rows(lines)
        self.table.set_model(self.model)
        if before is not None:
            before.deleteLater()
        caption = self.tr("{n} 项 · 区分力 0.02 以下没有，0.1 以下弱，0.3 以上强").format(n=len(lines))
        self.title.set_caption(caption)
        self.table.show_rows()
