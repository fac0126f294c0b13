"""Words and risk levels for how an archive stands."""

from app.i18n import translate
from app.services.archive.states import State
from app.services.archive.versions import FileState

LEVELS = {"current": "ok", "outdated": "watch", "none": "", "broken": "high"}


def state_name(state: State) -> str:
    """Return the word for how an archive stands."""
    return {
        "current": translate("Archives", "最新"),
        "outdated": translate("Archives", "需更新"),
        "none": translate("Archives", "未生成"),
        "broken": translate("Archives", "校验不符"),
    }[state]


def file_name(state: FileState) -> str:
    """Return what is found of a file."""
    return {
        "ok": translate("Archives", "校验一致"),
        "missing": translate("Archives", "文件不在"),
        "changed": translate("Archives", "校验不符"),
    }[state]


def hash_groups(digest: str, length: int = 12) -> str:
    """Return the beginning of a hash in groups of four."""
    return " ".join(digest[start : start + 4] for start in range(0, length, 4))
