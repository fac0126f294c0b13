"""The names of rules, levels and states, and values with their units, in the language in use."""

from collections.abc import Mapping
from typing import Any, Final

from app.i18n import translate
from app.money import MINUS, round_half_away
from app.services.figures.notes import sentence
from app.services.rules.alerts import BY_ID, E4, Unit

STATES: Final = ("open", "acknowledged", "clearing", "closed")
RULE_IDS: Final = tuple(BY_ID)


def rule_name(rule: str) -> str:
    """Return the name of an alert rule."""
    return {
        "overdue_rate": lambda: translate("Monitoring", "逾期率"),
        "max_days_overdue": lambda: translate("Monitoring", "最长逾期天数"),
        "limit_utilisation": lambda: translate("Monitoring", "额度占用"),
        "order_volume_change": lambda: translate("Monitoring", "采购额变化率"),
        "payment_cycle_change": lambda: translate("Monitoring", "付款周期变化"),
        "review_overdue": lambda: translate("Monitoring", "复审超期"),
        "concentration": lambda: translate("Monitoring", "应收集中度"),
        "duplicate_invoice": lambda: translate("Monitoring", "疑似重复单据"),
        "large_invoice": lambda: translate("Monitoring", "异常大额单据"),
    }[rule]()


def rule_explained(rule: str) -> str:
    """Return one sentence on what a rule measures."""
    return {
        "overdue_rate": lambda: translate("Monitoring", "逾期金额占应收合计的比例。"),
        "max_days_overdue": lambda: translate("Monitoring", "未结清单据中逾期最久的天数。"),
        "limit_utilisation": lambda: translate("Monitoring", "应收合计占授信额度的比例。"),
        "order_volume_change": lambda: translate("Monitoring", "近 90 天采购额与上年同期（没有则与前 90 天）相比。"),
        "payment_cycle_change": lambda: translate("Monitoring", "近 3 个月的付款天数减去此前 12 个月的付款天数。"),
        "review_overdue": lambda: translate("Monitoring", "超过下次复审日期的天数。"),
        "concentration": lambda: translate("Monitoring", "单个客户占全部应收合计的比例。"),
        "duplicate_invoice": lambda: translate("Monitoring", "近 30 天内号码相同，或同日同金额的单据。"),
        "large_invoice": lambda: translate("Monitoring", "近 30 天内的单据是该客户常见金额的倍数。"),
    }[rule]()


def severity_name(severity: str) -> str:
    """Return the name of a level."""
    return {
        "watch": lambda: translate("Monitoring", "关注"),
        "warning": lambda: translate("Monitoring", "预警"),
        "high": lambda: translate("Monitoring", "高危"),
    }[severity]()


def state_name(state: str) -> str:
    """Return the name of an alert's state."""
    return {
        "open": lambda: translate("Monitoring", "待确认"),
        "acknowledged": lambda: translate("Monitoring", "已确认"),
        "clearing": lambda: translate("Monitoring", "待关闭"),
        "closed": lambda: translate("Monitoring", "已关闭"),
    }[state]()


def next_step(state: str) -> str:
    """Return what is to be done next with an alert; nothing with a closed one."""
    steps = {
        "open": lambda: translate("Monitoring", "核实后确认"),
        "acknowledged": lambda: translate("Monitoring", "跟进处理"),
        "clearing": lambda: translate("Monitoring", "核对后关闭"),
    }
    return steps[state]() if state in steps else ""


def owner_name(role: str) -> str:
    """Return the name of a role that looks after an alert; anything else is a name already."""
    names = {
        "accountant": lambda: translate("Monitoring", "会计"),
        "lead": lambda: translate("Monitoring", "财务主管"),
        "owner": lambda: translate("Monitoring", "负责人"),
        "system": lambda: translate("Monitoring", "系统"),
    }
    return names[role]() if role in names else role


def value_text(unit: Unit, value_e4: int | None, *, signed: bool = False) -> str:
    """Print value x 10,000 with its unit: 42.8%, 213 天, 3 张, 6.2 倍; a dash where there is none."""
    if value_e4 is None:
        return "—"
    if unit == "ratio":
        number = _number(value_e4 * 100, 1, keep=True)
        return f"{_sign(value_e4, signed=signed)}{number}%"
    digits = 0 if unit == "count" else 1
    pattern = {
        "days": lambda: translate("Monitoring", "{number} 天"),
        "count": lambda: translate("Monitoring", "{number} 张"),
        "times": lambda: translate("Monitoring", "{number} 倍"),
    }[unit]()
    return f"{_sign(value_e4, signed=signed)}{pattern.format(number=_number(value_e4, digits))}"


def _sign(value: int, *, signed: bool) -> str:
    return MINUS if value < 0 else "+" if signed and value > 0 else ""


def _number(value_e4: int, digits: int, *, keep: bool = False) -> str:
    rounded = round_half_away(abs(value_e4) / E4, digits)
    text = f"{rounded:,.{digits}f}"
    return text if keep or not text.endswith(".0") else text[:-2]


def event_title(kind: str) -> str:
    """Return the name of a step in the life of an alert."""
    return {
        "raised": lambda: translate("Monitoring", "触发"),
        "refired": lambda: translate("Monitoring", "再次触发"),
        "escalated": lambda: translate("Monitoring", "升级"),
        "eased": lambda: translate("Monitoring", "降级"),
        "cleared": lambda: translate("Monitoring", "已不再命中"),
        "rearmed": lambda: translate("Monitoring", "恢复监控"),
        "acknowledged": lambda: translate("Monitoring", "确认"),
        "note": lambda: translate("Monitoring", "备注"),
        "assigned": lambda: translate("Monitoring", "转交"),
        "closed": lambda: translate("Monitoring", "关闭"),
        "reopened": lambda: translate("Monitoring", "重新打开"),
    }[kind]()


def event_text(kind: str, rule: str, data: Mapping[str, Any]) -> str:
    """Say what the check saw: value, threshold and level; nothing for steps that people take."""
    if kind not in {"raised", "refired", "escalated", "eased", "cleared"}:
        return ""
    unit, both = BY_ID[rule].unit, BY_ID[rule].direction == "both"
    names = {
        "rule": rule_name(rule),
        "value": value_text(unit, data["value_e4"], signed=both),
        "limit": ("±" if both else "") + value_text(unit, data["threshold_e4"]),
        "level": severity_name(data["severity"]),
        "before": severity_name(data["before"] or data["severity"]),
    }
    if kind == "cleared" and data["value_e4"] is None:
        return translate("Monitoring", "{rule}：{reason}，可核对后关闭").format(
            rule=names["rule"], reason=sentence(data["reason"])
        )
    if kind == "cleared":
        return translate("Monitoring", "{rule} {value}，不再超过阈值，可核对后关闭").format(**names)
    if kind in {"escalated", "eased"}:
        return translate("Monitoring", "{rule} {value}，由{before}变为{level}（阈值 {limit}）").format(**names)
    return translate("Monitoring", "{rule} {value}，超过{level}阈值 {limit}").format(**names)
