"""Better points beside those of the card, bin by bin: to look at, never applied by itself."""

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.backtesting.report import ProposedBin, Report
from app.services.backtesting.words import bin_name
from app.services.scoring.indicator_words import indicator_name
from app.views import formats
from app.views.columns import Align, Change, Column, Kind
from app.views.dialogs.base import Dialog
from app.views.table_model import RowsModel
from app.views.widgets.labels import Text
from app.views.widgets.table import Table

WIDTH, HEIGHT = 880, 600


def columns() -> list[Column[ProposedBin]]:
    """Return the columns of the comparison."""
    return [
        Column("name", translate("BacktestPoints", "指标"), lambda each: indicator_name(each.indicator), 240, stretch=True),
        Column("bin", translate("BacktestPoints", "分档"), bin_name, 140),
        Column(
            "bads", translate("BacktestPoints", "变坏 / 样本"), lambda each: f"{each.bads} / {each.total}", 110, Align.RIGHT
        ),
        Column(
            "points", translate("BacktestPoints", "现在 → 建议"), lambda each: f"{each.points} → {each.proposed}", 130,
            kind=Kind.CHANGE, value=lambda each: Change(str(each.points), str(each.proposed)),
        ),
    ]  # fmt: skip


class PointsDialog(Dialog):
    """The table of bins, with how both sets of points did on days that neither had seen."""

    def __init__(self, report: Report, parent: QWidget) -> None:
        """Show the proposal of a report."""
        super().__init__(translate("BacktestPoints", "分值建议"), parent, paper_footer=True)
        self.resize(WIDTH, HEIGHT)
        made = report.proposal
        text = self.tr(
            "由 {day} 以前的时点算出，再用 {day} 起的时点检验：现在的评分卡 AUC {today}，建议的分值 AUC {proposed}。"
            "没列出的指标没有帮助。只作对照，不会自动采用；改卡要另起草案、复核和批准。"
        ).format(day=formats.day(made.split_on), today=_area(made.area_today), proposed=_area(made.area_proposed))
        sentence = Text(text, selectable=True)
        sentence.setWordWrap(True)
        self.model = RowsModel(columns(), lambda each: (each.indicator, bin_name(each)), parent=self)
        self.model.set_rows(made.bins)
        self.table = Table()
        self.table.set_model(self.model)
        self.table.show_rows()
        self.body.addWidget(sentence)
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("关闭"), kind="primary", accept=True)


def _area(value: float | None) -> str:
    return formats.DASH if value is None else f"{value:.2f}"
