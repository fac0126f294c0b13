"""From a document to the bytes of a PDF: layout first, so that every page number is known, then one drawing."""

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app import i18n
from app.i18n import translate
from app.services.archive.document import ArchiveDocument, content_hash
from app.services.archive.pdf import cover, fonts, sections, words
from app.services.archive.pdf.flow import Flow
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import (
    BODY,
    INK,
    LEFT,
    LINE2,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    SMALL,
    TABLE,
    TEXT2,
    TEXT3,
    WIDTH,
)
from app.services.archive.pdf.wrapping import fitting_size, shortened

_HEAD_RULE, _FOOT_RULE = 17.5 * MM, PAGE_HEIGHT - 39.5
_LANGUAGES = {"zh": "zh-CN", "en": "en"}


def draw(document: ArchiveDocument) -> tuple[bytes, int]:
    """Return the PDF and its number of pages; the same document in the same language gives the same bytes."""
    digest = content_hash(document)
    with fonts.one_at_a_time:
        return _Drawing(fonts.printable(document), digest).run()


class _Drawing:
    """One archive on its way to paper."""

    def __init__(self, document: ArchiveDocument, digest: str) -> None:
        self._document = document
        self._digest = digest
        self._buffer = BytesIO()
        self._flow = Flow(first=2)
        self._flow.place(sections.compose(document, digest))
        self._pages = len(self._flow.pages) + 1
        self._canvas = _canvas(self._buffer, document)
        self._pen = Pen(self._canvas)

    def run(self) -> tuple[bytes, int]:
        """Draw the cover and then the pages of the flow."""
        self._draw_cover()
        for page in range(2, self._pages + 1):
            self._flow.draw(self._pen, page - 2)
            for number, entry in enumerate(self._flow.entries):
                if entry.page == page:
                    self._bookmark(f"section{number}", f"{entry.ordinal}{entry.title}", entry.y)
            self._finish(page)
        self._canvas.save()
        return self._buffer.getvalue(), self._pages

    def _draw_cover(self) -> None:
        self._bookmark("cover", translate("Archive", "封面"), 0)
        areas = cover.draw(self._pen, self._document, self._flow.entries)
        for number, (left, top, right, bottom) in enumerate(areas):
            box = (left, PAGE_HEIGHT - bottom, right, PAGE_HEIGHT - top)
            self._canvas.linkRect("", f"section{number}", box, relative=0, thickness=0)
        self._finish(1)

    def _bookmark(self, key: str, title: str, y: float) -> None:
        self._canvas.bookmarkPage(key, fit="FitH", top=PAGE_HEIGHT - max(y - 12, 0))
        self._canvas.addOutlineEntry(title, key)

    def _finish(self, page: int) -> None:
        """Draw head and foot of the page and turn it."""
        pen, document, stamp = self._pen, self._document, self._document.stamp
        right = translate("Archive", "内部资料 · 请妥善保管")
        if page > 1:
            right = " · ".join((translate("Archive", "客户信用档案"), document.profile.name))
        company = shortened(document.company, WIDTH * 0.5, BODY, bold=True)
        pen.text(LEFT, 40, company, BODY, bold=True, colour=INK)
        room = WIDTH - 16 - fonts.width(company, BODY, bold=True)
        pen.text(RIGHT, 40, shortened(right, room, TABLE), TABLE, colour=TEXT2, align="right")
        pen.rule(LEFT, _HEAD_RULE, RIGHT, _HEAD_RULE, INK, width=1)
        pen.rule(LEFT, _FOOT_RULE, RIGHT, _FOOT_RULE, LINE2)
        version = translate("Archive", "版本 v{version} · {made_at}")
        foot = "\u3000\u3000".join(
            (
                translate("Archive", "档案号 {number}").format(number=stamp.number),
                version.format(version=stamp.version, made_at=words.minute(stamp.made_at)),
                translate("Archive", "内容校验 {hash}").format(hash=words.hash_groups(self._digest)),
            )
        )
        pages = translate("Archive", "第 {page} 页 / 共 {pages} 页").format(page=page, pages=self._pages)
        room = WIDTH - fonts.width(pages, SMALL + 0.2) - 12
        size = fitting_size(foot, room, SMALL + 0.2)
        pen.text(LEFT, _FOOT_RULE + 14.5, foot, size, colour=TEXT3)
        pen.text(RIGHT, _FOOT_RULE + 14.5, pages, SMALL + 0.2, colour=TEXT3, align="right")
        pen.finish_page()


def _canvas(buffer: BytesIO, document: ArchiveDocument) -> Any:
    fonts.register()
    canvas = Canvas(
        buffer,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=fonts.REGULAR,
        lang=_LANGUAGES[i18n.language()],
    )
    stamp, title = document.stamp, translate("Archive", "客户信用档案")
    canvas.setTitle(f"{title} {document.profile.name} {stamp.number}")
    canvas.setAuthor(document.company)
    canvas.setSubject(translate("Archive", "基准日 {day}").format(day=words.long_day(document.as_of)))
    canvas.setCreator(translate("Archive", "资信管家"))
    canvas.setDateFormatter(lambda *_: f"D:{stamp.made_at:%Y%m%d%H%M%S}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas
