"""A backtest as a workbook: the verdict with its figures, then what the charts and the table of the page show."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from app.i18n import translate
from app.services import office
from app.services.backtesting import words
from app.services.backtesting.report import IndicatorReport, Report
from app.services.backtesting.run import StoredRun
from app.services.exporting.workbook import Column, Kind, Sheet
from app.services.scoring.indicator_words import indicator_name


def sheets(run: StoredRun) -> Iterator[Sheet]:
    """Yield the sheets of a run that was kept; what it could not compute stays empty and says why."""
    caption = translate("ExportBacktest", "{company}   {card}   {moment} 完成   {operator}").format(
        company=office.company(),
        card=words.card_name(run.report.scorecard),
        moment=f"{run.made_at:%Y-%m-%d %H:%M}",
        operator=run.operator_name,
    )
    yield _verdict(run.report, caption)
    yield _indicators(run.report, caption)
    yield _grades(run.report, caption)
    if run.report.calibration:
        yield _calibration(run.report, caption)
    if run.report.curve:
        yield _curve(run.report, caption)
    if run.report.proposal.bins:
        yield _points(run.report, caption)


def _verdict(report: Report, caption: str) -> Sheet:
    said = words.verdict(report)
    return Sheet(
        name=translate("ExportBacktest", "结论"),
        title=translate("ExportBacktest", "评分卡回测"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "项目"), width=30),
            Column(translate("ExportBacktest", "数值"), Kind.SHOWN, 32),
            Column(translate("ExportBacktest", "说明"), width=80),
        ),
        rows=[
            (translate("ExportBacktest", "结论"), said.headline, said.text),
            *_asked(report),
            *_figures(report),
            *((finding.title, "", finding.text) for finding in words.findings(report)),
        ],
    )


def _asked(report: Report) -> list[tuple[str, Any, str]]:
    exceptions = translate("ExportBacktest", "只用当时已知的数据，{n} 条例外").format(n=report.undated)
    return [
        (translate("ExportBacktest", "评分时点"), words.period(report), exceptions),
        (translate("ExportBacktest", "变坏"), words.went_bad(report), ""),
        (translate("ExportBacktest", "样本"), report.observations, ""),
        (translate("ExportBacktest", "样本客户数"), report.customers, ""),
        (translate("ExportBacktest", "变坏样本"), report.bads, ""),
        (translate("ExportBacktest", "变坏客户数"), report.bad_customers, ""),
        (translate("ExportBacktest", "评分时已经变坏，未计入"), report.already_bad, ""),
    ]


def _figures(report: Report) -> list[tuple[str, Any, str]]:
    why, area = words.notes(report), report.area
    spread = ""
    if area is not None:
        text = translate("ExportBacktest", "九成可能在 {low} 至 {high} 之间")
        spread = text.format(low=f"{area.low:.2f}", high=f"{area.high:.2f}")
    return [
        (
            translate("ExportBacktest", "排序准不准 AUC"),
            _plain(None if area is None else area.value),
            spread or why.get("auc", ""),
        ),
        (translate("ExportBacktest", "好坏拉开多少 KS"), report.ks, words.curve_sentence(report) or why.get("ks", "")),
        (translate("ExportBacktest", "基尼 Gini"), _plain(report.gini), why.get("gini", "")),
        (translate("ExportBacktest", "客户结构稳定 PSI"), _plain(report.stability), why.get("psi", "")),
    ]


def _plain(value: float | None) -> Decimal | None:
    """Return a figure as a number of two decimals; a bare float would be written as a rate."""
    return None if value is None else Decimal(f"{value:.4f}")


def _indicators(report: Report, caption: str) -> Sheet:
    def row(line: IndicatorReport) -> tuple[Any, ...]:
        judged = (words.strength(line), words.direction(line), line.missing, line.shift, words.advice(line))
        return (indicator_name(line.id), line.value, *judged)

    return Sheet(
        name=translate("ExportBacktest", "指标"),
        title=translate("ExportBacktest", "每个指标管不管用"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "指标"), width=30),
            Column(translate("ExportBacktest", "区分力 IV"), Kind.NUMBER),
            Column(translate("ExportBacktest", "强弱"), width=12),
            Column(translate("ExportBacktest", "分数方向"), width=14),
            Column(translate("ExportBacktest", "缺数据"), Kind.RATE),
            Column(translate("ExportBacktest", "分布变化"), Kind.NUMBER),
            Column(translate("ExportBacktest", "建议"), width=34),
        ),
        rows=[row(line) for line in report.indicators],
    )


def _range() -> tuple[Column, Column]:
    return (
        Column(translate("ExportBacktest", "九成可能不低于"), Kind.RATE, 16),
        Column(translate("ExportBacktest", "九成可能不高于"), Kind.RATE, 16),
    )


def _grades(report: Report, caption: str) -> Sheet:
    few = translate("ExportBacktest", "变坏的太少，不下结论")
    return Sheet(
        name=translate("ExportBacktest", "等级"),
        title=translate("ExportBacktest", "各等级变坏比例"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "等级"), width=10),
            Column(translate("ExportBacktest", "样本"), Kind.WHOLE),
            Column(translate("ExportBacktest", "变坏"), Kind.WHOLE),
            Column(translate("ExportBacktest", "变坏比例"), Kind.RATE, 14),
            *_range(),
            Column(translate("ExportBacktest", "说明"), width=30),
        ),
        rows=[
            (rate.grade, rate.total, rate.bads, rate.rate, rate.low, rate.high, few if rate.too_few else "")
            for rate in report.by_grade
        ],
        notes=(words.grades_sentence(report),),
    )


def _calibration(report: Report, caption: str) -> Sheet:
    return Sheet(
        name=translate("ExportBacktest", "预计与实际"),
        title=translate("ExportBacktest", "说的准不准"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "组"), Kind.WHOLE),
            Column(translate("ExportBacktest", "样本"), Kind.WHOLE),
            Column(translate("ExportBacktest", "变坏"), Kind.WHOLE),
            Column(translate("ExportBacktest", "预计变坏比例"), Kind.RATE, 16),
            Column(translate("ExportBacktest", "实际变坏比例"), Kind.RATE, 16),
            *_range(),
            Column(translate("ExportBacktest", "预计在范围内"), Kind.FLAG, 14),
        ),
        rows=[
            (number, each.total, each.events, each.expected, each.actual, each.low, each.high, each.within)
            for number, each in enumerate(report.calibration, start=1)
        ],
        notes=(words.calibration_sentence(report),),
    )


def _curve(report: Report, caption: str) -> Sheet:
    return Sheet(
        name=translate("ExportBacktest", "累计曲线"),
        title=translate("ExportBacktest", "累计曲线"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "分数不高于"), Kind.NUMBER, 14),
            Column(translate("ExportBacktest", "变坏的占比"), Kind.RATE, 16),
            Column(translate("ExportBacktest", "没变坏的占比"), Kind.RATE, 16),
        ),
        rows=[(point.value, point.events, point.others) for point in report.curve],
        notes=(words.curve_sentence(report),),
    )


def _points(report: Report, caption: str) -> Sheet:
    return Sheet(
        name=translate("ExportBacktest", "分值建议"),
        title=translate("ExportBacktest", "分值建议（只作对照，不会自动采用）"),
        caption=caption,
        columns=(
            Column(translate("ExportBacktest", "指标"), width=30),
            Column(translate("ExportBacktest", "分档"), width=24),
            Column(translate("ExportBacktest", "样本"), Kind.WHOLE),
            Column(translate("ExportBacktest", "变坏"), Kind.WHOLE),
            Column(translate("ExportBacktest", "现在"), Kind.WHOLE),
            Column(translate("ExportBacktest", "建议"), Kind.WHOLE),
        ),
        rows=[
            (indicator_name(each.indicator), words.bin_name(each), each.total, each.bads, each.points, each.proposed)
            for each in report.proposal.bins
        ],
    )
