"""The composition root: the command line, or the window on a desk that opens one book after another."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import AbstractContextManager

from app import log
from app.cli import main as command_line
from app.cli import output
from app.settings import Settings


def main(argv: Sequence[str]) -> int:
    """Run the command in `argv`, or the window where there is none; return the exit code."""
    output.make_streams_utf8()
    args = command_line.parse(_as_options(argv))
    if isinstance(args, int):
        return args
    return command_line.run(args) if args.command is not None else run_window(args)


def _as_options(argv: Sequence[str]) -> list[str]:
    """Let a book that was double-clicked, the last argument and no command's, be the one to open."""
    words = list(argv)
    named = "--data" in words or any(word in command_line.COMMANDS for word in words)
    if words and words[-1].lower().endswith(".zxdb") and not named:
        return [*words[:-1], "--data", words[-1]]
    return words


def run_window(args: Namespace) -> int:
    """Show the window until the user leaves; return the exit code."""
    log.start()
    from PySide6.QtWidgets import QApplication

    from app.views.desk import Desk

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Zixin")
    desk = Desk(app, Settings(), _connection)
    sys.excepthook = desk.on_exception
    desk.begin(args.data)
    code = app.exec()
    desk.leave()
    sys.excepthook = sys.__excepthook__
    return int(code)


def _connection() -> AbstractContextManager[None]:
    """Return what holds a job's own connection to the book open; the driver is imported with the first book."""
    from app.models import database

    return database.connection()
