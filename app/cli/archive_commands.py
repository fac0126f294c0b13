"""Commands that make PDF credit archives: archive."""

from argparse import Namespace
from typing import Any

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer
from app.i18n import translate
from app.services.archive.batch import BatchResult, make_all
from app.services.customers import codes


def archive(args: Namespace) -> Answer:
    """Make the archives of some customers or of all; one failure stops nobody else."""
    with book.writing(args):
        ids = None if args.all else codes.ids_of(args.customer)
        done = make_all(as_of(args), args.out, output.job(), ids)
    return Answer(_data(done), _lines(done), attention=bool(done.failed))


def _data(done: BatchResult) -> dict[str, Any]:
    return {
        "made": [
            {
                "code": each.code,
                "file": str(each.file),
                "version": each.version,
                "pages": each.pages,
                "sha256": each.sha256,
                "new": each.new,
            }
            for each in done.made
        ],
        "failed": [{"code": each.code, "name": each.name, "reason": each.reason} for each in done.failed],
        "seconds": done.seconds,
    }


def _lines(done: BatchResult) -> list[str]:
    titles = (
        translate("Cli", "编码"),
        translate("Cli", "客户"),
        translate("Cli", "版本"),
        translate("Cli", "页数"),
        translate("Cli", "文件"),
    )
    rows = [[each.code, each.name, str(each.version), str(each.pages), str(each.file)] for each in done.made]
    head = translate("Cli", "已备好 {made} 份档案，其中新版本 {new} 份，没有做成 {failed} 份。").format(
        made=len(done.made), new=done.new, failed=len(done.failed)
    )
    failures = [
        translate("Cli", "{code} {name}：{reason}").format(code=each.code, name=each.name, reason=each.reason)
        for each in done.failed
    ]
    return [head, *output.table(titles, rows, right=(2, 3)), *failures]
