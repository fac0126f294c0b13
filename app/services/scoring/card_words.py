"""The names of cards and of their states, and what is wrong with a card, as sentences."""

from app.i18n import translate
from app.models.scorecard import Scorecard as Row
from app.services.rules.card_check import Finding
from app.services.rules.indicators import CATALOGUE, GROUPS
from app.services.rules.scorecard import Scorecard
from app.services.scoring.indicator_words import indicator_name

_CAP_VALUES = frozenset({"dishonest", "equity", "months_of_trade"})


def ready_name(number: str) -> str:
    """Return the name of a ready card; a number without one is its own name."""
    names = {
        "wholesale": lambda: translate("Cards", "批发零售"),
        "manufacture": lambda: translate("Cards", "生产制造"),
        "service": lambda: translate("Cards", "服务"),
        "newcomer": lambda: translate("Cards", "新客户"),
        "individual": lambda: translate("Cards", "个体工商户"),
        "first": lambda: translate("Cards", "初评卡"),
    }
    return names[number]() if number in names else number


def card_name(card: str) -> str:
    """Return the name of a card as an assessment keeps it (number-version), with its version."""
    number, _, version = card.rpartition("-")
    row = Row.get_or_none((Row.number == number) & (Row.version == int(version))) if version.isdigit() else None
    return f"{ready_name(number) if row is None else row.name} v{version}"


def state_name(state: str) -> str:
    """Return the word for the state of a version."""
    return {
        "draft": lambda: translate("Cards", "草稿"),
        "in_review": lambda: translate("Cards", "待复核"),
        "active": lambda: translate("Cards", "生效中"),
        "past": lambda: translate("Cards", "已停用"),
    }[state]()


def unknown(card: Scorecard) -> list[str]:
    """Return the indicators, groups and values of caps of a card that this program cannot fill."""
    names = [each.id for each in card.indicators if each.id not in CATALOGUE]
    units = [each.id for each in card.indicators if each.id in CATALOGUE and each.unit != CATALOGUE[each.id].unit]
    groups = [each.group for each in card.indicators if each.group not in GROUPS]
    caps = [cap.value for cap in card.caps if cap.value not in CATALOGUE and cap.value not in _CAP_VALUES]
    return names + units + groups + caps


def finding_text(finding: Finding) -> str:
    """Return what is wrong, with its place, as a sentence."""
    text = _sentence(finding)
    if not finding.indicator or finding.problem == "cap_grade":
        return text
    return translate("Cards", "{indicator}：{text}").format(indicator=indicator_name(finding.indicator), text=text)


def _sentence(finding: Finding) -> str:
    low, high = _number(finding.low), _number(finding.high)
    return {
        "weights": lambda: translate("Cards", "满分合计 {low}，应为 100。").format(low=low),
        "no_indicators": lambda: translate("Cards", "没有任何指标。"),
        "twice": lambda: translate("Cards", "出现了两次。"),
        "zero_weight": lambda: translate("Cards", "满分应大于 0。"),
        "no_bins": lambda: translate("Cards", "没有分档。"),
        "points": lambda: translate("Cards", "得分最高的一档应正好等于满分。"),
        "missing_points": lambda: translate("Cards", "缺数据时的得分高于满分。"),
        "gap": lambda: translate("Cards", "{low} 到 {high} 没有分档。").format(low=low, high=high),
        "overlap": lambda: translate("Cards", "{high} 到 {low} 分档重叠。").format(low=low, high=high),
        "reversed": lambda: translate("Cards", "一档的起点 {low} 不小于终点 {high}。").format(low=low, high=high),
        "no_catch_all": lambda: translate("Cards", "最低和最高一档应不设边界，以收下所有数值。"),
        "ladder": lambda: translate("Cards", "等级分数线应逐级下降，最后一级为 0。"),
        "cap_grade": lambda: translate("Cards", "封顶的等级不在等级表里。"),
        "coverage": lambda: translate("Cards", "最低数据比例应在 0 到 100% 之间。"),
        "validity": lambda: translate("Cards", "有效期至少 1 天。"),
        "not_monotone": lambda: translate("Cards", "得分不是逐档上升或下降。"),
    }[finding.problem]()


def _number(value: float | None) -> str:
    return "…" if value is None else f"{value:g}"
