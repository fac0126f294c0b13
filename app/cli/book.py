"""Which book a command works on: the one named, else the one opened last, else the default place."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import paths
from app.cli import output
from app.errors import StorageError
from app.services import books, recent
from app.services.books import Book
from app.settings import Settings


def existing(args: Namespace) -> Path:
    """Return the book to open."""
    return args.data or recent.last_path(Settings()) or paths.default_book()


def to_make(args: Namespace) -> Path:
    """Return where a new book goes."""
    return args.data or paths.default_book()


@contextmanager
def reading(args: Namespace) -> Iterator[Book]:
    """Hold the book open for looking only; it may be in use elsewhere."""
    try:
        yield books.open_for_reading(existing(args))
    finally:
        books.close()


@contextmanager
def writing(args: Namespace) -> Iterator[Book]:
    """Hold the book open for changes, after the day's backup; refused while another program has it."""
    try:
        opened = books.open_book(existing(args))
        try:
            books.back_up_daily()
        except StorageError as error:
            output.tell(str(error))
        yield opened
    finally:
        books.close()
