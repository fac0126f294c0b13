"""Commands that write files for others: export."""

from argparse import Namespace

from app.cli import book, output
from app.cli.figure_commands import as_of
from app.cli.output import Answer
from app.errors import InvalidInputError
from app.i18n import translate
from app.services.exporting import crm
from app.services.exporting.crm import Crm
from app.services.exporting.export import export as run_export


def export(args: Namespace) -> Answer:
    """Write one kind as a spreadsheet, or what a CRM does not know yet as CSV."""
    system = {"crm-zoho": Crm.ZOHO, "crm-fxiaoke": Crm.FXIAOKE}.get(args.kind)
    if system is not None:
        return _write_back(args, system)
    if args.all or args.dry_run:
        message = translate("Cli", "--all 和 --dry-run 只用于 crm-zoho 和 crm-fxiaoke。")
        raise InvalidInputError(message, field="kind")
    with book.reading(args):
        done = run_export(args.kind, args.file, as_of(args), output.job())
    sentence = translate("Cli", "已导出 {rows} 行到 {file}。").format(rows=done.rows, file=done.file)
    return Answer({"file": str(done.file), "rows": done.rows}, (sentence,))


def _write_back(args: Namespace, system: Crm) -> Answer:
    opening = book.reading if args.dry_run else book.writing
    with opening(args):
        shown = crm.preview(system, as_of(args), everything=args.all)
        if not args.dry_run:
            crm.write(shown, args.file)
    facts = {
        "file": str(args.file),
        "rows": len(shown.rows),
        "unchanged": shown.unchanged,
        "unknown": shown.unknown,
        "dry_run": args.dry_run,
    }
    sentence = translate("Cli", "{crm}：写 {rows} 家，{unchanged} 家没有变化，{unknown} 家没有外部编号。").format(
        crm=crm.crm_name(system), rows=len(shown.rows), unchanged=shown.unchanged, unknown=shown.unknown
    )
    return Answer(facts, (sentence,))
