"""Words for what services say in codes, and sentences for what went wrong."""

from dataclasses import dataclass

from app.errors import AppError, StorageError
from app.i18n import translate

RISK_LEVELS = ("ok", "watch", "warn", "high")


@dataclass(frozen=True, slots=True)
class Problem:
    """What failed, whether data is safe and what to do; `bug` asks for the log to be offered."""

    title: str
    text: str
    hint: str = ""
    bug: bool = False


def role_name(role: str) -> str:
    """Return the word for accountant, lead, owner or system; anything else as it is."""
    words = {
        "accountant": translate("Words", "会计"),
        "lead": translate("Words", "财务主管"),
        "owner": translate("Words", "负责人"),
        "system": translate("Words", "系统"),
    }
    return words.get(role, role)


def risk_name(level: str) -> str:
    """Return the word for ok, watch, warn or high."""
    words = {
        "ok": translate("Words", "正常"),
        "watch": translate("Words", "关注"),
        "warn": translate("Words", "预警"),
        "high": translate("Words", "高危"),
    }
    return words.get(level, level)


def regime_name(regime: str) -> str:
    """Return the word for an accounting regime, cas or sbe."""
    words = {"cas": translate("Words", "企业会计准则"), "sbe": translate("Words", "小企业会计准则")}
    return words.get(regime, regime)


def bucket_names() -> tuple[str, str, str, str, str, str]:
    """Return the names of the six ageing buckets, from not due to over 180 days."""
    return (
        translate("Words", "未到期"),
        translate("Words", "1–30 天"),
        translate("Words", "31–60 天"),
        translate("Words", "61–90 天"),
        translate("Words", "91–180 天"),
        translate("Words", "180 天以上"),
    )


def problem(error: BaseException, doing: str = "") -> Problem:
    """Put an error into words; `doing` names the task in a few words: 备份, 导入."""
    title = translate("Problem", "{task}没有完成").format(task=doing) if doing else translate("Problem", "操作没有完成")
    if isinstance(error, AppError):
        hint = error.hint
        if not hint and isinstance(error, StorageError):
            hint = translate("Problem", "账套中已有的数据未受影响。")
        return Problem(title, error.message, hint)
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        text = translate("Problem", "系统拒绝了这次读写：{reason}。").format(reason=reason)
        return Problem(title, text, translate("Problem", "账套中已有的数据未受影响。"))
    text = translate("Problem", "程序内部出错，这一步没有写入任何数据。日志里有详细记录。")
    return Problem(title, text, f"{type(error).__name__}", bug=True)
