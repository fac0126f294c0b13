"""The findings of a dry run as a file, to go through beside the accounting system."""

import csv
import os
from pathlib import Path

from app.i18n import translate
from app.services.importing.issues import Severity
from app.services.importing.plan import Plan
from app.services.storage import guarded

_UNSAFE = ("=", "+", "-", "@", "\t", "\r")


def write_problems(plan: Plan, target: Path) -> int:
    """Write one line a finding (CSV for spreadsheets, UTF-8 with BOM); return how many."""
    part = target.with_name(target.name + ".part")
    words = {Severity.ERROR: translate("Importing", "错误"), Severity.HINT: translate("Importing", "提示")}
    with guarded(target):
        try:
            with part.open("w", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(_header())
                for issue in plan.issues:
                    row = (words[issue.severity], issue.row, issue.header, issue.value, issue.text, issue.advice)
                    writer.writerow([_safe(str(cell)) for cell in row])
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
    return len(plan.issues)


def _header() -> list[str]:
    return [
        translate("Importing", "类型"),
        translate("Importing", "行"),
        translate("Importing", "列"),
        translate("Importing", "原值"),
        translate("Importing", "原因"),
        translate("Importing", "处理"),
    ]


def _safe(text: str) -> str:
    """Return text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text.startswith(_UNSAFE) else text
