"""Words of files of credit reports: what kind a report is, how bad, how many entries, what score."""

import re
import unicodedata
from typing import Final

from app.services.credit_records import kinds

_KINDS: Final = (
    (kinds.DISHONEST, ("失信", "老赖", "dishonest")),
    (kinds.JUDICIAL, ("被执行", "司法", "执行信息", "judicial", "enforcement")),
    (kinds.ABNORMAL, ("经营异常", "异常名录", "abnormal")),
    (kinds.PENALTY, ("处罚", "penalty", "penalties")),
    (kinds.TAX_GRADE, ("纳税信用", "税务信用", "纳税等级", "taxgrade", "taxcredit")),
    (kinds.REGISTRY, ("工商", "登记信息", "营业执照", "registry", "registration")),
    (kinds.THIRD_PARTY, ("征信", "信用报告", "第三方", "资信", "thirdparty", "creditreport")),
)
_LEVELS: Final = (
    (kinds.HIGH, ("高", "严重", "红", "high", "severe", "red")),
    (kinds.WARN, ("预警", "警示", "中", "橙", "warn", "medium", "orange")),
    (kinds.WATCH, ("关注", "提示", "黄", "watch", "yellow", "attention")),
    (kinds.OK, ("正常", "低", "无", "良好", "绿", "ok", "normal", "low", "none", "green")),
)
_NOTHING: Final = ("无记录", "未见", "未发现", "没有记录", "norecord", "nothingfound")
_NUMBER: Final = re.compile(r"(\d{1,7})(?:\.0+)?(?:条|次|项|件|分)?")


def read_kind(text: str) -> str | None:
    """Return the code of a kind of report, None where the words name none."""
    return _first(text, _KINDS)


def read_level(text: str) -> str | None:
    """Return the code of a level, None where the words name none."""
    named = {_folded(kinds.level_name(code)): code for code in kinds.LEVELS}
    return named.get(_folded(text)) or _first(text, _LEVELS)


def read_method(text: str | None) -> str | None:
    """Return the code of a way to come by a report; other words, and none, stay as they are."""
    named = {_folded(kinds.method_name(code)): code for code in kinds.METHODS}
    return text if text is None else named.get(_folded(text), text)


def read_number(text: str) -> int | None:
    """Return a whole number with or without its counting word, None where it is none; 无 is 0."""
    if _folded(text) in {"无", "none", *_NOTHING}:
        return 0
    found = _NUMBER.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return int(found[1]) if found else None


def says_nothing_found(text: str) -> bool:
    """Tell whether a conclusion says that there is no entry."""
    folded = _folded(text)
    return any(word in folded for word in _NOTHING)


def _first(text: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> str | None:
    folded = _folded(text)
    for code, words in table:
        if folded == code.replace("_", "") or any(word in folded for word in words):
            return code
    return None


def _folded(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum() or char == ".")
