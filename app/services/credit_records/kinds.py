"""The codes of credit records and the words for them: kinds of report, methods, verdicts, kinds of event, levels."""

from collections.abc import Callable, Mapping
from typing import Final

from app.i18n import translate

OK, WATCH, WARN, HIGH = LEVELS = ("ok", "watch", "warn", "high")
"""How bad an answer is, the best first."""

JUDICIAL, DISHONEST, ABNORMAL, PENALTY, TAX_GRADE, REGISTRY, THIRD_PARTY = REPORT_KINDS = (
    "judicial_executed",
    "dishonest",
    "abnormal_operations",
    "penalty",
    "tax_grade",
    "registry",
    "third_party",
)
COUNTED: Final = frozenset({JUDICIAL, DISHONEST, ABNORMAL, PENALTY})
"""Kinds that answer with a number of hits; 0 is an answer too."""
METHODS: Final = ("manual", "public", "customer", "agency", "imported")
VERDICTS: Final = ("on_time", "slow", "overdue", "default")
VERDICT_LEVELS: Final[Mapping[str, str]] = {"on_time": OK, "slow": WATCH, "overdue": WARN, "default": HIGH}
EVENT_KINDS: Final = ("litigation", "dishonest", "penalty", "abnormal", "promise", "positive", "other")
"""Kinds a person enters; the program adds alert, assessment and reference."""
PROGRAM_KINDS: Final = ("alert", "assessment", "reference")
_Words = Mapping[str, Callable[[], str]]

_KINDS: Final[_Words] = {
    JUDICIAL: lambda: translate("CreditRecords", "司法被执行人"),
    DISHONEST: lambda: translate("CreditRecords", "失信被执行人"),
    ABNORMAL: lambda: translate("CreditRecords", "经营异常名录"),
    PENALTY: lambda: translate("CreditRecords", "行政处罚"),
    TAX_GRADE: lambda: translate("CreditRecords", "纳税信用等级"),
    REGISTRY: lambda: translate("CreditRecords", "工商登记"),
    THIRD_PARTY: lambda: translate("CreditRecords", "第三方征信报告"),
    "trade_reference": lambda: translate("CreditRecords", "同业付款评价"),
}
_METHODS: Final[_Words] = {
    "manual": lambda: translate("CreditRecords", "人工查询"),
    "public": lambda: translate("CreditRecords", "公示查询"),
    "customer": lambda: translate("CreditRecords", "客户提供"),
    "agency": lambda: translate("CreditRecords", "征信机构"),
    "imported": lambda: translate("CreditRecords", "文件导入"),
}
_VERDICTS: Final[_Words] = {
    "on_time": lambda: translate("CreditRecords", "按期"),
    "slow": lambda: translate("CreditRecords", "偏慢"),
    "overdue": lambda: translate("CreditRecords", "拖欠"),
    "default": lambda: translate("CreditRecords", "坏账"),
}
_EVENTS: Final[_Words] = {
    "litigation": lambda: translate("CreditRecords", "诉讼"),
    "dishonest": lambda: translate("CreditRecords", "失信"),
    "penalty": lambda: translate("CreditRecords", "处罚"),
    "abnormal": lambda: translate("CreditRecords", "经营异常"),
    "promise": lambda: translate("CreditRecords", "承诺"),
    "positive": lambda: translate("CreditRecords", "正面"),
    "other": lambda: translate("CreditRecords", "其他"),
    "alert": lambda: translate("CreditRecords", "预警"),
    "assessment": lambda: translate("CreditRecords", "评分"),
    "reference": lambda: translate("CreditRecords", "同业函询"),
}
_LEVELS: Final[_Words] = {
    OK: lambda: translate("CreditRecords", "正常"),
    WATCH: lambda: translate("CreditRecords", "关注"),
    WARN: lambda: translate("CreditRecords", "预警"),
    HIGH: lambda: translate("CreditRecords", "高危"),
}


def kind_name(kind: str) -> str:
    """Return the word for a kind of report, or for trade references; an unknown one is its own word."""
    return _word(_KINDS, kind)


def method_name(method: str) -> str:
    """Return the word for how a report was got; anything else is a word already."""
    return _word(_METHODS, method)


def verdict_name(verdict: str) -> str:
    """Return the word for how another supplier is paid."""
    return _word(_VERDICTS, verdict)


def event_kind_name(kind: str) -> str:
    """Return the word for a kind of event, entered or written by the program."""
    return _word(_EVENTS, kind)


def level_name(level: str) -> str:
    """Return the word for a level."""
    return _word(_LEVELS, level)


def worst(levels: list[str]) -> str:
    """Return the worst of some levels, empty where there are none."""
    known = [level for level in levels if level in LEVELS]
    return max(known, key=LEVELS.index) if known else ""


def _word(words: _Words, code: str) -> str:
    return words[code]() if code in words else code
