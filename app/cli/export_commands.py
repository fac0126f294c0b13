"""Commands that write files for others: export."""

from argparse import Namespace

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer
from app.i18n import translate
from app.services.exporting.export import export as run_export


def export(args: Namespace) -> Answer:
    """Write one kind as a spreadsheet."""
    with book.reading(args):
        done = run_export(args.kind, args.file, as_of(args), output.job())
    sentence = translate("Cli", "已导出 {rows} 行到 {file}。").format(rows=done.rows, file=done.file)
    return Answer({"file": str(done.file), "rows": done.rows}, (sentence,))
