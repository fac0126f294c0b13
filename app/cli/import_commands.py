"""Commands that bring files in and take them back: import, undo-import."""

from argparse import Namespace
from typing import Any

from app.cli import book, output
from app.cli.output import Answer
from app.i18n import translate
from app.services.importing import undo
from app.services.importing.apply import apply
from app.services.importing.fields import Kind
from app.services.importing.intake import Choices, plan_import
from app.services.importing.issues import Severity
from app.services.importing.plan import Plan
from app.services.importing.reading import open_table

_SHOWN = 20


def import_file(args: Namespace) -> Answer:
    """Import one file: whole, or nothing where a row is wrong and --skip-bad was not given."""
    kind, job = Kind(args.kind), output.job()
    reads_only = args.dry_run
    with book.reading(args) if reads_only else book.writing(args):
        source = open_table(args.file, kind=kind, job=job)
        choices = Choices(
            manual=dict(args.map) or None, terms=args.terms, customer_code=args.customer, direction=args.direction
        )
        plan = plan_import(source, kind, choices, job)
        refused = plan.rejected > 0 and not args.skip_bad
        batch = None if reads_only or refused else apply(plan, job).batch
    messages = [*plan.notes]
    if reads_only:
        messages.append(translate("Cli", "只是试算，没有写入任何数据。"))
    elif refused:
        messages.append(_refusal(plan))
    return Answer(_data(args, plan, batch), _lines(plan, batch), tuple(messages), attention=plan.rejected > 0)


def _refusal(plan: Plan) -> str:
    sentence = translate("Cli", "有 {count} 行不能导入，没有写入任何数据。改正后重试，或加 --skip-bad 只导入其余的行。")
    return sentence.format(count=plan.rejected)


def _data(args: Namespace, plan: Plan, batch: int | None) -> dict[str, Any]:
    return {
        "kind": plan.kind.value,
        "file": str(args.file),
        "rows": plan.rows,
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
        "rejected": _issues(plan, Severity.ERROR),
        "hints": _issues(plan, Severity.HINT),
        "mapping": dict(plan.mapping),
        "batch": batch,
        "duplicates": plan.duplicates,
        "skipped": plan.skipped,
        "notes": list(plan.notes),
    }


def _issues(plan: Plan, severity: Severity) -> list[dict[str, Any]]:
    return [
        {"row": issue.row, "column": issue.header or issue.field, "value": issue.value, "reason": issue.text}
        for issue in plan.issues
        if issue.severity is severity
    ]


def _lines(plan: Plan, batch: int | None) -> tuple[str, ...]:
    counts = translate(
        "Cli", "读取 {rows} 行：新增 {new}，修改 {changed}，未变 {unchanged}，不能导入 {rejected}。"
    ).format(rows=plan.rows, new=plan.new, changed=plan.changed, unchanged=plan.unchanged, rejected=plan.rejected)
    lines = [counts]
    lines += _table_of(_issues(plan, Severity.ERROR))
    hints = _issues(plan, Severity.HINT)
    if hints:
        lines += [translate("Cli", "请核对，不影响导入："), *_table_of(hints)]
    if batch is not None:
        lines.append(translate("Cli", "导入批次 {batch}，可用 undo-import {batch} 整批撤销。").format(batch=batch))
    return tuple(lines)


def _table_of(issues: list[dict[str, Any]]) -> list[str]:
    if not issues:
        return []
    titles = (
        translate("Cli", "行"),
        translate("Cli", "列"),
        translate("Cli", "原值"),
        translate("Cli", "原因"),
    )
    rows = [[str(each["row"]), each["column"], str(each["value"])[:40], each["reason"]] for each in issues]
    lines = output.table(titles, rows[:_SHOWN])
    if len(rows) > _SHOWN:
        lines.append(translate("Cli", "另有 {count} 处。").format(count=len(rows) - _SHOWN))
    return lines


def undo_import(args: Namespace) -> Answer:
    """Take one import back as a whole."""
    with book.writing(args):
        done = undo.undo(args.batch)
    data = {"batch": done.batch, "removed": done.removed, "restored": done.restored, "kept": done.kept}
    sentence = translate("Cli", "已撤销导入批次 {batch}：移除 {removed} 条，复原 {restored} 条。")
    lines = [sentence.format(**data)]
    if done.kept:
        lines.append(translate("Cli", "{count} 家客户之后又有别的记录，予以保留。").format(count=done.kept))
    return Answer(data, lines)
