"""The band of key figures: in the pane what is owed, on the page, whose head says that, what lies behind it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.services.customers.detail import CustomerDetail
from app.views import formats
from app.views.customers.overview.data import Overview
from app.views.customers.overview.leads import SCORING, Lead
from app.views.widgets.kpi import KpiCell

_HEIGHT = 80
_ROOM_FOR_ALL = 760


class _Band(QFrame):
    """Clickable cells side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kpiBand")
        self.setFixedHeight(_HEIGHT)

    def lay_out(self, cells: list[tuple[KpiCell, int]]) -> None:
        self.cells = [cell for cell, _ in cells]
        cells[-1][0].setProperty("last", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell, share in cells:
            row.addWidget(cell, share)


def _cell(label: str, tip: str) -> KpiCell:
    cell = KpiCell(label, pane=True, clickable=True)
    cell.setToolTip(tip)
    return cell


class Figures(_Band):
    """Balance, what is left of the limit, overdue, score."""

    def __init__(self, lead: Lead) -> None:
        """Make the four cells; the first three count more room."""
        super().__init__()
        self.balance = _cell(self.tr("应收余额"), self.tr("查看未结清单据"))
        self.available = _cell(self.tr("可用额度"), self.tr("查看结算条件与额度"))
        self.overdue = _cell(self.tr("逾期金额"), self.tr("查看逾期单据"))
        self.score = _cell(self.tr("评分"), self.tr("查看评分"))
        self.lay_out([(self.balance, 152), (self.available, 152), (self.overdue, 178), (self.score, 97)])
        self.balance.clicked.connect(lambda: lead("ledger", "open"))
        self.available.clicked.connect(lambda: lead("basic", "terms"))
        self.overdue.clicked.connect(lambda: lead("ledger", "overdue"))
        self.score.clicked.connect(lambda: lead(SCORING))

    def show_overview(self, shown: Overview) -> None:
        """Show the figures of a customer."""
        detail = shown.detail
        change = self.tr("较上月 {change}").format(change=formats.money(detail.balance_change_cents, signed=True))
        self.balance.set_figure(formats.exact_money(detail.balance_cents), caption=change)
        self._show_available(detail)
        self._show_overdue(detail)
        self._show_score(detail)

    def _show_available(self, detail: CustomerDetail) -> None:
        if detail.available_cents is None:
            self.available.set_figure(formats.DASH, caption=self.tr("未设额度"))
            return
        used = self.tr("占用 {percent}").format(percent=formats.percent(detail.utilisation))
        if detail.utilisation is None:
            used = self.tr("额度为 0")
        tone = "highFg" if detail.available_cents < 0 else ""
        self.available.set_figure(formats.exact_money(detail.available_cents), caption=used, tone=tone)

    def _show_overdue(self, detail: CustomerDetail) -> None:
        if not detail.overdue_cents:
            self.overdue.set_figure(formats.DASH, caption=self.tr("没有逾期"))
            return
        caption = self.tr("占 {percent} · 最长 {days}").format(
            percent=formats.percent(detail.overdue_share), days=formats.days(detail.max_days_overdue)
        )
        self.overdue.set_figure(formats.exact_money(detail.overdue_cents), caption=caption)

    def _show_score(self, detail: CustomerDetail) -> None:
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


class MoreFigures(_Band):
    """What the head of the page does not say: trade, money that came in, how it pays, what is next."""

    def __init__(self, lead: Lead) -> None:
        """Make the five cells."""
        super().__init__()
        self.purchases = _cell(self.tr("近 12 月采购"), self.tr("查看全部单据"))
        self.receipt = _cell(self.tr("最近回款"), self.tr("查看这笔回款"))
        self.free = _cell(self.tr("未核销回款"), self.tr("查看回款与贷项"))
        self.beyond = _cell(self.tr("平均超期天数"), self.tr("查看全部单据"))
        self.review = _cell(self.tr("下次复审"), self.tr("查看评分"))
        self._receipt_id: int | None = None
        self.lay_out([(each, 1) for each in (self.purchases, self.receipt, self.free, self.beyond, self.review)])
        self.purchases.clicked.connect(lambda: lead("ledger", "all"))
        self.receipt.clicked.connect(lambda: lead("ledger", "receipt", self._receipt_id))
        self.free.clicked.connect(lambda: lead("ledger", "receipts"))
        self.beyond.clicked.connect(lambda: lead("ledger", "all"))
        self.review.clicked.connect(lambda: lead(SCORING))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the chart and the ledger say as well where there is no room for five."""
        super().resizeEvent(event)
        for cell in (self.free, self.beyond):
            cell.setVisible(self.width() >= _ROOM_FOR_ALL)

    def show_overview(self, shown: Overview) -> None:
        """Show the figures of a customer."""
        detail = shown.detail
        self._receipt_id = detail.last_receipt_id
        since = self.tr("至 {day}").format(day=formats.day(detail.as_of))
        self.purchases.set_figure(formats.money(detail.purchases_12m_cents), caption=since)
        self.receipt.set_figure(formats.money(detail.last_receipt_cents), caption=formats.day(detail.last_receipt_on))
        self.free.set_figure(formats.money(detail.unallocated_cents), caption=self.tr("含预收"))
        self._show_beyond(shown)
        self._show_review(detail)

    def _show_beyond(self, shown: Overview) -> None:
        last = next((point for point in reversed(shown.trend) if point.value.value is not None), None)
        if last is None or last.value.value is None:
            self.beyond.set_figure(formats.DASH, caption=self.tr("近 12 月没有回款"))
            return
        limit, days = shown.threshold_days, last.value.value
        caption = formats.month(last.month)
        if limit is not None:
            caption += self.tr(" · 阈值 {days}").format(days=formats.days(limit))
        tone = "warnFg" if limit is not None and days > limit else ""
        self.beyond.set_figure(formats.number(days, 1), caption=caption, tone=tone)

    def _show_review(self, detail: CustomerDetail) -> None:
        if detail.next_review_on is None:
            self.review.set_figure(formats.DASH, caption=self.tr("没有安排"))
            return
        left = (detail.next_review_on - detail.as_of).days
        caption = self.tr("还有 {days}").format(days=formats.days(left))
        if left <= 0:
            caption = self.tr("已到期") if left == 0 else self.tr("已过 {days}").format(days=formats.days(-left))
        self.review.set_figure(formats.day(detail.next_review_on), caption=caption, tone="warnFg" if left <= 0 else "")
