"""The upper sections of the overview: ageing, payment behaviour, key facts."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.views import formats
from app.views.customers.overview.data import Overview
from app.views.customers.overview.facts import LeadingFacts, LinkedFact
from app.views.customers.overview.leads import SCORING, Lead
from app.views.customers.words import terms_text
from app.views.monitoring.figures import six
from app.views.widgets.ageing import AgeingLegend, AgeingStrip
from app.views.widgets.chart_specs import BarChart
from app.views.widgets.charts import ChartCanvas
from app.views.widgets.labels import SectionTitle

SIDE = 20
_CHART_HEIGHT = 172


class AgeingSection(QFrame):
    """The strip of ages with its legend, and the way to the documents behind it."""

    def __init__(self, lead: Lead) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.head = SectionTitle(self.tr("账龄结构"), link=" ")
        self._strip = AgeingStrip()
        self.legend = AgeingLegend(leads=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 10)
        column.setSpacing(8)
        for part in (self.head, self._strip, self.legend):
            column.addWidget(part)
        assert self.head.link is not None
        self.link = self.head.link
        self.link.clicked.connect(lambda: lead("ledger", "open"))
        self.legend.bucket_chosen.connect(lambda bucket: lead("ledger", "bucket", bucket))

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
        self.legend.set_amounts(amounts)
        count = shown.ageing.ageing.count
        self.link.setText(
            self.tr("查看 {count} 张未核销单据").format(count=f"{count:,d}") if count else self.tr("查看单据与回款")
        )


class PaymentSection(QFrame):
    """Average days beyond terms by month."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self.chart = ChartCanvas(_CHART_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(SectionTitle(self.tr("付款行为"), self.tr("按月平均超期天数，负数为提前")))
        column.addWidget(self.chart)
        column.addStretch(1)

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


class FactsSection(QFrame):
    """The facts one looks up most; what has documents behind it leads to them."""

    def __init__(self, lead: Lead) -> None:
        """Begin empty."""
        super().__init__()
        self.facts = LeadingFacts(lead)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(SectionTitle(self.tr("关键信息")))
        column.addWidget(self.facts)
        column.addStretch(1)

    def show_overview(self, shown: Overview) -> None:
        """Show the facts of a customer."""
        detail = shown.detail
        due = detail.next_review_on is not None and detail.next_review_on <= detail.as_of
        years = detail.years_traded
        traded = formats.DASH if years is None else self.tr("{years} 年").format(years=formats.number(years, 1))
        receipt = ("ledger", "receipt", detail.last_receipt_id)
        self.facts.set_facts(
            [
                LinkedFact(self.tr("行业"), detail.profile.industry),
                LinkedFact(self.tr("合作年限"), traded),
                LinkedFact(self.tr("账期"), terms_text(detail.profile.terms_days), ("basic", "terms", None)),
                LinkedFact(self.tr("近 12 月采购"), formats.money(detail.purchases_12m_cents), ("ledger", "all", None)),
                LinkedFact(self.tr("最近回款"), self._last_receipt(shown), receipt),
                LinkedFact(
                    self.tr("下次复审"),
                    formats.day(detail.next_review_on),
                    (SCORING, "", None),
                    "warnFg" if due else "",
                ),
                *self._whom_to_call(shown),
            ]
        )

    def _last_receipt(self, shown: Overview) -> str:
        detail = shown.detail
        if detail.last_receipt_on is None:
            return formats.DASH
        day = formats.short_day(detail.last_receipt_on, detail.as_of.year)
        return f"{formats.money(detail.last_receipt_cents)} ({day})"

    def _whom_to_call(self, shown: Overview) -> list[LinkedFact]:
        profile, contacts = shown.detail.profile, shown.detail.contacts
        phone, name = profile.phone, ""
        if contacts:
            phone, name = contacts[0].mobile or contacts[0].phone or phone, contacts[0].name
        way = ("basic", "contacts", None)
        return [LinkedFact(self.tr("联系人"), name, way), LinkedFact(self.tr("电话"), phone)]
