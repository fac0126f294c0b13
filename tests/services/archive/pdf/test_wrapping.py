"""Lines fit their room, lose nothing, and do not begin with a closing mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.archive.pdf import fonts
from app.services.archive.pdf.wrapping import fitting_size, shortened, wrap

TEXT = st.text(alphabet="中文账龄，。；）（「」ab1,.-% 0…\n", max_size=80)


@given(TEXT, st.integers(40, 300))
def test_lines_fit_and_nothing_is_lost(text, room):
    lines = wrap(text, float(room), 9.0)
    assert all(fonts.width(line, 9) <= room + 0.01 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(alphabet="中文账龄，。", min_size=1, max_size=60))
def test_no_line_begins_with_a_closing_mark(text):
    if "，，" in text or "。。" in text or "，。" in text or "。，" in text or text[0] in "，。":
        return
    assert not any(line[0] in "，。" for line in wrap(text, 60.0, 10.0))


def test_two_closing_marks_stay_with_their_word():
    text = "一二三四五六七八（九）。十"
    assert all(line[0] not in "）。" for size in range(40, 120, 7) for line in wrap(text, float(size), 10.0))


def test_figures_and_words_stay_whole():
    assert wrap("余额 318,000.00 元", 60.0, 10.0) == ("余额", "318,000.00", "元")


def test_a_word_longer_than_the_line_is_cut():
    lines = wrap("A" * 50, 60.0, 10.0)
    assert "".join(lines) == "A" * 50
    assert len(lines) > 1


def test_the_last_line_of_too_many_ends_in_an_ellipsis():
    lines = wrap("字" * 100, 100.0, 10.0, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert fonts.width(lines[-1], 10) <= 100


def test_fitting_size_shrinks_to_the_room():
    text = "1,000,000,000,000.00"
    size = fitting_size(text, 60, 8.6)
    assert size < 8.6
    assert fonts.width(text, size) == pytest.approx(60, abs=0.01)
    assert fitting_size("短", 60, 8.6) == 8.6


def test_shortened():
    assert shortened("短", 60, 10) == "短"
    assert shortened("很长很长很长", 40, 10).endswith("…")
