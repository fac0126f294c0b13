"""How a Z-score came about: its formula, what X1, X2 ... were in each period, and where they come from."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.services.statements import wording
from app.services.statements.terms import MANUFACTURER, Figure, Model
from app.views import formats
from app.views.columns import Align, Column
from app.views.customers.financials.ratio_table import Shown
from app.views.dialogs.base import Dialog
from app.views.table_model import RowsModel
from app.views.widgets.labels import Text
from app.views.widgets.table import Table

WIDTH, HEIGHT = 640, 400


class MethodDialog(Dialog):
    """Shows weights, factors and limits; closed with Esc."""

    def __init__(self, model: Model, shown: tuple[Shown, ...], parent: QWidget) -> None:
        """Explain the score of these periods."""
        name = wording.ratio_label(model.key)
        super().__init__(translate("MethodDialog", "{score} · 算法").format(score=name), parent)
        self.resize(WIDTH, HEIGHT)
        terms = " + ".join(f"{weight} X{number}" for number, weight in enumerate(model.weights, start=1))
        self.body.addWidget(Text(f"Z{'′' if model is MANUFACTURER else '″'} = {terms}", "bold", selectable=True))
        limits = self.tr("大于 {safe} 安全，小于 {distress} 危险，其间为灰色区。流量不足一年的按 12 ÷ 月数折算。")
        note = Text(limits.format(safe=f"{model.safe:g}", distress=f"{model.distress:g}"), "soft")
        note.setWordWrap(True)
        self.body.addWidget(note)
        self.table = Table()
        rows: RowsModel[int] = RowsModel(self._columns(model, shown), lambda row: row, parent=self)
        self.table.set_model(rows)
        rows.set_rows(range(len(model.weights) + 1))
        self.body.addWidget(self.table, 1)
        self.add_button(self.tr("关闭"), kind="primary", reject=True)

    def _columns(self, model: Model, shown: tuple[Shown, ...]) -> list[Column[int]]:
        meanings = (
            self.tr("X1 营运资本 ÷ 资产总计"),
            self.tr("X2 留存收益 ÷ 资产总计"),
            self.tr("X3 息税前利润 ÷ 资产总计"),
            self.tr("X4 所有者权益 ÷ 负债合计"),
            self.tr("X5 营业收入 ÷ 资产总计"),
        )[: len(model.weights)]
        total = self.tr("合计")

        def meaning(row: int) -> str:
            return meanings[row] if row < len(meanings) else total

        def is_total(row: int) -> bool:
            return row >= len(meanings)

        periods = [
            Column[int](
                f"period{at}", each.label, partial(_printed, model, each), 76, Align.RIGHT, bold=is_total,
                tip=partial(_why, model, each),
            )
            for at, each in enumerate(shown)
        ]  # fmt: skip
        return [Column[int]("factor", self.tr("项目"), meaning, 220, bold=is_total, stretch=True), *periods]


def _figure(model: Model, shown: Shown, row: int) -> Figure:
    scores = shown.analysed.ratios.altman
    return scores.factors[row] if row < len(model.weights) else scores.score(model)


def _printed(model: Model, shown: Shown, row: int) -> str:
    return formats.number(_figure(model, shown, row).value, 4 if row < len(model.weights) else 2)


def _why(model: Model, shown: Shown, row: int) -> str:
    figure = _figure(model, shown, row)
    return "" if figure.known else wording.reason(figure.reason)
