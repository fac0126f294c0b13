"""The upper sections of the overview: ageing, payment behaviour, key facts."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.services.customers.detail import CustomerDetail
from app.services.customers.sizes import size_name
from app.views import formats
from app.views.customers.overview.data import Overview
from app.views.customers.overview.facts import LeadingFacts, LinkedFact
from app.views.customers.overview.leads import BUCKET, SCORING, Lead
from app.views.customers.words import terms_text
from app.views.monitoring.figures import six
from app.views.widgets.ageing import AgeingLegend, AgeingStrip
from app.views.widgets.chart_specs import BarChart
from app.views.widgets.labels import SectionTitle, Text
from app.views.widgets.month_bars import MonthBars

SIDE = 20
_TERMS = ("basic", "terms", None)
_CHART_HEIGHT, _TALL_CHART = 172, 230


class AgeingSection(QFrame):
    """The strip of ages with its legend, and the way to the documents behind it."""

    def __init__(self, lead: Lead) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("section")
        self.head = SectionTitle(self.tr("账龄结构"), link=" ")
        self._strip = AgeingStrip()
        self.legend = AgeingLegend(leads=True)
        self.none = Text(role="caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 10)
        column.setSpacing(8)
        for part in (self.head, self.none, self._strip, self.legend):
            column.addWidget(part)
        assert self.head.link is not None
        self.link = self.head.link
        self.link.clicked.connect(lambda: lead("ledger", "open"))
        self.legend.bucket_chosen.connect(lambda bucket: lead("ledger", BUCKET, bucket))

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
        self.none.setText(self.tr("没有未核销的单据") if shown.movements else self.tr("还没有单据"))
        for part in (self._strip, self.legend):
            part.setVisible(any(amounts))
        self.none.setVisible(not any(amounts))
        count = shown.ageing.ageing.count
        self.link.setText(
            self.tr("查看 {count} 张未核销单据").format(count=f"{count:,d}") if count else self.tr("查看单据与回款")
        )


class PaymentSection(QFrame):
    """Average days beyond terms by month."""

    def __init__(self, *, tall: bool = False) -> None:
        """Begin empty."""
        super().__init__()
        self.chart = MonthBars(_TALL_CHART if tall else _CHART_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 14, SIDE, 12)
        column.setSpacing(8)
        column.addWidget(SectionTitle(self.tr("付款行为"), self.tr("按月平均超期天数，负数为提前")))
        self.none = Text(role="caption")
        self.none.setWordWrap(True)
        column.addWidget(self.none)
        column.addWidget(self.chart)
        column.addStretch(1)

    def show_overview(self, shown: Overview) -> None:
        """Show how a customer pays."""
        limit = shown.threshold_days
        known = any(point.value.value is not None for point in shown.trend)
        self.none.setText(self._why_none(shown))
        self.none.setVisible(not known)
        self.chart.setVisible(known)
        self.chart.show_chart(
            BarChart(
                labels=tuple(str(point.month.month) for point in shown.trend),
                values=tuple(point.value.value for point in shown.trend),
                threshold=limit,
                threshold_label="" if limit is None else self.tr("阈值 {days}").format(days=formats.days(limit)),
            )
        )

    def _why_none(self, shown: Overview) -> str:
        if shown.detail.last_receipt_on is None:
            return self.tr("还没有回款，看不出付款行为")
        return self.tr("近 12 个月没有付清的发票，看不出付款行为")


class FactsSection(QFrame):
    """The facts one looks up most; what has documents behind it leads to them."""

    def __init__(self, lead: Lead, *, in_page: bool = False) -> None:
        """Begin empty; `in_page` stands under figures that say what the pane has to say here."""
        super().__init__()
        self._in_page = in_page
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
        profile, years = detail.profile, detail.years_traded
        traded = formats.DASH if years is None else self.tr("{years} 年").format(years=formats.number(years, 1))
        facts = [
            LinkedFact(self.tr("行业"), profile.industry),
            LinkedFact(self.tr("合作年限"), traded),
            LinkedFact(self.tr("账期"), terms_text(profile.terms_days), _TERMS),
        ]
        self.facts.set_facts(
            [*facts, *(self._more(detail) if self._in_page else self._figures(detail)), *self._whom(detail)]
        )

    def _figures(self, detail: CustomerDetail) -> list[LinkedFact]:
        due = detail.next_review_on is not None and detail.next_review_on <= detail.as_of
        receipt, review = ("ledger", "receipt", detail.last_receipt_id), (SCORING, "", None)
        bought = formats.money(detail.purchases_12m_cents)
        return [
            LinkedFact(self.tr("近 12 月采购"), bought, ("ledger", "all", None)),
            LinkedFact(self.tr("最近回款"), self._last_receipt(detail), receipt),
            LinkedFact(self.tr("下次复审"), formats.day(detail.next_review_on), review, "warnFg" if due else ""),
        ]

    def _more(self, detail: CustomerDetail) -> list[LinkedFact]:
        profile = detail.profile
        return [
            LinkedFact(self.tr("授信额度"), formats.exact_money(profile.credit_limit_cents), _TERMS),
            LinkedFact(
                self.tr("企业类型"), " · ".join(part for part in (profile.legal_form, size_name(profile.size)) if part)
            ),
            LinkedFact(self.tr("所属集团"), detail.parent_name, ("basic", "group", None)),
            LinkedFact(self.tr("标签"), ", ".join(profile.tags)),
        ]

    def _last_receipt(self, detail: CustomerDetail) -> str:
        if detail.last_receipt_on is None:
            return formats.DASH
        day = formats.short_day(detail.last_receipt_on, detail.as_of.year)
        return f"{formats.money(detail.last_receipt_cents)} ({day})"

    def _whom(self, detail: CustomerDetail) -> list[LinkedFact]:
        phone, name = detail.profile.phone, ""
        if detail.contacts:
            contact = detail.contacts[0]
            phone, name = contact.mobile or contact.phone or phone, contact.name
        return [LinkedFact(self.tr("联系人"), name, ("basic", "contacts", None)), LinkedFact(self.tr("电话"), phone)]
