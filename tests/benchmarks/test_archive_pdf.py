"""An archive as PDF beside plain reportlab calls that put the same texts, rules and tints on the same pages."""

import io
import time
from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from app.services.archive.pdf import fonts, render
from app.services.archive.pdf.pen import Pen
from app.services.archive.pdf.styles import PAGE_HEIGHT
from tests.services.archive import samples

pytestmark = pytest.mark.benchmark


def _recorded(document, monkeypatch) -> list[tuple]:
    """Draw once and return what was drawn, page by page."""
    calls: list[tuple] = []
    text, rule, fill, finish = Pen.text, Pen.rule, Pen.fill, Pen.finish_page

    def note_text(self, x, y, words, size=8.6, *, bold=False, align="left", **rest):
        calls.append(("text", x, PAGE_HEIGHT - y, words, fonts.BOLD if bold else fonts.REGULAR, size, align))
        text(self, x, y, words, size, bold=bold, align=align, **rest)

    def note_rule(self, x, y, to_x, to_y, *rest, **more):
        calls.append(("rule", x, PAGE_HEIGHT - y, to_x, PAGE_HEIGHT - to_y))
        rule(self, x, y, to_x, to_y, *rest, **more)

    def note_fill(self, x, y, width, height, *rest):
        calls.append(("fill", x, PAGE_HEIGHT - y - height, width, height))
        fill(self, x, y, width, height, *rest)

    def note_finish(self):
        calls.append(("page",))
        finish(self)

    with monkeypatch.context() as patch:
        for name, noted in (
            ("text", note_text),
            ("rule", note_rule),
            ("fill", note_fill),
            ("finish_page", note_finish),
        ):
            patch.setattr(Pen, name, noted)
        render(document, io.BytesIO())
    return calls


def _plain(calls: list[tuple]) -> None:
    canvas = Canvas(io.BytesIO(), pageCompression=1, initialFontName=fonts.REGULAR)
    for kind, *drawn in calls:
        if kind == "text":
            x, y, words, face, size, align = drawn
            canvas.setFont(face, size)
            (canvas.drawRightString if align == "right" else canvas.drawString)(x, y, words)
        elif kind == "rule":
            canvas.line(*drawn)
        elif kind == "fill":
            canvas.setFillGray(0.95)
            canvas.rect(*drawn, stroke=0, fill=1)
            canvas.setFillGray(0)
        else:
            canvas.showPage()
    canvas.save()


def _fastest(work: Callable[[], object], floor: Callable[[], object]) -> tuple[float, float]:
    """Return the shortest of some runs of each, taken in turn so that a busy machine slows both."""
    taken: list[list[float]] = [[], []]
    for _ in range(9):
        for times, function in zip(taken, (work, floor), strict=True):
            begin = time.perf_counter()
            function()
            times.append(time.perf_counter() - begin)
    return min(taken[0]), min(taken[1])


@pytest.mark.parametrize(("name", "items"), [("archive PDF, 4 pages", 5), ("archive PDF, 20 pages", 560)])
def test_an_archive_takes_at_most_twice_plain_reportlab(name, items, ratio, monkeypatch):
    document = samples.long(items)
    calls = _recorded(document, monkeypatch)
    measured, floor = _fastest(lambda: render(document, io.BytesIO()), lambda: _plain(calls))
    ratio(name, measured * 1000, floor * 1000, 2, unit="ms")
