"""Tables part between rows and repeat their header; headings stay with what follows; axes have round ticks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.archive.pdf.blocks import Heading, Paragraph
from app.services.archive.pdf.charts import points_text, scale
from app.services.archive.pdf.flow import Flow
from app.services.archive.pdf.styles import BOTTOM, TOP
from app.services.archive.pdf.table import Cell, Column, Facts, Table

COLUMNS = (Column("单据号", 1), Column("金额", 1, figure=True))


def _table(rows, *, total=False):
    return Table(COLUMNS, [(f"N{number}", str(number)) for number in range(rows)], total=total)


def _texts(table):
    return [cells[0].lines[0] for _, cells in table._rows]


@given(st.integers(1, 200), st.integers(0, 30), st.booleans())
def test_no_row_is_lost_or_parted(rows, before, total):
    flow = Flow()
    flow.place([Paragraph("上文", lines=("上文",) * (before + 1)), _table(rows, total=total)])
    placed = [(block, y) for page in flow.pages for block, y in page if isinstance(block, Table)]
    assert [text for block, _ in placed for text in _texts(block)] == [f"N{number}" for number in range(rows)]
    assert all(y >= TOP and y + block.height <= BOTTOM + 0.01 for block, y in placed)
    assert all(block._header[0] > 0 for block, _ in placed)
    if total and rows > 2 and len(placed) > 1:
        assert len(_texts(placed[-1][0])) >= 2


@given(st.integers(0, 60))
def test_a_heading_stays_with_its_table(lines):
    flow = Flow()
    blocks = [Paragraph("", lines=("上文",) * lines)] if lines else []
    flow.place([*blocks, Heading("一、", "标题"), _table(30)])
    page, heading = next(
        (number, y) for number, items in enumerate(flow.pages) for block, y in items if isinstance(block, Heading)
    )
    tables = [number for number, items in enumerate(flow.pages) for block, _ in items if isinstance(block, Table)]
    assert tables[0] == page
    assert flow.entries[0].page == page + 2
    assert flow.entries[0].y == heading


def test_a_paragraph_longer_than_pages_runs_on():
    flow = Flow()
    flow.place([Paragraph("", lines=tuple(map(str, range(200))))])
    lines = [line for page in flow.pages for block, _ in page for line in block.lines]
    assert lines == [str(number) for number in range(200)]


def test_facts_part_between_rows():
    facts = Facts([(f"名{number}", "值") for number in range(21)])
    first, rest = facts.split(100)
    assert rest is not None
    assert first.height <= 100
    assert first.height + rest.height == pytest.approx(facts.height)


def test_a_large_figure_shrinks_and_a_long_name_wraps():
    table = Table(COLUMNS, [("很长的名称" * 30, "1,000,000,000,000.00" * 3)], width=150)
    name, figure = table._rows[0][1]
    assert len(name.lines) == 2
    assert figure.lines == ("1,000,000,000,000.00" * 3,)
    assert figure.size < 8.6


def test_a_note_makes_its_row_higher():
    plain, noted = _table(1), Table(COLUMNS, [(Cell("指标", note="没有赊销"), "—")])
    assert noted.height > plain.height


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=20))
def test_an_axis_spans_its_values_in_few_round_steps(values):
    low, high, step = scale([*values, 0.0])
    assert low <= min(values)
    assert high >= max(values)
    assert (high - low) / step <= 5
    mantissa = f"{step:e}"[0]
    assert mantissa in "125" or step == 1


def test_ticks_grow():
    steps = [scale([0, top])[2] for top in (1, 4, 10, 31.2, 99, 1000)]
    assert all(before <= after for before, after in pairwise(steps))


@pytest.mark.parametrize(("points", "text"), [(15, "15"), (15.5, "15.5"), (-9, "−9"), (0, "0")])
def test_points(points, text):
    assert points_text(points) == text
    assert points_text(3, signed=True) == "+3"
