"""What a command says: one JSON object, or lines of text for people; progress on the standard error stream."""

import json
import os
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from app.money import plain_yuan
from app.services.job import JobContext, Progress

NONE: Final = "—"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found: the JSON object, the same for people, and whether something needs attention (exit 1)."""

    data: Mapping[str, Any]
    lines: Sequence[str] = field(default_factory=tuple)
    messages: Sequence[str] = field(default_factory=tuple)
    attention: bool = False


def make_streams_utf8() -> None:
    """Let both streams carry Chinese wherever they go; a console that cannot shows a question mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def show(answer: Answer, *, as_json: bool) -> None:
    """Print the answer on standard output and its messages on standard error."""
    for message in answer.messages:
        tell(message)
    text = json.dumps(answer.data, ensure_ascii=False, allow_nan=False) if as_json else "\n".join(answer.lines)
    try:
        if text:
            print(text, flush=True)
    except BrokenPipeError:  # the reader has what it wanted, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(message: str) -> None:
    """Print one message for people on standard error."""
    print(message, file=sys.stderr, flush=True)


def amount(cents: int | None) -> str | None:
    """Return fen as the string that JSON carries: "1234.50"."""
    return None if cents is None else plain_yuan(cents)


def percent(value: float | None) -> str:
    """Return a rate for people: 42.8%."""
    return NONE if value is None else f"{value * 100:.1f}%"


def number(value: float | None, digits: int = 1) -> str:
    """Return a number for people."""
    return NONE if value is None else f"{value:.{digits}f}"


def job() -> JobContext:
    """Return a job that reports on a terminal and to nobody otherwise."""
    return JobContext(_report) if sys.stderr.isatty() else JobContext()


def _report(progress: Progress) -> None:
    share = f"{progress.done * 100 // progress.total}%" if progress.total else str(progress.done)
    end = "\n" if progress.total and progress.done >= progress.total else ""
    print(f"\r{share:>6} {progress.text[:60]}", end=end, file=sys.stderr, flush=True)


def table(titles: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> list[str]:
    """Return lines in columns, wide characters counted twice; `right` are the columns of numbers."""
    widths = [max(_width(cell) for cell in column) for column in zip(titles, *rows, strict=True)]
    lines = [_line(titles, widths, right), "  ".join("-" * width for width in widths)]
    return lines + [_line(row, widths, right) for row in rows]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    padded = []
    for index, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        space = " " * (width - _width(cell))
        padded.append(space + cell if index in right else cell + space)
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
