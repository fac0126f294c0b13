"""The five key figures above the alerts; a click on one filters the table by its rule."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.figures.notes import sentence
from app.views import formats, theme
from app.views.monitoring.figures import Overview
from app.views.widgets.kpi import KpiBand, KpiCell

_SHARES = (26, 21, 16, 20, 17)
_RULES = ("", "overdue_rate", "payment_cycle_change", "limit_utilisation", "concentration")


class Kpis(QWidget):
    """Receivables, overdue rate, DSO, customers over their limit, share of the ten largest."""

    rule_chosen = Signal(object)  # str: the rule to filter by, empty for all

    def __init__(self) -> None:
        """Begin with dashes."""
        super().__init__()
        self.total = KpiCell(self.tr("应收余额"), clickable=True)
        self.overdue = KpiCell(self.tr("逾期率"), clickable=True)
        self.dso = KpiCell(self.tr("应收周转天数 DSO"), clickable=True)
        self.limits = KpiCell(self.tr("超额度客户"), clickable=True)
        self.top = KpiCell(self.tr("前十大客户占比"), clickable=True)
        cells = (self.total, self.overdue, self.dso, self.limits, self.top)
        for cell, rule in zip(cells, _RULES, strict=True):
            cell.set_figure(formats.DASH)
            cell.label.setMinimumWidth(48)  # gives way to the tag beside it
            cell.clicked.connect(lambda rule=rule: self.rule_chosen.emit(rule))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(KpiBand(cells, widths=_SHARES))
        theme.current().rows_changed.connect(self._name_dso)
        self._name_dso()

    def _name_dso(self) -> None:
        small = theme.current().small_window
        self.dso.label.setText(self.tr("周转天数 DSO") if small else self.tr("应收周转天数 DSO"))

    def show_overview(self, overview: Overview) -> None:
        """Show the figures of a date."""
        self._show_total(overview)
        self._show_overdue(overview)
        self._show_dso(overview)
        now = overview.now
        over = self.tr("超出 {amount}").format(amount=formats.exact_money(now.over_limit_cents))
        self.limits.set_figure(
            formats.number(now.over_limit) or "0",
            unit=self.tr("家"),
            caption=over if now.over_limit else self.tr("都在额度之内"),
            tag=overview.limit_level,
        )
        top, cei = now.top10_share, now.cei
        if top.value is None:
            self.top.set_figure(formats.DASH, caption=sentence(top.reason))
            return
        known = self.tr("回款有效指数 CEI {value}").format(value=formats.number(cei.value, 1))
        caption = known if cei.value is not None else sentence(cei.reason)
        self.top.set_figure(formats.number(top.value * 100, 1), unit="%", caption=caption)

    def _show_total(self, overview: Overview) -> None:
        now, before = overview.now, overview.last_net_cents
        label = self.tr("应收余额")
        if before > 0:
            change = formats.percent((now.net_cents - before) / before, signed=True)
            label = " · ".join((label, self.tr("较上月末 {change}").format(change=change)))
        self.total.label.setText(label)
        caption = self.tr("{n} 家").format(n=formats.number(now.customers_open))
        if now.unallocated_cents:
            caption = self.tr("合计 {gross} − 未核销 {unallocated}").format(
                gross=formats.exact_money(now.open_cents), unallocated=formats.exact_money(now.unallocated_cents)
            )
        self.total.set_figure(formats.exact_money(now.net_cents), unit=self.tr("元"), caption=caption)

    def _show_overdue(self, overview: Overview) -> None:
        rate = overview.now.overdue_rate
        if rate.value is None:
            self.overdue.set_figure(formats.DASH, caption=sentence(rate.reason))
            return
        parts = [formats.exact_money(overview.now.overdue_cents)]
        if overview.last_open_cents > 0:
            before = formats.percent(overview.last_overdue_cents / overview.last_open_cents)
            parts.append(self.tr("上月末 {rate}").format(rate=before))
        self.overdue.set_figure(
            formats.number(rate.value * 100, 1), unit="%", caption=" · ".join(parts), tag=overview.overdue_level
        )

    def _show_dso(self, overview: Overview) -> None:
        dso, best = overview.now.dso, overview.now.best_possible_dso
        if dso.value is None:
            self.dso.set_figure(formats.DASH, caption=sentence(dso.reason))
            return
        parts = []
        if best.value is not None:
            parts.append(self.tr("最佳 {days}").format(days=formats.days(best.value, 1)))
        if overview.rising_months > 1:
            parts.append(self.tr("连升 {n} 个月").format(n=overview.rising_months))
        self.dso.set_figure(
            formats.number(dso.value, 1), unit=self.tr("天"), caption=" · ".join(parts), tag=overview.dso_level
        )
