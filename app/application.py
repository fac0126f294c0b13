"""The composition root: the command line, or the window on a desk that opens one book after another."""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from app import i18n, log
from app.settings import Settings


def main(argv: Sequence[str]) -> int:
    """Run the command in `argv`, or the window where there is none; return the exit code."""
    if not argv:
        i18n.choose_language(Settings().get("language"))
        return run_window()
    from app.cli import main as command_line  # with argparse 20 ms, which a start by the icon need not pay
    from app.cli import output

    output.make_streams_utf8()
    args = command_line.parse(_as_options(argv, command_line.COMMANDS))
    if isinstance(args, int):
        return args
    return command_line.run(args) if args.command is not None else run_window(args.data)


def _as_options(argv: Sequence[str], commands: Sequence[str]) -> list[str]:
    """Let a book that was double-clicked, the last argument and no command's, be the one to open."""
    words = list(argv)
    named = "--data" in words or any(word in commands for word in words)
    if words and words[-1].lower().endswith(".zxdb") and not named:
        return [*words[:-1], "--data", words[-1]]
    return words


def run_window(book: Path | None = None) -> int:
    """Show the window, on this book where one is given, until the user leaves; return the exit code."""
    log.start()
    from PySide6.QtWidgets import QApplication

    from app.views.desk import Desk

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Zixin")
    desk = Desk(app, Settings(), _connection)
    sys.excepthook = desk.on_exception
    desk.begin(book)
    code = app.exec()
    desk.leave()
    sys.excepthook = sys.__excepthook__
    return int(code)


def _connection() -> AbstractContextManager[None]:
    """Return what holds a job's own connection to the book open; the driver is imported with the first book."""
    from app.models import database

    return database.connection()
