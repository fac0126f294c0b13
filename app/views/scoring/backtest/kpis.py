"""The key figures of a backtest, each with a word on how good it is."""

from app.i18n import translate
from app.services.backtesting import words
from app.services.backtesting.report import SAFE_BADS, Report
from app.views import formats
from app.views.widgets.kpi import KpiBand, KpiCell

KS_GOOD, KS_USABLE = 0.4, 0.2


class Kpis(KpiBand):
    """Order, separation, Gini, number of bads, stability."""

    def __init__(self) -> None:
        """Begin empty."""
        self.area = KpiCell(translate("BacktestKpis", "排序准不准 AUC"))
        self.ks = KpiCell(translate("BacktestKpis", "好坏拉开多少 KS"))
        self.gini = KpiCell(translate("BacktestKpis", "基尼 Gini"))
        self.bads = KpiCell(translate("BacktestKpis", "变坏样本"))
        self.shift = KpiCell(translate("BacktestKpis", "客户结构稳定 PSI"))
        super().__init__([self.area, self.ks, self.gini, self.bads, self.shift])

    def show_report(self, report: Report) -> None:
        """Show the figures; a dash, and why, for what cannot be computed."""
        self._show_area(report)
        self._show_counts(report)
        gap, missing = report.gap, "" if report.enough else words.verdict(report).headline
        known = report.ks is not None
        text = translate("BacktestKpis", "在 {score} 分处差距最大").format(score=f"{gap.value:.0f}") if gap else missing
        unit = translate("BacktestKpis", "个百分点") if known else ""
        self.ks.set_figure(f"{report.ks * 100:.0f}" if report.ks is not None else formats.DASH, unit=unit, caption=text)
        if report.ks is not None:
            good, usable = report.ks >= KS_GOOD, report.ks >= KS_USABLE
            self.ks.tag.set_level(*_graded("ok" if good else "" if usable else "watch"))

    def _show_area(self, report: Report) -> None:
        if report.area is None or report.gini is None:
            for cell in (self.area, self.gini):
                cell.set_figure(formats.DASH, caption=words.verdict(report).headline)
            return
        half = (report.area.high - report.area.low) / 2
        caption = translate("BacktestKpis", "0.5 等于瞎猜，1 是全对")
        self.area.set_figure(f"{report.area.value:.2f}", unit=f"± {half:.2f}", caption=caption)
        self.gini.set_figure(f"{report.gini:.2f}", caption=translate("BacktestKpis", "由 AUC 换算：2 × AUC − 1"))
        low = report.area.low
        level = "ok" if low >= words.GOOD else "" if low >= words.USABLE else "watch" if low >= words.POOR else "high"
        for cell in (self.area, self.gini):
            cell.tag.set_level(*_graded(level))

    def _show_counts(self, report: Report) -> None:
        text = translate("BacktestKpis", "来自 {n} 家，{safe} 个以上才稳妥")
        caption = text.format(n=report.bad_customers, safe=SAFE_BADS)
        self.bads.set_figure(str(report.bads), unit=f"/ {report.observations}", caption=caption)
        enough = report.bads >= SAFE_BADS
        tag = translate("BacktestKpis", "足够") if enough else translate("BacktestKpis", "偏少")
        self.bads.tag.set_level("ok" if enough else "watch", tag)
        if report.stability is None:
            self.shift.set_figure(formats.DASH, caption=words.notes(report).get("psi", ""))
            return
        caption = translate("BacktestKpis", "0.10 以下算没有变化")
        self.shift.set_figure(f"{report.stability:.2f}", caption=caption)
        self.shift.tag.set_level(*_steadiness(report.stability))


def _graded(level: str) -> tuple[str, str]:
    return level, {
        "ok": lambda: translate("BacktestKpis", "好"),
        "": lambda: translate("BacktestKpis", "够用"),
        "watch": lambda: translate("BacktestKpis", "偏弱"),
        "high": lambda: translate("BacktestKpis", "没用"),
    }[level]()


def _steadiness(value: float) -> tuple[str, str]:
    if value < words.STEADY:
        return "ok", translate("BacktestKpis", "稳定")
    if value < words.MOVED:
        return "watch", translate("BacktestKpis", "有变化")
    return "warn", translate("BacktestKpis", "变化大")
