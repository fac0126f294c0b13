"""Run one command and say how it went: 0 done, 1 needs attention, 2 wrong usage or refused."""

import logging
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final

from app import i18n, log, paths
from app.cli import arguments, output
from app.cli.output import Answer
from app.errors import AppError, Cancelled
from app.i18n import translate
from app.settings import Settings

DONE: Final = 0
ATTENTION: Final = 1
REFUSED: Final = 2

_RUNNERS: Final = {
    "new": "book_commands.new",
    "demo": "book_commands.demo",
    "import": "import_commands.import_file",
    "undo-import": "import_commands.undo_import",
    "ageing": "figure_commands.ageing",
    "metrics": "figure_commands.metrics",
    "score": "monitor_commands.score",
    "check": "monitor_commands.check",
    "can-ship": "shipping_commands.can_ship",
    "archive": "archive_commands.archive",
    "letter": "letter_commands.letter",
    "export": "export_commands.export",
    "backtest": "outlook_commands.backtest",
    "forecast": "outlook_commands.forecast",
    "backup": "book_commands.backup",
    "restore": "book_commands.restore",
    "verify": "book_commands.verify",
}
COMMANDS: Final = tuple(_RUNNERS)


def choose_language(argv: Sequence[str]) -> None:
    """Speak the language of --lang, else the one of the settings, else Chinese."""
    i18n.choose_language(arguments.wanted_language(argv), Settings().get("language"))


def run(args: Namespace) -> int:
    """Run the command that was parsed; return the exit code."""
    log.start()
    try:
        answer = _runner(args.command)(args)
    except AppError as problem:
        output.tell(str(problem))
        return REFUSED
    except (Cancelled, KeyboardInterrupt):
        output.tell(translate("Cli", "已中止，没有改动。"))
        return REFUSED
    except Exception:
        logging.getLogger(__name__).exception("command %s failed", args.command)
        output.tell(translate("Cli", "程序出错，没有完成。详情见 {folder}。").format(folder=paths.log_folder()))
        return REFUSED
    output.show(answer, as_json=args.json)
    return ATTENTION if answer.attention else DONE


def _runner(command: str) -> Callable[[Namespace], Answer]:
    module, name = _RUNNERS[command].split(".")
    found: Callable[[Namespace], Answer] = getattr(import_module(f"app.cli.{module}"), name)
    return found


def parse(argv: Sequence[str]) -> Namespace | int:
    """Return the parsed arguments, or the exit code where they make no sense or asked for help only."""
    choose_language(argv)
    try:
        return arguments.parse(argv)
    except arguments.UsageError as problem:
        output.tell(str(problem))
        return REFUSED
    except SystemExit as ended:  # --help has printed what was asked for
        return int(ended.code or 0)


def main(argv: Sequence[str] | None = None) -> int:
    """Parse and run; for scripts and tests. Without a command there is nothing to do here."""
    output.make_streams_utf8()
    words = sys.argv[1:] if argv is None else argv
    args = parse(words)
    if isinstance(args, int):
        return args
    if args.command is None:
        output.tell(translate("Cli", "缺少命令。运行 main.py --help 查看用法。"))
        return REFUSED
    return run(args)
