"""The findings of a dry run as a file, to go through beside the accounting system."""

import csv
from pathlib import Path

from app.i18n import translate
from app.services.exporting.neutral import neutral
from app.services.importing.issues import Severity
from app.services.importing.plan import Plan
from app.services.storage import write_whole


def write_problems(plan: Plan, target: Path) -> int:
    """Write one line a finding (CSV for spreadsheets, UTF-8 with BOM); return how many."""
    write_whole(target, lambda part: _write(plan, part))
    return len(plan.issues)


def _write(plan: Plan, part: Path) -> None:
    words = {Severity.ERROR: translate("Importing", "错误"), Severity.HINT: translate("Importing", "提示")}
    with part.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_header())
        for issue in plan.issues:
            row = (words[issue.severity], issue.row, issue.header, issue.value, issue.text, issue.advice)
            writer.writerow([neutral(str(cell)) for cell in row])


def _header() -> list[str]:
    return [
        translate("Importing", "类型"),
        translate("Importing", "行"),
        translate("Importing", "列"),
        translate("Importing", "原值"),
        translate("Importing", "原因"),
        translate("Importing", "处理"),
    ]
