"""Commands about books as files: new, demo, backup, restore, verify."""

from argparse import Namespace
from pathlib import Path

from app.cli import book, output
from app.cli.output import Answer
from app.i18n import translate
from app.services import backups, books, verifying
from app.services.demo import making
from app.services.verifying import Verification

_OF_A_COPY = ("integrity", "foreign_keys", "audit_chain")


def new(args: Namespace) -> Answer:
    """Make an empty book."""
    path = book.to_make(args)
    try:
        made = books.create(path, args.company or path.stem, args.regime)
    finally:
        books.close()
    sentence = translate("Cli", "已新建账套 {path}。").format(path=made.path)
    return Answer({"data": str(made.path), "schema": made.schema}, (sentence,))


def demo(args: Namespace) -> Answer:
    """Make the sample office."""
    path = book.to_make(args)
    try:
        made = making.make(path, output.job())
    finally:
        books.close()
    data = {
        "customers": made.customers,
        "invoices": made.invoices,
        "receipts": made.receipts,
        "alerts": made.alerts,
    }
    sentence = translate(
        "Cli", "已生成示例账套 {path}：客户 {customers} 家，发票 {invoices} 张，回款 {receipts} 笔，预警 {alerts} 条。"
    )
    return Answer(data, (sentence.format(path=path, **data),))


def backup(args: Namespace) -> Answer:
    """Back the book up and look through the copy."""
    with book.reading(args):
        done = backups.backup(args.file)
    found = verifying.verify(args.file, names=_OF_A_COPY)
    sentence = translate("Cli", "已备份到 {path}。").format(path=done.path)
    return _verified(found, {"file": str(done.path)}, (sentence,))


def restore(args: Namespace) -> Answer:
    """Put a checked copy of a backup beside the old book, never over it."""
    wanted = book.existing(args)
    target = backups.proposed_target(wanted) if wanted.exists() else wanted
    restored = backups.restore(args.file, target)
    found = verifying.verify(restored, output.job(), names=_OF_A_COPY)
    sentence = translate("Cli", "已恢复为 {path}，原账套没有改动。").format(path=restored)
    return _verified(found, {"data": str(restored)}, (sentence,))


def verify(args: Namespace) -> Answer:
    """Verify the book, or another file."""
    path: Path = args.file or book.existing(args)
    found = verifying.verify(path, output.job())
    good = translate("Cli", "{path} 校验通过。").format(path=path)
    bad = translate("Cli", "{path} 校验没有通过。").format(path=path)
    return _verified(found, {"file": str(path)}, (good if found.ok else bad,))


def _verified(found: Verification, facts: dict[str, str], sentences: tuple[str, ...]) -> Answer:
    data = {
        "ok": found.ok,
        "checks": {check.name: check.ok for check in found.checks},
        "problems": list(found.problems),
        "notes": [note for check in found.checks for note in check.notes],
        **facts,
    }
    rows = [[verifying.check_name(check.name), "✓" if check.ok else "✗"] for check in found.checks]
    lines = (*sentences, *output.table((translate("Cli", "项目"), translate("Cli", "结果")), rows), *found.problems)
    return Answer(data, lines, attention=not found.ok)
