"""The names of indicators, groups and sources, and values, bins and methods as people read them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.i18n import translate
from app.money import MINUS, round_half_away
from app.services.figures.notes import sentence
from app.services.rules.cards import LADDER
from app.services.rules.limits import BP, BY_GRADE, Settlement

SOURCES: Final = {
    "years_established": "profile",
    "paid_in_ratio": "profile",
    "identity": "profile",
    "years_of_trade": "trade",
    "order_volume_change": "orders",
    "dbt": "payments",
    "overdue_rate": "ageing",
    "max_days_overdue": "ageing",
    "late_rate": "payments",
    "utilisation": "limit",
    "payment_cycle_change": "payments",
    "dispute_rate": "invoices",
}


def indicator_name(indicator: str) -> str:
    """Return the name of an indicator."""
    return {
        "years_established": lambda: translate("Scoring", "成立年限"),
        "paid_in_ratio": lambda: translate("Scoring", "实缴资本比例"),
        "identity": lambda: translate("Scoring", "信用代码"),
        "years_of_trade": lambda: translate("Scoring", "合作年限"),
        "order_volume_change": lambda: translate("Scoring", "采购额变化（近 90 天）"),
        "dbt": lambda: translate("Scoring", "加权平均超期天数（近 12 月）"),
        "overdue_rate": lambda: translate("Scoring", "逾期金额占比"),
        "max_days_overdue": lambda: translate("Scoring", "最长逾期天数"),
        "late_rate": lambda: translate("Scoring", "逾期还款率（近 12 月）"),
        "utilisation": lambda: translate("Scoring", "额度占用率"),
        "payment_cycle_change": lambda: translate("Scoring", "付款周期变化"),
        "dispute_rate": lambda: translate("Scoring", "争议率（近 12 月）"),
    }[indicator]()


def group_name(group: str) -> str:
    """Return the name of a group of indicators."""
    return {
        "profile": lambda: translate("Scoring", "经营与基本面"),
        "financial": lambda: translate("Scoring", "财务状况"),
        "payment": lambda: translate("Scoring", "付款行为"),
        "external": lambda: translate("Scoring", "外部信用"),
    }[group]()


def source_id(indicator: str) -> str:
    """Return what a value was read from: profile, trade, orders, payments, ageing, limit or invoices."""
    return SOURCES[indicator]


def source_name(indicator: str) -> str:
    """Return the name of what a value was read from."""
    return {
        "profile": lambda: translate("Scoring", "基本信息"),
        "trade": lambda: translate("Scoring", "首笔业务"),
        "orders": lambda: translate("Scoring", "销售明细"),
        "payments": lambda: translate("Scoring", "回款核销"),
        "ageing": lambda: translate("Scoring", "账龄"),
        "limit": lambda: translate("Scoring", "授信额度"),
        "invoices": lambda: translate("Scoring", "发票"),
    }[source_id(indicator)]()


def cap_name(cap: str) -> str:
    """Return what holds a grade down."""
    return {
        "overdue_180": lambda: translate("Scoring", "有逾期超过 180 天的单据，最高 C 级"),
        "new_customer": lambda: translate("Scoring", "往来不足 6 个月，最高 A 级"),
    }[cap]()


def card_name(card: str) -> str:
    """Return the name of a stored scorecard (id-version) with its version."""
    number, _, version = card.rpartition("-")
    names = {"first": translate("Scoring", "初评卡")}
    return f"{names.get(number, number)} v{version}"


def method_name(method: str) -> str:
    """Return the name of a way to find a limit."""
    return {
        "sales_term": lambda: translate("Scoring", "月均销售额 × 账期 × 等级系数"),
        "net_worth": lambda: translate("Scoring", "有形净值与营业额比例"),
        "grade_cap": lambda: translate("Scoring", "等级上限"),
    }[method]()


def settlement_name(settlement: Settlement) -> str:
    """Return how a grade settles."""
    return {
        "credit": lambda: translate("Scoring", "赊销"),
        "cash": lambda: translate("Scoring", "现结"),
        "prepaid": lambda: translate("Scoring", "预收"),
    }[settlement]()


def value_text(unit: str, value: float | str | None, reason: str | None = None) -> str:
    """Print an indicator's value with its unit; a missing one is 缺数据, or its reason where that says more."""
    if isinstance(value, str):
        return _category(value)
    if value is None:
        return translate("Scoring", "缺数据") if reason in {None, "no_data"} else sentence(reason)
    return _number(unit, value)


def rule_text(
    unit: str, value: float | str | None, ends: tuple[float | None, float | None], closed: str, points: int
) -> str:
    """Say which bin was hit and what it brings: 30%–50% 得 3, ≥10 年 得 6."""
    low, high = ends
    if isinstance(value, str):
        bin_text = _category(value)
    elif low is None and high is None:
        return ""
    elif low is None and high is not None:
        bin_text = ("≤" if closed == "high" else "<") + _number(unit, high)
    elif high is None and low is not None:
        bin_text = (">" if closed == "high" else "≥") + _number(unit, low)
    else:
        assert low is not None
        assert high is not None
        bin_text = _between(unit, low, high)
    return translate("Scoring", "{bin} 得 {points}").format(bin=bin_text, points=points)


def _between(unit: str, low: float, high: float) -> str:
    """Print a range; with a dash, or with a word where a minus sign stands beside it."""
    if low >= 0 and high >= 0:
        return f"{_number(unit, low, bare=True)}–{_number(unit, high)}"
    pattern = translate("Scoring", "{low} 至 {high}")
    return pattern.format(low=_number(unit, low, bare=True), high=_number(unit, high))


def _category(value: str) -> str:
    names: dict[str, Callable[[], str]] = {
        "verified": lambda: translate("Scoring", "已核对"),
        "unverified": lambda: translate("Scoring", "校验不符"),
        "missing": lambda: translate("Scoring", "未填写"),
    }
    return names[value]() if value in names else value


def _number(unit: str, value: float, *, bare: bool = False) -> str:
    if unit in {"ratio", "change"}:
        return f"{_plain(value * 100, unit == 'change')}%"
    text = _plain(value, unit == "change")
    if bare:
        return text
    pattern = translate("Scoring", "{number} 年") if unit == "years" else translate("Scoring", "{number} 天")
    return pattern.format(number=text)


def _plain(value: float, signed: bool) -> str:
    rounded = round_half_away(value, 1)
    sign = MINUS if rounded < 0 else "+" if signed and rounded > 0 else ""
    text = f"{abs(rounded):,.1f}"
    return sign + (text.removesuffix(".0"))


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One grade of the ladder with its policy; scores from `low` to `high`, `factor` of the limit."""

    grade: str
    low: int
    high: int
    factor: float
    cap_cents: int
    term_days: int
    settlement: Settlement
    discount_bp: int
    review_months: int


def ladder() -> tuple[GradeLine, ...]:
    """Return the grades, the best first, with the policy of each."""
    highs = [100, *(low - 1 for _, low in LADDER)]
    lines = []
    for (grade, low), high in zip(LADDER, highs, strict=False):
        policy = BY_GRADE[grade]
        lines.append(
            GradeLine(
                grade,
                low,
                high,
                policy.factor_bp / BP,
                policy.cap_cents,
                policy.term_days,
                policy.settlement,
                policy.discount_bp,
                policy.review_months,
            )
        )
    return tuple(lines)
