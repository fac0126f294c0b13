"""The sections of the overview: key figures, ageing, payment behaviour with the key facts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.views import formats
from app.views.customers.overview_data import Overview
from app.views.customers.words import terms_text
from app.views.monitoring.figures import six
from app.views.widgets.ageing import AgeingLegend, AgeingStrip
from app.views.widgets.chart_specs import BarChart
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.facts import Fact, FactGrid
from app.views.widgets.kpi import KpiCell
from app.views.widgets.labels import SectionTitle

SIDE = 20
_FIGURES_HEIGHT = 80
_CHART_HEIGHT = 172


class Figures(QFrame):
    """Balance, what is left of the limit, overdue, score."""

    def __init__(self) -> None:
        """Make the four cells; the first three count more room."""
        super().__init__()
        self.setObjectName("kpiBand")
        self.setFixedHeight(_FIGURES_HEIGHT)
        self.balance = KpiCell(self.tr("应收余额"), pane=True)
        self.available = KpiCell(self.tr("可用额度"), pane=True)
        self.overdue = KpiCell(self.tr("逾期金额"), pane=True)
        self.score = KpiCell(self.tr("评分"), pane=True)
        self.score.setProperty("last", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell, share in ((self.balance, 152), (self.available, 152), (self.overdue, 178), (self.score, 97)):
            row.addWidget(cell, share)

    def show_overview(self, shown: Overview) -> None:
        """Show the figures of a customer."""
        detail = shown.detail
        change = self.tr("较上月 {change}").format(change=formats.money(detail.balance_change_cents, signed=True))
        self.balance.set_figure(formats.exact_money(detail.balance_cents), caption=change)
        self._show_available(shown)
        self._show_overdue(shown)
        self._show_score(shown)

    def _show_available(self, shown: Overview) -> None:
        detail = shown.detail
        if detail.available_cents is None:
            self.available.set_figure(formats.DASH, caption=self.tr("未设额度"))
            return
        used = self.tr("占用 {percent}").format(percent=formats.percent(detail.utilisation))
        if detail.utilisation is None:
            used = self.tr("额度为 0")
        tone = "highFg" if detail.available_cents < 0 else ""
        self.available.set_figure(formats.exact_money(detail.available_cents), caption=used, tone=tone)

    def _show_overdue(self, shown: Overview) -> None:
        detail = shown.detail
        if not detail.overdue_cents:
            self.overdue.set_figure(formats.DASH, caption=self.tr("没有逾期"))
            return
        caption = self.tr("占 {percent} · 最长 {days}").format(
            percent=formats.percent(detail.overdue_share), days=formats.days(detail.max_days_overdue)
        )
        self.overdue.set_figure(formats.exact_money(detail.overdue_cents), caption=caption)

    def _show_score(self, shown: Overview) -> None:
        detail = shown.detail
        if detail.score is None:
            self.score.set_figure(formats.DASH, caption=self.tr("尚未评估"))
            return
        extra, tone = "", ""
        if detail.previous_score is not None and detail.previous_score != detail.score:
            moved = detail.score - detail.previous_score
            extra, tone = formats.number(moved, signed=True), "warnFg" if moved < 0 else "okFg"
        grades = detail.grade
        if detail.previous_grade and detail.previous_grade != detail.grade:
            grades = f"{detail.previous_grade} → {detail.grade}"
        self.score.set_figure(str(detail.score), extra=extra, extra_tone=tone, caption=grades)


class AgeingSection(QFrame):
    """The strip of ages with its legend, and the way to the documents behind it."""

    documents_asked = Signal()

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.head = SectionTitle(self.tr("账龄结构"), link=" ")
        self._strip = AgeingStrip()
        self._legend = AgeingLegend()
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 10)
        column.setSpacing(8)
        for part in (self.head, self._strip, self._legend):
            column.addWidget(part)
        assert self.head.link is not None
        self.link = self.head.link
        self.link.clicked.connect(self.documents_asked)

    def show_overview(self, shown: Overview) -> None:
        """Show the ages of what a customer owes; without a due date it counts as not due, and the title says so."""
        cents = shown.ageing.ageing.cents
        undated = cents[-1]
        caption = self.tr("元 · 基准日 {day}").format(day=formats.day(shown.detail.as_of))
        if undated:
            caption += self.tr(" · 未到期含无到期日 {amount}").format(amount=formats.money(undated))
        self.head.set_caption(caption)
        amounts = six(cents)
        self._strip.set_amounts(amounts)
        self._legend.set_amounts(amounts)
        count = shown.ageing.ageing.count
        self.link.setText(
            self.tr("查看 {count} 张未核销单据").format(count=f"{count:,d}") if count else self.tr("查看单据与回款")
        )


class PaymentSection(QFrame):
    """Average days beyond terms by month, and the key facts beside it."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.chart = ChartCanvas(_CHART_HEIGHT)
        self._facts = FactGrid(row_height=22)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        right.setSpacing(8)
        left.addWidget(SectionTitle(self.tr("付款行为"), self.tr("按月平均超期天数，负数为提前")))
        left.addWidget(self.chart)
        left.addStretch(1)
        right.addWidget(SectionTitle(self.tr("关键信息")))
        right.addWidget(self._facts)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 14, SIDE, 12)
        row.setSpacing(24)
        row.addLayout(left, 300)
        row.addLayout(right, 215)

    def show_overview(self, shown: Overview) -> None:
        """Show how a customer pays."""
        limit = shown.threshold_days
        self.chart.show_chart(
            BarChart(
                labels=tuple(str(point.month.month) for point in shown.trend),
                values=tuple(point.value.value for point in shown.trend),
                threshold=limit,
                threshold_label="" if limit is None else self.tr("阈值 {days}").format(days=formats.days(limit)),
            )
        )
        self._facts.set_facts(self._of(shown))

    def _of(self, shown: Overview) -> list[Fact]:
        detail = shown.detail
        due = detail.next_review_on is not None and detail.next_review_on <= detail.as_of
        years = detail.years_traded
        return [
            (self.tr("行业"), detail.profile.industry or formats.DASH),
            (
                self.tr("合作年限"),
                formats.DASH if years is None else self.tr("{years} 年").format(years=formats.number(years, 1)),
            ),
            (self.tr("账期"), terms_text(detail.profile.terms_days)),
            (self.tr("近 12 月采购"), formats.money(detail.purchases_12m_cents)),
            (self.tr("最近回款"), self._last_receipt(shown)),
            (self.tr("下次复审"), formats.day(detail.next_review_on), "warnFg" if due else ""),
            *self._whom_to_call(shown),
        ]

    def _last_receipt(self, shown: Overview) -> str:
        detail = shown.detail
        if detail.last_receipt_on is None:
            return formats.DASH
        day = formats.short_day(detail.last_receipt_on, detail.as_of.year)
        return f"{formats.money(detail.last_receipt_cents)} ({day})"

    def _whom_to_call(self, shown: Overview) -> list[Fact]:
        profile, contacts = shown.detail.profile, shown.detail.contacts
        phone, name = profile.phone, ""
        if contacts:
            phone, name = contacts[0].mobile or contacts[0].phone or phone, contacts[0].name
        return [(self.tr("联系人"), name or formats.DASH), (self.tr("电话"), phone or formats.DASH)]
