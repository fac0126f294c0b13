"""How DSO and its relatives are computed: formula, window, and the amounts that went in."""

from PySide6.QtWidgets import QGridLayout, QWidget

from app.i18n import translate
from app.services.figures.notes import sentence
from app.services.figures.portfolio import Portfolio
from app.services.figures.windows import windows
from app.views import formats
from app.views.dialogs.base import Dialog
from app.views.monitoring.figures import Overview
from app.views.widgets.facts import FactGrid
from app.views.widgets.labels import Text, rule

WIDTH = 720


class DsoDialog(Dialog):
    """The amounts first, then each figure with its formula."""

    def __init__(self, overview: Overview, parent: QWidget) -> None:
        """Explain the figures of `overview`."""
        super().__init__(translate("Monitoring", "DSO 计算口径"), parent)
        self.setFixedWidth(WIDTH)
        now, window = overview.now, windows(overview.as_of).sales
        facts = FactGrid(left_values=True)
        span = self.tr("{first} 至 {last}，{n} 天").format(
            first=window.first.isoformat(), last=window.last.isoformat(), n=window.days
        )
        facts.set_facts(
            [
                (self.tr("基准日"), formats.day(overview.as_of)),
                (self.tr("期间"), span),
                (self.tr("期末应收（含税）"), formats.exact_money(now.open_cents)),
                (self.tr("期间赊销（含税，减贷项）"), formats.exact_money(now.sales_cents)),
                (self.tr("其中未到期"), formats.exact_money(now.open_cents - now.overdue_cents)),
                (self.tr("其中已逾期"), formats.exact_money(now.overdue_cents)),
            ]
        )
        self.body.addWidget(facts)
        self.body.addWidget(rule())
        self.body.addLayout(self._figures(now))
        self.add_button(self.tr("关闭"), kind="primary", accept=True)

    def _figures(self, now: Portfolio) -> QGridLayout:
        days, per_cent, times = self.tr("{value} 天"), "{value}%", self.tr("{value} 次")
        lines = (
            (self.tr("应收周转天数 DSO"), now.dso, days, self.tr("期末应收 ÷ 期间赊销 × 天数")),
            (
                self.tr("倒推法 DSO"),
                now.dso_countback,
                days,
                self.tr("从最近的月份往前，用各月赊销逐月抵减期末应收，累计天数"),
            ),
            (self.tr("最佳 DSO"), now.best_possible_dso, days, self.tr("未到期应收 ÷ 期间赊销 × 天数")),
            (self.tr("平均拖欠天数 ADD"), now.add, days, self.tr("DSO − 最佳 DSO")),
            (
                self.tr("回款有效指数 CEI"),
                now.cei,
                per_cent,
                self.tr("（期初应收 + 赊销 − 期末应收）÷（期初应收 + 赊销 − 期末未到期）× 100"),
            ),
            (self.tr("应收周转率"), now.turnover, times, self.tr("近 12 个月赊销 ÷ 平均应收")),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for number, (name, figure, pattern, formula) in enumerate(lines):
            text = pattern.format(value=formats.number(figure.value, 1)) if figure.known else sentence(figure.reason)
            said = Text(formula, "label")
            said.setWordWrap(True)
            grid.addWidget(Text(name, "bold"), number, 0)
            grid.addWidget(Text(text, selectable=True), number, 1)
            grid.addWidget(said, number, 2)
        grid.setColumnStretch(2, 1)
        return grid
