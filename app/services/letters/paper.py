"""The paper of a letter: company and number at the head, blocks one under the other, the page number at the foot.

The same letter gives the same bytes. reportlab is imported when the first letter is drawn, not before.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import i18n
from app.i18n import translate
from app.services.storage import write_whole

if TYPE_CHECKING:
    from app.services.archive.pdf.blocks import Block

_LANGUAGES = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands on every page: who writes, the title and the number of the letter, and when it was made."""

    company: str
    title: str
    number: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Printed:
    """What came out: the file, its number of pages, its SHA-256 in hex."""

    file: Path
    pages: int
    sha256: str


def write(head: Head, compose: "Callable[[], Sequence[Block]]", target: Path) -> Printed:
    """Draw the blocks that `compose` makes into a file, whole or not at all; raises StorageError."""
    data, pages = draw(head, compose)
    write_whole(target, lambda part: part.write_bytes(data))
    return Printed(target, pages, hashlib.sha256(data).hexdigest())


def draw(head: Head, compose: "Callable[[], Sequence[Block]]") -> tuple[bytes, int]:
    """Return the PDF and its number of pages, in the language in use."""
    from app.services.archive.pdf import fonts
    from app.services.archive.pdf.flow import Flow
    from app.services.archive.pdf.pen import Pen

    with fonts.one_at_a_time:
        fonts.register()
        flow = Flow(first=1)
        flow.place(compose())
        buffer = BytesIO()
        canvas = _canvas(buffer, head)
        pen = Pen(canvas)
        for page in range(len(flow.pages)):
            flow.draw(pen, page)
            _frame(pen, head, page + 1, len(flow.pages))
            pen.finish_page()
        canvas.save()
    return buffer.getvalue(), len(flow.pages)


def _canvas(buffer: BytesIO, head: Head) -> Any:
    from reportlab.pdfgen.canvas import Canvas

    from app.services.archive.pdf import fonts
    from app.services.archive.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH

    canvas = Canvas(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.REGULAR,
        lang=_LANGUAGES[i18n.language()],
    )
    canvas.setTitle(f"{fonts.clean(head.title)} {fonts.clean(head.number)}".strip())
    canvas.setAuthor(fonts.clean(head.company))
    canvas.setCreator(translate("Archive", "资信管家"))
    canvas.setDateFormatter(lambda *_: f"D:{head.made_at:%Y%m%d%H%M%S}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _frame(pen: Any, head: Head, page: int, pages: int) -> None:
    """Draw the company and the number above, the number of the page below."""
    from app.services.archive.pdf import fonts
    from app.services.archive.pdf.styles import (
        BODY,
        INK,
        LEFT,
        LINE2,
        MM,
        PAGE_HEIGHT,
        RIGHT,
        SMALL,
        TABLE,
        TEXT2,
        TEXT3,
        WIDTH,
    )
    from app.services.archive.pdf.wrapping import shortened

    company = shortened(fonts.clean(head.company), WIDTH * 0.6, BODY, bold=True)
    pen.text(LEFT, 40, company, BODY, bold=True, colour=INK)
    pen.text(RIGHT, 40, fonts.clean(head.number), TABLE, colour=TEXT2, align="right")
    pen.rule(LEFT, 17.5 * MM, RIGHT, 17.5 * MM, INK, width=1)
    foot = PAGE_HEIGHT - 39.5
    pen.rule(LEFT, foot, RIGHT, foot, LINE2)
    said = translate("Archive", "第 {page} 页 / 共 {pages} 页").format(page=page, pages=pages)
    pen.text(RIGHT, foot + 14.5, said, SMALL, colour=TEXT3, align="right")
