"""What a backtest means, in plain words: verdict, findings, the sentence under each chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from app.i18n import translate
from app.money import round_half_away
from app.services.backtesting.indicators import NOTHING, STRONG, WEAK
from app.services.backtesting.report import (
    LEAST_BADS,
    LEAST_IN_GRADE,
    SAFE_BADS,
    GradeRate,
    IndicatorReport,
    ProposedBin,
    Report,
)
from app.services.rules.proportion import overlap
from app.services.scoring import card_words
from app.services.scoring.indicator_words import indicator_name

GOOD, USABLE, POOR = 0.8, 0.7, 0.6
"""What the lower end of the range of the area must reach to be good, good enough, weak."""
STEADY, MOVED = 0.1, 0.25
APART: Final = 0.5
"""Neighbouring grades whose ranges share more than this of the narrower one cannot be told apart."""

Level = Literal["ok", "watch", "warn", "high"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to know: how serious, in a few words, and the sentence that explains it."""

    level: Level
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The first line of a backtest, and the sentence under it."""

    level: Level
    headline: str
    text: str


def percent(share: float | None) -> str:
    """Return a share in whole per cent."""
    return "—" if share is None else f"{round_half_away(share * 100)}%"


def card_name(card: str) -> str:
    """Name the cards and their versions: the first one, and how many others judged beside it."""
    names = [card_words.card_name(each.replace(" v", "-")) for each in card.split(", ")]
    if len(names) == 1:
        return names[0]
    return translate("Backtest", "{card} 等 {count} 张").format(card=names[0], count=len(names))


def went_bad(report: Report) -> str:
    """Say what going bad means here."""
    text = translate("Backtest", "之后 {horizon} 天内逾期超过 {late} 天")
    return text.format(horizon=report.horizon_days, late=report.late_days)


def verdict(report: Report) -> Verdict:
    """Judge the score by the lower end of the range of its area, never by the area itself."""
    if report.area is None:
        return _undecided(report)
    low = report.area.low
    pairs = translate("Backtest", "任取一个变坏的和一个没变坏的客户，100 次有 {n} 次变坏的分更低。").format(
        n=round_half_away(report.area.value * 100)
    )
    if low < POOR:
        return Verdict("high", translate("Backtest", "分数排不出好坏，不能单独用"), pairs)
    if low < USABLE:
        return Verdict("warn", translate("Backtest", "偏弱，先看指标再用"), pairs)
    if report.bads < SAFE_BADS:
        return Verdict("watch", translate("Backtest", "可以继续用，不宜据此改等级线"), pairs)
    return Verdict("ok", translate("Backtest", "可以继续用"), pairs)


def _undecided(report: Report) -> Verdict:
    if not report.observations:
        headline = translate("Backtest", "没有可以回测的时点")
        return Verdict("watch", headline, nothing_to_see(report))
    if report.bads >= LEAST_BADS:
        headline = translate("Backtest", "几乎全都变坏了，分不出好坏")
        return Verdict("watch", headline, translate("Backtest", "没变坏的太少，没有可比的。"))
    headline = translate("Backtest", "变坏的只有 {n} 个，太少，说不准").format(n=report.bads)
    return Verdict("watch", headline, too_few(report))


def nothing_to_see(report: Report) -> str:
    """Say why there is no observation at all."""
    if report.days:
        return translate("Backtest", "这些时点上没有在往来、能评分的客户。")
    text = translate("Backtest", "要有首张发票 90 天以后的月末，其后 {horizon} 天的收款也已入账，才能回测。")
    return text.format(horizon=report.horizon_days)


def too_few(report: Report) -> str:
    """Say how many bads it takes, and when there may be so many."""
    text = translate("Backtest", "至少要 {least} 个才计算，{safe} 个以上才稳妥。").format(
        least=LEAST_BADS, safe=SAFE_BADS
    )
    if report.enough_on is None:
        return text + translate("Backtest", "按目前的速度，看不出什么时候能够。")
    when = translate("Backtest", "按目前的速度，大约到 {month} 能够。")
    return text + when.format(month=f"{report.enough_on:%Y-%m}")


def findings(report: Report) -> tuple[Finding, ...]:
    """Return what stands out, good news first."""
    found: list[Finding] = []
    if report.enough:
        found += _strongest(report.indicators)
        found += [_apart(first, second) for first, second in alike(report)]
        found += _few_bads(report)
        found += [_reversed(line) for line in report.indicators if line.direction == "reversed"]
        found += _calibration(report)
    found += _moved(report)
    found += _left_out(report)
    return tuple(found)


def _strongest(lines: Sequence[IndicatorReport]) -> list[Finding]:
    best = [line for line in lines if line.value is not None and line.value >= STRONG and line.direction == "expected"]
    if not best:
        return [
            Finding("watch", translate("Backtest", "没有强指标"), translate("Backtest", "靠许多弱指标合起来区分。"))
        ]
    names = translate("Backtest", "、").join(indicator_name(line.id) for line in best[:2])
    text = translate("Backtest", "区分力最强，强指标共 {n} 项。").format(n=len(best))
    return [Finding("ok", translate("Backtest", "{names}最管用").format(names=names), text)]


def alike(report: Report) -> list[tuple[GradeRate, GradeRate]]:
    """Return the neighbouring grades that cannot be told apart; those with too few bads are not judged."""
    judged = [rate for rate in report.by_grade if rate.total and not rate.too_few]
    return [(one, other) for one, other in pairwise(judged) if overlap(_range(one), _range(other)) > APART]


def _range(rate: GradeRate) -> tuple[float, float]:
    return rate.low or 0.0, 1.0 if rate.high is None else rate.high


def _apart(first: GradeRate, second: GradeRate) -> Finding:
    title = translate("Backtest", "{first} 与 {second} 分不开").format(first=first.grade, second=second.grade)
    text = translate("Backtest", "{first} 对 {second}，样本再多一年再看，暂不合并。")
    return Finding("watch", title, text.format(first=percent(first.rate), second=percent(second.rate)))


def _few_bads(report: Report) -> list[Finding]:
    if report.bads >= SAFE_BADS:
        return []
    text = translate("Backtest", "{bads} 个，来自 {customers} 家客户。").format(
        bads=report.bads, customers=report.bad_customers
    )
    few = [rate.grade for rate in report.by_grade if rate.total and rate.too_few]
    if few:
        grades = translate("Backtest", "、").join(few)
        text += translate("Backtest", "{grades} 级各不到 {n} 个，不作判断。").format(grades=grades, n=LEAST_IN_GRADE)
    return [Finding("watch", translate("Backtest", "变坏样本偏少"), text)]


def _reversed(line: IndicatorReport) -> Finding:
    title = translate("Backtest", "{name}方向相反").format(name=indicator_name(line.id))
    return Finding("warn", title, translate("Backtest", "得分高的反而变坏多，可能是分档写反或碰巧。"))


def _calibration(report: Report) -> list[Finding]:
    outside = [group for group in report.calibration if not group.within]
    if not outside:
        return []
    title = translate("Backtest", "预计与实际有出入")
    text = translate("Backtest", "{all} 组里有 {n} 组的预计落在九成可能的范围以外。")
    return [Finding("watch", title, text.format(all=len(report.calibration), n=len(outside)))]


def _moved(report: Report) -> list[Finding]:
    if report.stability is None or report.stability < STEADY:
        return []
    much = report.stability >= MOVED
    title = translate("Backtest", "客户结构变化大") if much else translate("Backtest", "客户结构有变化")
    text = translate("Backtest", "后一半时点的等级分布与前一半不同，以前的变坏比例要打折看。")
    return [Finding("warn" if much else "watch", title, text)]


def _left_out(report: Report) -> list[Finding]:
    found = []
    if report.already_bad:
        title = translate("Backtest", "{n} 次评分时已经变坏").format(n=report.already_bad)
        found.append(Finding("ok", title, translate("Backtest", "当时就已逾期超限的客户不算预测，没有计入样本。")))
    if report.cut:
        title = translate("Backtest", "结束日提前了")
        found.append(Finding("watch", title, translate("Backtest", "更晚的时点，其后的收款还没有过完，没有计入。")))
    return found


def curve_sentence(report: Report) -> str:
    """Say what the widest gap of the two curves means."""
    gap = report.gap
    if gap is None:
        return ""
    text = translate("Backtest", "{score} 分及以下，装进 {bad} 的变坏客户，误伤 {good} 的好客户。")
    return text.format(score=round_half_away(gap.value), bad=percent(gap.events), good=percent(gap.others))


def grades_sentence(report: Report) -> str:
    """Say which grades carry no verdict, and which cannot be told apart."""
    parts = [translate("Backtest", "虚线：变坏不到 {n} 个，不下结论。").format(n=LEAST_IN_GRADE)]
    for first, second in alike(report):
        text = translate("Backtest", "{first} 与 {second} 分不开。")
        parts.append(text.format(first=first.grade, second=second.grade))
    return "".join(parts)


def calibration_sentence(report: Report) -> str:
    """Say whether the predictions came true."""
    outside = sum(not group.within for group in report.calibration)
    if not report.calibration:
        return ""
    if not outside:
        text = translate("Backtest", "预计与实际接近，{n} 组都落在九成可能的范围内。")
        return text.format(n=len(report.calibration))
    text = translate("Backtest", "{all} 组里有 {n} 组的预计落在九成可能的范围以外。")
    return text.format(all=len(report.calibration), n=outside)


def strength(line: IndicatorReport) -> str:
    """Name the strength of an indicator by its information value."""
    if line.value is None:
        return ""
    if line.value >= STRONG:
        return translate("Backtest", "强")
    if line.value >= WEAK:
        return translate("Backtest", "中")
    return translate("Backtest", "弱") if line.value >= NOTHING else translate("Backtest", "没有")


def direction(line: IndicatorReport) -> str:
    """Say whether more points go with fewer bads."""
    if line.direction == "expected":
        return translate("Backtest", "相符")
    if line.direction == "reversed":
        return translate("Backtest", "相反")
    return translate("Backtest", "看不出") if line.direction else ""


def advice(line: IndicatorReport) -> str:
    """Say what to do about an indicator; nothing is ever done by itself."""
    return {
        "keep": lambda: translate("Backtest", "保留"),
        "lower": lambda: translate("Backtest", "满分可调低"),
        "repeats": lambda: translate("Backtest", "与更强的指标重复，可减分"),
        "check_bins": lambda: translate("Backtest", "检查分档"),
        "may_go": lambda: translate("Backtest", "可去掉"),
        "no_data": lambda: translate("Backtest", "缺数据太多，无法判断"),
        "": lambda: translate("Backtest", "变坏的太少，无法判断"),
    }[line.advice]()


def no_proposal(reason: str) -> str:
    """Say why there are no better points to propose."""
    return {
        "too_short": lambda: translate("Backtest", "时点不到 3 个，分不出先后两段。"),
        "too_few_bads": lambda: translate("Backtest", "前段时点里变坏的不到 {n} 个。").format(n=LEAST_BADS),
        "nothing_separates": lambda: translate("Backtest", "前段时点里没有能区分好坏的指标。"),
        "later_one_kind": lambda: translate("Backtest", "后段时点里没有变坏的，无法检验。"),
    }[reason]()


def bin_name(each: ProposedBin) -> str:
    """Name a bin: its ends, its category, or that the data is missing."""
    if each.missing:
        return translate("BacktestPoints", "缺数据")
    if each.category:
        return _CATEGORIES.get(each.category, lambda: each.category)()
    if each.low is None:
        return f"≤ {_end(each.high)}"
    return f"≥ {_end(each.low)}" if each.high is None else f"{_end(each.low)} – {_end(each.high)}"


def _end(value: float | None) -> str:
    if value is None:
        return "—"
    return f"{value:,.{0 if float(value).is_integer() else 2}f}".replace("-", "−")


_CATEGORIES: Final = {
    "verified": lambda: translate("BacktestPoints", "已核验"),
    "unverified": lambda: translate("BacktestPoints", "未通过校验"),
    "missing": lambda: translate("BacktestPoints", "没有填"),
    "limit_zero": lambda: translate("BacktestPoints", "额度为零"),
}


def period(report: Report) -> str:
    """Name the first and last day and how often: 2024-09 to 2026-03, every quarter's end."""
    if not report.days:
        return "—"
    text = translate("Backtest", "{first} 至 {last}，每月末") if report.monthly else ""
    text = text or translate("Backtest", "{first} 至 {last}，每季末")
    return text.format(first=f"{report.days[0]:%Y-%m}", last=f"{report.days[-1]:%Y-%m}")


def notes(report: Report) -> dict[str, str]:
    """Return {field: why it is missing} of what could not be computed."""
    found: dict[str, str] = {}
    if not report.enough:
        why = verdict(report)
        found = dict.fromkeys(("auc", "ks", "gini", "calibration"), f"{why.headline}{_stop()}{why.text}")
    if report.stability is None:
        found["psi"] = translate("Backtest", "时点不到两个，无法比较。")
    if report.proposal.reason:
        found["proposal"] = no_proposal(report.proposal.reason)
    if report.cut:
        found["to"] = translate("Backtest", "更晚的时点，其后的收款还没有过完，没有计入。")
    empty = translate("Backtest", "没有这个等级的样本")
    found |= {f"by_grade.{rate.grade}": empty for rate in report.by_grade if not rate.total}
    return found | {f"indicators.{line.id}": advice(line) for line in report.indicators if line.value is None}


def _stop() -> str:
    return translate("Backtest", "。")
