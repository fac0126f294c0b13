"""The names of groups, caps and methods, and values, bins and the ladder as people read them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.i18n import translate
from app.money import MINUS, round_half_away
from app.services.activity.wording import reason as activity_reason
from app.services.credit_records.kinds import LEVELS, level_name
from app.services.customers.sizes import size_name
from app.services.figures.notes import sentence
from app.services.rules.activity import NO_BALANCES, NO_RECENT, NO_RECORDS, NOT_POSITIVE, SHORT
from app.services.rules.cards import LADDER
from app.services.rules.limits import BP, BY_GRADE, Settlement
from app.services.rules.ratios import NO_OPENING, NO_SAME_MONTHS
from app.services.statements.wording import reason as statement_reason

_OF_ACTIVITY: Final = frozenset({NO_RECORDS, NO_RECENT, SHORT, NOT_POSITIVE, NO_BALANCES})


def group_name(group: str) -> str:
    """Return the name of a group of indicators."""
    return {
        "profile": lambda: translate("Scoring", "经营与基本面"),
        "financial": lambda: translate("Scoring", "财务状况"),
        "payment": lambda: translate("Scoring", "付款行为"),
        "external": lambda: translate("Scoring", "外部信用"),
    }[group]()


def cap_name(cap: str) -> str:
    """Return what holds a grade down; a cap of the office's own is its own name."""
    known = {
        "dishonest": lambda: translate("Scoring", "失信被执行人，最高 D 级"),
        "negative_equity": lambda: translate("Scoring", "净资产为负，最高 C 级"),
        "overdue_180": lambda: translate("Scoring", "有逾期超过 180 天的单据，最高 C 级"),
        "new_customer": lambda: translate("Scoring", "往来不足 6 个月，最高 A 级"),
    }
    return known[cap]() if cap in known else cap


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
        return translate("Scoring", "缺数据") if reason in {None, "no_data"} else _why(reason)
    return _number(unit, value)


def _why(reason: str | None) -> str:
    """Say why there is no value, in the words of what it is computed from."""
    known = {
        "expired": lambda: translate("Scoring", "已过期"),
        "unused": lambda: translate("Scoring", "不采信"),
    }
    if reason in known:
        return known[reason]()
    if ":" in (reason or "") or reason in {NO_OPENING, NO_SAME_MONTHS}:
        return statement_reason(reason).rstrip("。")
    return activity_reason(reason).rstrip("。") if reason in _OF_ACTIVITY else sentence(reason)


def rule_text(
    unit: str, value: float | str | None, ends: tuple[float | None, float | None], closed: str, points: int
) -> str:
    """Say which bin was hit and what it brings: 30%–50% 得 3, ≥10 年 得 6."""
    low, high = ends
    if isinstance(value, str):
        bin_text = _category(value)
    elif high is not None and unit == "count" and high == (0 if low is None else low + 1):
        bin_text = _number(unit, high)
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
        "alone": lambda: translate("Scoring", "独立企业"),
        "group": lambda: translate("Scoring", "集团成员"),
    }
    if value in names:
        return names[value]()
    return level_name(value) if value in LEVELS else size_name(value)


def _number(unit: str, value: float, *, bare: bool = False) -> str:
    if unit in {"ratio", "change"}:
        return f"{_plain(value * 100, unit == 'change')}%"
    digits = 2 if unit == "times" else 1
    text = _plain(value, unit == "change", digits)
    return text if bare else _with_unit(unit, text)


def _with_unit(unit: str, text: str) -> str:
    patterns: dict[str, Callable[[], str]] = {
        "years": lambda: translate("Scoring", "{number} 年"),
        "months": lambda: translate("Scoring", "{number} 个月"),
        "days": lambda: translate("Scoring", "{number} 天"),
        "count": lambda: translate("Scoring", "{number} 条"),
    }
    return patterns[unit]().format(number=text) if unit in patterns else text


def _plain(value: float, signed: bool, digits: int = 1) -> str:
    rounded = round_half_away(value, digits)
    sign = MINUS if rounded < 0 else "+" if signed and rounded > 0 else ""
    text = f"{abs(rounded):,.{digits}f}"
    return sign + text.rstrip("0").removesuffix(".")


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
